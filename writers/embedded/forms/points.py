"""A fact as a key point: with what its speaker is, or as a headline tells it."""

from collections.abc import Iterator

from story.values import Fact, Sentence
from story.words import count
from writers.embedded.forms.reporting import according, in_month, own_tense, reporting, told_after
from writers.embedded.forms.said import introduced, orphaned, telling
from writers.embedded.forms.shortened import MOST, pruned, shorts
from writers.embedded.forms.under_date import dated, loosened
from writers.embedded.forms.whole import full
from writers.embedded.material import Material
from writers.embedded.narrowing import CUT, headlines
from writers.embedded.repetition import same
from writers.embedded.saying import MARKS
from writers.embedded.speech import alone
from writers.embedded.telling import Told
from writers.embedded.wording import (
    capital,
    dangles,
    leans,
    unquoted,
)

_WITH_ROLE = 35
"""The same with what its speaker is."""


def point(fact: Fact, material: Material) -> Sentence | None:
    """The fact in short, with what its speaker is, or in full where it has no more words; None where none is safe."""
    return material.once(f"point {fact.id}", lambda: next(filter(material.clears, _points(fact, material)), None))


def likely(fact: Fact, material: Material) -> Sentence | None:
    """The same before any rule is asked: nearly always they clear it."""
    return material.once(f"likely {fact.id}", lambda: next(_points(fact, material), None))


def _points(fact: Fact, material: Material) -> Iterator[Sentence]:
    """What a key point of the fact can be, the best first."""
    told = own_tense(fact, material)
    if not alone(fact, material) or told.mid == "message":
        return
    text = pruned(told, material.grammar) if told.shape == "by" else fact.text
    if told.shape in ("plain", "by") and material.grammar.pluperfect.search(unquoted(text)):
        return  # what had been before: the dates tell it under its own
    said = _told_with_role(told, fact, material) if told.shape in ("reported", "by") else ""
    if said and count(said) <= _WITH_ROLE and not same(said, fact.text):
        yield from telling([said], fact, material)
    yield from shorts(fact, material)
    if len(fact.text.split()) > MOST or told.shape == "quoted":
        return
    label, rest = loosened(told, fact, material) if told.shape == "plain" else ("", "")
    if label and material.grammar.to_come.search(rest) and dated(fact, material):
        yield from telling([f"{capital(label.strip(' .,'))}, {material.lowered(rest)}"], fact, material)
        return
    if told.shape == "plain":
        yield from telling(_headlines(told, fact, material), fact, material)
    own = full(fact, material)
    if own and not orphaned(own.text, material):
        yield own


def _headlines(told: Told, fact: Fact, material: Material) -> list[str]:
    """The statement without an end that only accompanies it, as a headline tells it, the plainest first.

    Nothing goes that stands in a row with what stays ("la région paie 60 %, l'État 25 %"), and no date.
    """
    grammar = material.grammar
    less = sorted((cost, text) for cost, text in headlines(told.what, material) if cost < CUT)
    able = (text for _, text in less if told.what.startswith(text) and not leans(text, grammar))
    ends = ((text, told.what[len(text) :].strip(" ,").split(" ")[0].casefold()) for text in able)
    loose = {*grammar.words.bounds, *grammar.words.dated}.difference(grammar.words.apposed)
    able = (text for text, end in ends if end in loose and not grammar.finite.match(end) and not dangles(text, grammar))
    whole = (text for text in able if not grammar.demonstrative.search(text))
    return [text for text in whole if not grammar.pluperfect.search(text) and not same(text, fact.text)]


def _told_with_role(told: Told, fact: Fact, material: Material) -> str:
    """What somebody says before who says it, with what they are: "64 fermes seraient touchées, estime la chambre"."""
    grammar = material.grammar
    what = pruned(told, grammar)
    if leans(told.what, grammar) or what[0] in MARKS:
        return ""
    who = introduced(told.who, material)
    bent = reporting(told, fact, material)
    if told.shape == "reported" and (bent or told.verb.casefold() in grammar.words.says):
        aside = f"{who}," if who != (name := material.voice(told.who) or told.who) else name
        said = in_month(bent.replace(name, aside, 1), told, grammar)
        return told_after(told, what, who, material) or (said + what if bent else "")
    return according(told, what, who, fact, material, after=True)
