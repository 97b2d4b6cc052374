"""What was understood of the sources."""

from typing import Literal

from story.values.sources import Line, source_of
from story.values.value import Value

FactKind = Literal["event", "statement", "figure", "background"]
ConflictKind = Literal["fact", "spelling"]


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
    reply: bool = False
    """Whether it stands behind a dash, as one turn of a dialogue does, and not between marks."""
    by_editor: bool = False
    """Whether an editor put right who says it: then that is so, whatever the reading of its line says."""

    def stands_in(self, line: Line) -> bool:
        """Whether the line has words of it: a quotation of several sentences may run over several lines."""
        within = source_of(line.id) == self.source and line.start < self.end and self.start < line.end
        return line.id == self.line or within


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
