"""Where a paragraph of the article begins and ends: one matter in each, as the source parts them."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import pairwise, takewhile

from story.notes import origin
from story.patterns import any_of
from story.values import Fact, Paragraph, Sentence
from story.words import count, fold
from writers.embedded import forms
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.saying import MARKS
from writers.embedded.speech import leads, leans_on
from writers.embedded.splitting import split
from writers.embedded.wording import unowned

PARAGRAPH = 65
"""Words from which on a paragraph takes no further sentence, unless that leans on the last one."""
LONGEST = 95
"""Words that a paragraph does not grow beyond with a sentence and what leans on it."""
STEM = 5
"""Letters by which the noun of a subject is found again."""
LINES, ALONE = 5, 0.9
"""Sentences, at least, of a text that has each on a line of its own, and the share of them that has."""
LIVE = 3
"""Paragraphs behind its first that a live page has at least."""


def paragraphs(facts: Sequence[Fact], material: Material, heading: str | None) -> Iterator[Paragraph]:
    """The facts that can be told, in paragraphs; what the rules do not clear goes, and what leans on it goes too."""
    held: list[Sentence] = []
    told: list[Fact] = []
    for place, fact, sentence in printed(facts, material):
        if told and _breaks(held, told, facts[place:], material):
            yield Paragraph(sentences=tuple(held), heading=heading)
            held, told, heading = [], [], None
        held += [sentence] if fact.id in material.exchanges else split(sentence, material)
        told.append(fact)
    if held:
        yield Paragraph(sentences=tuple(held), heading=heading)


def printed(facts: Sequence[Fact], material: Material) -> Iterator[tuple[int, Fact, Sentence]]:
    """The facts that can be told behind one another, each with its place and its sentence; a dialogue whole or not."""
    found = list(_told(facts, material))
    told = {fact.id for _, fact, _ in found}
    torn = {fact.id for _, fact, _ in found if not told.issuperset(_with(fact, material))}
    yield from _told(facts, material, torn) if torn else found


def _with(fact: Fact, material: Material) -> Sequence[str]:
    """The ids of the facts that the fact is not told without: its dialogue's, its quotation's, the post it leads to."""
    post = material.after(fact) if leads(fact, material) else None
    return (post.id,) if post else material.exchanges.get(fact.id) or material.spreads.get(fact.id, ())


def _told(
    facts: Sequence[Fact], material: Material, without: Collection[str] = ()
) -> Iterator[tuple[int, Fact, Sentence]]:
    last: Fact | None = None
    for place, fact in enumerate(facts):
        if fact.id in without:
            continue
        sentence = forms.full(fact, material, after=last)
        sentence = sentence or forms.opened(fact, material, next(iter(facts[place + 1 :]), None), first=not place)
        if sentence is not None and material.clears(sentence):
            yield place, fact, sentence
            last = fact


def _breaks(held: Sequence[Sentence], told: Sequence[Fact], coming: Sequence[Fact], material: Material) -> bool:
    """Whether a paragraph ends before the first of the facts that are coming.

    Not before what leans on it, unless the source's own ends there and neither a pronoun nor a quotation goes on, or
    somebody else answers; what would make it too long begins the next one, with all that leans on that. Where the
    source's own ends it does, unless it is a sentence or two and goes on with the same matter. A turn of a dialogue
    stays its own.
    """
    words = sum(count(sentence.text) for sentence in held)
    enough = words >= PARAGRAPH // 2
    one = told[-1].paragraph == coming[0].paragraph or _one_post(told[-1], coming[0], material)
    if told[-1].id in material.exchanges or coming[0].id in material.exchanges:
        return not one
    if leads(told[-1], material):
        return False
    parted = _is_live(material) and coming[0].paragraph - told[-1].paragraph > 1
    if leans_on(coming[0], material):
        who = "" if one else forms.speaker(coming[0], material)
        who = "" if fold(who) in material.grammar.stop_words else who  # "selon lui"
        last = forms.speaker(told[-1], material) or told[-1].said_by
        if who and who != last and (parted or last):
            return True
        ended = sum(fact.paragraph == told[-1].paragraph for fact in told) > 1 and bool(who or not _speaks(coming[0]))
        ended = ended or _begins(coming, last)
        opposed = material.grammar.opposed.match(coming[0].text)
        tied = not ended and (opposed or _goes_on_speaking(coming[0], material))
        tied = tied or _is_lined(material) or (bool(who) and who == last and not enough)
        return not one and (words >= PARAGRAPH or not tied)
    if not one:
        return enough or parted or not continues(told, coming[0], material)
    return words >= PARAGRAPH or (enough and words + _with_leaning(coming, material) > LONGEST)


def _begins(coming: Sequence[Fact], last: str | None) -> bool:
    """Whether a quotation begins a paragraph that tells below it who says it, who is another than spoke last."""
    first, *more = coming
    below = bool(more) and more[0].paragraph == first.paragraph
    return _speaks(first) and below and first.said_by != last


def _speaks(fact: Fact) -> bool:
    return fact.text[0] in MARKS


def _is_live(material: Material) -> bool:
    """Whether most paragraphs of the source stand apart, as a live page's do below the hour of each."""
    return material.once("live", lambda: _apart(material.facts))


def _is_lined(material: Material) -> bool:
    """Whether nearly each sentence of the source has a line of its own, so that its paragraphs part nothing."""
    return material.once("lined", lambda: _lined(material.facts))


def _lined(facts: Sequence[Fact]) -> bool:
    paragraphs = {(origin(fact), fact.paragraph) for fact in facts}
    return len(facts) >= LINES and len(paragraphs) >= ALONE * len(facts)


def _apart(facts: Sequence[Fact]) -> bool:
    steps = [after - before for before, after in pairwise(sorted({fact.paragraph for fact in facts}))]
    return len(steps) >= LIVE and sum(step > 1 for step in steps) > len(steps) / 2


def _one_post(one: Fact, two: Fact, material: Material) -> bool:
    """Whether both are lines of one post, however the page sets them."""
    post = material.message(one)
    return post is not None and post == material.message(two)


def continues(told: Sequence[Fact], fact: Fact, material: Material) -> bool:
    """Whether the fact is of the same matter as these, though it opens a paragraph of its own in the source.

    It is where the same person speaks or is named, or where its subject is told of already.
    """
    who = forms.speaker(fact, material)
    if who and who == forms.speaker(told[-1], material):
        return True
    before = " ".join(each.text for each in told)
    names = {word for person in material.main_people for word in person.name.split() if len(word) > 2}
    if names & set(_WORD.findall(fact.text)) & set(_WORD.findall(before)):
        return True
    subject = _subject(material.grammar).match(fact.text)
    return subject is not None and fold(subject["noun"])[:STEM] in {word[:STEM] for word in _WORD.findall(fold(before))}


_WORD = re.compile(r"[\w-]+")


@cache
def _subject(grammar: Grammar) -> re.Pattern[str]:
    """The noun of a subject that opens a sentence behind its article."""
    return re.compile(rf"(?i:{any_of(grammar.words.definite)})\s?(?P<noun>[a-zà-ÿ][\w-]{{3,}})")


def _goes_on_speaking(fact: Fact, material: Material) -> bool:
    """Whether a pronoun, a quotation or a post begins the sentence, and nobody told by whose they are says it."""
    if material.message(fact) or material.grammar.third_person.match(fact.text):
        return True
    return fact.text[0] in MARKS and bool(unowned(fact.text, material.grammar))


def _with_leaning(facts: Sequence[Fact], material: Material) -> int:
    """The words of the first fact and those behind it that lean on it in its paragraph."""
    first, *others = facts
    leaning = takewhile(lambda fact: fact.paragraph == first.paragraph and leans_on(fact, material), others)
    return sum(count(fact.text) for fact in (first, *leaning))
