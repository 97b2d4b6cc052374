"""`fidele newsroom`: the job that reads inputs by itself and leaves articles in the outbox."""

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsroom.cli.options import option
from newsroom.process import settle_down

if TYPE_CHECKING:
    from newsroom.job.archive import Archive
    from newsroom.job.books import Entry
    from newsroom.job.house import House
    from newsroom.logs import Form

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
def run(config: Path, logs: "Form", quiet: bool) -> int:
    """Read every input once, write what is new, list it, and end when nothing is left to do.

    Exit code: 0, or 1 where an input could not be read or a story was set aside.
    """
    from newsroom.job.books import trouble_of
    from newsroom.job.listed import show_all
    from newsroom.job.service import at_work, name_of
    from newsroom.logs import set_up

    house = _house(config)
    set_up(logs, quiet=quiet)
    begun = datetime.now(UTC)
    with at_work(house, name=name_of(house, "run")) as work:
        settle_down()
        work.take_in(begun)
        work.finish()
        done = [entry for entry in work.archive.entries() if entry.changed >= begun.timestamp()]
        unread = any(work.archive.stamp(trouble_of(each.name)) for each in house.input)
    if not quiet and done:
        show_all(done, as_json=False)
    elif not quiet:
        click.echo("nothing new; `fidele newsroom status` lists what there is")
    return 1 if unread or any(entry.state == "failed" for entry in done) else 0


@command.command("start")
@config
@logs_option
def start(config: Path, logs: "Form") -> None:
    """Read the inputs at the planned times and write what is new, until told to stop."""
    from newsroom.job.service import at_work, name_of, until_stopped
    from newsroom.logs import set_up

    house = _house(config)
    set_up(logs)
    with at_work(house, name=name_of(house, "start"), stays=True) as work:
        settle_down()
        work.schedule()
        until_stopped(work, work.catch_up)


@command.command("worker")
@config
@option("--name", help="Of this worker; it takes up again what it was at when it died. The host's if not given.")
@option("--database-url", help="Postgres address of the queue, in place of newsroom.toml's.")
@logs_option
def worker(config: Path, name: str | None, database_url: str | None, logs: "Form") -> None:
    """Write stories that `start` or another worker queued in the same Postgres, until told to stop."""
    import os

    from newsroom.job.house import DATABASE, load
    from newsroom.job.service import at_work, name_of, until_stopped
    from newsroom.logs import set_up

    house = load(config, {**os.environ, **({DATABASE: database_url} if database_url else {})})
    if house.embedded:
        raise click.UsageError(f"a worker needs the Postgres that `start` works with: --database-url, or {DATABASE}")
    set_up(logs)
    with at_work(house, name=name or name_of(house, "worker"), stays=True, reads=False) as work:
        settle_down()
        until_stopped(work)


@command.command("status")
@config
@as_json_option
@option("--state", multiple=True, help="Only stories in that state: queued, writing, waiting, done, failed, ...")
@option("--outcome", multiple=True, help="Only articles that are ready, too_thin or held.")
@option("--days", type=click.FloatRange(0), help="Only what has changed within so many days.")
def status(config: Path, as_json: bool, state: tuple[str, ...], outcome: tuple[str, ...], days: float | None) -> None:
    """List every story: where it stands, how it ended, what it cost, where it is, and why."""
    from newsroom.job.books import trouble_of
    from newsroom.job.listed import show_all

    house = _house(config)
    with _opened(house) as archive:
        since = time.time() - (days or 0) * 86_400 if days is not None else 0
        shown = [each for each in archive.entries() if each.changed >= since]
        shown = [each for each in shown if each.state in (state or (each.state,))]
        if outcome:
            # What a later version replaced is nobody's ready article any more.
            shown = [each for each in shown if each.outcome in outcome and each.state != "replaced"]
        show_all(shown, as_json=as_json)
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
    from newsroom.job.preflight import wrong

    house = _house(config)
    with _opened(house) as archive:
        found = list(wrong(house, archive))
    for line in found or ["settings, books, inputs and publisher are as they should be"]:
        click.echo(line, err=bool(found))
    return 1 if found else 0


@command.command("show")
@config
@as_json_option
@click.argument("story")
def show(config: Path, as_json: bool, story: str) -> None:
    """Print all that the books say of STORY, named by the beginning of its key."""
    from newsroom.job.listed import when

    house = _house(config)
    with _opened(house) as archive:
        entry = _entry(archive, story)
        versions, places = archive.versions(entry.first), archive.places(entry.key)
    if as_json:
        click.echo(entry.model_dump_json(indent=2))
        return
    for name, value in entry.model_dump(exclude={"text", "changes", "withdrawn", "folder"}, exclude_none=True).items():
        click.echo(f"{name + ':':<10}{when(value) if name in ('taken', 'changed') else value}")
    if entry.folder:
        click.echo(f"{'files:':<10}{house.outbox / entry.folder}")
    for line in entry.changes:
        click.echo(f"{'new:':<10}{line}")
    for line in entry.withdrawn:
        click.echo(f"{'gone:':<10}{line}")
    for place in places:
        click.echo(f"{'also in:':<10}{place}")
    for other in versions:
        if other.key != entry.key:
            click.echo(f"{'see also:':<10}{other.key[:8]}, version {other.version} of the same story")


@command.command("retry")
@config
@click.argument("stories", nargs=-1)
@option("--failed", is_flag=True, help="Every story that could not be written.")
@option("--held", is_flag=True, help="Every story that was held.")
def retry(config: Path, stories: tuple[str, ...], failed: bool, held: bool) -> None:
    """Put STORIES back in the queue; the next run writes them from nothing.

    One that is written and only missed its WordPress draft keeps its article. One that another text withdraws, or
    corrected before it came in, is taken up again by its key alone.
    """
    if not (stories or failed or held):
        raise click.UsageError("name stories by the beginning of their keys, or give --failed or --held")
    with _opened(_house(config)) as archive:
        chosen = [_entry(archive, story) for story in stories]
        chosen += [e for e in archive.entries() if not e.set_aside_by and _meant(e, failed=failed, held=held)]
        for entry in {entry.key: entry for entry in chosen}.values():
            if entry.state not in ("done", "failed") and not (entry.state == "replaced" and entry.set_aside_by):
                raise click.UsageError(f"story {entry.key} is {entry.state}; it needs no retry")
            kept = entry.outcome if entry.state == "failed" and entry.folder and not entry.set_aside_by else None
            anew = {"state": "queued", "round": entry.round + 1, "tries": 0, "reason": None, "set_aside_by": None}
            archive.change(entry.key, outcome=kept, **anew)
            click.echo(f"{entry.key} is queued again")


def _meant(entry: "Entry", *, failed: bool, held: bool) -> bool:
    return (failed and entry.state == "failed") or (held and entry.state == "done" and entry.outcome == "held")


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
