"""What a telling ends as: dressed, with what it stands on, and cleared; and who says it."""

from collections.abc import Iterable, Iterator

from story.values import Fact, Person, Sentence
from story.words import fold
from writers.embedded.material import Material
from writers.embedded.narrowing import predicated
from writers.embedded.saying import MARKS
from writers.embedded.speech import alone, leans_on, parts
from writers.embedded.typography import dress, ended
from writers.embedded.wording import (
    capital,
    disowned,
    lowered,
    unquoted,
)

MARKED = f"{MARKS} \u00a0\u202f"


def finished(text: str, fact: Fact, material: Material) -> Sentence:
    """The finished sentence with what it stands on: the fact's lines, and those that say who is named."""
    finished = capital(dress(ended(disowned(text, material.grammar)), material.grammar.code))
    message = material.message(fact)
    told = material.quotes_in(fact) if quoting(finished) or fact.id in material.exchanges else []
    quotes = [message] if message else told
    lines = [*fact.lines, *(quote.line for quote in quotes)]
    named: list[str] = []
    for quote in quotes:
        who = quote.speaker or ""
        signer = material.signer(who, fact)
        if who not in fact.text and any(name and name in finished for name in (who, signer, capital(signer))):
            named += material.naming(who, fact)
    lines += [*named, *material.introductions(finished, fact, named)]
    return Sentence(text=finished, lines=material.given(lines), quotes=tuple(quote.id for quote in quotes))


def quoting(text: str) -> bool:
    """Whether a text has a quotation mark."""
    return any(mark in text for mark in MARKS)


def cleared(texts: Iterable[str], fact: Fact, material: Material) -> Sentence | None:
    """The first of these tellings that the rules clear, that tells something, and says whose somebody in it is."""
    return next(filter(material.clears, telling(texts, fact, material)), None)


def telling(texts: Iterable[str], fact: Fact, material: Material) -> Iterator[Sentence]:
    """Those of them that tell something and say whose somebody in them is, finished; no rule was asked yet."""
    owned = (text for text in texts if not orphaned(text, material) and predicated(text, material.grammar))
    return (finished(text, fact, material) for text in owned)


def orphaned(text: str, material: Material) -> bool:
    """Whether somebody is told by whose they are, and nobody whose they could be stands before: "son beau-frère".

    "Sept de ses collègues" likewise; "Le docker et ses collègues" are the docker's. Nor does "a-t-il assuré" behind a
    statement say who that is, nor "Le laboratoire l'a rappelé" what that is.
    """
    grammar = material.grammar
    done_to = grammar.object_pronoun.search(unquoted(text))
    if done_to and not grammar.finite.search(text[: done_to.start()]):
        return True
    if grammar.turned.match(text.rstrip(". ")) and not quoting(text):
        return True
    words = {*grammar.words.owned, *grammar.words.relational}
    found = ((text[: each.start()], fold(each["who"])) for each in grammar.kin.finditer(unquoted(text)))
    kin = (before for before, who in found if who in words or who.removesuffix("s") in words)
    return any(
        material.name_in(before) is None and before.split()[-1:] not in [[word] for word in grammar.words.coordinators]
        for before in kin
    )


def speaker(fact: Fact, material: Material) -> str:
    """Who says the fact: the full name where it is known, else the words of the sentence; "" where nobody is named."""
    who = parts(fact, material).who
    return material.voice(who) or lowered(who, material.grammar) if who else ""


def quoted_by(fact: Fact, material: Material) -> str | None:
    """The full name of the person whose own words the fact gives, where they can stand alone."""
    return material.once(f"quoted by {fact.id}", lambda: _quoted_by(fact, material))


def _quoted_by(fact: Fact, material: Material) -> str | None:
    told = parts(fact, material)
    return material.voice(told.who) if told.shape == "quoted" and alone(fact, material) else None


def heard_from(fact: Fact, material: Material) -> str | None:
    """The full name of the person whose own words the fact gives, or reports with some of them between marks."""
    return quoted_by(fact, material) or material.once(f"heard from {fact.id}", lambda: _heard_from(fact, material))


def _heard_from(fact: Fact, material: Material) -> str | None:
    told = parts(fact, material)
    some = told.shape == "reported" and bool(material.quotes_in(fact)) and alone(fact, material)
    return material.voice(told.who) if some else None


def introduced(who: str, material: Material) -> str:
    """The speaker with name and role, whichever of the two the sentence has."""
    person = _person(who, material)
    if person is None or material.ownerless(person):
        return material.voice(who) or lowered(who, material.grammar)
    return material.grammar.frame("with_role", who=person.name, role=person.role)


def _person(who: str, material: Material) -> Person | None:
    """The person with a role whom the words name."""
    name = material.voice(who)
    return next((person for person in material.main_people if person.name == name), None) if name else None


def turn(fact: Fact) -> int:
    """A number that varies from fact to fact and is the same on every run."""
    return sum(map(ord, fact.id))


def goes_on(fact: Fact, material: Material) -> str:
    """Whose quotation the fact goes on with, being nothing else; "" where it is more, or follows no such quotation."""
    before = material.before(fact)
    quotes = material.quotes_in(fact)
    message = material.message(fact)
    quotes = [message] if message else quotes
    if before is None or len(quotes) != 1 or not (message or fact.text.strip(MARKED) == quotes[0].text.strip(MARKED)):
        return ""
    who = material.voice(quotes[0].speaker or "") or ""
    return who if who and speaker(before, material) == who and leans_on(fact, material) else ""
