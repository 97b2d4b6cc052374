"""The meta description: one or two sentences of the source, of the length that search engines show."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from story.dates import dates
from story.restated import stems
from story.seo.front import LONGEST_META, MOST_IN_META, SHORTEST_META
from story.seo.phrase import Phrase, phrase
from story.values import Fact, Sentence
from writers.embedded import forms
from writers.embedded.material import HEADLINE, Material
from writers.embedded.narrowing import named, predicated, tightened, unapposed
from writers.embedded.retelling import following, retold
from writers.embedded.sides import freed
from writers.embedded.speech import answers, leans_on, parts
from writers.embedded.straying import strays
from writers.embedded.summary import summed
from writers.embedded.unnamed import unnamed
from writers.embedded.wording import undated, unquoted
from writers.embedded.worth import standing_cost, wording_cost

FACTS = 16
"""Facts from the first that a description is made of."""
REPEATED = 0.7
"""Share of the shorter sentence's words that the other may hold."""
STEM = 5
"""Letters by which two words are known for one: "exclut", "exclu"."""
SHORT, SHORTER, POOR = 100, 60, 1.2
"""Characters of a sentence at least that stands alone, and where nothing can stand behind it, and what may speak
against its neighbour before it does."""
NEW = 1
"""Words that a sentence has more than the title at least where it does not say that again."""
ENDING = 3
"""Words by which a wording ends as the source does."""
FAR = 0.04
"""What each fact before it costs, in shares of the title's words that it has."""
LEANING, STRAYING = 0.8, 1.0
"""What a neighbour costs whose object is a pronoun or that speaks of others, and of which nothing else speaks."""


_VOICED = re.compile(r"\w[\u00a0\u202f ]?[:,]\s#")
"""Who speaks, before a quotation that is blotted out."""
Run = tuple[str, ...]
"""A sentence, or two that are neighbours."""


def meta_description(
    material: Material, heading: str, topics: Sequence[str] = (), opening: Sequence[Sentence] = ()
) -> str:
    """The news in a sentence of the right length that the rules clear, or in a shorter one with its neighbour behind.

    topics: the keyphrase, which is looked for first, and its synonyms. opening: the standfirst, whose news it is. A
    result page has the title above it: what hardly says more comes last.
    """
    wanted = [phrase(topic, material.grammar.code) for topic in topics]
    ordered = _ordered(material, heading, opening)
    if HEADLINE in material.ground.lines:
        # A scene that the story opens with is none; what stands further down was chosen for its news.
        ordered = [fact for fact in ordered if _is_news(fact, heading, material) or fact is not material.facts[0]]
    for runs in chain.from_iterable(_tellings(fact, heading, material) for fact in ordered):
        if made := _chosen(runs, wanted, material):
            return made
    every = (text for fact in ordered for text in retold(fact, material) if len(text) <= LONGEST_META)
    return next((text for text in every if _stands((text,), material)), heading)


def _ordered(material: Material, heading: str, opening: Sequence[Sentence]) -> list[Fact]:
    """What the standfirst tells, that of the title first, and then what tells most of what the title does."""
    facts, wanted = material.facts[:FACTS], stems(heading)
    led = {line for each in opening for line in each.lines[:1]}
    worth = {fact.id: len(stems(fact.text) & wanted) / max(1, len(wanted)) - FAR * n for n, fact in enumerate(facts)}
    first = [fact for fact in facts if led.intersection(fact.lines[:1])] or list(facts[:1])
    first.sort(key=lambda fact: not stems(fact.text) & wanted)
    # "Un précédent bilan", "en revanche" count on what was told before.
    rest = (fact for fact in facts if fact not in first and not material.grammar.others.search(fact.text))
    return [*first, *sorted(rest, key=lambda fact: -worth[fact.id])]


def _chosen(runs: Iterable[Run], wanted: Sequence[Phrase], material: Material) -> str:
    """The first that the rules clear and that has the keyphrase, or else a synonym, or none; "" where none is clear."""
    others: list[tuple[bool, Run]] = []
    for run in runs:
        text = " ".join(run)
        found = 1 <= sum(topic.times(text) for topic in wanted) <= MOST_IN_META
        if found and wanted[0].times(text) and _stands(run, material):
            return text
        others.append((found, run))
    ordered = (run for kind in (True, False) for found, run in others if found is kind)
    return " ".join(next((run for run in ordered if _stands(run, material)), ()))


def _stands(run: Run, material: Material) -> bool:
    return all(material.stands(sentence, place="meta description") for sentence in run)


def _tellings(fact: Fact, heading: str, material: Material) -> Iterator[Iterable[Run]]:
    """The fact in a sentence of the right length; or with its neighbour; or alone, a little short.

    None of a scene, where the source has a headline: what that announces is told elsewhere.
    """
    able = [text for text in retold(fact, material) if _is_able(text, material)]
    if not any(len(text) >= SHORT and not _says_again(text, heading) and _stands((text,), material) for text in able):
        # What no heading loses goes where a result page would show none of the news.
        able += [text for text in _tightened(fact, material) if _is_able(text, material)]
    fresh = [text for text in able if not _says_again(text, heading)]
    yield (run for run in _with_freed(fact, material) if not _says_again(run[0], heading))
    yield ((text,) for text in fresh if len(text) >= SHORTEST_META)
    pairs = [pair for one in able[:1] for pair in _with_neighbour(one, fact, material)]
    yield (run for dear, run in pairs if dear < POOR)
    yield ((text,) for text in fresh if len(text) >= SHORT)
    yield (run for dear, run in pairs)
    yield ((text,) for text in fresh if len(text) >= SHORTER)


def _is_able(text: str, material: Material) -> bool:
    """Whether a result page shows all of it, and it is told of and by somebody."""
    grammar = material.grammar
    fits = len(text) <= LONGEST_META and not (unnamed(text, "", grammar.code) or grammar.third_person.match(text))
    return fits and not _is_nobodys(text, material)


def _tightened(fact: Fact, material: Material) -> list[str]:
    """The fact in fewer words than any heading leaves it, where it is nobody's and leans on nothing."""
    told = parts(fact, material)
    able = told.shape in ("plain", "reported", "by") and not leans_on(fact, material)
    whole = fact.text.rstrip(".")
    bare = named(whole, material.grammar)
    texts = [text for one in (whole, bare) if one for text in tightened(one, material.grammar)] if able else []
    # The grammar does not know every verb: what ends as the source does has its own.
    known, end = predicated(whole, material.grammar), tuple(whole.split()[-ENDING:])
    told_so = (text for text in texts if known or tuple(text.split()[-ENDING:]) == end)
    kept = (text for text in told_so if whole.endswith(text[1:]) or not known or predicated(text, material.grammar))
    return [forms.finished(text, fact, material).text for text in kept]


def _with_freed(fact: Fact, material: Material) -> Iterator[Run]:
    """The fact in few enough words to be told with whom it says to be let go."""
    whole = freed(fact, material)
    every = [text for text in (whole, unapposed(whole, material.grammar)) if text]
    told = [text for text in retold(fact, material) if whole[1:] not in text] if whole else []
    for text in (*told, *(undated(text, material.grammar)[0] for text in told)):
        able = (one for one in every if SHORTEST_META <= len(f"{text} {one}.") <= LONGEST_META)
        yield from ((text, f"{one}.") for one in able)


def _with_neighbour(one: str, fact: Fact, material: Material) -> Iterator[tuple[float, Run]]:
    """The sentence and behind it what the source goes on with, and what speaks against that; nobody's quotation."""
    place, sums = material.facts.index(fact) + 1, summed(material.facts)
    # The lines of a summary are each other's neighbours.
    for after in material.facts[place : max(sums, place + 1) if place <= sums else place + 1]:
        leaning = leans_on(after, material)
        if (answers(after, material) or parts(after, material).shape == "quoted") and not leaning:
            continue
        for two in following(after, material) if leaning else retold(after, material):
            fits = SHORTEST_META <= len(f"{one} {two}") <= LONGEST_META
            if fits and not (_repeats(one, two) or unnamed(two, one, material.grammar.code)):
                yield _weight(after, material), (one, two)


def _weight(fact: Fact, material: Material) -> float:
    """What speaks against telling the fact behind the news: what weighs costs less, how things stand more."""

    def weighed() -> float:
        grammar, told = material.grammar, parts(fact, material)
        leaning = bool(grammar.object_pronoun.search(told.what)) + bool(grammar.others.search(told.what))
        apart = LEANING * leaning + STRAYING * strays(fact, material)
        return apart + wording_cost(told.what, grammar) + standing_cost(fact, material)

    return material.once(f"behind the news {fact.id}", weighed)


def _is_nobodys(text: str, material: Material) -> bool:
    """Whether it is a quotation and nothing that says whose: neither a verb nor a name before a colon."""
    outside = unquoted(text)
    return outside != text and not (material.grammar.verb.search(outside) or _VOICED.search(outside))


def _is_news(fact: Fact, heading: str, material: Material) -> bool:
    """Whether the fact tells of what the title does, or on what day something happened: a scene does neither."""
    return bool(stems(fact.text) & stems(heading) or dates(fact.text, material.grammar.code))


def _says_again(one: str, heading: str) -> bool:
    """Whether the sentence has hardly a word more than the title."""
    return _repeats(one, heading) and len(_letters(one) - _letters(heading)) < NEW


def _letters(text: str) -> set[str]:
    """The words of a text without stops and what is elided before them."""
    return {word.strip(".,:;()").rpartition("’")[2] for word in text.casefold().split()}


def _repeats(one: str, two: str) -> bool:
    words, others = ({word.strip(".,:;")[:STEM] for word in text.casefold().split()} for text in (one, two))
    return len(words & others) > REPEATED * min(len(words), len(others))
