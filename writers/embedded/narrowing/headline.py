"""A statement as a headline tells it, and whether what is made tells anything."""

import re
from collections.abc import Iterator
from functools import cache

from story.patterns import any_of, fixed
from story.phrases import phrases
from story.seo.passive import is_passive
from story.words import fold, standing
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.narrowing.circumstances import opened, uninserted
from writers.embedded.narrowing.ends import AFTER_VERB, FEWEST, cuts, unattached, unbracketed, untitled
from writers.embedded.narrowing.persons import roleless
from writers.embedded.narrowing.rubrics import RUBRIC
from writers.embedded.wording import balanced, capital, moved, shorter, unfolded

LEAST = 24
"""Characters that a cut heading has at least: fewer say too little."""
OPENS = 6
"""Characters at most before the subject that a statement opens with."""
CUT = 0.9
"""What it costs a heading to be cut where no comma stands."""
_BEHIND_NAME = re.compile(r"([A-ZÀ-Ý][\w-]*)\s([a-zà-ÿ]{3,})(?![\w’'-])")


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
                dear = cost + (CUT if one[len(cut) : len(cut) + 1] == " " else 0.2)
                made.setdefault(cut, dear)
                made.setdefault(opened(cut, grammar), dear + 0.1)
    yield from ((cost, one) for one, cost in made.items() if len(one.split()) >= FEWEST)


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
    what = said["what"] if said else RUBRIC.split(text, maxsplit=1)[-1]
    if grammar.verb.search(what) or grammar.to_come.search(what) or _tells(what, grammar):
        return True
    return any(
        not {each.casefold() for each in found.groups()} & grammar.small for found in _BEHIND_NAME.finditer(what)
    )


def _tells(kept: str, grammar: Grammar) -> bool:
    """Whether it has a verb: one that is a verb beyond doubt, or a word that can be none but that of its subject."""
    if grammar.finite.search(kept):
        return True
    subject = next((each for each in phrases(kept, grammar.code, 1) if each.at <= OPENS), None)
    behind = kept[subject.at + len(subject.text) :] if subject else ""
    own, comma, _ = behind.partition(",")
    # "Les dix enfants blessés, âgés de 11 à 15 ans" do nothing.
    rest = behind.split() if not comma or len(own.split()) >= AFTER_VERB else []
    return len(rest) > AFTER_VERB and rest[0].islower() and rest[0].casefold() not in grammar.small


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


def articleless(text: str, grammar: Grammar) -> str:
    """A headline without a verb, without the article it begins with: "[L’]action de Ponant en baisse"."""
    led = grammar.first_article.match(text)
    if led is None or grammar.verb.search(text) or ":" in text:
        return ""
    subject = next((each for each in phrases(text, grammar.code, 1) if each.at == led.end()), None)
    after = text[subject.at + len(subject.text) :].split() if subject else []
    told = bool(after) and (after[0].casefold() in grammar.small or fixed(grammar.words.owning).fullmatch(after[0]))
    return capital(text[led.end() :]) if told else ""


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
