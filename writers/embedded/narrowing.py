"""Narrower wordings of a statement for a title or a heading: what goes only accompanies what stays."""

import re
from collections.abc import Iterator
from functools import cache

from story.keyphrase import parts_of
from story.patterns import any_of
from story.phrases import phrases
from story.seo.passive import is_passive
from story.words import fold, standing
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.wording import balanced, capital, moved, shorter, unfolded, unquoted

FEWEST = 4
"""Words that a shortened statement keeps at least."""
AFTER_VERB = 2
"""Words that a shortened sentence has after its verb at least, one less in the passive: "has followed" is cut off, "is
tried" is not."""
LEAST = 24
"""Characters that a cut heading has at least: fewer say too little."""
OPENS = 6
"""Characters at most before the subject that a statement opens with."""
CUT = 0.9
"""What it costs a heading to be cut where no comma stands."""
_RUBRIC = re.compile(r"\s*:\s+|\s[–—-]\s")
_QUOTED_LAST = re.compile(r"(?P<head>[^«»]*«\s?)(?P<words>[^«»]+?)(?P<end>\s?»)")
_BEHIND_NAME = re.compile(r"([A-ZÀ-Ý][\w-]*)\s([a-zà-ÿ]{3,})(?![\w’'-])")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")


def cuts(text: str, grammar: Grammar) -> Iterator[str]:
    """The text without an end that only accompanies it.

    No quotation, condition or attribution goes with it, and no negation stays that could reach into what goes.
    """
    for cut in grammar.droppable.finditer(text, _opened(text, grammar)):
        kept, gone = grammar.trailing.sub("", text[: cut.start()]).rstrip(" ,;:\u00a0"), text[cut.start() :]
        whole = len(kept.split()) >= FEWEST and balanced(kept) and _predicates(kept, text, grammar)
        whole = whole and not _open(kept, grammar) and kept.split()[-1].casefold() not in grammar.small
        whole = whole and not grammar.saying_last.search(kept)  # "a move opponents say" waits for what they do
        whole = whole and not _waits(kept, grammar)
        named = cut[0][0] == ":" and not grammar.finite.search(kept)
        named = named or _of_a_part(kept, gone, grammar)
        bound = grammar.scope.search(unquoted(kept)) or (gone[0] == " " and universal(kept, grammar))
        # "Elle ne se présentera pas, invoquant « l’usure »": what she does not do ends at the comma.
        apart = gone[0] == "," and grammar.participial.match(gone.lstrip(" ,")) and not grammar.condition.search(gone)
        if whole and not named and (apart or not (_needed(gone, grammar) or bound)):
            yield kept


def _opened(text: str, grammar: Grammar) -> int:
    """Where what opens the text ends, or what opens it behind a rubric: "Klow : disparue depuis mardi, Ada Morel …"."""
    head, rest = rubric(text)
    first = rest.split(" ", 1)[0].casefold()
    opens = grammar.opening.match(rest) or (head and re.fullmatch(grammar.words.owning, first))
    return len(text) - len(rest) + rest.find(",") + 1 if opens and "," in rest else 0


def _waits(kept: str, grammar: Grammar) -> bool:
    """Whether its last piece is set between an auxiliary and what that is of: "avoir, entre mai et octobre[, …]"."""
    before, comma, _ = kept.rpartition(", ")
    last = before.split()[-1:]
    held = (*grammar.words.auxiliaries, *grammar.words.helpers)
    return bool(comma and last) and (last[0] in held or re.fullmatch(grammar.infinitive, last[0]) is not None)


def _of_a_part(kept: str, gone: str, grammar: Grammar) -> bool:
    """Whether a share is told that rose or fell where what goes says: "a baissé de 38 % dans la baie"."""
    return gone[0] == " " and "%" in kept and not grammar.copula.search(kept)


def universal(text: str, grammar: Grammar) -> bool:
    """Whether it speaks of all, of the first or of the most: that is true within its circumstances alone."""
    return grammar.universal.search(text) is not None


def _needed(gone: str, grammar: Grammar) -> bool:
    """Whether what would go says who says so, on what condition, or in whose words."""
    pieces = gone.lstrip(" ,").split(", ")
    if grammar.scope.search(gone) and any(map(grammar.conceding.match, pieces)):
        return True  # "tout en reconnaissant qu'aucune trace n'avait été relevée"
    attributed = any(grammar.attributes.match(piece) or grammar.past.match(piece) for piece in pieces)
    return bool(attributed or grammar.condition.search(gone) or any(mark in gone for mark in '«“"'))


def _predicates(kept: str, text: str, grammar: Grammar) -> bool:
    """Whether what is kept has a verb and what follows it, where the whole has a verb: a headline may do without."""
    verbs = list(grammar.finite.finditer(kept))
    if verbs:
        # "HRW a relevé, grâce aux indications de témoins, …" is cut off from what was found.
        after = kept[verbs[-1].end() :].split(",")[0].split()
        if verbs[-1][0].casefold() in grammar.words.auxiliaries:  # "a adopté lundi soir" tells of nothing adopted
            idle = (*grammar.when, *grammar.small)
            after = [word for word in after if word.casefold() not in idle and not word[0].isdigit()]
        return len(after) >= AFTER_VERB - is_passive(" ".join((verbs[-1][0], *after[:1])), grammar.code)
    return not grammar.finite.search(text)


def _open(kept: str, grammar: Grammar) -> bool:
    """Whether a clause is begun in it that has no verb yet: "est apparu lorsqu’en juillet"."""
    begun = list(grammar.subordinate.finditer(kept))
    if not begun:
        return False
    verbs = len(list(grammar.finite.finditer(kept)))
    return verbs <= len(begun) or not grammar.finite.search(kept[begun[-1].end() :])


def rubric(text: str) -> tuple[str, str]:
    """A headline's rubric and what it heads: "Bourse : l'action …"; no rubric where it has none."""
    head, *rest = _RUBRIC.split(text, maxsplit=1)
    return (head, capital(rest[0])) if rest and balanced(head) else ("", text)


def placed(text: str, material: Material) -> str:
    """ "Syldavie : le port ferme" as "Le port ferme en Syldavie", with the story's own word before the place."""
    place, rest = rubric(text)
    if not place or ":" in rest or rest[-1:] in "?!…" or fold(place) in fold(rest):
        return ""
    every = ((fact.text, at) for fact in material.facts for at in standing(place, fact.text, "_"))
    led = (_led(material.grammar).search(text, 0, at) for text, at in every)
    found = next((match for match in led if match), None)
    return f"{rest} {found[1]} {place}" if found else ""


@cache
def _led(grammar: Grammar) -> re.Pattern[str]:
    """The word before a place that says something is there, at the end of what stands before the place."""
    return re.compile(rf"(?<!\w)({any_of(grammar.words.placing)}) $")


def elliptic(text: str, grammar: Grammar) -> str:
    """A headline's passive, without its auxiliary: "L'ancien directeur [est] jugé", "Deux élans [ont été] vus".

    Not where a second verb goes on with the same subject: "jugé et sera relaxé" is no headline.
    """
    verb = grammar.copula.search(text)
    if verb is None or grammar.scope.search(text) or grammar.finite.search(text[: verb.start()]):
        return ""
    further = (text[joint.end() :] for joint in grammar.and_more.finditer(text, verb.end()))
    if "," in text[: verb.start()] or any(grammar.verb.match(one) or grammar.standing.match(one) for one in further):
        return ""
    words = len(verb[0].split())
    around = (*text[: verb.start()].split()[-1:], *text[verb.start() :].split()[: words + 1])
    return text[: verb.start()] + text[verb.end() :] if is_passive(" ".join(around), grammar.code) else ""


def hedged(text: str, grammar: Grammar) -> str:
    """What somebody reports in the mood that says it is reported: "Y aurait livré" for "X a dit que Y avait livré".

    Nothing is hedged that has a negation or a condition of its own.
    """
    told = grammar.reports.match(text)
    if told is None or grammar.scope.search(told["what"]):
        return ""
    verb = grammar.finite.search(told["what"])
    mood = grammar.words.hedges.get(verb[0]) if verb else None
    if verb is None or mood is None or not _participle(told["what"][verb.end() :].split(), grammar):
        return ""
    return capital(told["what"][: verb.start()] + mood + told["what"][verb.end() :])


def _participle(words: list[str], grammar: Grammar) -> bool:
    """Whether the words begin with a participle: one behind some auxiliary would be passive."""
    return bool(words) and any(is_passive(f"{helper} {words[0]}", grammar.code) for helper in grammar.words.helpers)


def lesser(text: str, grammar: Grammar) -> Iterator[str]:
    """The statement of a wider thing at its end: who delivers ballistic missiles delivers missiles.

    Not where it counts, compares, or speaks of all.
    """
    said = text.rpartition(", ")[2]
    if grammar.scope.search(text) or re.search(r"\d", text) or universal(text, grammar):
        return
    if grammar.attributes.match(said) or grammar.past.match(said):
        return  # "selon un bilan de la préfecture" is not "selon un bilan"
    found = phrases(text, grammar.code)
    last = next((each for each in reversed(found) if text.endswith(each.text)), None)
    if last is None:
        return
    for part in parts_of(last.text, grammar.code):
        gone = last.text[len(part) :] if last.text.startswith(part) else ""
        # "la langue catalane" is not "la langue": what is known by its article is known by its adjective.
        bare = not gone.split() or gone.split()[0].casefold() not in grammar.words.links
        known = (bare or " " not in part) and grammar.known_end.search(text[: last.at])
        placed = any(map(str.isupper, gone)) and not set(gone.split()).isdisjoint(grammar.words.place_links)
        if gone and not known and not placed and (_is_new(last.at, text, grammar) or not any(map(str.isupper, gone))):
            yield text[: len(text) - len(last.text)] + part
    for each in found:
        between = text[each.at + len(each.text) : last.at].replace("’", "’ ").replace("'", "' ").split()
        links = (*grammar.words.links, *grammar.words.determiners)
        if between and _is_new(each.at, text, grammar) and all(word.replace("’", "'") in links for word in between):
            yield text[: each.at + len(each.text)]


def _is_new(at: int, text: str, grammar: Grammar) -> bool:
    """Whether an article says that the thing at that place is not known yet: any of its kind may be meant."""
    return any(word.casefold() in grammar.words.indefinite for word in text[:at].split()[-1:])


def roleless(text: str, grammar: Grammar) -> str:
    """The statement without what its subject is, where the name says who: "Le maire Paul Ménez a signé"."""
    led = grammar.role_first.match(text)
    if led is None or {word.casefold() for word in led["role"].split()[1:]} & grammar.small:
        return ""
    return text[led.end() :]


def roled(text: str, grammar: Grammar) -> str:
    """The statement without what somebody in it is, where a full name says who: "exclut [le député] Ada Morel"."""
    led = grammar.role_within.search(text)
    return text[: led.start("role")] + text[led.end("role") :] if led else ""


def unspanned(text: str, grammar: Grammar) -> str:
    """The statement without the night set between verb and object: "a détruit [dans la nuit de lundi] un pont"."""
    found = grammar.span.search(text)
    return text[: found.start("span")] + text[found.end("span") :] if found else ""


def firmless(text: str, grammar: Grammar) -> str:
    """The statement without what a firm is, before its name: "[L’armateur côtier] Corlay va fermer deux lignes"."""
    found = grammar.firm.search(text)
    if found is None or text[found.end() :].split(" ", 1)[0].isupper() or found["role"].split()[-1] in grammar.small:
        return ""
    before, name = text[: found.start()], text[found.end() :]
    return "" if elides(before, name, grammar) else before + name


def elides(before: str, name: str, grammar: Grammar) -> bool:
    """Whether the last word loses its end before the name: "de" before "Yves"."""
    last = before.split()[-1:]
    vowel = re.match(rf"{grammar.words.elided}|y", name, re.I) is not None
    return bool(last) and last[0].casefold() in grammar.words.eliding and vowel


def named(text: str, grammar: Grammar) -> str:
    """The statement of whom the name alone tells: "[La maire de Brock], Ada Morel, a signé"."""
    head, _, rest = text.partition(", ")
    name, _, main = rest.partition(", ")
    able = grammar.full_name.fullmatch(name) and grammar.predicate.match(main) and not grammar.finite.search(head)
    return f"{name} {main}" if able else ""


def priceless(text: str, grammar: Grammar) -> str:
    """The statement without what a thing in it costs: "a ouvert un centre [de 14 millions d’euros] à Brock"."""
    found = grammar.priced.search(text)
    return text[: found.start()] + text[found.end() :] if found and not grammar.scope.search(text) else ""


def articleless(text: str, grammar: Grammar) -> str:
    """A headline without a verb, without the article it begins with: "[L’]action de Ponant en baisse"."""
    led = grammar.first_article.match(text)
    if led is None or grammar.verb.search(text) or ":" in text:
        return ""
    subject = next((each for each in phrases(text, grammar.code, 1) if each.at == led.end()), None)
    after = text[subject.at + len(subject.text) :].split() if subject else []
    told = bool(after) and (after[0].casefold() in grammar.small or re.fullmatch(grammar.words.owning, after[0]))
    return capital(text[led.end() :]) if told else ""


def unapposed(text: str, grammar: Grammar) -> str:
    """The statement without who or what its subject is, between commas: "Paul Ménez, le maire, a signé"."""
    head, _, rest = text.partition(", ")
    ends = (stop for stop in re.finditer(", ", rest) if grammar.predicate.match(rest, stop.end()))
    end = next(ends, None)
    if end is None or ":" in head or grammar.opening.match(head) or grammar.finite.search(head):
        return ""
    if re.fullmatch(grammar.words.owning, head.split(" ", 1)[0].casefold()) or not _names_subject(head, grammar):
        return ""  # "Sollicité, le maire, …", "Dès la sixième minute, l'ouvreur, …": the subject comes later
    if grammar.past.match(rest[end.end() :]) and "," in rest[: end.start()]:
        return ""  # "Le pont, vieux, tient bon, a dit le maire" says nothing about what the bridge has said
    aside, main = rest[: end.start()], rest[end.end() :]
    verb = grammar.finite.search(aside)
    own = verb and not grammar.subordinate.search(aside[: verb.start()])
    apart = not own and not grammar.scope.search(aside) and all(map(balanced, (head, aside)))
    return f"{head} {main}" if apart else ""


def _names_subject(head: str, grammar: Grammar) -> bool:
    """Whether it begins as a subject does, with an article or a name."""
    first = re.match(r"[\w-]+(?:['’](?=\w))?", head)
    word = first[0].casefold().replace("’", "'") if first else ""
    return word in grammar.words.determiners or not (word.endswith("'") or word in grammar.small)


def unrelated(text: str, grammar: Grammar) -> str:
    """The statement without a clause about the thing that ends it: "réviser l’accord [qui fixe les prix]".

    Only of a thing that its article says is known, that is not counted, and of which nothing is denied.
    """
    led = next(iter(grammar.about_thing.finditer(text)), None)
    kept = text[: led.start("clause")].rstrip() if led else ""
    bound = grammar.scope.search(text) or universal(text, grammar) or re.search(r"\d", led["thing"] if led else "")
    return kept if led and not bound and balanced(kept) and _predicates(kept, text, grammar) else ""


def inside(text: str, grammar: Grammar) -> Iterator[str]:
    """The statement with the quotation that ends it cut at an "and", closed, and less exact at its end."""
    found = _QUOTED_LAST.fullmatch(text)
    if found is None or grammar.scope.search(text) or grammar.twofold.search(found["words"]):
        return
    for cut in grammar.and_more.finditer(found["words"]):
        kept, gone = found["words"][: cut.start()], found["words"][cut.end() :]
        if len(kept.split()) >= FEWEST and not grammar.verb.search(gone):
            less = list(lesser(kept, grammar))[:1]
            yield from (f"{found['head']}{one}{found['end']}" for one in (kept, *less))


def first_of(words: str, grammar: Grammar) -> str:
    """The first of two statements that an "and" joins in somebody's words; all of them where there is one.

    The same where a condition or a negation may reach over both.
    """
    joint = grammar.and_says.search(words)
    if joint is None or grammar.scope.search(words):
        return words
    kept = words[: joint.start()]
    tells = grammar.verb.search(kept) or grammar.personal.search(kept)
    return kept if len(kept.split()) >= FEWEST and balanced(kept) and tells else words


def opened(text: str, grammar: Grammar) -> str:
    """The statement without the circumstance it opens with: "Après la crue, le pont rouvre".

    Not where it denies, compares, measures or counts all: it may do so of that circumstance alone.
    """
    head, comma, rest = text.partition(", ")
    measured = re.search(r"\d", rest) and not grammar.occasion.match(head)
    bound = grammar.scope.search(text) or measured or universal(rest, grammar)
    if not comma or bound or not grammar.circumstance.match(head):
        return ""
    return capital(rest) if starts(rest, grammar) and grammar.finite.search(rest) and balanced(head) else ""


def opens_aside(text: str, grammar: Grammar) -> bool:
    """Whether the statement itself begins behind a comma only: "Construit en 1958, le barrage …"."""
    _, comma, rest = text.partition(", ")
    return bool(comma) and starts(rest, grammar)


def starts(rest: str, grammar: Grammar) -> bool:
    """Whether the words begin as a subject does."""
    first = rest.split(" ", 1)[0].split("’")[0].split("'")[0]
    return first.casefold() in grammar.words.determiners or first[:1].isupper()


def uninserted(text: str, grammar: Grammar) -> str:
    """The statement without what is set between verb and object: "a exclu[, hier, à l’unanimité,] Ada Morel"."""
    verb = grammar.finite.search(text)
    if verb is None or grammar.scope.search(text):
        return ""
    set_in = grammar.set_in.match(text, verb.end())
    return text[: verb.end()] + set_in[1] + " " + text[set_in.end() :] if set_in else ""


def unattached(text: str, grammar: Grammar) -> str:
    """The statement without a clause about the name it ends with: "confié à Ada Morel [qui sera aidée par …]"."""
    led = grammar.about_name.match(text)
    whole = led is not None and grammar.finite.search(led["kept"]) and not grammar.scope.search(text)
    return led["kept"] if led and whole and balanced(led["kept"]) else ""


def untitled(text: str, grammar: Grammar) -> str:
    """The statement without what the name that it ends with is: "fêtent Ada Morel[, poétesse syldave]"."""
    kept, _, aside = text.partition(", ")
    first = aside.split(" ", 1)[0]
    name = re.search(r"[\s’'][A-ZÀ-Ý][\w’-]+ [A-ZÀ-Ý][\w’-]+$", kept)
    what = first.isalpha() and first.islower() and first not in grammar.small
    apart = what and not grammar.verb.search(aside) and not grammar.scope.search(text) and "," not in aside
    return kept if name and apart and balanced(kept) and not grammar.opening.match(kept) else ""


def _tells(kept: str, grammar: Grammar) -> bool:
    """Whether it has a verb: one that is a verb beyond doubt, or a word that can be none but that of its subject."""
    if grammar.finite.search(kept):
        return True
    subject = next((each for each in phrases(kept, grammar.code, 1) if each.at <= OPENS), None)
    rest = kept[subject.at + len(subject.text) :].split() if subject else []
    return len(rest) > AFTER_VERB and rest[0].islower() and rest[0].casefold() not in grammar.small


def predicated(text: str, grammar: Grammar) -> bool:
    """Whether a made sentence says something: it quotes somebody, or what it tells has a verb.

    What is attributed is looked at without its "selon", what stands under a date without that: "Le maire, Éric Brun,
    d’après un retard" is a name and a thing. A word behind a name that is small and no function word may be a verb.
    """
    if grammar.voiced.search(text):
        return True
    before, _, last = text.rpartition(", ")
    if before and ", " not in before and grammar.past.match(last) and not grammar.reported_clause.search(last):
        text = before  # "À Lunel, a répondu la maire" answers nothing
    said = grammar.by_head.match(text) or grammar.by_tail.match(text)
    what = said["what"] if said else _RUBRIC.split(text, maxsplit=1)[-1]
    if grammar.verb.search(what) or grammar.to_come.search(what) or _tells(what, grammar):
        return True
    return any(
        not {each.casefold() for each in found.groups()} & grammar.small for found in _BEHIND_NAME.finditer(what)
    )


def headlines(text: str, material: Material) -> Iterator[tuple[float, str]]:
    """A plain statement as it is and in fewer words, each with what was done to it; the shorter stands for the longer.

    A statement in the source's words is never cut in the middle of what it says.
    """
    grammar = material.grammar
    bare = unbracketed(moved(text, grammar))
    made = {bare: 0.0, shorter(bare, grammar): 0.0, unfolded(bare, grammar)[0]: 0.0}
    for narrowed in (opened, roleless, uninserted, unattached, untitled):
        made |= {narrowed(one, grammar): cost + 0.1 for one, cost in list(made.items())}
    made |= {shorter(one, grammar): cost + 0.1 for one, cost in list(made.items()) if one}
    for one, cost in list(made.items()):
        for cut in cuts(one, grammar):
            gone = one[len(cut) :].lstrip(" ,")
            announces = gone[:1] == ":" or grammar.reason.match(gone)  # "était jugé [pour avoir vendu …]" is no news
            if len(cut) >= LEAST and _tells(cut, grammar) and not announces:
                made.setdefault(cut, cost + (CUT if one[len(cut) : len(cut) + 1] == " " else 0.2))
    yield from ((cost, one) for one, cost in made.items() if len(one.split()) >= FEWEST)


def unbracketed(text: str) -> str:
    """The text without what stands in brackets."""
    return _BRACKETS.sub("", text)


def before(text: str, keyphrase: str, grammar: Grammar) -> Iterator[str]:
    """The clause before the keyphrase that ends it, where the keyphrase can be its label: "… l'asile à Ada Morel"."""
    at = len(text) - len(keyphrase)
    led = grammar.leading.search(text[:at])
    if keyphrase and at > 0 and fold(text[at:]) == fold(keyphrase) and led and not grammar.scope.search(text):
        kept = text[: led.start()].rstrip(" ,")
        if len(kept.split()) >= FEWEST and balanced(kept):
            yield kept


def lifted(text: str, keyphrase: str, grammar: Grammar) -> Iterator[str]:
    """The sentence whose subject is the keyphrase's, without it: "L'ancien directeur [de la laiterie] est jugé".

    Likewise without the place that a headline begins with: "Incident [à la mairie] lors des débats".
    """
    if not grammar.words.links or keyphrase not in text or grammar.scope.search(text):
        return
    owned, owns, leads = _around_a_key(grammar)
    at = [(place, place + len(keyphrase)) for place in standing(keyphrase, text, "_")]
    every = ((owned.search(text, 0, start), owns.match(text, end)) for start, end in at)
    start, end = next(((left.start(), right.end()) for left, right in every if left and right), (0, 0))
    if end and not grammar.finite.search(text[:start]):
        yield f"{text[:start]} {text[end:]}"
    placed = ((leads.fullmatch(text, 0, start), text[end + 1 :]) for start, end in at if text[end : end + 1].isspace())
    led, rest = next(((led, rest) for led, rest in placed if led), (None, ""))
    if led and rest and not grammar.finite.search(text):
        yield f"{led['what']} {rest}"


@cache
def _around_a_key(grammar: Grammar) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What ties a keyphrase to the noun before it, what may stand between it and its verb, and a place's noun."""
    opens = rf"(?:{any_of(grammar.words.determiners)}\s?)?"
    of = rf"\s{any_of(grammar.words.links)}\s?"
    return (
        re.compile(rf"(?<=\w){of}{opens}$"),
        re.compile(rf"(?:{of}[A-ZÀ-Ý][\w’-]+)*\s(?={grammar.finite.pattern})"),
        re.compile(rf"(?P<what>\w+)\s{any_of(grammar.words.leading)}\s{opens}"),
    )
