"""The description of an article: the news in another sentence than its title, of nobody who was not named."""

import pytest

from story.lines import read
from story.notes import take
from writers.embedded.front import meta_description
from writers.embedded.lead import standfirst
from writers.embedded.material import from_notes
from writers.embedded.unnamed import unnamed

SLIDE = """Un glissement de terrain a emporté deux maisons et coupé la route de Klow à quelque 900 habitants lundi \
à l'aube, principalement dans les hauts de Brévan et à Lunel-le-Vieux, ont annoncé les secours.
Un berger de 40 ans est mort à Brévan. Il pleut depuis une semaine sur la province.
"""
THEFT = """Un forain de Brock-sur-Mer, chez qui la cloche de la chapelle volée le 2 mai a été retrouvée, a été mis en \
examen mardi pour vol, tandis que le sacristain, Paul Keravel, a été relâché sans charge, a annoncé la procureure de \
Klow, Ada Morel.
Le suspect, un homme de 51 ans, conteste les faits. La cloche pesait 80 kilos.
Paul Keravel avait passé trois jours en garde à vue. La mairie de Brock-sur-Mer veut la remonter avant l'été.
"""


def described(text: str, heading: str, keyphrase: str) -> str:
    found = from_notes(take(read(f"{heading}\n\n{text}", language="fr")), "fr")
    return meta_description(found, heading, (keyphrase,), standfirst(found.facts, "", (keyphrase,), found))


@pytest.mark.parametrize(
    ("text", "heading", "keyphrase", "wanted"),
    [
        (SLIDE, "Glissement de terrain : 900 habitants coupés du monde", "glissement de terrain",
         "Un glissement de terrain a emporté deux maisons"),
        (THEFT, "Vol d’une cloche à Brock-sur-Mer : un forain mis en examen", "Brock-sur-Mer",
         "Un forain de Brock-sur-Mer"),
    ],
)  # fmt: skip
def test_a_long_lead_is_told_in_short_before_the_title_is_told_again(
    text: str, heading: str, keyphrase: str, wanted: str
) -> None:
    made = described(text, heading, keyphrase)
    assert made.startswith(wanted)
    assert len(made) <= 156


def test_the_news_comes_before_the_title_though_the_title_alone_has_what_is_looked_for() -> None:
    made = described(SLIDE, "Intempéries : 900 habitants coupés du monde", "intempéries")
    assert made.startswith("Un glissement de terrain")


@pytest.mark.parametrize(
    "opening",
    ["Le suspect, un homme de 51 ans, conteste", "La victime est", "L’ancien élu nie", "Les ingénieurs, âgés, ont"],
)
def test_nobody_is_told_of_by_a_noun_alone_unless_what_stands_above_has_it(opening: str) -> None:
    assert unnamed(opening, "", "fr")
    assert not unnamed(opening, "Un suspect, une victime, un élu, un ingénieur à Klow", "fr")


@pytest.mark.parametrize(
    "opening",
    [
        "Le suspect, Paul Roy, nie",
        "Un suspect est arrêté",
        "Le pont est fermé",
        "Ada rit",
        "Le maire de Klow nie",
        "La préfecture est fermée",
        "Le préfet a fermé le pont",
    ],
)
def test_whom_a_name_or_an_office_or_a_complement_tells_may_come_first(opening: str) -> None:
    assert not unnamed(opening, "", "fr")


def test_the_accused_is_whom_the_last_words_above_say_to_be_charged() -> None:
    assert not unnamed("Le suspect nie", "Vol à Klow : le sacristain relâché, un forain mis en examen", "fr")
    assert unnamed("Le suspect nie", "Vol à Klow : un forain mis en examen, le sacristain relâché", "fr")


def test_no_second_sentence_goes_on_with_somebody_else_than_the_first() -> None:
    lead = "La cloche de Brock-sur-Mer, volée le 2 mai, a été retrouvée mardi dans une grange.\n"
    text = lead + THEFT.split("\n", 1)[1]
    assert "suspect" not in described(text, "Cloche volée : Paul Keravel relâché", "Brock-sur-Mer")


def test_what_was_learned_from_somebody_is_told_without_them_where_both_are_too_long() -> None:
    text = (
        "Un incendie s'est déclaré dans la nuit de mercredi à jeudi dans un entrepôt de filets de la société Voltar, à "
        "Brock-sur-Mer, sans faire de blessé, a-t-on appris auprès de la préfecture et des pompiers.\nIl pleut.\n"
    )
    made = described(text, "Un incendie s’est déclaré dans la nuit de mercredi à jeudi", "incendie")
    assert "entrepôt de filets de la société Voltar" in made
    assert "a-t-on" not in made


def test_a_day_goes_before_the_title_is_told_again() -> None:
    text = (
        "La tempête Ursule a fait deux morts et laissé quelque 48 000 foyers sans courant vendredi 9 janvier 2031, "
        "surtout dans les vallées de Klow et de Brock-sur-Mer, ont annoncé les autorités.\n"
        "Un berger de 71 ans est mort à Klow. Il pleut.\n"
    )
    made = described(text, "Tempête Ursule : 48 000 foyers toujours privés de courant", "tempête Ursule")
    assert "deux morts" in made
