"""Agents: who does it and to whom may not change places on the two sides of a verb."""

import re
from collections.abc import Iterator
from itertools import islice, takewhile
from typing import Literal, NamedTuple

from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.letters import Word
from story.checks.reach import opens
from story.checks.said import Said
from story.values import Finding

_STOP = re.compile(r"[;:!?«»“”\"()]|(?<!\bM)(?<!\bM[Mrs])\.")
NEAR = 40
"""Characters before a word within which the word stands that makes it a noun: "en", "toutes"."""
_GAP = re.compile(r"[\s'’-]*")
_TURNED = re.compile(r"[«»\"“”,–—][^,;:«»\"“”]{0,25}$")
"""Before a verb whose subject may follow it: "…, accuse le maire"."""
Fit = Literal["fits", "open", "crossed"]


class Frame(NamedTuple):
    """A verb with what stands around it, by stems."""

    place: int
    """Of the verb among the words."""
    verb: Word
    passive: bool
    before: frozenset[str]
    """What stands before it in its clause with no preposition."""
    after: frozenset[str]
    """What stands behind it in its clause with none."""
    objects: frozenset[str]
    """That, and what stands there with one that an object may have: "à", "de"."""
    ahead: frozenset[str]
    """All that stands before it in the sentence."""
    behind: frozenset[str]
    """All that stands behind it, up to where another verb may have been left out: "et"."""
    agent: frozenset[str]
    """Who does it, of a passive."""
    names: frozenset[str]


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """The first verb of the claim whose sides are others than those of the same verb in its lines."""
    if claim.voice or claim.label or claim.text.rstrip().endswith("?"):  # a question asks, whatever order it has
        return
    lines = [(said, one) for _, said in basis.said for one in frames(said)]
    for mine in frames(claim):
        fits = [_fit(claim, mine, one) for said, one in lines if alike(claim, mine, said, one)]
        if fits and "fits" not in fits:
            where = (mine.verb.start, mine.verb.end)
            yield finding("order", f"the source tells {mine.verb.text!r} the other way round", claim, where,
                          basis.evidence(), verdict="unsupported" if "crossed" in fits else "unsure",
                          advice="keep who does what, and what comes first")  # fmt: skip
            return


def alike(claim: Said, mine: Frame, said: Said, theirs: Frame) -> bool:
    """Whether two verbs are one, with the same preposition if both have one: "passer devant", "passer derrière"."""
    both = ("", "") if mine.passive and theirs.passive else (_tied(claim, mine), _tied(said, theirs))
    return _stem(claim, mine.verb) == _stem(said, theirs.verb) and (not all(both) or both[0] == both[1])


def _tied(said: Said, frame: Frame) -> str:
    last = next((word for word in said.words if word.start >= frame.verb.end), None)
    return last.folded if last and said.lexicon.preposition.fullmatch(last.text) else ""


def _fit(claim: Said, mine: Frame, theirs: Frame) -> Fit:
    if claim.lexicon.patterns["mutual"].fullmatch(mine.verb.text):
        return "fits"
    if mine.passive != theirs.passive:
        return _turned(*((mine, theirs) if mine.passive else (theirs, mine)))
    if mine.passive:
        return _weighed(mine.before & theirs.agent, mine.agent & theirs.before)
    subject = (mine.before & mine.names) or mine.before
    theirs_behind = theirs.behind - theirs.ahead - theirs.agent
    moved = subject & theirs_behind - mine.behind if not subject & theirs.before else frozenset[str]()
    if not mine.after and claim.lexicon.patterns["ergatives"].fullmatch(mine.verb.text):
        return "fits"
    gone = mine.after & theirs.before - theirs.behind - mine.ahead
    gone |= mine.objects & theirs.before & theirs.names - mine.ahead
    return _weighed(moved, gone, sure=bool(moved & theirs.objects and gone))


def _turned(passive: Frame, active: Frame) -> Fit:
    """A passive beside an active: who suffers it is the active's object, who does it the active's subject."""
    does = passive.agent & active.behind - active.ahead
    suffers = passive.before & active.before - active.behind if active.after else frozenset[str]()
    return _weighed(suffers, does)


def _weighed(one: frozenset[str], other: frozenset[str], *, sure: bool = True) -> Fit:
    if one and other and sure:
        return "crossed"
    return "open" if one or other else "fits"


def frames(said: Said) -> tuple[Frame, ...]:
    """The verbs of a text outside its quotations whose sides can be told; none with its subject behind it."""
    if "frames" not in said.derived:
        acting = verbs(said)
        framed = tuple(_frame(said, at, acting) for at in sorted(acting) if not _inverted(said, at))
        said.derived["frames"] = (*_opening(said, acting), *framed)
    found: tuple[Frame, ...] = said.derived["frames"]
    return found


def _frame(said: Said, place: int, verbs: frozenset[int]) -> Frame:
    word = said.words[place]
    left, right = _clause(said, word)
    left = max(left, _led(said, place))
    comma = said.text.find(",", word.end)
    near = min([right, *([comma] if comma > 0 else []), *(said.words[at].start for at in verbs if at > place)])
    things = _things(said, verbs)

    def ids(start: int, end: int, binders: re.Pattern[str] | None = None) -> frozenset[str]:
        return frozenset(
            stem for at, stem, binder in things
            if start <= at < end and (binders is None or not binder or binders.fullmatch(binder))
        )  # fmt: skip

    gap = said.lexicon.gaps.search(said.text, word.end)
    names = frozenset(_stem(said, one) for one in said.words if one.text[0].isupper())
    return Frame(place, word, bool(said.lexicon.passive.search(said.text, 0, word.start)),
                 ids(left, word.start, _NONE), ids(word.end, near, _NONE), ids(word.end, near, said.lexicon.to_objects),
                 ids(0, word.start), ids(word.end, gap.start() if gap else len(said.text)),
                 _agent(said, word, verbs), names)  # fmt: skip


def _things(said: Said, verbs: frozenset[int]) -> list[tuple[int, str, str]]:
    """Where each word stands that may name something, with its stem and what binds it; once for all verbs of a text."""
    if "things" not in said.derived:
        said.derived["things"] = [
            (one.start, _stem(said, one), _binder(said, at, verbs))
            for at, one in enumerate(said.words) if _is_thing(said, one, at, verbs)
        ]  # fmt: skip
    found: list[tuple[int, str, str]] = said.derived["things"]
    return found


def _opening(said: Said, verbs: frozenset[int]) -> Iterator[Frame]:
    """The passive of a participle that opens a sentence, of the subject behind its comma: "Battus par Bron, les …"."""
    word = said.words[0] if said.words else None
    if word is None or word.start not in said.asserting or not said.lexicon.participle.search(word.text):
        return
    agent, comma = _agent(said, word, verbs), _COMMA.search(said.text, word.end)
    things = (one for at, one in enumerate(said.words) if comma and one.start > comma.end()
              and _is_thing(said, one, at, verbs) and not _binder(said, at, verbs))  # fmt: skip
    subject = frozenset(_stem(said, one) for one in islice(things, 1))
    if not agent or not subject:
        return
    names = frozenset(one.folded for one in said.words if one.text[0].isupper())
    none = frozenset[str]()
    yield Frame(0, word._replace(text=word.text.lower()), True, subject, none, none, subject, none, agent, names)


_COMMA = re.compile(r",(?!\d)")
_NONE = re.compile(r"(?!)")


def _agent(said: Said, verb: Word, verbs: frozenset[int]) -> frozenset[str]:
    """The words of who does what a passive tells, up to the next preposition: "par le maire"."""
    match = said.lexicon.agent.match(said.text, verb.end)
    found: set[str] = set()
    for at, word in enumerate(said.words):
        if match and match.start(1) <= word.start < match.end(1):
            first = word.start == match.start(1)
            apart = not _GAP.fullmatch(said.text[said.words[at - 1].end : word.start])
            if not first and (apart or said.lexicon.preposition.fullmatch(word.text)):
                break
            if _is_thing(said, word, at, verbs):
                found.add(_stem(said, word))
    return frozenset(found)


def _is_thing(said: Said, word: Word, place: int, verbs: frozenset[int]) -> bool:
    """Whether a word outside quotations may name who does something or what is done to."""
    return (
        word.start in said.asserting
        and place not in verbs
        and said.outside[word.start : word.end] == word.text
        and said.lexicon.sort(word.text) != "moment"
    )


def _clause(said: Said, word: Word) -> tuple[int, int]:
    """Where the verb's own clause begins and ends; commas do not end it, since they set off appositions."""
    stops = _stops(said)
    left = max((end for _, end in stops if end <= word.start), default=0)
    return left, min((start for start, _ in stops if start >= word.end), default=len(said.text))


def _stops(said: Said) -> list[tuple[int, int]]:
    """What ends a clause or opens the next, found once for all the verbs of a text."""
    if "stops" not in said.derived:
        both = (_STOP, said.lexicon.clauses)
        said.derived["stops"] = [mark.span() for one in both for mark in one.finditer(said.text)]
    found: list[tuple[int, int]] = said.derived["stops"]
    return found


def _inverted(said: Said, place: int) -> bool:
    """Whether the subject may stand behind its verb: behind "que", or behind what a verb of saying closes."""
    word = said.words[place]
    start = next(_helping(said, word), word.start)
    if said.lexicon.clause_before.search(said.text, 0, start):
        return True
    last = next((one for one in reversed(said.words[:place]) if one.end <= start), None)
    if last and said.lexicon.relative_subject.fullmatch(last.text):
        return False
    if _APPOSED.search(said.outside[:start]):
        return False
    turned = _TURNED.search(said.outside[: word.start])
    return bool(turned) and not opens(said, start, word.end) and not _led(said, place)


def _led(said: Said, place: int) -> int:
    """Where its subject begins that stands between a comma and the verb: "Sur les marches, un sociétaire a glissé".

    0 where none does. What stands before the comma is not the subject: "Selon son directeur, Yves Morel, le port a".
    """
    word = said.words[place]
    start = next(_helping(said, word), word.start)
    if not (turned := _TURNED.search(said.outside[: word.start])):
        return 0
    between = (one.start for one in said.words[:place] if turned.start() < one.start < start)
    return next((at for at in between if at in said.asserting), 0)


_APPOSED = re.compile(r"^[^«»\"“”;:]*\w, [^«»\"“”,;:]+, $")
"""Before a verb whose subject an apposition follows, closed by a comma: "X, chargé de yaourts, a percuté"."""


def verbs(said: Said) -> frozenset[int]:
    """The places of the words that are verbs: behind an auxiliary, or alone in a clause that has no auxiliary."""
    if "verbs" not in said.derived:
        said.derived["verbs"] = _verbs(said)
    found: frozenset[int] = said.derived["verbs"]
    return found


def _verbs(said: Said) -> frozenset[int]:
    words = [(at, word) for at, word in enumerate(said.words) if _may_be_verb(said, word)]
    helped = {at for at, word in words if any(True for _ in _helping(said, word))}
    clauses = {_clause(said, said.words[at]) for at in helped}
    bare = {at for at, word in words if _is_finite(said, at) and _clause(said, word) not in clauses}
    return frozenset(helped | bare)


def _helping(said: Said, word: Word) -> Iterator[int]:
    """Where the auxiliaries stand that nothing but adverbs parts from the word."""
    helps = said.lexicon.behind_auxiliary
    if "auxiliaries" not in said.derived:
        said.derived["auxiliaries"] = [mark.start() for mark in _every(helps, said.text)]
    before = takewhile(word.start.__gt__, said.derived["auxiliaries"])
    return (start for start in before if helps.fullmatch(said.text, start, word.start))


def _every(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern, those that begin within another included."""
    found = pattern.search(text)
    while found:
        yield found
        found = pattern.search(text, found.start() + 1)


def _may_be_verb(said: Said, word: Word) -> bool:
    return (
        word.text[0].islower()
        and word.start in said.asserting
        and not said.lexicon.modal.fullmatch(word.text)
        and said.outside[word.start : word.end] == word.text
    )


def _is_finite(said: Said, place: int) -> bool:
    """Whether a word stands between what may do it and what may follow a verb, and looks like one."""
    word, lexicon, text = said.words[place], said.lexicon, said.text
    if place == 0 or not lexicon.finite.fullmatch(word.text) or not lexicon.object_opens.match(text, word.end):
        return False
    if said.definite(word.start) or lexicon.noun_before.search(text, max(0, word.start - NEAR), word.start):
        return False
    last = said.words[place - 1]
    subject = last.text[0].isupper() or last.folded not in said.idle or lexicon.pronoun.fullmatch(last.text)
    joined = _GAP.fullmatch(text[last.end : word.start]) or text[last.end : word.start] == ", "
    return bool(subject and joined)


def _binder(said: Said, place: int, verbs: frozenset[int]) -> str:
    """The preposition that binds the group of words that a word stands in: "à" of "à Bron", none of a subject."""
    lexicon = said.lexicon
    for at in range(place - 1, -1, -1):
        word, after = said.words[at], said.words[at + 1]
        gap = said.text[word.end : after.start]
        if at in verbs or not (_GAP.fullmatch(gap) or (gap == ". " and len(word.text) < _TITLE)):
            return ""
        if lexicon.sort(word.text) == "binds":
            opening = lexicon.partitives.fullmatch(word.text) and (at == 0 or at - 1 in verbs)
            return "" if opening else word.text
        if word.folded in said.idle and len(word.text) >= _TITLE and lexicon.sort(word.text) != "fixes":
            return ""
    return ""


_TITLE = 4
"""Letters that a title of address has fewer of: "M.", "Mme"."""


def _stem(said: Said, word: Word) -> str:
    return word.folded if word.text[0].isupper() else said.lexicon.stem(word.folded)
