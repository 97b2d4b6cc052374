"""A model's verdicts as a judge."""

from story.values import (
    SectionTask,
    Verdict,
)
from writers.answers import (
    JudgeAnswer,
)
from writers.reading.usable import NotUsableError, ids, tidy


def verdicts(answer: JudgeAnswer, task: SectionTask, asked: int) -> list[Verdict]:
    """One verdict at most for each sentence asked about; where a model gives two, neither counts.

    Raises `NotUsableError` where none is for a sentence that was asked about.
    """
    known = {line.id for line in task.lines}
    given: dict[int, list[Verdict]] = {}
    for verdict in answer.verdicts:
        if 1 <= verdict.sentence <= asked:
            number, lines, span = verdict.sentence - 1, ids(verdict.lines, known), tidy(verdict.span)
            made = Verdict(sentence=number, answer=verdict.answer, lines=lines, span=span)
            given.setdefault(number, []).append(made)
    if not given:
        raise NotUsableError(f"no verdict is for one of the sentences 1 to {asked}")
    return [same[0] for _, same in sorted(given.items()) if len({each.answer for each in same}) == 1]
