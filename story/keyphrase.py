"""Chooses the words an article should be found by, in forms that its source uses."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from story import languages
from story.names import Name, names
from story.phrases import phrases
from story.searched import LEAD, searched, worth_of
from story.seo.phrase import Phrase, function_words, phrase
from story.seo.text import seo, spans, tokens
from story.synonymous import Read, is_idle, noun_last, read_words, shorter, varied
from story.values import Notes
from story.words import count, fold, has_words, standing

_WORD_END = re.compile(r"[^\W\d_]\s$")
_CHUNK = re.compile(r"[^\W\d_][\w'’]*(?:-\w+)*")
MOST_WORDS = 4
"""Content words of a keyphrase at most (SEO.md: keyphraseLength)."""
SPEAKER, SUBJECT, HEADLINED = 3.0, 1.0, 5.5
"""What a speaker is worth less, and more whom the first sentence begins with, or the headline names: the news is
theirs."""
HEADLINE = 16
"""Words of a first sentence that can stand for a missing headline at most."""
OPENING = 120
"""Characters of a first sentence that its subject stands in."""
FINALISTS = 6


def choose(notes: Notes, language: str, title: str = "") -> str:
    """The phrase that best names the story and that its sentences hold often and evenly.

    It is taken from the headline and the first facts and worded as the facts word it; "" where there is none.
    title: of the best phrases the first that it holds and a fact too, and that is no single common noun; the best of
    all where it holds none of them, or where the source's headline has that.
    """
    ranked = [phrase(text, language) for text in _ranked(notes, language)]
    if not ranked:
        return ""
    texts = [fact.text for fact in notes.facts]
    able = [each for each in ranked[:FINALISTS] if len(each.words) > 1 or not each.text.islower()]
    able = [each for each in able if not is_idle(each, language)]
    held = (each for each in able if each.share(title) == 1 and any(map(each.times, texts)))
    best = ranked[0] if ranked[0].share(notes.headline or "") == 1 else next(held, ranked[0])
    return _bare(_wording(best, texts) or best.text, texts, language)


def _bare(wording: str, texts: Sequence[str], language: str) -> str:
    """The wording without an article that heads a sentence: "La Karsénie ferme", but "le port de La Rochelle"."""
    first, _, rest = wording.partition(" ")
    article = rest and first.casefold() in seo(language).articles and not first.islower()
    return rest if article and not any(_behind_a_word(wording, text) for text in texts) else wording


def _behind_a_word(wording: str, text: str) -> bool:
    """Whether the text has it elsewhere than where a sentence begins."""
    return any(_WORD_END.search(text, 0, at) for at in standing(wording, text, "_"))


def _ranked(notes: Notes, language: str) -> list[str]:
    """The candidates, best first; how evenly they stand is only looked at for the best of them."""
    texts = [fact.text for fact in notes.facts]
    read = read_words(texts)
    found: dict[tuple[str, ...], Phrase] = {}
    for wording in _candidates(notes, language):
        words = tuple(word for _, _, word in spans(wording))
        if words and _no_topic(language).isdisjoint(words):
            found.setdefault(words, phrase(wording, language))
    speakers = _speakers(notes)
    heads = _heads(notes, language)
    worths = {
        wanted: worth_of(wanted, heads, texts, language) + searched(wanted, heads, texts, language)
        - (SPEAKER - _own(wanted, notes)) * _speaks(wanted, speakers)
        for wanted in found.values()
    }  # fmt: skip
    for wanted in sorted(worths, key=lambda each: -worths[each])[:FINALISTS]:
        worths[wanted] += 3 - 3 * _longest_without(wanted, read, language) / max(1, len(texts))
    return [wanted.text for wanted in sorted(worths, key=lambda each: -worths[each])]


def _heads(notes: Notes, language: str) -> str:
    """The headline, without a country for its rubric, or a first sentence short enough to be one."""
    first = notes.facts[0].text if notes.facts else ""
    rubric, colon, rest = (notes.headline or "").partition(" : ")
    if colon and rubric in languages.load(language).checks.places:
        return rest
    return notes.headline or (first if count(first) <= HEADLINE else "")


@cache
def _no_topic(language: str) -> frozenset[str]:
    """Words of times and amounts: "nuit de mardi", "cinquantaine de marchands"."""
    checks = languages.load(language).checks
    calendar = {*checks.calendar.months, *checks.calendar.weekdays} if checks.calendar else set()
    return frozenset(calendar.union(checks.numbers.collectives if checks.numbers else ()))


def _speakers(notes: Notes) -> list[str]:
    """Those whose words the story reports, and the roles it gives people: they tell of it, and seldom are it."""
    said = [fact.said_by for fact in notes.facts if fact.said_by]
    return [fold(each) for each in (*said, *(f"{person.role} {person.name}" for person in notes.people))]


def _own(wanted: Phrase, notes: Notes) -> float:
    """More for a name in the headline, or set off at the head of the first sentence: "La maire, Ada Morel, a"."""
    if not wanted.text[:1].isupper():
        return 0.0
    if len(wanted.words) > 1 and wanted.text in (notes.headline or ""):
        return HEADLINED
    return SUBJECT * (f", {wanted.text}, " in notes.facts[0].text[:OPENING])


def _speaks(wanted: Phrase, speakers: Sequence[str]) -> bool:
    """Whether one of them has it for a name or in a role, in words of its own: "ministre karsénien" is no country."""
    return any(has_words(fold(wanted.text), speaker) for speaker in speakers)


def _candidates(notes: Notes, language: str) -> Iterator[str]:
    label, colon, _ = (notes.headline or "").partition(":")
    if colon and 1 <= len(phrase(label, language).words) <= MOST_WORDS:
        yield label.strip()
    for n, text in enumerate(filter(None, (notes.headline, *(fact.text for fact in notes.facts[:LEAD])))):
        for found in phrases(text, language, 2 if n else 1):
            yield from parts_of(found.text, language)
        yield from (
            name.text for name in names(text, language) if not _dateline(name) and len(name.text.split()) <= MOST_WORDS
        )


def _dateline(name: Name) -> bool:
    return name.start == 0 and name.text.isupper()


def _wording(wanted: Phrase, texts: Sequence[str]) -> str:
    """The phrase as the texts most often print it, where they do: not in the capitals of a headline."""
    words = [word for _, _, word in spans(wanted.text)]
    printed: Counter[str] = Counter()
    for text in texts:
        found = spans(text)
        for at in range(len(found) - len(words) + 1):
            if all(found[at + n][2] == word for n, word in enumerate(words)):
                printed[text[found[at][0] : found[at + len(words) - 1][1]]] += 1
    small = Counter({text: times for text, times in printed.items() if not text.isupper()})
    return next((unicodedata.normalize("NFC", text) for text, _ in (small or printed).most_common(1)), "")


def parts_of(wording: str, language: str) -> Iterator[str]:
    """The phrase, and what is left of it as its modifiers are taken off one by one; no name is cut in two."""
    small = function_words(language)
    at = [found.span() for found in _CHUNK.finditer(wording) if tokens(found.group())[0] not in small]
    last = noun_last(language)
    for cut in range(len(at)):
        kept = at[cut:] if last else at[: len(at) - cut]
        part = wording[kept[0][0] : kept[-1][1]]
        near = wording[at[cut - 1][0] :] if last else wording[at[len(at) - cut][0] :] if cut else ""
        named = part[0].isupper() if last else wording[kept[-1][0]].isupper()
        if not (cut and named and near[:1].isupper()) and len(phrase(part, language).words) <= MOST_WORDS:
            yield part


def _longest_without(wanted: Phrase, read: "Read", language: str) -> int:
    """Sentences in the longest run that holds neither the phrase nor what could be its synonyms."""
    texts = [text for text, _, _ in read]
    also = [phrase(other, language) for other in (*varied(wanted, read, language), *shorter(wanted, texts, language))]
    run = longest = 0
    for text in texts:
        run = 0 if any(each.share(text) == 1 for each in (wanted, *also)) else run + 1
        longest = max(longest, run)
    return longest
