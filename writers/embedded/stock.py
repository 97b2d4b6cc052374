"""Facts at hand, with what was quoted in them and what the rules hold a telling of them against."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from story.checks import Ground, check_claim, clears
from story.dates import Date
from story.examine import key
from story.notes import origin
from story.patterns import fixed
from story.values import Fact, Person, Place, Quote, Sentence, source_of
from writers.embedded.grammar import Grammar
from writers.embedded.wording import lowered

Made = TypeVar("Made")


@dataclass(frozen=True)
class Stock:
    """Facts in the order of their sources, and what is known about them."""

    grammar: Grammar
    facts: tuple[Fact, ...]
    ground: Ground
    """What the rules hold a telling against, so that the writer hands in none that they could not clear."""
    quotes: tuple[Quote, ...] = ()
    people: tuple[Person, ...] = ()
    bound: tuple[tuple[str, str], ...] = ()
    """Short names with the full name that the source binds them to."""
    bearers: tuple[tuple[str, str], ...] = ()
    """Full names with the line that binds a short one to them."""
    written: tuple[tuple[str, str], ...] = ()
    """As in the notes: when sources, and single lines, were written."""
    undated: dict[str, Fact] = field(default_factory=dict)
    """Facts as the source words them, by id, where `facts` give their days a date."""
    lines: frozenset[str] | None = None
    """The lines a section was given."""
    memo: dict[str, Any] = field(default_factory=dict, compare=False)
    """What was worked out of single facts already."""

    @cached_property
    def by_id(self) -> dict[str, Fact]:
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def by_line(self) -> dict[str, list[Fact]]:
        """The facts that stand on each line."""
        found: dict[str, list[Fact]] = {}
        for fact in self.facts:
            for line in dict.fromkeys(fact.lines):
                found.setdefault(line, []).append(fact)
        return found

    @cached_property
    def _quotes_by_line(self) -> dict[str, list[Quote]]:
        found: dict[str, list[Quote]] = {}
        for quote in self.quotes:
            found.setdefault(quote.line, []).append(quote)
        return found

    def once(self, what: str, make: Callable[[], Made]) -> Made:
        """What `make` gives, worked out at the first call for that key; one material is one run's or one section's."""
        if what not in self.memo:
            self.memo[what] = make()
        made: Made = self.memo[what]
        return made

    def clears(self, sentence: Sentence) -> bool:
        """Whether the rules have nothing to say of the sentence."""

        def checked() -> bool:
            known = tuple(line for line in sentence.lines if line in self.ground.lines)
            return clears(sentence.model_copy(update={"lines": known}), self.ground)

        return self.once(f"clears {key(sentence)}", checked)

    def stands(self, text: str, lines: Iterable[str] = (), place: Place = "title") -> bool:
        """Whether the rules have nothing to say of a title or heading, on those of its lines that are known."""
        known = [line for line in lines if line in self.ground.lines]
        return not check_claim(text, self.ground, place=place, lines=known)

    def quotes_in(self, fact: Fact) -> list[Quote]:
        """The quotations that begin in the fact's lines, in order."""
        return [quote for line in fact.lines for quote in self._quotes_by_line.get(line, ())]

    def before(self, fact: Fact) -> Fact | None:
        """The fact that stands before it in its source; None where a line between them is told elsewhere, or nowhere.

        What points back to a line that a summary or another source tells as well would point at another.
        """
        return self.once(f"before {fact.id}", lambda: self._before(fact))

    def _before(self, fact: Fact) -> Fact | None:
        at = self._places[fact.id]
        found = self.facts[at - 1] if at else None
        if found is None or origin(found) != origin(fact):
            return None
        between = _between(found, fact)
        # A caption or an advertisement is a paragraph of its own.
        lost = bool(between) and self.lines is None and fact.paragraph - found.paragraph <= 1
        return None if lost or not self._shared.isdisjoint(between) else found

    def after(self, fact: Fact) -> Fact | None:
        """The fact that stands behind it in its source; None where that is also what `before` says of none."""
        at = self._places[fact.id] + 1
        found = self.facts[at] if at < len(self.facts) else None
        return found if found and self.before(found) == fact else None

    @cached_property
    def _shared(self) -> frozenset[str]:
        """The lines that facts stand on as well which have their place elsewhere."""
        return frozenset(line for fact in self.facts for line in fact.lines[1:])

    @cached_property
    def _places(self) -> dict[str, int]:
        return {fact.id: n for n, fact in enumerate(self.facts)}

    def given(self, lines: Iterable[str]) -> tuple[str, ...]:
        """The lines, each once, that the section was given; all of them where the whole article is at hand."""
        return tuple(line for line in dict.fromkeys(lines) if self.lines is None or line in self.lines)

    def day_of(self, fact: Fact) -> date | None:
        """The last day on which any of the fact's source was written, as far as it says so."""
        source = origin(fact)
        days = [day for id, day in self.written if source_of(id) == source]
        return date.fromisoformat(max(days)) if days else None

    def meant(self, lines: Iterable[str]) -> tuple[Date, ...]:
        """The days of the calendar that words of these lines mean by the day of writing."""
        known = (line for line in lines if line in self.ground.lines)
        return tuple(day for line in known for day in self.ground.meant_days(line))

    @cached_property
    def voices(self) -> tuple[str, ...]:
        """Those whose words the story reports, and whom it names with a role."""
        said = (fact.said_by for fact in self.facts if fact.said_by)
        quoted = (quote.speaker for quote in self.quotes if quote.speaker)
        return (*said, *quoted, *(person.name for person in self.people))

    def lowered(self, text: str) -> str:
        """The text fit to stand inside a sentence: its first word small where the story writes it so somewhere."""
        word = fixed(r"[^\W\d_]+").match(text)
        if self._is_name(" ".join(text.split()[:2])):
            return text
        known = word is None or word[0] in self._capitals or self.grammar.addressed.match(text)
        if word is None or known or not word[0][1:].islower():
            return lowered(text, self.grammar)
        small = word[0].lower()
        named = fixed(r"\s[A-ZÀ-ÝŒ][^\W\d_]+").match(text[word.end() :])
        owns = fixed(self.grammar.words.owning).fullmatch(small) and self._goes_on(text[word.end() :])
        common = not named and (small in self._small or owns)
        return small + text[word.end() :] if common else lowered(text, self.grammar)

    def _is_name(self, words: str) -> bool:
        """Whether the story writes these two words with capitals in mid-sentence: "Le Guerch"."""
        capitals = fixed(r"[A-ZÀ-Ý]\w+ [A-ZÀ-Ý]").match(words) is not None
        return capitals and any(words in fact.text[1:] and f". {words}" not in fact.text for fact in self.facts)

    def _goes_on(self, rest: str) -> bool:
        """Whether what follows is what a participle goes on with: "Prévu à Klow", and not "Paris suspend"."""
        after = rest.split()[:1]
        return not after or after[0].casefold() in {*self.grammar.small, *self.grammar.when} or after[0][0].isdigit()

    @cached_property
    def _small(self) -> frozenset[str]:
        """The words that the story writes with a small letter."""
        return frozenset(re.findall(r"(?<!\w)[a-zà-ÿœ][\w-]*", " ".join(fact.text for fact in self.facts)))

    @cached_property
    def _capitals(self) -> frozenset[str]:
        """The words that the story writes with a capital in mid-sentence."""
        return frozenset(re.findall(r"(?<=[\w,] )[A-ZÀ-ÝŒ][\w-]*", " ".join(fact.text for fact in self.facts)))


def _between(one: Fact, two: Fact) -> list[str]:
    """The ids of the lines between two facts of one source."""
    source = origin(two)
    first, last = (
        [int(line.removeprefix(source) or 0) for line in fact.lines if source_of(line) == source] for fact in (one, two)
    )
    return [f"{source}{number}" for number in range(max(first) + 1, min(last))] if first and last else []
