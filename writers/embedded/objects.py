"""What a verb does something to: the noun right behind it, with its article or its number."""

import re
from functools import cache

from story import languages
from story.patterns import any_of, fixed
from story.phrases import Phrase, phrases
from story.words import fold
from writers.embedded.grammar import Grammar


def object_of(rest: str, grammar: Grammar) -> str:
    """The first noun behind the verb that stands before these words; "" where anything else comes first."""
    if counted := _counted(rest, grammar):
        return counted
    found = next(iter(phrases(rest, grammar.code, 1)), None)
    *between, article = rest[: found.at].replace("’", "'").split() if found else ("", "")
    word = article.casefold()
    if found is None or not _reaches(between, article, grammar):
        return ""
    thing = found.text + _figure(rest, found, grammar)
    if word in grammar.words.definite or f"{word} " in grammar.words.definite or word in grammar.words.subject_articles:
        return f"{word}{'' if word.endswith(chr(39)) else ' '}{thing}".replace("'", "’")
    return f"{word} {thing}" if word in grammar.words.indefinite and " " in thing else ""


def _reaches(between: list[str], noun: str, grammar: Grammar) -> bool:
    """Whether nothing else stands between a verb and its object: a participle, an adverb, a day, an infinitive may."""
    return all(_passes(one, after, grammar) for one, after in zip(between, [*between, noun][1:], strict=True))


def _passes(word: str, after: str, grammar: Grammar) -> bool:
    bare, words = word.strip(",").casefold(), grammar.words
    able = fixed(words.owning).fullmatch(bare) or fixed(words.infinitive).fullmatch(bare)
    ahead = bare in (*words.before_infinitive, *words.links) and fixed(words.infinitive).fullmatch(after.casefold())
    return bool(able or ahead or bare in grammar.when or bare.isdigit() or bare in words.fillers)


def _figure(rest: str, found: Phrase, grammar: Grammar) -> str:
    """How much the thing is, right behind it: " de 150 000 euros"."""
    figure = _of_figure(grammar).match(rest, found.at + len(found.text))
    return figure[0] if figure else ""


@cache
def _of_figure(grammar: Grammar) -> re.Pattern[str]:
    counted = languages.load(grammar.code).checks.numbers
    units = any_of(sorted({unit for each in (counted.units if counted else {}).values() for unit in each}))
    scale = rf"(?:{any_of(sorted(counted.scales if counted else ()))}s?\s)?"
    links = any_of(grammar.words.links)
    return re.compile(rf"\s{links}\s?\d[\d\u00a0\u202f.,]*(?:\s\d+)*\s?{scale}{units}(?!\w)", re.I)


def _counted(rest: str, grammar: Grammar) -> str:
    """So many of something right behind the verb: "38 factures"; "" of a measure, a sum or a time."""
    found = _number(grammar).search(rest)
    if found is None or not _reaches(rest[: found.start()].split(), found[0], grammar):
        return ""
    of = fixed(r"[^\W\d_]{4,}").findall(fold(found["of"] or ""))
    measured = fold(found["noun"]) in _measures(grammar)
    return found[0].strip() if not measured or (of and of[-1] not in _measures(grammar)) else ""


@cache
def _number(grammar: Grammar) -> re.Pattern[str]:
    words = any_of(sorted(grammar.numerals - set(grammar.words.subject_articles)) or ("(?!)",))
    number = rf"(?:\d[\d\u00a0\u202f .]*\s?|{words}\s)"
    of = rf"(?P<of> {any_of(grammar.words.links)}\s?[^\W\d_]{{4,}})?" if grammar.words.links else "(?P<of>(?!))?"
    return re.compile(rf"(?<![\w,-])(?<!\d[,. ]){number}(?P<noun>[^\W\d_]{{4,}}){of}(?![\w-])", re.I)


@cache
def _measures(grammar: Grammar) -> frozenset[str]:
    """Nouns of what is measured, paid or waited for, folded."""
    counted = languages.load(grammar.code).checks.numbers
    units = {unit for each in (counted.units if counted else {}).values() for unit in each}
    scales = {form for scale in (counted.scales if counted else ()) for form in (scale, f"{scale}s")}
    return frozenset(map(fold, units | scales | grammar.when | set(grammar.words.empty_nouns)))
