"""The initials that names are shortened to."""

from functools import lru_cache

from story.checks.lexicon import lexicon
from story.checks.said import Said
from story.words import fold


def acronyms(said: Said) -> frozenset[str]:
    """The acronyms that the names of a line would make, folded."""
    return frozenset().union(*(shortened(name.text, said.language) for name in said.names))


@lru_cache(maxsize=2048)
def shortened(name: str, language: str) -> frozenset[str]:
    """The initials of a name, with and without its small words, folded; none of a single word."""
    words = fold(name).replace("'", " ").replace("-", " ").split()
    strong = [word for word in words if word not in lexicon(language).idle]
    made = {"".join(word[0] for word in each) for each in (words, strong)}
    return frozenset(one for one in made if len(one) > 1)
