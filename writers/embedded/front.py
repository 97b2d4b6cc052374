"""The meta description: one or two sentences of the source, of the length that search engines show."""

from collections.abc import Iterable, Iterator, Sequence

from story.seo.front import LONGEST_META, MOST_IN_META, SHORTEST_META
from story.seo.phrase import phrase
from story.values import Fact, Sentence
from writers.embedded import forms
from writers.embedded.material import Material
from writers.embedded.narrowing import CUT, headlines
from writers.embedded.news import DATELESS, news
from writers.embedded.speech import leans_on, parts
from writers.embedded.title import tellings
from writers.embedded.wording import balanced, shorter

FACTS = 16
"""Facts from the first that a description is made of."""
REPEATED = 0.7
"""Share of the shorter sentence's words that the other may hold."""


def meta_description(
    material: Material, heading: str, topics: Sequence[str] = (), opening: Sequence[Sentence] = ()
) -> str:
    """The earliest sentences of the right length that hold one of the topics once or twice and that the rules clear.

    topics: the keyphrase, which is looked for first, and its synonyms. opening: the standfirst, whose news it gives
    first. Where what the story opens with cannot, the title begins it.
    """
    led = [each.lines[:1] for each in opening[:1]]
    places = [n for n, fact in enumerate(material.facts[:FACTS]) if fact.lines[:1] in led]
    fitting = list(dict.fromkeys(_fitting(material, heading, places)))
    wanted = [phrase(topic, material.grammar.code) for topic in topics]
    found = [each for each in fitting if 1 <= sum(topic.times(" ".join(each)) for topic in wanted) <= MOST_IN_META]
    named = [each for each in found if wanted[0].times(" ".join(each))]
    for sentences in (*named, *found, *fitting):
        if all(material.stands(sentence, place="meta description") for sentence in sentences):
            return " ".join(sentences)
    first = next((text for fact in material.facts for text in tellings(fact, material)), heading)
    cut = shorter(first.rstrip("."), material.grammar) + "."
    return cut if len(cut) <= LONGEST_META else heading


def _fitting(material: Material, heading: str, first: Sequence[int]) -> Iterator[tuple[str, ...]]:
    """Runs of sentences of the right length: of the story's opening, after its title, of the story.

    What says the title again comes last of the opening.
    """
    texts = [_tellings(fact, material) for fact in material.facts[:FACTS]]
    following = [_following(fact, material) for fact in material.facts[:FACTS]]
    for run in _runs(texts, following, dict.fromkeys((*first, 0))):
        if not any(_repeats(one, heading) for one in run):
            yield run
    yield from _runs(texts, following, range(min(1, len(texts))))
    titled = [heading if heading.endswith((".", "!", "?", "»")) else f"{heading}."]
    if balanced(heading):
        # Half a quotation would take what follows it for its rest.
        yield from _runs([titled, *texts], [[], *following], range(1))
    yield from _runs(texts, following, range(len(texts)))


def _following(fact: Fact, material: Material) -> list[str]:
    """The wordings of a fact that leans on the one before it, right behind which they stand."""
    full = forms.full(fact, material, after=material.before(fact)) if leans_on(fact, material) else None
    if full is None:
        return []
    plain = parts(fact, material).shape == "plain"
    less = [text for cost, text in headlines(full.text.rstrip("."), material) if cost < CUT] if plain else []
    return list(dict.fromkeys((full.text, *(forms.finished(text, fact, material).text for text in less))))


def _tellings(fact: Fact, material: Material) -> list[str]:
    """The fact in full, in short, and in the wordings of a headline; a quotation behind its speaker's name."""
    whole = tellings(fact, material)
    told = parts(fact, material)
    if told.shape in ("reported", "by"):
        less = [text for cost, text in news(fact, material) if cost < DATELESS]
    else:
        plain = headlines(told.what, material) if told.shape == "plain" and whole else ()
        less = [text for cost, text in plain if cost < CUT and text[0].isupper()]
    # The longest first: a court that "has condemned the mayor" has told half of it.
    longest = sorted(less, key=len, reverse=True)
    made = [*whole, *(forms.finished(text, fact, material).text for text in longest)]
    return list(dict.fromkeys(made)) or forms.words_of(fact, material)


def _runs(
    texts: Sequence[Sequence[str]], following: Sequence[Sequence[str]], starts: Iterable[int]
) -> Iterator[tuple[str, ...]]:
    """One sentence, or two in the order of the story, that begin at one of those places."""
    for place in starts if texts else ():
        later = [text for further in texts[place + 1 :] for text in further]
        next_to = [text for further in following[place + 1 : place + 2] for text in further]
        for one in texts[place]:
            runs = ((one,), *((one, two) for two in (*next_to, *later) if not _repeats(one, two)))
            yield from (run for run in runs if SHORTEST_META <= len(" ".join(run)) <= LONGEST_META)


def _repeats(one: str, two: str) -> bool:
    words, others = ({word.strip(".,:;") for word in text.casefold().split()} for text in (one, two))
    return len(words & others) > REPEATED * min(len(words), len(others))
