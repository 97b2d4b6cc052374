"""The outline as an editor is shown it, and what the editor makes of it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pydantic import Field, ValidationError

from story import plan, voices
from story.slug import slug
from story.values import Finding, Notes, Outline, Plan, PlanPart, Source, Value
from story.voices import Voice, noted

FRONT = ("title", "slug", "meta_description", "keyphrase", "synonyms")
"""What an editor may word anew, besides the sections."""
FEWEST_WORDS = 20
MOST_WORDS = 5_000
"""Of one section; a whole brief asks for 20,000 at most."""


class Planned(Value):
    """A section as the editor hands it in; what is left out of a planned one stays as it was."""

    id: str | None = None
    """Of the planned section it was; None for a new one, which needs a heading and facts or quotes."""
    heading: str | None = Field(None, min_length=1)
    words: int | None = Field(None, ge=FEWEST_WORDS, le=MOST_WORDS)
    """Target in words."""
    facts: tuple[str, ...] | None = None
    """Ids of the facts that stand above its parts."""
    quotes: tuple[str, ...] | None = None
    parts: tuple[PlanPart, ...] | None = None


class Approval(Value):
    """An outline as the editor hands it in; what is left out stays as it was, a section left out is rejected."""

    title: str | None = Field(None, min_length=1)
    slug: str | None = Field(None, min_length=1)
    meta_description: str | None = None
    keyphrase: str | None = Field(None, min_length=1)
    synonyms: tuple[str, ...] | None = None
    sections: tuple[Planned, ...] | None = None
    quotations: tuple[Voice, ...] | None = None
    """Who says them; one left out stays as it was read, and any of the notes can be put in."""


class Proposal(Value):
    """What a run that waits for its editor shows: the outline, and the words behind its ids."""

    outline: Approval
    facts: dict[str, str]
    quotes: dict[str, str]
    objections: tuple[str, ...] = ()
    """Why the last answer could not be taken."""


class Taken(Value):
    """The outline after an editor's answer; with `objections` it is the old one still."""

    outline: Outline
    rejected: tuple[str, ...] = ()
    """Headings of the sections that were left out."""
    voices: tuple[Voice, ...] = ()
    """Quotations that another speaks than was read."""
    objections: tuple[str, ...] = ()


class Edits(Value):
    """What an editor changed, as far as later steps must know."""

    texts: tuple[str, ...] = ()
    """Title, description and headings in the editor's own words: claims, as a model's are."""
    left_out: tuple[str, ...] = ()
    """Lines that only rejected sections and facts stood on."""


def proposal(outline: Outline, notes: Notes) -> Proposal:
    """What the editor is shown."""
    return Proposal(
        outline=shown(outline).model_copy(update={"quotations": voices.shown(outline, notes)}),
        facts={fact.id: fact.text for fact in notes.facts},
        quotes={one.id: f"{one.text} ({one.speaker})" if one.speaker else one.text for one in notes.quotes},
    )


def shown(outline: Outline) -> Approval:
    """The outline in the form it is edited in."""
    front: dict[str, Any] = {name: getattr(outline, name) or None for name in FRONT}
    return Approval(**front, sections=tuple(_planned(plan) for plan in outline.sections))


def _planned(plan: Plan) -> Planned:
    below = {id for part in plan.parts for id in (*part.facts, *part.quotes)}
    return Planned(
        id=plan.id,
        heading=plan.heading or None,
        words=min(max(FEWEST_WORDS, plan.words), MOST_WORDS),
        facts=tuple(id for id in plan.facts if id not in below),
        quotes=tuple(id for id in plan.quotes if id not in below),
        parts=plan.parts,
    )


def taken(answer: object, outline: Outline, notes: Notes, sources: Sequence[Source]) -> Taken:
    """The outline as the editor wants it: `True` approves it as it is, else the answer is of the form `Approval`.

    What an editor hands in is typed by hand: whatever is wrong with it is an objection, told in full, never an error.
    """
    if answer is True:
        return Taken(outline=outline)
    try:
        wanted = Approval.model_validate(answer)
    except ValidationError as error:
        return Taken(outline=outline, objections=tuple(_told(one) for one in error.errors(include_url=False)))
    said = wanted.quotations or ()
    if objections := (*_objections(wanted, outline, notes), *voices.objections(said, notes, sources)):
        return Taken(outline=outline, objections=objections)
    return Taken(
        outline=_edited(wanted, outline, notes, sources[0].language),
        rejected=tuple(_rejected(wanted, outline)),
        voices=voices.changed(said, notes, sources),
    )


def _rejected(wanted: Approval, outline: Outline) -> Iterator[str]:
    kept = {one.id for one in wanted.sections or ()}
    return (plan.heading or plan.id for plan in outline.sections if wanted.sections is not None and plan.id not in kept)


def _told(error: Any) -> str:
    place = ".".join(str(part + 1) if isinstance(part, int) else str(part) for part in error["loc"])
    if error["type"] == "extra_forbidden":
        return f"{place}: there is no such key"
    return f"{place or 'the outline'}: {error['msg']}"


def _objections(wanted: Approval, outline: Outline, notes: Notes) -> Iterator[str]:
    if wanted.sections is None:
        return
    if not wanted.sections:
        yield "no section is left: keep one at least"
    known = {plan.id: plan for plan in outline.sections}
    for id, times in Counter(one.id for one in wanted.sections if one.id).items():
        if id not in known:
            yield f"section {id!r} was not planned: leave its id out to add a new one"
        elif times > 1:
            yield f"section {id!r} stands there {times} times"
    ids = {fact.id for fact in notes.facts} | {quote.id for quote in notes.quotes}
    for n, one in enumerate(wanted.sections, 1):
        name = f"section {n} ({one.id or one.heading or 'new'})"
        yield from (f"{name}: there is no fact or quotation {id!r}" for id in _named(one) if id not in ids)
        if one.id is None and not (one.heading and _named(one)):
            yield f"{name}: a new section needs a heading, and facts or quotes to stand on"
        elif one.id in known and not _named(_completed(one, known[one.id])):
            yield f"{name}: no fact and no quotation is left; delete the section instead"


def _named(one: Planned) -> list[str]:
    parts = [id for part in one.parts or () for id in (*part.facts, *part.quotes)]
    return [*(one.facts or ()), *(one.quotes or ()), *parts]


def _completed(one: Planned, plan: Plan) -> Planned:
    """The section with what was planned in the place of what the editor left out."""
    return _planned(plan).model_copy(update=_given(one))


def _given(value: Value) -> dict[str, Any]:
    return {name: getattr(value, name) for name in type(value).model_fields if getattr(value, name) is not None}


def _edited(wanted: Approval, outline: Outline, notes: Notes, language: str) -> Outline:
    complete = shown(outline).model_copy(update=_given(wanted))
    known = {plan.id: plan for plan in outline.sections}
    sections = tuple(_plan(one, known.get(one.id or "")) for one in complete.sections or ())
    front = {name: getattr(outline, name) for name in FRONT} | _given(wanted)
    if front["slug"] != outline.slug:
        front["slug"] = slug(front["slug"], language=language)
    changed = outline.model_copy(update=front | {"sections": sections})
    return outline if changed == outline else plan.settle(changed, notes)


def _plan(one: Planned, before: Plan | None) -> Plan:
    """The plan it was where nothing of it was changed; `plan.settle` gives a section the facts of its parts."""
    if before is None:
        return Plan.model_validate({**_given(one), "id": ""})
    complete = _completed(one, before)
    return before if complete == _planned(before) else before.model_copy(update=_given(complete))


def edits(before: Outline, after: Outline, notes: Notes) -> Edits:
    """What the editor's outline has of its own, and what it leaves out."""
    left = _lines(before, notes) - _lines(after, notes)
    worded = [text for text in _texts(after) if text not in set(_texts(before))]
    return Edits(texts=tuple(worded), left_out=tuple(sorted(left)))


def _texts(outline: Outline) -> list[str]:
    headings = [text for plan in outline.sections for text in (plan.heading, *(part.heading for part in plan.parts))]
    return [outline.title, outline.meta_description, *headings]


def _lines(outline: Outline, notes: Notes) -> set[str]:
    used = {id for plan in outline.sections for id in (*plan.facts, *plan.quotes)}
    said = {quote.line for quote in notes.quotes if quote.id in used}
    return said | {line for fact in notes.facts if fact.id in used for line in fact.lines}


def rejected(taken: Taken) -> list[Finding]:
    """For the report: the sections that the editor left out."""
    return [noted(f"left out the section {heading!r}") for heading in taken.rejected]


def overruled(findings: Iterable[Finding], edits: Edits) -> list[Finding]:
    """For the report: the editor's words that the sources do not bear, and that were therefore replaced."""
    wrong = {text: one.reason for text in edits.texts for one in findings if one.text and one.text in text}
    return [noted(f"{text!r} was replaced: {reason}") for text, reason in wrong.items()]
