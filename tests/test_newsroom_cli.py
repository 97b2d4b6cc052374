"""`fidele newsroom`: what its commands print, and what they do to the books."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from newsroom import cli
from newsroom.job.archive import Archive
from newsroom.job.engine import engine
from tests.newsrooms import OTHER, STORY, item, make

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def newsroom(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> tuple[int, str, str]:
        code = cli.run(["newsroom", *arguments])
        return code, *capsys.readouterr()

    return call


def test_a_newsroom_that_was_begun_runs_and_says_what_it_did(newsroom: Run, tmp_path: Path) -> None:
    assert newsroom("init")[0] == 0
    (tmp_path / "in" / "a.txt").write_text(STORY)
    code, out, _ = newsroom("run")
    assert code == 0
    assert " done " in out
    assert len(list(tmp_path.glob("outbox/*/*/article.md"))) == 1


def test_what_is_there_already_is_not_begun_again(newsroom: Run) -> None:
    newsroom("init")
    assert newsroom("init")[0] == 2


def test_a_wrong_setting_is_one_line_with_its_place(newsroom: Run, tmp_path: Path) -> None:
    (tmp_path / "newsroom.toml").write_text("[limits]\ntries = 0\n[[input]]\nname = 'a'\nfolder = 'in'\n")
    code, _, err = newsroom("run")
    assert (code, err.count("\n")) == (2, 1)
    assert "line 2" in err


@pytest.mark.parametrize("trouble", ["a story", "an input"])
def test_a_run_that_set_something_aside_does_not_end_well(newsroom: Run, tmp_path: Path, trouble: str) -> None:
    """Cron and systemd look at the exit code alone."""
    newsroom("init")
    if trouble == "a story":
        (tmp_path / "in" / "a.txt").write_bytes(bytes(range(256)))
    else:
        (tmp_path / "in").rmdir()
    assert newsroom("run")[0] == 1


def test_what_a_later_version_replaced_is_not_listed_as_ready(newsroom: Run, tmp_path: Path) -> None:
    newsroom("init")
    (tmp_path / "newsroom.toml").write_text('[brief]\nmin_words = 60\n[[input]]\nname = "a"\nfolder = "in"\n')
    for name, text in (("a", STORY), ("b", "ANNULE ET REMPLACE\n\n" + STORY.replace("38", "41"))):
        (tmp_path / "in" / f"{name}.txt").write_text(text)
        assert newsroom("run")[0] == 0
    listed = json.loads(newsroom("status", "--outcome", "ready", "--json")[1])
    assert [each["version"] for each in listed] == [2]
    first = next(each for each in json.loads(newsroom("status", "--json")[1]) if each["version"] == 1)
    assert newsroom("retry", first["key"])[0] == 2


def test_a_folder_that_cannot_be_written_to_is_found_before_the_work(newsroom: Run, tmp_path: Path) -> None:
    newsroom("init")
    (tmp_path / "outbox").write_text("in the way")
    code, _, err = newsroom("check")
    assert code == 1
    assert "outbox" in err


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('[writer]\nwriter = "openai:x"\n', "writer: no key for 'openai:x'"),
        ('[writer]\nwriter = "embedded"\njudge = "openai:x"\n', "judge: no key for 'openai:x'"),
        ('[[input]]\nname = "b"\nfeed = "http://127.0.0.1:9/rss?key=${NO_KEY}"\n', "environment has no NO_KEY"),
        ('[fetching]\nprivate_addresses = true\n[[input]]\nname = "b"\nfeed = "http://127.0.0.1:9/rss"\n', "refused"),
    ],
)
def test_what_would_keep_every_story_from_being_written_is_found_before_the_work(
    settings: str, said: str, newsroom: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "NO_KEY"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "in").mkdir()
    (tmp_path / "newsroom.toml").write_text(f'{settings}[[input]]\nname = "a"\nfolder = "in"\n')
    code, _, err = newsroom("check")
    assert (code, err.count("\n")) == (1, 1)
    assert said in err


def test_a_story_that_fails_is_named_in_the_log(newsroom: Run, tmp_path: Path) -> None:
    newsroom("init")
    (tmp_path / "in" / "vide.txt").write_text("  ")
    (tmp_path / "in" / "image.txt").write_bytes(bytes(range(256)))
    err = newsroom("run")[2]
    assert "(vide.txt): the source is empty" in err
    assert "image.txt' is binary" in err


@pytest.fixture
def books(tmp_path: Path) -> list[str]:
    """Two stories, the second set aside; their keys."""
    house = make(tmp_path)
    house.state.mkdir()
    with Archive(house.database_url) as archive:
        keys = [entry.key for entry in (archive.take(item(STORY)), archive.take(item(OTHER, "o"))) if entry]
        archive.change(keys[1], state="failed", reason="no answer", tries=3)
    return keys


def test_a_run_lists_what_it_did_and_no_more(newsroom: Run, tmp_path: Path) -> None:
    make(tmp_path, STORY)
    newsroom("run")
    assert newsroom("run")[1].startswith("nothing new")
    make(tmp_path, STORY, OTHER)
    assert newsroom("run")[1].count(" done ") == 1


def test_show_tells_where_else_a_story_was_seen_and_its_other_versions(newsroom: Run, tmp_path: Path) -> None:
    make(tmp_path, STORY, "SUITE\n" + STORY, STORY.replace("38 millions", "41 millions"))
    newsroom("run")
    rows = json.loads(newsroom("status", "--json")[1])
    first, second = (row["key"] for row in rows)
    out = newsroom("show", first)[1]
    assert f"also in:  {tmp_path / 'in' / '2.txt'}" in out
    assert f"see also: {second[:8]}, version 2" in out
    assert "new:      Les travaux dureront onze mois et coûteront 41 millions" in newsroom("show", second)[1]


def test_status_lists_every_story_with_its_reason(newsroom: Run, books: list[str]) -> None:
    _, out, _ = newsroom("status")
    assert all(key[:8] in out for key in books)
    assert "no answer" in out


def test_status_for_machines_holds_the_books_without_the_texts(newsroom: Run, books: list[str]) -> None:
    rows = json.loads(newsroom("status", "--json")[1])
    assert [(row["key"], row["state"]) for row in rows] == [(books[0], "queued"), (books[1], "failed")]
    assert "text" not in rows[0]


def test_show_tells_one_story(newsroom: Run, books: list[str]) -> None:
    _, out, _ = newsroom("show", books[1][:6])
    assert "no answer" in out
    assert newsroom("show", "nonsense")[0] == 2


@pytest.mark.parametrize("how", [lambda keys: keys[1], lambda keys: "--failed"])
def test_retry_queues_a_story_from_nothing(how: Callable[[list[str]], str], newsroom: Run, books: list[str]) -> None:
    assert newsroom("retry", how(books))[0] == 0
    row = json.loads(newsroom("show", "--json", books[1])[1])
    assert (row["state"], row["round"], row["tries"], row["reason"]) == ("queued", 2, 0, None)


def test_retry_refuses_what_is_still_under_way_and_what_names_nothing(newsroom: Run, books: list[str]) -> None:
    assert newsroom("retry", books[0])[0] == 2
    assert newsroom("retry")[0] == 2


@pytest.mark.parametrize(("state", "outcome"), [("failed", None), ("replaced", "held"), ("replaced", "ready")])
def test_what_another_text_put_aside_is_taken_up_again_by_its_key_alone(
    state: str, outcome: str | None, newsroom: Run, books: list[str], tmp_path: Path
) -> None:
    with Archive(make(tmp_path).database_url) as archive:
        archive.change(books[1], state=state, outcome=outcome, folder="superseded/a", set_aside_by=books[0])
    assert newsroom("retry", "--failed", "--held") == (0, "", "")
    assert json.loads(newsroom("show", "--json", books[1])[1])["state"] == state
    assert newsroom("retry", books[1])[0] == 0
    row = json.loads(newsroom("show", "--json", books[1])[1])
    assert (row["state"], row["set_aside_by"], row["outcome"]) == ("queued", None, None)


def test_status_shows_a_version_its_cost_and_where_it_is(newsroom: Run, books: list[str], tmp_path: Path) -> None:
    with Archive(make(tmp_path).database_url) as archive:
        done = {"state": "done", "outcome": "ready", "cost": 0.0421, "version": 2}
        archive.change(books[0], folder="ready/a", draft="draft 7", **done)
    _, out, _ = newsroom("status", "--state", "done")
    assert all(part in out for part in (f"{books[0][:8]} v2", "$0.042", "ready/a · draft 7"))
    assert books[1][:8] not in out
    assert books[1][:8] not in newsroom("status", "--outcome", "ready")[1]
    assert books[0][:8] not in newsroom("status", "--days", "0")[1]


def test_health_is_1_until_a_process_is_at_work(newsroom: Run, tmp_path: Path) -> None:
    house = make(tmp_path)
    code, _, err = newsroom("health")
    assert (code, "books do not answer" in err) == (1, True)
    house.state.mkdir()
    assert newsroom("health") == (1, "", "no process is at work here\n")
    with engine(house):
        assert newsroom("health")[:2] == (0, "local at work; 0 to do, 0 set aside\n")
        assert json.loads(newsroom("health", "--json")[1])["workers"] == ["local"]
        assert newsroom("health", "--name", "other")[0] == 1


def test_a_run_tells_each_story_and_a_quiet_one_nothing(newsroom: Run, tmp_path: Path) -> None:
    make(tmp_path, STORY)
    _, _, err = newsroom("run", "--logs", "json")
    told = [json.loads(line) for line in err.splitlines()]
    assert [line["outcome"] for line in told if "outcome" in line] == ["ready"]
    make(tmp_path, STORY, OTHER)
    assert newsroom("run", "--quiet") == (0, "", "")


def test_a_worker_without_a_postgres_says_what_it_needs(newsroom: Run, tmp_path: Path) -> None:
    """It would wait for ever: nobody else puts stories into its file."""
    make(tmp_path)
    code, _, err = newsroom("worker", "--name", "press-1")
    assert (code, "--database-url" in err) == (2, True)
