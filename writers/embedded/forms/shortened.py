"""A fact in fewer words or another frame, fit to stand alone."""

from story.values import Fact, Sentence
from writers.embedded.forms.reporting import according, in_month, own_tense, reporting, told_after
from writers.embedded.forms.said import introduced, telling, turn
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.saying import MARKS
from writers.embedded.speech import alone
from writers.embedded.telling import Told
from writers.embedded.telling import told as taken_apart
from writers.embedded.typography import marked
from writers.embedded.wording import (
    capital,
    halves,
    leans,
    lowered,
    moved,
    shorter,
    unfolded,
    unquoted,
)

ELLIPSES = ("… »", "…”")
"""How a quotation ends that was cut."""
MOST = 34
"""Words of a short telling at most."""
_FEWEST = 5
_HEARD = 22
"""Words of a quotation at most that is heard in short."""


def short(fact: Fact, material: Material) -> Sentence | None:
    """The fact in fewer words or another frame, fit to stand alone; None where that is not safe."""
    return material.once(f"short {fact.id}", lambda: next(filter(material.clears, shorts(fact, material)), None))


def shortest(fact: Fact, material: Material) -> Sentence | None:
    """The same before any rule is asked."""
    return next(iter(shorts(fact, material)), None)


def shorts(fact: Fact, material: Material) -> list[Sentence]:
    """All that may be told so, the best first."""
    return material.once(f"shorts {fact.id}", lambda: [*telling(_shortened(fact, material), fact, material)])


def _shortened(fact: Fact, material: Material) -> list[str]:
    told = own_tense(fact, material)
    if not alone(fact, material) or told.mid == "message":
        return []
    made = (in_short(told, fact, material), in_short(told, fact, material, role=False))
    fitting = [text for text in dict.fromkeys(made) if text and _FEWEST <= len(text.split()) <= MOST]
    return [material.named(capital(text)) for text in fitting]


def in_short(told: Told, fact: Fact, material: Material, *, under_date: bool = False, role: bool = True) -> str | None:
    """The statement shortened; its speaker stands before it under a date and for a voice, else behind it.

    `role` says who a voice belongs to by more than the name.
    """
    grammar = material.grammar
    if told.shape == "plain":
        inner = taken_apart(moved(halves(told.what, grammar)[0], grammar), grammar)
        what = shorter(unfolded(inner.what, grammar)[0], grammar)
        if inner.shape == "by":
            if grammar.owned.match(inner.who) and material.voice(inner.who) is None:
                return None
            return grammar.frame("according", turn(fact), who=inner.who, what=lowered(what, grammar))
        return what if len(what) < len(told.what) - 8 else None
    if not told.who or leans(told.what, grammar):
        return None
    who = material.voice(told.who) or lowered(told.who, grammar)
    if told.shape == "quoted":
        # Whole, or not at all: what is cut off somebody's words may be what they are about.
        quote = marked(told.what, grammar.code)
        if under_date:
            return grammar.frame("according", turn(fact), who=who, what=quote)
        who = introduced(told.who, material) if role else who
        heard = len(told.what.split()) <= _HEARD
        return grammar.frame("voice", who=capital(who), quote=quote) if heard else None
    what = pruned(told, grammar)
    if bent := reporting(told, fact, material):
        return told_after(told, what, who, material) or in_month(bent, told, grammar) + what
    before = told.shape == "by" or grammar.owners.search(unquoted(what))
    if under_date or before or what.count(",") > 1 or what[0] in MARKS:
        return according(told, what, who, fact, material)
    return according(told, what, who, fact, material, after=True)


def pruned(told: Told, grammar: Grammar) -> str:
    """The statement in fewer words, but for what is quoted."""
    whole = unfolded(told.what, grammar)[0]
    less = shorter(whole, grammar)
    return whole if less.endswith(ELLIPSES) else less
