"""Everything a run needs from outside: who writes, who judges, who steps in, and the limits."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from story.errors import AnswerUnusable, BudgetSpent, WriterUnavailable
from story.values import Finding, SectionTask, Sentence, Verdict
from writers import Writer
from writers.meter import Meter

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Limits:
    """Where the loops end, whatever a writer does."""

    revisions: int = 2
    """Of one section, each time it is sent into its loop."""
    reviews: int = 2
    """Of the whole article; the last one sends nothing back."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The context of a run: LangGraph hands it to every node."""

    writer: Writer
    judge: Writer | None
    reserve: Writer
    """Needs no model: answers what the writer cannot, and fills what it could not write faithfully."""
    meter: Meter = field(default_factory=Meter)
    limits: Limits = Limits()

    async def ask(self, question: Callable[[Writer], Awaitable[Answer]]) -> tuple[Answer, list[Finding]]:
        """The writer's answer, or the reserve's and the trouble that made it necessary.

        Raises `WriterUnavailable`: a run that cannot reach its writer stops, and resumes from its checkpoint.
        """
        try:
            return await question(self.writer), []
        except (AnswerUnusable, BudgetSpent) as error:
            return await question(self.reserve), [_trouble(error)]

    async def opinion(
        self, task: SectionTask, sentences: Sequence[Sentence]
    ) -> tuple[list[Verdict], list[Finding]]:
        """The judge's verdicts; none, and why, where the judge cannot be asked: what was unsure stays so."""
        if self.judge is None or not sentences:
            return [], []
        try:
            return await self.judge.judge(task, list(sentences)), []
        except (AnswerUnusable, BudgetSpent, WriterUnavailable) as error:
            return [], [_trouble(error, "judge")]


def _trouble(error: Exception, who: str = "writer") -> Finding:
    check = "budget" if isinstance(error, BudgetSpent) else who
    return Finding(check=check, verdict="unsure", place="article", reason=str(error))
