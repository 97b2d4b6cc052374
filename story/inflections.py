"""Whether two words are forms of one another, by their endings alone."""

import re
from functools import lru_cache

from story.words import fold

FEWEST = 4
"""Letters that two forms must share, so that short words are not taken for one another."""


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The word folded, without the endings of plural and feminine: "coréennes" and "coréens" are "coree"."""
    bare = fold(word)
    cut = re.sub(r"(?:aux|ales?|als?)$", "al", bare)
    cut = re.sub(r"(?:s|x)$", "", cut)
    cut = re.sub(r"(?<=[^aeiou])e$|(?<=[iu])e$|(?<=e)e$", "", cut)
    cut = re.sub(r"nn$", "n", cut)
    return cut if len(cut) >= FEWEST else bare


def alike(word: str, other: str, demonym: str = "(?!)") -> bool:
    """Whether the words are forms of one; `demonym` is a pattern of what makes a country's adjective."""
    if word == other or stem(word) == stem(other):
        return True
    root = fold(other)[: max(FEWEST, len(other) - 2)]
    bare = fold(word)
    return len(other) > FEWEST and bare.startswith(root) and re.fullmatch(demonym, bare[len(root) :]) is not None
