"""What somebody does or says as a noun: "le rejet d'un amendement", "la promesse du directeur"."""

import re
from functools import cache

from story.languages.writing import Named
from story.patterns import any_of, kept
from story.values import Fact
from writers.embedded import forms
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.naming import Clause, inside
from writers.embedded.narrowing import unbracketed
from writers.embedded.speech import parts
from writers.embedded.strangers import in_office
from writers.embedded.wording import unquoted


def deed(told: Clause, grammar: Grammar) -> str:
    """What is done to the subject or the object, as a noun with that behind it; "" where no noun is known for it."""
    noun = _noun(told.verb, grammar.words.deeds)
    thing = inside(told.subject, grammar) if told.passive and told.subject else told.thing
    return _of(noun, thing, grammar) if noun and thing else ""


def wish(told: Clause, grammar: Grammar) -> str:
    """What a known subject wants or fears, as a noun with who it is: "la demande des maraîchers"; "" likewise."""
    noun = _noun(told.verb, grammar.words.sayings)
    able = noun and not told.passive and _is_known(told.subject, grammar)
    return _of(noun, inside(told.subject, grammar), grammar) if able else ""


def belonging(what: str, told: Clause, material: Material) -> str:
    """What the subject tells of its own, as a noun with who it is: "le soutien du maire" of "a dit son soutien"."""
    grammar = material.grammar
    found = _own(grammar).search(unquoted(what), len(told.subject)) if told.subject else None
    noun = _noun(found["noun"], grammar.words.belongings) if found else ""
    name = material.name_in(told.subject)
    who = unbracketed(in_office(name, material)) if name else inside(told.subject, grammar)
    return _of(noun, who, grammar) if noun and who and (name or _is_known(told.subject, grammar)) else ""


@cache
def _own(grammar: Grammar) -> re.Pattern[str]:
    """A noun that is told by whose it is, right behind a verb."""
    verb = rf"{grammar.verb.pattern}(?:\s{grammar.words.owning})?"
    return re.compile(rf"{verb}\s{any_of(grammar.words.possessives)}\s(?P<noun>[^\W\d_]+)", re.I)


def speech(fact: Fact, material: Material) -> str:
    """What the fact has somebody say, as a noun with what they are; "" where either is not known."""
    told, grammar = parts(fact, material), material.grammar
    outside, who = unquoted(fact.text), voice(fact, material)
    if not who or grammar.scope.search(outside):
        return ""
    verbs = [told.verb] if told.verb else outside.replace("#", " ").split()
    noun = next((noun for verb in verbs if (noun := _noun(verb.strip(",."), grammar.words.sayings))), "")
    return _of(noun, who, grammar) if noun else ""


def voice(fact: Fact, material: Material) -> str:
    """Who says the fact, by what they are; "" where that is not known."""
    told = parts(fact, material)
    if told.shape not in ("quoted", "reported") or material.grammar.by_pronoun.search(unquoted(fact.text)):
        return ""
    who = forms.speaker(fact, material)
    if (office := unbracketed(in_office(who, material))) or material.name_in(who):
        return office
    return who if "," not in who and _is_known(who, material.grammar) else ""


def _is_known(who: str, grammar: Grammar) -> bool:
    """Whether the words begin with an article that says who is meant."""
    return who.casefold().replace("’", "'").startswith(grammar.words.definite)


def _noun(verb: str, every: tuple[Named, ...]) -> str:
    """The noun for a form of a verb; of several words the last counts."""
    last = next(iter(verb.split()[-1:]), "")
    return next((each.noun for each in every if last and _form(each.verb).fullmatch(last)), "")


@cache
def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


def _of(noun: str, whose: str, grammar: Grammar) -> str:
    """The noun and whose or what it is of, contracted as the language does."""
    first, _, rest = whose.partition(" ")
    if glued := grammar.words.of_whom.get(first.casefold()):
        return f"{noun} {glued} {rest}"
    vowel = kept(rf"{grammar.words.elided}").match(whose) is not None
    return f"{noun} {grammar.words.of_vowel if vowel else grammar.words.of_word}{whose}"
