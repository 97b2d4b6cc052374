"""The first sentence of a story that begins with a pronoun, by the name that the next one gives, and of a voice."""

from story.gender import Genders
from story.values import Fact, Sentence
from writers.embedded.forms.said import finished
from writers.embedded.material import Material
from writers.embedded.speech import FIRST, is_voice


def opened(fact: Fact, material: Material, coming: Fact | None = None) -> Sentence | None:
    """The first sentence with whom its pronoun stands for; None where that is not known for sure.

    And a quotation whose speaker is named, where what it goes on with stands above; none of any other sentence.

    coming: the fact told behind it; where that is the one with the name, the pronoun stays, as in the source.
    """
    if fact.id != FIRST:
        return finished(fact.text, fact, material) if is_voice(fact, material) else None
    return material.once(f"opened {coming.id if coming else None}", lambda: _opened(fact, material, coming))


def _opened(fact: Fact, material: Material, coming: Fact | None) -> Sentence | None:
    led, name = material.grammar.third_person.match(fact.text), _named_next(fact, material)
    if led is None or not name or any(mark in fact.text for mark in "«“"):
        return None
    text = fact.text if coming and coming == material.after(fact) else f"{name} {fact.text[led.end() :]}"
    made = finished(text, fact, material)
    after = material.after(fact)
    made = made.model_copy(update={"lines": material.given((*fact.lines, *(after.lines if after else ())))})
    return made if material.clears(made) else None


def _named_next(fact: Fact, material: Material) -> str:
    """The full name of the only person whom the next sentence of the paragraph names, where the pronoun is theirs."""
    after, grammar = material.after(fact), material.grammar
    if after is None or after.paragraph != fact.paragraph:
        return ""
    found = {name for name in material.full_names.values() if " " in name and name in after.text}
    name = next(iter(found)) if len(found) == 1 else ""
    pronoun = fact.text.split()[0]
    gender = Genders(grammar.code).of_name(name) if name else None
    return name if gender and grammar.words.subjects.get(gender) == pronoun else ""
