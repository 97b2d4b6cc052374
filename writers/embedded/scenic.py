"""Where the news stands in a story that opens with a scene: what its headline announces, further down."""

from collections.abc import Sequence

from story.dates import dates
from story.patterns import fixed
from story.restated import stems
from story.values import Fact
from writers.embedded import forms
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.speech import is_voice, leans_on, parts, points_back
from writers.embedded.unnamed import unnamed
from writers.embedded.wording import unquoted

FIRST = 12
"""Facts that the news is looked for among."""
NEAR, LONE = 0.15, 6
"""What each fact before it costs, in words of the headline that it has; facts among which one such word will do."""
DONE, DENIED = 0.5, 1.5
"""What a deed that is done is worth beside a state of things, and what it costs to be a denial of something."""
SAME = 4
"""Letters at least that begin a word and one made of it: "lait", "laiterie"."""
MANY = 3
"""Sentences of a standfirst at most."""


def nearest(main: Sequence[Fact], place: int, headline: str, material: Material) -> int | None:
    """The place of the sentence that tells what the headline does, where the one at `place` sets a scene.

    That says nothing of the headline, and of nobody that they did anything, or it begins with a pronoun. Without a
    sentence of the headline's own words, who demands something or is introduced by name. None where it is no scene.
    """
    if not main[place:] or not _is_scene(main[place], wanted := _wanted(headline, material), material):
        return None
    able = [n for n, fact in enumerate(main[:FIRST]) if n >= place and _leads(fact, headline, material)]
    worth = {n: _worth(main[n], n - place, wanted, headline, material.grammar) for n in able}
    best = max(able, key=lambda n: worth[n], default=None)
    if best is not None and worth[best] > 0:
        return best
    return next((n for n in able if _acts(main[n], material)), None)


def led(main: Sequence[Fact], place: int, material: Material) -> list[Fact]:
    """The fact at that place and what takes it up, as far as neither is torn from the other; none where that is long.

    A quotation whose speaker is named, and what begins a new paragraph, may go without it: they stand right below.
    """
    facts = list(main[place : place + 1])
    for fact in main[place + 1 : place + 1 + MANY]:
        if fact.paragraph != facts[-1].paragraph or not _takes_up(fact, material) or is_voice(fact, material):
            return facts
        facts.append(fact)
    return facts if len(facts) <= MANY else []


def _takes_up(fact: Fact, material: Material) -> bool:
    grammar = material.grammar
    return leans_on(fact, material) or bool(grammar.bare_subject.match(fact.text))


def _wanted(headline: str, material: Material) -> list[frozenset[str]]:
    """The telling words of the headline, each with the parts of its name: "Val-d'Orgeon" is one."""
    words = [word for word in headline.split() if word.casefold() not in material.grammar.stop_words]
    return [found for found in map(stems, words) if found]


def _shared(text: str, wanted: Sequence[frozenset[str]]) -> int:
    """How many of those words the text has, or words made of them, outside its quotations."""
    own = stems(unquoted(text))
    return sum(any(_alike(one, other) for one in each for other in own) for each in wanted)


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= SAME and long.startswith(short))


def _is_scene(fact: Fact, wanted: Sequence[frozenset[str]], material: Material) -> bool:
    if not wanted or fact.text[0] in '«“"':
        return False
    if points_back(fact, material):
        return True
    grammar = material.grammar
    tells = grammar.acts.search(fact.text) or grammar.attributes.search(unquoted(fact.text))
    return not (
        tells
        or parts(fact, material).shape != "plain"
        or _shared(fact.text, wanted)
        or grammar.full_name.search(fact.text)
    )


def _leads(fact: Fact, headline: str, material: Material) -> bool:
    """Whether it may be an article's first sentence by its own words: nobody's quotation, of somebody who is named."""
    if fact.text[0] in '«“"—–' or points_back(fact, material) or unnamed(fact.text, headline, material.grammar.code):
        return False
    return not material.grammar.opposed.match(fact.text) and bool(forms.full(fact, material))


def _worth(fact: Fact, far: int, wanted: Sequence[frozenset[str]], headline: str, grammar: Grammar) -> float:
    """How many of the headline's words it has, less what speaks against it; 0.0 where that is too little to lead."""
    many = _shared(fact.text, wanted)
    done = bool(grammar.happened.search(fact.text))
    sure = done and (grammar.full_name.search(fact.text) or dates(fact.text, grammar.code))
    # "Selon l'enquête, Ada Morel recueillerait 27 % des voix" has the name of the headline, and counts.
    names = {stem for word in headline.split()[1:] if word[0].isupper() for stem in stems(word)}
    counted = bool(names & stems(unquoted(fact.text)) and fixed(r"\d").search(unquoted(fact.text)))
    if not many or (many == 1 and not ((sure or counted) and far < LONE)):
        return 0.0
    denied = grammar.denying.search(fact.text) and not grammar.denying.search(headline)
    return max(0.0, many + DONE * done - NEAR * far - DENIED * bool(denied))


def _acts(fact: Fact, material: Material) -> bool:
    """Whether somebody demands or does something in it, or it is of somebody told by their full name first."""
    grammar, told = material.grammar, parts(fact, material)
    named = grammar.full_name.match(fact.text)
    plain = told.shape == "plain" and not grammar.denying.search(fact.text)
    return plain and bool(grammar.acts.search(unquoted(fact.text)) or (named and grammar.happened.search(fact.text)))
