"""The meta description: one or two sentences of the source, of the length that search engines show."""

from collections.abc import Iterable, Iterator, Sequence

from story.seo.front import LONGEST_META, MOST_IN_META, SHORTEST_META
from story.seo.phrase import phrase
from story.values import Fact, Sentence
from writers.embedded import forms
from writers.embedded.material import Material
from writers.embedded.narrowing import CUT, headlines
from writers.embedded.news import DATELESS, news
from writers.embedded.speech import MARKS, leans_on, parts
from writers.embedded.strangers import met
from writers.embedded.straying import strays
from writers.embedded.title import tellings
from writers.embedded.wording import balanced, shorter
from writers.embedded.worth import standing_cost, wording_cost

FACTS = 16
"""Facts from the first that a description is made of."""
REPEATED = 0.7
"""Share of the shorter sentence's words that the other may hold."""
STEM = 5
"""Letters by which two words are known for one: "exclut", "exclu"."""
SHORT, POOR = 100, 1.2
"""Characters of the lead at least that stands alone, and what may speak against a second sentence before it does."""
NEW = 5
"""Words that a sentence has more than the title at least where it does not say that again."""
FAR, SAID, LEANING, STRAYING = 0.12, 0.8, 0.8, 1.0
"""What a second sentence costs for each fact between, where it quotes, where its subject is a bare "la hausse" or its
object a pronoun, and where nothing else speaks of what it tells."""


Run = tuple[str, ...]
"""A sentence, or two in the order of the story."""


def meta_description(
    material: Material, heading: str, topics: Sequence[str] = (), opening: Sequence[Sentence] = ()
) -> str:
    """The earliest sentences of the right length that hold one of the topics once or twice and that the rules clear.

    topics: the keyphrase, which is looked for first, and its synonyms. opening: the standfirst, whose news it gives
    first. Where what the story opens with cannot, the title begins it.
    """
    led = [each.lines[:1] for each in opening[:1]]
    places = [n for n, fact in enumerate(material.facts[:FACTS]) if fact.lines[:1] in led]
    wanted = [phrase(topic, material.grammar.code) for topic in topics]
    others: list[tuple[bool, Run]] = []
    for run in _fitting(material, heading, places):
        text = " ".join(run)
        found = 1 <= sum(topic.times(text) for topic in wanted) <= MOST_IN_META
        if found and wanted[0].times(text) and _stands(run, material):
            return text
        others.append((found, run))
    # None with the keyphrase: with a synonym, or with neither.
    ordered = (run for kind in (True, False) for found, run in others if found is kind)
    if able := next((run for run in ordered if _stands(run, material)), None):
        return " ".join(able)
    first = next((text for fact in material.facts for text in tellings(fact, material)), heading)
    cut = shorter(first.rstrip("."), material.grammar) + "."
    return cut if len(cut) <= LONGEST_META else heading


def _stands(run: Run, material: Material) -> bool:
    return all(material.stands(sentence, place="meta description") for sentence in run)


def _fitting(material: Material, heading: str, first: Sequence[int]) -> Iterator[Run]:
    """Runs of sentences of the right length: of the story's opening, after its title, of the story.

    What says the title again comes last of the opening.
    """
    facts = material.facts[:FACTS]
    if not facts:
        return
    poor: list[Run] = []
    for place in dict.fromkeys((*first, 0)):
        for run in _runs(_tellings(facts[place], material), facts[place + 1 :], material, poor):
            if not any(_says_again(one, heading) for one in run):
                yield run
    yield from _runs(_tellings(facts[0], material), facts[1:], material, poor)
    # The news alone, a little short, says more than a side of it or the title once more.
    lead = (text for place in dict.fromkeys((*first, 0)) for text in _tellings(facts[place], material))
    yield from ((text,) for text in lead if SHORT <= len(text) < SHORTEST_META and not _says_again(text, heading))
    yield from poor
    titled = heading if heading.rstrip("» \u00a0\u202f").endswith((".", "!", "?")) else f"{heading}."
    if balanced(heading):
        # Half a quotation would take what follows it for its rest.
        yield from _runs([titled], facts, material)
    for place, fact in enumerate(facts):
        yield from _runs(_tellings(fact, material), facts[place + 1 :], material)


def _runs(
    texts: Iterable[str], later: Sequence[Fact], material: Material, poor: list[Run] | None = None
) -> Iterator[Run]:
    """One of the texts, or one and a sentence of the facts that come later, as far as the length is right.

    poor: takes those whose second sentence says little, where they are to come later.

    Most descriptions are made of one of the first facts: the later ones are worded when they are asked for.
    """
    for one in texts:
        if SHORTEST_META <= len(one) <= LONGEST_META:
            yield (one,)
        for dear, two in _seconds(later, material) if len(one) < LONGEST_META else ():
            if SHORTEST_META <= len(f"{one} {two}") <= LONGEST_META and not _repeats(one, two):
                if dear < POOR or poor is None:
                    yield one, two
                else:
                    poor.append((one, two))


def _seconds(later: Sequence[Fact], material: Material) -> Iterator[tuple[float, str]]:
    """What may stand behind a sentence, and what speaks against it: what leans on it, and what any later fact tells."""
    for fact in later[:1]:
        yield from (
            (POOR * bool(material.grammar.others.search(fact.text)), text) for text in _following(fact, material)
        )
    dear = {fact.id: FAR * n + _weight(fact, material) for n, fact in enumerate(later)}
    for fact in sorted(later, key=lambda each: dear[each.id]):
        yield from ((_weight(fact, material), text) for text in _tellings(fact, material))


def _weight(fact: Fact, material: Material) -> float:
    """What it costs to tell the fact behind the news: what weighs costs less, how things stand more."""

    def weighed() -> float:
        grammar, told = material.grammar, parts(fact, material)
        leaning = bool(grammar.bare_subject.match(fact.text)) + 2 * bool(grammar.object_pronoun.search(told.what))
        leaning += 2 * bool(grammar.demonstrative.search(told.what) or grammar.others.search(told.what))
        apart = SAID * any(mark in fact.text for mark in MARKS) + LEANING * leaning + STRAYING * strays(fact, material)
        return apart + wording_cost(told.what, grammar) + standing_cost(fact, material)

    return material.once(f"behind the news {fact.id}", weighed)


def _following(fact: Fact, material: Material) -> list[str]:
    """The wordings of a fact that leans on the one before it, right behind which they stand."""
    return material.once(f"following {fact.id}", lambda: _worded_after(fact, material))


def _worded_after(fact: Fact, material: Material) -> list[str]:
    full = forms.full(fact, material, after=material.before(fact)) if leans_on(fact, material) else None
    if full is None:
        return []
    plain = parts(fact, material).shape == "plain"
    less = [text for cost, text in headlines(full.text.rstrip("."), material) if cost < CUT] if plain else []
    return list(dict.fromkeys((full.text, *(forms.finished(text, fact, material).text for text in less))))


def _tellings(fact: Fact, material: Material) -> list[str]:
    """The fact in full, in short, and in the wordings of a headline; a quotation behind its speaker's name."""
    return material.once(f"described {fact.id}", lambda: _worded(fact, material))


def _worded(fact: Fact, material: Material) -> list[str]:
    whole, grammar = tellings(fact, material), material.grammar
    told = parts(fact, material)
    if told.shape in ("reported", "by") and not grammar.third_person.match(told.what):
        less = [_presented(text, material) for cost, text in news(fact, material) if 0 <= cost < DATELESS]
    else:
        what = fact.text.rstrip(".") if told.shape == "reported" else told.what
        plain = headlines(what, material) if told.shape in ("plain", "reported") and whole else ()
        less = [text for cost, text in plain if cost < CUT and text[0].isupper()]
    # The longest first: a court that "has condemned the mayor" has told half of it.
    longest = sorted(less, key=len, reverse=True)
    made = [
        *(_presented(text, material) for text in whole),
        *(forms.finished(text, fact, material).text for text in longest),
    ]
    return list(dict.fromkeys(made)) or forms.words_of(fact, material)


def _presented(text: str, material: Material) -> str:
    """The text with what somebody in it is in the place of the name, which no reader of a result page knows."""
    name = next((name for name in dict.fromkeys(material.full_names.values()) if name in text), "")
    return (name and met(text, name, material)) or text


def _says_again(one: str, heading: str) -> bool:
    """Whether the sentence has hardly a word more than the title."""
    words, title = ({word.strip(".,:;") for word in text.casefold().split()} for text in (one, heading))
    return _repeats(one, heading) and len(words - title) < NEW


def _repeats(one: str, two: str) -> bool:
    words, others = ({word.strip(".,:;")[:STEM] for word in text.casefold().split()} for text in (one, two))
    return len(words & others) > REPEATED * min(len(words), len(others))
