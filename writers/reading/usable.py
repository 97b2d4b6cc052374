"""What every answer of a model is read with: ids that exist, text without what cannot be seen."""

import re
from collections.abc import Collection, Iterable

from story.unseen import legible

_BLANKS = re.compile(r"[ \t\n]+")
_ID = re.compile(r"[\w.-]+")


class NotUsableError(Exception):
    """An answer that cannot be used, and what is wrong with it, in words for the model."""


def ids(given: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    """The ids that exist, once each, however a model wraps them: "L5", "[L5]", "L5, L6"."""
    return tuple(dict.fromkeys(found for text in given for found in _ID.findall(text) if found in known))


def tidy(text: str) -> str:
    """The text on one line, without what cannot be seen; no-break spaces are kept."""
    return _BLANKS.sub(" ", legible(text)).strip()
