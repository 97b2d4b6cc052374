"""What a run says while it works, as its reader wants it: on a terminal, in a log, for a machine, or not."""

import json
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import click

if TYPE_CHECKING:
    from rich.table import Table

    from graph.progress import Progress
    from story.article import Article


class Listener(AbstractContextManager["Listener"]):
    """Hears every event of a run; this one keeps it to itself."""

    def hear(self, event: "Progress") -> None:
        """One step done."""

    def done(self, article: "Article", files: Sequence[Path]) -> None:
        """The run ended with that article, written to those files."""

    async def follow(self, events: "AsyncIterator[Progress]") -> "Article":
        """Hears all events of a run and gives the article of the last."""
        article = None
        async for event in events:
            self.hear(event)
            article = event.article or article
        if article is None:
            raise RuntimeError("the run ended without an article")
        return article

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None


class Lines(Listener):
    """Plain lines on standard error."""

    def hear(self, event: "Progress") -> None:
        click.echo(told(event), err=True)

    def done(self, article: "Article", files: Sequence[Path]) -> None:
        for line in summary(article, files):
            click.echo(line, err=True)


class Json(Listener):
    """One JSON object per line on standard output: each event, then how it ended with the article."""

    def hear(self, event: "Progress") -> None:
        self._print(event.model_dump(mode="json", exclude={"article"}, exclude_none=True))

    def done(self, article: "Article", files: Sequence[Path]) -> None:
        end = {
            "step": "done",
            "outcome": article.outcome,
            "words": article.report.words,
            "writer": article.report.writer,
            "files": [str(file) for file in files],
            "article": article.model_dump(mode="json"),
        }
        self._print(end)

    def _print(self, value: dict[str, Any]) -> None:
        click.echo(json.dumps(value, ensure_ascii=False))


class Terminal(Lines):
    """A table on standard error that is redrawn as sections move on."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.live import Live

        self._rows: dict[str, tuple[str, ...]] = {}
        self._live: Live = Live(console=Console(stderr=True), transient=True, get_renderable=self._table)

    def __enter__(self) -> Self:
        self._live.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._live.__exit__(kind, error, trace)

    def hear(self, event: "Progress") -> None:
        self._rows[event.section or event.step] = (
            event.section or "",
            event.step,
            str(event.round or ""),
            "" if event.words is None else str(event.words),
            event.message,
        )

    def _table(self) -> "Table":
        from rich.table import Table

        table = Table("section", "step", "round", "words", "", box=None)
        for row in self._rows.values():
            table.add_row(*row)
        return table


def listener(*, as_json: bool, quiet: bool) -> Listener:
    """The listener for whoever reads: JSON wins, then quiet, then a terminal if standard error is one."""
    if as_json:
        return Json()
    if quiet:
        return Listener()
    return Terminal() if sys.stderr.isatty() else Lines()


def told(event: "Progress") -> str:
    """An event as one line."""
    words = None if event.words is None else f"{event.words} words"
    findings = f"{event.findings} finding(s)" if event.findings else None
    turn = f"round {event.round}" if event.round else None
    parts = (event.section, event.step, turn, words, findings, event.message)
    return "  ".join(part for part in parts if part)


def summary(article: "Article", files: Sequence[Path]) -> list[str]:
    """How a run ended, as lines for whoever started it."""
    report = article.report
    lines = [
        f"{article.outcome}: {report.words} words (asked for {report.min_words}), "
        f"{len(article.sections)} section(s), written by {report.writer or 'nobody'}; "
        f"{len(report.unsupported)} unsupported, {len(report.unsure)} unsure; "
        f"{report.verbatim:.0%} verbatim outside quotations"
    ]
    lines += report.notes
    lines += [f"written to {file}" for file in files]
    return lines
