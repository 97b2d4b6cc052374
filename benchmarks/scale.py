"""How fast the newsroom job works through a night's stories, how flat its memory stays, and how well a rate is held.

    python -m benchmarks.scale memory [--stories 2000]           embedded writer, SQLite, one process
    python -m benchmarks.scale workers [--stories 60] [1 2 4]    a model of 1 s latency, Postgres
    python -m benchmarks.scale rate [--per-minute 240]           the same with two workers and a limit

Prints what was measured, and what else the machine was doing (load average). Ends with 1 where memory grew by more
than a tenth between the 200th story and the last, where two workers are less than 1.8 times and four less than 3.4
times as fast as one, or where the rate over any minute passes its limit, or over all of them falls below it, by
more than a twentieth.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks.jobs import Desk, Process, database, found

EARLY = 200
"""Story after which memory is expected to stay where it is."""
GROWTH, LEAST, HELD, WINDOW = 0.10, {2: 1.8, 4: 3.4}, 0.05, 60.0
EMBEDDED = '[writer]\nwriter = "embedded"\n'


@dataclass(frozen=True)
class Sample:
    """What was seen at one moment: seconds since the beginning, articles done, memory in MB."""

    at: float
    done: int
    memory: float


@dataclass(frozen=True)
class Seen:
    """What some workers did: stories a minute while all were busy, processor seconds, when questions were asked."""

    speed: float
    cpu: float
    calls: int
    asked: list[float]


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("what", choices=["memory", "workers", "rate"])
    asked.add_argument("counts", nargs="*", type=int, help="Numbers of workers to compare.")
    asked.add_argument("--stories", type=int)
    asked.add_argument("--latency", type=float, default=1.0)
    asked.add_argument("--at-once", type=int, default=2)
    asked.add_argument("--per-minute", type=int, default=240)
    given = asked.parse_args()
    print(f"load average before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    if given.what == "memory":
        wrong = memory(given.stories or 2000)
    elif given.what == "workers":
        wrong = workers(given.counts or [1, 2, 4], given.stories or 60, given.latency, given.at_once)
    else:
        wrong = rate(given.stories or 30, given.latency, given.per_minute)
    print(f"load average after: {os.getloadavg()[0]:.1f}")
    print("\n".join(wrong) or "as it should be")
    return 1 if wrong else 0


def memory(stories: int) -> list[str]:
    """One process, the embedded writer and SQLite."""
    with tempfile.TemporaryDirectory(prefix="fidele-scale-") as name:
        folder = Path(name)
        found(folder, stories, EMBEDDED, random.Random(1))
        job = Process(folder, "run", "run", "run", "--quiet")
        samples = _watched(job, folder)
        used = samples[-1].at
        kept = len(_articles(folder))
    early = next((each for each in samples if each.done >= min(EARLY, stories // 2)), samples[-1])
    grown = samples[-1].memory / early.memory - 1
    print(f"{kept} articles in {used:.0f} s: {kept / used * 60:.0f} a minute")
    for each in samples[:: max(1, len(samples) // 12)]:
        print(f"  {each.at:6.0f} s {each.done:5} articles {each.memory:6.0f} MB")
    print(f"memory {early.memory:.0f} MB at story {early.done}, {samples[-1].memory:.0f} MB at the last: {grown:+.1%}")
    wrong = [f"memory has changed by {grown:+.1%}"] if abs(grown) > GROWTH else []
    return wrong + ([f"{kept} articles of {stories} stories"] if kept != stories else [])


def workers(counts: list[int], stories: int, latency: float, at_once: int) -> list[str]:
    """Worker processes on one Postgres, the first of which reads the inputs too."""
    speeds: dict[int, float] = {}
    for count in counts:
        seen = _seen(count, stories, latency, f"at_once = {at_once}\n")
        speeds[count] = seen.speed
        print(
            f"{count} worker(s): {seen.speed:.1f} stories a minute, {seen.speed / speeds[counts[0]]:.2f} times; "
            f"{seen.cpu / stories:.2f} s of processor a story, {seen.calls / stories:.0f} questions"
        )
    return [
        f"{count} workers are {speeds[count] / speeds[1]:.2f} times as fast as one, not {least}"
        for count, least in LEAST.items()
        if 1 in speeds and count in speeds and speeds[count] < least * speeds[1]
    ]


def rate(stories: int, latency: float, per_minute: int) -> list[str]:
    """Two workers that could ask far more than they may."""
    at = _seen(2, stories, latency, f"at_once = 8\nrequests_per_minute = {per_minute}\n").asked
    # The ends are left out: before every worker is busy, and when the last stories have few questions left.
    steady = at[len(at) // 10 : -len(at) // 5]
    allowed = per_minute * WINDOW / 60
    busiest = max(sum(begin <= other < begin + WINDOW for other in at) for begin in at)
    mean = (len(steady) - 1) / (steady[-1] - steady[0]) * 60
    print(f"{len(at)} requests; {mean:.1f} a minute of {per_minute} allowed; the busiest {WINDOW:.0f} s had {busiest}")
    wrong = [f"{busiest} requests in {WINDOW:.0f} s, {allowed:.0f} allowed"] if busiest > allowed * (1 + HELD) else []
    return wrong + ([f"only {mean:.1f} a minute"] if mean < per_minute * (1 - HELD) else [])


def _seen(count: int, stories: int, latency: float, limits: str) -> Seen:
    """Lets so many processes write all stories."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="fidele-scale-")))
        environment = stack.enter_context(database("postgres"))
        desk = stack.enter_context(Desk(latency))
        writer = f'[writer]\nwriter = "openai:gpt-5-mini"\nbase_url = "{desk.url}"\n'
        found(folder, stories, f"{writer}[limits]\n{limits}", random.Random(1))
        more = [Process(folder, f"w{n}", f"w{n}", "worker", "--name", f"w{n}", **environment) for n in range(1, count)]
        for job in more:
            job.at_work.wait()
        before = sum(job.cpu() for job in more)
        first = Process(folder, "run", "run", "run", **environment)
        times, cpu = list[float](), 0.0
        while first.ended(0.05) is None:
            times += [time.monotonic()] * (len(_articles(folder)) - len(times))
            cpu = max(cpu, sum(job.cpu() for job in (first, *more)))
        codes = [first.ended(0), *(job.stop() for job in more)]
        if any(codes) or len(_articles(folder)) != stories:
            raise SystemExit(f"ended with {codes} and {len(_articles(folder))} articles: {first.said[-3:]}")
        asked = sorted(begun for asks in desk.asks.values() for _, begun in asks)
    # The ends are left out, where not every worker has all the stories it could have.
    steady = times[len(times) // 10 : -len(times) // 5]
    return Seen((len(steady) - 1) / (steady[-1] - steady[0]) * 60, cpu - before, len(asked), asked)


def _watched(job: Process, folder: Path) -> list[Sample]:
    begun, samples = time.monotonic(), list[Sample]()
    process = psutil.Process(job.pid)
    while job.ended(1.0) is None:
        try:
            used = process.memory_info().rss / 1e6
        except psutil.Error:
            break
        if not used:  # It has ended since it was asked for: what has not been waited for yet has no memory.
            break
        samples.append(Sample(time.monotonic() - begun, len(_articles(folder)), used))
    return samples


def _articles(folder: Path) -> list[Path]:
    return [path for path in (folder / "outbox").glob("*/*") if not path.name.startswith(".")]


if __name__ == "__main__":
    sys.exit(main())
