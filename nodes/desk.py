"""Everything a run needs from outside: who writes, who judges, who steps in, and the limits."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from story.errors import AnswerUnusable, BudgetSpent, WriterUnavailable
from story.notes import merge, passed, without
from story.values import EMBEDDED, PROSE, Draft, Finding, Notes, SectionTask, Sentence, Source, Verdict
from story.voices import alike
from writers import Reserve, Writer
from writers.meter import Meter
from writers.pick import pick, reserve

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Limits:
    """Where the loops end, whatever a writer does."""

    revisions: int = 2
    """Of one section, each time it is sent into its loop."""
    reviews: int = 4
    """Of the whole article; the last one sends nothing back."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The context of a run: LangGraph hands it to every node. By default, what the environment names."""

    writer: Writer = field(default_factory=pick)
    judge: Writer | None = field(default_factory=lambda: _model(pick()))
    reserve: Reserve = field(default_factory=reserve)
    """Needs no model: answers what the writer cannot, and fills what it could not write faithfully."""
    meter: Meter = field(default_factory=Meter)
    limits: Limits = Limits()

    @property
    def without_a_model(self) -> bool:
        """Whether the reserve is all there is: nobody can be asked about what the rules leave open."""
        return self.judge is None and _model(self.writer) is None

    @property
    def rewords(self) -> bool:
        """Whether the writer can put a sentence in other words; the reserve has only the source's."""
        return _model(self.writer) is not None

    def of(self, task: SectionTask) -> "Desk":
        """The desk that a section is made at: the reserve's own forms (key points, dates …) are its alone."""
        return self if task.plan.form == PROSE else replace(self, writer=self.reserve, judge=None)

    def by(self, kept: Callable[[Writer], Writer]) -> "Desk":
        """The desk with each model in the place of which `kept` gives another; the reserve is free to ask again."""
        judge = kept(self.judge) if self.judge else None
        return replace(self, writer=kept(self.writer) if self.rewords else self.writer, judge=judge)

    async def own_notes(self, sources: Sequence[Source], notes: Notes, language: str) -> Notes:
        """The notes that the reserve writes from: the source's own wording of what the run's notes do not pass over.

        Of the sources in that language alone: the reserve has no other words, and there may be none.
        """
        readable = [source for source in sources if source.language == language]
        own = merge([await self.reserve.extract(source) for source in readable], readable)
        return without(alike(own, notes.quotes, sources), passed(notes.facts))

    def able(self, language: str | None, source_language: str) -> None:
        """Raises `WriterUnavailable` where nobody here can write in that language."""
        if self.without_a_model and language != source_language:
            raise WriterUnavailable(
                f"the {self.writer.name} writer writes in the source's language ({source_language}) only; "
                f"for {language!r} choose a model as the writer"
            )

    async def ask(
        self,
        question: Callable[[Writer], Awaitable[Answer]],
        *,
        translated: bool = False,
        otherwise: Answer | None = None,
    ) -> tuple[Answer, list[Finding]]:
        """The writer's answer, or the reserve's and the trouble that made it necessary.

        The reserve cannot write a `translated` text: there it is `otherwise`, or the writer's error where that is
        None. Raises `WriterUnavailable`: a run that cannot reach its writer stops, and resumes from its checkpoint.
        """
        try:
            return await question(self.writer), []
        except (AnswerUnusable, BudgetSpent) as error:
            if not translated:
                return await question(self.reserve), [_trouble(error)]
            if otherwise is None:
                raise
            return otherwise, [_trouble(error)]

    async def opinion(
        self, task: SectionTask, sentences: Sequence[Sentence], within: Draft | None = None
    ) -> tuple[list[Verdict], list[Finding]]:
        """The judge's verdicts; none, and why, where the judge cannot be asked: what was unsure stays so."""
        if self.judge is None or not sentences:
            return [], []
        try:
            return await self.judge.judge(task, list(sentences), within), []
        except (AnswerUnusable, BudgetSpent, WriterUnavailable) as error:
            return [], [_trouble(error, "judge")]


def seated(writer: Writer | str | None, judge: Writer | str | None, meter: Meter) -> Desk:
    """The desk of a run. A model judges its own kind of work unless another is named; nobody else can."""
    writing = pick(writer) if writer is None or isinstance(writer, str) else writer
    judging = pick(judge) if isinstance(judge, str) else judge or writing
    return Desk(writer=writing, judge=_model(judging), meter=meter)


def _model(writer: Writer) -> Writer | None:
    return None if writer.name == EMBEDDED else writer


def _trouble(error: Exception, who: str = "writer") -> Finding:
    check = "budget" if isinstance(error, BudgetSpent) else who
    return Finding(check=check, verdict="unsure", place="article", reason=str(error))
