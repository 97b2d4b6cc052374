"""Addresses."""

import re

import pytest

from story.slug import LONGEST, slug


@pytest.mark.parametrize(
    ("title", "keyphrase", "expected"),
    [
        ("L’élection présidentielle : où en est-on ?", "", "election-presidentielle-ou-en-est-on"),
        ("L'élection présidentielle", "", "election-presidentielle"),
        ("Cœur à l’œuvre", "", "coeur-a-oeuvre"),
        ("Aujourd’hui, quelqu’un", "", "aujourdhui-quelquun"),
        ("Jusqu’ici tout va bien", "", "ici-tout-va-bien"),
        ("Łódź & Straße", "", "lodz-strasse"),
        ("2024", "", "article-2024"),
        ("Feed", "", "article-feed"),
        ("???", "", "article"),
        ("北京", "loutres", "loutres"),
        ("Le retour", "loutre géante", "loutre-geante-retour"),
        ("../../etc/passwd", "", "etc-passwd"),
        ("La gare des Aubrais", "", "gare-des-aubrais"),
        ("À la une", "", "a-la-une"),
        ("Une", "", "une"),
        ("Vol d’une cloche à Klow", "", "vol-cloche-a-klow"),
        ("Klow : l’état d’un quai inquiète", "", "klow-etat-quai-inquiete"),
        ("La criée dit qu’une grue a cédé", "", "criee-dit-grue-a-cede"),
        ("L’est de l’île : l’Est n’est pas à l’abri", "", "est-de-ile-est-est-pas-a-abri"),
        ("Trois villages privés d’eau", "", "trois-villages-prives-eau"),
    ],
)
def test_slug(title: str, keyphrase: str, expected: str) -> None:
    assert slug(title, keyphrase) == expected


def test_a_long_title_loses_small_words_first_and_never_the_keyphrase() -> None:
    title = "Le conseil de la communauté de communes a adopté le budget pour la réfection de la passerelle de Trévignec"
    made = slug(title, "passerelle de Trévignec")
    assert len(made) <= LONGEST
    assert made.startswith("conseil-communaute-communes")
    assert {"passerelle", "trevignec"} <= set(made.split("-"))


@pytest.mark.parametrize("title", ["x" * 400, "mot " * 200, "-- --", "\u202e\u0000", "é" * 90])
def test_whatever_the_title_it_is_an_address(title: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug(title))
    assert len(slug(title)) <= LONGEST
