"""Title, slug and meta description in the source's own words."""

import re

from story.words import fold
from writers.embedded import forms
from writers.embedded.material import Material
from writers.embedded.typography import dress
from writers.embedded.wording import shorter

TITLE = 65
"""Characters of a title at most, where the source allows it (SEO.md: titleWidth)."""
META = (121, 156)
"""Characters of a meta description (SEO.md: metaDescriptionLength)."""
SLUG_WORDS = 9


def title(material: Material, headline: str | None) -> str:
    """The source's headline, or the shortest complete telling of one of its first facts."""
    if headline and len(headline) <= 110:
        return dress(headline.strip(), material.grammar.code).rstrip(".")
    candidates = []
    for fact in material.facts[:4]:
        for sentence in (forms.short(fact, material), forms.full(fact, material)):
            if sentence and not sentence.text.startswith(("«", "“")):
                candidates.append(sentence.text.rstrip("."))
    fitting = [text for text in candidates if len(text) <= TITLE + 10]
    return (fitting or sorted(candidates, key=len) or [material.facts[0].text if material.facts else ""])[0]


def slug(text: str) -> str:
    """The title as the last part of an address: bare letters and digits, at most nine words, no elided article."""
    bare = re.sub(r"\b(?:[ldjnscmt]|qu)(?=')", "", fold(text))
    words = re.findall(r"[a-z0-9]+", bare)
    return "-".join(words[:SLUG_WORDS])


def meta_description(material: Material, heading: str) -> str:
    """One or two source sentences that together have the length search engines show, the earliest that fit."""
    texts = []
    for fact in material.facts[:12]:
        told = [forms.full(fact, material), forms.short(fact, material)]
        texts.append([sentence.text for sentence in told if sentence])
    for place, own in enumerate(texts):
        later = [text for following in texts[place + 1 :] for text in following]
        for text in (*own, *(f"{one} {two}" for one in own for two in later)):
            if META[0] <= len(text) <= META[1]:
                return text
    first = next((text for own in texts for text in own), heading)
    cut = shorter(first.rstrip("."), material.grammar) + "."
    return cut if len(cut) <= META[1] else heading
