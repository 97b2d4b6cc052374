"""What a phrase is worth as what an article is to be found by."""

import re
from collections.abc import Sequence
from functools import cache

from story import languages
from story.inflections import Forms
from story.patterns import any_of, fixed
from story.seo.phrase import Phrase, function_words
from story.seo.text import seo, tokens
from story.synonymous import common_stems, is_idle, noun_last, shown_words
from story.words import count, has_words, places

_FURTHER = re.compile(r" (?:([a-zà-ÿ-]+) )?[A-ZÀ-Ý]")
_SMALL = re.compile(r" ([a-zà-ÿ-]+)")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
LEAD = 4
"""Facts that a keyphrase is taken from: the standfirst and the title are made of them, and must hold it."""
DENSEST = 2.2
"""Occurrences per hundred words, weighted by length (SEO.md: keyphraseDensity, with room for headings)."""
SIZES = {1: -0.7, 2: 2.0, 3: 1.7, 4: 0.5}
"""What a keyphrase of so many content words is worth: one says too little, four are seldom typed."""
SHORT = 250
"""Words below which nearly every phrase stands too densely for that to tell them apart."""
ONE_NOUN = 2.0
"""What a single common noun is worth less than a single name."""
LONE = 1.0
"""And less still where the headline does not begin with it."""
VAGUE = 3.0
"""What a phrase that begins with an adjective of little meaning is worth less ("ancien directeur")."""
BEGUN, RUBRIC = 2.5, 1.5
"""What it is worth more to begin the headline, and to be its rubric."""
UNHEARD = 2.0
"""What a phrase is worth less that no fact has: the article would not hold it either."""
CUT_OFF, BETWEEN = 2.0, 6.0
"""What a phrase is worth less that an adjective goes on with ("taxe [foncière]"), and that is one of two things
("entre un car et un camion")."""
IDLE, COUNTED, AMPUTATED, SAID, NAMED = 4.0, 5.0, 7.0, 4.0, 1.0
"""What a phrase is worth less that is made of words of any story ("tribunal correctionnel"), that counts something
("plan de 80 millions"), whose name is cut off ("société [Corlay]"), that only somebody says, and more that tells of
something by a name ("criée de Brévan")."""
RELATED = 1.5
"""And what it is worth more that holds a word of the headline in another form."""


def worth_of(wanted: Phrase, headline: str, texts: Sequence[str], language: str) -> float:
    """What it is worth by its length, by where headline and texts have it, and by how often."""
    n = len(wanted.words)
    held = [wanted.times(text) for text in texts]
    size = sum(map(count, texts))
    density = 100 * sum(held) / max(1, size) * (0.7 + n / 3)
    worth = SIZES.get(n, 0.0) - ONE_NOUN * (n == 1 and wanted.text.islower())
    worth += min(sum(held), 5) / 2.5
    worth -= VAGUE * (n > 0 and wanted.words[0] in languages.load(language).writing.preposed)
    begun = any(held) and begins(headline, wanted.text, language)
    worth -= LONE * (n == 1 and wanted.text.islower() and not begun)
    told = any(held) and begins(headline.partition(" : ")[2], wanted.text, language)
    # A rubric says where ("France : ..."), what it heads says what: that is what is looked for.
    worth += 2.0 * (n > 0 and wanted.share(headline) == 1) + BEGUN * (told or (begun and " : " not in headline))
    worth += RUBRIC * (begun and not told and " : " in headline) - UNHEARD * (not any(held))
    worth -= 2.0 * (1 - wanted.share(headline)) * bool(headline)
    worth += 2.5 * any(held[:1]) + 1.0 * any(held[1:2]) + 1.0 * begins(texts[0] if texts else "", wanted.text, language)
    worth -= 3.0 * (density > DENSEST and size >= SHORT) + 1.0 * (sum(held) < 2)
    worth -= 1.5 * (sum(held) < 2 and not any(held[:1]) and wanted.share(headline) < 1)
    # An address leaves elisions out, and a search for the bare word does not find the elided one.
    return worth - 1.0 * any("'" in word for word in wanted.words)


def searched(wanted: Phrase, headline: str, texts: Sequence[str], language: str) -> float:
    """What it is worth that somebody would look for the story by it."""
    known = seo(language)
    named = any(word[:1].isupper() for word in shown_words(wanted)[1:])
    early = [text for text in (headline, *texts[:LEAD]) if text]
    where = not set(languages.load(language).writing.place_links).isdisjoint(tokens(wanted.text))
    common, idle = common_stems(wanted, language), is_idle(wanted, language)
    worth = NAMED * (named and not where and bool(common) and not idle) - IDLE * idle
    worth -= COUNTED * any(map(str.isdigit, wanted.text))
    led = [text for text in early if has_words(wanted.text, text)]
    worth -= AMPUTATED * bool(led and not named and all(_goes_on(wanted.text, text, language) for text in led))
    worth -= CUT_OFF * bool(led and all(_is_cut_off(wanted.text, text, language) for text in led))
    worth -= BETWEEN * any(_between(wanted.text, text, language) for text in led[:1])
    worth -= SAID * bool(led and all(_only_said(wanted.text, text) for text in led))
    forms_of = [Forms(each, known.demonym) for each in wanted.words]
    inflected = any(its.holds(word) for its in forms_of for word in tokens(headline))
    return worth + RELATED * (inflected and not wanted.share(headline))


def _goes_on(wording: str, text: str, language: str) -> bool:
    """Whether a name goes on with the wording, behind an adjective at most: "l'armateur [côtier] Corlay"."""
    behind = _behind(wording, text, _FURTHER)
    return behind is not None and behind[1] not in function_words(language)


def _is_cut_off(wording: str, text: str, language: str) -> bool:
    """Whether the next word is an adjective, where those stand behind their noun."""
    if noun_last(language):
        return False
    behind = _behind(wording, text, _SMALL)
    modifiers = languages.load(language).writing.modifiers
    return behind is not None and fixed(modifiers).fullmatch(behind[1]) is not None


def _behind(wording: str, text: str, what: re.Pattern[str]) -> re.Match[str] | None:
    """The first match right behind the wording."""
    found = (what.match(text, at + len(wording)) for at in places(wording, text))
    return next((match for match in found if match), None)


def _between(wording: str, text: str, language: str) -> bool:
    return any(_one_of_two(language).search(text, 0, at) for at in places(wording, text))


@cache
def _one_of_two(language: str) -> re.Pattern[str]:
    """What says that there are two, and leads to the other."""
    twofold = languages.load(language).writing.twofold
    return re.compile(rf"(?<!\w){any_of(twofold)}\s[^,;:.]*$")


def _only_said(wording: str, text: str) -> bool:
    """Whether the text has the wording between quotation marks alone."""
    return wording not in _QUOTED.sub("", text)


def begins(title: str, keyphrase: str, language: str) -> bool:
    """Whether the title begins with the keyphrase, articles and other small words aside."""
    small = function_words(language)
    words = [word.rpartition("'")[2] for word in tokens(title)]
    wanted = [word.rpartition("'")[2] for word in tokens(keyphrase)]
    while words and words[0] in small and words[: len(wanted)] != wanted:
        words.pop(0)
    return bool(wanted) and words[: len(wanted)] == wanted
