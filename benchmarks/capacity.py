"""Holds reckoned capacities against articles: `python -m benchmarks.capacity FILE…`, each file a dispatch."""

import sys
from pathlib import Path

from graph import Brief, run_graph
from story import words
from story.capacity import capacity
from story.notes import merge, take

ENOUGH = 5_000
"""Words asked for, so that the writer tells all it can."""
HONEST = 0.15
"""Share of the words reached that a reckoning may be off."""


def measured(text: str, background: tuple[str, ...] = ()) -> tuple[int, int]:
    """Words the embedded writer reaches, and words reckoned from the notes alone."""
    article = run_graph(text, Brief(min_words=ENOUGH), background=background, writer="embedded")
    notes = merge([take(source) for source in article.sources])
    return words.count(article.body), capacity(notes).words


def main() -> None:
    """Prints a line per file, then how far off the reckonings are."""
    off = []
    for path in map(Path, sys.argv[1:]):
        reached, reckoned = measured(path.read_bytes().decode("utf-8"))
        off.append(reckoned / reached - 1)
        print(f"{path.name:32}{reached:6}{reckoned:6}{off[-1]:+6.0%}")
    honest = sum(abs(share) <= HONEST for share in off)
    mean = sum(map(abs, off)) / len(off)
    worst, share = max(off, key=abs), honest / len(off)
    print(f"{len(off)} articles: {share:.0%} within {HONEST:.0%}, mean {mean:.1%}, worst {worst:+.0%}")


if __name__ == "__main__":
    main()
