"""The answers of a run, each kept as soon as it is there: a run that goes on asks no question twice."""

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from hashlib import sha256
from typing import Any, TypeVar, cast

from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.base import BaseCheckpointSaver, ChannelVersions, Checkpoint, empty_checkpoint

from nodes.state import Story
from story.errors import AnswerUnusable
from story.values import Brief, Draft, Finding, Notes, Outline, SectionTask, Sentence, Source, Usage, Value, Verdict
from writers import Writer, calls

A = TypeVar("A")
Given = Value | Sequence[Value] | None
"""What a question is asked with."""
SPACE = "answers"
"""The namespace among the run's checkpoints, and the name of the one that all answers are written to."""
BEGUN = "begun"
USABLE, UNUSABLE = "answer", "unusable"


class Answers:
    """What the writers of one run have answered, kept by what they were asked."""

    def __init__(self, saver: BaseCheckpointSaver[str], thread_id: str) -> None:
        self._saver = saver
        self._config: RunnableConfig = {"configurable": {"thread_id": thread_id, "checkpoint_ns": SPACE}}
        self._kept: dict[str, tuple[str, Any, Usage]] = {}
        self._asked = Counter[str]()
        self._tasks: dict[int, tuple[SectionTask, str]] = {}

    async def begin(self, story: Story) -> None:
        """Keeps what the run is begun with."""
        version: ChannelVersions = {BEGUN: "1"}
        values = {"channel_values": {BEGUN: story}, "channel_versions": version}
        await self._saver.aput(self._config, cast(Checkpoint, empty_checkpoint() | {"id": SPACE} | values), {}, version)

    async def recall(self) -> Story | None:
        """Reads what was answered before. Gives what it was begun with; None where it was not."""
        kept = await self._saver.aget_tuple(self._config)
        if kept is None:
            return None
        self._kept = {key: (how, said, usage) for key, how, (said, usage) in kept.pending_writes or ()}
        return cast(Story, kept.checkpoint["channel_values"][BEGUN])

    @property
    def usage(self) -> tuple[Usage, ...]:
        """What the recalled answers cost."""
        return tuple(usage for *_, usage in self._kept.values())

    async def once(self, question: str, ask: Callable[..., Awaitable[A]], *given: Given) -> A:
        """The answer from before, else the one that `ask(*given)` gives, kept before it is handed on.

        A question that is asked again in one run has the answer it had the second time. Raises `AnswerUnusable`, that
        from before too: it was paid for.
        """
        key = self._key(question, given)
        if key not in self._kept:
            return await self._new(key, ask, given)
        how, said, usage = self._kept[key]
        calls.add(usage)
        if how == UNUSABLE:
            raise AnswerUnusable(said)
        return cast(A, said)

    def _key(self, question: str, given: Sequence[Given]) -> str:
        told = sha256("\x1e".join((question, *map(self._told, given))).encode()).hexdigest()
        self._asked[told] += 1
        return f"{told[:32]}-{self._asked[told]}"

    def _told(self, given: Given) -> str:
        """What was given, as text: of a task, which the questions of one section have in common, put in words once."""
        if not isinstance(given, SectionTask):
            return _told(given)
        if id(given) not in self._tasks:
            self._tasks[id(given)] = given, _told(given)
        return self._tasks[id(given)][1]

    async def _new(self, key: str, ask: Callable[..., Awaitable[A]], given: Sequence[Given]) -> A:
        with calls.apart() as spent:
            try:
                answer = await ask(*given)
            except AnswerUnusable as error:
                await self._keep(key, UNUSABLE, str(error), spent.usage)
                raise
            await self._keep(key, USABLE, answer, spent.usage)
        return answer

    async def _keep(self, key: str, how: str, said: Any, usage: Usage) -> None:
        config: RunnableConfig = {"configurable": {**self._config["configurable"], "checkpoint_id": SPACE}}
        await self._saver.aput_writes(config, [(how, (said, usage))], key)


def _told(given: Given) -> str:
    """What was given, as text."""
    if isinstance(given, Value):
        return given.model_dump_json()
    return "" if given is None else "\x1f".join(each.model_dump_json() for each in given)


class Kept:
    """A writer whose answers are kept. Implements `writers.Writer`."""

    def __init__(self, writer: Writer, answers: Answers) -> None:
        self._writer, self._answers = writer, answers

    @property
    def name(self) -> str:
        return self._writer.name

    async def extract(self, source: Source) -> Notes:
        return await self._once("extract", self._writer.extract, source)

    async def outline(self, notes: Notes, brief: Brief) -> Outline:
        return await self._once("outline", self._writer.outline, notes, brief)

    async def write(self, task: SectionTask) -> Draft:
        return await self._once("write", self._writer.write, task)

    async def revise(self, task: SectionTask, draft: Draft, findings: list[Finding]) -> Draft:
        return await self._once("revise", self._writer.revise, task, draft, findings)

    async def judge(self, task: SectionTask, sentences: list[Sentence], within: Draft | None = None) -> list[Verdict]:
        return await self._once("judge", self._writer.judge, task, sentences, within)

    async def _once(self, question: str, ask: Callable[..., Awaitable[A]], *given: Given) -> A:
        return await self._answers.once(f"{self.name} {question}", ask, *given)
