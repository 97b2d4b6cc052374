"""A model's notes of a source, beside what code read in it."""

import re
from collections.abc import Collection, Sequence
from functools import cache

from story import languages
from story.values import (
    Alias,
    Fact,
    FactKind,
    Notes,
    Quote,
    Source,
)
from story.words import fold
from writers.answers import (
    ExtractAnswer,
    SpeakerAnswer,
)
from writers.reading.usable import NotUsableError, ids, tidy

PASSED = 1 / 3
"""Share of the lines up to which a model that leaves some out of its notes is taken to have read them. What tells its
readers nothing, orders to a writer above all, is left out so; half a source is not."""


def notes(answer: ExtractAnswer, source: Source, taken: Notes) -> Notes:
    """The model's facts, with the code's own for every line it left out, beside the code's quotations.

    Raises `NotUsableError` where no fact stands on a line of the source.
    """
    known = {line.id: n for n, line in enumerate(source.story)}
    own = {fact.lines[0]: fact.text for fact in taken.facts}
    facts = [
        _fact(text, lines, _named(fact.said_by, source))
        for fact in answer.facts
        if (lines := ids(fact.lines, known)) and (text := tidy(fact.text) or own.get(lines[0], ""))
    ]
    if not facts and taken.facts:
        raise NotUsableError("no fact stands on an id of the lines given")
    covered = {line for fact in facts for line in fact.lines}
    left = [fact for fact in taken.facts if not covered.intersection(fact.lines)]
    on_purpose = len(left) <= PASSED * len(taken.facts)
    facts += [fact.model_copy(update={"passed": on_purpose}) for fact in left]
    facts.sort(key=lambda fact: known.get(fact.lines[0], 0))
    return taken.model_copy(
        update={
            "facts": tuple(fact.model_copy(update={"id": f"F{n}"}) for n, fact in enumerate(facts, 1)),
            "quotes": _attributed(answer, source, taken.quotes),
            "aliases": (*taken.aliases, *_aliases(answer, source, known)),
        }
    )


def _fact(text: str, lines: tuple[str, ...], said_by: str | None) -> Fact:
    kind: FactKind = "statement" if said_by else "figure" if any(map(str.isdigit, text)) else "event"
    return Fact(id="", text=text, lines=lines, kind=kind, said_by=said_by)


def _named(name: str | None, source: Source) -> str | None:
    """The name, where the source holds it."""
    name = tidy(name or "")
    return name if name and fold(name) in fold(source.text) else None


def _attributed(answer: ExtractAnswer, source: Source, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotations, with the model's speaker where the code found none or no name ("his spokesman").

    The model's must stand in the source. Where code and model name two persons nobody is the speaker: each sentence
    that attributes it is put to the judge.
    """
    known = {quote.id for quote in quotes}
    said = {found: each for each in answer.speakers for found in ids([each.quote], known)}
    return tuple(_spoken(quote, said[quote.id], source) if quote.id in said else quote for quote in quotes)


def _spoken(quote: Quote, given: SpeakerAnswer, source: Source) -> Quote:
    speaker = _named(given.speaker, source)
    if not speaker:
        return quote
    if not _is_name(quote.speaker or "", source.language):
        described = quote.speaker if quote.speaker and fold(quote.speaker) != fold(speaker) else None
        role = quote.role or described or _named(given.role, source)
        return quote.model_copy(update={"speaker": speaker, "role": role})
    if _is_name(speaker, source.language) and _words(speaker).isdisjoint(_words(quote.speaker or "")):
        return quote.model_copy(update={"speaker": None, "role": None})
    return quote


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fold(name)))


def _is_name(speaker: str, language: str) -> bool:
    """Whether the words name somebody: "Ada Morel", not "sa directrice" nor "La directrice"."""
    return speaker[:1].isupper() and fold(speaker.split()[0]) not in _stop_words(language)


@cache
def _stop_words(language: str) -> frozenset[str]:
    """Folded; none for a language no file covers."""
    known = languages.stop_words(language)
    return frozenset(fold(word) for word in known)


def _aliases(answer: ExtractAnswer, source: Source, known: Collection[str]) -> list[Alias]:
    found = []
    for alias in answer.aliases:
        line, name = ids([alias.line], known), _named(alias.name, source)
        also = tuple(other for given in alias.also if (other := _named(given, source)) and other != name)
        if line and name and also:
            found.append(Alias(name=name, also=also, line=line[0]))
    return found
