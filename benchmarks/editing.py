"""What a desk strikes out of the embedded writer's articles, as far as it can be counted.

`python -m benchmarks.editing FILE…` (as in `benchmarks.embedded`). `welded`: sentences that
stand in a paragraph behind one of another paragraph of the source with which they share no name and no word of matter.
`mixed`: lists with a year beside a date without one, or a day of the month beside a mere day of the week. `mute`:
entries of "who says what" that say nothing. `lost`: story lines with a day or an hour that no sentence tells. `torn`:
turns of a dialogue behind dashes that are not told beside others that are. `moved`: sentences of the prose that stand
behind one that comes after them in the source. `label`: sentences of the prose that are somebody's words behind a bare
name. `heard`: quotations of who says what that are told above. `again`: share of the words, in hundredths, of sentences
whose line was told before.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from string import ascii_letters

from benchmarks.counting import Counted, table
from story.article import Article
from story.dates import Date, dates
from story.restated import stems
from story.values import Line, Paragraph, Section, Sentence, source_of
from story.words import count, fold
from writers.embedded.grammar import Grammar, grammar
from writers.embedded.wording import leans, unquoted

COLUMNS = ("words", "welded", "mixed", "mute", "lost", "torn", "moved", "label", "heard", "again")
_NAMES = re.compile(r"(?<=[\w,’'] )[A-ZÀ-Ý][\w-]+|(?<=[’'])[A-ZÀ-Ý][\w-]+")
_DASHES = "–—-"
_LABEL = re.compile(r"[A-ZÀ-Ý][\w’'-]+(?:\s[\w’'-]+){0,3}\s?: [«“]")
_ROLE = re.compile(r"[^«“:]{3,60}\s?: [^«“:]{3,120}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the table, with the sums of its columns below it."""
    return table(__doc__ or "", COLUMNS, row, arguments, mean=True)


def row(article: Article) -> Counted:
    """The columns for one article, and what was counted in it."""
    each = {"welded": welded, "mixed": mixed, "mute": mute, "lost": lost, "torn": torn, "moved": moved,
            "label": labelled, "heard": heard}  # fmt: skip
    found = {name: list(count_in(article)) for name, count_in in each.items()}
    counted = [len(each) for each in found.values()]
    return [article.report.words, *counted, again(article)], [f"{k}: {text}" for k, v in found.items() for text in v]


def welded(article: Article) -> Iterator[str]:
    """The sentences that a paragraph joins to one of another paragraph of the source that has nothing to do with it."""
    lines = {line.id: line for source in article.sources for line in source.lines}
    rules = grammar(article.language)
    for paragraph in _prose(article):
        for place, (one, two) in enumerate(pairwise(paragraph.sentences)):
            held = paragraph.sentences[: place + 1]
            if _at(one, lines) != _at(two, lines) and not _goes_on(two, held, rules):
                yield f"{one.text} | {two.text}"


def _prose(article: Article) -> Iterator[Paragraph]:
    every = (paragraph for section in article.sections for paragraph in section.paragraphs)
    return (paragraph for paragraph in every if paragraph.form != "item")


def _at(sentence: Sentence, lines: dict[str, Line]) -> tuple[str, int]:
    """The source and the paragraph of it that the sentence is told from."""
    id = sentence.lines[0] if sentence.lines else ""
    return source_of(id), lines[id].paragraph if id in lines else -1


def _goes_on(sentence: Sentence, held: Sequence[Sentence], rules: Grammar) -> bool:
    before = " ".join(each.text for each in held)
    if set(sentence.quotes).intersection(id for each in held for id in each.quotes):
        return True
    named = set(_NAMES.findall(before)) & set(_NAMES.findall(sentence.text))
    shared = {word for word in stems(sentence.text) & stems(before) if word not in rules.small}
    tied = leans(sentence.text, rules) or rules.turned.match(unquoted(sentence.text).rstrip(". "))
    return bool(named or shared or tied)


def mixed(article: Article) -> Iterator[str]:
    """The lists in which a date is told in full beside one that is not."""
    for section in article.sections:
        heads = [re.split(r"\s:", item.sentences[0].text)[0] for item in section.paragraphs if item.form == "item"]
        found = [next(iter(dates(head, article.language)), None) for head in heads]
        told = {_kind(one) for one in found if one} - {"year"}
        if heads and all(found) and len(told) > 1:
            yield " / ".join(heads)


def _kind(one: Date) -> str:
    """How much of a date is told; a mere year stands beside any that has one."""
    if one.year:
        return "year" if not one.month else "full"
    return "no year" if one.month else "weekday"


def mute(article: Article) -> Iterator[str]:
    """The entries that tell a role alone in a list that says who says what."""
    for section in article.sections:
        if _says_who_says(section, article.language):
            texts = (item.sentences[0].text for item in section.paragraphs)
            yield from (text for text in texts if _ROLE.fullmatch(text))


def _says_who_says(section: Section, language: str) -> bool:
    return fold(section.heading).endswith(fold(grammar(language).frame("people", 1)))


def lost(article: Article) -> Iterator[str]:
    """The lines of the story with a day or an hour that no sentence tells, in the words of the line or in others."""
    told = {line for each in _sentences(article) for line in each.lines}
    text = fold(" ".join(each.text for each in _sentences(article)))
    for source in article.sources:
        for line in source.story:
            days = (one.text for one in dates(line.text, article.language))
            if line.id not in told and any(fold(day) not in text for day in days):
                yield line.text


def torn(article: Article) -> Iterator[str]:
    """The replies behind a dash that no sentence tells where the reply above or below them is told."""
    told = {line for each in _sentences(article) for line in each.lines}
    for source in article.sources:
        turns = [line for line in source.story if source.text[line.start] in _DASHES]
        for line in turns:
            near = {other.id for other in turns if abs(other.paragraph - line.paragraph) == 1}
            if line.id not in told and near & told:
                yield line.text


def moved(article: Article) -> Iterator[str]:
    """The sentences of the prose whose line stands in the source before that of the sentence before them."""
    every = [sentence for paragraph in _prose(article) for sentence in paragraph.sentences if sentence.lines]
    for one, two in pairwise(every):
        before, here = one.lines[0], two.lines[0]
        same = before.rstrip("0123456789") == here.rstrip("0123456789")
        if same and int(here.lstrip(ascii_letters)) < int(before.lstrip(ascii_letters)):
            yield two.text


def labelled(article: Article) -> Iterator[str]:
    """The sentences of the prose that are a name, a colon and a quotation."""
    every = (sentence.text for paragraph in _prose(article) for sentence in paragraph.sentences)
    yield from (text for text in every if _LABEL.match(text))


def heard(article: Article) -> Iterator[str]:
    """The quotations of who says what whose line is told above."""
    told = set[str]()
    for section in article.sections:
        if _says_who_says(section, article.language):
            every = (sentence for sentence in section.sentences if sentence.quotes)
            yield from (sentence.text for sentence in every if sentence.lines[0] in told)
        told.update(line for sentence in section.sentences for line in sentence.lines[:1])


def again(article: Article) -> int:
    """The hundredths of the words that are in sentences whose line was told before."""
    told, twice, words = set[str](), 0, 0
    last = ""
    for sentence in _sentences(article):
        line = sentence.lines[0] if sentence.lines else ""
        words += count(sentence.text)
        twice += count(sentence.text) * (line in told and line != last)
        told.add(line)
        last = line
    return round(100 * twice / max(1, words))


def _sentences(article: Article) -> Iterator[Sentence]:
    yield from article.standfirst
    yield from (sentence for section in article.sections for sentence in section.sentences)


if __name__ == "__main__":
    sys.exit(main())
