"""Lines and facts as a writer is shown them: days with their dates, quotations by their ids."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from story import languages
from story.anchors import anchored
from story.marks import around, spans
from story.stamps import of_line
from story.values import Quote, SectionTask
from story.words import straight
from writers.embedded.dating import with_dates
from writers.embedded.grammar import grammar

LONG = 5
"""Words of a quotation from which on they are known for it without quotation marks."""
FEWEST = 3
"""Words of a quoted piece of a quotation from which on it is told by that: fewer may be a title, or a nickname."""


class Days(NamedTuple):
    """When the sources, or single lines of theirs, were written, as in the notes, and in which language."""

    written: Sequence[tuple[str, str]] = ()
    language: str = ""

    @classmethod
    def of(cls, task: SectionTask) -> "Days":
        return cls(task.written, task.source_language)

    def dated(self, text: str, line: str, own: str | None = None) -> str:
        """The text with the dates of its days ("mardi 3 mai"), where its line's day of writing tells them.

        own: the line's text, where it is not the text itself. As it is where the line's words leave a day open: told
        with its date it would stand in no line ("venu mardi" may be a Tuesday to come).
        """
        day = of_line(line, self.written) if self.language in languages.codes() else None
        if day is None or not (own is None or self._told(text, day) <= self._told(own, day)):
            return text
        return with_dates(text, day, grammar(self.language))

    def _told(self, text: str, day: date) -> frozenset[tuple[int | None, int | None]]:
        return frozenset((meant.month, meant.day) for _, meant in anchored(text, day, self.language))

    def meant(self, text: str, line: str) -> str:
        """Its days and their dates apart, for whoever must see the line to the letter: "mardi = 2022-05-03"."""
        day = of_line(line, self.written) if self.language in languages.codes() else None
        found = anchored(text, day, self.language) if day else ()
        return ", ".join(f"{one.text} = {m.year}-{m.month:02}-{m.day:02}" for one, m in found if m.day and m.month)


def by_id(text: str, quotes: Sequence[Quote]) -> str:
    """The text with the ids of those quotations, in square brackets, in the place of their words or of some of them."""
    if not quotes:
        return text
    for span in reversed([span for span in spans(text) if not span.depth and span.opening and span.closing]):
        said = straight(text[span.start : span.end]).strip(_EDGES)
        own = next((quote for quote in quotes if _says(straight(quote.text).strip(_EDGES), said)), None)
        if own:
            before, after = around(text, span)
            text = f"{before}[{own.id}]{after}"
    for quote in quotes:
        words = straight(quote.text).strip(_EDGES).split()
        if len(words) >= LONG and " ".join(words).casefold() in straight(text).casefold():
            text = _unmarked(words).sub(f"[{quote.id}]", text)
    return text


def _unmarked(words: Sequence[str]) -> re.Pattern[str]:
    """The words of a quotation where a text has them to the letter and without a mark, or with one."""
    body = r"\s+".join(re.escape(word).replace("'", "['’]") for word in words)
    return re.compile(rf"(?<![\w«“\"])(?:[«“\"]\s*)?{body}(?:\s*[»”\"])?(?!\w)", re.IGNORECASE)


_EDGES = " .,;:!?…"


def _says(whole: str, said: str) -> bool:
    return said == whole or (said in whole and len(said.split()) >= FEWEST)


def flat(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split("\n")).strip()
