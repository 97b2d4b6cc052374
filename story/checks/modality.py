"""Hedges: what the source holds at a distance may not be told as settled, nor a plan as done."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from re import Match, Pattern

from story import languages
from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.said import Said, read
from story.values import Finding, Line
from story.words import fold

_REACH = 30
"""Characters behind a modal form within which the verb stands that it holds at a distance."""


_BESIDE = 12
"""Characters between an estimate and its figure: "évalué à près de 40 millions"."""
_STOP = re.compile(r"[;:.!?«»\"“”()]")


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    if len(claim.content) < 2:
        return  # a bare name tells nothing that could be held at a distance
    if claim.voice:
        return  # the words are the speaker's own, to the letter: what they hold at a distance stays there
    search = _softened if _distance(claim, basis) else _dropped
    for line, said in basis.told:
        found = search(claim, line, said, basis)
        if found:
            flat = any(_says_whole(claim, other[1]) and not search(claim, *other, basis) for other in basis.told)
            open_ = flat or _aside(claim, said)
            yield found.model_copy(update={"verdict": "unsure"}) if open_ else found
            break
    else:
        yield from _elsewhere(claim, basis)
    yield from _boasted(claim, basis)
    yield from _guilty(claim, basis)


def _elsewhere(claim: Said, basis: Basis) -> Iterator[Finding]:
    """A flat claim that another line tells, too, and holds at a distance: a headline often drops the "may"."""
    headline = all(line.kind == "headline" or basis.ground.order[line.id] == 0 for line, _ in basis.said)
    if basis.cited or not headline or _distance(claim, basis) or any(_doubts(said) for _, said in basis.said):
        return
    keys = claim.content_keys
    for line, said in basis.ground.said.items():
        if line in basis.first or 2 * len(keys & said.keys) < len(keys):
            continue
        for mark in _doubts(said):
            if not _keeps(claim, mark) and len(keys & _clause(said, mark)) >= 2:
                yield _said_flat(claim, basis.ground.lines[line], mark, basis, sure=False)
                return


def _says_whole(claim: Said, said: Said) -> bool:
    """Whether a line has every word of the claim: where it keeps no distance, one of another line decides nothing."""
    return all(word.key in said.keys for word in claim.content)


def _distance(claim: Said, basis: Basis) -> bool:
    """Whether the claim itself keeps a distance; a bare future does so only where the source has no more."""
    settled = claim.lexicon.patterns["settled"]
    told = any(not settled.fullmatch(mark.group()) for mark in _own(claim, "reporting"))
    if told or claim.spans or claim.conditionals or _own(claim, "hedges") or _own(claim, "sayings"):
        return True
    if _viewpoint(claim, basis) or claim.lexicon.tried.search(claim.text):
        return True
    held = any(said.conditionals or said.marks("hedges") for _, said in basis.said)
    return claim.text.rstrip().endswith("?") or (bool(claim.marks("plans")) and not held)


def _own(claim: Said, group: str) -> list[Match[str]]:
    """The claim's marks of that group, but for what somebody merely is: "l'accusé dormait" accuses nobody."""
    return [mark for mark in claim.marks(group) if not _is_status(claim, mark.start(), mark.group())]


def _is_status(said: Said, start: int, word: str) -> bool:
    return bool(_statuses(said.language).fullmatch(fold(word))) and said.definite(start)


@cache
def _statuses(language: str) -> Pattern[str]:
    known = language in languages.codes()
    return re.compile(languages.load(language).reading.speech.statuses if known else "(?!)")


def _viewpoint(claim: Said, basis: Basis) -> bool:
    """Whether the claim opens with whose opinion the line tells: "Pour le maire," of "le maire juge"."""
    opened = claim.lexicon.viewpoint.match(claim.text)
    whose = claim.content_between(*opened.span(1)) if opened else frozenset[str]()
    return bool(whose) and any(
        whose <= said.content_between(0, mark.start()) for _, said in basis.told for mark in said.marks("sayings")
    )


def _softened(claim: Said, line: Line, said: Said, basis: Basis) -> Finding | None:
    """A claim that keeps the source's attribution and still drops its conditional, its hedge or its plan.

    "Selon lui, 40 postes seraient supprimés" may become "Selon lui, 40 postes sont supprimés" for some editors,
    so it is left open; what only might be may not become what will.
    """
    if claim.text.rstrip().endswith("?") or not _marks(said):
        return None
    keys = claim.content_keys
    doubts = _texts(_doubts(claim)) - _texts(_doubts(said))
    futures = {one for one in _texts(claim.conditionals) if not said.lexicon.patterns["possibility"].fullmatch(one)}
    for mark in _marks(said):
        possible = said.lexicon.patterns["possibility"].fullmatch(mark.group())
        proviso = said.lexicon.patterns["conditions"].fullmatch(mark.group())
        told = {one for one in doubts if not said.lexicon.patterns["weak"].fullmatch(one)} if possible else doubts
        if proviso:  # "décidé qu'il serait vendu" tells a future, and no condition
            told = {one for one in told if one not in futures}
        compensated = told or (mark in said.marks("plans") and _texts(_marks(claim)) - _texts(_marks(said)))
        if compensated or (proviso and claim.marks("provisos")) or _keeps(claim, mark):
            continue
        if not _governed(said, mark) & keys:
            same = _same_statement(keys, said) or 2 * len(keys & _clause(said, mark)) >= len(keys)
            if same and mark not in said.marks("plans"):
                return _said_flat(claim, line, mark, basis, sure=False)
            continue
        sure = bool(possible) and _same_statement(keys, said) and not _doubts(claim)
        return _said_flat(claim, line, mark, basis, sure=sure)
    return None


def _keeps(claim: Said, mark: Match[str]) -> bool:
    """Whether the claim has the words of the mark in any form; a conditional only as a conditional."""
    if claim.lexicon.conditional.fullmatch(mark.group()):
        key = claim.lexicon.key
        return any(key(fold(one.group())) == key(fold(mark.group())) for one in claim.conditionals)
    return all(word.key in claim.keys for word in read(mark.group(), claim.language).words)


def _texts(marks: tuple[Match[str], ...]) -> frozenset[str]:
    return frozenset(mark.group().casefold() for mark in marks)


def _doubts(said: Said) -> tuple[Match[str], ...]:
    """Every modal form and hedge of a text."""
    if "doubts" not in said.derived:
        said.derived["doubts"] = (*_conditionals(said), *said.marks("hedges"))
    found: tuple[Match[str], ...] = said.derived["doubts"]
    return found


def _conditionals(said: Said) -> tuple[Match[str], ...]:
    """The conditionals that hold at a distance: "il a assuré qu'il viendrait" only tells a future from the past."""
    possible = said.lexicon.patterns["possibility"]
    return tuple(
        mark
        for mark in said.conditionals
        if possible.fullmatch(mark.group())
        or not any(
            told.end() < mark.start() and said.lexicon.that.search(said.text, told.end(), mark.start())
            for told in said.marks("reporting")
        )
    )


def _marks(said: Said) -> tuple[Match[str], ...]:
    """Every modal form, hedge and plan of a text."""
    return (*_doubts(said), *said.marks("plans"))


def _dropped(claim: Said, line: Line, said: Said, basis: Basis) -> Finding | None:
    keys = claim.content_keys
    loose: Match[str] | None = None
    for mark in _marks(said):
        own = mark not in said.conditionals and _itself(said, mark) & keys
        closes = said.lexicon.patterns["sayings"].fullmatch(mark.group()) and _closes_quote(said, mark)
        planned = claim.marks("plans") and any(one.span() == mark.span() for one in said.marks("plans"))
        if _keeps(claim, mark) or own or closes or planned or _apart(keys, said, mark):
            continue
        if keys & _clause(said, mark) and (mark not in said.marks("plans") or mark in said.conditionals):
            loose = loose or mark
        if _same_statement(keys, said) and _governed(said, mark) & keys:
            done = mark not in said.marks("plans") or mark in said.conditionals or claim.marks("done")
            sure = bool(done) and not said.lexicon.patterns["conditions"].fullmatch(mark.group())
            if said.lexicon.patterns["sayings"].fullmatch(mark.group()):
                sure = sure and not basis.ground.persons & said.folded & claim.folded
            return _said_flat(claim, line, mark, basis, sure=sure)
    flat = _unattributed(claim, line, said, basis, keys) or _viewed(claim, line, said, basis, keys)
    return flat or (_said_flat(claim, line, loose, basis, sure=False) if loose else None)


def _apart(keys: frozenset[str], said: Said, mark: Match[str]) -> bool:
    """Whether one piece between commas tells all that the claim does, and the modal form stands in another."""
    start = 0
    for end in (*(stop.start() for stop in _COMMA.finditer(said.text)), len(said.text)):
        held = said.content_between(start, end)
        if said.lexicon.relatives.match(said.text, start + 1):
            held |= _antecedent(said, start)
        if not start <= mark.start() < end and held and keys - _names_in(said) <= held and keys & held:
            return True
        start = end
    return False


def _aside(claim: Said, said: Said) -> bool:
    """Whether the claim tells no more than a relative clause does: who tells the rest takes that as known."""
    keys = claim.content_keys
    starts = [0, *(stop.start() for stop in _COMMA.finditer(said.text)), len(said.text)]
    return any(
        said.lexicon.relatives.match(said.text, start + 1)
        and not any(start <= mark.start() < end for mark in (*_doubts(said), *said.marks("reporting")))
        and keys <= said.content_between(start, end) | _antecedent(said, start)
        for start, end in pairwise(starts)
    )


def _antecedent(said: Said, start: int) -> frozenset[str]:
    """Keys of what a relative clause is told of: "le hameau de Vrain, où …"."""
    return frozenset(word.key for word in [word for word in said.content if word.end <= start][-_NOUN:])


_NOUN = 2
"""Content words before a relative clause that may be its noun: "le hameau de Vrain"."""
_COMMA = re.compile(r"[,;:()](?!\d)")


def _names_in(said: Said) -> frozenset[str]:
    return frozenset(word.key for word in said.words if any(name.start <= word.start < name.end for name in said.names))


def _unattributed(claim: Said, line: Line, said: Said, basis: Basis, keys: frozenset[str]) -> Finding | None:
    """A statement told flat that the source leaves with whoever makes it."""
    keys -= frozenset(word.key for word in claim.content if _is_status(claim, word.start, word.text))
    told = said.content_keys
    for mark in said.marks("sayings"):
        held = _told_by(said, mark)
        if len(keys & told) >= 0.4 * len(keys) and len(keys & held) > len(keys & (told - held)):
            whole = (
                not _closes_quote(said, mark)
                and len(keys & told) >= 0.8 * len(keys)
                and len(keys & told) >= 0.5 * len(told)
            )
            return _said_flat(claim, line, mark, basis, sure=whole)
    if _of_a_speech(keys, said):
        return finding("hedge", "the source has somebody say this", claim, None, basis.evidence(line),
                       verdict="unsure", advice="keep the source's distance")  # fmt: skip
    for mark in _doubts(said):
        stop = _STOP.search(said.text, mark.end())
        here = keys & said.content_between(mark.end(), stop.start() if stop else len(said.text))
        if here and not _is_status(said, mark.start(), mark.group()):
            return _said_flat(claim, line, mark, basis, sure=False)
    for mark in said.marks("reporting"):
        if said.lexicon.patterns["settled"].fullmatch(mark.group()) or not speaks(said, mark):
            continue
        held = _told_by(said, mark)
        names = _names_in(said) if said.lexicon.of_oneself.match(said.text, mark.end()) else frozenset()
        if len(keys & held) > len(keys & (told - held - names)):
            return _said_flat(claim, line, mark, basis, sure=False)
    return None


def _viewed(claim: Said, line: Line, said: Said, basis: Basis, keys: frozenset[str]) -> Finding | None:
    """A statement told flat that opens with whose opinion it is: "Pour l'opposition, la mairie a caché …"."""
    opened = said.lexicon.viewpoint.match(said.text)
    who = said.content_between(*opened.span(1)) if opened else frozenset[str]()
    if opened is None or who & keys or not (who & said.lexicon.actors or who & basis.ground.name_keys):
        return None
    held = said.content_between(opened.end(), len(said.text))
    return _said_flat(claim, line, opened, basis, sure=_same_statement(keys, said)) if keys & held else None


def _of_a_speech(keys: frozenset[str], said: Said) -> bool:
    """Whether what is told flat stands in somebody's words, and not in the line's own."""
    if not said.spans:
        return False
    within = frozenset[str]().union(*(said.content_between(one.start, one.end) for one in said.spans))
    spoken = keys & within - read(said.outside, said.language).keys
    return bool(spoken) and len(keys & said.keys) >= 0.4 * len(keys)


def speaks(said: Said, mark: Match[str]) -> bool:
    """Whether a verb that may report does so here: beside a quotation, before "que", closing what it reports, or of
    what its subject did itself, as "dit avoir perdu" does."""
    that = said.lexicon.that.search(said.text, mark.end(), min(len(said.text), mark.end() + _REACH))
    of_oneself = said.lexicon.of_oneself.match(said.text, mark.end())
    return bool(said.spans or that or of_oneself or _CLOSING.search(said.text[: mark.start()]))


def _told_by(said: Said, mark: Match[str]) -> frozenset[str]:
    """Keys of what a speaker or an authority answers for: what is quoted, what follows, or what the mark closes."""
    quoted = frozenset[str]().union(*(said.content_between(span.start, span.end) for span in said.spans))
    value = next((one for one in said.figures if 0 < one.start - mark.end() <= _BESIDE), None)
    if value and "," not in said.text[mark.end() : value.start]:
        # "Le chantier, estimé à 14 millions, doit doubler les quais": the estimate is of the cost alone.
        return quoted | said.content_between(mark.end(), value.end)
    if said.lexicon.of_oneself.match(said.text, mark.end()):
        return quoted | said.content_between(mark.end(), len(said.text))
    start = mark.end()
    if said.lexicon.that.search(mark.group()):
        return quoted | said.content_between(start, len(said.text))
    behind = _CLOSING.search(said.text[: mark.start()])
    if behind and said.lexicon.relatives.match(behind.group()[1:]):
        ends = _COMMA.search(said.text, start)
        return quoted | said.content_between(start, ends.start() if ends else len(said.text))
    if behind and not _opens(said, mark):
        # Without a verb before it, it may report either way: what follows is nobody's own, either.
        bare = not said.definite(mark.start()) and not said.lexicon.predicate.search(_main(said, mark.start()))
        return quoted | said.content_between(0, len(said.text) if bare else mark.start())
    if said.definite(mark.start()) and (verb := said.lexicon.predicate.search(said.text, start)):
        # "L'accusation du maire suit un sommet tenu en mai": the summit is nobody's word.
        return quoted | said.content_between(start, verb.start())
    if said.lexicon.patterns["according"].fullmatch(mark.group()):
        comma = said.text.find(",", start)
        if comma < 0:
            return quoted | said.content_between(0, mark.start())
        start = _behind_apposition(said, comma + 1)
    return quoted | said.content_between(start, len(said.text))


def _behind_apposition(said: Said, start: int) -> int:
    """Where the statement begins behind "selon Oriane Kerbrat, urbaniste à Kerlann,": who somebody is, is settled."""
    end = said.text.find(",", start)
    piece = said.text[start:end] if end > 0 else ""
    noun = next((word for word in said.content if word.start >= start), None)
    bare = noun is not None and not said.text[start : noun.start].strip()
    return end if bare and piece and not said.lexicon.predicate.search(piece) else start


_CLOSING = re.compile(r"[,»”\"–—][^,;:.«»“”\"]{0,25}$")
"""Before a reporting verb that closes what it reports: "…, a-t-elle ajouté"."""


def _opens(said: Said, mark: Match[str]) -> bool:
    """Whether a mark that stands behind a comma reports what follows it."""
    return not said.lexicon.patterns["according"].fullmatch(mark.group()) and opens(said, mark.start(), mark.end())


def opens(said: Said, start: int, end: int) -> bool:
    """Whether a verb of saying behind a comma opens what it reports: "Le maire, Jean Fabre, affirme que".

    It does where a clause or an infinitive follows, and where the comma only closes an apposition: a name between
    two commas, or words behind a name, with something said behind the verb. `start` and `end` are the verb's.
    """
    if said.lexicon.reported.match(said.text, end):
        return True
    before = said.text[:start]
    pieces = re.split(r"[,;:.!?«»\"“”()]", before)
    if len(pieces) < 3 or not said.content_between(end, len(said.text)):
        return False
    at = len(before) - len(pieces[-1]) - 1 - len(pieces[-2])
    spans = ((at, at + len(pieces[-2])), (at - 1 - len(pieces[-3]), at - 1))
    return not before[spans[0][1] :].strip(" ,") and any(_is_name(said, *span) for span in spans)


def _is_name(said: Said, start: int, end: int) -> bool:
    """Whether a name and nothing else stands between two offsets, its title of address aside."""
    names = [name for name in said.names if start <= name.start and name.end <= end]
    held = said.content_between(start, end) - frozenset().union(
        *(said.content_between(name.start, name.end) for name in names)
    )
    return bool(names) and not held


def _main(said: Said, end: int) -> str:
    """The text up to an offset without the relative clauses set off in it: "Le maire, qui a fermé l'école,"."""
    return re.sub(said.lexicon.set_off, " ", said.text[:end])


def _closes_quote(said: Said, mark: Match[str]) -> bool:
    """ "« … », selon l'institut" only signs the quotation."""
    return said.text[: mark.start()].rstrip(" ,\u00a0\u202f").endswith(("»", "”", '"'))


def _governed(said: Said, mark: Match[str]) -> frozenset[str]:
    """What the modal form holds at a distance: its own full verb, the verb behind it, or the noun before it."""
    before = []
    if said.lexicon.patterns["attributives"].fullmatch(mark.group()):
        before = [word.key for word in said.content if word.end <= mark.start() <= word.end + 2]
    stop = _STOP.search(said.text, mark.end())
    end = min(mark.end() + _REACH, stop.start() if stop else len(said.text))
    after = [word.key for word in said.content if mark.end() <= word.start < end][:1]
    return _itself(said, mark) | frozenset((*before[-1:], *after))


def _clause(said: Said, mark: Match[str]) -> frozenset[str]:
    """Keys of the content words in the modal form's own clause, up to the punctuation on either side."""
    start = max((stop.end() for stop in _STOP.finditer(said.text, 0, mark.start())), default=0)
    stop = _STOP.search(said.text, mark.end())
    return said.content_between(start, stop.start() if stop else len(said.text))


def _itself(said: Said, mark: Match[str]) -> frozenset[str]:
    """A conditional of a full verb governs itself: "livrerait"."""
    return frozenset(word.key for word in said.content if mark.start() <= word.start < mark.end())


def _same_statement(keys: frozenset[str], said: Said) -> bool:
    """Whether the claim retells this line: most of its words are the line's."""
    return len(keys & said.keys) >= 0.6 * len(keys) and len(keys & said.keys) >= 2


def _said_flat(claim: Said, line: Line, mark: Match[str], basis: Basis, *, sure: bool) -> Finding:
    return finding("hedge", f"the source says {mark.group()!r}, the sentence drops it", claim, None,
                   basis.evidence(line, mark.start(), mark.end()), verdict="unsupported" if sure else "unsure",
                   advice="keep the source's distance")  # fmt: skip


def _boasted(claim: Said, basis: Basis) -> Iterator[Finding]:
    """A figure that the line leaves with whoever claims it, told flat: "qui revendique 240 adhérents"."""
    if not any(said.marks("boasts") for _, said in basis.said) or claim.marks("boasts") or claim.marks("according"):
        return
    close = (*claim.marks("reporting"), *claim.marks("sayings"))
    for line, said in basis.said:
        for mark in said.marks("boasts"):
            theirs = next((one for one in said.figures if 0 < one.start - mark.end() <= _BESIDE), None)
            mine = next(
                (one for one in claim.figures if theirs and (one.low, one.unit) == (theirs.low, theirs.unit)), None
            )
            if mine and not any(0 < mine.start - told.end() <= _REACH for told in close):
                yield _said_flat(claim, line, mark, basis, sure=False)
                return


def _guilty(claim: Said, basis: Basis) -> Iterator[Finding]:
    """Presumption of innocence: a suspect may not be told guilty."""
    if claim.marks("suspicion"):
        return
    here = [said for _, said in basis.said]
    for mark in claim.marks("guilt"):
        known = any(said.marks("guilt") for said in here)
        if not known and any(said.marks("suspicion") for said in here):
            yield finding("hedge", f"{mark.group()!r}: the source only tells a suspicion", claim, mark.span(),
                          basis.evidence(), advice="keep the presumption of innocence")  # fmt: skip
            return
