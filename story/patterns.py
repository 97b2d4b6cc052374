"""Regular expressions built from the phrases of a language file."""

import re
from collections.abc import Iterable, Iterator

SPACE = r"[\s\u00a0\u202f]"
LETTER = r"[^\W\d_]"


def phrase(words: str) -> str:
    """A pattern for the phrase: any run of spaces for a space, either apostrophe, and no word cut short.

    An elided phrase ("d'") needs no boundary after it, a symbol ("%") none at all.
    """
    body = re.escape(words).replace(r"\ ", f"{SPACE}+").replace("'", "['’]")
    before = r"(?<!\w)" if words[0].isalnum() else ""
    after = r"(?!\w)" if words[-1].isalnum() else ""
    return f"{before}{body}{after}"


def any_of(phrases: Iterable[str]) -> str:
    """A group that takes the longest of the phrases that fits; it never matches where there is none."""
    ordered = sorted(phrases, key=len, reverse=True)
    return f"(?:{'|'.join(map(phrase, ordered))})" if ordered else r"(?!)"


_WORD = re.compile(r"\w+")


def words(text: str) -> frozenset[str]:
    """The words of a text in lower case, with `#` among them where there is a digit."""
    found = frozenset(_WORD.findall(text.casefold()))
    return found | {"#"} if any(character.isdigit() for character in text) else found


class Triggered:
    """A pattern that is only tried where one of its trigger words stands, which most texts do not hold."""

    def __init__(self, pattern: str, triggers: Iterable[str], flags: re.RegexFlag = re.I) -> None:
        """A phrase among the triggers counts by its longest word; `#` stands for any digit."""
        self.pattern = re.compile(pattern, flags)
        self.triggers = frozenset(max(_WORD.findall(each.casefold()) or [each], key=len) for each in triggers)

    def finditer(self, text: str, held: frozenset[str]) -> Iterator[re.Match[str]]:
        """The matches in a text whose `words` are `held`."""
        return iter(()) if self.triggers.isdisjoint(held) else self.pattern.finditer(text)
