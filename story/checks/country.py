"""Countries under any of their forms: a demonym without a capital ("le film coréen") is a place like a name."""

from collections.abc import Iterator

from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.said import Said
from story.values import Finding


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """Each demonym of the claim in small letters; names with a capital are the name rule's."""
    for country, start, end in claim.places:
        here = basis.countries
        word = claim.text[start:end]
        if (
            country in here
            or not word[0].islower()
            or any(word.casefold() in said.text.casefold() for _, said in basis.said)
        ):
            continue
        rival = bool(here - claim.countries)
        nearby = any(country in said.countries for line, said in basis.ground.said.items() if basis.is_next(line))
        yield finding("name", f"{word!r} is not what the lines say", claim, (start, end), basis.evidence(),
                      verdict="unsupported" if rival and not nearby else "unsure")  # fmt: skip
