"""The embedded writer's answers to the five questions of a run."""

from story import languages
from story.errors import AnswerUnusable
from story.notes import take
from story.values import Brief, Draft, Finding, Notes, Outline, SectionTask, Sentence, Source, Verdict
from writers.embedded import outline, sections
from writers.embedded.material import from_task


class EmbeddedWriter:
    """Writes with the source's own sentences; needs no model, no key and no network."""

    name = "embedded"

    async def extract(self, source: Source) -> Notes:
        return take(source)

    async def outline(self, notes: Notes, brief: Brief) -> Outline:
        return outline.outline(notes, brief, brief.language or "fr")

    async def write(self, task: SectionTask) -> Draft:
        return sections.compose(task.plan, from_task(task))

    async def revise(self, task: SectionTask, draft: Draft, findings: list[Finding]) -> Draft:
        return draft

    async def judge(self, task: SectionTask, sentences: list[Sentence]) -> list[Verdict]:
        """Cannot judge: what the rules leave open stays open."""
        return []
