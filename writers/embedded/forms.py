"""The ways one fact can be told with the source's own words: in full, in short, as a voice, under its date."""

import re

from story.values import Fact, Quote, Sentence
from story.words import fold
from writers.embedded.material import Material
from writers.embedded.telling import Told, told
from writers.embedded.typography import dress, ended, marked
from writers.embedded.wording import capital, leans, lowered, moved, shorter, undated

_MARKS = "«»“”\"„"
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÀ-Ý])")
_MOST = 26
"""Words of a short telling at most."""
_FEWEST = 4


def full(fact: Fact, material: Material, *, after: Fact | None = None) -> Sentence | None:
    """The fact in its own sentence; None where it leans on a sentence that is not the one `after` which it comes."""
    follows = after is not None and after == material.before(fact)
    if not follows and leans_on(fact, material):
        return None
    text = _as_said(fact, material)
    if not follows:
        text = material.named(moved(text, material.grammar))
    return _sentence(text, [fact], material)


def short(fact: Fact, material: Material) -> Sentence | None:
    """The fact in fewer words or another frame, fit to stand alone; None where that is not safe."""
    if leans_on(fact, material):
        return None
    text = _short(_parts(fact, material), fact, material)
    if text is None or not _FEWEST <= len(text.split()) <= _MOST + 8:
        return None
    return _sentence(material.named(capital(text)), [fact], material)


def dated(fact: Fact, material: Material) -> tuple[str, Sentence] | None:
    """The date of the fact as the source words it, and the fact told under it; None where no date comes loose."""
    if leans_on(fact, material):
        return None
    parts, grammar = _parts(fact, material), material.grammar
    label, rest = "", ""
    if parts.shape in ("reported", "quoted"):
        label = undated(f"{parts.lead}, {parts.mid}".strip(", "), grammar)[1]
        rest = _short(parts, fact, material, under_date=True) or ""
    elif parts.shape == "by":
        what, label = undated(parts.what, grammar)
        rest = _short(parts.model_copy(update={"what": what}), fact, material, under_date=True) or ""
    if not label:
        rest, label = undated(moved(fact.text, grammar), grammar)
        rest = shorter(ended(rest)[:-1], grammar, 6) if not _quoting(rest) else rest
    if not label or not rest:
        return None
    colon = grammar.frame("voice", who=capital(label), quote=lowered(rest, grammar))
    return label, _sentence(material.named(colon), [fact], material)


def answer(fact: Fact, material: Material) -> Sentence | None:
    """The fact as an answer: its speaker first, with name and role, then the statement in full length."""
    if leans_on(fact, material):
        return None
    parts, grammar = _parts(fact, material), material.grammar
    if parts.shape == "plain":
        return _sentence(material.named(moved(_as_said(fact, material), grammar)), [fact], material)
    if not parts.who or leans(parts.what, grammar):
        return None
    who = _introduced(parts.who, material)
    if parts.shape == "quoted":
        said = grammar.frame("voice", who=capital(who), quote=marked(parts.what, grammar.code))
        return _sentence(said, [fact], material)
    said = grammar.frame("according", _turn(fact), who=who, what=lowered(parts.what, grammar))
    return _sentence(material.named(said), [fact], material)


def speaker(fact: Fact, material: Material) -> str:
    """Who says the fact: the full name where it is known, else the words of the sentence; "" where nobody is named."""
    parts = _parts(fact, material)
    return material.name_in(parts.who) or lowered(parts.who, material.grammar) if parts.who else ""


def quoted_by(fact: Fact, material: Material) -> str | None:
    """The full name of the person whose own words the fact gives, where they can stand alone."""
    parts = _parts(fact, material)
    alone = parts.shape == "quoted" and not leans_on(fact, material)
    return material.name_in(parts.who) if alone else None


def quoted_words(fact: Fact, material: Material) -> str:
    """The quotation the fact is, without its marks."""
    return _parts(fact, material).what


def leans_on(fact: Fact, material: Material) -> bool:
    """Whether the fact cannot be told without the one before it."""
    return leans(fact.text, material.grammar) or _unsigned(fact, material)


def _unsigned(fact: Fact, material: Material) -> bool:
    """Whether the fact is a quotation that goes on from the sentence before and names no speaker itself."""
    bare = fact.text.strip()
    return bare[:1] in _MARKS and told(bare, material.grammar).shape == "plain" and not material.message(fact)


def _as_said(fact: Fact, material: Material) -> str:
    """The fact's words with a signed message between marks, and lost quotation marks put back."""
    message = material.message(fact)
    if message:
        return _message(fact, message, material)
    text = fact.text
    for quote in material.quotes_in(fact):
        at = text.find(quote.text)
        if at >= 0:
            before, after = text[:at].rstrip(" \u00a0\u202f"), text[at + len(quote.text) :].lstrip(" \u00a0\u202f")
            opened, closed = before[-1:] in "«“\"„" and bool(before), after[:1] in "»”\"" and bool(after)
            if opened != closed or (opened and before[-1] != "«"):
                head = before[:-1] if opened else before
                tail = after[1:] if closed else after
                gap = "" if head[-1:] in ("", "’", "'", "(") or head.endswith(" ") else " "
                text = f"{head}{gap}{marked(quote.text, material.grammar.code)}{'' if tail[:1] in ',.;:' else ' '}{tail}"
    return text


def _message(fact: Fact, message: Quote, material: Material) -> str:
    """A sentence of a message between marks; its first one is signed, those after it go on."""
    words, code = fact.text.rstrip(".… "), material.grammar.code
    if message.text.startswith(words):
        return material.grammar.frame("signed", quote=marked(words, code), who=message.speaker or "")
    return marked(ended(words), code)


def _parts(fact: Fact, material: Material) -> Told:
    message = material.message(fact)
    if message:
        return Told(what=fact.text.rstrip(".… "), shape="quoted", who=message.speaker or "")
    parts = told(moved(_as_said(fact, material), material.grammar), material.grammar)
    if parts.who and _is_pronoun(parts.who, material):
        speaker = next((quote.speaker for quote in material.quotes_in(fact) if quote.speaker), None)
        return parts.model_copy(update={"who": speaker}) if speaker else Told(what=parts.what)
    return parts


def _introduced(who: str, material: Material) -> str:
    """The speaker with name and role, whichever of the two the sentence has."""
    name = material.name_in(who)
    person = next((person for person in material.main_people if person.name == name), None)
    if name is None:
        person = next((person for person in material.main_people if fold(who).endswith(f" {fold(person.role)}")), None)
    if person is None or ("," in who and name):
        return lowered(who, material.grammar)
    whole = name is None or who in (name, *name.split())
    return material.grammar.frame("with_role", who=person.name, role=person.role) if whole else lowered(who, material.grammar)


def _is_pronoun(who: str, material: Material) -> bool:
    return who.casefold() in material.grammar.words.pronouns


def _short(parts: Told, fact: Fact, material: Material, *, under_date: bool = False) -> str | None:
    """The statement shortened; its speaker stands before it under a date and for a voice, else behind it."""
    grammar = material.grammar
    who = material.name_in(parts.who) or lowered(parts.who, grammar)
    if parts.shape == "plain":
        what = shorter(moved(parts.what, grammar), grammar)
        return what if len(what) < len(parts.what) - 8 else None
    if not who or leans(parts.what, grammar):
        return None
    if parts.shape == "quoted":
        quote = marked(_clause(parts.what, material), grammar.code)
        use = "according" if under_date else "voice"
        return grammar.frame(use, who=who if under_date else capital(who), quote=quote, what=quote)
    what = shorter(parts.what, grammar)
    if under_date or _ends_open(what):
        return grammar.frame("according", _turn(fact), who=who, what=lowered(what, grammar))
    return grammar.frame("according_after", _turn(fact), who=who, what=capital(what))


def _ends_open(what: str) -> bool:
    """Whether "selon X" behind the statement could be read as part of what it ends with: a long enumeration."""
    return what.count(",") > 1


def _turn(fact: Fact) -> int:
    """A number that varies from fact to fact and is the same on every run."""
    return sum(map(ord, fact.id))


def _clause(words: str, material: Material) -> str:
    """The first sentence of a quotation, shortened where that loses nothing it depends on."""
    first = _SENTENCE_END.split(words)[0].strip()
    return shorter(first.rstrip(".,; "), material.grammar) if len(first.split()) > 14 else first.rstrip(" ,;")


def _quoting(text: str) -> bool:
    return any(mark in text for mark in _MARKS)


def _sentence(text: str, facts: list[Fact], material: Material) -> Sentence:
    finished = capital(dress(ended(text), material.grammar.code))
    lines = tuple(dict.fromkeys(line for fact in facts for line in fact.lines))
    quotes = tuple(q.id for fact in facts for q in material.quotes_in(fact) if _quoting(finished))
    return Sentence(text=finished, lines=lines, quotes=quotes)
