"""What it costs a heading to tell a fact: less of what is news whoever tells it, more of how things stand."""

from story.values import Fact
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.narrowing import opens_aside
from writers.embedded.speech import parts
from writers.embedded.wording import unfolded, unquoted

TOLD = 0.3
"""What any heading costs that tells."""
EASY, LENGTH, LONG, OVER = 45, 0.025, 78, 0.06
"""Characters of a heading that is read at a glance, and what each further one costs; and of one that is long, and what
each further one costs more."""
CIRCUMSTANCE, FIGURE = 0.35, 0.3
"""What a heading costs more that opens with when or why, and less that tells a figure."""
SCENIC = 0.7
"""And more that may be mere colour."""
WEIGHTY, STANDING = 0.7, 1.2
"""And less that tells of the dead, of courts, of votes, and more that tells how things stand or had been before."""


def wording_cost(text: str, grammar: Grammar) -> float:
    """What these words cost: less with a figure or what weighs, more of when or why, and at length."""
    figure = FIGURE * any(map(str.isdigit, text))
    weighty = WEIGHTY * bool(grammar.weighty.search(unquoted(text)))
    aside = CIRCUMSTANCE * opens_aside(text, grammar)
    return TOLD + aside - figure - weighty + length_cost(text)


def length_cost(text: str) -> float:
    """What it costs a heading to be as long as the text."""
    return LENGTH * max(0, len(text) - EASY) + OVER * max(0, len(text) - LONG)


def scenic_cost(fact: Fact, material: Material) -> float:
    """What it costs more that the fact may be mere colour: "La présidente feuillette le dossier".

    It says of nobody that they did or will do anything, or said it, of nothing how it is, and counts nothing.
    """
    grammar, text = material.grammar, unquoted(fact.text)
    told = (grammar.acts, grammar.happened, grammar.to_come, grammar.copula, grammar.attributes, grammar.weighty)
    return SCENIC * (not any(map(str.isdigit, text)) and not any(each.search(text) for each in told))


def standing_cost(fact: Fact, material: Material) -> float:
    """What it costs more to tell how things stand, or had been, where nothing is to come."""
    grammar = material.grammar
    what = unquoted(unfolded(parts(fact, material).what, grammar)[0])
    stands = grammar.standing.search(what) or grammar.pluperfect.search(what)
    return STANDING if stands and not grammar.to_come.search(what) else 0.0
