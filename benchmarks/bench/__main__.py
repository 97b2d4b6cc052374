"""Prints one table of how fast fidele is and what it asks for, each figure beside its aim: `make bench`.

    python -m benchmarks.bench [--times 5] [--json out/bench.json] [--only cost]

Ratios are taken within the run, so that they can be held against another machine's. Ends with 1 where an aim is missed.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.bench import alone, articles, tokens
from benchmarks.bench.table import Row, saved, shown

PARTS: dict[str, Callable[[int], list[Row]]] = {
    "articles": articles.rows,
    "alone": alone.rows,
    "cost": lambda times: tokens.rows(),
}


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--times", type=int, default=5, help="Runs of which each figure is the median.")
    asked.add_argument("--json", type=Path, default=Path("out/bench.json"))
    asked.add_argument("--only", choices=PARTS)
    given = asked.parse_args()
    rows = [row for name, part in PARTS.items() if given.only in (None, name) for row in part(given.times)]
    print(shown(rows))
    saved(rows, given.json)
    return 1 if any(row.verdict == "MISSED" for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
