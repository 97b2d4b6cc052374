"""Other wordings of a keyphrase that a source uses, and where a text has its words in other forms."""

from collections.abc import Iterator, Sequence
from functools import cache

from story import languages
from story.inflections import Forms, stem
from story.seo.phrase import Phrase, forms, function_words, phrase
from story.seo.text import seo, spans
from story.values import Notes
from story.words import fold

MOST_SYNONYMS = 5
Read = Sequence[tuple[str, list[tuple[int, str]], frozenset[str]]]
"""Texts, each with its words, without what is elided before them, and where they end; and each word once."""


def synonyms(notes: Notes, keyphrase: str, language: str) -> tuple[str, ...]:
    """Other wordings of the keyphrase that the source uses, most frequent first.

    Names the source itself binds to it, the same words in other forms (plural, feminine, the adjective of a
    country), and its first or last word where the source goes on with that alone.
    """
    texts = [text for text in (notes.headline, *(fact.text for fact in notes.facts)) if text]
    wanted = phrase(keyphrase, language)
    others = [
        *_bound(notes, keyphrase),
        *varied(wanted, read_words(texts), language),
        *shorter(wanted, texts, language),
    ]
    held = {other: sum(phrase(other, language).times(text) for text in texts) for other in others}
    # Where a longer wording stands, the keyphrase stands anyway.
    able = (other for other in reversed(others) if held[other] and wanted.share(other) < 1)
    unlike = {fold(other): other for other in able if not is_idle(phrase(other, language), language)}
    return tuple(sorted(unlike.values(), key=lambda other: -held[other])[:MOST_SYNONYMS])


def stands(wording: str, texts: Sequence[str], language: str) -> bool:
    """Whether one of the texts has the words in a row, in whatever forms, nothing but small words between them."""
    return next(varied(phrase(wording, language), read_words(texts), language), None) is not None


def noun_last(language: str) -> bool:
    """Whether a phrase ends with its noun, as in English; so it is taken where no file covers the language."""
    return language not in languages.codes() or languages.load(language).writing.noun_last


def shown_words(wanted: Phrase) -> list[str]:
    """The words of the phrase as it is printed."""
    return [wanted.text[start:end] for start, end, _ in spans(wanted.text)]


def common_stems(wanted: Phrase, language: str) -> set[str]:
    """The stems of the words of it that are no names."""
    words = (word for word in shown_words(wanted) if word[:1].islower())
    return {stem(word) for word in words if word.casefold() not in function_words(language)}


def is_idle(wanted: Phrase, language: str) -> bool:
    """Whether the phrase is made of words of any story alone, names aside: "tribunal correctionnel", "hausse"."""
    common = common_stems(wanted, language)
    return bool(common) and common <= _idle(language)


@cache
def _idle(language: str) -> frozenset[str]:
    return frozenset(map(stem, seo(language).idle))


def _bound(notes: Notes, keyphrase: str) -> Iterator[str]:
    """Names that the source binds to the keyphrase."""
    for alias in notes.aliases:
        every = (alias.name, *alias.also)
        if fold(keyphrase) in map(fold, every):
            yield from every


def read_words(texts: Sequence[str]) -> Read:
    """The texts taken apart, to be looked through for several phrases."""
    bare = ((text, [(end, word.rpartition("'")[2]) for _, end, word in spans(text)]) for text in texts)
    return [(text, words, frozenset(word for _, word in words)) for text, words in bare]


def varied(wanted: Phrase, read: Read, language: str) -> Iterator[str]:
    """Runs of a text that hold all the words in other forms, with nothing but small words between."""
    small = function_words(language)
    forms_of = [(each, Forms(each, seo(language).demonym)) for each in wanted.words]
    known = frozenset[str]().union(*(held for _, _, held in read))
    form_of = {bare: each for each, its in reversed(forms_of) for bare in its.among(known)}
    for text, words, held in read:
        if len({form_of[bare] for bare in held & form_of.keys()}) < len({*wanted.words}):
            continue  # one of them is in no form there
        near: list[tuple[int, int, str]] = []
        for end, bare in words:
            if matched := form_of.get(bare):
                near = [each for each in near if each[2] != matched] + [(end - len(bare), end, matched)]
            elif bare not in small:
                near = []
            if matched and len(near) == len(wanted.words):
                yield text[near[0][0] : near[-1][1]]


def shorter(wanted: Phrase, texts: Sequence[str], language: str) -> Iterator[str]:
    """The words that the source goes on with: the noun of the phrase and the name it ends with, or a name's last."""
    if len(wanted.words) < 2:
        return
    first, last = wanted.words[0], wanted.words[-1]
    every = spans(wanted.text)
    shown = [wanted.text[start:end] for start, end, word in every if word in (first, last)]
    named = shown[0][:1].isupper()
    if named and len(every) > len(wanted.words):
        return  # nobody calls "Corée du Nord" "Nord" for short
    one = shown[-1] if named or noun_last(language) else shown[0]
    for each in dict.fromkeys((one, shown[-1]) if shown[-1][:1].isupper() else (one,)):
        alone = [text for text in texts if forms(text)[each.casefold()] and wanted.share(text) < 1]
        if len(alone) >= 2 and each.isalpha():
            yield each
