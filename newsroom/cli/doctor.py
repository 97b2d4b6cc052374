"""`fidele doctor`: which writer would be used, and why."""

import click

from newsroom.cli.options import option, settings


@click.command("doctor")
@option("--writer", help='"embedded" or "provider:model", as `fidele write` would be given it.')
def command(writer: str | None) -> None:
    """Say which writer would be used, and why, and whether the settings are valid."""
    from story.languages import codes, load
    from writers.pick import choose

    chosen = settings(writer=writer)
    choice = choose(chosen.writer)
    click.echo(f"writer: {choice.spec} ({choice.reason})")
    click.echo(f"judge: {chosen.judge or 'the writer, where it is a model'}")
    click.echo("languages: " + ", ".join(f"{load(code).name} ({code})" for code in codes()))
    set_here = sorted(chosen.model_fields_set)
    click.echo("settings: valid" + (f", set: {', '.join(set_here)}" if set_here else ", none set"))
