"""Posts: who signs one and on what day stands below it, on no line of the story."""

import re
from collections.abc import Iterator

from story.checks.basis import Basis
from story.checks.letters import letters
from story.checks.said import Said
from story.dates import dates
from story.values import Quote
from story.words import fold

_TAIL = re.compile(r"[\s\u00a0\u202f]*[»”\"],?[^,;:.]{3,90}")
"""What stands between a post's words and its day: "», a écrit l'association le"."""
_HEAD = re.compile(r"[^,;:.]{3,80},[^,;:.]{1,6}")
"""What stands before a post's day, its words behind it: "L'association, le"."""
_BETWEEN = ' \u00a0\u202f:«“"'


def signed_days(claim: Said, basis: Basis) -> Iterator[tuple[int, int]]:
    """Where the claim tells a post's day: beside its words and who signs it, nothing else."""
    for start, end, posts in _posts(claim, basis):
        for date in claim.dates:
            tail = _TAIL.fullmatch(claim.text, end, date.start) and not claim.text[date.end :].strip(" .")
            head = _HEAD.fullmatch(claim.text, 0, date.start) and not claim.text[date.end : start].strip(_BETWEEN)
            days = (one for post in posts for one in dates(post.posted or "", claim.language))
            if (tail or head) and any(date.parts.items() <= one.parts.items() for one in days):
                yield date.start, date.end


def signers(claim: Said, basis: Basis) -> frozenset[str]:
    """The words, folded, by which those sign whose posts the claim quotes."""
    posts = (post for _, _, found in _posts(claim, basis) for post in found)
    return frozenset(word for post in posts for word in fold(post.speaker or "").split())


def _posts(claim: Said, basis: Basis) -> Iterator[tuple[int, int, list[Quote]]]:
    """Where the claim quotes posts that have a day, with those that say so."""
    for start, end in basis.verified(claim):
        wanted = letters(claim.text[start:end]).strip(' .,;:!?…"')
        found = [quote for quote, said in basis.ground.spoken if quote.posted and wanted in said]
        if found:
            yield start, end, found
