"""`fidele check`: an article against its sources, sentence by sentence, with no model unless one is to judge."""

from typing import TYPE_CHECKING

import click

from newsroom.cli.options import option, settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from story.values import Evidence, Finding, Report
    from writers import Writer

FINDINGS = 4
COLOURS = {"unsupported": "red", "unsure": "yellow", "supported": "green"}


@click.command("check")
@click.argument("article", metavar="ARTICLE")
@option(
    "--source",
    "sources",
    multiple=True,
    required=True,
    metavar="FILE",
    help="What it was written from; can be repeated.",
)
@option("--language", help="Two-letter code of the article's language; the source's if not given.")
# Of the command line only: FIDELE_JUDGE is the writer's, and a check costs nothing unless one says so here.
@click.option("--judge", help='Model that reads what no rule refuses ("provider:model").')
@option("--strict", is_flag=True, help="Exit with 4 for sentences no rule can clear, too.")
@option("--all", "whole", is_flag=True, help="List the supported sentences too, each with the lines it stands on.")
@option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
def command(
    article: str,
    sources: tuple[str, ...],
    language: str | None,
    judge: str | None,
    strict: bool,
    whole: bool,
    as_json: bool,
) -> int:
    """Check ARTICLE (.md .txt .html, an article.json, or - for standard input) against its sources.

    Exit code: 0 clean, 4 findings, or a judge that could not be heard. What no rule can clear or refuse is listed as
    unsure, apart from findings. A judge, if one is given, reads all but what is refused or the source's own sentences.
    """
    from graph.check import check_article
    from newsroom.inputs import kept, load
    from story.claims import claims
    from story.lines import detect
    from story.values import Brief

    text, texts = load(article).text, [load(source).text for source in sources]
    given = kept(text, article) if text.lstrip().startswith("{") else text
    asked = _judge(judge) if judge else None
    report = check_article(given, texts[0], background=texts[1:], brief=Brief(language=language), judge=asked)
    if as_json:
        click.echo(report.model_dump_json(indent=2))
    else:
        told = [one.text for one in claims(given, language or detect(texts[0]))]
        _list(report, told, whole)
        _sum_up(report, strict)
    return FINDINGS if report.unsupported or report.notes or (strict and report.unsure) else 0


def _judge(model: str) -> "Writer":
    """The model's writer; the embedded one reads no better than the rules, and is no judge of what they leave open."""
    from story.errors import WriterUnavailable
    from story.values import EMBEDDED
    from writers.model import ModelWriter

    if model == EMBEDDED:
        raise click.UsageError("--judge wants a model: the embedded writer has no more than the rules")
    judge = ModelWriter(model, **settings().endpoint)
    try:
        judge.able()
    except WriterUnavailable as error:
        raise click.UsageError(f"--judge: {error}") from None
    return judge


def _list(report: "Report", sentences: "Sequence[str]", whole: bool) -> None:
    """A table of the findings where there are any, with the sentences that stand where they are asked for."""
    from rich.console import Console
    from rich.table import Table

    rows = [_row(finding, sentences) for finding in (*report.unsupported, *report.unsure)]
    doubted = {one.sentence for one in report.findings}
    clear = (n for n in range(len(sentences)) if n not in doubted) if whole else ()
    rows += [_standing(report, n, sentences) for n in clear]
    if rows:
        table = Table("verdict", "sentence", "why", "the source's words", expand=True, show_lines=True)
        for cells in rows:
            table.add_row(*cells, style=COLOURS[cells[0]])
        Console().print(table)


def _sum_up(report: "Report", strict: bool) -> None:
    wrong, open_ = (len({one.sentence for one in found}) for found in (report.unsupported, report.unsure))
    told = "1 sentence" if report.sentences == 1 else f"{report.sentences} sentences"
    click.echo(f"{told}: {report.supported} supported, {wrong} unsupported, {open_} unsure")
    for note in report.notes:
        click.echo(note, err=True)
    if open_ and not strict:
        asked = "" if report.judge else ", --judge MODEL asks a model"
        click.echo(f"what is unsure is for somebody to read: no rule can tell{asked}; --strict ends with 4", err=True)


def _row(finding: "Finding", sentences: "Sequence[str]") -> tuple[str, str, str, str]:
    index = finding.sentence or 0
    where = _told(sentences, index) + ("" if finding.place == "body" else f" ({finding.place})")
    return finding.verdict, _escaped(where), _escaped(f"{finding.check}: {finding.reason}"), _words(finding.evidence)


def _standing(report: "Report", index: int, sentences: "Sequence[str]") -> tuple[str, str, str, str]:
    return "supported", _escaped(_told(sentences, index)), "", _words(report.stands_on[index])


def _told(sentences: "Sequence[str]", index: int) -> str:
    return f"{index + 1}. {sentences[index]}"


def _words(evidence: "Sequence[Evidence]") -> str:
    return _escaped(" … ".join(f"{one.line}: {one.text}" for one in evidence))


def _escaped(text: str) -> str:
    from rich.markup import escape

    return escape(text)
