"""A writer for whole runs: each question answered by a function, whatever order the sections come in."""

from collections.abc import Callable
from typing import Any

from story import notes
from story.marks import spans
from story.values import (
    Brief,
    Draft,
    Fact,
    Notes,
    Outline,
    Paragraph,
    Plan,
    SectionTask,
    Sentence,
    Source,
    Verdict,
)


class Answering:
    """Answers faithfully unless told otherwise: three sections that repeat the facts they were given.

    `asked` keeps the questions in order: "extract", "outline", "write S1", "revise S1", "judge S1", and "reword S1"
    where a revision is asked for how it reads alone.
    """

    name = "answering"

    def __init__(self, **answers: Callable[..., Any]) -> None:
        self.answers = answers
        self.asked: list[str] = []

    def _answer(self, question: str, task: SectionTask | None, *given: Any) -> Any:
        self.asked.append(f"{question} {task.plan.id}" if task else question)
        said = self.answers.get(question, globals()[question])(*given)
        if isinstance(said, Exception):
            raise said
        return said

    async def extract(self, source: Source) -> Notes:
        return self._answer("extract", None, source)

    async def outline(self, notes: Notes, brief: Brief) -> Outline:
        return self._answer("outline", None, notes, brief)

    async def write(self, task: SectionTask) -> Draft:
        return self._answer("write", task, task)

    async def revise(self, task: SectionTask, draft: Draft, findings: Any) -> Draft:
        style = all(finding.verdict == "style" for finding in findings)
        return self._answer("reword" if style else "revise", task, task, draft, findings)

    async def judge(self, task: SectionTask, sentences: Any, within: Any = None) -> list[Verdict]:
        return self._answer("judge", task, task, sentences)


def extract(source: Source) -> Notes:
    return notes.take(source)


def outline(notes: Notes, brief: Brief) -> Outline:
    shares = [notes.facts[n::3] for n in range(3)]
    return Outline(
        title=notes.facts[0].text.rstrip("."),
        slug="titre",
        meta_description=notes.facts[0].text,
        keyphrase="port",
        sections=tuple(plan(share) for share in shares),
    )


def plan(facts: tuple[Fact, ...], words: int = 30) -> Plan:
    return Plan(id="S1", heading=facts[0].text.rstrip("."), facts=tuple(fact.id for fact in facts), words=words)


def write(task: SectionTask) -> Draft:
    return told(*task.facts)


def revise(task: SectionTask, draft: Draft, findings: Any) -> Draft:
    return write(task)


def reword(task: SectionTask, draft: Draft, findings: Any) -> Draft:
    return draft


def judge(task: SectionTask, sentences: Any) -> list[Verdict]:
    return []


def told(*facts: Fact) -> Draft:
    """A draft that tells facts in the source's words, those aside that are half a quotation."""
    whole = [fact for fact in facts if all(span.opening and span.closing for span in spans(fact.text))]
    return Draft(paragraphs=(Paragraph(sentences=tuple(Sentence(text=f.text, lines=f.lines) for f in whole)),))
