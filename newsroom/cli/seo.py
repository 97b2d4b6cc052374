"""`fidele seo`: the search and readability lights of an article, measured without a model."""

import json
from typing import TYPE_CHECKING

import click

from newsroom.cli.options import option

if TYPE_CHECKING:
    from story.values import Light

DIM = 4
COLOURS = {"green": "green", "amber": "yellow", "red": "red"}


@click.command("seo")
@click.argument("file", metavar="FILE")
@option("--site", help="Address of the site it will stand on: links to it are internal.")
@option("--keyphrase", help="What it should be found by, in place of what the file says.")
@option("--json", "as_json", is_flag=True, help="Print JSON lines.")
@option("--spots", is_flag=True, help="Print the sentences and headings that are meant.")
@option("--strict", is_flag=True, help="Exit with 4 where a light is not green; the site's own ones aside.")
def command(file: str, site: str | None, keyphrase: str | None, as_json: bool, spots: bool, strict: bool) -> int:
    """Print the lights of FILE, a Markdown or HTML article ("-": standard input)."""
    from newsroom.inputs import is_page, read
    from story.errors import SourceRejected
    from story.seo import lights, of_html, of_markdown

    text = read(file)
    try:
        page = (of_html if is_page(text, file) else of_markdown)(text, site=site)
    except ValueError as error:
        raise SourceRejected(f"{file!r} cannot be measured: {error}") from error
    if not any(block.text.strip() for block in page.blocks):
        raise SourceRejected(f"{file!r} has no text to measure")
    found = lights(page._replace(keyphrase=keyphrase) if keyphrase else page)
    for light in found:
        click.echo(light.model_dump_json() if as_json else _row(light))
        if spots and not as_json:
            for spot in light.spots:
                click.echo(click.style(f"         {json.dumps(spot.text, ensure_ascii=False)}", dim=True))
    dim = [light for light in found if light.colour != "green" and not light.site]
    if not as_json:
        click.echo(f"{len(found) - sum(light.colour != 'green' for light in found)} of {len(found)} green")
    return DIM if strict and dim else 0


def _row(light: "Light") -> str:
    figure = f"{light.figure:g} {light.unit}".strip()
    colour = click.style(f"{light.colour:<6}", fg=COLOURS[light.colour])
    return f"{colour} {light.name:<23} {figure:>16}   wants {light.wants}"
