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
    from pydantic import ValidationError

    from newsroom.files import write_whole
    from newsroom.inputs import read
    from newsroom.review import review
    from story.article import Article
    from story.errors import SourceRejected

    try:
        page = review(Article.model_validate_json(read(file)))
    except ValidationError as error:
        reason = error.errors()[0]["msg"]
        raise SourceRejected(f"{file!r} is no article.json of `fidele write`: {reason}") from error
    target = out or (Path(file).with_name("review.html") if file != "-" else None)
    click.echo(f"written to {write_whole(target, page)}" if target else page)
