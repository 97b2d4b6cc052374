"""A newsroom in a folder of its own, for the tests of the job."""

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from newsroom.job.archive import Archive
from newsroom.job.books import Entry, Item
from newsroom.job.engine import engine
from newsroom.job.house import House, load

STORY = (
    "Le port de Kermorvan fermera son quai des ferries le 7 avril 2025, a annoncé la région Cornouaille. "
    "Les travaux dureront onze mois et coûteront 38 millions d’euros, selon la présidente, Hélène Quintin.\n"
    "« Le quai sera rouvert pour les passagers en mars 2026 », a déclaré Hélène Quintin devant la presse. "
    "Deux lignes de bus relieront le port à la gare pendant les travaux. "
    "Les pêcheurs garderont leur place sur le quai nord, où rien ne sera modifié.\n"
)
OTHER = (
    "La bibliothèque de Tréval rouvrira samedi après deux ans de travaux, a indiqué la mairie mardi. "
    "Le bâtiment compte désormais 40 000 livres et une salle de lecture de 120 places. "
    "« Chacun pourra y travailler le soir », a dit le maire, Yann Le Bris. "
    "Les prêts resteront gratuits pour les moins de 18 ans.\n"
)
LIMITS = "[limits]\nwait = 0.0\ntries = 3\n"


def make(folder: Path, *texts: str, settings: str = LIMITS, inputs: str = "") -> House:
    """A newsroom that reads the folder `in`, with these texts in it, asking for 60 words."""
    (folder / "in").mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(texts, 1):
        lay(folder / "in" / f"{number}.txt", text)
    given = inputs or '[[input]]\nname = "dossier"\nfolder = "in"\n'
    path = folder / "newsroom.toml"
    path.write_text(f'[brief]\nmin_words = 60\n[writer]\nwriter = "embedded"\n{settings}{given}', encoding="utf-8")
    return load(path, {})


def lay(path: Path, text: str) -> None:
    """Puts a text there as if it had lain there for a while: the job waits for one that is younger."""
    path.write_text(text, encoding="utf-8")
    before = time.time() - 10
    os.utime(path, (before, before))


def item(text: str, origin: str = "a.txt") -> Item:
    return Item(input="dossier", origin=origin, text=text)


def work(house: House, planned: datetime | None = None) -> None:
    """Takes in what lies there, and writes it."""
    with engine(house) as at_work:
        at_work.take_in(planned or datetime.now(UTC))
        at_work.finish()


def until(done: Callable[[], bool], seconds: float = 30) -> None:
    """Waits for it."""
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end
        time.sleep(0.02)


def books(house: House) -> list[Entry]:
    """The stories in a newsroom's books."""
    with Archive(house.database_url) as archive:
        return archive.entries()
