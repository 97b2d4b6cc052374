"""A statement that is too long for a result page loses what is set before, into or behind its news."""

import pytest

from writers.embedded.grammar import grammar
from writers.embedded.narrowing import tightened


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ada M. comparaissait lundi à Klow pour avoir, entre mai et octobre, vendu six cloches en se faisant "
            "passer pour la sacristine",
            "Ada M. comparaissait lundi à Klow pour avoir vendu six cloches",
        ),
        (
            "Sur un coup franc de 30 mètres, légèrement de biais, Paul Keravel a offert à Brock une victoire que plus "
            "personne n’attendait",
            "Paul Keravel a offert à Brock une victoire que plus personne n’attendait",
        ),
        (
            "Un incendie s’est déclaré dans la nuit de lundi à mardi dans une halle, à Brock-sur-Mer, sans faire de "
            "blessé, a-t-on appris auprès des pompiers",
            "Un incendie s’est déclaré dans une halle, à Brock-sur-Mer, sans faire de blessé",
        ),
        (
            "Pendant qu’à Klow se tient le congrès des mareyeurs, des centaines de pêcheurs manifestent sur le quai",
            "Des centaines de pêcheurs manifestent sur le quai",
        ),
        (
            "La Syldavie a annoncé mardi la fin de l’accord conclu il y a quatre ans avec le Ponant, après la prise de "
            "deux chalutiers",
            "La Syldavie a annoncé mardi la fin de l’accord conclu il y a quatre ans avec le Ponant",
        ),
        (
            "Un bac chargé de 30 voitures s’est échoué mardi près de Brock, sans faire de blessé, mais la traversée "
            "restera suspendue au moins jusqu’à jeudi entre les deux rives",
            "Un bac chargé de 30 voitures s’est échoué mardi près de Brock, sans faire de blessé",
        ),
        (
            "Deux soldats syldaves qui gardaient le vieux pont ont été tués lundi",
            "Deux soldats syldaves ont été tués lundi",
        ),
    ],
)
def test_the_news_is_left(text: str, wanted: str) -> None:
    assert wanted in tightened(text, grammar("fr"))


@pytest.mark.parametrize(
    "text",
    [
        "Aucun bateau n’est sorti mardi, à Brock, du vieux port",
        "La halle est la plus ancienne de la côte, avec Lunel, et des îles",
        "Dans la province, 40 % des étals sont vides",
        "Si la digue cède, à Brock, le quai sera fermé",
    ],
)
def test_nothing_goes_that_a_denial_a_share_or_a_condition_may_need(text: str) -> None:
    assert tightened(text, grammar("fr")) == []


def test_the_news_behind_a_clause_that_opens_a_statement_never_goes() -> None:
    text = "Pendant qu’à Klow se tient le congrès des mareyeurs, des centaines de pêcheurs manifestent sur le quai"
    assert not any(one.endswith("mareyeurs") for one in tightened(text, grammar("fr")))
