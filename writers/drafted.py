"""How a draft is laid out for a model that revises or judges it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from story import drafts
from story.leaning import refers
from story.values import Draft, Finding, Line, SectionTask, Sentence
from writers import showing
from writers.told import flat

MOST_CITED = 5
"""Lines that a judge is shown for one sentence."""


def narrowed(sentence: Sentence, given: Iterable[Line]) -> Sentence:
    """The sentence with the lines that share most words with it, where it cites more than a judge need read.

    A heading stands on every line of what it heads.
    """
    if len(sentence.lines) <= MOST_CITED:
        return sentence
    wanted = drafts.keys(sentence.text)
    cited = [line for line in given if line.id in sentence.lines]
    best = sorted(cited, key=lambda line: -len(wanted & drafts.keys(line.text)))[:MOST_CITED]
    kept = {line.id for line in best}
    return sentence.model_copy(update={"lines": tuple(id for id in sentence.lines if id in kept)})


def around(cited: Collection[str], given: Sequence[Line]) -> Iterator[Line]:
    """The cited lines, each with the one before it, which says who "he" is; all where none is cited."""
    for n, line in enumerate(given):
        following = given[n + 1 : n + 2]
        if not cited or line.id in cited or any(after.id in cited for after in following):
            yield line


def numbered(given: Sequence[Sentence], near: Collection[int] | None = None, wanted: Collection[int] = ()) -> str:
    """1. [L5 L6] the sentence; where any are `near`, of those only, and without lines but for the `wanted` ones."""
    rows = (
        f"{n}. {flat(each.text)}"
        if near and n - 1 not in wanted
        else f"{n}. [{' '.join(each.lines)}] {flat(each.text)}"
        for n, each in enumerate(given, 1)
        if near is None or n - 1 in near
    )
    return "\n".join(rows) or "none"


def in_context(given: Sequence[Sentence], within: Draft | None, language: str) -> str:
    """The numbered sentences, before one that may refer to it the sentence that stands before it in the draft."""
    before = {after.text: one.text for one, after in pairwise(within.sentences)} if within else {}
    rows, last = [], ""
    for n, each in enumerate(given, 1):
        if each.text in before and before[each.text] != last and refers(each.text, language):
            rows.append(f"before {n}: {flat(before[each.text])}")
        rows.append(f"{n}. [{' '.join(each.lines)}] {flat(each.text)}")
        last = each.text
    return "\n".join(rows) or "none"


def around_sentences(draft: Draft, task: SectionTask, wanted: Collection[int]) -> dict[str, str]:
    """Those sentences, each with the one before and after it, their lines and the quotations of these."""
    near = {m for n in wanted for m in (n - 1, n, n + 1)}
    cited = {line for n in wanted for line in draft.sentences[n].lines}
    return {
        "lines": showing.told(around(cited, task.lines), task),
        "quotes": showing.quotes(quote for quote in task.quotes if quote.line in cited),
        "draft": numbered(draft.sentences, near, wanted),
    }


def findings(given: Iterable[Finding]) -> str:
    """3: what is wrong, what the source says, what to do; 3, 5: where it is the same of several sentences."""
    alike: dict[str, list[str]] = {}
    for each in given:
        where = "the section" if each.sentence is None else str(each.sentence + 1)
        alike.setdefault(_finding(each), []).append(where)
    return "\n".join(f"{', '.join(where)}: {said}" for said, where in alike.items())


def _finding(finding: Finding) -> str:
    evidence = " ".join(f"{each.line}: {flat(each.text)}" for each in finding.evidence)
    pieces = (finding.check, finding.reason, evidence and f"the source: {evidence}", finding.advice)
    return "; ".join(flat(piece) for piece in pieces if piece)
