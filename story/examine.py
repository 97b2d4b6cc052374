"""One section's examination: what the rules say, what is left to the judge, and both put together."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from story.checks import Ground, check_sentences
from story.checks import judged as ruled_by_judge
from story.checks.lexicon import lexicon
from story.checks.said import read
from story.values import Draft, Finding, Section, SectionTask, Sentence, Verdict
from story.words import fold

_WORD = re.compile(r"\w+")


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


def open_sentences(
    task: SectionTask, draft: Draft, ruled: Sequence[Finding], judged: Mapping[str, object]
) -> tuple[Sentence, ...]:
    """The sentences a judge is to be asked about that none has answered for yet.

    Those the rules could neither clear nor refuse; and of those they cleared what could do somebody wrong.
    """
    refused = {finding.sentence for finding in ruled if finding.verdict == "unsupported"}
    unsure = {finding.sentence for finding in ruled} - refused
    return tuple(
        {
            key(sentence): sentence  # A description may say what the standfirst says.
            for n, sentence in enumerate(draft.sentences)
            if key(sentence) not in judged and (n in unsure or (n not in refused and _accuses(sentence, task)))
        }.values()
    )


def _accuses(sentence: Sentence, task: SectionTask) -> bool:
    """Whether it, or a line it stands on, tells of a suspicion or of guilt, and in other words than any of its lines.

    The rules clear one false sentence in eight of those they have not seen, and here each of them is a libel. A bare
    label ("l'essentiel") tells nothing.
    """
    if not read(sentence.text, task.language, label=True).content:
        return False
    known = lexicon(task.source_language).patterns
    lines = [line.text for line in task.lines if line.id in sentence.lines]
    own = (sentence.text, *lines)
    grave = any(known[group].search(text) for group in ("suspicion", "guilt") for text in own)
    return grave and not any(_taken_from(line, sentence.text) for line in lines)


def _taken_from(line: str, text: str) -> bool:
    """Whether every word of the text stands in the line, in the same order."""
    left = iter(_WORD.findall(fold(line)))
    return all(word in left for word in _WORD.findall(fold(text)))


def opinions(
    task: SectionTask, sentences: Sequence[Sentence], verdicts: Sequence[Verdict]
) -> dict[str, tuple[Finding, ...]]:
    """What the judge says of each sentence it answered for; no finding is a sentence it cleared."""
    found: defaultdict[int | None, list[Finding]] = defaultdict(list)
    for finding in ruled_by_judge(verdicts, sentences, ground(task)):
        found[finding.sentence].append(finding.model_copy(update={"section": task.plan.id}))
    answered = {verdict.sentence for verdict in verdicts}
    return {key(s): tuple(found[n]) for n, s in enumerate(sentences) if n in answered}


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
            # What the rules cleared falls by a proof alone, not by an answer that proves nothing.
            said = said if own else tuple(finding for finding in said if finding.verdict == "unsupported")
            standing += [finding.model_copy(update={"sentence": n}) for finding in said]
    return tuple(standing)
