"""Who says what in one sentence: a statement taken apart from the words that attribute it."""

from functools import lru_cache
from typing import Literal

from story import dates, languages
from story.patterns import fixed, kept
from story.values import Value
from writers.embedded.grammar import OPENING, Grammar
from writers.embedded.wording import unquoted

Shape = Literal["plain", "reported", "quoted", "by"]
_CLOSING = {"«": "»", "“": "”", "„": "“"}
_LONGEST_SPEAKER = 16
"""Words of a speaker at most: beyond it the pattern has caught a clause."""


_FEWEST = 7
"""Words, marks counted, of a quotation that follows its verb with no colon: fewer are part of what is told."""


class Told(Value):
    """A sentence taken apart. `what` has no end mark and, where `shape` is "quoted", no quotation marks."""

    what: str
    shape: Shape = "plain"
    who: str = ""
    verb: str = ""
    mid: str = ""
    """Circumstances of the saying: when, where, on what occasion."""
    lead: str = ""
    """What stands before the speaker: "En octobre"."""
    ahead: bool = False
    """Whether the statement stands before who says it already: an owner in it is in it too."""


@lru_cache(maxsize=512)
def told(text: str, grammar: Grammar) -> Told:
    """The sentence taken apart; "plain" where nobody is said to say it, or where that cannot be told safely."""
    text = text.strip()
    for read in (_by, _tailed, _direct, _reported):
        found = read(text, grammar)
        if found is not None and _whole(found.what):
            return Told(what=_bare(text)) if _countered(found, grammar) else found
    return Told(what=_bare(text))


def _countered(found: Told, grammar: Grammar) -> bool:
    """Whether what somebody says has in it who denies it: before its teller the denial would be the teller's own.

    "L'usine rejette des solvants, ce que la direction dément, affirme l'association" says so.
    """
    what = unquoted(found.what)
    return found.shape != "quoted" and bool(grammar.countered.search(what) or grammar.by_tail.match(what))


def _by(text: str, grammar: Grammar) -> Told | None:
    match = grammar.by_head.match(text) or grammar.by_tail.match(text)
    if not match or _turned_again(match["what"], grammar) or grammar.named_aside.match(match["what"]):
        return None
    return Told(what=_bare(match["what"]), who=match["who"].strip(), shape="by")


def _turned_again(what: str, grammar: Grammar) -> bool:
    """Whether a second source is named inside: two attributions are not taken apart."""
    return bool(grammar.tailed.match(what))


def _tailed(text: str, grammar: Grammar) -> Told | None:
    match = grammar.tailed.match(text)
    if match is None and not grammar.words.auxiliaries:
        match = grammar.named.match(text)
    if (
        match is None
        or fixed(grammar.words.that).match(match["rest"])
        or _is_subject(match["what"], match["rest"], grammar)
    ):
        return None
    who, mid = _speaker(match["rest"], grammar)
    if "after" in match.re.groupindex:
        mid = match["after"]
        if grammar.predicate.match(mid.lstrip()):
            return None  # "a move opponents say will strand workers" says what of the move
    if not _is_speaker(who, grammar):
        return None
    return _made(match["what"], who=who, verb=match["verb"], mid=mid).model_copy(update={"ahead": True})


def _is_subject(what: str, rest: str, grammar: Grammar) -> bool:
    """Whether the words before ", a annoncé" are who announces: a noun, and what is set off about it by commas.

    "La ministre, Ana Riou, a annoncé un plan" has no statement before its verb; a clause of its own would have one, and
    so have three pieces where a person is the `rest`: "Le quai, bâti en 1958, menace ruine, a affirmé Ana Riou".
    """
    pieces = unquoted(what).split(",")
    if len(pieces) < 2 or "#" in unquoted(what):
        return False
    if len(pieces) > 2 and is_person(rest, grammar):
        return False
    clauses = (piece[: hung.start()] if (hung := grammar.subordinate.search(piece)) else piece for piece in pieces)
    return not any(grammar.verb.search(clause) for clause in clauses)


def is_person(words: str, grammar: Grammar) -> bool:
    """Whether the words begin with a name or with the noun of an office or a trade."""
    known = languages.load(grammar.code).reading.people
    noun = kept(rf"^(?:{known.articles}|(?:{known.own})\s)").sub("", words, count=1)
    return words[:1].isupper() or kept(known.held).match(noun) is not None


def _direct(text: str, grammar: Grammar) -> Told | None:
    match = grammar.told.match(text)
    if match is None:
        return None
    lead, who = _led(match["who"], grammar)
    what = _bare(match["what"])
    mark = text[: match.start("what")].rstrip()[-1:]
    announced = mark in ":," and not (mark != ":" and _is_fragment(what))
    if (
        not _is_speaker(who, grammar)
        or (not announced and (len(what.split()) < _FEWEST or _is_fragment(what)))
        or not _is_quotation(what)
        or fixed(rf"(?<!\w){grammar.words.that}").search(match["mid"] + " ")
    ):
        return None
    return _made(what, who=who, verb=match["verb"], mid=match["mid"], lead=lead)


def _reported(text: str, grammar: Grammar) -> Told | None:
    full = grammar.reported.match(text)
    match = full or grammar.reported_bare.match(text)
    if match is None:
        return None
    if grammar.conjunction.search(match["mid"].strip(" ,")):
        return None
    lead, who = _led(match["who"], grammar)
    announced = match["what"].lstrip(" \u00a0\u202f:")
    what = _bare(announced)
    if not _is_speaker(who, grammar) or (what[:1] in OPENING and not _is_quotation(what)):
        return None
    thing = full is None and grammar.opens_new.match(what)
    if thing and not grammar.verb.search(unquoted(what)):
        return None  # "The firm admitted a breach of the law on Monday" says no more than that
    if grammar.subjunctive.search(unquoted(what)):
        return None  # "a regretté que le bal n'ait pas eu lieu" says nothing of a ball that did not take place
    if announced != match["what"]:
        return _made(what, who=who, verb=match["verb"], mid=match["mid"], lead=lead)
    return Told(what=what, who=who, verb=match["verb"], mid=match["mid"].strip(" ,"), lead=lead, shape="reported")


def _made(what: str, **values: str) -> Told:
    what = _bare(what)
    values["mid"] = values["mid"].strip(" .,")
    if _is_quotation(what):
        return Told(what=what[1:-1].strip(" \u00a0\u202f,"), shape="quoted", **values)
    return Told(what=what, shape="reported", **values)


def _speaker(rest: str, grammar: Grammar) -> tuple[str, str]:
    """What follows a verb of saying, parted into the speaker and the circumstances."""
    rest = rest.strip(" .")
    found = list(dates.dates(rest, grammar.code))
    when = ""
    if found and not rest[: found[0].start].strip(" ,"):
        when, rest = found[0].text, rest[found[0].end :].strip(" ,")
    if ahead := grammar.place_ahead.match(rest):
        when, rest = f"{when} {ahead.group()}".strip(), rest[ahead.end() :]
    aside = grammar.asides.search(rest)
    who, after = (rest[: aside.start()], rest[aside.start() :]) if aside else (rest, "")
    return who.strip(" ,"), " ".join(part for part in (when, after.strip(" ,")) if part)


def _led(who: str, grammar: Grammar) -> tuple[str, str]:
    """What stands before a verb of saying, parted into a leading circumstance and the speaker."""
    lead, comma, rest = who.partition(",")
    first = lead.split(" ", 1)[0].casefold().split("’")[0].split("'")[0]
    opens = first in grammar.words.bounds or bool(dates.dates(lead, grammar.code))
    opens = opens or kept(grammar.words.owning).fullmatch(first) is not None  # "Interrogée, la caisse assure"
    if comma and rest.strip() and opens:
        return lead.strip(), rest.strip(" ,")
    return "", who.strip(" ,")


def _is_speaker(who: str, grammar: Grammar) -> bool:
    """Whether the words can name a speaker: few, opened by a name or an article, no object of the verb among them."""
    words = who.split()
    if not 0 < len(words) <= _LONGEST_SPEAKER:
        return False
    first = fixed(r"['’]").split(words[0])[0]
    if grammar.finite.search(who) or words[-1].casefold() in grammar.words.bounds:
        return False
    if len(words) > 1 and grammar.pointing.fullmatch(words[-1]):
        return False
    if any(word.casefold() in grammar.words.helpers for word in words[1:]) or first.casefold() in grammar.words.datives:
        return False
    return first[:1].isupper() or first.casefold() in grammar.words.determiners


def _bare(text: str) -> str:
    """The text without its end mark, with an end mark inside closing quotation marks kept."""
    text = text.strip(" \u00a0\u202f")
    while text and text[-1] in ".,;:" and not text.endswith("..."):
        text = text[:-1].rstrip(" \u00a0\u202f")
    return text


def _is_fragment(quotation: str) -> bool:
    """Whether the quotation begins small: it goes on from the words before it, and is no statement without them."""
    return quotation.lstrip(f"{OPENING} \u00a0\u202f")[:1].islower()


def _is_quotation(text: str) -> bool:
    """Whether the whole text is one quotation."""
    if len(text) < 3 or text[0] not in '«“"':
        return False
    closing = _CLOSING.get(text[0], '"')
    return text.endswith(closing) and text.count(closing) == (2 if closing == '"' else 1)


def _whole(text: str) -> bool:
    """Whether quotation marks and brackets in the text come in pairs."""
    pairs = (("«", "»"), ("“", "”"), ("(", ")"), ("[", "]"))
    return bool(text) and all(text.count(a) == text.count(b) for a, b in pairs) and text.count('"') % 2 == 0
