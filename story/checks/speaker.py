"""Speakers: what is said must be said by whom the source says it."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple

from story import languages
from story.bearers import owned
from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.ground import Ground
from story.checks.letters import letters, parts
from story.checks.name import acronyms
from story.checks.said import Said, read
from story.patterns import any_of
from story.values import Finding, Line, Quote
from story.words import fold

_AFTER = re.compile(r"\s*([^,.;:!?«»\"“”()]{2,90}(?:, [^,.;:!?«»\"“”()]{2,60})?)")
_TURNED = re.compile(r"[«»\"“”,–—][\s\u00a0\u202f]*$")
"""Behind a quotation or a comma the subject follows its verb."""
_STOPS = '.;:!?«»"“”()'
_BEFORE = re.compile(rf"([^{re.escape(_STOPS)}]{{2,110}})$")
NEAR = 100
"""Characters before a verb of saying within which its auxiliaries stand."""


VOICE = re.compile(r"[^«“\"]{2,140}?\s?:\s?(?=[«“\"])")
"""Who speaks, before a colon and their words."""
_STOPPED = re.compile(r"\.\s")
_HEAD = 7
"""Letters by which the words of a role are told apart: "direction" is not "directrice", "président" is "présidente"."""


class Attribution(NamedTuple):
    """Who is said to speak: the words that name the speaker, with their offsets."""

    start: int
    end: int
    text: str
    verb: int
    """Where the word stands that makes them speak; who may be its subject has it in common."""


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    mine, quoted = attributions(claim), _quoted_by(claim, basis)
    found = list(overruled(claim, basis)) or list(_misattributed(claim, mine, quoted, basis))
    yield from found or _other_voice(claim, quoted, basis)


def put_right(claim: Said, basis: Basis) -> Iterator[Finding]:
    """What the source's own sentence is wrong in, once an editor put right who says what it quotes."""
    if _by_editor(claim, basis):
        yield from list(overruled(claim, basis)) or _other_voice(claim, _quoted_by(claim, basis), basis)


def _by_editor(claim: Said, basis: Basis) -> bool:
    return basis.ground.put_right and any(quote.by_editor for quote in _table(claim, basis))


def overruled(claim: Said, basis: Basis) -> Iterator[Finding]:
    """A quotation given to somebody else than an editor put in, or to anybody where the editor left nobody.

    What the lines are read to say does not count: that reading was wrong. Nor does a pronoun, which was read with it.
    """
    if not _by_editor(claim, basis):
        return
    mine, quoted, voice = attributions(claim), _quoted_by(claim, basis), VOICE.match(claim.text)
    before = [Attribution(0, voice.end(), voice[0].strip(" :\u00a0\u202f"), -1)] if voice else []
    for _, candidates in groupby((*mine, *before), key=lambda one: one.verb):
        each = [(one, _identity(one.text, basis.ground)) for one in candidates]
        if any(_same(who, other, basis.ground) for _, who in each for other in quoted):
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
    who = _identity(voice[0], basis.ground) if voice and quoted else frozenset()
    if voice and who & persons and not any(_same(who, other, basis.ground) for other in quoted):
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
    known = [*quoted, *(_identity(other.text, basis.ground) for _, other in theirs)]
    known = known if quoted else [*known, *_speakers(basis)]
    known = [who for who in known if who]
    if not known and any(True for _ in _table(claim, basis)):
        yield from _unknown(mine, claim, basis)
    for _, candidates in groupby(mine, key=lambda one: one.verb):
        told = [(one, who) for one in candidates if (who := _identity(one.text, basis.ground))]
        if not known or not told or any(_same(who, other, basis.ground) for _, who in told for other in known):
            yield from _against_the_table(told, quoted, claim, basis)
            continue
        if any(_taken_up(one, who, claim, known, basis) for one, who in told):
            continue
        if not quoted and any(_unresolved(who, known, theirs, basis) for _, who in told):
            continue
        one, speaker = next(((one, who) for one, who in told if who & basis.ground.persons), told[0])
        evidence = basis.evidence(theirs[0][0], theirs[0][1].start, theirs[0][1].end) if theirs else basis.evidence()
        both = all(who & basis.ground.persons for who in known) and not _near(speaker, theirs, basis)
        sure = both and _is_another(speaker, known, basis.ground)
        yield finding("speaker", f"the source does not have {one.text!r} say this", claim, (one.start, one.end),
                      evidence, verdict="unsupported" if sure else "unsure",
                      advice="name the speaker the source names")  # fmt: skip
        return


def _unknown(mine: list[Attribution], claim: Said, basis: Basis) -> Iterator[Finding]:
    """A quotation given to somebody, where neither its line nor the table of quotations says whose it is."""
    for one in mine:
        if _identity(one.text, basis.ground) & basis.ground.persons:
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
    if one and named and who & persons and not any(_same(who, other, basis.ground) for other in quoted):
        yield finding("speaker", f"the source does not have {one.text!r} say this", claim, (one.start, one.end),
                      basis.evidence(), verdict="unsure", advice="name the speaker the source names")  # fmt: skip


def _taken_up(one: Attribution, who: frozenset[str], claim: Said, known: list[frozenset[str]], basis: Basis) -> bool:
    """Whether the words only take up who was named ("elle", "l'élu"), and are nobody else's role."""
    if _names(who):
        return False
    text = one.text.casefold().replace("’", "'")
    if not (claim.lexicon.pronoun.match(text) or claim.lexicon.taken_up.match(fold(text))):
        return False
    return not _is_another(who, known, basis.ground)


def _speakers(basis: Basis) -> list[frozenset[str]]:
    """Who speaks in the first lines, by the table of quotations."""
    quotes = [quote for quote in basis.ground.quotes.values() if quote.line in basis.first]
    return [_speaker(quote, basis) for quote in quotes]


def _unresolved(
    speaker: frozenset[str], known: list[frozenset[str]], theirs: list[tuple[Line, Attribution]], basis: Basis
) -> bool:
    """Whether the line names this speaker before a verb of saying whose subject could not be told."""
    names = frozenset(part for part in speaker if part[0] not in "~=<")
    if not names or any(_names(who) for who in known):
        return False
    said = [basis.ground.said[line.id] for line, _ in theirs]
    person = names & basis.ground.persons
    return any(names <= one.folded and (person or _roles(speaker) <= _stems(one)) for one in said)


def attributions(said: Said) -> list[Attribution]:
    """The speakers a text names: before a reporting verb, after it, or behind "selon"."""
    if "attributions" not in said.derived:
        said.derived["attributions"] = _attributions(said)
    found: list[Attribution] = said.derived["attributions"]
    return found


def _attributions(said: Said) -> list[Attribution]:
    if said.openers.isdisjoint(("according", "reporting")):
        return []
    outside = said.outside
    if _STOPPED.search(outside):
        outside = _title(said.language).sub(r"\1 ", outside)
    found: list[Attribution] = []
    leads = [mark.span() for mark in said.found("according", outside)]
    for _, end in leads:
        found += _phrase(_AFTER.match(outside, end), said, end)
    for mark in said.found("reporting", outside):
        if not any(start <= mark.start() < end for start, end in leads):
            found += _reported_by(said, outside, mark)
    return found


def _reported_by(said: Said, outside: str, mark: re.Match[str]) -> list[Attribution]:
    """Who speaks by a reporting verb: its subject before or after it, or the agent of its passive."""
    near = max(0, mark.start() - NEAR)
    head = _auxiliaries(said.language).search(outside, near, mark.start())
    start = head.start() if head else mark.start()
    passive = said.lexicon.passive.search(outside, near, mark.start())
    if passive and said.lexicon.participle.search(mark.group()):
        return _phrase(said.lexicon.agent.match(outside, mark.end()), said, mark.start())
    helped = head or said.lexicon.helped.search(outside, near, mark.start())
    if not helped and said.lexicon.bare_participle.search(mark.group()):
        return []
    found: list[Attribution] = []
    if _TURNED.search(outside[:start]) and not said.lexicon.opens_clause.match(outside, mark.end()):
        found += _phrase(_AFTER.match(outside, mark.end()), said, mark.start())
    if before := _BEFORE.search(outside, max(outside.rfind(stop, 0, start) for stop in _STOPS) + 1, start):
        found += _phrase(before, said, mark.start())
    return found


@cache
def _auxiliaries(language: str) -> re.Pattern[str]:
    from story.checks.lexicon import lexicon

    one = lexicon(language).patterns["auxiliaries"].pattern
    return re.compile(rf"(?:(?:{one})[\s-]*)+$", re.I)


@cache
def _title(language: str) -> re.Pattern[str]:
    """The stop behind a title of address, which ends no sentence: "l'avocat de M. Roy, Me Lys"."""
    titles = languages.load(language).reading.people.titles if language in languages.codes() else "(?!)"
    return re.compile(rf"(?<![\w-])((?:{titles}))\.(?=\s)", re.I)


@cache
def _pronoun_subject(language: str) -> re.Pattern[str]:
    """A pronoun right before its verb: whoever else the clause names does not speak, "surpris par le maire, il"."""
    return re.compile(rf"(?<!\w)({any_of(languages.load(language).writing.pronouns)})\s*$", re.I)


def _phrase(match: re.Match[str] | None, said: Said, verb: int) -> list[Attribution]:
    if match is None or not match.group(1).strip() or said.lexicon.denied.search(match.group(1)):
        return []
    words = match.group(1)
    if match.re is _BEFORE and (subject := _pronoun_subject(said.language).search(words)):
        return [Attribution(match.start(1) + subject.start(1), match.end(1), subject.group(1), verb)]
    name, comma, rest = words.partition(", ")
    pronoun = said.lexicon.patterns["anaphors"].fullmatch(name.strip())
    if match.re is _AFTER and comma and (pronoun or said.lexicon.predicate.search(rest)):
        words = name  # "selon l'institut, le fabricant n'a eu" goes on with what the institute says; "selon lui", too
    end = match.start(1) + len(words)
    return [Attribution(match.start(1), end, said.text[match.start(1) : end].strip(" ,\u00a0\u202f"), verb)]


def _quoted_by(claim: Said, basis: Basis) -> list[frozenset[str]]:
    """Who speaks the quoted words, by the table of quotations."""
    return [who for quote in _table(claim, basis) if (who := _speaker(quote, basis))]


def _speaker(quote: Quote, basis: Basis) -> frozenset[str]:
    """Who says it by the table; nobody where the line has them for whom the speaker belongs to: the line is believed,
    but not against an editor.

    "A réagi l'avocat de M. Roy, Me Lys" does not have M. Roy speak.
    """
    voices = basis.ground.voices
    if quote.id not in voices:
        voices[quote.id] = _voice(quote, basis)
    return voices[quote.id]


def _voice(quote: Quote, basis: Basis) -> frozenset[str]:
    who = _identity(f"{quote.speaker or ''} {quote.role or ''}", basis.ground)
    if quote.by_editor:
        return who
    line = basis.ground.said.get(quote.line)
    told = {part for each in (attributions(line) if line else ()) for part in _identity(each.text, basis.ground)}
    mine = {part for part in who if part[0] not in "~=<"}
    return frozenset() if mine & {part[1:] for part in told if part[0] == "<"} and not mine & told else who


def _table(claim: Said, basis: Basis) -> Iterator[Quote]:
    """The quotations of the sources that the claim sets between marks, whole or in part."""
    for span in claim.spans:
        text = letters(claim.text[span.start : span.end]).strip(' .,;:!?"')
        rest = text[1:]
        yield from (quote for quote, spoken in basis.ground.spoken if len(text) > 3 and rest in spoken)


def _identity(text: str, ground: Ground) -> frozenset[str]:
    """The names in the words that stand for a speaker, folded; with the keys of the role, marked by "~".

    A person whom the speaker only belongs to is marked by "<": "la fille de Guy Lanson" is not Guy Lanson.
    """
    if text not in ground.identified:
        ground.identified[text] = _identified(text, ground)
    return ground.identified[text]


def _identified(text: str, ground: Ground) -> frozenset[str]:
    said = read(text, ground.language)
    words = _words(said)
    names = words.able & ground.names
    told = [part for folded, own in words.content if folded not in names for part in own]
    owners = _owners(said, names & ground.persons, ground)
    others = names - owners | {f"<{owner}" for owner in owners}
    return others.union(told, words.countries)


class _Words(NamedTuple):
    """What can stand for a speaker in words that name one, whatever the sources."""

    able: frozenset[str]
    """The words and the acronyms that may be names."""
    content: tuple[tuple[str, tuple[str, str]], ...]
    """The words that assert something, each with its stem and its beginning, marked."""
    countries: frozenset[str]


def _words(said: Said) -> _Words:
    if "speaker" not in said.derived:
        lexicon = said.lexicon
        capital = (word.folded for word in said.words if word.text[0].isupper())
        able = frozenset(word for word in capital if word not in lexicon.idle) | acronyms(said)
        marked = ((word.folded, (f"~{lexicon.stem(word.folded)}", f"={word.folded[:_HEAD]}")) for word in said.content)
        said.derived["speaker"] = _Words(able, tuple(marked), frozenset(f"~{country}" for country in said.countries))
    found: _Words = said.derived["speaker"]
    return found


def _owners(said: Said, persons: frozenset[str], ground: Ground) -> set[str]:
    """The words of the names of the persons whom the speaker belongs to, that are no part of the speaker's own name."""
    if not persons:
        return set()
    found = {name.text for name in said.names if persons.intersection(parts(name.text))}
    belong = {name for name in found if owned(said.text, name, ground.language)}
    own = {word for name in found - belong for word in parts(name)}
    return {word for name in belong for word in parts(name)} & persons - own


def _stems(said: Said) -> frozenset[str]:
    return frozenset(said.lexicon.stem(word.folded) for word in said.words)


def _names(who: frozenset[str]) -> bool:
    return any(part[0] not in "~=<" for part in who)


def _near(speaker: frozenset[str], theirs: list[tuple[Line, Attribution]], basis: Basis) -> bool:
    """Whether the line names no speaker itself and a neighbour names this one: "a-t-il ajouté" may mean it."""
    if any(_names(_identity(one.text, basis.ground)) for _, one in theirs):
        return False
    held = frozenset().union(*(said.folded for line, said in basis.ground.said.items() if basis.is_next(line)))
    held |= frozenset().union(
        *(basis.ground.said[line].folded for one in basis.first for line in basis.ground.before(one))
    )
    return bool(speaker & held)


def _same(one: frozenset[str], two: frozenset[str], ground: Ground) -> bool:
    theirs, others = ({part for part in who if part[0] == "<"} for who in (one, two))
    if theirs and others and not theirs & others and not {part for part in one & two if part[0] not in "~=<"}:
        return False
    if {part for part in one & two if part[0] not in "=<"}:
        return True
    return bool(_roles(one) & ground.role_stems(two) or _roles(two) & ground.role_stems(one))


def _roles(who: frozenset[str]) -> frozenset[str]:
    return frozenset(part[1:] for part in who if part.startswith("~"))


def _is_another(speaker: frozenset[str], known: list[frozenset[str]], ground: Ground) -> bool:
    """Whether a role without a name is, in the sources, the role of somebody other than who speaks."""
    if _names(speaker):
        return bool(speaker & ground.persons)
    held = ground.named_with(frozenset(part[1:] for part in speaker if part.startswith("="))) - speaker
    return bool(held) and not any(held & who for who in known)
