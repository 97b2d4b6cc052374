"""Those whom a heading names before the reader has met them: with what they are, or by that alone."""

from collections.abc import Iterator, Sequence

from story.gender import Genders
from story.patterns import kept
from story.plain import bare
from story.values import Fact, Person
from story.words import fold
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.wording import unquoted


def stranger(name: str, above: Sequence[str], facts: Sequence[Fact], material: Material) -> bool:
    """Whether these facts are the first of the story to name somebody whom nothing that stands above names."""
    last = name.split()[-1]
    if any(last in text for text in above):
        return False
    first = material.once(f"first {last}", lambda: next((one for one in material.facts if last in one.text), None))
    return first in facts


def is_full_name(who: str) -> bool:
    """Whether the words are a first name and a last, and nothing else."""
    words = who.split()
    return 1 < len(words) < 5 and all(word[0].isupper() for word in (words[0], words[-1])) and "," not in who


def presented(name: str, material: Material) -> Iterator[str]:
    """Who somebody is, as it stands before their words, the fullest first.

    "Ada Morel, maire de Brévan", "La maire de Brévan"; "Un éleveur" of one of many.
    """
    person = _person(name, material)
    if person is None:
        return
    yield from (material.grammar.frame("with_role", who=name, role=role) for role in _roles(person, material))
    if office := in_office(name, material):
        yield office
    elif trade := _trade(person, material.grammar):
        yield trade


def in_office(name: str, material: Material) -> str:
    """What they are behind its article, where nobody else is that: "la maire de Brévan"; "" where nothing says so."""
    person, grammar = _person(name, material), material.grammar
    if person is None or not _is_unique(person.role, grammar):
        return ""
    alone = sum(fold(other.role) == fold(person.role) for other in material.main_people) == 1
    return _with_article(person.role, person, grammar, known=True) if alone else ""


def met(text: str, name: str, material: Material) -> str:
    """The statement with what they are in the place of their name or beside it; "" where nothing says what they are.

    As it is where that stands there already: "le député Paul Ménez".
    """
    at = unquoted(text).find(name)
    person = _person(name, material)
    before = text[:at].split()[-1:]
    told = before and before[0].islower() and before[0].casefold() not in material.grammar.small
    told = told and not material.grammar.attributes.search(text[:at].rsplit(" ", 2)[-2])
    if at < 0 or told or (person and fold(person.role) in fold(text)):
        return text
    end = at + len(name)
    if office := in_office(name, material):
        return f"{text[:at]}{office}{text[end:]}"
    aside = "," if text[end : end + 1] == " " else ""
    role = next(_roles(person, material), "") if person else ""
    return f"{text[:at]}{name}, {role}{aside}{text[end:]}" if role else ""


def _person(name: str, material: Material) -> Person | None:
    found = next((person for person in material.main_people if person.name == name), None)
    if found is None or material.ownerless(found):
        return None
    return (
        None
        if fold(found.role.split()[0]) in material.grammar.words.relational
        and not _is_unique(found.role, material.grammar)
        else found
    )


def _roles(person: Person, material: Material) -> Iterator[str]:
    """The role, and the first of two that an "and" joins."""
    yield person.role
    first, *further = material.grammar.and_more.split(person.role, maxsplit=1)
    if further:
        yield first


def _is_unique(role: str, grammar: Grammar) -> bool:
    return grammar.unique.match(bare(role)) is not None


def _trade(person: Person, grammar: Grammar) -> str:
    """ "une éleveuse"; "" for what somebody is to others alone: "vice-président", "cousine"."""
    noun = person.role.split()[0]
    owned = {*grammar.words.owned, *grammar.words.relational}
    return "" if fold(noun) in owned else _with_article(noun, person, grammar, known=False)


def _with_article(noun: str, person: Person, grammar: Grammar, *, known: bool) -> str:
    """ "le directeur", "une éleveuse"; "" where the gender is not known."""
    genders, words = Genders(grammar.code), grammar.words
    elided = next((one for one in words.definite if known and one.endswith("'")), "")
    if elided and kept(words.elided).match(noun):
        return f"{elided}{noun}"
    gender = genders.of_noun(bare(noun.split()[0])) or genders.of_name(person.name)
    articles = [one.strip() for one in (words.definite if known else words.indefinite)]
    fitting = [one for one in articles if gender and genders.of_word(one) == gender]
    article = next(iter(fitting), articles[0] if known and len(articles) == 1 else "")
    return f"{article} {noun}" if article else ""
