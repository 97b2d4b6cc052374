"""Who is who and who says what: a name, the role the source gives, and the person's own words."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from story.gender import Genders
from story.values import Fact, Person, Sentence
from writers.embedded import forms
from writers.embedded.material import Material
from writers.embedded.saying import MARKS
from writers.embedded.speech import parts
from writers.embedded.typography import dress, ended, marked
from writers.embedded.wording import capital, unquoted

_ENDED = re.compile(r"(?:\.(?P<inner>[\s\u00a0\u202f]*[»”])|(?P<outer>[»”])\.)$")
"""The end of a quotation, its full stop inside or behind it."""
_NAME = re.compile(r"(?<![\w’'-])[A-ZÀ-Ý][a-zà-ÿ-]+\s[A-ZÀ-Ý][\w-]+")


def items(facts: Sequence[Fact], quotes: Sequence[str], material: Material) -> list[tuple[Sentence, ...]]:
    """One list item per person whose role stands in the facts, in the order of the source, with one of `quotes`.

    Who says nothing is told by the role alone, where nobody says anything. A quotation that goes on takes its next
    sentence along, where that is one of the facts, and so does a second quotation of `quotes`.
    """
    lines = {line for fact in facts for line in fact.lines}
    asked = (fact for fact in facts if any(quote.id in quotes for quote in material.quotes_in(fact)))
    quoted = [(forms.heard_from(fact, material), fact) for fact in asked]
    made = []
    for person in material.main_people:
        said = [fact for who, fact in quoted if who == person.name]
        if person.line in lines and (said or (not quotes and introduced(person, facts, material))):
            made.append(words(person, said, facts, material))
    told = [signed([fact for fact in facts if fact.id in ids], material) for ids in posts(facts, quotes, material)]
    return [*made, *(sentences for sentences in told if sentences)]


def posts(facts: Sequence[Fact], quotes: Sequence[str], material: Material) -> list[list[str]]:
    """The ids of the facts of each message of `quotes` that a body signs, and nobody with a role."""
    found: dict[str, list[str]] = {}
    for fact in facts:
        message = material.message(fact)
        if message and message.id in quotes and not material.voice(message.speaker or ""):
            found.setdefault(message.id, []).append(fact.id)
    return list(found.values())


def signed(facts: Sequence[Fact], material: Material) -> tuple[Sentence, ...]:
    """The message behind the name of the body that signs it, a sentence each; none of one that cannot be told."""
    return material.once(f"signed {' '.join(fact.id for fact in facts)}", lambda: _signed(facts, material))


def _signed(facts: Sequence[Fact], material: Material) -> tuple[Sentence, ...]:
    made: list[Sentence] = []
    for last, fact in zip((None, *facts), facts, strict=False):
        message = material.message(fact)
        who = material.signer(message.speaker or "", fact) if message else ""
        day = message.posted or "" if message else ""
        use = "voice_on" if day else "voice"
        words = marked(ended(fact.text.rstrip(".… ")) if made else fact.text.rstrip(".… "), material.grammar.code)
        text = words if made else material.grammar.frame(use, who=capital(who), quote=words, day=day)
        sentence = forms.finished(text, fact, material)
        cried = fact.text.endswith("!")
        if not who or cried or not material.clears(sentence) or not forms.full(fact, material, after=last):
            break
        made.append(sentence)
    return tuple(made)


def words(person: Person, said: Sequence[Fact], facts: Sequence[Fact], material: Material) -> tuple[Sentence, ...]:
    """The person with what is `said`, each quotation with the one of the facts that goes on with it."""
    made = [item(person, said[0] if said else None, material)]
    for place, fact in enumerate(said):
        again = [fact] if place else []
        last = fact
        for more in facts:
            if material.before(more) == last and forms.goes_on(more, material):
                again.append(more)
                last = more
        told = (forms.answer(each, material, again=True) for each in again if each not in said[place + 1 :])
        made += [sentence for sentence in told if sentence]
    return tuple(_in_a_row(made, material.grammar.code))


def _in_a_row(made: Sequence[Sentence], code: str) -> Iterator[Sentence]:
    """The sentences, a semicolon between two quotations: "« … » ; « … »"."""
    for one, two in zip_longest(made, made[1:]):
        ended = _ENDED.search(one.text) if (two and two.text[0] in MARKS) or one.text[0] in MARKS else None
        text = (
            one.text[: ended.start()] + (ended["inner"] or ended["outer"]) + (";" if two else ".")
            if ended
            else one.text
        )
        yield one.model_copy(update={"text": dress(text, code)})


def introduced(person: Person, facts: Sequence[Fact], material: Material) -> bool:
    """Whether one of the facts gives the role in nobody's quoted words, and no rule objects to saying it alone.

    A role that says nothing without its owner is not said alone.
    """
    if not material.role_of(person)[0]:
        return False
    told = any(person.role in unquoted(fact.text) for fact in facts if person.line in fact.lines)
    return told and material.clears(item(person, None, material))


def item(person: Person, said: Fact | None, material: Material) -> Sentence:
    """The person with the role, and with the words of `said` where there are some."""
    what = f"item {person.name}, {person.role} {person.line} {said.id if said else None}"
    return material.once(what, lambda: _item(person, said, material))


def _item(person: Person, said: Fact | None, material: Material) -> Sentence:
    grammar = material.grammar
    role, owned = material.role_of(person)
    if said is None:
        text = grammar.frame("voice", who=person.name, quote=role)
        return Sentence(text=dress(ended(text), grammar.code), lines=owned)
    told, quotes = parts(said, material), tuple(quote.id for quote in material.quotes_in(said))
    whole = ((grammar.frame("with_role", who=person.name, role=role), (*said.lines, *owned)),) if role else ()
    named = said.lines if person.name in said.text else (*said.lines, person.line)
    made = []
    for who, lines in (*whole, (person.name, named)):
        if told.shape == "quoted":
            text = grammar.frame("voice", who=who, quote=marked(told.what, grammar.code))
        else:
            head = forms.reporting(told, said, material, always=True)
            text = who + "," * ("," in who) + head.removeprefix(forms.who_says(told, material)) + told.what
        made.append(Sentence(text=dress(ended(text), grammar.code), lines=tuple(dict.fromkeys(lines)), quotes=quotes))
    return next((sentence for sentence in made if material.clears(sentence)), made[0])


def lacks(plan: Sequence[Person], told: str, code: str) -> bool:
    """Whether the text names somebody by first and last name who is none of these people."""
    known = " ".join(person.name for person in plan)
    genders = Genders(code)
    return any(genders.of_name(name) and name not in known for name in _NAME.findall(told))
