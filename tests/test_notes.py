"""Notes of one source and of several: facts, repetitions, contradictions, capacity."""

import pytest

from story.capacity import capacity
from story.lines import read
from story.notes import clean, merge, take, undisputed
from story.values import Conflict, Fact, Notes

ONE = (
    "Le barrage de Kerlan a cédé mardi à l'aube. L'accident a fait 12 morts dans la vallée de la Vioure, selon la "
    "préfecture. La société Hydral a pollué la rivière Vioure, accuse la mairie de Kerlan."
)
TWO = (
    "L'accident a fait 15 morts dans la vallée de la Vioure, selon les secours. À l'aube, mardi, le barrage de "
    "Kerlan a cédé. La société Hydral dément avoir pollué la rivière Vioure."
)


def test_a_fact_is_a_story_line_in_the_sources_words() -> None:
    notes = take(read(f"Publicité\n\n{ONE}"))
    assert [(fact.id, fact.lines) for fact in notes.facts] == [
        ("F1", ("A2",)),
        ("F2", ("A3",)),
        ("F3", ("A4",)),
    ]
    assert notes.facts[1].said_by == "la préfecture"


@pytest.mark.parametrize("above", ["", "VALLÉE DE LA VIOURE - LE DOSSIER\n\n", "LE DOSSIER\n\n"])
def test_a_rubric_in_capitals_is_no_headline(above: str) -> None:
    head = "Le barrage de Kerlan fermé aux promeneurs jusqu'au printemps"
    assert take(read(f"{above}{head}\n\n{ONE}")).headline == head


def test_a_headline_in_capitals_stays_one() -> None:
    head = "UN BARRAGE CÈDE À L'AUBE : DOUZE MORTS À KERLAN"
    assert take(read(f"{head}\n\nLa mairie accuse Hydral\n\n{ONE}")).headline == head


def test_the_same_fact_of_two_sources_keeps_both_lines() -> None:
    merged = merge([take(read(ONE, "A")), take(read(TWO, "B"))])
    assert ("A1", "B2") in [tuple(sorted(fact.lines)) for fact in merged.facts]
    assert [fact.id for fact in merged.facts] == [f"F{number}" for number in range(1, len(merged.facts) + 1)]


def test_two_tolls_and_a_denial_are_kept_as_conflicts() -> None:
    merged = merge([take(read(ONE, "A")), take(read(TWO, "B"))])
    lines = {fact.id: fact.lines[0] for fact in merged.facts}
    sides = {frozenset(lines[side] for side in conflict.sides) for conflict in merged.conflicts}
    assert sides == {frozenset({"A2", "B1"}), frozenset({"A3", "B3"})}


def test_quotations_are_numbered_anew() -> None:
    said = "« Le barrage a tenu trente ans », a dit Anne Riou. Le conseil se réunit mardi pour en parler."
    merged = merge([take(read(said, "A")), take(read(said.replace("trente", "quarante"), "B"))])
    assert [(quote.id, quote.source) for quote in merged.quotes] == [("Q1", "A"), ("Q2", "B")]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("21 juin 2012. - Le pont a ouvert.", "Le pont a ouvert."),
        ("LONDRES La Grande-Bretagne a réagi.", "La Grande-Bretagne a réagi."),
        ("BREST (AFP) - Le pont a ouvert.", "Le pont a ouvert."),
        ("– Le pont tiendra, a dit Anne Riou.", "Le pont tiendra, a dit Anne Riou."),
        ("Le pont a ouvert le 30 décembre. .", "Le pont a ouvert le 30 décembre."),
        ("Cela doit cesser maintenant.…", "Cela doit cesser maintenant."),
        ("La suite est connue...", "La suite est connue..."),
        ("PSA va supprimer des postes.", "PSA va supprimer des postes."),
        (
            "La société **Maille Bleue** lève [4 millions](https://exemple.fr/x) *en mars*.",
            "La société Maille Bleue lève 4 millions en mars.",
        ),
        ("Le parti breton[1] a voté.[2]", "Le parti breton a voté."),
        ("**Le port rouvre.**", "Le port rouvre."),
        ("Le fichier a_b_c et 3 * 4 restent.", "Le fichier a_b_c et 3 * 4 restent."),
    ],
)
def test_a_fact_reads_without_dateline_and_stray_marks(line: str, text: str) -> None:
    assert clean(line, "fr") == text


def test_capacity_grows_with_distinct_facts_only() -> None:
    once, twice = merge([take(read(ONE, "A"))]), merge([take(read(ONE, "A")), take(read(ONE, "B"))])
    assert capacity(once).words == capacity(twice).words > 0
    assert str(capacity(once).words) in capacity(once).reason


def test_lists_have_nothing_that_another_source_contradicts() -> None:
    facts = tuple(Fact(id=f"F{n}", text="t", lines=(f"A{n}",)) for n in range(1, 4))
    notes = Notes(facts=facts, conflicts=(Conflict(about="", sides=("F1", "F3")),))
    assert [fact.id for fact in undisputed(notes).facts] == ["F2"]
