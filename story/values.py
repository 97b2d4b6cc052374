"""The values that flow through a run: frozen, closed, named with newsroom nouns."""

import re
from collections.abc import Iterable
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

LineKind = Literal[
    "story",
    "headline",
    "advertising",
    "navigation",
    "related",
    "caption",
    "hashtags",
    "comment form",
    "byline",
    "timestamp",
    "duplicate",
    "request",
    "foreign",
    "embargo",
    "withdrawal",
    "correction",
]
FactKind = Literal["event", "statement", "figure", "background"]
ConflictKind = Literal["fact", "spelling"]
Judgement = Literal["supported", "unsupported", "unsure"]
Answer = Literal["supported", "contradicted", "not in source", "modality", "speaker", "cause", "fused"]
Outcome = Literal["ready", "too_thin", "held"]
Place = Literal["title", "meta description", "standfirst", "heading", "body", "article"]
Colour = Literal["green", "amber", "red"]
Why = Literal[
    "",
    "the source's own sentences",
    "as the brief has it",
    "only the site or the brief can give it",
    "no faithful wording",
]
ParagraphForm = Literal["text", "item", "quote"]


class Value(BaseModel):
    """What every value is: it never changes, and it carries nothing but what is written here."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def __copy__(self) -> Self:
        """As pydantic's, which `model_copy` calls, without looking for what no value has: in half the time."""
        new, keep = object.__new__(type(self)), object.__setattr__
        keep(new, "__dict__", self.__dict__.copy())
        keep(new, "__pydantic_fields_set__", self.__pydantic_fields_set__.copy())
        keep(new, "__pydantic_extra__", None)
        keep(new, "__pydantic_private__", None)
        return new


class Given(Value):
    """A text that was handed in, and what is known of where it comes from."""

    text: str
    name: str | None = None
    """Of the site or agency."""
    url: str | None = None
    title: str | None = None
    published: str | None = None
    """ISO 8601, only where the page or feed itself states it."""


class Line(Value):
    """One numbered sentence of a source. `start` and `end` are character offsets into the source's text."""

    id: str
    start: int
    end: int
    text: str
    kind: LineKind = "story"
    paragraph: int = 0
    """Which paragraph of the source it stands in, counted from 0; lines of one paragraph are neighbours."""


class Source(Value):
    """A text to write from, untouched, with its numbered lines; lines that are not the story say why in `kind`."""

    id: str
    text: str
    lines: tuple[Line, ...]
    language: str
    """Two-letter code, "und" where it cannot be told."""
    url: str | None = None
    name: str | None = None
    title: str | None = None
    published: str | None = None
    """ISO 8601, as the source itself or its page gives it."""

    @model_validator(mode="after")
    def _lines_stand_in_the_text(self) -> Self:
        for line in self.lines:
            if self.text[line.start : line.end] != line.text:
                raise ValueError(f"line {line.id!r} is not text[{line.start}:{line.end}] of source {self.id!r}")
        return self

    @property
    def story(self) -> tuple[Line, ...]:
        """The lines an article may stand on: the story's, without boilerplate, duplicates or the request."""
        return tuple(line for line in self.lines if line.kind in ("story", "headline"))


class Fact(Value):
    """One checkable statement and the source lines it stands on."""

    id: str
    text: str
    lines: tuple[str, ...]
    kind: FactKind = "event"
    said_by: str | None = None
    """Who says it, as the source names them, where it is attributed."""
    under: str | None = None
    """The source's own subheading that it stands under."""
    paragraph: int = 0
    """Which paragraph of its source it stands in, counted from 0."""
    passed: bool = False
    """Whether a model that took notes of nearly all lines passed this one over: told only where the outline has it."""


class Quote(Value):
    """A quotation: `text` is `source.text[start:end]` to the letter, without its quotation marks."""

    id: str
    source: str
    start: int
    end: int
    text: str
    line: str
    """The line it begins in."""
    speaker: str | None = None
    role: str | None = None
    posted: str | None = None
    """The day in the signature of a posted message, as the source words it."""
    by_editor: bool = False
    """Whether an editor put right who says it: then that is so, whatever the reading of its line says."""


class Person(Value):
    """Somebody the source names with a role, as the source words it."""

    name: str
    role: str
    line: str


class Alias(Value):
    """Names that the source itself binds to one another ("RPDC", "République populaire démocratique de Corée")."""

    name: str
    also: tuple[str, ...]
    line: str


class Conflict(Value):
    """Sources, or lines of one, that do not say the same; both sides are kept, by fact id."""

    about: str
    sides: tuple[str, ...]
    kind: ConflictKind = "fact"
    """"spelling": one name is written in two ways, `about` names both."""


class Notes(Value):
    """What was understood of the sources."""

    headline: str | None = None
    """The first source's own headline, where it has one."""
    facts: tuple[Fact, ...] = ()
    quotes: tuple[Quote, ...] = ()
    people: tuple[Person, ...] = ()
    aliases: tuple[Alias, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    spellings: tuple[Conflict, ...] = ()
    """Names written in two ways, of the kind "spelling"; apart from `conflicts`, since nobody says them against
    anybody."""
    written: tuple[tuple[str, str], ...] = ()
    """Ids of the sources that say when they were written, each with that day (ISO 8601).

    Behind a "~" those that do not say so, with a day about then that a post or a caption shows."""
    places: tuple[tuple[str, str], ...] = ()
    """Ids of the lines that a dateline opens, each with the place that it names."""


class Link(Value):
    """A link of the body. `follow` is false where it says rel="nofollow"."""

    href: str
    text: str
    follow: bool = True


class Image(Value):
    """An image of the body; `alt` is empty where there is none."""

    src: str
    alt: str = ""


class Brief(Value):
    """What the desk asks for. What is left out is decided from the source."""

    language: str | None = Field(None, pattern=r"^[a-z]{2}$")
    """Of the article, two-letter code; the source's where it is None."""
    min_words: int = Field(700, ge=1, le=20_000)
    """Words the body must have at least, counted by `story.words.count`."""
    keyphrase: str | None = None
    title: str | None = None
    tone: str | None = None
    subheadings: bool = True
    outlet: str | None = None
    author: str | None = None
    site: str | None = None
    """Address of the site the article will stand on, with its scheme."""
    published: str | None = None
    """ISO 8601 date or date-time with zone."""
    source_name: str | None = None
    source_url: str | None = None
    source_title: str | None = None
    source_published: str | None = None
    """ISO 8601, where the source states it."""
    images: tuple[Image, ...] = ()
    """Printed below the standfirst, the first is the page's own as well; alternative texts are as given, none made."""
    links: tuple[Link, ...] = ()
    """Other pages for the reader to go on to, printed below the text."""
    longest_copy: int = Field(25, ge=5)
    """Words in a row that a model may take over from a source outside quotations."""
    max_verbatim: float | None = Field(None, ge=0, le=1)
    """Share of the words outside quotations that may repeat a source, 0 to 1; an article above it ends held."""
    hold: tuple[str, ...] = ()
    """Words or phrases of which none may stand in the story, or the article ends held: a person is to see it first.
    May be given as one text, with commas; one between two digits is a number's, "6,5 millions"."""

    @field_validator("hold", mode="before")
    @classmethod
    def _parted(cls, given: object) -> object:
        texts = re.split(r"(?<!\d),|,(?!\d)|[;\n]", given) if isinstance(given, str) else given
        if not isinstance(texts, (list, tuple)):
            return texts
        kept = (" ".join(each.split()) if isinstance(each, str) else each for each in texts)
        return tuple(each for each in kept if each != "")


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


class PlanPart(Value):
    """A subsection (H3) of a planned section."""

    heading: str
    facts: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()


PROSE = "prose"
"""The form of a section that any writer can write; other forms are the embedded writer's own."""


class Plan(Value):
    """A planned section (H2): what it may use and how long it should be."""

    id: str
    heading: str
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


class Evidence(Value):
    """The words of the source that a finding points at; offsets are characters into that source's text."""

    line: str
    start: int
    end: int
    text: str


class Finding(Value):
    """What a check has to say of one sentence (or heading, or the article): never a boolean."""

    check: str
    """Which check: "quote", "speaker", "figure", "date", "weekday", "name", "length", "judge", …"""
    verdict: Literal["unsupported", "unsure", "style"]
    """"style": how it reads, never whether it is so; it is worth a rewording, and holds nothing."""
    reason: str
    text: str = ""
    """The words of the article that it is about."""
    place: Place = "body"
    section: str | None = None
    sentence: int | None = None
    """Index of the sentence within its section, counted from 0 over all its paragraphs."""
    evidence: tuple[Evidence, ...] = ()
    advice: str = ""


class Verdict(Value):
    """What a judge answered for one sentence; code verifies `span` before it counts."""

    sentence: int
    answer: Answer
    lines: tuple[str, ...] = ()
    span: str = ""
    """The source's own words, verbatim, that decided it."""


class Section(Value):
    """A settled section."""

    id: str
    heading: str
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
