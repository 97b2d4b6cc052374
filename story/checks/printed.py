"""What stands in a source to the letter: its sentences and its printed lines, even those that are no story."""

from collections.abc import Sequence
from functools import cached_property

from story.checks.index import Texts
from story.checks.letters import is_sentence, letters
from story.checks.lines import Lines

_LED = "-–—•*> "
"""What a printed line may begin with that is none of its words."""


class Printed(Lines):
    """The lines with the page that they were printed on."""

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """The letters of every printed line of the sources, those that are not the story included."""
        printed = [letters(line.lstrip(_LED)) for text in self._texts for line in text.splitlines()]
        headed = (line.text.partition(" : ")[2] for line in self.lines.values() if line.kind == "headline")
        printed += map(letters, headed)  # what a headline says, without its rubric
        return tuple(dict.fromkeys((*(said.letters for said in self.said.values()), *filter(None, printed))))

    def holds(self, claim: str) -> bool:
        """Whether these letters are a whole sentence, or whole printed lines, of a source."""
        told = {claim, claim.lstrip(_LED)}
        return any(is_sentence(one, page) for one in told for page in self._printed.holding(one.rstrip("."))) or any(
            _runs_over(claim, text, starts) for text, starts in self._running
        )

    @cached_property
    def _printed(self) -> Texts:
        """The pages, to be searched as one."""
        return Texts({page: page for page in self.pages})

    @cached_property
    def _running(self) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """Each source's letters as one text, with the offsets at which its printed lines begin."""
        return tuple(_run_on(text) for text in self._texts)


def _run_on(text: str) -> tuple[str, tuple[int, ...]]:
    whole, starts = "", []
    for line in filter(None, (letters(one).strip() for one in text.splitlines())):
        if whole and whole[-1] not in _TIGHT and line[0] not in _TIGHT:
            whole += " "
        starts.append(len(whole))
        whole += line
    return whole, tuple(starts)


_TIGHT = '"();:!?,.'
"""Marks around which `letters` leaves no space."""


def _runs_over(claim: str, text: str, starts: Sequence[int]) -> bool:
    """Whether the claim is a stretch of the text over a line's end, cut where a sentence or a line begins and ends."""
    wanted = claim.strip().rstrip(".")
    at = text.find(wanted) if wanted else -1
    end = at + len(wanted)
    if at < 0 or not any(at < start < end for start in starts):
        return False
    begins = at in starts or text[at - 1] in '.!?"'
    return begins and (
        end == len(text) or end in starts or end + 1 in starts or text[end - 1] in '.!?"' or text[end] in '.!?"'
    )
