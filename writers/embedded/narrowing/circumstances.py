"""What goes of a statement's circumstances: before it, and between verb and object."""

from story.patterns import fixed
from writers.embedded.grammar import Grammar
from writers.embedded.narrowing.ends import universal
from writers.embedded.wording import balanced, capital


def opened(text: str, grammar: Grammar) -> str:
    """The statement without the circumstance it opens with: "Après la crue, le pont rouvre".

    Not where it denies, compares, measures or counts all: it may do so of that circumstance alone.
    """
    head, comma, rest = text.partition(", ")
    measured = fixed(r"\d").search(rest) and not grammar.occasion.match(head)
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
    """The statement without what is set between verb and object: "a nommé[, lundi, sans débat,] Ada Morel"."""
    verb = grammar.finite.search(text)
    if verb is None or grammar.scope.search(text):
        return ""
    set_in = grammar.set_in.match(text, verb.end())
    return text[: verb.end()] + set_in[1] + " " + text[set_in.end() :] if set_in else ""


def unspanned(text: str, grammar: Grammar) -> str:
    """The statement without the night told before what was where: "a détruit [dans la nuit de lundi] un pont"."""
    found = grammar.spanned.search(text)
    return text[: found.start()] + text[found.end() :] if found and found.end() < len(text) else ""


def priceless(text: str, grammar: Grammar) -> str:
    """The statement without what a thing in it costs: "a ouvert un centre [de 14 millions d’euros] à Brock"."""
    found = grammar.priced.search(text)
    return text[: found.start()] + text[found.end() :] if found and not grammar.scope.search(text) else ""


def halved(text: str, grammar: Grammar) -> str:
    """The statement of the first of two things that end it: "demandent une prime [et l’embauche de douze agents]"."""
    verb = grammar.verb.search(text)
    joint = next(grammar.and_more.finditer(text, verb.end()), None) if verb else None
    if verb is None or joint is None or grammar.scope.search(text):
        return ""
    kept, gone = text[: joint.start()], text[joint.end() :]
    thing = gone[:1].islower() and starts(gone, grammar) and set(",;:«»").isdisjoint(gone)
    whole = balanced(kept) and not universal(kept, grammar) and not grammar.twofold.search(kept)
    whole = whole and len(kept[verb.end() :].split()) > 1
    return kept if thing and whole and not grammar.verb.search(gone) else ""
