"""The typography of finished sentences."""

import pytest

from writers.embedded.typography import dress, ended, marked


@pytest.mark.parametrize(
    ("text", "set_"),
    [
        ("Il dit : «Non»!", "Il dit\u00a0: «\u00a0Non\u00a0»\u202f!"),
        ("L'élu a dit “oui” .", "L’élu a dit «\u00a0oui\u00a0»."),
        ("Un “oui” « de “principe” »", "Un «\u00a0oui\u00a0» «\u00a0de “principe”\u00a0»"),
        ("10 000 euros à 12:30", "10\u202f000 euros à 12:30"),
        ("2 000 € ; idem", "2\u202f000\u00a0€\u202f; idem"),
        ("Vraiment (!) ?", "Vraiment (!)\u202f?"),
        ("une baisse de 16%.", "une baisse de 16\u00a0%."),
        ("selon M.Houdin et J.K. Row", "selon M.\u00a0Houdin et J.K. Row"),
        ("Fin. .", "Fin."),
        ("l'élue aux écoles,Anne Riou, 1,5 m", "l’élue aux écoles, Anne Riou, 1,5\u00a0m"),
    ],
)
def test_french_marks_and_spaces(text: str, set_: str) -> None:
    assert dress(text, "fr") == set_


@pytest.mark.parametrize(
    ("text", "whole"),
    [("Fin", "Fin."), ("« Fin. »", "« Fin. »"), ("« Fin »", "« Fin »."), ("Vraiment ?", "Vraiment ?")],
)
def test_a_sentence_ends_once(text: str, whole: str) -> None:
    assert ended(text) == whole


def test_each_language_has_its_quotation_marks() -> None:
    assert (marked("a", "fr"), marked("a", "en")) == ("«\u00a0a\u00a0»", "“a”")


def test_an_english_comma_stands_inside_the_marks_unless_the_words_end_themselves() -> None:
    assert dress("“What a night!”, writes Ana. “It leaks”, she said.", "en") == (
        "“What a night!” writes Ana. “It leaks,” she said."
    )
