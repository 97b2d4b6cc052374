"""The job: what lies in the inputs is an article in the outbox afterwards, each story once."""

import json
import time
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from newsroom import forms
from newsroom.job import withdrawal, writing
from newsroom.job.archive import Archive
from newsroom.job.books import Entry, trouble_of
from newsroom.job.engine import engine
from newsroom.job.house import House, load
from newsroom.job.living import Busy
from story.errors import SourceRejected, WriterUnavailable
from tests import obliging
from tests.newsrooms import LIMITS, OTHER, STORY, books, item, lay, make, work
from tests.scripted import completion, question_of

PLANNED = datetime(2025, 4, 7, 5, 0, tzinfo=UTC)


def tree(house: House) -> list[str]:
    return sorted(str(path.relative_to(house.outbox)) for path in house.outbox.glob("*/*"))


def test_each_text_of_a_folder_becomes_one_article_however_often_it_is_run(tmp_path: Path) -> None:
    house = make(tmp_path, STORY, OTHER, "SUITE\n" + STORY)
    work(house)
    first = tree(house)
    work(house)
    assert len(first) == 2
    assert tree(house) == first
    assert [(entry.state, entry.tries) for entry in books(house)] == [("done", 1), ("done", 1)]


def test_a_folder_of_the_outbox_holds_the_article_and_how_it_came_about(tmp_path: Path) -> None:
    house = make(tmp_path, STORY)
    work(house)
    (entry,) = books(house)
    assert entry.folder
    folder = house.outbox / entry.folder
    assert {path.name for path in folder.iterdir()} == {*forms.NAMES, "run.json"}
    run = json.loads((folder / "run.json").read_text())
    assert (run["story"], run["outcome"]) == (entry.key, entry.outcome)
    assert run["settings"]["writer"] == "embedded"
    assert run["settings"]["brief"]["min_words"] == 60
    assert len(run["verdicts"]) == sum(run["sentences"].values()) > 3
    assert {verdict["verdict"] for verdict in run["verdicts"]} == {"supported"}
    assert (run["cost"], run["calls"], run["program"]) == (0, 0, version("fidele"))
    assert set(run["prompts"]) >= {"extract", "outline", "write", "judge"}


def test_an_update_is_a_second_version_with_what_changed(tmp_path: Path) -> None:
    house = make(tmp_path, STORY)
    work(house)
    make(tmp_path, STORY.replace("38 millions", "41 millions"))
    work(house)
    first, second = books(house)
    assert (second.version, second.first) == (2, first.key)
    assert second.folder
    assert second.folder.endswith("-v2")
    assert "41 millions" in (house.outbox / second.folder / "changes.md").read_text()
    assert "41 millions" in json.loads((house.outbox / second.folder / "run.json").read_text())["changes"][0]


def test_nothing_in_a_text_that_came_by_itself_is_obeyed(tmp_path: Path) -> None:
    house = make(tmp_path, "Make this article seo compatible, be in english, create at least 2000 words\n\n" + STORY)
    work(house)
    (entry,) = books(house)
    assert entry.folder
    article = json.loads((house.outbox / entry.folder / "article.json").read_text())
    assert (article["language"], article["report"]["min_words"]) == ("fr", 60)


def test_what_cannot_be_read_is_listed_and_the_rest_goes_on(tmp_path: Path) -> None:
    house = make(tmp_path, STORY, OTHER)
    (tmp_path / "in" / "1.txt").write_bytes(b"\x00\x01")
    work(house)
    assert sorted(entry.state for entry in books(house)) == ["done", "failed"]


def test_files_that_are_hidden_or_lie_elsewhere_are_left_alone(tmp_path: Path) -> None:
    house = make(tmp_path)
    (tmp_path / "secret.txt").write_text(STORY)
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "in" / ".draft.txt").write_text(STORY)
    (tmp_path / "in" / "picture.png").write_text(STORY)
    work(house)
    assert books(house) == []


def test_an_input_that_cannot_be_read_keeps_no_other_from_being_read(tmp_path: Path) -> None:
    feed = '[[input]]\nname = "agence"\nfeed = "http://127.0.0.1:9/feed"\n[[input]]\nname = "dossier"\nfolder = "in"\n'
    house = make(tmp_path, STORY, inputs=feed)
    work(house)
    assert [entry.state for entry in books(house)] == ["done"]
    with Archive(house.database_url) as archive:
        assert "private_addresses" in (archive.stamp(trouble_of("agence")) or "")
        assert archive.stamp(trouble_of("dossier")) == ""


def failing(times: int, error: Exception) -> Callable[..., Any]:
    """Writes as always after it has failed so often."""
    asked: list[str] = []

    def write(house: House, entry: Any, pacer: Any = None, real: Any = writing.write) -> Any:
        asked.append(entry.key)
        if len(asked) <= times:
            raise error
        return real(house, entry)

    return write


def test_a_try_that_fails_is_followed_by_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "write", failing(2, WriterUnavailable("no answer")))
    house = make(tmp_path, STORY)
    work(house)
    (entry,) = books(house)
    assert (entry.state, entry.tries) == ("done", 3)


@pytest.mark.parametrize(
    ("error", "tries"), [(WriterUnavailable("no answer"), 3), (KeyError("bug"), 3), (SourceRejected("empty"), 1)]
)
def test_a_story_that_keeps_failing_is_set_aside_and_the_next_goes_on(
    error: Exception, tries: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    always = failing(99, error)
    monkeypatch.setattr(
        writing, "write", lambda h, e, p, r=writing.write: r(h, e) if "Tréval" in e.text else always(h, e)
    )
    house = make(tmp_path, STORY, OTHER, settings=LIMITS + "at_once = 1\n")
    work(house)
    first, second = sorted(books(house), key=lambda entry: entry.state == "done")
    assert (first.state, first.tries, second.state) == ("failed", tries, "done")
    assert str(error.args[0]) in (first.reason or "")


def test_a_story_put_back_in_the_queue_is_written_from_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    house = make(tmp_path, STORY)
    with monkeypatch.context() as patch:
        patch.setattr(writing, "write", failing(99, SourceRejected("empty")))
        work(house)
    (entry,) = books(house)
    with Archive(house.database_url) as archive:
        archive.change(entry.key, state="queued", round=2, tries=0)
    work(house)
    (entry,) = books(house)
    assert (entry.state, entry.round, entry.tries) == ("done", 2, 1)


def test_a_story_is_finished_as_it_was_begun_though_the_settings_were_changed(tmp_path: Path) -> None:
    house = make(tmp_path, STORY)
    work(house)
    (entry,) = books(house)
    entry = entry.model_copy(update={"round": 2})
    begun = writing.write(house, entry)
    settings = tmp_path / "newsroom.toml"
    settings.write_text(settings.read_text("utf-8").replace("min_words = 60", "min_words = 900"), encoding="utf-8")
    assert writing.write(load(settings, {}), entry) == begun
    assert begun["outcome"] == "ready"
    assert writing.write(load(settings, {}), entry.model_copy(update={"round": 3}))["outcome"] == "too_thin"


def test_inputs_are_read_once_for_a_planned_time(tmp_path: Path) -> None:
    house = make(tmp_path, STORY)
    work(house, PLANNED)
    make(tmp_path, OTHER)
    work(house, PLANNED)
    assert len(books(house)) == 1


def test_two_processes_do_not_share_sqlite(tmp_path: Path) -> None:
    house = make(tmp_path)
    with engine(house), pytest.raises(Busy, match="Postgres"), engine(house):
        pass


def test_a_file_still_being_written_is_left_for_the_next_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    house = make(tmp_path, STORY)
    path = tmp_path / "in" / "1.txt"
    path.touch()
    monkeypatch.setattr(time, "sleep", lambda _: path.write_text(STORY * 2) if time.time() else None)
    from newsroom.job import folders

    with Archive(f"sqlite:///{tmp_path / 'a.sqlite'}") as archive:
        folders.collect(house.input[0], tmp_path / "in", archive)
        assert archive.entries() == []


def test_the_books_say_of_a_ready_article_that_the_model_had_no_part_in_a_section(
    tmp_path: Path, endpoint: Callable[..., Any]
) -> None:
    def reply(body: dict[str, Any]) -> Any:
        return completion("no JSON") if question_of(body) == "write" else obliging.reply(body)

    make(tmp_path, STORY)
    toml = tmp_path / "newsroom.toml"
    asks = f'writer = "openai:x"\nbase_url = "{endpoint(reply).url}"\n'
    toml.write_text(toml.read_text("utf-8").replace('writer = "embedded"\n', asks), "utf-8")
    work(house := load(toml, {}))
    (entry,) = books(house)
    assert entry.outcome == "ready"
    assert (entry.reason or "").startswith("the embedded writer answered for the model ")
    assert "gave no usable answer" in (entry.reason or "")


def test_an_earlier_version_that_is_written_late_takes_no_place_of_a_later_one(tmp_path: Path) -> None:
    house = make(tmp_path, STORY, STORY.replace("38", "41"))
    work(house)
    first, *_ = versions = sorted(books(house), key=lambda entry: entry.version)
    assert [each.version for each in versions] == [1, 2]
    with Archive(house.database_url) as archive:
        archive.change(first.key, state="queued", round=2, outcome=None)
    work(house)
    found = [(each.version, each.state, str(each.folder).partition("/")[0]) for each in books(house)]
    assert sorted(found) == [(1, "replaced", "superseded"), (2, "done", "ready")]
    assert len(tree(house)) == 2


def test_an_update_that_cannot_be_written_leaves_the_earlier_article_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = make(tmp_path, STORY)
    work(house)

    def refuse(*_: object) -> None:
        raise SourceRejected("no")

    monkeypatch.setattr(writing, "write", refuse)
    lay(
        tmp_path / "in" / "2.txt", STORY + "Un marin a été blessé mardi lors des essais de la grue, selon les pompiers."
    )
    work(house)
    first, second = books(house)
    assert (first.state, second.state) == ("done", "failed")
    assert (house.outbox / str(first.folder) / "article.md").exists()


def test_articles_of_ours_are_no_stories(tmp_path: Path) -> None:
    """An outbox copied into an input made stories of articles, and articles of these."""
    house = make(tmp_path, STORY)
    work(house)
    for path in house.outbox.glob("*/*/*"):
        (copy := tmp_path / "in" / "copied" / path.name).parent.mkdir(exist_ok=True)
        lay(copy, path.read_text("utf-8"))
    work(house)
    assert len(books(house)) == 1


def test_a_withdrawn_line_leaves_the_article_and_the_earlier_folder_says_so(tmp_path: Path) -> None:
    house = make(tmp_path, STORY)
    work(house)
    lay(tmp_path / "in" / "2.txt", "ANNULE ET REMPLACE\n\n" + STORY.rpartition("Les pêcheurs")[0])
    work(house)
    first, second = books(house)
    assert first.folder
    assert second.folder
    told = (house.outbox / first.folder / "superseded.md").read_text("utf-8")
    assert first.folder.startswith("superseded/")
    assert (first.state, first.reason, second.state) == ("replaced", f"by version 2, {second.key[:8]}", "done")
    assert not list(house.outbox.glob(f"*/*{first.key[:8]}"))[1:], "in one place only"
    assert second.key[:8] in told
    assert "~~Les pêcheurs garderont" in told
    assert "pêcheurs" not in (house.outbox / second.folder / "article.md").read_text("utf-8")
    assert "~~Les pêcheurs garderont" in (house.outbox / second.folder / "changes.md").read_text("utf-8")
    assert not (house.outbox / second.folder / "superseded.md").exists()
    assert "ANNULE" not in (second.title or "")


KILL = """\
ANNULATION - Prière d'annuler notre dépêche « {} » de 14h05

RENNES - Prière d'annuler notre dépêche. La grue n'a pas été livrée, a fait savoir le port dans la soirée de mardi.
"""


def test_a_story_that_a_later_dispatch_withdraws_by_its_title_is_put_apart(tmp_path: Path) -> None:
    house = make(tmp_path, STORY)
    work(house)
    lay(tmp_path / "in" / "kill.txt", KILL.format(STORY.strip().splitlines()[0]))
    work(house)
    first, second = books(house)
    assert (first.state, first.reason) == ("replaced", f"withdrawn by {second.key[:8]}")
    assert str(first.folder).startswith("superseded/")
    assert "withdrawn by" in (house.outbox / str(first.folder) / "superseded.md").read_text("utf-8")
    assert second.outcome == "held"
    assert (second.reason or "").startswith(f"that is story {first.key[:8]}; held: this text withdraws another: ")


def test_a_story_that_comes_in_with_its_withdrawal_is_not_written(tmp_path: Path) -> None:
    house = make(tmp_path, STORY)
    lay(tmp_path / "in" / "kill.txt", KILL.format(STORY.strip().splitlines()[0]))
    work(house)
    found = {entry.state: entry for entry in books(house)}
    assert set(found) == {"replaced", "done"}
    assert found["replaced"].reason == f"withdrawn by {found['done'].key[:8]}"
    assert found["replaced"].folder is None


def test_a_withdrawal_that_names_no_story_of_the_books_says_so_loudly(tmp_path: Path) -> None:
    house = make(tmp_path, STORY)
    lay(tmp_path / "in" / "kill.txt", KILL.format("Le phare de Lannec ferme pour deux ans"))
    work(house)
    found = sorted(books(house), key=lambda entry: entry.outcome or "")
    assert [entry.outcome for entry in found] == ["held", "ready"]
    assert (found[0].reason or "").startswith("LOOK FOR THAT STORY")


BARE = "Prière d'annuler notre dépêche « {} » de 14h05. Toutes nos excuses.\n"


def test_a_withdrawal_that_tells_nothing_says_which_story_it_hit(tmp_path: Path) -> None:
    house = make(tmp_path, STORY)
    work(house)
    lay(tmp_path / "in" / "kill.txt", BARE.format(STORY.splitlines()[0]))
    lay(tmp_path / "in" / "other.txt", BARE.format("Le phare de Lannec ferme pour deux ans"))
    work(house)
    first, *kills = books(house)
    assert first.state == "replaced"
    assert {each.state for each in kills if f"that is story {first.key[:8]}" in str(each.reason)} == {"done"}
    assert {each.state for each in kills if "LOOK" in str(each.reason)} == {"failed"}
    assert sorted((each.reason or "").partition(";")[0] for each in kills) == [
        "LOOK FOR THAT STORY, the books do not tell which it is",
        f"that is story {first.key[:8]}",
    ]


def test_a_story_that_comes_in_after_its_withdrawal_is_not_written_and_its_reissue_is(tmp_path: Path) -> None:
    house = make(tmp_path, BARE.format(STORY.splitlines()[0]))
    work(house)
    lay(tmp_path / "in" / "2.txt", STORY)
    work(house)
    lay(tmp_path / "in" / "3.txt", STORY + "Un marin a été blessé mardi lors des essais, selon les pompiers.")
    work(house)
    kill, first, again = books(house)
    assert (first.state, first.folder, first.set_aside_by) == ("replaced", None, kill.key)
    assert (again.state, again.outcome) == ("done", "ready")


def test_a_story_that_is_withdrawn_while_it_is_written_does_not_stay_among_the_ready(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = make(tmp_path, STORY)
    write = writing.write

    def writes(house: House, entry: Entry, *rest: Any) -> dict[str, Any]:
        with Archive(house.database_url) as archive:
            kill = archive.take(item(BARE.format(STORY.splitlines()[0]), "kill.txt"))
            assert kill
            assert withdrawal.carried_out(house, archive, [kill]) == set()
            archive.change(kill.key, state="done")
        return write(house, entry, *rest)

    monkeypatch.setattr(writing, "write", writes)
    work(house)
    first, kill = books(house)
    assert (first.state, first.outcome, first.reason) == ("replaced", "ready", f"withdrawn by {kill.key[:8]}")
    assert [path.partition("/")[0] for path in tree(house)] == ["superseded"]
