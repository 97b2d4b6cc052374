"""What is told of an article: its lights, what it cost, and what came of it."""

from collections.abc import Iterable
from typing import Literal

from story.values.findings import Evidence, Finding, Place
from story.values.notes import Conflict
from story.values.value import Value

EMBEDDED = "embedded"
"""The name of the writer that has the source's own sentences and no others, and needs no model."""
Outcome = Literal["ready", "too_thin", "held"]
Colour = Literal["green", "amber", "red"]
Why = Literal[
    "",
    "the source's own sentences",
    "as the brief has it",
    "only the site or the brief can give it",
    "no faithful wording",
]


class Capacity(Value):
    """How many words a source can carry without padding, and why."""

    words: int
    reason: str


class Usage(Value):
    """What one step cost."""

    step: str
    section: str | None = None
    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    tokens_cached: int = 0
    seconds: float = 0.0
    guessed: bool = False
    """Whether tokens were reckoned from characters because the server did not count them."""
    cost: float | None = None
    """US dollars; None where nothing was asked or no price is known."""


def total_cost(usages: Iterable[Usage]) -> float | None:
    """US dollars in all; None where something was asked whose price is not known."""
    return added(*(usage.cost for usage in usages if usage.calls))


def added(*parts: float | None) -> float | None:
    """The sum; None where a part of it is not known."""
    known = [part for part in parts if part is not None]
    return sum(known, 0.0) if len(known) == len(parts) else None


class Spot(Value):
    """Words that keep a light from being green; `section` and `sentence` are those of a `Finding`."""

    place: Place
    text: str
    section: str | None = None
    sentence: int | None = None


class Light(Value):
    """One measure: its figure, its colour, what it wants, and where it falls short."""

    name: str
    """As in the analysis inside WordPress: "keyphraseDensity"."""
    colour: Colour
    figure: float
    unit: str = ""
    """Of the figure: "%", "words", "px"; empty for a plain count."""
    wants: str
    """What makes it green: "0.5 to 3 %"."""
    spots: tuple[Spot, ...] = ()
    """In the order of the text; empty where it is green, or where no one place is meant."""
    site: bool = False
    """Whether it takes what only the site or the brief can give: images, internal links, a known address."""
    why: Why = ""
    """Why it is amber and was left so, where being faithful to the source or to the brief has a price."""


class Report(Value):
    """What the checks say of an article."""

    findings: tuple[Finding, ...] = ()
    sentences: int = 0
    supported: int = 0
    stands_on: tuple[tuple[Evidence, ...], ...] = ()
    """Of a text that was only fact-checked: the source lines that each sentence was held against, the best first, in
    the order that `Finding.sentence` counts."""
    words: int = 0
    min_words: int = 0
    capacity: Capacity | None = None
    verbatim: float = 0.0
    """Share of the body's words, outside quotations, that stand in the source in runs of five or more; 0 to 1."""
    longest_copy: int = 0
    """Words in the longest run copied from the source outside quotations."""
    lights: tuple[Light, ...] = ()
    """For search engines and for reading, each with its figure; none where the text was only fact-checked."""
    conflicts: tuple[Conflict, ...] = ()
    usage: tuple[Usage, ...] = ()
    writer: str = ""
    judge: str | None = None
    notes: tuple[str, ...] = ()
    """Plain sentences for the editor: why it is thin or held, and what would help."""

    @property
    def cost(self) -> float | None:
        """US dollars in all; None where a price is not known, 0 where no model was asked."""
        return total_cost(self.usage)

    @property
    def unsupported(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.verdict == "unsupported")

    @property
    def unsure(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.verdict == "unsure")
