"""An article in the making: what is planned, written, and settled section by section."""

from typing import Literal

from story.values.brief import Brief
from story.values.findings import Finding
from story.values.notes import Alias, Conflict, Fact, Person, Quote
from story.values.sources import Line
from story.values.value import Value

ParagraphForm = Literal["text", "item", "quote"]


class Sentence(Value):
    """One sentence of the article and what it stands on: line ids and quote ids."""

    text: str
    lines: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()


class Paragraph(Value):
    """Sentences set together. `heading` is the H3 printed above it, where it begins a subsection."""

    sentences: tuple[Sentence, ...]
    heading: str | None = None
    form: ParagraphForm = "text"

    @property
    def text(self) -> str:
        """What its sentences tell, as it is printed."""
        return " ".join(sentence.text for sentence in self.sentences)


PROSE = "prose"
"""The form of a section that any writer can write; other forms are the embedded writer's own."""


class PlanPart(Value):
    """A subsection (H3) of a planned section."""

    heading: str
    facts: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()


class Plan(Value):
    """A planned section (H2): what it may use and how long it should be."""

    id: str
    heading: str
    """"" of the first where that goes on from the standfirst."""
    facts: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    parts: tuple[PlanPart, ...] = ()
    words: int = 120
    """Target in words."""
    form: str = PROSE


class Outline(Value):
    """The article before it is written."""

    title: str
    slug: str
    meta_description: str
    keyphrase: str
    synonyms: tuple[str, ...] = ()
    standfirst: tuple[Sentence, ...] = ()
    sections: tuple[Plan, ...] = ()


class SectionTask(Value):
    """All that one section is written, checked and repaired from; never the whole source."""

    plan: Plan
    brief: Brief
    language: str
    source_language: str
    title: str
    keyphrase: str
    synonyms: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    """The facts the section was planned with."""
    spare: tuple[Fact, ...] = ()
    """Facts no section was planned with, dealt to this one for when it falls short."""
    quotes: tuple[Quote, ...] = ()
    people: tuple[Person, ...] = ()
    aliases: tuple[Alias, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    """Contradictions of which the section is to tell both sides."""
    elapsed: tuple[tuple[str, str], ...] = ()
    """Its lines that announce what a line of another source tells as past, each with that one."""
    spellings: tuple[Conflict, ...] = ()
    """As in the notes."""
    lines: tuple[Line, ...] = ()
    """Every line that the facts, spare facts and quotes stand on."""
    written: tuple[tuple[str, str], ...] = ()
    """As in the notes."""
    headings: tuple[str, ...] = ()
    """The H2 of the whole article, so that the section knows what the others tell."""

    @property
    def translated(self) -> bool:
        """Whether the article's language is not the source's."""
        return self.language != self.source_language


class Draft(Value):
    """A section as a writer hands it in."""

    paragraphs: tuple[Paragraph, ...] = ()

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph.sentences)


class Section(Value):
    """A settled section."""

    id: str
    heading: str
    """The H2 above it; "" for the first where that goes on from the standfirst."""
    paragraphs: tuple[Paragraph, ...]
    findings: tuple[Finding, ...] = ()
    rounds: int = 0
    target: int = 0
    """Words it was planned with; 0 where that is not known."""
    filled: bool = False
    """Whether source sentences were set in by the embedded writer where another writer fell short."""
    reworded: bool = False
    """Whether a writer was asked to reword sentences for how they read; what was not faithful stayed as it was."""
    given_up: tuple[str, ...] = ()
    """Lines that no sentence stands on any more, since none that was written of them was cleared."""

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph.sentences)
