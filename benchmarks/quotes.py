"""Measures quotations, speakers and furniture: `python -m benchmarks.quotes [--misses] [FOLDER]`.

Without a folder the labelled set of this repository is measured, by halves; with one its texts/ and labels/, which
may be of texts that cannot be kept here.
"""

import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from story.lines import read
from story.marks import spans
from story.quotes import quotations
from story.values import Source

ROOT = Path(__file__).parent
_NOT_LETTERS = re.compile(r"[^\w-]+")
_SMALL = frozenset(
    [
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "des",
        "du",
        "de",
        "d",
        "à",
        "au",
        "aux",
        "en",
        "et",
        "son",
        "sa",
        "ses",
        "the",
        "a",
        "an",
        "of",
        "for",
        "and",
        "his",
        "her",
        "its",
    ]
)
_ARTICLES = ("le", "la", "les", "l'", "un", "une", "des", "the", "a", "an")


def even(text: str | None) -> str:
    """Composed, equal white space: how the labels ask to be compared."""
    return " ".join(unicodedata.normalize("NFC", text or "").split())


def alike(one: str | None, other: str | None) -> bool:
    """Whether two designations are one: capital, article and kind of apostrophe make no difference."""
    words = [even(text).replace("’", "'").casefold() for text in (one, other)]
    for article in _ARTICLES:
        words = [word.removeprefix(article if article[-1] == "'" else f"{article} ") for word in words]
    return words[0] == words[1]


def attributed(speaker: str | None, label: str | None, quotes: list[dict[str, str]]) -> str:
    """Whether a speaker is right, nobody, somebody else, the right one in other words, or a noun left for a name.

    Somebody else is whoever else speaks in the text, and any name that shares no word with the right one.
    """
    if alike(speaker, label):
        return "speaker"
    if not speaker:
        return "nobody"
    others = [other["speaker"] for other in quotes if not alike(other["speaker"], label)]
    if not label or any(alike(speaker, other) for other in others):
        return "somebody else"
    mine, theirs = _words(speaker), _words(label)
    if not set(mine).isdisjoint(theirs):
        return "other wording"
    return (
        "somebody else" if speaker[0].isupper() and len(mine) == len(_NOT_LETTERS.split(speaker)) else "noun for a name"
    )


def _words(designation: str) -> list[str]:
    """The words of a designation but articles and what ties them."""
    words = _NOT_LETTERS.split(even(designation).casefold())
    return [word for word in words if word and word not in _SMALL]


def measure(slug: str, labels: dict[str, list[dict[str, str]]], source: Source) -> Iterator[tuple[str, str]]:
    """What is right and wrong in one text, as (count, what it is about)."""
    found = {even(quote.text): quote for quote in quotations(source)}
    for label in labels["quotes"]:
        quote = found.pop(even(label["text"]), None)
        yield ("found" if quote else "missed"), f"{slug}: {label['text']!r}"
        if quote:
            yield (
                attributed(quote.speaker, label["speaker"], labels["quotes"]),
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
        if even(source.text).count(text) > 1:
            continue  # what stands there twice cannot be labelled
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


def labelled(folder: Path) -> Iterator[tuple[str, dict[str, list[dict[str, str]]], Source, str]]:
    """The texts of a folder in order: name, labels, the text as it is read, the half it is of."""
    for path in sorted(folder.glob("labels/*.json")):
        labels = json.loads(path.read_text("utf-8"))
        text = (folder / "texts" / f"{path.stem}.txt").read_bytes().decode("utf-8")
        yield path.stem, labels, read(text), labels["half"]


def tally(folder: Path, *, show_misses: bool = False, blind: frozenset[str] = frozenset()) -> dict[str, Counter[str]]:
    """The counts of each half of a folder; with `show_misses` what is wrong is printed, but in the `blind` halves."""
    counts: dict[str, Counter[str]] = {"tune": Counter(), "report": Counter()}
    for slug, labels, source, half in labelled(folder):
        for count, about in measure(slug, labels, source):
            counts[half][count] += 1
            if show_misses and half not in blind and count not in _RIGHT:
                print(f"{count:16}{about}")
    return counts


def tally_own(*, show_misses: bool = False) -> dict[str, Counter[str]]:
    """The counts of each half of this repository's set; of the report half no miss is printed."""
    counts = tally(ROOT / "quotes", show_misses=show_misses, blind=frozenset({"report"}))
    for number, (labels, text, language) in enumerate(told(), 1):
        for count, about in measure(f"told {number}", labels, read(text, language=language)):
            counts["tune"][count] += 1
            if show_misses and count not in _RIGHT:
                print(f"{count:16}{about}")
    return counts


def main() -> None:
    """Prints the counts of each half; with --misses what is wrong in the half for tuning."""
    folders = [Path(word) for word in sys.argv[1:] if not word.startswith("-")]
    misses = "--misses" in sys.argv
    for half, counted in (tally(folders[0], show_misses=misses) if folders else tally_own(show_misses=misses)).items():
        if not counted:
            continue
        quotes, found = counted["found"] + counted["missed"], max(1, counted["found"])
        marked = counted["marked"]
        print(
            f"{half}: found {found}/{quotes} = {found / quotes:.1%}, "
            f"false {counted['false']} = {counted['false'] / (found + counted['false']):.1%}, "
            f"speaker {counted['speaker'] / found:.1%} "
            f"(somebody else {counted['somebody else']}, noun for a name {counted['noun for a name']}, "
            f"other wording {counted['other wording']}, nobody {counted['nobody']}), "
            f"role {counted['role'] / found:.1%}; "
            f"furniture marked {marked}/{marked + counted['unmarked']}, "
            f"right kind {counted['kind']}, story marked {counted['story marked']}"
        )


_RIGHT = ("found", "speaker", "role", "nested", "marked", "kind")

if __name__ == "__main__":
    main()
