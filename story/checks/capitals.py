"""The words of a sentence that are names."""

import re

from story.checks.basis import Basis
from story.checks.letters import Word
from story.checks.said import Said

_SENTENCE = re.compile(r"(?:^|[.!?…:»”\"]\s*|[«“\"(–—-]\s?)[«“\"(\s]*(?:[A-Za-zÀ-ÿ]{1,2}['’])?$")


def named(claim: Said, basis: Basis) -> frozenset[int]:
    """Offsets of the claim's words that are part of a name, so that no other rule counts them."""
    return frozenset(word.start for group in name_groups(claim, basis) for word in group)


def name_groups(claim: Said, basis: Basis) -> list[list[Word]]:
    """Words with a capital that stand together; at the head of a sentence only where it is known as a name."""
    if claim not in basis.named:
        basis.named[claim] = _grouped(claim, basis)
    return basis.named[claim]


def _grouped(claim: Said, basis: Basis) -> list[list[Word]]:
    spans = [(name.start, name.end) for name in claim.names]
    quoted = [(span.start, span.end) for span in claim.spans]
    groups: list[list[Word]] = []
    last: Word | None = None
    for word in claim.words:
        if not _is_name(claim, word, spans, basis) or any(start <= word.start < end for start, end in quoted):
            continue
        beside = last and claim.text[last.end : word.start] in (" ", "\u00a0", "-") and not _demonym(claim, last)
        if last and (beside or _one(last, word, spans)):
            groups[-1].append(word)
        else:
            groups.append([word])
        last = word
    return groups


def _demonym(claim: Said, word: Word) -> bool:
    """Whether a word is all of what tells a country: "le Finlandais Aarno Lund" names a man, and his country."""
    return any((start, end) == (word.start, word.end) for _, start, end in claim.places)


def _one(last: Word, word: Word, spans: list[tuple[int, int]]) -> bool:
    """Whether one name holds both words: "Chambre régionale des notaires de l'Ouest"."""
    return any(start <= last.start and word.start < end for start, end in spans)


def _is_name(claim: Said, word: Word, spans: list[tuple[int, int]], basis: Basis) -> bool:
    if not word.text[0].isupper() or (len(word.text) < 2):
        return False
    if word.folded in claim.idle or any(start <= word.start < end for start, end in claim.value_spans):
        return False
    if _SENTENCE.search(claim.text[max(0, word.start - 8) : word.start]):
        inside = any(start <= word.start < end for start, end in spans)
        return (
            word.folded in basis.ground.names
            or (inside and word.folded not in basis.ground.folded)
            or word.text.isupper()
        )
    return True
