"""Who is who: a person's name with the role the source gives."""

from story.values import Person, Sentence
from writers.embedded.material import Material
from writers.embedded.typography import dress, ended


def person_item(person: Person, material: Material) -> Sentence:
    """The person's name and role as one list item."""
    text = material.grammar.frame("voice", who=person.name, quote=person.role)
    return Sentence(text=dress(ended(text), material.grammar.code), lines=(person.line,))
