"""What the headings of the embedded writer's articles do: one row per text of what an editor would strike out.

`python -m benchmarks.headings FILE…` (as in `benchmarks.embedded`, an article.json of an older version, too; `--show`
prints each heading with what is wrong with it). Headings of lists are left out: they name the list.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from benchmarks.counting import Counted, table
from story import languages
from story.article import Article
from story.inflections import stem
from story.seo.phrase import function_words
from story.values import Paragraph
from story.words import count, fold
from writers.embedded.grammar import grammar
from writers.embedded.unmet import unmet
from writers.embedded.unnamed import unnamed
from writers.embedded.wording import leans, unquoted

FAULTS = ("empty", "lost", "long", "below", "copies", "aside")
"""Headings that tell nothing; that begin with what only the text below makes known; of more than `LONG` characters;
that the sentence right below begins with; that are a sentence of their section; and that more than half of it, in
words, has no content word of."""
COLUMNS = ("headings", *FAULTS, "length")
"""The last one is the median of the characters."""
LONG, TELLING = 80, 3
"""Characters of a heading at most, and content words from which on one without a verb tells something."""


class Heading(NamedTuple):
    """A heading of prose, the headings, title and standfirst above it, and the paragraphs that it stands above."""

    text: str
    above: str
    below: tuple[Paragraph, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table and its sums."""
    return table(__doc__ or "", COLUMNS, row, arguments, mean=True)


def row(article: Article) -> Counted:
    """The columns for one article, and each of its headings with its faults."""
    every = list(headings(article))
    found = [(each.text, faults(each, article.language)) for each in every]
    counted = Counter(fault for _, faults in found for fault in faults)
    length = round(median(len(each.text) for each in every)) if every else 0
    shown = [f"{text}  {', '.join(faults)}".rstrip() for text, faults in found]
    return [len(every), *(counted[fault] for fault in FAULTS), length], shown


def headings(article: Article) -> Iterator[Heading]:
    """The H2 and H3 above prose, in the article's order."""
    above = " ".join((article.title, *(sentence.text for sentence in article.standfirst)))
    for section in article.sections:
        places = [n for n, each in enumerate(section.paragraphs) if each.heading]
        below = [(section.heading, section.paragraphs)]
        below += [
            (section.paragraphs[n].heading or "", section.paragraphs[n:end])
            for n, end in pairwise([*places, len(section.paragraphs)])
        ]
        for text, paragraphs in below:
            if text and not any(paragraph.form == "item" for paragraph in section.paragraphs):
                yield Heading(text, above, paragraphs)
                above = f"{above} {text}"


def faults(heading: Heading, code: str) -> list[str]:
    """The faults of the heading."""
    words, own, text = grammar(code), content(heading.text, code), heading.text
    told = unquoted(text)
    sentences = [bare(sentence.text) for paragraph in heading.below for sentence in paragraph.sentences]
    sizes = [(count(paragraph.text), own & content(paragraph.text, code)) for paragraph in heading.below]
    tells = len(own) >= TELLING or words.finite.search(told) or told != text
    points = words.pointing.search(told) or words.object_pronoun.search(told) or leans(text, words)
    found = {
        "empty": not tells,
        "lost": points or unmet(text, heading.above, words) or unnamed(text, heading.above, code),
        "long": len(text) > LONG,
        "below": sentences[0].startswith(bare(text)) if sentences else False,
        "copies": bare(text) in sentences,
        "aside": 2 * sum(size for size, shared in sizes if not shared) > sum(size for size, _ in sizes),
    }
    return [fault for fault in FAULTS if found[fault]]


def bare(text: str) -> str:
    """The words in small letters, without marks between or around them."""
    return " ".join(re.findall(r"\w+", fold(text)))


def content(text: str, code: str) -> set[str]:
    """The stems of the words that say something, figures among them."""
    small = {*function_words(code), *languages.load(code).stop_words}
    words = re.findall(r"\d+|[^\W\d_]{2,}", fold(text))
    return {stem(word) for word in words if word not in small and (len(word) > 2 or word.isdigit())}


if __name__ == "__main__":
    sys.exit(main())
