"""Parts a story into runs under headings that fit: where a heading stands decides where a run begins."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from story.values import Fact
from writers.embedded.blocks import Block
from writers.embedded.heading import NONE, Heading
from writers.embedded.headings import Headings
from writers.embedded.material import Material
from writers.embedded.measured import Measured, besides, late, measured, near, same_paragraph, under

FEWEST, MOST, LONGEST = 70, 115, 260
"""Words of a run: fewer are too few for a heading, more are many, and so many are not told under one."""
SHORT, LONG, VAST, FAR = 20, 25, 190, 12
"""Words that a run lacks, or has too many, for each point of cost; and words from which on each few more cost one."""
RUN = -2.6
"""What one more run costs: less than none, since every heading costs something."""
PARTED = 1.4
"""And to begin in the middle of a paragraph of the source."""
BARE, UNHEADED, LISTED = 4.0, 0.02, 8.0
"""And a run without a heading of its own, which only the first may be, each word of it, and where a list is to stand
above it, which would have to go below."""


@dataclass(frozen=True)
class Run:
    """Blocks in a row, and the heading they stand under."""

    heading: Heading
    blocks: tuple[Block, ...]

    @property
    def facts(self) -> list[Fact]:
        return [fact for block in self.blocks for fact in block]


def runs(
    found: Sequence[Block], headings: Headings, material: Material, *, lead: bool = False, listed: bool = False
) -> list[Run]:
    """The blocks in runs whose headings, lengths and speakers together cost least; their headings are taken.

    lead: the blocks open the article, so that its first quotation may head what stands before it. listed: a list is to
    stand above them.
    """
    every = [measured(block, headings, material) for block in found]
    once = [besides(each, before) for each, before in zip(every, [None, *every], strict=False)]
    parting = Parting(once, lead, headings, BARE + LISTED * listed)
    made = parting.cheapest()
    while parting.limited(made):  # Each time something may stand above less than before, so that it ends.
        made = parting.cheapest()
    return _taken(made, headings)


@dataclass
class Parting:
    """Finds the cheapest runs."""

    every: Sequence[Measured]
    lead: bool
    headings: Headings
    bare: float = BARE
    """What it costs the first run to have no heading."""
    limits: dict[Heading, int] = field(default_factory=dict)
    """Headings that stand above so many blocks at most; above none, where another says what they say."""
    known: dict[tuple[int, int], list[tuple[float, Heading]]] = field(default_factory=dict)
    """What runs cost under each heading: no round changes it."""

    def cheapest(self) -> list[Run]:
        """The runs of all blocks that cost least together."""
        best: list[tuple[float, int, Heading]] = [(0.0, 0, NONE)]
        for end in range(1, len(self.every) + 1):
            steps = []
            for start in self._starts(end):
                cost, heading = self._run(start, end)
                steps.append((best[start][0] + cost, start, heading))
            best.append(min(steps, key=lambda step: step[0]))
        made: list[Run] = []
        end = len(self.every)
        while end:
            _, start, heading = best[end]
            made.append(Run(heading, tuple(each.block for each in self.every[start:end])))
            end = start
        return made[::-1]

    def limited(self, made: Sequence[Run]) -> bool:
        """Whether a heading cannot stay: the rules do not clear it above all that is below it, or it says what a
        better one says."""
        kept = list[str]()
        for run in sorted(made, key=lambda run: run.heading.cost):
            if not run.heading.text:
                continue
            if not run.heading.own and self.headings.alike(run.heading.text, kept):
                self.limits[run.heading] = 0
            elif (most := self._most(run)) < len(run.blocks):
                self.limits[run.heading] = most
            kept.append(run.heading.text)
        return any(self.limits.get(run.heading, len(run.blocks)) < len(run.blocks) for run in made if run.heading.text)

    def _most(self, run: Run) -> int:
        """How many of the blocks the heading stands above, from the first on; all or none, where it is made of all."""
        joint = not run.heading.voice and not run.heading.own
        for most in range(len(run.blocks), len(run.blocks) - 1 if joint else 0, -1):
            if self.headings.stands(run.heading.text, [fact for block in run.blocks[:most] for fact in block]):
                return most
        return 0

    def _starts(self, end: int) -> list[int]:
        """Where a run that ends there may begin: at the block itself, or before it as far as it is not too long."""
        starts, words = [end - 1], self.every[end - 1].words
        for start in reversed(range(end - 1)):
            words += self.every[start].words
            own = self.every[start + 1].block[0].under
            if words > LONGEST or (own and own != self.every[start].block[-1].under):
                break
            starts.append(start)
        return starts

    def _run(self, start: int, end: int) -> tuple[float, Heading]:
        """What the run costs, under the heading with which it costs least."""
        run = self.every[start:end]
        words = sum(each.words for each in run)
        length = max(0, FEWEST - words) / SHORT + max(0, words - MOST) / LONG + max(0, words - VAST) / FAR
        able = [each for each in self._costs(start, end) if len(run) <= self.limits.get(each[1], len(run))]
        bare = self.bare + UNHEADED * words if start == 0 else LISTED * BARE
        cost, heading = min([*able, (bare, NONE)], key=lambda each: each[0])
        parted = start > 0 and same_paragraph(self.every[start - 1].block[-1], self.every[start].block[0])
        return RUN + length + cost + PARTED * parted, heading

    def _costs(self, start: int, end: int) -> list[tuple[float, Heading]]:
        if (start, end) not in self.known:
            run, led = self.every[start:end], self.lead and start == 0
            above = self.headings.above([fact for each in run for fact in each.block])
            last = near(run, led)
            self.known[start, end] = [
                (under(one, run, at) + (0.0 if led else late(one, run, at)) + above(one), one)
                for at, each in enumerate(run)
                for one in each.options
                if one not in each.shared and (at <= last or one.states)
            ]
        return self.known[start, end]


def _taken(made: Sequence[Run], headings: Headings) -> list[Run]:
    """The runs with headings that no two have; one whose heading is gone goes to the run before it."""
    kept: list[Run] = []
    for run in made:
        free = bool(run.heading.text) and headings.free(run.heading)
        if free:
            headings.take(run.heading)
        if free or not kept:
            kept.append(run if free else Run(NONE, run.blocks))
        else:
            kept[-1] = Run(kept[-1].heading, (*kept[-1].blocks, *run.blocks))
    return kept
