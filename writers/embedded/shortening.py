"""A title in fewer words, each with what that costs."""

import re
from collections.abc import Iterator

from story import languages
from story.patterns import fixed
from story.pixels import fits
from story.searched import begins
from story.seo.front import WIDEST
from story.words import fold, standing
from writers.embedded.grammar import Grammar
from writers.embedded.headlined import COUNTS, EMPTY, RUBRIC, announced_thing, counts, ends_with_when
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
from writers.embedded.typography import dress
from writers.embedded.wording import capital, lowered, undated

_INSIDE = re.compile(r"\S\s+$")
"""What stands before a word that does not begin a text."""
PLACED, ELLIPTIC, HEDGED, LESSER, CIRCUMSTANCE, UNDATED = 0.5, 1.0, 2.0, 1.5, 2.0, 1.5
"""What a title costs for what was done to it: the less it still is what the source printed, the more."""
OCCASION = 55.0
"""And for leaving out on what occasion a thing is that no verb tells: "Incident à la mairie" says nothing."""
REASON = 110.0
"""And for leaving out why, which is half of the news: more than for being a half too wide."""
ARTICLE = 0.8
"""And for leaving out the article that a headline without a verb begins with."""
UNTOLD = 14.0
"""And for a rubric that nothing else tells of, left out, unless it is a part of the paper: "Remaniement"."""
ACCUSED, SECOND = 200.0, 8.0
"""And for leaving out whom the headline accuses where it names another before, who would be read for them; and for
telling but the second of its two statements, which is the way to leave out that other one."""
NAMED, TELLING = 3.5, 30.0
"""And for a rubric that the story tells of, left out: the reader may need it to know where; of the source's own
headline for any but a country and a part of the paper."""
AMPUTATED = 45.0
"""And for a part of the source's own headline: a word that a result page cuts off is the lesser loss, up to some 100
characters."""
FEWEST = 2
"""Words of what a rubric heads up to which it is no title."""
TOPIC, OF_WHAT = 12.0, 110.0
"""And where it names what the article is to be found by; and where what is left names nobody and nothing: "Deux ans
requis contre le gérant" is of no trial."""
BEGINNING = 2
"""Words by which a headline without a verb is known."""
_NARROWER = ((unapposed, 0.1), (unspanned, UNDATED), (firmless, 0.1), (named, 6.0), (priceless, LESSER))
"""What makes a title narrower that is too wide, and what each costs."""


def narrowed(text: str, keyphrase: str, material: Material, *, printed: bool = False) -> Iterator[tuple[float, str]]:
    """The text and its narrower wordings, with a label or without, each with what the narrowing costs.

    printed: whether it is the source's own headline, of which nothing goes that a result page has room for.
    """
    grammar, dear = material.grammar, AMPUTATED * printed
    for base, bare in _bases(text, keyphrase, material, printed):
        own = [*_shortened([(0.0, bare)], material, dear)]
        yield from ((base + cost, one) for cost, one in own)
        if not _labels(keyphrase, material):
            continue
        freed = [(0.0, each) for each in (*before(bare, keyphrase, grammar), *lifted(bare, keyphrase, grammar))]
        # "Meurtre d'une infirmière à Klow" says more than "Klow".
        lacks = base == OF_WHAT and len(rubric(text)[0].split()) > len(keyphrase.split()) + 1
        lacks |= printed and base >= AMPUTATED
        for cost, one in (*own, *_shortened(freed, material, dear)):
            yield (base if lacks else min(base, PLACED)) + cost, _labelled(one, keyphrase, material)


def _bases(text: str, keyphrase: str, material: Material, printed: bool) -> Iterator[tuple[float, str]]:
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
        lost = TELLING * (printed and not _is_furniture(head, material.grammar))
        lost = AMPUTATED if printed and len(head.split()) > RUBRIC else lost
        yield max(lost, left) + topic if needed else lost + topic, rest
    if second := _second(rest, material.grammar):
        yield SECOND, text.removesuffix(rest[1:])[:-1] + second
    yield PLACED, placed(text, material)
    if topical and begins(head, keyphrase, material.grammar.code):
        yield 0.0, text.replace(head, capital(keyphrase), 1)


def _is_furniture(head: str, grammar: Grammar) -> bool:
    """Whether a rubric only says in what part of the paper, or of the world."""
    return fold(head) in grammar.words.desks or head in languages.load(grammar.code).checks.places


def _is_topic(head: str, grammar: Grammar) -> bool:
    """Whether a rubric says what happens, and not in what part of the paper that stands."""
    return fold(head) not in grammar.words.desks and grammar.happening.match(head) is not None


def _second(rest: str, grammar: Grammar) -> str:
    """The second of two statements of which that one alone accuses somebody: "le mari relâché, un voisin écroué"."""
    one, comma, two = rest.partition(", ")
    return two if comma and ", " not in two and _accuses_another(one, comma + two, grammar) else ""


def _accuses_another(kept: str, gone: str, grammar: Grammar) -> bool:
    """Whether what goes accuses somebody, by a subject of its own, and what stays does not."""
    pieces = (grammar.coordinating.sub("", piece.strip()) for piece in fixed("[,;:]").split(gone))
    accuses = any(starts(piece, grammar) and grammar.alleged.search(piece) for piece in pieces)
    return accuses and not grammar.alleged.search(kept)


def _shortened(texts: list[tuple[float, str]], material: Material, cutting: float) -> Iterator[tuple[float, str]]:
    """The texts, in the mood of a mere report, without an auxiliary, cut, and less exact at their ends.

    cutting: what is to be added for what is cut off.
    """
    grammar = material.grammar
    whole = [*texts, *((cost + HEDGED, hedged(text, grammar)) for cost, text in texts)]
    whole += [(cost + ELLIPTIC, elliptic(text, grammar)) for cost, text in whole]
    whole += [(cost, narrow(text, grammar)) for narrow in (roleless, roled) for cost, text in whole if text]
    for narrow, dear in _NARROWER:
        wide = [(cost, text) for cost, text in whole if text and not fits(text, WIDEST)]
        whole += [(cost + dear, less) for cost, text in wide if (less := narrow(text, grammar))]
    whole += [(cost + ARTICLE, articleless(text, grammar)) for cost, text in whole if text]
    whole += [(cost + UNDATED + cutting / 4, undated(text, grammar)[0]) for cost, text in whole]
    for cost, text in ((cost, text) for cost, text in whole if text):
        yield cost, text
        for less in lesser(text, grammar):
            yield cost + LESSER + cutting, less
        for cut in cuts(text, grammar) if not is_thing(text, material) else ():
            gone = text[len(cut) :]
            dear = cutting + COUNTS * counts(gone, grammar) + CIRCUMSTANCE * (gone[:1] == " ")
            dear += OCCASION * (gone[:1] == " " and not predicated(cut, grammar))
            dear += ACCUSED * _accuses_another(cut, gone, grammar)
            dear += EMPTY * ends_with_when(cut, grammar)
            dear += REASON * bool(grammar.reason.match(gone.lstrip(" ,")))
            yield cost + dear, cut
            yield from ((cost + dear + LESSER, less) for less in lesser(cut, grammar))


def is_thing(text: str, material: Material) -> bool:
    """Whether it tells what is announced, of which nothing only accompanies the rest."""
    first = next(iter(material.facts), None)
    words = announced_thing(first, material).split()[:BEGINNING] if first else []
    return bool(words) and fold(rubric(text)[1]).startswith(fold(" ".join(words)))


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
