"""Files that are written whole or not at all."""

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
    """Why no file can be written to the folder, made or to be made, as the system words it; "" if one can.

    It is tried: what permissions say is no promise for the system's own folders, or a disk that is full.
    """
    try:
        known = next(each for each in (folder, *folder.absolute().parents) if each.exists())
        with tempfile.TemporaryDirectory(dir=known, prefix=".fidele."):
            return ""
    except OSError as error:
        return error.strerror or str(error)


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, or of any new file; a temporary one has tighter."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask
