"""Where on this machine runs are kept."""

import os
from pathlib import Path


def state() -> Path:
    """fidele's own folder in the user's state directory (XDG)."""
    return Path(os.environ.get("XDG_STATE_HOME") or "~/.local/state").expanduser() / "fidele"
