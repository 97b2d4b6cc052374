"""`fidele write`: a source in, an article out."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsroom.cli.options import Addressed, Day, Folder, option, settings
from newsroom.cli.resume import ids, resumed

if TYPE_CHECKING:
    from newsroom.inputs import Handed
    from newsroom.runs import Order
    from newsroom.settings import Settings


@click.command("write")
@click.argument("sources", nargs=-1, metavar="SOURCE...")
@option("--background", multiple=True, metavar="FILE", help="Another source to draw on; can be repeated.")
@option("--out", type=Folder(file_okay=False, path_type=Path), help="Folder to write the files to.")
@option("--approve", is_flag=True, help="Stop after the outline, for an editor to approve or change it.")
@option("--resume", metavar="RUN", shell_complete=ids, help="Go on with that run, in the place of a SOURCE.")
@option("--thread", metavar="NAME", help="Name the run yourself; the same name goes on where it stopped.")
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
@option(
    "--max-verbatim", type=click.FloatRange(0, 1), help="Share of its words that may be the source's own; else held."
)
@option(
    "--hold",
    metavar="WORDS",
    help='Words, with commas between, for which a person is to see a story first: "mineur, suicide".',
)
@option("--published", type=Day(), help="ISO 8601 date, or date and time with zone.")
@option("--source-name", help="Name of the source, for the reader.")
@option("--source-url", help="Address of the source, for the reader.")
@option("--source-title", help="Headline of the source.")
@option("--source-published", type=Day(), help="ISO 8601 date on which the source came out.")
@option("--max-calls", type=click.IntRange(0), help="Questions to a model, at most.")
@option("--max-tokens", type=click.IntRange(0), help="Tokens in and out, at most.")
@option("--max-seconds", type=click.FloatRange(0), help="Seconds for the article, at most.")
@option("--max-cost", type=click.FloatRange(0), help="US dollars for the article, at most.")
@option("--private-addresses", is_flag=True, help="Let an address be of this machine or its local network.")
def command(
    sources: tuple[str, ...],
    background: tuple[str, ...],
    out: Path | None,
    approve: bool,
    resume: str | None,
    thread: str | None,
    private_addresses: bool,
    as_json: bool,
    show: bool,
    quiet: bool,
    **wishes: Any,
) -> int:
    """Write an article from SOURCE: a file (.txt .md .html), an address, or - for standard input.

    More than one SOURCE makes one article from the first, with the others as background. The text may begin with the
    request itself ("Make this article SEO compatible, in French, at least 700 words"). Without --out the article is
    printed as Markdown; progress goes to standard error.

    Every run has a name, told at its beginning, and is kept: stopped with Ctrl-C, or anywhere, it goes on with
    --resume, and no answered question is asked again.

    Exit codes: 0 ready, 1 error, 2 wrong usage, 3 too thin (the source cannot carry that many words), 4 held (do not
    publish), 5 waits for its editor, 130 interrupted.

    \b
    Examples:
      fidele write dispatch.txt --out out/dispatch
      fidele write dispatch.txt --background earlier.txt --min-words 900
      fidele write dispatch.txt --writer openai:gpt-5-mini --max-cost 0.50
      fidele write dispatch.txt --approve --out out/dispatch
      curl -s https://example.org/dispatch.txt | fidele write - --json
    """
    told = {"as_json": as_json, "show": show, "quiet": quiet}
    if resume:
        if sources or background:
            raise click.UsageError("--resume goes on with what the run has; give it no SOURCE and no --background")
        return resumed(resume, out, None, **told)
    if not sources:
        raise click.UsageError("Missing argument 'SOURCE...'.")
    chosen = settings(**wishes)
    _affordable(chosen)
    if not quiet and not as_json:
        _foreseen(chosen)
    texts = [_handed(source, private_addresses) for source in (*sources, *background)]
    return _begun(texts, chosen, sources[0], _order(chosen, out), thread, approve, **told)


def _affordable(chosen: "Settings") -> None:
    """A budget of money is no budget where no price is known."""
    from story.values import EMBEDDED
    from writers.pick import choose
    from writers.prices import price

    if chosen.max_cost is None:
        return
    url = chosen.base_url or os.environ.get("OPENAI_BASE_URL")
    for model in {choose(chosen.writer, base_url=chosen.base_url).spec, chosen.judge} - {None, EMBEDDED}:
        if price(str(model), 1, 1, base_url=url if str(model).startswith("openai:") else None) is None:
            raise click.UsageError(f"no price is known for {model!r}: --max-cost cannot be kept, give --max-tokens")


def _foreseen(chosen: "Settings") -> None:
    """Says at once what can only end so: the writer that needs no model has the source's sentences and no others."""
    from story.values import EMBEDDED
    from writers.pick import choose

    if chosen.max_verbatim is not None and choose(chosen.writer, base_url=chosen.base_url).spec == EMBEDDED:
        said = "the embedded writer prints the source's own sentences: with --max-verbatim its articles end held"
        click.echo(f"{said}; choose a model as --writer", err=True)


def _handed(source: str, private: bool) -> "Handed":
    from newsroom.inputs import is_address, load

    if not is_address(source):
        return load(source)  # A file needs none of what fetching loads.
    from newsroom.fetch import Fetching

    return load(source, Fetching(private_addresses=private))


def _order(chosen: "Settings", out: Path | None) -> "Order":
    from newsroom.runs import Order

    return Order(
        writer=chosen.writer,
        judge=chosen.judge,
        endpoint=chosen.endpoint,
        limits=chosen.limits,
        out=str(out) if out else None,
    )


def _begun(
    texts: "list[Handed]",
    chosen: "Settings",
    source: str,
    order: "Order",
    name: str | None,
    approve: bool,
    **told: bool,
) -> int:
    from newsroom.running import Running
    from newsroom.runs import Runs
    from story.values import Brief

    first, *others = texts
    runs = Runs()
    return Running(runs, runs.begin(source, order, name), **told).go(
        first.text,
        brief=Brief.model_validate(first.origin | chosen.brief.model_dump(exclude_unset=True)),
        background=[other.given for other in others],
        obey=not first.strange,
        approve=approve,
    )
