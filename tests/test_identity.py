"""The same story sent again is known again; one with something new is told from it."""

import pytest

from newsroom.job.identity import key, likeness, marks
from tests.newsrooms import OTHER, STORY

ADDED = STORY + "Un marin a été blessé mardi lors des premiers essais de la grue, selon les pompiers."


@pytest.mark.parametrize("again", [STORY.upper(), STORY.replace(", selon", " selon"), STORY.replace("’", "'")])
def test_case_signs_and_typography_do_not_make_another_story(again: str) -> None:
    assert key(again) == key(STORY)


@pytest.mark.parametrize(
    "again",
    [
        "MISE À JOUR 14:05\n\n" + STORY,
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


def test_an_added_statement_is_what_has_changed() -> None:
    assert likeness(STORY, ADDED).changes == (ADDED.removeprefix(STORY),)


def test_another_story_is_another() -> None:
    assert likeness(STORY, OTHER).kind == "other"
    assert set(marks(STORY)).isdisjoint(marks(OTHER))


def test_most_marks_are_shared_by_versions() -> None:
    assert len(set(marks(STORY)) & set(marks(ADDED))) > len(marks(STORY)) // 2
