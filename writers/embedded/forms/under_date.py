"""A fact told under its date, as a list of dates tells it."""

from collections.abc import Iterator

from story.dates import dates as dates_in
from story.patterns import kept
from story.values import Fact, Sentence
from writers.embedded.dating import with_year
from writers.embedded.forms.reporting import according, told_after, who_says
from writers.embedded.forms.said import cleared, quoting, turn
from writers.embedded.forms.shortened import ELLIPSES, in_short
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.repetition import same
from writers.embedded.speech import alone, parts
from writers.embedded.telling import Told
from writers.embedded.wording import (
    capital,
    halves,
    lasting,
    leans,
    lowered,
    main_clause,
    recounted,
    shifted,
    shorter,
    undated,
    unfolded,
    unquoted,
)


def dated(fact: Fact, material: Material) -> tuple[str, Sentence] | None:
    """The date of the fact as the source words it, and the fact told under it; None where no date comes loose."""
    return material.once(f"dated {fact.id}", lambda: _cleared(fact, material))


def label(fact: Fact, material: Material) -> str:
    """That date before any rule is asked of a telling under it; "" where none comes loose."""
    return _dated(fact, material)[0]


def _cleared(fact: Fact, material: Material) -> tuple[str, Sentence] | None:
    day, texts = _dated(fact, material)
    made = cleared([material.named(text) for text in texts], fact, material)
    return (day, made) if made else None


def _dated(fact: Fact, material: Material) -> tuple[str, list[str]]:
    """The date, and the tellings under it, the best first."""
    return material.once(f"under its date {fact.id}", lambda: _tellings(fact, material))


def _tellings(fact: Fact, material: Material) -> tuple[str, list[str]]:
    told, grammar = parts(fact, material), material.grammar
    if not alone(fact, material) or told.mid == "message":
        return "", []
    label, rest = loosened(told, fact, material)
    rest = recounted(rest, grammar) if told.shape in ("plain", "by") else rest
    if not label or len(rest.split()) < 3:
        return "", []
    rest = rest[0].lower() + rest[1:] if told.shape == "by" else material.lowered(rest)
    day = with_year(label.strip(" .,"), material.meant(fact.lines), grammar)
    colon = grammar.frame("voice", who=capital(day), quote=rest)
    who = lowered(told.who, grammar)
    named = colon.replace(f" {who} ", f" {material.with_name(who)} ", 1) if told.shape == "reported" else colon
    texts = [named, colon, *_by_date(day, rest, told, fact, material)]
    if told.shape == "reported" and told.lead and same(colon, fact.text):
        by = according(told.model_copy(update={"lead": "", "mid": ""}), told.what, who, fact, material)
        texts.insert(0, grammar.frame("voice", who=capital(day), quote=material.lowered(by)))
    return label, list(dict.fromkeys(texts))


def _by_date(day: str, rest: str, told: Told, fact: Fact, material: Material) -> Iterator[str]:
    """What is announced for a day, told in short and by its source where its verb of saying has a day of its own."""
    grammar, said = material.grammar, f" {told.verb} "
    what = rest.partition(f",{said}")[0].partition(",")[0] if told.shape == "reported" and f",{said}" in rest else ""
    if what and dates_in(told.mid, grammar.code):
        who = material.voice(told.who) or lowered(told.who, grammar)
        by = according(told.model_copy(update={"mid": ""}), what, who, fact, material, after=True)
        yield grammar.frame("voice", who=capital(day), quote=material.lowered(by))


def loosened(told: Told, fact: Fact, material: Material) -> tuple[str, str]:
    """The date that comes loose and the statement without it; both are "" where none does."""
    grammar = material.grammar
    if told.shape == "reported" and (own := _own_date(told, material)):
        return own
    if told.shape in ("reported", "quoted"):
        label = undated(f"{told.lead}, {told.mid}".strip(", "), grammar)[1]
        reported = told.shape == "reported"
        rest = _reported(told, fact, material) if reported else in_short(told, fact, material, under_date=True)
        return label, rest or ""
    if told.shape == "by":
        what, label = undated(unfolded(told.what, grammar)[0], grammar, strict=True)
        return label, grammar.frame("according", turn(fact), who=told.who, what=lowered(what, grammar))
    if quoting(fact.text):
        return "", ""
    mains = (main_clause(half, grammar) for half in halves(told.what, grammar))
    able = (main for main in mains if not leans(main, grammar) and not grammar.coordinated.search(unquoted(main)))
    each = (undated(_one_verb(unfolded(main, grammar)[0], grammar), grammar, strict=True) for main in able)
    loose = next(((label, rest) for rest, label in each if label), None)
    return loose or lasting(told.what, grammar)[::-1]


def _one_verb(main: str, grammar: Grammar) -> str:
    """The statement without a second predicate, which its date need not be of."""
    joined = any(grammar.finite.match(main, joint.end()) for joint in grammar.joint.finditer(main))
    second = grammar.second_verb.search(main)
    return main[: second.start()] if second else shorter(main, grammar) if joined else main


def _own_date(told: Told, material: Material) -> tuple[str, str] | None:
    """The date of the statement, where it has one with its day, and the statement before its verb of saying."""
    grammar = material.grammar
    what, label = undated(unfolded(told.what, grammar)[0], grammar, strict=True)
    known = next(iter(dates_in(label, grammar.code)), None)
    if not known or known.day is None or grammar.attributes.search(unquoted(what)):
        return None
    after = told_after(told, what, material.voice(told.who) or lowered(told.who, grammar), material)
    return (label, after) if after else None


def _reported(told: Told, fact: Fact, material: Material) -> str | None:
    """The statement behind who says it and the verb of saying: the date is of the saying, not of what is said.

    In full, unless that would be the source's sentence all over again, and nothing that is quoted is cut.
    """
    grammar = material.grammar
    if not told.who or leans(told.what, grammar):
        return None
    who, whole = who_says(told, material), unfolded(told.what, grammar)[0]
    less = (what for what in (whole, shorter(whole, grammar)) if what == whole or not what.endswith(ELLIPSES))
    made = [_reports(told, what, who, grammar) for what in less]
    return next((text for text in made if not same(f"{told.lead} {text}", fact.text)), made[0])


def _reports(told: Told, what: str, who: str, grammar: Grammar) -> str:
    what = shifted(what, grammar) if told.ahead and grammar.past.match(told.verb) else what
    elided = bool(kept(grammar.words.elided).match(what))
    return grammar.frame("reports", int(elided), who=who, verb=told.verb, what=lowered(what, grammar))
