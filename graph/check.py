"""The fact check of any text against its sources, with no model or with a judge for what the rules leave open."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from graph.waited import waited
from story import front, words
from story.article import Article
from story.checks import Ground, align, check_claim, check_sentences, in_own_words, in_place, judged
from story.checks.judged import UNPROVED
from story.errors import SourceRejected, StoryError
from story.intake import intake
from story.overlap import overlap
from story.passages import Passage, passages
from story.sentences import cut
from story.unseen import shown
from story.values import Brief, Evidence, Finding, Plan, Quote, Report, SectionTask, Sentence, Source, Verdict

if TYPE_CHECKING:
    from writers import Writer

JUDGED_AT_ONCE = 12
"""Sentences a judge is asked about in one call: what a section has, about."""


def check_article(
    article: str | Article,
    source: str,
    *,
    background: Iterable[str] = (),
    brief: Brief | None = None,
    judge: "Writer | None" = None,
) -> Report:
    """Checks an article, Markdown or plain text or an `Article`, against the source and its background.

    Every finding is "unsupported" (the sentence says what the sources do not) or "unsure" (no rule can tell);
    `Finding.sentence` counts the sentences of the whole article, title and headings included, from 0. A judge is asked
    about all but what a rule refused and the source's own sentences. Raises `SourceRejected` for a source or an article
    with no text.
    """
    brief, sources = intake(source, brief or Brief(), tuple(background), obey=False)
    ground = Ground.of_sources(sources, _put_right(article, sources))
    told = claims(article, brief.language or sources[0].language)
    if not told:
        raise SourceRejected("the article has no sentence to check; give its text")
    found = [one for n, claim in enumerate(told) for one in _ruled(n, claim, article, sources, ground)]
    found += _moved(told, {one.sentence for one in found}, ground)
    found.sort(key=lambda one: one.sentence or 0)
    notes: tuple[str, ...] = ()
    if judge is not None:
        found, notes = _heard(judge, told, found, ground, brief, sources)
    held = tuple(_evidence(claim, ground) for claim in told)
    return _report(told, found, notes, brief, sources, judge).model_copy(update={"stands_on": held})


def _moved(told: "Sequence[_Claim]", doubted: set[int | None], ground: Ground) -> Iterator[Finding]:
    """The sentences whose "il" is somebody else in the article than in the source, of those with no finding."""
    texts = [(n, claim) for n, claim in enumerate(told) if claim.place in ("body", "standfirst")]
    for n, one in in_place([claim.sentence for _, claim in texts], ground):
        index, claim = texts[n]
        if index not in doubted:
            yield one.model_copy(update={"sentence": index, "section": claim.section, "place": claim.place})


def _put_right(article: str | Article, sources: Sequence[Source]) -> tuple[Quote, ...]:
    """The quotations of which an editor put right who says them, where the article was written from these sources."""
    if not (isinstance(article, Article) and _same_texts(article, sources)):
        return ()
    return tuple(quote for quote in article.quotes if quote.by_editor)


def _same_texts(article: Article, sources: Sequence[Source]) -> bool:
    return [source.text for source in article.sources] == [source.text for source in sources]


class _Claim(Passage):
    sentence: Sentence


def claims(article: str | Article, language: str) -> "Sequence[_Claim]":
    """What is checked of an article, in the order that `Finding.sentence` counts; `language` is a text's own."""
    if isinstance(article, Article):
        return list(_of_article(article))
    return [_Claim(**dict(one), sentence=Sentence(text=one.text)) for one in passages(shown(article), language)]


def _of_article(article: Article) -> Iterator[_Claim]:
    def claim(text: str, **place: str | None) -> _Claim:
        return _Claim.model_validate({"text": text, "sentence": Sentence(text=text)} | place)

    yield claim(article.title, place="title")
    meta = article.meta_description
    for start, end in cut(meta, article.language):
        yield claim(meta[start:end], place="meta description")
    for sentence in article.standfirst:
        yield _Claim(place="standfirst", text=sentence.text, sentence=sentence)
    for section in article.sections:
        headings = {one.paragraph: one.sentence for one in front.headings(0, section)}
        if section.heading:
            yield _Claim(place="heading", text=section.heading, section=section.heading, sentence=headings[None])
        for n, paragraph in enumerate(section.paragraphs):
            if head := headings.get(n):
                yield _Claim(place="heading", text=head.text, section=section.heading, sentence=head)
            for sentence in paragraph.sentences:
                yield _Claim(place="body", text=sentence.text, section=section.heading, sentence=sentence)


def _ruled(
    index: int, claim: _Claim, article: str | Article, sources: Sequence[Source], ground: Ground
) -> Iterator[Finding]:
    """The rules' findings: against the cited lines where the article was written from these very sources."""
    language = article.language if isinstance(article, Article) else None
    same = isinstance(article, Article) and _same_texts(article, sources)
    own = claim.sentence.lines if same else ()
    if own and claim.place != "heading":
        found = check_sentences([_without_quotes(claim.sentence, ground)], ground, language=language)
    else:
        found = check_claim(claim.text, ground, place=claim.place, language=language, lines=own)
    for one in found:
        yield one.model_copy(update={"sentence": index, "section": claim.section, "place": claim.place})


def _evidence(claim: _Claim, ground: Ground) -> tuple[Evidence, ...]:
    """The lines that a claim was held against, whole."""
    lines = (ground.lines.get(line) for line in claim.sentence.lines or align(claim.text, ground))
    return tuple(Evidence(line=line.id, start=line.start, end=line.end, text=line.text) for line in lines if line)


def _without_quotes(sentence: Sentence, ground: Ground) -> Sentence:
    """The sentence with only the quote ids that reading these sources gave as well."""
    return sentence.model_copy(update={"quotes": tuple(one for one in sentence.quotes if one in ground.quotes)})


def _heard(
    judge: "Writer",
    claims: Sequence[_Claim],
    found: Sequence[Finding],
    ground: Ground,
    brief: Brief,
    sources: Sequence[Source],
) -> tuple[list[Finding], tuple[str, ...]]:
    """The findings after the judge was heard; one that fails leaves what was unsure so, and a note that holds."""
    hard = [one for one in found if one.verdict == "unsupported"]
    refused, unsure = {one.sentence for one in hard}, {one.sentence for one in found}
    open_ = [
        n
        for n, one in enumerate(claims)
        if n not in refused and (n in unsure or not in_own_words(one.sentence, ground, language=brief.language))
    ]
    kept, notes = list(hard), []
    for at in range(0, len(open_), JUDGED_AT_ONCE):
        asked = open_[at : at + JUDGED_AT_ONCE]
        sentences = [claims[n].sentence for n in asked]
        try:
            verdicts = waited(judge.judge(_task(claims, asked, ground, brief, sources), sentences))
        except StoryError as error:
            notes.append(f"the judge could not be heard on {len(asked)} sentences: {error}")
            kept += [one for one in found if one.sentence in asked]
            continue
        kept += _answered(asked, verdicts, sentences, found, claims, ground)
    return sorted(kept, key=lambda one: one.sentence or 0), tuple(notes)


def _answered(
    asked: Sequence[int],
    verdicts: Sequence[Verdict],
    sentences: Sequence[Sentence],
    found: Sequence[Finding],
    claims: Sequence[_Claim],
    ground: Ground,
) -> Iterator[Finding]:
    """What is left of the sentences asked about: the judge's findings, and the rules' where it did not decide."""
    for one in judged(verdicts, sentences, ground):
        index = asked[one.sentence or 0]
        own = [each for each in found if each.sentence == index]
        if one.reason == UNPROVED and not own:
            continue  # The rules clear it, too.
        if one.verdict == "unsure":
            yield from own
        claim = claims[index]
        yield one.model_copy(update={"sentence": index, "section": claim.section, "place": claim.place})


def _task(
    claims: Sequence[_Claim], asked: Sequence[int], ground: Ground, brief: Brief, sources: Sequence[Source]
) -> SectionTask:
    """The judge's task: the lines these sentences stand on and those around them, never the whole of a long source."""
    wanted = {line for n in asked for line in (claims[n].sentence.lines or align(claims[n].text, ground))}
    wanted |= {line for known in tuple(wanted) if known in ground.lines for line in ground.before(known, 2)}
    return SectionTask(
        plan=Plan(id="check", heading=claims[asked[0]].section or ""),
        brief=brief,
        language=brief.language or sources[0].language,
        source_language=sources[0].language,
        title=claims[0].text,
        keyphrase=brief.keyphrase or "",
        lines=tuple(line for line in ground.lines.values() if line.id in wanted),
    )


def _report(
    claims: Sequence[_Claim],
    found: Sequence[Finding],
    notes: tuple[str, ...],
    brief: Brief,
    sources: Sequence[Source],
    judge: "Writer | None",
) -> Report:
    body = [claim.text for claim in claims if claim.place in ("body", "standfirst")]
    share, longest = overlap(body, [source.text for source in sources])
    doubted = {one.sentence for one in found}
    return Report(
        findings=tuple(found),
        sentences=len(claims),
        supported=len(claims) - len(doubted),
        words=words.count("\n".join(body)),
        min_words=brief.min_words,
        verbatim=share,
        longest_copy=longest,
        judge=judge.name if judge is not None else None,
        notes=notes,
    )
