"""What the embedded writer makes of each file: `python -m benchmarks.embedded FILE…` prints one row per file."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path
from time import perf_counter

from graph import run_graph
from story.article import Article
from story.errors import StoryError
from story.values import Sentence
from story.words import count, fold

ALIKE = 0.9
"""Share of words in order from which two sentences of an article count as one said twice."""
TIMES = 3
"""How often a source line may be told."""
COLUMNS = ("source", "capacity", "outcome", "words", "H2", "H3", "verbatim", "repeated", "unsupported", "unsure", "ms")


def row(path: Path) -> list[str]:
    """The columns for the article of one file; an error's name where there is none."""
    text = path.read_bytes().decode("utf-8", "replace")
    start = perf_counter()
    try:
        article = run_graph(text, writer="embedded")
    except StoryError as error:
        return [type(error).__name__, str(error)]
    milliseconds = (perf_counter() - start) * 1000
    report = article.report
    thirds = sum(bool(paragraph.heading) for section in article.sections for paragraph in section.paragraphs)
    source = sum(count(line.text) for line in article.sources[0].story)
    return [
        str(source),
        str(report.capacity.words if report.capacity else 0),
        article.outcome,
        str(report.words),
        str(len(article.sections)),
        str(thirds),
        f"{report.verbatim:.2f}",
        str(repeated(article)),
        str(len(report.unsupported)),
        str(len(report.unsure)),
        f"{milliseconds:.0f}",
    ]


def repeated(article: Article) -> int:
    """Sentences nearly the same as an earlier one, and lines told more often than they may be."""
    sentences = [*article.standfirst, *(s for section in article.sections for s in section.sentences)]
    turns = Counter(sentence.lines[0] for sentence in sentences if sentence.lines)
    return sum(1 for _ in _twins(sentences)) + sum(times > TIMES for times in turns.values())


def _twins(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    seen: list[list[str]] = []
    for sentence in sentences:
        words = fold(sentence.text).split()
        if any(SequenceMatcher(None, words, other, autojunk=False).ratio() >= ALIKE for other in seen):
            yield sentence
        seen.append(words)


def main(names: list[str]) -> None:
    """Prints the table; the first file is written twice, so that imports are not timed."""
    paths = [Path(name) for name in names]
    if not paths:
        raise SystemExit("give the files to write from: python -m benchmarks.embedded FILE…")
    row(paths[0])
    widest = max(len(path.stem) for path in paths)
    print(" " * widest, *(f"{name:>9}" for name in COLUMNS))
    for path in paths:
        print(f"{path.stem:{widest}}", *(f"{value:>9}" for value in row(path)))


if __name__ == "__main__":
    main(sys.argv[1:])
