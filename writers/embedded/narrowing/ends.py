"""What goes at the end of a statement: what only accompanies it, and a thing told less exactly."""

import re
from collections.abc import Iterator

from story.keyphrase import parts_of
from story.patterns import fixed
from story.phrases import phrases
from story.seo.passive import is_passive
from writers.embedded.grammar import Grammar
from writers.embedded.narrowing.rubrics import rubric
from writers.embedded.wording import balanced, does_more, unquoted

FEWEST = 4
"""Words that a shortened statement keeps at least."""
AFTER_VERB = 2
"""Words that a shortened sentence has after its verb at least, one less in the passive: "has followed" is cut off, "is
tried" is not."""
_QUOTED_LAST = re.compile(r"(?P<head>[^«»]*«\s?)(?P<words>[^«»]+?)(?P<end>\s?»)")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")


def cuts(text: str, grammar: Grammar) -> Iterator[str]:
    """The text without an end that only accompanies it.

    No quotation, condition or attribution goes with it, and no negation stays that could reach into what goes.
    """
    for cut in grammar.droppable.finditer(text, _opened(text, grammar)):
        kept, gone = grammar.trailing.sub("", text[: cut.start()]).rstrip(" ,;:\u00a0"), text[cut.start() :]
        whole = len(kept.split()) >= FEWEST and balanced(kept) and _predicates(kept, text, grammar)
        whole = whole and not _open(kept, grammar) and kept.split()[-1].casefold() not in grammar.small
        whole = whole and not does_more(gone, grammar)
        whole = whole and not grammar.saying_last.search(kept)  # "a move opponents say" waits for what they do
        whole = whole and not _waits(kept, grammar) and not _begun(kept, grammar)
        named = cut[0][0] == ":" and not grammar.finite.search(kept)
        named = (
            named or _of_a_part(kept, gone, grammar) or _is_listed(gone, grammar) or _counts_there(kept, gone, grammar)
        )
        bound = grammar.scope.search(unquoted(kept)) or (gone[0] == " " and universal(kept, grammar))
        # "Elle ne se présentera pas, invoquant « l’usure »": what she does not do ends at the comma.
        apart = gone[0] == "," and grammar.participial.match(gone.lstrip(" ,")) and not grammar.condition.search(gone)
        if whole and not named and (apart or not (_needed(gone, grammar) or bound)):
            yield kept


def _opened(text: str, grammar: Grammar) -> int:
    """Where what opens the text ends, or what opens it behind a rubric: "Klow : disparue depuis mardi, Ada Morel …"."""
    head, rest = rubric(text)
    first = rest.split(" ", 1)[0].casefold()
    opens = grammar.opening.match(rest) or (head and fixed(grammar.words.owning).fullmatch(first))
    return len(text) - len(rest) + rest.find(",") + 1 if opens and "," in rest else 0


def _waits(kept: str, grammar: Grammar) -> bool:
    """Whether its last piece is set between a verb and what that is of: "avoir, entre mai et octobre[, …]"."""
    before, comma, _ = kept.rpartition(", ")
    last = before.split()[-1:]
    held = (*grammar.words.auxiliaries, *grammar.words.helpers)
    waits = bool(last) and (grammar.verb.fullmatch(last[0]) or fixed(grammar.infinitive).fullmatch(last[0]))
    return bool(comma and last) and bool(waits or last[0] in held)


def _counts_there(kept: str, gone: str, grammar: Grammar) -> bool:
    """Whether a number is told of the place that goes: "fermera 40 guichets[ dans ses gares de Brock]"."""
    verb = grammar.verb.search(kept)
    counted = fixed(r"\d").search(kept, verb.end() if verb else 0)
    return bool(counted) and grammar.whereabouts.match(gone.lstrip()) is not None and gone[0] == " "


def _is_listed(gone: str, grammar: Grammar) -> bool:
    """Whether what goes is of a row whose first would be left: "a tenu compte de l'âge[, du poids, du tabac]"."""
    pieces = [piece.replace("’", "'") for piece in gone.split(", ")[1:]]
    return len(pieces) > 1 and all(piece.startswith(grammar.words.links) for piece in pieces[:2])


def _begun(kept: str, grammar: Grammar) -> bool:
    """Whether a second statement is begun and not told: "les étals sont vendus ; aujourd’hui[, ils …]"."""
    _, mark, second = kept.rpartition(";")
    return bool(mark) and grammar.verb.search(second) is None


def _of_a_part(kept: str, gone: str, grammar: Grammar) -> bool:
    """Whether a share is told that rose or fell where what goes says: "a baissé de 38 % dans la baie"."""
    return gone[0] == " " and "%" in kept and not grammar.copula.search(kept)


def universal(text: str, grammar: Grammar) -> bool:
    """Whether it speaks of all, of the first or of the most: that is true within its circumstances alone."""
    return grammar.universal.search(text) is not None


def _needed(gone: str, grammar: Grammar) -> bool:
    """Whether what would go says who says so, on what condition, in whose words, or for whom alone: "à tous"."""
    pieces = gone.lstrip(" ,").split(", ")
    if any(map(grammar.reaching.match, pieces)):
        return True
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
            # Right behind its auxiliary « été » is no summer.
            rest = [word for word in after[1:] if word.casefold() not in idle and not word[0].isdigit()]
            after = [*after[:1], *rest]
        return len(after) >= AFTER_VERB - is_passive(" ".join((verbs[-1][0], *after[:1])), grammar.code)
    return not grammar.finite.search(text)


def _open(kept: str, grammar: Grammar) -> bool:
    """Whether a clause is begun in it that has no verb yet: "est apparu lorsqu’en juillet"."""
    begun = [each for each in grammar.subordinate.finditer(kept) if not _counts(kept[each.end() :], grammar)]
    if not begun:
        return False
    subject, clause = kept[: begun[0].start()], kept[begun[0].end() :]
    if subject.endswith(", ") and "," not in clause and not grammar.finite.search(subject):
        return True  # "The team, which has followed the site since 2016[, found that …]"
    verbs = len(list(grammar.finite.finditer(kept)))
    return verbs <= len(begun) or not grammar.finite.search(kept[begun[-1].end() :])


def _counts(rest: str, grammar: Grammar) -> bool:
    """Whether what a clause begins with is a number and no verb need follow: "dont deux avec sursis"."""
    first = next(iter(rest.split()), "")
    return first.isdigit() or first.casefold() in grammar.numerals


def unrelated(text: str, grammar: Grammar) -> str:
    """The statement without a clause about the thing that ends it: "réviser l’accord [qui fixe les prix]".

    Only of a thing that its article says is known, that is not counted, and of which nothing is denied.
    """
    led = next(iter(grammar.about_thing.finditer(text)), None)
    kept = text[: led.start("clause")].rstrip() if led else ""
    bound = grammar.scope.search(text) or universal(text, grammar) or fixed(r"\d").search(led["thing"] if led else "")
    return kept if led and not bound and balanced(kept) and _predicates(kept, text, grammar) else ""


def unattached(text: str, grammar: Grammar) -> str:
    """The statement without a clause about the name it ends with: "confié à Ada Morel [qui sera aidée par …]"."""
    led = grammar.about_name.match(text)
    whole = led is not None and grammar.finite.search(led["kept"]) and not grammar.scope.search(text)
    return led["kept"] if led and whole and balanced(led["kept"]) else ""


def untitled(text: str, grammar: Grammar) -> str:
    """The statement without what the name that it ends with is: "fêtent Ada Morel[, poétesse syldave]"."""
    kept, _, aside = text.partition(", ")
    first = aside.split(" ", 1)[0]
    name = fixed(r"[\s’'][A-ZÀ-Ý][\w’-]+ [A-ZÀ-Ý][\w’-]+$").search(kept)
    what = first.isalpha() and first.islower() and first not in grammar.small
    apart = what and not grammar.verb.search(aside) and not grammar.scope.search(text) and "," not in aside
    return kept if name and apart and balanced(kept) and not grammar.opening.match(kept) else ""


def unbracketed(text: str) -> str:
    """The text without what stands in brackets."""
    return _BRACKETS.sub("", text)


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


def lesser(text: str, grammar: Grammar) -> Iterator[str]:
    """The statement of a wider thing at its end: who delivers ballistic missiles delivers missiles.

    Not where it counts, compares, or speaks of all.
    """
    said = text.rpartition(", ")[2]
    if grammar.scope.search(text) or fixed(r"\d").search(text) or universal(text, grammar):
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


def first_of(words: str, grammar: Grammar) -> str:
    """The first of two statements that an "and" joins in somebody's words; all of them where there is one.

    The same where a condition or a negation may reach over both.
    """
    joint = grammar.coordinated.search(words) and grammar.and_says.search(words)
    if joint is None or grammar.scope.search(words):
        return words
    kept = words[: joint.start()]
    tells = grammar.verb.search(kept) or grammar.personal.search(kept)
    return kept if len(kept.split()) >= FEWEST and balanced(kept) and tells else words
