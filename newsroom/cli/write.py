"""`fidele write`: a source in, an article out."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsroom.cli.options import Addressed, option, settings

if TYPE_CHECKING:
    from newsroom.inputs import Handed
    from newsroom.progress import Listener
    from newsroom.settings import Settings
    from story.article import Article

CODES = {"ready": 0, "too_thin": 3, "held": 4}


@click.command("write")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@option("--background", multiple=True, metavar="FILE", help="Another source to draw on; can be repeated.")
@option("--out", type=click.Path(file_okay=False, path_type=Path), help="Folder to write the files to.")
@option("--json", "as_json", is_flag=True, help="Print events, and at last the article, as JSON lines.")
@option("--show", is_flag=True, help="Print the article as well where --out is given.")
@option("-q", "--quiet", is_flag=True, help="Print no progress.")
@option("--writer", help='"embedded" or "provider:model" ("openai:gpt-5-mini").')
@option("--judge", help='Model that judges what the rules leave open ("provider:model").')
@option("--language", help="Two-letter code of the article's language; the source's if not given.")
@option("--min-words", type=click.IntRange(1, 20_000), help="Words the body must have; 700 if not given.")
@option("--keyphrase", help="What people search for.")
@option("--title", help="Title to print instead of one found in the source.")
@option("--tone", help="For a model: how to write.")
@option("--outlet", help="Who publishes.")
@option("--author", help="Who signs.")
@option("--site", help="Address of the site the article will stand on.")
@option(
    "--image",
    "images",
    multiple=True,
    type=Addressed("src", "alt"),
    metavar='"URL ALT"',
    help="Address of an image and its alternative text; can be repeated.",
)
@option(
    "--link",
    "links",
    multiple=True,
    type=Addressed("href", "text"),
    metavar='"URL TEXT"',
    help="Address and words of a page to read next; can be repeated.",
)
@option("--longest-copy", type=click.IntRange(5), help="Words in a row a model may copy; 25 if not given.")
@option("--published", help="ISO 8601 date, or date and time with zone.")
@option("--source-name", help="Name of the source, for the reader.")
@option("--source-url", help="Address of the source, for the reader.")
@option("--source-title", help="Headline of the source.")
@option("--source-published", help="ISO 8601 date on which the source came out.")
@option("--max-calls", type=click.IntRange(0), help="Questions to a model, at most.")
@option("--max-tokens", type=click.IntRange(0), help="Tokens in and out, at most.")
@option("--max-seconds", type=click.FloatRange(0), help="Seconds for the article, at most.")
@option("--max-cost", type=click.FloatRange(0), help="US dollars for the article, at most.")
@option("--private-addresses", is_flag=True, help="Let an address be of this machine or its local network.")
@option("--thread", help="Name of the run; the same name goes on where the run was stopped.")
def command(
    sources: tuple[str, ...],
    background: tuple[str, ...],
    out: Path | None,
    as_json: bool,
    show: bool,
    quiet: bool,
    thread: str | None,
    private_addresses: bool,
    **wishes: Any,
) -> int:
    """Write an article from SOURCE: a file (.txt .md .html), an address, or - for standard input.

    More than one SOURCE makes one article from the first, with the others as background. Exit code: 0 ready,
    3 too thin, 4 held.
    """
    from newsroom.progress import listener

    chosen = settings(**wishes)
    texts = [_handed(source, private_addresses) for source in (*sources, *background)]
    with listener(as_json=as_json, quiet=quiet) as listening:
        article = _written(texts, chosen, thread, listening)
    files = _files(article, out) if out else []
    if not as_json and (show or not out):
        click.echo(article.markdown, nl=False)
    listening.done(article, files)
    return CODES[article.outcome]


def _handed(source: str, private: bool) -> "Handed":
    from newsroom.fetch import Fetching
    from newsroom.inputs import load

    return load(source, Fetching(private_addresses=private))


def _written(
    texts: "list[Handed]", chosen: "Settings", thread: str | None, listening: "Listener"
) -> "Article":
    import asyncio

    from graph.run import stream_graph
    from story.values import Brief
    from writers.meter import Budget
    from writers.pick import pick

    first, *others = texts
    known = first.origin
    events = stream_graph(
        first.text,
        Brief.model_validate(known | chosen.brief.model_dump(exclude_unset=True)),
        background=[other.text for other in others],
        writer=pick(chosen.writer, **chosen.endpoint),
        judge=pick(chosen.judge, **chosen.endpoint) if chosen.judge else None,
        budget=Budget.model_validate(chosen.limits),
        thread_id=thread,
        obey=not first.strange,
    )
    return asyncio.run(listening.follow(events))


def _files(article: "Article", folder: Path) -> list[Path]:
    from newsroom.files import write_whole
    from newsroom.forms import forms

    return [write_whole(folder / name, text) for name, text in forms(article).items()]
