"""What a text says, read once: with its words and values, the words that colour a statement."""

import re
from collections.abc import Iterator, KeysView
from functools import cached_property, lru_cache

from story.checks.letters import halves
from story.checks.worded import Worded
from story.plain import bare

_LETTER = re.compile(r"\w")
_CLAUSE_END = re.compile(r"[.;:!?«»\"]")


class Said(Worded):
    """A sentence of the article or a line of the source; everything is read when first asked for."""

    def __init__(self, text: str, language: str, *, label: bool = False) -> None:
        """As for `Worded`."""
        super().__init__(text, language, label=label)
        self._marks: dict[str, tuple[re.Match[str], ...]] = {}

    @cached_property
    def contrast(self) -> re.Match[str] | None:
        """Where it sets two statements against one another outside quotations."""
        return self.lexicon.contrast.search(self.outside)

    @cached_property
    def voice(self) -> bool:
        """Whether the text is a quotation and who speaks it, and says nothing else: "Ada Lund, maire : « … »"."""
        outer = [span for span in self.spans if not span.depth]
        if len(outer) != 1 or not (outer[0].opening and outer[0].closing):
            return False
        before, after = self.text[: outer[0].start], self.text[outer[0].end :]
        label = before.rstrip(' \u00a0\u202f«“"')
        return (
            (not label or label.endswith(":"))
            and not _LETTER.search(after)
            and not self.lexicon.predicate.search(label)
            and not self.lexicon.patterns["negations"].search(label)
        )

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries that the text names or has a demonym or capital of."""
        return frozenset(name for name, _, _ in self.places)

    @cached_property
    def places(self) -> tuple[tuple[str, int, int], ...]:
        """Countries by their table's name, with the offsets of the word that means them."""
        wanted = self._opened("places")
        text = bare(self.text) if wanted else ""
        return tuple((name, *match.span()) for name, group in wanted for match in self.found(group, text))

    def marks(self, group: str) -> tuple[re.Match[str], ...]:
        """Where the words of a group of the language file stand: "hedges", "negations", …"""
        known = self._marks.get(group)
        if known is None:
            known = tuple(self.found(group, self.text)) if group in self._opening else ()
            known = tuple(filter(self._denies, known)) if group == "negations" else known
            if known and group in ("sayings", "hedges", "reporting"):
                known = tuple(mark for mark in known if not self.lexicon.tried.match(self.text, mark.start()))
            self._marks[group] = known
        return known

    def _denies(self, mark: re.Match[str]) -> bool:
        """Whether a particle denies: "ne" alone is for show ("avant qu'il ne parte"), and with "que" it is "only"."""
        lexicon = self.lexicon
        if lexicon.understated.match(self.text, mark.end()):
            return False
        if not lexicon.particle.fullmatch(mark.group()):
            return True
        start = max(self.text.rfind(stop, 0, mark.start()) for stop in '.;:!?«»"') + 1
        stop = _CLAUSE_END.search(self.text, mark.end())
        return bool(lexicon.denial.search(self.text, start, stop.start() if stop else len(self.text)))

    @property
    def openers(self) -> KeysView[str]:
        """The lists of phrases that some word of the text can open."""
        return self._opening.keys()

    @cached_property
    def _opening(self) -> dict[str, list[int]]:
        """Those lists, each with where the words begin that can open it."""
        opened, found = self.lexicon.opened, {group: list[int]() for group in self.lexicon.anywhere}
        for word in self.words:
            for start, folded in halves(word) if "-" in word.folded else ((word.start, word.folded),):
                for group in opened(folded):
                    found.setdefault(group, []).append(start)
        return found

    def found(self, group: str, text: str) -> Iterator[re.Match[str]]:
        """Where the phrases of a list stand: in the text, or in another with its words in the same places.

        Tried only where a word can open one of them, and not at every letter.
        """
        pattern, end = self.lexicon.patterns[group], 0
        if group in self.lexicon.anywhere:
            yield from pattern.finditer(text)
            return
        for start in self._opening.get(group, ()):
            if start >= end and (match := pattern.match(text, start)):
                yield match
                end = match.end()

    @cached_property
    def conditionals(self) -> tuple[re.Match[str], ...]:
        return tuple(self.lexicon.conditional.finditer(self.text))

    @cached_property
    def superlatives(self) -> tuple[tuple[str, re.Match[str]], ...]:
        """Each superlative with the name of its group."""
        wanted = self._opened("superlatives")
        if not wanted:
            return ()
        text = self.text
        for match in self.marks("fixed"):
            text = text[: match.start()] + " " * len(match.group()) + text[match.end() :]
        return tuple((name, match) for name, group in wanted for match in self.found(group, text))

    @cached_property
    def rates(self) -> dict[str, re.Match[str]]:
        return self._searched("rates", self.text)

    @cached_property
    def links(self) -> dict[str, re.Match[str]]:
        return self._searched("links", self.text)

    @cached_property
    def links_outside(self) -> dict[str, re.Match[str]]:
        """The same of what stands outside quotations."""
        return self._searched("links", self.outside)

    def _searched(self, table: str, text: str) -> dict[str, re.Match[str]]:
        opened = self._opened(table)
        return {name: found for name, group in opened if (found := next(self.found(group, text), None))}

    def _opened(self, table: str) -> list[tuple[str, str]]:
        """The lists of a table that some word of the text can open: their names in it and among all lists, in order."""
        names = self.lexicon.tables[table]
        opened = names.keys() & self.openers
        return [(names[each], each) for each in names if each in opened] if opened else []

    @property
    def opposites(self) -> list[tuple[re.Pattern[str], re.Pattern[str], bool]]:
        """The pairs of opposite words of which the text may hold one, and whether each may imply the other."""
        patterns = self.lexicon.patterns
        return [(patterns[one], patterns[other], converse) for one, other, converse in self.opposed]

    @cached_property
    def opposed(self) -> list[tuple[str, str, bool]]:
        """The same by the names of their lists."""
        opened = self.openers
        return [pair for pair in self.lexicon.opposites if pair[0] in opened or pair[1] in opened]


@lru_cache(maxsize=1536)
def read(text: str, language: str, *, label: bool = False) -> Said:
    """What the text says, shared by everybody who asks: a line is held against in its section, the plan and the report.

    Some dozen articles' lines and sentences at a time; a `Said` is never changed but by what is read of it.
    """
    return Said(text, language, label=label)
