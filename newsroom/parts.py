"""What a proof is made of: lines, quotations, sentences, blocks, parts, and what they cost."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from story.values import Fact, Finding, Judgement, Line, Quote, Sentence

SHARED_NAMES = {"quoted": "quote"}
"""Rules whose findings bear another name than their module."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a source; `used` are the numbers of the sentences that stand on it."""

    number: int
    source: str
    line: Line
    used: tuple[int, ...]

    @property
    def story(self) -> bool:
        return self.line.kind in ("story", "headline")

    @property
    def idle(self) -> bool:
        """Whether an article could stand on it, and does not. What only the headline says is no loss."""
        return self.line.kind == "story" and not self.used


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a sentence; `letters` says of a quoted one whether a source holds it to the letter."""

    text: str
    quoted: bool = False
    letters: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """A quotation of a source; `letters` is false where its place in the source holds other words."""

    quote: Quote
    row: Row | None
    letters: bool
    used: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A sentence of the article, numbered from 1 over the whole text."""

    number: int
    sentence: Sentence
    pieces: tuple[Piece, ...]
    rows: tuple[Row, ...]
    unknown: tuple[str, ...]
    """Line ids it cites that no source has."""
    heard: tuple[Heard, ...]
    findings: tuple[Finding, ...]
    same: bool
    """Whether it is a sentence of its lines, word for word."""

    @property
    def verdict(self) -> Judgement:
        return worst(self.findings)

    @property
    def passed(self) -> tuple[str, ...]:
        """The rules that had nothing to object."""
        objecting = {finding.check for finding in self.findings}
        return tuple(name for name in _rules() if name not in objecting)


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (H3), a text, a list or a quotation; only a list has more than one paragraph."""

    kind: str
    heading: str = ""
    paragraphs: tuple[tuple[Shown, ...], ...] = ()

    @property
    def clear(self) -> bool:
        return all(shown.verdict == "supported" for paragraph in self.paragraphs for shown in paragraph)


@dataclass(frozen=True, slots=True)
class Part:
    """The standfirst (without a heading) or a section."""

    id: str | None
    heading: str
    blocks: tuple[Block, ...]
    findings: tuple[Finding, ...]
    """What is said of its headings."""

    @property
    def sentences(self) -> tuple[Shown, ...]:
        return tuple(shown for block in self.blocks for paragraph in block.paragraphs for shown in paragraph)

    @property
    def clear(self) -> bool:
        return not self.findings and all(block.clear for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one step used in one round, in all its sections."""

    step: str
    round: int
    """0 for the first time; each section counts its own."""
    calls: int
    tokens_in: int
    tokens_out: int
    seconds: float
    money: float | None
    """US dollars; None where a price is not known."""
    guessed: bool

    @property
    def tokens(self) -> int:
        return self.tokens_in + self.tokens_out


@dataclass(frozen=True, slots=True)
class Open:
    """A finding, and the sentence it is about where there is one."""

    finding: Finding
    shown: Shown | None


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict."""

    id: str
    fact: Fact | None
    rows: tuple[Row, ...]
    told: str = ""
    """Who says it, its source's name and day, as far as they are known."""


def worst(findings: Iterable[Finding]) -> Judgement:
    """The verdict on what they are about."""
    verdicts = {finding.verdict for finding in findings}
    if "unsupported" in verdicts:
        return "unsupported"
    return "unsure" if verdicts else "supported"


@cache
def _rules() -> tuple[str, ...]:
    from story.checks.engine import RULES

    names = (rule.__name__.rpartition(".")[2] for rule in RULES)
    return tuple(SHARED_NAMES.get(name, name) for name in names)
