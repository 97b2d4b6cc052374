"""One row of the table for each thing measured."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """What was measured, and where it should be: at most `most`, or at least `least`."""

    group: str
    name: str
    figure: float
    unit: str = ""
    most: float | None = None
    least: float | None = None
    note: str = ""

    @property
    def verdict(self) -> str:
        if self.most is None and self.least is None:
            return ""
        good = (self.most is None or self.figure <= self.most) and (self.least is None or self.figure >= self.least)
        return "ok" if good else "MISSED"

    @property
    def aim(self) -> str:
        return f"<= {self.most:g}" if self.most is not None else f">= {self.least:g}" if self.least is not None else ""


def shown(rows: Iterable[Row]) -> str:
    """The table as text."""
    lines = [f"{'':14} {'':52} {'figure':>9} {'':10} {'aim':>9}"]
    for row in rows:
        figure = f"{row.figure:,.0f}" if row.figure >= 1000 else f"{row.figure:.3g}"
        tail = " ".join(filter(None, (row.verdict, row.note)))
        lines.append(f"{row.group:14} {row.name:52} {figure:>9} {row.unit:10} {row.aim:>9} {tail}".rstrip())
    return "\n".join(lines)


def saved(rows: Iterable[Row], path: Path) -> None:
    """The rows as JSON, to be held against another run's."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(row) | {"verdict": row.verdict} for row in rows], indent=1) + "\n", "utf-8")
