"""How a language writes numbers, days and times."""

from story.values import Value


class Numbers(Value):
    """How the language writes numbers: words with their values, separators, words that loosen a number."""

    decimal: str
    """The decimal mark; the other one of "," and "." groups thousands."""
    words: dict[str, int]
    """Words below a hundred, one each; compounds are added up."""
    point: str = ""
    """The word said for the decimal mark: "three point two"."""
    articles: frozenset[str]
    """Number words that are also articles: alone they are no figure."""
    joiner: str
    """The word that may stand inside a number: "vingt et un"."""
    scales: dict[str, int]
    """Words that multiply: "cent", "mille", "million"."""
    collectives: dict[str, int]
    """Nouns of about so many: "dizaine", "dozen"."""
    fractions: dict[str, float]
    halves: tuple[str, ...] = ()
    """What adds half of the scale word before it: "et demi"."""
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
    moves: tuple[str, ...]
    """Words between two figures that, with one of those before the first, tell a change and no range: "à"."""


class Calendar(Value):
    """How the language writes dates and times."""

    months: dict[str, int]
    months_capital: bool
    """Whether a month alone is one only with a capital letter (English) or only without (French)."""
    weekdays: dict[str, int]
    """Monday is 0."""
    named_behind: str = "(?!)"
    """Regular expression of the words behind which a day of the week is part of a name: "Black"; as they are cased."""
    named_before: str = "(?!)"
    """The same of the words before which it is: "Times"."""
    first: tuple[str, ...]
    """Other ways to write the day of the month 1."""
    day_first: bool
    month_after: tuple[str, ...]
    """Words before a month written with a capital that leave no doubt it is one."""
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
    """Patterns of a span counted from now; `#`, which stands first or last, is number and unit."""
    parts: dict[str, str]
    """Parts of the day."""
    part_after: tuple[str, ...]
    """Words between a date and its part of the day: "lundi au matin"."""
    day_after: tuple[str, ...]
    """The article between weekday and day: "lundi le 3 mars"."""
    of: tuple[str, ...] = ()
    """Words between day, month and year: "3rd of March"."""
    clock: dict[str, int]
    """Named hours: "midi" is 12."""
    clock_after: tuple[str, ...]
    """Words after which a number of hours is a time of day and not a duration."""
