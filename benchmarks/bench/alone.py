"""What needs no model: how soon a command answers, and how fast the rules are."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from math import log
from pathlib import Path
from statistics import median

import psutil

from benchmarks.bench.table import Row
from graph import Brief, check_article
from story.intake import intake
from story.notes import merge, take
from tests.dispatches import dispatch

ROOT = Path(__file__).parent.parent.parent
EXAMPLE = "examples/barrage.txt"
RUN = "from newsroom.cli import main; main()"
SHORT, LONG = 500, 50_000
N_LOG_N = LONG * log(LONG) / (SHORT * log(SHORT))


def rows(times: int) -> list[Row]:
    """Every figure is the median of that many runs."""
    return [*_cold(times), *_rules(times)]


def _cold(times: int) -> list[Row]:
    return [
        Row("cold start", "fidele --help", _command(times, "--help"), "s CPU", most=0.3),
        Row("cold start", "fidele check", _command(times, "check", EXAMPLE, "--source", EXAMPLE), "s CPU", most=0.6),
        Row("cold start", "fidele write, embedded", _command(times, "write", EXAMPLE, "-q"), "s CPU", most=3),
    ]


def _command(times: int, *words: str) -> float:
    keyless = {name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "FIDELE_"))}

    def spent() -> float:
        before = os.times()
        command = [sys.executable, "-c", RUN, *words]
        subprocess.run(command, cwd=ROOT, env=keyless, capture_output=True, check=False)
        after = os.times()
        return after.children_user + after.children_system - before.children_user - before.children_system

    return median(spent() for _ in range(times))


def _rules(times: int) -> list[Row]:
    short, long = (dispatch(1, words) for words in (SHORT, LONG))
    check_article(dispatch(0, SHORT), dispatch(0, SHORT))
    pairs = [(dispatch(n, SHORT), dispatch(n, SHORT)) for n in range(2, times + 2)]
    fast = median(
        check_article(article, source).sentences / _cpu(partial(check_article, article, source))
        for article, source in pairs
    )
    few = _cpu(lambda: check_article(dispatch(77, SHORT), short))
    many = _cpu(lambda: check_article(dispatch(78, SHORT), long))
    reading = _cpu(lambda: _read(long)) / _cpu(lambda: _read(short))
    note = f"n log n is {N_LOG_N:.0f}"
    return [
        Row("rules", "sentences checked, a source of 500 words", fast, "a second"),
        Row("rules", "checking against 50,000 words instead of 500", many / few, "x", most=N_LOG_N, note=note),
        Row("rules", "reading 50,000 words instead of 500", reading, "x", most=N_LOG_N, note=note),
        Row("rules", "memory of the process after that", psutil.Process().memory_info().rss / 1e6, "MB", most=500),
    ]


def _read(text: str) -> None:
    _, sources = intake(text, Brief(), obey=False)
    merge([take(source) for source in sources])


def _cpu(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun
