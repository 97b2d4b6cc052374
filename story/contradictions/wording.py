"""The words that statements of one language are compared by."""

import re
from collections.abc import Iterable
from functools import cache

from story import languages
from story.checks.lexicon import lexicon
from story.inflections import stem as singular
from story.languages.reading import Facts
from story.words import fold

_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """The words of a text, folded."""
    return _WORD.findall(fold(text))


class Wording:
    """What a language knows of statements: keys that words are compared by, and patterns by name."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.facts = languages.load(language).reading.facts if language in languages.codes() else Facts()
        self.patterns = _patterns(self.facts)
        self._lexicon = lexicon(language)
        calendar = self._lexicon.checks.calendar
        self.days = frozenset(calendar.weekdays) if calendar else frozenset[str]()
        self.anybody = frozenset(map(fold, self.facts.anybody))
        self.claims = self._keys(self.facts.claims)
        self._counting = self._keys(self.facts.counting)

    def key(self, folded: str) -> str:
        """What a word is compared by: its kind of deed, its singular's stem, or that of what it is a synonym of."""
        deed = next((kind[0] for kind in self.facts.deeds if folded.startswith(kind)), None)
        return deed or self._lexicon.key(singular(folded))

    def told(self, text: str) -> list[str]:
        """The keys of the words that tell something, in order."""
        idle = self._lexicon.idle
        telling = (word for word in words(text) if len(word) > 2 and word not in idle and not word.isdigit())
        return [key for key in map(self.key, telling) if key not in self._counting]

    def finds(self, name: str, text: str) -> bool:
        """Whether the text has what the pattern of that name looks for."""
        return self.patterns[name].search(text) is not None

    def clause(self, text: str, start: int) -> str:
        """What stands from there to the end of its clause."""
        return self.patterns["clause"].split(text[start:])[0]

    def _keys(self, wording: Iterable[str]) -> frozenset[str]:
        return frozenset(self.key(fold(word)) for word in wording)


@cache
def wording(language: str) -> Wording:
    """That of a language; of one that no file covers, its words alone."""
    return Wording(language)


def _patterns(known: Facts) -> dict[str, re.Pattern[str]]:
    forms = {
        "denials": rf"(?<!\w)(?:{known.denials})(?!\w)",
        "negated": rf"(?<!\w)(?:{known.negated})",
        "never": known.never,
        "untrue": rf"(?<!\w)(?:{known.untrue})(?!\w)",
        "accuses": rf"(?<!\w)(?:{known.accuses})",
        "hedged": rf"(?<!\w)(?:{known.hedged})(?!\w)",
        "clause": rf"[,;:.!?»\"()]| (?:{known.joins}) ",
        "subject": rf"[,;:.!?«»\"()]| (?:{known.joins}) |(?<!\w)(?:{known.that})",
        "moved": rf"(?<!\w)(?:{known.moved})",
        "instead": rf"(?<!\w)(?:{known.instead})\s+$",
        "part": rf"(?<!\w)(?:{known.part})\s+(?:\w+\s+)?$",
        "aged": known.aged,
        "they": rf"(?:^|\W)(?:{known.they})\s+(?:\w+\s+)?$",
        "until": rf"(?<!\w)(?:{known.until})\s*$",
        "earlier": known.earlier,
    }
    return {name: re.compile(form, re.IGNORECASE) for name, form in forms.items()}
