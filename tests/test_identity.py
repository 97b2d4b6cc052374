"""The same story sent again is known again; one with something new is told from it."""

import pytest

from newsroom.job.identity import Likeness, corrects, key, likeness, marks, ordered, orders
from tests.newsrooms import OTHER, STORY

ADDED = STORY + "Un marin a été blessé mardi lors des premiers essais de la grue, selon les pompiers."


@pytest.mark.parametrize("again", [STORY.upper(), STORY.replace(", selon", " selon"), STORY.replace("’", "'")])
def test_case_signs_and_typography_do_not_make_another_story(again: str) -> None:
    assert key(again) == key(STORY)


@pytest.mark.parametrize(
    "again",
    [
        "MISE À JOUR 14:05\n\n" + STORY,
        "KERMORVAN, 7 avr 2025 (Agence) - " + STORY,
        "Saint-Kermorvan (Agence) — " + STORY,
        STORY + "ab/cd/ef",
        STORY.replace("annoncé", "anoncé"),
        STORY.rpartition("Les pêcheurs")[0],
    ],
)
def test_a_header_a_slip_and_a_cut_say_nothing_new(again: str) -> None:
    assert likeness(STORY, again).kind == "same"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("38 millions", "39 millions"),
        ("onze mois", "douze mois"),
        ("fermera son", "fermerait son"),
        ("coûteront 38", "coûteraient 38"),
        ("Hélène Quintin.", "Hélène Quentin."),
        ("rien ne sera modifié", "tout sera modifié"),
        ("garderont leur", "ne garderont pas leur"),
    ],
)
def test_one_word_that_changes_a_fact_is_an_update(old: str, new: str) -> None:
    found = likeness(STORY, STORY.replace(old, new))
    assert found.kind == "update"
    assert [new in line for line in found.changes] == [True]


def test_a_dateline_that_is_left_out_says_nothing_new_either() -> None:
    assert likeness("KERMORVAN, 7 avr (Agence) - " + STORY, STORY).kind == "same"


def test_an_added_statement_is_what_has_changed() -> None:
    assert likeness(STORY, ADDED).changes == (ADDED.removeprefix(STORY),)


BULLETIN = (
    "La Bourse de Kermorvan a terminé en hausse de 0,4 % lundi, dans un marché calme. "
    "L’indice des dix premières valeurs de la région a gagné 12 points, à 3 012 points. "
    "Le volume des échanges s’est élevé à 41 millions d’euros sur les dix valeurs. "
    "Le titre des chantiers navals a pris 1,2 %, celui des conserveries 0,8 %.\n"
)


def test_the_bulletin_of_another_day_is_another_story_though_its_mould_is_the_same() -> None:
    tuesday = BULLETIN.replace("lundi", "mardi").replace("0,4", "0,7").replace("3 012", "3 033").replace("12 p", "21 p")
    tuesday = tuesday.replace("41", "57").replace("1,2 %", "2,1 %").replace("0,8", "0,3")
    assert likeness(BULLETIN, tuesday).kind == "other"


ACCIDENT = (
    "Un cycliste meurt dans un accident à Kermorvan\n\n"
    "Un homme de 52 ans est mort lundi dans un accident de vélo à Kermorvan, ont indiqué les secours. "
    "Il a été heurté par une camionnette à un carrefour. Le conducteur, choqué, a été conduit à l’hôpital. "
    "La gendarmerie doit établir les circonstances de l’accident. La chaussée est restée fermée une heure.\n"
)


def test_the_same_mould_for_another_place_is_another_story() -> None:
    elsewhere = ACCIDENT.replace("Kermorvan", "Tréval").replace("52", "19").replace("lundi", "samedi")
    assert likeness(ACCIDENT, elsewhere).kind == "other"


def test_the_same_place_misspelt_or_put_right_in_its_own_file_is_no_other_story() -> None:
    assert likeness(ACCIDENT, ACCIDENT.replace("Kermorvan", "Kermorvann")).kind == "update"
    assert likeness(ACCIDENT, ACCIDENT.replace("Kermorvan", "Tréval"), instead=True).kind == "update"


EMBARGO = "SOUS EMBARGO jusqu’au mardi 8 avril 2025 à 6 heures"


@pytest.mark.parametrize("note", [EMBARGO, "Ne pas publier en l’état, attendre le feu vert du parquet."])
@pytest.mark.parametrize("instead", [True, False])
def test_a_text_that_comes_again_and_is_not_to_be_published_yet_is_news(note: str, instead: bool) -> None:
    found = ordered(Likeness("same"), orders(STORY), orders(f"{note}\n\n{STORY}"), instead=instead)
    assert (found.kind, found.changes) == ("update", (note,))


def test_an_embargo_is_lifted_by_what_takes_the_texts_place_alone() -> None:
    under = orders(f"{EMBARGO}\n\n{STORY}")
    assert ordered(Likeness("same"), under, (), instead=True).withdrawn == (EMBARGO,)
    assert ordered(Likeness("same"), under, (), instead=False).kind == "same"
    assert ordered(Likeness("other"), (), under, instead=False).kind == "other"


def test_another_story_is_another() -> None:
    assert likeness(STORY, OTHER).kind == "other"
    assert set(marks(STORY)).isdisjoint(marks(OTHER))


def test_most_marks_are_shared_by_versions() -> None:
    assert len(set(marks(STORY)) & set(marks(ADDED))) > len(marks(STORY)) // 2


CUT = STORY.rpartition("Les pêcheurs")[0]


def test_what_takes_a_storys_place_withdraws_what_it_leaves_out() -> None:
    found = likeness(STORY, CUT, instead=True)
    assert (found.kind, found.changes) == ("update", ())
    assert found.withdrawn == ("Les pêcheurs garderont leur place sur le quai nord, où rien ne sera modifié.",)


def test_a_line_told_anew_is_both_withdrawn_and_new() -> None:
    found = likeness(STORY, STORY.replace("38 millions", "39 millions"), instead=True)
    assert ["38" in line for line in found.withdrawn] == ["39" in line for line in found.changes] == [True]


@pytest.mark.parametrize(
    "header",
    [
        "ANNULE ET REMPLACE",
        "Annule et remplace notre dépêche de 14 h 05",
        "(RECTIFICATIF) Port de Kermorvan",
        "***CORRECTION***",
        "CORRECTS AND REPLACES earlier item",
        "URGENT - RECTIFICATIF",
        "AFP 1432\n\nURGENT\n\nRECTIFICATIF",
        "Correction : le port de Kermorvan ferme en avril",
    ],
)
def test_a_header_says_that_a_text_takes_anothers_place(header: str) -> None:
    assert corrects(f"{header}\n\n{STORY}")


@pytest.mark.parametrize(
    "header",
    [
        "MISE À JOUR 14:05",
        "URGENT",
        "KERMORVAN, 7 avr (Agence) -",
        "Annulation du festival de Kermorvan",
        "Correction du bac : les copies de 300 élèves perdues",
        "Rectification des frontières : le Sénat vote",
        "Correction officers strike",
        "Kill Bill revient en salles",
    ],
)
def test_another_header_does_not(header: str) -> None:
    assert not corrects(f"{header}\n\n{STORY}")
    assert not corrects(STORY)
