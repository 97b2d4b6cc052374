"""Kills the newsroom job at random until it is done, and counts: every story once, every file whole.

    python -m benchmarks.kill [--stories 200] [--seed 1] [--longest 5.0]

Writes into a temporary folder, with the embedded writer and SQLite. Ends with 1 where something is lost, double
or half written.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
FILES = {"article.html", "article.json", "article.md", "run.json"}
CODE = "import sys; from newsroom.cli import run; sys.exit(run(sys.argv[1:]))"
SYLLABLES = ("ba", "ko", "ri", "lu", "me", "to", "va", "ni", "sel", "dor", "gan", "pim", "tra", "zel", "mur", "lan")
LINES = (
    "La commune de {a} a voté mardi un budget de {n} millions d’euros pour {b} et {c}.",
    "Le maire, Jean {a}, a précisé que {n} habitants de {b} seraient consultés avant {c}.",
    "« Nous irons jusqu’au bout de {a} », a déclaré Anne {b} devant {n} personnes réunies à {c}.",
    "Selon la préfecture de {a}, {n} logements de {b} sont concernés par le chantier de {c}.",
    "L’usine {a} emploie {n} salariés à {b}, a rappelé le syndicat {c}.",
    "Le tribunal de {a} examinera {n} dossiers de {b} à partir de la session de {c}.",
)


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--stories", type=int, default=200)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--longest", type=float, default=5.0, help="Seconds a process works at most.")
    given = asked.parse_args()
    chance = random.Random(given.seed)
    with tempfile.TemporaryDirectory(prefix="fidele-kill-") as name:
        folder = Path(name)
        _begin(folder, given.stories, chance)
        begun, kills = time.monotonic(), 0
        while not _lives(folder, chance.uniform(0.5, given.longest)):
            kills += 1
        wrong = _wrong(folder, given.stories)
        print(f"{given.stories} stories, {kills} kills, {time.monotonic() - begun:.0f} s: ", end="")
        print("\n".join(["WRONG", *wrong]) if wrong else "each one article, every file whole")
        return 1 if wrong else 0


def _begin(folder: Path, stories: int, chance: random.Random) -> None:
    (folder / "in").mkdir()
    for number in range(stories):
        (folder / "in" / f"{number:04}.txt").write_text(_story(chance), encoding="utf-8")
    (folder / "newsroom.toml").write_text(
        '[brief]\nmin_words = 60\n[writer]\nwriter = "embedded"\n[[input]]\nname = "in"\nfolder = "in"\n'
    )


def _story(chance: random.Random) -> str:
    def word() -> str:
        return "".join(chance.choices(SYLLABLES, k=3)).capitalize()

    lines = [
        line.format(a=word(), b=word(), c=word(), n=chance.randint(2, 999))
        for line in chance.sample(LINES, k=len(LINES))
    ]
    return "\n\n".join(lines) + "\n"


def _lives(folder: Path, seconds: float) -> bool:
    """Lets the job work for so long, once it says it does, then kills it; whether it had ended by itself."""
    job = subprocess.Popen(
        [sys.executable, "-c", CODE, "newsroom", "run"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    said = job.stderr.readline() if job.stderr else ""
    try:
        if job.wait(seconds):
            raise SystemExit(f"the job ended by itself with {job.returncode}: {said}")
        return True
    except subprocess.TimeoutExpired:
        job.send_signal(signal.SIGKILL)
        job.wait()
        return False


def _wrong(folder: Path, stories: int) -> list[str]:
    """What is not as it should be, one line each."""
    found = [path for path in (folder / "outbox").glob("*/*") if path.is_dir()]
    wrong = [f"left half written: {path}" for path in found if path.name.startswith(".")]
    wrong += [f"not its four files: {path}" for path in found if {each.name for each in path.iterdir()} != FILES]
    runs = [json.loads(path.read_text(encoding="utf-8")) for path in (folder / "outbox").glob("*/*/run.json")]
    for path in (folder / "outbox").glob("*/*/article.json"):
        json.loads(path.read_text(encoding="utf-8"))
    origins = {run["origin"] for run in runs}
    if len(runs) != stories or len(origins) != stories:
        wrong.append(f"{len(runs)} articles of {len(origins)} files, and there are {stories}")
        books = subprocess.run(
            [sys.executable, "-c", CODE, "newsroom", "status", "--json"],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
        )
        rows = [row for row in json.loads(books.stdout) if row["origin"] not in origins]
        wrong += [f"{row['origin']}: {row['state']}, tries {row['tries']}, {row['reason']}" for row in rows]
    return wrong


if __name__ == "__main__":
    sys.exit(main())
