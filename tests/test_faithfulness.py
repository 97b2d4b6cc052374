"""The checker's pinned quality on the labelled set."""

from pathlib import Path

import pytest

from benchmarks import faithfulness as bench


@pytest.mark.parametrize("half", ["report", "audit", "deeds", "fresh", "joined"])
def test_no_number_falls_below_its_floor(half: str) -> None:
    """The set is the one the floors were pinned on, and this part of it is measured at least as well."""
    assert bench.pinned()["set"] == bench.fingerprint()
    numbers = bench.totals(bench.measure(half, bench.items(), bench.grounds()))
    assert bench.floors(half)
    assert bench.worse(numbers, bench.floors(half)) == []


def test_an_update_never_lowers_a_floor_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "FLOORS", tmp_path / "floors.toml")
    bench.pin({"report": {"leak": 2.0, "caught_macro": 70.0}}, lower=False)
    bench.pin({"report": {"leak": 3.0, "caught_macro": 60.0}}, lower=False)
    assert bench.pinned()["report"] == {"leak": 2.0, "caught_macro": 70.0}
    bench.pin({"report": {"leak": 3.0, "caught_macro": 60.0}}, lower=True)
    assert bench.pinned()["report"] == {"leak": 3.0, "caught_macro": 60.0}
