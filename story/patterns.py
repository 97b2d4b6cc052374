"""Regular expressions built from the phrases of a language file."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

SPACE = r"[\s\u00a0\u202f]"


def any_of(phrases: Iterable[str]) -> str:
    """A group that takes the longest of the phrases that fits; it never matches where there is none.

    A space stands for any run of spaces, an apostrophe for either form, and no word is cut short; an elided
    phrase ("d'") needs no boundary after it, a symbol ("%") none at all. The boundaries are shared by the
    alternatives, so that most places of a text are passed over at the first look.
    """
    groups: dict[tuple[bool, bool], list[str]] = {}
    for each in sorted(phrases, key=len, reverse=True):
        body = re.escape(each).replace(r"\ ", f"{SPACE}+").replace("'", "['’]")
        groups.setdefault((not each[-1].isalnum(), not each[0].isalnum()), []).append(body)
    parts = []
    for (open_end, open_start), bodies in sorted(groups.items()):
        before, after = "" if open_start else r"(?<!\w)", "" if open_end else r"(?!\w)"
        parts.append(f"{before}(?:{'|'.join(bodies)}){after}")
    return f"(?:{'|'.join(parts)})" if parts else r"(?!)"


_WORD = re.compile(r"\w+")


@lru_cache(maxsize=1024)
def words(text: str) -> frozenset[str]:
    """The words of a text in lower case, with `#` among them where there is a digit."""
    found = _WORD.findall(text.casefold())
    return frozenset([*found, "#"] if any(map(str.isdigit, text)) else found)


class Triggered:
    """A pattern that is only tried where one of its trigger words stands, which most texts do not hold."""

    def __init__(self, pattern: str, triggers: Iterable[str], flags: re.RegexFlag = re.I) -> None:
        """A phrase among the triggers counts by its longest word; `#` stands for any digit."""
        self.pattern = re.compile(pattern, flags)
        self.triggers = frozenset(max(_WORD.findall(each.casefold()) or [each], key=len) for each in triggers)

    def finditer(self, text: str, held: frozenset[str]) -> Iterator[re.Match[str]]:
        """The matches in a text whose `words` are `held`."""
        return iter(()) if self.triggers.isdisjoint(held) else self.pattern.finditer(text)
