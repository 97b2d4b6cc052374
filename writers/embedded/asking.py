"""Questions that a fact answers with its own words: how much, how many, when."""

import re
from collections.abc import Iterator
from functools import cache

from story import dates, languages
from story.figures import Figure, figures
from story.patterns import fixed
from story.values import Fact
from writers.embedded import forms
from writers.embedded.grammar import OPENING, Grammar
from writers.embedded.material import Material
from writers.embedded.speech import parts
from writers.embedded.typography import dress
from writers.embedded.wording import articled, capital, halves, leans, lowered, shorter, unfolded

LONGEST = 90
"""Characters of a question at most."""
THING = 5
"""Words at least of what somebody demands or refuses: "an aid" is no answer that the question did not hold."""
NEAR = 60
"""Characters between a verb and its date at most."""


def question(fact: Fact, material: Material) -> str:
    """The question that the fact answers best and that the rules clear on its answer's lines; "" where there is none.

    Nobody asks what somebody says of something: how much, how many, when, and what somebody demands is asked.
    """
    return material.once(f"question {fact.id}", lambda: _question(fact, material))


def _question(fact: Fact, material: Material) -> str:
    asked = (capital(dress(each, material.grammar.code)) for each in _asked(fact, material))
    able = (text for text in asked if len(text) <= LONGEST and _stands(text, fact, material))
    return next(able, "")


def _stands(asked: str, fact: Fact, material: Material) -> bool:
    """Whether there is an answer, which is looked for only now since most facts are asked nothing."""
    told = forms.answer(fact, material)
    return told is not None and material.stands(asked, told.lines, "heading")


def _asked(fact: Fact, material: Material) -> Iterator[str]:
    told, words = parts(fact, material), material.grammar
    if told.shape != "quoted" and not any(mark in told.what for mark in OPENING) and not leans(told.what, words):
        for half in halves(told.what, words)[:1]:
            yield from measured(unfolded(half, words)[0], words)


def measured(what: str, words: Grammar) -> Iterator[str]:
    """The question how many, how much or when, of a statement that begins with what it counts or measures."""
    many = _how_many(what, words)
    if many:
        yield many
    for pattern, needs, ask in _patterns(words.code):
        match = pattern.match(what)
        if match and _given(needs, what[match.end() :], words) and not words.scope.search(match["subject"]):
            named = {name: value.strip() for name, value in match.groupdict().items()}
            yield ask.format(**named | {"subject": _definite(named["subject"], words)})


def _how_many(what: str, words: Grammar) -> str:
    """ "Environ 60 habitants seront relogés" answers "Combien d'habitants seront relogés ?"."""
    figure = next(iter(figures(what, words.code)), None)
    if figure is None or not _opens(figure, what, words):
        return ""
    rest = fixed(rf"^{words.words.scales}").sub("", what[_after_number(figure, words) :].strip(" \u00a0\u202f"))
    rest = shorter(rest, words)
    noun = rest.split(" ", 1)[0]
    if not noun[:1].islower() or not words.finite.search(rest) or noun in words.words.bounds:
        return ""
    elided = fixed(words.words.elided).match(noun) is not None
    return words.frame("ask_many", 1 if elided else 0, what=rest)


def _opens(figure: Figure, what: str, words: Grammar) -> bool:
    """Whether nothing but "about" or "more than" stands before the figure."""
    before = lowered(what[: figure.start].strip(), words).casefold()
    return not before or before in words.approximations


def _after_number(figure: Figure, words: Grammar) -> int:
    """Where the number itself ends: its unit and its noun are what is asked for."""
    end = 0
    for token in fixed(r"\d[\d.,\u00a0\u202f ]*|[^\W\d_]+(?:-[^\W\d_]+)*").finditer(figure.text):
        if not (token[0][0].isdigit() or token[0].split("-")[0].casefold() in words.numerals):
            break
        end = token.end()
    return figure.start + end


def _given(needs: str, rest: str, words: Grammar) -> bool:
    """Whether the figure or the thing stands right behind the verb, or the date in the same clause."""
    if needs == "thing":
        return len(rest.split()) >= THING and not fixed(words.words.that).match(rest)
    if needs == "date":
        found = next(iter(dates.dates(rest, words.code)), None)
        before = rest[: found.start].split() if found else []
        placed = not before or before[0].casefold() in (*words.words.bounds, *words.words.dated)
        return found is not None and placed and found.start <= NEAR and "," not in rest[: found.start]
    figure = next(iter(figures(rest, words.code)), None)
    return figure is not None and _opens(figure, rest, words)


def _definite(subject: str, words: Grammar) -> str:
    """The subject behind the definite article: of a meeting that will be held one asks when the meeting is."""
    first, _, rest = lowered(subject, words).partition(" ")
    article = words.words.determiners.get(first.casefold())
    if article is None or not rest:
        return lowered(subject, words)
    return articled(article, rest, words)


@cache
def _patterns(code: str) -> list[tuple[re.Pattern[str], str, str]]:
    asking = languages.load(code).writing.asking
    return [(re.compile(rf"^(?P<subject>[^,:;(]{{3,60}}?)\s{one.verb}\s"), one.needs, one.ask) for one in asking]
