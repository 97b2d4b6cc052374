"""What the program knows of each language: one TOML file per language, read once."""

import tomllib
from functools import cache
from importlib import resources

from story.values import Value


class Reading(Value):
    """What telling lines, quotations and names apart needs."""


class Numbers(Value):
    """How the language writes numbers: words with their values, separators, words that loosen a number."""

    decimal: str
    """The decimal mark; the other one of "," and "." groups thousands."""
    words: dict[str, int]
    """Words below a hundred, one each; compounds are added up."""
    articles: frozenset[str]
    """Number words that are also articles: alone they are no figure."""
    joiner: str
    """The word that may stand inside a number: "vingt et un"."""
    scales: dict[str, int]
    """Words that multiply: "cent", "mille", "million"."""
    collectives: dict[str, int]
    """Nouns of about so many: "dizaine", "dozen"."""
    fractions: dict[str, float]
    ordinals: dict[str, int]
    ordinal_endings: tuple[str, ...]
    """What follows the digits of an ordinal: "2e", "2nd"."""
    units: dict[str, tuple[str, ...]]
    """Canonical unit to the ways it is written; counted things need no entry."""
    about: tuple[str, ...]
    over: tuple[str, ...]
    at_least: tuple[str, ...]
    under: tuple[str, ...]
    at_most: tuple[str, ...]
    several: tuple[str, ...]
    """Words before a collective or a scale that make it "some tens", "several thousand"."""
    ranges: tuple[tuple[str, str], ...]
    """What stands before and between the two ends of a range: ("entre", "et"), ("", "à")."""
    link: tuple[str, ...]
    """Words between a number and what it counts: "de", "d'"."""


class Calendar(Value):
    """How the language writes dates and times."""

    months: dict[str, int]
    months_capital: bool
    """Whether a month alone is one only with a capital letter (English) or only without (French)."""
    weekdays: dict[str, int]
    """Monday is 0."""
    first: tuple[str, ...]
    """Other ways to write the day of the month 1."""
    day_first: bool
    year_after: tuple[str, ...]
    """Words after which four digits are a year."""
    decade: tuple[str, ...]
    century: tuple[str, ...]
    seasons: dict[str, str]
    relative: dict[str, str]
    """Words that tell a time from the day of writing or from another event, to one name per meaning."""
    periods: tuple[str, ...]
    """Units of time that "last" and "next" go with."""
    last: tuple[str, ...]
    next: tuple[str, ...]
    this: tuple[str, ...]
    ago: tuple[str, ...]
    """Patterns of a span counted from now; `#` stands for number and unit."""
    parts: dict[str, str]
    """Parts of the day."""
    clock: dict[str, int]
    """Named hours: "midi" is 12."""
    clock_after: tuple[str, ...]
    """Words after which a number of hours is a time of day and not a duration."""


class Checks(Value):
    """What holding a sentence against its lines needs."""

    numbers: Numbers | None = None
    calendar: Calendar | None = None


class Writing(Value):
    """What the embedded writer's own connecting words are."""


class Seo(Value):
    """What measuring a text for search engines and readers needs."""


class Language(Value):
    """One language file. Words are lower case, accents kept."""

    code: str
    name: str
    """In English: "French"."""
    stop_words: frozenset[str]
    reading: Reading = Reading()
    checks: Checks = Checks()
    writing: Writing = Writing()
    seo: Seo = Seo()


@cache
def codes() -> tuple[str, ...]:
    """The languages there is a file for, two-letter codes in order."""
    names = (entry.name for entry in resources.files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def load(code: str) -> Language:
    """The language of that code. Raises `KeyError` where no file covers it: ask `codes()` first."""
    if code not in codes():
        raise KeyError(code)
    text = resources.files(__name__).joinpath(f"{code}.toml").read_text("utf-8")
    return Language.model_validate(tomllib.loads(text))
