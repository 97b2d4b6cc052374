"""What a model is shown of a section that it is to repair, reword or lengthen."""

from collections.abc import Sequence
from typing import NamedTuple

from story import drafts
from story.respelt import respelt
from story.values import Draft, Fact, Finding, SectionTask
from writers import besides, drafted, showing


class Revision(NamedTuple):
    """What is asked for, and the values of the question."""

    refused: frozenset[int]
    """Indexes of the sentences to write anew; with none the section is only to be longer."""
    minor: frozenset[int]
    """Those of them that only read badly."""
    grow: bool
    shown: dict[str, str]


def revision(task: SectionTask, draft: Draft, findings: Sequence[Finding]) -> Revision:
    """What those findings ask for: more only where facts are left to tell."""
    more = drafts.worth(draft, task) or drafts.room(draft, task)
    findings = findings if more else [f for f in findings if f.check != "length"]
    refused = frozenset(f.sentence for f in findings if f.sentence is not None)
    minor = refused - {f.sentence for f in findings if f.verdict != "style"}
    grow = any(f.check == "length" for f in findings)
    unused = drafts.unused(draft, task) if grow else ()
    partly = drafts.left_out(draft, task) if grow else {}
    cited = {line for n in refused for line in draft.sentences[n].lines}
    shown = {
        "quotes": respelt(showing.quotes(task.quotes), task.spellings),
        "unused": showing.untold(unused, partly, task),
        "draft": drafted.numbered(draft.sentences),
        "language": besides.language(task.language),
        "besides": besides.section(task, None if grow else cited),
    }
    if refused:
        return Revision(
            refused, minor, grow, shown | _repaired(task, draft, findings, minor if refused == minor else None)
        )
    return Revision(
        refused, minor, grow, shown | _longer(task, draft, (*unused, *(f for f in task.facts if f.id in partly)))
    )


def _repaired(
    task: SectionTask, draft: Draft, findings: Sequence[Finding], minor: frozenset[int] | None
) -> dict[str, str]:
    """The findings and the section's lines; where all that is said is how sentences read, what is around them alone."""
    shown = {"findings": drafted.findings(findings)}
    if minor is None:
        return shown | {"lines": showing.told(task.lines, task)}
    return shown | drafted.around_sentences(draft, task, minor)


def _longer(task: SectionTask, draft: Draft, untold: Sequence[Fact]) -> dict[str, str]:
    """The lines of what is left to tell, and about how many words it may come to."""
    needed = {line for fact in untold for line in fact.lines}
    lines = [line for line in task.lines if line.id in needed]
    return {"lines": showing.told(lines, task), "words": str(max(20, task.plan.words - drafts.words(draft)))}
