"""The title: what the source says first, begun with the keyphrase where that can be, and short enough."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence

from story import languages
from story.dates import dates
from story.keyphrase import begins
from story.pixels import fits, width
from story.seo.front import WIDEST
from story.values import Fact
from story.words import fold, standing
from writers.embedded import forms
from writers.embedded.announcing import announced
from writers.embedded.grammar import Grammar
from writers.embedded.material import HEADLINE, Material
from writers.embedded.narrowing import (
    articleless,
    before,
    cuts,
    elliptic,
    firmless,
    hedged,
    lesser,
    lifted,
    named,
    placed,
    predicated,
    priceless,
    roled,
    roleless,
    rubric,
    starts,
    unapposed,
    unspanned,
)
from writers.embedded.news import news
from writers.embedded.outdated import done, reported
from writers.embedded.speech import FIRST, leans_on, parts
from writers.embedded.typography import dress
from writers.embedded.wording import capital, lowered, undated

_INSIDE = re.compile(r"\S\s+$")
"""What stands before a word that does not begin a text."""
LONGEST_HEADLINE = 120
"""Characters of a source's headline that can be a title as it is."""
RUBRIC = 3
"""Words at most of a rubric that is gone without regret ("Bourse : ...")."""
LATER, TOLD = 300.0, 40.0
"""What a title costs more for each fact that stands before the one it tells, which is the news even where its title is
wide, and for not being the headline."""
LABEL, UNSAID, UNBEGUN, WIDE = 1.5, 4.0, 3.0, 5.0
"""And for a label, for not holding the keyphrase, for not beginning with it, and for being cut by a result page."""
PIXELS = 3.3
"""And one more for each so many pixels too many: a word that is cut off is the lesser evil, half a title is none."""
WORD = 0.3
"""And for each word left out."""
PLACED, ELLIPTIC, HEDGED, LESSER, CIRCUMSTANCE, UNDATED = 0.5, 1.0, 2.0, 1.5, 2.0, 1.5
"""And for what was done to it: the less it still is what the source printed, the more."""
REASON = 110.0
"""And for leaving out why, which is half of the news: more than for being a half too wide."""
ARTICLE = 0.8
"""And for leaving out the article that a headline without a verb begins with."""
UNTOLD = 14.0
"""And for a rubric that nothing else tells of, left out, unless it is a part of the paper: "Remaniement"."""
ACCUSED, SECOND = 200.0, 8.0
"""And for leaving out whom the headline accuses where it names another before, who would be read for them; and for
telling but the second of its two statements, which is the way to leave out that other one."""
NAMED = 3.5
"""And for a rubric that the story tells of, left out: the reader may need it to know where."""
THING = 4.0
"""And for telling what is announced without who does."""
FEWEST = 2
"""Words of what a rubric heads up to which it is no title."""
SIGNED = 50.0
"""And for a headline that ends with who says so."""
COUNTS = 12.0
"""And for leaving out how long or how many."""
TOPIC, OF_WHAT = 12.0, 110.0
"""And where it names what the article is to be found by; and where what is left names nobody and nothing: "Deux ans
requis contre le gérant" is of no trial."""
_WORD, TAIL = re.compile(r"\w+"), 3
"""Words by which the end of a wording is found again in the sentence it is of."""
BEGINNING = 2
"""Words by which a headline without a verb is known."""
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
    found: list[tuple[float, str]] = []
    ordered: dict[str, float] = {}
    for bound, told in _told(material, headline):
        found += _wordings(told, topics, material)
        ordered = _ordered(found)
        if not headline:  # a source's own may do without a verb, and so may what is announced
            able = [text for text in ordered if predicated(text, material.grammar) or _is_thing(text, material)]
            ordered = {text: ordered[text] for text in able} if able or bound < math.inf else ordered
        cheaper = (text for text, cost in ordered.items() if cost < bound)
        if best := next(filter(material.stands, cheaper), ""):
            return best
    return next(iter(ordered), next((fact.text for fact in material.facts), ""))


def _ordered(found: Iterable[tuple[float, str]]) -> dict[str, float]:
    """The wordings with what they cost, the cheapest first; of two alike the cheaper one counts."""
    least = {text: cost for cost, text in sorted(found, reverse=True) if text}
    return dict(sorted(least.items(), key=lambda one: one[1]))


def _wordings(
    told: Iterable[tuple[float, str]], topics: Sequence[str], material: Material
) -> Iterator[tuple[float, str]]:
    """Each with what it costs."""
    for dear, text in told:
        for cost, one in _narrowed(text, topics[0], material):
            lost = len(text.split()) - len(one.split())
            yield dear + cost + WORD * max(0, lost) + _cost(one, topics, material), one


def _narrowed(text: str, keyphrase: str, material: Material) -> Iterator[tuple[float, str]]:
    """The text and its narrower wordings, with a label or without, each with what the narrowing costs."""
    grammar = material.grammar
    for base, bare in _bases(text, keyphrase, material):
        own = [*_shortened([(0.0, bare)], material)]
        yield from ((base + cost, one) for cost, one in own)
        if not _labels(keyphrase, material):
            continue
        freed = [(0.0, each) for each in (*before(bare, keyphrase, grammar), *lifted(bare, keyphrase, grammar))]
        # "Meurtre d'une infirmière à Klow" says more than "Klow".
        lacks = base == OF_WHAT and len(rubric(text)[0].split()) > len(keyphrase.split()) + 1
        for cost, one in (*own, *_shortened(freed, material)):
            yield (base if lacks else min(base, PLACED)) + cost, _labelled(one, keyphrase, material)


def _bases(text: str, keyphrase: str, material: Material) -> Iterator[tuple[float, str]]:
    """The text as it is; without its rubric, with the keyphrase for one, or with its place at the end."""
    yield 0.0, text
    head, rest = rubric(text)
    if not head:
        return
    known = any(_INSIDE.search(fact.text, 0, at) for fact in material.facts for at in standing(head, fact.text, "_"))
    topical = bool(keyphrase) and fold(keyphrase) in fold(head)
    needed = known or topical or len(head.split()) > RUBRIC
    left = (TOPIC if topical else NAMED) if any(word[:1].isupper() for word in rest.split()[1:]) else OF_WHAT
    if len(rest.split()) > FEWEST:
        topic = UNTOLD * _is_topic(head, material.grammar)
        yield max(left, topic) if needed else topic, rest
    if second := _second(rest, material.grammar):
        yield SECOND, text.removesuffix(rest[1:])[:-1] + second
    yield PLACED, placed(text, material)
    if topical and begins(head, keyphrase, material.grammar.code):
        yield 0.0, text.replace(head, capital(keyphrase), 1)


def _is_topic(head: str, grammar: Grammar) -> bool:
    """Whether a rubric says what happens, and not in what part of the paper that stands."""
    return fold(head) not in grammar.words.desks and grammar.happening.match(head) is not None


def _second(rest: str, grammar: Grammar) -> str:
    """The second of two statements of which that one alone accuses somebody: "le mari relâché, un voisin écroué"."""
    one, comma, two = rest.partition(", ")
    return two if comma and ", " not in two and _accuses_another(one, comma + two, grammar) else ""


def _accuses_another(kept: str, gone: str, grammar: Grammar) -> bool:
    """Whether what goes accuses somebody, by a subject of its own, and what stays does not."""
    pieces = (grammar.coordinating.sub("", piece.strip()) for piece in re.split("[,;:]", gone))
    accuses = any(starts(piece, grammar) and grammar.alleged.search(piece) for piece in pieces)
    return accuses and not grammar.alleged.search(kept)


def _shortened(texts: list[tuple[float, str]], material: Material) -> Iterator[tuple[float, str]]:
    """The texts, in the mood of a mere report, without an auxiliary, cut, and less exact at their ends."""
    grammar = material.grammar
    whole = [*texts, *((cost + HEDGED, hedged(text, grammar)) for cost, text in texts)]
    whole += [(cost + ELLIPTIC, elliptic(text, grammar)) for cost, text in whole]
    whole += [(cost, narrow(text, grammar)) for narrow in (roleless, roled) for cost, text in whole if text]
    for narrow, dear in _NARROWER:
        wide = [(cost, text) for cost, text in whole if text and not fits(text, WIDEST)]
        whole += [(cost + dear, less) for cost, text in wide if (less := narrow(text, grammar))]
    whole += [(cost + ARTICLE, articleless(text, grammar)) for cost, text in whole if text]
    whole += [(cost + UNDATED, undated(text, grammar)[0]) for cost, text in whole]
    for cost, text in ((cost, text) for cost, text in whole if text):
        yield cost, text
        for less in lesser(text, grammar):
            yield cost + LESSER, less
        for cut in cuts(text, grammar) if not _is_thing(text, material) else ():
            gone = text[len(cut) :]
            dear = COUNTS * _counts(gone, grammar) + CIRCUMSTANCE * (gone[:1] == " ")
            dear += ACCUSED * _accuses_another(cut, gone, grammar)
            dear += REASON * bool(grammar.reason.match(gone.lstrip(" ,")))
            yield cost + dear, cut
            yield from ((cost + dear + LESSER, less) for less in lesser(cut, grammar))


_NARROWER = ((unapposed, 0.1), (unspanned, UNDATED), (firmless, 0.1), (named, 6.0), (priceless, LESSER))
"""What makes a title narrower that is too wide, and what each costs."""


def _counts(gone: str, grammar: Grammar) -> bool:
    """Whether what goes says how long or how many, or what for: "pendant onze mois"."""
    return not grammar.numerals.isdisjoint(gone.casefold().split()) or bool(grammar.purpose.match(gone.lstrip(" ,")))


def _lacks(text: str, whole: str, grammar: Grammar) -> bool:
    """Whether it is the head of a longer statement that goes on with how long, how many or what for."""
    last = _WORD.findall(text.partition(",")[0])[-TAIL:]
    every = list(_WORD.finditer(whole))
    shown = [word[0] for word in every]
    ends = (every[at + len(last) - 1].end() for at in range(len(every)) if shown[at : at + len(last)] == last)
    end = next(ends, None) if last else None
    return end is not None and _counts(whole[end:].partition(",")[0].rstrip("."), grammar)


def _is_thing(text: str, material: Material) -> bool:
    """Whether it tells what is announced, of which nothing only accompanies the rest."""
    first = next(iter(material.facts), None)
    words = _thing(first, material).split()[:BEGINNING] if first else []
    return bool(words) and fold(rubric(text)[1]).startswith(fold(" ".join(words)))


def _thing(fact: Fact, material: Material) -> str:
    return material.once(f"thing {fact.id}", lambda: announced(fact.text, material.grammar))


def _told(material: Material, headline: str | None) -> Iterator[tuple[float, list[tuple[float, str]]]]:
    """The headline and what the first fact says in full and in short; what each later fact says, if need be.

    Each with what all that comes later costs at least.
    """
    own = _printed(headline, material)
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
    things = [(THING, thing)] if not place and (thing := _thing(fact, material)) else []
    for cost, text in (*enumerate(tellings(fact, material)), *things, *reports, *told):
        cost += COUNTS * (not place and _lacks(text.rstrip("."), fact.text, material.grammar))
        yield LATER * place + cost, dress(text.rstrip("."), material.grammar.code)


def _announced(fact: Fact, material: Material) -> Iterator[str]:
    """What the fact tells before who announces it, as the news that it is: "L’usine fermera, a annoncé la direction".

    Where the rules take such a word for the speaker's alone, they say so.
    """
    told = parts(fact, material)
    if told.shape == "reported" and told.who and fact.text.startswith(told.what) and not leans_on(fact, material):
        yield told.what


def _printed(headline: str | None, material: Material) -> str:
    """The source's own headline, which says what the source says."""
    text = _sentence_case((headline or "").strip(), material)
    head, rest = rubric(text)
    if head and text.endswith(rest):
        # "Énergie : Hausse des marges": the capital behind the colon is the page's, not the language's.
        text = text[: len(text) - len(rest)] + material.lowered(rest)
    return dress(text, material.grammar.code).rstrip(".")


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


def _labels(keyphrase: str, material: Material) -> bool:
    """Whether the keyphrase can stand before a colon: "Ada Morel : la digue tiendra" would say that she says so."""
    opening = fold(" ".join(fact.text for fact in material.facts[:2]))
    known = bool(keyphrase) and fold(keyphrase) in opening and _is_subject(keyphrase, material)
    return known and not any(begins(voice, keyphrase, material.grammar.code) for voice in material.voices)


def _labelled(text: str, keyphrase: str, material: Material) -> str:
    """The keyphrase, a colon and the text; nothing where the text holds it or has a label."""
    what = lowered(text, material.grammar)
    # What begins with a word that is neither small nor a figure would keep its capital: it may be a name.
    apart = what[:1].isupper() or ":" in text or not fits(f"{keyphrase} : {text}", WIDEST)
    if apart or fold(keyphrase) in fold(text):
        return ""
    return dress(material.grammar.frame("label", topic=capital(keyphrase), what=what), material.grammar.code)


def _is_subject(keyphrase: str, material: Material) -> bool:
    """Whether the story as a whole is about it: its headline has it, or it has none, or two facts have it."""
    headline = material.ground.lines.get(HEADLINE)
    wanted = fold(keyphrase)
    held = sum(wanted in fold(fact.text) for fact in material.facts)
    return headline is None or wanted in fold(headline.text) or held > 1


def tellings(fact: Fact, material: Material) -> list[str]:
    """The fact in full and in short, from its own line alone, and nobody's voice."""
    if parts(fact, material).shape == "quoted":
        return []
    told = [forms.full(fact, material), forms.short(fact, material)]
    return [sentence.text for sentence in told if sentence and set(sentence.lines) <= set(fact.lines)]


def _sentence_case(headline: str, material: Material) -> str:
    """A headline That Has Every Word Like This with capitals only where the story itself writes them."""
    words = re.findall(r"[^\W\d_]{2,}", headline)
    if not words or sum(word[0].isupper() for word in words) < 0.8 * len(words) or len(words) < 5:
        return headline
    known = {word for fact in material.facts for word in re.findall(r"(?<=\w[ '’])[A-ZÀ-Ý][\w-]+", fact.text)}

    def own(match: re.Match[str]) -> str:
        word = match.group()
        name = (word in known or word.isupper()) and word.casefold() not in material.grammar.small
        return word if name else word.lower()

    return capital(re.sub(r"[^\W\d_][\w-]*", own, headline))
