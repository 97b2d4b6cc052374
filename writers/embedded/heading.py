"""A heading and what speaks against it."""

import re
from dataclasses import dataclass

from writers.embedded.grammar import Grammar
from writers.embedded.typography import dress, marked
from writers.embedded.wording import capital

_STRAIGHT, _STOP = re.compile(r'"([^"]+)"'), re.compile(r"(?<!\.)\.(\s?[»”]?)$")


@dataclass(frozen=True)
class Heading:
    """A heading, what it costs, and what may stand below it."""

    text: str
    cost: float
    again: float = 0.0
    """What it costs more right above the sentence that it is made of."""
    voice: str = ""
    """Whose words it is: nobody else's stand below it."""
    own: bool = False
    """Whether the source itself has it there."""
    states: bool = False
    """Whether it says what happened: one fact may head what goes beyond it."""
    held: tuple[str, ...] = ()
    """The phrases that no other heading may use after it."""


NONE = Heading("", 0.0)


def dressed(text: str, grammar: Grammar) -> str:
    """The text as a heading is printed: between the language's own marks, without a stop at its end."""
    code = grammar.code
    shown = _STRAIGHT.sub(lambda quoted: marked(quoted[1], code), text) if text.count('"') == 2 else text
    return capital(_STOP.sub(r"\1", dress(shown, code)))
