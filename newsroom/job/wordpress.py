"""Articles as drafts in WordPress: each once, and never over what an editor has changed."""

import hashlib
import html
import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import httpx2

from newsroom.job import posts
from newsroom.job.house import WordPress
from story.article import Article
from story.errors import StoryError
from story.values import Value

AGENT = {"User-Agent": "fidele"}
PATIENCE = 60.0
"""Seconds for one request; a small site takes its time over a long article."""


class PublishingRefused(StoryError):
    """WordPress does not take the article as things are; trying again does not help."""


class PublishingFailed(StoryError):
    """WordPress could not be reached or failed; it may be tried again."""


class Post(Value):
    """What the books know of a draft."""

    id: int
    modified: str
    """When WordPress last saw it changed, by its own account: another value later is an editor's change."""
    sent: str
    """Hash of what we sent."""
    raw: str
    """Hash of the texts as WordPress kept them."""
    notes: tuple[str, ...] = ()
    """What the site did not take, or why the draft was left as it is; for the editor."""


class Site:
    """A WordPress site, through its REST API. A context manager."""

    def __init__(self, settings: WordPress, password: str) -> None:
        self._settings = settings
        base = settings.url.rstrip("/") + "/wp-json/wp/v2"
        account = settings.user, password
        self._http = httpx2.Client(base_url=base, auth=account, timeout=PATIENCE, headers=AGENT, trust_env=False)

    def __enter__(self) -> "Site":
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def preflight(self) -> str:
        """Who we are there, once it is sure that drafts can be written.

        Raises `PublishingRefused`, saying what is wrong and what to do.
        """
        answer = self._ask("GET", "/users/me", params={"context": "edit"})
        found = _json(answer)
        if answer.status_code in (401, 403):
            raise PublishingRefused(self._unknown())
        if answer.status_code != 200 or "capabilities" not in found:
            raise PublishingRefused(self._no_wordpress(answer))
        if not found["capabilities"].get("edit_posts"):
            raise PublishingRefused(f"{self._settings.user!r} may not write posts there; make it an author")
        return str(found.get("name") or self._settings.user)

    def _unknown(self) -> str:
        """Why the account is not let in; WordPress answers every reason in the same way."""
        index = _json(self._ask("GET", self._settings.url.rstrip("/") + "/wp-json/"))
        if isinstance(index, dict) and not index.get("authentication"):
            return "WordPress takes no application passwords there: it wants https, or a plugin has switched them off"
        return (
            f"WordPress does not know {self._settings.user!r} by that password: it wants an application password "
            f"(Users, Profile, Application Passwords), not the one to log in with; or the web server does not hand on "
            f"the Authorization header"
        )

    def _no_wordpress(self, answer: httpx2.Response) -> str:
        if answer.is_redirect:
            return f"{self._settings.url!r} leads to {answer.headers.get('location')!r}: give the address it leads to"
        return (
            f"{self._settings.url!r} does not answer as WordPress does (status {answer.status_code}): give the address "
            f"of its home page, and see that its permalinks are not the plain ones and its REST API is not switched off"
        )

    def put(self, article: Article, key: str, known: Post | None = None) -> Post:
        """Makes the article's draft, or brings it up to date where nobody else has touched it.

        key: the story's identity; its draft is found by it after a crash. Raises `PublishingFailed` and
        `PublishingRefused`; a post is never published, and never changed where an editor has changed it.
        """
        notes: list[str] = []
        fields = posts.fields(article, key) | self._termed(notes)
        if len(fields["title"].encode()) > posts.LONGEST_TITLE:
            raise PublishingRefused(f"the title has more than {posts.LONGEST_TITLE:,} bytes: WordPress cannot keep it")
        sent = _hash(repr(sorted(fields.items())))
        found = self._get(known.id) if known else self._by_slug(fields["slug"])
        if found and _holds(found, fields) and not (known and known.sent == sent):
            # What we sent before, and whose answer was lost on the way.
            return _post(found, sent, (*notes, *_differences(fields, found)))
        if known and (kept := _kept(found, known)):
            return known.model_copy(update={"notes": (kept,)})
        if known and known.sent == sent:
            return known
        if found and not known:
            # Ours by its slug, which holds our key: the books were lost, and an editor may have been at it since.
            return _post(found, sent, ("the draft was there already and was left as it is",))
        return self._saved(fields, sent, found, notes)

    def edit(self, post: Post) -> str:
        """Where an editor works on it."""
        return f"{self._settings.url.rstrip('/')}/wp-admin/post.php?post={post.id}&action=edit"

    def _saved(self, fields: dict[str, Any], sent: str, found: Mapping[str, Any] | None, notes: list[str]) -> Post:
        # An address that readers may have, and a state that is the editor's, are not sent again.
        wanted = _without(fields, "slug") if found else fields | {"status": "draft"}
        path = f"/posts/{found['id']}" if found else "/posts"
        answer = self._ask("POST", path, json=wanted)
        if answer.status_code == 403 and _json(answer).get("code") == "rest_cannot_update":
            # A field that nobody may write: what was sent with it is kept by now, and the post may be there.
            made = found or self._by_slug(fields["slug"])
            path, plain = f"/posts/{made['id']}" if made else "/posts", _without(wanted, "meta")
            answer = self._ask("POST", path, json=_without(plain, "slug", "status") if made else plain)
        saved = self._accepted(answer)
        return _post(saved, sent, (*notes, *_differences(wanted, saved)))

    def _termed(self, notes: list[str]) -> dict[str, list[int]]:
        given = self._settings
        return {kind: self._terms(kind, getattr(given, kind), notes) for kind in ("categories", "tags")}

    def _terms(self, kind: str, names: tuple[str, ...], notes: list[str]) -> list[int]:
        found = [(name, self._term(kind, name)) for name in names]
        notes += [f"{name!r} is none of the site's {kind}, and we may not add it" for name, id in found if id is None]
        return [id for _, id in found if id is not None]

    def _term(self, kind: str, name: str) -> int | None:
        # It looks in what it has stored, where "&" is "&amp;".
        asked = {"search": html.escape(name, quote=False), "per_page": "100", "_fields": "id,name"}
        there = _json(self._checked(self._ask("GET", f"/{kind}", params=asked)))
        for term in there:
            if html.unescape(term["name"]).casefold() == name.casefold():
                return int(term["id"])
        answer = self._ask("POST", f"/{kind}", json={"name": name})
        if answer.status_code == 201:
            return int(_json(answer)["id"])
        told = _json(answer)
        return int(told["data"]["term_id"]) if told.get("code") == "term_exists" else None

    def _get(self, id: int) -> dict[str, Any] | None:
        answer = self._ask("GET", f"/posts/{id}", params={"context": "edit"})
        return None if answer.status_code in (404, 410) else self._accepted(answer)

    def _by_slug(self, slug: str) -> dict[str, Any] | None:
        asked = {"slug": slug, "status": "any", "context": "edit", "per_page": "100"}
        rows = _json(self._checked(self._ask("GET", "/posts", params=asked)))
        # A filter that WordPress does not know is ignored in silence: what came back is looked at.
        return next((row for row in rows if row.get("slug") == slug), None)

    def _ask(self, method: str, path: str, **more: Any) -> httpx2.Response:
        try:
            answer = self._http.request(method, path, **more)
        except httpx2.HTTPError as error:
            raise PublishingFailed(f"{self._settings.url!r} cannot be reached: {error}") from error
        if answer.status_code >= 500 or answer.status_code in (408, 429):
            raise PublishingFailed(f"{self._settings.url!r} answers with status {answer.status_code}")
        return answer

    def _checked(self, answer: httpx2.Response) -> httpx2.Response:
        if answer.is_error or answer.is_redirect:
            told = _json(answer)
            said = told.get("message", "") if isinstance(told, dict) else ""
            raise PublishingRefused(f"WordPress refuses (status {answer.status_code}): {said}")
        return answer

    def _accepted(self, answer: httpx2.Response) -> dict[str, Any]:
        found = _json(self._checked(answer))
        if not isinstance(found, dict) or "id" not in found:
            raise PublishingFailed("WordPress answers with something that is no post")
        return found


def _holds(found: Mapping[str, Any], fields: Mapping[str, Any]) -> bool:
    """Whether a post holds those texts to the letter."""
    return all(found.get(name, {}).get("raw") == fields[name] for name in posts.TEXTS)


def _kept(found: Mapping[str, Any] | None, known: Post) -> str | None:
    """Why a post we made before is left alone, if it is."""
    if found is None or found.get("status") == "trash":
        return f"an editor has deleted draft {known.id}: it is not made again"
    if found["modified_gmt"] != known.modified or _texts(found) != known.raw:
        return f"an editor has changed post {known.id}: it is left as it is, and the article is in the outbox"
    return None


def _post(found: Mapping[str, Any], sent: str, notes: tuple[str, ...]) -> Post:
    return Post(id=found["id"], modified=found["modified_gmt"], sent=sent, raw=_texts(found), notes=notes)


def _texts(found: Mapping[str, Any]) -> str:
    return _hash(repr([found.get(name, {}).get("raw") for name in posts.TEXTS]))


def _differences(sent: Mapping[str, Any], made: Mapping[str, Any]) -> list[str]:
    """What the site did not take as it was sent: it says nothing of that itself."""
    notes = [f"the site has changed the {name}" for name in posts.TEXTS if made.get(name, {}).get("raw") != sent[name]]
    if made.get("slug") != sent.get("slug", made.get("slug")):
        notes.append(f"the site has changed the slug to {made.get('slug')!r}")
    terms = [kind for kind in ("categories", "tags") if not set(sent[kind]) <= set(made.get(kind, sent[kind]))]
    notes += [f"the site has not taken all {kind}" for kind in terms]
    taken = made.get("meta") or {}
    left = [name for name, value in sent["meta"].items() if not _same(value, taken.get(name) if taken else None)]
    if left:
        notes.append(f"the site does not take {', '.join(left)}: no plugin there opens them to its REST API")
    return notes


def _same(sent: str, kept: Any) -> bool:
    """Whether a field was kept; data may be written in another way."""
    if sent == kept or not sent.startswith("{"):
        return bool(sent == kept)
    with suppress(ValueError, TypeError):
        return bool(json.loads(sent) == json.loads(kept))
    return False


def _without(fields: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name not in names}


def _json(answer: httpx2.Response) -> Any:
    try:
        return answer.json()
    except ValueError:
        return {}


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
