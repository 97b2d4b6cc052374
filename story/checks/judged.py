"""What a judge's answers are worth: code finds its words in the lines, or the answer does not count."""

from bisect import bisect_left
from collections.abc import Sequence

from story.checks.ground import Ground
from story.checks.letters import letters
from story.checks.said import read
from story.seo.connectives import connectives
from story.values import Evidence, Finding, Sentence, Verdict
from story.words import fold

_REASONS = {
    "contradicted": "the source says otherwise",
    "not in source": "the source does not say this",
    "modality": "the source holds this at a distance",
    "speaker": "the source has somebody else say this, or nobody",
    "cause": "the source does not tie these facts",
    "fused": "two facts were made one",
}
UNPROVED = "the judge's proof is not in the lines it names"
"""Of a sentence that the judge clears. What the rules have cleared, too, it leaves standing: two agree on it."""
_NEARER = "say it nearer to the words of the lines"
SHORTEST = 2
"""Words a span must have to prove anything."""


def judged(verdicts: Sequence[Verdict], sentences: Sequence[Sentence], ground: Ground) -> list[Finding]:
    """The findings that a judge's verdicts leave over the sentences it was asked about.

    No finding for a sentence is "supported". A verdict clears only with known lines and a span that stands in
    them to the letter, typography aside; a sentence without a verdict, with two that differ or with an unproved
    one stays unsure. `Verdict.sentence` counts from 0 within `sentences`.
    """
    findings = []
    for index, sentence in enumerate(sentences):
        mine = [verdict for verdict in verdicts if verdict.sentence == index]
        found = _one(mine, sentence, ground)
        if found is not None:
            findings.append(found.model_copy(update={"sentence": index, "text": sentence.text}))
    return findings


def _one(verdicts: list[Verdict], sentence: Sentence, ground: Ground) -> Finding | None:
    if not verdicts:
        return Finding(check="judge", verdict="unsure", reason="the judge gave no answer", advice=_NEARER)
    wrong = next((verdict for verdict in verdicts if verdict.answer != "supported"), None)
    if wrong is not None:
        if any(verdict.answer == "supported" for verdict in verdicts):
            return Finding(check="judge", verdict="unsure", reason="the judge answered twice and not the same")
        reason = _REASONS.get(wrong.answer)
        if reason is None:
            return Finding(
                check="judge", verdict="unsure", reason=f"the judge's answer {wrong.answer!r} is not on the list"
            )
        return Finding(check="judge", verdict="unsupported", reason=reason, evidence=proof(wrong, ground),
                       advice=_advice(wrong, sentence, ground))  # fmt: skip
    if not all(proof(verdict, ground) for verdict in verdicts):
        return Finding(check="judge", verdict="unsure", reason=UNPROVED, advice=_NEARER)
    return None


def _advice(wrong: Verdict, sentence: Sentence, ground: Ground) -> str:
    """What to do about the verdict; where lines were tied that the source does not tie, which, and by what."""
    lines = [line for line in (wrong.lines if len(wrong.lines) > 1 else sentence.lines) if line in ground.lines]
    if wrong.answer not in _TIED or len(lines) < 2:
        return "say what the lines say, or leave it out"
    tie = _tie(sentence.text, [ground.lines[line].text for line in lines], ground.language)
    return f"say apart what {' and '.join(lines)} say" + (f", without {tie!r}" if tie else "")


_TIED = ("cause", "fused")


def _tie(text: str, lines: Sequence[str], language: str) -> str:
    """The words of the sentence that tie two statements and stand in none of the lines; "" where there are none."""
    links = [*read(text, language).links.values(), *connectives(text, language)]
    said = [fold(line) for line in lines]
    new = (link.group() for link in links if not any(fold(link.group()) in line for line in said))
    return next(new, "")


def proof(verdict: Verdict, ground: Ground) -> tuple[Evidence, ...]:
    """Where the verdict's span stands in the lines it names; nothing where a line or the span is unknown."""
    wanted = letters(verdict.span).strip(' "')
    if not verdict.lines or any(line not in ground.lines for line in verdict.lines):
        return ()
    if len(wanted.split()) < SHORTEST:
        return ()
    for name in verdict.lines:
        line = ground.lines[name]
        if wanted in letters(line.text):
            start, end = _place(wanted, line.text)
            return (Evidence(line=name, start=line.start + start, end=line.start + end, text=line.text[start:end]),)
    return ()


def _place(wanted: str, text: str) -> tuple[int, int]:
    """The span's offsets in the untouched text: the shortest stretch whose letters hold it."""
    starts = [0, *(at + 1 for at, character in enumerate(text) if not character.isalnum())]
    past = bisect_left(starts, True, key=lambda at: wanted not in letters(text[at:]))
    start = starts[max(0, past - 1)]
    ends = [*(at for at, character in enumerate(text) if not character.isalnum() and at > start), len(text)]
    held = bisect_left(ends, True, key=lambda at: wanted in letters(text[start:at]))
    return start, ends[min(held, len(ends) - 1)]
