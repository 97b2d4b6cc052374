"""A fact as an answer: for its figure, or behind its speaker."""

import re

from story.figures import figures
from story.values import Fact, Sentence
from writers.embedded.forms.reporting import according, own_tense, reporting
from writers.embedded.forms.said import MARKED, cleared, goes_on, quoting, speaker
from writers.embedded.forms.shortened import short
from writers.embedded.material import Material
from writers.embedded.speech import alone, parts
from writers.embedded.typography import dress, ended, marked
from writers.embedded.wording import (
    capital,
    leans,
    lowered,
    shorter,
    unfolded,
)

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÀ-Ý])")
_QUOTED = 14
"""Words of a quotation up to which it is heard whole."""


def counted(fact: Fact, material: Material) -> Sentence | None:
    """The fact told for its figure, with its speaker first; None where it has none, or is somebody's own words."""
    return material.once(f"counted {fact.id}", lambda: _counted(fact, material))


def _counted(fact: Fact, material: Material) -> Sentence | None:
    told, grammar = own_tense(fact, material), material.grammar
    if not alone(fact, material) or told.shape == "quoted" or quoting(told.what):
        return None
    what, side = unfolded(told.what, grammar)
    made = [text for text in (side, what) if text and figures(text, grammar.code) and not leans(text, grammar)]
    if bent := reporting(told, fact, material):
        made = [f"{bent}{lowered(text, grammar)}" for text in made if text == what]
    elif told.who:
        who = speaker(fact, material)
        made = [according(told, text, who, fact, material) for text in made]
    return cleared([material.named(text) for text in made if told.who or text != told.what], fact, material)


def answer(fact: Fact, material: Material, *, again: bool = False) -> Sentence | None:
    """The fact as an answer: its speaker first, whom the question names, then the statement in full length.

    A fact that nobody is said to say answers in short. `again` follows an answer of the same speaker.
    """
    return material.once(f"answer {fact.id} {again}", lambda: _answer(fact, material, again=again))


def _answer(fact: Fact, material: Material, *, again: bool) -> Sentence | None:
    told, grammar = own_tense(fact, material), material.grammar
    if again and goes_on(fact, material):
        return cleared([marked(ended(told.what.strip(MARKED)), grammar.code)], fact, material)
    if told.shape == "plain":
        return short(fact, material)
    if not alone(fact, material) or not told.who or told.mid == "message" or leans(told.what, grammar):
        return None
    if told.shape == "quoted" and again:
        who, quote = capital(speaker(fact, material)), marked(told.what, grammar.code)
        return cleared((grammar.frame(use, who=who, quote=quote) for use in ("also_says", "voice")), fact, material)
    who = speaker(fact, material)
    if told.shape == "quoted":
        said = grammar.frame("voice", who=capital(who), quote=marked(told.what, grammar.code))
    elif bent := reporting(told, fact, material):
        said = bent + told.what
    else:
        said = material.named(according(told, told.what, who, fact, material))
    return cleared([said], fact, material)


def words_of(fact: Fact, material: Material) -> list[str]:
    """The fact's quotation behind the name that its own sentence gives; nothing where it gives none."""
    told, grammar = parts(fact, material), material.grammar
    who = material.voice(told.who) if told.shape == "quoted" and alone(fact, material) else None
    if who is None or who not in fact.text:
        return []
    quote = marked(elided(told.what, clause(told.what, material)), grammar.code)
    return [dress(ended(grammar.frame("voice", who=who, quote=quote)), grammar.code)]


def clause(words: str, material: Material) -> str:
    """The first sentence of a quotation, shortened where that loses nothing it depends on and nothing it leads to."""
    first = _SENTENCE_END.split(words)[0].strip()
    long = len(first.split()) > _QUOTED
    return shorter(first.rstrip(".,; "), material.grammar, whole=True) if long else first.rstrip(" ,;")


def elided(words: str, kept: str) -> str:
    """What is kept of a quotation, with the sign that its sentence goes on where it does."""
    rest = words.removeprefix(kept).lstrip(f"{MARKED},;:") if words.startswith(kept) else ""
    return f"{kept}…" if rest[:1].isalnum() and kept[-1:] not in ".!?…" else kept
