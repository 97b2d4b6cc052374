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
    """One or two source sentences that together have the length search engines show."""
    texts = []
    for fact in material.facts[:10]:
        for sentence in (forms.full(fact, material), forms.short(fact, material)):
            if sentence:
                texts.append(sentence.text)
    pairs = [f"{one} {two}" for n, one in enumerate(texts) for two in texts[n + 1 :]]
    fitting = [text for text in (*texts, *pairs) if META[0] <= len(text) <= META[1]]
    if fitting:
        return fitting[0]
    cut = shorter(texts[0].rstrip("."), material.grammar) + "." if texts else heading
    return cut if len(cut) <= META[1] else heading
