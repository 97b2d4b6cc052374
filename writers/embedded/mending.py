"""Mends a draft, its own or a model's, with source sentences set where the source has them."""

from collections.abc import Collection, Sequence

from story import drafts
from story.values import Draft, Fact, Finding, Paragraph, SectionTask, Sentence
from story.words import count
from writers.embedded import forms
from writers.embedded.material import Material, from_task
from writers.embedded.paragraphs import PARAGRAPH
from writers.embedded.repetition import Ledger, tells

LISTS = ("points", "figures", "chronology", "people", "questions")
"""Forms of sections that are lists."""


def mend(task: SectionTask, draft: Draft, findings: Sequence[Finding]) -> Draft:
    """The draft with refused sentences replaced by the source's own, or dropped, and a short one filled up."""
    material = from_task(task)
    refused = drafts.refused(findings)
    mended = _without(draft, refused, material) if refused else draft
    short = any(finding.check == "length" for finding in findings)
    if short and task.plan.form not in LISTS:
        mended = _filled(task, mended, material)
    return mended


def _without(draft: Draft, refused: Collection[int], material: Material) -> Draft:
    """The draft with each refused sentence told in the source's words where the rest does not tell it already."""
    ledger = Ledger()
    for n, sentence in enumerate(draft.sentences):
        if n not in refused:
            ledger.takes(sentence)
    at, heading, kept = 0, None, []
    for paragraph in draft.paragraphs:
        sentences = []
        for sentence in paragraph.sentences:
            own = _own(sentence, material) if at in refused else sentence
            if own and (at not in refused or ledger.takes(own)):
                sentences.append(own)
            at += 1
        heading = paragraph.heading or heading
        if sentences:
            kept.append(paragraph.model_copy(update={"sentences": tuple(sentences), "heading": heading}))
            heading = None
    return Draft(paragraphs=tuple(kept))


def _own(sentence: Sentence, material: Material) -> Sentence | None:
    """The source's own sentence for what a refused one stood on; None where that cannot stand alone or is the same."""
    fact = next((fact for fact in material.facts if set(fact.lines) & set(sentence.lines)), None)
    own = forms.full(fact, material) if fact else None
    return own if own and own.text != sentence.text else None


def _filled(task: SectionTask, draft: Draft, material: Material) -> Draft:
    """The draft with facts that neither it nor the title tells, in their own words, until it has the words planned."""
    title = [Sentence(text=task.title)]
    ledger = Ledger()
    for sentence in draft.sentences:
        ledger.takes(sentence)
    told = {line for sentence in draft.sentences for line in sentence.lines}
    words = sum(count(sentence.text) for sentence in draft.sentences)
    last: Fact | None = None
    for fact in material.facts:
        if words >= task.plan.words:
            break
        own = None if told & set(fact.lines) else forms.full(fact, material, after=last)
        if own and not tells(own, title) and ledger.takes(own):
            draft = _placed(draft, own, [line.id for line in task.lines], follows=last is not None)
            words += count(own.text)
            last = fact
        else:
            last = None
    return draft


def _placed(draft: Draft, sentence: Sentence, order: Sequence[str], *, follows: bool) -> Draft:
    """The draft with the sentence behind the paragraph that stands on the lines just before its own."""
    at = {line: n for n, line in enumerate(order)}
    mine = at.get(sentence.lines[0], len(order)) if sentence.lines else len(order)
    places = [
        n
        for n, paragraph in enumerate(draft.paragraphs)
        if any(at.get(line, mine) < mine for each in paragraph.sentences for line in each.lines)
    ]
    paragraphs = list(draft.paragraphs)
    if not places:
        return Draft(paragraphs=(*paragraphs, Paragraph(sentences=(sentence,))))
    place = places[-1]
    paragraph = paragraphs[place]
    roomy = paragraph.form == "text" and sum(count(each.text) for each in paragraph.sentences) < PARAGRAPH
    if roomy or follows:
        sentences = (*paragraph.sentences, sentence)
        paragraphs[place] = paragraph.model_copy(update={"sentences": sentences})
    else:
        paragraphs.insert(place + 1, Paragraph(sentences=(sentence,)))
    return Draft(paragraphs=tuple(paragraphs))
