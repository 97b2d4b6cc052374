"""Measures quotations, speakers and furniture against the labelled set: `python benchmarks/quotes.py [--misses]`."""

import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT.parent))

from story.lines import read  # noqa: E402
from story.quotes import quotations, spans  # noqa: E402
from story.values import Source  # noqa: E402


def even(text: str | None) -> str:
    """Composed, equal white space: how the labels ask to be compared."""
    return " ".join(unicodedata.normalize("NFC", text or "").split())


def alike(one: str | None, other: str | None) -> bool:
    """Whether two designations are one: capital, article and kind of apostrophe make no difference."""
    words = [even(text).replace("’", "'").casefold() for text in (one, other)]
    for article in ("le ", "la ", "les ", "l'", "un ", "une ", "des ", "the ", "a ", "an "):
        words = [word.removeprefix(article) for word in words]
    return words[0] == words[1]


def measure(slug: str, labels: dict[str, list[dict[str, str]]], source: Source) -> Iterator[tuple[str, str]]:
    """What is right and wrong in one text, as (count, what it is about)."""
    found = {even(quote.text): quote for quote in quotations(source)}
    for label in labels["quotes"]:
        quote = found.pop(even(label["text"]), None)
        yield ("found" if quote else "missed"), f"{slug}: {label['text']!r}"
        if quote:
            right = alike(quote.speaker, label["speaker"])
            yield (
                "speaker" if right else "wrong speaker",
                f"{slug}: {label['text'][:60]!r} {quote.speaker!r}, not {label['speaker']!r}",
            )
            right = alike(quote.role, label["role"])
            yield (
                "role" if right else "wrong role",
                f"{slug}: {label['speaker']!r} {quote.role!r}, not {label['role']!r}",
            )
    whole = [even(label["text"]) for label in labels["quotes"]]
    inner = {even(source.text[span.start : span.end]) for span in spans(source.text) if span.depth}
    for text in found:
        nested = text in inner and any(text in outer for outer in whole)
        yield "nested" if nested else "false", f"{slug}: {text!r} by {found[text].speaker!r}"
    yield from furniture(slug, labels["boilerplate"], source)


def furniture(slug: str, labels: list[dict[str, str]], source: Source) -> Iterator[tuple[str, str]]:
    """Which labelled lines are marked, with the right kind, and which lines of the story are marked wrongly."""
    marked = {even(source.text[line.start : line.end]): line.kind for line in source.lines if line.kind != "story"}
    for label in labels:
        text = even(label["text"])
        kind = next((kind for line, kind in marked.items() if line == text or (len(line) > 5 and line in text)), None)
        yield ("marked" if kind else "unmarked"), f"{slug}: {text!r}"
        if kind:
            yield (
                "kind" if kind == label["kind"] else "other kind",
                f"{slug}: {text!r} {kind!r}, not {label['kind']!r}",
            )
    known = [even(label["text"]) for label in labels]
    for line, kind in marked.items():
        if kind != "headline" and not any(line in text for text in known) and "(@" not in line:
            yield "story marked", f"{slug}: {line!r} {kind!r}"


_QUOTE = re.compile(r"⟦([^|⟧]*)\|([^|⟧]*)\|([^⟧]*)⟧")


def told() -> Iterator[tuple[dict[str, list[dict[str, str]]], str, str]]:
    """The short texts of told.txt, for tuning: their labels, the text itself, its language."""
    for marked in re.split(r"\n===\n", (ROOT / "quotes" / "told.txt").read_text("utf-8").strip()):
        language = "en" if marked.startswith("EN ") else "fr"
        quotes = [dict(zip(("speaker", "role", "text"), found, strict=True)) for found in _QUOTE.findall(marked)]
        text = re.sub("[⟪⟫]", "", _QUOTE.sub(r"\3", marked.removeprefix("EN ")))
        yield {"quotes": quotes, "boilerplate": []}, text, language


def tally(*, show_misses: bool = False) -> dict[str, Counter[str]]:
    """The counts of each half; with `show_misses` what is wrong in the half for tuning is printed."""
    counts: dict[str, Counter[str]] = {"tune": Counter(), "report": Counter()}
    for path in sorted(ROOT.glob("quotes/labels/*.json")):
        labels = json.loads(path.read_text("utf-8"))
        text = (ROOT / "quotes" / "texts" / f"{path.stem}.txt").read_bytes().decode("utf-8")
        for count, about in measure(path.stem, labels, read(text)):
            counts[labels["half"]][count] += 1
            if show_misses and labels["half"] == "tune" and count not in _RIGHT:
                print(f"{count:14}{about}")
    for number, (labels, text, language) in enumerate(told(), 1):
        for count, about in measure(f"told {number}", labels, read(text, language=language)):
            counts["tune"][count] += 1
            if show_misses and count not in _RIGHT:
                print(f"{count:14}{about}")
    return counts


def main() -> None:
    """Prints the counts of each half; with --misses what is wrong in the half for tuning."""
    for half, counted in tally(show_misses="--misses" in sys.argv).items():
        if not counted:
            continue
        quotes, found = counted["found"] + counted["missed"], max(1, counted["found"])
        marked = counted["marked"]
        print(
            f"{half}: found {found}/{quotes} = {found / quotes:.1%}, "
            f"false {counted['false']} = {counted['false'] / (found + counted['false']):.1%}, "
            f"speaker {counted['speaker'] / found:.1%}, role {counted['role'] / found:.1%}; "
            f"furniture marked {marked}/{marked + counted['unmarked']}, "
            f"right kind {counted['kind']}, story marked {counted['story marked']}"
        )


_RIGHT = ("found", "speaker", "role", "nested", "marked", "kind")

if __name__ == "__main__":
    main()
