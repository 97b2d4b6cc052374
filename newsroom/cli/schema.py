"""`fidele schema`: what an article.json holds."""

from importlib import resources

import click


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of the article.json that `fidele write` writes."""
    click.echo(resources.files("newsroom").joinpath("article.schema.json").read_text("utf-8"), nl=False)
