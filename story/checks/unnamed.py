"""A name that the lines of a sentence do not have: nowhere in the sources, or in another line."""

from story.checks.acronyms import acronyms
from story.checks.basis import Basis
from story.checks.beside import beside_keys, slot_of
from story.checks.bound import ROOT
from story.checks.finding import finding
from story.checks.ground import Ground
from story.checks.letters import Word, parts
from story.checks.lexicon import lexicon
from story.checks.said import Said, read
from story.languages import codes, load
from story.values import Finding
from story.words import fold

_FAMILY = 6


def unheld(claim: Said, group: list[Word], missing: list[Word], basis: Basis) -> Finding:
    """What is to be said of a name of which the lines do not hold these words."""
    where = (group[0].start, group[-1].end)
    name = claim.text[slice(*where)]
    folded = [word.folded for word in missing]
    ground = basis.ground
    elsewhere = [word for word in folded if word in ground.folded]
    if len(elsewhere) < len(folded):
        absent = [word for word in missing if word.folded not in ground.folded]
        if len(absent) < len(group) and not any(_other_bearer(word, group, absent, basis) for word in group):
            return finding("name", f"{name!r} is longer than in the source", claim, where, basis.evidence(),
                           verdict="unsure", advice="name them as the source does")  # fmt: skip
        common = (
            _is_common(group, missing, claim)
            or (len(group) == 1 and all(_derived(word, ground) for word in missing))
            or _same_country(claim, where, ground)
            or all(_misspelt(word, ground) for word in absent)
            or all(word.folded in claim.lexicon.checks.home for word in missing)
        )
        return finding("name", f"{name!r} is not in the source", claim, where, basis.evidence(),
                       verdict="unsure" if common else "unsupported",
                       advice="name only whom the source names")  # fmt: skip
    demonym = read(name, ground.language).countries and not name.isupper()
    near = demonym or _spoken_of(folded, basis) or _lent_with(claim, group, basis)
    takes_up = len(group) == 1 and claim.lexicon.pointed.search(claim.text, 0, where[0])  # "cet Etat" for the Iowa
    sure = in_place_of(claim, group, basis) or not (near or takes_up)
    return finding("name", f"{name!r} is not in the lines it stands on", claim, where, basis.evidence(),
                   verdict="unsupported" if sure else "unsure", advice="name whom this line names")  # fmt: skip


def _misspelt(word: Word, ground: Ground) -> bool:
    """Whether a word of the sources differs from this one by a single letter."""
    return len(word.folded) >= ROOT and any(_one_letter(word.folded, other) for other in ground.names)


def _one_letter(one: str, two: str) -> bool:
    if abs(len(one) - len(two)) > 1 or one == two:
        return False
    head = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    if len(one) < len(two):
        return one[head:] == two[head + 1 :]
    return one[head + 1 :] == two[head + (len(one) == len(two)) :]


def _same_country(claim: Said, where: tuple[int, int], ground: Ground) -> bool:
    """Whether the sources have the country in another form: its demonym, its capital."""
    mine = {country for country, start, end in claim.places if where[0] <= start and end <= where[1]}
    return any(mine & said.countries for said in ground.said.values())


def _derived(word: Word, ground: Ground) -> bool:
    """A word of the family of one in the sources ("Democratic" of "Democrat"), or the initials of a name there."""
    folded = ground.folded
    if word.text.isupper() and any(word.folded in acronyms(said) for said in ground.said.values()):
        return True
    return len(word.folded) > _FAMILY and any(other.startswith(word.folded[:_FAMILY]) for other in folded)


def _other_bearer(word: Word, group: list[Word], absent: list[Word], basis: Basis) -> bool:
    """Whether the sources give this part of a name another companion: another first name, another addition."""
    others = basis.ground.companions.get(word.folded, frozenset()) - {one.folded for one in group}
    return word not in absent and bool(others)


def _is_common(group: list[Word], missing: list[Word], claim: Said) -> bool:
    """A word that only style gives a capital (État, Parlement): news writers put it for what was named."""
    return len(group) == 1 and missing[0].folded in _institutions(claim.language)


def _institutions(language: str) -> frozenset[str]:
    known = load(language).reading.names.institutions if language in codes() else ()
    return frozenset(map(fold, known))


def _spoken_of(folded: list[str], basis: Basis) -> bool:
    """Whether a line shortly before names them or all the story is about them: a line may speak of them unnamed."""
    ground = basis.ground
    topics = {lexicon(ground.language).key(word) for word in ground.topics}
    before = {line for first in basis.first for line in ground.said if basis.is_next(line)}
    before |= {line for first in basis.first for line in ground.before(first)}
    held = frozenset().union(*(ground.said[line].folded for line in before))
    held |= ground.role_words(held)
    keys = frozenset().union(*(ground.said[line].keys for line in before))
    key = lexicon(ground.language).key
    of_somebody = any(said.marks("anaphors") for _, said in basis.said)

    def beside(word: str) -> bool:
        """The first name that goes with a surname held there, of a line about "elle": "Inès Karoubi"."""
        known = ground.companions.get(word, frozenset())
        return of_somebody and any(other in known and other in held for other in folded if other != word)

    return all(
        word in held
        or beside(word)
        or word in ground.topics
        or (len(word) >= _FAMILY and (key(word) in keys or key(word) in topics))
        for word in folded
    )


def _lent_with(claim: Said, group: list[Word], basis: Basis) -> bool:
    """Whether a line that lends the name also tells what stands beside it in the claim."""
    beside = beside_keys(claim, group[0].start, group[-1].end)
    wanted = {word.folded for word in group}
    of = _complemented(claim, group, basis)
    lending = (said for _, said in basis.lent if not wanted.isdisjoint(said.folded))
    return any(len(beside & said.keys) >= 2 or of in said.keys for said in lending)


def _complemented(claim: Said, group: list[Word], basis: Basis) -> str:
    """The key of the noun whose complement a person's name is: "procès" of "le procès d'Ada Lund"."""
    if any(word.folded not in basis.ground.persons for word in group):
        return ""
    slot = slot_of(claim, group[0].start, group[-1].end)
    return next((key for side, key, binders in slot if side == "before" and binders), "")


def in_place_of(claim: Said, group: list[Word], basis: Basis, side: str = "") -> bool:
    """Whether the lines have another name, which the claim leaves out, in the very place of this one.

    With `side`, only by what stands there: passive and active swap what follows a subject.
    """
    slot = {one for one in slot_of(claim, group[0].start, group[-1].end) if not side or one[0] == side}
    wanted = {word.folded for word in group}
    for other in basis.ground.also(claim.text[group[0].start : group[-1].end]):
        wanted.update(parts(other))
    for _, said in (*basis.said, *basis.lent):
        for name in said.names:
            if not wanted.isdisjoint(parts(name.text)) and slot & slot_of(said, name.start, name.end):
                return False
    for _, said in basis.said:
        for name in said.names:
            words = frozenset(parts(name.text))
            if words.isdisjoint(claim.folded | wanted) and slot & slot_of(said, name.start, name.end):
                return True
    return False
