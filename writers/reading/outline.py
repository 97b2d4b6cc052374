"""A model's outline, with targets that its facts can carry."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from story import drafts, ties
from story.respelt import respelt
from story.slug import slug
from story.values import (
    Brief,
    Notes,
    Outline,
    Plan,
    PlanPart,
    Sentence,
)
from story.words import count, fold
from writers import setting
from writers.answers import (
    OutlineAnswer,
    PartAnswer,
    SectionAnswer,
)
from writers.reading.tongue import elsewhere, whole
from writers.reading.usable import NotUsableError, ids, tidy
from writers.told import by_id

LEAST_WORDS = 20


def outline(answer: OutlineAnswer, notes: Notes, brief: Brief, language: str) -> Outline:
    """The plan, each fact and quotation in the first section that asks for it, with targets reckoned by code.

    Raises `NotUsableError` where no section holds a fact or a quotation that exists, where there is no title, and
    where it is in another language.
    """
    pool = {fact.id for fact in notes.facts} | {quote.id for quote in notes.quotes}
    plans = [plan for section in answer.sections if (plan := _plan(section, pool, language)).facts or plan.quotes]
    if not brief.subheadings:
        plans = [plan.model_copy(update={"parts": ()}) for plan in plans]
    if not plans:
        raise NotUsableError("no section uses an id of the facts or quotations given")
    whole(_texts(answer), language)
    answer = _respelt(answer, notes)
    headed = (plan.heading for plan in plans if plan.heading)
    title = brief.title or setting.heading(_here(answer.title, language)) or next(headed, "")
    if not title:
        raise NotUsableError("it has no title")
    keyphrase = brief.keyphrase or setting.phrase(tidy(answer.keyphrase))
    standfirst = _standfirst(answer, notes, language)
    return Outline(
        title=title,
        slug=slug(title, keyphrase, language),
        meta_description=_here(answer.meta_description, language) or _joined(standfirst) or title,
        keyphrase=keyphrase,
        synonyms=tuple(filter(None, (setting.phrase(tidy(synonym)) for synonym in answer.synonyms))),
        standfirst=standfirst,
        sections=_with_targets(plans, notes),
    )


def _respelt(answer: OutlineAnswer, notes: Notes) -> OutlineAnswer:
    if not notes.spellings:
        return answer
    raw = answer.model_dump()
    for texts in (
        raw,
        *raw["standfirst"],
        *raw["sections"],
        *(part for each in raw["sections"] for part in each["parts"]),
    ):
        texts.update({name: respelt(text, notes.spellings) for name, text in texts.items() if isinstance(text, str)})
    return OutlineAnswer.model_validate(raw)


def _texts(answer: OutlineAnswer) -> Iterable[str]:
    headings = (section.heading for section in answer.sections)
    return (answer.title, answer.meta_description, *(each.text for each in answer.standfirst), *headings)


def _joined(sentences: Iterable[Sentence]) -> str:
    return " ".join(each.text for each in sentences)


def _standfirst(answer: OutlineAnswer, notes: Notes, language: str) -> tuple[Sentence, ...]:
    known = {line for fact in notes.facts for line in fact.lines}
    told = ((_here(each.text, language), ids(each.lines, known)) for each in answer.standfirst)
    written = (_untied(setting.ended(text), lines, notes, language) for text, lines in told if text)
    return tuple({fold(each.text): each for each in written}.values())


def _untied(text: str, lines: tuple[str, ...], notes: Notes, language: str) -> Sentence:
    told = [fact.text for fact in notes.facts if set(lines).intersection(fact.lines)]
    translated = any(elsewhere(fact, language) for fact in told)
    return Sentence(text=text if translated else ties.untied(text, told, language), lines=lines)


def _here(text: str, language: str) -> str:
    """The text, tidy and dressed; nothing where it is in another language than the one asked for."""
    text = tidy(text)
    return "" if elsewhere(text, language) else setting.dressed(text, language)


def _plan(section: SectionAnswer, pool: set[str], language: str) -> Plan:
    """The section with what is still in the pool, which it takes out."""

    def take(given: Iterable[str]) -> tuple[str, ...]:
        taken = ids(given, pool)
        pool.difference_update(taken)
        return taken

    facts, quotes = take(section.facts), take(section.quotes)
    parts = [part for given in section.parts if (part := _part(given, take, language)).facts or part.quotes]
    if parts and len(facts) + len(quotes) == 1:  # One sentence between an H2 and an H3 is no paragraph.
        first = parts[0].model_copy(update={"facts": (*facts, *parts[0].facts), "quotes": (*quotes, *parts[0].quotes)})
        facts, quotes, parts = (), (), [first, *parts[1:]]
    return Plan(
        id="",
        heading=setting.heading(_here(section.heading, language)),
        facts=(*facts, *(fact for part in parts for fact in part.facts)),
        quotes=(*quotes, *(quote for part in parts for quote in part.quotes)),
        parts=tuple(part for part in parts if part.heading),
    )


def _part(given: PartAnswer, take: Callable[[Iterable[str]], tuple[str, ...]], language: str) -> PlanPart:
    heading = setting.heading(_here(given.heading, language))
    return PlanPart(heading=heading, facts=take(given.facts), quotes=take(given.quotes))


def _with_targets(plans: Sequence[Plan], notes: Notes) -> tuple[Plan, ...]:
    """The plans numbered, each with the words of what it has to tell: asked for more, a model repeats and announces."""
    return tuple(
        plan.model_copy(update={"id": f"S{n}", "words": max(LEAST_WORDS, _weight(plan, notes))})
        for n, plan in enumerate(plans, 1)
    )


def _weight(plan: Plan, notes: Notes) -> int:
    """Words of its facts and quotations; what of a fact a quotation says is counted there.

    Facts that one line was split into have its subject each ("Le pont a …", "Le pont est …"), and are told with one.
    """
    quotes = [quote for quote in notes.quotes if quote.id in plan.quotes]
    facts = [fact for fact in notes.facts if fact.id in plan.facts and not drafts.quoted(fact, quotes)]
    told, of_line = 0, defaultdict[tuple[str, ...], set[str]](set)
    for fact in facts:
        words = [fold(word) for word in by_id(fact.text, quotes).split() if count(word)]
        told += sum(word not in of_line[fact.lines[-1:]] for word in words)
        of_line[fact.lines[-1:]].update(words)
    return told + sum(count(quote.text) for quote in quotes)
