"""How a source is read: what is no story, who is named, what is asked for at the head of a text."""

from collections.abc import Iterable
from functools import cached_property

from story.languages.alternatives import Alternatives
from story.languages.desk import Desk
from story.languages.speech import Speech
from story.values import LineKind, Value


class Request(Value):
    """How people ask for an article at the head of what they paste; folded, some as regular expressions."""

    verbs: frozenset[str] = frozenset()
    """Imperatives that order a text."""
    infinitives: tuple[str, ...] = ()
    """Infinitives that do so after a lead, or with a length: they also begin headlines."""
    fillers: tuple[str, ...] = ()
    """What may stand between the verb and what is ordered."""
    leads: tuple[str, ...] = ()
    """What may stand before the verb: "please", "peux-tu"."""
    objects: tuple[str, ...] = ()
    """What is ordered: "article", "text"."""
    cues: tuple[str, ...] = ()
    """What is asked of it: words, tone, subheadings."""
    further: tuple[str, ...] = ()
    """How a further wish begins, beside the verbs: "include", "n'invente"."""
    greetings: tuple[str, ...] = ()
    """How a piece begins that leads to the order: "bonjour", "you are"."""
    introductions: tuple[str, ...] = ()
    """How one begins that leads to the source: "voici", "below"."""
    thanks: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    keyphrase: tuple[str, ...] = ()
    tone: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    subheadings: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    length: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    """What may stand before what is ordered: "a", "une"; a known thing is none."""
    known: tuple[str, ...] = ()
    """What may stand before the source's name above it: "the text:"."""
    into: tuple[str, ...] = ()
    """What stands before the name of a language: "in"."""
    tongued: tuple[str, ...] = ()
    """What is ordered by its language: "texte anglais", "French version"."""
    joins: tuple[str, ...] = ()
    """"And"."""
    to: tuple[str, ...] = ()
    """What stands between the ends of a range: "800 to 1,000"."""
    toneless: tuple[str, ...] = ()
    """Words behind "tone" that are none."""
    toned: tuple[str, ...] = ()
    """What stands before a tone that is told ahead of the word: "in a neutral tone"."""


class Names(Value):
    """What tells proper names from words that only begin a sentence."""

    openers: frozenset[str] = frozenset()
    """Words that often begin a sentence, besides the stop words."""
    honorifics: frozenset[str] = frozenset()
    portfolios: frozenset[str] = frozenset()
    """What ministers are of, written with a capital: "ministre de l'Intérieur X Y" names two things."""
    institutions: frozenset[str] = frozenset()
    """First words of names that go on in small letters: "Conseil de sécurité", "Bank of England"."""
    links: tuple[str, ...] = ()
    """What holds such a name together, longest first."""
    adjective: str = "(?!)"
    """Regular expression of a small-letter adjective inside such a name."""
    inner: frozenset[str] = frozenset()
    """Those of `links` that a small noun may follow inside a name: "Conseil de sécurité"."""
    noble: frozenset[str] = frozenset()
    """Those of `apart` that join a first name to what follows it: "Jean d'Orbigny"."""
    apart: frozenset[str] = frozenset()
    """Particles between two capitals that make two names of them."""
    hung: str = "(?!)"
    """Pronouns and such hung on a word, which are no part of a name: "Kim-t-il"."""
    elided: str = "(?!)"
    """What may stand, elided, before the first word of a sentence: "L'"."""
    plain: str = "(?!)"
    """Endings of participles and adverbs, which are no lone names at a sentence's beginning."""
    alone_before: frozenset[str] = frozenset()
    """Words before which a lone capitalised sentence opener is a name: "Moscou a…", "Kirby said"."""


class People(Value):
    """What tells somebody's role."""

    roles: Alternatives = "(?!)"
    """Regular expression of the nouns of office, trade and kinship, without an article before."""
    breaks: frozenset[str] = frozenset()
    """Words at which a role is over."""
    joins: frozenset[str] = frozenset()
    """Those of them that may stand inside a role after a name: "directeur et fondateur"."""
    open_ends: frozenset[str] = frozenset()
    """Words a role cannot end with."""
    articles: str = ""
    titles: str = "(?!)"
    """Of address, before a name, without their stop."""
    ageing: str = ", "
    """What stands between a name and an age."""
    age: str = "(?!)"
    no_noun: Alternatives = "(?!)"
    """What the first word of an apposition is when it tells no trade; small letters, with accents."""
    beside: str = "(?!)"
    """Those of `hangs` that a person stands behind as well: "chez le luthier X"."""
    hangs: str = "(?!)"
    """What a noun follows that is no role of the name after it: "à la sortie du tribunal Anne Riou a…"."""
    modifier: str = "(?!)"
    """A word before a role's noun that belongs to it: "transport minister"."""
    unled: str = ""
    """What may not stand before a role's noun, as lookbehinds: "s'attaquant" is no attacker."""
    elapsed: str = "(?!)"
    """What tells since when, at a role's end: "nommée en septembre dernier"."""
    sites: str = "(?!)"
    """Nouns that a name belongs to: "élève à l'école X" is no role of X's."""
    agent: str = "(?!)"
    """A participle and who did it, which a role may hold: "nommé par"."""
    ranks: str = "(?!)"
    """Titles that a name keeps behind the office it is told to hold: "le porte-parole de la flotte, le colonel X"."""
    indefinite: str = "(?!)"
    """Articles whose noun a name set off behind it names, whatever stands before: "d'une comptable, X,"."""
    nouns: dict[str, str] = {}
    """Stems of nouns of persons by the endings that follow them, both parted by spaces: "ier iere" after "epic"; bare.

    Nouns only where the noun of a designation stands: "un commercial", and no "centre commercial". Plurals by rule.
    """
    passive: frozenset[str] = frozenset()
    """Those of the endings whose nouns the checks do not take for whoever does something: "14 coureurs descendus"."""
    crowds: str = ""
    """Nouns of bodies and of many that speak, parted by spaces: "la préfecture", "une vingtaine d'usagers"; bare."""
    writings: str = ""
    """Nouns of what speaks because somebody wrote it, parted by spaces: "le rapport"; bare."""
    kin: str = "(?!)"
    """Nouns that tell whose they are: "son frère" is no role without him whose brother he is."""
    own: str = "(?!)"
    """Possessives, right before such a noun."""
    verb: str = "(?!)"
    """A finite verb by its ending: no role holds one."""
    finite: str = "(?!)"
    """Those of `breaks` whose subject a noun with its article is: "Pour X, la cause est entendue"."""
    parted: str = "(?!)"
    """A participle that a role's own complement does not hold: "maire élu depuis"."""
    feminine_forms: str = "(?!)"
    masculine_forms: str = "(?!)"
    feminine_names: str = "(?!)"
    """Weak sign, asked last: what most women's first names end with."""
    complement: str = "(?!)"
    """What ties a body to the office held in it: "of the ", "de l'"."""
    feminine_first: frozenset[str] = frozenset()
    """First names of women; here and below without accents."""
    masculine_first: frozenset[str] = frozenset()
    epicene: frozenset[str] = frozenset()
    """First names of either."""

    @cached_property
    def held(self) -> str:
        """A pattern for the noun of a role where nothing before it makes it a verb, whatever the case."""
        return rf"(?<![\w-]){self.unled}{self.roles}"

    @cached_property
    def humans(self) -> frozenset[str]:
        """The nouns of persons, one of them, of both genders."""
        return self._forms(self.nouns)

    @cached_property
    def doers(self) -> frozenset[str]:
        """Those of the nouns of persons that the checks take for whoever does something."""
        return self._forms(self.nouns.keys() - self.passive)

    def _forms(self, endings: Iterable[str]) -> frozenset[str]:
        stems = ((self.nouns[each].split(), each.split(" ")) for each in endings)
        return frozenset(stem + ending for words, forms in stems for stem in words for ending in forms)

    @cached_property
    def sayers(self) -> frozenset[str]:
        """The nouns of bodies, of many and of what is written, one of them."""
        return frozenset(self.crowds.split()) | frozenset(self.writings.split())


class Facts(Value):
    """What tells that two statements contradict each other."""

    denials: str = "(?!)"
    """Regular expression of the words that deny."""
    joins: str = "(?!)"
    """What joins two clauses."""
    deeds: tuple[tuple[str, ...], ...] = ()
    """Beginnings of words for one deed, folded: who denies a sale denies a delivery."""
    hedged: str = "(?!)"
    """Regular expression of what makes a statement a possibility: conditional forms, "may"."""
    negated: str = "(?!)"
    """Regular expression of what makes its clause a negative one: "n'a jamais", "aucun"."""
    that: str = "(?!)"
    """What opens a clause of what somebody says: "que"."""
    never: str = "(?!)"
    """Regular expression of a negation that answers what somebody said: "jamais"."""
    counting: tuple[str, ...] = ()
    """Folded words that say only that something is counted, and by whom: "compter", "bilan", "selon"."""
    anybody: frozenset[str] = frozenset()
    """Folded nouns for people of all kinds, with whom counts what is said of them: "personnes évacuées"."""
    they: str = "(?!)"
    """What stands before a figure of people without their noun: "ils étaient"."""
    tolls: tuple[tuple[str, ...], ...] = ()
    """Folded beginnings of words for what an event has one count of: the dead, the hurt, those who marched."""
    toll: frozenset[str] = frozenset()
    """Folded words for a toll of any kind, of the first where nothing tells which: "bilan"."""
    costs: tuple[str, ...] = ()
    """Folded beginnings of words for what something costs, whatever the source calls it: "cout", "investiss"."""
    gathered: str = ""
    """The kind of toll that a number of people is of whom nothing else is said: "ils étaient 9 000"."""
    accuses: str = "(?!)"
    """Regular expression of what accuses: "reproche"."""
    claims: tuple[str, ...] = ()
    """Words that only say that something was said, and what is denied of it: "accusations"."""
    untrue: str = "(?!)"
    """Regular expression of what denies without saying what: "c'est faux"."""
    moved: str = "(?!)"
    """Regular expression of a figure that another has taken the place of: "passé de trois à"."""
    instead: str = "(?!)"
    """What stands before a figure that another takes the place of: "et non"."""
    part: str = "(?!)"
    """What makes a figure some of another: "dont"."""
    aged: str = "(?!)"
    """Regular expression of an age, with # for "41 ans"."""
    until: str = "(?!)"
    """What makes a day an end: "jusqu'au"."""
    earlier: str = "(?!)"
    """Regular expression of what makes a statement one of an earlier event: "l'an dernier", "en 1993, "."""


class Below(Value):
    """What stands below a story on a page; folded, as regular expressions of whole lines."""

    heading: str = "(?!)"
    """Of what readers wrote."""
    signs: str = "(?!)"
    """What stands among it: "Reply", "2 hours ago"."""
    titles: str = "(?!)"
    """A heading of other stories' titles."""


class Menu(Value):
    """What a page offers its readers and says to them."""

    greetings: tuple[str, ...] = ()
    """How a sentence begins with which a live page greets them or asks something of them: regular expressions."""

    sections: frozenset[str] = frozenset()
    """Folded names of sections."""


class Reading(Value):
    """What telling lines, quotations and names apart needs."""

    telltales: frozenset[str] = frozenset()
    """Frequent words that the neighbouring languages do not share: the language is known by them."""
    foreign: frozenset[str] = frozenset()
    """Small words of the neighbouring languages that this one does not have: none may stand in a short text."""
    languages: dict[str, str] = {}
    """Names of languages, in this one, to their codes."""
    abbreviations: frozenset[str] = frozenset()
    """Folded, without their stop: a stop after them ends no sentence."""
    particles: frozenset[str] = frozenset()
    """Small words inside a person's name."""
    dateline: str = "(?!)"
    """Regular expression of the place and day that a dispatch begins with."""
    place: str = "(?!)"
    """A place as a sentence of its own, with which a regional paper's story opens: "Larmor-Plage."."""
    turns: frozenset[str] = frozenset()
    """Words that turn a sentence round, folded: lines that differ in one of them do not say the same."""
    phrases: dict[LineKind, tuple[str, ...]] = {}
    openers: dict[LineKind, tuple[str, ...]] = {}
    within: dict[LineKind, tuple[str, ...]] = {}
    orders: tuple[str, ...] = ()
    """How a sentence begins that speaks to whoever writes, not to readers: regular expressions, small letters."""
    below: Below = Below()
    menu: Menu = Menu()
    desk: Desk = Desk()
    request: Request = Request()
    names: Names = Names()
    people: People = People()
    speech: Speech = Speech()
    facts: Facts = Facts()
