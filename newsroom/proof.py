"""An article as its editor reads it: each sentence with its lines, quotations and findings."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from newsroom.parts import Block, Cost, Heard, Open, Part, Piece, Row, Shown, Side
from story.article import Article
from story.imprint import one_line
from story.languages import codes, load
from story.marks import spans
from story.page import french_spaces
from story.plain import plain
from story.values import Conflict, Fact, Finding, Judgement, Paragraph, Quote, Sentence, Usage, total_cost


class Proof:
    """The whole article, read once."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._findings = _by_sentence(article)
        # The front's findings count its claims, not the article's sentences: their words tell whose they are.
        self._on_headings = tuple(f for f in article.report.findings if f.place == "heading")
        self._used = _used(article)
        self.rows = tuple(_rows(article, self._used))
        self._by_line = {row.line.id: row for row in self.rows}
        self._texts = [_even(source.text) for source in article.sources]
        self.heard = tuple(self._hear(quote) for quote in article.quotes)
        self._number = 0
        self.parts = tuple(self._parts())
        self.sentences = tuple(shown for part in self.parts for shown in part.sentences)

    def count(self, verdict: Judgement) -> int:
        """Sentences of that verdict."""
        return sum(shown.verdict == verdict for shown in self.sentences)

    @property
    def open(self) -> tuple[Open, ...]:
        """Every finding of the report, what nothing supports first."""
        held = {id(finding): shown for shown in self.sentences for finding in shown.findings}
        found = sorted(self.article.report.findings, key=lambda finding: finding.verdict == "unsure")
        return tuple(Open(finding, held.get(id(finding))) for finding in found)

    @property
    def conflicts(self) -> tuple[tuple[Conflict, tuple[Side, ...]], ...]:
        """What the sources differ about, names they spell in two ways too, and each side with its lines."""
        facts = {fact.id: fact for fact in self.article.facts}
        return tuple(
            (conflict, tuple(self._side(side, facts.get(side)) for side in conflict.sides))
            for conflict in sorted(self.article.report.conflicts, key=lambda one: one.kind == "spelling")
        )

    @property
    def costs(self) -> tuple[Cost, ...]:
        """What each step used in each round, in the order of the run."""
        steps: defaultdict[tuple[str, int], list[Usage]] = defaultdict(list)
        times: Counter[tuple[str, str | None]] = Counter()
        for usage in self.article.report.usage:
            # A section goes through a step once a round; what is asked outside of one has no rounds.
            turn = times[usage.step, usage.section] if usage.section else 0
            times[usage.step, usage.section] += 1
            steps[usage.step, turn].append(usage)
        order = {step: n for n, (step, _) in reversed(list(enumerate(steps)))}
        rows = sorted(steps.items(), key=lambda row: (order[row[0][0]], row[0][1]))
        return tuple(_cost(step, turn, usages) for (step, turn), usages in rows)

    def shown(self, section: str | None, sentence: int | None) -> Shown | None:
        """The sentence with that index in that section; in the standfirst where the section is None."""
        part = next((part for part in self.parts if part.id == section), None)
        if part is None or sentence is None or sentence >= len(part.sentences):
            return None
        return part.sentences[sentence]

    def _side(self, id: str, fact: Fact | None) -> Side:
        rows = tuple(self._found(fact.lines)) if fact else ()
        source = next((one for one in self.article.sources for row in rows[:1] if row.line in one.lines), None)
        told = (fact.said_by if fact else None, source.name if source else None, source.published if source else None)
        return Side(id, fact, rows, ", ".join(filter(None, told)))

    def _found(self, ids: Iterable[str]) -> Iterator[Row]:
        return (self._by_line[id] for id in dict.fromkeys(ids) if id in self._by_line)

    def _hear(self, quote: Quote) -> Heard:
        source = next((source for source in self.article.sources if source.id == quote.source), None)
        letters = source is not None and source.text[quote.start : quote.end] == quote.text
        return Heard(quote, self._by_line.get(quote.line), letters, self._used.get(quote.id, ()))

    def _parts(self) -> Iterator[Part]:
        article = self.article
        if article.standfirst:
            yield self._part(None, "", (Paragraph(sentences=article.standfirst),))
        for section in article.sections:
            yield self._part(section.id, section.heading, section.paragraphs)

    def _part(self, id: str | None, heading: str, paragraphs: Sequence[Paragraph]) -> Part:
        blocks, index = [], 0
        for kind, group in groupby(enumerate(paragraphs), _grouped):
            made = []
            for _, paragraph in group:
                if paragraph.heading:
                    blocks.append(Block("heading", paragraph.heading))
                made.append(tuple(self._show(s, id, index + n) for n, s in enumerate(paragraph.sentences)))
                index += len(paragraph.sentences)
            blocks.append(Block(kind[0], paragraphs=tuple(made)))
        headings = (heading, *(block.heading for block in blocks))
        findings = (f for f in self._on_headings if f.text and any(f.text in each for each in headings))
        return Part(id, heading, tuple(blocks), tuple(findings))

    def _show(self, sentence: Sentence, section: str | None, index: int) -> Shown:
        self._number += 1
        rows = tuple(self._found(sentence.lines))
        return Shown(
            number=self._number,
            sentence=sentence,
            pieces=tuple(self._pieces(sentence.text)),
            rows=rows,
            unknown=tuple(id for id in sentence.lines if id not in self._by_line),
            heard=tuple(heard for heard in self.heard if heard.quote.id in sentence.quotes),
            findings=tuple(self._findings[section, index]),
            same=any(_even(sentence.text).strip(" .") == _even(row.line.text).strip(" .") for row in rows),
        )

    def _pieces(self, text: str) -> Iterator[Piece]:
        text = printed(text, self.article.language)
        at = 0
        for span in spans(text):
            if span.start < at:
                continue
            said = text[span.start : span.end]
            yield Piece(text[at : span.start])
            yield Piece(said, quoted=True, letters=self._stands(said))
            at = span.end
        yield Piece(text[at:])

    def _stands(self, said: str) -> bool:
        # A stop or comma before the closing mark is the printing sentence's own, in either language.
        words = _even(said).rstrip(" .,")
        return bool(words) and any(words in source for source in self._texts)


def printed(text: str, language: str) -> str:
    """A text as it is printed in that language, on one line."""
    line = one_line(text)
    return french_spaces(line) if language in codes() and load(language).page.spaced else line


def _grouped(numbered: tuple[int, Paragraph]) -> tuple[str, int]:
    """Neighbouring items make one list, a heading of its own begins another."""
    number, paragraph = numbered
    if paragraph.form == "item" and not paragraph.heading:
        return "list", -1
    return ("list" if paragraph.form == "item" else paragraph.form), number


def _by_sentence(article: Article) -> defaultdict[tuple[str | None, int], list[Finding]]:
    found: defaultdict[tuple[str | None, int], list[Finding]] = defaultdict(list)
    for finding in article.report.findings:
        if finding.place == "standfirst":
            said = (n for n, sentence in enumerate(article.standfirst) if finding.text in sentence.text)
            found[None, next(said, 0)].append(finding)
        elif finding.place == "body" and finding.sentence is not None:
            found[finding.section, finding.sentence].append(finding)
    return found


def _used(article: Article) -> dict[str, tuple[int, ...]]:
    """By id of a line or a quotation, the numbers of the sentences that cite it."""
    used: defaultdict[str, list[int]] = defaultdict(list)
    sentences = [*article.standfirst, *(s for section in article.sections for s in section.sentences)]
    for number, sentence in enumerate(sentences, 1):
        for id in dict.fromkeys((*sentence.lines, *sentence.quotes)):
            used[id].append(number)
    return {id: tuple(numbers) for id, numbers in used.items()}


def _rows(article: Article, used: dict[str, tuple[int, ...]]) -> Iterator[Row]:
    lines = [(source.id, line) for source in article.sources for line in source.lines]
    for number, (source, line) in enumerate(lines, 1):
        yield Row(number, source, line, used.get(line.id, ()))


def _cost(step: str, turn: int, usages: Sequence[Usage]) -> Cost:
    return Cost(
        step=step,
        round=turn,
        calls=sum(usage.calls for usage in usages),
        tokens_in=sum(usage.tokens_in for usage in usages),
        tokens_out=sum(usage.tokens_out for usage in usages),
        seconds=sum(usage.seconds for usage in usages),
        money=total_cost(usages),
        guessed=any(usage.guessed for usage in usages),
    )


def _even(text: str) -> str:
    """The text with typography put aside: kinds of spaces, apostrophes and dashes."""
    return " ".join(plain(text).text.split())
