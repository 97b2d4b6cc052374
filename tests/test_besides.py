"""What a question asks for besides."""

import pytest

from story.values import Conflict, Fact, Line
from tests.samples import task
from writers import besides

OPPOSED = (Conflict(about="", sides=("F1", "F2", "F9")), Conflict(about="", sides=("F8", "F9")))
FACTS = (
    Fact(id="F1", text="Quarante salariés étaient là.", lines=("A3", "A4")),
    Fact(id="F2", text="Une trentaine de salariés étaient présents.", lines=("B8",)),
)


@pytest.mark.parametrize(("code", "name"), [("fr", "French"), ("xx", "the language with the code xx")])
def test_a_language_has_its_name(code: str, name: str) -> None:
    assert besides.language(code) == name


def test_only_quotations_in_another_language_are_translated() -> None:
    assert besides.translation(task()) == ""
    assert "quotations" not in besides.translation(task(language="en", quotes=()))
    assert "as English does" in besides.translation(task(language="en", quotes=()))
    assert "in French" in besides.translation(task(language="en"))


def test_a_section_names_the_lines_that_contradict_one_another_and_no_others() -> None:
    made = task(facts=FACTS, conflicts=OPPOSED)
    assert "contradict one another: A4 against B8. Where they do, tell both sides" in besides.section(made)
    assert besides.section(made, {"B8"}) == besides.section(made)
    assert besides.section(made, {"A1"}) == ""
    assert besides.section(made.model_copy(update={"conflicts": ()})) == ""
    assert besides.section(made.model_copy(update={"facts": FACTS[:1]})) == ""


def test_a_judge_knows_which_lines_are_another_sources() -> None:
    lines = tuple(Line(id=id, start=0, end=1, text="Odile Ferrant nie.") for id in ("A4", "B8", "B9"))
    spelt = (Conflict(about="Odile Ferrand / Odile Ferrant", sides=("F1", "F2"), kind="spelling"),)
    made = task(facts=FACTS, conflicts=OPPOSED[:1], lines=lines).model_copy(update={"spellings": spelt})
    made = made.model_copy(update={"conflicts": (Conflict(about="", sides=("F1", "F2")),)})
    known = besides.asides(made)
    assert known["B8"] == "Ferrant = Ferrand; another source than A4"
    assert known["B9"] == "Ferrant = Ferrand"


def test_an_outline_names_the_facts() -> None:
    assert "contradict one another: F1 against F2. Where they do, both sides" in besides.planned(OPPOSED, FACTS)
    assert besides.planned((), FACTS) == ""


def test_what_another_source_tells_as_past_is_named() -> None:
    made = task(elapsed=(("A4", "B8"),))
    assert besides.section(made) == besides.announced(made)
    assert "past by others: A4 (B8). Say that it was to be." in besides.announced(made)
    assert besides.announced(task()) == ""


DAYS = (("~A", "2025-10-06"), ("B", "2025-10-07"))


@pytest.mark.parametrize(
    ("announced", "told", "past"),
    [
        ("Le prévenu doit être entendu mardi.", "Appelés à la barre mardi, ils ont témoigné.", True),
        ("Le prévenu doit être entendu mercredi.", "Appelés à la barre mardi, ils ont témoigné.", False),
        ("Le prévenu doit être entendu mardi.", "Le procès doit reprendre mardi.", False),
        ("Le prévenu a été entendu mardi.", "Appelés à la barre mardi, ils ont témoigné.", False),
        ("Le prévenu sera entendu le 7 octobre.", "Appelés à la barre mardi, ils ont témoigné.", True),
        ("Le pont fermera le 4 novembre.", "Il a demandé une déviation avant le 4 novembre.", False),
    ],
    ids=["past by now", "still to come", "announced by both", "past in both", "with its date", "asked for by then"],
)
def test_a_fact_that_announces_a_day_another_source_has_seen(announced: str, told: str, past: bool) -> None:
    facts = (Fact(id="F1", text=announced, lines=("A1",)), Fact(id="F2", text=told, lines=("B1",)))
    assert bool(besides.over(facts, DAYS, "fr")) == past
    assert besides.over(facts, (), "fr") == besides.over(facts[:1] * 2, DAYS, "fr") == ""
