"""What the headings of the embedded writer's articles do: one row per text of what an editor would strike out.

`python -m benchmarks.headings FILE…` (as in `benchmarks.embedded`; `--show` prints each heading with
what is wrong with it). Headings of lists are looked at for labels alone.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from benchmarks.counting import Counted, table
from story import languages
from story.article import Article
from story.inflections import stem
from story.patterns import any_of
from story.seo.phrase import function_words
from story.values import Paragraph
from story.words import fold
from writers.embedded.grammar import grammar
from writers.embedded.wording import unquoted

FAULTS = ("copies", "apart", "empty", "sentence", "nobody's", "labelled")
"""Headings of which more than half of the content words stand in the next sentences; paragraphs below a heading that
shares no content word with them; headings that say nothing of their own; whole sentences; quotations that name nobody;
and those with the keyphrase set before them."""
COLUMNS = ("headings", "paragraphs", *FAULTS)
NEXT = 3
"""Sentences below a heading that repeat it where they have more than half of its words."""
LONG = 7
"""Words from which on a heading with a finite verb is a sentence: a shorter one is clipped."""


class Heading(NamedTuple):
    """A heading and the paragraphs that it stands above, up to the next one of its level or a higher one."""

    text: str
    below: tuple[Paragraph, ...]
    form: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table and its sums."""
    return table(__doc__ or "", COLUMNS, row, arguments)


def row(article: Article) -> Counted:
    """The columns for one article, and each of its headings with its faults."""
    found = counted(article)
    shown = (f"{each.text}  {', '.join(_faults(each, article).elements())}".rstrip() for each in headings(article))
    return [found[column] for column in COLUMNS], list(shown)


def counted(article: Article) -> Counter[str]:
    """How many of each fault the article has, and how many headings and paragraphs of prose."""
    every = list(headings(article))
    found = Counter(headings=sum(heading.form == "prose" for heading in every))
    found["paragraphs"] = sum(
        paragraph.form != "item" for section in article.sections for paragraph in section.paragraphs
    )
    return sum((_faults(heading, article) for heading in every), found)


def headings(article: Article) -> Iterator[Heading]:
    """The H2 and H3 in the article's order."""
    for section in article.sections:
        form = "list" if any(paragraph.form == "item" for paragraph in section.paragraphs) else "prose"
        yield Heading(section.heading, section.paragraphs, form)
        for place, paragraph in enumerate(section.paragraphs):
            if paragraph.heading:
                after = (n for n, each in enumerate(section.paragraphs) if n > place and each.heading)
                yield Heading(paragraph.heading, section.paragraphs[place : next(after, None)], form)


def _faults(heading: Heading, article: Article) -> Counter[str]:
    found = Counter(labelled=int(_is_labelled(heading.text, article)))
    if heading.form == "list":
        return found
    code, own = article.language, content(heading.text, article.language)
    next_ones = [sentence.text for paragraph in heading.below for sentence in paragraph.sentences][:NEXT]
    told = content(" ".join(next_ones), code)
    found["copies"] = int(2 * len(own & told) > len(own))
    found["apart"] = sum(not own & content(paragraph.text, code) for paragraph in heading.below)
    found["empty"] = int(_empty(code).search(fold(heading.text)) is not None)
    found["sentence"] = int(_is_sentence(heading.text, code))
    found["nobody's"] = int(heading.text[:1] in "«“")
    return found


def content(text: str, code: str) -> set[str]:
    """The stems of the words that say something, figures among them."""
    small = {*function_words(code), *languages.load(code).stop_words}
    words = re.findall(r"\d+|[^\W\d_]{2,}", fold(text))
    return {stem(word) for word in words if word not in small and (len(word) > 2 or word.isdigit())}


def _is_labelled(text: str, article: Article) -> bool:
    label, colon, _ = text.partition(":")
    return bool(colon and article.keyphrase) and fold(label.strip()) == fold(article.keyphrase)


def _is_sentence(text: str, code: str) -> bool:
    """Whether it tells who says something with a verb, or has a verb and the length of a sentence."""
    words = grammar(code)
    told = unquoted(text)
    verb = words.finite.search(told) or words.verb.search(told)
    reports = words.attributes.search(told) or words.reported_clause.search(told)
    return bool(verb and len(told.split()) > LONG) or bool(reports and len(told.split()) > 3)


@cache
def _empty(code: str) -> re.Pattern[str]:
    """The frames that only say that something follows."""
    frames = languages.load(code).writing.frames
    tails = [fold(frame.partition("{who}")[0].rpartition("}")[2].strip(" :")) for use in ("facts", "voices", "says")
             for frame in frames.get(use, ())]  # fmt: skip
    return re.compile(any_of([tail for tail in tails if tail]))


if __name__ == "__main__":
    sys.exit(main())
