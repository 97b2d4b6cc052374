"""The same against a real WordPress, where one was brought up for it (its address and account in WORDPRESS_…)."""

import os
import time

import httpx2
import pytest

from newsroom.job.house import WordPress
from newsroom.job.wordpress import PublishingRefused, Site, content
from tests.test_wordpress import article

NAMES = ("WORDPRESS_URL", "WORDPRESS_USER", "WORDPRESS_APP_PASSWORD")
pytestmark = pytest.mark.skipif(
    not all(os.environ.get(name) for name in NAMES), reason=f"needs a WordPress for tests, in {', '.join(NAMES)}"
)


def site(password: str | None = None) -> Site:
    url, user, right = (os.environ[name] for name in NAMES)
    return Site(WordPress(url=url, user=user, tags=("R&D", "Été")), password or right)


def stored(id: int) -> dict[str, object]:
    url, user, password = (os.environ[name] for name in NAMES)
    answer = httpx2.get(f"{url}/wp-json/wp/v2/posts/{id}?context=edit", auth=(user, password), timeout=60)
    return dict(answer.json())


def test_a_draft_comes_back_as_it_was_sent_and_once() -> None:
    key = f"{time.time_ns():016x}"[-8:] * 2
    with site() as there:
        there.preflight()
        first = there.put(article(), key)
        assert there.put(article(), key).id == first.id
        kept = stored(first.id)
        assert kept["status"] == "draft"
        assert kept["content"]["raw"] == content(article())  # type: ignore[index]
        assert not any("changed" in note for note in first.notes), first.notes


def test_a_new_version_is_taken_until_an_editor_saves() -> None:
    key = f"{time.time_ns():016x}"[-8:] * 2
    with site() as there:
        second = there.put(article(title="Deux"), key, there.put(article(), key))
        time.sleep(1.1)  # WordPress counts the time of a change in whole seconds.
        url, user, password = (os.environ[name] for name in NAMES)
        there_too = f"{url}/wp-json/wp/v2/posts/{second.id}"
        httpx2.post(there_too, auth=(user, password), json={"title": "À moi"}, timeout=60).raise_for_status()
        third = there.put(article(title="Trois"), key, second)
        assert "an editor has changed" in third.notes[0]
        assert stored(second.id)["title"]["raw"] == "À moi"  # type: ignore[index]


def test_a_wrong_password_is_told() -> None:
    with site("no such password") as there, pytest.raises(PublishingRefused, match="application password"):
        there.preflight()
