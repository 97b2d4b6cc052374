"""Kills the newsroom job at random until it is done, and counts: every story once, every file whole, no call twice.

    python -m benchmarks.kill [--stories 200] [--database postgres] [--workers 2] [--longest 4] [--seed 1]
    python -m benchmarks.kill --database sqlite --workers 1

A scripted model writes, ready articles become drafts on a stand-in for WordPress. One process reads the inputs and
writes, the others only write; each is killed (SIGKILL) when it has been at work for a random time of at most
`--longest` seconds, some while they still start, and begun again at once. Ends with 1 where a story is lost or double,
a file half written, a draft there twice, or a question asked again whose answer had been there before the kill.
"""

import argparse
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from benchmarks.jobs import CODE, ROOT, Desk, Process, Site, database, found

KEEPING = 0.5
"""Seconds an answer may take from the endpoint into the checkpoint, on a machine with as many processors as work."""
EARLY = 0.1
"""Share of the lives that end while the process still starts."""
FAILED = re.compile(r"story \w{8}: |Traceback|Error\b")
"""In a log line of the job: a try failed, and why."""
MOST = 40
"""Lines of what failed that are printed."""
FILES = {"article.html", "article.json", "article.md", "run.json"}


@dataclass
class Show:
    """What happened."""

    stories: int
    kills: dict[str, float] = field(default_factory=dict)
    """When each life was ended, by its name."""
    seconds: float = 0.0
    wrong: list[str] = field(default_factory=list)
    in_flight: int = 0
    """Questions asked again that were not answered yet when their asker was killed."""
    unkept: list[float] = field(default_factory=list)
    """Of those that were: seconds between answer and kill, too short to keep it."""
    failed: list[str] = field(default_factory=list)
    """What the processes said of tries that failed."""
    calls: int = 0
    drafts: int = 0
    load: float = 1.0
    """Processes that wanted a processor, for each there was, on average; at least 1."""

    def told(self) -> str:
        unkept = f", {len(self.unkept)} answered at most {max(self.unkept):.2f} s before" if self.unkept else ""
        head = (
            f"{self.stories} stories, {len(self.kills)} kills, {self.seconds:.0f} s, {self.drafts} drafts, "
            f"{self.calls} calls, load {self.load:.1f} a processor; "
            f"asked again: {self.in_flight} in flight at a kill{unkept}: "
        )
        wrong = ["WRONG", *self.wrong, *self.failed[:MOST]]
        return head + ("\n".join(wrong) if self.wrong else "each one article, every file whole")


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--stories", type=int, default=200)
    asked.add_argument("--workers", type=int, default=2)
    asked.add_argument("--database", choices=["postgres", "sqlite"], default="postgres")
    asked.add_argument("--longest", type=float, default=4.0, help="Seconds a process is at work at most.")
    asked.add_argument("--latency", type=float, default=0.2, help="Seconds the model takes for an answer.")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--keep", action="store_true", help="Leave the folder where it is.")
    given = asked.parse_args()
    print(f"load average: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors", flush=True)
    folder = Path(tempfile.mkdtemp(prefix="fidele-kill-"))
    show = killed(folder, given.stories, given.workers, given.database, given.longest, given.latency, given.seed)
    print(show.told())
    if given.keep:
        print(f"left in {folder}")
    else:
        shutil.rmtree(folder)
    return 1 if show.wrong else 0


def killed(
    folder: Path, stories: int, workers: int, kind: str, longest: float, latency: float = 0.2, seed: int = 1
) -> Show:
    """Lets a newsroom of so many stories in that folder work and die until all is done, and looks at what is left."""
    show, chance = Show(stories), random.Random(seed)
    with ExitStack() as stack:
        environment = stack.enter_context(database(kind))
        desk, site = stack.enter_context(Desk(latency)), stack.enter_context(Site())
        found(folder, stories, _settings(desk.url, site.url), chance)
        environment |= {"FIDELE_WORDPRESS_PASSWORD": "app pass"}
        begun = time.monotonic()
        _until_done(folder, workers, longest, environment, chance, show)
        show.seconds = time.monotonic() - begun
        show.load = max(1.0, os.getloadavg()[1] / (os.cpu_count() or 1))
        rows = _status(folder, environment)
    show.wrong += [*_files(folder, stories), *_books(rows), *_drafts(rows, site, show), *_calls(desk, show)]
    return show


def _settings(model: str, site: str) -> str:
    return (
        f'[writer]\nwriter = "openai:gpt-5-mini"\nbase_url = "{model}"\n'
        f'[wordpress]\nurl = "{site}"\nuser = "fidele"\n[limits]\nat_once = 2\nwait = 1.0\n'
    )


def _until_done(
    folder: Path, workers: int, longest: float, environment: dict[str, str], chance: random.Random, show: Show
) -> None:
    done = threading.Event()

    def lives(name: str, *command: str) -> None:
        for number in range(1, 10_000):
            process = Process(folder, name, f"{name}-{number}", *command, **environment)
            if chance.random() < EARLY:
                process.ended(chance.uniform(0, 2))
            else:
                process.at_work.wait()
                process.works(chance.uniform(0.2, longest))
            code = process.ended(0)
            if code is not None or done.is_set():
                done.set()
                # One that still starts when all is done has no handler yet, and ends by the signal itself.
                stopped = code is None and process.stop()
                if code or stopped not in (False, 0, -signal.SIGTERM):
                    show.wrong.append(f"{process.life} ended with {code or stopped}: {process.said[-3:]}")
                return
            show.kills[process.life] = process.kill()
            show.failed += [f"{process.life}: {line}" for line in process.said if FAILED.search(line)]

    commands = [("run", "run"), *((f"w{n}", "worker", "--name", f"w{n}") for n in range(1, workers))]
    threads = [threading.Thread(target=lives, args=command) for command in commands]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _status(folder: Path, environment: dict[str, str]) -> list[dict[str, object]]:
    books = subprocess.run(
        [sys.executable, "-c", CODE, "newsroom", "status", "--json"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    rows: list[dict[str, object]] = json.loads(books.stdout)
    return rows


def _files(folder: Path, stories: int) -> Iterator[str]:
    """What is not as it should be in the outbox, one line each."""
    folders = [path for path in (folder / "outbox").glob("*/*") if path.is_dir()]
    yield from (f"left half written: {path}" for path in folders if path.name.startswith("."))
    shapes = {frozenset(each.name for each in path.iterdir()) for path in folders}
    if len(shapes) != 1 or not min(shapes) >= FILES:
        yield f"folders are not all of the same files: {[sorted(shape) for shape in shapes]}"
    runs = []
    for path in folders:
        json.loads((path / "article.json").read_text(encoding="utf-8"))
        runs.append(json.loads((path / "run.json").read_text(encoding="utf-8")))
        if not (path / "article.html").read_text(encoding="utf-8").rstrip().endswith("</html>"):
            yield f"cut off: {path / 'article.html'}"
    origins = {run["origin"] for run in runs}
    if len(runs) != stories or len(origins) != stories:
        yield f"{len(runs)} articles of {len(origins)} files, and there are {stories}"


def _books(rows: list[dict[str, object]]) -> Iterator[str]:
    for row in rows:
        if row["state"] != "done":
            yield f"{row['origin']}: {row['state']}, tries {row['tries']}, {row['reason']}"
        elif row["tries"] != 1:
            yield f"{row['origin']} took {row['tries']} tries, and a kill is none"


def _drafts(rows: list[dict[str, object]], site: Site, show: Show) -> Iterator[str]:
    show.drafts = len(site.posts)
    keys = sorted(post["slug"].rpartition("-")[2] for post in site.posts.values())
    ready = sorted(str(row["key"])[:8] for row in rows if row["outcome"] == "ready")
    if keys != ready:
        twice = {key for key in keys if keys.count(key) > 1}
        yield f"{len(keys)} drafts of {len(ready)} ready articles; there twice: {sorted(twice)}"


def _calls(desk: Desk, show: Show) -> Iterator[str]:
    """Questions that were asked again without need."""
    show.calls = sum(map(len, desk.asks.values()))
    for question, asks in desk.asks.items():
        for (life, begun), (later, _) in pairwise(asks):
            kept_for = show.kills.get(life, float("inf")) - begun - desk.latency
            if life == later or kept_for > KEEPING * show.load:
                yield f"asked by {life} and {later}, {kept_for:.2f} s after its answer: {question[:60]!r}"
            elif kept_for < 0:
                show.in_flight += 1
            else:
                show.unkept.append(kept_for)


if __name__ == "__main__":
    sys.exit(main())
