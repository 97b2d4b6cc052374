"""Measures the rules on the labelled set: what they flag, what they clear, what slips through, and how fast."""

import argparse
import csv
import hashlib
import json
import sys
import time
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from story.checks import Ground, check_claim
from story.errors import SourceRejected
from story.lines import read
from story.sentences import cut
from story.values import Finding

HERE = Path(__file__).resolve().parent / "faithfulness"
FLOORS = HERE / "floors.toml"
PINNED = ("report", "audit", "deeds", "fresh", "joined")
ABOUT = """# Percent, on the half of the set that no rule was written from, on the alterations that audits report, and
# on who did what to whom and what was never done, and on a set by a stranger to the rules:
# what is reached, not what is aimed at.
# Aims: faithful_unsupported 3, faithful_supported 45, leak 3, worst_leak 8, caught_macro 60, caught_hard 95,
# caught_values 85. `python -m benchmarks.faithfulness --update` raises a floor; only `--lower` takes one down.
"""
HARD = ("quote altered", "name invented", "weekday", "superlative added")
VALUES = ("number changed", "number scale or unit", "date")


class Item(NamedTuple):
    """One labelled sentence of the set."""

    id: str
    source: str
    half: str
    label: str
    kind: str
    text: str


def items(folder: Path = HERE) -> list[Item]:
    """The whole set, in order of its files."""
    found = []
    for path in sorted((folder / "items").glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            one = json.loads(line)
            found.append(Item(one["id"], path.stem, one["half"], one["label"], one["class"], one["text"]))
    return found


def fingerprint() -> str:
    """SHA-256 over every source and item file, names included."""
    digest = hashlib.sha256()
    for path in sorted([*(HERE / "items").glob("*.jsonl"), *(HERE / "sources").glob("*.txt")]):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def grounds() -> dict[str, Ground]:
    """The ground of each source, by slug."""
    return {
        path.stem: Ground.of_sources([read(path.read_text("utf-8"), path.stem)])
        for path in sorted((HERE / "sources").glob("*.txt"))
    }


def findings(text: str, ground: Ground) -> list[Finding]:
    """The findings of every sentence of a text, as `check_article` makes them."""
    return [
        one for start, end in cut(text, ground.language) for one in check_claim(text[start:end], ground, place="body")
    ]


def verdict(found: Iterable[Finding]) -> str:
    kinds = {one.verdict for one in found}
    return "unsupported" if "unsupported" in kinds else "unsure" if kinds else "supported"


def measure(half: str, set_: Sequence[Item], known: dict[str, Ground]) -> dict[str, Counter[str]]:
    """Verdicts by class of one half; the class of a faithful sentence has "faithful: " before it."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for item in set_:
        if item.half == half:
            said = verdict(findings(item.text, known[item.source]))
            kind = f"faithful: {item.kind}" if item.label == "faithful" else item.kind
            counts[kind][said] += 1
    return dict(counts)


def totals(counts: dict[str, Counter[str]]) -> dict[str, float]:
    """The numbers that the floors hold, in percent; every one but the `…_called_…` of honest sentences is a share."""
    honest = sum((count for kind, count in counts.items() if kind.startswith("faithful: ")), Counter())
    planted = {kind: count for kind, count in counts.items() if not kind.startswith("faithful: ")}
    every = sum(planted.values(), Counter())
    caught = {kind: share(count, "unsupported") for kind, count in planted.items()}
    return {
        "faithful_unsupported": share(honest, "unsupported"),
        "faithful_supported": share(honest, "supported"),
        "leak": share(every, "supported"),
        "worst_leak": max((share(count, "supported") for count in planted.values()), default=0.0),
        "caught_macro": sum(caught.values()) / (len(caught) or 1),
    } | {
        name: min(caught[kind] for kind in kinds if kind in caught)
        for name, kinds in (("caught_hard", HARD), ("caught_values", VALUES))
        if caught.keys() & set(kinds)
    }


def share(count: Counter[str], verdict: str) -> float:
    """Percent of a count that one verdict makes."""
    return round(100 * count[verdict] / (count.total() or 1), 2)


def table(half: str, counts: dict[str, Counter[str]]) -> Iterator[str]:
    yield f"{half}: class{'':30}   n  unsupported  unsure  supported"
    for kind, count in sorted(counts.items()):
        shares = (share(count, name) for name in ("unsupported", "unsure", "supported"))
        yield f"  {kind:38} {count.total():4}  " + "  ".join(f"{one:8.1f}" for one in shares)
    for name, value in totals(counts).items():
        yield f"  {name:38} {value:6.1f} %"


def speed(set_: Sequence[Item]) -> float:
    """Sentences checked per second of CPU time on one core, grounds built anew; the faster of two passes."""
    best = 0.0
    for _ in range(2):
        known = grounds()
        start = time.process_time()
        for item in set_:
            findings(item.text, known[item.source])
        best = max(best, len(set_) / (time.process_time() - start))
    return best


def entailment(path: Path) -> dict[str, Counter[str]]:
    """Verdicts on pairs of premise and hypothesis by label, from a tab-separated file read without quoting."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            try:
                ground = Ground.of_sources([read(_bare(row["premise"]), "P", language="fr")])
            except SourceRejected:
                counts[row["label_text"]]["unread"] += 1
                continue
            counts[row["label_text"]][verdict(findings(_bare(row["hypothesis"]), ground))] += 1
    return dict(counts)


def _bare(cell: str) -> str:
    """A cell without the doubled quotation marks the file was written with."""
    inner = cell[1:-1] if cell.startswith('"') and cell.endswith('"') and len(cell) > 1 else cell
    return inner.replace('""', '"')


def worse(numbers: dict[str, float], floors: dict[str, float]) -> list[str]:
    """The numbers that fell below their floor: shares to keep low are those of `LOW`."""
    bad = []
    for name, floor in floors.items():
        value = numbers[name]
        if value > floor if name in LOW else value < floor:
            bad.append(f"{name} is {value} %, pinned at {floor} %")
    return bad


LOW = ("faithful_unsupported", "leak", "worst_leak")


def pinned() -> dict[str, object]:
    return tomllib.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}


def floors(half: str) -> dict[str, float]:
    """The pinned numbers of a half, none where it has none yet."""
    found = pinned().get(half, {})
    assert isinstance(found, dict)
    return found


def pin(reached: Mapping[str, dict[str, float]], *, lower: bool) -> None:
    """Writes the floors of each half; one that got worse stays where it was unless `lower` says otherwise."""
    lines = [ABOUT, f'set = "{fingerprint()}"', ""]
    for half, numbers in reached.items():
        old = floors(half)
        kept = {
            name: value if lower or name not in old else (min if name in LOW else max)(value, old[name])
            for name, value in numbers.items()
        }
        lines += [f"[{half}]", *(f"{name} = {value}" for name, value in kept.items()), ""]
    FLOORS.write_text("\n".join(lines), "utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the tables; 1 where a floor is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entailment", type=Path, help="tab-separated pairs: premise, hypothesis, label_text")
    parser.add_argument("--show", nargs="*", metavar="CLASS", help="print the tune half's items of these classes")
    parser.add_argument("--update", action="store_true", help="pin the numbers; a floor is never lowered")
    parser.add_argument("--lower", action="store_true", help="with --update: lower floors, too")
    options = parser.parse_args(arguments)
    set_, known = items(), grounds()
    if options.show is not None:
        return show(set_, known, options.show)
    reached = {}
    for half in ("tune", *PINNED):
        counts = measure(half, set_, known)
        reached[half] = totals(counts)
        print("\n".join(table(half, counts)), end="\n\n")
    print(f"speed: {speed(set_):.0f} sentences/s")
    if options.entailment:
        print("\n".join(table("entailment", entailment(options.entailment))))
    if options.update:
        pin({half: reached[half] for half in PINNED}, lower=options.lower)
    for line in (bad := [f"{half}: {one}" for half in PINNED for one in worse(reached[half], floors(half))]):
        print(line, file=sys.stderr)
    return 1 if bad else 0


def show(set_: Sequence[Item], known: dict[str, Ground], kinds: Sequence[str]) -> int:
    """The items of the half that may be read, with what was found of them."""
    for item in set_:
        if item.half == "tune" and (item.kind in kinds or item.label in kinds):
            found = findings(item.text, known[item.source])
            print(f"{verdict(found):12}{item.id} [{item.kind}] {item.text}")
            for one in found:
                lines = ",".join(proof.line for proof in one.evidence)
                print(f"{'':14}{one.check} {one.verdict}: {one.reason} [{lines}]")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
