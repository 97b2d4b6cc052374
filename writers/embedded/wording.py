"""Changes that leave a sentence true when it moves: its capital, its opener, its length, its date."""

import re
from collections.abc import Iterator
from functools import lru_cache

from story import dates
from story.anchors import tense
from story.patterns import fixed
from story.plain import bare
from story.words import fold
from writers.embedded.grammar import Grammar

_FEWEST = 5
"""Words a shortened statement keeps at least; fewer is a fragment."""
_PURPOSE = 4
"""Words behind the verb that a statement has at least whose purpose is left out."""
_SHORT = 4
"""Characters, with the space before it, of a word that only ends like a participle: "du"."""
_FIRST = re.compile(r"^([^\w]*)(\w)(['’]?)")
_STOP_INSIDE = re.compile(r"\s*\.(\s*[»”])$")
_QUOTATION = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_COUNT = {"«": "»", "“": "”", "(": ")", "[": "]"}


def capital(text: str) -> str:
    """The text with its first letter a capital; one behind an opening quotation mark counts."""
    match = _FIRST.match(text)
    return text[: match.start(2)] + match[2].upper() + text[match.end(2) :] if match else text


def lowered(text: str, grammar: Grammar) -> str:
    """The text fit to stand inside a sentence: a small word at its head loses its capital, a name keeps it."""
    word = None if grammar.addressed.match(text) else fixed(r"\w+").match(text)
    if word and word[0].casefold() in grammar.lowers and not (len(word[0]) > 1 and word[0].isupper()):
        return text[0].lower() + text[1:]
    return text


def moved(text: str, grammar: Grammar) -> str:
    """The sentence without what tied it to the one before ("Mais", "également")."""
    opener = grammar.openers.match(text)
    if opener and len(text) > opener.end() + 10:
        text = capital(text[opener.end() :])
    filler = grammar.fillers.search(unquoted(text[:120]))
    return text[: filler.start()] + text[filler.end() :] if filler and "“" not in text[:120] else text


def main_clause(text: str, grammar: Grammar) -> str:
    """The sentence without a participle clause that opens it and holds a date of its own, or what its subject is.

    "Long de 40 mètres, le pont a été ouvert en 1958" is no telling of that year: its length is not of it.
    """
    opening, comma, rest = text.partition(", ")
    first = opening.split(" ", 1)[0].casefold()
    own, dated = fixed(grammar.words.owning).fullmatch(first), bool(dates.dates(opening, grammar.code))
    begins = fixed(r"[’'\s]").split(rest, 1)[0].casefold() in grammar.words.determiners and "," not in rest
    is_aside = begins and not dated and first not in grammar.small and not grammar.finite.search(opening)
    return capital(rest) if comma and ((own and dated) or is_aside) else text


def unowned(text: str, grammar: Grammar) -> str:
    """The sentence with its speaker by role and name where a possessive says whose they are; "" where it has no name.

    "A dit son directeur, Ada Morel" is "a dit le directeur Ada Morel"; of "sa femme, Ada Morel" the name is left. ""
    too where the role says nothing without its owner, "son avocate". As it is where it begins with whose they may be:
    "La coopérative recrutera, a indiqué son directeur".
    """
    tail = grammar.owned_tail.search(text)
    if tail is None or grammar.body.match(bare(text)):
        return text
    if not tail["name"]:
        return ""
    kin = grammar.kinship.fullmatch(tail["role"].casefold())
    if not kin and fold(tail["role"]) in grammar.words.owned:
        return ""
    article = "" if kin else grammar.words.disowned.get(tail["whose"].casefold(), "")
    role = f"{articled(article, tail['role'], grammar)} " if article else ""
    return f"{text[: tail.end('said')]}{role}{text[tail.start('name') :]}"


def articled(article: str, noun: str, grammar: Grammar) -> str:
    """The noun behind its article, which loses its vowel before another: "l’avocate"."""
    short = grammar.words.elisions.get(article)
    return f"{short}{noun}" if short and fixed(grammar.words.elided).match(noun) else f"{article} {noun}"


@lru_cache(maxsize=512)
def leans(text: str, grammar: Grammar) -> bool:
    """Whether the sentence is not understood without the one before it."""
    opener = grammar.openers.match(text)
    own = text[opener.end() :] if opener else text
    own = own.lstrip('«“"–— \u00a0\u202f')
    rest = _outside(own)
    if grammar.leans.match(own) or grammar.demonstrative.search(rest) or grammar.dangling.search(rest):
        return True
    later = grammar.later.match(own)
    if later is None:
        return False
    named = any(word[:1].isupper() for word in later.group().split()[1:])
    return not (named and grammar.finite.search(later.group()))


def dangles(words: str, grammar: Grammar) -> bool:
    """Whether an object pronoun in the words stands for what they do not name: "pas la revoir avant dix ans"."""
    return any(
        not grammar.named_by[found["word"].casefold()].search(words, 0, found.start())
        for found in grammar.clitic.finditer(words)
    )


def paired(text: str) -> bool:
    """Whether every quotation that opens in the text ends in it."""
    return all(text.count(opening) == text.count(closing) for opening, closing in (("«", "»"), ("“", "”")))


@lru_cache(maxsize=512)
def shorter(what: str, grammar: Grammar, fewest: int = _FEWEST, *, whole: bool = False) -> str:
    """The statement without a second predicate, unless it is to be `whole`, and without what only accompanies it.

    What is kept has a verb: one that is a verb beyond doubt, or that of a sentence whose last comma is cut at. Nothing
    is cut where a negation, a condition or an "only" could reach into what goes, nor where that quotes somebody: such
    words are the news. A quotation cut inside shows that it goes on, and is closed where it is cut: what stands between
    the marks is still the source's, in a row.
    """
    for pattern in (grammar.adjunct, grammar.tail) if whole else (grammar.joint, grammar.adjunct, grammar.tail):
        for cut in pattern.finditer(what):
            kept, gone = what[: cut.start()].rstrip(" ,;:"), what[cut.start() :]
            to_the_end = pattern is grammar.adjunct and ", " not in gone[cut.end() - cut.start() :]
            if not (to_the_end or grammar.finite.search(_last_clause(kept, grammar))):
                continue
            told = grammar.verb.search(_outside(kept)) or grammar.future.search(_outside(kept))
            if to_the_end and grammar.finite.search(_outside(gone)) and not told:
                continue  # "Au plus fort de la crue, jusqu'à dix maisons avaient été vidées"
            if grammar.saying_last.search(kept) or (pattern is not grammar.joint and grammar.scope.search(kept)):
                continue  # "a move opponents say" waits for what they do
            if does_more(gone, grammar) or any(mark in gone for mark in "«“") or _without_purpose(kept, gone, grammar):
                continue
            reach = grammar.condition if pattern is grammar.joint else grammar.scope
            if grammar.finite.search(what) and not (grammar.finite.search(kept) or grammar.verb.search(kept)):
                continue
            if len(kept.split()) >= fewest and not reach.search(gone) and (closed := _closed(kept, gone)):
                what = closed
                break
    return _STOP_INSIDE.sub(r"\1", grammar.trailing.sub("", what.rstrip(" ,;:")))


def does_more(gone: str, grammar: Grammar) -> bool:
    """Whether what goes tells what the last noun before it did: "… et le village[, qui boudait, est revenu]"."""
    _, *pieces = gone.split(", ")
    led = len(pieces) > 1 and pieces[0].split(" ", 1)[0] in grammar.words.apposed
    return led and grammar.predicate.match(pieces[1]) is not None


def _without_purpose(kept: str, gone: str, grammar: Grammar) -> bool:
    """Whether a purpose goes of which the rest says little: "a sollicité le préfet afin d'obtenir une visite"."""
    verbs = list(grammar.finite.finditer(_outside(kept)))
    after = _outside(kept)[verbs[-1].end() :].split() if verbs else []
    return bool(grammar.purpose.match(gone.lstrip(" ,"))) and len(after) < _PURPOSE


def _last_clause(kept: str, grammar: Grammar) -> str:
    """What stands behind the last comma outside quotations, without a clause in it that hangs on a word before.

    There the verb is that a cut must not part from its end: "Les élus qui votaient" has none.
    """
    last = _outside(kept).rpartition(", ")[2]
    return last[: hung.start()] if (hung := grammar.subordinate.search(last)) else last


def unquoted(text: str) -> str:
    """The text with its quotations blotted out, every character in its place."""
    return _QUOTATION.sub(lambda quotation: "#" * len(quotation.group()), text)


def disowned(text: str, grammar: Grammar) -> str:
    """The text without whom of the source's own paper somebody spoke to: "a dit à notre journal" is said of ours."""
    for told in reversed([*grammar.ours.finditer(unquoted(text))]):
        text = text[: told.start()] + text[told.end() :]
    return text


def unshifted(what: str, grammar: Grammar) -> str:
    """The reported statement in the tense that it has without its past verb of saying; "" where that is not known.

    "(a dit que) le pont avait cédé" is "le pont a cédé". What is quoted stays as it is.
    """
    for verb in reversed([*grammar.concordance.finditer(unquoted(what))]):
        own = grammar.words.unshifted.get(verb[0].casefold())
        if own is None:
            return ""
        what = what[: verb.start()] + own + what[verb.end() :]
    return what


def shifted(what: str, grammar: Grammar) -> str:
    """The statement in the tense that it has behind a past verb of saying: "le pont a cédé" is "avait cédé" there."""
    then = {own: said for said, own in grammar.words.unshifted.items()}
    for has in reversed([*grammar.perfect.finditer(unquoted(what))]):
        what = what[: has.start()] + then[has["has"].casefold()] + what[has.end() :]
    return what


def recounted(text: str, grammar: Grammar) -> str:
    """A statement of what had been before, fit to stand under its own date: without "déjà", in the perfect.

    "Le pont avait déjà été fermé" is "le pont a été fermé"; "" where it points to another time that is not told.
    """
    for had in reversed([*grammar.pluperfect.finditer(unquoted(text))]):
        text = text[: had.start()] + grammar.words.unshifted[had["had"].casefold()] + text[had.end() :]
    return "" if grammar.pointing_back.search(unquoted(text)) else text


def halves(what: str, grammar: Grammar) -> list[str]:
    """The statement, or the two statements that a mere "and" joins where each has a subject and a verb of its own.

    One that a quotation or a condition may reach over is not parted.
    """
    joint = grammar.coordinated.search(what) and grammar.clauses.search(what)
    if joint is None or any(mark in what for mark in '«“"') or grammar.condition.search(what):
        return [what]
    one, two = what[: joint.start()].rstrip(" ,"), what[joint.end() :]
    return [one, capital(two)] if grammar.finite.search(one) and not leans(two, grammar) else [what]


def apposed(what: str, grammar: Grammar) -> re.Match[str] | None:
    """The statement taken apart at the clause between commas about its subject; None where that goes on behind them.

    "Le musée, qui a reçu 84 000 visiteurs, contre 91 000 en 2024, se dit confiant" is not parted.
    """
    match = grammar.apposed.match(what)
    first = fixed(r"[\w’'-]+").match(match["main"]) if match else None
    goes_on = match and first and first[0].casefold() in grammar.words.bounds
    return None if match and goes_on and not grammar.predicate.match(match["main"]) else match


@lru_cache(maxsize=512)
def unfolded(what: str, grammar: Grammar) -> tuple[str, str]:
    """The statement without the clause between commas about its subject, and that clause as a statement of its own.

    ("Le barrage, qui retient l'eau de la vallée, sera vidé" is "Le barrage sera vidé" and "Le barrage retient l'eau de
    la vallée".) The statement as it is and "" where it has none.
    """
    match = apposed(what, grammar)
    if match is None or grammar.finite.search(match["head"]) or grammar.scope.search(match["main"]):
        return what, ""
    return f"{match['head']} {match['main']}", f"{match['head']} {match['side']}"


def _closed(kept: str, gone: str) -> str:
    """What is kept with the quotation closed that the cut goes through; "" where the cut goes through brackets."""
    if balanced(kept):
        return kept
    for opening, closing in (("«", "»"), ("“", "”")):
        last = kept.rfind(opening)
        if last > kept.rfind(closing) and gone.rstrip(" .,").endswith(closing) and len(kept[last:].split()) > 4:
            return f"{kept}… {closing}" if opening == "«" else f"{kept}…{closing}"
    return ""


@lru_cache(maxsize=512)
def undated(text: str, grammar: Grammar, *, strict: bool = False) -> tuple[str, str]:
    """The sentence without its first removable date, and the date as the source words it; ("", "") parts unchanged.

    A date that something else hangs on ("depuis jeudi", "l'élection du 4 juillet", "construit en 1974, il") stays.
    `strict` also keeps one that only says "today", and one that a participle before it may own.
    """
    for date in _apart(text, grammar.code):
        before, after = text[: date.start], text[date.end :]
        led = grammar.dated.search(before)
        start = led.start() if led else date.start
        head = text[:start].rstrip()
        if _hangs(head, text[start : date.start].strip(), after, grammar) or (
            strict and _doubtful(date, head, grammar)
        ):
            continue
        rest = after.lstrip(" ,") if not head else after
        owns = bool(head) and fixed(grammar.words.owning).fullmatch(head.split()[-1].casefold())
        if owns and rest.startswith(", ") and rest[2:].split(" ")[0].casefold() in grammar.words.datives:
            rest = rest[1:]  # "prévue le 3 mai, à 18 heures" is "prévue à 18 heures"
        joined = f"{head}{rest}" if rest[:1] in ".,;:\u00a0" or not head else f"{head} {rest.lstrip()}"
        return capital(joined.strip()), text[start : date.end].strip()
    return text, ""


def _apart(text: str, code: str) -> Iterator[dates.Date]:
    """The dates of the text, none that a word ties to the one before it: "du 2 février au 31 juillet"."""
    last = 0
    for date in dates.dates(text, code):
        if not last or len(text[last : date.start].split()) > 1:
            yield date
        last = date.end


def lasting(text: str, grammar: Grammar) -> tuple[str, str]:
    """The statement without the day that ends it and until which it holds, and that day: "jusqu'au 3 mai"; ("", "").

    None of what is past, or stands behind a comma: the day may be that of something else in the sentence.
    """
    found = list(dates.dates(text, grammar.code))
    last = found[-1] if found else None
    led = grammar.lasting.search(text, 0, last.start) if last else None
    if last is None or led is None or last.day is None or text[last.end :].strip(" .") or "," in text:
        return "", ""
    kept = text[: led.start()].rstrip()
    holds = grammar.finite.search(kept) and not grammar.gone.search(kept) and tense(text, last, grammar.code) >= 0
    return (kept, text[led.start() : last.end].strip()) if holds else ("", "")


def _hangs(head: str, led: str, after: str, grammar: Grammar) -> bool:
    """Whether something else in the sentence holds on to the date.

    A clause between commas, the other end of a range or another day of a list, a figure that it is the date of. `led`:
    what stands before the date and would go with it.
    """
    if grammar.opens_new.fullmatch(f"{head.rpartition(' ')[2]} "):
        return True  # "un jeudi sans trains"
    if head.endswith(("'", "’", "-")) or grammar.held.search(head) or not (balanced(head) and balanced(after)):
        return True
    if led.casefold() in (*grammar.words.ranges, *grammar.words.joins_dates) and _ends_with_date(head, grammar):
        return True
    piece = head.rpartition(",")[2].lstrip() if "," in head else ""
    inserted = grammar.subordinate.match(piece) or fixed(grammar.words.owning).fullmatch(piece.partition(" ")[0])
    further = next(iter(dates.dates(after, grammar.code)), None)
    if further and after[: further.start].strip() in grammar.words.ranges:
        return True
    if (inserted and after.lstrip()[:1] == ",") or grammar.compared.match(piece) or grammar.ranging.match(after):
        return True
    return bool(grammar.dated_on.match(after) or fixed(rf"\s+{grammar.complement}").match(after))


def _ends_with_date(head: str, grammar: Grammar) -> bool:
    """Whether the words end with the figure of a day or with a date: the one end of "du 2 au 31 mai"."""
    found = dates.dates(head, grammar.code) if head and not head[-1].isdigit() else ()
    return head[-1:].isdigit() or bool(found and found[-1].end == len(head))


def _doubtful(date: dates.Date, head: str, grammar: Grammar) -> bool:
    """Whether the date may say when something else in the sentence was: behind a comma, or owned by a participle."""
    if date.kind not in ("day", "month", "year", "weekday"):
        return True
    if not head:
        return False
    clause = head.rpartition(",")[2]
    if clause != head and grammar.subordinate.match(clause.lstrip()):
        return True
    if len(head.split()) < 2 or ("," in head and not grammar.finite.search(clause)):
        return True
    if not grammar.verb.search(head) and any(len(word.group()) > _SHORT for word in grammar.owning.finditer(head)):
        return True
    last = head.split()[-1].casefold()
    helped = set(head.casefold().split()[-3:-1]) & set(grammar.words.helpers)
    return bool(fixed(grammar.words.owning).fullmatch(last)) and not helped


def _outside(text: str) -> str:
    """The text without its quotations."""
    return fixed(r"«[^»]*»|“[^”]*”").sub("", text)


def balanced(text: str) -> bool:
    """Whether every mark and bracket that opens in the text closes in it."""
    return all(text.count(a) == text.count(b) for a, b in _COUNT.items()) and text.count('"') % 2 == 0


def untied(text: str, grammar: Grammar) -> str:
    """The statement without what only ties it to the one before: "La cour a en revanche relaxé l'élu" alone.

    As it is where that stands between quotation marks.
    """
    tie = grammar.connecting.search(unquoted(text))
    return capital(f"{text[: tie.start()]} {text[tie.end() :]}".strip()) if tie else text
