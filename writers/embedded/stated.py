"""Headings that state: what a sentence says in short, in the story's words, with who says it."""

from collections.abc import Iterator, Sequence

from story.dates import dates
from story.patterns import fixed
from story.subheads import LONGEST
from story.values import Fact
from story.words import fold
from writers.embedded import forms
from writers.embedded.grammar import Grammar
from writers.embedded.heading import Heading, dressed
from writers.embedded.material import Material
from writers.embedded.news import news
from writers.embedded.saying import MARKS
from writers.embedded.strangers import stranger
from writers.embedded.straying import strays
from writers.embedded.stretch import content
from writers.embedded.unmet import unmet
from writers.embedded.unnamed import unnamed
from writers.embedded.wording import unquoted, untied
from writers.embedded.worth import scenic_cost, standing_cost, wording_cost

STATED, AGAIN, VERBATIM, ALSO = 0.6, 1.8, 3.2, 0.3
"""What a heading costs that states, and more right above the sentence that it is made of, in other words and in those
that this begins with, and above a later one."""
SHORT, WHOLE, READ = 88, 0.5, 75
"""Characters up to which a sentence may be a heading word for word, and what that costs more; twice as much and more
where it is longer than one reads with ease."""
STRANGER, DEFENDS = 1.3, 0.6
"""And one that names somebody whom the reader has not met, or tells of them by a noun alone ("Le jeune homme s'est
penché"), and one that denies something in somebody's name: "X a
affirmé que le pont ne cédera pas" keeps from the reader what it answers."""
UNMET = 4.5
"""And one that begins with a thing that nothing above it names: "Le projet inquiète un éleveur"."""
OWNED, LITTLE, FEWEST, FURTHER = 0.8, 1.8, 3, 0.8
"""And one that has what is somebody's, which may be told of below; one of fewer words that tell something; and one of
what the source adds at last: "Enfin, la rue sera à sens unique"."""


def stated(facts: Sequence[Fact], above: Sequence[str], material: Material) -> Iterator[Heading]:
    """What each of the facts says in short. above: the headings that the reader has met."""
    grammar = material.grammar
    for place, fact in enumerate(facts):
        full = forms.full(fact, material, after=facts[place - 1] if place else None)
        if full is None or strays(fact, material) or grammar.conceding.match(fact.text):
            continue  # "En revanche, les trains circulent" is the exception
        standing = STATED + standing_cost(fact, material) + scenic_cost(fact, material)
        standing += FURTHER * bool(grammar.openers.match(fact.text))
        worded = ((dear, _own_days(untied(text, grammar), fact, material)) for dear, text in news(fact, material))
        for dear, text in ((dear, text) for dear, text in worded if text):
            whole = fold(text) == fold(full.text).rstrip(". ")
            if len(text) <= (SHORT if whole else LONGEST) and not _points(text, material):
                strange = STRANGER * _names_stranger(text, facts, above, material)
                said = wording_cost(text, grammar) + DEFENDS * _defends(text, fact, material)
                same = WHOLE * whole * (1 + 2 * (len(text) > READ))
                cost = standing + dear + strange + said + same + _loose(text, above, grammar)
                again = ALSO if place else VERBATIM if fold(full.text).startswith(fold(text)) else AGAIN
                yield Heading(dressed(text, grammar), cost, again, states=True)


def _own_days(text: str, fact: Fact, material: Material) -> str:
    """The text with the days as the source words them, "jusqu'à lundi"; "" where it has others."""
    source = material.undated.get(fact.id)
    for date in reversed(dates(text, material.grammar.code)) if source else ():
        led = text[: date.start].split()[-1:]
        own = " ".join((*led, date.text.split()[0]))
        if source and date.text not in source.text:
            if own not in source.text.replace("'", "’"):
                return ""
            text = text[: date.start] + date.text.split()[0] + text[date.end :]
    return text


def _loose(text: str, above: Sequence[str], grammar: Grammar) -> float:
    """What it costs that the reader of the headings alone has not met what it tells of, or is told little."""
    told = unquoted(text)
    owner, verb = grammar.owners.search(told), grammar.verb.search(told)
    lost = owner and verb and owner.start() < verb.start()  # "Trois de ses élus ont voté pour"
    cost = UNMET * bool(lost or unmet(text, " ".join(above), grammar)) + OWNED * bool(owner)
    return cost + LITTLE * (len(content(text, grammar)) < FEWEST)


def _points(text: str, material: Material) -> bool:
    """Whether it points at what stands elsewhere, or opens with half of a sentence."""
    grammar = material.grammar
    told = unquoted(text)
    leaning = grammar.pointing.search(told) or grammar.object_pronoun.search(told) or grammar.personal.search(told)
    leaning = leaning or grammar.another.search(told) or grammar.astray.search(text)
    leaning = leaning or fixed(r"(?:[A-ZÀ-Ý]\.\s?){1,3}:").match(text)  # who asks in an interview
    return bool(leaning or grammar.openers.match(text) or grammar.unheaded.match(text)) or text[:1] in MARKS


def _defends(text: str, fact: Fact, material: Material) -> bool:
    grammar = material.grammar
    return bool((fact.said_by and grammar.scope.search(unquoted(text))) or grammar.denial.match(text))


def _names_stranger(text: str, facts: Sequence[Fact], above: Sequence[str], material: Material) -> bool:
    if unnamed(text, " ".join(above), material.grammar.code):
        return True
    names = dict.fromkeys(material.full_names.values())
    return any(name in text and stranger(name, above, facts, material) for name in names)
