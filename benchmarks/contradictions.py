"""Measures what is found of contradictions between sources: `python -m benchmarks.contradictions [--misses] [FOLDER]`.

Without a folder the labelled set of this repository is measured, by halves; with one the cases (*.toml) in it.
"""

import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from story.lines import read
from story.notes import merge, take
from story.values import Notes, Source

OWN = Path(__file__).with_suffix("")
NAMED = ("figure", "denial", "spelling")
"""The kinds that the report promises; the others are found where they can be."""
Case = Mapping[str, Any]


def cases(folder: Path = OWN) -> Iterator[tuple[str, Case]]:
    """The labelled cases of a folder by name, in order."""
    for path in sorted(folder.glob("*.toml")):
        yield path.stem, tomllib.loads(path.read_text("utf-8"))


def measure(case: Case) -> Iterator[tuple[str, str]]:
    """What is right and wrong of one case, as (count, what it is about)."""
    sources = [read(each["text"], chr(65 + n), language=case["language"]) for n, each in enumerate(case["source"])]
    notes = merge([take(source) for source in sources], sources)
    told = _told(notes, sources)
    labels = case.get("contradiction", ())
    found = set[int]()
    for conflict in (*notes.conflicts, *notes.spellings):
        stand = (all(_stands(side, conflict.sides, told) for side in label["sides"]) for label in labels)
        right = {n for n, both in enumerate(stand) if both}
        found |= right
        yield ("right" if right else "false"), f"{conflict.kind} {[told[side][:90] for side in conflict.sides]}"
    for n, label in enumerate(labels):
        yield f"{label['kind']} {'found' if n in found else 'missed'}", str(label["sides"])


def _told(notes: Notes, sources: Iterable[Source]) -> dict[str, str]:
    """The text of the lines of each fact, by its id."""
    lines = {line.id: _even(line.text) for source in sources for line in source.lines}
    return {fact.id: " ".join(lines[line] for line in fact.lines) for fact in notes.facts}


def _stands(side: str, sides: Iterable[str], told: Mapping[str, str]) -> bool:
    return any(_even(side) in told[fact] for fact in sides)


def _even(text: str) -> str:
    return " ".join(text.split())


def tally(folder: Path = OWN) -> dict[str, Counter[str]]:
    """The counts of each half of a folder's cases."""
    halves: dict[str, Counter[str]] = {}
    for _, case in cases(folder):
        halves.setdefault(case.get("half", "all"), Counter()).update(count for count, _ in measure(case))
    return halves


def shares(counts: Counter[str], kinds: Iterable[str] = NAMED) -> tuple[float, float]:
    """The share of those kinds' contradictions that is found, and of what is reported that is false."""
    found, missed = (sum(counts[f"{kind} {what}"] for kind in kinds) for what in ("found", "missed"))
    return found / max(1, found + missed), counts["false"] / max(1, counts["right"] + counts["false"])


def main(*arguments: str) -> None:
    """Print the counts, and with --misses what is not right."""
    folder = next((Path(each) for each in arguments if not each.startswith("-")), OWN)
    if "--misses" in arguments:
        for name, case in cases(folder):
            for count, about in measure(case):
                if count == "false" or count.endswith("missed"):
                    print(f"{name}: {count}: {about}")
    for half, counts in tally(folder).items():
        found, false = shares(counts)
        print(f"{half}: {', '.join(NAMED)} found {found:.0%}, of the reports false {false:.0%}; {_by_kind(counts)}")


def _by_kind(counts: Counter[str]) -> str:
    kinds = sorted({count.split()[0] for count in counts if " " in count})
    found = {kind: (counts[f"{kind} found"], counts[f"{kind} missed"]) for kind in kinds}
    return ", ".join(f"{kind} {right} of {right + missed}" for kind, (right, missed) in found.items())


if __name__ == "__main__":
    main(*sys.argv[1:])
