"""How lines, notes and plans are laid out for a model to read."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from story import drafts
from story.respelt import respelt
from story.values import Fact, Line, Plan, Quote, SectionTask
from story.words import fold
from writers.told import Days, by_id, flat

NONE = "none asked for"
TONE = "sober news"
_STOPS = 3
"""Characters behind a quotation that are no words of its line: a full stop, an ellipsis."""
_UNDATED = Days()
_NONE: Mapping[str, str] = MappingProxyType({})
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
    return "\n".join(f"{line.id}{_head(line, quotes, days, asides)}: {flat(line.text)}" for line in given) or "none"


def _head(line: Line, quotes: Iterable[Quote], days: Days, asides: Mapping[str, str]) -> str:
    known = (_whole_by(line, quotes), *_put_right(line, quotes), days.meant(line.text, line.id), asides.get(line.id))
    return f" ({'; '.join(filter(None, known))})" if any(known) else ""


def _whole_by(line: Line, quotes: Iterable[Quote]) -> str:
    within = (q for q in quotes if q.stands_in(line) and q.start <= line.start and line.end <= q.end + _STOPS)
    return next((f"said by {_speaker(quote)}" for quote in within if quote.speaker), "")


def _put_right(line: Line, quotes: Iterable[Quote]) -> Iterator[str]:
    found = (quote for quote in quotes if quote.by_editor and quote.line == line.id)
    return (f"{_beginning(quote)}: said by {_speaker(quote)}" for quote in found)


def told(given: Iterable[Line], task: SectionTask) -> str:
    """L5: the line as it is written from: days with their dates, quotations by their ids, names in one spelling."""
    days = Days.of(task)
    dated = ((line.id, by_id(days.dated(line.text, line.id), task.quotes)) for line in given)
    rows = (f"{id}: {flat(respelt(text, task.spellings))}" for id, text in dated)
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
    return head if fact.text in shown.values() else f"{head}: {flat(by_id(text, quotes))}"


def _said_by(fact: Fact) -> str:
    unnamed = fact.said_by and fold(fact.said_by) not in fold(fact.text)
    return f"; {flat(fact.said_by or '')}" if unnamed else ""


def untold(unused: Collection[Fact], partly: Mapping[str, str], task: SectionTask) -> str:
    """The facts a draft does not tell, and of those it tells in part the words it leaves out."""
    rows = [facts(unused, task.lines, task.quotes, Days.of(task))] if unused else []
    rows += [
        f"{fact.id} ({', '.join(fact.lines)}), told but for: {flat(partly[fact.id])}"
        for fact in task.facts
        if fact.id in partly
    ]
    return "\n".join(rows) or "none"


def quotes(given: Iterable[Quote]) -> str:
    """Q2 (L5; who, role): the words."""
    return _rows((quote, flat(quote.text)) for quote in given)


def beginnings(given: Iterable[Quote]) -> str:
    """Q2 (L5): the first words, where the whole stands in the lines above; who says it is what is asked."""
    rows = (f"{quote.id} ({quote.line}): {_beginning(quote)}" for quote in given)
    return "\n".join(rows) or "none"


def said(given: Iterable[Quote]) -> str:
    """Q2 (L5; who, role): the first words: enough to give a quotation its place."""
    return _rows((quote, _beginning(quote)) for quote in given)


def _rows(given: Iterable[tuple[Quote, str]]) -> str:
    return "\n".join(f"{quote.id} ({quote.line}; {_speaker(quote)}): {words}" for quote, words in given) or "none"


def plan(given: Plan) -> str:
    """The headings with the ids that go under each."""
    under = {known for part in given.parts for known in (*part.facts, *part.quotes)}
    first = [known for known in (*given.facts, *given.quotes) if known not in under]
    rows = [f"H2 {flat(given.heading) or '(none)'}: {' '.join(first) or '(nothing before the first H3)'}"]
    rows += [f"H3 {flat(part.heading)}: {' '.join((*part.facts, *part.quotes))}" for part in given.parts]
    return "\n".join(rows)


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
