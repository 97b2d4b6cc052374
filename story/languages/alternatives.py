"""Regular expressions of many alternatives, as they stand in a language file and as they are quickly tried."""

import re
from typing import Annotated

from pydantic import AfterValidator

_PIECE = re.compile(r"\\.|\[(?:\\.|[^\]])*\]|[()|]|[^\\\[()|]+")
_OPENS = re.compile(r"\?(?:[:=!]|<[=!]|P<\w+>|i:)")
_LETTER = re.compile(r"[^\W\d_](?![?*+{])")
MANY = 40
"""Alternatives of a pattern from which on they are looked through by their first letter."""


def by_letter(pattern: str) -> str:
    """The pattern, the alternatives of its long groups put together by their first letter.

    Python tries each of 260 nouns at each word of a text, and case aside not even their first letters tell it that
    none fits. Those of a letter keep their order; those that begin with none are tried last.
    """
    open_: list[list[str]] = [[""]]
    for piece in _PIECE.findall(pattern):
        if piece == "(":
            open_.append([""])
        elif piece == ")":
            inner = _by_letter(open_.pop())
            open_[-1][-1] += f"({inner})"
        elif piece == "|":
            open_[-1].append("")
        else:
            open_[-1][-1] += piece
    return _by_letter(open_.pop())


def _by_letter(alternatives: list[str]) -> str:
    if len(alternatives) < MANY:
        return "|".join(alternatives)
    opens = _OPENS.match(alternatives[0])
    start = opens.group() if opens else ""
    groups: dict[str, list[str]] = {}
    for each in (alternatives[0].removeprefix(start), *alternatives[1:]):
        groups.setdefault(each[0] if _LETTER.match(each) else "", []).append(each)
    others = groups.pop("", [])
    return start + "|".join(
        [*(f"{one}(?:{'|'.join(each[1:] for each in all_)})" for one, all_ in groups.items()), *others]
    )


Alternatives = Annotated[str, AfterValidator(by_letter)]
"""A pattern that is read so from a language file."""
