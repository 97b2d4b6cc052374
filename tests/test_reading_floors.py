"""The labelled set of quotations: what was reached may not be lost again."""

from collections import Counter

from benchmarks.quotes import tally

FLOORS = {"found": 0.97, "false": 0.03, "speaker": 0.94, "story marked": 0}
"""Of all texts together. Shares of the quotations (found, false) and of the found ones (speaker); lines (marked)."""


def test_reading_stays_above_its_floors() -> None:
    counts: Counter[str] = sum(tally().values(), Counter())
    quotes = counts["found"] + counts["missed"]
    assert counts["found"] / quotes >= FLOORS["found"]
    assert counts["false"] / quotes <= FLOORS["false"]
    assert counts["speaker"] / counts["found"] >= FLOORS["speaker"]
    assert counts["story marked"] <= FLOORS["story marked"]
