"""Who is said to speak in a text: by a verb of saying, or behind words like "selon"."""

import re
from functools import cache
from typing import NamedTuple

from story import languages
from story.checks.lexicon import lexicon
from story.checks.said import Said
from story.patterns import any_of

_AFTER = re.compile(r"\s*([^,.;:!?«»\"“”()]{2,90}(?:, [^,.;:!?«»\"“”()]{2,60})?)")
_TURNED = re.compile(r"[«»\"“”,–—][\s\u00a0\u202f]*$")
"""Behind a quotation or a comma the subject follows its verb."""
_STOPS = '.;:!?«»"“”()'
_BEFORE = re.compile(rf"([^{re.escape(_STOPS)}]{{2,110}})$")
NEAR = 100
"""Characters before a verb of saying within which its auxiliaries stand."""
HUNG = 8
"""Characters behind a verb of saying that hold a pronoun hung on it."""
VOICE = re.compile(r"[^«“\"]{2,140}?\s?:\s?(?=[«“\"])")
"""Who speaks, before a colon and their words."""
_STOPPED = re.compile(r"\.\s")


class Attribution(NamedTuple):
    """Who is said to speak: the words that name the speaker, with their offsets."""

    start: int
    end: int
    text: str
    verb: int
    """Where the word stands that makes them speak; who may be its subject has it in common."""


def attributions(said: Said) -> list[Attribution]:
    """The speakers a text names: before a reporting verb, after it, or behind "selon"."""
    if "attributions" not in said.derived:
        said.derived["attributions"] = _attributions(said)
    found: list[Attribution] = said.derived["attributions"]
    return found


def _attributions(said: Said) -> list[Attribution]:
    if said.openers.isdisjoint(("according", "reporting")):
        return []
    outside = said.outside
    if _STOPPED.search(outside):
        outside = _title(said.language).sub(r"\1 ", outside)
    found: list[Attribution] = []
    leads = [mark.span() for mark in said.found("according", outside)]
    for _, end in leads:
        found += _phrase(_AFTER.match(outside, end), said, end)
    for mark in said.found("reporting", outside):
        if not any(start <= mark.start() < end for start, end in leads):
            found += _reported_by(said, outside, mark)
    return found


def _reported_by(said: Said, outside: str, mark: re.Match[str]) -> list[Attribution]:
    """Who speaks by a reporting verb: its subject before or after it, or the agent of its passive."""
    near = max(0, mark.start() - NEAR)
    head = _auxiliaries(said.language).search(outside, near, mark.start())
    start = head.start() if head else mark.start()
    passive = said.lexicon.passive.search(outside, near, mark.start())
    if passive and said.lexicon.participle.search(mark.group()):
        return _phrase(said.lexicon.agent.match(outside, mark.end()), said, mark.start())
    helped = head or said.lexicon.helped.search(outside, near, mark.start())
    if not helped and said.lexicon.bare_participle.search(mark.group()):
        return []
    found: list[Attribution] = []
    hung = _hung(said.language).search(outside, start, min(len(outside), mark.end() + HUNG))
    if _TURNED.search(outside[:start]) and not (hung or said.lexicon.opens_clause.match(outside, mark.end())):
        found += _phrase(_AFTER.match(outside, mark.end()), said, mark.start())
    if before := _BEFORE.search(outside, max(outside.rfind(stop, 0, start) for stop in _STOPS) + 1, start):
        found += _phrase(before, said, mark.start())
    return found


@cache
def _auxiliaries(language: str) -> re.Pattern[str]:
    one = lexicon(language).patterns["auxiliaries"].pattern
    return re.compile(rf"(?:(?:{one})[\s-]*)+$", re.I)


@cache
def _hung(language: str) -> re.Pattern[str]:
    """A pronoun hung on its verb, so that nothing behind it speaks: "glisse-t-il en refermant son coffre"."""
    pronouns = languages.load(language).writing.pronouns if language in languages.codes() else ()
    return re.compile(rf"-(?:t-)?{any_of(pronouns)}(?!\w)" if pronouns else "(?!)", re.I)


@cache
def _title(language: str) -> re.Pattern[str]:
    """The stop behind a title of address, which ends no sentence: "l'avocat de M. Roy, Me Lys"."""
    titles = languages.load(language).reading.people.titles if language in languages.codes() else "(?!)"
    return re.compile(rf"(?<![\w-])((?:{titles}))\.(?=\s)", re.I)


@cache
def _pronoun_subject(language: str) -> re.Pattern[str]:
    """A pronoun right before its verb: whoever else the clause names does not speak, "surpris par le maire, il"."""
    return re.compile(rf"(?<!\w)({any_of(languages.load(language).writing.pronouns)})\s*$", re.I)


def _phrase(match: re.Match[str] | None, said: Said, verb: int) -> list[Attribution]:
    if match is None or not match.group(1).strip() or said.lexicon.denied.search(match.group(1)):
        return []
    words = match.group(1)
    if match.re is _BEFORE and (subject := _pronoun_subject(said.language).search(words)):
        return [Attribution(match.start(1) + subject.start(1), match.end(1), subject.group(1), verb)]
    name, comma, rest = words.partition(", ")
    pronoun = said.lexicon.patterns["anaphors"].fullmatch(name.strip())
    if match.re is _AFTER and comma and (pronoun or said.lexicon.predicate.search(rest)):
        words = name  # "selon l'institut, le fabricant n'a eu" goes on with what the institute says; "selon lui", too
    end = match.start(1) + len(words)
    return [Attribution(match.start(1), end, said.text[match.start(1) : end].strip(" ,\u00a0\u202f"), verb)]
