"""The main job: a text in, an article out."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.types import Command, Durability, StateSnapshot
from langsmith.utils import tracing_is_enabled

from graph.answers import Answers, Kept
from graph.build import Graph, build_graph
from graph.checkpoints import opened
from graph.progress import Progress, going_on, waiting
from graph.waited import waited
from nodes.desk import Desk, Limits, seated
from nodes.state import Story
from story.approval import Proposal
from story.article import Article
from story.errors import ApprovalWanted, BegunOtherwise, SourceRejected
from story.intake import text_of
from story.values import Brief, Given, SectionTask
from writers import Writer
from writers.budget import Budget
from writers.meter import Meter, Pace

Checkpointer = BaseCheckpointSaver[str] | Path | str | None
Entry = str | Command[Any] | None
"""What a run is begun with, a text, or gone on with."""


def run_graph(
    text: Entry,
    brief: Brief | None = None,
    *,
    background: Sequence[str | Given] = (),
    writer: Writer | str | None = None,
    judge: Writer | str | None = None,
    budget: Budget | None = None,
    checkpointer: Checkpointer = None,
    thread_id: str | None = None,
    obey: bool = True,
    approve: bool = False,
    pace: Pace | None = None,
) -> Article:
    """Writes an article from `text`, blocking; inside a running event loop too.

    text: the source, which may begin with the request itself ("Make this article SEO compatible …"); a leading
        request is read into the brief, where `brief` leaves room, and is not source. With `obey=False`, as for
        a text from a feed, nothing in it is a request. In the place of a text, LangGraph's own ways to go on with the
        run of that `thread_id`: `None`, or `Command(resume=answer)` where it waits for its editor.
    background: more sources, as text or, with where each comes from, as `story.values.Given`; what they say is
        attributed to them, and contradictions are kept.
    writer: "embedded", "provider:model", or a Writer; the embedded one where None and no key is set.
    judge: who is asked what the rules leave open; the writer, where it is a model, if None.
    budget: where to stop asking; the article then ends "held".
    checkpointer: a LangGraph checkpointer, or where to keep the run: a SQLite file, or a Postgres address
        ("postgresql://…"); with a `thread_id` and none given, the file of `graph.checkpoints.default_path`.
    thread_id: names the run; the same call with the same id goes on where it was stopped.
    approve: stop after the outline, which an editor is to approve (`thread_id` is needed). The answer is `True`, or the
        outline as the editor wants it, of the form `story.approval.Approval`.
    pace: whom to ask before each question to a model, where other runs share it; what it raises stops the run.

    Raises `ApprovalWanted` (the run waits for its editor), `SourceRejected` (nothing to write from; as `BegunOtherwise`
    where the run of that `thread_id` was begun with another text, brief, background or `obey`),
    `WriterUnavailable` (no model, or no more of it) and `graph.checkpoints.CheckpointsUnavailable`; after the last
    two, call again with the same `thread_id` to go on.
    """
    return waited(
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
            approve=approve,
            pace=pace,
        )
    )


async def arun_graph(text: Entry, brief: Brief | None = None, **options: Any) -> Article:
    """`run_graph`, awaited; the same options."""
    async for event in stream_graph(text, brief, **options):
        last = event
    if last.article is None:
        raise ApprovalWanted(f"{last.message}: call again with Command(resume=True), or an outline, and the same id")
    return last.article


async def stream_graph(
    text: Entry,
    brief: Brief | None = None,
    *,
    background: Sequence[str | Given] = (),
    writer: Writer | str | None = None,
    judge: Writer | str | None = None,
    budget: Budget | None = None,
    checkpointer: Checkpointer = None,
    thread_id: str | None = None,
    obey: bool = True,
    approve: bool = False,
    pace: Pace | None = None,
) -> AsyncIterator[Progress]:
    """`run_graph` as a stream: one event per step done, the last one with the article.

    Where the run waits for its editor, the last one is of the step "approve" and has the `proposal`.
    """
    story = Story(brief=brief or Brief(), background=tuple(background), obey=obey)
    if text is not None and not isinstance(text, Command):
        story["text"] = text_of(text)
    if approve:
        story["approve"] = True
    if thread_id is None and (approve or "text" not in story):
        raise ValueError("a run that stops or goes on needs a thread_id")
    async with opened(checkpointer, thread_id) as saver:
        graph = build_graph(saver, loops_drawn=bool(tracing_is_enabled()))
        config = RunnableConfig(configurable={"thread_id": thread_id}, recursion_limit=_steps(Limits()))
        answers = Answers(saver, cast(str, thread_id)) if saver else None
        standing = await _standing(graph, config, story, text, answers) if answers else Standing(story)
        if standing.article:
            yield Progress(step="conclude", message="finished before", article=standing.article)
            return
        if standing.goes_on:
            yield going_on(standing.tasks)
        desk = seated(writer, judge, Meter(budget, answers.usage if answers else (), pace=pace))
        if answers:
            desk = desk.by(lambda writer: Kept(writer, answers))
        told = False
        async for event in _events(graph, standing, config, desk):
            told = event.article is not None
            yield event
        if not told:
            yield _last(await graph.aget_state(config), thread_id)


def _last(kept: StateSnapshot, thread_id: str | None) -> Progress:
    """The last event of a run that gave no article now."""
    if kept.interrupts:
        return waiting(Proposal.model_validate(kept.interrupts[0].value), thread_id)
    # Killed after its last step and before that step's checkpoint: nothing was left to do.
    return Progress(step="conclude", message="finished before", article=kept.values["article"])


async def _events(graph: Graph, standing: "Standing", config: RunnableConfig, desk: Desk) -> AsyncIterator[Progress]:
    durability: Durability | None = ("async" if standing.approve else "exit") if graph.checkpointer else None
    stream = graph.astream(
        standing.entry, config, context=desk, stream_mode="custom", subgraphs=True, durability=durability
    )
    async for _, event in stream:
        yield cast(Progress, event)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a run stands before it is started."""

    entry: Story | Command[Any] | None
    """What to start it with; None goes on from the checkpoint."""
    goes_on: bool = False
    """Whether it was broken off."""
    tasks: tuple[SectionTask, ...] = ()
    """The sections of a run that goes on, where it is known that they are planned."""
    approve: bool = False
    """Whether what an editor says has to be kept: then each step is, and not only where the run ends. The answers of
    the writers are kept in any case, and from them a run that was killed comes to where it was without asking."""
    article: Article | None = None
    """Of a run that is finished."""


async def _standing(graph: Graph, config: RunnableConfig, story: Story, given: Entry, answers: Answers) -> Standing:
    kept = await graph.aget_state(config)
    begun = await answers.recall()
    thread, values = config["configurable"]["thread_id"], kept.values
    lost = "text" not in values or not (kept.tasks or "article" in values)
    if lost and not begun and "text" not in story:
        raise SourceRejected(f"no run {thread!r} is kept here that could go on; begin it with its text")
    if lost and not begun:
        await answers.begin(story)
        return Standing(story, approve=story.get("approve", False))
    was = begun or cast(Story, values)
    if others := _others(was, story):
        raise BegunOtherwise(f"run {thread!r} was begun with another {others}; give the same, or another id")
    if lost:
        return Standing(was, goes_on=True, approve=was.get("approve", False))
    # Not `kept.next`: it is empty too where a step's answers are kept and the kill came before its checkpoint.
    if not kept.tasks:
        return Standing(None, article=values["article"])
    if isinstance(given, Command) and not kept.interrupts:
        raise SourceRejected(f"run {thread!r} does not wait for an editor; give None to go on with it")
    entry = given if isinstance(given, Command) else None
    return Standing(entry, bool(values.get("tasks")), values.get("tasks", ()), was.get("approve", False))


def _others(was: Story, story: Story) -> str:
    """What a call for a run gives otherwise than the call that began it; nothing, where it only goes on."""
    if "text" not in story:
        return ""
    told = {key: was.get(key) != story.get(key) for key in ("text", "brief", "obey")}
    # A tuple comes back from its checkpoint as a list.
    told["background"] = tuple(was.get("background", ())) != tuple(story.get("background", ()))
    return " and ".join(key for key, other in told.items() if other)


def _steps(limits: Limits) -> int:
    """Supersteps a run can take at most, by its own counters; LangGraph stops one that takes more."""
    loop = 4 + 2 * limits.revisions
    return 8 + limits.reviews * (3 + loop)
