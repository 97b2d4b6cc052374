"""Headings that are a few words of somebody's alone."""

import pytest

from story.lines import read
from story.notes import take
from writers.embedded.material import from_notes
from writers.embedded.uttered import uttered

DEAR = 3.0
"""More than any of them costs whose words are short and of nothing that nobody has met."""


def made(sentence: str) -> dict[str, float]:
    """What headings the second sentence of a story gives, and what they cost."""
    text = f"La halle de Brévan fermera le 3 mai pour des travaux de charpente.\n{sentence}\n"
    story = from_notes(take(read(text, "A", language="fr")), "fr")
    return {
        each.text.replace("\u00a0", " "): each.cost
        for each in uttered(story.facts[1:], [story.facts[0].text], set(), story)
    }


@pytest.mark.parametrize(
    ("sentence", "heading"),
    [
        ("« Nous avons attendu des mois », a déclaré le maire, Paul Ménez.", "« Nous avons attendu des mois »"),
        ("« Ce mur est une belle erreur », a dit le maire, Paul Ménez.", "« Une belle erreur »"),
        ("Le maire, Paul Ménez, dénonce « un hiver sans chauffage ».", "« Un hiver sans chauffage »"),
    ],
)
def test_words_that_are_understood_alone_are_a_heading(sentence: str, heading: str) -> None:
    assert made(sentence)[heading] < DEAR


@pytest.mark.parametrize(
    "sentence",
    [
        "« Vous plaiderez demain, maître », a dit le président, Paul Ménez.",
        "« Et la vôtre, de halle ? » a lancé le maire, Paul Ménez.",
        "« Il ne dort plus depuis mai », a déclaré le maire, Paul Ménez.",
        "Le maire, Paul Ménez, a démenti « un détournement de fonds ».",
        "Le maire, Paul Ménez, s’est dit « prêt à tout recommencer ».",
        "« Non », a répondu le maire, Paul Ménez.",
        "« Ce n’est pas une victoire », a répondu le maire, Paul Ménez.",
    ],
)
def test_what_answers_points_elsewhere_or_is_denied_is_none(sentence: str) -> None:
    assert not made(sentence)


def test_what_begins_with_a_thing_nobody_has_met_is_dearer() -> None:
    met, unmet = (made(f"« {noun} est pliée », a dit le maire, Paul Ménez.") for noun in ("La halle", "L’affaire"))
    assert max(met.values()) < min(unmet.values())
