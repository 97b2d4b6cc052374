"""Lines that say again what an earlier one said, and lines that only look so."""

import pytest

from story.repeats import repeated
from story.values import Line

FIRST = "Le port de Larmor a rouvert lundi matin après une longue grève des dockers."


def marked(*texts: str, kind: str = "story") -> list[str]:
    lines = [
        Line.model_validate({"id": f"A{number}", "start": 0, "end": 1, "text": text, "kind": kind})
        for number, text in enumerate(texts, 1)
    ]
    return [line.kind for line in repeated(lines)]


@pytest.mark.parametrize(
    "again",
    [
        FIRST,
        FIRST.upper(),
        FIRST.replace("longue", "dure"),
        FIRST.replace("lundi matin", "lundi"),
    ],
)
def test_a_line_in_the_same_words_but_one_is_a_duplicate(again: str) -> None:
    assert marked(FIRST, again) == ["story", "duplicate"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FIRST, FIRST.replace("a rouvert", "n'a pas rouvert")),
        (FIRST.replace("une longue", "une"), FIRST.replace("une longue", "sans")),
        (FIRST.replace("une longue", "3 jours de"), FIRST.replace("une longue", "4 jours de")),
        (
            "The port of Larmor opened again on Monday after a long strike.",
            "The port of Larmor never opened again on Monday after a long strike.",
        ),
        ("Le port a rouvert lundi.", "Le port a rouvert mardi."),
        ("Il a plu.", "Il a plu."),
    ],
    ids=["denied", "without", "figure", "never", "too short to be nearly the same", "too short for anything"],
)
def test_a_word_that_turns_the_sentence_or_a_figure_makes_it_another(one: str, other: str) -> None:
    assert marked(one, other) == ["story", "story"]


def test_a_quotation_told_before_repeats_when_it_stands_alone() -> None:
    quote = "Nous tiendrons jusqu'au bout"
    assert marked(f"Anne Riou a dit : « {quote} » lundi.", f"{quote}.") == ["story", "duplicate"]


def test_furniture_is_left_as_it_is() -> None:
    assert marked(FIRST, FIRST, kind="caption") == ["caption", "caption"]


def test_what_a_headline_is_a_quotation_of_is_said_below_it_all_the_same() -> None:
    said = "On ne rouvre pas un port comme une porte"
    lines = [
        Line(id="A1", start=0, end=1, text=f"« {said} »", kind="headline"),
        Line(id="A2", start=0, end=1, text=f"{said}.", kind="story"),
    ]
    assert [line.kind for line in repeated(lines)] == ["headline", "story"]
