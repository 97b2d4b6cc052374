"""The nouns of a statement by what they are in it: its subject, what its verb does something to, what else it names."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from story.dates import dates
from story.patterns import any_of, fixed
from story.phrases import Phrase, phrases
from writers.embedded.grammar import Grammar
from writers.embedded.objects import object_of
from writers.embedded.wording import unquoted

LONGEST = 52
"""Characters of a noun with what belongs to it at most."""
_WORD = re.compile(r"(?<=[\s'’])[^\s'’]+['’]?")
_BEFORE = re.compile(r"(\w+['’]?)\s?$")


class Clause(NamedTuple):
    """The main clause of a statement, as far as it is known."""

    subject: str = ""
    verb: str = ""
    """The verb in its form, or the participle behind its auxiliary."""
    thing: str = ""
    """What the verb does something to."""
    passive: bool = False
    """Whether it is done to the subject."""


def clause(what: str, grammar: Grammar) -> Clause:
    """The main clause behind what the statement opens with; its nouns are words of it in a row, nothing quoted."""
    main = unquoted(_main(what, grammar))
    if not main:
        verb = _verb(grammar).search(unquoted(what))
        begins = verb is not None and "," not in unquoted(what)[: verb.start()]
        return Clause(thing=object_of(unquoted(what)[verb.end() :], grammar) if verb and begins else "")
    subject, start, end = _parted(main, grammar)
    copula = grammar.copula.match(main, start - 1) if start else None
    behind = main[copula.end() if copula else end :] if end else ""
    helped = bool(copula) or main[start:end].split()[-1:] in [[word] for word in grammar.words.auxiliaries]
    words = [word.strip(",") for word in behind.split()[:3] if word not in grammar.words.fillers]
    verb_form = next(iter(words), "") if helped else main[start:end].split()[-1] if start else next(iter(words), "")
    return Clause(subject, verb_form, object_of(main[end:], grammar) if end else "", bool(copula))


def mentioned(what: str, grammar: Grammar) -> Iterator[tuple[str, bool]]:
    """Whatever the statement names in two words at least, behind an article, and whether only as a circumstance.

    Not what it begins with, which its clause knows better.
    """
    plain = unquoted(what)
    led = opening(grammar).match(plain)
    for phrase in phrases(plain, grammar.code, 2):
        if led and phrase.at <= led.end():
            continue
        found = _BEFORE.search(plain[: phrase.at])
        own = found[1].casefold().replace("’", "'") if found else ""
        if "#" in phrase.text or phrase.text[0].isupper() or own in grammar.words.possessives:
            continue
        new = own in grammar.words.indefinite and f"{own} " not in grammar.words.contractions.values()
        text = f"{own} {phrase.text}" if new and own not in grammar.words.datives else phrase.definite()
        yield text.replace("'", "’"), _is_circumstance(plain[: phrase.at], grammar)


def _is_circumstance(before: str, grammar: Grammar) -> bool:
    """Whether the article behind these words is that of a place, a time or a means: "sur la poignée", "au conseil"."""
    *_, led, article = ["", "", *before.replace("’", "' ").replace("'", "' ").casefold().split()]
    links = {*grammar.words.links, *grammar.words.determiners}
    return article in grammar.words.datives or (led in grammar.words.bounds and led not in links)


@cache
def opening(grammar: Grammar) -> re.Pattern[str]:
    """An article, or a number with what may stand before it, at the head of a noun."""
    words = grammar.words
    articles = any_of([word for word in words.determiners if word not in words.datives])
    about = rf"(?:{any_of(sorted(grammar.approximations))}\s)?" if grammar.approximations else ""
    words_of = rf"{any_of(sorted(grammar.numerals))}(?:-[^\W\d]+)*\s"
    counted = rf"{about}(?:\d|{words_of})" if grammar.numerals else r"\d"
    return re.compile(rf"(?:{articles}(?:(?<=['’])|\s)|{counted})", re.I)


def inside(text: str, grammar: Grammar) -> str:
    """The noun fit to stand inside a heading: its article or number small."""
    return text[0].lower() + text[1:] if opening(grammar).match(text) else text


def _main(what: str, grammar: Grammar) -> str:
    """The statement behind what it opens with; "" where it does not begin with its subject."""
    for text in (what, what.partition(", ")[2]):
        led = opening(grammar).match(text) if text else None
        day = led and text[led.end() : led.end() + 1].isdigit() and dates(text[:30], grammar.code)
        if led and not day:
            return text
    return ""


def _parted(main: str, grammar: Grammar) -> tuple[str, int, int]:
    """The subject that the clause begins with, and where its verb begins and ends; "" and 0 where that is not known.

    A subject goes on to the verb or to what is told of it between commas. Where the verb is none that is known, the
    subject is the first noun, and the verb begins with 0 and ends with that noun.
    """
    first = next(iter(phrases(main, grammar.code, 1)), None)
    led = opening(grammar).match(main)
    begins = led.end() if led else 0
    able = (one for one in _verb(grammar).finditer(main, begins + 1) if _behind_noun(main[: one.start()], grammar))
    verb = next(able, None)
    start, end = verb.span() if verb else (0, 0)
    if first is None or first.at > begins + 1:
        return "", start, end
    head = main[:start]
    cut = _told_of(grammar).search(head)
    subject = (head[: cut.start()] if cut else head).strip()
    noun = first.at + len(first.text)
    if subject and len(subject) <= LONGEST and _goes_on(subject, noun, grammar):
        return subject, start, end
    noun = noun if verb else noun - _verb_in(first, main[noun:], grammar)
    return main[:noun], start, end or noun


def _verb_in(phrase: Phrase, behind: str, grammar: Grammar) -> int:
    """The characters at the end of a noun that may be the verb of a clause without another: "le groupe table sur"."""
    *noun, last = phrase.text.split()
    after = fixed(r"\s([\w'’]+)").match(behind)
    led = after is not None and after[1].casefold().replace("’", "'") in grammar.words.bounds
    able = bool(noun) and last.islower() and noun[-1].casefold() not in grammar.small  # not "une mère de [famille]"
    return len(last) + 1 if able and led else 0


def _behind_noun(head: str, grammar: Grammar) -> bool:
    """Whether an article and a noun at least stand there, and no small word last: "la mise en garde" has no verb."""
    words = head.replace("’", "’ ").replace("'", "' ").split()
    return len(words) > 1 and words[-1].casefold() not in grammar.small


@cache
def _told_of(grammar: Grammar) -> re.Pattern[str]:
    """What begins what is told of a subject."""
    return re.compile(rf",|\s\(|\s(?:{grammar.words.subordinate})")


@cache
def _verb(grammar: Grammar) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'’-])(?:{grammar.words.before_verb})?{grammar.verb.pattern}")


def _goes_on(subject: str, noun: int, grammar: Grammar) -> bool:
    """Whether what stands behind the first noun, which ends there, goes on with it.

    An unknown verb between two words ends it: "la profession pointe du doigt les prix".
    """
    if grammar.scope.search(subject) or fixed(rf"(?<!\w){grammar.words.before_verb}").search(subject[noun:]):
        return False
    small, before = False, subject[:noun]
    for word in _WORD.findall(subject[noun:]):
        bare = word.casefold().replace("’", "'")
        was, small = small, bare in grammar.small or bare.rstrip("'") in grammar.small
        agrees = before.isdigit() or (before[-1:] == "s" and bare[-1:] == "s")  # "des services secrets"
        if not small and not was and not agrees and not _goes_with(word, grammar):
            return False
        before = bare
    return True


def _goes_with(word: str, grammar: Grammar) -> bool:
    """Whether the word may stand right behind a noun: an adjective, a participle, a name."""
    able = (grammar.words.modifiers, grammar.words.owning)
    return word[0].isupper() or word[0].isdigit() or any(fixed(each).fullmatch(word.casefold()) for each in able)
