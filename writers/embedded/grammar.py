"""The patterns of one language, compiled once from its file."""

import re
from functools import cache

from story import languages
from story.languages import Language
from story.languages.writing import Writing
from story.leaning import leaning
from story.patterns import any_of, late
from story.plain import bare

OPENING = '«“"„'
_MARK = '«»“”"„'
_SPEAKER = rf"[^{_MARK}:;]{{2,110}}?"


class Grammar:
    """How reporting, moving and shortening are spelt in one language."""

    def __init__(self, code: str) -> None:
        language = languages.load(code)
        words = language.writing
        self.code, self.words, self.stop_words = code, words, language.stop_words
        self._speech(language, words)
        self._people(language, words)
        self._things(words)
        self._verbs(words)
        self._clauses(words)
        self._time(language, words)
        self._context(words)
        self._weight(words)
        self._lists(language, words)

    def _speech(self, language: Language, words: Writing) -> None:
        """Who says what, and what a text does with it."""
        verb = _verb(words)
        free = rf"[^{_MARK}:]{{0,90}}?"
        begins = rf"(?:(?<=\s){words.circumstance}(?!\w)|,)" if words.circumstance else r"[\s,]"
        self.reported = late(
            rf"^(?P<who>{_SPEAKER})\s(?P<verb>{verb})(?P<mid>(?:\s?{begins}{free})?),?\s{words.that}(?P<what>.+)$", re.S
        )
        self.reported_bare = late(
            rf"^(?P<who>{_SPEAKER})\s(?P<verb>{verb})(?P<mid>)\s(?P<what>{words.bare_clause}.+)$", re.S
        )
        self.told = late(
            rf"^(?P<who>{_SPEAKER})\s(?P<verb>{verb})(?P<mid>(?:\s?{begins}{free})?)\s*[:,]?\s+(?P<what>[{OPENING}].+)$",
            re.S,
        )
        self.tailed = late(rf"^(?P<what>.+)[,»”\"!?]\s*,?\s(?P<verb>{verb})\s(?P<rest>[^{_MARK}]+)$", re.S)
        self.turned = late(rf"^(?P<what>.+)[,»”\"!?]\s*,?\s(?P<verb>{words.inverted}[^{_MARK}]*)$", re.S | re.I)
        known = any_of(words.definite)
        someone = rf"{verb}\s(?:{known}|(?-i:[A-ZÀ-Ý]))[^,.!?]{{2,60}}"
        self.inside = late(rf",\s(?:{words.inverted}(?:\s\w+){{0,3}}|{someone})[,.]", re.I)
        """A verb of saying with who says it, set into what is said: ", racontait-il volontiers,"."""
        self.named = late(
            rf"^(?P<what>.+)[,»”\"!?]\s*,?\s(?P<rest>[^{_MARK},]+)\s(?P<verb>{verb})(?P<after>[^{_MARK}]*)$",
            re.S,
        )
        whose = any_of(words.possessives)
        self.owned_tail = late(
            rf"(?P<said>[,»”\"!?]\s*,?\s{verb}\s)(?P<whose>{whose})\s(?P<role>[^,{_MARK}]{{2,60}})(?:,\s(?P<name>[A-ZÀ-Ý])|[^{_MARK}]*$)"
        )
        self.second_that = late(rf"(?<!\w)(?:{language.reading.speech.joint})\s{words.that}")
        self.reports = late(rf"^(?P<who>{_SPEAKER})\s{words.asserts}\s{words.that}(?P<what>[^{_MARK}]+)$", re.S)
        self.past = late(rf"^{_past(words)}(?!\w)")
        by, whom = any_of(words.by), rf"(?!{words.which}(?!\w))"
        self.by_head = late(rf"^{by}\s+(?P<who>{whom}[^,{_MARK}]{{2,90}}),\s+(?P<what>.+)$", re.S | re.I)
        more = rf"(?:,\s+{any_of(words.apposed)}\s[^,{_MARK}]+)?" if words.apposed else ""
        self.by_tail = late(rf"^(?P<what>.+),\s+{by}\s+(?P<who>{whom}[^,;{_MARK}]{{2,90}}?){more}\s*\.?$", re.S | re.I)
        self.by_pronoun = late(rf"(?<!\w){any_of(words.pronouns)}\s[^,:«“]{{2,40}}:\s*[#«“]")
        """A quotation that a pronoun says."""
        datives = any_of(words.datives)
        self.place_ahead = late(rf"^{datives}\s(?:{known})?[\w-]+\s(?={known}|[A-ZÀ-Ý])")
        """Where somebody speaks, told before who does: "à la barre le prévenu"."""
        self.attributes = late(rf"(?<!\w)(?:{by}|{any_of((*words.says, *words.said))})(?!\w)", re.I)
        self.reported_clause = late(rf"(?<!\w){words.that}", re.I)
        self.saying_last = late(rf"(?<!\w){any_of((*words.says, *words.said))}$", re.I)
        """A verb of saying at the end of a text, which waits for what is said."""
        self.voiced = late(rf"[:,]\s*[{OPENING}]|[{OPENING}][^{_MARK}]{{12,}}")
        """Somebody's words, set off or of some length."""
        self.denial = late(rf"^(?P<who>{_SPEAKER})\s{words.denials}(?!\w)")
        helper = rf"(?:{any_of(words.auxiliaries)}\s)?" if words.auxiliaries else ""
        answers = rf"{helper}{any_of(words.answers)}(?!\w)"
        self.answers = late(rf"[»”\",]\s{answers}|^[^{_MARK},]{{3,60}}\s{answers}\s?:", re.I)
        self.admits = late(rf"(?<!\w){words.admits}", re.I)
        """What says that something is owned up to, against whoever says it."""

    def _people(self, language: Language, words: Writing) -> None:
        """Who is named, and by what."""
        known = any_of(words.definite)
        self.body = late(rf"^(?:{known})?(?:{language.reading.speech.bodies})(?!\w)")
        """A statement whose subject is a body that has people of its own: "la coopérative"."""
        told = rf"\s(?=(?:{bare(words.finite)})(?!\w))"
        self.body_subject = late(
            rf"^(?P<who>{known}(?:{language.reading.speech.bodies})(?!\w)[^,.;:()\d]{{0,40}}?){told}",
            re.I,
        )
        """The same, to its verb, in letters without accents."""
        self.bare_body = late(rf"^{known}(?P<noun>{language.reading.speech.bodies})\s(?!{words.complement})")
        """The same without anything that says which one it is: "l'association compte"."""
        self.complement = words.complement
        early = rf"(?:{any_of(words.preposed)} )?" if words.preposed else ""
        self.unique = late(rf"{early}(?:{language.reading.speech.uniques})(?!\w)", re.I)
        """What only one person is in a place: a mayor, a director, and no farmer."""
        whose = any_of(words.possessives)
        self.owned = late(rf"^{whose}\s", re.I)
        self.owners = late(rf"(?<![\w'’-]){words.owners}", re.I)
        self.kinship = late(language.reading.people.kin)
        self.possessed = late(rf"(?<!\w)(?:{language.reading.people.own})\s$", re.I)
        self.addressed = late(rf"(?:(?i:{language.reading.people.titles})\.?)\s(?=[A-ZÀ-Ý])")
        """A title of address before a name, which keeps its capital anywhere: "M. Roy"."""
        self.kin = late(rf"(?<![\w'’-]){whose}\s(?P<who>[\w-]+)", re.I)
        self.full_name = late(r"[A-ZÀ-Ý][\w’'-]+(?: [\w’'-]+){0,2} [A-ZÀ-Ý][\w’'-]+")
        role, name = r"[^\W\d_][\w’-]*(?: [a-zà-ÿœ][\w-]*){1,5}", r"[A-ZÀ-Ý][\w-]+ [A-ZÀ-Ý][\w’ -]*"
        self.role_first = late(rf"(?P<role>{role}) (?={name} (?<![\w-])(?:{words.finite})(?![\w-]))")
        """A subject that is a role and a name: "Le maire Paul Ménez a"."""
        self.role_within = late(rf"(?<=\w )(?P<role>{known}[a-zà-ÿœ][\w-]+ )(?={name})")
        """What somebody is, before a full name within the sentence: "le député"."""
        apposed = any_of(words.apposed)
        self.about_name = late(rf"(?P<kept>[^«“]+\s[A-ZÀ-Ý][\w’-]+),? {apposed} [^«“]+$")
        self.firm = late(rf"(?<!\w)(?P<role>(?i:{known})(?:{words.firms})(?:\s[a-zà-ÿ-]+){{0,3}}\s)(?=[A-ZÀ-Ý])")
        """What a firm is, before its name: "l'équipementier naval"."""
        self.office = late(rf"(?:.*[\s-])?(?:{words.offices})")
        self.named_aside = late(rf"(?:{words.civil}\s)?[A-ZÀ-Ý][\w’'-]+(?:\s[\w’'-]+){{0,2}}\s[A-ZÀ-Ý][\w’'-]+,\s")
        """A name before a comma: behind "Selon l'avocate, " it is hers, not what she says."""
        self.third_person = late(rf"{any_of(words.pronouns)}\s", re.I)
        somebody = any_of(language.reading.speech.pronouns)
        self.somebody = late(rf"{somebody}\s", re.I)
        """The same where it stands for a person alone: no "ça"."""
        nobody = language.reading.speech.nobody
        self.anyone = late(rf"^{any_of(nobody)}\s", re.I)
        """A pronoun that stands for nobody named before: "On nous demande de payer"."""
        self.plural = late(words.plural)
        self.personal = late(rf"(?<!\w)(?:{words.personal})", re.I)
        """Words that mean who speaks, who listens, or where and when they do."""
        self.hearer = late(rf"(?<!\w){words.hearer}", re.I)

    def _things(self, words: Writing) -> None:
        """Nouns, and what stands for them."""
        known = any_of(words.definite)
        self.bare_subject = late(
            rf"^{known}(?P<noun>[^\W\d_]{{4,}})\s(?={words.finite}(?!\w)|{words.before_verb})", re.I
        )
        """A subject without anything that says which one it is: "Les missiles renforceraient"."""
        said = rf"{words.finite}(?!\w)|{words.before_verb}|{any_of(words.says)}\s|{words.acts}"
        self.lone_noun = late(rf"^{known}(?P<noun>[^\W\d_]{{3,}})(?:$|\s(?={said}))", re.I)
        """A noun with its article and nothing that says which one it is, alone or before a verb."""
        self.new = any_of(words.indefinite)
        self.opens_new = late(rf"{self.new}\s", re.I)
        one = any_of(words.subject_articles)
        self.one_noun = late(rf"^(?P<article>{one})\s[^,;:]+$", re.I)
        self.noun_at_end = late(rf"(?:^|(?P<before>\S+)\s)(?P<noun>{one}\s[a-zà-ÿ-]+)$", re.I)
        apposed = any_of(words.apposed)
        definite = (*words.definite, *(each for each in words.contractions.values() if each not in words.indefinite))
        thing = rf"(?P<thing>{any_of(definite)}\s?[^\W\d_][\w’ -]{{2,40}}?)"
        self.about_thing = late(rf"(?<!\w){thing} (?P<clause>{apposed} )")
        """A known thing and a clause about it."""
        newcomer = rf"(?P<who>{self.new}\s[^,:;{_MARK}]{{3,50}}?)"
        self.new_related = late(rf"{newcomer}\s{any_of(words.apposed)}\s\w+", re.I)
        """Somebody new, the word that a clause about them begins with, and its verb: "Deux soldats qui gardaient"."""
        self.first_article = late(rf"{known}(?=[a-zà-ÿœ])", re.I)
        self.known_end = late(rf"{known}$", re.I)
        self.object_pronoun = late(words.object_pronoun)
        pronouns = "|".join(words.clitics) or "(?!)"
        self.clitic = late(rf"(?<!\w){words.clitic_after}\s(?P<word>{pronouns})(?=\s{words.infinitive})", re.I)
        """A small pronoun that is the object of an infinitive: "pas la revoir"."""
        self.named_by = {word: late(rf"(?<!\w){noun}", re.I) for word, noun in words.clitics.items()}
        """What names what such a pronoun stands for."""

    def _verbs(self, words: Writing) -> None:
        """Verbs, and what time they tell of."""
        any_verb = rf"(?:{words.finite}|{any_of(words.present)})" if words.present else words.finite
        self.verb = late(rf"(?<![\w-])(?:{any_verb})(?![\w-])")
        self.finite = late(rf"(?<![\w-])(?:{words.finite})(?![\w-])")
        self.predicate = late(rf"(?:{words.before_verb})?(?:{words.finite})(?![\w-])")
        """What a statement goes on with behind its subject."""
        self.goes_on = late(rf"{words.finite}(?!\w)|{words.before_verb}")
        """The same by its first word: "se passe"."""
        self.second_verb = late(rf"\s{any_of(words.coordinators)}\s(?P<verb>{words.finite})(?=\s)", re.I)
        self.subjunctive = late(rf"(?<![\w-])(?:{words.subjunctive})(?!\w)")
        self.infinitive = words.infinitive
        self.owning = late(rf"\s{words.owning}(?!\w)")
        self.copula = late(rf"\s{words.copulas}(?=\s)")
        self.concordance = late(rf"(?<![\w'-]){words.concordance}(?!\w)", re.I)
        self.future = late(rf"(?<!\w)(?:{words.future})(?!\w)", re.I)
        self.to_come = late(rf"(?<!\w)(?:{words.future}|{words.ahead})(?!\w)", re.I)
        self.might = late(rf"(?<!\w){words.might}(?!\w)", re.I)
        """What may be done, with its `verb`: "pourrait livrer"."""
        self.gone = late(rf"(?<![\w-])(?:{words.passed})(?![\w-])", re.I)
        """A verb whose day is past."""
        done = any_of(words.auxiliaries)
        self.happened = late(
            rf"(?<![\w-]){done}(?:\s\w+){{0,2}}?\s{words.owning}(?!\w)|(?<![\w-])(?:{words.acts})", re.I
        )
        """What somebody has done, or what was done to them: "a été retrouvée"."""
        self.acts = late(rf"(?<![\w-])(?:{words.acts})", re.I)
        back = any_of(words.pointing_back)
        had = rf"(?P<had>{any_of(words.unshifted)})"
        has = any_of(words.unshifted.values())
        self.perfect = late(rf"(?<![\w-])(?P<has>{has})(?=\s(?:\w+\s)?{words.owning}(?!\w))", re.I)
        self.pluperfect = late(rf"(?<![\w'’-]){had}(?:\s{back})?(?=\s(?:\w+\s)?{words.owning}(?!\w))", re.I)
        self.there = late(words.there, re.I)

    def _clauses(self, words: Writing) -> None:
        """Where a statement may be parted or cut, and what a cut may not lose."""
        apposed = any_of(words.apposed)
        self.apposed = late(
            rf"^(?P<head>[^,:{_MARK}]{{4,80}}), {apposed} (?P<side>[^,{_MARK}]{{8,160}}), (?P<main>[^{_MARK}]+)$"
        )
        self.joint = late(rf",?\s+(?=(?:{_either(words.joints)}))", re.I)
        opens = any_of(word for word in words.determiners if word not in words.datives)
        own = rf"{opens}[^,;:]{{2,60}}?\s{words.finite}(?!\w)"
        self.clauses = late(rf",\s{any_of(words.coordinators)}\s(?={own})", re.I)
        whose = any_of(words.possessives)
        any_verb = rf"(?:{words.finite}|{any_of(words.present)})" if words.present else words.finite
        subject = rf"(?:{opens}|{whose})[^,;:]{{2,60}}?\s{any_verb}(?!\w)|{any_of(words.pronouns)}\s"
        self.and_clause = late(rf",\s(?P<word>{any_of((*words.coordinators, *words.contrasts))})\s(?={subject})", re.I)
        self.participial = late(rf"{words.participial}(?!\w)")
        """What begins a clause that only accompanies a whole statement: "invoquant"."""
        self.reaching = late(words.reaching, re.I)
        """What begins whom or what the verb reaches: "fermé, dès lundi, à tous"."""
        self.conceding = late(rf"{words.conceding}(?!\w)", re.I)
        """What begins the other half of a statement: "tout en"."""
        self.contrasting = late(rf"{any_of(words.contrasts)}(?!\w)", re.I)
        spoken = rf"(?:{opens}|{whose}|{words.personal})[^,;:]{{1,60}}?\s{any_verb}(?!\w)|{any_of(words.pronouns)}\s"
        self.and_says = late(rf",\s{any_of(words.coordinators)}\s(?={spoken})", re.I)
        """A further statement of a quotation, by a subject of its own."""
        self.coordinating = late(rf"{any_of(words.coordinators)}\s", re.I)
        """What joins a further statement, at its head."""
        self.and_more = late(rf",? {any_of(words.coordinators)} ", re.I)
        self.twofold = late(rf"(?<!\w){any_of(words.twofold)}(?!\w)", re.I)
        self.coordinated = late(rf",\s{any_of((*words.coordinators, *words.contrasts))}\s", re.I)
        self.told_last = late(rf",\s{apposed}\s(?P<side>[^,;:][^;:]+)$", re.I)
        self.conjunction = late(rf"{any_of(words.before_that)}$", re.I)
        self.trailing = late(rf",?\s+{any_of(words.trailing)}$", re.I)
        self.scope = late(rf"(?<!\w)(?:{_either(words.scope)})(?!\w)", re.I)
        self.condition = late(rf"(?<!\w)(?:{_either(words.conditions)})(?!\w)", re.I)
        self.relative = late(rf"(?<!\w)(?:{_either(words.relative)})", re.I)
        self.subordinate = late(rf"(?<!\w){words.subordinate}", re.I)
        self.purpose = late(rf"{words.purpose}", re.I)
        self.reason = late(rf"{words.reason}", re.I)
        self.adjunct = late(rf",\s+(?={_either(words.adjuncts)})", re.I)
        self.droppable = late(rf"[,:]\s+|\s+(?=(?:{_either(words.droppable)})(?!\w))", re.I)
        self.leading = late(rf"\s{any_of(words.leading)}\s(?:{opens}\s?)?$", re.I)
        self.tail = late(rf"\s+(?=(?:{_either(words.tails)}))", re.I)
        self.asides = late(rf"(?:^|,?\s+)(?:{_either(words.asides)})", re.I)
        self.set_in = late(rf"(\s{words.owning})((?:, [^,«»]{{2,50}}){{1,2}}), (?=[\wÀ-Ý])")
        """What is set between a participle and its object: "nommé, lundi, "."""
        self.attached = late(rf"\s{words.attached}(?!\w)", re.I)
        self.byline = late(rf"\s{any_of(words.bylines)}\s(?P<name>[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+){{1,2}})$")
        self.polled = late(words.polled, re.I)
        self.added = late(words.added)
        self.sourced = late(
            rf"(?P<source>,\s{any_of(words.by)}\s[^,{_MARK}]{{3,40}}?)\s{words.published}[^{_MARK}]*$", re.I
        )
        """Who says so, at the end, and where that was published."""
        self.aside = late(rf"(?:{words.accompanying})", re.I)
        self.cleft = late(rf"{words.clefts}", re.I)
        self.manner = late(rf"{words.manner}")

    def _time(self, language: Language, words: Writing) -> None:
        """Dates, and the circumstances of a statement."""
        self.ours = late(rf"(?:{words.ours})(?!\w)", re.I)
        self.lasting = late(rf"(?<!\w){words.lasting}\s$", re.I)
        self.lasting_day = late(rf"{words.lasting}\s", re.I)
        back = any_of(words.pointing_back)
        self.pointing_back = late(rf"(?<!\w){back}(?!\w)", re.I)
        self.dated = late(rf"(?:^|\s){any_of(words.dated)}\s*$", re.I)
        calendar = language.checks.calendar
        self.part_of_day = late(rf"\s(?P<part>{any_of(calendar.parts if calendar else ())})", re.I)
        beside = (*calendar.last, *calendar.next) if calendar else ()
        self.dated_on = late(rf"\s+{any_of(beside)}", re.I)
        """What goes on with a date behind it: "prochain"."""
        self.year_after = late(rf"(?:^|\s){any_of(words.year_after)}\s*$", re.I)
        one_more = any_of(words.joins_dates)
        self.ranging = late(rf"\s{one_more}\s(?:{any_of(words.dated)}\s)?(?=\d)", re.I)
        """What behind a date begins one more day."""
        self.compared = late(rf"{any_of(words.compared)}(?!\w)", re.I)
        self.held = late(rf"(?:^|[\s,(]){any_of(words.held)}\s*$", re.I)
        self.current = late(rf"(?<!\w)(?:{words.current})(?!\w)", re.I)
        self.recent = late(rf"\s{any_of(words.recent)}(?=\s)", re.I)
        self.spanned = late(rf"(?<=\w)\s{words.spans}(?=[\s,.])")
        """The night or day in which something was."""
        self.circumstance = late(rf"(?:{words.circumstances})", re.I)
        self.occasion = late(rf"(?:{words.occasions})", re.I)
        """A circumstance that is no span of time, so that nothing is measured or counted in it."""
        by = any_of(words.by)
        self.opening = late(rf"(?:{words.circumstances}|{words.before_main}|{by}\s)", re.I)
        """What opens a sentence before its main clause."""

    def _context(self, words: Writing) -> None:
        """What leans on the sentence before, or ties one to it."""
        self.dangling = late(rf"(?<![\w'’-]){words.dangling}", re.I)
        self.demonstrative = late(rf"(?<!\w)(?:{_either(words.demonstratives)})", re.I)
        self.leans = leaning(self.code)
        self.later = late(rf"^[^,]{{2,70}},\s+{any_of(words.pronouns)}\s", re.I)
        self.openers = late(rf"^(?:{any_of(words.openers)})\s*,?\s+", re.I)
        tied = rf"(?!\s(?:{words.that}|{any_of(words.filler_ties)}))" if words.filler_ties else ""
        hold = "".join(rf"(?<!{word})" for word in words.filler_hold)
        self.fillers = late(rf"(?<=\w){hold}\s{any_of(words.fillers)}(?=\s){tied}", re.I)
        self.opposed = late(rf"{any_of(words.opposing)}(?!\w)", re.I)
        """What opposes a sentence to the one before it."""
        self.earlier = late(any_of(words.earlier), re.I)
        self.countered = late(rf",\s{words.countered}(?!\w)", re.I)
        self.others = late(rf"(?<!\w){words.others}(?!\w)", re.I)
        """What counts on something told before: "d'autres", "finalement"."""
        self.whereabouts = late(rf"{words.whereabouts}", re.I)
        self.judged = late(rf"{words.judged}", re.I)
        self.another = late(rf"(?<!\w){words.another}", re.I)
        self.hinge = late(rf"(?:{words.hinge})[^{_MARK}\d]{{0,24}}[.:…]?$", re.I)
        """A sentence that only leads to the next ones."""
        self.astray = late(rf"(?<![\w-])(?:{words.astray})(?!\w)", re.I)
        """What means nothing without the sentence before it: "auparavant", "les autres"."""
        self.connecting = late(rf"(?:^|,?\s){words.connecting}(?!\w)(?:,?\s|$)", re.I)
        """What only ties a sentence to the one before it, with the commas around it."""
        self.unheaded = late(rf"{words.unheaded}(?!\w)", re.I)
        self.pointing = late(rf"(?<!\w)(?:{words.pointing})(?!\w)", re.I)
        self.harking = late(rf"(?<!\w){words.harking}(?!\w)", re.I)
        self.causal = late(rf"(?<![\w-])(?:{words.causal})", re.I)

    def _weight(self, words: Writing) -> None:
        """What makes news of a statement, and what a headline is made of."""
        self.undone = late(rf"(?<!\w)(?:{words.undone})(?!\w)", re.I)
        self.alleged = late(rf"(?<!\w)(?:{words.alleged})", re.I)
        self.universal = late(rf"(?<!\w){words.universal}(?!\w)", re.I)
        self.charged = late(rf"(?<!\w){words.charged}(?!\w)", re.I)
        self.accusing, self.denying, self.rival = (
            late(rf"(?<![\w-]){pattern}", re.I) for pattern in (words.accusing, words.denying, words.rivals)
        )
        the = any_of(words.definite)
        self.retaken = late(rf"^(?:[^,]{{2,30}},\s)?{the}(?P<noun>{words.retaken})\s(?={words.finite}(?!\w))", re.I)
        self.doubting = late(rf"(?<![\w-]){words.doubting}", re.I)
        self.reserving = late(words.reserving, re.I)
        self.outcome = late(rf"(?<!\w){words.outcomes}(?!\w)", re.I)
        self.learned = late(rf"{words.learned}$", re.I)
        self.happening = late(words.happenings, re.I)
        self.weighty = late(rf"(?<![\w-]){words.weighty}(?![\w-])", re.I)
        self.standing = late(rf"(?<![\w-]){words.standing}(?![\w-])", re.I)
        self.freed = late(rf",\s{words.whilst}(?P<what>[^«»;:]*?(?<!\w){words.freed}(?!\w)[^«»,;:]*)", re.I)
        """Who is let go, told beside what another is accused of."""
        self.priced = late(rf"(?<=\w){words.priced}(?=\s)")
        self.kicker = late(rf"(?:{words.kickers}(?:\s?\.|\s?[:|]|\s[–—-])\s+)+", re.I)
        self.follow = late(rf"\s?[,:.|–—-]\s+{words.follow}.*$", re.I)
        known = any_of(words.definite)
        helped = rf"{any_of(words.auxiliaries)}\s" if words.auxiliaries else ""
        self.announces = late(
            rf"^[^«“:]{{3,140}}?\s{helped}(?P<verb>{words.announces})\s"
            rf"(?P<what>(?:(?P<new>{any_of(words.indefinite)}\s)|(?P<known>{known}))[^«“:;]+)$"
        )
        """Who announces something, and what that is."""

    def _lists(self, language: Language, words: Writing) -> None:
        """Words that are looked up one by one."""
        calendar = language.checks.calendar
        self.when = frozenset((*calendar.weekdays, *calendar.months, *" ".join(calendar.parts).split())
                              if calendar else ())  # fmt: skip
        """Words that say when."""
        self.small = self.stop_words | set(words.determiners) | set(words.dated) | set(words.bounds)
        numbers = language.checks.numbers
        about = numbers.about if numbers else ()
        self.approximations = frozenset((*about, *numbers.over, *numbers.at_least, *numbers.under) if numbers else ())
        """What may stand before a figure that opens a statement."""
        self.numerals = frozenset((*numbers.words, *numbers.scales, *(f"{scale}s" for scale in numbers.scales))
                                  if numbers else ())  # fmt: skip
        self.lowers = self.small.union(
            language.seo.function_words, words.small_too, *(words.split() for words in about)
        )
        """Words that open a sentence and are no name."""

    def frame(self, use: str, at: int = 0, **values: str) -> str:
        """The `at`-th template of that use, filled in."""
        frames = self.words.frames[use]
        return frames[at % len(frames)].format(**values)

    def of_number(self, use: str, who: str, **values: str) -> str:
        """The frame of that use whose verb agrees with the speaker."""
        return self.frame(use, 1 if self.plural.fullmatch(who) else 0, who=who, **values)


def _either(patterns: tuple[str, ...]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns) or "(?!)"


def _verb(words: Writing) -> str:
    """A pattern for a verb of saying with its auxiliary and the adverbs around it."""
    return rf"(?:(?:{_past(words)}|{any_of(words.says)}){_filler(words)})"


def _past(words: Writing) -> str:
    """The same in the past alone."""
    said = any_of(words.said)
    return rf"(?:{any_of(words.auxiliaries)}{_filler(words)}\s{said})" if words.auxiliaries else said


def _filler(words: Writing) -> str:
    return rf"(?:\s{any_of(words.fillers)})?"


@cache
def grammar(code: str) -> Grammar:
    """The patterns of the language. Raises `KeyError` where no file covers it."""
    return Grammar(code)
