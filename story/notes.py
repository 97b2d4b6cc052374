"""What was understood of a source without a model, and how several sources' notes become one."""

import re
from collections.abc import Sequence
from functools import cache

from story import languages
from story.people import aliases, people
from story.plain import plain
from story.quotes import quotations
from story.values import Fact, FactKind, Line, Notes, Quote, Source

_LEADING = re.compile(r"^[\s–—•*-]+(?=\S)")
_STRAY = re.compile(r"\s*[.…]?(?<=[.!?…])\s*(?:[.…]\s*)+$")
_FIGURE = re.compile(r"\d")


def take(source: Source) -> Notes:
    """The facts, quotations, people and aliases of one source: a fact per story line, in the source's own words."""
    quotes = quotations(source)
    lines = [line for line in source.lines if line.kind == "story"]
    facts = tuple(_fact(f"F{number}", line, source, quotes) for number, line in enumerate(lines, 1))
    headline, under = _headings(source)
    facts = tuple(fact.model_copy(update={"under": under.get(fact.lines[0])}) for fact in facts)
    return Notes(headline=headline, facts=facts, quotes=quotes, people=people(source), aliases=aliases(source))


def merge(notes: Sequence[Notes]) -> Notes:
    """One set of notes from those of several sources, renumbered F1…, Q1… in order."""
    facts = [fact for each in notes for fact in each.facts]
    quotes = [quote for each in notes for quote in each.quotes]
    return Notes(
        headline=notes[0].headline if notes else None,
        facts=tuple(fact.model_copy(update={"id": f"F{number}"}) for number, fact in enumerate(facts, 1)),
        quotes=tuple(quote.model_copy(update={"id": f"Q{number}"}) for number, quote in enumerate(quotes, 1)),
        people=tuple(person for each in notes for person in each.people),
        aliases=tuple(alias for each in notes for alias in each.aliases),
    )


def clean(text: str, language: str) -> str:
    """A line as it reads best: without dateline and leading dash, without stray stops at its end."""
    even = plain(text).text
    match = _dateline(language).match(even)
    if match and len(even) == len(text):
        text = text[match.end() :]
    text = _LEADING.sub("", text)
    stray = _STRAY.search(text)
    return text[: stray.start()] + text[stray.start() :].strip()[0] if stray else text


def _headings(source: Source) -> tuple[str | None, dict[str, str]]:
    """The source's own headline, and the subheading that each story line stands under, by line id."""
    headline, heading, begun = source.title, None, False
    under: dict[str, str] = {}
    for line in source.lines:
        if line.kind == "headline" and not begun:
            headline = headline or line.text
        elif line.kind == "headline":
            heading = line.text
        elif line.kind == "story":
            begun = True
            if heading:
                under[line.id] = heading
    return headline, under


@cache
def _dateline(language: str) -> re.Pattern[str]:
    return re.compile(languages.load(language).reading.dateline if language in languages.codes() else "(?!)")


def _fact(number: str, line: Line, source: Source, quotes: Sequence[Quote]) -> Fact:
    said = next((quote.speaker for quote in quotes if quote.line == line.id and quote.speaker), None)
    kind: FactKind = "statement" if said else "figure" if _FIGURE.search(line.text) else "event"
    return Fact(id=number, text=clean(line.text, source.language), lines=(line.id,), kind=kind, said_by=said, paragraph=line.paragraph)
