"""What a person is to see before it is published, whatever the checks say: the desk's own limits and words, and what
the source itself marks so."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from story.article import Article
from story.imprint import one_line
from story.notices import embargoes, retractions, waiting, withdrawals
from story.values import EMBEDDED, Evidence, Finding, Line, Source
from story.words import fold

SHOWN = 5
"""Lines that a note names."""


def holding(article: Article, verbatim: float, writer: str) -> tuple[Finding, ...]:
    """One finding for each thing that an article is held for; they are notes of the report as well.

    verbatim: share of the words outside quotations that repeat a source, 0 to 1, as in the report.
    """
    marked = (finding for source in article.sources for finding in _marked(source))
    return (*marked, *_copied(article, verbatim, writer), *_worded(article))


def _marked(source: Source) -> Iterator[Finding]:
    """What no setting is needed for: the source is not to be published yet, or takes back what was published."""
    for check, word, texts in (
        ("embargo", "under embargo", embargoes(source)),
        ("embargo", "not to be published yet", waiting(source)),
        ("withdrawal", "this text withdraws another", withdrawals(source)),
    ):
        if texts:
            yield _finding(check, f"held: {word}: {one_line(texts[0])}")
    for line in retractions(source.story):
        reason = f"held: {line.id} takes back what was published before: {one_line(line.text)}"
        yield _finding("retraction", reason, [line])


def _copied(article: Article, verbatim: float, writer: str) -> Iterator[Finding]:
    most = article.brief.max_verbatim
    if most is not None and verbatim > most:
        reason = f"held: {verbatim:.1%} of the words outside quotations repeat the source, {most:.1%} were allowed"
        if writer == EMBEDDED:
            reason += "; the embedded writer has the source's own sentences only, a model words them anew"
        yield _finding("verbatim", reason)


def _worded(article: Article) -> Iterator[Finding]:
    for words in article.brief.hold:
        lines = [line for source in article.sources for line in _holding(words, source)]
        if lines:
            named = ", ".join(line.id for line in lines[:SHOWN]) + (", …" if len(lines) > SHOWN else "")
            yield _finding("hold", f"held: {words!r} stands in {named}, and such a story is to be seen first", lines)


def _holding(words: str, source: Source) -> Iterator[Line]:
    """The lines of the story that have the words; what is furniture of its page counts for nothing."""
    return (line for line in source.story if _pattern(words).search(fold(line.text)))


@lru_cache(maxsize=512)
def _pattern(words: str) -> re.Pattern[str]:
    """Whole words, whatever their accents and case; each may have the s of a plural that it is not written with."""
    told = (
        re.escape(word) + ("s?" if word[-1].isalpha() and word[-1] not in "sxz" else "") for word in fold(words).split()
    )
    return re.compile(rf"(?<!\w){' '.join(told)}(?!\w)")


def _finding(check: str, reason: str, lines: Sequence[Line] = ()) -> Finding:
    evidence = tuple(Evidence(line=each.id, start=each.start, end=each.end, text=each.text) for each in lines[:SHOWN])
    return Finding(check=check, verdict="unsure", place="article", reason=reason, evidence=evidence)
