"""The rules on the words of somebody's relatives, lawyers and cabinets, told as that person's own."""

import pytest

from story.checks import Ground, check_claim
from story.lines import read

SOURCE = """Le maire de Brévan, Guy Lanson, a porté plainte mardi contre son adjoint, Henri Castagne.
« Nous allons fermer le magasin », a déclaré la fille de Guy Lanson.
« Mon client est innocent de tout cela », a réagi l'avocat de M. Castagne, Me Olivier Duroc.
« Nous attendrons la décision du juge », a indiqué le cabinet de Guy Lanson.
Guy Lanson a répété que « la ville sera dédommagée ». Henri Castagne a parlé d'une « erreur de plume ».
"""
FALSE = [
    "« Nous allons fermer le magasin », a déclaré Guy Lanson.",
    "Guy Lanson\u00a0: « Nous allons fermer le magasin ».",
    "« Mon client est innocent de tout cela », a réagi Henri Castagne.",
    "« Nous attendrons la décision du juge », a indiqué Guy Lanson.",
    "« Mon client est innocent de tout cela », a réagi l'avocat de Guy Lanson.",
]
TRUE = [
    "La fille de Guy Lanson a déclaré\u00a0: « Nous allons fermer le magasin ».",
    "« Nous allons fermer le magasin », selon la fille de Guy Lanson.",
    "« Mon client est innocent de tout cela », a réagi Olivier Duroc.",
    "« Mon client est innocent de tout cela », a réagi Me Duroc, avocat d'Henri Castagne.",
    "Le cabinet de Guy Lanson a indiqué\u00a0: « Nous attendrons la décision du juge ».",
]


@pytest.mark.parametrize("text", FALSE)
def test_somebody_s_words_under_the_name_of_whom_they_belong_to_are_never_supported(text: str, ground: Ground) -> None:
    assert "speaker" in {one.check for one in check_claim(text, ground, place="body")}


@pytest.mark.parametrize("text", TRUE)
def test_somebody_s_words_under_their_own_designation_are_not_accused(text: str, ground: Ground) -> None:
    assert "speaker" not in {one.check for one in check_claim(text, ground, place="body")}


def test_a_quotation_cut_before_the_time_it_is_limited_to_is_not_supported() -> None:
    source = "« Aucun service d'urgence ne fermera cet été », a promis le maire de Brévan, Guy Lanson."
    ground = Ground.of_sources([read(source, "A", language="fr")])
    cut = check_claim("« Aucun service d'urgence ne fermera », a promis Guy Lanson.", ground, place="body")
    whole = check_claim("« Aucun service d'urgence ne fermera cet été », a promis Guy Lanson.", ground, place="body")
    assert "quote" in {one.check for one in cut}
    assert "quote" not in {one.check for one in whole}
