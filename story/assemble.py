"""Puts settled sections together into an article, and takes out what it says twice."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from story import drafts, languages
from story.article import Article
from story.leaning import leans
from story.marks import spans
from story.values import PROSE, Brief, Draft, Outline, Section, Sentence, Source
from story.words import fold

TIMES_A_LINE = 3
"""A source line carries sentences in this many sections at most."""
ALIKE = 0.8
"""Share of the telling words of two sentences of prose that both have, from which the later says nothing new; of the
words of two quotations, in order: two papers translate one sentence in two ways."""
TELLING = 5
"""Telling words below which two sentences are alike by chance."""
_WORD = re.compile(r"\w+")


def assemble(outline: Outline, sections: Mapping[str, Section], sources: Sequence[Source], brief: Brief) -> Article:
    """The article in the outline's order. Its outcome is "held" until a review has said otherwise."""
    language = brief.language or sources[0].language
    known = {line.id: drafts.keys(line.text) for each in sources if each.language == language for line in each.lines}
    settled = [_standing(sections[plan.id], known) for plan in outline.sections if plan.id in sections]
    prose = {plan.id for plan in outline.sections if plan.form == PROSE}
    standfirst = _parted([_carried(each, known) for each in outline.standfirst], settled, language)
    return Article(
        outcome="held",
        title=outline.title,
        slug=outline.slug,
        meta_description=outline.meta_description,
        keyphrase=outline.keyphrase,
        synonyms=outline.synonyms,
        language=language,
        standfirst=standfirst,
        sections=_said_once(standfirst, settled, prose, language),
        sources=tuple(sources),
        brief=brief,
    )


def _standing(section: Section, known: Mapping[str, Collection[str]]) -> Section:
    paragraphs = (
        each.model_copy(update={"sentences": tuple(_carried(sentence, known) for sentence in each.sentences)})
        for each in section.paragraphs
    )
    return section.model_copy(update={"paragraphs": tuple(paragraphs)})


def _carried(sentence: Sentence, known: Mapping[str, Collection[str]]) -> Sentence:
    """The sentence without lines that have no word of it, where another has: a model may cite one for good measure."""
    own = drafts.keys(sentence.text)
    carrying = tuple(id for id in sentence.lines if id not in known or not own.isdisjoint(known[id]))
    return sentence.model_copy(update={"lines": carrying}) if carrying else sentence


def _parted(standfirst: Sequence[Sentence], sections: Sequence[Section], language: str) -> tuple[Sentence, ...]:
    """The standfirst without what a section says in the very words and goes on from: "She has also …" would go with it.

    All of it where that leaves none. What the standfirst itself goes on from stays.
    """
    followed = {
        fold(first.text)
        for section in sections
        for paragraph in section.paragraphs
        for first, after in pairwise(paragraph.sentences)
        if leans(after.text, language)
    }
    after = [*(leans(each.text, language) for each in standfirst[1:]), False]
    kept = (
        each for each, goes_on in zip(standfirst, after, strict=False) if goes_on or fold(each.text) not in followed
    )
    return tuple(kept) or tuple(standfirst)


def _said_once(
    standfirst: Sequence[Sentence], sections: Sequence[Section], prose: Collection[str], language: str
) -> tuple[Section, ...]:
    """The sections without a sentence that stands elsewhere already, or whose lines have had their turns.

    In `prose`, the ids of the sections that tell and do not list, neither stands what was told in nearly those words.
    """
    said = {fold(sentence.text) for sentence in standfirst}
    turns: Counter[str] = Counter()
    told: list[_Told] = []
    kept = []
    for section in sections:
        texts = [fold(sentence.text) for sentence in section.sentences]
        again = {n for n, text in enumerate(texts) if text in said or text in texts[:n]}
        again |= {n for n, sentence in enumerate(section.sentences) if _worn(sentence, turns)}
        if section.id in prose:
            again |= _retold(section, told, again, language)
        draft = Draft(paragraphs=section.paragraphs)
        gone = drafts.and_leaning(draft, again, language)
        left = drafts.without(draft, gone)
        said |= {fold(sentence.text) for sentence in left.sentences}
        turns.update({id for sentence in left.sentences for id in sentence.lines})
        findings = drafts.moved(section.findings, gone)
        kept.append(section.model_copy(update={"paragraphs": left.paragraphs, "findings": findings}))
    return tuple(section for section in kept if section.paragraphs)


class _Told(NamedTuple):
    """A sentence as it is compared: what it tells, and what is quoted in it, in order."""

    keys: frozenset[str]
    quoted: tuple[str, ...]

    @classmethod
    def of(cls, text: str, idle: frozenset[str]) -> "_Told":
        quoted = max((text[span.start : span.end] for span in spans(text) if not span.depth), key=len, default="")
        return cls(drafts.keys(text) - idle, tuple(_WORD.findall(fold(quoted))))

    def repeats(self, other: "_Told") -> bool:
        if min(len(self.quoted), len(other.quoted)) > TELLING:
            return SequenceMatcher(None, self.quoted, other.quoted, autojunk=False).ratio() >= ALIKE
        both = self.keys & other.keys
        return len(both) >= TELLING and len(both) >= ALIKE * len(self.keys | other.keys)


def _retold(section: Section, told: list[_Told], gone: Collection[int], language: str) -> set[int]:
    """Indexes of the sentences that say what was told; what the others tell is noted."""
    again = set()
    for n, sentence in enumerate(section.sentences):
        here = _Told.of(sentence.text, _idle(language))
        if n in gone or any(map(here.repeats, told)):
            again.add(n)
        else:
            told.append(here)
    return again


@cache
def _idle(language: str) -> frozenset[str]:
    """The words that only tie sentences together."""
    linking = languages.load(language).seo.linking if language in languages.codes() else ()
    return frozenset().union(*map(drafts.keys, linking))


def _worn(sentence: Sentence, turns: Mapping[str, int]) -> bool:
    return bool(sentence.lines) and all(turns[id] >= TIMES_A_LINE for id in sentence.lines)
