"""A page with everything that more than one light needs, worked out once."""

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from story.languages.pages import Seo
from story.seo import text
from story.seo.phrase import Phrase, phrase
from story.seo.values import Block, Page
from story.values import Spot


@dataclass(frozen=True)
class Line:
    """A sentence of the page and the block it stands in."""

    text: str
    block: Block
    offset: int

    @property
    def words(self) -> int:
        return text.words(self.text)

    @property
    def spot(self) -> Spot:
        """Where it stands, in the article's own count of sentences."""
        if self.block.kind == "heading":
            return Spot(place="heading", text=self.text, section=self.block.section)
        return Spot(place="body", text=self.text, section=self.block.section, sentence=self._sentence())

    def _sentence(self) -> int | None:
        if not self.block.sentences:
            return None
        return self.block.first + sum(start <= self.offset for start in self.block.sentences) - 1


@dataclass(frozen=True)
class View:
    """The page, its running text without quotations set apart, and the phrases it wants to be found by."""

    page: Page

    @cached_property
    def seo(self) -> Seo:
        return text.seo(self.page.language)

    @cached_property
    def keyphrase(self) -> Phrase:
        return phrase(self.page.keyphrase, self.page.language)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The keyphrase and its synonyms, as far as they hold any word."""
        given = (self.page.keyphrase, *self.page.synonyms)
        return tuple(found for found in (phrase(each, self.page.language) for each in given) if found.words)

    @cached_property
    def running(self) -> tuple[Block, ...]:
        """The blocks that are measured: quotations set apart are another's style and are left out."""
        return tuple(block for block in self.page.blocks if block.kind != "quote" and block.text)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for line in self.pieces if any(map(str.isalnum, line.text)))

    @cached_property
    def pieces(self) -> tuple[Line, ...]:
        """The sentences, and with them the closing marks that are left alone after a stop: « Non. »."""
        return tuple(
            Line(sentence, block, offset)
            for block in self.running
            for offset, sentence in text.sentences(block.text, self.page.language)
        )

    @cached_property
    def words(self) -> int:
        return sum(text.words(block.text) for block in self.running)

    @cached_property
    def halves(self) -> int:
        """Words, with the halves of a hyphenated word as two: what some of the measures go by."""
        return sum(text.words(block.text.replace("-", " ")) for block in self.running)

    @cached_property
    def headings(self) -> tuple[Block, ...]:
        """H2 and H3, which are the subheadings that count."""
        return tuple(block for block in self.running if block.kind == "heading" and block.level in (2, 3))

    @cached_property
    def stretches(self) -> tuple[tuple[Block | None, int], ...]:
        """The words of running text under each heading; those before the first stand under None."""
        parts: list[tuple[Block | None, int]] = [(None, 0)]
        for is_heading, group in groupby(self.running, key=lambda block: block.kind == "heading"):
            for block in group:
                if is_heading:
                    parts.append((block, 0))
                else:
                    parts[-1] = (parts[-1][0], parts[-1][1] + text.words(block.text))
        return tuple(parts)
