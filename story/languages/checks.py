"""What the rules know of a language."""

from story.languages.alternatives import Alternatives
from story.languages.numbers import Calendar, Numbers
from story.values import Value


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
    owners: tuple[str, ...] = ()
    """Possessives of one person's: "son", "his"."""
    proviso: str = "(?!)"
    """Regular expression of what opens the condition that a statement hangs on."""
    per: str = "(?!)"
    """Regular expression of what a figure is measured by: "par tonne"."""
    reversals: tuple[str, ...] = ()
    """Nouns that make of what they are of its opposite: "suppression"."""
    wheres: tuple[str, ...] = ()
    """Words of where within or beside something, each of another place: "sortie"."""
    lasting: tuple[str, ...] = ()
    """Words that say that something goes on: "toujours"."""
    nobody: str = "(?!)"
    """Regular expression of a pronoun that stands for nobody: "il faut"."""
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
    taken_up: Alternatives = "(?!)"
    """Regular expression, without accents, of a definite noun that takes up somebody who was named: "l'elu"."""
    where: str = "(?!)"
    """What a noun of a place stands behind, at the end of a text: "dans le "."""
    joints: str = "(?!)"
    """Words at which another clause begins, beside punctuation."""
    driven: str = "(?!)"
    """What tells what drives a figure, and is no cause where nothing is driven: "porté par"."""
    projected: str = "(?!)"
    """A noun of what is only planned, which tells that where no word behind it does: "projet"."""
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
    no_superlative: str = "(?!)"
    """What stands, up to it, before a superlative that is denied: "sans battre de record"."""
    counted_off: str = "(?!)"
    """A word of superlatives that only tells which of two: "la première, … la seconde"."""
    equated: str = "(?!)"
    """What stands, up to it, before a figure that says again what stands before it: "un tiers, soit 240"."""
    share: str = "(?!)"
    """What stands, up to it, before a figure that something is a part of: "un tiers des 240"."""
    object_lead: str = "(?!)"
    """What stands between a verb and the noun that is its object."""
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
    latter: str = "(?!)"
    """What opens a sentence that tells of whom the one before named last: "celui-ci"."""
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
    so_far: tuple[str, ...] = ()
    """What says that something holds for the time being, or nearly: "à ce stade", "ou presque"."""
    boasts: tuple[str, ...] = ()
    """Verbs that leave a figure with whoever gives it: "revendique 240 adhérents"."""
    exempts: tuple[str, ...] = ()
    """What takes something out of what was told before it: "sauf"."""
    convicted: tuple[str, ...] = ()
    """Words of a verdict against somebody."""
    lifted: tuple[str, ...] = ()
    """Words by which a verdict does not stand, or not for good."""
    lower: tuple[str, ...] = ()
    """And the court whose verdict a higher one may change."""
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
