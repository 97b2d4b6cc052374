"""Every fault at every step of the graph, once and for good: `python -m tests.matrix` prints what came of each.

Columns are steps, rows are faults. A cell says what happened; one that is not as it should be has an exclamation mark.
"""

import asyncio
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph import Article, Brief, arun_graph
from story.errors import StoryError, WriterUnavailable
from tests import obliging
from tests.dispatches import dispatch
from tests.faults import FAULTS, Body, Fault
from tests.scripted import Endpoint, Reply, question_of
from writers.model import ModelWriter

TEXT = dispatch(0, 124)
BRIEF = Brief(min_words=120, longest_copy=12)
"""With them, every step has something to do."""
STEPS = ("extract", "outline", "write", "check", "expand", "repair", "polish", "headline")
JUDGES = ("check", "headline")
AT_ONCE = 8
MOST_CALLS = 40
RETRIES = 1


def step_of(body: Body) -> str:
    """The step of the graph that asks so."""
    question, said = question_of(body), body["messages"][1]["content"]
    if question == "judge":
        return "headline" if obliging.VAGUE in said else "check"
    if question == "revise":
        return "polish" if ": copied;" in said else "repair"
    return question


class Faulty:
    """An endpoint that answers well but for the first question of one step, once or for good."""

    def __init__(self, step: str, fault: Fault | None, lasting: bool) -> None:
        self.step, self.fault, self.lasting = step, fault, lasting
        self.struck = 0
        self.answered: list[str] = []

    def __call__(self, body: dict[str, Any]) -> Reply:
        good = obliging.lazy(body)
        if self.fault and step_of(body) == self.step and (self.lasting or not self.struck):
            self.struck += 1
            return self.fault.reply(body, good)
        self.answered.append(json.dumps(body))
        return good


@dataclass
class Told:
    """What came of one run."""

    article: Article | None = None
    error: StoryError | None = None
    asked: list[str] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)
    """The questions that got a good answer."""
    wrong: list[str] = field(default_factory=list)

    @property
    def cell(self) -> str:
        """In a word or two."""
        said = self.article.outcome if self.article else type(self.error).__name__
        return f"{said} {len(self.asked)}{'!' if self.wrong else ''}"


async def run(model: Faulty, path: Path, thread: str) -> Told:
    """One run against that model, its checkpoints kept."""
    told = Told()
    with Endpoint(model) as server:
        silence = model.fault.silence if model.fault else 20.0
        writer = ModelWriter(
            "openai:scripted", base_url=server.url, timeout=silence, patience=60.0, max_retries=RETRIES
        )
        try:
            told.article = await arun_graph(TEXT, BRIEF, writer=writer, checkpointer=path, thread_id=thread)
        except StoryError as error:
            told.error = error
        told.asked, told.answered = [json.dumps(body) for body in server.asked], model.answered
    return told


async def case(step: str, name: str, lasting: bool, good: Told, folder: Path) -> Told:
    """One cell: the run, the run that goes on after an error, and what is wrong with either."""
    fault, path = FAULTS[name], folder / "runs.sqlite"
    thread = f"{step}/{name}/{lasting}"
    told = await run(Faulty(step, fault, lasting), path, thread)
    told.wrong += _wrong(step, fault, lasting, told, good)
    if told.error:
        again = await run(Faulty(step, None, False), path, thread)
        told.wrong += _wrong_again(told, again, good)
    return told


def _wrong(step: str, fault: Fault, lasting: bool, told: Told, good: Told) -> Iterable[str]:
    assert good.article
    if len(told.asked) > MOST_CALLS:
        yield f"{len(told.asked)} calls"
    if len(told.asked) == len(told.answered):
        yield "the step was never asked"
    if fault.end == "refused" or (lasting and fault.end == "retried"):
        yield from _wrong_without(step, fault, told)
    elif lasting:
        yield from _wrong_when_it_lasts(step, fault, told)
    elif told.article is None:
        yield f"an error: {told.error}"
    elif fault.end != "survived":
        more = 0 if fault.end == "accepted" else 1
        if len(told.asked) != len(good.asked) + more:
            yield f"{len(told.asked)} calls, not {len(good.asked) + more}"
        if told.article.markdown != good.article.markdown:
            yield "another article than without the fault"
    else:
        yield from _unfaithful(told.article)


def _wrong_without(step: str, fault: Fault, told: Told) -> Iterable[str]:
    """Where nobody answers: a judge leaves open what it was asked, a writer is one clear error."""
    tries = 1 + (RETRIES if fault.end == "retried" else 0)
    if step in JUDGES:
        if told.article is None or told.article.outcome != "held":
            yield "not held"
        elif not any(finding.check == "judge" for finding in told.article.report.findings):
            yield "the finding is lost"
    elif not isinstance(told.error, WriterUnavailable) or "\n" in str(told.error) or len(str(told.error)) > 300:
        yield f"no clear error: {told.error!r}"
    elif max(Counter(told.asked).values()) > tries:
        yield f"asked {max(Counter(told.asked).values())} times, not {tries}"


def _wrong_when_it_lasts(step: str, fault: Fault, told: Told) -> Iterable[str]:
    """Where no answer can be used: an editor is told, and a judge that said nothing holds the article."""
    if told.article is None:
        yield f"an error: {told.error}"
        return
    if fault.end == "asked once more" and not any("no usable answer" in note for note in told.article.report.notes):
        yield "nobody is told that the answers could not be used"
    if fault.end == "asked once more" and step in JUDGES and told.article.outcome != "held":
        yield f"{told.article.outcome}, and not judged"
    yield from _unfaithful(told.article)


def _unfaithful(article: Article) -> Iterable[str]:
    known = {line.id: line.text for source in article.sources for line in source.lines}
    for section in article.sections:
        for sentence in section.sentences:
            if not sentence.lines or not known.keys() >= set(sentence.lines):
                yield f"stands on nothing: {sentence.text}"
    if article.outcome == "ready" and article.report.findings:
        yield "ready with findings"


def _wrong_again(told: Told, again: Told, good: Told) -> Iterable[str]:
    """Going on asks what was not answered, and nothing else."""
    assert good.article
    if again.article is None:
        yield f"does not go on: {again.error}"
    elif again.article.markdown != good.article.markdown:
        yield "another article after going on"
    if paid := set(told.answered) & set(again.asked):
        yield f"{len(paid)} answers paid again"


async def matrix(cells: Sequence[tuple[str, str, bool]]) -> dict[tuple[str, str, bool], Told]:
    """What came of each cell (step, fault, whether it lasts), some at a time."""
    with tempfile.TemporaryDirectory(prefix="fidele-matrix-") as name:
        folder, room = Path(name), asyncio.Semaphore(AT_ONCE)
        good = await run(Faulty("", None, False), folder / "runs.sqlite", "good")

        async def one(cell: tuple[str, str, bool]) -> Told:
            async with room:
                return await case(*cell, good, folder)

        return dict(zip(cells, await asyncio.gather(*map(one, cells)), strict=True))


def main() -> int:
    """Prints the matrix, once and for good in one cell, and says what is wrong."""
    cells = [(step, name, lasting) for lasting in (False, True) for name in FAULTS for step in STEPS]
    told = asyncio.run(matrix(cells))
    for lasting in (False, True):
        print(f"\n{'for good' if lasting else 'once':28}", *(f"{step:>20}" for step in STEPS))
        for name in FAULTS:
            print(f"{name:28}", *(f"{told[step, name, lasting].cell:>20}" for step in STEPS))
    wrong = [
        f"{step}, {name}, {'for good' if lasting else 'once'}: {'; '.join(one.wrong)}"
        for (step, name, lasting), one in told.items()
        if one.wrong
    ]
    print(f"\n{len(cells)} cells, {len(wrong)} wrong", *wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
