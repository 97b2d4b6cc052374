"""By which words a dispatch speaks to its desk and not to readers."""

from story.values import Value


class Embargo(Value):
    """By which parts an embargo is known; each a regular expression of folded words."""

    hints: tuple[str, ...] = ()
    """Letters of which every such line has some, so that most are not looked at."""

    before: str = "(?!)"
    """Words that may stand before it: what is under embargo, and who is told so."""
    under: str = "(?!)"
    """It says so of a text: "sous embargo", "embargoed"; a sanction is told so too."""
    alone: str = "(?!)"
    """The word alone, which is as often a sanction's."""
    until: str = "(?!)"
    ban: str = "(?!)"
    """ "Ne pas diffuser", "not for release"."""
    what: str = ""
    """The object of it, where that is a text."""
    permit: str = "(?!)"
    """ "Diffusion autorisée", "for release"; `since` and a time follow."""
    since: str = "(?!)"
    respect: str = "(?!)"
    """An appeal to keep it, anywhere in a line."""
    small: str = "(?!)"
    """What stands between the words of a time."""
    anchor: str = "(?!)"
    """What makes a time one, besides the days and the dates of the language."""
    beside: str = "(?!)"
    """What else is of a time: "GMT", "prochain"."""
    dated: str = "(?!)"
    """What hangs a day on the word alone, where the line ends behind it: "embargo du 3 mars"."""
    event: str = "(?!)"
    """What a text waits for, instead of a time."""
    news: str = "(?!)"
    """What behind the time says that it is a sanction or a ban that is told of."""
    of: str = "(?!)"
    """Verbs by which something else may be under an embargo, a country."""
    told: str = "(?!)"
    """What stands before `under` and `until` in a sentence that tells of a text, anywhere in it."""


class Wait(Value):
    """By which parts it is known that a text is to wait, for whatever it may be."""

    hints: tuple[str, ...] = ()
    """Letters of which every such line has some, so that most are not looked at."""
    orders: tuple[str, ...] = ()
    """How a clause of it begins and goes on; `{ends}` stands for the end of the clause."""
    alone: tuple[str, ...] = ()
    """What says so where it is a whole line: "strictly confidential", which in a sentence may be news."""
    addressed: str = "(?!)"
    """How a line begins that is addressed to the desk, whatever it says; `matters` follows somewhere."""
    matters: str = "(?!)"


class Kill(Value):
    """By which parts the withdrawal of another dispatch is known; `{items}` stands for the desk's."""

    hints: tuple[str, ...] = ()
    """Letters of which every such line has some, so that most are not looked at."""

    heads: str = "(?!)"
    """Words that may stand before the others, besides the calls."""
    ask: str = "(?!)"
    """An order or a wish; `which` and an item follow."""
    which: str = ""
    doing: str = "(?!)"
    """That it is being done; `ours` and an item follow."""
    ours: str = ""
    unless: str = ""
    """What may not follow either."""
    mine: str = "(?!)"
    """An item that only the desk's own can be; `gone` follows."""
    gone: str = "(?!)"
    word: str = "(?!)"
    """The whole notice in a word or two."""


class Correction(Value):
    """By which parts the correction of another dispatch is known."""

    hints: tuple[str, ...] = ()
    """Letters of which every such line has some, so that most are not looked at."""

    marks: str = "(?!)"
    """Words that are a notice before any sign."""
    words: str = "(?!)"
    """Those that are one alone in their line, or where `behind` follows a sign; else they may be news."""
    behind: str = "(?!)"
    other: str = "(?!)"
    """Whole forms."""


class Desk(Value):
    """How a dispatch speaks to the desk and not to readers: regular expressions of folded words, from the first on."""

    calls: str = "(?!)"
    """Words that may stand before any of them, to be heard."""
    items: str = "(?!)"
    """What the wire calls what it sends."""
    embargo: Embargo = Embargo()
    wait: Wait = Wait()
    kill: Kill = Kill()
    correction: Correction = Correction()
    signs: str = "(?!)"
    """By what a paragraph below goes on with a correction; anywhere in it."""
    hints: tuple[str, ...] = ()
    """Letters of which every line has some that takes back what was published."""
    retraction: str = "(?!)"
    """A line takes back what was published before; anywhere in it."""
    others: str = "(?!)"
    """By what a line tells that somebody else says it; anywhere in it."""
