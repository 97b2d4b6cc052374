"""How notes, drafts and findings are laid out for a model to read."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from story import drafts
from story.leaning import refers
from story.respelt import respelt
from story.values import Draft, Fact, Finding, Line, Plan, Quote, SectionTask, Sentence, source_of
from story.words import fold
from writers.told import Days, by_id

NONE = "none asked for"
TONE = "sober news"
_STOPS = 3
"""Characters behind a quotation that are no words of its line: a full stop, an ellipsis."""
_UNDATED = Days()
_NONE: Mapping[str, str] = MappingProxyType({})
MOST_CITED = 5
"""Lines that a judge is shown for one sentence."""
_SHOWN = 5
"""Words that tell one quotation of a source from another."""


def lines(
    given: Iterable[Line], quotes: Sequence[Quote] = (), days: Days = _UNDATED, asides: Mapping[str, str] = _NONE
) -> str:
    """L5: the line, to the letter.

    L5 (said by …; mardi = 2022-05-03): where the whole line is a message of the `quotes`, signed elsewhere, where an
    editor put right who says one of them, where its day of writing tells which days it means, and what is to be
    known of it besides, by its id.
    """
    return "\n".join(f"{line.id}{_head(line, quotes, days, asides)}: {_flat(line.text)}" for line in given) or "none"


def _head(line: Line, quotes: Iterable[Quote], days: Days, asides: Mapping[str, str]) -> str:
    known = (_whole_by(line, quotes), *_put_right(line, quotes), days.meant(line.text, line.id), asides.get(line.id))
    return f" ({'; '.join(filter(None, known))})" if any(known) else ""


def _whole_by(line: Line, quotes: Iterable[Quote]) -> str:
    source = source_of(line.id)
    within = (q for q in quotes if q.source == source and q.start <= line.start and line.end <= q.end + _STOPS)
    return next((f"said by {_speaker(quote)}" for quote in within if quote.speaker), "")


def _put_right(line: Line, quotes: Iterable[Quote]) -> Iterator[str]:
    found = (quote for quote in quotes if quote.by_editor and quote.line == line.id)
    return (f"{_beginning(quote)}: said by {_speaker(quote)}" for quote in found)


def told(given: Iterable[Line], task: SectionTask) -> str:
    """L5: the line as it is written from: days with their dates, quotations by their ids, names in one spelling."""
    days = Days.of(task)
    dated = ((line.id, by_id(days.dated(line.text, line.id), task.quotes)) for line in given)
    rows = (f"{id}: {_flat(respelt(text, task.spellings))}" for id, text in dated)
    return "\n".join(rows) or "none"


def facts(
    given: Iterable[Fact], beside: Iterable[Line] = (), quotes: Sequence[Quote] = (), days: Days = _UNDATED
) -> str:
    """F3 (L5; who says it): the statement; without it where it is word for word a line shown `beside` it.

    Who says it is left out where the statement names them itself. A fact that one of the `quotes` says is "in [Q2]",
    and in other facts their words give way to their ids. One that the notes passed over says so.
    """
    shown = {line.id: line.text for line in beside}
    return "\n".join(_fact(fact, shown, quotes, days) for fact in given) or "none"


def _fact(fact: Fact, shown: Mapping[str, str], quotes: Sequence[Quote], days: Days) -> str:
    head = f"{fact.id} ({', '.join(fact.lines)}{_said_by(fact)}{'; passed over' * fact.passed})"
    if quote := drafts.quoted(fact, quotes):
        return f"{head}: in [{quote.id}]"
    own = " ".join(shown[line] for line in fact.lines if line in shown) or None
    text = days.dated(fact.text, fact.lines[0], own) if fact.lines else fact.text
    return head if fact.text in shown.values() else f"{head}: {_flat(by_id(text, quotes))}"


def _said_by(fact: Fact) -> str:
    unnamed = fact.said_by and fold(fact.said_by) not in fold(fact.text)
    return f"; {_flat(fact.said_by or '')}" if unnamed else ""


def untold(unused: Collection[Fact], partly: Mapping[str, str], task: SectionTask) -> str:
    """The facts a draft does not tell, and of those it tells in part the words it leaves out."""
    rows = [facts(unused, task.lines, task.quotes, Days.of(task))] if unused else []
    rows += [
        f"{fact.id} ({', '.join(fact.lines)}), told but for: {_flat(partly[fact.id])}"
        for fact in task.facts
        if fact.id in partly
    ]
    return "\n".join(rows) or "none"


def quotes(given: Iterable[Quote]) -> str:
    """Q2 (L5; who, role): the words."""
    rows = (f"{quote.id} ({quote.line}; {_speaker(quote)}): {_flat(quote.text)}" for quote in given)
    return "\n".join(rows) or "none"


def beginnings(given: Iterable[Quote]) -> str:
    """Q2 (L5): the first words, where the whole stands in the lines above; who says it is what is asked."""
    rows = (f"{quote.id} ({quote.line}): {_beginning(quote)}" for quote in given)
    return "\n".join(rows) or "none"


def said(given: Iterable[Quote]) -> str:
    """Q2 (L5; who, role): the first words: enough to give a quotation its place."""
    rows = (f"{quote.id} ({quote.line}; {_speaker(quote)}): {_beginning(quote)}" for quote in given)
    return "\n".join(rows) or "none"


def plan(given: Plan) -> str:
    """The headings with the ids that go under each."""
    under = {known for part in given.parts for known in (*part.facts, *part.quotes)}
    first = [known for known in (*given.facts, *given.quotes) if known not in under]
    rows = [f"H2 {_flat(given.heading)}: {' '.join(first) or '(nothing before the first H3)'}"]
    rows += [f"H3 {_flat(part.heading)}: {' '.join((*part.facts, *part.quotes))}" for part in given.parts]
    return "\n".join(rows)


def narrowed(sentence: Sentence, given: Iterable[Line]) -> Sentence:
    """The sentence with the lines that share most words with it, where it cites more than a judge need read.

    A heading stands on every line of what it heads.
    """
    if len(sentence.lines) <= MOST_CITED:
        return sentence
    wanted = drafts.keys(sentence.text)
    cited = [line for line in given if line.id in sentence.lines]
    best = sorted(cited, key=lambda line: -len(wanted & drafts.keys(line.text)))[:MOST_CITED]
    kept = {line.id for line in best}
    return sentence.model_copy(update={"lines": tuple(id for id in sentence.lines if id in kept)})


def around(cited: Collection[str], given: Sequence[Line]) -> Iterator[Line]:
    """The cited lines, each with the one before it, which says who "he" is; all where none is cited."""
    for n, line in enumerate(given):
        following = given[n + 1 : n + 2]
        if not cited or line.id in cited or any(after.id in cited for after in following):
            yield line


def numbered(given: Sequence[Sentence], near: Collection[int] | None = None, wanted: Collection[int] = ()) -> str:
    """1. [L5 L6] the sentence; where any are `near`, of those only, and without lines but for the `wanted` ones."""
    rows = (
        f"{n}. {_flat(each.text)}"
        if near and n - 1 not in wanted
        else f"{n}. [{' '.join(each.lines)}] {_flat(each.text)}"
        for n, each in enumerate(given, 1)
        if near is None or n - 1 in near
    )
    return "\n".join(rows) or "none"


def in_context(given: Sequence[Sentence], within: Draft | None, language: str) -> str:
    """The numbered sentences, before one that may refer to it the sentence that stands before it in the draft."""
    before = {after.text: one.text for one, after in pairwise(within.sentences)} if within else {}
    rows, last = [], ""
    for n, each in enumerate(given, 1):
        if each.text in before and before[each.text] != last and refers(each.text, language):
            rows.append(f"before {n}: {_flat(before[each.text])}")
        rows.append(f"{n}. [{' '.join(each.lines)}] {_flat(each.text)}")
        last = each.text
    return "\n".join(rows) or "none"


def around_sentences(draft: Draft, task: SectionTask, wanted: Collection[int]) -> dict[str, str]:
    """Those sentences, each with the one before and after it, their lines and the quotations of these."""
    near = {m for n in wanted for m in (n - 1, n, n + 1)}
    cited = {line for n in wanted for line in draft.sentences[n].lines}
    return {
        "lines": told(around(cited, task.lines), task),
        "quotes": quotes(quote for quote in task.quotes if quote.line in cited),
        "draft": numbered(draft.sentences, near, wanted),
    }


def findings(given: Iterable[Finding]) -> str:
    """3: what is wrong, what the source says, what to do; 3, 5: where it is the same of several sentences."""
    alike: dict[str, list[str]] = {}
    for each in given:
        where = "the section" if each.sentence is None else str(each.sentence + 1)
        alike.setdefault(_finding(each), []).append(where)
    return "\n".join(f"{', '.join(where)}: {said}" for said, where in alike.items())


def others(task: SectionTask) -> str:
    """The headings of the article's other sections."""
    return " / ".join(heading for heading in task.headings if heading != task.plan.heading) or "none"


def topics(task: SectionTask) -> str:
    """The keyphrase and its synonyms, without those that hold a name which no line of the section has.

    A sentence with such a name would be refused: it stands in none of the lines that it is told from.
    """
    stands = frozenset[str]().union(*(drafts.keys(line.text) for line in task.lines))
    able = [each for each in (task.keyphrase, *task.synonyms) if task.translated or _names(each) <= stands]
    return ", ".join(able) or "none"


def _names(text: str) -> frozenset[str]:
    return drafts.keys(" ".join(word for word in re.split(r"[\s'’]", text) if word[:1].isupper()))


def _beginning(quote: Quote) -> str:
    words = quote.text.split()
    return " ".join(words[:_SHOWN]) + " …" * (len(words) > _SHOWN)


def _speaker(quote: Quote) -> str:
    """Who, role; the longer alone where one has all the words of the other: "un porte-parole du port"."""
    who, role = quote.speaker or "", quote.role or ""
    shorter, longer = sorted((who, role), key=len)
    known = (longer,) if fold(shorter) in fold(longer) else (who, role)
    return ", ".join(filter(None, known)) or "speaker not known"


def _finding(finding: Finding) -> str:
    evidence = " ".join(f"{each.line}: {_flat(each.text)}" for each in finding.evidence)
    pieces = (finding.check, finding.reason, evidence and f"the source: {evidence}", finding.advice)
    return "; ".join(_flat(piece) for piece in pieces if piece)


def _flat(text: str) -> str:
    return " ".join(text.split("\n")).strip()
