"""Who is named in the facts at hand, and with what role: by which name they are called, and who is introduced where."""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from story.bearers import heads
from story.notes import origin
from story.offices import sure, whole
from story.patterns import any_of, fixed, kept
from story.plain import bare
from story.values import Fact, Person
from story.words import fold, standing
from writers.embedded.grammar import Grammar
from writers.embedded.turns import Turns
from writers.embedded.wording import lowered, unquoted


class Named(Turns):
    """The facts by whom they name."""

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
        role = fold(kept(rf"^(?:{any_of(self.grammar.words.definite)})").sub("", who))
        found = [person.name for person in self.main_people if fold(person.role) == role]
        return f"{who}, {found[0]}," if len(found) == 1 else who

    def ownerless(self, person: Person) -> bool:
        """Whether the role says nothing, for want of whose it is: "avocate", "sa cheffe"."""
        if fold(person.role) in self.grammar.words.owned:
            return True
        line = self.ground.lines.get(person.line)
        before = line.text.partition(person.role)[0] if line and line.text.count(person.role) == 1 else ""
        complement = fixed(rf"\s{self.grammar.complement}").search(person.role)
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
    article = any_of(grammar.words.definite)
    return re.compile(rf"(?<!\w)(?i:{article})$")


def _word_at(name: str, text: str, *, alone: bool = False) -> int:
    """Where the text has the name as words of their own, -1 where nowhere; `alone`: no further name behind it."""
    found = ((at, text[at + len(name) :]) for at in standing(name, text))
    return next((at for at, after in found if not (alone and after[:1] == " " and after[1:2].isupper())), -1)


def _named_before(text: str) -> bool:
    """Whether the word before is a name as well, or an initial, so that a fuller name stands there already."""
    words = text.split()
    return bool(words) and (words[-1][0].isupper() or words[-1].endswith("."))
