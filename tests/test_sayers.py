"""Who can speak at all: persons and bodies, and nothing else."""

import pytest

from story import languages
from story.attribution import grammar
from story.lines import read
from story.plain import bare
from story.quotes import quotations


def able(text: str, language: str = "fr") -> bool:
    return grammar(language).can_speak(bare(text), 0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "la pâtissière", "deux puisatiers", "un ancien tonnelier", "les aides-soignantes", "l'accusé", "une retraitée",
        "la vieille dame", "les habitants du quai", "la préfecture", "une vingtaine d'usagers", "l'équipage du ferry",
        "la répression des fraudes", "un rapport de la chambre", "l'un des rescapés", "un autre", "sa grand-mère",
    ],
)  # fmt: skip
def test_persons_bodies_and_what_is_written_speak(text: str) -> None:
    assert able(text)


@pytest.mark.parametrize(
    "text",
    [
        "le barrage", "une journée", "le blé", "les poireaux", "la nouvelle piste", "quatre cents heures",
        "le catalogue", "une catastrophe", "la cicatrice",
        "un ouvrage contesté", "la facture", "l'autre côté de la rue",
    ],
)  # fmt: skip
def test_things_do_not_speak(text: str) -> None:
    assert not able(text)


@pytest.mark.parametrize(("text", "speaks"), [
    ("a former Halden installer", True), ("one villager", True), ("the regional water agency", True),
    ("a retired welder from Wexcombe", True), ("the dam", False), ("two long winters", False),
])  # fmt: skip
def test_in_english_the_noun_stands_before_what_completes_it(text: str, speaks: bool) -> None:
    assert able(text, "en") is speaks


def test_nouns_have_both_their_genders_by_rule() -> None:
    humans = languages.load("fr").reading.people.humans
    assert {"epicier", "epiciere", "plaignant", "plaignante", "chirurgien", "chirurgienne", "elu", "elue"} <= humans


def speaker(text: str, language: str = "fr") -> list[str | None]:
    return [quote.speaker for quote in quotations(read(text, language=language))]


def test_whoever_told_of_a_thing_says_what_is_quoted_of_it() -> None:
    text = (
        "Anne Riou vend ses violons à la foire de Dole depuis trente ans.\n\n"
        "Un instrument demande trois cents heures, « faites le calcul, moi je l'ai fait depuis longtemps »."
    )
    assert speaker(text) == ["Anne Riou"]


def test_what_an_office_has_calculated_is_said_by_the_office() -> None:
    text = (
        "Le parquet a ouvert une enquête mardi. Le car aurait, selon les premières constatations du parquet, "
        "« quitté la voie sans freiner »."
    )
    assert speaker(text) == ["Le parquet"]


def test_a_designation_ends_before_its_verb() -> None:
    text = "« On ne peut pas accueillir tout le monde », le premier adjoint s'est justifié ainsi lundi."
    assert all(one is None or "s'est" not in one for one in speaker(text))


def test_a_message_that_no_one_signs_is_its_senders() -> None:
    text = "L'exploitant dément. « Nos cuves sont contrôlées chaque trimestre », fait valoir un communiqué."
    assert speaker(text) == ["L'exploitant"]
