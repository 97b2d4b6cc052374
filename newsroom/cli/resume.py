"""`fidele resume`: goes on with a run that stopped, or waits for its editor."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsroom.cli.options import Folder, option

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from story.approval import Proposal


def ids(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """The runs whose names begin so, for the shell."""
    from click.shell_completion import CompletionItem

    from newsroom.runs import Runs

    runs = (run for run in Runs().all() if run.id.startswith(incomplete))
    return [CompletionItem(run.id, help=f"{run.state} {run.title or run.source}") for run in runs]


@click.command("resume")
@click.argument("run", metavar="RUN", shell_complete=ids)
@option("--yes", is_flag=True, help="Approve the outline as it is, where the run waits for its editor.")
@option(
    "--outline",
    metavar="FILE",
    help='The outline as it is to be, where the run waits for its editor: YAML, as it was left ("-": standard input).',
)
@option("--out", type=Folder(file_okay=False, path_type=Path), help="Folder to write the files to.")
@option("--json", "as_json", is_flag=True, help="Print events, and at last the article, as JSON lines.")
@option("--show", is_flag=True, help="Print the article as well where there is a folder to write to.")
@option("-q", "--quiet", is_flag=True, help="Print no progress.")
def command(run: str, yes: bool, outline: str | None, out: Path | None, **told: bool) -> int:
    """Go on with RUN: one that was stopped, that failed, or that waits for its editor.

    RUN is the name `fidele write` told, or its beginning; `fidele runs` lists them. No answered question is asked
    again. A finished run is handed out once more, so that --out can still be given afterwards.

    Exit codes are those of `fidele write`.

    \b
    Examples:
      fidele resume barrage-k3f9
      fidele resume barrage-k3f9 --outline out/barrage/outline.yaml
      fidele resume barrage --out out/barrage
    """
    if yes and outline:
        raise click.UsageError("--yes approves the outline as it is; give --yes or --outline, not both")
    return resumed(run, out, answers(yes, outline), **told)


def resumed(name: str, out: Path | None, answering: "Callable[[Proposal], Any] | None" = None, **told: bool) -> int:
    """Goes on with the run of that name and gives the exit code."""
    from newsroom.running import Running
    from newsroom.runs import Runs

    runs = Runs()
    run = runs.find(name)
    if out:
        run = runs.keep(run, order=run.order.model_copy(update={"out": str(out)}))
    return Running(runs, run, **told).go(answers=answering)


def answers(yes: bool, outline: str | None) -> "Callable[[Proposal], Any] | None":
    """Who answers for the editor: what the options say, once; who was refused is not asked again.

    A text that cannot be read is refused before the run is touched: it waits as it did.
    """
    if not (yes or outline):
        return None

    left: list[Any] = [True if yes else _typed(outline or "-")]

    def once(proposal: "Proposal") -> Any:
        return left.pop() if left else None

    return once


def _typed(outline: str) -> Any:
    from newsroom.inputs import read
    from newsroom.outline import OutlineUnreadable, parsed

    try:
        return parsed(read(outline))
    except OutlineUnreadable as error:
        raise click.UsageError(f"--outline: {outline!r} is no YAML, {error}") from None
