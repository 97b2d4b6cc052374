"""Stories of the books, as people and programs are shown them."""

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from textwrap import shorten

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from newsroom.job.books import Entry

LONGEST = 80
"""Characters of a title in the table; its folder and `show` have the whole."""


def show_all(entries: Sequence[Entry], *, as_json: bool) -> None:
    """Prints them as a table, or as JSON."""
    if as_json:
        rows = [entry.model_dump(mode="json", exclude={"text"}) for entry in entries]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    table = Table("story", "state", "outcome", "tries", "words", "cost", "title", "where", "why", box=None)
    for entry in entries:
        table.add_row(*map(Text, _row(entry)))
    console = Console()
    if not console.is_terminal:
        # A log or a pipe gets whole lines: what is cut off there cannot be had by a wider window.
        console = Console(width=10_000)
    console.print(table)


def _row(entry: Entry) -> tuple[str, ...]:
    """What the table shows of a story: where its article and its draft are, or why there is none."""
    version = f" v{entry.version}" if entry.version > 1 else ""
    cost = f"${entry.cost:.3f}" if entry.cost else ""
    where = " · ".join(filter(None, (entry.folder, entry.draft))) or entry.origin
    why = f"until {when(entry.until)}: {entry.reason or ''}" if entry.until else entry.reason or ""
    title = shorten(entry.title or entry.headline or Path(entry.origin).name, LONGEST, placeholder=" …")
    counts = (str(entry.tries), str(entry.words or ""), cost)
    return (entry.key[:8] + version, entry.state, entry.outcome or "", *counts, title, where, why)


def when(seconds: float) -> str:
    """A time of the books, in seconds since 1970, for people: ISO 8601, by the clock here."""
    return datetime.fromtimestamp(seconds).astimezone().isoformat(timespec="seconds")
