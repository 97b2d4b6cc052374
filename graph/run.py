"""The main job: a text in, an article out."""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, cast

from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.types import StateSnapshot

from graph.build import Graph, build_graph
from graph.checkpoints import opened
from graph.progress import Progress
from nodes.desk import Desk, Limits, seated
from nodes.state import Story
from story.article import Article
from story.errors import SourceRejected
from story.values import Brief, Usage
from writers import Writer
from writers.meter import Budget, Meter

T = TypeVar("T")
Checkpointer = BaseCheckpointSaver[str] | Path | str | None


def run_graph(
    text: str,
    brief: Brief | None = None,
    *,
    background: Sequence[str] = (),
    writer: Writer | str | None = None,
    judge: Writer | str | None = None,
    budget: Budget | None = None,
    checkpointer: Checkpointer = None,
    thread_id: str | None = None,
    obey: bool = True,
) -> Article:
    """Writes an article from `text`, blocking; inside a running event loop too.

    text: the source, which may begin with the request itself ("Make this article SEO compatible …"); a leading
        request is read into the brief, where `brief` leaves room, and is not source. With `obey=False`, as for
        a text from a feed, nothing in it is a request.
    background: more sources; what they say is attributed to them, and contradictions are kept.
    writer: "embedded", "provider:model", or a Writer; the embedded one where None and no key is set.
    judge: who is asked what the rules leave open; the writer, where it is a model, if None.
    budget: where to stop asking; the article then ends "held".
    checkpointer: a LangGraph checkpointer, or where to keep the run: a SQLite file, or a Postgres address
        ("postgresql://…"); with a `thread_id` and none given, the file of `graph.checkpoints.default_path`.
    thread_id: names the run; the same call with the same id goes on where it was stopped.

    Raises `SourceRejected` (nothing to write from), `WriterUnavailable` (no model, or no more of it) and
    `graph.checkpoints.CheckpointsUnavailable`; after the last two, call again with the same `thread_id` to go on.
    """
    return _blocking(
        arun_graph(
            text,
            brief,
            background=background,
            writer=writer,
            judge=judge,
            budget=budget,
            checkpointer=checkpointer,
            thread_id=thread_id,
            obey=obey,
        )
    )


async def arun_graph(text: str, brief: Brief | None = None, **options: Any) -> Article:
    """`run_graph`, awaited; the same options."""
    article = None
    async for event in stream_graph(text, brief, **options):
        article = event.article or article
    return cast(Article, article)


async def stream_graph(
    text: str,
    brief: Brief | None = None,
    *,
    background: Sequence[str] = (),
    writer: Writer | str | None = None,
    judge: Writer | str | None = None,
    budget: Budget | None = None,
    checkpointer: Checkpointer = None,
    thread_id: str | None = None,
    obey: bool = True,
) -> AsyncIterator[Progress]:
    """`run_graph` as a stream: one event per step done, the last one with the article."""
    story = Story(text=text, brief=brief or Brief(), background=tuple(background), obey=obey)
    async with opened(checkpointer, thread_id) as saver:
        graph = build_graph(saver)
        config = RunnableConfig(configurable={"thread_id": thread_id}, recursion_limit=_steps(Limits()))
        standing = await _standing(graph, config, story) if saver else Standing(story)
        if standing.article:
            yield Progress(step="conclude", message="finished before", article=standing.article)
            return
        desk = seated(writer, judge, Meter(budget, standing.usage))
        told = False
        async for event in _events(graph, standing.entry, config, desk):
            told = event.article is not None
            yield event
        if not told:  # Killed after its last step and before that step's checkpoint: nothing was left to do.
            kept = await graph.aget_state(config)
            yield Progress(step="conclude", message="finished before", article=kept.values["article"])


async def _events(graph: Graph, entry: Story | None, config: RunnableConfig, desk: Desk) -> AsyncIterator[Progress]:
    stream = graph.astream(
        entry,
        config,
        context=desk,
        stream_mode="custom",
        subgraphs=True,
        durability="sync" if graph.checkpointer else None,
    )
    async for _, event in stream:
        yield cast(Progress, event)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a run stands before it is started."""

    entry: Story | None
    """What to start it with; None goes on from the checkpoint."""
    usage: tuple[Usage, ...] = ()
    article: Article | None = None
    """Of a run that is finished."""


async def _standing(graph: Graph, config: RunnableConfig, story: Story) -> Standing:
    kept = await graph.aget_state(config, subgraphs=True)
    if not kept.values:
        return Standing(story)
    if kept.values["text"] != story["text"]:
        thread = config["configurable"]["thread_id"]
        raise SourceRejected(f"run {thread!r} was begun with another text; give the same text, or another id")
    # Not `kept.next`: it is empty too where a step's answers are kept and the kill came before its checkpoint.
    if not kept.tasks:
        return Standing(None, article=kept.values["article"])
    loops = [task.state.values for task in kept.tasks if isinstance(task.state, StateSnapshot)]
    return Standing(None, tuple(row for values in (kept.values, *loops) for row in values.get("usage", ())))


def _steps(limits: Limits) -> int:
    """Supersteps a run can take at most, by its own counters; LangGraph stops one that takes more."""
    loop = 4 + 2 * limits.revisions
    return 7 + limits.reviews * (3 + loop)


def _blocking(job: Coroutine[Any, Any, T]) -> T:
    if not _in_a_loop():
        return asyncio.run(job)
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, job).result()


def _in_a_loop() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
