"""The books: each story once, however often and wherever it is seen."""

import pytest

from newsroom.job.archive import Archive
from tests.newsrooms import OTHER, STORY, item

ADDED = STORY + "Un marin a été blessé mardi lors des premiers essais de la grue, selon les pompiers."


def test_a_new_text_is_queued(archive: Archive) -> None:
    entry = archive.take(item(STORY))
    assert entry
    assert (entry.state, entry.version, entry.first) == ("queued", 1, entry.key)
    assert archive.waiting() == 1


def test_a_text_seen_elsewhere_is_linked_and_not_entered_again(archive: Archive) -> None:
    archive.take(item(STORY))
    seen = [(STORY, "b"), ("SUITE\n" + STORY, "c"), (STORY, "b")]
    again = [archive.take(item(text, origin)) for text, origin in seen]
    assert again == [None, None, None]
    assert [entry.seen for entry in archive.entries()] == [3]


def test_a_text_seen_again_in_its_own_place_is_no_sighting(archive: Archive) -> None:
    archive.take(item(STORY))
    archive.take(item(STORY))
    assert [entry.seen for entry in archive.entries()] == [1]


def test_an_update_is_a_new_version_of_the_first(archive: Archive) -> None:
    first = archive.take(item(STORY))
    archive.take(item(OTHER, "o.txt"))
    second = archive.take(item(ADDED, "b.txt"))
    third = archive.take(item(ADDED.replace("38", "41"), "c.txt"))
    assert first
    assert second
    assert third
    assert [(e.first, e.version) for e in (second, third)] == [(first.key, 2), (first.key, 3)]
    assert "marin" in second.changes[0]
    assert "41" in third.changes[0]


def test_an_old_version_sent_again_is_no_new_one(archive: Archive) -> None:
    first = archive.take(item(STORY))
    archive.take(item(STORY.replace("38", "41"), "b.txt"))
    assert first
    assert archive.take(item("SUITE\n" + STORY, "c.txt")) is None
    assert [entry.seen for entry in archive.entries()] == [2, 1]


def test_another_story_in_the_same_place_is_another_story(archive: Archive) -> None:
    archive.take(item(STORY, "latest.txt"))
    other = archive.take(item(OTHER, "latest.txt"))
    assert other
    assert other.version == 1


def test_what_cannot_be_worked_from_is_listed_once(archive: Archive) -> None:
    for _ in range(2):
        archive.refuse(item("stamp"), "it is binary")
    assert [(e.state, e.reason) for e in archive.entries()] == [("failed", "it is binary")]


def test_an_entry_is_found_by_the_beginning_of_its_key_where_there_is_one_such(archive: Archive) -> None:
    entry = archive.take(item(STORY))
    archive.take(item(OTHER, "o.txt"))
    assert entry
    assert archive.entry(entry.key[:6]) == entry
    assert archive.entry("") is None
    assert archive.entry("%") is None


def test_a_stamp_is_the_last_one_noted(archive: Archive) -> None:
    assert archive.stamp("x") is None
    archive.note("x", "1")
    archive.note("x", "2")
    assert archive.stamp("x") == "2"


def test_a_story_told_again_is_found_among_many_of_the_same_mould(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsroom.job.archive.NEAREST", 3)
    mould = "Selon la préfecture du canton, les communes ont voté leurs budgets pour les routes et les ponts du pays. "
    texts = [mould + "".join(f"Le hameau {n}{line} a {n}{line} âmes. " for line in range(6)) for n in range(99, 129)]
    first = [archive.take(item(text, f"{n}.txt")) for n, text in enumerate(texts)]
    assert all(first)
    again = archive.take(item("SUITE\n" + texts[7], "again.txt"))
    assert again is None
    assert [entry.seen for entry in archive.entries()] == [1] * 7 + [2] + [1] * 22


CUT = STORY.rpartition("Les pêcheurs")[0]


@pytest.mark.parametrize(("text", "origin"), [(CUT, "a.txt"), ("ANNULE ET REMPLACE\n\n" + CUT, "b.txt")])
def test_a_correction_that_only_takes_something_out_is_a_new_version(archive: Archive, text: str, origin: str) -> None:
    first = archive.take(item(STORY))
    second = archive.take(item(text, origin))
    assert first
    assert second
    assert (second.first, second.version, second.changes) == (first.key, 2, ())
    assert ["pêcheurs" in line for line in second.withdrawn] == [True]


def test_what_somebody_else_left_out_is_not_withdrawn(archive: Archive) -> None:
    archive.take(item(STORY))
    assert archive.take(item(CUT, "b.txt")) is None


CORRECTED = "ANNULE ET REMPLACE\n\n" + STORY.replace("38", "41")


def test_what_a_correction_replaced_is_set_aside_where_it_comes_in_late(archive: Archive) -> None:
    """A slow feed brought the withdrawn text after its correction, and it took the correction's place."""
    first = archive.take(item(CORRECTED))
    late = archive.take(item(STORY, "slow.txt"))
    assert first
    assert late
    assert (late.first, late.version, late.state) == (first.key, 2, "failed")
    assert first.key[:8] in (late.reason or "")
    assert archive.take(item(STORY, "slow.txt")) is None


@pytest.mark.parametrize(
    ("origin", "published", "state"),
    [("a.txt", None, "queued"), ("b.txt", "2025-04-07T09:00", "queued"), ("b.txt", "2025-04-07T07:00", "failed")],
    ids=["same place", "later", "earlier"],
)
def test_what_is_newer_than_a_correction_is_its_update(
    archive: Archive, origin: str, published: str | None, state: str
) -> None:
    archive.take(item(CORRECTED).model_copy(update={"published": "2025-04-07T08:00"}))
    found = archive.take(item(ADDED, origin).model_copy(update={"published": published}))
    assert found
    assert found.state == state


def test_a_correction_may_bring_back_the_first_version(archive: Archive) -> None:
    archive.take(item(STORY))
    archive.take(item(ADDED, "b.txt"))
    third = archive.take(item("ANNULE ET REMPLACE\n\n" + STORY, "c.txt"))
    assert third
    assert (third.version, ["marin" in line for line in third.withdrawn]) == (3, [True])
    assert archive.take(item("ANNULE ET REMPLACE (bis)\n\n" + STORY, "d.txt")) is None


ALSO = "La région a lancé mercredi un appel pour deux navettes de remplacement.\n"


def test_updates_after_a_correction_are_written(archive: Archive) -> None:
    """Files have no hour and are each a place of their own: every one after a correction was set aside, for good."""
    corrected = STORY.replace("38", "41")
    texts = [STORY, CORRECTED, corrected + ALSO, corrected + ALSO + ADDED.splitlines()[-1]]
    found = [archive.take(item(text, f"{n}.txt")) for n, text in enumerate(texts)]
    assert [(each.version, each.state) for each in found if each] == [(n, "queued") for n in (1, 2, 3, 4)]


@pytest.mark.parametrize(
    ("known", "late"),
    [([STORY, CORRECTED], STORY + ALSO), ([CORRECTED, STORY], STORY + ALSO), ([ADDED, CORRECTED], STORY)],
    ids=["the error and more", "the same, correction first", "less than was corrected"],
)
def test_what_says_again_what_was_corrected_is_set_aside(archive: Archive, known: list[str], late: str) -> None:
    taken = [archive.take(item(text, f"{n}.txt")) for n, text in enumerate(known)]
    found = archive.take(item(late, "slow.txt"))
    correction = next(each for each in taken if each and each.text == CORRECTED)
    assert found is None or (found.state, found.set_aside_by) == ("failed", correction.key)


def test_after_a_correction_that_came_first_one_text_is_set_aside_and_not_its_updates(archive: Archive) -> None:
    corrected = STORY.replace("38", "41")
    texts = [CORRECTED, corrected + ALSO, corrected + ALSO + ADDED.splitlines()[-1]]
    found = [archive.take(item(text, f"{n}.txt")) for n, text in enumerate(texts)]
    assert [each.state for each in found if each] == ["queued", "failed", "queued"]


def test_a_line_that_was_only_taken_out_does_not_come_back_with_news(archive: Archive) -> None:
    for n, text in enumerate([STORY, "ANNULE ET REMPLACE\n\n" + CUT]):
        archive.take(item(text, f"{n}.txt"))
    found = [archive.take(item(text, f"{text[-30:]}.txt")) for text in (STORY + ALSO, CUT + ALSO)]
    assert [each.state for each in found if each] == ["failed", "queued"]


@pytest.mark.parametrize("headline", ["Annulation du festival de Kermorvan", "Correction du bac : un carton perdu"])
def test_a_headline_that_begins_with_a_word_for_corrections_corrects_nothing(archive: Archive, headline: str) -> None:
    archive.take(item(f"{headline}\n\n{STORY}"))
    found = archive.take(item(f"Kermorvan : du nouveau mercredi\n\n{ADDED}", "b.txt"))
    assert found
    assert (found.version, found.state) == (2, "queued")
