"""Puts settled sections together into an article, and takes out what it says twice."""

from collections import Counter
from collections.abc import Mapping, Sequence

from story import drafts
from story.article import Article
from story.values import Brief, Draft, Outline, Section, Sentence, Source
from story.words import fold

TIMES_A_LINE = 3
"""A source line carries sentences in this many sections at most."""


def assemble(outline: Outline, sections: Mapping[str, Section], sources: Sequence[Source], brief: Brief) -> Article:
    """The article in the outline's order. Its outcome is "held" until a review has said otherwise."""
    settled = [sections[plan.id] for plan in outline.sections if plan.id in sections]
    language = brief.language or sources[0].language
    return Article(
        outcome="held",
        title=outline.title,
        slug=outline.slug,
        meta_description=outline.meta_description,
        keyphrase=outline.keyphrase,
        synonyms=outline.synonyms,
        language=language,
        standfirst=outline.standfirst,
        sections=_said_once(outline.standfirst, settled, language),
        sources=tuple(sources),
        brief=brief,
    )


def _said_once(standfirst: Sequence[Sentence], sections: Sequence[Section], language: str) -> tuple[Section, ...]:
    """The sections without a sentence that stands elsewhere already, or whose lines have had their turns."""
    said = {fold(sentence.text) for sentence in standfirst}
    turns: Counter[str] = Counter()
    kept = []
    for section in sections:
        again = {n for n, s in enumerate(section.sentences) if fold(s.text) in said or _worn(s, turns)}
        draft = Draft(paragraphs=section.paragraphs)
        gone = drafts.and_leaning(draft, again, language)
        left = drafts.without(draft, gone)
        said |= {fold(sentence.text) for sentence in left.sentences}
        turns.update({id for sentence in left.sentences for id in sentence.lines})
        findings = drafts.moved(section.findings, gone)
        kept.append(section.model_copy(update={"paragraphs": left.paragraphs, "findings": findings}))
    return tuple(section for section in kept if section.paragraphs)


def _worn(sentence: Sentence, turns: Mapping[str, int]) -> bool:
    return bool(sentence.lines) and all(turns[id] >= TIMES_A_LINE for id in sentence.lines)
