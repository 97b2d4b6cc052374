"""What a fact puts into a heading: the things that it tells of, in the source's words, without what it says of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from story import languages
from story.inflections import stem
from story.patterns import any_of, fixed
from story.values import Fact
from story.words import fold
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.naming import LONGEST, clause, inside, mentioned, opening
from writers.embedded.narrowing import elliptic, opened
from writers.embedded.nominal import belonging, deed, speech, voice, wish
from writers.embedded.speech import parts
from writers.embedded.straying import strays
from writers.embedded.wording import lowered, undated, unfolded, unquoted

EVENT, CLIPPED, NOUN, SPOKEN = -0.7, -0.5, -0.2, -0.15
"""What a group costs that says when something takes place, that leaves out an auxiliary, that names what is done, and
what somebody says."""
SUBJECT, OBJECT, VOICE, MENTIONED, ASIDE, QUOTED = 0.0, 0.15, 1.0, 0.9, 0.8, 0.5
"""And what a sentence is about, what it does something to, who speaks, what is only mentioned, and what that costs more
in a circumstance; and what one costs more that stands in somebody's own words."""
FIGURE, WEIGHTY, FULL = 0.25, 0.2, 0.3
"""And less with a figure, with a word that weighs, with words that say which one it is."""
LONE, NEW, ACTOR, NAME, VAGUE = 0.25, 0.2, 0.9, 0.5, 0.6
"""And more of one noun alone, of a new one, of who does something rather than what, of a mere name, of "l'affaire"."""


@dataclass(frozen=True)
class Group:
    """A noun with what belongs to it, as it stands inside a heading."""

    text: str
    words: frozenset[str]
    """The stems of its words that say something."""
    cost: float


def groups(fact: Fact, material: Material) -> tuple[Group, ...]:
    """The groups that a heading can name of the fact, best first; none of what has nothing to do with the story."""

    def found() -> tuple[Group, ...]:
        every = () if strays(fact, material) else _groups(fact, material)
        best: dict[str, Group] = {}
        for one in every:
            if one.text not in best or one.cost < best[one.text].cost:
                best[one.text] = one
        return tuple(sorted(best.values(), key=lambda one: one.cost))

    return material.once(f"groups {fact.id}", found)


@lru_cache(maxsize=4096)
def content(text: str, grammar: Grammar) -> frozenset[str]:
    """The stems of the words of a text that say something, figures among them."""
    words = re.findall(r"\d+|[^\W\d_]{3,}", fold(text))
    return frozenset(stem(word) for word in words if word not in _idle(grammar))


@cache
def _idle(grammar: Grammar) -> frozenset[str]:
    return frozenset(map(fold, grammar.lowers))


def _groups(fact: Fact, material: Material) -> Iterator[Group]:
    grammar, told = material.grammar, parts(fact, material)
    what = unfolded(told.what, grammar)[0].rstrip(" .!?…")
    if told.shape == "plain" and not grammar.demonstrative.search(what):
        yield from _telling(what, grammar)
    heard = ((speech(fact, material), SPOKEN), (voice(fact, material), VOICE))
    if spoken := next(((text, cost) for text, cost in heard if text and _fits(text, grammar, made=True)), None):
        lone = len(content(spoken[0], grammar)) < 2
        yield _group(spoken[0], spoken[1] + LONE * lone, grammar)
    quoted = told.shape == "quoted"
    for text, cost in _nouns(what, told.shape, material):
        able = _fits(text, grammar, made=cost == NOUN) and not material.name_in(text)
        if able and not _claims(text, what, told.shape, grammar):
            shown = inside(text, grammar)
            yield _group(shown, cost + quoted * QUOTED + _worth(shown, grammar), grammar)


def _group(text: str, cost: float, grammar: Grammar) -> Group:
    text = text.replace("'", "’")
    return Group(text, content(text, grammar), cost)


def _telling(what: str, grammar: Grammar) -> Iterator[Group]:
    """A short statement without its auxiliary, and what takes place with its day."""
    head, _, rest = what.partition(",")
    less = head if grammar.relating.match(rest) else ""
    for one in dict.fromkeys((what, opened(what, grammar), less)):
        clip = elliptic(one, grammar) if one else ""
        if clip and "," not in clip and _fits(clip, grammar):
            yield _group(inside(clip, grammar), CLIPPED - WEIGHTY * _weighs(clip, grammar), grammar)
    rest, day = undated(what, grammar)
    event = grammar.takes_place.match(rest) if day and opening(grammar).match(rest) else None
    if event and "," not in event["what"] and not grammar.verb.search(event["what"]):
        text = f"{event['what']} {lowered(day, grammar)}"
        if _fits(text, grammar, timed=True):
            yield _group(inside(text, grammar), EVENT, grammar)


def _nouns(what: str, shape: str, material: Material) -> Iterator[tuple[str, float]]:
    """The nouns of the statement with what each costs as that; what is done, where it surely is, as a noun too."""
    grammar = material.grammar
    told = clause(what, grammar)
    every = [(told.subject, SUBJECT), (told.thing, OBJECT)]
    sure = not _may(what, grammar) and not grammar.scope.search(unquoted(what))
    if sure and shape in ("plain", "by"):
        every.append((belonging(what, told, material), NOUN))
    if sure and shape == "plain":
        every += [(deed(told, grammar), NOUN), (wish(told, grammar), NOUN)]
    if shape != "quoted":
        every += [(text, MENTIONED + ASIDE * aside) for text, aside in mentioned(what, grammar)]
    yield from ((text, cost) for text, cost in every if text and not _halved(text, what, grammar))


def _may(what: str, grammar: Grammar) -> bool:
    """Whether the statement tells of what may be."""
    return _hedged(grammar).search(unquoted(what)) is not None


@cache
def _hedged(grammar: Grammar) -> re.Pattern[str]:
    reading = languages.load(grammar.code).reading
    return re.compile(rf"(?<!\w)(?:{reading.facts.hedged}|{reading.speech.conditional})(?!\w)", re.I)


def _claims(text: str, what: str, shape: str, grammar: Grammar) -> bool:
    """Whether to name the thing is to say more than the statement: that there is one, where there may be or is none.

    "La fermeture", of what may be closed; "le préjudice" says that one was done, whoever tells of it.
    """
    may = _may(what, grammar)
    bound = may or shape == "quoted" or grammar.scope.search(unquoted(what))
    if bound and not _known(grammar).match(text):
        return True  # somebody's own "une formidable victoire" is no news either
    alleged = (may or shape != "plain") and grammar.alleged.search(text)
    return (may and _weighs(text, grammar)) or bool(alleged or grammar.presumed.search(text))


@cache
def _known(grammar: Grammar) -> re.Pattern[str]:
    return re.compile(any_of(grammar.words.definite) if grammar.words.definite else "(?!)", re.I)


def _halved(text: str, what: str, grammar: Grammar) -> bool:
    """Whether what it is of is cut off, "l'importance" of "l'importance de cette lutte", or the noun itself.

    "Le crucial" of "le crucial poste": the last word may be an adjective before its noun.
    """
    last = fixed(r"[\s’']").split(text)[-1]
    if text in what and grammar.complemented.match(what, what.find(text) + len(text)):
        return True
    if len(content(text, grammar)) > 1 or text not in what or not fixed(grammar.words.modifiers).fullmatch(last):
        return False
    after = fixed(r"\s([a-zà-ÿ][\w-]+)").match(what[what.find(text) + len(text) :])
    return after is not None and after[1].casefold() not in grammar.small and not grammar.verb.match(after[1])


def _fits(text: str, grammar: Grammar, *, timed: bool = False, made: bool = False) -> bool:
    """Whether it is short, quotes nobody, points at nothing told before, and is no mere time, unless `timed`.

    made: the noun is no word of the source but one for what it tells, which says something whatever it is.
    """
    first = opening(grammar).sub("", text, count=1).split()[:1]
    if not first or len(text) > LONGEST or any(mark in text for mark in '«»“”"():;,#') or grammar.leans.match(text):
        return False
    noun = first[0].casefold()
    when = noun in grammar.when or grammar.relative.search(text)
    empty = (noun in grammar.words.empty_nouns and not made) or noun in grammar.small or grammar.unnamed.search(text)
    pointing = (grammar.demonstrative, grammar.pointing, grammar.owners, grammar.others, grammar.personal)
    last = fixed(r"[\s’']").split(text)[-1]
    cut = last.casefold() in grammar.small or fixed(grammar.words.infinitive).fullmatch(last)
    return not ((when and not timed) or empty or cut or any(each.search(text) for each in pointing))


def _worth(text: str, grammar: Grammar) -> float:
    """What a noun costs by what it is."""
    own, noun = content(text, grammar), _known(grammar).sub("", text, count=1)
    names = not any(word[0].islower() and word.casefold() not in grammar.small for word in fixed(r"\w+").findall(noun))
    cost = NAME * (noun[:1].isupper() or names) - FIGURE * any(map(str.isdigit, text))
    if len(own) < 2:
        new = text.split(" ", 1)[0].casefold() in grammar.words.indefinite
        cost += LONE + NEW * new + VAGUE * (grammar.vague.search(text) is not None)
    else:
        cost += LONE * names - FULL * (not names)
    return cost - WEIGHTY * _weighs(text, grammar) + ACTOR * _acts(noun, grammar)


def _weighs(text: str, grammar: Grammar) -> bool:
    return grammar.weighty.search(text) is not None


def _acts(noun: str, grammar: Grammar) -> bool:
    """Whether it is one who does something, not several and no thing."""
    head = fixed(r"[\w-]+").match(fold(noun))
    actors = languages.load(grammar.code).checks.actors
    return head is not None and (head[0] in actors or grammar.office.fullmatch(head[0]) is not None)
