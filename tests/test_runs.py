"""What is kept of runs, and for how long."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newsroom.runs import Order, Run, RunBusy, Runs, RunsUnkept, RunUnknown

ORDER = Order(writer="embedded", limits={"calls": 3}, out="out")


@pytest.fixture
def runs(tmp_path: Path) -> Runs:
    return Runs(tmp_path / "runs")


def test_a_run_is_named_after_its_source_and_found_by_how_its_name_begins(runs: Runs) -> None:
    run = runs.begin("/tmp/Le Barrage (2).txt", ORDER)
    assert run.id.startswith("le-barrage-2-")
    assert runs.keep(run, state="ready", words=700) == runs.find("le-bar")
    assert runs.find(run.id).order == ORDER


def test_two_runs_that_begin_alike_are_both_named(runs: Runs) -> None:
    for name in ("port-1", "port-2"):
        runs.begin("port.txt", ORDER, name)
    with pytest.raises(RunUnknown, match=r"port-\d, port-\d"):
        runs.find("port")
    with pytest.raises(RunUnknown, match="no run 'pont'"):
        runs.find("pont")


def test_runs_of_one_second_are_listed_newest_first(runs: Runs) -> None:
    for name in ("b", "c", "a"):
        runs.begin("port.txt", ORDER, name)
    assert [run.id for run in runs.all()] == ["a", "c", "b"]


def test_a_name_that_is_known_goes_on(runs: Runs) -> None:
    first = runs.keep(runs.begin("port.txt", ORDER, "port"), words=3)
    again = runs.begin("port.txt", Order(), "port")
    assert (again.began, again.words, again.order) == (first.began, 3, Order())


@pytest.mark.parametrize("name", ["../x", "a/b", ".hidden", "", "x" * 65, "a b", "a\nb"])
def test_a_name_cannot_leave_the_folder(name: str, runs: Runs) -> None:
    with pytest.raises(RunUnknown):
        runs.begin("port.txt", ORDER, name or "/")


def test_a_run_is_held_by_one_process_and_stopped_once_that_is_gone(runs: Runs) -> None:
    run = runs.begin("port.txt", ORDER, "port")
    code = (
        "import sys, pathlib; from newsroom.runs import Runs\n"
        f"runs = Runs(pathlib.Path({str(runs.folder)!r}))\n"
        "with runs.held(runs.find('port')): print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        assert [one.state for one in runs.all()] == ["running"]
        with pytest.raises(RunBusy, match="'port' is under way"), runs.held(run):
            pass
        other.kill()
    assert [one.state for one in runs.all()] == ["stopped"]


def test_old_checkpoints_of_finished_runs_go_and_records_stay_longer(runs: Runs) -> None:
    ages = {"new": "2999-01-01", "old": "2026-01-02", "open": "2026-01-02", "ancient": "2020-01-01"}
    runs.folder.mkdir()
    for name, day in ages.items():
        state: Any = "waiting" if name == "open" else "ready"
        run = runs.keep(Run(id=name, source="s", began=f"{day}T00:00:00+00:00", state=state))
        runs.checkpoint(run).write_text("")
    runs.tidy(at="2026-01-20T00:00:00+00:00")
    left = {path.name for path in runs.folder.iterdir() if path.suffix != ".lock"}
    assert left == {"new.json", "new.sqlite", "old.json", "open.json", "open.sqlite"}


def test_nobody_else_may_look_into_the_folder(runs: Runs) -> None:
    runs.begin("port.txt", ORDER)
    assert runs.folder.stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_used_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RunsUnkept, match="set XDG_STATE_HOME"):
        Runs(tmp_path / "file" / "runs").begin("port.txt", ORDER)


def test_a_record_of_another_make_is_passed_over(runs: Runs) -> None:
    runs.begin("port.txt", ORDER, "port")
    (runs.folder / "other.json").write_text('{"id": "other", "colour": "red"}')
    assert [run.id for run in runs.all()] == ["port"]


def test_an_unknown_price_is_kept_as_unknown(runs: Runs) -> None:
    run = Run(id="x", source="s", began="2026-01-02T00:00:00+00:00", cost=None)
    runs.begin("port.txt", ORDER, "port")
    runs.keep(run)
    assert runs.find("x").cost is None
