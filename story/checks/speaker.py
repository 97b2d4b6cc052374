"""Speakers: what is said must be said by whom the source says it."""

from collections.abc import Iterator
from itertools import groupby

from story.checks.attributions import VOICE, Attribution, attributions
from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.identity import identity, is_another, is_named, is_same, roles_of
from story.checks.said import Said
from story.checks.table import quoted_by, quoted_in, speaker_of
from story.values import Finding, Line
from story.words import fold


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    mine, quoted = attributions(claim), quoted_by(claim, basis)
    found = list(overruled(claim, basis)) or list(_misattributed(claim, mine, quoted, basis))
    yield from found or _other_voice(claim, quoted, basis)


def put_right(claim: Said, basis: Basis) -> Iterator[Finding]:
    """What the source's own sentence is wrong in, once an editor put right who says what it quotes."""
    if _by_editor(claim, basis):
        yield from list(overruled(claim, basis)) or _other_voice(claim, quoted_by(claim, basis), basis)


def _by_editor(claim: Said, basis: Basis) -> bool:
    return basis.ground.put_right and any(quote.by_editor for quote in quoted_in(claim, basis))


def overruled(claim: Said, basis: Basis) -> Iterator[Finding]:
    """A quotation given to somebody else than an editor put in, or to anybody where the editor left nobody.

    What the lines are read to say does not count: that reading was wrong. Nor does a pronoun, which was read with it.
    """
    if not _by_editor(claim, basis):
        return
    mine, quoted, voice = attributions(claim), quoted_by(claim, basis), VOICE.match(claim.text)
    before = [Attribution(0, voice.end(), voice[0].strip(" :\u00a0\u202f"), -1)] if voice else []
    for _, candidates in groupby((*mine, *before), key=lambda one: one.verb):
        each = [(one, identity(one.text, basis.ground)) for one in candidates]
        if any(is_same(who, other, basis.ground) for _, who in each for other in quoted):
            continue
        named = next((one for one, who in each if who and not _taken_up(one, who, claim, quoted, basis)), None)
        reason = "an editor put right who says this: " + (f"not {named.text!r}" if named else "it names nobody")
        span = (named.start, named.end) if named else None
        yield finding("speaker", reason, claim, span, basis.evidence(), verdict="unsupported" if named else "unsure",
                      advice="name the speaker the editor names")  # fmt: skip
        return


def _other_voice(claim: Said, quoted: list[frozenset[str]], basis: Basis) -> Iterator[Finding]:
    """A quotation told beside the name of somebody who does not speak it, its speaker unnamed."""
    speakers = frozenset().union(*quoted)
    persons = basis.ground.persons
    voice = VOICE.match(claim.text)
    who = identity(voice[0], basis.ground) if voice and quoted else frozenset()
    if voice and who & persons and not any(is_same(who, other, basis.ground) for other in quoted):
        yield finding("speaker", "the source has somebody else say these words", claim, (0, voice.end()),
                      basis.evidence(), verdict="unsure", advice="name the speaker the source names")  # fmt: skip
        return
    if not speakers & persons:
        return
    own = (word for word in claim.words if claim.outside[word.start : word.end] == word.text)
    named = frozenset(word.folded for word in own if word.text[0].isupper())
    if named & persons and not named & speakers:
        yield finding("speaker", "the source has somebody else say these words", claim, None, basis.evidence(),
                      verdict="unsure", advice="name the speaker the source names")  # fmt: skip


def _misattributed(
    claim: Said, mine: list[Attribution], quoted: list[frozenset[str]], basis: Basis
) -> Iterator[Finding]:
    if not mine:
        return
    theirs = [(line, one) for line, said in basis.said for one in attributions(said)]
    known = [*quoted, *(identity(other.text, basis.ground) for _, other in theirs)]
    known = known if quoted else [*known, *_speakers(basis)]
    known = [who for who in known if who]
    if not known and any(True for _ in quoted_in(claim, basis)):
        yield from _unknown(mine, claim, basis)
    for _, candidates in groupby(mine, key=lambda one: one.verb):
        told = [(one, who) for one in candidates if (who := identity(one.text, basis.ground))]
        if not known or not told or any(is_same(who, other, basis.ground) for _, who in told for other in known):
            yield from _against_the_table(told, quoted, claim, basis)
            continue
        if any(_taken_up(one, who, claim, known, basis) for one, who in told):
            continue
        if not quoted and any(_unresolved(who, known, theirs, basis) for _, who in told):
            continue
        one, speaker = next(((one, who) for one, who in told if who & basis.ground.persons), told[0])
        evidence = basis.evidence(theirs[0][0], theirs[0][1].start, theirs[0][1].end) if theirs else basis.evidence()
        both = all(who & basis.ground.persons for who in known) and not _near(speaker, theirs, basis)
        sure = both and is_another(speaker, known, basis.ground)
        yield finding("speaker", f"the source does not have {one.text!r} say this", claim, (one.start, one.end),
                      evidence, verdict="unsupported" if sure else "unsure",
                      advice="name the speaker the source names")  # fmt: skip
        return


def _unknown(mine: list[Attribution], claim: Said, basis: Basis) -> Iterator[Finding]:
    """A quotation given to somebody, where neither its line nor the table of quotations says whose it is."""
    for one in mine:
        if identity(one.text, basis.ground) & basis.ground.persons:
            yield finding("speaker", f"no line says that {one.text!r} says this", claim, (one.start, one.end),
                          basis.evidence(), verdict="unsure", advice="name the speaker the source names")  # fmt: skip
            return


def _against_the_table(
    told: list[tuple[Attribution, frozenset[str]]], quoted: list[frozenset[str]], claim: Said, basis: Basis
) -> Iterator[Finding]:
    """A person whom the line names beside its verb, as "surpris par le président X, il déclara" does, and the table
    of quotations names another."""
    persons = basis.ground.persons
    one, who = told[0] if told else (None, frozenset())
    named = [who for who in quoted if who & persons]
    if one and named and who & persons and not any(is_same(who, other, basis.ground) for other in quoted):
        yield finding("speaker", f"the source does not have {one.text!r} say this", claim, (one.start, one.end),
                      basis.evidence(), verdict="unsure", advice="name the speaker the source names")  # fmt: skip


def _taken_up(one: Attribution, who: frozenset[str], claim: Said, known: list[frozenset[str]], basis: Basis) -> bool:
    """Whether the words only take up who was named ("elle", "l'élu"), and are nobody else's role."""
    if is_named(who):
        return False
    text = one.text.casefold().replace("’", "'")
    if not (claim.lexicon.pronoun.match(text) or claim.lexicon.taken_up.match(fold(text))):
        return False
    return not is_another(who, known, basis.ground)


def _speakers(basis: Basis) -> list[frozenset[str]]:
    """Who speaks in the first lines, by the table of quotations."""
    quotes = [quote for quote in basis.ground.quotes.values() if quote.line in basis.first]
    return [speaker_of(quote, basis) for quote in quotes]


def _unresolved(
    speaker: frozenset[str], known: list[frozenset[str]], theirs: list[tuple[Line, Attribution]], basis: Basis
) -> bool:
    """Whether the line names this speaker before a verb of saying whose subject could not be told."""
    names = frozenset(part for part in speaker if part[0] not in "~=<")
    if not names or any(is_named(who) for who in known):
        return False
    said = [basis.ground.said[line.id] for line, _ in theirs]
    person = names & basis.ground.persons
    return any(names <= one.folded and (person or roles_of(speaker) <= _stems(one)) for one in said)


def _stems(said: Said) -> frozenset[str]:
    return frozenset(said.lexicon.stem(word.folded) for word in said.words)


def _near(speaker: frozenset[str], theirs: list[tuple[Line, Attribution]], basis: Basis) -> bool:
    """Whether the line names no speaker itself and a neighbour names this one: "a-t-il ajouté" may mean it."""
    if any(is_named(identity(one.text, basis.ground)) for _, one in theirs):
        return False
    held = frozenset().union(*(said.folded for line, said in basis.ground.said.items() if basis.is_next(line)))
    held |= frozenset().union(
        *(basis.ground.said[line].folded for one in basis.first for line in basis.ground.before(one))
    )
    return bool(speaker & held)
