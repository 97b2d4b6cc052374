"""The ways one fact can be told with the source's own words: in full, in short, under its date, as an answer."""

import re
from collections.abc import Iterable, Iterator

from story.dates import dates as dates_in
from story.figures import figures
from story.values import Fact, Person, Sentence
from story.words import count, fold
from writers.embedded.dating import with_year
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.narrowing import CUT, headlines, predicated
from writers.embedded.repetition import same
from writers.embedded.speech import MARKS, alone, as_said, leans_on, names_itself, parts, signs_for_itself
from writers.embedded.telling import Told
from writers.embedded.telling import told as taken_apart
from writers.embedded.typography import dress, ended, marked
from writers.embedded.wording import (
    capital,
    dangles,
    halves,
    lasting,
    leans,
    lowered,
    main_clause,
    moved,
    paired,
    recounted,
    shorter,
    undated,
    unfolded,
    unowned,
    unquoted,
    unshifted,
)

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÀ-Ý])")
_GLUED = re.compile(r"\b[a-zà-ÿ]{3,}[A-ZÀ-Ý]")
"""Two words that the copy of a page has run together: where one sentence or name ends is not known."""
_MARKED = f"{MARKS} \u00a0\u202f"
_CUT = ("… »", "…”")
"""How a quotation ends that was cut."""
_BEGINNING = 14
"""Characters by which a statement is found again in its fact, whatever its quotation marks became."""
_MOST = 34
"""Words of a short telling at most."""
_WITH_ROLE = 35
"""The same with what its speaker is."""
_FEWEST = 5
_HEARD = 22
"""Words of a quotation at most that is heard in short."""
_QUOTED = 14
"""Words of a quotation up to which it is heard whole."""


def full(fact: Fact, material: Material, *, after: Fact | None = None) -> Sentence | None:
    """The fact in its own sentence; None where it leans on a sentence that is not the one `after` which it comes.

    Nor is what only announces a list that does not come along, nor an exclamation that nobody is said to make: that is
    a caption or a post, not the story.
    """
    return material.once(f"full {fact.id} {after.id if after else None}", lambda: _told(fact, material, after=after))


def _told(fact: Fact, material: Material, *, after: Fact | None) -> Sentence | None:
    """The fact with the dates of its days, or in the source's own words where the rules could not clear those."""
    if _wrongly_said(fact, material):
        return _put_right(fact, material)
    if after and _wrongly_said(after, material):
        after = None  # somebody else speaks there now: neither a pronoun nor an unsigned quotation goes on with it
    made, own = _full(fact, material, after=after), material.undated.get(fact.id)
    return made if made is None or own is None or material.clears(made) else _full(own, material, after=after)


def _full(fact: Fact, material: Material, *, after: Fact | None) -> Sentence | None:
    follows = after is not None and after == material.before(fact)
    if not follows and leans_on(fact, material):
        return None
    message = material.message(fact)
    if message and not material.signer(message.speaker or "", fact):
        return None
    if fact.text.rstrip().endswith(":"):
        return None
    if not message and signs_for_itself(fact, material):
        return None
    if not message and fact.text.endswith("!") and parts(fact, material).shape == "plain" and not _quoting(fact.text):
        return None
    if _GLUED.search(fact.text):
        return None
    text = _signed(fact, material) if not message and _unsigned(fact, after, material) else as_said(fact, material)
    if not (follows and after and after.paragraph == fact.paragraph):
        text = unowned(text, material.grammar) or text
    if not paired(text):
        return None
    own = finished(text, fact, material)
    if follows:
        return own
    free = finished(material.named(moved(text, material.grammar)), fact, material)
    return free if free == own or material.clears(free) or not material.clears(own) else own


def _unsigned(fact: Fact, after: Fact | None, material: Material) -> bool:
    """Whether the fact is a quotation and nothing else, and what it comes after quotes nobody whom it could go on."""
    quotes = material.quotes_in(fact)
    whole = len(quotes) == 1 and fact.text.strip(_MARKED) == quotes[0].text.strip(_MARKED)
    alone = whole and bool(quotes[0].speaker) and not (after and material.quotes_in(after))
    return alone and not names_itself(quotes[0], material)


def _signed(fact: Fact, material: Material) -> str:
    """The quotation behind its speaker's name, however the source shows whose it is."""
    [quote] = material.quotes_in(fact)
    words = marked(quote.text.strip(_MARKED), material.grammar.code)
    return material.grammar.frame("voice", who=material.voice(quote.speaker or "") or quote.speaker or "", quote=words)


def _wrongly_said(fact: Fact, material: Material) -> bool:
    """Whether the source's own sentence names another than an editor put in who says what it quotes."""
    right = any(quote.by_editor for quote in material.quotes_in(fact))
    return right and not material.clears(finished(as_said(fact, material), fact, material))


def _put_right(fact: Fact, material: Material) -> Sentence | None:
    """Such a quotation behind its speaker's name; None where nobody is left: alone it would be whoever's came last."""
    quotes = material.quotes_in(fact)
    able = len(quotes) == 1 and quotes[0].speaker
    return finished(_signed(fact, material), fact, material) if able else None


def short(fact: Fact, material: Material) -> Sentence | None:
    """The fact in fewer words or another frame, fit to stand alone; None where that is not safe."""
    return material.once(f"short {fact.id}", lambda: _shortened(fact, material))


def point(fact: Fact, material: Material) -> Sentence | None:
    """The fact in short, with what its speaker is, or in full where it has no more words; None where none is safe."""
    return material.once(f"point {fact.id}", lambda: _pointed(fact, material))


def _pointed(fact: Fact, material: Material) -> Sentence | None:
    told = own_tense(fact, material)
    if not alone(fact, material) or told.mid == "message":
        return None
    if told.shape in ("plain", "by") and material.grammar.pluperfect.search(unquoted(fact.text)):
        return None  # what had been before: the dates tell it under its own
    said = _told_with_role(told, fact, material) if told.shape in ("reported", "by") else ""
    fits = said and count(said) <= _WITH_ROLE and not same(said, fact.text)
    if fits and (made := cleared([said], fact, material)):
        return made
    if (made := short(fact, material)) or len(fact.text.split()) > _MOST or told.shape == "quoted":
        return made
    label, rest = _loosened(told, fact, material) if told.shape == "plain" else ("", "")
    if label and material.grammar.to_come.search(rest) and dated(fact, material):
        return cleared([f"{capital(label.strip(' .,'))}, {material.lowered(rest)}"], fact, material)
    if told.shape == "plain" and (made := cleared(_headlines(told, fact, material), fact, material)):
        return made
    own = full(fact, material)
    return own if own and material.clears(own) and not _orphaned(own.text, material) else None


def _headlines(told: Told, fact: Fact, material: Material) -> list[str]:
    """The statement without an end that only accompanies it, as a headline tells it, the plainest first.

    Nothing goes that stands in a row with what stays ("la région paie 60 %, l'État 25 %"), and no date.
    """
    grammar = material.grammar
    less = sorted((cost, text) for cost, text in headlines(told.what, material) if cost < CUT)
    able = (text for _, text in less if told.what.startswith(text) and not leans(text, grammar))
    ends = ((text, told.what[len(text) :].strip(" ,").split(" ")[0].casefold()) for text in able)
    loose = {*grammar.words.bounds, *grammar.words.dated}.difference(grammar.words.apposed)
    able = (text for text, end in ends if end in loose and not grammar.finite.match(end) and not dangles(text, grammar))
    whole = (text for text in able if not grammar.demonstrative.search(text))
    return [text for text in whole if not grammar.pluperfect.search(text) and not same(text, fact.text)]


def _told_with_role(told: Told, fact: Fact, material: Material) -> str:
    """What somebody says before who says it, with what they are: "64 fermes seraient touchées, estime la chambre"."""
    grammar = material.grammar
    what = pruned(told, grammar)
    if leans(told.what, grammar) or what[0] in MARKS:
        return ""
    who = introduced(told.who, material)
    bent = reporting(told, fact, material)
    if told.shape == "reported" and (bent or told.verb.casefold() in grammar.words.says):
        aside = f"{who}," if who != (name := material.voice(told.who) or told.who) else name
        said = _in_month(bent.replace(name, aside, 1), told, grammar)
        return told_after(told, what, who, material) or (said + what if bent else "")
    return according(told, what, who, fact, material, after=True)


def pruned(told: Told, grammar: Grammar) -> str:
    """The statement in fewer words, but for what is quoted."""
    whole = unfolded(told.what, grammar)[0]
    less = shorter(whole, grammar)
    return whole if less.endswith(_CUT) else less


def _shortened(fact: Fact, material: Material) -> Sentence | None:
    told = own_tense(fact, material)
    if not alone(fact, material) or told.mid == "message":
        return None
    made = (_short(told, fact, material), _short(told, fact, material, role=False))
    fitting = [text for text in dict.fromkeys(made) if text and _FEWEST <= len(text.split()) <= _MOST]
    return cleared([material.named(capital(text)) for text in fitting], fact, material)


def dated(fact: Fact, material: Material) -> tuple[str, Sentence] | None:
    """The date of the fact as the source words it, and the fact told under it; None where no date comes loose."""
    return material.once(f"dated {fact.id}", lambda: _dated(fact, material))


def _dated(fact: Fact, material: Material) -> tuple[str, Sentence] | None:
    told, grammar = parts(fact, material), material.grammar
    if not alone(fact, material) or told.mid == "message":
        return None
    label, rest = _loosened(told, fact, material)
    rest = recounted(rest, grammar) if told.shape in ("plain", "by") else rest
    if not label or len(rest.split()) < 3:
        return None
    rest = rest[0].lower() + rest[1:] if told.shape == "by" else material.lowered(rest)
    day = with_year(label.strip(" .,"), material.meant(fact.lines), grammar)
    colon = grammar.frame("voice", who=capital(day), quote=rest)
    who = lowered(told.who, grammar)
    named = colon.replace(f" {who} ", f" {material.with_name(who)} ", 1) if told.shape == "reported" else colon
    texts = [named, colon, *_by_date(day, rest, told, fact, material)]
    if told.shape == "reported" and told.lead and same(colon, fact.text):
        by = according(told.model_copy(update={"lead": "", "mid": ""}), told.what, who, fact, material)
        texts.insert(0, grammar.frame("voice", who=capital(day), quote=material.lowered(by)))
    made = cleared([material.named(text) for text in dict.fromkeys(texts)], fact, material)
    return (label, made) if made else None


def _by_date(day: str, rest: str, told: Told, fact: Fact, material: Material) -> Iterator[str]:
    """What is announced for a day, told in short and by its source where its verb of saying has a day of its own."""
    grammar, said = material.grammar, f" {told.verb} "
    what = rest.partition(f",{said}")[0].partition(",")[0] if told.shape == "reported" and f",{said}" in rest else ""
    if what and dates_in(told.mid, grammar.code):
        who = material.voice(told.who) or lowered(told.who, grammar)
        by = according(told.model_copy(update={"mid": ""}), what, who, fact, material, after=True)
        yield grammar.frame("voice", who=capital(day), quote=material.lowered(by))


def _loosened(told: Told, fact: Fact, material: Material) -> tuple[str, str]:
    """The date that comes loose and the statement without it; both are "" where none does."""
    grammar = material.grammar
    if told.shape == "reported" and (own := _own_date(told, material)):
        return own
    if told.shape in ("reported", "quoted"):
        label = undated(f"{told.lead}, {told.mid}".strip(", "), grammar)[1]
        reported = told.shape == "reported"
        rest = _reported(told, fact, material) if reported else _short(told, fact, material, under_date=True)
        return label, rest or ""
    if told.shape == "by":
        what, label = undated(unfolded(told.what, grammar)[0], grammar, strict=True)
        return label, grammar.frame("according", turn(fact), who=told.who, what=lowered(what, grammar))
    if _quoting(fact.text):
        return "", ""
    mains = (main_clause(half, grammar) for half in halves(told.what, grammar))
    able = (main for main in mains if not leans(main, grammar) and not grammar.coordinated.search(unquoted(main)))
    each = (undated(_one_verb(unfolded(main, grammar)[0], grammar), grammar, strict=True) for main in able)
    loose = next(((label, rest) for rest, label in each if label), None)
    return loose or lasting(told.what, grammar)[::-1]


def _one_verb(main: str, grammar: Grammar) -> str:
    """The statement without a second predicate, which its date need not be of."""
    joined = any(grammar.finite.match(main, joint.end()) for joint in grammar.joint.finditer(main))
    second = grammar.second_verb.search(main)
    return main[: second.start()] if second else shorter(main, grammar) if joined else main


def _own_date(told: Told, material: Material) -> tuple[str, str] | None:
    """The date of the statement, where it has one with its day, and the statement before its verb of saying."""
    grammar = material.grammar
    what, label = undated(unfolded(told.what, grammar)[0], grammar, strict=True)
    known = next(iter(dates_in(label, grammar.code)), None)
    if not known or known.day is None or grammar.attributes.search(unquoted(what)):
        return None
    after = told_after(told, what, material.voice(told.who) or lowered(told.who, grammar), material)
    return (label, after) if after else None


def _reported(told: Told, fact: Fact, material: Material) -> str | None:
    """The statement behind who says it and the verb of saying: the date is of the saying, not of what is said.

    In full, unless that would be the source's sentence all over again, and nothing that is quoted is cut.
    """
    grammar = material.grammar
    if not told.who or leans(told.what, grammar):
        return None
    who, whole = _subject(told, material), unfolded(told.what, grammar)[0]
    less = (what for what in (whole, shorter(whole, grammar)) if what == whole or not what.endswith(_CUT))
    made = [_reports(told, what, who, grammar) for what in less]
    return next((text for text in made if not same(f"{told.lead} {text}", fact.text)), made[0])


def _reports(told: Told, what: str, who: str, grammar: Grammar) -> str:
    elided = bool(re.match(grammar.words.elided, what, re.I))
    return grammar.frame("reports", int(elided), who=who, verb=told.verb, what=lowered(what, grammar))


def counted(fact: Fact, material: Material) -> Sentence | None:
    """The fact told for its figure, with its speaker first; None where it has none, or is somebody's own words."""
    return material.once(f"counted {fact.id}", lambda: _counted(fact, material))


def _counted(fact: Fact, material: Material) -> Sentence | None:
    told, grammar = own_tense(fact, material), material.grammar
    if not alone(fact, material) or told.shape == "quoted" or _quoting(told.what):
        return None
    what, side = unfolded(told.what, grammar)
    made = [text for text in (side, what) if text and figures(text, grammar.code) and not leans(text, grammar)]
    if bent := reporting(told, fact, material):
        made = [f"{bent}{lowered(text, grammar)}" for text in made if text == what]
    elif told.who:
        who = speaker(fact, material)
        made = [according(told, text, who, fact, material) for text in made]
    return cleared([material.named(text) for text in made if told.who or text != told.what], fact, material)


def answer(fact: Fact, material: Material, *, again: bool = False) -> Sentence | None:
    """The fact as an answer: its speaker first, whom the question names, then the statement in full length.

    A fact that nobody is said to say answers in short. `again` follows an answer of the same speaker.
    """
    return material.once(f"answer {fact.id} {again}", lambda: _answer(fact, material, again=again))


def _answer(fact: Fact, material: Material, *, again: bool) -> Sentence | None:
    told, grammar = own_tense(fact, material), material.grammar
    if again and goes_on(fact, material):
        return cleared([marked(ended(told.what.strip(_MARKED)), grammar.code)], fact, material)
    if told.shape == "plain":
        return short(fact, material)
    if not alone(fact, material) or not told.who or told.mid == "message" or leans(told.what, grammar):
        return None
    if told.shape == "quoted" and again:
        who, quote = capital(speaker(fact, material)), marked(told.what, grammar.code)
        return cleared((grammar.frame(use, who=who, quote=quote) for use in ("also_says", "voice")), fact, material)
    who = speaker(fact, material)
    if told.shape == "quoted":
        said = grammar.frame("voice", who=capital(who), quote=marked(told.what, grammar.code))
    elif bent := reporting(told, fact, material):
        said = bent + told.what
    else:
        said = material.named(according(told, told.what, who, fact, material))
    return cleared([said], fact, material)


def goes_on(fact: Fact, material: Material) -> str:
    """Whose quotation the fact goes on with, being nothing else; "" where it is more, or follows no such quotation."""
    before = material.before(fact)
    quotes = material.quotes_in(fact)
    message = material.message(fact)
    quotes = [message] if message else quotes
    if before is None or len(quotes) != 1 or not (message or fact.text.strip(_MARKED) == quotes[0].text.strip(_MARKED)):
        return ""
    who = material.voice(quotes[0].speaker or "") or ""
    return who if who and speaker(before, material) == who and leans_on(fact, material) else ""


def words_of(fact: Fact, material: Material) -> list[str]:
    """The fact's quotation behind the name that its own sentence gives; nothing where it gives none."""
    told, grammar = parts(fact, material), material.grammar
    who = material.voice(told.who) if told.shape == "quoted" and alone(fact, material) else None
    if who is None or who not in fact.text:
        return []
    quote = marked(elided(told.what, clause(told.what, material)), grammar.code)
    return [dress(ended(grammar.frame("voice", who=who, quote=quote)), grammar.code)]


def speaker(fact: Fact, material: Material) -> str:
    """Who says the fact: the full name where it is known, else the words of the sentence; "" where nobody is named."""
    who = parts(fact, material).who
    return material.voice(who) or lowered(who, material.grammar) if who else ""


def quoted_by(fact: Fact, material: Material) -> str | None:
    """The full name of the person whose own words the fact gives, where they can stand alone."""
    return material.once(f"quoted by {fact.id}", lambda: _quoted_by(fact, material))


def _quoted_by(fact: Fact, material: Material) -> str | None:
    told = parts(fact, material)
    return material.voice(told.who) if told.shape == "quoted" and alone(fact, material) else None


def introduced(who: str, material: Material) -> str:
    """The speaker with name and role, whichever of the two the sentence has."""
    person = _person(who, material)
    if person is None or material.ownerless(person):
        return material.voice(who) or lowered(who, material.grammar)
    return material.grammar.frame("with_role", who=person.name, role=person.role)


def _person(who: str, material: Material) -> Person | None:
    """The person with a role whom the words name."""
    name = material.voice(who)
    return next((person for person in material.main_people if person.name == name), None) if name else None


def cleared(texts: Iterable[str], fact: Fact, material: Material) -> Sentence | None:
    """The first of these tellings that the rules clear, that tells something, and says whose somebody in it is."""
    owned = (text for text in texts if not _orphaned(text, material) and predicated(text, material.grammar))
    return next((made for text in owned if material.clears(made := finished(text, fact, material))), None)


def _orphaned(text: str, material: Material) -> bool:
    """Whether somebody is told by whose they are, and nobody whose they could be stands before: "son beau-frère".

    "Sept de ses collègues" likewise; "Le docker et ses collègues" are the docker's. Nor does "a-t-il assuré" behind a
    statement say who that is, nor "Le laboratoire l'a rappelé" what that is.
    """
    grammar = material.grammar
    done_to = grammar.object_pronoun.search(unquoted(text))
    if done_to and not grammar.finite.search(text[: done_to.start()]):
        return True
    if grammar.turned.match(text.rstrip(". ")) and not _quoting(text):
        return True
    words = {*grammar.words.owned, *grammar.words.relational}
    found = ((text[: each.start()], fold(each["who"])) for each in grammar.kin.finditer(unquoted(text)))
    kin = (before for before, who in found if who in words or who.removesuffix("s") in words)
    return any(
        material.name_in(before) is None and before.split()[-1:] not in [[word] for word in grammar.words.coordinators]
        for before in kin
    )


def _short(told: Told, fact: Fact, material: Material, *, under_date: bool = False, role: bool = True) -> str | None:
    """The statement shortened; its speaker stands before it under a date and for a voice, else behind it.

    `role` says who a voice belongs to by more than the name.
    """
    grammar = material.grammar
    if told.shape == "plain":
        inner = taken_apart(moved(halves(told.what, grammar)[0], grammar), grammar)
        what = shorter(unfolded(inner.what, grammar)[0], grammar)
        if inner.shape == "by":
            if grammar.owned.match(inner.who) and material.voice(inner.who) is None:
                return None
            return grammar.frame("according", turn(fact), who=inner.who, what=lowered(what, grammar))
        return what if len(what) < len(told.what) - 8 else None
    if not told.who or leans(told.what, grammar):
        return None
    who = material.voice(told.who) or lowered(told.who, grammar)
    if told.shape == "quoted":
        # Whole, or not at all: what is cut off somebody's words may be what they are about.
        quote = marked(told.what, grammar.code)
        if under_date:
            return grammar.frame("according", turn(fact), who=who, what=quote)
        who = introduced(told.who, material) if role else who
        heard = len(told.what.split()) <= _HEARD
        return grammar.frame("voice", who=capital(who), quote=quote) if heard else None
    what = pruned(told, grammar)
    if bent := reporting(told, fact, material):
        return told_after(told, what, who, material) or _in_month(bent, told, grammar) + what
    before = told.shape == "by" or grammar.owners.search(unquoted(what))
    if under_date or before or what.count(",") > 1 or what[0] in MARKS:
        return according(told, what, who, fact, material)
    return according(told, what, who, fact, material, after=True)


def according(told: Told, what: str, who: str, fact: Fact, material: Material, *, after: bool = False) -> str:
    """The statement according to who says it, who stands before it or `after` it.

    What somebody admits, or said in another month, stands before its verb and that month, or nowhere ("").
    """
    grammar = material.grammar
    month = _month(told, grammar)
    if month or grammar.admits.search(told.verb):
        verb = f"{told.verb} {month}".rstrip()
        return told_after(told.model_copy(update={"verb": verb}), what, who, material)
    if after:
        return grammar.frame("according_after", turn(fact), who=who, what=capital(what))
    return grammar.frame("according", turn(fact), who=who, what=lowered(what, grammar))


def _in_month(said: str, told: Told, grammar: Grammar) -> str:
    """Who says it with the verb of saying, behind the month in which they did where that is told before them."""
    label = _month(told, grammar) if told.lead else ""
    return f"{capital(label)}, {lowered(said, grammar)}" if label else capital(said)


def _month(told: Told, grammar: Grammar) -> str:
    """The month in which it was said, its day or "earlier", as it stands in a sentence; "" where none is told."""
    if earlier := grammar.earlier.fullmatch(told.mid):
        return earlier[0]
    label = undated(f"{told.lead}, {told.mid}".strip(", "), grammar)[1]
    told_in = any(one.month and one.weekday is None for one in dates_in(label, grammar.code))
    return lowered(label.strip(" .,"), grammar) if told_in and told.shape == "reported" else ""


def told_after(told: Told, what: str, who: str, material: Material) -> str:
    """The statement before who says it and the verb of saying: "La halle fermera en mai, a annoncé Ada Morel".

    "" where it needs its speaker before it, has its tense from the verb, or a second "que" hangs on them.
    """
    grammar, plain = material.grammar, unquoted(what)
    owned = not told.ahead and grammar.owners.search(plain)
    held = owned or grammar.second_that.search(what) or grammar.third_person.match(plain)
    if held or _bent(told, plain, grammar) or plain.count(",") > 1 or what[0] in MARKS:
        return ""
    return grammar.frame("reported_after", what=capital(what), verb=told.verb, who=who)


def reporting(told: Told, fact: Fact, material: Material, *, always: bool = False) -> str:
    """The words that report the statement, where it takes its tense or an owner from them, or `always`; "" elsewhere.

    Nor where a second "que" hangs on them: « X a dit que « rien n'est fait et que rien ne presse » ».

    Without the past verb it would tell of another time or sound like hearsay: « X a affirmé que le pont tenait, que la
    rue rouvrirait ». Without the speaker before it « sa décision » would be somebody else's.
    """
    grammar = material.grammar
    head = fact.text.partition(told.what.strip(_MARKED)[:_BEGINNING])[0].rstrip(_MARKED)
    head += "" if head.endswith(("'", "’")) else " "
    that = re.search(rf"(?<!\w){grammar.words.that}$", head)
    if told.shape != "reported" or not that:
        return ""
    what = unquoted(told.what)
    held = _bent(told, what, grammar) or grammar.owners.search(what) or grammar.second_that.search(told.what)
    if not always and not held:
        return ""
    return f"{_subject(told, material)} {told.verb} {that.group()}"


def _subject(told: Told, material: Material) -> str:
    """Who says it, fit to stand before the verb: what is told of them behind a comma ends with one."""
    who = material.voice(told.who) or told.who
    return f"{who}," if "," in who else who


def _bent(told: Told, what: str, grammar: Grammar) -> bool:
    """Whether the statement has its tense from its past verb of saying: first, it would be of the past, or a rumour."""
    return bool(grammar.past.match(told.verb) and grammar.concordance.search(what))


def _first_said(told: Told, material: Material) -> Told:
    """The statement without a second one behind a semicolon that says for itself who says it."""
    one, mark, two = unquoted(told.what).partition(";")
    if told.shape == "quoted" or not mark or not material.grammar.attributes.search(two):
        return told
    return told.model_copy(update={"what": told.what[: len(one)].rstrip()})


def own_tense(fact: Fact, material: Material) -> Told:
    """The fact taken apart, in the tense that it has without its past verb of saying where that is known."""
    return material.once(f"own tense {fact.id}", lambda: _own_tense(fact, material))


def _own_tense(fact: Fact, material: Material) -> Told:
    told, grammar = _first_said(parts(fact, material), material), material.grammar
    if (
        not grammar.past.match(told.verb)
        or not reporting(told, fact, material)
        or grammar.owners.search(unquoted(told.what))
    ):
        return told
    what = unshifted(told.what, grammar)
    return told.model_copy(update={"what": what}) if what else told


def turn(fact: Fact) -> int:
    """A number that varies from fact to fact and is the same on every run."""
    return sum(map(ord, fact.id))


def clause(words: str, material: Material) -> str:
    """The first sentence of a quotation, shortened where that loses nothing it depends on and nothing it leads to."""
    first = _SENTENCE_END.split(words)[0].strip()
    long = len(first.split()) > _QUOTED
    return shorter(first.rstrip(".,; "), material.grammar, whole=True) if long else first.rstrip(" ,;")


def elided(words: str, kept: str) -> str:
    """What is kept of a quotation, with the sign that its sentence goes on where it does."""
    rest = words.removeprefix(kept).lstrip(f"{_MARKED},;:") if words.startswith(kept) else ""
    return f"{kept}…" if rest[:1].isalnum() and kept[-1:] not in ".!?…" else kept


def _quoting(text: str) -> bool:
    return any(mark in text for mark in MARKS)


def finished(text: str, fact: Fact, material: Material) -> Sentence:
    """The finished sentence with what it stands on: the fact's lines, and those that say who is named."""
    finished = capital(dress(ended(text), material.grammar.code))
    message = material.message(fact)
    told = material.quotes_in(fact) if _quoting(finished) else []
    quotes = [message] if message else told
    lines = [*fact.lines, *(quote.line for quote in quotes)]
    named: list[str] = []
    for quote in quotes:
        who = quote.speaker or ""
        signer = material.signer(who, fact)
        if who not in fact.text and any(name and name in finished for name in (who, signer, capital(signer))):
            named += material.naming(who, fact)
    lines += [*named, *material.introductions(finished, fact, named)]
    return Sentence(text=finished, lines=material.given(lines), quotes=tuple(quote.id for quote in quotes))
