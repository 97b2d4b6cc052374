"""The title: what the source says first, begun with the keyphrase where that can be, and short enough."""

import re
from collections.abc import Iterator

from story.keyphrase import begins
from story.patterns import any_of
from story.pixels import fits, width
from story.seo.front import WIDEST
from story.seo.text import seo
from story.values import Fact
from story.words import fold
from writers.embedded import forms
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.speech import parts
from writers.embedded.typography import dress
from writers.embedded.wording import balanced, capital, lowered

LONGEST_HEADLINE = 120
"""Characters of a source's headline that can be a title as it is."""
FEWEST = 4
"""Words that a shortened title keeps at least."""
RUBRIC = 3
"""Words of a rubric before a headline at most ("Bourse : ...")."""
LATER, TOLD = 5.0, 9.0
"""What a title costs more for each fact that stands before the one it tells, and for not being the headline."""
AFTER_VERB = 2
"""Words that a shortened sentence has after its verb at least, one less in the passive: "has followed" is cut off, "is
tried" is not."""
LABEL, UNSAID, UNBEGUN, WIDE = 2.0, 4.0, 3.0, 25.0
"""And for a label, for not holding the keyphrase, for not beginning with it, and for being cut by a result page."""
PIXELS = 40
"""A title that is too wide costs one more for each so many pixels: of two such the narrower is the better."""
WORD = 0.3
"""And for each word left out."""
_RUBRIC = re.compile(r"\s*:\s+|\s[–—-]\s")


def title(material: Material, headline: str | None, keyphrase: str = "") -> str:
    """The cheapest wording that the rules clear, of the headline and of what the first facts say.

    A wording may lose what only accompanies its statement, and its rubric; the keyphrase is set before one that does
    not hold it, as a label is ("Fleuve Ombelle : ..."). No template ("what we know") is a title: it is a claim, and
    the source must make it.
    """
    wordings = dict(_wordings(material, headline, keyphrase))
    ordered = sorted(wordings, key=lambda text: wordings[text])
    return next(filter(material.stands, ordered), (ordered or [fact.text for fact in material.facts] or [""])[0])


def _wordings(material: Material, headline: str | None, keyphrase: str) -> Iterator[tuple[str, float]]:
    """Each with what it costs; of two alike the later is the one that counts, so that the dearest come first."""
    found = []
    for dear, text in _told(material, headline):
        for bare in dict.fromkeys((text, _without_rubric(text, keyphrase, material))):
            kept = [bare, *_cuts(bare, material.grammar)]
            freed = [*_before(bare, keyphrase, material.grammar), *_lifted(bare, keyphrase, material.grammar)]
            freed += [cut for each in freed for cut in _cuts(each, material.grammar)]
            for one in (*kept, *(_labelled(each, keyphrase, material) for each in (*kept, *freed))):
                lost = len(text.split()) - len(one.split())
                found.append((dear + WORD * max(0, lost) + _cost(one, keyphrase, material), one))
    yield from ((one, cost) for cost, one in sorted(found, reverse=True) if one)


def _told(material: Material, headline: str | None) -> Iterator[tuple[float, str]]:
    """The headline, and what the first facts say in full and in short."""
    own = _printed(headline, material)
    usable = 0 < len(own) <= LONGEST_HEADLINE
    if usable:
        yield 0.0, own
    for place, fact in enumerate(material.facts[: 1 if usable else 3]):
        for short, text in enumerate(tellings(fact, material)):
            yield LATER * place + short + TOLD * usable, text.rstrip(".")


def _printed(headline: str | None, material: Material) -> str:
    """The source's own headline, which says what the source says."""
    return dress(_sentence_case((headline or "").strip(), material), material.grammar.code).rstrip(".")


def _cost(text: str, keyphrase: str, material: Material) -> float:
    code = material.grammar.code
    begun = begins(text, keyphrase, code)
    unbegun = 0.0 if begun or not keyphrase else UNBEGUN
    label = LABEL * (begun and ":" in text)
    unsaid = UNSAID if unbegun and fold(keyphrase) not in fold(text) else 0.0
    return label + unbegun + unsaid + (0.0 if fits(text, WIDEST) else WIDE + width(text) / PIXELS)


def _without_rubric(text: str, keyphrase: str, material: Material) -> str:
    """ "Bourse : l'action …" without "Bourse", which is no name that the story tells of."""
    rubric, *rest = _RUBRIC.split(text, maxsplit=1)
    named = any(re.search(rf"\S\s+{re.escape(rubric)}(?!\w)", fact.text) for fact in material.facts)
    if not rest or len(rubric.split()) > RUBRIC or named or fold(keyphrase) in fold(rubric):
        return text
    return capital(rest[0])


def _cuts(text: str, grammar: Grammar) -> Iterator[str]:
    """The text without an end that only accompanies it.

    No quotation, condition or attribution goes with it, and no negation stays that could reach into what goes.
    """
    for cut in grammar.droppable.finditer(text):
        kept, gone = text[: cut.start()].rstrip(" ,;:\u00a0"), text[cut.start() :]
        whole = len(kept.split()) >= FEWEST and balanced(kept) and _predicates(kept, text, grammar)
        named = cut[0][0] == ":" and not grammar.finite.search(kept)
        if whole and not named and not _needed(gone, grammar) and not grammar.scope.search(kept):
            yield kept


def _needed(gone: str, grammar: Grammar) -> bool:
    """Whether what would go says who says so, on what condition, or in whose words."""
    attributed = grammar.attributes.match(gone.lstrip(" ,"))
    return bool(attributed or grammar.condition.search(gone) or any(mark in gone for mark in '«“"'))


def _predicates(kept: str, text: str, grammar: Grammar) -> bool:
    """Whether what is kept has a verb and what follows it, where the whole has a verb: a headline may do without."""
    verbs = list(grammar.finite.finditer(kept))
    if verbs:
        passive = verbs[-1][0] in seo(grammar.code).passive.auxiliaries
        return len(kept[verbs[-1].end() :].split()) >= AFTER_VERB - passive
    return not grammar.finite.search(text)


def _before(text: str, keyphrase: str, grammar: Grammar) -> Iterator[str]:
    """The clause before the keyphrase that ends it, where the keyphrase can be its label: "… l'asile à Ada Morel"."""
    at = len(text) - len(keyphrase)
    led = grammar.leading.search(text[:at])
    if keyphrase and at > 0 and fold(text[at:]) == fold(keyphrase) and led and not grammar.scope.search(text):
        kept = text[: led.start()].rstrip(" ,")
        if len(kept.split()) >= FEWEST and balanced(kept):
            yield kept


def _lifted(text: str, keyphrase: str, grammar: Grammar) -> Iterator[str]:
    """The sentence whose subject is the keyphrase's, without it: "L'ancien directeur [de la laiterie] est jugé"."""
    if not keyphrase or not grammar.words.links:
        return
    of = rf"\s{any_of(grammar.words.links)}\s?"
    owned = rf"{of}(?:{any_of(grammar.words.determiners)}\s?)?{re.escape(keyphrase)}(?:{of}[A-ZÀ-Ý][\w’-]+)*"
    owner = re.search(rf"(?<=\w){owned}\s(?={grammar.finite.pattern})", text)
    if owner and not grammar.scope.search(text) and not grammar.finite.search(text[: owner.start()]):
        yield f"{text[: owner.start()]} {text[owner.end() :]}"


def _labelled(text: str, keyphrase: str, material: Material) -> str:
    """The keyphrase, a colon and the text; nothing where the text holds it or has a label, or where it could speak.

    "Ada Morel : la digue tiendra" would say that Ada Morel says so.
    """
    opening = fold(" ".join(fact.text for fact in material.facts[:2]))
    speaks = any(begins(voice, keyphrase, material.grammar.code) for voice in material.voices)
    known = fold(keyphrase) in opening and fold(keyphrase) not in fold(text)
    what = lowered(text, material.grammar)
    # What begins with a word that is neither small nor a figure would keep its capital: it may be a name.
    apart = what[:1].isupper() or ":" in text or not fits(f"{keyphrase} : {text}", WIDEST)
    if not keyphrase or not known or speaks or apart:
        return ""
    return dress(material.grammar.frame("label", topic=capital(keyphrase), what=what), material.grammar.code)


def tellings(fact: Fact, material: Material) -> list[str]:
    """The fact in full and in short, from its own line alone, and nobody's voice."""
    told = [forms.full(fact, material), forms.short(fact, material)]
    if parts(fact, material).shape == "quoted":
        return []
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
