"""What somebody says, told before or behind who says it, in the tense that it has there."""

from story.dates import dates as dates_in
from story.patterns import fixed
from story.values import Fact
from writers.embedded.forms.said import MARKED, turn
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.saying import MARKS
from writers.embedded.speech import parts
from writers.embedded.telling import Told
from writers.embedded.wording import (
    capital,
    lowered,
    undated,
    unquoted,
    unshifted,
)

_BEGINNING = 14
"""Characters by which a statement is found again in its fact, whatever its quotation marks became."""


def according(told: Told, what: str, who: str, fact: Fact, material: Material, *, after: bool = False) -> str:
    """The statement according to who says it, who stands before it or `after` it.

    What somebody admits, or said in another month, stands before its verb and that month, or nowhere ("").
    """
    grammar = material.grammar
    month = _month(told, grammar)
    if month or grammar.admits.search(told.verb):
        verb = f"{told.verb} {month}".rstrip()
        return told_after(told.model_copy(update={"verb": verb}), what, who, material)
    if after:
        return grammar.frame("according_after", turn(fact), who=who, what=capital(what))
    return grammar.frame("according", turn(fact), who=who, what=lowered(what, grammar))


def in_month(said: str, told: Told, grammar: Grammar) -> str:
    """Who says it with the verb of saying, behind the month in which they did where that is told before them."""
    label = _month(told, grammar) if told.lead else ""
    return f"{capital(label)}, {lowered(said, grammar)}" if label else capital(said)


def _month(told: Told, grammar: Grammar) -> str:
    """The month in which it was said, its day or "earlier", as it stands in a sentence; "" where none is told."""
    if earlier := grammar.earlier.fullmatch(told.mid):
        return earlier[0]
    label = undated(f"{told.lead}, {told.mid}".strip(", "), grammar)[1]
    told_in = any(one.month and one.weekday is None for one in dates_in(label, grammar.code))
    return lowered(label.strip(" .,"), grammar) if told_in and told.shape == "reported" else ""


def told_after(told: Told, what: str, who: str, material: Material) -> str:
    """The statement before who says it and the verb of saying: "La halle fermera en mai, a annoncé Ada Morel".

    "" where it needs its speaker before it, has its tense from the verb, or a second "que" hangs on them.
    """
    grammar, plain = material.grammar, unquoted(what)
    owned = not told.ahead and grammar.owners.search(plain)
    held = owned or grammar.second_that.search(what) or grammar.third_person.match(plain)
    if held or _bent(told, plain, grammar) or plain.count(",") > 1 or what[0] in MARKS:
        return ""
    return grammar.frame("reported_after", what=capital(what), verb=told.verb, who=who)


def reporting(told: Told, fact: Fact, material: Material, *, always: bool = False) -> str:
    """The words that report the statement, where it takes its tense or an owner from them, or `always`; "" elsewhere.

    Nor where a second "que" hangs on them: « X a dit que « rien n'est fait et que rien ne presse » ».

    Without the past verb it would tell of another time or sound like hearsay: « X a affirmé que le pont tenait, que la
    rue rouvrirait ». Without the speaker before it « sa décision » would be somebody else's.
    """
    grammar = material.grammar
    head = fact.text.partition(told.what.strip(MARKED)[:_BEGINNING])[0].rstrip(MARKED)
    head += "" if head.endswith(("'", "’")) else " "
    that = fixed(rf"(?<!\w){grammar.words.that}$").search(head)
    if told.shape != "reported" or not that:
        return ""
    what = unquoted(told.what)
    held = _bent(told, what, grammar) or grammar.owners.search(what) or grammar.second_that.search(told.what)
    if not always and not held:
        return ""
    return f"{who_says(told, material)} {told.verb} {that.group()}"


def who_says(told: Told, material: Material) -> str:
    """Who says it, fit to stand before the verb: what is told of them behind a comma ends with one."""
    who = material.voice(told.who) or told.who
    return f"{who}," if "," in who else who


def _bent(told: Told, what: str, grammar: Grammar) -> bool:
    """Whether the statement has its tense from its past verb of saying: first, it would be of the past, or a rumour."""
    return bool(grammar.past.match(told.verb) and grammar.concordance.search(what))


def own_tense(fact: Fact, material: Material) -> Told:
    """The fact taken apart, in the tense that it has without its past verb of saying where that is known."""
    return material.once(f"own tense {fact.id}", lambda: _own_tense(fact, material))


def _own_tense(fact: Fact, material: Material) -> Told:
    told, grammar = _first_said(parts(fact, material), material), material.grammar
    if (
        not grammar.past.match(told.verb)
        or not reporting(told, fact, material)
        or grammar.owners.search(unquoted(told.what))
    ):
        return told
    what = unshifted(told.what, grammar)
    return told.model_copy(update={"what": what}) if what else told


def _first_said(told: Told, material: Material) -> Told:
    """The statement without a second one behind a semicolon that says for itself who says it."""
    one, mark, two = unquoted(told.what).partition(";")
    if told.shape == "quoted" or not mark or not material.grammar.attributes.search(two):
        return told
    return told.model_copy(update={"what": told.what[: len(one)].rstrip()})
