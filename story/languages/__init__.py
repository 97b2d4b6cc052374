"""What the program knows of each language: one TOML file per language, read once."""

import tomllib
from functools import cache
from importlib import resources
from typing import Literal

from story.values import Value


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
    words: tuple[str, ...] = ()
    at_least: tuple[str, ...] = ()
    keyphrase: tuple[str, ...] = ()
    tone: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    subheadings: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


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

    roles: str = "(?!)"
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
    no_noun: str = "(?!)"
    """What the first word of an apposition is when it tells no trade; small letters, with accents."""
    many: tuple[str, ...] = ()
    """What an apposition of several begins with: "des ", "les "."""
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
    indefinite: str = "(?!)"
    """Articles whose noun a name set off behind it names, whatever stands before: "d'une comptable, X,"."""
    humans: frozenset[str] = frozenset()
    """Nouns of persons where the noun of a designation stands: "un commercial", and no "centre commercial"; bare."""
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


class Speech(Value):
    """How the language tells who says something. Small letters without accents; some are regular expressions."""

    stems: tuple[str, ...] = ()
    """Of the regular verbs of saying, `endings` follow."""
    endings: str = "(?!)"
    forms: tuple[str, ...] = ()
    """Of the irregular ones."""
    auxiliaries: str = "(?!)"
    clitics: str = ""
    """Small pronouns before the verb."""
    inverted: str = "(?!)(x)"
    """The pronoun hung on a verb: "-t-il"; its group is the pronoun."""
    pronouns: tuple[str, ...] = ()
    feminine: frozenset[str] = frozenset()
    masculine: frozenset[str] = frozenset()
    plural: frozenset[str] = frozenset()
    """Pronouns and determiners of several."""
    latter: frozenset[str] = frozenset()
    """Those that mean of two the one named last."""
    hearsay: str = "(?!)"
    """What a name follows that is neither subject nor speaker: "avec", "to"."""
    nobody: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    relative: str = "(?!)"
    sources: str = "(?!)"
    """What a speaker follows without a verb: "selon", "according to"."""
    determiners: str = "(?!)"
    """Each with the space after it."""
    stops: str = "(?!)"
    """Words at which a speaker's designation is over."""
    partitive: str = "(?!)"
    """What means one of some: "l'un d'eux"."""
    exemplified: str = "(?!)"
    """What leads, right before a colon, to the one of many who speaks: "à l'image de X :"."""
    articled: str = "(?!)"
    """The article a name may begin with, in any language: "Le Phare"."""
    qualifying: str = "(?!)"
    """Words that qualify a noun though they do not end like adjectives of the language."""
    conditional: str = "(?!)"
    """An auxiliary that makes its sentence hearsay: "auraient"."""
    prenominal: str = "(?!)"
    """Adjectives that stand before a noun: "un ancien commercial"."""
    before_clitics: frozenset[str] = frozenset()
    """Subject pronouns behind which "la" is no article: "on la retrouve"."""
    penned: str = "(?!)"
    """What leads, before a colon, to who wrote what follows: "signé par "."""
    whose: str = "(?!)"
    """What follows a pronoun that a clause tells more of: "celle que", "celui dont"."""
    agents: str = "(?!)"
    """Nouns for what a body does, which its name needs not: "l'exploitant Hydrosorgal"."""
    melting: frozenset[str] = frozenset()
    """What hangs a noun on another: "filiale du groupe X" is not X."""
    statuses: str = "(?!)"
    """Nouns for what somebody is throughout a story: "l'accusé"."""
    sent: str = "(?!)"
    """What somebody does with what is quoted then: "ce message que X envoyait :"."""
    passive: str = "(?!)"
    """A participle that what is quoted completes, before "par" and who says it: "jugé « peu crédible » par X"."""
    by: str = "(?!)"
    """What leads to the agent of a participle."""
    therein: str = "(?!)"
    """The small pronoun for what was just told to be written: "y lit-on"."""
    body_kinds: tuple[str, ...] = ()
    """Nouns of bodies that may mean one and the same: "l'entreprise" a group, and no association."""
    elided: str = "(?!)"
    """What opens a clause and is glued to its verb: "ce qu'a crié X"; of one length."""
    generic: str = "(?!)"
    """Nouns of persons that take somebody up whatever completes them: "l'élu du Gers", "le spécialiste du littoral"."""
    kinds: tuple[str, ...] = ()
    """Nouns of persons that may mean one and the same: "l'officier" a lieutenant, "l'élue" a mayor."""
    documents: str = "(?!)"
    """Nouns of what somebody writes, for whoever wrote it: "concluait le texte"."""
    owned: str = "(?!)"
    """What stands before the name of a body: "appartient à ", "filiale de "."""
    clings: str = "(?!)"
    """What begins with one of `stops` and still belongs to the designation: "une dame au foulard bleu"."""
    titles: str = "(?!)"
    """Nouns before quotation marks that hold a title, a name or an inscription."""
    called: str = "(?!)"
    """Verbs and nouns before quotation marks that hold what something is called."""
    anaphors: str = "(?!)"
    """Nouns that take up somebody already named: "l'élue", "le cinéaste"."""
    small: frozenset[str] = frozenset()
    """Articles and links that do not tell designations apart; here and below without accents."""
    known: str = "(?!)"
    """What a designation of somebody known begins with, each with its space: "la ", "son "."""
    pointing: str = "(?!)"
    """What points back to somebody just named, with its space: "cette "."""
    one: str = "(?!)"
    """The definite articles of one, with their space."""
    opening: frozenset[str] = frozenset()
    """Words that a quoted sentence with its capital follows: "dit", "que"."""
    demonym: str = "(?!)"
    """With its capital: who comes from somewhere, which takes up somebody named ("la Bretonne")."""
    stated: str = "(?!)"
    """What the predicate of a quoted half of a sentence begins with: le ministère « se félicite »."""
    myself: str = "(?!)"
    """What a sentence begins with that somebody says of themselves, or to another."""
    concerned: frozenset[str] = frozenset()
    """Pronouns for whom a speech is about, and so not its speaker: "l'intéressé"."""
    impersonal: str = "(?!)"
    """A subject that is nobody, with its verb: "il faut"."""
    inscriptions: str = "(?!)"
    """Nouns of what words stand on: what follows their colon is read, not said."""
    named: str = "(?!)"
    """Forms of several that lead to what they all call a thing: "les anciens appellent", "on parle de"."""
    gesture: str = "(?!)"
    """What opens words on how something is said, after the speaker: ", en riant"."""
    others: dict[str, str] = {}
    """Pronouns after a preposition, to "m", "f" or ""."""
    implied: str = "(?!)"
    """What attributes to the last speaker without naming them: "à l'en croire"."""
    gerund: str = "(?!)"
    clause: str = "(?!)"
    """What opens a clause inside a sentence."""
    lead: str = "(?!)"
    """What may begin a sentence before a verb that its subject follows: "comme le résume X"."""
    coined: str = "(?!)"
    """What makes what somebody calls a thing speech: "what she called"."""
    vague: str = "(?!)"
    """Determiners that as often open a circumstance as a subject."""
    uttered: str = "(?!)"
    """Forms of verbs that a cry or an answer of one word follows."""
    saying: str = "(?!)"
    """Forms that lead to a nickname or to a clause: "dit « le Gros »", "dit « ne rien regretter »"."""
    judging: str = "(?!)"
    """Stems of verbs that judge, so that one word quoted after them is the judge's: "dénonce la « brutalité »"."""
    thirds: str = "(?!)"
    """Those of `anaphors` that are more often somebody new: "l'avocat"."""
    learned: str = "(?!)"
    """Titles that make one of those known: "Me", "Dr"."""
    many: str = "(?!)"
    """Nouns of people that open a sentence without an article: "residents said"."""
    joint: str = "(?!)"
    """What joins two clauses that share a verb: "et", "while"."""
    aside: str = "(?!)"
    """What opens a clause that stands for a noun: "ce que", "what"."""
    pair: str = "(?!)"
    """What joins two names: "et"."""
    bodies: str = "(?!)"
    """Nouns that go with the name of a body: "l'ONG X", "the charity X"."""
    framed: str = "(?!)"
    """What follows a quotation and leads to its speaker: ": c'est par ces mots que "."""
    utterances: str = "(?!)"
    """Nouns of what is said, before their speaker, where a colon leads to it: "Réponse de X :"."""
    historic: str = "(?!)"
    """A clause with the infinitive of telling, its subject the group `who`: "Et X de conclure"."""
    uniques: str = "(?!)"
    """Nouns of offices that one holds in a story, and of crowds: alone they need not take up who was named last."""
    aliases: dict[str, str] = {}
    """Other words for an office, to the office: "l'édile" is the mayor."""
    clad: str = "(?!)"
    """What completes somebody new to the end of the clause, by how they look: "un retraité en bretelles"."""
    once: str = "(?!)"
    """What is put before an office that somebody has held: "ex-"."""
    moves: str = "(?!)"
    """What something does to somebody who then speaks: "fait sourire"."""
    whence: str = "(?!)"
    """Further words that a circumstance opens with, which tie no name to a noun: "depuis"."""
    peers: str = "(?!)"
    """Those of the counterparts who have the same trade: "son homologue", not "son opposant"."""
    compounds: str = "(?!)"
    """The two telling words of an office that its complement does not change: "chef de file" of a party by name."""
    things: str = "(?!)"
    """Nouns that cannot speak, by what they end with; nouns of bodies and persons are told apart before."""
    introduces: str = "(?!)"
    """What stands between a designation and the name it is given: "ce voisin, c'est X"."""
    cleft: str = "(?!)"
    """What a sentence opens with that brings its subject forward: "c'est le doyen qui"."""
    again: str = "(?!)"
    """What begins a sentence whose subject goes on speaking: "Et de conclure"."""
    subordinate: str = "(?!)"
    """What opens a clause before the subject of its sentence: "quand"."""
    stressed: frozenset[str] = frozenset()
    """Pronouns that set somebody off from whoever spoke last, at the head of a sentence: "Lui hausse les épaules"."""
    former: str = "(?!)"
    """A designation by what somebody was, which takes up whoever was named: "l'ancien adjoint"."""
    legible: str = "(?!)"
    """What leads to words that are written somewhere: "on y lisait"."""
    wordings: str = "(?!)"
    """What may stand between "selon" and a speaker: "le mot de "."""
    trades: str = "(?!)"
    """Those of `anaphors` that take up nobody who is known to be something else: "le serveur"."""
    decades: dict[str, int] = {}
    """What somebody is called by their age, to its first year: "le quadragénaire"."""
    defendants: str = "(?!)"
    """Nouns for who is tried or suspected: "l'accusé"."""
    tried: str = "(?!)"
    """What tells of somebody that they are tried or suspected, with its accents."""
    apart: frozenset[str] = frozenset()
    """Offices whose adjective makes them another than their noun: "l'avocate générale" is no lawyer."""
    elders: dict[str, int] = {}
    """What only somebody old is called, to the age in years from which on: "le vieil homme"."""
    youth: dict[str, int] = {}
    """What only somebody young is called, to the age in years at which no more: "l'enfant", "le jeune homme"."""
    players: str = "(?!)"
    """Nouns for those who play, which take up nobody who is one of `staff`."""
    staff: str = "(?!)"
    last_word: str = "(?!)"
    """What begins a sentence that says whose the quotation after it is: "le mot de la fin revient à"."""
    voiced: str = "(?!)"
    """What leads, in the middle of a clause, to who speaks for its subject: "par la voix de"."""
    deeming: str = "(?!)"
    """Verbs that say of something what it is thought to be: "juge le projet « … »"."""
    where: str = "(?!)"
    """What ties "one says" to the place before: "à la mairie, où l'on dit"."""
    melted: str = "(?!)"
    """Articles that hold a preposition: "du"."""
    feminine_bodies: str = "(?!)"
    """Nouns of bodies that are feminine, for those whose article does not tell."""
    same_source: str = "(?!)"
    """What follows "says one" where whoever spoke before is meant: "dit-on de même source"."""
    asked: str = "(?!)"
    """What a question of the writer's own begins with: "Et le père ?"."""
    counterparts: str = "(?!)"
    """Nouns for another of the same role: "son homologue"."""
    voices: str = "(?!)"
    """Nouns of what speaks though it is nobody and has no name of its own: "la mairie", "le rapport"."""
    offices: str = "(?!)"
    """Nouns whose complement follows with "à": "adjointe à la culture"."""
    ordinals: dict[str, int] = {}
    """"La première", "the second": which of two persons just named."""
    ordinal_after: str = "(?!)"
    """What follows such a word where it stands alone."""
    barred: str = "(?!)"
    """What no auxiliary reaches its verb of saying across: "que", which opens a clause of its own."""
    glued: str = ""
    """The small pronoun that may be glued to a verb after its auxiliary: "s'", as in "a tenu à s'excuser"."""
    perfect: str = ""
    """The auxiliary that may stand before a verb that no table holds, with its space."""
    reflexive: str = "(?!)"
    """The pronoun before a verb that no table holds, with its space: "se console"."""
    adverbs: str = ""
    """What may stand between such a verb and its subject, with its space: "d'emblée "."""
    shared: str = "(?!)"
    """What joins a verb to the one before it, whose subject it shares: "et", "and has"."""
    that: str = "(?!)"
    """What opens a reported clause, with the space after it."""
    nominal: str = "(?!)"
    """What stands before a noun that is spelt like a verb of saying: "une annonce"."""
    complement: str = "(?!)"
    """What ties a name to the noun before it: "le maire de Lyon"."""
    completes: str = "(?!)"
    """What opens the complement of a noun of a person, each with its space; with accents."""
    recipient: str = "(?!)"
    """What stands between a verb of saying and whoever is told, with the article: "a déclaré à l'AFP X"."""
    purposes: frozenset[str] = frozenset()
    """Those of `sources` that also tell for whom something is: "pour"."""
    office_links: dict[str, str] = {}
    """Those of `stops` that may lead on to an office ("secrétaire à la Défense"), to the articles after them."""
    places: str = "(?!)"
    """What follows a verb said by nobody: "dit-on à la mairie"."""
    persons: str = "(?!)"
    """What nouns of persons end like, beside those of the role table."""
    participle: str = "(?!)"
    """A participle with its preposition, at which a designation is over; with accents."""
    definite: frozenset[str] = frozenset()
    subject_first: bool = False
    """Whether the subject may stand before the verb after a quotation: "…", she said."""
    networks: str = "(?!)"
    """What the line that introduces a posted message names."""


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


class Below(Value):
    """What stands below a story on a page; folded, as regular expressions of whole lines."""

    heading: str = "(?!)"
    """Of what readers wrote."""
    signs: str = "(?!)"
    """What stands among it: "Reply", "2 hours ago"."""
    titles: str = "(?!)"
    """A heading of other stories' titles."""


class Desk(Value):
    """How a dispatch speaks to the desk and not to readers: regular expressions of folded words, from the first on."""

    calls: str = "(?!)"
    """What may stand before any of them, to be heard."""
    embargo: str = "(?!)"
    kill: str = "(?!)"
    """Another dispatch is withdrawn."""
    correction: str = "(?!)"
    """Another dispatch is put right."""
    signs: str = "(?!)"
    """By what a paragraph below goes on with it; anywhere in it."""
    retraction: str = "(?!)"
    """A line takes back what was published before; anywhere in it."""


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
    phrases: dict[str, tuple[str, ...]] = {}
    openers: dict[str, tuple[str, ...]] = {}
    within: dict[str, tuple[str, ...]] = {}
    orders: tuple[str, ...] = ()
    """How a sentence begins that speaks to whoever writes, not to readers: regular expressions, small letters."""
    corrections: str = "(?!)"
    """What stands, set off by a sign, before the headline of a corrected dispatch, folded: "(RECTIFICATIF)"."""
    below: Below = Below()
    desk: Desk = Desk()
    request: Request = Request()
    names: Names = Names()
    people: People = People()
    speech: Speech = Speech()
    facts: Facts = Facts()


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
    """Patterns of a span counted from now; `#` stands for number and unit."""
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


class Opposites(Value):
    """Words of which a statement may not turn into the other side."""

    one: tuple[str, ...]
    other: tuple[str, ...]
    converse: bool = False
    """Whether both may tell the same deed from either side: buy and sell, win and lose."""


class Checks(Value):
    """What holding a sentence against its lines needs."""

    numbers: Numbers | None = None
    calendar: Calendar | None = None
    light: frozenset[str] = frozenset()
    """Words that assert nothing of their own, beside the stop words."""
    labels: frozenset[str] = frozenset()
    """Words that only name a part of an article, in a heading: "key dates"."""
    anaphors: tuple[str, ...] = ()
    """Words that stand for what was named before."""
    suffixes: tuple[str, ...] = ()
    """Folded word endings that a stem is told without; the longest that fits counts."""
    predicate: str = "(?!)"
    """Regular expression of a word that makes a heading say something: a verb form, in lower case, since names
    end like verbs. Without one it is a label."""
    conditional: str = "(?!)"
    """Regular expression of verb forms that hold a statement at a distance: "aurait", "could have"."""
    passive: str = "(?!)"
    """Regular expression of what stands right before a participle that tells a passive: "a été ", "is "."""
    participle: str = "(?!)"
    """Ending of a participle."""
    bare_participle: str = "(?!)"
    """Ending of a form that is no finite verb where no auxiliary stands before it."""
    of_oneself: str = "(?!)"
    """What follows a verb of saying that reports what its subject did: " avoir", " to have"."""
    past: str = "(?!)"
    """A word that tells a deed as done without an auxiliary: "saved"."""
    coming: str = "(?!)(x)"
    """A word that tells a deed as to come: an infinitive, or a future with what it is made from as its group."""
    factive: str = "(?!)"
    """What stands before an infinitive that came about, or did not: "a réussi à ", "sans "."""
    heralds: str = "(?!)"
    """What stands right before a form that tells a deed as to come: "will ", "to "."""
    that: str = "(?!)"
    """What opens the clause that is reported: "que"."""
    denied: str = "(?!)"
    """A denial right behind a verb of saying, at the end of a text: " pas"."""
    bound: str = "(?!)"
    """What binds an infinitive to the verb that keeps from it: " de l'", before the infinitive."""
    opposing: str = "(?!)"
    """The words that set a clause against the one before it: "mais"."""
    only_if: str = "(?!)"
    """What follows "seulement" where it adds no limit: a condition, a quotation."""
    viewpoint: str = "(?!)(x)"
    """What opens a sentence with whose opinion it tells, that as its group: "Pour le maire,"."""
    limit: str = "(?!)(x)"
    """A limit in time right behind "seulement", as its group: "jusqu'à 11 heures"."""
    only: str = "(?!)"
    """Another way to say "only": "ne … que"."""
    articles: frozenset[str] = frozenset()
    """Articles, folded."""
    definites: frozenset[str] = frozenset()
    """Small words before a number that only counts what was named: "les deux hommes"."""
    ones: frozenset[str] = frozenset()
    """Words that say one, folded."""
    agent: str = "(?!)(x)"
    """What follows a passive and names who acts, as its group: "par X"."""
    of: str = "(?!)"
    """What stands between a noun and the name that tells which one: " de ", " "."""
    particle: str = "(?!)"
    """Regular expression of the negations that deny only together with `denial` in their sentence: "ne"."""
    denial: str = "(?!)"
    partitive: str = "(?!)"
    """What follows a number of some of those that were counted: " des ", " of the "."""
    adds: str = "(?!)"
    """What ends before a fraction that is added to a whole: "and "."""
    ratio: str = "(?!)"
    """What ends before the second number of a ratio: "un sur "."""
    home: frozenset[str] = frozenset()
    """Places that a source in this language may be about without naming them."""
    presents: str = "(?!)"
    """A denial of what something is, not of what happens: "ce n'est pas"."""
    until: str = "(?!)"
    """What makes a negation a date: "pas avant"."""
    contrast: str = "(?!)"
    """What parts a sentence in two statements that are set against each other."""
    taken_up: str = "(?!)"
    """Regular expression, without accents, of a definite noun that takes up somebody who was named: "l'elu"."""
    where: str = "(?!)"
    """What a noun of a place stands behind, at the end of a text: "dans le "."""
    joints: str = "(?!)"
    """Words at which another clause begins, beside punctuation."""
    understated: str = "(?!)"
    """What makes an amount of the negation before it: "pas moins de 40"."""
    comparing: str = "(?!)"
    """What sets another time or case beside the one told of: "contre", "celle de", "avant"."""
    relatives: str = "(?!)"
    """What opens a clause that tells something of the noun before it: "où se trouvent deux crèches"."""
    pointed: str = "(?!)"
    """What a noun stands behind that takes up what was named, at the end of a text: "cet "."""
    definite: str = "(?!)"
    """A definite article at the end of a text: "le ", "cette ", "au "."""
    indefinite: str = "(?!)"
    """An article that introduces something, at the end of a text: "une "."""
    opens_clause: str = "(?!)"
    """What follows a verb of saying and is no subject: "que", "de"."""
    reported: str = "(?!)"
    """What follows a verb of saying that opens what it reports: " que ", " X d'avoir "."""
    infinitive: str = "(?!)"
    """A form of a verb that does not say that it is done."""
    infinitive_before: str = "(?!)"
    """What stands right before a form that does not say so by itself, either: "avoir ", "to "."""
    partial: str = "(?!)"
    """What opens the telling of a part: "dont "."""
    behind_auxiliary: str = "(?!)"
    """What stands right before a participle: an auxiliary, with an adverb between or not."""
    finite: str = "(?!)"
    """How a finite verb may look; many a noun does, too."""
    object_opens: str = "(?!)"
    """What may follow a finite verb: an article, a number, a preposition."""
    clauses: str = "(?!)"
    """Words that open another clause: "qui", "mais"."""
    clause_before: str = "(?!)"
    """What stands right before a verb whose subject may follow it: "que "."""
    gaps: str = "(?!)"
    """Words behind which a verb may be left out: "et"."""
    to_objects: str = "(?!)"
    """Prepositions that an object may have: "à"."""
    modal: str = "(?!)"
    """A verb that only helps another: "pourrait"."""
    preposition: str = "(?!)"
    actors: tuple[str, ...] = ()
    """Nouns of people and bodies that act, are accused and accuse, folded: "mari", "parquet"."""
    apart: tuple[str, ...] = ()
    """Folded words that are no form of any other, however like one they look: "mairie" is not "maire"."""
    resumes: str = "(?!)"
    """What stands for a noun that was named before: "celui"."""
    collectives: tuple[str, ...] = ()
    """Nouns, folded, behind which whose they are says who they are: "l'équipe de Bron", "une dizaine d'élus"."""
    elision: str = "(?!)"
    """A preposition that holds no article, though its list of melted forms has it: "d'"."""
    relative_subject: str = "(?!)"
    """The word that stands for the subject of a relative clause: "qui"."""
    telling: tuple[str, ...] = ()
    """Prepositions, folded, that say something else each: "pour", "contre"."""
    measuring: tuple[str, ...] = ()
    """The same before a figure: "de", "à"."""
    narrowing: tuple[str, ...] = ()
    """What may not be left out beside what is kept, since it makes it less: "certains", "en partie"."""
    tried: str = "(?!)"
    """A word of opinion where it tells of a trial: "jugé pour"."""
    belonging: str = "(?!)"
    """The preposition behind a noun that says whose it is, or a part of what: "de"."""
    melted: dict[str, tuple[str, ...]] = {}
    """The prepositions that an article melts into, folded, each with its forms: "de" with "du"."""
    partitives: str = "(?!)"
    """Prepositions that are articles at the head of a clause and right behind a verb: "des"."""
    determiner: str = "(?!)"
    noun_before: str = "(?!)"
    """What stands right before a noun, articles that are definite aside: "une ", "sans "."""
    charge: str = "(?!)"
    """What stands between a word of suspicion and what somebody is charged with: " pour "."""
    since: str = "(?!)"
    """What stands right before such a form and says that it is done: "après avoir "."""
    set_off: str = "(?!)"
    """A relative clause between commas, with the first of them."""
    hedges: tuple[str, ...] = ()
    """Here and below: phrases, a star standing for any ending."""
    cut: tuple[str, ...] = ()
    """Words that a quotation may not be cut behind: they change what follows."""
    conditions: tuple[str, ...] = ()
    """Words that a quotation may not be cut before: they bind what stands before them."""
    provisos: tuple[str, ...] = ()
    """Words that begin a condition before its main clause only: "sans"."""
    limits: tuple[str, ...] = ()
    """Words that turn a negation before them into "only": "que"."""
    weak: tuple[str, ...] = ()
    """Modal forms that do not stand for a possibility: "would" is more than "could"."""
    subunits: frozenset[str] = frozenset()
    """Nouns of a hundredth of a currency."""
    withholds: tuple[str, ...] = ()
    """Verbs by which what follows them did not come about, or is not granted."""
    aims: tuple[str, ...] = ()
    """Small words that tell a purpose: "pour"."""
    bland: tuple[str, ...] = ()
    """Verbs that say little of their own ("mettre", "effectuer"): another may stand in their place."""
    neutral: tuple[str, ...] = ()
    """Verbs of saying that take no side: one may be told for another."""
    generic: tuple[str, ...] = ()
    """Nouns that stand for any other noun of people that are counted: "personnes"."""
    emphases: tuple[str, ...] = ()
    """Words of the source that a superlative may tell again: "surtout"."""
    known: dict[str, tuple[str, ...]] = {}
    """Short names that everybody knows, folded, to what they stand for: for matching only, never printed."""
    done: tuple[str, ...] = ()
    """Auxiliaries that tell a deed as done."""
    pivots: tuple[str, ...] = ()
    """Words that tie two things which may not change places: "après", "à cause de"."""
    bounds: tuple[str, ...] = ()
    """Words that make a date or a figure one end of a stretch: "au moins"."""
    limiting: tuple[str, ...] = ()
    """Words without which a role is another one: "ancien", "vice"."""
    mutual: tuple[str, ...] = ()
    """Verbs of what two do to each other, so that either may be told first: "rencontrer"."""
    ergatives: tuple[str, ...] = ()
    """Verbs whose object may be their subject where nobody is said to do it: "fermer"."""
    moments: tuple[str, ...] = ()
    """Nouns of time, which stand on either side of a verb."""
    suspended: tuple[str, ...] = ()
    """What makes the penalty before it a lesser one: "avec sursis"."""
    partly: tuple[str, ...] = ()
    """What makes what stands behind it a part only: "une partie des"."""
    boasts: tuple[str, ...] = ()
    """Verbs that leave a figure with whoever gives it: "revendique 240 adhérents"."""
    exempts: tuple[str, ...] = ()
    """What takes something out of what was told before it: "sauf"."""
    convicted: tuple[str, ...] = ()
    """Words of a verdict against somebody."""
    lifted: tuple[str, ...] = ()
    """Words by which a verdict does not stand, or not for good."""
    cleared: tuple[str, ...] = ()
    """Those of them that clear whoever was found guilty."""
    undone: tuple[str, ...] = ()
    """Words that say what somebody tried, wanted or is charged with, by an infinitive behind them: "tenter de"."""
    turning: tuple[str, ...] = ()
    """Small words that turn what stands beside them: "presque", "encore"."""
    calls: tuple[str, ...] = ()
    """Words that call for a deed, which others may do or not: "appelé à"."""
    plans: tuple[str, ...] = ()
    """Words that tell an intention, not a deed."""
    sayings: tuple[str, ...] = ()
    """Words that leave the truth of a statement with whoever makes it."""
    reporting: tuple[str, ...] = ()
    """Verbs that report speech."""
    auxiliaries: tuple[str, ...] = ()
    """What may stand between a speaker and the reporting verb: auxiliaries, pronouns, adverbs."""
    according: tuple[str, ...] = ()
    """What stands before whoever is the authority: "selon"."""
    negations: tuple[str, ...] = ()
    negatives: tuple[str, ...] = ()
    """Words that deny without a negation: "refuse", "without"."""
    settled: tuple[str, ...] = ()
    """Reporting verbs of acts that are done by saying them: "annoncer". Their attribution may be left out."""
    possibility: tuple[str, ...] = ()
    """Forms that tell what might be, which an attribution does not replace: "pourrait"."""
    attributives: tuple[str, ...] = ()
    """Hedges that are adjectives of a noun: "présumé"."""
    fixed: tuple[str, ...] = ()
    """Expressions in which a superlative is none: "premier ministre"."""
    suspicion: tuple[str, ...] = ()
    guilt: tuple[str, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
    """Words news writers put for one another; they count as the same when words are compared."""
    kin: tuple[str, ...] = ()
    """Families of words, each a string of words: what is told with one may be told again with another, the noun for
    the verb. They only help to see how much of a sentence its lines cover; a word may be of several families."""
    rates: dict[str, tuple[str, ...]] = {}
    """What a figure is counted by: "par an", "a month", by the name of the unit."""
    superlatives: dict[str, tuple[str, ...]] = {}
    links: dict[str, tuple[str, ...]] = {}
    """Words that tie two facts together, by the kind of tie: cause, effect, purpose, exchange, sequence, contrast."""
    places: dict[str, tuple[str, ...]] = {}
    """Country to demonyms and capital: for matching only, never printed."""
    opposites: tuple[Opposites, ...] = ()


class Asking(Value):
    """A question that a statement of one shape answers: "La vidange doit durer vingt jours"."""

    verb: str
    """Regular expression of what stands between the subject and the answer, with a group for each part asked with."""
    needs: Literal["figure", "date", "thing"]
    """What the answer is: a figure right behind the verb, a date in its clause, or whatever is behind the verb."""
    ask: str
    """The question, with `{subject}` and the verb's groups: "Combien de temps {verb} {subject} ?"."""


class Writing(Value):
    """What the embedded writer's own connecting words are. Patterns are regular expressions without groups."""

    said: tuple[str, ...] = ()
    """Verbs that report a statement without taking sides, in the form that follows an auxiliary, or past."""
    says: tuple[str, ...] = ()
    """The same in the present."""
    auxiliaries: tuple[str, ...] = ()
    """What stands before `said`; none where the language needs none."""
    inverted: str = "(?!)"
    """Pattern of verb and pronoun turned round after a quotation: "a-t-il ajouté", "he added"."""
    that: str = "(?!)"
    """Pattern of the word that opens a reported clause, with its space or apostrophe."""
    by: tuple[str, ...] = ()
    """Words that name a speaker before what is said: "selon"."""
    fillers: tuple[str, ...] = ()
    """Adverbs that tie a verb to the sentence before; they go when the sentence moves."""
    filler_hold: str = ""
    """What a word ends like that a filler behind it belongs to: "justifiant ainsi sa décision"."""
    filler_ties: tuple[str, ...] = ()
    """Words with which, or with `that`, such an adverb is no adverb: "alors que", "aussi bien"."""
    asides: tuple[str, ...] = ()
    """Patterns with which the circumstances of a saying begin, after the speaker."""
    openers: tuple[str, ...] = ()
    """Words at the head that tie a sentence to the one before without adding to what it says."""
    leans: tuple[str, ...] = ()
    """Patterns at the head of a sentence that is not understood without the one before."""
    complement: str = "(?!)"
    """Pattern of what follows a noun and says which one: "des hôteliers"."""
    demonstratives: tuple[str, ...] = ()
    """Patterns that point back from anywhere in a sentence: "ces négociations"."""
    small_too: tuple[str, ...] = ()
    """Words beside the small ones that are written small inside a sentence: weekdays, months."""
    pointing: str = "(?!)"
    """Pattern of what makes a sentence no heading, since it points to the one before: "lui", "en sont", "donc"."""
    bare_clause: str = "(?!)"
    """Pattern of what opens a reported clause that no word introduces: "said the council"."""
    possessives: tuple[str, ...] = ()
    """Words that name a speaker by whose they are, before a role: "son avocate"."""
    owners: str = "(?!)"
    """Pattern of what tells in a statement whose something is: it may mean the speaker, who must then stand before."""
    dangling: str = "(?!)"
    """Pattern of what points back from the midst of a statement, so that none is made of it: "la même chose"."""
    infinitive: str = "(?!)"
    """Pattern of an infinitive that is hardly ever a noun."""
    clitic_after: str = "(?!)"
    """Pattern of the words between which and an infinitive an object pronoun stands: "pas la revoir"."""
    clitics: dict[str, str] = {}
    """Object pronouns that may be taken for articles, each with a pattern of what it may stand for."""
    definite: tuple[str, ...] = ()
    """Articles of what is known already, with the space or apostrophe behind them."""
    before_verb: str = "(?!)"
    """Pattern of what only a verb can follow: "ne ", "se "."""
    indefinite: tuple[str, ...] = ()
    """Articles and numbers of what is told for the first time."""
    owned: tuple[str, ...] = ()
    """Roles that tell nothing where nobody says whose they are, folded: "avocat"; a voice is then told by its name."""
    concordance: str = "(?!)"
    """Pattern of a verb whose tense a past verb of saying may have asked for: "a dit que le pont tenait"."""
    unshifted: dict[str, str] = {}
    """Auxiliaries that a past verb of saying asked for, to those that stand without it: "avait fourni", "a fourni"."""
    acts: str = "(?!)"
    """Pattern of how verbs begin that tell what was done, decided or demanded: "a interdit", "réclame"."""
    opposing: tuple[str, ...] = ()
    """Words at the head of a sentence that oppose it to the one before: "cependant"."""
    alleged: str = "(?!)"
    """Pattern of how words begin that tell what somebody is alleged or how a case stands: "suspect", "garde à vue"."""
    earlier: tuple[str, ...] = ()
    """Words with a verb of saying that tell that it was before the news: "précédemment"."""
    causal: str = "(?!)"
    """Pattern of what a sentence tells a cause with: "en raison de", "a provoqué"."""
    offices: str = "(?!)"
    """Pattern, folded, of how the nouns of those begin whose words are news: "préfet", "porte-parole"."""
    answers: tuple[str, ...] = ()
    """Verbs of saying, of `said`, that answer what stands before: "répondu"."""
    disowned: dict[str, str] = {}
    """Possessives, to the article that a role has where it is not told whose it is: "son avocate", "l'avocate"."""
    object_pronoun: str = "(?!)"
    """Pattern of a pronoun that stands for whom or what something is done to, with its verb: "l'a rappelé"."""
    pointing_back: tuple[str, ...] = ()
    """Words that with a pluperfect point to a later time that is told: "le pont avait déjà été fermé"."""
    countered: str = "(?!)"
    """Pattern, behind a comma, of a clause in which somebody denies what stands before: "ce que la mairie dément"."""
    plural: str = "(?!)"
    """Pattern of a speaker that takes the verb in the plural; the second of two frames is for it."""
    finite: str = "(?!)"
    """Pattern of a word that is a finite verb beyond doubt: what is kept of a cut sentence needs one."""
    present: tuple[str, ...] = ()
    """Verbs in the present that are hardly ever a noun or an adjective."""
    purpose: str = "(?!)"
    """Pattern with which a purpose begins: "afin de"."""
    subordinate: str = "(?!)"
    """Pattern of a word that opens a clause with a verb of its own: "qui", "lorsque"."""
    future: str = "(?!)"
    """Pattern of a verb that tells of what is still to come."""
    ahead: str = "(?!)"
    """Pattern of a verb whose day is still to come: "se tiendra", "doit"."""
    passed: str = "(?!)"
    """Pattern of a verb whose day is past, with its auxiliary: "a été fermé"."""
    presented: str = "(?!)"
    """Pattern of what presents the day of what is told: "c'est"."""
    period_articles: tuple[str, ...] = ()
    """Articles of "l'année dernière", with what stands behind them; melted ones are told again with a month."""
    unlike_last: tuple[str, ...] = ()
    """Words behind which a year and "last year" are not told alike: "que"."""
    year_after: tuple[str, ...] = ()
    """Words behind which a year stands by itself: "depuis 2011"."""
    lately: str = "(?!)"
    """Pattern of the word behind a day or month that makes it the last one of that name: "dernier"."""
    datives: tuple[str, ...] = ()
    """Articles melted with a preposition: they open no subject."""
    owning: str = "(?!)"
    """Pattern of a word that may own the date behind it: "publiée jeudi"."""
    helpers: tuple[str, ...] = ()
    """Auxiliaries that make such a word a finite verb."""
    relational: tuple[str, ...] = ()
    """Roles that say nothing without the other person, folded: "homologue"."""
    pronouns: tuple[str, ...] = ()
    """Subject pronouns of the third person and demonstratives that stand for a noun."""
    adjuncts: tuple[str, ...] = ()
    """Patterns with which something begins, after a comma, that a shorter telling may leave out."""
    tails: tuple[str, ...] = ()
    """The same without a comma before it."""
    droppable: tuple[str, ...] = ()
    """Patterns with which the end of a title begins that a narrower one may leave out: a circumstance, a clause."""
    placing: tuple[str, ...] = ()
    """Words with which a sentence says where, before the name of a place: "en Syldavie"."""
    copulas: str = "(?!)"
    """Pattern of the auxiliary of a passive that a headline does without: "L'ancien directeur [est] jugé"."""
    eliding: tuple[str, ...] = ()
    """Words that lose their end before a vowel: "de"."""
    spans: str = "(?!)"
    """Pattern of a night or a day, told between a verb and its object: "dans la nuit de lundi à mardi"."""
    unheaded: str = "(?!)"
    """Pattern of what no heading begins with: half of a sentence, a relative pronoun."""
    others: str = "(?!)"
    """Pattern of a word that counts on something told before: "d'autres", "finalement"."""
    admits: str = "(?!)"
    """Pattern of what a verb of owning up to something begins with: "reconn"."""
    conceding: str = "(?!)"
    """Pattern of what begins the other half of a statement: "tout en"."""
    participial: str = "(?!)"
    """Pattern of a verb that begins a clause without a subject of its own: "invoquant"."""
    announces: str = "(?!)"
    """Pattern of the participle of a verb whose object is the news: "annoncé"."""
    firms: str = "(?!)"
    """Pattern of a noun that a firm's name does without in a headline: "l'entreprise"."""
    priced: str = "(?!)"
    """Pattern of what something costs, behind it, with the space before: " de 14 millions d'euros"."""
    weighty: str = "(?!)"
    """Pattern of what makes news whoever tells it: the dead and hurt, courts, votes and bans, jobs and houses lost."""
    standing: str = "(?!)"
    """Pattern of a verb that says how things stand, and no news: "emploie", "a été fondé"."""
    asserts: str = "(?!)"
    """Pattern of a verb of saying, or of showing, that a clause follows: "a annoncé", "confirmaient"."""
    hedges: dict[str, str] = {}
    """Auxiliaries of reported speech, with those that say it is only reported: "avait" becomes "aurait"."""
    circumstances: str = "(?!)"
    """Pattern with which a circumstance begins, at the head of a sentence, that a heading does without: "Après"."""
    before_main: str = "(?!)"
    """Pattern with which a clause begins, at the head of a sentence, that is not its main one: "Alors que"."""
    civil: str = "(?!)"
    """Pattern of a civil title before a last name: "M."."""
    harking: str = "(?!)"
    """Pattern of what a first sentence has not, since it speaks of what was told before: "donc", "l’avait annoncé"."""
    universal: str = "(?!)"
    """Pattern of a word that speaks of all, or compares: what it is said of is told as exactly as the source does."""
    leading: tuple[str, ...] = ()
    """Words that lead from a clause to what it ends with, which can then be its label."""
    denials: str = "(?!)"
    """Regular expression of a verb that denies, as the main verb of a sentence."""
    apposed: tuple[str, ...] = ()
    """Words that open a clause between commas about the noun before it; the first ones can be left out before its
    verb ("which", "qui")."""
    joints: tuple[str, ...] = ()
    """Patterns at which a second predicate of the same subject begins."""
    coordinators: tuple[str, ...] = ()
    """Words that join two statements and say nothing of how they are related: "and"."""
    contrasts: tuple[str, ...] = ()
    """The same of one that sets the second against the first, and begins it when the two are parted: "mais"."""
    twofold: tuple[str, ...] = ()
    """Words that two things follow, the second behind a coordinator: "entre Paris et Lyon"."""
    recent: tuple[str, ...] = ()
    """Adverbs of a time that only the source's own date tells, and that a statement does without."""
    might: str = "(?!)(?P<verb>)"
    """How a statement says that something may be done; `verb` is the infinitive."""
    reason: str = "(?!)"
    """What a reason begins with that is half of the news: "exclu pour avoir défendu"."""
    occasions: str = "(?!)"
    """How a circumstance begins that is no span of time: what is counted is counted without it, too."""
    personal: str = "(?!)"
    """Words of a quotation that mean who speaks, who listens, or where and when they do: "nous", "your", "ici"."""
    subject_articles: tuple[str, ...] = ()
    """Articles that tell the pronoun of their noun."""
    subjects: dict[str, str] = {}
    """That pronoun by gender ("m", "f"), with a capital; none where persons and things have not the same."""
    there: str = "(?!)"
    """Pattern of a clause of the place named last, with groups `who`, its pronoun, and `what`, the rest of it."""
    before_that: tuple[str, ...] = ()
    """Words that with `that` are a conjunction, and report nothing: "tandis que", "so that"."""
    trailing: tuple[str, ...] = ()
    """Adverbs that announce what a cut takes away: "notamment"."""
    scope: tuple[str, ...] = ()
    """Patterns whose reach a cut could change: negations, conditions, "only"."""
    determiners: dict[str, str] = {}
    """Words that open a noun phrase, to the definite one that takes their place in a question."""
    conditions: tuple[str, ...] = ()
    """Patterns of those among them that may reach over two predicates at once."""
    circumstance: str = ""
    """Pattern with which the circumstances begin that may stand between a verb of saying and what is said."""
    links: tuple[str, ...] = ()
    """Words inside a noun phrase: "de", "of"."""
    bounds: tuple[str, ...] = ()
    """Words that end a noun phrase, beside punctuation."""
    modifiers: str = "(?!)"
    """Pattern of a word that may follow a noun as its adjective."""
    place_links: tuple[str, ...] = ()
    """Those of them that only lead to a name: "en Ukraine"."""
    joining_links: tuple[str, ...] = ()
    """Those that after a name only lead to another: "Corée du Nord"."""
    before_infinitive: tuple[str, ...] = ()
    """Prepositions behind which an article is a pronoun where an infinitive follows: "pour les voir"."""
    before_clitic: tuple[str, ...] = ()
    """Words after which what looks like an article is a pronoun."""
    preposed: tuple[str, ...] = ()
    """Adjectives that stand before their noun: none ends a phrase."""
    empty_nouns: tuple[str, ...] = ()
    """Nouns too general to stand alone in a heading."""
    dated: tuple[str, ...] = ()
    """Words that lead to a date and go with it: "en", "le"."""
    ranges: frozenset[str] = frozenset()
    """What joins the two ends of a stretch of time: "de mercredi à jeudi"."""
    joins_dates: tuple[str, ...] = ()
    """Words that tie one more day to a date: "ou", "puis"."""
    compared: tuple[str, ...] = ()
    """Words that begin what a figure is compared with: "contre 91 000 en 2024"."""
    held: tuple[str, ...] = ()
    """Words before a date that tie it to what stands before, so that it cannot be taken out."""
    relative: tuple[str, ...] = ()
    """Patterns of times that mean nothing without the day of writing."""
    contractions: dict[str, str] = {}
    """Spellings that two words take when they meet: "de le" is "du"."""
    scales: str = "(?!)"
    """Pattern of what may stand between a number and the noun it counts: "milliers de"."""
    elided: str = "(?!)"
    """Pattern of the beginning of a word before which an article or "de" loses its vowel."""
    asking: tuple[Asking, ...] = ()
    frames: dict[str, tuple[str, ...]] = {}
    """Templates by their use, with `{who}`, `{what}`, `{topic}` and the like."""


class Passive(Value):
    """How the passive voice is told: an auxiliary, what may stand between, a participle."""

    auxiliaries: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    """Words that may stand between auxiliary and participle."""
    adverb: str = "(?!)"
    """Regular expression of the adverbs that may stand between as well: "-ment"."""
    lead: str = "(?!)"
    """What may begin a sentence before a verb that its subject follows: "comme le résume X"."""
    places: str = "(?!)"
    """What follows a verb said by nobody: "dit-on à la mairie"."""
    persons: str = "(?!)"
    """What nouns of persons end like, beside those of the role table."""
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


class Language(Value):
    """One language file. Words are lower case, accents kept."""

    code: str
    name: str
    """In English: "French"."""
    quotation: tuple[str, str] = ("“", "”")
    """What is printed before and after quoted words, spaces included."""
    stop_words: frozenset[str]
    reading: Reading = Reading()
    checks: Checks = Checks()
    writing: Writing = Writing()
    ties: Ties = Ties()
    seo: Seo = Seo()
    page: Page = Page()
    review: Review = Review()


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


@cache
def stop_words(code: str) -> frozenset[str]:
    """The words of a language that tell nothing; none where no file covers it."""
    return load(code).stop_words if code in codes() else frozenset()
