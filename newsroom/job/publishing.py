"""What becomes of an article that is ready: a draft on the newsroom's site, by what the books know of it."""

import os
from collections.abc import Mapping

from newsroom.job.archive import Archive
from newsroom.job.books import Entry
from newsroom.job.house import PASSWORD, House
from newsroom.job.wordpress import Post, PublishingRefused, Site
from story.article import Article
from story.values import Outcome


def draft(house: House, archive: Archive, key: str) -> str:
    """Puts a story's article into WordPress; gives where it stands and what an editor should know.

    Raises `PublishingRefused` and `PublishingFailed`. Only one process may do this at a time.
    """
    entry = archive.entry(key)
    if entry is None or entry.folder is None:
        raise PublishingRefused(f"story {key!r} has no article to publish")
    if entry.set_aside_by:
        raise PublishingRefused(f"story {key!r} was withdrawn")
    if any(each.version > entry.version and each.folder for each in archive.versions(entry.first)):
        raise PublishingRefused(f"story {key!r} has a later version")
    article = Article.model_validate_json((house.outbox / entry.folder / "article.json").read_bytes())
    if article.outcome != "ready":
        raise PublishingRefused(f"the article of story {key!r} is {article.outcome}, not ready")
    kept = archive.post(entry.first)
    with site(house) as there:
        post = there.put(article, entry.first, Post.model_validate_json(kept) if kept else None)
    archive.keep_post(entry.first, post.model_dump_json())
    return "; ".join((f"WordPress draft {post.id}: {there.edit(post)}", *post.notes))


def outdated(archive: Archive, entry: Entry, outcome: Outcome) -> dict[str, str]:
    """What the books say of the draft of an earlier version, where this one gets none; as column values."""
    kept = None if outcome == "ready" else archive.post(entry.first)
    return {"draft": f"WordPress draft {Post.model_validate_json(kept).id} has an earlier version"} if kept else {}


def site(house: House, environment: Mapping[str, str] = os.environ) -> Site:
    """The newsroom's site. Raises `PublishingRefused` where there is none, or no password for it."""
    if house.wordpress is None:
        raise PublishingRefused("newsroom.toml has no [wordpress]")
    if not environment.get(PASSWORD):
        raise PublishingRefused(f"the environment has no {PASSWORD}; an application password belongs there")
    return Site(house.wordpress, environment[PASSWORD])
