"""What a statement denies."""

from collections.abc import Iterator
from typing import NamedTuple

from story.contradictions.wording import Wording


class Denial(NamedTuple):
    """What is denied, by the keys of its words."""

    keys: frozenset[str]
    """None where it is not said: "c'est faux"."""
    deed: frozenset[str]
    """The key of the deed itself: "n'a jamais été donnée", "nie avoir vendu"."""
    flat: bool
    """Whether it is a bare negation, and not a verb of denying, behind which the deed may be worded anew."""
    strong: bool
    """Whether it is one that nobody sets but against another's word: "jamais"."""


def denials(text: str, wording: Wording) -> Iterator[Denial]:
    """The denials of an evened text without its figures and dates: of every other fact some figure is told too."""
    for found in wording.patterns["denials"].finditer(text):
        told = [key for key in wording.told(wording.clause(text, found.end())) if key not in wording.claims]
        yield Denial(frozenset(told), frozenset(told[:1]), flat=False, strong=False)
    for found in wording.patterns["negated"].finditer(text):
        before = wording.patterns["subject"].split(text[: found.start()])[-1]
        told = wording.told(f"{found[0]} {wording.clause(text, found.end())}")
        if told:
            keys = frozenset((*wording.told(before), *told))
            yield Denial(keys, frozenset(told[:1]), flat=True, strong=wording.finds("never", found[0]))
    if wording.finds("untrue", text):
        yield Denial(frozenset(), frozenset(), flat=False, strong=False)
