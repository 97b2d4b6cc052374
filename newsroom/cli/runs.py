"""`fidele runs`: what was run here, how it ended, and what it cost."""

from typing import TYPE_CHECKING

import click

from newsroom.cli.options import option

if TYPE_CHECKING:
    from newsroom.runs import Run

FIGURES = ("words", "calls", "tokens", "cost")
COLOURS = {"ready": "green", "waiting": "cyan", "running": "cyan", "held": "yellow", "too_thin": "yellow"}


@click.command("runs")
@option("--limit", type=click.IntRange(1), default=20, show_default=True, help="How many, the newest first.")
@option("--json", "as_json", is_flag=True, help="Print JSON lines.")
def command(limit: int, as_json: bool) -> None:
    """List recent runs with their outcome and cost.

    A run that is stopped, failed or waiting goes on with `fidele resume RUN`; a finished one is handed out again by
    it for a week. Runs are kept in fidele/runs of the user's state directory ($XDG_STATE_HOME, or ~/.local/state).

    \b
    Examples:
      fidele runs
      fidele runs --limit 3 --json
    """
    from newsroom.runs import Runs

    runs = Runs().all()[:limit]
    if as_json:
        for run in runs:
            click.echo(run.model_dump_json(exclude={"order"}))
    elif runs:
        _print(runs)
    else:
        click.echo("nothing was run here yet; begin with: fidele write SOURCE")


def _print(runs: "list[Run]") -> None:
    from datetime import datetime

    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, expand=True)
    for name in ("run", "began", "outcome"):
        table.add_column(name, no_wrap=True)
    shown = [name for name in FIGURES if any(_figure(run, name) for run in runs)]
    for name in shown:
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("title", no_wrap=True, overflow="ellipsis", ratio=1)
    for run in runs:
        began = datetime.fromisoformat(run.began).astimezone().strftime("%d %b %H:%M")
        figures = (_figure(run, name) for name in shown)
        outcome = Text(run.state, COLOURS.get(run.state, "red"))
        table.add_row(Text(run.id), began, outcome, *figures, Text(run.title or run.message or run.source))
    Console().print(table)


def _figure(run: "Run", name: str) -> str:
    """A cell; nothing where there is nothing to tell."""
    from newsroom.figures import money

    if name == "cost":
        return "?" if run.calls and run.cost is None else money(run.cost)
    count = getattr(run, name)
    return f"{count:,}" if count else ""
