"""Title, slug and meta description in the source's own words."""

import re
from collections.abc import Sequence

from story.keyphrase import begins
from story.pixels import fits, width
from story.seo.front import WIDEST
from story.seo.phrase import phrase
from story.values import Fact
from story.words import fold
from writers.embedded import forms
from writers.embedded.material import Material
from writers.embedded.speech import parts
from writers.embedded.typography import dress
from writers.embedded.wording import capital, lowered, shorter

META = (121, 156)
"""Characters of a meta description (SEO.md: metaDescriptionLength)."""
TITLE = 70
"""Characters up to which what the story opens with is its title, though a later line were narrower."""
LONGEST_HEADLINE = 120
"""Characters of a source's headline that can be a title as it is."""


def title(material: Material, headline: str | None, keyphrase: str = "") -> str:
    """The source's headline, or a complete telling of what it begins with, that begins with the keyphrase.

    Where none does, the keyphrase is set before one that leaves it room, as a label is ("Fleuve Ombelle : ...").
    A headline that can have neither stands as it is, too wide or not: the title is a claim that the source makes,
    and no template ("what we know") is one.
    """
    grammar = material.grammar
    own = [dress(_sentence_case(headline.strip(), material), grammar.code).rstrip(".")] if headline else []
    own = [text for text in own if len(text) <= LONGEST_HEADLINE]
    tellings = [text.rstrip(".") for fact in material.facts[:3] for text in _tellings(fact, material)]
    told = own or tellings
    begun = [text for text in told if keyphrase and begins(text, keyphrase, grammar.code)]
    labelled = [_labelled(text, keyphrase, material) for text in told[:2] if keyphrase]
    first = told[:1] if told and len(told[0]) <= TITLE and not begun else []
    wanted = [text for text in dict.fromkeys((*first, *begun, *labelled, *told)) if text]
    fitting = [text for text in wanted if text in first or fits(text, WIDEST)]
    ordered = [*fitting, *sorted(told, key=width), *sorted(tellings, key=width)]
    return next(filter(material.stands, ordered), (ordered or [fact.text for fact in material.facts] or [""])[0])


def _labelled(text: str, keyphrase: str, material: Material) -> str:
    """The keyphrase, a colon and the text; nothing where the text holds the keyphrase or has a label of its own."""
    opening = fold(" ".join(fact.text for fact in material.facts[:2]))
    if fold(keyphrase) in fold(text) or ":" in text or fold(keyphrase) not in opening:
        return ""
    grammar = material.grammar
    return dress(grammar.frame("label", topic=capital(keyphrase), what=lowered(text, grammar)), grammar.code)


def _tellings(fact: Fact, material: Material) -> list[str]:
    """The fact in full and in short, from its own line alone, and nobody's voice."""
    told = [forms.full(fact, material), forms.short(fact, material)]
    if parts(fact, material).shape == "quoted":
        return []
    return [sentence.text for sentence in told if sentence and set(sentence.lines) <= set(fact.lines)]


def _sentence_case(headline: str, material: Material) -> str:
    """A headline That Has Every Word Like This with capitals only where the story itself writes them."""
    words = re.findall(r"[^\W\d_]{2,}", headline)
    if not words or sum(word[0].isupper() for word in words) < 0.8 * len(words) or len(words) < 5:
        return headline
    known = {word for fact in material.facts for word in re.findall(r"(?<=\w[ '’])[A-ZÀ-Ý][\w-]+", fact.text)}

    def own(match: re.Match[str]) -> str:
        word = match.group()
        name = (word in known or word.isupper()) and word.casefold() not in material.grammar.small
        return word if name else word.lower()

    return capital(re.sub(r"[^\W\d_][\w-]*", own, headline))


def meta_description(material: Material, heading: str, topics: Sequence[str] = ()) -> str:
    """One or two source sentences that together have the length search engines show, the earliest that fit.

    Those that hold one of the topics, the keyphrase or a synonym, go before those that hold none.
    """
    texts = [_tellings(fact, material) or forms.words_of(fact, material) for fact in material.facts[:16]]
    fitting = []
    for place, own in enumerate(texts):
        later = [text for following in texts[place + 1 :] for text in following]
        both = (*((one,) for one in own), *((one, two) for one in own for two in later))
        fitting += [each for each in both if META[0] <= len(" ".join(each)) <= META[1]]
    wanted = [phrase(topic, material.grammar.code) for topic in topics]
    found = [each for each in fitting if 1 <= sum(topic.times(" ".join(each)) for topic in wanted) <= 2]
    for sentences in (*found, *fitting):
        if all(material.stands(sentence, place="meta description") for sentence in sentences):
            return " ".join(sentences)
    first = next((text for own in texts for text in own), heading)
    cut = shorter(first.rstrip("."), material.grammar) + "."
    return cut if len(cut) <= META[1] else heading
