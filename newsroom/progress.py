"""What a run says while it works, as its reader wants it: in a log, for a machine, on a terminal, or not."""

import json
import os
import shlex
import sys
from collections.abc import AsyncGenerator
from contextlib import AbstractContextManager, aclosing
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

import click

from newsroom.figures import duration, money, plural

if TYPE_CHECKING:
    from graph.progress import Progress
    from newsroom.runs import Run
    from story.article import Article
    from story.values import Report


class Listener(AbstractContextManager["Listener"]):
    """Hears every event of a run; this one keeps it to itself."""

    def begin(self, id: str) -> None:
        """The run of that id begins, or goes on."""

    def hear(self, event: "Progress") -> None:
        """One step done."""

    def done(self, article: "Article", run: "Run", seconds: float) -> None:
        """The run ended with that article, `seconds` after it began or went on."""

    async def follow(self, events: "AsyncGenerator[Progress]") -> "Progress":
        """Hears all events of a run and gives the last: with the article, or a proposal for the editor.

        The run is ended before anything that goes wrong here is passed on, a reader who leaves for one.
        """
        last = None
        async with aclosing(events) as running:
            async for last in running:
                self.hear(last)
        if last is None:
            raise RuntimeError("the run ended without a word")
        return last

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None


class Lines(Listener):
    """Plain lines on standard error."""

    def begin(self, id: str) -> None:
        click.echo(f"run {id}", err=True)

    def hear(self, event: "Progress") -> None:
        click.echo(told(event), err=True)

    def done(self, article: "Article", run: "Run", seconds: float) -> None:
        for line in summary(article, run, seconds):
            click.echo(line, err=True)


class Json(Listener):
    """One JSON object per line on standard output, each with its "step"; docs/command-line.md names the keys."""

    def begin(self, id: str) -> None:
        self._print({"step": "begin", "run": id})

    def hear(self, event: "Progress") -> None:
        self._print(event.model_dump(mode="json", exclude={"article"}, exclude_none=True))

    def done(self, article: "Article", run: "Run", seconds: float) -> None:
        end = {
            "step": "done",
            "run": run.id,
            "outcome": article.outcome,
            "words": article.report.words,
            "writer": article.report.writer,
            "calls": run.calls,
            "tokens": run.tokens,
            "cost": run.cost,
            "seconds": round(seconds, 3),
            "files": list(run.files),
            "article": article.model_dump(mode="json"),
        }
        self._print(end)

    def _print(self, value: dict[str, Any]) -> None:
        click.echo(json.dumps(value, ensure_ascii=False))


def listener(*, as_json: bool, quiet: bool) -> Listener:
    """The listener for whoever reads: JSON wins, then quiet, then a terminal if standard error is a lively one."""
    if as_json:
        return Json()
    if quiet:
        return Listener()
    if not lively():
        return Lines()
    from newsroom.live import Terminal

    return Terminal()


def lively() -> bool:
    """Whether standard error is a terminal that may be redrawn: not under NO_COLOR, in CI or on a dumb one."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("CI") or os.environ.get("TERM") == "dumb"
    return sys.stderr.isatty() and not plain


def told(event: "Progress") -> str:
    """An event as one line."""
    words = None if event.words is None else f"{event.words} words"
    findings = plural(event.findings, "finding") if event.findings else None
    turn = f"round {event.round}" if event.round else None
    parts = (event.section, event.step, turn, words, findings, event.message)
    return "  ".join(part for part in parts if part)


def summary(article: "Article", run: "Run", seconds: float) -> list[str]:
    """How a run ended, in a few lines for whoever started it: the last says what to do next."""
    report = article.report
    # What holds the whole article is no sentence's, and stands below among the notes.
    wrong, open_ = (
        len([one for one in found if one.place != "article"]) for found in (report.unsupported, report.unsure)
    )
    doubts = f"{wrong} unsupported, {open_} unsure"
    lines = [
        f"{article.outcome}: {article.title}",
        f"  {report.words:,} words of {report.min_words:,} asked for, {plural(len(article.sections), 'section')}; "
        f"{report.supported} of {report.sentences} sentences supported, {doubts}; "
        f"{report.verbatim:.0%} verbatim outside quotations",
        f"  written by {report.writer or 'nobody'} in {duration(seconds)}{_paid(run)}",
    ]
    lines += [f"  the sources {differ}: the review page shows where"] if (differ := _differ(report)) else []
    lines += [f"  {note}" for note in report.notes]
    if run.files:
        names = " ".join(Path(file).name for file in run.files)
        lines.append(f"  in {Path(run.files[0]).parent}: {names}")
    return [*lines, f"  next: {_next(article, run)}"]


def _differ(report: "Report") -> str:
    """What the sources do not say alike, in words; empty where they do."""
    spelt = sum(conflict.kind == "spelling" for conflict in report.conflicts)
    opposed = len(report.conflicts) - spelt
    told = [f"contradict each other in {plural(opposed, 'place')}"] if opposed else []
    told += [f"spell {plural(spelt, 'name')} in two ways"] if spelt else []
    return " and ".join(told)


def _paid(run: "Run") -> str:
    parts = (plural(run.calls, "call"), plural(run.tokens, "token"), money(run.cost))
    return "".join(f", {part}" for part in parts if part) if run.calls else ""


def _next(article: "Article", run: "Run") -> str:
    page = next((file for file in run.files if Path(file).name == "review.html"), None)
    if page is None:
        return f"fidele resume {run.id} --out out/{article.slug}   # the files and the review page, nothing asked again"
    if article.outcome == "too_thin":
        fewer = f"or ask for fewer words: --min-words {article.report.words}"
        return f"fidele write {shlex.quote(run.source)} --background FILE   # {fewer}"
    return f"open {page} in a browser"
