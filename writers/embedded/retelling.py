"""The sentences a description is made of: a fact in full, in short and as a headline tells it."""

from collections.abc import Iterator
from copy import copy
from itertools import takewhile, tee

from story.seo.front import LONGEST_META
from story.values import Fact
from writers.embedded import forms
from writers.embedded.grammar import Grammar
from writers.embedded.headlined import tellings
from writers.embedded.material import Material
from writers.embedded.narrowing import CUT, headlines, unapposed, uninserted
from writers.embedded.news import DATELESS, news
from writers.embedded.speech import leans_on, parts
from writers.embedded.strangers import met
from writers.embedded.telling import Told
from writers.embedded.wording import undated

SHORT = 100
"""Characters of a sentence at least that describes an article by itself."""


def following(fact: Fact, material: Material) -> list[str]:
    """The wordings of a fact that leans on the one before it, right behind which they stand."""
    return material.once(f"following {fact.id}", lambda: _worded_after(fact, material))


def _worded_after(fact: Fact, material: Material) -> list[str]:
    full = forms.full(fact, material, after=material.before(fact)) if leans_on(fact, material) else None
    if full is None:
        return []
    plain = parts(fact, material).shape == "plain"
    less = [text for cost, text in headlines(full.text.rstrip("."), material) if cost < CUT] if plain else []
    return list(dict.fromkeys((full.text, *(forms.finished(text, fact, material).text for text in less))))


def retold(fact: Fact, material: Material) -> Iterator[str]:
    """The fact in full, in short, and in the wordings of a headline; a quotation behind its speaker's name.

    Each is worded when it is asked for: a description is mostly made of what stands first.
    """
    return copy(material.once(f"described {fact.id}", lambda: tee(_each_once(fact, material), 1)[0]))


def _each_once(fact: Fact, material: Material) -> Iterator[str]:
    told = set[str]()
    for text in _worded(fact, material):
        if text not in told:
            yield text
        told.add(text)
    yield from () if told else forms.words_of(fact, material)


def _worded(fact: Fact, material: Material) -> Iterator[str]:
    made, first = list[str](), ""
    for whole in tellings(fact, material):
        made.append(_presented(whole, material))
        first = first or whole
        yield made[-1]
    # The longest first: a court that "has condemned the mayor" has told half of it.
    less = sorted(_less(first, fact, material), key=len, reverse=True)
    made += (finished := [forms.finished(text, fact, material).text for text in less])
    yield from finished
    dateless = _dateless(parts(fact, material), material) if len(first) > LONGEST_META else []
    # A day is the lesser loss where the title would be told again.
    if dateless and not any(_fits(text, material) for text in made):
        yield from (forms.finished(text, fact, material).text for text in dateless)


def _less(whole: str, fact: Fact, material: Material) -> list[str]:
    """The wordings of a headline, where the fact can be told `whole`, and narrower ones where that is too long."""
    told, grammar = parts(fact, material), material.grammar
    if told.shape in ("reported", "by") and not grammar.third_person.match(told.what):
        told_so = (text for cost, text in news(fact, material) if 0 <= cost < DATELESS and grammar.verb.search(text))
        less = [_presented(text, material) for text in told_so]
    else:
        what = fact.text.rstrip(".") if told.shape == "reported" else told.what
        plain = headlines(what, material) if told.shape in ("plain", "reported") and whole else ()
        less = [text for cost, text in plain if cost < CUT and text[0].isupper()]
    return [*less, *filter(None, narrower(told, fact, material))] if len(whole) > LONGEST_META else less


def _fits(text: str, material: Material) -> bool:
    return SHORT <= len(text) <= LONGEST_META and material.stands(text, place="meta description")


def _dateless(told: Told, material: Material) -> list[str]:
    """What is told without its day, where that comes loose, and without what only accompanies it."""
    bare, day = undated(told.what, material.grammar, strict=True)
    able = bool(day) and (told.shape == "plain" or (told.shape == "reported" and told.ahead))
    texts = dict.fromkeys(text for cost, text in headlines(bare, material) if cost <= CUT) if able else ()
    return sorted((text for text in texts if material.grammar.verb.search(text)), key=len, reverse=True)


def _presented(text: str, material: Material) -> str:
    """The text with what somebody in it is in the place of the name, which no reader of a result page knows."""
    name = next((name for name in dict.fromkeys(material.full_names.values()) if name in text), "")
    return (name and met(text, name, material)) or text


def narrower(told: Told, fact: Fact, material: Material) -> Iterator[str]:
    """What is told or reported without what only accompanies it: with who reports it, and at last without.

    What is reported behind who does stays behind them.
    """
    grammar = material.grammar
    if told.shape not in ("plain", "reported"):
        return
    ahead = told.shape == "reported" and told.ahead
    what = told.what if ahead or told.shape == "plain" else fact.text.rstrip(".")
    what = grammar.learned.sub("", what)
    wider = (what, unapposed(what, grammar), _straight(what, grammar))
    every = dict.fromkeys(less for one in wider if one for cost, less in headlines(one, material) if cost <= CUT)
    texts = sorted((text for text in every if grammar.verb.search(text)), key=len, reverse=True)
    for text in texts if ahead else ():
        yield _presented(forms.told_after(told, text, forms.speaker(fact, material), material), material)
    yield from texts


def _straight(what: str, grammar: Grammar) -> str:
    """The statement without what is set between verb and object, but for the day: "a voté lundi[, par 19 voix,] le"."""
    bare, day = undated(what, grammar)
    kept = uninserted(bare, grammar) if day else ""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(bare, kept, strict=False)))
    return f"{kept[:same].rstrip()} {day} {kept[same:].lstrip()}" if kept else ""
