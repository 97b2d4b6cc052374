"""What was understood of a source without a model, and how several sources' notes become one."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from story.contradictions import contradictions
from story.datelines import dateline
from story.joined import joined
from story.lines import detect
from story.people import aliases, people
from story.plain import plain
from story.quotes import heard, untold
from story.restated import alike, read, same, telling
from story.spellings import spellings
from story.stamps import days, places, posted
from story.values import Alias, Conflict, Fact, FactKind, Line, Notes, Person, Source, source_of
from story.words import fold
from story.years import about

_LEADING = re.compile(r"^[\s–—•*-]+(?=\S)")
_STRAY = re.compile(r"(?<=[.!?…])(?:\s+[.…]+|…)\s*$")
_EMPHASIS = re.compile(r"\*\*|__|(?<![\w*])[*_](?=[^\W_])|(?<=[\w.!?…»])[*_](?![\w*])")
_LINK = re.compile(r"!?\[([^\]\n]+)\]\([^)\s]+\)")
_FOOTNOTE = re.compile(r"(?<=[\w»”)%.,])(?:\[(?:\^?\d{1,3}|\^[\w-]{1,20}|[a-z])\])+(?!\()")
_FIGURE = re.compile(r"\d")


@lru_cache(maxsize=16)
def take(source: Source) -> Notes:
    """The facts, quotations, people and aliases of one source, in the source's own words.

    A fact per story line that is surely the story's or somebody's, one of all that a quotation without its mark runs
    over; a line that a bullet summary or a later line repeats is one fact with both lines.
    """
    quotes, said = heard(source)
    doubtful = untold(source, quotes)
    lines = [line for line in source.lines if line.kind == "story" and line.id not in doubtful]
    headline, under = _headings(source)
    facts = [_fact(group, source.language, said, under) for group in joined(source, lines, quotes)]
    merged, _ = _merged(facts, source.language)
    return Notes(
        headline=headline,
        facts=merged,
        quotes=quotes,
        people=people(source, (quote.speaker for quote in quotes)),
        aliases=aliases(source),
    )


def merge(notes: Sequence[Notes], sources: Sequence[Source] = ()) -> Notes:
    """One set of notes from those of several sources, facts and quotations renumbered F1…, Q1… in order.

    The same fact in other words keeps one wording and the lines of all; where sources contradict each other
    both facts stay and a conflict names them. `sources` tell when they were written.
    """
    facts = [
        fact.model_copy(update={"id": f"{index}:{fact.id}"}) for index, each in enumerate(notes) for fact in each.facts
    ]
    language = detect(" ".join(fact.text for fact in facts))
    said = {line: fact.said_by for fact in facts for line in fact.lines}
    merged, renamed = _merged(facts, language)
    quotes = [quote for each in notes for quote in each.quotes]
    found = contradictions(merged, language) if len(notes) > 1 else ()
    spelt = [
        conflict.model_copy(update={"sides": tuple(dict.fromkeys(renamed[side] for side in conflict.sides))})
        for conflict in spellings(facts, language)
    ]
    return Notes(
        headline=notes[0].headline if notes else None,
        facts=merged,
        quotes=tuple(quote.model_copy(update={"id": f"Q{number}"}) for number, quote in enumerate(quotes, 1)),
        people=_people(notes, spelt),
        aliases=_aliases(notes),
        conflicts=tuple({frozenset(conflict.sides): conflict for conflict in found}.values()),
        spellings=tuple(spelt),
        places=places(sources),
        written=(
            *days(sources),
            *(each for source in sources for each in posted(source, quotes, said)),
            *about(sources),
        ),
    )


def without(notes: Notes, lines: Iterable[str]) -> Notes:
    """The notes without what stands on those lines alone."""
    out = set(lines)
    return notes.model_copy(
        update={
            "facts": tuple(fact for fact in notes.facts if not out.issuperset(fact.lines)),
            "quotes": tuple(quote for quote in notes.quotes if quote.line not in out),
        }
    )


def undisputed(notes: Notes) -> Notes:
    """The notes without what one source says and another contradicts: in a list of facts neither has its other side."""
    against = {side for conflict in notes.conflicts for side in conflict.sides}
    return notes.model_copy(update={"facts": tuple(fact for fact in notes.facts if fact.id not in against)})


def origin(fact: Fact) -> str:
    """The id of the source that a fact comes from; "" where it has no line."""
    return source_of(fact.lines[0]) if fact.lines else ""


def passed(facts: Iterable[Fact]) -> frozenset[str]:
    """The lines that a model passed over when it took its notes."""
    return frozenset(line for fact in facts if fact.passed for line in fact.lines)


def _merged(facts: Sequence[Fact], language: str) -> tuple[tuple[Fact, ...], dict[str, str]]:
    """The facts with repetitions made one, numbered anew, and the old ids with the new ones."""
    reading = cache(lambda index: read(facts[index], language))  # Few are alike, and need be read.
    home: list[int] = []
    for index, near in enumerate(alike([telling(fact.text, language) for fact in facts])):
        home.append(next((home[early] for early in near if same(reading(early), reading(index))), index))
    kept = [index for index in range(len(facts)) if home[index] == index]
    ids = {index: f"F{number}" for number, index in enumerate(kept, 1)}
    groups: dict[int, list[int]] = defaultdict(list)
    for index, first in enumerate(home):
        groups[first].append(index)
    merged = []
    for index in kept:
        group = [facts[other] for other in groups[index]]
        fullest = max(group, key=lambda fact: len(fact.text))
        lines = tuple(dict.fromkeys(line for fact in (fullest, *group) for line in fact.lines))
        told = {"id": ids[index], "lines": lines, "passed": all(fact.passed for fact in group)}
        merged.append(fullest.model_copy(update=told))
    return tuple(merged), {fact.id: ids[home[index]] for index, fact in enumerate(facts)}


def _people(notes: Sequence[Notes], spelt: Iterable[Conflict]) -> tuple[Person, ...]:
    """Everybody once: whom a later source spells in another way is known by the first one's spelling."""
    again = {other: one for one, other in (conflict.about.split(" / ") for conflict in spelt)}
    found = {
        (fold(person.name), fold(person.role)): person for each in reversed(notes) for person in reversed(each.people)
    }
    known = {person.name for person in found.values()}
    return tuple(person for person in reversed(found.values()) if again.get(person.name) not in known)


def _aliases(notes: Sequence[Notes]) -> tuple[Alias, ...]:
    found = {(alias.name, alias.also): alias for each in reversed(notes) for alias in reversed(each.aliases)}
    return tuple(reversed(found.values()))


@lru_cache(maxsize=1024)
def clean(text: str, language: str) -> str:
    """A line as it reads best: without dateline, leading dash, footnotes, stray stops at its end and Markdown."""
    even = plain(text)
    place = dateline(even.text, language)
    if place:
        text = text[even.at(place.end()) :]
    text = " ".join(_LEADING.sub("", text).split()) if "\n" in text else _LEADING.sub("", text).strip()
    return _STRAY.sub("", _EMPHASIS.sub("", _FOOTNOTE.sub("", _LINK.sub(r"\1", text))))


def _headings(source: Source) -> tuple[str | None, dict[str, str]]:
    """The source's own headline, and the subheading that each story line stands under, by line id."""
    headline, heading, begun = source.title, None, False
    under: dict[str, str] = {}
    for line in source.lines:
        if line.kind == "headline" and not begun:
            headline = line.text if headline is None or _is_rubric(headline, line.text) else headline
        elif line.kind == "headline":
            heading = line.text
        elif line.kind == "story":
            begun = True
            if heading:
                under[line.id] = heading
    return headline, under


def _is_rubric(text: str, below: str) -> bool:
    """Whether a line above the headline only says where the page has it: "VALLÉE DE LA SORLE - FAITS DU JOUR"."""
    return text.isupper() and not below.isupper() and len(text.split()) < len(below.split())


def _fact(lines: Sequence[Line], language: str, said: Mapping[str, str], under: Mapping[str, str]) -> Fact:
    """The statement that the lines make together, in the paragraph that it ends in."""
    text = " ".join(clean(line.text, language) for line in lines)
    says = next((said[line.id] for line in lines if line.id in said), None)
    kind: FactKind = "statement" if says else "figure" if _FIGURE.search(text) else "event"
    return Fact(
        id=lines[0].id,
        text=text,
        lines=tuple(line.id for line in lines),
        kind=kind,
        said_by=says,
        under=under.get(lines[0].id),
        paragraph=lines[-1].paragraph,
    )
