"""The lights of title, meta description and address."""

from collections import Counter

from story.pixels import width
from story.seo.phrase import forms, function_words
from story.seo.text import sentences, tokens
from story.seo.view import View
from story.slug import ascii_words
from story.values import Light, Spot
from story.words import fold

WIDEST = 600
"""Pixels of a title in Arial 20 px that a result page shows."""
SHORTEST_META, LONGEST_META = 121, 156
"""Characters of a meta description."""
MOST_IN_META = 2


def title_keyphrase(view: View) -> Light:
    """Whether the title begins with the keyphrase; small words and quotation marks may stand before it."""
    title, wanted = tokens(view.page.title), tokens(view.page.keyphrase)
    at = _find(title, wanted)
    small = function_words(view.page.language)
    begins = at is not None and all(word in small for word in title[:at])
    held = bool(wanted) and view.keyphrase.share(view.page.title) == 1
    return Light(
        name="keyphraseInSEOTitle",
        colour="green" if begins else "amber" if held else "red",
        figure=round(100 * view.keyphrase.share(view.page.title)),
        unit="%",
        wants="a title that begins with the keyphrase, small words aside",
        spots=() if begins else (Spot(place="title", text=view.page.title),),
    )


def _find(title: tuple[str, ...], wanted: tuple[str, ...]) -> int | None:
    """Index of the title's word where the wanted words begin; an elided article does not hide the first."""
    bare = tuple(token.rpartition("'")[2] for token in title)
    for at in range(len(title) - len(wanted) + 1 if wanted else 0):
        for start in (title[at], bare[at]):
            if all(map(_same, (start, *title[at + 1 : at + len(wanted)]), wanted)):
                return at
    return None


def _same(word: str, wanted: str) -> bool:
    return word in (wanted, fold(wanted))


def title_width(view: View) -> Light:
    """Pixels of the title in Arial 20 px."""
    pixels = width(view.page.title)
    green = 0 < pixels <= WIDEST
    return Light(
        name="titleWidth",
        colour="green" if green else "red",
        figure=round(pixels),
        unit="px",
        wants="1 to 600 px",
        spots=() if green else (Spot(place="title", text=view.page.title),),
    )


def meta_keyphrase(view: View) -> Light:
    """How often the meta description holds the keyphrase or a synonym."""
    meta = view.page.meta_description
    lines = [line for _, line in sentences(meta, view.page.language)]
    # What the keyphrase has taken is not counted again for a synonym that is part of it.
    held = [Counter(forms(line)) for line in lines]
    times = sum(phrase.taken(each) for phrase in view.phrases for each in held)
    green = 1 <= times <= MOST_IN_META
    return Light(
        name="metaDescriptionKeyword",
        colour="green" if green else "red",
        figure=times,
        wants="the keyphrase once or twice in the meta description",
        spots=() if green else (Spot(place="meta description", text=meta),),
    )


def meta_length(view: View) -> Light:
    """Characters of the meta description."""
    meta = view.page.meta_description
    green = SHORTEST_META <= len(meta) <= LONGEST_META
    return Light(
        name="metaDescriptionLength",
        colour="green" if green else "amber" if meta else "red",
        figure=len(meta),
        unit="characters",
        wants="121 to 156 characters",
        spots=() if green else (Spot(place="meta description", text=meta),),
    )


def _addressed(word: str, held: set[str]) -> bool:
    """Whether an address holds a word; "d'artillerie" only where the address has the elision too."""
    parts = [part for each in fold(word).split("'") for part in ascii_words(each)]
    return held.issuperset(parts) or "".join(parts) in held


def slug_keyphrase(view: View) -> Light:
    """Words of the keyphrase in the address: all of one or two, over half of more."""
    words = view.keyphrase.words
    held = set(view.page.slug.split("-"))
    found = sum(_addressed(word, held) for word in words)
    green = found == len(words) if len(words) <= 2 else 2 * found > len(words)
    known = bool(words and view.page.slug)
    return Light(
        name="slugKeyword",
        colour="green" if known and green else "amber" if known else "red",
        figure=found,
        unit="words",
        wants="the words of the keyphrase in the address: all of one or two, over half of more",
    )
