"""A long statement in words few enough for a result page: what is set before, into or behind its news goes."""

import re
from collections.abc import Iterator, Sequence

from story.patterns import fixed
from writers.embedded.grammar import Grammar
from writers.embedded.narrowing.circumstances import halved, starts, unspanned
from writers.embedded.narrowing.ends import cuts, unbracketed, universal
from writers.embedded.narrowing.persons import unapposed
from writers.embedded.wording import balanced, capital, undated, unquoted

ROUNDS, MOST = 5, 24
"""How often something goes, and wordings that are looked at each time."""
WHEN, SOURCED, OPENED, RELATED, APPOSED, ASIDE, MANNER, CUT = 0.5, 0.6, 0.8, 1.0, 1.0, 1.2, 1.5, 2.0
"""What is lost with a day, where a study appeared, an opening, a clause about somebody new, who somebody is, a place,
how it was done, and what of a piece between commas only accompanies it."""
LEFT = 5
"""Words that such a piece keeps at least."""
_NAMED = re.compile(r"\s[A-ZÀ-Ý][\w’'-]+ (?:[A-ZÀ-Ý][\w’'-]+(?:, \d+ \w+)?|\d+ \w+)$")
"""A full name at the end of a text, with an age or without, or that of a thing with its measure: "Cardol 5 mg"."""
OPENERS = 2
"""Pieces that may stand before a statement's subject."""


def tightened(text: str, grammar: Grammar) -> list[str]:
    """The narrower wordings of a statement, the least harmed first; its own where nothing can go.

    Nothing goes where it denies, counts all or sets a condition.
    """
    whole = grammar.learned.sub("", unbracketed(text))
    found = {_uncleft(whole, grammar) or whole: 0.0}
    last = dict(found)
    for _ in range(ROUNDS):
        made = ((cost + dear, one) for each, cost in last.items() for dear, one in _narrower(each, grammar))
        last = {one: cost for cost, one in sorted(made, reverse=True) if one and one not in found and balanced(one)}
        found |= dict(list(last.items())[-MOST:])
    return sorted(found.keys() - {text}, key=lambda one: (found[one], -len(one), one))


def _narrower(text: str, grammar: Grammar) -> Iterator[tuple[float, str]]:
    """What the statement is without one thing, each with what is lost with that."""
    yield SOURCED, grammar.sourced.sub(r"\g<source>", text)
    yield ASIDE, grammar.polled.sub("", text)
    yield RELATED, _unrelated(text, grammar)
    yield OPENED, _unopened(text, grammar)
    yield MANNER, _unopposed(text, grammar)
    if _is_bound(text, grammar):
        return
    yield APPOSED, unapposed(text, grammar)
    yield from ((ASIDE, one) for one in _without_asides(text, grammar))
    yield from ((CUT, one) for one in _within(text, grammar))
    half = halved(text, grammar)
    # What is to come may be told by a verb that no list knows: "… et les candidats connaîtront …".
    yield MANNER, half if bool(grammar.to_come.search(half)) == bool(grammar.to_come.search(text)) else ""
    yield MANNER, grammar.manner.sub("", text)
    yield WHEN, unspanned(text, grammar)
    yield WHEN, _undated(text, grammar)


def _undated(text: str, grammar: Grammar) -> str:
    """The statement without a day in it; one that opens it may belong to what follows."""
    bare = undated(text, grammar)[0]
    return bare if bare.split()[:2] == text.split()[:2] else ""


def _is_bound(text: str, grammar: Grammar) -> bool:
    """Whether what goes could be what its main clause is bound to: a denial, a share, a condition, a superlative."""
    first, *pieces = grammar.attached.split(unquoted(text), maxsplit=1)[0].split(", ")
    # "Sans faire de blessé" denies nothing but itself.
    own = [one for one in pieces if not grammar.scope.match(one) or grammar.condition.match(one)]
    main = ", ".join((first, *own))
    return bool(grammar.scope.search(main) or universal(main, grammar) or "%" in main)


def _uncleft(text: str, grammar: Grammar) -> str:
    """What happened, without the hour that it is hung up on: "Il était minuit quand le pont a cédé"."""
    led = grammar.cleft.match(text)
    rest = text[led.end() :] if led else ""
    return capital(rest) if starts(rest, grammar) and grammar.finite.search(rest) else ""


def _unopened(text: str, grammar: Grammar) -> str:
    """The statement without the circumstances that it opens with, where nothing is measured or denied in them."""
    pieces = text.split(", ")
    for n, piece in enumerate(pieces[:OPENERS]):
        rest = ", ".join(pieces[n + 1 :])
        if not _opens(piece, grammar) or _is_bound(rest, grammar):
            return ""
        if starts(rest, grammar) and not grammar.attributes.match(rest):
            counted = fixed(r"\d").search(piece) and fixed(r"\d").search(unquoted(rest)) and ":" not in rest
            return "" if counted else capital(rest)
    return ""


def _unopposed(text: str, grammar: Grammar) -> str:
    """What stands before a second statement that is set against it: "Un train a déraillé, mais la ligne rouvrira"."""
    against = next((one for one in grammar.and_clause.finditer(text) if grammar.contrasting.match(one["word"])), None)
    first = text[: against.start()] if against else ""
    return first if len(first.split()) >= LEFT and _tells(first, grammar) else ""


def _opens(piece: str, grammar: Grammar) -> bool:
    apart = grammar.condition.search(piece) or grammar.attributes.search(piece) or any(mark in piece for mark in "«“:")
    return not apart and bool(grammar.opening.match(piece) or grammar.aside.match(piece))


def _tells(text: str, grammar: Grammar) -> bool:
    return bool(grammar.finite.search(text) or grammar.verb.search(text))


def _unrelated(text: str, grammar: Grammar) -> str:
    """The statement without the clause about somebody new: "Deux soldats [qui gardaient le pont] ont été tués"."""
    led = grammar.new_related.match(text)
    if led is None:
        return ""
    verb = next((one for one in grammar.finite.finditer(text, led.end()) if one.start() > led.end()), None)
    clause = text[led.end() : verb.start()] if verb else ""
    plain = clause and set(",:;«»“”").isdisjoint(clause) and not grammar.attached.search(clause)
    return f"{led['who']} {text[verb.start() :]}" if verb and plain and len(clause.split()) > 1 else ""


def _without_last(text: str, grammar: Grammar) -> bool:
    """Whether its last piece only says more: what somebody is accused of or is, or a comment on all of it.

    "Pendant qu'à Klow …, des pêcheurs manifestent" ends with its news.
    """
    *kept, before, last = ("", *text.split(", "))
    if not kept or grammar.attributes.match(before):
        return False
    accused = grammar.added.match(last) and _is_plain(last.partition(" ")[2], grammar)
    listed = ":" in text or grammar.opens_new.match(before) is not None
    comment = not (listed or grammar.opening.match(text)) and _is_comment(last, grammar)
    named = _is_role(last, grammar) and _NAMED.search(text.removesuffix(f", {last}"))
    return bool(accused or comment or named)


def _without_asides(text: str, grammar: Grammar) -> Iterator[str]:
    """The statement without one of the pieces between its commas that only say where, when or how."""
    pieces = text.split(", ")
    if _without_last(text, grammar):
        yield ", ".join(pieces[:-1])
    for n, piece in enumerate(pieces[1:], 1):
        before, after = ", ".join(pieces[:n]), pieces[n + 1 :]
        waits = not after and grammar.attributes.match(pieces[n - 1])  # "il manquerait, selon le parquet, près de …"
        role = bool(after) and _is_role(piece, grammar) and _NAMED.search(before) is not None
        comment = bool(after) and grammar.attributes.match(after[0]) and _is_added(piece, grammar)
        whole = _tells(", ".join((before, *after)), grammar) or not _tells(text, grammar)
        if (role or comment or _is_aside(piece, grammar)) and not waits and whole:
            joint = " " if after and _is_parted(before, after, grammar) else ", "
            yield f"{before}{joint}{', '.join(after)}" if after else before


def _within(text: str, grammar: Grammar) -> Iterator[str]:
    """The statement with its last piece cut, or one before a comment on all of it, where what goes only accompanies."""
    pieces = text.split(", ")
    for n, piece in enumerate(pieces if len(pieces) > 1 else ()):
        after = pieces[n + 1 :]
        apart = not after or grammar.opens_new.match(after[0]) or grammar.attributes.match(after[0])
        if apart and (not n or _is_plain(piece, grammar)):
            less = (one for one in cuts(piece, grammar) if len(one.split()) >= LEFT and not _dangles(one, grammar))
            told = (one for one in less if not grammar.to_come.search(piece, len(one)))
            yield from (", ".join((*pieces[:n], one, *after)) for one in told)


def _dangles(kept: str, grammar: Grammar) -> bool:
    """Whether it ends with what was done to a thing, and waits for where: "la partielle organisée[ dans l'Orne]"."""
    *before, last = kept.split()
    helped = {word.casefold() for word in before[-2:]} & {*grammar.words.auxiliaries, *grammar.words.helpers}
    return not helped and fixed(grammar.words.owning).fullmatch(last) is not None


def _is_added(piece: str, grammar: Grammar) -> bool:
    """Whether a piece before who says so only goes on with what somebody did or was: "devançant Ada Lund", "dont"."""
    goes_on = grammar.participial.match(piece) or grammar.attached.match(f" {piece}")
    return goes_on is not None and _is_plain(piece, grammar)


def _is_comment(piece: str, grammar: Grammar) -> bool:
    """Whether the last piece only says more of what stands before: "une accusation portée la veille", "qui nie"."""
    about = grammar.attached.match(f" {piece}") is not None
    named = grammar.opens_new.match(piece) is not None and not _tells(piece, grammar)
    return (about or named) and _is_plain(piece, grammar)


def _is_role(piece: str, grammar: Grammar) -> bool:
    """Whether it says what somebody is, behind a name: "entrepreneur en maçonnerie"."""
    first = piece.split(" ", 1)[0]
    plain = _is_plain(piece, grammar) and not _tells(piece, grammar)
    return plain and first.isalpha() and first.islower() and first not in grammar.small


def _is_parted(before: str, after: Sequence[str], grammar: Grammar) -> bool:
    """Whether both commas part a verb from its subject or its object, or a place from its verb: they go together."""
    if _opens(before.rpartition(", ")[2], grammar) or grammar.attributes.match(after[0]):
        return False
    held = (*grammar.words.auxiliaries, *grammar.words.helpers)
    waits = before.split()[-1] in held or fixed(grammar.infinitive).fullmatch(before.split()[-1])
    goes_on = grammar.predicate.match(after[0]) or starts(after[0], grammar)
    return bool(waits or goes_on or (len(after) == 1 and _is_aside(after[0], grammar)))


def _is_aside(piece: str, grammar: Grammar) -> bool:
    """Whether a piece between commas only says where, when, how or how old, in nobody's words."""
    return grammar.aside.match(piece) is not None and _is_plain(piece, grammar) and not grammar.finite.search(piece)


def _is_plain(piece: str, grammar: Grammar) -> bool:
    """Whether it is in nobody's words and denies nothing."""
    marked = any(mark in piece for mark in '«»“”":;()')
    said = grammar.attributes.search(piece) or grammar.past.match(piece)
    return not (marked or said or grammar.scope.search(piece))
