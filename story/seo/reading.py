"""The lights of how easily the text reads: sentences, connectives, passive voice, openings."""

from itertools import groupby
from operator import itemgetter

from story.seo.connectives import connected
from story.seo.passive import is_passive
from story.seo.text import tokens
from story.seo.view import Line, View
from story.values import Colour, Light

LONGEST_SENTENCE = 20
LONG_SHARE, LONGER_SHARE = 25, 30
"""Percent of sentences above the longest: green up to the first, amber up to the second."""
CONNECTED_SHARE, LESS_CONNECTED_SHARE = 30, 20
SHORTEST_CONNECTED = 200
"""Words below which a text needs no connectives."""
PASSIVE_SHARE, MORE_PASSIVE_SHARE = 10, 15
MOST_ALIKE = 2
"""Sentences in a row that may begin alike."""


def sentence_length(view: View) -> Light:
    """The share of sentences of more than 20 words."""
    long = [line for line in view.lines if line.words > LONGEST_SENTENCE]
    share = _percent(len(long), len(view.lines))
    return Light(
        name="textSentenceLength",
        colour=_at_most(share, LONG_SHARE, LONGER_SHARE),
        figure=share,
        unit="%",
        wants="no more than 25 % of the sentences over 20 words",
        spots=tuple(line.spot for line in long) if share > LONG_SHARE else (),
    )


def transitions(view: View) -> Light:
    """The share of sentences with a connective. A cause that the source does not state is never its price."""
    without = [line for line in view.lines if not connected(line.text, view.page.language)]
    share = _percent(len(view.lines) - len(without), len(view.pieces))
    green = share >= CONNECTED_SHARE or view.halves < SHORTEST_CONNECTED
    return Light(
        name="textTransitionWords",
        colour="green" if green else "amber" if share >= LESS_CONNECTED_SHARE else "red",
        figure=share,
        unit="%",
        wants="30 % or more of the sentences with a connective",
        spots=() if green else tuple(line.spot for line in without),
    )


def passive_voice(view: View) -> Light:
    """The share of passive sentences."""
    passive = [line for line in view.lines if is_passive(line.text, view.page.language)]
    share = _percent(len(passive), len(view.pieces))
    return Light(
        name="passiveVoice",
        colour=_at_most(share, PASSIVE_SHARE, MORE_PASSIVE_SHARE),
        figure=share,
        unit="%",
        wants="no more than 10 % of the sentences in the passive voice",
        spots=tuple(line.spot for line in passive) if share > PASSIVE_SHARE else (),
    )


def openings(view: View) -> Light:
    """The longest row of sentences that begin with the same word; list items stand for themselves."""
    lines = [line for line in view.pieces if line.block.kind != "item"]
    begins = [_opening(view, line) for line in lines]
    # A closing mark left alone begins like the sentence after it, which makes a row of two a row of three.
    for at in reversed(range(len(lines) - 1)):
        begins[at] = begins[at] or begins[at + 1]
    runs = [[line for line, _ in run] for _, run in groupby(zip(lines, begins, strict=True), key=itemgetter(1))]
    longest = max(map(len, runs), default=0)
    return Light(
        name="sentenceBeginnings",
        colour="red" if longest > MOST_ALIKE else "green",
        figure=longest,
        wants="fewer than 3 sentences in a row that begin alike",
        spots=tuple(line.spot for run in runs if len(run) > MOST_ALIKE for line in run),
    )


def _opening(view: View, line: Line) -> tuple[str, ...]:
    """The first word, and the second where the first is an article: "la dame" and "la gare" are not alike."""
    words = tokens(line.text)
    return words[: 2 if words and words[0] in view.seo.articles else 1]


def _at_most(share: float, green: float, amber: float) -> Colour:
    return "green" if share <= green else "amber" if share <= amber else "red"


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
