"""Two predicates of one subject: what is denied of the first is not denied of the second."""

import re

from story.checks.said import Said
from story.leaning import finite_verbs


def second(said: Said, start: int) -> re.Match[str] | None:
    """What joins a verb of the same subject behind `start`: the "et" of "n'a pas brûlé et reprendra lundi".

    None where a reported clause stands between: "n'a pas dit que … et que …" denies both.
    """
    verb = finite_verbs(said.language)
    joint = next(
        (j for j in said.lexicon.joints.finditer(said.text, start) if verb.match(said.text, j.end() + 1)), None
    )
    return None if joint is None or said.lexicon.that.search(said.text, start, joint.start()) else joint


def tells_second(claim: Said, said: Said) -> bool:
    """Whether the claim tells the second alone, where the first is what the line denies."""
    for mark in said.marks("negations"):
        joint = second(said, mark.end())
        if joint is None:
            return False
        denied = said.content_between(mark.end(), joint.start())
        behind = said.content_between(joint.end(), len(said.text))
        if claim.keys & denied or not claim.keys & (behind - said.content_between(0, joint.start())):
            return False
    return True
