"""Who answers the nodes' questions: the contract that every writer keeps."""

from typing import Protocol

from story.values import Brief, Draft, Finding, Notes, Outline, SectionTask, Sentence, Source, Verdict


class Writer(Protocol):
    """Answers the five questions of a run. Errors: `WriterUnavailable`, `AnswerUnusable`, `BudgetSpent`."""

    @property
    def name(self) -> str:
        """What the report calls it: "embedded", "openai:gpt-5-mini"."""
        ...

    async def extract(self, source: Source) -> Notes: ...

    async def outline(self, notes: Notes, brief: Brief) -> Outline: ...

    async def write(self, task: SectionTask) -> Draft: ...

    async def revise(self, task: SectionTask, draft: Draft, findings: list[Finding]) -> Draft: ...

    async def judge(self, task: SectionTask, sentences: list[Sentence], within: Draft | None = None) -> list[Verdict]:
        """A verdict for each sentence it can tell of; `within` is the draft they stand in, for what "he" means."""
        ...


class Reserve(Writer, Protocol):
    """A writer that needs no model, and is asked where another has no answer that can be used."""

    async def front(self, notes: Notes, brief: Brief) -> Outline:
        """What stands above the sections: an outline without any."""
        ...
