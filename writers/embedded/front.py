"""The meta description: one or two sentences of the source, of the length that search engines show."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from story.dates import dates
from story.restated import stems
from story.seo.front import LONGEST_META, MOST_IN_META, SHORTEST_META
from story.seo.phrase import Phrase, phrase
from story.values import Fact, Sentence
from writers.embedded.headlined import tellings
from writers.embedded.material import HEADLINE, Material
from writers.embedded.narrowing import unapposed
from writers.embedded.retelling import following, retold
from writers.embedded.saying import MARKS
from writers.embedded.scenic import nearest
from writers.embedded.sides import freed
from writers.embedded.speech import answers, parts
from writers.embedded.straying import strays
from writers.embedded.unnamed import unnamed
from writers.embedded.wording import balanced, shorter, undated, unquoted
from writers.embedded.worth import standing_cost, wording_cost

FACTS = 16
"""Facts from the first that a description is made of."""
REPEATED = 0.7
"""Share of the shorter sentence's words that the other may hold."""
STEM = 5
"""Letters by which two words are known for one: "exclut", "exclu"."""
SHORT, POOR = 100, 1.2
"""Characters of the lead at least that stands alone, and what may speak against a second sentence before it does."""
NEW = 4
"""Words that a sentence has more than the title at least where it does not say that again."""
FAR, SAID, LEANING, STRAYING = 0.12, 0.8, 0.8, 1.0
"""What a second sentence costs for each fact between, where it quotes, where its subject is a bare "la hausse" or its
object a pronoun, and where nothing else speaks of what it tells."""


_VOICED = re.compile(r"\w[\u00a0\u202f ]?[:,]\s#")
"""Who speaks, before a quotation that is blotted out."""
Run = tuple[str, ...]
"""A sentence, or two in the order of the story."""


def meta_description(
    material: Material, heading: str, topics: Sequence[str] = (), opening: Sequence[Sentence] = ()
) -> str:
    """The earliest sentences of the right length that the rules clear, and that hold one of the topics once or twice.

    topics: the keyphrase, which is looked for first, and its synonyms. opening: the standfirst, whose news it gives
    first, with a topic or without. Where what the story opens with cannot, the title begins it.
    """
    ordered = sorted(opening, key=lambda each: not stems(each.text) & stems(heading))
    led = [each.lines[:1] for each in ordered[:1]]
    places = [n for n, fact in enumerate(material.facts[:FACTS]) if fact.lines[:1] in led]
    wanted = [phrase(topic, material.grammar.code) for topic in topics]
    for runs in _fitting(material, heading, places) if material.facts else ():
        if made := _chosen(runs, wanted, material):
            return made
    first = next((text for fact in material.facts for text in tellings(fact, material)), heading)
    cut = shorter(first.rstrip("."), material.grammar) + "."
    able = (text for text in (cut, heading) if _stands((text,), material))
    return next(able, cut) if len(cut) <= LONGEST_META else heading


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


def _fitting(material: Material, heading: str, first: Sequence[int]) -> Iterator[Iterable[Run]]:
    """Runs of sentences of the right length: of what the story opens with, of its news alone, after its title, of all.

    The news alone, a little short, says more than a side of it or the title once more.
    """
    facts = material.facts[:FACTS]
    apart = any(first) and not stems(facts[0].text) & stems(heading)
    scene = apart and nearest(facts, 0, heading, material) in first
    led = tuple(first) if scene else tuple(dict.fromkeys((*first, 0)))
    headed = HEADLINE in material.ground.lines and not scene  # What stands further down was chosen for its news.
    opening, poor = list[Run](), list[Run]()

    def fresh(one: str) -> bool:
        return not _says_again(one, heading) and (not headed or _is_news(one, heading, material))

    def opened() -> Iterator[Run]:
        for place, text in ((n, text) for n in led for text in retold(facts[n], material)):
            for run in chain(_runs([text], facts[place + 1 :], material, poor), [(text,)] if _is_short(text) else []):
                opening.append(run)
                yield run

    yield (run for n in led for run in _with_freed(facts[n], material) if fresh(run[0]))
    yield (run for run in opened() if fresh(run[0]) and not _says_again(run[-1], heading))
    yield (run for run in poor if fresh(run[0]))
    yield () if headed else (run for run in (*opening, *poor) if not _says_again(run[-1], heading))
    titled = heading if heading.rstrip("» \u00a0\u202f").endswith((".", "!", "?")) else f"{heading}."
    if balanced(heading):
        # Half a quotation would take what follows it for its rest.
        yield chain(_runs([titled], [facts[n] for n in first], material), _runs([titled], facts, material))
    every = (run for n, fact in enumerate(facts) for run in _runs(retold(fact, material), facts[n + 1 :], material))
    yield (*opening, *poor, *every)


def _with_freed(fact: Fact, material: Material) -> Iterator[Run]:
    """The fact in few enough words to be told with whom it says to be let go."""
    whole = freed(fact, material)
    every = [text for text in (whole, unapposed(whole, material.grammar)) if text]
    told = [text for text in retold(fact, material) if whole[1:] not in text] if whole else []
    for text in (*told, *(undated(text, material.grammar)[0] for text in told)):
        able = (one for one in every if SHORTEST_META <= len(f"{text} {one}.") <= LONGEST_META)
        yield from ((text, f"{one}.") for one in able)


def _is_short(text: str) -> bool:
    return SHORT <= len(text) < SHORTEST_META


def _runs(
    texts: Iterable[str], later: Sequence[Fact], material: Material, poor: list[Run] | None = None
) -> Iterator[Run]:
    """One of the texts, or one and a sentence of the facts that come later, as far as the length is right.

    poor: takes those whose second sentence says little, where they are to come later.

    Most descriptions are made of one of the first facts: the later ones are worded when they are asked for.
    """
    code = material.grammar.code
    for one in texts:
        if unnamed(one, "", code) or _is_nobodys(one, material):
            continue
        if SHORTEST_META <= len(one) <= LONGEST_META:
            yield (one,)
        for dear, two in _seconds(later, material) if len(one) < LONGEST_META else ():
            if SHORTEST_META <= len(f"{one} {two}") <= LONGEST_META and not (
                _repeats(one, two) or unnamed(two, one, code)
            ):
                if dear < POOR or poor is None:
                    yield one, two
                else:
                    poor.append((one, two))


def _seconds(later: Sequence[Fact], material: Material) -> Iterator[tuple[float, str]]:
    """What may stand behind a sentence, and what speaks against it: what leans on it, and what any later fact tells."""
    for fact in later[:1]:
        yield from (
            (POOR * bool(material.grammar.others.search(fact.text)), text) for text in following(fact, material)
        )
    dear = {fact.id: FAR * n + _weight(fact, material) for n, fact in enumerate(later)}
    for fact in sorted(later, key=lambda each: dear[each.id]):
        if answers(fact, material):
            continue
        yield from ((_weight(fact, material), text) for text in retold(fact, material))


def _weight(fact: Fact, material: Material) -> float:
    """What it costs to tell the fact behind the news: what weighs costs less, how things stand more."""

    def weighed() -> float:
        grammar, told = material.grammar, parts(fact, material)
        leaning = bool(grammar.bare_subject.match(fact.text)) + 2 * bool(grammar.object_pronoun.search(told.what))
        leaning += 2 * bool(grammar.demonstrative.search(told.what) or grammar.others.search(told.what))
        leaning += bool(grammar.pointing.search(unquoted(told.what)))
        apart = SAID * any(mark in fact.text for mark in MARKS) + LEANING * leaning + STRAYING * strays(fact, material)
        return apart + wording_cost(told.what, grammar) + standing_cost(fact, material)

    return material.once(f"behind the news {fact.id}", weighed)


def _is_nobodys(text: str, material: Material) -> bool:
    """Whether it is a quotation and nothing that says whose: neither a verb nor a name before a colon."""
    outside = unquoted(text)
    return outside != text and not (material.grammar.verb.search(outside) or _VOICED.search(outside))


def _is_news(one: str, heading: str, material: Material) -> bool:
    """Whether the sentence tells of what the title does, or on what day something happened: a scene does neither."""
    return bool(stems(one) & stems(heading) or dates(one, material.grammar.code))


def _says_again(one: str, heading: str) -> bool:
    """Whether the sentence has hardly a word more than the title."""
    return _repeats(one, heading) and len(_letters(one) - _letters(heading)) < NEW


def _letters(text: str) -> set[str]:
    """The words of a text without stops and what is elided before them."""
    return {word.strip(".,:;()").rpartition("’")[2] for word in text.casefold().split()}


def _repeats(one: str, two: str) -> bool:
    words, others = ({word.strip(".,:;")[:STEM] for word in text.casefold().split()} for text in (one, two))
    return len(words & others) > REPEATED * min(len(words), len(others))
