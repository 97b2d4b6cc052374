"""From what a model handed in to the values that flow; what it made up on the way is dropped."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache

from story import drafts, languages
from story import lines as numbered
from story.leaning import leans
from story.marks import spans
from story.slug import slug
from story.unseen import legible
from story.values import (
    Alias,
    Brief,
    Draft,
    Fact,
    FactKind,
    Notes,
    Outline,
    Paragraph,
    Plan,
    PlanPart,
    Quote,
    SectionTask,
    Sentence,
    Source,
    Verdict,
)
from story.words import count, fold
from writers import setting
from writers.answers import (
    ExtractAnswer,
    JudgeAnswer,
    OutlineAnswer,
    PartAnswer,
    ReviseAnswer,
    SectionAnswer,
    SentenceAnswer,
    SpeakerAnswer,
    WriteAnswer,
)

ABOVE = 1.1
"""Targets add up to this much of the words asked for: sections come out shorter than they were planned."""
MOST_ABOVE = 1.5
"""Times the words of its facts that a section is asked for at most: asked for more, a model repeats itself."""
LEAST_WORDS = 50
TELLING = 12
"""Words of a sentence from which on it can be told in which language it is: of fewer, one may be of both."""
PASSED = 1 / 3
"""Share of the lines up to which a model that leaves some out of its notes is taken to have read them. What tells its
readers nothing, orders to a writer above all, is left out so; half a source is not."""
_MARKER = re.compile(r"[«“\"]?[ \u00a0\u202f]*\[\[?([A-Z][\w.-]*)\]\]?[ \u00a0\u202f]*[»”\"]?")
_BLANKS = re.compile(r"[ \t\n]+")
_ID = re.compile(r"[\w.-]+")


class NotUsableError(Exception):
    """An answer that cannot be used, and what is wrong with it, in words for the model."""


def notes(answer: ExtractAnswer, source: Source, taken: Notes) -> Notes:
    """The model's facts, with the code's own for every line it left out, beside the code's quotations.

    Raises `NotUsableError` where no fact stands on a line of the source.
    """
    known = {line.id: n for n, line in enumerate(source.story)}
    own = {fact.lines[0]: fact.text for fact in taken.facts}
    facts = [
        _fact(text, lines, _named(fact.said_by, source))
        for fact in answer.facts
        if (lines := ids(fact.lines, known)) and (text := tidy(fact.text) or own.get(lines[0], ""))
    ]
    if not facts and taken.facts:
        raise NotUsableError("no fact stands on an id of the lines given")
    covered = {line for fact in facts for line in fact.lines}
    left = [fact for fact in taken.facts if not covered.intersection(fact.lines)]
    on_purpose = len(left) <= PASSED * len(taken.facts)
    facts += [fact.model_copy(update={"passed": on_purpose}) for fact in left]
    facts.sort(key=lambda fact: known.get(fact.lines[0], 0))
    return taken.model_copy(
        update={
            "facts": tuple(fact.model_copy(update={"id": f"F{n}"}) for n, fact in enumerate(facts, 1)),
            "quotes": _attributed(answer, source, taken.quotes),
            "aliases": (*taken.aliases, *_aliases(answer, source, known)),
        }
    )


def outline(answer: OutlineAnswer, notes: Notes, brief: Brief, language: str) -> Outline:
    """The plan, each fact and quotation in the first section that asks for it, with targets reckoned by code.

    Raises `NotUsableError` where no section holds a fact or a quotation that exists, and where there is no title.
    """
    pool = {fact.id for fact in notes.facts} | {quote.id for quote in notes.quotes}
    plans = [plan for section in answer.sections if (plan := _plan(section, pool)).facts or plan.quotes]
    if not brief.subheadings:
        plans = [plan.model_copy(update={"parts": ()}) for plan in plans]
    if not plans:
        raise NotUsableError("no section uses an id of the facts or quotations given")
    headed = (plan.heading for plan in plans if plan.heading)
    title = brief.title or setting.heading(tidy(answer.title)) or next(headed, "")
    if not title:
        raise NotUsableError("it has no title")
    keyphrase = brief.keyphrase or setting.phrase(tidy(answer.keyphrase))
    known = {line for fact in notes.facts for line in fact.lines}
    told = ((tidy(s.text), ids(s.lines, known)) for s in answer.standfirst)
    written = (Sentence(text=setting.ended(text), lines=lines) for text, lines in told if text)
    standfirst = tuple({fold(each.text): each for each in written}.values())
    return Outline(
        title=title,
        slug=slug(title, keyphrase, language),
        meta_description=tidy(answer.meta_description) or " ".join(each.text for each in standfirst) or title,
        keyphrase=keyphrase,
        synonyms=tuple(filter(None, (setting.phrase(tidy(synonym)) for synonym in answer.synonyms))),
        standfirst=standfirst,
        sections=_with_targets(plans, notes, brief),
    )


def draft(answer: WriteAnswer, task: SectionTask) -> Draft:
    """The section as written, quotations set in from the source.

    Raises `NotUsableError` where it is empty or cites no line of the task.
    """
    headings = {fold(part.heading): part.heading for part in task.plan.parts}
    paragraphs = []
    for paragraph in answer.paragraphs:
        sentences = tuple(filter(None, (sentence(given, task) for given in paragraph.sentences)))
        heading = headings.pop(fold(paragraph.heading or ""), None)
        if sentences:
            paragraphs.append(Paragraph(sentences=sentences, heading=heading))
    made = Draft(paragraphs=tuple(paragraphs))
    if not any(each.lines for each in made.sentences):
        raise NotUsableError("no sentence has a text and cites an id of the lines given")
    return made


def revised(
    answer: ReviseAnswer,
    old: Draft,
    task: SectionTask,
    refused: Collection[int],
    grow: bool,
    minor: Collection[int] = (),
) -> Draft:
    """The draft with its refused sentences exchanged or deleted; where it may grow, with what is added.

    What leans on a deleted sentence goes with it, and nothing is set between a sentence and one that leans on it.
    minor: those of the refused that only read badly; none of them is deleted.
    """
    changes: dict[int, Sentence | None] = {}
    for change in answer.changed:
        if change.number - 1 in refused:
            new = sentence(SentenceAnswer(text=change.text, lines=change.lines), task)
            if new or change.number - 1 not in minor:
                changes.setdefault(change.number - 1, new)
    added: dict[int, list[Sentence]] = {}
    last = len(old.sentences) - 1
    for addition in answer.added if grow else ():
        new_one = sentence(SentenceAnswer(text=addition.text, lines=addition.lines), task)
        if new_one and new_one.lines:
            after = _behind_leaning(max(0, min(addition.after - 1, last)), old.sentences, task.language)
            added.setdefault(after, []).append(new_one)
    return _merged(old, changes, added, task.language)


def _behind_leaning(at: int, sentences: Sequence[Sentence], language: str) -> int:
    while at + 1 < len(sentences) and leans(sentences[at + 1].text, language):
        at += 1
    return at


def verdicts(answer: JudgeAnswer, task: SectionTask, asked: int) -> list[Verdict]:
    """One verdict at most for each sentence asked about; where a model gives two, neither counts.

    Raises `NotUsableError` where none is for a sentence that was asked about.
    """
    known = {line.id for line in task.lines}
    given: dict[int, list[Verdict]] = {}
    for verdict in answer.verdicts:
        if 1 <= verdict.sentence <= asked:
            number, lines, span = verdict.sentence - 1, ids(verdict.lines, known), tidy(verdict.span)
            made = Verdict(sentence=number, answer=verdict.answer, lines=lines, span=span)
            given.setdefault(number, []).append(made)
    if not given:
        raise NotUsableError(f"no verdict is for one of the sentences 1 to {asked}")
    return [same[0] for _, same in sorted(given.items()) if len({each.answer for each in same}) == 1]


def sentence(given: SentenceAnswer, task: SectionTask) -> Sentence | None:
    """The sentence with its quotations set in; None where it is empty or asks for one that does not exist."""
    quotes = {quote.id: quote for quote in task.quotes}
    used = dict.fromkeys(_MARKER.findall(given.text))
    text = tidy(_set_in(given.text, quotes, task.language))
    if not text or not used.keys() <= quotes.keys() or _elsewhere(text, task.language):
        return None
    text = setting.ended(setting.paired(text, task.quotes))
    used |= {quote.id: None for quote in task.quotes if quote.text in text}
    cited = [*given.lines, *(quotes[marker].line for marker in used)]
    return Sentence(text=text, lines=ids(cited, {line.id for line in task.lines}), quotes=tuple(used))


def _elsewhere(text: str, language: str) -> bool:
    """Whether the sentence, its quotations aside, is in another language than the one asked for."""
    own = text
    for span in reversed([span for span in spans(text) if not span.depth]):
        own = own[: span.start] + own[span.end :]
    telling = count(own) >= TELLING and language in languages.codes()
    return telling and numbered.detect(own) not in ("und", language)


def ids(given: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    """The ids that exist, once each, however a model wraps them: "L5", "[L5]", "L5, L6"."""
    return tuple(dict.fromkeys(found for text in given for found in _ID.findall(text) if found in known))


def tidy(text: str) -> str:
    """The text on one line, without what cannot be seen; no-break spaces are kept."""
    return _BLANKS.sub(" ", legible(text)).strip()


@cache
def _stop_words(language: str) -> frozenset[str]:
    """Folded; none for a language no file covers."""
    known = languages.load(language).stop_words if language in languages.codes() else ()
    return frozenset(fold(word) for word in known)


def _set_in(text: str, quotes: Mapping[str, Quote], language: str) -> str:
    """The text with each marker exchanged for the source's own characters between the language's marks."""
    covered = language in languages.codes()
    opening, closing = languages.load(language).quotation if covered else ("“", "”")

    def words(marker: re.Match[str]) -> str:
        quote = quotes.get(marker[1])
        if quote is None:
            return marker[0]
        follows = text[marker.end() :].lstrip()
        # « … doute. », dit-elle: where the sentence goes on, the quotation's own full stop is not printed.
        own = quote.text.removesuffix(".") if follows else quote.text
        # “I will not,”, she said: the sentence's comma is enough.
        own = own if follows[:1].isalnum() else own.removesuffix(",")
        around = (" " if marker[0][0] == " " else "", " " if marker[0][-1] == " " else "")
        return f"{around[0]}{opening}{own}{closing}{around[1]}"

    return _MARKER.sub(words, text)


def _merged(
    old: Draft,
    changes: Mapping[int, Sentence | None],
    added: Mapping[int, Sequence[Sentence]],
    language: str,
) -> Draft:
    gone = Sentence(text="")
    number, paragraphs = 0, []
    for paragraph in old.paragraphs:
        kept: list[Sentence] = []
        for each in paragraph.sentences:
            kept += [changes.get(number, each) or gone, *added.get(number, ())]
            number += 1
        paragraphs.append(paragraph.model_copy(update={"sentences": tuple(kept)}))
    if not number and added:
        paragraphs.append(Paragraph(sentences=tuple(added[0])))
    whole = Draft(paragraphs=tuple(paragraphs))
    deleted = {n for n, each in enumerate(whole.sentences) if not each.text}
    return drafts.without(whole, drafts.and_leaning(whole, deleted, language))


def _fact(text: str, lines: tuple[str, ...], said_by: str | None) -> Fact:
    kind: FactKind = "statement" if said_by else "figure" if any(map(str.isdigit, text)) else "event"
    return Fact(id="", text=text, lines=lines, kind=kind, said_by=said_by)


def _named(name: str | None, source: Source) -> str | None:
    """The name, where the source holds it."""
    name = tidy(name or "")
    return name if name and fold(name) in fold(source.text) else None


def _attributed(answer: ExtractAnswer, source: Source, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotations, with the model's speaker where the code found none or no name ("his spokesman").

    The model's must stand in the source. Where code and model name two persons nobody is the speaker: each sentence
    that attributes it is put to the judge.
    """
    known = {quote.id for quote in quotes}
    said = {found: each for each in answer.speakers for found in ids([each.quote], known)}
    return tuple(_spoken(quote, said[quote.id], source) if quote.id in said else quote for quote in quotes)


def _spoken(quote: Quote, given: SpeakerAnswer, source: Source) -> Quote:
    speaker = _named(given.speaker, source)
    if not speaker:
        return quote
    if not _is_name(quote.speaker or "", source.language):
        described = quote.speaker if quote.speaker and fold(quote.speaker) != fold(speaker) else None
        role = quote.role or described or _named(given.role, source)
        return quote.model_copy(update={"speaker": speaker, "role": role})
    if _is_name(speaker, source.language) and _words(speaker).isdisjoint(_words(quote.speaker or "")):
        return quote.model_copy(update={"speaker": None, "role": None})
    return quote


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fold(name)))


def _is_name(speaker: str, language: str) -> bool:
    """Whether the words name somebody: "Ada Morel", not "sa directrice" nor "La directrice"."""
    return speaker[:1].isupper() and fold(speaker.split()[0]) not in _stop_words(language)


def _aliases(answer: ExtractAnswer, source: Source, known: Collection[str]) -> list[Alias]:
    found = []
    for alias in answer.aliases:
        line, name = ids([alias.line], known), _named(alias.name, source)
        also = tuple(other for given in alias.also if (other := _named(given, source)) and other != name)
        if line and name and also:
            found.append(Alias(name=name, also=also, line=line[0]))
    return found


def _plan(section: SectionAnswer, pool: set[str]) -> Plan:
    """The section with what is still in the pool, which it takes out."""

    def take(given: Iterable[str]) -> tuple[str, ...]:
        taken = ids(given, pool)
        pool.difference_update(taken)
        return taken

    facts, quotes = take(section.facts), take(section.quotes)
    parts = [part for given in section.parts if (part := _part(given, take)).facts or part.quotes]
    return Plan(
        id="",
        heading=setting.heading(tidy(section.heading)),
        facts=(*facts, *(fact for part in parts for fact in part.facts)),
        quotes=(*quotes, *(quote for part in parts for quote in part.quotes)),
        parts=tuple(part for part in parts if part.heading),
    )


def _part(given: PartAnswer, take: Callable[[Iterable[str]], tuple[str, ...]]) -> PlanPart:
    return PlanPart(heading=setting.heading(tidy(given.heading)), facts=take(given.facts), quotes=take(given.quotes))


def _with_targets(plans: Sequence[Plan], notes: Notes, brief: Brief) -> tuple[Plan, ...]:
    """The plans numbered, the words of the brief dealt out by how much each has to tell."""
    weights = [_weight(plan, notes) for plan in plans]
    share = min(MOST_ABOVE, max(ABOVE * brief.min_words / max(1, sum(weights)), 1.0))
    return tuple(
        plan.model_copy(update={"id": f"S{n}", "words": max(LEAST_WORDS, round(weight * share))})
        for n, (plan, weight) in enumerate(zip(plans, weights, strict=True), 1)
    )


def _weight(plan: Plan, notes: Notes) -> int:
    """Words of its facts and quotations; a fact that a quotation says is no more than that."""
    quotes = [quote for quote in notes.quotes if quote.id in plan.quotes]
    facts = [fact for fact in notes.facts if fact.id in plan.facts and not drafts.quoted(fact, quotes)]
    return sum(count(fact.text) for fact in facts) + sum(count(quote.text) for quote in quotes)
