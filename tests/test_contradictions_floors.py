"""The labelled set of contradictions: what each half has reached may not be lost again."""

import pytest

from benchmarks.contradictions import NAMED, shares, tally

FLOORS = {"tune": (0.8, 0.12), "report": (0.4, 0.21)}
"""Of each half the share of figures, denials and spellings found, and of what is reported the share of false ones."""


@pytest.mark.parametrize("half", FLOORS)
def test_finding_contradictions_stays_above_its_floors(half: str) -> None:
    found, false = shares(tally()[half], NAMED)
    least, most = FLOORS[half]
    assert found >= least
    assert false <= most
