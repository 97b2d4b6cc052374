"""Whether a heading tells of a thing that nobody who reads only headings has met: "Le projet inquiète un éleveur"."""

import re
from functools import cache

from story import languages
from story.inflections import stem
from story.patterns import any_of, fixed
from story.plain import bare
from story.words import fold
from writers.embedded.grammar import Grammar
from writers.embedded.narrowing import opens_aside
from writers.embedded.stretch import content
from writers.embedded.wording import capital


def unmet(text: str, above: str, grammar: Grammar) -> bool:
    """Whether it begins with a single known thing of which only the noun is told, and nothing `above` has that noun.

    A body or an office is told by the place of the story: "La région n'a pas répondu".
    """
    found = _known(grammar).match(capital(text.partition(", ")[2]) if opens_aside(text, grammar) else text)
    if found is None or _is_told(found["next"] or "", grammar):
        return False
    noun = fold(found["noun"])
    bodies, words = languages.load(grammar.code).reading.speech.voices, grammar.words
    placed = fixed(f"{bodies}|{words.known}|{words.defendants}").fullmatch(bare(noun)) or grammar.unique.match(
        bare(noun)
    )
    return not placed and stem(noun) not in content(above, grammar)


def _is_told(word: str, grammar: Grammar) -> bool:
    """Whether the word behind a noun tells which one it is: a name, an adjective, whose it is."""
    links, small = grammar.words.links, word.replace("’", "'")
    whose = small in links or small.startswith(tuple(each for each in links if each.endswith("'")))
    adjective = fixed(languages.load(grammar.code).reading.names.adjective)
    return word[:1].isupper() or whose or adjective.fullmatch(word) is not None


@cache
def _known(grammar: Grammar) -> re.Pattern[str]:
    """A definite article, a noun in small letters that is no plural, and the words behind it."""
    noun = r"(?P<noun>[a-zà-ÿ][\w-]+[^\W_sx])(?![\w-])"
    return re.compile(rf"(?i:{any_of(grammar.words.definite)}){noun}\s?(?P<next>[\w’'-]*)")
