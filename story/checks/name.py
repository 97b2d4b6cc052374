"""Names of persons, organisations and places: each must be held by the lines, or bound to what they hold."""

from collections.abc import Iterator

from story.checks.basis import Basis
from story.checks.beside import noun_of
from story.checks.bound import holds
from story.checks.capitals import name_groups
from story.checks.finding import finding
from story.checks.letters import Word
from story.checks.said import Said
from story.checks.unnamed import in_place_of, unheld
from story.values import Finding


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    for group in name_groups(claim, basis):
        missing = [word for word in group if not holds(claim, word, group, basis)]
        if missing:
            yield unheld(claim, group, missing, basis)
        elif in_place_of(claim, group, basis, side="before"):
            where = (group[0].start, group[-1].end)
            yield finding("name", f"the line has another name in the place of {claim.text[slice(*where)]!r}", claim,
                          where, basis.evidence(), verdict="unsure", advice="name whom this line names")  # fmt: skip


def joined(claim: Said, basis: Basis) -> Iterator[Finding]:
    """Each "site of X" of a title or heading, where nothing but a name stands: one line must join the two."""
    for group in name_groups(claim, basis):
        noun = _unjoined(claim, group, basis)
        if noun is not None:
            where = (noun.start, group[-1].end)
            yield finding("name", f"no line joins {claim.text[slice(*where)]!r}", claim, where, basis.evidence(),
                          verdict="unsure", advice="name it as one line does")  # fmt: skip


def _unjoined(claim: Said, group: list[Word], basis: Basis) -> Word | None:
    """The noun of "the site of X" where no line speaks of a site and of X in one breath, a quotation or outside it."""
    noun = noun_of(claim, group[0].start)
    if noun is None or noun.end + 1 >= group[0].start or any(a <= group[0].start < b for _, a, b in claim.places):
        return None
    names = {word.key for word in group}
    lines = basis.ground.said.values()
    return None if any(noun.key in breath and names & breath for said in lines for breath in _breaths(said)) else noun


def _breaths(said: Said) -> tuple[frozenset[str], ...]:
    """Keys of what a line says outside its quotations, and of what each of them says."""
    if "breaths" not in said.derived:
        quoted = [{w.key for w in said.words if span.start <= w.start < span.end} for span in said.spans]
        outside = {w.key for w in said.words if not any(s.start <= w.start < s.end for s in said.spans)}
        said.derived["breaths"] = tuple(map(frozenset, (outside, *quoted)))
    found: tuple[frozenset[str], ...] = said.derived["breaths"]
    return found
