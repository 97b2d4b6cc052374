"""What a statement hangs on: its condition, the word that turns what it is of, where and whose it is."""

from collections.abc import Iterator
from itertools import islice, pairwise

from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.groups import groups
from story.checks.letters import Word
from story.checks.said import Said
from story.values import Finding

RETOLD = 0.7
"""Share of a sentence's content words that one line has where it retells what that line puts under a condition."""


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """The first thing of the kind that the claim leaves out or has otherwise."""
    if not claim.voice and not claim.label:
        rules = (_condition, _turned, _placed, _owned, _lasting)
        yield from islice((one for _, said in basis.said for rule in rules for one in rule(claim, said, basis)), 1)


def _condition(claim: Said, said: Said, basis: Basis) -> Iterator[Finding]:
    """ "Un prêt de 5 millions, sous réserve du permis" told as a loan."""
    mark = said.lexicon.proviso.search(said.outside)
    if mark is None or claim.lexicon.proviso.search(claim.text) or claim.conditionals:
        return
    if any(claim.marks(group) for group in ("hedges", "conditions")):
        return
    keys = claim.content_keys
    if keys and len(keys & said.content_keys) >= RETOLD * len(keys):
        yield finding("hedge", f"the source says {mark.group().strip(' ,;')!r}, the sentence drops it", claim, None,
                      basis.evidence(), verdict="unsure", advice="keep the source's distance")  # fmt: skip


def _turned(claim: Said, said: Said, basis: Basis) -> Iterator[Finding]:
    """ "Renonce à la suppression de la tournée" told as "renonce à la tournée"."""
    turning = claim.lexicon.reversals
    if turning.isdisjoint(said.keys) or not turning.isdisjoint(claim.keys):
        return
    theirs = groups(said)
    for noun in (one for one in theirs if one.head in turning):
        of = {key for one in theirs if one.governor == noun.head for key in one.keys}
        before = said.content_between(0, noun.start)
        for mine in (one for one in groups(claim) if one.keys & of):
            same = bool(mine.governor) and mine.governor == noun.governor
            if same or claim.content_between(0, mine.start) & before:
                yield finding("negation", f"the source says {said.text[noun.start : noun.end]!r} of this", claim,
                              (mine.start, mine.end), basis.evidence(), verdict="unsupported" if same else "unsure",
                              advice="deny no more than the source")  # fmt: skip
                return


def _placed(claim: Said, said: Said, basis: Basis) -> Iterator[Finding]:
    """ "À la sortie d'un tunnel" told as "à l'intérieur d'un tunnel"."""
    theirs, mine = _wheres(said), _wheres(claim)
    for place, word in mine.items():
        other = theirs.get(place)
        if other and other.key != word.key and word.key not in said.keys and other.key not in claim.keys:
            yield finding("fused", f"the source says {other.text!r}, the sentence {word.text!r}", claim,
                          (word.start, word.end), basis.evidence(),
                          advice="keep each where the source has it")  # fmt: skip
            return


def _wheres(said: Said) -> dict[str, Word]:
    """The words of where before the key of what they are of."""
    if said.lexicon.wheres.isdisjoint(said.folded):
        return {}
    return {after.key: word for word, after in pairwise(said.content) if word.folded in said.lexicon.wheres}


def _owned(claim: Said, said: Said, basis: Basis) -> Iterator[Finding]:
    """ "La maison de son frère" told as "sa maison"."""
    owners = claim.lexicon.checks.owners
    if not owners:
        return
    for word, noun in _possessed(claim, owners):
        there = [one for one in groups(said) if one.governor == noun.key
                 and said.lexicon.belonging.fullmatch(one.preposition)]  # fmt: skip
        own = any(other.key == noun.key for _, other in _possessed(said, owners))
        whose = next((one for one in there if one.names or one.head in said.lexicon.actors), None)
        if whose and not own and whose.keys.isdisjoint(claim.keys):
            yield finding("fused", f"the source says whose {noun.text!r} it is", claim, (word.start, noun.end),
                          basis.evidence(), verdict="unsure", advice="keep each where the source has it")  # fmt: skip
            return


def _possessed(said: Said, owners: tuple[str, ...]) -> Iterator[tuple[Word, Word]]:
    """The possessives of a text, each with what is possessed."""
    for word in said.words:
        if word.folded in owners:
            noun = next((one for one in said.content if one.start >= word.end), None)
            if noun:
                yield word, noun


def _lasting(claim: Said, said: Said, basis: Basis) -> Iterator[Finding]:
    """What was so at some hour, told as "toujours" so."""
    lasting = claim.lexicon.lasting
    for word in claim.words:
        if word.folded in lasting and lasting.isdisjoint(basis.folded) and not claim.marks("negations"):
            yield finding("superlative", f"{word.text!r} is added: the source does not say so", claim,
                          (word.start, word.end), basis.evidence(), verdict="unsure",
                          advice="say no more than the source")  # fmt: skip
            return
