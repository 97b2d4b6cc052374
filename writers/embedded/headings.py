"""Headings that say something: noun phrases and names of the source, and short words of its speakers."""

import re
from collections.abc import Iterable, Iterator, Sequence

from story.phrases import Phrase, phrases
from story.values import Fact
from story.words import fold
from writers.embedded import forms
from writers.embedded.material import Material
from writers.embedded.speech import MARKS, leans_on, parts
from writers.embedded.typography import dress, marked
from writers.embedded.wording import capital, lowered, moved, shorter, unfolded, unquoted

CLAUSE = 58
"""Characters of a sentence that may be a heading."""
OPENS = 6
"""Characters at most before a lone noun that a statement opens with."""
LESS = 12
"""Characters by which a heading is shorter than a sentence that it is not to repeat."""
LONGEST_VOICE = 11
"""Words of somebody's own that may stand in a heading."""
LONGEST = 84
"""Characters of a heading at most."""


class Headings:
    """Gives each part of the article a heading of its own."""

    def __init__(self, material: Material, keyphrase: str) -> None:
        self.material, self.keyphrase = material, keyphrase
        self.used: set[str] = {fold(keyphrase)}
        self.said = 0
        """How many headings are made of phrases, by which their wording changes."""

    def of(self, facts: Sequence[Fact], *, below: bool = False) -> str:
        """A heading for these facts that no other part has: the source's own, a voice, what they are about.

        `below` asks for an H3, which names one thing only.
        """
        for heading, held in self._candidates(facts, below):
            if self._free(heading, held) and self.stands(heading, facts):
                self.used.update(fold(part) for part in (heading, *held))
                self.said += bool(held)
                return heading
        return ""

    def reserve(self, texts: Iterable[str]) -> None:
        """Keeps these sentences from being headings as well."""
        self.used.update(fold(text).rstrip(". ") for text in texts)

    def stands(self, heading: str, facts: Sequence[Fact]) -> bool:
        """Whether the rules clear the heading: it is a claim about the lines that what is below it stands on."""
        told = (forms.full(fact, self.material) or fact for fact in facts)
        return self.material.stands(heading, (line for each in told for line in each.lines), "heading")

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
        first, others = facts[:1], facts[1:]
        yield from ((self._dressed(text), []) for text in self._clauses(others, CLAUSE))
        yield from ((self._dressed(text), []) for text in self._clauses(first, LONGEST, cut=True))
        if not below:
            yield from ((self._dressed(text), []) for text in self._clauses(others, LONGEST))
        yield from ((self._dressed(text), []) for text in self._reports(facts))
        if not below:
            yield from ((self._dressed(text), []) for text in self._clauses(first, CLAUSE))
        yield from self._said(facts)
        if not below:
            yield from ((self._dressed(text), []) for text in self._clauses(first, LONGEST))
            yield from self._pairs(facts)
        speakers = [fold(who) for who, _ in self._told(facts)]
        found = [each for each in about(facts, self.material) if not any(fold(each.text) in who for who in speakers)]
        for phrase in found:
            if fold(phrase.text) not in self.used and self._says(phrase, below):
                yield self._dressed(phrase.text), [phrase.text]
        for who, _ in self._told(facts):
            yield self._dressed(self.material.grammar.of_number("says", who)), [who]
        if not below:
            yield from ((self._dressed(phrase.text), []) for phrase in found)

    def _reports(self, facts: Sequence[Fact]) -> Iterator[str]:
        """What somebody says in the story's words, in short, with who says it."""
        for fact in facts:
            told = parts(fact, self.material)
            short = forms.short(fact, self.material) if told.shape in ("reported", "by") else None
            if short and len(short.text) <= LONGEST and not any(mark in short.text for mark in MARKS):
                yield short.text

    def _said(self, facts: Sequence[Fact]) -> Iterator[tuple[str, list[str]]]:
        """What somebody speaks of, and who: "Rapports d'inspection : ce que dit Jeanne Auclair".

        A thing is a better heading than a mere name; a quoted one stays between quotation marks.
        """
        said = [(who, fact, phrase) for who, fact in self._told(facts) for phrase in topics(fact, self.material)]
        grammar = self.material.grammar
        for who, fact, phrase in sorted(said, key=lambda each: is_name(each[2])):
            if phrase.text not in who and fold(phrase.text) not in self.used:
                quoted = parts(fact, self.material).shape == "quoted" and phrase.text.islower() and " " in phrase.text
                topic = marked(phrase.text, grammar.code) if quoted else phrase.text
                definite = phrase.definite().replace(phrase.text, topic)
                frames = (grammar.of_number("says_on", who, topic=topic), grammar.frame("on", who=who, topic=definite))
                texts = [self._dressed(frame) for frame in frames]
                echoes = fact.text.startswith(texts[1].split(" ")[0])
                yield texts[0 if echoes else self.said % 2], [phrase.text]

    def _clauses(self, facts: Sequence[Fact], most: int, *, cut: bool = False) -> Iterator[str]:
        """Sentences of the facts with `most` characters at most, nobody's words but the story's.

        `cut` asks for one that says less than the sentence it is of, which stands below.
        """
        for fact in facts:
            told = parts(fact, self.material)
            if told.shape == "plain" and not leans_on(fact, self.material):
                text = shorter(moved(told.what, self.material.grammar), self.material.grammar)
                less = len(told.what) - len(text) > LESS
                points = self.material.grammar.pointing.search(text) or any(mark in text for mark in MARKS)
                if len(text) <= most and (less or not cut) and not points:
                    yield text

    def _says(self, phrase: Phrase, below: bool) -> bool:
        """Whether a phrase alone is a heading: no mere name, and an H3, which may be wanting, says a little more."""
        words = re.findall(r"\w+", phrase.text)
        return not is_name(phrase) and not self.material.name_in(phrase.text) and len(words) >= (4 if below else 2)

    def _pairs(self, facts: Sequence[Fact]) -> Iterator[tuple[str, list[str]]]:
        """Two things that one sentence speaks of: what different sentences say is not tied together in a heading."""
        for fact in facts:
            two = [phrase.text for phrase in about([fact], self.material) if fold(phrase.text) not in self.used][:2]
            if len(two) > 1:
                yield self._dressed(self.material.grammar.frame("both", one=two[0], two=two[1])), two

    def clause(self, fact: Fact) -> str:
        """The fact's main clause as a heading, or who denies something in it, where no other part has it."""
        denial, grammar = self.material.grammar.denial.match(fact.text), self.material.grammar
        headings = [self._dressed(text) for text in self._clauses([fact], LONGEST)]
        if denial:
            headings.append(self._dressed(grammar.of_number("denies", lowered(denial["who"], grammar))))
        for heading in headings:
            if self._free(heading, []) and self.stands(heading, [fact]):
                self.used.add(fold(heading))
                return heading
        return ""

    def _voices(self, facts: Sequence[Fact]) -> Iterable[str]:
        grammar = self.material.grammar
        for fact in facts:
            who = forms.quoted_by(fact, self.material)
            words = parts(fact, self.material).what
            if who and 3 <= len(words.split()) <= LONGEST_VOICE:
                yield grammar.frame("voice", who=who, quote=marked(words.rstrip(" ."), grammar.code))

    def _told(self, facts: Sequence[Fact]) -> Iterator[tuple[str, Fact]]:
        """Those who say one of the facts, each with that fact."""
        for fact in facts:
            who = forms.speaker(fact, self.material)
            named = who and who.split()[-1] not in self.material.grammar.words.empty_nouns
            if named and len(who.split()) <= 6 and parts(fact, self.material).shape != "by":
                yield who, fact

    def _dressed(self, text: str) -> str:
        return capital(dress(text, self.material.grammar.code).rstrip("."))


def about(facts: Sequence[Fact], material: Material) -> list[Phrase]:
    """What the facts are about, best first: phrases that hold names, several words; nobody's role, no word twice."""
    roles = [fold(f"{person.role} {person.name}") for person in material.people]
    found: dict[str, Phrase] = {}
    for fact in facts:
        told = parts(fact, material).shape != "quoted"
        text = fact.text if told else unquoted(fact.text)
        for phrase in phrases(text, material.grammar.code):
            if not any(fold(phrase.text) in role for role in roles):
                found.setdefault(fold(phrase.text), phrase)
    return _apart(found.values(), material)


def topics(fact: Fact, material: Material) -> list[Phrase]:
    """What somebody speaks of in the fact, likewise, in the main clause of the statement alone.

    A lone noun is enough where the statement opens with it: "La criée ne fermera pas".
    """
    grammar = material.grammar
    what = unfolded(parts(fact, material).what, grammar)[0]
    found = [each for each in phrases(what, grammar.code, 1) if not grammar.leans.match(each.definite())]
    return _apart((each for each in found if re.search(r"\w\W+\w", each.text) or each.at <= OPENS), material)


def _apart(found: Iterable[Phrase], material: Material) -> list[Phrase]:
    kept: list[Phrase] = []
    for phrase in sorted(found, key=_worth, reverse=True):
        own = set(fold(phrase.text).split())
        if not any(own & set(fold(other.text).split()) - material.grammar.small for other in kept):
            kept.append(phrase)
    return kept


def is_name(phrase: Phrase) -> bool:
    """Whether the phrase is a name and its small words alone."""
    words = re.findall(r"\w+", phrase.text)
    return all(word[0].isupper() or len(word) < 4 for word in words)


def _worth(phrase: Phrase) -> tuple[int, int]:
    words = phrase.text.replace("’", "’ ").split()
    small = sum(word[:1].islower() for word in words)
    return (min(small, 3) + (len(phrase.text) <= 40), -phrase.at)
