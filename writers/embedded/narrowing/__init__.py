"""Narrower wordings of a statement for a title or a heading: what goes only accompanies what stays."""

from writers.embedded.narrowing.circumstances import (
    halved,
    opened,
    opens_aside,
    priceless,
    starts,
    uninserted,
    unspanned,
)
from writers.embedded.narrowing.ends import FEWEST, cuts, first_of, inside, lesser, unbracketed, unrelated
from writers.embedded.narrowing.headline import (
    CUT,
    articleless,
    before,
    elliptic,
    headlines,
    hedged,
    lifted,
    predicated,
)
from writers.embedded.narrowing.persons import firmless, named, roled, roleless, unapposed
from writers.embedded.narrowing.rubrics import placed, rubric
from writers.embedded.narrowing.tightened import tightened

__all__ = [
    "CUT",
    "FEWEST",
    "articleless",
    "before",
    "cuts",
    "elliptic",
    "firmless",
    "first_of",
    "halved",
    "headlines",
    "hedged",
    "inside",
    "lesser",
    "lifted",
    "named",
    "opened",
    "opens_aside",
    "placed",
    "predicated",
    "priceless",
    "roled",
    "roleless",
    "rubric",
    "starts",
    "tightened",
    "unapposed",
    "unbracketed",
    "uninserted",
    "unrelated",
    "unspanned",
]
