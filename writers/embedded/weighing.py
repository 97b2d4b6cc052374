"""Which facts are key points: what is decided, counted and to come, rather than in what mood people are."""

import re
from collections import Counter
from collections.abc import Sequence

from story import languages
from story.dates import dates
from story.figures import figures
from story.names import is_first_name
from story.patterns import kept
from story.plain import bare
from story.values import Fact
from story.words import count, fold
from writers.embedded import forms
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.narrowing import predicated
from writers.embedded.speech import parts
from writers.embedded.wording import unquoted

SUMMARY, FIGURE, TO_COME, DAY, ACT, STATED, CAUSE = 3.0, 1.0, 1.0, 0.8, 0.9, 0.7, 0.7
"""What a fact weighs more that the source's own summary tells, that holds a figure in digits, that tells what is to
come, and on what day, what is done, decided or demanded, what somebody states, and why something is."""
VOICE, PRIVATE, LATER, LATEST = -1.2, -1.5, -0.08, -1.0
"""What it weighs less that is mere quotation, that a person without an office says or is the subject of, for each fact
before it, and for all of those at most."""
LONG, EASY = -0.8, 30
"""What it weighs less in more words than are read at a glance, and how many those are."""
OPENING = 4
"""Words that hold whom a sentence tells of."""
LEAST = -0.35
"""What a key point weighs at least: what stands far down and neither counts, decides nor announces is none."""


def heaviest(facts: Sequence[Fact], summary: Sequence[Fact], material: Material) -> list[Fact]:
    """The facts, the weightiest first.

    summary: those of them that the source itself sums up the story with.
    """
    weight = {fact.id: _weight(fact, material) + _later(place) for place, fact in enumerate(facts)}
    for fact in facts:
        likely = forms.likely(fact, material)
        weight[fact.id] += LONG * (likely is not None and count(likely.text) > EASY)
    for fact in summary:
        weight[fact.id] = weight.get(fact.id, 0.0) + SUMMARY
    return sorted(facts, key=lambda fact: -weight[fact.id])


def weighs(fact: Fact, place: int, material: Material) -> bool:
    """Whether it is a key point at all: it counts, decides or announces something, or stands among the first.

    A voice is one where a person with an office or a body speaks by name, and not of themselves: one side's "nous" in a
    box that answers nothing is that side's. A sentence without a verb is none.
    """
    told = parts(fact, material)
    grammar = material.grammar
    if told.shape == "quoted":
        # "Les expertises disent autre chose, monsieur" answers somebody.
        return _is_voice(told.who, material) and not (
            grammar.personal.search(told.what) or grammar.hearer.search(told.what)
        )
    half = grammar.condition.match(told.what) and "," not in told.what
    if half or _is_unnamed(told.who, grammar) or _is_unnamed(fact.text, grammar):
        return False
    return predicated(fact.text, grammar) and _weight(fact, material) + _later(place) > LEAST


def _later(place: int) -> float:
    return max(LATER * place, LATEST)


def heard_again(fact: Fact, material: Material) -> bool:
    """Whether it quotes somebody whom the story quotes elsewhere too: who is who hears them better."""
    who = forms.quoted_by(fact, material)
    return bool(who) and _voices(material)[who] > 1


def _voices(material: Material) -> Counter[str | None]:
    """How many facts give each person's own words."""
    return material.once("voices", lambda: Counter(forms.quoted_by(fact, material) for fact in material.facts))


def _weight(fact: Fact, material: Material) -> float:
    """What the fact weighs as the key point that it most likely makes: what that leaves out counts for nothing."""
    return material.once(f"weight {fact.id}", lambda: _weighed(fact, material))


def _weighed(fact: Fact, material: Material) -> float:
    grammar, made = material.grammar, forms.likely(fact, material)
    text = made.text if made else fact.text
    what, told = parts(fact, material), unquoted(text)
    unmarked = told if what.shape == "quoted" else _MARKS.sub("", text)
    ahead = grammar.to_come.search(told) is not None
    return (
        FIGURE * any(any(map(str.isdigit, each.text)) for each in figures(text, grammar.code))
        + TO_COME * ahead
        + DAY * (ahead and any(one.day and one.month for one in dates(told, grammar.code)))
        + ACT * (grammar.acts.search(unmarked) is not None)
        + CAUSE * (grammar.causal.search(unmarked) is not None)
        + STATED * (what.shape in ("reported", "by"))
        + VOICE * (what.shape == "quoted")
        + PRIVATE * _is_private(what.who or _subject(fact), material)
    )


def _subject(fact: Fact) -> str:
    """The words that the sentence begins with, its subject among them where it begins with that."""
    return " ".join(fact.text.partition(",")[0].split()[:OPENING])


def _is_private(who: str, material: Material) -> bool:
    """Whether the words name a person, and nobody in an office."""
    name = material.name_in(who)
    roles = [fold(person.role) for person in material.main_people if person.name == name]
    return any(not material.grammar.office.match(role) for role in roles)


def _is_unnamed(text: str, grammar: Grammar) -> bool:
    """Whether the text begins with somebody of whom only a noun is told: "L'élu dit", "le prévenu"."""
    found = grammar.lone_noun.match(text)
    people = languages.load(grammar.code).reading.people
    return found is not None and (
        bare(found["noun"]) in people.humans or kept(people.roles).fullmatch(found["noun"]) is not None
    )


def _is_voice(who: str, material: Material) -> bool:
    """Whether a person in an office or a body speaks, by name: "Léo" is neither, "la quadragénaire" has none."""
    names = [word for word in _WORD.findall(who) if word[0].isupper()]
    if name := material.voice(who):
        return not _is_private(name, material)
    return bool(names) and not any(is_first_name(word) for word in names)


_WORD, _MARKS = re.compile(r"[^\W\d_]+"), re.compile(r"[«»“”\"][\s\u00a0\u202f]?")
