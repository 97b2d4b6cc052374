"""Who is who and who says what: a name, the role the source gives, and the person's own words."""

from collections.abc import Sequence

from story.values import Fact, Person, Sentence
from writers.embedded import forms
from writers.embedded.material import Material
from writers.embedded.speech import parts
from writers.embedded.typography import dress, ended, marked
from writers.embedded.wording import unquoted


def items(facts: Sequence[Fact], quotes: Sequence[str], material: Material) -> list[tuple[Sentence, ...]]:
    """One list item per person whose role stands in the facts, in the order of the source, with one of `quotes`.

    Who says nothing is told by the role alone. A quotation that goes on takes its next sentence along, where that is
    one of the facts.
    """
    lines = {line for fact in facts for line in fact.lines}
    made = []
    for person in material.main_people:
        own = (fact for fact in facts if forms.quoted_by(fact, material) == person.name)
        said = next((fact for fact in own if any(quote.id in quotes for quote in material.quotes_in(fact))), None)
        if person.line in lines and (said or introduced(person, facts, material)):
            more = (forms.answer(fact, material, again=True) for fact in _after(said, facts, material))
            made.append((item(person, said, material), *(sentence for sentence in more if sentence)))
    return made


def _after(said: Fact | None, facts: Sequence[Fact], material: Material) -> list[Fact]:
    """The one of the facts that goes on with the quotation, where one does."""
    return [fact for fact in facts if said and material.before(fact) == said and forms.goes_on(fact, material)]


def introduced(person: Person, facts: Sequence[Fact], material: Material) -> bool:
    """Whether one of the facts gives the role in nobody's quoted words, and no rule objects to saying it alone.

    A role that says nothing without its owner is not said alone.
    """
    if material.ownerless(person):
        return False
    told = any(person.role in unquoted(fact.text) for fact in facts if person.line in fact.lines)
    return told and material.clears(item(person, None, material))


def item(person: Person, said: Fact | None, material: Material) -> Sentence:
    """The person with the role, and with the words of `said` where there are some."""
    grammar = material.grammar
    if said is None:
        text = grammar.frame("voice", who=person.name, quote=person.role)
        return Sentence(text=dress(ended(text), grammar.code), lines=(person.line,))
    words = parts(said, material).what
    quotes = tuple(quote.id for quote in material.quotes_in(said))
    lines = tuple(dict.fromkeys((*said.lines, person.line)))
    made = []
    whole = () if material.ownerless(person) else (grammar.frame("with_role", who=person.name, role=person.role),)
    lines = said.lines if not whole and person.name in said.text else lines
    for who in (*whole, person.name):
        text = grammar.frame("voice", who=who, quote=marked(words, grammar.code))
        made.append(Sentence(text=dress(ended(text), grammar.code), lines=lines, quotes=quotes))
        lines = said.lines if person.name in said.text else lines
    return next((sentence for sentence in made if material.clears(sentence)), made[0])
