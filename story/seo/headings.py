"""Headings that say what the article is about often enough to be found, and not so often that they nag."""

from collections.abc import Callable, Sequence
from math import ceil

from story.seo.phrase import Phrase
from story.seo.structure import FEWEST_HEADINGS

LONGEST = 70
"""Characters of a heading at most."""


def spread(headings: Sequence[str], topics: Sequence[Phrase], label: Callable[[str], str]) -> list[str]:
    """The headings with labels set before as many as it takes for 30 % to hold a topic.

    `topics` are the keyphrase and its synonyms, `label` sets the keyphrase before a heading; it gives "" for one that
    cannot take it. Those are taken
    first that stand farthest from a heading with a topic, so that no stretch of the text goes without. Questions,
    headings with a colon of their own, and those that would grow too long, stay as they are.
    """
    made = list(headings)
    named = [any(topic.share(heading) > 0.5 for topic in topics) for heading in made]
    free = [n for n, heading in enumerate(made) if not named[n] and _takes(heading, label)]
    while free and sum(named) < ceil(FEWEST_HEADINGS / 100 * len(made)):
        best = max(free, key=lambda n: min((abs(n - m) for m, yes in enumerate(named) if yes), default=len(made) - n))
        made[best], named[best] = label(made[best]), True
        free.remove(best)
    return made


def _takes(heading: str, label: Callable[[str], str]) -> bool:
    return bool(heading) and ":" not in heading and "?" not in heading and 0 < len(label(heading)) <= LONGEST
