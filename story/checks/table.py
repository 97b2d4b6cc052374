"""Who speaks the words that a sentence quotes, by the table of quotations."""

from collections.abc import Iterator

from story.checks.attributions import attributions
from story.checks.basis import Basis
from story.checks.identity import identity
from story.checks.letters import letters
from story.checks.said import Said
from story.values import Quote


def quoted_by(claim: Said, basis: Basis) -> list[frozenset[str]]:
    """Who speaks the quoted words, by the table of quotations."""
    return [who for quote in quoted_in(claim, basis) if (who := speaker_of(quote, basis))]


def speaker_of(quote: Quote, basis: Basis) -> frozenset[str]:
    """Who says it by the table; nobody where the line has them for whom the speaker belongs to: the line is believed,
    but not against an editor.

    "A réagi l'avocat de M. Roy, Me Lys" does not have M. Roy speak.
    """
    voices = basis.ground.voices
    if quote.id not in voices:
        voices[quote.id] = _voice(quote, basis)
    return voices[quote.id]


def _voice(quote: Quote, basis: Basis) -> frozenset[str]:
    who = identity(f"{quote.speaker or ''} {quote.role or ''}", basis.ground)
    if quote.by_editor:
        return who
    line = basis.ground.said.get(quote.line)
    told = {part for each in (attributions(line) if line else ()) for part in identity(each.text, basis.ground)}
    mine = {part for part in who if part[0] not in "~=<"}
    return frozenset() if mine & {part[1:] for part in told if part[0] == "<"} and not mine & told else who


def quoted_in(claim: Said, basis: Basis) -> Iterator[Quote]:
    """The quotations of the sources that the claim sets between marks, whole or in part."""
    for span in claim.spans:
        text = letters(claim.text[span.start : span.end]).strip(' .,;:!?"')
        rest = text[1:]
        yield from (quote for quote, spoken in basis.ground.spoken if len(text) > 3 and rest in spoken)
