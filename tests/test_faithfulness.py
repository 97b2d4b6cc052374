"""The checker's pinned quality on the labelled set."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    path = Path(__file__).parent.parent / "benchmarks" / "faithfulness.py"
    spec = importlib.util.spec_from_file_location("faithfulness_bench", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("half", ["report", "audit", "deeds", "fresh"])
def test_no_number_falls_below_its_floor(bench: ModuleType, half: str) -> None:
    """The set is the one the floors were pinned on, and this part of it is measured at least as well."""
    assert bench.pinned()["set"] == bench.fingerprint()
    numbers = bench.totals(bench.measure(half, bench.items(), bench.grounds()))
    assert bench.floors(half)
    assert bench.worse(numbers, bench.floors(half)) == []


def test_an_update_never_lowers_a_floor_unasked(
    bench: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "FLOORS", tmp_path / "floors.toml")
    bench.pin({"report": {"leak": 2.0, "caught_macro": 70.0}}, lower=False)
    bench.pin({"report": {"leak": 3.0, "caught_macro": 60.0}}, lower=False)
    assert bench.pinned()["report"] == {"leak": 2.0, "caught_macro": 70.0}
    bench.pin({"report": {"leak": 3.0, "caught_macro": 60.0}}, lower=True)
    assert bench.pinned()["report"] == {"leak": 3.0, "caught_macro": 60.0}
