"""What strangers send, and what must stay in the house, through the whole job."""

import json
from pathlib import Path

import pytest
import yaml

from newsroom.job.house import House, load
from tests import obliging
from tests.newsrooms import LIMITS, STORY, books, make, work
from tests.scripted import Endpoint
from tests.web import Page, Web

KEY = "none-of-yours-0123"
HOSTILE = '../../../out\\..\\"><script>alert(1)</script>\x07\n---\noutcome: ready\n#'


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def changed(house: House, old: str, new: str) -> House:
    """The newsroom with something else in its settings."""
    path = house.root / "newsroom.toml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    return load(path, {})


def test_a_title_that_wants_out_of_the_outbox_stays_in_it_and_is_text(tmp_path: Path) -> None:
    house = changed(make(tmp_path / "house", STORY), "[brief]", f"[brief]\ntitle = {json.dumps(HOSTILE)}")
    work(house)
    (entry,) = books(house)
    assert entry.folder
    folder = (house.outbox / entry.folder).resolve()
    assert folder.parent.parent == house.outbox.resolve()
    assert {path.name for path in tmp_path.iterdir()} == {"house"}
    for name in ("article.html", "review.html"):
        assert "<script>alert" not in (folder / name).read_text("utf-8")
    front = yaml.safe_load((folder / "article.md").read_text("utf-8").split("\n---\n")[0])
    assert "<script>" in front["title"]
    assert front["outcome"] == entry.outcome


def test_a_story_from_a_feed_with_a_hostile_title_and_id_is_one_folder_in_the_outbox(tmp_path: Path) -> None:
    item = f"<title>../../../etc/passwd</title><guid>../../x</guid><description>{STORY}</description>"
    feed = f'<rss version="2.0"><channel><title>../A</title><item>{item}</item></channel></rss>'
    with Web(feed=Page(feed)) as web:
        settings = LIMITS + "[fetching]\nprivate_addresses = true\n"
        house = make(tmp_path / "h", settings=settings, inputs=f'[[input]]\nname = "a"\nfeed = "{web.url("feed")}"\n')
        work(house)
    (entry,) = books(house)
    assert entry.folder
    assert all(path.is_relative_to(house.root) for path in files(tmp_path))
    assert len(list(house.outbox.glob("*/*"))) == 1


def test_no_key_is_in_the_books_the_checkpoints_the_outbox_or_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("FIDELE_WORDPRESS_PASSWORD", KEY)
    with Endpoint(obliging.reply) as endpoint:
        monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
        house = changed(make(tmp_path, STORY), '"embedded"', '"openai:gpt-5-mini"')
        house = changed(house, "[[input]]", '[wordpress]\nurl = "http://127.0.0.1:9"\nuser = "fidele"\n[[input]]')
        work(house)
    (entry,) = books(house)
    assert entry.calls
    assert KEY not in caplog.text
    assert [path.name for path in files(tmp_path) if KEY.encode() in path.read_bytes()] == []
