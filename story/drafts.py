"""What may be done to a draft without asking anybody: measure it, cut it, mend its quotations, rank it."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from story.checks.antecedent import MOVED
from story.leaning import leans
from story.marks import spans
from story.patterns import fixed
from story.values import Draft, Fact, Finding, Paragraph, Plan, Quote, SectionTask, Sentence
from story.words import count, fold, straight

TOLD = 0.6
"""Share of a fact's words that must stand in the draft before the fact counts as told. Half of them may be a name:
"the engineers of Arvor found cracks" does not tell that Arvor stands by its findings."""
SAID = 0.8
"""Share of a fact's words, its speaker's name and role aside, that a quotation has which says it: the verb of saying
and little else may stand outside."""
TOLD_ANYWHERE = 0.85
"""The same share for words that stand anywhere in the draft: lines repeat one another, as a dispatch its summary."""
STEM = 5
"""Letters of a word that count when a fact is looked for in a draft."""
DETAIL = 4
"""Words in a row that must be missing before a fact is told in part only; fewer are told in other words."""
WORTH, ROOM = 3, 8
"""Telling words that must be missing of the facts not told before a short article is asked for more, and a section."""
ALTERED = 0.5
"""How alike two quotations are at least, for one to be the other altered; 1 is the same."""
_DECIDED = ("judge", MOVED)
"""Checks after which nobody else is asked about an unsure sentence."""
_EDGES = " .,;:!?…"
SHORT_OF_TARGET = 0.8
"""A section is short below this share of its target; targets add up to more than the article needs."""


def words(draft: Draft) -> int:
    """Words of the draft's sentences, headings left out."""
    return sum(_count(sentence.text) for sentence in draft.sentences)


_count = lru_cache(maxsize=2048)(count)
"""Every draft of a section is measured several times, and most of its sentences are those of the one before."""


def quoted(fact: Fact, quotes: Iterable[Quote]) -> Quote | None:
    """The quotation that says all a fact tells but for who says it: told as both, it would be told twice."""
    wanted = keys(fact.text)
    for quote in quotes:
        own = wanted - keys(f"{quote.speaker or ''} {quote.role or ''} {fact.said_by or ''}")
        if own and len(own & keys(quote.text)) >= SAID * len(own):
            return quote
    return None


def shortness(draft: Draft, plan: Plan) -> list[Finding]:
    """One "length" finding where the draft falls short of its plan's target."""
    has = words(draft)
    if has >= SHORT_OF_TARGET * plan.words:
        return []
    reason = f"{has} words of {plan.words}"
    advice = "say more from the facts not used yet; leave it short where there are none"
    return [Finding(check="length", verdict="unsure", reason=reason, section=plan.id, advice=advice)]


def unused(draft: Draft, task: SectionTask) -> tuple[Fact, ...]:
    """The section's facts, spare ones last, that the draft does not tell.

    A fact is told where a sentence stands on one of its lines, the draft holds its figures, and the sentences on its
    lines hold most of its words, or the whole draft nearly all: a line may carry two facts, and a sentence that cites
    it may tell one; a fact that two lines carry is told by a sentence on either. Where as many sentences stand on
    nothing else than its lines as these carry facts, each is told, in whatever words.
    """
    every = (*task.facts, *task.spare)
    if task.translated:  # In another language no word can be looked for: a line that is cited is told.
        cited = {line for sentence in draft.sentences for line in sentence.lines}
        return tuple(fact for fact in every if cited.isdisjoint(fact.lines))
    return untold(draft, every)


def untold(draft: Draft, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Those of the facts that the draft does not tell, as `unused` says."""
    everywhere = _said(draft.sentences)
    carrying = Counter(line for fact in {id(fact): fact for fact in facts}.values() for line in set(fact.lines))
    return tuple(fact for fact in facts if not _told(fact, draft, everywhere, carrying))


def left_out(draft: Draft, task: SectionTask) -> dict[str, str]:
    """By fact id, the words in a row that the draft leaves out of a fact it tells; none where it is a translation."""
    if task.translated:
        return {}
    said = _said(draft.sentences)
    untold = {fact.id for fact in unused(draft, task)}
    gaps = {fact.id: _gap(fact.text, said) for fact in task.facts if fact.id not in untold}
    return {id: gap for id, gap in gaps.items() if gap}


def room(draft: Draft, task: SectionTask) -> bool:
    """Whether so much is left to tell that a section is asked for more, however long the article is without it."""
    return worth(draft, task, ROOM) or bool(left_out(draft, task))


def worth(draft: Draft, task: SectionTask, least: int = WORTH) -> bool:
    """Whether the facts not told have some words that the draft has not: a year that is missing is none to add for.

    The two numbers that "3,9" is made of are one word, and no more are all that are missing: one was rounded.
    """
    untold = frozenset[str]().union(*(keys(fact.text) for fact in unused(draft, task)))
    missing = [key for key in untold - _said(draft.sentences) if not key.isdigit()]
    numbers = len(untold - _said(draft.sentences)) > len(missing)
    return len(missing) + numbers >= least


def _told(fact: Fact, draft: Draft, everywhere: frozenset[str], carrying: Mapping[str, int]) -> bool:
    standing = [sentence for sentence in draft.sentences if set(fact.lines).intersection(sentence.lines)]
    if not standing:
        return False
    wanted, said = keys(fact.text), _said(standing)
    if any(key.isdigit() for key in wanted - everywhere):
        return False
    if len(wanted & everywhere) >= TOLD_ANYWHERE * len(wanted):
        return True
    own = [sentence for sentence in standing if set(sentence.lines) <= set(fact.lines)]
    facts = max(carrying[line] for line in fact.lines)
    if len(own) >= facts and (facts == 1 or wanted & _said(own)):
        return True
    return len(wanted & said) >= TOLD * len(wanted)


def _said(sentences: Iterable[Sentence]) -> frozenset[str]:
    return frozenset().union(*(keys(sentence.text) for sentence in sentences))


def _gap(text: str, said: frozenset[str]) -> str:
    """The longest run of words that nobody said, if it is worth telling; little words neither end nor begin one."""
    best: list[re.Match[str]] = []
    run: list[re.Match[str]] = []
    for word in fixed(r"\w+").finditer(text):
        key = keys(word[0])
        run = [] if key and key <= said else run + [word] * bool(key)
        best = max(best, run, key=len)
    return text[best[0].start() : best[-1].end()] if len(best) >= DETAIL else ""


@lru_cache(maxsize=4096)
def keys(text: str) -> frozenset[str]:
    """The words of a text that carry it, by their first letters, so that inflections meet."""
    return frozenset(word[:STEM] for word in re.findall(r"\w+", fold(text)) if len(word) > 3 or word.isdigit())


def refused(findings: Sequence[Finding]) -> frozenset[int]:
    """Indexes of the sentences that may not stay: refused by a rule, moved behind somebody else, no judge cleared them.

    What is unsure because no judge could be asked stays, and holds the article.
    """
    return frozenset(
        f.sentence for f in findings if f.sentence is not None and (f.verdict == "unsupported" or f.check in _DECIDED)
    )


def without(draft: Draft, indexes: Collection[int]) -> Draft:
    """The draft without the sentences of those indexes; a paragraph left empty goes, its H3 moves on."""
    counter = iter(range(len(draft.sentences)))
    kept: list[Paragraph] = []
    heading: str | None = None
    for paragraph in draft.paragraphs:
        heading = paragraph.heading or heading
        sentences = tuple(s for s in paragraph.sentences if next(counter) not in indexes)
        if sentences:
            kept.append(paragraph.model_copy(update={"sentences": sentences, "heading": heading}))
            heading = None
    return Draft(paragraphs=tuple(kept))


def and_leaning(draft: Draft, indexes: Collection[int], language: str) -> frozenset[int]:
    """Those indexes and those of the sentences behind them that lean on one of them.

    "Il" would mean somebody else, where the sentence that names him is gone.
    """
    gone: set[int] = set()
    at = 0
    for paragraph in draft.paragraphs:
        for n, sentence in enumerate(paragraph.sentences, at):
            if n in indexes or (n > at and n - 1 in gone and leans(sentence.text, language)):
                gone.add(n)
        at += len(paragraph.sentences)
    return frozenset(gone)


def given_up(draft: Draft, refused: Collection[int], left: Draft) -> tuple[str, ...]:
    """The lines that only refused sentences of a draft stand on, and none of what is left of it."""
    stands = {line for sentence in left.sentences for line in sentence.lines}
    gone = (line for n in sorted(refused) for line in draft.sentences[n].lines)
    return tuple(dict.fromkeys(line for line in gone if line not in stands))


def without_lines(task: SectionTask, lines: Collection[str]) -> SectionTask:
    """The task without the facts that stand on one of the lines: they were told, and what was told did not stand."""
    if not lines:
        return task
    facts, spare = (tuple(f for f in each if not set(f.lines).intersection(lines)) for each in (task.facts, task.spare))
    return task.model_copy(update={"facts": facts, "spare": spare})


def moved(findings: Iterable[Finding], gone: Collection[int]) -> tuple[Finding, ...]:
    """The findings of a draft that is left without those sentences, each with its sentence's new index."""
    kept = (finding for finding in findings if finding.sentence not in gone)
    return tuple(
        f if f.sentence is None else f.model_copy(update={"sentence": f.sentence - sum(n < f.sentence for n in gone)})
        for f in kept
    )


def changed(draft: Draft, change: Callable[[int, Sentence], Sentence]) -> Draft:
    """The draft with each sentence put through `change(index, sentence)`."""
    counter = iter(range(len(draft.sentences)))
    return Draft(
        paragraphs=tuple(
            paragraph.model_copy(update={"sentences": tuple(change(next(counter), s) for s in paragraph.sentences)})
            for paragraph in draft.paragraphs
        )
    )


def flagged(findings: Sequence[Finding]) -> frozenset[int]:
    """Indexes of the sentences with any finding: where nobody can be asked and others can be told instead."""
    return frozenset(f.sentence for f in findings if f.sentence is not None)


def with_own_quotes(draft: Draft, findings: Sequence[Finding], quotes: Iterable[Quote]) -> tuple[Draft, list[Finding]]:
    """The draft with altered quotations put back to the source's own characters, and the findings left to repair.

    quotes: the source's. What a finding points at may be a whole line, which is never set between quotation marks.
    """
    wrong = refused(findings)
    said = [quote.text for quote in quotes]
    altered = {
        f.sentence: f
        for f in findings
        if f.check == "quote" and f.evidence and any(f.evidence[0].text.strip(_EDGES) in text for text in said)
    }

    def mend(index: int, sentence: Sentence) -> Sentence:
        finding = altered.get(index)
        return _requoted(sentence, finding.evidence[0].text) if finding else sentence

    mended = changed(draft, mend)
    done = {n for n, (old, new) in enumerate(zip(draft.sentences, mended.sentences, strict=True)) if old != new}
    left = [f for f in findings if f.sentence in wrong and not (f.check == "quote" and f.sentence in done)]
    return mended, left and left + [f for f in findings if f.check == "length"]


def _requoted(sentence: Sentence, own: str) -> Sentence:
    found = max(spans(sentence.text), key=lambda span: _alike(sentence.text[span.start : span.end], own), default=None)
    if found is None or _alike(sentence.text[found.start : found.end], own) < ALTERED:
        return sentence
    text = sentence.text[: found.start] + own + sentence.text[found.end :]
    return sentence.model_copy(update={"text": text})


def _alike(text: str, other: str) -> float:
    return SequenceMatcher(None, straight(text), straight(other), autojunk=False).ratio()


def rank(draft: Draft, findings: Sequence[Finding]) -> tuple[int, int, int]:
    """How good a draft is; the greater the better: fewest unsupported, then fewest unsure, then most words."""
    wrong = sum(f.verdict == "unsupported" for f in findings)
    open_ = sum(f.verdict == "unsure" and f.check != "length" for f in findings)
    return (-wrong, -open_, words(draft))
