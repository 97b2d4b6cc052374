"""The gate on made sentences: what has no verb and quotes nobody is none."""

import pytest

from writers.embedded.grammar import grammar
from writers.embedded.narrowing import cuts, predicated, unapposed

SENTENCES = [
    "Le pont fermera en mai.",
    "Selon la mairie, le pont fermera.",
    "En 2021 : la commune a versé 40 000 euros.",
    "Mardi : Kerlo recevra Brest en match en retard.",
    "Près de 4 200 automobilistes devront faire un détour, selon la préfecture.",
    "En 1950 : Ada Morel explore la baie de Kerlo.",
    "L’usine rejette des solvants dans la rivière.",
    "Ada Morel, maire : « Jamais ».",
    "La maire a parlé d’« une faute de jugement ».",
]
PIECES = [
    "Le maire, Éric Brun, d’après un retard de deux ans.",
    "La ministre de la Santé.",
    "En 2021 : la ministre de la Santé, Claire Duval.",
    "Selon un plan de 240 millions, la présidente de la région.",
    "Un plan de 240 millions d’euros pour les hôpitaux.",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_tells_something(text: str) -> None:
    assert predicated(text, grammar("fr"))


@pytest.mark.parametrize("text", PIECES)
def test_a_name_and_a_thing_tell_nothing(text: str) -> None:
    assert not predicated(text, grammar("fr"))


def test_a_cut_leaves_a_verb_what_it_is_about_and_a_day_is_not_that() -> None:
    text = "Le conseil a voté lundi soir 15 mai, par 21 voix contre 8, une hausse de la taxe, qui passera à 41 %"
    assert not [one for one in cuts(text, grammar("fr")) if "hausse" not in one]


def test_a_thing_does_not_say_what_the_person_behind_the_verb_says() -> None:
    text = "Le vaccin, mis au point à Brest, réduit les cas de 84 %, a indiqué son directeur scientifique, Paul Énault"
    assert unapposed(text, grammar("fr")) == ""
