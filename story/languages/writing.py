"""What the embedded writer knows of a language."""

from typing import Literal

from story.values import Value


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
    which: str = "(?!)"
    """Pattern of what stands behind those for somebody told before: "selon lequel" opens no statement."""
    fillers: tuple[str, ...] = ()
    """Adverbs that tie a verb to the sentence before; they go when the sentence moves."""
    filler_hold: tuple[str, ...] = ()
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
    undone: str = "(?!)"
    """Pattern of what tells that something has not happened by the day of writing: "pas encore"."""
    earlier: tuple[str, ...] = ()
    """Words with a verb of saying that tell that it was before the news: "précédemment"."""
    causal: str = "(?!)"
    """Pattern of what a sentence tells a cause with: "en raison de", "a provoqué"."""
    offices: str = "(?!)"
    """Pattern, folded, of how the nouns of those begin whose words are news: "préfet", "porte-parole"."""
    answers: tuple[str, ...] = ()
    """Verbs of saying, of `said`, that answer what stands before: "répondu"."""
    hinge: str = "(?!)"
    """Pattern of a sentence that only leads to what stands behind it: "Tous ne sont pas de cet avis"."""
    signers: dict[str, str] = {}
    """The nouns, folded, that the name of a body begins with in a signature, each to its article: "la " of a region."""
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
    since: tuple[str, ...] = ()
    """Words before the day since which something has lasted: "depuis"."""
    within: tuple[str, ...] = ()
    """Words before a day that is to come whatever the verb: "d'ici"."""
    until: tuple[str, ...] = ()
    """Words before the day until which, or from which on, something will last: "jusqu'à"."""
    lasting: str = "(?!)"
    """Pattern of what stands before the day until which something holds: "au moins jusqu'au"."""
    ours: str = "(?!)"
    """Pattern of whom somebody speaks to that is the source's own paper: "à notre journal"."""
    each: str = "(?!)"
    """Pattern of words that make a day of the week any of that name: "chaque lundi", "le lundi"."""
    between_day: str = "(?!)"
    """Pattern of words that may stand between a verb and its day: "(a été tué) à Brest (mardi)"."""
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
    desks: tuple[str, ...] = ()
    """Parts of a paper, folded, that a headline's rubric names and no story is of: "environnement"."""
    subjunctive: str = "(?!)"
    """Pattern of a verb in the mood that another verb asks for, and that none may have alone: "qu'il n'ait pas"."""
    whilst: str = "(?!)"
    """Pattern of what begins a clause that is told beside another, with its space: "tandis que "."""
    freed: str = "(?!)"
    """Pattern of what says that somebody was let go, acquitted or cleared."""
    kickers: str = "(?!)"
    """Pattern of a headline's first words that say what kind of text it heads: "DIRECT. "."""
    follow: str = "(?!)"
    """Pattern of what asks the reader to follow what goes on, behind a headline: "suivez la situation"."""
    happenings: str = "(?!)"
    """Pattern of what a rubric begins with that says what happens: "remaniement"."""
    parties: str = "(?!)"
    """Pattern of a noun, without accents, for somebody in a story that says nothing of who it is: "victime"."""
    bodies: str = "(?!)"
    """Pattern of people, in the plural and without accents, who act as one and need no name: "deputes"."""
    defendants: str = "(?!)"
    """Pattern of such a noun for whoever is tried or suspected: "prevenu"."""
    charged: str = "(?!)"
    """Pattern of what says that somebody is: "mis en examen"."""
    accusing: str = "(?!)"
    """Pattern of what lays something at somebody's door: "factures en double"."""
    denying: str = "(?!)"
    """Pattern of what contests that, or takes the edge off it: "conteste", "aucun danger"."""
    reserving: str = "(?!)"
    """Pattern of a word that takes back a part of what stands before: "cependant"."""
    retaken: str = "(?!)"
    """Pattern of a noun that, bare behind its article, takes up what was told: "le document"."""
    doubting: str = "(?!)"
    """Pattern of what leaves open what somebody says: "trop tôt pour confirmer", "se refuse à tout commentaire"."""
    rivals: str = "(?!)"
    """Pattern of what sets a figure against another: "avance le chiffre de"."""
    outcomes: str = "(?!)"
    """Pattern of a word for what came of something: "finalement"."""
    learned: str = "(?!)"
    """Pattern of the end of a sentence that says from whom it was learned, with the comma before it."""
    placing: tuple[str, ...] = ()
    """Words with which a sentence says where, before the name of a place: "en Syldavie"."""
    copulas: str = "(?!)"
    """Pattern of the auxiliary of a passive that a headline does without: "L'ancien directeur [est] jugé"."""
    eliding: tuple[str, ...] = ()
    """Words that lose their end before a vowel: "de"."""
    spans: str = "(?!)"
    """Pattern of a night or a day, told between a verb and its object: "dans la nuit de lundi à mardi"."""
    astray: str = "(?!)"
    """Pattern of a word that means nothing without what stands before it: "auparavant", "les autres", "d'en louer"."""
    connecting: str = "(?!)"
    """Pattern of what only ties a sentence to the one before it, and can be spared: "en revanche"."""
    unheaded: str = "(?!)"
    """Pattern of what no heading begins with: half of a sentence, a relative pronoun."""
    others: str = "(?!)"
    """Pattern of a word that counts on something told before: "d'autres", "finalement"."""
    admits: str = "(?!)"
    """Pattern of what a verb of owning up to something begins with: "reconn"."""
    reaching: str = "(?!)"
    """Pattern of what begins whom the verb reaches, behind what is set between: "fermé[, dès lundi, à tous]"."""
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
    """What a reason begins with that is half of the news: "suspendu pour avoir boudé"."""
    occasions: str = "(?!)"
    """How a circumstance begins that is no span of time: what is counted is counted without it, too."""
    accompanying: str = "(?!)"
    """How a piece between commas begins that only says where, when, how or how old."""
    polled: str = "(?!)"
    """With what share of the votes something was won, with the space before: " avec 52 % des voix"."""
    bylines: tuple[str, ...] = ()
    """What stands before who signs a text: "par"."""
    published: str = "(?!)"
    """How it is said of a study where it came out: "publiée"."""
    added: str = "(?!)"
    """How a piece at the end begins that says what somebody is accused of, or what was done: "poursuivi pour"."""
    attached: str = "(?!)"
    """How a clause begins that is about the noun before it: "qui", "that"."""
    clefts: str = "(?!)"
    """How a statement begins that is hung up on the hour, up to its subject: "Il était minuit quand "."""
    manner: str = "(?!)"
    """How somebody did what a statement tells, at its end, with the space before: " en se faisant passer pour"."""
    personal: str = "(?!)"
    """Words of a quotation that mean who speaks, who listens, or where and when they do: "nous", "your", "ici"."""
    judged: str = "(?!)"
    """Pattern of what points at a thing and says what it is, which follows: "c'est ", "ce vote est "."""
    whereabouts: str = "(?!)"
    """Pattern of what begins the place within which something is: "dans "."""
    known: str = "(?!)"
    """Pattern of nouns, folded, that everybody knows the thing of behind "the": "monde", "danger"."""
    another: str = "(?!)"
    """Pattern of one more of what was told: "un second satellite"."""
    hearer: str = "(?!)"
    """And those that mean who listens: "vous", "monsieur"; they answer somebody."""
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
    noun_last: bool = False
    """Whether a noun phrase ends with its noun: "repair fund"."""
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
    current: str = "(?!)"
    """Regular expression of the year or month of writing: "cette année"."""
    relative: tuple[str, ...] = ()
    """Patterns of times that mean nothing without the day of writing."""
    contractions: dict[str, str] = {}
    """Spellings that two words take when they meet: "de le" is "du"."""
    scales: str = "(?!)"
    """Pattern of what may stand between a number and the noun it counts: "milliers de"."""
    elided: str = "(?!)"
    """Pattern of the beginning of a word before which an article or "de" loses its vowel."""
    elisions: dict[str, str] = {}
    """Such an article, and what is left of it there."""
    asking: tuple[Asking, ...] = ()
    frames: dict[str, tuple[str, ...]] = {}
    """Templates by their use, with `{who}`, `{what}`, `{topic}` and the like."""
