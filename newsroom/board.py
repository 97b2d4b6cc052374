"""Where a run stands, kept from its events: what a live view draws."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.progress import Progress
    from writers.budget import Tally

STEPS = ("read", "extract", "outline", "approve", "sections", "assemble", "review", "headline", "conclude")
"""The steps of a whole run in their order; those of a section are told in its row."""


@dataclass
class Row:
    """One section under way."""

    id: str
    heading: str
    target: int
    step: str = ""
    round: int = 0
    words: int = 0
    open: int = 0
    """Findings of the last check."""
    repaired: int = 0
    """Findings that a later check did not have any more."""
    settled: bool = False

    def hear(self, event: "Progress") -> None:
        """Takes one event of this section."""
        self.step, self.settled = event.step, event.step == "settle"
        self.round = max(self.round, event.round)
        self.words = self.words if event.words is None else event.words
        if event.findings is not None:
            self.repaired += max(0, self.open - event.findings)
            self.open = event.findings


@dataclass
class Board:
    """The whole run."""

    done: list[str] = field(default_factory=list)
    rows: dict[str, Row] = field(default_factory=dict)
    spent: "Tally | None" = None
    message: str = ""

    def hear(self, event: "Progress") -> None:
        """Takes one event of the run."""
        self.spent = event.spent or self.spent
        for aim in event.sections:
            self.rows.setdefault(aim.id, Row(aim.id, aim.heading, aim.words))
        if event.section:
            self.rows.setdefault(event.section, Row(event.section, event.section, 0)).hear(event)
            return
        if event.step == "approve" and event.message != "approved as it was":
            self.rows = {aim.id: Row(aim.id, aim.heading, aim.words) for aim in event.sections}
        if event.step in STEPS and event.step not in self.done:
            self.done.append(event.step)
        self.message = event.message

    def past(self, step: str) -> bool:
        """Whether the run is past that step; a run that goes on is past those it no longer tells of."""
        if any(STEPS.index(step) <= STEPS.index(done) for done in self.done):
            return True
        written = STEPS.index(step) < STEPS.index("sections") and bool(self.rows)
        return written or (step == "sections" and self.settled == len(self.rows) > 0)

    @property
    def settled(self) -> int:
        """Sections whose loop has ended."""
        return sum(row.settled for row in self.rows.values())

    @property
    def words(self) -> int:
        """Words of all sections so far."""
        return sum(row.words for row in self.rows.values())
