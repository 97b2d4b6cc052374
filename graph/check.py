"""The fact check of any text against its sources, with no model or with a judge for what the rules leave open."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.waited import waited
from story import words
from story.article import Article
from story.checks import Ground, align, check_claim, check_sentences, in_own_words, in_place, judged
from story.checks.judged import UNPROVED
from story.claims import Claim, claims
from story.errors import SourceRejected, StoryError
from story.intake import intake
from story.overlap import overlap
from story.values import Brief, Evidence, Finding, Plan, Report, SectionTask, Sentence, Source, Verdict

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
    case = _case(article, *intake(source, brief or Brief(), tuple(background), obey=False))
    found = case.ruled()
    if judge is None:
        return case.report(found)
    found, notes = case.heard(judge, found)
    return case.report(found).model_copy(update={"judge": judge.name, "notes": notes})


def _case(article: str | Article, brief: Brief, sources: Sequence[Source]) -> "_Case":
    told = claims(article, brief.language or sources[0].language)
    if not told:
        raise SourceRejected("the article has no sentence to check; give its text")
    if not isinstance(article, Article):
        return _Case(told, brief, sources, Ground.of_sources(sources))
    same = [source.text for source in article.sources] == [source.text for source in sources]
    right = tuple(quote for quote in article.quotes if quote.by_editor) if same else ()
    return _Case(told, brief, sources, Ground.of_sources(sources, right), article.language, same)


@dataclass(frozen=True, slots=True)
class _Case:
    """An article's claims and what they are held against."""

    claims: Sequence[Claim]
    brief: Brief
    sources: Sequence[Source]
    ground: Ground
    language: str | None = None
    """The article's own, where it says so."""
    cites: bool = False
    """Whether it was written from these very sources, so that what it cites are their lines."""

    def ruled(self) -> list[Finding]:
        """The rules' findings."""
        found = [self._at(n, one) for n in range(len(self.claims)) for one in self._ruled(n)]
        found += self._moved({one.sentence for one in found})
        return _in_order(found)

    def _at(self, index: int, found: Finding) -> Finding:
        claim = self.claims[index]
        return found.model_copy(update={"sentence": index, "section": claim.section, "place": claim.place})

    def _ruled(self, index: int) -> list[Finding]:
        claim = self.claims[index]
        own = claim.sentence.lines if self.cites else ()
        if not own or claim.place == "heading":
            return check_claim(claim.text, self.ground, place=claim.place, language=self.language, lines=own)
        # Its quotations are those that reading these sources gave as well.
        known = tuple(one for one in claim.sentence.quotes if one in self.ground.quotes)
        sentence = claim.sentence.model_copy(update={"quotes": known})
        return check_sentences([sentence], self.ground, language=self.language)

    def _moved(self, doubted: set[int | None]) -> Iterator[Finding]:
        """The sentences whose "il" is somebody else in the article than in the source, of those with no finding."""
        places = [n for n, claim in enumerate(self.claims) if claim.place in ("body", "standfirst")]
        for n, one in in_place([self.claims[place].sentence for place in places], self.ground):
            if places[n] not in doubted:
                yield self._at(places[n], one)

    def heard(self, judge: "Writer", found: Sequence[Finding]) -> tuple[list[Finding], tuple[str, ...]]:
        """The findings after the judge was heard; one that fails leaves what was unsure so, and a note that holds."""
        hard = [one for one in found if one.verdict == "unsupported"]
        open_ = self._open({one.sentence for one in hard}, {one.sentence for one in found})
        kept, notes = list(hard), []
        for at in range(0, len(open_), JUDGED_AT_ONCE):
            asked = open_[at : at + JUDGED_AT_ONCE]
            sentences = [self.claims[n].sentence for n in asked]
            try:
                verdicts = waited(judge.judge(self._task(asked), sentences))
            except StoryError as error:
                notes.append(f"the judge could not be heard on {len(asked)} sentences: {error}")
                kept += [one for one in found if one.sentence in asked]
                continue
            kept += self._answered(asked, verdicts, sentences, found)
        return _in_order(kept), tuple(notes)

    def _open(self, refused: set[int | None], doubted: set[int | None]) -> list[int]:
        """The claims that a judge is asked about."""
        language = self.brief.language
        return [
            n
            for n, one in enumerate(self.claims)
            if n not in refused and (n in doubted or not in_own_words(one.sentence, self.ground, language=language))
        ]

    def _answered(
        self, asked: Sequence[int], verdicts: Sequence[Verdict], sentences: Sequence[Sentence], found: Sequence[Finding]
    ) -> Iterator[Finding]:
        """What is left of the sentences asked about: the judge's findings, and the rules' where it did not decide."""
        for one in judged(verdicts, sentences, self.ground):
            index = asked[one.sentence or 0]
            own = [each for each in found if each.sentence == index]
            if one.reason == UNPROVED and not own:
                continue  # The rules clear it, too.
            if one.verdict == "unsure":
                yield from own
            yield self._at(index, one)

    def _stood_on(self, claim: Claim) -> Sequence[str]:
        return claim.sentence.lines or align(claim.text, self.ground)

    def _task(self, asked: Sequence[int]) -> SectionTask:
        """The judge's: the lines these sentences stand on and those around them, never the whole of a long source."""
        stood_on = {line for n in asked for line in self._stood_on(self.claims[n])}
        wanted = stood_on.union(*(self.ground.before(line, 2) for line in stood_on if line in self.ground.lines))
        return SectionTask(
            plan=Plan(id="check", heading=self.claims[asked[0]].section or ""),
            brief=self.brief,
            language=self.brief.language or self.sources[0].language,
            source_language=self.sources[0].language,
            title=self.claims[0].text,
            keyphrase=self.brief.keyphrase or "",
            lines=tuple(line for line in self.ground.lines.values() if line.id in wanted),
        )

    def _evidence(self, claim: Claim) -> tuple[Evidence, ...]:
        """The lines that a claim was held against, whole."""
        lines = filter(None, (self.ground.lines.get(line) for line in self._stood_on(claim)))
        return tuple(Evidence(line=line.id, start=line.start, end=line.end, text=line.text) for line in lines)

    def report(self, found: Sequence[Finding]) -> Report:
        """What came of it, without a judge."""
        body = [claim.text for claim in self.claims if claim.place in ("body", "standfirst")]
        share, longest = overlap(body, [source.text for source in self.sources])
        return Report(
            findings=tuple(found),
            sentences=len(self.claims),
            supported=len(self.claims) - len({one.sentence for one in found}),
            words=words.count("\n".join(body)),
            min_words=self.brief.min_words,
            verbatim=share,
            longest_copy=longest,
            stands_on=tuple(self._evidence(claim) for claim in self.claims),
        )


def _in_order(found: Iterable[Finding]) -> list[Finding]:
    return sorted(found, key=lambda one: one.sentence or 0)
