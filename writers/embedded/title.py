"""The title: what the source says first, begun with the keyphrase where that can be, and short enough."""

import math
from collections.abc import Iterable, Iterator, Sequence

from story import languages
from story.pixels import fits, width
from story.searched import begins
from story.seo.front import WIDEST
from story.words import fold
from writers.embedded.headlined import RUBRIC, printed, told_facts
from writers.embedded.material import HEADLINE, Material
from writers.embedded.narrowing import predicated, rubric
from writers.embedded.outdated import done, reported
from writers.embedded.shortening import is_thing, narrowed

LABEL, UNSAID, UNBEGUN, WIDE = 1.5, 4.0, 3.0, 5.0
"""What a title costs for a label, for not holding the keyphrase, for not beginning with it, and for being cut by a
result page."""
PIXELS = 7.0
"""And one more for each so many pixels too many: a word that is cut off is the lesser evil, half a title is none, and
what the source is headed with says its news better than another sentence that fits."""
WORD = 0.3
"""And for each word left out."""
LOST, ABROAD = 50.0, 20.0
"""And for not holding the place, or the country, that nothing but the headline's rubric names."""


def title(material: Material, headline: str | None, keyphrase: str = "", also: Sequence[str] = ()) -> str:
    """The cheapest wording that the rules clear, of the headline and of what the first facts say.

    also: synonyms of the keyphrase. What the story says may be done is no title of one that tells it as done.

    A wording may lose what only accompanies its statement, and its rubric; the keyphrase is set before one that does
    not hold it, as a label is ("Fleuve Ombelle : ..."). No template ("what we know") is a title: it is a claim, and
    the source must make it.
    """
    topics = (keyphrase, *also)
    best = _best(material, headline, topics)
    later = [(0.0, text) for fact in done(best, material) for text in reported(fact, material)]
    return next((text for text in _ordered(_wordings(later, topics, material)) if material.stands(text)), best)


def _best(material: Material, headline: str | None, topics: Sequence[str]) -> str:
    """The cheapest that stands. Later facts are worded where the first gives none that is cheaper than theirs."""
    own = printed(headline, material)
    found: list[tuple[float, str]] = []
    ordered: dict[str, float] = {}
    for bound, told in told_facts(material, headline):
        found += _wordings(told, topics, material, own)
        ordered = _ordered(found)
        if not headline:  # a source's own may do without a verb, and so may what is announced
            able = [text for text in ordered if predicated(text, material.grammar) or is_thing(text, material)]
            ordered = {text: ordered[text] for text in able} if able or bound < math.inf else ordered
        cheaper = (text for text, cost in ordered.items() if cost < bound)
        if best := next(filter(material.stands, cheaper), ""):
            return best
    whole = [fact.text for fact in material.facts]
    return next(filter(material.stands, whole), next(iter((*ordered, *whole)), ""))


def _ordered(found: Iterable[tuple[float, str]]) -> dict[str, float]:
    """The wordings with what they cost, the cheapest first; of two alike the cheaper one counts."""
    least = {text: cost for cost, text in sorted(found, reverse=True) if text}
    return dict(sorted(least.items(), key=lambda one: one[1]))


def _wordings(
    told: Iterable[tuple[float, str]], topics: Sequence[str], material: Material, own: str = ""
) -> Iterator[tuple[float, str]]:
    """Each with what it costs; `own` is the source's headline."""
    for dear, text in told:
        for cost, one in narrowed(text, topics[0], material, printed=text == own):
            lost = len(text.split()) - len(one.split())
            yield dear + cost + WORD * max(0, lost) + _cost(one, topics, material), one


def _cost(text: str, topics: Sequence[str], material: Material) -> float:
    code, keyphrase = material.grammar.code, topics[0]
    begun = begins(text, keyphrase, code)
    unbegun = 0.0 if begun or not keyphrase else UNBEGUN
    label = LABEL * (begun and ":" in text)
    unsaid = UNSAID if unbegun and not any(fold(topic) in fold(text) for topic in topics if topic) else 0.0
    place = material.once("place of the headline", lambda: _place(material))
    dear = ABROAD if place in languages.load(code).checks.places else LOST
    lost = dear * bool(place and fold(place) not in fold(text))
    return lost + label + unbegun + unsaid + (0.0 if fits(text, WIDEST) else WIDE + (width(text) - WIDEST) / PIXELS)


def _place(material: Material) -> str:
    """The rubric of the headline where it is a place, a country or a name of several words, that no fact names.

    "Bourse", "Union européenne" say what the story is of.
    """
    headline = material.ground.lines.get(HEADLINE)
    head = rubric(headline.text)[0] if headline else ""
    words = [word for word in head.split() if word.casefold() not in material.grammar.small]
    named = 1 < len(words) <= RUBRIC and all(word[:1].isupper() for word in words)
    country = head in languages.load(material.grammar.code).checks.places
    told = any(fold(head) in fold(fact.text) for fact in material.facts)
    return head if (named or country) and not told else ""
