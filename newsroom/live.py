"""The live view of a run on a terminal."""

import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.table import Table
from rich.text import Text

from newsroom.board import STEPS, Board, Row
from newsroom.figures import duration, money, plural
from newsroom.progress import Lines

if TYPE_CHECKING:
    from graph.progress import Progress
    from writers.budget import Tally

BAR = 12
"""Characters of a section's bar."""


class Terminal(Lines):
    """A view on standard error that is redrawn while the run works, and gone when it ends."""

    def __init__(self, console: Console | None = None) -> None:
        self.board, self._name, self._began = Board(), "", time.monotonic()
        self._live = Live(
            console=console or Console(stderr=True), transient=True, get_renderable=self._view, refresh_per_second=8
        )

    def __enter__(self) -> Self:
        self._live.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._live.__exit__(kind, error, trace)

    def begin(self, id: str) -> None:
        self._name = id

    def hear(self, event: "Progress") -> None:
        self.board.hear(event)

    def _view(self) -> RenderableType:
        return view(self.board, self._name, time.monotonic() - self._began)


def view(board: Board, name: str, seconds: float) -> RenderableType:
    """What is drawn of a board."""
    head = Text(no_wrap=True, overflow="ellipsis").append("fidele ", "bold").append(f"{name}  ", "dim")
    parts: list[RenderableType] = [head.append_text(_steps(board))]
    if board.rows:
        parts.append(_sections(board))
    parts.append(Text(_spent(board.spent, seconds), style="dim", no_wrap=True, overflow="ellipsis"))
    return Group(*parts)


def _steps(board: Board) -> Text:
    """The run's steps: done, under way, to come; the pause only where there is one."""
    text, under_way = Text(), True
    for step in STEPS:
        if step == "approve" and step not in board.done:
            continue
        done = board.past(step)
        style = "green" if done else "bold" if under_way else "dim"
        count = f" {board.settled}/{len(board.rows)}" if step == "sections" and board.rows else ""
        text.append(f"{'✓ ' if done else '› ' if under_way else ''}{step}{count}  ", style)
        under_way = under_way and done
    return text


def _sections(board: Board) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), expand=False, header_style="dim")
    table.add_column("section", no_wrap=True, overflow="ellipsis", max_width=44)
    for name in ("step", "round"):
        table.add_column(name, no_wrap=True)
    table.add_column("words", justify="right", no_wrap=True)
    for name in ("", "open", "repaired"):
        table.add_column(name, no_wrap=True)
    for row in board.rows.values():
        table.add_row(*_cells(row))
    return table


def _cells(row: Row) -> tuple[Text, ...]:
    mark, style = ("✓", "green") if row.settled else ("›", "bold") if row.step else ("·", "dim")
    return (
        Text(f"{mark} {row.heading}", style),
        Text(row.step),
        Text(str(row.round or "")),
        Text(f"{row.words}/{row.target}" if row.target else str(row.words or "")),
        Text(_bar(row.words, row.target), "green" if row.words >= row.target else "yellow"),
        Text(str(row.open or ""), "yellow"),
        Text(str(row.repaired or "")),
    )


def _bar(words: int, target: int) -> str:
    full = BAR if not target else min(BAR, round(BAR * words / target))
    return "━" * full + "─" * (BAR - full) if target else ""


def _spent(spent: "Tally | None", seconds: float) -> str:
    """What is used, and what is left of the budget."""
    if spent is None or not spent.calls:
        return duration(seconds)
    about = "about " if spent.guessed else ""
    parts = [
        plural(spent.calls, "call") + _left(spent.calls_left),
        f"{about}{spent.tokens:,} tokens" + _left(spent.tokens_left),
        money(spent.money) and f"{about}{money(spent.money)}" + _left(money(spent.money_left)),
        duration(seconds) + _left(None if spent.seconds_left is None else duration(spent.seconds_left)),
    ]
    return " · ".join(part for part in parts if part)


def _left(left: int | str | None) -> str:
    if left is None or left == "":
        return ""
    return f" ({left:,} left)" if isinstance(left, int) else f" ({left} left)"
