"""What the writer composes from: facts in their own words, what was quoted in them, who is named."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, TypeVar

from story.bearers import heads
from story.checks import Ground, check_claim, check_sentences
from story.dates import Date
from story.examine import ground, key
from story.notes import clean, origin
from story.offices import sure, whole
from story.patterns import any_of
from story.plain import bare
from story.values import Fact, Line, Notes, Person, Place, Quote, SectionTask, Sentence
from story.words import fold, standing
from writers.embedded.dating import dated
from writers.embedded.grammar import Grammar, grammar
from writers.embedded.wording import lowered, unquoted

Made = TypeVar("Made")
HEADLINE = "headline"
"""Id of the line that the source's headline is for the rules: a title may stand on it."""


@dataclass(frozen=True)
class Material:
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

    @cached_property
    def full_names(self) -> dict[str, str]:
        """Names as the source uses them, to the fullest form it binds them to."""
        names = dict(self.bound)
        own = [person.name for person in self.people]
        last = {name.split()[-1]: name for name in own if " " in name and len(name.split()[-1]) > 2}
        return {**last, **names, **{name: names.get(name, last.get(name, name)) for name in own}}

    @cached_property
    def main_people(self) -> tuple[Person, ...]:
        """Each person once, under the full name, with the role that says most of those that are surely theirs."""
        best: dict[str, Person] = {}
        for person in filter(self._is_sure, self.people):
            full = self.full_names[person.name]
            key = fold(full).replace("-", " ")
            known = best.get(key)
            relational = fold(person.role) in self.grammar.words.relational
            if " " in full and not relational and (known is None or len(person.role) > len(known.role)):
                best[key] = person.model_copy(update={"name": known.name if known else full})
        return tuple(best.values())

    def _is_sure(self, person: Person) -> bool:
        """Whether the line gives the role to nobody else; one that is not at hand cannot be asked."""
        line = self.ground.lines.get(person.line)
        others = (other.name for other in self.people)
        full = self.full_names[person.name]
        code = self.grammar.code
        return line is None or (
            sure(full, person.role, line.text, others, code) and whole(person.role, line.text, code)
        )

    def with_name(self, who: str) -> str:
        """A role and the name of the only person who has it: "le préfet, Ada Morel"; as it is where none or two do."""
        role = fold(re.sub(rf"^(?:{any_of(self.grammar.words.definite)})", "", who, flags=re.I))
        found = [person.name for person in self.main_people if fold(person.role) == role]
        return f"{who}, {found[0]}," if len(found) == 1 else who

    def ownerless(self, person: Person) -> bool:
        """Whether the role says nothing, for want of whose it is: "avocate", "sa cheffe"."""
        if fold(person.role) in self.grammar.words.owned:
            return True
        line = self.ground.lines.get(person.line)
        before = line.text.partition(person.role)[0] if line and line.text.count(person.role) == 1 else ""
        complement = re.search(rf"\s{self.grammar.complement}", person.role)
        return complement is None and self.grammar.possessed.search(before) is not None

    def role_of(self, person: Person) -> tuple[str, tuple[str, ...]]:
        """What the person is, fit to be told alone, and the lines that say so; "" for what says nothing by itself.

        Whose "sa porte-parole" is stands before it where that sentence is about a body: "porte-parole de l'association
        Kerlo vivant".
        """
        if not self.ownerless(person):
            return person.role, (person.line,)
        fact = next((fact for fact in self.facts if person.line in fact.lines), None)
        before = self.before(fact) if fact else None
        body = self.grammar.body_subject.match(bare(before.text)) if before else None
        line = self.ground.lines.get(person.line)
        owned = line and self.grammar.possessed.search(line.text.partition(person.role)[0])
        if fact is None or before is None or body is None or not owned:
            return "", ()
        owner = lowered(before.text[: body.end("who")], self.grammar)
        told = self.grammar.frame("owned", who=owner, what=person.role)
        for parted, melted in self.grammar.words.contractions.items():
            told = told.replace(f" {parted}", f" {melted}")
        return told, (*fact.lines, *before.lines)

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
            return not check_sentences([sentence.model_copy(update={"lines": known})], self.ground)

        return self.once(f"clears {key(sentence)}", checked)

    def stands(self, text: str, lines: Iterable[str] = (), place: Place = "title") -> bool:
        """Whether the rules have nothing to say of a title or heading, on those of its lines that are known."""
        known = [line for line in lines if line in self.ground.lines]
        return not check_claim(text, self.ground, place=place, lines=known)

    @cached_property
    def voices(self) -> tuple[str, ...]:
        """Those whose words the story reports, and whom it names with a role."""
        said = (fact.said_by for fact in self.facts if fact.said_by)
        quoted = (quote.speaker for quote in self.quotes if quote.speaker)
        return (*said, *quoted, *(person.name for person in self.people))

    def quotes_in(self, fact: Fact) -> list[Quote]:
        """The quotations that begin in the fact's lines, in order."""
        return [quote for line in fact.lines for quote in self._quotes_by_line.get(line, ())]

    def message(self, fact: Fact) -> Quote | None:
        """The quotation that the whole fact is a part of though it has no marks: a message signed below it."""
        return self.once(f"message {fact.text}", lambda: self._message(fact.text)) if self.messages else None

    def _message(self, text: str) -> Quote | None:
        bare = text.rstrip(".… ")
        if any(mark in bare for mark in '«»“”"'):
            return None
        return next((quote for quote in self.messages if bare in quote.text), None)

    @cached_property
    def messages(self) -> tuple[Quote, ...]:
        """Signed texts without marks. One that reports others, or begins with a pronoun, caught the story itself."""
        return tuple(quote for quote in self.quotes if quote.speaker and self._first_hand(quote))

    def _first_hand(self, quote: Quote) -> bool:
        grammar = self.grammar
        sentences = _SENTENCE.split(quote.text)
        reports = any(grammar.by_head.match(each) or grammar.by_tail.match(each) for each in sentences)
        return not reports and not grammar.third_person.match(quote.text) and (quote.speaker or "") not in quote.text

    def lowered(self, text: str) -> str:
        """The text fit to stand inside a sentence: its first word small where the story writes it so somewhere."""
        word = re.match(r"[^\W\d_]+", text)
        known = word is None or word[0] in self._capitals or self.grammar.addressed.match(text)
        if word is None or known or not word[0][1:].islower():
            return lowered(text, self.grammar)
        small = word[0].lower()
        named = re.match(r"\s[A-ZÀ-ÝŒ][^\W\d_]+", text[word.end() :])
        common = not named and (small in self._small or re.fullmatch(self.grammar.words.owning, small))
        return small + text[word.end() :] if common else lowered(text, self.grammar)

    @cached_property
    def _small(self) -> frozenset[str]:
        """The words that the story writes with a small letter."""
        return frozenset(re.findall(r"(?<!\w)[a-zà-ÿœ][\w-]*", " ".join(fact.text for fact in self.facts)))

    @cached_property
    def _capitals(self) -> frozenset[str]:
        """The words that the story writes with a capital in mid-sentence."""
        return frozenset(re.findall(r"(?<=[\w,] )[A-ZÀ-ÝŒ][\w-]*", " ".join(fact.text for fact in self.facts)))

    def signer(self, name: str, fact: Fact) -> str:
        """Who signs the fact, as its source words it inside a sentence ("l'association X"); "" where that names nobody.

        A signature alone is no line that a sentence can stand on, but a body's says what it is: "Région du Ponant".
        """
        return self.once(f"signer {name} {origin(fact)}", lambda: self._signed(name, origin(fact)))

    def _signed(self, name: str, source: str) -> str:
        found = (_worded(name, fact.text, self.grammar) for fact in self.facts if origin(fact) == source)
        article = self.grammar.words.signers.get(fold(name.split()[0])) if " " in name else None
        alone = f"{article}{name[:1].lower()}{name[1:]}" if article else ""
        return next((self.lowered(each) for each in found if each), alone)

    def introductions(self, text: str, fact: Fact, named: Iterable[str] = ()) -> tuple[str, ...]:
        """The lines that give the full names and roles which the text has and the fact's own words have not.

        named: the lines that say who speaks; what they give needs no further line.
        """
        found: dict[str, str] = {}
        own = " ".join((fact.text, *(self.ground.lines[line].text for line in named if line in self.ground.lines)))
        for person in self.people:
            if person.name in text and (person.name not in own or person.role in text):
                whole = person.name in own and person.role in own
                if not whole and (person.role in text or person.name not in found):
                    found[person.name] = person.line
        for name, line in self.bearers:
            if name in text and name not in own:
                found.setdefault(name, line)
        return tuple(line for line in dict.fromkeys(found.values()) if line not in fact.lines)

    def before(self, fact: Fact) -> Fact | None:
        """The fact that stands before it in its source; None where one that another source tells as well does."""
        at = self._places[fact.id]
        found = self.facts[at - 1] if at else None
        if found is None or origin(found) != origin(fact):
            return None
        return None if self._shared and self._shared.intersection(_between(found, fact)) else found

    @cached_property
    def _shared(self) -> frozenset[str]:
        """The lines of other sources that facts stand on as well."""
        return frozenset(line for fact in self.facts for line in fact.lines if source_of(line) != origin(fact))

    @cached_property
    def _places(self) -> dict[str, int]:
        return {fact.id: n for n, fact in enumerate(self.facts)}

    def name_in(self, text: str) -> str | None:
        """The fullest name of the person that the text names, where it names one."""
        for name in self._by_length:
            if _word_at(name, text) >= 0:
                return self._person(name)
        return None

    def voice(self, who: str) -> str | None:
        """The fullest name of the person whom the words for a speaker stand for, where that is sure.

        Whoever is only named in them does not speak: "la fille de Paul Roy", "l'avocate de M. Roy".
        """

        def found() -> str | None:
            heading = (name for name in self._by_length if name in who and heads(who, name, self.grammar.code))
            return next((self._person(name) for name in heading), None)

        return self.once(f"voice {who}", found)

    @cached_property
    def _by_length(self) -> list[str]:
        return sorted(self.full_names, key=len, reverse=True)

    def naming(self, name: str, fact: Fact) -> tuple[str, ...]:
        """The line nearest before the fact, or else the first after it, that names them."""
        at = self._places[fact.id]
        others = (other for other in (*reversed(self.facts[:at]), *self.facts[at + 1 :]) if _named_at(name, other.text))
        return next((other.lines[:1] for other in others if origin(other) == origin(fact)), ())

    def given(self, lines: Iterable[str]) -> tuple[str, ...]:
        """The lines, each once, that the section was given; all of them where the whole article is at hand."""
        return tuple(line for line in dict.fromkeys(lines) if self.lines is None or line in self.lines)

    def day_of(self, fact: Fact) -> date | None:
        """The last day on which any of the fact's source was written, as far as it says so."""
        source = origin(fact)
        days = [day for id, day in self.written if id.rstrip("0123456789") == source]
        return date.fromisoformat(max(days)) if days else None

    def meant(self, lines: Iterable[str]) -> tuple[Date, ...]:
        """The days of the calendar that words of these lines mean by the day of writing."""
        known = (line for line in lines if line in self.ground.lines)
        return tuple(day for line in known for day in self.ground.meant_days(line))

    def named(self, text: str) -> str:
        """The text with a person's short name made full where the text does not give the full one itself."""
        for short, full in self._surnames:
            if short in text and full not in text:
                at = _word_at(short, unquoted(text), alone=True)
                if at >= 0 and not _named_before(text[:at]):
                    text = f"{text[:at]}{full}{text[at + len(short) :]}"
        return text

    @cached_property
    def _surnames(self) -> list[tuple[str, str]]:
        """Short names to make full, where no other name or title stands before them, and nobody else bears them."""
        return [
            (short, full)
            for short, full in self.full_names.items()
            if short != full and short in full.split() and "." not in full and self._person(short)
            and self._alone(short, full)
        ]  # fmt: skip

    def _alone(self, short: str, full: str) -> bool:
        """Whether the story calls nobody and nothing else by that name: a brother, "la brasserie Lambrecht"."""
        own = {*full.split(), *self.grammar.small}
        found = (_BEFORE.search(fact.text, 0, at) for fact in self.facts for at in standing(short, fact.text, "_"))
        return all(each[1] in own or each[1].casefold() in own for each in found if each)

    def _person(self, name: str) -> str | None:
        """The full name, where a person with a role bears it."""
        full = self.full_names[name]
        return full if any(person.name in (full, name) for person in self.people) else None


_BEFORE = re.compile(r"(?<![\w.’'-])([\w-]+)\s$")
"""The word that stands before a name."""


def _worded(name: str, text: str, grammar: Grammar) -> str:
    """The name as the text first has it, with its article; "" where it has it nowhere."""
    at = _named_at(name, text)
    led = _article(grammar).search(text, 0, at[0]) if at else None
    return text[led.start() if led else at[0] : at[0] + len(name)] if at else ""


def _named_at(name: str, text: str) -> list[int]:
    """Where the text has the name, its first letter large or small."""
    forms = {name[:1].lower() + name[1:], name[:1].upper() + name[1:]}
    return sorted(at for form in forms for at in standing(form, text, "_"))


@lru_cache(maxsize=64)
def _article(grammar: Grammar) -> re.Pattern[str]:
    """A definite article at the end of what stands before a name."""
    article = any_of(grammar.words.definite) if grammar.words.definite else "(?!)"
    return re.compile(rf"(?<!\w)(?i:{article})$")


def _word_at(name: str, text: str, *, alone: bool = False) -> int:
    """Where the text has the name as words of their own, -1 where nowhere; `alone`: no further name behind it."""
    found = ((at, text[at + len(name) :]) for at in standing(name, text))
    return next((at for at, after in found if not (alone and after[:1] == " " and after[1:2].isupper())), -1)


def _named_before(text: str) -> bool:
    """Whether the word before is a name as well, or an initial, so that a fuller name stands there already."""
    words = text.split()
    return bool(words) and (words[-1][0].isupper() or words[-1].endswith("."))


_SENTENCE = re.compile(r"(?<=[.!?…])\s+")


def source_of(line: str) -> str:
    """The id of the source that a line is numbered in."""
    return line.rstrip("0123456789")


def _between(one: Fact, two: Fact) -> list[str]:
    """The ids of the lines between two facts of one source."""
    source = origin(two)
    first, last = (
        [int(line.removeprefix(source) or 0) for line in fact.lines if source_of(line) == source] for fact in (one, two)
    )
    return [f"{source}{number}" for number in range(max(first) + 1, min(last))] if first and last else []


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
    told = dated(own.values(), of.written, grammar(language))
    undated = {fact.id: own[fact.id] for fact in told if fact.text != own[fact.id].text}
    return Material(grammar(language), tuple(told), on, of.quotes, of.people, bound, bearers, of.written, undated)


def _headed(fact: Fact) -> Fact:
    """The fact without what it is said to stand under where that is markup: no heading, and no place to part at."""
    return fact.model_copy(update={"under": None}) if fact.under and _MARKUP.search(fact.under) else fact


_MARKUP = re.compile(r"[{}$<>＜＞|\\^=\[\]]|://|^[a-z\d][\w-]*:\s")
