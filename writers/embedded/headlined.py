"""What a title is made of: the source's own headline, and what its first facts say."""

import math
import re
from collections.abc import Iterator

from story.dates import dates
from story.patterns import fixed
from story.restated import stems
from story.values import Fact
from story.words import fold
from writers.embedded import forms
from writers.embedded.announcing import announced
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.narrowing import predicated, rubric, tightened
from writers.embedded.news import news
from writers.embedded.speech import FIRST, leans_on, parts
from writers.embedded.typography import dress
from writers.embedded.wording import capital

LONGEST_HEADLINE = 120
"""Characters of a source's headline that can be a title as it is."""
RUBRIC = 3
"""Words at most of a rubric that is gone without regret ("Bourse : ...")."""
LATER, TOLD = 300.0, 90.0
"""What a title costs more for each fact that stands before the one it tells, which is the news even where its title is
wide, and for not being the headline."""
THING = 4.0
"""What it costs more to tell what is announced without who does."""
SIGNED = 110.0
"""And for a headline that ends with who says so."""
TIGHT, PARTED, FEW, LONGEST_TOLD = 2.0, 0.5, 8, 90
"""And for losing what no other heading does, for each comma left in it, how many such wordings are looked at, and of
what is told in more characters."""
COUNTS = 12.0
"""And for leaving out how long or how many."""
EMPTY = 30.0
"""And for ending with when something was, where the source goes on with where or how."""
KNOWN = 0.6
"""Share of the telling words of a headline in capitals that its story has at least."""
_MARKS = re.compile(r"\([^()]*\)|\w*\d\S*")
_WORD, TAIL = re.compile(r"\w+"), 3
"""Words by which the end of a wording is found again in the sentence it is of."""


def counts(gone: str, grammar: Grammar) -> bool:
    """Whether what goes says how long or how many, or what for: "pendant onze mois"."""
    return not grammar.numerals.isdisjoint(gone.casefold().split()) or bool(grammar.purpose.match(gone.lstrip(" ,")))


def ends_with_when(text: str, grammar: Grammar) -> bool:
    """Whether it ends with the day or the night of what is past, or with what was done and nothing more.

    "Un incendie s'est déclaré mardi", "Un adolescent a été blessé".
    """
    spans = list(grammar.spanned.finditer(f"{text} "))
    *before, last = text.split()
    bare = fixed(grammar.words.owning).fullmatch(last) and {*before[-3:]} & set(grammar.words.helpers)
    ends = last.casefold() in grammar.when or bool(bare) or bool(spans and spans[-1].end() >= len(text))
    return ends and not grammar.to_come.search(text)


def _lacks(text: str, whole: str, grammar: Grammar) -> bool:
    """Whether it is the head of a longer statement that goes on with how long, how many or what for."""
    last = _WORD.findall(text.partition(",")[0])[-TAIL:]
    every = list(_WORD.finditer(whole))
    shown = [word[0] for word in every]
    ends = (every[at + len(last) - 1].end() for at in range(len(every)) if shown[at : at + len(last)] == last)
    end = next(ends, None) if last else None
    return end is not None and counts(whole[end:].partition(",")[0].rstrip("."), grammar)


def announced_thing(fact: Fact, material: Material) -> str:
    """What the fact announces, as a headline without who does; "" where it announces nothing."""

    def thing() -> str:
        """What is of somebody whom it does not name is nobody's: "Une perte au titre de son exercice"."""
        found = announced(fact.text, material.grammar)
        return "" if material.grammar.owners.search(found) else found

    return material.once(f"thing {fact.id}", thing)


def told_facts(material: Material, headline: str | None) -> Iterator[tuple[float, list[tuple[float, str]]]]:
    """The headline and what the first fact says in full and in short; what each later fact says, if need be.

    Each with what all that comes later costs at least.
    """
    own = printed(headline, material)
    usable = 0 < len(own) <= LONGEST_HEADLINE and not _is_dateline(own, material.grammar)
    whole = usable and material.grammar.reason.search(own)
    # A first line that the lead says again is told by the lead, wherever that stands.
    facts = sorted(material.facts, key=lambda fact: fact.id != FIRST)[: 0 if whole else 1 if usable else 3]
    if usable:
        told = (each for fact in facts for each in _said(0, fact, material))
        signed = SIGNED * _is_signed(own, material.grammar)
        yield math.inf, [(signed, own), *((TOLD + cost, text) for cost, text in told)]
        return
    for place, fact in enumerate(facts):
        last = place + 1 == len(facts)
        yield math.inf if last else LATER * (place + 1), [*_said(place, fact, material)]


def _is_slug(headline: str) -> bool:
    """Whether it is a desk's mark for a dispatch and no news: capitals, a time, brackets, "MÀJ 14:05 (avec bilan)"."""
    left, marks = _MARKS.subn(" ", headline)
    return bool(marks) and not any(map(str.islower, left))


def _is_rubric(headline: str, material: Material) -> bool:
    """Whether a line in capitals tells nothing of the story: "FAITS DU JOUR - VALLÉE DE L'OURMEL"."""
    if not headline.isupper():
        return False
    wanted = stems(headline)
    told = stems(" ".join(fact.text for fact in material.facts))
    return len(wanted & told) < KNOWN * len(wanted) and not predicated(headline.lower(), material.grammar)


def _is_dateline(headline: str, grammar: Grammar) -> bool:
    """Whether it tells a place and a day, and nothing else: "Klow, le 18 novembre 2031"."""
    days = [day for day in dates(headline, grammar.code) if day.year and day.day]
    left = "".join(headline[: day.start] + headline[day.end :] for day in days[:1])
    return (
        bool(days) and "," in left and len([word for word in left.split() if word.strip(",") not in grammar.small]) < 3
    )


def _is_signed(headline: str, grammar: Grammar) -> bool:
    """Whether it ends with who says so, as English headlines do: "Aucun accord, aucune date : le Ponant"."""
    said, _, who = headline.rpartition(":")
    names = [word for word in who.split() if word.casefold() not in grammar.small]
    return bool(names) and len(said.split()) > RUBRIC and all(word[:1].isupper() for word in names)


def _said(place: int, fact: Fact, material: Material) -> Iterator[tuple[float, str]]:
    """The fact in full and in short, as a title."""
    reports = ((1.0, text) for text in _announced(fact, material))
    told = ((1.0 + cost, text) for cost, text in news(fact, material))
    tight = [(TIGHT + PARTED * text.count(","), text) for text in _tight(fact, material)] if not place else []
    things = [(THING, thing)] if not place and (thing := announced_thing(fact, material)) else []
    for cost, text in (*enumerate(tellings(fact, material)), *things, *reports, *told, *tight):
        cost += COUNTS * (not place and _lacks(text.rstrip("."), fact.text, material.grammar))
        cost += EMPTY * (len(text) + 1 < len(fact.text) and ends_with_when(text.rstrip("."), material.grammar))
        yield LATER * place + cost, dress(text.rstrip("."), material.grammar.code)


def _tight(fact: Fact, material: Material) -> list[str]:
    """What opens the story in the fewest words, where all of them are far too many for a headline."""
    whole = fact.text.rstrip(".")
    if len(whole) <= LONGEST_TOLD or parts(fact, material).shape == "quoted" or leans_on(fact, material):
        return []
    made = (text for text in tightened(whole, material.grammar) if predicated(text, material.grammar))
    return sorted(made, key=len)[:FEW]


def _announced(fact: Fact, material: Material) -> Iterator[str]:
    """What the fact tells before who announces it, as the news that it is: "L’usine fermera, a annoncé la direction".

    Where the rules take such a word for the speaker's alone, they say so.
    """
    told = parts(fact, material)
    if told.shape == "reported" and told.who and fact.text.startswith(told.what) and not leans_on(fact, material):
        yield told.what


def printed(headline: str | None, material: Material) -> str:
    """The source's own headline, which says what the source says."""
    grammar = material.grammar
    bare = grammar.follow.sub("", grammar.kicker.sub("", (headline or "").strip(), count=1))
    signed = grammar.byline.search(bare)
    if signed and not any(signed["name"] in fact.text for fact in material.facts):
        bare = bare[: signed.start()]
    text = "" if _is_slug(bare) or _is_rubric(bare, material) else _sentence_case(bare, material)
    head, rest = rubric(text)
    if head and text.endswith(rest):
        # "Énergie : Hausse des marges": the capital behind the colon is the page's, not the language's.
        text = text[: len(text) - len(rest)] + material.lowered(rest)
    return dress(text, material.grammar.code).rstrip(".")


def tellings(fact: Fact, material: Material) -> Iterator[str]:
    """The fact in full and in short, from its own line alone, and nobody's voice.

    In short as no rule has seen it yet: what is printed of it is held to the story as a title or a description is.
    """
    if parts(fact, material).shape == "quoted":
        return
    for form in (forms.full, forms.shortest):
        sentence = form(fact, material)
        if sentence and set(sentence.lines) <= set(fact.lines):
            yield sentence.text


def _sentence_case(headline: str, material: Material) -> str:
    """A headline That Has Every Word Like This, or LIKE THIS, with capitals only where the story itself writes them."""
    words = fixed(r"[^\W\d_]{2,}").findall(headline)
    if not words or sum(word[0].isupper() for word in words) < 0.8 * len(words) or len(words) < 5:
        return headline
    known = {word for fact in material.facts for word in fixed(r"(?<=\w[ '’])[A-ZÀ-Ý][\w-]+").findall(fact.text)}
    spelt, shouted = {fold(word): word for word in known}, sum(map(str.isupper, words)) > 0.8 * len(words)

    def own(match: re.Match[str]) -> str:
        word = str(match[0])
        if word.casefold() in material.grammar.small:
            return word.lower()
        if shouted:
            return spelt[fold(word)] if fold(word) in spelt else word.lower()
        return word if word in known or word.isupper() else word.lower()

    return capital(fixed(r"[^\W\d_][\w-]*").sub(own, headline))
