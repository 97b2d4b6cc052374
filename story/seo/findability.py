"""The lights of the keyphrase in the text: introduction, length, density, distribution."""

from story.seo.phrase import phrase
from story.seo.text import sentences
from story.seo.values import Block
from story.seo.view import Line, View
from story.values import Light, Spot

MOST_CONTENT_WORDS, MANY_CONTENT_WORDS = 4, 8
THINNEST, DENSEST = 0.5, 3.0
"""Occurrences per hundred words, weighted by the length of the keyphrase."""
FEWEST_TIMES = 2
SHORTEST_TO_SPREAD = 15
"""Sentences below which nothing can be said of how a phrase is spread."""
LONG_TOPIC = 4
"""Content words from which on half of them are enough to tell what a sentence is about."""


def introduction(view: View) -> Light:
    """Whether one sentence of the first paragraph holds all content words; the same for a synonym will do."""
    first = next((block for block in view.running if block.kind != "heading"), None)
    text = first.text if first else ""
    lines = [line for _, line in sentences(text, view.page.language)]
    together = any(phrase.share(line) == 1 for phrase in view.phrases for line in lines)
    apart = any(phrase.share(text) == 1 for phrase in view.phrases)
    return Light(
        name="introductionKeyword",
        colour="green" if together else "amber" if apart else "red",
        figure=round(100 * max((view.keyphrase.share(line) for line in lines), default=0.0)),
        unit="%",
        wants="all words of the keyphrase in one sentence of the first paragraph",
        spots=() if together or first is None else (_opening(first),),
    )


def _opening(block: Block) -> Spot:
    return Spot(place="standfirst" if block.section is None else "body", text=block.text, section=block.section)


def size(view: View) -> Light:
    """Content words of the keyphrase."""
    n = len(view.keyphrase.words)
    colour = "red" if not n or n > MANY_CONTENT_WORDS else "amber" if n > MOST_CONTENT_WORDS else "green"
    return Light(name="keyphraseLength", colour=colour, figure=n, unit="words", wants="1 to 4 content words")


def density(view: View) -> Light:
    """Occurrences per hundred words, a phrase of several words weighing more; never fewer than two times."""
    n = len(view.keyphrase.words)
    weight = 0.7 + n / 3
    times = sum(view.keyphrase.times(line.text) for line in view.lines)
    share = 100 * times / max(1, view.halves) * weight
    least, most = times_wanted(view.halves, n)
    green = bool(n) and least <= times <= most
    return Light(
        name="keyphraseDensity",
        colour="green" if green else "red",
        figure=round(share, 2),
        unit="%",
        wants=f"0.5 to 3 %: the keyphrase {least} to {most} times, here {times}",
    )


def times_wanted(words: int, content_words: int) -> tuple[int, int]:
    """How often a keyphrase may stand in a text of so many words: at least and at most."""
    once = 100 * (0.7 + content_words / 3) / max(1, words)
    least = max(FEWEST_TIMES, -int(-THINNEST // once))
    return least, max(FEWEST_TIMES, int(DENSEST / once))


def distribution(view: View) -> Light:
    """The longest run of sentences that hold neither the keyphrase nor a synonym, in percent of all."""
    lines = _merged(view.lines)
    run: list[Line] = []
    longest: list[Line] = []
    for line in lines:
        run = [] if _topical(view, line.text) else [*run, line]
        longest = max(longest, run, key=len)
    share = 100 * len(longest) / max(1, len(lines))
    none = not view.phrases or len(longest) == len(lines)
    short = len(lines) < SHORTEST_TO_SPREAD and not none
    green = short or (share <= 30 and not none)
    return Light(
        name="keyphraseDistribution",
        colour="green" if green else "amber" if share <= 50 else "red",
        figure=round(share, 1),
        unit="%",
        wants="no more than 30 % of the sentences in a row without keyphrase or synonym",
        spots=() if green else tuple(line.spot for line in longest),
    )


def _topical(view: View, text: str) -> bool:
    return any(phrase.share(text) >= (0.5 if len(phrase.words) >= LONG_TOPIC else 1) for phrase in view.phrases)


def _merged(lines: tuple[Line, ...]) -> list[Line]:
    """Neighbouring list items without a final stop read as one sentence."""
    merged: list[Line] = []
    for line in lines:
        before = merged[-1] if merged else None
        if before and line.block.kind == before.block.kind == "item" and not before.text.endswith((".", "!", "?")):
            merged[-1] = Line(f"{before.text} {line.text}", line.block, line.offset)
        else:
            merged.append(line)
    return merged


def competing_links(view: View) -> Light:
    """Links whose words are the keyphrase: they send the reader elsewhere for what this page is about."""
    wanted = {frozenset(phrase.words) for phrase in view.phrases}
    spots = tuple(
        Spot(place="body", text=link.text)
        for link in view.page.links
        if frozenset(phrase(link.text, view.page.language).words) in wanted
    )
    return Light(
        name="textCompetingLinks",
        colour="red" if spots else "green",
        figure=len(spots),
        wants="no link whose text is the keyphrase",
        spots=spots,
    )
