"""Slots: what stands beside a verb or a noun in the line, by its preposition, may not be told with another there."""

import re
from collections.abc import Iterator
from itertools import islice

from story.checks.agent import Frame, alike, frames
from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.groups import FIGURE, Count, Group, Keys, groups
from story.checks.reach import speaks
from story.checks.said import Said
from story.checks.subject import telling
from story.values import Finding
from story.words import fold

_STOP = re.compile(r"[;:!?«»“”\"]|(?<!\bM)(?<!\bM[Mrs])\.\s")


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """The first slot of the claim that its line fills with something else."""
    if not claim.voice and not claim.label and not claim.text.rstrip().endswith("?"):
        lines = telling(claim, basis)
        found = (one for _, said in lines for rule in (_told, _bound) for one in rule(claim, said, basis))
        yield from islice(found, 1)


def _told(claim: Said, said: Said, basis: Basis) -> Iterator[Finding]:
    """A verb that the line tells of another: of somebody who is theirs ("la fille de Paul Marin"), or not named so."""
    for mine in frames(claim):
        if any(mark.start() <= mine.verb.start < mark.end() and speaks(claim, mark) for mark in claim.marks("neutral")):
            continue  # by whom something is said is another rule's to see
        known = [(*_sides(claim, mine, said, one), one) for one in frames(said) if alike(claim, mine, said, one)]
        known = [(its, theirs, one) for its, theirs, one in known if its and theirs]
        other = mine.passive and (_participle(mine, _subject(claim, mine), said) or _named_so(claim, mine, said))
        if not other and (not known or any(its & (theirs | _elided(said, one)) for its, theirs, one in known)):
            continue
        if not other and _also(claim, known[0][0], basis):
            continue
        sure = not other and bool(known[0][0] & _owners(said, known[0][2])) and mine.passive == known[0][2].passive
        yield finding("order", f"the source tells {mine.verb.text!r} of somebody else", claim,
                      (mine.verb.start, mine.verb.end), basis.evidence(), verdict="unsupported" if sure else "unsure",
                      advice="keep who does what, and what comes first")  # fmt: skip


def _participle(mine: Frame, its: Keys, said: Said) -> bool:
    """Whether the line tells the participle of somebody else with no verb: "et le voisin écroué"."""
    key = mine.verb.key
    whole = [one for one in groups(said) if key in one.keys]
    held = [one for one in whole if one.head != key and _somebody(said, one)]
    formed = held and any(word.key == key and said.lexicon.participle.search(word.text) for word in said.words)
    return bool(its and formed) and all(its.isdisjoint(one.keys) for one in whole)


def _named_so(claim: Said, mine: Frame, said: Said) -> bool:
    """Whether the line only calls somebody else what the claim says one is: "le premier relégable, Lormeau"."""
    key, its = mine.verb.key, _subject(claim, mine)
    words = [word for word in said.words if word.key == key]
    if not its or not words or any(one.verb.key == key for one in frames(said)):
        return False
    whole = [one for one in groups(said) if key in one.keys]
    named = [one for one in groups(said) if one.names and any(one.start - word.end in (1, 2) for word in words)]
    return bool(whole and named) and all(its.isdisjoint(one.keys) for one in (*whole, *named))


def _sides(claim: Said, mine: Frame, said: Said, theirs: Frame) -> tuple[Keys, Keys]:
    """Who the two frames tell the verb of, one voice held against the other."""
    if mine.passive == theirs.passive:
        return _subject(claim, mine), _subject(said, theirs)
    if mine.passive:
        agent = _keys(claim, mine.agent)
        return (agent, _subject(said, theirs)) if agent else (_subject(claim, mine), _objects(said, theirs))
    agent = _keys(said, theirs.agent)
    return (_subject(claim, mine), agent) if agent else (_objects(claim, mine), _subject(said, theirs))


def _objects(said: Said, frame: Frame) -> Keys:
    """The keys of what a verb is told to do something to."""
    own = (one for one in groups(said) if one.start > frame.verb.start and one.governor == frame.verb.key)
    return frozenset(key for one in own if not one.preposition for key in one.keys)


def _elided(said: Said, frame: Frame) -> Keys:
    """What the verb is told of again without being repeated: "… détient 12 %, et la région 8 %"."""
    return frozenset(
        key for one in groups(said)
        if one.start > frame.verb.end and one.figures and not (one.preposition or one.governor) for key in one.keys
    )  # fmt: skip


def _subject(said: Said, frame: Frame) -> Keys:
    """The keys of what stands before a verb in its clause with no preposition; of "qui" what it goes back to."""
    known: dict[int, Keys] = said.derived.setdefault("subjects", {})
    if frame.verb.start not in known:
        known[frame.verb.start] = _read_subject(said, frame.verb.start)
    return known[frame.verb.start]


def _read_subject(said: Said, at: int) -> Keys:
    stops = (mark for one in (said.lexicon.clauses, _STOP) for mark in one.finditer(said.text, 0, at))
    found_stops = sorted((mark.end(), mark.group()) for mark in stops)
    if found_stops and _passed(said, *found_stops[-1], at):
        found_stops.pop()
    left, opener = found_stops[-1] if found_stops else (0, "")
    before = [one for one in groups(said) if one.start < at]
    own = [one for one in before if one.start >= left]
    lexicon = said.lexicon
    found = [one.keys for one in own if not one.preposition or one.governor in lexicon.collectives]
    found += [one.names for one in own if one.preposition and one.bare and one.head not in one.names]
    if not found and opener and said.lexicon.relatives.fullmatch(opener):
        back = [one for one in before if one.start < left][-2:]
        both = bool(back) and said.lexicon.belonging.fullmatch(back[-1].preposition)
        found = [one.keys for one in (back if both else back[-1:])]
    return frozenset().union(*found)


def _passed(said: Said, start: int, opener: str, at: int) -> bool:
    """Whether a relative clause has its verb and its comma before a verb: "X, qui défend le notaire, a plaidé"."""
    comma = said.text.rfind(",", start, at)
    relative = said.lexicon.relatives.fullmatch(opener)
    return bool(comma > 0 and relative and not said.text[comma + 1 : at].strip().count(" ") > _AUXILIARIES)


_AUXILIARIES = 2
"""Spaces between the comma behind a relative clause and the verb that goes on: ", n'a pas plaidé"."""


def _owners(said: Said, frame: Frame) -> Keys:
    """The heads of what the line has as whose the subject is."""
    own = (one for one in groups(said) if one.start < frame.verb.start)
    whose = (one for one in own if said.lexicon.belonging.fullmatch(one.preposition))
    return frozenset(one.head for one in whose if one.governor not in said.lexicon.collectives)


def _keys(said: Said, stems: Keys) -> Keys:
    """Keys for stems, and for names, which have none."""
    lexicon = said.lexicon
    return frozenset(key for stem in stems for key in (lexicon.synonyms.get(stem, stem), lexicon.key(stem)))


def _also(claim: Said, its: Keys, basis: Basis) -> bool:
    """Whether the line may stand for them without having them: by a role, an alias, a noun told of one name."""
    names = frozenset(word.folded for word in claim.words if word.text[0].isupper() and word.key in its)
    return bool(names & basis.meant - basis.folded) or bool(its & (basis.keys - basis.plain_keys))


def _bound(claim: Said, said: Said, basis: Basis) -> Iterator[Finding]:
    """Two names, people or figures that have changed places behind one preposition: "de A contre B"."""
    if claim.letters.rstrip(".") in said.letters:
        return  # all of it stands in the line as it does in the claim
    theirs = _places(said)
    for mine in groups(claim) if theirs and not claim.lexicon.resumes.search(claim.text) else ():
        others = theirs.get((mine.governor, mine.preposition), [])
        others = others or (theirs.get((mine.verb, mine.preposition), []) if mine.preposition else [])
        if (
            (others and _moved(mine, others, said))
            or (mine.governor and mine.preposition and _turned(mine, said))
            or (mine.figures and mine.head and _recounted(mine, said))
            or (mine.governor and _put_in(mine, others, said, basis))
        ):
            text = claim.text[mine.start : mine.end]
            yield finding("fused", f"{text!r} is told of something else", claim, (mine.start, mine.end),
                          basis.evidence(), verdict="unsure", advice="keep each where the source has it")  # fmt: skip
            return


def _places(said: Said) -> dict[tuple[str, str], list[Group]]:
    """What stands behind each verb or noun and preposition of a text; none where a "celui" stands for a noun."""
    if "places" not in said.derived:
        said.derived["places"] = {} if said.lexicon.resumes.search(said.text) else _all_places(said)
    found: dict[tuple[str, str], list[Group]] = said.derived["places"]
    return found


def _all_places(said: Said) -> dict[tuple[str, str], list[Group]]:
    found: dict[tuple[str, str], list[Group]] = {}
    spoken = {said.lexicon.key(fold(mark.group().split()[-1])) for mark in said.marks("neutral")}
    for one in groups(said):
        if one.governor and not one.governor.startswith(FIGURE) and (one.preposition or one.governor not in spoken):
            found.setdefault((one.governor, one.preposition), []).append(one)
        belongs = not one.preposition or said.lexicon.belonging.fullmatch(one.preposition)
        if one.verb and one.verb != one.governor and not belongs:
            found.setdefault((one.verb, one.preposition), []).append(one)
    return found


def _moved(mine: Group, others: list[Group], said: Said) -> bool:
    """Whether the line has something of the same kind there, and what the claim has there elsewhere."""
    if _counted(mine, others, said):
        return True
    keys = frozenset[str]().union(*(one.keys for one in others))
    placed = [one for one in groups(said) if mine.head in one.keys]
    if mine.keys & keys:
        return False
    if _object_of_another(mine, placed, said):
        return True
    if not keys or any(one.governor.startswith(FIGURE) for one in placed):
        return False
    whose = mine.governor in said.lexicon.actors or any(_somebody(said, one) for one in others)
    alike = whose and any(_somebody(said, one) for one in placed)
    return alike or any(one.governor in keys - said.lexicon.collectives for one in placed)


def _put_in(mine: Group, others: list[Group], said: Said, basis: Basis) -> bool:
    """Whether the line has something else there, and another line of the sources what the claim has."""
    if not others or not mine.head or any(not mine.keys.isdisjoint(one.keys) for one in others):
        return False
    whose = said.lexicon.belonging.fullmatch(mine.preposition) and mine.head in said.lexicon.actors
    if whose and any(_somebody(said, one) for one in others):
        return False  # "l'épouse de Jean Fabre" is "l'épouse du prévenu"
    return mine.head in basis.ground.keys and mine.head not in said.keys | basis.ground.role_keys(said.folded)


def _counted(mine: Group, others: list[Group], said: Said) -> bool:
    """Whether the line has another figure or date there, and the claim's behind another preposition."""
    for kind in (float, str):
        own = {one for one in mine.figures if isinstance(one[0], kind)}
        there = {one for other in others for one in other.figures if isinstance(one[0], kind)}
        bound = {one for other in groups(said) if other.preposition for one in other.figures}
        if own and there and not own & there and own & bound:
            return True
    return False


def _turned(mine: Group, said: Said) -> bool:
    """Whether the line ties it to the same word by a preposition that says something else: "after" for "for"."""
    lexicon = said.lexicon
    same = [one for one in groups(said) if one.governor == mine.governor
            and (mine.head in one.keys if mine.head else mine.figures & one.figures)]  # fmt: skip
    telling = lexicon.measuring if mine.figures else lexicon.telling
    ties = {one.preposition for one in same}
    return bool(ties) and mine.preposition not in ties and {mine.preposition, *ties} <= telling


def _recounted(mine: Group, said: Said) -> bool:
    """Whether the line counts the same by another figure, and something else by the claim's."""
    same = [one.figures for one in groups(said) if one.head == mine.head and one.figures]
    others = frozenset[Count]().union(*(one.figures for one in groups(said) if one.head not in ("", mine.head)))
    return bool(same) and bool(mine.figures & others) and all(mine.figures.isdisjoint(one) for one in same)


def _object_of_another(mine: Group, placed: list[Group], said: Said) -> bool:
    """Whether it is what another verb of the line is told of."""
    if mine.preposition or not mine.head or mine.names or _somebody(said, mine):
        return False
    return bool(placed) and all(one.governor != mine.governor and not one.preposition for one in placed)


def _somebody(said: Said, group: Group) -> bool:
    """Whether a group names somebody: by a name, or by the noun of a person or a body."""
    return bool(group.names) or group.head in said.lexicon.actors
