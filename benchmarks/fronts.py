"""What a desk strikes out of the front of the embedded writer's articles, as far as it can be counted.

`python -m benchmarks.fronts FILE…` (as in `benchmarks.embedded`).
`points`: how many key points it has. `beside`: their first tells less than half of the title's words. `one-sided`: key
points that accuse where the source denies and none of them does, or tell a figure against which the source sets
another. `alone`: key points of which nothing else in the article tells half. `unnamed`: descriptions and standfirsts
that begin with somebody told by a noun alone or a pronoun. `repeated`: descriptions whose first sentence is the
title. `parted`: descriptions of two sentences that are no neighbours in the source. `verbless`: their sentences in
which no verb is known. `apart`: standfirsts without a word of the title. `amputated`: titles that are the source's
headline without a telling word of it, rubric aside. `known`: hundredths of the description's telling words that the
title has.
"""

import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise

from benchmarks.counting import Counted, table
from story.article import Article
from story.figures import figures
from story.restated import stems
from story.sentences import cut
from story.words import fold
from writers.embedded.grammar import Grammar, grammar
from writers.embedded.narrowing import predicated, rubric
from writers.embedded.unnamed import unnamed

COLUMNS = (
    "points",
    "beside",
    "one-sided",
    "alone",
    "unnamed",
    "repeated",
    "parted",
    "verbless",
    "apart",
    "amputated",
    "known",
)
HALF = 0.5
"""Share of the telling words of the one that the other has at least where both tell the same."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table, with the sums of its columns below it; with `--show` each front, to be read aloud."""
    return table(__doc__ or "", COLUMNS, counted, arguments, mean=True)


def front(article: Article) -> Iterator[str]:
    """The front of the article, a line each."""
    yield f"TITLE    {article.title}"
    yield f"META     {article.meta_description}"
    yield f"LEAD     {' '.join(sentence.text for sentence in article.standfirst)}"
    yield f"ADDRESS  {article.slug} | {article.keyphrase} | {', '.join(article.synonyms)}"
    yield from (f"POINT    {point}" for point in points(article))


def counted(article: Article) -> Counted:
    """The columns for one article; its front, and what was counted in it."""
    found = {
        "beside": list(beside(article)), "one-sided": list(one_sided(article)), "alone": list(alone(article)),
        "unnamed": list(nameless(article)), "repeated": list(repeated(article)), "parted": list(parted(article)),
        "verbless": list(verbless(article)), "apart": list(apart(article)), "amputated": list(amputated(article)),
    }  # fmt: skip
    cells = [len(points(article)), *(len(each) for each in found.values()), known(article)]
    return cells, [*front(article), *(f"{kind}: {text}" for kind, texts in found.items() for text in texts)]


def points(article: Article) -> list[str]:
    """The key points of the article: the list that its sections begin with."""
    first = article.sections[:1]
    items = [paragraph for section in first for paragraph in section.paragraphs if paragraph.form == "item"]
    whole = all(paragraph.form == "item" for section in first for paragraph in section.paragraphs)
    return [item.text for item in items] if whole else []


def beside(article: Article) -> Iterator[str]:
    """The first key point, where it tells something else than the title does."""
    for point in points(article)[:1]:
        wanted = stems(article.title)
        if len(wanted & stems(point)) < HALF * len(wanted):
            yield point


def one_sided(article: Article) -> Iterator[str]:
    """The key points of one side alone, where the source gives the other."""
    rules, told = grammar(article.language), " ".join(points(article))
    source = [line.text for line in article.sources[0].story]
    denied = any(map(rules.denying.search, source)) and not rules.denying.search(told)
    rivals = [line for line in source if rules.rival.search(line)]
    for point in points(article):
        accuses = denied and rules.accusing.search(point)
        if accuses or any(_is_rival(line, point, source, rules) for line in rivals):
            yield point


def _is_rival(line: str, point: str, source: Sequence[str], rules: Grammar) -> bool:
    """Whether the line sets another figure against the one that the point tells of the line before it."""
    before = source[source.index(line) - 1] if source.index(line) else ""
    mine, theirs, last = ({each.value for each in figures(text, rules.code)} for text in (point, line, before))
    return bool(mine & last and theirs) and not theirs & mine


def alone(article: Article) -> Iterator[str]:
    """The key points that nothing else in the article tells."""
    rest = [sentence.text for sentence in article.standfirst]
    rest += [sentence.text for section in article.sections[1:] for sentence in section.sentences]
    others = stems(" ".join(rest))
    yield from (point for point in points(article) if len(stems(point) & others) < HALF * len(stems(point)))


def nameless(article: Article) -> Iterator[str]:
    """Beginnings of somebody whom nothing above names: of the standfirst, and of each sentence of the description."""
    rules, told = grammar(article.language), described(article)
    texts = [(text, " ".join(told[:n])) for n, text in enumerate(told)]
    texts += [(sentence.text, article.title) for sentence in article.standfirst[:1]]
    for text, above in texts:
        if unnamed(text, above, article.language) or (not above and rules.third_person.match(text)):
            yield text


def repeated(article: Article) -> Iterator[str]:
    """The description where its first sentence is the title."""
    for text in described(article)[:1]:
        if _is_title(text, article):
            yield article.meta_description


def _is_title(text: str, article: Article) -> bool:
    return fold(text).rstrip(". ") == fold(article.title).rstrip(". ")


def parted(article: Article) -> Iterator[str]:
    """The description of which two sentences stand apart in the source."""
    told = described(article)
    places = [_place(text, article) for text in told]
    if not _is_title(told[0], article) and any(not 0 <= two - one < 2 for one, two in pairwise(places)):
        yield article.meta_description


def _place(text: str, article: Article) -> int:
    """The place of the line of the story that has most of the text's telling words."""
    shared = [len(stems(text) & stems(line.text)) for line in article.sources[0].story]
    return shared.index(max(shared))


def verbless(article: Article) -> Iterator[str]:
    """The sentences of the description that tell nothing."""
    yield from (text for text in described(article) if not predicated(text, grammar(article.language)))


def described(article: Article) -> list[str]:
    """The sentences of the description."""
    return [article.meta_description[start:end] for start, end in cut(article.meta_description, article.language)]


def amputated(article: Article) -> Iterator[str]:
    """The source's headline, where the title is that and lacks a telling word behind its rubric."""
    heads = [line.text for line in article.sources[0].lines if line.kind == "headline"]
    for head in heads[:1]:
        if stems(article.title) < stems(head) and stems(rubric(head)[1]) - stems(article.title):
            yield head


def apart(article: Article) -> Iterator[str]:
    """The standfirst where it has no telling word of the title."""
    text = " ".join(sentence.text for sentence in article.standfirst)
    if not stems(text) & stems(article.title):
        yield text


def known(article: Article) -> int:
    """The hundredths of the description's telling words that the title has."""
    told = stems(article.meta_description)
    return round(100 * len(told & stems(article.title)) / max(1, len(told)))


if __name__ == "__main__":
    sys.exit(main())
