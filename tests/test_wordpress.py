"""Drafts in WordPress: each once, as they were sent, and never over an editor's work."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newsroom import cli
from newsroom.job.house import PASSWORD, WordPress
from newsroom.job.posts import content
from newsroom.job.wordpress import PublishingFailed, PublishingRefused, Site
from story.article import Article
from story.values import Paragraph, Section, Sentence
from tests.newsrooms import LIMITS, STORY, books, make, work
from tests.wordpress_site import Blog

KEY = "0123456789abcdef"
META = ("_yoast_wpseo_title", "_yoast_wpseo_metadesc", "_yoast_wpseo_focuskw", "article_json_ld", "article_key")


def article(**changes: Any) -> Article:
    values: dict[str, Any] = {
        "outcome": "ready",
        "title": "Le port & la « ville »",
        "slug": "port-ville",
        "meta_description": "Le quai ferme.",
        "keyphrase": "port",
        "language": "fr",
        "sections": (
            Section(
                id="S1",
                heading="Le quai",
                paragraphs=(
                    Paragraph(sentences=(Sentence(text='Rien <b>ne</b> "bouge" & l\'eau monte.'),)),
                    Paragraph(sentences=(Sentence(text="Un."),), form="item"),
                    Paragraph(sentences=(Sentence(text="Deux."),), form="item"),
                    Paragraph(sentences=(Sentence(text="Oui."),), form="quote", heading="Ce qu’on dit"),
                ),
            ),
        ),
    }
    return Article(**values | changes)


@pytest.fixture
def blog() -> Iterator[Blog]:
    with Blog(meta=META) as made:
        yield made


def site(blog: Blog, password: str = "app pass", **settings: Any) -> Site:
    return Site(WordPress(url=blog.url, user="fidele", **settings), password)


def test_the_content_is_escaped_and_holds_nothing_wordpress_would_cut() -> None:
    assert content(article()) == (
        '<h2>Le quai</h2>\n<p>Rien &lt;b&gt;ne&lt;/b&gt; "bouge" &amp; l\'eau monte.</p>\n'
        "<ul><li>Un.</li><li>Deux.</li></ul>\n<h3>Ce qu’on dit</h3>\n<blockquote><p>Oui.</p></blockquote>"
    )


def test_an_article_becomes_a_draft_with_its_excerpt_terms_and_meta(blog: Blog) -> None:
    blog.terms["tags"]["R&D"] = 3
    with site(blog, tags=("R&D", "ville"), categories=("Actualités",)) as there:
        post = there.put(article(), KEY)
    made = blog.posts[post.id]
    assert (made["status"], made["slug"]) == ("draft", "port-ville-01234567")
    assert made["excerpt"]["raw"] == "Le quai ferme."
    assert (made["tags"], made["categories"]) == ([3, 2], [7])
    assert made["meta"]["article_key"] == KEY
    assert post.notes == ()


def test_what_the_site_does_not_take_is_said(blog: Blog) -> None:
    blog.meta = ()
    with site(blog, categories=("Inconnue",)) as there:
        notes = " ".join(there.put(article(), KEY).notes)
    assert "_yoast_wpseo_title" in notes
    assert "'Inconnue'" in notes


def test_the_same_article_is_sent_once(blog: Blog) -> None:
    with site(blog) as there:
        first = there.put(article(), KEY)
        assert there.put(article(), KEY, first) == first
    assert [line for line in blog.asked if line.startswith("POST")] == ["POST /posts"]


def test_a_draft_whose_answer_was_lost_is_found_again_by_its_slug(blog: Blog) -> None:
    blog.posts[99] = {"id": 99, "slug": "another", "content": {"raw": ""}, "modified_gmt": "0"}
    blog.lost = 1
    with site(blog) as there:
        with pytest.raises(PublishingFailed):
            there.put(article(), KEY)
        there.put(article(), KEY)
    assert [post["slug"] for post in blog.posts.values()] == ["another", "port-ville-01234567"]


def test_a_new_version_whose_answer_was_lost_is_not_taken_for_an_editor_s(blog: Blog) -> None:
    with site(blog) as there:
        first = there.put(article(), KEY)
        blog.lost = 1
        with pytest.raises(PublishingFailed):
            there.put(article(title="Autre titre"), KEY, first)
        second = there.put(article(title="Autre titre"), KEY, first)
        third = there.put(article(title="Encore"), KEY, second)
    assert second.notes == third.notes == ()
    assert blog.posts[first.id]["title"]["raw"] == "Encore"


def test_an_editor_s_other_fields_are_not_sent_over_when_the_same_article_comes_again(blog: Blog) -> None:
    with site(blog) as there:
        first = there.put(article(), KEY)
        blog.edit(first.id, categories=[9])
        again = there.put(article(), KEY, first)
        assert "an editor has changed" in again.notes[0]
        assert "an editor has changed" in there.put(article(title="Autre titre"), KEY, again).notes[0]
    assert blog.posts[first.id]["categories"] == [9]


@pytest.mark.parametrize("name", ["R&D", "Culture & loisirs"])
def test_a_term_with_a_sign_that_wordpress_stores_in_another_way_is_found(name: str, blog: Blog) -> None:
    blog.terms["categories"][name] = 8
    with site(blog, categories=(name,)) as there:
        assert blog.posts[there.put(article(), KEY).id]["categories"] == [8]


def test_a_new_version_brings_the_draft_up_to_date_and_leaves_its_state_and_address(blog: Blog) -> None:
    with site(blog) as there:
        first = there.put(article(), KEY)
        blog.posts[first.id]["status"] = "publish"
        second = there.put(article(title="Autre titre", slug="autre-titre"), KEY, first)
    made = blog.posts[second.id]
    assert second.id == first.id
    assert (made["title"]["raw"], made["status"], made["slug"]) == ("Autre titre", "publish", "port-ville-01234567")


@pytest.mark.parametrize(
    "edit",
    [
        lambda blog, id: blog.edit(id, content={"raw": "mieux"}),
        lambda blog, id: blog.edit(id),
        lambda blog, id: blog.edit(id, status="trash"),
        lambda blog, id: blog.posts.pop(id),
    ],
    ids=["text", "anything", "trash", "gone"],
)
def test_what_an_editor_has_changed_or_deleted_is_left_alone(edit: Callable[[Blog, int], None], blog: Blog) -> None:
    with site(blog) as there:
        first = there.put(article(), KEY)
        edit(blog, first.id)
        asked = len(blog.asked)
        second = there.put(article(title="Autre titre"), KEY, first)
    assert "an editor has" in second.notes[0]
    assert not any(line.startswith("POST") for line in blog.asked[asked:])


@pytest.mark.parametrize(
    ("password", "may", "said"),
    [("login password", ("edit_posts",), "application password"), ("app pass", (), "may not write")],
)
def test_the_preflight_says_what_is_wrong(password: str, may: tuple[str, ...], said: str, blog: Blog) -> None:
    blog.may = may
    with site(blog, password) as there, pytest.raises(PublishingRefused, match=said):
        there.preflight()


def test_the_preflight_says_who_we_are(blog: Blog) -> None:
    with site(blog) as there:
        assert there.preflight() == "Fidèle"


def test_no_site_there_can_be_tried_again() -> None:
    with Site(WordPress(url="http://127.0.0.1:9", user="fidele"), "x") as there, pytest.raises(PublishingFailed):
        there.preflight()


@pytest.mark.parametrize(("outcome", "drafts"), [("ready", 1), ("too_thin", 0), ("held", 0)])
def test_only_ready_goes_to_wordpress(
    outcome: str, drafts: int, blog: Blog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newsroom.job import writing

    monkeypatch.setenv(PASSWORD, "app pass")
    monkeypatch.setattr(writing, "run_graph", lambda *_, **__: article(outcome=outcome))
    blog.broken = 2
    settings = f'{LIMITS}[wordpress]\nurl = "{blog.url}"\nuser = "fidele"\n'
    house = make(tmp_path, STORY, settings=settings)
    for _ in range(2):
        work(house)
    (entry,) = books(house)
    assert (entry.state, len(blog.posts)) == ("done", drafts)
    assert bool(entry.draft) == bool(drafts)


def test_an_article_that_cannot_be_published_is_listed_with_the_reason(
    blog: Blog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newsroom.job import writing

    monkeypatch.delenv(PASSWORD, raising=False)
    monkeypatch.setattr(writing, "run_graph", lambda *_, **__: article())
    house = make(tmp_path, STORY, settings=f'{LIMITS}[wordpress]\nurl = "{blog.url}"\nuser = "fidele"\n')
    work(house)
    (entry,) = books(house)
    assert entry.state == "failed"
    assert PASSWORD in (entry.reason or "")
    assert entry.folder
    assert (house.outbox / entry.folder).is_dir()


def test_a_retry_of_an_article_that_only_missed_its_draft_does_not_write_it_again(
    blog: Blog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newsroom.job import writing

    written = list[object]()
    monkeypatch.delenv(PASSWORD, raising=False)
    monkeypatch.setattr(writing, "run_graph", lambda *_, **__: written.append(1) or article())
    house = make(tmp_path, STORY, settings=f'{LIMITS}[wordpress]\nurl = "{blog.url}"\nuser = "fidele"\n')
    for arguments, code in ((("run",), 1), (("retry", "--failed"), 0), (("run",), 0)):
        assert cli.run(["newsroom", *arguments, "--config", str(tmp_path / "newsroom.toml")]) == code
        monkeypatch.setenv(PASSWORD, "app pass")
    (entry,) = books(house)
    assert (entry.state, entry.outcome, len(blog.posts), len(written)) == ("done", "ready", 1, 1)
