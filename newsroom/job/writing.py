"""One story of the books, written to its folder in the outbox."""

from pathlib import Path
from typing import Any

from graph.checkpoints import opened
from graph.run import run_graph
from newsroom.job import outbox
from newsroom.job.books import Entry
from newsroom.job.ending import Door
from newsroom.job.house import House
from story.article import Article
from story.errors import BegunOtherwise, SourceRejected
from story.values import Brief, total_cost
from story.verdict import STEPPED_IN
from writers import Writer
from writers.budget import Budget
from writers.pick import pick


def write(house: House, entry: Entry, door: Door | None = None) -> dict[str, Any]:
    """Writes the article and puts it in the outbox; gives what the books say of it, as column values.

    The same story and round go on where they were stopped, and pay for no answer twice. What is raised may be
    tried again, but for `SourceRejected`; after `DaySpent` on the next day, after `Stopped` in another process.
    """
    if door:
        door.check()
    writer, judge = seats(house)
    kept: dict[str, Any] = {
        "writer": writer,
        "judge": judge,
        "budget": Budget.model_validate(house.limits.budget),
        "checkpointer": checkpoints(house),
        "thread_id": thread(entry),
        "pace": door,
    }
    try:
        article = run_graph(entry.text, _brief(house, entry), obey=False, **kept)
    except BegunOtherwise:
        # newsroom.toml was changed since: what is begun, and paid for, is finished as it was begun.
        article = run_graph(None, **kept)
    return told(article) | {"folder": outbox.put(house, entry, article, writer.name)}


def seats(house: House) -> tuple[Writer, Writer | None]:
    """Who writes and who judges. The first call takes a second or two: a model's client is a large library."""
    asked, endpoint = house.writer, house.writer.endpoint
    return pick(asked.writer, **endpoint), pick(asked.judge, **endpoint) if asked.judge else None


def told(article: Article) -> dict[str, Any]:
    """What the books keep of a finished article."""
    report = article.report
    return {
        "state": "done",
        "outcome": article.outcome,
        "reason": "; ".join(note for note in report.notes if _tells(note, article)) or None,
        "title": article.title,
        "words": report.words,
        "calls": sum(usage.calls for usage in report.usage),
        "tokens": sum(usage.tokens_in + usage.tokens_out for usage in report.usage),
        "cost": total_cost(report.usage),
    }


def _tells(note: str, article: Article) -> bool:
    """Whether a note is for the books: of a ready article, that it is not the model's is all."""
    return article.outcome != "ready" or note.startswith(STEPPED_IN)


def checkpoints(house: House) -> str | Path:
    """Where its runs are kept: a file beside the books, or the same Postgres."""
    return house.state / "runs.sqlite" if house.embedded else house.database_url


def thread(entry: Entry) -> str:
    """The name its checkpoints go by."""
    return f"{entry.key}.{entry.round}"


async def forget(house: House, entry: Entry) -> None:
    """Drops the checkpoints of a story that is done: its folder says all that is worth keeping."""
    name = thread(entry)
    async with opened(checkpoints(house), name) as saver:
        if saver:
            await saver.adelete_thread(name)


def final(error: Exception) -> bool:
    """Whether trying again cannot help."""
    return isinstance(error, SourceRejected)


def _brief(house: House, entry: Entry) -> Brief:
    origin = {
        "source_name": entry.name,
        "source_url": entry.url,
        "source_title": entry.headline,
        "source_published": entry.published,
    }
    known = {key: value for key, value in origin.items() if value}
    return Brief.model_validate(known | house.brief_of(entry.input).model_dump(exclude_unset=True))
