"""Names of persons, organisations and places: each must be held by the lines, or bound to what they hold."""

import re
from collections.abc import Iterator

from story.checks.finding import finding
from story.checks.ground import Basis
from story.checks.said import Said, Word
from story.values import Finding
from story.words import fold

_SENTENCE = re.compile(r"(?:^|[.!?…:»”\"]\s*|[«“\"(–—-]\s?)[«“\"(\s]*(?:[A-Za-zÀ-ÿ]{1,2}['’])?$")


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    for group in _names(claim, basis):
        missing = [word for word in group if not _held(word, group, basis)]
        if missing:
            yield _missing(claim, group, missing, basis)


def named(claim: Said, basis: Basis) -> frozenset[int]:
    """Offsets of the claim's words that are part of a name, so that no other rule counts them."""
    return frozenset(word.start for group in _names(claim, basis) for word in group)


def _names(claim: Said, basis: Basis) -> list[list[Word]]:
    """Words with a capital that stand together; at the head of a sentence only where it is known as a name."""
    spans = [(name.start, name.end) for name in claim.names]
    quoted = [(span.start, span.end) for span in claim.spans]
    groups: list[list[Word]] = []
    last: Word | None = None
    for word in claim.words:
        if not _is_name(claim, word, spans, basis) or any(start <= word.start < end for start, end in quoted):
            continue
        if last and claim.text[last.end : word.start] in (" ", "\u00a0", "-") and groups:
            groups[-1].append(word)
        else:
            groups.append([word])
        last = word
    return groups


def _is_name(claim: Said, word: Word, spans: list[tuple[int, int]], basis: Basis) -> bool:
    if not word.text[0].isupper() or (len(word.text) < 2):
        return False
    if word.folded in claim.lexicon.idle or any(start <= word.start < end for start, end in claim.value_spans):
        return False
    if _SENTENCE.search(claim.text[max(0, word.start - 8) : word.start]):
        inside = any(start <= word.start < end for start, end in spans)
        return word.folded in basis.ground.names or (inside and word.folded not in basis.ground.folded) or word.text.isupper()
    return True


def _held(word: Word, group: list[Word], basis: Basis) -> bool:
    """Whether the lines hold the word itself, or what the sources or the table of countries bind to it."""
    folded = word.folded
    if folded in basis.folded or all(part in basis.folded for part in folded.split("-")):
        return True
    if folded.rstrip("s") in basis.folded or f"{folded}s" in basis.folded:
        return True
    return _beside(word, group, basis) or _bound(word, group, basis) or _by_country(group, basis)


def _beside(word: Word, group: list[Word], basis: Basis) -> bool:
    """A first name that the sources put beside a surname the lines hold."""
    known = basis.ground.companions.get(word.folded, frozenset())
    others = [other for other in group if other is not word and other.folded in basis.folded]
    return any(other.folded in known for other in others)


def _bound(word: Word, group: list[Word], basis: Basis) -> bool:
    name = " ".join(one.text for one in group)
    for other in (*basis.ground.also(name), *basis.ground.also(word.text)):
        parts = fold(other).split()
        if all(part in basis.folded for part in parts):
            return True
    return word.folded in basis.ground.named_by_role(basis.plain_keys)


def _by_country(group: list[Word], basis: Basis) -> bool:
    said = Said(" ".join(word.text for word in group), basis.ground.language)
    return bool(said.countries & basis.countries)


def _missing(claim: Said, group: list[Word], missing: list[Word], basis: Basis) -> Finding:
    where = (group[0].start, group[-1].end)
    name = claim.text[slice(*where)]
    folded = [word.folded for word in missing]
    ground = basis.ground
    elsewhere = [word for word in folded if word in ground.folded]
    if len(elsewhere) < len(folded):
        common = _is_common(group, missing, claim, basis)
        return finding("name", f"{name!r} is not in the source", claim, where, basis.evidence(),
                       verdict="unsure" if common else "unsupported", advice="name only whom the source names")  # fmt: skip
    nearby = _spoken_of(folded, basis)
    rival = _replaced(claim, basis)
    sure = not nearby or (rival and not _anaphoric(basis))
    return finding("name", f"{name!r} is not in the lines it stands on", claim, where, basis.evidence(),
                   verdict="unsupported" if sure else "unsure", advice="name whom this line names")  # fmt: skip


def _is_common(group: list[Word], missing: list[Word], claim: Said, basis: Basis) -> bool:
    """A word that only style gives a capital (État, Parlement): news writers put it for what was named."""
    if len(group) > 1:
        return False
    institutions = _institutions(claim.language)
    return missing[0].text.casefold() in institutions


def _institutions(language: str) -> frozenset[str]:
    from story.languages import codes, load

    return frozenset(load(language).reading.names.institutions) if language in codes() else frozenset()


def _spoken_of(folded: list[str], basis: Basis) -> bool:
    """Whether a line shortly before names them, so that the cited line may speak of them without a name."""
    before = {line for first in basis.first for line in (*basis.ground.before(first), *basis.extra)}
    held = frozenset().union(*(basis.ground.said[line].folded for line in before))
    return all(word in held for word in folded)


def _anaphoric(basis: Basis) -> bool:
    return any(said.marks("anaphors") for _, said in basis.said)


def _replaced(claim: Said, basis: Basis) -> bool:
    """Whether the lines name somebody or something that the claim leaves out: its place may have been taken."""
    here = {fold(part) for _, said in basis.said for name in said.names for part in name.text.split() if len(part) > 2}
    return bool(here - claim.folded)
