"""One fact told in each of its forms, from a small source of our own."""

import pytest

from story.lines import read
from story.notes import take
from story.values import Fact
from writers.embedded import forms
from writers.embedded.material import Material, from_notes

SOURCE = """Le maire de Kerlo, Paul Ménez, a annoncé jeudi que le marché couvert fermerait en mai.
« Nous avons tout essayé pour garder ce marché, mais la charpente menace », a déclaré Paul Ménez lors d’un conseil.
« Les commerçants auront une halle provisoire », a-t-il ajouté.
En octobre, la région a versé 40 000 euros à la commune.
Les commerçants du quartier, qui paient chacun 90 euros par mois, demandent une aide.
Mais cette aide n’est pas décidée, selon la région.
Quelle histoire que ce marché de Kerlo !
"""


@pytest.fixture(scope="module")
def material() -> Material:
    return from_notes(take(read(SOURCE, "A")), "fr")


def fact(material: Material, words: str) -> Fact:
    return next(fact for fact in material.facts if words in fact.text)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_report_is_told_short_with_its_speaker_behind_it(material: Material) -> None:
    sentence = forms.short(fact(material, "marché couvert"), material)
    assert sentence is not None
    assert sentence.text.startswith("Le marché couvert fermerait en mai, ")
    assert "Paul Ménez" in sentence.text


def test_a_quotation_answers_behind_the_name_that_it_is_asked_of_and_cites_where_the_name_stands(
    material: Material,
) -> None:
    own = fact(material, "halle provisoire")
    sentence = forms.answer(own, material)
    assert sentence is not None
    assert plain(sentence.text) == "Paul Ménez : « Les commerçants auront une halle provisoire »."
    assert set(sentence.lines) > set(own.lines)


def test_what_nobody_is_said_to_say_answers_in_short(material: Material) -> None:
    sentence = forms.answer(fact(material, "90 euros"), material)
    assert sentence is not None
    assert plain(sentence.text) == "Les commerçants du quartier demandent une aide."


def test_one_more_thing_is_linked_and_what_has_a_connective_is_not(material: Material) -> None:
    for words, opening in (("90 euros", "les commerçants"), ("40 000", "en octobre")):
        one = fact(material, words)
        sentence = forms.full(one, material)
        assert sentence is not None
        text = plain(forms.linked(sentence, one, material).text)
        assert text.startswith(f"Par ailleurs, {opening}")
    again = forms.full(fact(material, "marché couvert"), material)
    assert again is not None
    linked = again.model_copy(update={"text": f"Par ailleurs, {again.text}"})
    assert forms.linked(linked, fact(material, "marché couvert"), material) == linked


def test_a_dated_fact_stands_under_its_date(material: Material) -> None:
    found = forms.dated(fact(material, "40 000"), material)
    assert found is not None
    label, sentence = found
    assert label == "En octobre"
    assert plain(sentence.text) == "En octobre : la région a versé 40 000 euros à la commune."


def test_a_clause_about_the_subject_is_left_out_or_told_for_its_figure(material: Material) -> None:
    traders = fact(material, "90 euros")
    short, counted = forms.short(traders, material), forms.counted(traders, material)
    assert short is not None
    assert short.text == "Les commerçants du quartier demandent une aide."
    assert counted is not None
    assert counted.text == "Les commerçants du quartier paient chacun 90 euros par mois."


def test_a_sentence_that_leans_is_told_after_its_neighbour_only(material: Material) -> None:
    leaning, before = fact(material, "n’est pas décidée"), fact(material, "90 euros")
    assert forms.full(leaning, material) is None
    told = forms.full(leaning, material, after=before)
    assert told is not None
    assert told.text.startswith("Mais cette aide")


def test_an_exclamation_nobody_makes_is_left_out(material: Material) -> None:
    assert forms.full(fact(material, "Quelle histoire"), material) is None


def test_a_tense_that_a_past_verb_of_saying_asked_for_keeps_that_verb() -> None:
    told = from_notes(
        take(read("Ana Riou a affirmé mardi que le pont de Kerlo ne présentait aucun danger.\n", "A")), "fr"
    )
    sentence = forms.short(told.facts[0], told)
    assert sentence is not None
    assert plain(sentence.text) == "Ana Riou a affirmé que le pont de Kerlo ne présentait aucun danger."
