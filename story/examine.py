"""One section's examination: what the rules say, what is left to the judge, and both put together."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import count

from story.checks import Ground, check_sentences, in_own_words, in_place
from story.checks import judged as ruled_by_judge
from story.checks.judged import UNPROVED
from story.elapsed import announces
from story.values import Draft, Finding, Section, SectionTask, Sentence, Verdict


def ground(task: SectionTask) -> Ground:
    """What a section may stand on, read once for all its rounds, and for every section that stands on the same."""
    return _ground(task.lines, task.quotes, task.people, task.aliases, task.source_language, task.written)


_ground = lru_cache(maxsize=128)(Ground.of)
"""Some dozen articles' sections at a time."""


def key(sentence: Sentence) -> str:
    """What a judge's answer is kept by: the sentence and what it cites."""
    return " ".join((sentence.text, *sentence.lines, *sentence.quotes))


def rules(task: SectionTask, draft: Draft) -> tuple[Finding, ...]:
    """What the rules find in the draft, sentence by sentence."""
    found = check_sentences(draft.sentences, ground(task), language=task.language)
    return tuple(finding.model_copy(update={"section": task.plan.id}) for finding in found)


def standing(
    task: SectionTask, draft: Draft, judged: Mapping[str, tuple[Finding, ...]], *, placed: bool
) -> tuple[Finding, ...]:
    """All that stands against the draft; `placed` where it was written, not picked from the source in its order."""
    own = (*_moved(task, draft), *_overdue(task, draft)) if placed and not task.translated else ()
    return (*settled(draft, rules(task, draft), judged), *own)


def _overdue(task: SectionTask, draft: Draft) -> Iterator[Finding]:
    """The sentences that announce what another source tells as past."""
    lines = {line.id: line.text for line in task.lines}
    for n, sentence in enumerate(draft.sentences):
        for line, by in task.elapsed:
            if line in sentence.lines and announces(sentence.text, lines[line], task.language):
                reason = f"what it announces is past in {by}"
                yield Finding(check="tense", verdict="unsupported", reason=reason, section=task.plan.id, sentence=n,
                              text=sentence.text, advice="say that it was to be, or leave it out")  # fmt: skip


def _moved(task: SectionTask, draft: Draft) -> Iterator[Finding]:
    """The sentences whose "il" is somebody else below those headings and behind those sentences than in the source.

    No judge decides it: that was read with another sentence before it, or with none.
    """
    told: list[tuple[int | None, Sentence]] = [(None, Sentence(text=task.plan.heading))]
    counter = count()
    for paragraph in draft.paragraphs:
        told += [(None, Sentence(text=paragraph.heading))] if paragraph.heading else []
        told += ((next(counter), sentence) for sentence in paragraph.sentences)
    for n, finding in in_place([sentence for _, sentence in told], ground(task)):
        if (index := told[n][0]) is not None:
            yield finding.model_copy(update={"section": task.plan.id, "sentence": index})


def open_sentences(
    task: SectionTask, draft: Draft, ruled: Sequence[Finding], judged: Mapping[str, object]
) -> tuple[Sentence, ...]:
    """The sentences a judge is to be asked about that none has answered for yet.

    Those the rules could neither clear nor refuse; and what they cleared but for the source's own sentences: of the
    false ones that they have not seen the rules clear one in thirteen, mostly a cut, two lines joined or a new subject.
    """
    refused = {finding.sentence for finding in ruled if finding.verdict == "unsupported"}
    unsure, held = {finding.sentence for finding in ruled} - refused, ground(task)
    return tuple(
        {
            key(sentence): sentence  # A description may say what the standfirst says.
            for n, sentence in enumerate(draft.sentences)
            if n not in refused
            and key(sentence) not in judged
            and (n in unsure or not in_own_words(sentence, held, language=task.language))
        }.values()
    )


def opinions(
    task: SectionTask, sentences: Sequence[Sentence], verdicts: Sequence[Verdict]
) -> dict[str, tuple[Finding, ...]]:
    """What the judge says of each sentence, also of one it forgot; no finding is a sentence it cleared.

    Nothing where it was not heard at all: that is a trouble of the whole article.
    """
    found: defaultdict[int | None, list[Finding]] = defaultdict(list)
    for finding in ruled_by_judge(verdicts, sentences, ground(task)):
        found[finding.sentence].append(finding.model_copy(update={"section": task.plan.id}))
    return {key(s): tuple(found[n]) for n, s in enumerate(sentences) if verdicts}


def cleared(section: Section) -> dict[str, tuple[Finding, ...]]:
    """What is known already of a settled section that is looked at again: its sentences without a finding stand."""
    found = {finding.sentence for finding in section.findings}
    return {key(sentence): () for n, sentence in enumerate(section.sentences) if n not in found}


def settled(draft: Draft, ruled: Sequence[Finding], judged: Mapping[str, tuple[Finding, ...]]) -> tuple[Finding, ...]:
    """The findings that stand: every hard one, and for the others the judge's word where there is one."""
    refused = {finding.sentence for finding in ruled if finding.verdict == "unsupported"}
    standing = [finding for finding in ruled if finding.sentence in refused]
    for n, sentence in enumerate(draft.sentences):
        if n not in refused:
            own = tuple(finding for finding in ruled if finding.sentence == n)
            said = judged.get(key(sentence), own)
            # A judge that clears what the rules clear need not prove it; whatever else it answers is no agreement.
            said = said if own else tuple(finding for finding in said if finding.reason != UNPROVED)
            standing += [finding.model_copy(update={"sentence": n}) for finding in said]
    return tuple(standing)
