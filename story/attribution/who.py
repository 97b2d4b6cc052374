"""A speaker as a sentence designates them."""

from typing import Literal, NamedTuple


class Who(NamedTuple):
    """A speaker as the sentence designates them; `start` and `end` into the evened text."""

    start: int
    end: int
    kind: Literal["name", "pair", "role", "pronoun", "nobody", "same", "again"]
    """"same": the one who spoke just before; "again": whom the sentence before is about."""
