"""Drafts in a real WordPress, brought up for it: a stand-in knows only what we know."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsroom.job.house import PASSWORD, WordPress
from newsroom.job.posts import content
from newsroom.job.wordpress import Post, PublishingRefused, Site
from story.values import Brief, Image, Link, Source
from tests.newsrooms import LIMITS, STORY, books, make, work
from tests.test_wordpress import article
from tests.wordpress import PLUGIN, Press, missing, wordpress

pytestmark = [
    pytest.mark.wordpress,
    # Where everything must be proved, what is missing is an error and no excuse.
    pytest.mark.skipif(bool(missing()) and not os.environ.get("CI"), reason=missing()),
]
FULL = Brief(
    source_name="Agence du Port",
    source_url="https://a.example/1?b=2&c=3",
    author="Ana Ruiz",
    outlet="Le Journal",
    images=(Image(src="https://a.example/quai.jpg", alt="Le quai « 4 » & la grue"),),
    links=(Link(href="https://a.example/2", text="Le quai, en 2024"),),
)


SOURCES = (Source(id="A", text="", lines=(), language="en", url=FULL.source_url),)


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Press]:
    assert not missing(), missing()
    with wordpress(tmp_path_factory.mktemp("press")) as made:
        made.prepared(PLUGIN.read_text("utf-8"))
        yield made


@pytest.fixture
def key() -> str:
    """Of a story that no other test has."""
    return f"{time.time_ns():016x}"[-8:] * 2


def site(press: Press, role: str = "author", password: str | None = None, **settings: Any) -> Site:
    account = WordPress(url=press.url, user=role, **settings)
    return Site(account, password or press.accounts.get(role, {}).get("application", "none"))


def stored(press: Press, post: Post, role: str = "author") -> dict[str, Any]:
    return dict(press.ask("GET", f"/posts/{post.id}", role, params={"context": "edit"}))


@pytest.mark.parametrize("role", ["author", "contributor", "editor"])
def test_a_draft_comes_back_to_the_letter_and_is_made_once(role: str, press: Press, key: str) -> None:
    made = article(brief=FULL, sources=SOURCES)
    with site(press, role, tags=("R&D", "Été"), categories=("Actualités & ville",)) as there:
        assert there.preflight() == role
        post = there.put(made, key)
        assert there.put(made, key).id == there.put(made, key, post).id == post.id
    kept = stored(press, post, role)
    assert post.notes == ()
    assert (kept["status"], kept["content"]["raw"]) == ("draft", content(made))
    assert (kept["slug"], kept["excerpt"]["raw"]) == (f"port-ville-{key[:8]}", "Le quai ferme.")
    assert 'href="https://a.example/1?b=2&amp;c=3"' in kept["content"]["raw"]
    assert (kept["meta"]["article_key"], kept["meta"]["_yoast_wpseo_metadesc"]) == (key, "Le quai ferme.")
    names = [press.ask("GET", f"/tags/{tag}")["name"] for tag in kept["tags"]]
    assert sorted(names) == ["R&amp;D", "Été"]


def test_structured_data_is_printed_in_the_head_and_cannot_leave_its_element(press: Press, key: str) -> None:
    import httpx2

    with site(press, "editor") as there:
        post = there.put(article(title="Fin </script><b>", brief=FULL, sources=SOURCES), key)
    press.ask("POST", f"/posts/{post.id}", "editor", json={"status": "publish"})
    head = stored(press, post, "editor")["meta"]["article_json_ld"]
    assert "</script>" not in head
    assert "https://a.example/1?b=2" in head
    assert httpx2.get(f"{press.url}/?p={post.id}").status_code < 400


def test_a_site_that_nobody_prepared_says_nothing_and_we_do(press: Press, key: str) -> None:
    press.prepared(None)
    try:
        with site(press) as there:
            (note,) = there.put(article(), key).notes
    finally:
        press.prepared(PLUGIN.read_text("utf-8"))
    assert "article_json_ld" in note
    assert "_yoast_wpseo_title" in note


def test_a_field_that_nobody_may_write_costs_the_field_and_no_second_draft(press: Press, key: str) -> None:
    half = "<?php add_action('init', fn() => register_post_meta('post', '_yoast_wpseo_title', "
    press.prepared(half + "['type' => 'string', 'single' => true, 'show_in_rest' => true]));")
    try:
        with site(press) as there:
            post = there.put(article(), key)
    finally:
        press.prepared(PLUGIN.read_text("utf-8"))
    assert "no plugin" in " ".join(post.notes)
    rows = press.ask("GET", "/posts", params={"status": "any", "context": "edit", "search": "ville", "per_page": 100})
    assert [row["slug"] for row in rows if key[:8] in row["slug"]] == [f"port-ville-{key[:8]}"]


def test_a_category_that_an_author_may_not_add_is_told(press: Press, key: str) -> None:
    with site(press, categories=("Inconnue",)) as there:
        assert "'Inconnue'" in there.put(article(), key).notes[0]


def test_a_new_version_is_taken_until_an_editor_saves(press: Press, key: str) -> None:
    with site(press) as there:
        second = there.put(article(title="Deux"), key, there.put(article(), key))
        assert stored(press, second)["title"]["raw"] == "Deux"
        time.sleep(1.1)  # WordPress counts the time of a change in whole seconds.
        press.ask("POST", f"/posts/{second.id}", "editor", json={"title": "À moi"})
        third = there.put(article(title="Trois"), key, second)
    assert "an editor has changed" in third.notes[0]
    assert stored(press, second)["title"]["raw"] == "À moi"


def test_an_editor_s_title_is_seen_within_the_second_of_our_own(press: Press, key: str) -> None:
    with site(press) as there:
        first = there.put(article(), key)
        kept = press.ask("POST", f"/posts/{first.id}", "editor", json={"title": "À moi"})
        same_second = first.model_copy(update={"modified": kept["modified_gmt"]})
        assert "an editor has changed" in there.put(article(title="Deux"), key, same_second).notes[0]


def test_a_published_post_stays_published_and_is_left_alone(press: Press, key: str) -> None:
    with site(press) as there:
        first = there.put(article(), key)
        time.sleep(1.1)
        press.ask("POST", f"/posts/{first.id}", "editor", json={"status": "publish"})
        assert "an editor has" in there.put(article(title="Deux"), key, first).notes[0]
    assert stored(press, first)["status"] == "publish"


def test_a_draft_in_the_bin_is_not_made_again(press: Press, key: str) -> None:
    with site(press) as there:
        first = there.put(article(), key)
        press.ask("DELETE", f"/posts/{first.id}", "editor")
        assert "deleted" in there.put(article(title="Deux"), key, first).notes[0]


def test_a_title_that_its_database_cannot_keep_is_refused_before_it_is_sent(press: Press, key: str) -> None:
    with site(press) as there, pytest.raises(PublishingRefused, match="title"):
        there.put(article(title="é" * 40_000), key)


@pytest.mark.parametrize(
    ("role", "password", "said"),
    [
        ("author", "no such password", "wants an application password"),
        ("author", "login", "not the one to log in with"),
        ("nobody", None, "does not know 'nobody'"),
        ("subscriber", None, "may not write posts"),
    ],
)
def test_the_preflight_says_what_is_wrong(role: str, password: str | None, said: str, press: Press) -> None:
    given = press.accounts["author"]["login"] if password == "login" else password
    with site(press, role, given) as there, pytest.raises(PublishingRefused, match=said):
        there.preflight()


def test_a_site_without_application_passwords_is_told(press: Press) -> None:
    press.kind("production")
    try:
        with site(press) as there, pytest.raises(PublishingRefused, match="wants https"):
            there.preflight()
    finally:
        press.kind("local")


def test_the_job_leaves_one_draft_with_the_address_to_edit_it(
    press: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newsroom.job import writing

    monkeypatch.setenv(PASSWORD, press.accounts["author"]["application"])
    monkeypatch.setattr(writing, "run_graph", lambda *_, **__: article())
    settings = f'{LIMITS}[wordpress]\nurl = "{press.url}"\nuser = "author"\n'
    for _ in range(2):
        work(house := make(tmp_path, STORY, settings=settings))
    (entry,) = books(house)
    assert entry.state == "done"
    assert f"{press.url}/wp-admin/post.php?post=" in (entry.draft or "")
