"""The first sentence of a story that begins with a pronoun, by the name that the next one gives, and of a voice."""

from story.gender import Genders
from story.values import Fact, Sentence
from writers.embedded.forms.said import finished
from writers.embedded.material import Material
from writers.embedded.speech import FIRST, is_voice, parts
from writers.embedded.wording import capital


def opened(fact: Fact, material: Material, coming: Fact | None = None, *, first: bool = False) -> Sentence | None:
    """The first sentence with whom its pronoun stands for; None where that is not known for sure.

    And a quotation whose speaker is named, where what it goes on with stands above; none of any other sentence.

    coming: the fact told behind it; where that is the one with the name, the pronoun stays, as in the source.
    first: whether it is planned as the first of its section, for the standfirst tells what it leans on: "Mais ces
    livraisons sont difficiles, a déclaré Ada Lund" without its "mais".
    """
    if fact.id != FIRST:
        voiced = is_voice(fact, material)
        reports = first and not voiced and parts(fact, material).shape == "reported"
        text = _unopposed(fact, material) if reports else fact.text if voiced else ""
        text = text or (fact.text if first and _goes_on(fact, material) else "")
        return finished(text, fact, material) if text else None
    return material.once(f"opened {coming.id if coming else None}", lambda: _opened(fact, material, coming))


def _goes_on(fact: Fact, material: Material) -> bool:
    """Whether a new paragraph takes up what the one before tells by a noun: "L'usine, qui emploie 300 personnes, …"."""
    before, grammar = material.before(fact), material.grammar
    # Whoever writes the section has nothing of what stands above it.
    apart = (before is None or before.paragraph != fact.paragraph) and parts(fact, material).shape != "quoted"
    leads = (
        grammar.third_person.match(fact.text) or grammar.opposed.match(fact.text) or grammar.openers.match(fact.text)
    )
    return apart and not (leads or grammar.demonstrative.search(fact.text.partition(",")[0]))


def _unopposed(fact: Fact, material: Material) -> str:
    """What somebody reports whom the sentence names, without what opposes it; "" where a pronoun begins it."""
    opposed = material.grammar.openers.match(fact.text)
    text = capital(fact.text[opposed.end() :].lstrip(" ,")) if opposed else fact.text
    who = parts(fact, material).who
    return text if material.name_in(who) and not material.grammar.third_person.match(text) else ""


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
