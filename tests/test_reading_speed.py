"""Reading grows with the text, not with its square."""

import time
from itertools import count, islice
from pathlib import Path

from story.lines import read
from story.notes import take

TEXT = Path("examples/barrage.txt").read_text("utf-8")
NUMBERS = count()
"""No text is read twice: what is kept of the first reading would make the second one free."""


def seconds(copies: int) -> float:
    """Processor time for so many copies, each with names and figures of its own, so that no line repeats another."""
    text = "\n".join(TEXT.replace("Aulnes", f"Aulnes{n}").replace("a ", f"a{n} ") for n in islice(NUMBERS, copies))
    begun = time.process_time()
    take(read(text))
    return time.process_time() - begun


def test_ten_times_the_text_takes_less_than_thirty_times_as_long() -> None:
    """A square would take a hundred times as long; 60 ms for a dispatch is held with room for a busy machine."""
    seconds(2)
    one = min(seconds(2) for _ in range(3))
    assert seconds(20) < 30 * one
    assert one / 2 < 0.2
