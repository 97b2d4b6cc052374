"""The meta description: one or two sentences of the source, of the length that search engines show."""

from collections.abc import Iterator, Sequence

from story.seo.front import LONGEST_META, MOST_IN_META, SHORTEST_META
from story.seo.phrase import phrase
from story.values import Fact
from writers.embedded import forms
from writers.embedded.material import Material
from writers.embedded.narrowing import CUT, headlines
from writers.embedded.speech import parts
from writers.embedded.title import tellings
from writers.embedded.wording import balanced, shorter

FACTS = 16
"""Facts from the first that a description is made of."""
REPEATED = 0.7
"""Share of the shorter sentence's words that the other may hold."""
FIRST = 3
"""Facts from the first that it may begin with, while it need not begin with the title."""


def meta_description(material: Material, heading: str, topics: Sequence[str] = ()) -> str:
    """The earliest sentences of the right length that hold one of the topics once or twice and that the rules clear.

    topics: the keyphrase, which is looked for first, and its synonyms. Where what the story opens with cannot, the
    title begins it.
    """
    fitting = list(dict.fromkeys(_fitting(material, heading)))
    wanted = [phrase(topic, material.grammar.code) for topic in topics]
    found = [each for each in fitting if 1 <= sum(topic.times(" ".join(each)) for topic in wanted) <= MOST_IN_META]
    named = [each for each in found if wanted[0].times(" ".join(each))]
    for sentences in (*named, *found, *fitting):
        if all(material.stands(sentence, place="meta description") for sentence in sentences):
            return " ".join(sentences)
    first = next((text for fact in material.facts for text in tellings(fact, material)), heading)
    cut = shorter(first.rstrip("."), material.grammar) + "."
    return cut if len(cut) <= LONGEST_META else heading


def _fitting(material: Material, heading: str) -> Iterator[tuple[str, ...]]:
    """Runs of sentences of the right length: of the story's opening, after its title, of the story."""
    texts = [_tellings(fact, material) for fact in material.facts[:FACTS]]
    titled = [heading if heading.endswith((".", "!", "?", "»")) else f"{heading}."]
    yield from _runs(texts, range(min(FIRST, len(texts))))
    if balanced(heading):
        # Half a quotation would take what follows it for its rest.
        yield from _runs([titled, *texts], range(1))
    yield from _runs(texts, range(FIRST, len(texts)))


def _tellings(fact: Fact, material: Material) -> list[str]:
    """The fact in full, in short, and in the wordings of a headline; a quotation behind its speaker's name."""
    whole = tellings(fact, material)
    told = parts(fact, material)
    plain = told.shape == "plain" and bool(whole)
    less = [text for cost, text in headlines(told.what, material) if cost < CUT and text[0].isupper()] if plain else []
    made = [*whole, *(forms.finished(text, fact, material).text for text in less)]
    return list(dict.fromkeys(made)) or forms.words_of(fact, material)


def _runs(texts: Sequence[Sequence[str]], starts: range) -> Iterator[tuple[str, ...]]:
    """One sentence, or two in the order of the story, that begin at one of those places."""
    for place in starts:
        later = [text for following in texts[place + 1 :] for text in following]
        for one in texts[place]:
            runs = ((one,), *((one, two) for two in later if not _repeats(one, two)))
            yield from (run for run in runs if SHORTEST_META <= len(" ".join(run)) <= LONGEST_META)


def _repeats(one: str, two: str) -> bool:
    words, others = ({word.strip(".,:;") for word in text.casefold().split()} for text in (one, two))
    return len(words & others) > REPEATED * min(len(words), len(others))
