"""Where a run goes next."""

from collections.abc import Callable, Sequence
from typing import Any, Literal

from langchain_core.runnables import Runnable, RunnableConfig
from langgraph.types import Send

from nodes.state import Story, Work
from story import drafts, examine, words
from story.intake import pieces
from story.values import Draft

SHORT_ANYWAY = 12
"""Words that a section may lose by reading better in an article that falls short of those asked for in any case."""


def to_pieces(state: Story) -> Sequence[Send]:
    """Every piece of every source is extracted at once."""
    return [Send("extract", {"piece": piece}) for source in state["sources"] for piece in pieces(source)]


def after_outline(state: Story) -> Sequence[Send] | Literal["approve", "assemble"]:
    """To the editor, where the outline is to be approved; else to the sections."""
    return "approve" if state.get("approve") else to_sections(state)


def to_sections(state: Story) -> Sequence[Send] | Literal["assemble"]:
    """Every section starts its own loop; an outline without any goes straight on."""
    return [Send("section", {"task": task}) for task in state["tasks"]] or "assemble"


def after_review(state: Story) -> Sequence[Send] | Literal["headline"]:
    """The sections sent back, as they stand, and those added; with none, the front matter."""
    article, again = state["article"], state["again"]
    written = {section.id: section for section in article.sections}
    spare = words.count(article.body) - article.brief.min_words
    room = spare // max(1, len(again)) if spare >= 0 else SHORT_ANYWAY
    sends = []
    for task in (task for task in state["tasks"] if task.plan.id in again):
        work: Work = {"task": task, "room": room}
        if section := written.get(task.plan.id):
            work["task"] = drafts.without_lines(task, section.given_up)
            work |= {"draft": Draft(paragraphs=section.paragraphs), "findings": again[section.id]}
            work |= {"judged": examine.cleared(section), "filled": section.filled}
        sends.append(Send("section", work))
    return sends or "headline"


def into_loop(state: Work) -> Literal["write", "expand", "polish"]:
    """A section sent back has a draft already."""
    if "draft" not in state:
        return "write"
    return "polish" if all(finding.verdict == "style" for finding in state["findings"]) else "expand"


def after_check(state: Work) -> Literal["repair", "expand", "settle"]:
    """Repair before expanding; settle when nothing is wrong, nothing changes or the rounds are used up."""
    if state["last"]:
        return "settle"
    if drafts.refused(state["findings"]):
        return "repair"
    short = any(finding.check == "length" for finding in state["findings"])
    return "expand" if short and drafts.room(state["draft"], state["task"]) else "settle"


class Route(Runnable[Any, Any]):
    """A route taken with no wait between what a node hands in and where the run goes with it.

    LangGraph takes a plain function for a task of its own. A run stopped while it waits for that keeps the node's
    answers as a finished step with no next one, and can never go on.
    """

    def __init__(self, choose: Callable[[Any], Any]) -> None:
        self.choose, self.name = choose, choose.__name__

    def invoke(self, input: Any, config: RunnableConfig | None = None, **_: Any) -> Any:  # noqa: A002 - LangChain's name
        return self.choose(input)

    async def ainvoke(self, input: Any, config: RunnableConfig | None = None, **_: Any) -> Any:  # noqa: A002 - LangChain's name
        return self.choose(input)
