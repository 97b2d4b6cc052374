"""What goes beside a name: what somebody is, or a firm is."""

from story import dates
from story.patterns import fixed, kept
from writers.embedded.grammar import Grammar
from writers.embedded.wording import balanced

BARE = 2
"""Words of a bare plural that is a subject."""


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
    vowel = kept(rf"{grammar.words.elided}|y").match(name) is not None
    return bool(last) and last[0].casefold() in grammar.words.eliding and vowel


def named(text: str, grammar: Grammar) -> str:
    """The statement of whom the name alone tells: "[La maire de Brock], Ada Morel, a signé"."""
    head, _, rest = text.partition(", ")
    name, _, main = rest.partition(", ")
    able = grammar.full_name.fullmatch(name) and grammar.predicate.match(main) and not grammar.finite.search(head)
    return f"{name} {main}" if able else ""


def unapposed(text: str, grammar: Grammar) -> str:
    """The statement without who or what its subject is, between commas: "Paul Ménez, le maire, a signé"."""
    head, _, rest = text.partition(", ")
    ends = (stop for stop in fixed(", ").finditer(rest) if grammar.predicate.match(rest, stop.end()))
    end = next(ends, None)
    if end is None or ":" in head or grammar.opening.match(head) or grammar.finite.search(head):
        return ""
    if dates.dates(head, grammar.code):
        return ""  # "La semaine dernière, Ada Morel, maire, …"
    if fixed(grammar.words.owning).fullmatch(head.split(" ", 1)[0].casefold()) or not _names_subject(head, grammar):
        return ""  # "Sollicité, le maire, …", "Dès la sixième minute, l'ouvreur, …": the subject comes later
    if grammar.past.match(rest[end.end() :]) and "," in rest[: end.start()]:
        return ""  # "Le pont, vieux, tient bon, a dit le maire" says nothing about what the bridge has said
    aside, main = rest[: end.start()], rest[end.end() :]
    verb = grammar.finite.search(aside)
    own = verb and not grammar.subordinate.search(aside[: verb.start()])
    apart = not own and not grammar.scope.search(aside) and all(map(balanced, (head, aside)))
    return f"{head} {main}" if apart else ""


def _names_subject(head: str, grammar: Grammar) -> bool:
    """Whether it begins as a subject does, with an article, or is a name: no « Casquette vissée sur le crâne »."""
    first = fixed(r"[\w-]+(?:['’](?=\w))?").match(head)
    word = first[0].casefold().replace("’", "'") if first else ""
    if word in grammar.words.determiners or (head.endswith("s") and len(head.split()) <= BARE):
        return True  # "Opening hours, cut in 2019, will not change"
    told = (each.casefold() in grammar.small or not each[0].islower() for each in head.split())
    return not (word.endswith("'") or word in grammar.small) and all(told)
