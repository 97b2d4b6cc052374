"""Subjects: what a sentence tells its verb of must stand before that verb in a line that has it."""

import re
from collections.abc import Iterable, Iterator
from heapq import merge

from story.checks.agent import NEAR, frames
from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.groups import groups
from story.checks.letters import Word
from story.checks.reach import speaks
from story.checks.said import Said
from story.values import Finding, Line

_SENTENCE = re.compile(r"[.!?»]\s*(?=[A-ZÀ-Ý«])|;\s")


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """The verb of the claim, where every line that has it has it of something else.

    "Le maire a été adopté par 19 voix" is of right words, and of nothing that the line tells of the mayor.
    """
    if claim.voice or claim.label or claim.text.rstrip().endswith("?") or claim.lexicon.taken_up.match(claim.text):
        return
    subject, verb = _told(claim)
    if verb is None or not subject:
        return
    says = (mark for mark in claim.marks("neutral") if mark.start() <= verb.start < mark.end())
    if any(speaks(claim, mark) for mark in says) and not claim.marks("negations"):
        return  # by whom something is said is another rule's to see
    stem = claim.lexicon.stem(verb.folded)
    held = (*basis.said, *basis.lent)
    found = [(line, said, one) for line, said in held for one in _places(said).get(stem, ())]
    if found and not any(_of_them(subject, *one, basis) for one in found):
        where = (verb.start, verb.end)
        yield finding("order", f"the source tells {verb.text!r} of somebody else", claim, where, basis.evidence(),
                      verdict="unsure", advice="keep who does what, and what comes first")  # fmt: skip


def telling(claim: Said, basis: Basis) -> tuple[tuple[Line, Said], ...]:
    """The lines of a sentence's basis, and the one that lends it its verb where they do not have it."""
    _, verb = _told(claim) if basis.lent else ([], None)
    stem = claim.lexicon.stem(verb.folded) if verb else ""
    if not stem or any(stem in _places(said) for _, said in basis.said):
        return basis.said
    return (*basis.said, *((line, said) for line, said in basis.lent if stem in _places(said)))


def _told(claim: Said) -> tuple[list[Word], Word | None]:
    """The words before the first verb that no preposition binds, and the word that says what it is that is done."""
    if "told" not in claim.derived:
        claim.derived["told"] = _read(claim)
    found: tuple[list[Word], Word | None] = claim.derived["told"]
    return found


def _read(claim: Said) -> tuple[list[Word], Word | None]:
    start = _verb(claim)
    before = [one for one in claim.content if one.end <= start]
    acting = (one for one in claim.content if one.start >= start and not claim.lexicon.modal.fullmatch(one.text))
    bound = [(one.start, one.end) for one in groups(claim) if one.preposition]
    free = [one for one in before if not any(left <= one.start < right for left, right in bound)]
    free = [one for one in free if not _set_off(claim, one)] or free
    return free or before, next(acting, None)


def _verb(claim: Said) -> int:
    """Where the first verb begins that has something before it: relative clauses and participles set off are none."""
    lexicon = claim.lexicon
    apart = lexicon.set_off.sub(lambda one: " " * len(one.group()), claim.outside)
    marks = ((mark.start() for mark in one.finditer(apart)) for one in (lexicon.predicate, lexicon.behind_auxiliary))
    verbs = sorted(one.verb.start for one in frames(claim) if apart[one.verb.start] != " ")
    first = claim.content[0].end if claim.content else len(claim.text)
    for start in merge(*marks, verbs):  # mostly the first is the verb: no others are looked for
        if start < first:
            continue
        named = lexicon.determined.search(claim.text, max(0, start - NEAR), start)  # "le gouvernement" is no verb
        word = next((one for one in claim.words if one.start >= start), None)
        if not named and word and not _set_off(claim, word):
            return start
    return len(claim.text)


def _set_off(claim: Said, word: Word) -> bool:
    """Whether it stands in what a participle opens behind a comma: ", blessé à la main,"."""
    comma = claim.text.rfind(", ", 0, word.start)
    first = next((one for one in claim.words if one.start > comma), word) if comma > 0 else None
    return first is not None and first.text[0].islower() and bool(claim.lexicon.participle.search(first.text))


def _places(said: Said) -> dict[str, list[Word]]:
    """The words of a text by their stems; read once for all the sentences held against it."""
    if "stems" not in said.derived:
        stems: dict[str, list[Word]] = {}
        for word in said.words:
            stems.setdefault(said.lexicon.stem(word.folded), []).append(word)
        said.derived["stems"] = stems
    found: dict[str, list[Word]] = said.derived["stems"]
    return found


def _of_them(subject: list[Word], line: Line, said: Said, verb: Word, basis: Basis) -> bool:
    """Whether the line has something of the subject before the verb, or stands for it there by a pronoun.

    What stands behind the verb may be its subject, too, or a passive's: other rules see to that.
    """
    start = max((mark.end() for mark in _SENTENCE.finditer(said.text, 0, verb.start)), default=0)
    before = [one for one in said.words if start <= one.start < verb.start]
    own = _places(said).get(said.lexicon.stem(subject[0].folded), ())
    if _one_of(subject, said, before, basis) or any(one.start > verb.start for one in own):
        return True
    if said.lexicon.latter.match(said.text, start):
        return _among(subject, basis.ground.before(line.id, 1), LAST, basis)
    if any(said.lexicon.pronoun.fullmatch(one.text) for one in before):
        return _among(subject, basis.ground.before(line.id, FAR), 0, basis)
    return not any(one.start in said.asserting for one in before)


def _one_of(subject: list[Word], said: Said, before: Iterable[Word], basis: Basis) -> bool:
    """Whether some word of the subject is among these, by what it means or by whose role it is."""
    words, keys = list(before), {one.key for one in subject}
    if any(one.key in keys for one in words):
        return True
    folded = frozenset(one.folded for one in words)
    families = frozenset[int]().union(*(said.lexicon.families(one) for one in folded))
    if any(not families.isdisjoint(said.lexicon.families(one.folded)) for one in subject):
        return True
    return not keys.isdisjoint(basis.ground.role_keys(folded))


LAST = 3
"""Content words at the end of a sentence among which "celle-ci" in the next finds who is meant."""
FAR = 3
"""Lines before one among which its "elle" finds who is meant."""


def _among(subject: list[Word], lines: Iterable[str], last: int, basis: Basis) -> bool:
    """Whether one of these lines names the subject, or there is none; with `last`, its so many last content words."""
    texts = [basis.ground.said[one] for one in lines]
    words = ((said, said.content[-last:] if last else said.words) for said in texts)
    return not texts or any(_one_of(subject, said, some, basis) for said, some in words)
