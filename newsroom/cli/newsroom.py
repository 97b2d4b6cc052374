"""`fidele newsroom`: the job that reads inputs by itself and leaves articles in the outbox."""

import json
import logging
import time
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING

import click

from newsroom.cli.options import option
from newsroom.process import settle_down

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from newsroom.job.archive import Archive, Entry
    from newsroom.job.engine import Engine
    from newsroom.job.house import House
    from newsroom.logs import Form

LONGEST = 80
"""Characters of a title in the table; its folder and `show` have the whole."""
LOOK = 30.0
"""Seconds between two looks for stories that stop every process that writes them."""

config = option(
    "--config",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("newsroom.toml"),
    show_default=True,
    help="The newsroom's settings.",
)
as_json_option = option("--json", "as_json", is_flag=True, help="Print JSON.")
logs_option = option(
    "--logs", type=click.Choice(("text", "json")), default="text", show_default=True, help="Form of the log lines."
)


@click.group("newsroom")
def command() -> None:
    """Watch feeds and folders, and leave an article of each story in the outbox."""


@command.command("init")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path("."))
def init(folder: Path) -> None:
    """Write a commented newsroom.toml to FOLDER, and the folder it reads from."""
    from newsroom.files import write_whole
    from newsroom.job.house import NAME
    from newsroom.job.misread import starter

    path = folder / NAME
    if path.exists():
        raise click.UsageError(f"{str(path)!r} is there already; it is left as it is")
    write_whole(path, starter())
    (folder / "in").mkdir(exist_ok=True)
    click.echo(f"written to {path}; put texts into {folder / 'in'}, then: fidele newsroom run --config {path}")


@command.command("run")
@config
@logs_option
@option("-q", "--quiet", is_flag=True, help="Print troubles only.")
def run(config: Path, logs: "Form", quiet: bool) -> None:
    """Read every input once, write what is new, list it, and end when nothing is left to do."""
    from newsroom.logs import set_up

    house = _house(config)
    set_up(logs, quiet=quiet)
    begun = datetime.now(UTC)
    with _at_work(house, name=_name(house, "run")) as at_work:
        settle_down()
        at_work.take_in(begun)
        at_work.finish()
        done = [entry for entry in at_work.archive.entries() if entry.changed >= begun.timestamp()]
    if not quiet and done:
        _show(done, as_json=False)
    elif not quiet:
        click.echo("nothing new; `fidele newsroom status` lists what there is")


@command.command("start")
@config
@logs_option
def start(config: Path, logs: "Form") -> None:
    """Read the inputs at the planned times and write what is new, until told to stop."""
    from newsroom.logs import set_up

    house = _house(config)
    set_up(logs)
    with _at_work(house, name=_name(house, "start"), stays=True) as at_work:
        settle_down()
        at_work.schedule()
        _until_stopped(at_work, at_work.catch_up)


@command.command("worker")
@config
@option("--name", help="Of this worker; it takes up again what it was at when it died. The host's if not given.")
@option("--database-url", help="Postgres address of the queue, in place of newsroom.toml's.")
@logs_option
def worker(config: Path, name: str | None, database_url: str | None, logs: "Form") -> None:
    """Write stories that `start` or another worker queued in the same Postgres, until told to stop."""
    import os

    from newsroom.job.house import DATABASE, load
    from newsroom.logs import set_up

    house = load(config, {**os.environ, **({DATABASE: database_url} if database_url else {})})
    if house.embedded:
        raise click.UsageError(f"a worker needs the Postgres that `start` works with: --database-url, or {DATABASE}")
    set_up(logs)
    with _at_work(house, name=name or _name(house, "worker"), stays=True, reads=False) as at_work:
        settle_down()
        _until_stopped(at_work)


@command.command("status")
@config
@as_json_option
@option("--state", multiple=True, help="Only stories in that state: queued, writing, waiting, done, failed, ...")
@option("--outcome", multiple=True, help="Only articles that are ready, too_thin or held.")
@option("--days", type=click.FloatRange(0), help="Only what has changed within so many days.")
def status(
    config: Path, as_json: bool, state: tuple[str, ...], outcome: tuple[str, ...], days: float | None
) -> None:
    """List every story: where it stands, how it ended, what it cost, where it is, and why."""
    from newsroom.job.archive import trouble_of

    house = _house(config)
    with _opened(house) as archive:
        since = time.time() - (days or 0) * 86_400 if days is not None else 0
        shown = [each for each in archive.entries() if each.changed >= since]
        shown = [each for each in shown if each.state in (state or (each.state,))]
        _show([each for each in shown if each.outcome in (outcome or (each.outcome,))], as_json=as_json)
        for each in house.input:
            if trouble := archive.stamp(trouble_of(each.name)):
                click.echo(f"input {each.name!r} could not be read: {trouble}", err=True)


@command.command("health")
@config
@option("--name", help="Of the worker that is to live; any one on this host if not given.")
@as_json_option
def health(config: Path, name: str | None, as_json: bool) -> int:
    """Say whether a process is at work and the books answer; ends with 1 where not. For a container's health check."""
    from newsroom.job.health import look

    found = look(_house(config), name)
    told = found.model_dump_json() if as_json else found.told
    click.echo(told, err=not found.well and not as_json)
    return 0 if found.well else 1


@command.command("check")
@config
def check(config: Path) -> int:
    """Say whether all that the job needs is there; ends with 1 where it is not."""
    house = _house(config)
    wrong = list(_wrong(house))
    for line in wrong or ["settings, books, inputs and publisher are as they should be"]:
        click.echo(line, err=bool(wrong))
    return 1 if wrong else 0


@command.command("show")
@config
@as_json_option
@click.argument("story")
def show(config: Path, as_json: bool, story: str) -> None:
    """Print all that the books say of STORY, named by the beginning of its key."""
    house = _house(config)
    with _opened(house) as archive:
        entry = _entry(archive, story)
        versions, places = archive.versions(entry.first), archive.places(entry.key)
    if as_json:
        click.echo(entry.model_dump_json(indent=2))
        return
    for name, value in entry.model_dump(exclude={"text", "changes", "folder"}, exclude_none=True).items():
        click.echo(f"{name + ':':<10}{_when(value) if name in ('taken', 'changed') else value}")
    if entry.folder:
        click.echo(f"{'files:':<10}{house.outbox / entry.folder}")
    for line in entry.changes:
        click.echo(f"{'new:':<10}{line}")
    for place in places:
        click.echo(f"{'also in:':<10}{place}")
    for other in versions:
        if other.key != entry.key:
            click.echo(f"{'see also:':<10}{other.key[:8]}, version {other.version} of the same story")


@command.command("retry")
@config
@click.argument("stories", nargs=-1)
@option("--failed", is_flag=True, help="Every story that was set aside.")
@option("--held", is_flag=True, help="Every story that was held.")
def retry(config: Path, stories: tuple[str, ...], failed: bool, held: bool) -> None:
    """Put STORIES back in the queue; the next run writes them from nothing.

    One that is written and only missed its WordPress draft keeps its article.
    """
    if not (stories or failed or held):
        raise click.UsageError("name stories by the beginning of their keys, or give --failed or --held")
    with _opened(_house(config)) as archive:
        chosen = [_entry(archive, story) for story in stories]
        chosen += [e for e in archive.entries() if (failed and e.state == "failed") or (held and e.outcome == "held")]
        for entry in {entry.key: entry for entry in chosen}.values():
            if entry.state not in ("done", "failed"):
                raise click.UsageError(f"story {entry.key} is still {entry.state}; it needs no retry")
            kept = entry.outcome if entry.state == "failed" and entry.folder else None
            archive.change(entry.key, state="queued", round=entry.round + 1, tries=0, outcome=kept, reason=None)
            click.echo(f"{entry.key} is queued again")


@contextmanager
def _at_work(house: "House", **options: "Any") -> "Iterator[Engine]":
    """The newsroom at work in this process, which ends with it, whatever a work under way still waits for."""
    import os

    from newsroom.cli import INTERRUPTED
    from newsroom.job.engine import engine

    at_work, code = None, 0
    try:
        with engine(house, **options) as at_work:
            yield at_work
    except KeyboardInterrupt:
        code = INTERRUPTED
        raise
    finally:
        if at_work and at_work.ending.under_way:
            # Nothing ends a thread that waits for a model, or for the database.
            logging.getLogger("fidele").warning("ending with %d works under way", at_work.ending.under_way)
            logging.shutdown()
            os._exit(code)


def _name(house: "House", command: str) -> str:
    """What the process is called in the queue: its own on each host, and the same again after it died."""
    import socket

    return "local" if house.embedded else f"{socket.gethostname()}-{command}"


def _wrong(house: "House") -> "Iterator[str]":
    """What would keep the job from its work, one line each."""
    from newsroom.job.archive import trouble_of
    from newsroom.job.publishing import site
    from story.errors import StoryError

    with _opened(house) as archive:
        troubles = {each.name: archive.stamp(trouble_of(each.name)) for each in house.input}
    yield from (f"input {name!r} could not be read: {trouble}" for name, trouble in troubles.items() if trouble)
    for each in house.input:
        if each.folder and not (house.root / each.folder).is_dir():
            yield f"input {each.name!r}: there is no folder {str(house.root / each.folder)!r}"
    if house.wordpress:
        try:
            with site(house) as there:
                there.preflight()
        except StoryError as error:
            yield f"wordpress: {error}"


def _until_stopped(at_work: "Engine", also: "Callable[[], None]" = lambda: None) -> None:
    """Waits for Ctrl-C or a service manager's SIGTERM, and looks after the stories, and what is `also` to be done."""
    import signal
    import threading

    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    logging.getLogger("fidele").info("at work; stop with Ctrl-C or SIGTERM")
    while not stopped.wait(LOOK):
        at_work.set_aside()
        also()


def _house(config: Path) -> "House":
    from newsroom.job.house import load

    return load(config)


def _opened(house: "House") -> "Archive":
    from newsroom.job.archive import Archive

    house.state.mkdir(parents=True, exist_ok=True)
    return Archive(house.database_url)


def _entry(archive: "Archive", key: str) -> "Entry":
    entry = archive.entry(key)
    if entry is None:
        raise click.UsageError(f"{key!r} is not the beginning of one story's key; `fidele newsroom status` lists them")
    return entry


def _show(entries: "list[Entry]", *, as_json: bool) -> None:
    if as_json:
        rows = [entry.model_dump(mode="json", exclude={"text"}) for entry in entries]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table("story", "state", "outcome", "tries", "words", "cost", "title", "where", "why", box=None)
    for entry in entries:
        table.add_row(*map(Text, _row(entry)))
    console = Console()
    if not console.is_terminal:
        # A log or a pipe gets whole lines: what is cut off there cannot be had by a wider window.
        console = Console(width=10_000)
    console.print(table)


def _row(entry: "Entry") -> tuple[str, ...]:
    """What the table shows of a story: where its article and its draft are, or why there is none."""
    version = f" v{entry.version}" if entry.version > 1 else ""
    cost = f"${entry.cost:.3f}" if entry.cost else ""
    where = " · ".join(filter(None, (entry.folder, entry.draft))) or entry.origin
    why = f"until {_when(entry.until)}: {entry.reason or ''}" if entry.until else entry.reason or ""
    title = shorten(entry.title or entry.headline or Path(entry.origin).name, LONGEST, placeholder=" …")
    counts = (str(entry.tries), str(entry.words or ""), cost)
    return (entry.key[:8] + version, entry.state, entry.outcome or "", *counts, title, where, why)


def _when(seconds: float) -> str:
    return datetime.fromtimestamp(seconds).astimezone().isoformat(timespec="seconds")
