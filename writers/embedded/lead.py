"""The standfirst: the news in a sentence or two, as the story opens with it."""

from collections.abc import Sequence

from story.seo.phrase import phrase
from story.values import Fact, Sentence
from story.words import count
from writers.embedded import forms
from writers.embedded.material import Material
from writers.embedded.repetition import tells
from writers.embedded.speech import leans_on

LONGEST = 60
"""Words of a standfirst at most."""
FEWEST = 10
"""Words of its first sentence at least."""
BEST = 32
"""Words of a standfirst that says enough and no more."""
LATER, AGAIN, SILENT = 8, 40, 24
"""What a standfirst costs, in words too many or too few, for each fact before the one it tells, for telling the title
again, and for not holding what the article is to be found by."""
FIRST = 6
"""Facts that it is looked for among."""


def standfirst(main: Sequence[Fact], title: str, topics: Sequence[str], material: Material) -> tuple[Sentence, ...]:
    """The weightiest of the first sentences, with one that leans on it, that is not the title told again.

    title: what it is not to repeat; "" where the title is the source's own headline.
    """
    wanted = [phrase(topic, material.grammar.code) for topic in topics]
    found = []
    for place in range(min(FIRST, len(main))):
        sentences = _run(main, place, material) or _shortened(main[place], place, material)
        words = sum(count(sentence.text) for sentence in sentences)
        if not sentences or sentences[0].text[0] in "«“" or words > LONGEST or count(sentences[0].text) < FEWEST:
            continue
        again = bool(title) and words < 25 and tells(sentences[0], [Sentence(text=title)])
        silent = not any(topic.share(sentence.text) == 1 for topic in wanted for sentence in sentences)
        found.append((abs(words - BEST) + LATER * place + AGAIN * again + SILENT * silent, place, sentences))
    if found:
        return tuple(min(found, key=lambda each: each[:2])[2])
    shortened = (forms.short(fact, material) for fact in main[:4])
    return tuple(sentence for sentence in shortened if sentence and sentence.text[0] not in "«“")[:1]


def _shortened(fact: Fact, place: int, material: Material) -> list[Sentence]:
    """The first fact in short: what the story opens with opens the article, however long its sentence."""
    short = forms.short(fact, material) if place == 0 else None
    return [short] if short else []


def _run(main: Sequence[Fact], place: int, material: Material) -> list[Sentence]:
    """The fact at that place of the main source with those that lean on it; none where it leans itself."""
    facts = list(main[place : place + 1])
    while place + len(facts) < len(main) and leans_on(main[place + len(facts)], material):
        facts.append(main[place + len(facts)])
    told = [forms.full(fact, material, after=last) for fact, last in zip(facts, [None, *facts], strict=False)]
    sentences = [sentence for sentence in told if sentence]
    return sentences if len(sentences) == len(facts) <= 2 else []
