"""One run of the command line, from where it stands to its article, its pause or its end."""

import asyncio
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsroom.process import settle_down
from newsroom.progress import Listener, listener
from newsroom.runs import Run, Runs, now
from story.errors import BudgetSpent, RunStopped, SourceRejected, StoryError

if TYPE_CHECKING:
    from graph.progress import Progress
    from story.approval import Proposal
    from story.article import Article

CODES = {"ready": 0, "too_thin": 3, "held": 4}
WAITS = 5
"""Exit code of a run that waits for its editor."""


@dataclass
class Running:
    """How one run is listened to and handed out."""

    runs: Runs
    run: Run
    as_json: bool = False
    quiet: bool = False
    show: bool = False
    _listening: Listener = field(default_factory=Listener, init=False)

    def go(self, entry: Any = None, answers: "Callable[[Proposal], Any] | None" = None, **begun_with: Any) -> int:
        """Carries the run on from `entry` (see `graph.run_graph`) and gives the exit code.

        answers: who is asked where the run waits for its editor; the one at the terminal, if there is one.
        """
        answers = answers or self._at_the_terminal()
        with self.runs.held(self.run):
            began, last = time.monotonic(), self._carried(entry, begun_with)
            while last.proposal is not None:
                answer = answers(last.proposal) if answers else None
                if answer is None:
                    return self._waiting(last.proposal)
                from langgraph.types import Command

                last = self._carried(Command(resume=answer), {})
            return self._handed_out(last.article, time.monotonic() - began)

    def _at_the_terminal(self) -> "Callable[[Proposal], Any] | None":
        if self.as_json or not (sys.stdin.isatty() and sys.stderr.isatty()):
            return None
        from newsroom.approving import Desk

        return Desk(self.run.id).answer

    def _carried(self, entry: Any, begun_with: dict[str, Any]) -> "Progress":
        """Runs until the article or the pause; what ends it otherwise is kept, and told with the way on."""
        hint = f"fidele resume {self.run.id}"
        try:
            self._listening = listener(as_json=self.as_json, quiet=self.quiet)
            with self._listening as listening:
                listening.begin(self.run.id)
                self.run = self.runs.keep(self.run, state="running", ended=None, message="")
                return asyncio.run(listening.follow(self._events(entry, begun_with)))
        except (KeyboardInterrupt, asyncio.CancelledError):
            self.run = self.runs.keep(self.run, state="stopped", ended=now())
            raise RunStopped(f"interrupted; what is done is kept, go on with: {hint}") from None
        except Exception as error:
            self.run = self.runs.keep(self.run, state="failed", ended=now(), message=str(error))
            if isinstance(error, StoryError) and not isinstance(error, SourceRejected | BudgetSpent):
                raise type(error)(f"{error}; what is done is kept, go on with: {hint}") from error
            raise

    def _events(self, entry: Any, begun_with: dict[str, Any]) -> Any:
        from graph.run import stream_graph
        from writers.budget import Budget
        from writers.pick import pick

        order = self.run.order
        writer = pick(order.writer, **order.endpoint)
        judge = pick(order.judge, **order.endpoint) if order.judge else None
        settle_down()
        return stream_graph(
            entry,
            writer=writer,
            judge=judge,
            budget=Budget.model_validate(order.limits),
            checkpointer=self.runs.checkpoint(self.run),
            thread_id=self.run.id,
            **begun_with,
        )

    def _waiting(self, proposal: "Proposal") -> int:
        """Leaves the outline where the editor finds it, and says how to go on."""
        self.run = self.runs.keep(self.run, state="waiting", ended=now(), title=proposal.outline.title)
        for objection in proposal.objections:
            click.echo(f"  {objection}", err=True)
        # What was refused is the editor's own text: it is mended where it is, and not written over.
        named = "FILE" if proposal.objections else self._outline(proposal)
        click.echo(f"  next: fidele resume {self.run.id} --yes, or --outline {named}", err=True)
        return WAITS

    def _outline(self, proposal: "Proposal") -> str:
        """Where the outline was left to be edited: beside the article to come, or on standard output."""
        from newsroom.files import write_whole
        from newsroom.outline import text

        if self.run.order.out:
            return str(write_whole(Path(self.run.order.out) / "outline.yaml", text(proposal, self.run.id)))
        if not self.as_json:
            click.echo(text(proposal, self.run.id), nl=False)
        return "FILE"

    def _handed_out(self, article: "Article | None", seconds: float) -> int:
        assert article is not None, "a run ends with an article, a pause or an error"
        usage = article.report.usage
        self.run = self.runs.keep(
            self.run,
            state=article.outcome,
            ended=now(),
            title=article.title,
            words=article.report.words,
            min_words=article.report.min_words,
            writer=article.report.writer,
            calls=sum(row.calls for row in usage),
            tokens=sum(row.tokens_in + row.tokens_out for row in usage),
            cost=article.report.cost,
        )
        self.run = self.runs.keep(self.run, files=self._files(article))
        if not self.as_json and (self.show or not self.run.order.out):
            click.echo(article.markdown, nl=False)
        self._listening.done(article, self.run, seconds)
        return CODES[article.outcome]

    def _files(self, article: "Article") -> tuple[str, ...]:
        if not self.run.order.out:
            return ()
        from newsroom.files import write_whole
        from newsroom.forms import forms

        folder = Path(self.run.order.out)
        try:
            return tuple(str(write_whole(folder / name, text)) for name, text in forms(article).items())
        except OSError as error:
            hint = f"the article is kept, write it elsewhere with: fidele resume {self.run.id} --out FOLDER"
            raise StoryError(f"cannot write to {str(folder)!r}: {error.strerror}; {hint}") from error
