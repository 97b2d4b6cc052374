"""Chooses the words an article should be found by, in forms that its source uses."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from story import languages
from story.inflections import Forms, stem
from story.names import Name, names
from story.patterns import any_of
from story.phrases import phrases
from story.seo.phrase import Phrase, forms, function_words, phrase
from story.seo.text import seo, spans, tokens
from story.values import Notes
from story.words import count, fold, has_words, places, standing

_WORD_END = re.compile(r"[^\W\d_]\s$")
_FURTHER = re.compile(r" (?:([a-zà-ÿ-]+) )?[A-ZÀ-Ý]")
_SMALL = re.compile(r" ([a-zà-ÿ-]+)")
_CHUNK = re.compile(r"[^\W\d_][\w'’]*(?:-\w+)*")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
MOST_WORDS = 4
"""Content words of a keyphrase at most (SEO.md: keyphraseLength)."""
DENSEST = 2.2
"""Occurrences per hundred words, weighted by length (SEO.md: keyphraseDensity, with room for headings)."""
LEAD = 4
"""Facts that a keyphrase is taken from: the standfirst and the title are made of them, and must hold it."""
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
SPEAKER, SUBJECT, HEADLINED = 3.0, 1.0, 5.5
"""What a speaker is worth less, and more whom the first sentence begins with, or the headline names: the news is
theirs."""
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
HEADLINE = 16
"""Words of a first sentence that can stand for a missing headline at most."""
OPENING = 120
"""Characters of a first sentence that its subject stands in."""
FINALISTS = 6
MOST_SYNONYMS = 5


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
    able = [each for each in able if not _is_idle(each, language)]
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
    read = _read(texts)
    found: dict[tuple[str, ...], Phrase] = {}
    for wording in _candidates(notes, language):
        words = tuple(word for _, _, word in spans(wording))
        if words and _no_topic(language).isdisjoint(words):
            found.setdefault(words, phrase(wording, language))
    speakers = _speakers(notes)
    heads = _heads(notes, language)
    worths = {
        wanted: _worth(wanted, heads, texts, language) + _searched(wanted, heads, texts, language)
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


def synonyms(notes: Notes, keyphrase: str, language: str) -> tuple[str, ...]:
    """Other wordings of the keyphrase that the source uses, most frequent first.

    Names the source itself binds to it, the same words in other forms (plural, feminine, the adjective of a
    country), and its first or last word where the source goes on with that alone.
    """
    texts = [text for text in (notes.headline, *(fact.text for fact in notes.facts)) if text]
    wanted = phrase(keyphrase, language)
    others = [
        *_bound(notes, keyphrase),
        *_varied(wanted, _read(texts), language),
        *_shorter(wanted, texts, language),
    ]
    held = {other: sum(phrase(other, language).times(text) for text in texts) for other in others}
    # Where a longer wording stands, the keyphrase stands anyway.
    able = (other for other in reversed(others) if held[other] and wanted.share(other) < 1)
    unlike = {fold(other): other for other in able if not _is_idle(phrase(other, language), language)}
    return tuple(sorted(unlike.values(), key=lambda other: -held[other])[:MOST_SYNONYMS])


def stands(wording: str, texts: Sequence[str], language: str) -> bool:
    """Whether one of the texts has the words in a row, in whatever forms, nothing but small words between them."""
    return next(_varied(phrase(wording, language), _read(texts), language), None) is not None


def content_words(text: str, language: str) -> list[str]:
    """The words of a phrase, folded, without those that a search does without."""
    return [fold(word) for word in phrase(text, language).words if word not in function_words(language)]


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
    noun_last = _noun_last(language)
    for cut in range(len(at)):
        kept = at[cut:] if noun_last else at[: len(at) - cut]
        part = wording[kept[0][0] : kept[-1][1]]
        near = wording[at[cut - 1][0] :] if noun_last else wording[at[len(at) - cut][0] :] if cut else ""
        named = part[0].isupper() if noun_last else wording[kept[-1][0]].isupper()
        if not (cut and named and near[:1].isupper()) and len(phrase(part, language).words) <= MOST_WORDS:
            yield part


def _noun_last(language: str) -> bool:
    """Whether a phrase ends with its noun, as in English; so it is taken where no file covers the language."""
    return language not in languages.codes() or not languages.load(language).writing.auxiliaries


def _worth(wanted: Phrase, headline: str, texts: Sequence[str], language: str) -> float:
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


def _searched(wanted: Phrase, headline: str, texts: Sequence[str], language: str) -> float:
    """What it is worth that somebody would look for the story by it."""
    known = seo(language)
    named = any(word[:1].isupper() for word in _shown(wanted)[1:])
    early = [text for text in (headline, *texts[:LEAD]) if text]
    where = not set(languages.load(language).writing.place_links).isdisjoint(tokens(wanted.text))
    common, idle = _common(wanted, language), _is_idle(wanted, language)
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


def _shown(wanted: Phrase) -> list[str]:
    return [wanted.text[start:end] for start, end, _ in spans(wanted.text)]


def _common(wanted: Phrase, language: str) -> set[str]:
    """The stems of the words of it that are no names."""
    words = (word for word in _shown(wanted) if word[:1].islower())
    return {stem(word) for word in words if word.casefold() not in function_words(language)}


def _is_idle(wanted: Phrase, language: str) -> bool:
    common = _common(wanted, language)
    return bool(common) and common <= _idle(language)


@cache
def _idle(language: str) -> frozenset[str]:
    return frozenset(map(stem, seo(language).idle))


def _goes_on(wording: str, text: str, language: str) -> bool:
    """Whether a name goes on with the wording, behind an adjective at most: "l'armateur [côtier] Corlay"."""
    behind = _behind(wording, text, _FURTHER)
    return behind is not None and behind[1] not in function_words(language)


def _is_cut_off(wording: str, text: str, language: str) -> bool:
    """Whether the next word is an adjective, where those stand behind their noun."""
    if _noun_last(language):
        return False
    behind = _behind(wording, text, _SMALL)
    modifiers = languages.load(language).writing.modifiers
    return behind is not None and re.fullmatch(modifiers, behind[1]) is not None


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
    return re.compile(rf"(?<!\w){any_of(twofold)}\s[^,;:.]*$" if twofold else "(?!)")


def _only_said(wording: str, text: str) -> bool:
    """Whether the text has the wording between quotation marks alone."""
    return wording not in _QUOTED.sub("", text)


def _longest_without(wanted: Phrase, read: "Read", language: str) -> int:
    """Sentences in the longest run that holds neither the phrase nor what could be its synonyms."""
    texts = [text for text, _, _ in read]
    also = [phrase(other, language) for other in (*_varied(wanted, read, language), *_shorter(wanted, texts, language))]
    run = longest = 0
    for text in texts:
        run = 0 if any(each.share(text) == 1 for each in (wanted, *also)) else run + 1
        longest = max(longest, run)
    return longest


def begins(title: str, keyphrase: str, language: str) -> bool:
    """Whether the title begins with the keyphrase, articles and other small words aside."""
    small = function_words(language)
    words = [word.rpartition("'")[2] for word in tokens(title)]
    wanted = [word.rpartition("'")[2] for word in tokens(keyphrase)]
    while words and words[0] in small and words[: len(wanted)] != wanted:
        words.pop(0)
    return bool(wanted) and words[: len(wanted)] == wanted


def _bound(notes: Notes, keyphrase: str) -> Iterator[str]:
    """Names that the source binds to the keyphrase."""
    for alias in notes.aliases:
        every = (alias.name, *alias.also)
        if fold(keyphrase) in map(fold, every):
            yield from every


Read = Sequence[tuple[str, list[tuple[int, str]], frozenset[str]]]
"""Texts, each with its words, without what is elided before them, and where they end; and each word once."""


def _read(texts: Sequence[str]) -> Read:
    bare = ((text, [(end, word.rpartition("'")[2]) for _, end, word in spans(text)]) for text in texts)
    return [(text, words, frozenset(word for _, word in words)) for text, words in bare]


def _varied(wanted: Phrase, read: Read, language: str) -> Iterator[str]:
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


def _shorter(wanted: Phrase, texts: Sequence[str], language: str) -> Iterator[str]:
    """The words that the source goes on with: the noun of the phrase and the name it ends with, or a name's last."""
    if len(wanted.words) < 2:
        return
    first, last = wanted.words[0], wanted.words[-1]
    every = spans(wanted.text)
    shown = [wanted.text[start:end] for start, end, word in every if word in (first, last)]
    named = shown[0][:1].isupper()
    if named and len(every) > len(wanted.words):
        return  # nobody calls "Corée du Nord" "Nord" for short
    one = shown[-1] if named or _noun_last(language) else shown[0]
    for each in dict.fromkeys((one, shown[-1]) if shown[-1][:1].isupper() else (one,)):
        alone = [text for text in texts if forms(text)[each.casefold()] and wanted.share(text) < 1]
        if len(alone) >= 2 and each.isalpha():
            yield each
