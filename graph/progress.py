"""What a run says of itself while it works."""

from collections.abc import Iterable, Mapping
from typing import Any

from story import drafts
from story.approval import Proposal
from story.article import Article
from story.values import Draft, SectionTask, Value
from writers.budget import Tally


class Aim(Value):
    """A section to write."""

    id: str
    heading: str
    words: int
    """Target in words."""


class Progress(Value):
    """One step done. The last event of a run carries the article."""

    step: str
    section: str | None = None
    round: int = 0
    """Of the section's own loop, counted from 0; of the article for "review"."""
    words: int | None = None
    """Words of what the step handed in, where it handed in text."""
    target: int | None = None
    findings: int | None = None
    message: str = ""
    spent: Tally | None = None
    """What the run has used so far, and what its budget leaves."""
    sections: tuple[Aim, ...] = ()
    """The sections that are to be written, where the step planned any."""
    proposal: Proposal | None = None
    """What a run shows that waits for its editor; it is the last event then."""
    article: Article | None = None


def progress(step: str, update: Mapping[str, Any], section: str | None, spent: Tally) -> Progress:
    """The event for one node's update."""
    read = _READERS.get(step)
    fields: dict[str, Any] = read(update) if read else {}
    aims = _aims(update.get("tasks", ()))
    return Progress(step=step, section=section, round=update.get("round", 0), spent=spent, sections=aims, **fields)


def going_on(tasks: Iterable[SectionTask]) -> Progress:
    """The first event of a run that goes on after its outline."""
    return Progress(step="resume", message="goes on where it was stopped", sections=_aims(tasks))


def waiting(proposal: Proposal, thread_id: str | None) -> Progress:
    """The last event of a run that waits for its editor."""
    return Progress(step="approve", message=f"run {thread_id!r} waits for an editor", proposal=proposal)


def _aims(tasks: Iterable[SectionTask]) -> tuple[Aim, ...]:
    plans = (task.plan for task in tasks)
    return tuple(Aim(id=plan.id, heading=plan.heading or plan.id, words=plan.words) for plan in plans)


def _read(update: Mapping[str, Any]) -> dict[str, Any]:
    sources = update["sources"]
    story = sum(len(source.story) for source in sources)
    left = sum(len(source.lines) for source in sources) - story
    return {"message": f"{len(sources)} source(s), {story} lines of story, {left} left out"}


def _extract(update: Mapping[str, Any]) -> dict[str, Any]:
    notes = next(iter(update["noted"].values()))
    return {"message": f"{len(notes.facts)} facts, {len(notes.quotes)} quotes"}


def _outline(update: Mapping[str, Any]) -> dict[str, Any]:
    headings = [task.plan.heading or task.plan.id for task in update["tasks"]]
    return {"message": f"{len(headings)} sections: " + " · ".join(headings)}


def _approve(update: Mapping[str, Any]) -> dict[str, Any]:
    return {"message": f"{len(update['tasks'])} sections, edited" if update else "approved as it was"}


def _draft(update: Mapping[str, Any]) -> dict[str, Any]:
    return {"words": drafts.words(update["draft"])}


def _check(update: Mapping[str, Any]) -> dict[str, Any]:
    findings = update["findings"]
    return {"findings": len(findings), "message": "; ".join(f"{f.check}: {f.reason}" for f in findings)}


def _settle(update: Mapping[str, Any]) -> dict[str, Any]:
    (section,) = update["sections"].values()
    text = drafts.words(Draft(paragraphs=section.paragraphs))
    return {"words": text, "findings": len(section.findings), "message": section.heading or section.id}


def _review(update: Mapping[str, Any]) -> dict[str, Any]:
    again = update["again"]
    return {"message": f"{len(again)} section(s) sent back" if again else ""}


def _headline(update: Mapping[str, Any]) -> dict[str, Any]:
    return {"findings": len(update["front"]), "message": update["article"].title}


def _conclude(update: Mapping[str, Any]) -> dict[str, Any]:
    article = update["article"]
    return {
        "words": article.report.words,
        "target": article.report.min_words,
        "findings": len(article.report.findings),
        "message": "; ".join((article.outcome, *article.report.notes)),
        "article": article,
    }


_READERS = {
    "read": _read,
    "extract": _extract,
    "outline": _outline,
    "approve": _approve,
    "write": _draft,
    "expand": _draft,
    "repair": _draft,
    "polish": _draft,
    "check": _check,
    "settle": _settle,
    "review": _review,
    "headline": _headline,
    "conclude": _conclude,
}
