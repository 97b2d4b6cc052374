"""Which story a withdrawal puts apart, and which it leaves where it is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsroom.job import publishing, withdrawal
from newsroom.job.archive import Archive
from newsroom.job.books import Entry, State
from newsroom.job.house import House
from newsroom.job.wordpress import PublishingRefused
from tests.newsrooms import OTHER, STORY, item, lay, make

TITLE = "Le port de Kermorvan ferme son quai"
KILL = f"Prière d'annuler notre dépêche de 14h05 « {TITLE} ». Toutes nos excuses."
TOLD = f"{TITLE}\n\n{STORY}"
FOLDER = "ready/quai"


@pytest.fixture
def house(tmp_path: Path) -> House:
    made = make(tmp_path)
    made.state.mkdir()
    return made


@pytest.fixture
def archive(house: House) -> Iterator[Archive]:
    with Archive(house.database_url) as made:
        yield made


def written(house: House, archive: Archive, text: str = TOLD, state: State = "done", origin: str = "a.txt") -> Entry:
    """A story in the books with an article among those that are ready."""
    entry = archive.take(item(text, origin))
    assert entry
    (folder := house.outbox / f"{FOLDER}-{entry.key}").mkdir(parents=True)
    lay(folder / "article.md", "Le quai ferme.")
    archive.change(entry.key, state=state, outcome="ready", folder=f"{FOLDER}-{entry.key}")
    return entry


def killed(house: House, archive: Archive, text: str, headline: str | None = None) -> Entry:
    """The withdrawal, carried out."""
    kill = archive.take(item(text, "kill.txt").model_copy(update={"headline": headline}))
    assert kill
    withdrawal.carried_out(house, archive, [kill])
    return kill


def states(archive: Archive, *keys: str) -> list[str]:
    return [f"{each.state} {str(each.folder).partition('/')[0]}" for each in archive.entries() if each.key in keys]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (KILL, None),
        (f"AFP 1432\n\nURGENT\n\n{KILL}", None),
        (f"MANDATORY KILL\n\nLa dépêche « {TITLE.upper()} » est fausse.", None),
        (f"La dépêche « {TITLE} » est à supprimer.", "ANNULATION - Prière d'annuler notre dépêche"),
        (f"{KILL} La phrase « {OTHER.splitlines()[0][:60]} » est fausse aussi.", None),
    ],
    ids=["bare", "behind a header", "below", "title of a feed", "another quotation"],
)
def test_it_puts_the_story_apart_whose_headline_it_quotes(
    text: str, headline: str | None, house: House, archive: Archive
) -> None:
    ours, other = written(house, archive), written(house, archive, OTHER, origin="o.txt")
    kill = killed(house, archive, text, headline)
    assert states(archive, ours.key, other.key) == ["replaced superseded", "done ready"]
    assert f"that is story {ours.key[:8]}" in withdrawal.told(kill, archive, None)["reason"]


@pytest.mark.parametrize(
    "text",
    [
        "ANNULATION\n\n« Le quai sera rouvert pour les passagers en mars 2026 », a déclaré Hélène Quintin.",
        "Prière d'annuler notre dépêche « Le quai sera rouvert pour les passagers en mars 2026 ».",
        f"ANNULATION\n\nLa mairie a réagi mardi.\n\n« {TITLE} », écrivait la presse.",
        f"{KILL}\n\n{OTHER}{OTHER}",
        "Prière d'annuler notre dépêche « ferme son quai ».",
    ],
    ids=["a quotation of its body", "words of its body", "further below", "a story of its own", "part of the headline"],
)
def test_it_leaves_a_story_that_it_does_not_name_beyond_doubt(text: str, house: House, archive: Archive) -> None:
    ours = written(house, archive)
    kill = killed(house, archive, text)
    assert states(archive, ours.key) == ["done ready"]
    assert withdrawal.told(kill, archive, None)["reason"].startswith("LOOK FOR THAT STORY")


def test_it_leaves_the_text_that_replaces_the_one_withdrawn(house: House, archive: Archive) -> None:
    first = written(house, archive)
    second = written(house, archive, f"ANNULE ET REMPLACE\n\n{TOLD.replace('38', '41')}", origin="b.txt")
    kill = killed(house, archive, KILL)
    assert states(archive, first.key, second.key) == ["replaced superseded", "done ready"]
    told = f"that is story {first.key[:8]}; LOOK FOR THAT STORY, it may be {second.key[:8]}"
    assert withdrawal.told(kill, archive, None)["reason"] == told


def test_it_leaves_two_stories_of_one_headline(house: House, archive: Archive) -> None:
    two = [written(house, archive, f"{TITLE}\n\n{text}", origin=text[:9]) for text in (STORY, OTHER)]
    killed(house, archive, KILL)
    assert states(archive, *(each.key for each in two)) == ["done ready"] * 2


@pytest.mark.parametrize("state", ["writing", "waiting", "paused", "publishing"])
def test_what_somebody_is_at_leaves_the_ready_at_once_and_ends_apart(
    state: State, house: House, archive: Archive
) -> None:
    ours = written(house, archive, state=state)
    killed(house, archive, KILL)
    assert states(archive, ours.key) == [f"{state} superseded"]
    values = withdrawal.ended(house, archive, ours.key, {"state": "done", "outcome": "ready"})
    archive.change(ours.key, **values)
    assert states(archive, ours.key) == ["replaced superseded"]
    with pytest.raises(PublishingRefused, match="withdrawn"):
        publishing.draft(house, archive, ours.key)


def test_what_is_queued_anew_leaves_the_ready_and_is_not_begun(house: House, archive: Archive) -> None:
    ours = written(house, archive, state="queued")
    killed(house, archive, KILL)
    assert states(archive, ours.key) == ["replaced superseded"]


def test_an_editor_who_takes_a_story_up_again_is_not_overruled(house: House, archive: Archive) -> None:
    ours = written(house, archive)
    kill = killed(house, archive, KILL)
    archive.change(ours.key, state="queued", set_aside_by=None, round=2)
    archive.change(kill.key, round=2)
    assert withdrawal.carried_out(house, archive, archive.entries()) == set()
    assert [each.set_aside_by for each in archive.entries() if each.key == ours.key] == [None]
