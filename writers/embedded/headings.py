"""Gives each stretch of the article a heading: a fact of it in short, what it tells of, or somebody's own words."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from story.seo.phrase import phrase as searched
from story.subheads import LONGEST
from story.values import Fact
from story.words import fold
from writers.embedded.grammar import Grammar
from writers.embedded.heading import NONE, Heading, dressed
from writers.embedded.heard import heard
from writers.embedded.material import Material
from writers.embedded.paragraphs import printed
from writers.embedded.saying import MARKS
from writers.embedded.stated import stated
from writers.embedded.stretch import Stretch, content
from writers.embedded.uttered import uttered
from writers.embedded.wording import lowered

OWN, TOPICAL = -3.0, 0.5
"""What the source's own heading costs, and what one costs less that tells of what the article is to be found by."""
STATES = 0.45
"""Share of what it costs to head less than all, for a heading that states a fact: an editor wants one that says
something above one that names everything."""
COMMON = 0.33
"""Share of the story's sentences from which on a word is one that the whole story is of."""
FEWEST = 2
"""Sentences that have such a word at least: of two or three each would be the whole story."""
DEAR = 9.0
"""What it costs only to say who denies something."""
ECHO, HEARD = 0.5, 0.7
"""Share of the shorter heading's words from which on two headings say the same, and where one is somebody's words."""


class Headings:
    """Gives each part of the article a heading of its own."""

    def __init__(self, material: Material, keyphrase: str, synonyms: Sequence[str] = ()) -> None:
        self.material, self.keyphrase = material, keyphrase
        self.topics = [searched(topic, material.grammar.code) for topic in (keyphrase, *synonyms) if topic]
        self.used: set[str] = {fold(keyphrase)}
        self.taken: list[str] = []
        self._known: dict[str, set[str]] = {}
        self.pointed: set[str] = set()
        """Quotations of the lists: a heading of them says them a third time."""

    def reserve(self, ids: Iterable[str]) -> None:
        """Keeps these quotations, by their ids, from being headings as well."""
        self.pointed.update(ids)

    def of(self, facts: Sequence[Fact]) -> list[Heading]:
        """Headings made of one of these facts, best first: what the source heads them with, a quotation, what it says.

        No rule was asked of them yet.
        """
        every = sorted(self._candidates(facts), key=lambda each: each.cost + each.again / 2)
        return [heading for heading in every if self.free(heading)]

    def _candidates(self, facts: Sequence[Fact]) -> Iterator[Heading]:
        own = facts[0].under
        if own and _heads(own, self.material.grammar):
            yield Heading(dressed(own, self.material.grammar), OWN, own=True)
        facts = [fact for _, fact, _ in printed(facts, self.material)]  # what is not told is no news of it
        yield from (self._found(each) for each in heard(facts, self.taken, self.pointed, self.material))
        yield from uttered(facts, self.taken, self.pointed, self.material)
        yield from (self._found(each) for each in stated(facts, self.taken, self.material))

    def above(self, facts: Sequence[Fact]) -> Callable[[Heading], float]:
        """What a heading costs for repeating what stands right below it, and for what it does not head."""
        grammar = self.material.grammar
        stretch = Stretch(tuple(fact for _, fact, _ in printed(facts, self.material)), self.material, self.idle)
        share = {True: STATES, False: 1.0}
        return lambda each: 0.0 if each.own else share[each.states] * stretch.cost(content(each.text, grammar))

    @cached_property
    def idle(self) -> frozenset[str]:
        """The words that the article as a whole is of: they tell no stretch of it from the others."""
        grammar, facts = self.material.grammar, self.material.facts
        held = Counter(word for fact in facts for word in content(fact.text, grammar))
        most = max(FEWEST, COMMON * len(facts))
        return content(self.keyphrase, grammar) | {word for word, times in held.items() if times > most}

    def _found(self, heading: Heading) -> Heading:
        """The heading, cheaper where it tells of what the article is to be found by."""
        named = not heading.held and any(topic.share(heading.text) > 0.5 for topic in self.topics)
        return replace(heading, cost=heading.cost - TOPICAL * named)

    def free(self, heading: Heading) -> bool:
        """Whether no part of the article has it yet, nor, unless the source itself has both, one that says the same."""
        fits = 0 < len(heading.text) <= LONGEST
        used = any(fold(part) in self.used for part in (heading.text, *heading.held))
        return fits and not used and (heading.own or not self.alike(heading.text, self.taken))

    def alike(self, text: str, others: Sequence[str]) -> bool:
        """Whether one of the headings says nearly what this one says of what the article is about."""
        words, most = self._content(text), HEARD if text[0] in MARKS else ECHO
        every = (self._content(other) for other in others if other)
        return any(len(words & other) > most * min(len(words), len(other)) for other in every if words and other)

    def _content(self, text: str) -> set[str]:
        if text not in self._known:
            self._known[text] = set(content(text, self.material.grammar) - self._topic)
        return self._known[text]

    @cached_property
    def _topic(self) -> frozenset[str]:
        return content(self.keyphrase, self.material.grammar)

    def take(self, heading: Heading) -> None:
        """Gives it away."""
        self.used.update(fold(part) for part in (heading.text, *heading.held))
        self.taken.append(heading.text)

    def stands(self, heading: str, facts: Sequence[Fact]) -> bool:
        """Whether the rules clear the heading: it is a claim about the lines that what is below it stands on.

        What the source itself heads them with stands.
        """
        if any(fact.under and heading == dressed(fact.under, self.material.grammar) for fact in facts):
            return True
        told = (sentence for _, _, sentence in printed(facts, self.material))
        return self.material.stands(heading, (line for each in told for line in each.lines), "heading")

    def denial(self, block: Sequence[Fact]) -> Heading:
        """What a contradiction tells first as a heading, or who denies something in it; taken."""
        grammar = self.material.grammar
        denial = grammar.denial.match(block[0].text)
        said = [grammar.of_number("denies", lowered(denial["who"], grammar))] if denial else []
        made = [
            *stated(block[:1], self.taken, self.material),
            *(Heading(dressed(text, grammar), DEAR) for text in said),
        ]
        made.sort(key=lambda each: each.cost)
        able = (each for each in made if self.free(each))
        heading = next((each for each in able if self.stands(each.text, block)), NONE)
        self.take(heading)
        return heading


def _heads(own: str, grammar: Grammar) -> bool:
    """Whether the source's own heading may stand: no name of somebody alone, nor what speaks to the page's reader."""
    fits = 0 < len(own) <= LONGEST and not own.endswith((",", ":"))
    return fits and not grammar.hearer.search(own) and not grammar.full_name.fullmatch(own)
