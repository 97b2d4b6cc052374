"""A fact's words with the marks they are printed between: those of the source, or those that it lost."""

from story.values import Fact, Quote
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.typography import ended, marked

MARKS = '«»“”"„'
_NO_BREAK = " \u00a0\u202f"


def as_said(fact: Fact, material: Material) -> str:
    """The fact's words with a signed message between marks, and lost quotation marks put back."""
    message = material.message(fact)
    if message:
        return _message(fact, message, material)
    if fact.id in material.exchanges:
        return _turn(fact, material)
    if fact.id in material.spreads:
        return _part(fact, material)
    text = fact.text
    for quote in material.quotes_in(fact):
        at = text.find(quote.text)
        if at >= 0:
            text = _remarked(text, at, quote.text, material)
    return text


def _turn(fact: Fact, material: Material) -> str:
    """A turn of a dialogue behind its dash, word for word; its further sentences without one."""
    return f"— {fact.text}" if fact.id in material.turns else fact.text


def _part(fact: Fact, material: Material) -> str:
    """A sentence of a quotation that begins in another, or ends in one, between marks of its own."""
    first, *_, last = material.spreads[fact.id]
    opening, closing = marked("x", material.grammar.code).split("x")
    if fact.id == first:
        return f"{fact.text}{closing}"
    return f"{opening}{fact.text}" if fact.id == last else marked(ended(fact.text), material.grammar.code)


def _remarked(text: str, at: int, words: str, material: Material) -> str:
    """The text with the quotation at that place between the language's own marks, where marks are missing or other."""
    code = material.grammar.code
    before, after = text[:at].rstrip(_NO_BREAK), text[at + len(words) :].lstrip(_NO_BREAK)
    opened, closed = before[-1:] in MARKS and bool(before), after[:1] in MARKS and bool(after)
    if opened and not after.strip(".!?…") and is_piece(before[:-1], words, material.grammar):
        return text
    bare = not opened and not closed
    if bare and (before or len(words.split()) < 4):
        return text
    opening, closing = marked("", code)[0], marked("", code)[-1]
    if opened and closed and (before[-1], after[0]) == (opening, closing):
        return text
    head, tail = before[:-1] if opened else before, after[1:] if closed else after
    gap = "" if head[-1:] in ("", "’", "'", "(") or head.endswith(" ") else " "
    words, tail = (words[:-1], "," + tail) if bare and words.endswith(",") else (words, tail)
    return f"{head}{gap}{marked(words, code)}{'' if tail[:1] in ',.;:' else ' '}{tail}"


def is_piece(before: str, words: str, grammar: Grammar) -> bool:
    """Whether what nothing closes goes on a sentence: "parle d'un « drame pour tous et promet une aide".

    Nobody knows how much of it was said; the sentence's subject says all of it, as far as that is no "I".
    """
    led = before.rstrip(_NO_BREAK)[-1:] not in ("", ":")
    return led and words[:1].islower() and not grammar.personal.search(words)


def _message(fact: Fact, message: Quote, material: Material) -> str:
    """A sentence of a message between marks; its first one is signed, those after it go on."""
    words, code = fact.text.rstrip(".… "), material.grammar.code
    if message.text.startswith(words):
        use, day = ("signed_on", message.posted) if message.posted else ("signed", "")
        who = material.signer(message.speaker or "", fact)
        again = _spoke(message.speaker, material.before(fact), material)
        if message.reply:
            return material.grammar.frame("voice", who=material.voice(who) or who, quote=marked(words, code))
        return material.grammar.frame(use, again, quote=marked(words, code), who=who, day=day)
    return marked(ended(words), code)


def _spoke(speaker: str | None, before: Fact | None, material: Material) -> bool:
    """Whether the fact before quotes the same speaker: one who wrote adds."""
    quotes = material.quotes_in(before) if before else []
    return any(quote.speaker == speaker for quote in quotes)
