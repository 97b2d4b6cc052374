"""Headings that say something: what somebody says, what a sentence says in short, what it is about."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache

from story.phrases import Phrase
from story.seo.phrase import phrase as searched
from story.subheads import LONGEST
from story.values import Fact
from story.words import count, fold, standing
from writers.embedded import forms
from writers.embedded.material import Material
from writers.embedded.narrowing import elides, first_of, predicated
from writers.embedded.news import news
from writers.embedded.speech import MARKS, alone, parts
from writers.embedded.strangers import in_office, is_full_name, met, presented, stranger
from writers.embedded.straying import strays
from writers.embedded.things import about, is_name, topics
from writers.embedded.typography import dress, marked
from writers.embedded.wording import capital, lowered, unfolded, unquoted
from writers.embedded.worth import standing_cost, wording_cost

VOICE, LONGEST_NAME = 18, 5
"""Words of somebody's own that may stand in a heading, and of who says them."""
QUOTED, SAID, NAMED, ABOUT, BARE = 0.9, 4.2, 4.6, 5.4, 7.0
"""What a heading costs that quotes, that says who speaks of what, that names a thing at length or in short,
and that has nothing but a speaker's name: the first that says what is below it, and no more than that, is the best."""
AGAIN, ALSO, POINTED = 3.2, 0.9, 0.8
"""And one that repeats the sentence right below it, one that repeats a later one, and one that is a key point too."""
CUT = 0.6
"""What a heading costs more whose quotation goes on behind it."""
FAR = 3.0
"""What a quotation without a name costs more that stands far below its heading: it would be taken for another's."""
STRANGER, ALONE = 1.3, 0.3
"""What a heading costs more that names somebody whom the reader has not met and of whom nothing says what they are,
and that quotes without a name."""
ALONE_FROM = 5
"""Words of a quotation at least that stands without a name."""
ELIDED, DEFENDS = 0.5, 0.6
"""Share of what it costs to repeat a sentence where an auxiliary is left out, and what it costs more to deny something
in somebody's name: "X a affirmé que le pont ne cédera pas" keeps from the reader what it answers."""
SAID_AGAIN = 1.6
"""What a quotation costs more right above the sentence that has it."""
TOPICAL = 0.5
"""What a heading costs less that tells of what the article is to be found by."""
MOSTLY = 0.75
"""Share of the sentences that somebody says where a stretch is of what is said."""
BEST = 2
"""Headings of either kind that are weighed."""
LATE, EARLY = 2.0, 30
"""What a thing costs more, as a heading, that so many characters of its sentence stand before."""
FIRST, BETWEEN = 2, 2
"""Sentences of which a thing must be subject or object to be what they are about, and words between verb and object."""
ECHO = 0.6
"""Share of the shorter heading's words from which on two headings say the same."""
ALIKE = 0.6
"""Share of the words, in order, that a heading has in common with a sentence before it repeats it."""


@dataclass(frozen=True)
class Heading:
    """A heading and what speaks against it."""

    text: str
    cost: float
    again: float = 0.0
    """What it costs more right above the sentence that it is made of."""
    voice: str = ""
    """Whose words or whose subject it names: nobody else's words stand below it."""
    news: bool = False
    """Whether it tells what is said, not only whose words follow: what nobody says may stand below it too."""
    quotes: bool = False
    """Whether it is somebody's own words behind their name."""
    held: tuple[str, ...] = ()
    """The phrases that no other heading may use after it."""


NONE = Heading("", 0.0)
_STRAIGHT, _STOP = re.compile(r'"([^"]+)"'), re.compile(r"(?<!\.)\.(\s?[»”]?)$")


@cache
def _titled(civil: str) -> re.Pattern[str]:
    """A title of address at the end of what stands before a name."""
    return re.compile(rf"{civil}\s$")


class Headings:
    """Gives each part of the article a heading of its own."""

    def __init__(self, material: Material, keyphrase: str, synonyms: Sequence[str] = ()) -> None:
        self.material, self.keyphrase = material, keyphrase
        self.topics = [searched(topic, material.grammar.code) for topic in (keyphrase, *synonyms) if topic]
        self.used: set[str] = {fold(keyphrase)}
        self.taken: list[str] = []
        self.pointed: set[str] = set()
        """Sentences, quotations and facts of the lists: a heading of them says them a third time."""

    def reserve(self, texts: Iterable[str], ids: Iterable[str] = ()) -> None:
        """Keeps these sentences, and quotations and facts by their ids, from being headings as well."""
        self.pointed.update((*(fold(text).rstrip(". ") for text in texts), *ids))

    def of(self, facts: Sequence[Fact]) -> list[Heading]:
        """The best headings for these facts, of those that name a speaker and of those that name none."""
        found: dict[tuple[bool, bool], list[Heading]] = {}
        every = (self._found(heading) for heading in self._candidates(facts))
        for heading in sorted(every, key=lambda each: each.cost + each.again / 2):
            kind = found.setdefault((bool(heading.voice), heading.news), [])
            if len(kind) < BEST and self.free(heading) and self.stands(heading.text, facts):
                kind.append(heading)
        return [heading for kind in sorted(found, reverse=True) for heading in found[kind]]

    def _found(self, heading: Heading) -> Heading:
        """The heading, cheaper where it tells of what the article is to be found by."""
        named = not heading.held and any(topic.share(heading.text) > 0.5 for topic in self.topics)
        return replace(heading, cost=heading.cost - TOPICAL * named)

    def free(self, heading: Heading) -> bool:
        """Whether no part of the article has it yet."""
        fits = 0 < len(heading.text) <= LONGEST
        used = any(fold(part) in self.used for part in (heading.text, *heading.held))
        return fits and not used and not self.alike(heading.text, self.taken)

    def alike(self, text: str, others: Sequence[str]) -> bool:
        """Whether one of the headings says nearly what this one says of what the article is about."""
        words = self._content(text)
        every = (self._content(other) for other in others if other)
        return any(len(words & other) > ECHO * min(len(words), len(other)) for other in every if words and other)

    def _content(self, text: str) -> set[str]:
        small = self.material.grammar.small | set(fold(self.keyphrase).split())
        return {word for word in re.findall(r"\w+", fold(text)) if word not in small}

    def otherwise(self, facts: Sequence[Fact]) -> str:
        """What stands above the first run where nothing of its own can: "Port de Brock : les faits".

        Where two or more say most of it, "les déclarations".
        """
        grammar = self.material.grammar
        speaks = any(fold(self.keyphrase) in fold(voice) for voice in self.material.voices)
        said = [fact.said_by for fact in facts if fact.said_by]
        use = "voices" if len(set(said)) > 1 and len(said) > MOSTLY * len(facts) else "facts"
        return self._dressed(grammar.frame(use, speaks or not self.keyphrase, topic=self.keyphrase))

    def take(self, heading: Heading) -> None:
        """Gives it away."""
        self.used.update(fold(part) for part in (heading.text, *heading.held))
        self.taken.append(heading.text)

    def stands(self, heading: str, facts: Sequence[Fact]) -> bool:
        """Whether the rules clear the heading: it is a claim about the lines that what is below it stands on.

        What the source itself heads them with stands.
        """
        if any(fact.under and heading == self._dressed(fact.under) for fact in facts):
            return True
        told = (forms.full(fact, self.material) or fact for fact in facts)
        return self.material.stands(heading, (line for each in told for line in each.lines), "heading")

    def denial(self, block: Sequence[Fact]) -> Heading:
        """What a contradiction says as a heading, or who denies something in it; taken."""
        grammar = self.material.grammar
        denial = grammar.denial.match(block[0].text)
        made = [heading for heading in self._told(block[:1]) if not heading.voice] or list(self._candidates(block))
        if denial:
            text = grammar.of_number("denies", lowered(denial["who"], grammar))
            made.append(Heading(self._dressed(text), AGAIN))
        able = (each for each in sorted(made, key=lambda each: each.cost + each.again) if self.free(each))
        heading = next((each for each in able if self.stands(each.text, block)), NONE)
        self.take(heading)
        return heading

    def _candidates(self, facts: Sequence[Fact]) -> Iterator[Heading]:
        own = facts[0].under
        if own and len(own) <= LONGEST and not own.endswith((",", ":")):
            yield Heading(self._dressed(own), 0.0)
        yield from self._quoted(facts)
        yield from self._told(facts)
        yield from self._said(facts)
        yield from self._things(facts)
        for who, fact in self._speakers(facts):
            if forms.speaker(fact, self.material) == who:
                text = self._dressed(self.material.grammar.of_number("says", self._as_met(who, facts)))
                yield Heading(text, BARE, voice=who, held=(who,))

    def _quoted(self, facts: Sequence[Fact]) -> Iterator[Heading]:
        """Somebody's own words, whole or the first clause of them."""
        grammar = self.material.grammar
        for place, fact in enumerate(facts):
            for who, words in self._voices(fact):
                less_of = (words, forms.clause(words, self.material), first_of(words, grammar))
                for less, quote in enumerate(dict.fromkeys(less_of)):
                    size = len(quote.split())
                    if 3 <= size <= VOICE:
                        said = any(each.id in self.pointed for each in self.material.quotes_in(fact))
                        shown = forms.elided(words, quote).rstrip(".")
                        cost = (
                            QUOTED + 0.06 * max(0, size - 9) + (0.2 if shown == quote else CUT) * less + POINTED * said
                        )
                        again = ALSO if place else SAID_AGAIN
                        dear, text = self._voiced(who, marked(shown, grammar.code), facts)
                        dear += FAR * (text[:1] in MARKS and place > 1)
                        yield Heading(self._dressed(text), cost + dear, again, who, quotes=True, held=(quote,))

    def _voiced(self, who: str, quote: str, facts: Sequence[Fact]) -> tuple[float, str]:
        """The quotation behind whose it is, with what they are where the reader has not met them; what that costs.

        It stands alone where nothing says what they are, or where that is too long: who says it is told below.
        """
        frame, material = self.material.grammar.frame, self.material
        plain = frame("voice", who=who, quote=quote)
        named = who in material.full_names.values() or is_full_name(who)
        if not named or not stranger(who, self.taken, facts, material):
            return (0.0, plain) if len(self._dressed(plain)) <= LONGEST else (ALONE, quote)
        made = (frame("voice", who=capital(one), quote=quote) for one in presented(who, material))
        bare = (ALONE, quote) if count(quote) >= ALONE_FROM else (STRANGER, plain)
        return next(((0.0, text) for text in made if len(text) <= LONGEST), bare)

    def _voices(self, fact: Fact) -> Iterator[tuple[str, str]]:
        """Those whose own words the fact gives, and the words, where these are understood alone."""
        if self._by_pronoun(fact):
            return
        told = parts(fact, self.material)
        named = told.shape == "quoted" and alone(fact, self.material)
        whole = forms.speaker(fact, self.material) if named else ""
        if whole and "," not in whole and len(whole.split()) <= LONGEST_NAME:
            yield capital(whole), told.what.rstrip(" .")
        for quote in self.material.quotes_in(fact):
            speaker = quote.speaker or ""
            who = self.material.voice(speaker) or (speaker if is_full_name(speaker) else "")
            able = quote.text in fact.text and self._quotable(quote.text)
            if who and who != whole and able and self._said_by(who, fact):
                yield who, quote.text.rstrip(" .,")

    def _said_by(self, who: str, fact: Fact) -> bool:
        """Whether the sentence says whose words they are, or a pronoun in it and the sentence before: not from afar."""
        name, before = who.split()[-1], self.material.before(fact)
        turned = self.material.grammar.turned.match(fact.text.rstrip(". "))
        return name in unquoted(fact.text) or bool(turned and before and name in before.text)

    def _quotable(self, words: str) -> bool:
        """Whether the words are a sentence of their own, and nobody is said to say them among them."""
        grammar = self.material.grammar
        leans = grammar.leans.match(words) and not grammar.anyone.match(words)
        return words[:1].isupper() and not leans and not grammar.turned.match(words.rstrip(". "))

    def _told(self, facts: Sequence[Fact]) -> Iterator[Heading]:
        """What a sentence says in short, in the story's words; what is reported keeps who says it."""
        for place, fact in enumerate(facts):
            full = forms.full(fact, self.material, after=facts[place - 1] if place else None)
            if full is None or strays(fact, self.material) or self.material.grammar.conceding.match(fact.text):
                continue  # "En revanche, les trains circulent" is the exception
            person = self.material.name_in(forms.speaker(fact, self.material)) or ""
            standing = standing_cost(fact, self.material)
            for dear, text in news(fact, self.material):
                if not self._points(text) and self._tells(text):
                    again = (AGAIN if place == 0 else ALSO) * _repeats(text, full.text)
                    again *= ELIDED if self._elides(text, full.text) else 1
                    strange, shown = self._met(self._named(text), facts)
                    defends = DEFENDS * self._defends(shown, fact)
                    cost = dear + strange + standing + defends + self._told_cost(text, fact)
                    yield Heading(self._dressed(shown), cost, again, person, news=True)

    def _tells(self, text: str) -> bool:
        """Whether it says something: it has a verb, or the participle of one that headings leave out."""
        grammar = self.material.grammar
        elided = grammar.owning.search(text) and not any(map(grammar.past.match, text.split(", ")))
        return predicated(text, grammar) or bool(elided)

    def _defends(self, text: str, fact: Fact) -> bool:
        """Whether somebody denies something in it."""
        grammar = self.material.grammar
        return bool((fact.said_by and grammar.scope.search(unquoted(text))) or grammar.denial.match(text))

    def _elides(self, text: str, sentence: str) -> bool:
        """Whether the heading does without an auxiliary that the sentence has."""
        copula = self.material.grammar.copula
        return copula.search(sentence) is not None and copula.search(text) is None

    def _as_met(self, who: str, facts: Sequence[Fact]) -> str:
        """Who speaks, by what they are where the reader has not met them."""
        known = who not in self.material.full_names.values() or not stranger(who, self.taken, facts, self.material)
        return who if known else in_office(who, self.material) or who

    def _met(self, text: str, facts: Sequence[Fact]) -> tuple[float, str]:
        """The statement with what those in it are whom the reader has not met, and what it costs to know it of none."""
        for name in dict.fromkeys(self.material.full_names.values()):
            if name in text and stranger(name, self.taken, facts, self.material):
                known = met(text, name, self.material)
                return (0.0, known) if known and len(known) <= LONGEST else (STRANGER, text)
        return 0.0, text

    def _told_cost(self, text: str, fact: Fact) -> float:
        """What it costs a heading to tell it; more of a key point."""
        pointed = (fact.id in self.pointed) + (fold(text).rstrip(". ") in self.pointed)
        return wording_cost(text, self.material.grammar) + POINTED * pointed

    def _points(self, text: str) -> bool:
        """Whether it points at what stands elsewhere, or opens with half of what somebody said."""
        grammar = self.material.grammar
        leaning = grammar.pointing.search(unquoted(text)) or grammar.object_pronoun.search(unquoted(text))
        return bool(leaning or grammar.openers.match(text) or grammar.unheaded.match(text)) or text[:1] in MARKS

    def _said(self, facts: Sequence[Fact]) -> Iterator[Heading]:
        """What somebody speaks of, and who: "Rapports d'inspection : ce que dit Jeanne Auclair".

        A thing is a better heading than a mere name; a quoted one stays between quotation marks.
        """
        grammar = self.material.grammar
        for who, fact in self._speakers(facts):
            for phrase in topics(fact, self.material):
                if phrase.text not in who:
                    quoted = parts(fact, self.material).shape == "quoted" and phrase.text.islower()
                    topic = marked(phrase.text, grammar.code) if quoted and " " in phrase.text else phrase.text
                    text = grammar.of_number("says_on", self._as_met(who, facts), topic=topic)
                    poor = 0.8 * (is_name(phrase) or " " not in phrase.text)
                    yield Heading(self._dressed(text), SAID + poor, voice=who, held=(phrase.text,))

    def _things(self, facts: Sequence[Fact]) -> Iterator[Heading]:
        """What the facts are about: no mere name, no speaker."""
        speakers = [fold(who) for who, _ in self._speakers(facts)]
        facts = [fact for fact in facts if not strays(fact, self.material)]
        for phrase in about(facts, self.material):
            known = any(fold(phrase.text) in who for who in speakers)
            able = phrase.text[0].islower() and not self.material.name_in(phrase.text)
            acts = any(self._acts(phrase, fact) for fact in facts)
            carried = any(self._carries(phrase, fact) for fact in facts[:FIRST]) and self._spreads(phrase, facts)
            if not known and able and not acts and carried:
                cost = (NAMED if len(phrase.text.split()) > 2 else ABOUT) + LATE * (phrase.at > EARLY)
                yield Heading(self._dressed(phrase.text), cost, held=(phrase.text,))

    def _carries(self, phrase: Phrase, fact: Fact) -> bool:
        """Whether the thing is subject or object of the sentence's main clause, not just some noun of it."""
        finite = self.material.grammar.finite
        what = unfolded(parts(fact, self.material).what, self.material.grammar)[0]
        before, found, after = what.partition(phrase.text)
        verb = finite.search(before)
        if not found or not verb:
            return bool(found) and len(before.split()) < BETWEEN and bool(finite.match(after.lstrip()))
        return len(before[verb.end() :].split()) <= BETWEEN

    def _spreads(self, phrase: Phrase, facts: Sequence[Fact]) -> bool:
        """Whether half of the sentences at least speak of the thing, or there are too few to tell."""
        words = self._content(phrase.text)
        speaking = sum(bool(words & self._content(fact.text)) for fact in facts)
        return len(facts) <= FIRST or 2 * speaking >= len(facts)

    def _acts(self, phrase: Phrase, fact: Fact) -> bool:
        """Whether the thing is who does something: "Le ministère de la Culture a demandé" is of what is asked."""
        at = phrase.at + len(phrase.text)
        return fact.text[phrase.at : at] == phrase.text and bool(self.material.grammar.acting.match(fact.text, at))

    def _speakers(self, facts: Sequence[Fact]) -> Iterator[tuple[str, Fact]]:
        """Those who say one of the facts, each with that fact."""
        for fact in facts:
            who = forms.speaker(fact, self.material)
            named = who and "," not in who and who.split()[-1] not in self.material.grammar.words.empty_nouns
            sure = parts(fact, self.material).shape != "by" and not self._by_pronoun(fact)
            if named and sure and len(who.split()) <= 6:
                yield who, fact

    def _by_pronoun(self, fact: Fact) -> bool:
        """Whether a pronoun says who speaks: "Surpris par le choix d’Ada Morel, il déclara : …" is not hers to say."""
        return self.material.grammar.by_pronoun.search(unquoted(fact.text)) is not None

    def _named(self, text: str) -> str:
        """The text with the full name for a civil title and a last name: "Selon M. Ménez"."""
        for short, full in self.material.full_names.items():
            if short in text and full != short and " " not in short:
                for at in reversed([*standing(short, text, "_")]):
                    title = _titled(self.material.grammar.words.civil).search(text, 0, at)
                    if title and not elides(text[: title.start()], full, self.material.grammar):
                        text = text[: title.start()] + full + text[at + len(short) :]
        return text

    def _dressed(self, text: str) -> str:
        """The text as a heading is printed: between the language's own marks, without a stop at its end."""
        code = self.material.grammar.code
        shown = _STRAIGHT.sub(lambda quoted: marked(quoted[1], code), text) if text.count('"') == 2 else text
        return capital(_STOP.sub(r"\1", dress(shown, code)))


def _repeats(text: str, sentence: str) -> float:
    """How much a heading repeats the sentence it is made of, from 0 to 1."""
    one, two = fold(text).rstrip(".").split(), fold(sentence).rstrip(".").split()
    ratio = SequenceMatcher(None, one, two, autojunk=False).ratio()
    return max(0.0, ratio - ALIKE) / (1 - ALIKE)
