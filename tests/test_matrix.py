"""What comes of every fault of an endpoint: a sample here, each one at every step where CI is set (`make matrix`)."""

import os

import pytest

from tests.faults import FAULTS
from tests.matrix import STEPS, matrix

WHOLE = bool(os.environ.get("CI"))
LASTING = [pytest.param(False, id="once"), pytest.param(True, id="for good")]


@pytest.mark.parametrize("lasting", LASTING)
async def test_each_fault_at_a_step_of_its_own(lasting: bool) -> None:
    """Retried, asked once more, held or one clear error; nothing paid twice, no finding lost."""
    cells = [(STEPS[n % len(STEPS)], name, lasting) for n, name in enumerate(FAULTS)]
    told = await matrix(cells)
    assert {cell: one.wrong for cell, one in told.items() if one.wrong} == {}


@pytest.mark.skipif(not WHOLE, reason="minutes of work: .ci/run does it, or make matrix")
@pytest.mark.parametrize("lasting", LASTING)
@pytest.mark.parametrize("step", STEPS)
async def test_every_fault_at_every_step(step: str, lasting: bool) -> None:
    told = await matrix([(step, name, lasting) for name in FAULTS])
    assert {cell: one.wrong for cell, one in told.items() if one.wrong} == {}
