"""What the embedded writer makes of each text: one row per file, and failure where it says what it may not.

`python -m benchmarks.embedded FILE…`; "a.txt+b.txt" is one article of the first with the second as background, a
folder stands for its .txt files, `--grammar` puts article and source to the French referee where it is installed.
`--at-most TIMES` fails too where the articles take longer, for 450 words of source, than so many times a fixed piece of
work of the same process.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from pathlib import Path
from time import process_time

from benchmarks import grammar
from benchmarks.counting import FILES, expanded, name_of, written
from benchmarks.pace import WORDS, Pace
from graph import run_graph
from newsroom.process import settle_down
from story.article import Article
from story.errors import StoryError
from story.values import Sentence
from story.words import count, fold

ALIKE = 0.9
"""Share of words in order from which two sentences of an article count as one said twice."""
TIMES = 3
"""How often a source line may be told: in the text, as a key point and under its date; its other half is no telling."""
_ROLE = re.compile(r"[^«“:]{3,60}\s?: [^«“:]{3,90}")
"""Who somebody is, in the list that says so."""
COLUMNS = ("source", "capacity", "outcome", "words", "H2", "H3", "verbatim", "repeated", "unsupported", "unsure", "ms")
WARM = (
    *("a-proces", "a-sante", "c-strike", "a-incendie", "b-council"),
    *("c-appel", "d-moules", "f-rachat", "g-greve", "g-lycee"),
)
"""Dispatches of the labelled set, written first and not measured, so that imports and the compiling of patterns are
not timed with the others: half of what the first article takes more goes to 600 patterns, and later ones still meet
some that nobody needed before."""
AT_MOST = f"fail where {WORDS} words of source take longer than so many times a fixed piece of work"
SET = Path(__file__).parent / "faithfulness" / "sources"


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table; 1 where an article has an unsupported finding, a repetition or a fault, or all are too slow."""
    asked = _asked(arguments)
    first = _warmed()
    settle_down()  # Else one text in five pays for a look through all that is loaded.
    names = expanded(asked.files)
    widest = max(len(name_of(name)) for name in names)
    columns = (*COLUMNS, "hits", "source's", "its own") if asked.grammar else COLUMNS
    print(" " * widest, *(f"{name:>9}" for name in columns))
    failed, pace = 0, Pace((SET / f"{WARM[0]}.txt").read_text("utf-8").splitlines())
    for name in names:
        pace.yard()
        cells, wrong = row(name, pace, judged=asked.grammar)
        failed += wrong
        print(f"{name_of(name):{widest}}", *(f"{value:>9}" for value in cells), flush=True)
    print(f"{len(names)} articles, {failed} with what may not be: unsupported, repeated, a fault of grammar of its own")
    print(f"ms: of CPU in a process that has written others; the first after import took {first:.0f}")
    print(f"{pace.per_text:.0f} ms for {WORDS} words of source: {pace.times:.1f} times a fixed piece of work")
    slow = asked.at_most is not None and not 0 < pace.times <= asked.at_most
    if slow:
        print(f"it may be {asked.at_most:g} times at most")
    return 1 if failed or slow else 0


def _warmed() -> float:
    """Milliseconds of CPU of a process's first article, in which languages are read and patterns compiled."""
    first, *others = ((SET / f"{warm}.txt").read_text("utf-8") for warm in WARM)
    start = process_time()
    run_graph(first, writer="embedded")
    took = (process_time() - start) * 1000
    for text in others:
        run_graph(text, writer="embedded")
    return took


def row(name: str, pace: Pace, *, judged: bool = False) -> tuple[list[str], bool]:
    """The columns for the article of one file, or the error's name; and whether it has what may not be."""
    start = process_time()
    try:
        article = written(name)
    except StoryError as error:
        return [type(error).__name__, str(error)], False
    milliseconds = (process_time() - start) * 1000
    report, twice = article.report, repeated(article)
    thirds = sum(bool(paragraph.heading) for section in article.sections for paragraph in section.paragraphs)
    words = sum(count(line.text) for source in article.sources for line in source.story)
    if not name.endswith(".json"):
        pace.took(words, milliseconds)
    cells = [
        str(words),
        str(report.capacity.words if report.capacity else 0),
        article.outcome,
        str(report.words),
        str(sum(bool(section.heading) for section in article.sections)),
        str(thirds),
        f"{report.verbatim:.2f}",
        str(twice),
        str(len(report.unsupported)),
        str(len(report.unsure)),
        f"{milliseconds:.0f}",
    ]
    wrong = bool(twice or report.unsupported)
    if judged and article.language == "fr":
        mine, theirs = texts(article)
        own = grammar.added(mine, theirs)
        cells += [f"{grammar.per_thousand(mine):.1f}", f"{grammar.per_thousand(theirs):.1f}", str(own)]
        wrong = wrong or own > 0
    return cells, wrong


def texts(article: Article) -> tuple[list[str], list[str]]:
    """The paragraphs of the article, and those of its sources."""
    blocks = [article.standfirst, *(p.sentences for section in article.sections for p in section.paragraphs)]
    mine = [" ".join(sentence.text for sentence in sentences) for sentences in blocks]
    told: dict[tuple[str, int], list[str]] = {}
    for source in article.sources:
        for line in source.story:
            told.setdefault((source.id, line.paragraph), []).append(line.text)
    return mine, [" ".join(lines) for lines in told.values()]


def repeated(article: Article) -> int:
    """Sentences nearly the same as an earlier one, and lines told more often than they may be; two halves are one.

    Who somebody is, without a word of theirs, tells no line.
    """
    told = [*article.standfirst, *(s for section in article.sections for s in section.sentences if not _is_role(s))]
    turns = [(line, list(each)) for line, each in groupby(told, key=lambda sentence: sentence.lines[:1]) if line]
    words = [(line, {word for one in each for word in fold(one.text).split()}) for line, each in turns]
    often = {line for line, own in words if sum(line == other and _told(own, its) for other, its in words) > TIMES}
    sentences = [*article.standfirst, *(s for section in article.sections for s in section.sentences)]
    return sum(1 for _ in _twins(sentences)) + len(often)


def _is_role(sentence: Sentence) -> bool:
    return _ROLE.fullmatch(sentence.text) is not None


def _told(words: set[str], others: set[str]) -> bool:
    """Whether the two tellings of a line tell the same of it: half of the shorter's words are in both."""
    return 2 * len(words & others) >= min(len(words), len(others))


def _twins(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    seen: list[list[str]] = []
    for sentence in sentences:
        words = fold(sentence.text).split()
        if any(SequenceMatcher(None, words, other, autojunk=False).ratio() >= ALIKE for other in seen):
            yield sentence
        seen.append(words)


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.embedded", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="+", help=FILES)
    parser.add_argument("--grammar", action="store_true", help="put article and source to grammalecte-cli")
    parser.add_argument("--at-most", type=float, metavar="TIMES", help=AT_MOST)
    asked = parser.parse_args(arguments)
    if asked.grammar and not grammar.available():
        parser.error(f"{grammar.REFEREE} is not installed: leave --grammar out")
    return asked


if __name__ == "__main__":
    sys.exit(main())
