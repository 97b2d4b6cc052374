"""Each word of a sentence must be met by its lines: a verb by a word of its family told of the same, not of others."""

import pytest

from story.checks import Ground, check_claim
from story.lines import read

TOWN = """Port-Aubry : le conseil repousse le vote sur le stade

Le projet de stade a été retiré de l'ordre du jour lundi : selon la maire, Claire Fontanel, le plan doit être revu.
Le club mène une campagne contre le déménagement. Il a récolté 4 000 signatures.
La tribune nord avait été repeinte en 2021 pour 90 000 euros par l'entreprise Delmotte. Douze ouvriers y travaillaient.
Le match de dimanche a été interrompu dix minutes à la suite d'un jet de fumigène.
"""
PIER = """Storm closes Wexby pier

The pier was closed on Monday after a beam fell onto the walkway. The roof had been repaired in 2019 by Harlow & Sons.
Nobody was hurt, the harbour master said.
"""


def verdicts(text: str, source: str) -> set[str]:
    ground = Ground.of_sources([read(source, "A")])
    heading = text.startswith("# ")
    found = check_claim(text.removeprefix("# "), ground, place="heading" if heading else "body")
    return {one.verdict for one in found}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("La maire démissionne.", TOWN),
        ("# La maire démissionne", TOWN),
        ("La maire démissionnera.", TOWN),
        ("La maire ment.", TOWN),
        ("La maire part.", TOWN),
        ("La tribune nord avait été repeinte en 2021 par la commune pour 90 000 euros.", TOWN),
        ("La tribune nord avait été repeinte en 2021 par des bénévoles pour 90 000 euros.", TOWN),
        ("Le match de dimanche a été interrompu dix minutes en prolongation à la suite d'un jet de fumigène.", TOWN),
        ("The roof had been repaired in 2019 by the council.", PIER),
        ("The pier was closed on Monday under protest after a beam fell onto the walkway.", PIER),
    ],
)
def test_a_word_that_no_line_meets_is_not_cleared(text: str, source: str) -> None:
    assert verdicts(text, source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Lundi, le projet de stade a été retiré de l'ordre du jour, selon la maire.", TOWN),
        ("L'entreprise Delmotte avait repeint la tribune nord en 2021 pour 90 000 euros.", TOWN),
        ("Le club mène campagne contre le déménagement.", TOWN),
        ("Le match a été interrompu dix minutes dimanche à la suite d'un jet de fumigène.", TOWN),
        ("The roof had been repaired by Harlow & Sons in 2019.", PIER),
    ],
)
def test_the_same_in_other_words_stays_clear(text: str, source: str) -> None:
    assert not verdicts(text, source)
