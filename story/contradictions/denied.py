"""A denial and what it denies."""

from collections.abc import Iterator, Sequence

from story.contradictions.counted import agree
from story.contradictions.denials import Denial
from story.contradictions.statements import Statement
from story.contradictions.weights import Weights
from story.spellings import is_slip

MOST = 0.5
"""Share of the weight of what is denied that the other statement has; of what accuses, and against "jamais", any."""
ENOUGH = 1.4
"""Weight of it at least. Fitted as in `counted`."""
FEWEST = 2
"""Words of it at least, where it has as many."""
AROUND = 0.5
"""Share at which words count that stand around the denial: who denies, and of whom."""
CLOSE = 0.7
"""Share of the closest statement's sureness that the others have which a denial is held against."""


def pairs(mine: Sequence[Statement], theirs: Sequence[Statement], weights: Weights) -> Iterator[tuple[str, str]]:
    """The denials of either source with what the other asserts, by id, the closest first, what may be last."""
    for told, others in ((mine, theirs), (theirs, mine)):
        asserted = [other for other in others if not other.denials]
        hedged = {other.fact for other in asserted if other.hedged}
        for denial in (each for each in told if each.denials):
            sure = {other.fact: _sureness(denial, other, weights) for other in asserted}
            least = CLOSE * max(sure.values(), default=0.0)
            for fact in sorted(sure, key=lambda fact: (fact in hedged, -sure[fact])):
                if sure[fact] > least:
                    yield denial.fact, fact


def _sureness(statement: Statement, other: Statement, weights: Weights) -> float:
    """How sure it is that the other asserts what the statement denies; 0 where it does not."""
    return max(_of_one(statement, denial, other, weights) for denial in statement.denials)


def _of_one(statement: Statement, denial: Denial, other: Statement, weights: Weights) -> float:
    shared = denial.keys & other.keys
    if _same_speaker(statement, other) or not _same_deed(statement, denial, other):
        return 0.0
    if denial.flat and _count_alike(statement, other):
        return 0.0
    about = (statement.keys - denial.keys) & other.keys
    sure = weights.of(shared) + AROUND * weights.of(about)
    share = 0.0 if other.accuses or denial.strong else MOST
    return sure if sure >= max(ENOUGH, share * weights.of(denial.keys)) else 0.0


def _same_speaker(one: Statement, other: Statement) -> bool:
    """Whether one person says both, in two spellings of the name too; a body may well take back what it said."""
    known = (name for name in one.whole if " " in other.said_by)
    return any(name == other.said_by or is_slip(name, other.said_by) for name in known)


def _same_deed(statement: Statement, denial: Denial, other: Statement) -> bool:
    """Whether the other tells the deed; or, for a verb of denying, enough of all that is said of it.

    Of an accusation one word will do, or none where the denial names nothing or both name one person; against a bare
    negation it is the deed or a name: "personne ne m'a parlé de factures" denies no loss that the prosecution counts.
    """
    shared = denial.keys & other.keys
    told = shared & (denial.deed | statement.names) or len(shared) >= FEWEST if denial.flat else shared
    if other.accuses and (told or not denial.keys or (not denial.flat and statement.names & other.names)):
        return True
    if denial.deed <= shared:
        return len(shared) >= (1 if denial.strong else min(FEWEST, len(denial.keys)))
    return not denial.flat and len(shared - statement.names) >= FEWEST


def _count_alike(one: Statement, other: Statement) -> bool:
    """Whether both count the same: then they tell one thing in two ways, "sans courant" and "privés de courant"."""
    return any(agree(mine, theirs) for mine in one.amounts for theirs in other.amounts)
