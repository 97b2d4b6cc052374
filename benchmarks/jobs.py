"""A newsroom in a folder, its processes and those they talk to, for the benchmarks of the job."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil

from tests import obliging
from tests.scripted import Endpoint, Reply
from tests.wordpress_site import Blog

ROOT = Path(__file__).parent.parent
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


def story(chance: random.Random) -> str:
    """Six sentences that no other story has."""

    def word() -> str:
        return "".join(chance.choices(SYLLABLES, k=3)).capitalize()

    lines = [
        line.format(a=word(), b=word(), c=word(), n=chance.randint(2, 999))
        for line in chance.sample(LINES, k=len(LINES))
    ]
    return "\n\n".join(lines) + "\n"


def found(folder: Path, stories: int, settings: str, chance: random.Random) -> None:
    """Makes a newsroom of so many stories that asks for 60 words each."""
    (folder / "in").mkdir()
    for number in range(stories):
        (folder / "in" / f"{number:04}.txt").write_text(story(chance), encoding="utf-8")
    text = f'[brief]\nmin_words = 60\n{settings}[[input]]\nname = "in"\nfolder = "in"\n'
    (folder / "newsroom.toml").write_text(text, encoding="utf-8")


class Desk(Endpoint):
    """The scripted model, which keeps who asked what and when: `asks` by question, each (life, begun)."""

    def __init__(self, latency: float) -> None:
        super().__init__(self._reply)
        self.latency = latency
        # A client that is killed hangs up without a word.
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]
        self.asks: dict[str, list[tuple[str, float]]] = {}

    def _reply(self, body: dict[str, Any]) -> Reply:
        who = {name.lower(): value for name, value in self.headers[-1].items()}["authorization"]
        self.asks.setdefault(str(body["messages"]), []).append((who.removeprefix("Bearer "), self.times[-1]))
        self.asked.clear()
        return Reply(obliging.reply(body).body, wait=self.latency)


class Site(Blog):
    """The stand-in for WordPress, which answers one at a time."""

    def __init__(self) -> None:
        super().__init__()
        self._one = threading.Lock()

    def answer(self, *asked: Any) -> tuple[int, Any]:
        with self._one:
            return super().answer(*asked)


class Process:
    """One life of a process of the job."""

    def __init__(self, folder: Path, name: str, life: str, *command: str, **environment: str) -> None:
        self.life, self.at_work = life, threading.Event()
        self.said: list[str] = []
        self._job = subprocess.Popen(
            [sys.executable, "-c", CODE, "newsroom", *command],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(ROOT), "OPENAI_API_KEY": life, "PYTHONWARNINGS": "error"} | environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.name, self.pid = name, self._job.pid
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        assert self._job.stderr
        with self._job.stderr as lines:
            for line in lines:
                self.said.append(line.rstrip())
                if "at work as" in line:
                    self.at_work.set()
        self.at_work.set()

    def ended(self, seconds: float) -> int | None:
        """Its exit code, or None where it still lives after so long."""
        try:
            return self._job.wait(max(0.0, seconds))
        except subprocess.TimeoutExpired:
            return None

    def works(self, seconds: float) -> int | None:
        """Lets it work for so long, on a crowded machine until it has had two thirds of that on a processor.

        Its exit code where it ended by itself.
        """
        begun, used = time.monotonic(), self.cpu()
        while self.ended(0.02) is None:
            if min(time.monotonic() - begun, 1.5 * (self.cpu() - used)) >= seconds:
                return None
        return self.ended(0)

    def cpu(self) -> float:
        """Seconds of processor it has used."""
        try:
            return sum(psutil.Process(self.pid).cpu_times()[:2])
        except psutil.Error:
            return 0.0

    def kill(self) -> float:
        """Kills it; gives when it was dead, by the clock of the desk."""
        self._job.send_signal(signal.SIGKILL)
        self._job.wait()
        dead = time.monotonic()
        self._listener.join()
        return dead

    def stop(self) -> int:
        """Asks it to end, and gives its exit code."""
        self._job.send_signal(signal.SIGTERM)
        code = self._job.wait(120)
        self._listener.join()
        return code


@contextmanager
def database(kind: str) -> Iterator[dict[str, str]]:
    """What the environment has to say for a database of that kind: "sqlite" or "postgres"."""
    if kind == "sqlite":
        yield {}
        return
    from tests.postgres import SETTINGS, postgres

    with postgres(SETTINGS) as server:
        yield {"FIDELE_DATABASE_URL": server.database()}
