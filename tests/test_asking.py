"""The question that a fact answers."""

import pytest

from story.lines import read
from story.notes import take
from writers.embedded.asking import measured, question
from writers.embedded.grammar import grammar
from writers.embedded.material import from_notes
from writers.embedded.typography import dress

FRENCH = [
    ("environ 60 habitants de la rue seront relogés", "Combien d’habitants de la rue seront relogés ?"),
    ("6,5 millions de mètres cubes seront relâchés", "Combien de mètres cubes seront relâchés ?"),
    ("plus de trois cents élèves ont signé", "Combien d’élèves ont signé ?"),
    ("Le chantier coûterait 4 millions d’euros", "Combien coûterait le chantier ?"),
    ("La fermeture doit durer onze jours", "Combien de temps doit durer la fermeture ?"),
    ("Une réunion publique se tiendra jeudi 4 mars à Brévan", "Quand se tiendra la réunion publique ?"),
]


@pytest.mark.parametrize(("what", "asked"), FRENCH)
def test_a_french_statement_says_how_many_how_much_or_when(what: str, asked: str) -> None:
    assert next(measured(what, grammar("fr"))).replace("\u202f", " ") == asked


ENGLISH = [
    ("About 60 residents will be rehoused", "How many residents will be rehoused?"),
    ("The repair will cost £2 million", "How much will the repair cost?"),
    ("A public meeting will be held on 4 March", "When will the public meeting be held?"),
]


@pytest.mark.parametrize(("what", "asked"), ENGLISH)
def test_an_english_statement_says_how_many_how_much_or_when(what: str, asked: str) -> None:
    assert next(measured(what, grammar("en"))) == asked


@pytest.mark.parametrize(
    "what",
    [
        "Le chantier coûterait trop cher",
        "Le maire a commencé mardi à recevoir les riverains",
        "En 2019, douze élèves ont signé",
        "Aucune réunion ne se tiendra jeudi 4 mars",
        "12 % des élus ont voté",
        "Le port de Brévan fermera son quai le lundi 7 avril",
        "Les marchands de poisson demandent une aide",
    ],
)
def test_nothing_is_asked_that_the_statement_does_not_answer_at_once(what: str) -> None:
    assert list(measured(what, grammar("fr"))) == []


SOURCE = """Le maire de Kerlo, Paul Ménez, a annoncé jeudi que le marché couvert fermerait en mai.
« Nous avons tout essayé », a déclaré Paul Ménez.
Selon la région, la halle provisoire ouvrira le 3 juin.
Les marchands de poisson, qui vendent ici depuis 1931, demandent la gratuité de la place.
Selon la région, le toit est percé. Selon la région, la charpente a cent ans.
"""


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("halle provisoire", "Quand ouvrira la halle provisoire ?"),
        ("marchands de poisson", "Que demandent les marchands de poisson ?"),
    ],
)
def test_what_a_fact_answers_is_asked(words: str, asked: str) -> None:
    material = from_notes(take(read(SOURCE, "A")), "fr")
    fact = next(fact for fact in material.facts if words in fact.text)
    assert question(fact, material) == dress(asked, "fr")


@pytest.mark.parametrize("words", ["tout essayé", "toit", "marché couvert"])
def test_nobody_asks_what_somebody_says_or_what_they_say_of_a_thing(words: str) -> None:
    """ "Que dit Paul Ménez à propos du marché ?" and "Que dit la région du toit ?" are no questions of a reader's."""
    material = from_notes(take(read(SOURCE, "A")), "fr")
    fact = next(fact for fact in material.facts if words in fact.text)
    assert question(fact, material) == ""
