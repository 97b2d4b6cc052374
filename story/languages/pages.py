"""What a language needs around an article: the lights, the page, the review, what ties sentences."""

from story.values import Value


class Passive(Value):
    """How the passive voice is told: an auxiliary, what may stand between, a participle."""

    auxiliaries: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    """Words that may stand between auxiliary and participle."""
    adverb: str = "(?!)"
    """Regular expression of the adverbs that may stand between as well: "-ment"."""
    participle: str = "(?!)"
    """Regular expression of regular participles."""
    participles: frozenset[str] = frozenset()
    """Irregular ones, without the endings of `agreement`."""
    agreement: tuple[str, ...] = ("",)
    active: str = "(?!)"
    """Regular expression of what looks like a participle after an auxiliary and is none, or is active."""
    reflexives: frozenset[str] = frozenset()
    """Words before the auxiliary that make it active ("s'est réuni") or none at all ("l'été")."""


class Seo(Value):
    """What measuring a text for search engines and readers needs."""

    idle: frozenset[str] = frozenset()
    """Words of so many stories that nobody looks for one by them alone: "tribunal", "société"."""
    function_words: frozenset[str] = frozenset()
    """Words, beside the stop words, that a search does without: numerals, auxiliaries, vague adjectives."""
    slug_words: frozenset[str] = frozenset()
    """Words that may be left out of an address that is too long."""
    abbreviations: frozenset[str] = frozenset()
    """Their full stop ends no sentence; short on purpose: WordPress's analysis knows only a few."""
    articles: frozenset[str] = frozenset()
    """Words that do not make two openings of sentences alike: the next word decides as well."""
    connectives: tuple[str, ...] = ()
    """Words and phrases that tie a sentence to another, as far as WordPress's analysis takes them for such."""
    linking: tuple[str, ...] = ()
    """Those that are no content of a sentence: they claim neither a cause nor an order of events."""
    pairs: tuple[tuple[str, str], ...] = ()
    """Connectives in two parts: ("soit", "soit")."""
    demonym: str = "(?!)"
    """Regular expression of what follows the root of a country's name in its adjective, folded."""
    passive: Passive = Passive()


class Page(Value):
    """What the finished article says of itself, around its text."""

    locale: str = ""
    """Language and country, as search engines and site builders want it: "fr_FR"."""
    date: str = "{day} {month} {year}"
    """How a day is printed; `{month}` is its name."""
    first_day: str = "1"
    spaced: bool = False
    """Whether a space stands before high punctuation, as in French: it must not break."""
    source: str = "Source: "
    given: str = "a text handed to the newsroom"
    """What stands for a source without a name."""
    written: str = "{name}, by {authors}"
    unnamed: str = "a text by {authors}"
    """A source with the authors whom its byline names, and one that has no other name."""
    verbatim: str = "{share}% of the text outside quotations repeats the source word for word."
    translated: str = "Translated: the source is in another language."
    further: str = "Read also: "
    by: str = "By "
    published: str = "Published on "
    skip: str = "Skip to the article"
    unfinished: str = "Not to be published: "


class Review(Value):
    """The interface of the review page. A name that a table lacks is printed as it is in the program."""

    thousands: str = ","
    decimal: str = "."
    words: dict[str, str] = {}
    """Labels and messages, with `{figures}` to fill in."""
    kinds: dict[str, str] = {}
    """Of lines that are not the story."""
    places: dict[str, str] = {}
    checks: dict[str, str] = {}
    steps: dict[str, str] = {}
    lights: dict[str, str] = {}
    wants: dict[str, str] = {}
    """What makes a light green, by its name."""
    reasons: dict[str, str] = {}
    """Of findings, with advice and notes: the English sentence with `{}` for what changes, and what it is here."""
    whys: dict[str, str] = {}
    """Why a light was left amber."""
    units: dict[str, str] = {}


class Tie(Value):
    """One kind of words that tie a sentence to the one before: adding, opposing."""

    words: tuple[str, ...] = ()
    """Those that may go from a sentence's head and from behind an auxiliary."""
    persons: tuple[str, ...] = ()
    """Those that mean a person and may go from between a subject and its verb."""
    like: tuple[str, ...] = ()
    """Further words with which a line ties or opposes in the same way."""
    asides: tuple[str, ...] = ()
    """Those that do so only behind a stop or comma: elsewhere they say something else ("médaille d'or")."""


class Ties(Value):
    """What ties sentences together and may be left out."""

    kinds: tuple[Tie, ...] = ()
    holding: tuple[str, ...] = ()
    """Words that a tie in their sentence may belong to: "mais également"."""
    verbs: tuple[str, ...] = ()
    """Those behind which a tie may go."""
    then: str = "(?!)"
    """Regular expression of what may follow such a verb, participles aside."""
    evenly: str = "(?!)"
    """Regular expression of that before which the word is no tie: "également réparties"."""
    openers: tuple[str, ...] = ()
    """Words that a sentence may begin with behind a tie, names and figures aside."""
    said: str = "(?!)"
    """Regular expression of what looks like one and begins "says X": "toutefois, l'a assuré la maire, …"."""
    relatives: tuple[str, ...] = ()
    """Words that begin a clause, which no plain subject holds."""
