"""Headings that say something: noun phrases and names of the source, and short words of its speakers."""

from collections.abc import Iterable, Iterator, Sequence

from story.phrases import Phrase, phrases
from story.values import Fact
from story.words import fold
from writers.embedded import forms
from writers.embedded.material import Material, unquoted
from writers.embedded.speech import MARKS, leans_on, parts
from writers.embedded.typography import dress, marked
from writers.embedded.wording import capital, lowered, moved, shorter

CLAUSE = 58
"""Characters of a sentence that may be a heading."""
LONGEST_VOICE = 11
"""Words of somebody's own that may stand in a heading."""
LONGEST = 78
"""Characters of a heading at most."""


class Headings:
    """Gives each part of the article a heading of its own."""

    def __init__(self, material: Material, keyphrase: str) -> None:
        self.material, self.keyphrase = material, keyphrase
        self.used: set[str] = {fold(keyphrase)}
        self._roles = [fold(f"{person.role} {person.name}") for person in material.people]

    def of(self, facts: Sequence[Fact], *, below: bool = False) -> str:
        """A heading for these facts that no other part has: the source's own, a voice, what they are about.

        `below` asks for an H3, which names one thing only.
        """
        for heading, held in self._candidates(facts, below):
            if self._free(heading, held) and self._stands(heading, facts):
                self.used.update(fold(part) for part in (heading, *held))
                return heading
        return ""

    def _stands(self, heading: str, facts: Sequence[Fact]) -> bool:
        """Whether the rules clear the heading: it is a claim about the lines below it."""
        return self.material.stands(heading, (line for fact in facts for line in fact.lines), "heading")

    def _free(self, heading: str, held: Sequence[str]) -> bool:
        fits = 0 < len(heading) <= LONGEST
        return fits and not any(fold(part) in self.used for part in (heading, *held))

    def _candidates(self, facts: Sequence[Fact], below: bool) -> Iterator[tuple[str, list[str]]]:
        """Headings, best first, each with the phrases it uses up."""
        own = facts[0].under
        if own and len(own) <= LONGEST and not own.endswith((",", ":")):
            yield self._dressed(own), []
        for voice in self._voices(facts):
            yield self._dressed(voice), [voice]
        if not below:
            yield from ((self._dressed(text), []) for text in self._clauses((*facts[1:], facts[0])))
        about = [phrase for phrase in self.about(facts) if fold(phrase.text) not in self.used]
        grammar, who = self.material.grammar, self._speaker(facts)
        if who and below:
            yield self._dressed(grammar.of_number("says", who)), [who]
        if not below:
            yield from self._pairs(facts)
        for phrase in about:
            yield self._dressed(phrase.text), [phrase.text]
        if who:
            yield self._dressed(grammar.of_number("says", who)), [who]
        for phrase in self.about(facts):
            yield self._dressed(phrase.text), []

    def _clauses(self, facts: Sequence[Fact]) -> Iterator[str]:
        """Sentences of the facts that are short enough to stand above them, nobody's words but the story's.

        One that is not the first's goes before it, which stands right below.
        """
        for fact in facts:
            told = parts(fact, self.material)
            if told.shape == "plain" and not leans_on(fact, self.material):
                text = shorter(moved(told.what, self.material.grammar), self.material.grammar)
                if len(text) <= CLAUSE and not any(mark in text for mark in MARKS):
                    yield text

    def _pairs(self, facts: Sequence[Fact]) -> Iterator[tuple[str, list[str]]]:
        """Two things that one sentence speaks of: what different sentences say is not tied together in a heading."""
        for fact in facts:
            about = [phrase.text for phrase in self.about([fact]) if fold(phrase.text) not in self.used]
            if len(about) > 1:
                heading = self.material.grammar.frame("both", one=about[0], two=about[1])
                yield self._dressed(heading), about[:2]

    def clause(self, fact: Fact) -> str:
        """The fact's main clause as a heading, or who denies something in it, where no other part has it."""
        denial, grammar = self.material.grammar.denial.match(fact.text), self.material.grammar
        headings = [self._dressed(text) for text in self._clauses([fact])]
        if denial:
            headings.append(self._dressed(grammar.of_number("denies", lowered(denial["who"], grammar))))
        for heading in headings:
            if self._free(heading, []) and self._stands(heading, [fact]):
                self.used.add(fold(heading))
                return heading
        return ""

    def about(self, facts: Sequence[Fact]) -> list[Phrase]:
        """What the facts are about, best first: phrases that hold the keyphrase's words, names, several words."""
        found: dict[str, Phrase] = {}
        for fact in facts:
            told = parts(fact, self.material).shape != "quoted"
            text = fact.text if told else unquoted(fact.text)
            for phrase in phrases(text, self.material.grammar.code):
                if not any(fold(phrase.text) in role for role in self._roles):
                    found.setdefault(fold(phrase.text), phrase)
        ranked = sorted(found.values(), key=self._worth, reverse=True)
        kept: list[Phrase] = []
        for phrase in ranked:
            own = set(fold(phrase.text).split())
            if not any(own & set(fold(other.text).split()) - self.material.grammar.small for other in kept):
                kept.append(phrase)
        return kept

    def _worth(self, phrase: Phrase) -> tuple[int, int]:
        words = phrase.text.replace("’", "’ ").split()
        small = sum(word[:1].islower() for word in words)
        return (min(small, 3) + (len(phrase.text) <= 40), -phrase.at)

    def _voices(self, facts: Sequence[Fact]) -> Iterable[str]:
        grammar = self.material.grammar
        for fact in facts:
            who = forms.quoted_by(fact, self.material)
            words = parts(fact, self.material).what
            if who and 3 <= len(words.split()) <= LONGEST_VOICE:
                yield grammar.frame("voice", who=who, quote=marked(words.rstrip(" ."), grammar.code))

    def _speaker(self, facts: Sequence[Fact]) -> str | None:
        for fact in facts:
            who = forms.speaker(fact, self.material)
            if who and len(who.split()) <= 6 and parts(fact, self.material).shape != "by":
                return who
        return None

    def _dressed(self, text: str) -> str:
        return capital(dress(text, self.material.grammar.code).rstrip("."))
