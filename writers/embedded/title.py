"""The title: what the source says first, begun with the keyphrase where that can be, and short enough."""

import re
from collections.abc import Iterator

from story.keyphrase import begins
from story.pixels import fits, width
from story.seo.front import WIDEST
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
"""Words that a shortened sentence has after its verb at least: "has followed" is cut off, "were put out" is not."""
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
        for lost, kept in _shorter(text, keyphrase, material):
            found.append((dear + WORD * lost + _cost(kept, keyphrase, material), kept))
            labelled = _labelled(kept, keyphrase, material)
            if labelled:
                found.append((dear + WORD * lost + LABEL + _cost(labelled, keyphrase, material), labelled))
    yield from ((text, cost) for cost, text in sorted(found, reverse=True))


def _told(material: Material, headline: str | None) -> Iterator[tuple[float, str]]:
    """The headline, and what the first facts say in full and in short."""
    grammar = material.grammar
    own = dress(_sentence_case(headline.strip(), material), grammar.code).rstrip(".") if headline else ""
    usable = 0 < len(own) <= LONGEST_HEADLINE
    if usable:
        yield 0.0, own
    for place, fact in enumerate(material.facts[: 1 if usable else 3]):
        for short, text in enumerate(tellings(fact, material)):
            yield LATER * place + short + TOLD * usable, text.rstrip(".")


def _cost(text: str, keyphrase: str, material: Material) -> float:
    code = material.grammar.code
    unbegun = 0.0 if not keyphrase or begins(text, keyphrase, code) else UNBEGUN
    unsaid = UNSAID if unbegun and fold(keyphrase) not in fold(text) else 0.0
    return unbegun + unsaid + (0.0 if fits(text, WIDEST) else WIDE + width(text) / PIXELS)


def _shorter(text: str, keyphrase: str, material: Material) -> Iterator[tuple[int, str]]:
    """The text, and it without what only accompanies it, each with the number of words left out."""
    whole = len(text.split())
    for bare in dict.fromkeys((text, _without_rubric(text, keyphrase, material))):
        yield whole - len(bare.split()), bare
        for kept in (*_cuts(bare, material.grammar), *_before(bare, keyphrase, material.grammar)):
            yield whole - len(kept.split()), kept


def _without_rubric(text: str, keyphrase: str, material: Material) -> str:
    """"Bourse : l'action …" without "Bourse", which is no name that the story tells of."""
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
        told = grammar.attributes.search(gone) or grammar.condition.search(gone) or any(mark in gone for mark in "«“\"")
        named = cut[0][0] == ":" and not grammar.finite.search(kept)
        if whole and not told and not named and not grammar.scope.search(kept):
            yield kept


def _predicates(kept: str, text: str, grammar: Grammar) -> bool:
    """Whether what is kept has a verb and what follows it, where the whole has a verb: a headline may do without."""
    verbs = list(grammar.finite.finditer(kept))
    if verbs:
        return len(kept[verbs[-1].end() :].split()) >= AFTER_VERB
    return not grammar.finite.search(text)


def _before(text: str, keyphrase: str, grammar: Grammar) -> Iterator[str]:
    """The clause before the keyphrase that ends it, where the keyphrase can be its label: "… l'asile à Ada Morel"."""
    at = len(text) - len(keyphrase)
    led = grammar.leading.search(text[:at])
    if keyphrase and at > 0 and fold(text[at:]) == fold(keyphrase) and led and not grammar.scope.search(text):
        kept = text[: led.start()].rstrip(" ,")
        if len(kept.split()) >= FEWEST and balanced(kept):
            yield kept


def _labelled(text: str, keyphrase: str, material: Material) -> str:
    """The keyphrase, a colon and the text; nothing where the text holds it or has a label, or where it could speak.

    "Ada Morel : la digue tiendra" would say that Ada Morel says so.
    """
    opening = fold(" ".join(fact.text for fact in material.facts[:2]))
    speaks = any(fold(keyphrase) in fold(voice) for voice in material.voices)
    known = fold(keyphrase) in opening and fold(keyphrase) not in fold(text)
    if not keyphrase or not known or speaks or ":" in text or not fits(f"{keyphrase} : {text}", WIDEST):
        return ""
    grammar = material.grammar
    return dress(grammar.frame("label", topic=capital(keyphrase), what=lowered(text, grammar)), grammar.code)


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
