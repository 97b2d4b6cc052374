"""What an article may stand on: the lines of its sources, read once, with quotations, people and aliases."""

from collections.abc import Sequence
from functools import cached_property

from story.anchors import meant_days
from story.checks.bearers import Bearers
from story.checks.printed import Printed
from story.checks.referents import People
from story.checks.said import Said
from story.dates import Date
from story.stamps import days, of_line, posted
from story.values import Alias, Finding, Line, Notes, Person, Quote, Source
from story.years import about, years


class Ground(Bearers, Printed):
    """Built once per run or section, with what the rules found on it already."""

    def __init__(
        self,
        lines: Sequence[Line],
        quotes: Sequence[Quote],
        people: Sequence[Person],
        aliases: Sequence[Alias],
        language: str,
        texts: Sequence[str] = (),
        written: Sequence[tuple[str, str]] = (),
    ) -> None:
        """`texts`: the whole sources as they were printed; `written`: as in the notes."""
        super().__init__(lines, quotes, people, aliases, language, texts)
        self._written = tuple(written)
        self._days: dict[str, tuple[Date, ...]] = {}
        self.ruled: dict[tuple[object, ...], tuple[Finding, ...]] = {}
        """What the rules found in a sentence already, by its words and what it cites."""
        self.claimed: dict[tuple[object, ...], tuple[Finding, ...]] = {}
        """The same of what cites nothing, by its words and where it stands."""
        self.aligned: dict[Said, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        """The lines that a text was aligned to already, and those that lend to them. No `Basis`, which refers to this:
        only the collector would ever free the two."""
        self.identified: dict[str, frozenset[str]] = {}
        """What stands for a speaker in the words that name one, by those."""
        self.voices: dict[str, frozenset[str]] = {}
        """The same of who says a quotation, by its id."""

    @classmethod
    def of(
        cls,
        lines: Sequence[Line],
        quotes: Sequence[Quote] = (),
        people: Sequence[Person] = (),
        aliases: Sequence[Alias] = (),
        language: str = "fr",
        written: Sequence[tuple[str, str]] = (),
    ) -> "Ground":
        """The ground of those lines; `language` is the source's two-letter code, `written` as in the notes."""
        return cls(lines, quotes, people, aliases, language, (), written)

    @classmethod
    def of_sources(cls, sources: Sequence[Source], told: Sequence[Quote] = ()) -> "Ground":
        """The ground that whole sources make, with the quotations and people read from them.

        Where an editor put right who says one of the quotations `told`, that speaker stands.
        """
        from story.people import aliases, people
        from story.quotes import heard
        from story.voices import alike

        lines = [line for source in sources for line in source.story]
        voices = [heard(source) for source in sources]
        every = (quote for found, _ in voices for quote in found)
        # Each source counts its own from Q1; together they are numbered as in the notes of a run.
        quotes = [quote.model_copy(update={"id": f"Q{number}"}) for number, quote in enumerate(every, 1)]
        posts = [each for source, known in zip(sources, voices, strict=True) for each in posted(source, *known)]
        read = Notes(quotes=tuple(quotes), people=tuple(one for source in sources for one in people(source)))
        right = alike(read, told, sources)
        return cls(lines, right.quotes, right.people,
                   [one for source in sources for one in aliases(source)], sources[0].language,
                   [source.text for source in sources], (*days(sources), *posts, *about(sources)))  # fmt: skip

    @cached_property
    def referents(self) -> People:
        """Who is named in the lines, and whom else a text of them may name."""
        return People(self)

    def meant_days(self, line: str) -> tuple[Date, ...]:
        """The days that words of the line mean by the day on which its source was written: "hier" as a date.

        With the year of those that it tells without.
        """
        if line not in self._days:
            text = self.lines[line].text
            days = meant_days(text, of_line(line, self._written), self.language)
            self._days[line] = (*days, *years(text, line, self._written, self.language))
        return self._days[line]
