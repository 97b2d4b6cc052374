"""Files that are written whole or not at all."""

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, text: str) -> Path:
    """Writes `text` as UTF-8, its folder made where it is missing.

    A reader, or a crash, sees the old file or the new one, never a part. Raises `OSError`.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except BaseException:
        with suppress(FileNotFoundError):
            temporary.unlink()
        raise
    return path


def unwritable(folder: Path) -> str:
    """Why no file can be written to the folder, made or to be made, as the system words it; "" if one can."""
    try:
        known = next(each for each in (folder, *folder.absolute().parents) if each.exists())
    except OSError as error:
        return error.strerror or str(error)
    number = 0 if os.access(known, os.W_OK | os.X_OK) else errno.EACCES
    number = number if known.is_dir() else errno.ENOTDIR
    return os.strerror(number) if number else ""


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, or of any new file; a temporary one has tighter."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask
