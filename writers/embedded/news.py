"""What a fact says as a heading: its statement in few words, with who says it."""

import re
from collections.abc import Iterator

from story.values import Fact
from writers.embedded import forms
from writers.embedded.material import Material
from writers.embedded.narrowing import elliptic, firmless, halved, headlines, inside, predicated, unapposed, unrelated
from writers.embedded.speech import alone, parts, points_back
from writers.embedded.wording import capital, leans, lowered, undated, unquoted

DATELESS, ELLIPTIC, KNOWN, RELATED, INSIDE, REPORTED, SECOND_HAND, HALF = 0.3, -0.2, 0.5, 0.4, 0.3, 0.1, 0.25, 0.3
"""What it costs to leave out a date, an auxiliary, as headings do, and one of a known thing ("Les murs fendus" is none
yet); a clause about a thing or the end of a quotation; to keep the verb that reports it behind it, half of what it
costs before it; to be what a quotation says; to tell the first of two things."""
AT_LENGTH = 0.5
"""And to tell at length who says it: "d'après la retraitée, bottes aux pieds"."""

_STOP = re.compile(r"\.(\s?[»”])$")
"""A full stop at the end of a quotation that ends a statement."""

Worded = tuple[float, str]


def news(fact: Fact, material: Material) -> Iterator[Worded]:
    """The statement of a fact that is understood alone, in full and in short, each with what was done to it."""
    told = parts(fact, material)
    if told.shape == "plain":
        yield from _worded(_own(told.what, fact, material), material)
    elif alone(fact, material) and told.who and told.mid != "message":
        made = (_repeated if told.shape == "quoted" else _reported)(fact, material)
        yield from ((cost, text) for cost, text in made if text)


def _own(what: str, fact: Fact, material: Material) -> str:
    """The statement, or its first half where only the second leans on what stands before; "" where it leans itself."""
    opposed = material.grammar.opposed.match(fact.text)
    if not opposed and not leans(what, material.grammar) and not points_back(fact, material):
        return what
    one, mark, _ = unquoted(what).partition(";")
    half = what[: len(one)].rstrip()
    alike = leans(half, material.grammar) or material.grammar.bare_subject.match(half)
    return half if mark and not alike else ""


def _worded(what: str, material: Material) -> Iterator[Worded]:
    """The statement in the wordings of a headline, with its dates and without, the shorter for the longer."""
    grammar = material.grammar
    if not what or leans(what, grammar):
        return  # nothing of its own, or what a pronoun says
    made: dict[str, float] = {}
    for base, cost in ((what, 0.0), (unapposed(what, grammar), 0.1), (unrelated(what, grammar), RELATED)):
        for dear, text in headlines(base, material) if base else ():
            if predicated(text, grammar):
                made.setdefault(text, cost + dear)
    made |= {one: cost + HALF for text, cost in made.items() if (one := halved(text, grammar)) and one not in made}
    for text, cost in list(made.items()):
        # What is to come is news with its date alone.
        ahead = grammar.to_come.search(text)
        if not ahead and not any(map(str.isdigit, bare := undated(text, grammar, strict=True)[0])):
            made.setdefault(bare, cost + DATELESS)
    for text, cost in list(made.items()):
        made |= {one: cost + INSIDE for one in inside(text, grammar) if one not in made}
        short = "" if grammar.standing.search(text) else elliptic(text, grammar)  # "X, connu pour …" is no news
        made.setdefault(short, cost + ELLIPTIC + KNOWN * bool(grammar.first_article.match(text)))
    able = ((text, cost) for text, cost in made.items() if text and not text[0].islower())
    yield from ((cost, _STOP.sub(r"\1", text.rstrip(" ,;"))) for text, cost in able)


def _reported(fact: Fact, material: Material) -> Iterator[Worded]:
    """What somebody says, with who says it behind it, or as they are said to say it."""
    grammar, told = material.grammar, forms.own_tense(fact, material)
    who = forms.speaker(fact, material)
    bent = forms.reporting(told, fact, material)
    for dear, text in _worded(capital(told.what), material):
        cost = dear + AT_LENGTH * ("," in who)
        if not bent and not grammar.admits.search(told.verb):
            said = grammar.frame("according_after", forms.turn(fact), who=who, what=text)
            yield from ((cost, one) for one in (said, firmless(said, grammar)))
        if told.shape == "reported":
            yield cost + REPORTED, forms.told_after(told, text, who, material)
            said = forms.reporting(told, fact, material, always=True)
            yield cost + 2 * REPORTED, f"{said}{_as_written(lowered(text, grammar), told.what)}" if said else ""


def _as_written(text: str, what: str) -> str:
    """The text with the first letter that the source has there, behind its quotation mark too."""
    at = next((n for n, letter in enumerate(text) if letter.isalpha()), 0)
    same = at and text[: at + 1].casefold() == what[: at + 1].casefold()
    return text[:at] + what[at] + text[at + 1 :] if same else text


def _repeated(fact: Fact, material: Material) -> Iterator[Worded]:
    """What a quotation says of no speaker, hearer or present day, told of whoever says it."""
    grammar = material.grammar
    what = capital(forms.clause(parts(fact, material).what, material)).rstrip(".")
    who = forms.speaker(fact, material)
    for cost, text in _worded(what, material) if what[-1:] not in "?!…" else ():
        rest = what[len(text) :].lstrip(" ,") if what.startswith(text) else what
        spoken = grammar.personal.search(text) or grammar.relative.search(text)
        if grammar.verb.search(text) and not spoken and not grammar.contrasting.match(rest):
            yield cost + SECOND_HAND, grammar.frame("according_after", forms.turn(fact), who=who, what=text)
