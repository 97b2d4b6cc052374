"""What the writer composes from: facts in their own words, what was quoted in them, who is named."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from story.checks import Ground
from story.examine import ground
from story.notes import clean, origin
from story.values import Fact, Line, Notes, SectionTask
from writers.embedded.dating import dated
from writers.embedded.grammar import grammar
from writers.embedded.named import Named

HEADLINE = "headline"
"""Id of the line that the source's headline is for the rules: a title may stand on it."""


class Material(Named):
    """The material of an article, or of one section of it."""


@lru_cache(maxsize=16)
def from_notes(notes: Notes, language: str) -> Material:
    """The material of a whole article: planned from twice, where the first plan falls short."""
    facts = _in_order(notes.facts)
    lines = [
        Line(id=fact.lines[0], start=0, end=len(fact.text), text=fact.text, paragraph=fact.paragraph)
        for fact in facts
        if fact.lines
    ]
    if notes.headline:
        lines.append(Line(id=HEADLINE, start=0, end=len(notes.headline), text=notes.headline, kind="headline"))
    known = {line.id for line in lines}
    quotes = [quote for quote in notes.quotes if quote.line in known]
    on = Ground.of(lines, quotes, notes.people, notes.aliases, language, notes.written)
    return _material(facts, notes, language, on)


def _in_order(facts: Iterable[Fact]) -> list[Fact]:
    """The facts of each source in the order of their lines; one that is told twice stands where it is told best."""
    facts = list(facts)
    sources = {source: n for n, source in enumerate(dict.fromkeys(origin(fact) for fact in facts))}
    return sorted(facts, key=lambda fact: (sources[origin(fact)], _number(fact)))


def _number(fact: Fact) -> int:
    return int("0" + "".join(filter(str.isdigit, fact.lines[0]))) if fact.lines else 0


def from_task(task: SectionTask) -> Material:
    """The material of one section. A fact whose words are not the source's is told in its lines' words."""
    lines = {line.id: line.text for line in task.lines}

    def own(fact: Fact) -> Fact:
        text = " ".join(clean(lines[id], task.source_language) for id in fact.lines if id in lines)
        return fact if not text or fact.text in text else fact.model_copy(update={"text": text})

    facts = _in_order(own(fact) for fact in (*task.facts, *task.spare))
    return replace(_material(facts, task, task.language, ground(task)), lines=frozenset(lines))


def _material(facts: Iterable[Fact], of: Notes | SectionTask, language: str, on: Ground) -> Material:
    bound = tuple((also, alias.name) for alias in of.aliases for also in alias.also)
    bearers = tuple((alias.name, alias.line) for alias in of.aliases)
    own = {fact.id: _headed(fact) for fact in facts}
    told = dated(own.values(), of.written, grammar(language), of.quotes)
    undated = {fact.id: own[fact.id] for fact in told if fact.text != own[fact.id].text}
    return Material(grammar(language), tuple(told), on, of.quotes, of.people, bound, bearers, of.written, undated)


def _headed(fact: Fact) -> Fact:
    """The fact without what it is said to stand under where that is markup: no heading, and no place to part at."""
    return fact.model_copy(update={"under": None}) if fact.under and _MARKUP.search(fact.under) else fact


_MARKUP = re.compile(r"[{}$<>＜＞|\\^=\[\]]|://|^[a-z\d][\w-]*:\s")
