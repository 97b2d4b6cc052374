"""A fact in its own sentence, as the prose tells it."""

import re

from story.values import Fact, Sentence
from story.words import BLANKS
from writers.embedded.forms.said import MARKED, finished, quoting
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.saying import as_said, is_piece
from writers.embedded.speech import leads, leans_on, names_itself, parts, signs_for_itself
from writers.embedded.typography import dress, ended, marked
from writers.embedded.wording import (
    moved,
    paired,
    unowned,
)

_GLUED = re.compile(r"\b[a-zà-ÿ]{3,}[A-ZÀ-Ý]")
"""Two words that the copy of a page has run together: where one sentence or name ends is not known."""


def full(fact: Fact, material: Material, *, after: Fact | None = None) -> Sentence | None:
    """The fact in its own sentence; None where it leans on a sentence that is not the one `after` which it comes.

    Nor is what only announces a list that does not come along, nor an exclamation that nobody is said to make: that is
    a caption or a post, not the story.
    """
    return material.once(f"full {fact.id} {after.id if after else None}", lambda: _told(fact, material, after=after))


def _told(fact: Fact, material: Material, *, after: Fact | None) -> Sentence | None:
    """The fact with the dates of its days, or in the source's own words where the rules could not clear those."""
    if _wrongly_said(fact, material):
        return _put_right(fact, material)
    if after and _wrongly_said(after, material):
        after = None  # somebody else speaks there now: neither a pronoun nor an unsigned quotation goes on with it
    made, own = _full(fact, material, after=after), material.undated.get(fact.id)
    return made if made is None or own is None or material.clears(made) else _full(own, material, after=after)


def _full(fact: Fact, material: Material, *, after: Fact | None) -> Sentence | None:
    follows = after is not None and after == material.before(fact)
    if not follows and leans_on(fact, material):
        return None
    message = material.message(fact)
    led = follows and after is not None and (leads(after, material) or material.message(after) == message)
    if leads(fact, material):
        return _leading(fact, material)
    if (message and not (led or material.signer(message.speaker or "", fact))) or _tells_nothing(fact, material):
        return None
    text = _signed(fact, material) if not message and _unsigned(fact, after, material) else as_said(fact, material)
    if message and led:
        text = marked(ended(fact.text.rstrip(".… ")), material.grammar.code)
    if not (follows and after and after.paragraph == fact.paragraph):
        text = unowned(text, material.grammar) or text
    if not paired(text) and not (text := _unquoting(text, material.grammar)):
        return None
    own = finished(text, fact, material)
    if follows or fact.id in material.exchanges:
        return own
    loose = material.named(moved(text, material.grammar))
    free = finished(loose, fact, material) if loose != text else own
    return free if free == own or material.clears(free) or not material.clears(own) else own


def _tells_nothing(fact: Fact, material: Material) -> bool:
    """Whether it is a post about its signer, a cry of nobody's, two glued together, or leads to nothing told."""
    plain = material.message(fact) is None
    if plain and signs_for_itself(fact, material):
        return True
    if plain and fact.text.endswith("!") and parts(fact, material).shape == "plain" and not quoting(fact.text):
        return True
    return fact.text.rstrip().endswith(":") or _GLUED.search(fact.text) is not None


def _unquoting(text: str, grammar: Grammar) -> str:
    """A sentence in which a quotation begins that nothing closes, up to that clause or without the mark; "" of others.

    Closed at the sentence's end it would quote what the story itself may tell there.
    """
    before, mark, after = text.rpartition("«")
    if not mark or "»" in after or text.count("«") != text.count("»") + 1:
        return ""
    kept, comma, clause = before.rpartition(", ")
    if comma and grammar.subordinate.match(clause) and grammar.finite.search(kept) and paired(kept):
        return kept
    bare = after.lstrip(BLANKS)
    gap = "" if before.endswith(("’", "'")) else " "
    return f"{before.rstrip(BLANKS)}{gap}{bare}" if is_piece(before, bare, grammar) else ""


def _leading(fact: Fact, material: Material) -> Sentence:
    """What leads to a post, up to its colon."""
    whole = finished(fact.text, fact, material)
    return whole.model_copy(update={"text": dress(f"{whole.text.rstrip('.')} :", material.grammar.code)})


def _unsigned(fact: Fact, after: Fact | None, material: Material) -> bool:
    """Whether the fact is a quotation and nothing else, and what it comes after quotes nobody whom it could go on."""
    quotes = material.quotes_in(fact)
    whole = len(quotes) == 1 and fact.text.strip(MARKED) == quotes[0].text.strip(MARKED)
    alone = whole and bool(quotes[0].speaker) and not (after and material.quotes_in(after))
    alone = alone and fact.id not in material.exchanges
    return alone and not names_itself(quotes[0], material) and not _goes_on(fact, after, quotes[0].speaker, material)


def _goes_on(fact: Fact, after: Fact | None, speaker: str | None, material: Material) -> bool:
    """Whether it stands right behind a sentence of its paragraph, as in the source, that nobody else says."""
    if after is None or after != material.before(fact) or after.paragraph != fact.paragraph:
        return False
    return after.said_by in (None, speaker)


def _signed(fact: Fact, material: Material) -> str:
    """The quotation behind its speaker's name, however the source shows whose it is."""
    [quote] = material.quotes_in(fact)
    words = marked(quote.text.strip(MARKED), material.grammar.code)
    return material.grammar.frame("voice", who=material.voice(quote.speaker or "") or quote.speaker or "", quote=words)


def _wrongly_said(fact: Fact, material: Material) -> bool:
    """Whether the source's own sentence names another than an editor put in who says what it quotes."""
    right = any(quote.by_editor for quote in material.quotes_in(fact))
    return right and not material.clears(finished(as_said(fact, material), fact, material))


def _put_right(fact: Fact, material: Material) -> Sentence | None:
    """Such a quotation behind its speaker's name; None where nobody is left: alone it would be whoever's came last."""
    quotes = material.quotes_in(fact)
    able = len(quotes) == 1 and quotes[0].speaker
    return finished(_signed(fact, material), fact, material) if able else None
