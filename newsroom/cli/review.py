"""`fidele review`: the page on which an editor decides."""

from pathlib import Path

import click

from newsroom.cli.options import option

PAGE = click.Path(dir_okay=False, path_type=Path)


@click.command("review")
@click.argument("file", metavar="ARTICLE")
@option("--out", type=PAGE, help="File to write; if not given, beside ARTICLE.")
def command(file: str, out: Path | None) -> None:
    """Write the review page of ARTICLE, an article.json that `fidele write` wrote ("-": standard input).

    The page is one HTML file to open from disk: the article beside its source. From standard input and
    without --out it is printed.
    """
    from newsroom.files import write_whole
    from newsroom.inputs import kept, read
    from newsroom.review import review

    page = review(kept(read(file), file))
    target = out or (Path(file).with_name("review.html") if file != "-" else None)
    click.echo(f"written to {write_whole(target, page)}" if target else page)
