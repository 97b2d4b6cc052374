"""Articles as drafts in WordPress: each once, and never over what an editor has changed."""

import hashlib
import html
from collections.abc import Iterator, Mapping
from typing import Any

import httpx2

from newsroom.job.house import WordPress
from story.article import Article
from story.blocks import blocks
from story.errors import StoryError
from story.imprint import one_line
from story.languages import codes, load
from story.page import french_spaces
from story.values import Value

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
    """Hash of the content as WordPress kept it."""
    notes: tuple[str, ...] = ()
    """What the site did not take, or why the draft was left as it is; for the editor."""


class Site:
    """A WordPress site, through its REST API. A context manager."""

    def __init__(self, settings: WordPress, password: str) -> None:
        self._settings = settings
        base = settings.url.rstrip("/") + "/wp-json/wp/v2"
        self._http = httpx2.Client(base_url=base, auth=(settings.user, password), timeout=PATIENCE, trust_env=False)

    def __enter__(self) -> "Site":
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def preflight(self) -> str:
        """Who we are there, once it is sure that drafts can be written.

        Raises `PublishingRefused`, saying what is wrong and what to do.
        """
        answer = self._ask("GET", "/users/me", params={"context": "edit"})
        if answer.status_code in (401, 403):
            raise PublishingRefused(
                f"WordPress does not know {self._settings.user!r} by that password: it wants an application password "
                f"(Users, Profile, Application Passwords), not the one to log in with; over plain http they may be off"
            )
        found = _json(answer)
        if answer.status_code != 200 or "capabilities" not in found:
            raise PublishingRefused(
                f"{self._settings.url!r} does not answer as WordPress does (status {answer.status_code}): "
                f"give the address of its home page, and see that its REST API is not switched off"
            )
        if not found["capabilities"].get("edit_posts"):
            raise PublishingRefused(f"{self._settings.user!r} may not write posts there; make it an author")
        return str(found.get("name") or self._settings.user)

    def put(self, article: Article, key: str, known: Post | None = None) -> Post:
        """Makes the article's draft, or brings it up to date where nobody else has touched it.

        key: the story's identity; its draft is found by it after a crash. Raises `PublishingFailed` and
        `PublishingRefused`; a post is never published, and never changed where an editor has changed it.
        """
        notes: list[str] = []
        fields = self._fields(article, key, notes)
        sent = _hash(repr(sorted(fields.items())))
        found = self._get(known.id) if known else self._by_slug(fields["slug"])
        if known and (kept := _kept(found, known)):
            return known.model_copy(update={"notes": (kept,)})
        if known and known.sent == sent:
            return known
        if found and not known:
            # Ours by its slug, which holds our key: the answer to an earlier attempt was lost, or the books were.
            return _post(found, sent, ("the draft was there already and was left as it is",))
        if found:
            # An address that readers may have, and a state that is the editor's, are not sent again.
            fields = {name: value for name, value in fields.items() if name != "slug"}
        else:
            fields["status"] = "draft"
        made = self._accepted(self._ask("POST", f"/posts/{found['id']}" if found else "/posts", json=fields))
        return _post(made, sent, (*notes, *_differences(fields, made)))

    def _fields(self, article: Article, key: str, notes: list[str]) -> dict[str, Any]:
        description = one_line(article.meta_description)
        meta = {
            "_yoast_wpseo_title": one_line(article.title),
            "_yoast_wpseo_metadesc": description,
            "_yoast_wpseo_focuskw": one_line(article.keyphrase),
            "article_key": key,
        }
        return {
            "title": _escaped(article.title),
            "slug": f"{article.slug}-{key[:8]}",
            "content": content(article),
            "excerpt": _escaped(description),
            "categories": self._terms("categories", self._settings.categories, notes),
            "tags": self._terms("tags", self._settings.tags, notes),
            "meta": meta,
        }

    def _terms(self, kind: str, names: tuple[str, ...], notes: list[str]) -> list[int]:
        found = [(name, self._term(kind, name)) for name in names]
        notes += [f"{name!r} is none of the site's {kind}, and we may not add it" for name, id in found if id is None]
        return [id for _, id in found if id is not None]

    def _term(self, kind: str, name: str) -> int | None:
        asked = {"search": name, "per_page": "100", "_fields": "id,name"}
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


def content(article: Article) -> str:
    """The article's body as HTML that WordPress keeps to the letter, whatever the account may do."""
    return "\n".join(_elements(article))


def _elements(article: Article) -> Iterator[str]:
    spaced = article.language in codes() and load(article.language).page.spaced

    def set_in(tag: str, text: str) -> str:
        return f"<{tag}>{_escaped(french_spaces(one_line(text)) if spaced else text)}</{tag}>"

    if article.standfirst:
        yield set_in("p", " ".join(sentence.text for sentence in article.standfirst))
    for section in article.sections:
        yield set_in("h2", section.heading)
        for block in blocks(section.paragraphs):
            if block.kind == "list":
                yield "<ul>" + "".join(set_in("li", text) for text in block.texts) + "</ul>"
            elif block.kind == "quote":
                yield f"<blockquote>{set_in('p', block.texts[0])}</blockquote>"
            else:
                yield set_in("h3" if block.kind == "heading" else "p", block.texts[0])


def _escaped(text: str) -> str:
    # Quotation marks stay: WordPress writes their escapes in another way, and the text would come back changed.
    return html.escape(one_line(text), quote=False)


def _kept(found: Mapping[str, Any] | None, known: Post) -> str | None:
    """Why a post we made before is left alone, if it is."""
    if found is None or found.get("status") == "trash":
        return f"an editor has deleted draft {known.id}: it is not made again"
    if found["modified_gmt"] != known.modified or _hash(found["content"]["raw"]) != known.raw:
        return f"an editor has changed post {known.id}: it is left as it is, and the article is in the outbox"
    return None


def _post(found: Mapping[str, Any], sent: str, notes: tuple[str, ...]) -> Post:
    raw = _hash(found["content"]["raw"])
    return Post(id=found["id"], modified=found["modified_gmt"], sent=sent, raw=raw, notes=notes)


def _differences(sent: Mapping[str, Any], made: Mapping[str, Any]) -> list[str]:
    """What the site did not take as it was sent: it says nothing of that itself."""
    notes = [
        f"the site has changed the {name}"
        for name in ("title", "content", "excerpt")
        if made.get(name, {}).get("raw") != sent[name]
    ]
    if made.get("slug") != sent.get("slug", made.get("slug")):
        notes.append(f"the site has changed the slug to {made.get('slug')!r}")
    taken = made.get("meta") or {}
    left = [name for name, value in sent["meta"].items() if not isinstance(taken, dict) or taken.get(name) != value]
    if left:
        notes.append(f"the site does not take {', '.join(left)}: no SEO plugin registers them for its REST API")
    return notes


def _json(answer: httpx2.Response) -> Any:
    try:
        return answer.json()
    except ValueError:
        return {}


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
