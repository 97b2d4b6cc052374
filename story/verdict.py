"""The whole article's outcome, and the report that gives the reasons."""

from collections import Counter
from collections.abc import Iterator, Sequence

from story import words
from story.article import Article
from story.capacity import capacity
from story.holding import holding
from story.marks import spans
from story.overlap import overlap
from story.seo import lights, of_article
from story.seo.reasons import explained
from story.values import Finding, Notes, Outcome, Report, Usage

WRITER = "writer"
STEPPED_IN = "the embedded writer answered for the model"
"""Begins the note that says so: the article may be ready, and nobody should have to look for it."""
HOLDS = ("budget", "judge")
"""Troubles after which something stayed unasked or unchecked; a reserve's answer for a writer's does not hold."""


def concluded(
    article: Article,
    notes: Notes,
    *,
    front: Sequence[Finding] = (),
    troubles: Sequence[Finding] = (),
    usage: Sequence[Usage] = (),
    writer: str,
    judge: str | None,
    planned: int | None = None,
) -> Article:
    """The article with its outcome and report. `planned`: facts that it was planned from, all if None."""
    open_ = tuple(finding for section in article.sections for finding in section.findings)
    findings = (*front, *open_, *(trouble for trouble in troubles if trouble.check in HOLDS))
    has = words.count(article.body)
    checked = _outcome(findings, has, article.brief.min_words)
    room = capacity(notes, has if checked != "held" else 0, done=checked == "too_thin")
    sentences = [s for section in article.sections for s in section.sentences] + list(article.standfirst)
    doubted = {(f.section, f.sentence) for f in (*front, *open_) if f.sentence is not None}
    verbatim, longest = overlap([s.text for s in sentences], [source.text for source in article.sources])
    own = holding(article, verbatim, writer)
    report = Report(
        findings=(*findings, *own),
        sentences=len(sentences),
        supported=len(sentences) - len(doubted),
        words=has,
        min_words=article.brief.min_words,
        capacity=room,
        verbatim=verbatim,
        longest_copy=longest,
        lights=explained(lights(of_article(article)), article),
        conflicts=(*notes.conflicts, *notes.spellings),
        usage=tuple(usage),
        writer=writer,
        judge=judge,
        notes=(
            *(finding.reason for finding in own),
            *_reasons(checked, findings, has, article),
            *_unread(len(notes.facts), planned),
            *_unpaired(article),
            *_stepped_in(article, troubles),
        ),
    )
    disputed = {id for conflict in report.conflicts for id in conflict.sides}
    facts = tuple(fact for fact in notes.facts if fact.id in disputed)
    outcome = "held" if own else checked
    return article.model_copy(update={"outcome": outcome, "report": report, "quotes": notes.quotes, "facts": facts})


def _outcome(findings: Sequence[Finding], has: int, wanted: int) -> Outcome:
    if findings:
        return "held"
    return "ready" if has >= wanted else "too_thin"


def _reasons(outcome: Outcome, findings: Sequence[Finding], has: int, article: Article) -> tuple[str, ...]:
    if outcome == "held":
        return (f"held: {len(findings)} finding(s) could not be cleared; an editor decides",)
    if outcome == "too_thin":
        wanted = article.brief.min_words
        return (
            f"the source supports about {has} words, {wanted} were asked for; "
            "add related coverage as background, or ask for fewer words",
        )
    return ()


def _unread(facts: int, planned: int | None) -> tuple[str, ...]:
    if planned is None or planned >= facts:
        return ()
    more = facts - planned
    return (f"the article was planned from the first {planned} facts of the sources; {more} more were left out",)


def _unpaired(article: Article) -> tuple[str, ...]:
    """The lines left out that have a quotation mark without its other half: nobody can tell whose words they are."""
    parts = [*article.standfirst, *(s for section in article.sections for s in section.sentences)]
    told = {line for sentence in parts for line in sentence.lines}
    halves = [
        line.id
        for source in article.sources
        for span in spans(source.text)
        if not span.depth and not (span.opening and span.closing)
        for line in source.story
        if line.id not in told and line.start <= span.start < line.end
    ]
    if not halves:
        return ()
    return (f"a quotation mark has no other half in {', '.join(dict.fromkeys(halves))}, left out: put it right there",)


def _stepped_in(article: Article, troubles: Sequence[Finding]) -> tuple[str, ...]:
    filled = tuple(
        f"section {section.heading or section.id!r} was completed with the source's own sentences"
        for section in article.sections
        if section.filled
    )
    return (*_answered(troubles), *filled, *_copied(article))


def _answered(troubles: Sequence[Finding]) -> Iterator[str]:
    """What went wrong on the way, each thing once, what the reserve answered for the writer first."""
    counted = Counter((trouble.check, trouble.reason) for trouble in troubles)
    for (check, reason), times in sorted(counted.items(), key=lambda each: each[0][0] != WRITER):
        yield f"{STEPPED_IN} {times} time(s): {reason}" if check == WRITER else f"{check}: {reason}"


def _copied(article: Article) -> Iterator[str]:
    """The sections that still copy too long a run though a writer was asked for other words."""
    sources, most = [source.text for source in article.sources], article.brief.longest_copy
    for section in article.sections:
        run = overlap([sentence.text for sentence in section.sentences], sources).longest if section.reworded else 0
        if run > most:
            name = section.heading or section.id
            yield f"section {name!r} repeats {run} words in a row of a source, {most} were allowed"
