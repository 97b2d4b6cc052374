"""From an outline to the tasks its sections are written from."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from story.drafts import keys
from story.elapsed import elapsed
from story.keyphrase import choose
from story.languages import stop_words
from story.leaning import verbless
from story.patterns import fixed
from story.seo.phrase import phrase
from story.synonymous import stands
from story.values import Brief, Conflict, Fact, Line, Notes, Outline, Person, Plan, PlanPart, Quote, SectionTask, Source
from story.words import fold, has_words


def settle(outline: Outline, notes: Notes) -> Outline:
    """The outline made safe: ids S1, S2…, only facts and quotes that exist, no section without either.

    A writer's own section ids are not trusted: two sections with one id, or one heading, must not collapse.
    """
    facts, quotes = {fact.id for fact in notes.facts}, {quote.id for quote in notes.quotes}
    plans = (_known(plan, facts, quotes) for plan in outline.sections)
    kept = [plan for plan in plans if plan.facts or plan.quotes]
    numbered = tuple(plan.model_copy(update={"id": f"S{n}"}) for n, plan in enumerate(kept, 1))
    return outline.model_copy(update={"sections": numbered})


def on_topic(outline: Outline, notes: Notes, asked: str | None, language: str) -> Outline:
    """The outline with a keyphrase of words that stand in one of the notes, in their language, or the one `asked` for.

    One that its title does not hold gives way to one of the notes that it does, where there is one.

    Its synonyms stand in one of them in a row: of words set together "the site of X" would be made, of a site, and of
    an X elsewhere. A keyphrase is printed, and a source can have told a model any.
    """
    texts = [text for text in (notes.headline, *(fact.text for fact in notes.facts)) if text]
    held = tuple(wording for wording in outline.synonyms if stands(wording, texts, language))
    update: dict[str, object] = {"synonyms": held}
    if not (asked or (outline.keyphrase and any(keys(outline.keyphrase) <= keys(text) for text in texts))):
        near = (wording for wording in held if _titled(wording, outline, language) >= HALF)
        update["keyphrase"] = next(near, None) or choose(notes, language)
    elif not asked and _titled(outline.keyphrase, outline, language) < 1:
        other = choose(notes, language, outline.title)
        update |= {"keyphrase": other} if _titled(other, outline, language) == 1 else {}
    return outline.model_copy(update=update)


HALF = 0.5
"""Share of a synonym's words that the title holds at least where it takes the place of a keyphrase no note has."""


def _titled(keyphrase: str, outline: Outline, language: str) -> float:
    """The share of the keyphrase's words that the title holds."""
    return phrase(keyphrase, language).share(outline.title) if keyphrase else 0.0


def tasks(outline: Outline, notes: Notes, sources: Sequence[Source], brief: Brief) -> tuple[SectionTask, ...]:
    """One task per section of a settled outline, in its order."""
    spare = _dealt(outline, notes)
    past = elapsed(notes.facts, notes.written, sources[0].language)
    lines = {line.id: line for source in sources for line in source.story}
    headings = tuple(plan.heading for plan in outline.sections)
    made = []
    for plan in outline.sections:
        facts = tuple(fact for fact in notes.facts if fact.id in plan.facts)
        told = {line for fact in (*facts, *spare[plan.id]) for line in fact.lines}
        # What an editor put right is known wherever its line is told, or the misreading would be written again.
        quotes = tuple(q for q in notes.quotes if q.id in plan.quotes or (q.by_editor and q.line in told))
        cited = [id for fact in (*facts, *spare[plan.id]) for id in fact.lines]
        cited += [line.id for quote in quotes for line in lines.values() if quote.stands_in(line)]
        cited += _introductions(cited, quotes, lines, notes, sources[0].language)
        cited += _gone_on_from(cited, lines, sources[0].language)
        cited += [line for fact in facts for line in _named_before(fact, lines, sources[0].language)]
        made.append(
            SectionTask(
                plan=plan,
                brief=brief,
                language=brief.language or sources[0].language,
                source_language=sources[0].language,
                title=outline.title,
                keyphrase=outline.keyphrase,
                synonyms=outline.synonyms,
                facts=facts,
                spare=spare[plan.id],
                quotes=quotes,
                people=notes.people,
                aliases=notes.aliases,
                conflicts=_opposed(notes.conflicts, facts),
                elapsed=tuple((fact.lines[-1], past[fact.id].lines[-1]) for fact in facts if fact.id in past),
                spellings=notes.spellings,
                lines=_in_order(cited, lines),
                written=notes.written,
                headings=headings,
            )
        )
    return tuple(made)


def _opposed(conflicts: Iterable[Conflict], facts: Iterable[Fact]) -> tuple[Conflict, ...]:
    """The contradictions between these facts, each with those of its sides that are among them."""
    ids = {fact.id for fact in facts}
    kept = (one.model_copy(update={"sides": tuple(id for id in one.sides if id in ids)}) for one in conflicts)
    return tuple(one for one in kept if len(one.sides) > 1)


def _introductions(
    cited: Sequence[str], quotes: Sequence[Quote], lines: dict[str, Line], notes: Notes, language: str
) -> list[str]:
    """The lines that give the full name or the role of somebody the cited lines name by a part of it only."""
    speakers = {quote.speaker for quote in quotes if quote.speaker and quote.speaker not in lines[quote.line].text}
    text = " ".join(lines[id].text for id in cited if id in lines)
    words, small = set(fixed(r"[\w-]+").findall(text)), stop_words(language)
    found = [person.line for person in notes.people if _half_named(person, text, words, small)]
    found += [alias.line for alias in notes.aliases if any(has_words(also, text) for also in alias.also)]
    found += [person.line for person in notes.people if person.name in speakers]
    found += [fact.lines[0] for fact in notes.facts if any(speaker in fact.text for speaker in speakers)]
    return [line for line in found if line in lines]


def _named_before(fact: Fact, lines: dict[str, Line], language: str) -> list[str]:
    """The nearest line that has a name the fact has and its own lines do not: whom "il" means there."""
    own = [lines[id] for id in fact.lines if id in lines]
    if not own or fact.text == own[0].text:
        return []
    order, told = list(lines), " ".join(line.text for line in own)
    names = {word for word in fixed(r"(?<!\w)[A-ZÀ-Þ][\w-]+").findall(fact.text) if not has_words(word, told)}
    place = order.index(own[0].id)
    near = [id for id in reversed(order[max(0, place - REACH) : place]) if id[0] == own[0].id[0]]
    found = (next((id for id in near if has_words(name, lines[id].text)), None) for name in names)
    return [id for id, name in zip(found, names, strict=True) if id and fold(name) not in stop_words(language)]


REACH = 3
"""Lines before one in which it was named whom it says "he" for."""


def _gone_on_from(cited: Sequence[str], lines: dict[str, Line], language: str) -> list[str]:
    """The lines that those without a verb go on from: whose version is "a version contested by some"?"""
    order = list(lines)
    before = {after: one for one, after in pairwise(order) if lines[one].id.rstrip(_DIGITS) == after.rstrip(_DIGITS)}
    return [before[id] for id in cited if id in before and verbless(lines[id].text, language)]


_DIGITS = "0123456789"


def _half_named(person: Person, text: str, words: set[str], small: frozenset[str]) -> bool:
    """Whether the text has this person's role, or a part of their name, and not the whole name."""
    half = (word in words and fold(word) not in small for word in person.name.split())
    return person.name not in text and (has_words(person.role, text) or any(half))


def _known(plan: Plan, facts: set[str], quotes: set[str]) -> Plan:
    parts = tuple(
        PlanPart(heading=part.heading, facts=_only(part.facts, facts), quotes=_only(part.quotes, quotes))
        for part in plan.parts
    )
    mine = (*plan.facts, *(id for part in parts for id in part.facts))
    said = (*plan.quotes, *(id for part in parts for id in part.quotes))
    update = {"parts": parts, "facts": _only(mine, facts), "quotes": _only(said, quotes)}
    return plan.model_copy(update=update)


def _only(ids: Iterable[str], known: set[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for id in ids if id in known))


def _dealt(outline: Outline, notes: Notes) -> dict[str, tuple[Fact, ...]]:
    """The facts no section was planned with, each to the section whose facts stand nearest to it.

    What the notes passed over and the outline again is nobody's.
    """
    place = {fact.id: n for n, fact in enumerate(notes.facts)}
    used = {id for plan in outline.sections for id in plan.facts}
    dealt: dict[str, tuple[Fact, ...]] = {plan.id: () for plan in outline.sections}
    for fact in notes.facts:
        if fact.id not in used and not fact.passed and outline.sections:
            nearest = min(outline.sections, key=lambda plan: _distance(plan, place, place[fact.id]))
            dealt[nearest.id] += (fact,)
    return dealt


def _distance(plan: Plan, place: dict[str, int], at: int) -> int:
    return min((abs(place[id] - at) for id in plan.facts), default=len(place))


def _in_order(ids: Iterable[str], lines: dict[str, Line]) -> tuple[Line, ...]:
    wanted = set(ids)
    return tuple(line for id, line in lines.items() if id in wanted)
