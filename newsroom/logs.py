"""What the job says of itself while it works: lines for people, or JSON for machines, and never a key."""

import json
import logging
import os
import re
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Literal

Form = Literal["text", "json"]
_SECRET = re.compile(r"KEY|PASSWORD|SECRET|TOKEN", re.IGNORECASE)
_SHORTEST = 6
"""Characters under which the value of a secret would blot out words of the text."""
_ACCOUNT = re.compile(r"(?<=://)[^/@\s:]*:[^/@\s]*(?=@)")
_OWN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


def set_up(form: Form = "text", *, quiet: bool = False) -> None:
    """Sends what the job and its libraries have to say to standard error from now on; only troubles where quiet."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines() if form == "text" else Records())
    root = logging.getLogger()
    for earlier in [each for each in root.handlers if isinstance(each.formatter, Lines | Records)]:
        root.removeHandler(earlier)
    root.addHandler(handler)
    logging.getLogger("fidele").setLevel(logging.WARNING if quiet else logging.INFO)


def clean(text: str, environment: Mapping[str, str] = os.environ) -> str:
    """The text without accounts in addresses, and without what the environment keeps secret."""
    text = _ACCOUNT.sub("***", text)
    secrets = (value for name, value in environment.items() if _SECRET.search(name) and len(value) >= _SHORTEST)
    for value in sorted(secrets, key=len, reverse=True):
        text = text.replace(value, "***")
    return text


class Lines(logging.Formatter):
    """A line that begins with the time, and below it where an unexpected error comes from."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(message)s", "%Y-%m-%d %H:%M:%S")

    def format(self, record: logging.LogRecord) -> str:
        return clean(super().format(record))


class Records(logging.Formatter):
    """One JSON object a line: time, level, logger, message, and what was said apart (story, outcome, words)."""

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **{name: value for name, value in vars(record).items() if name not in _OWN and value is not None},
        }
        if record.exc_info:
            told["error"] = self.formatException(record.exc_info)
        return clean(json.dumps(told, ensure_ascii=False, default=str))
