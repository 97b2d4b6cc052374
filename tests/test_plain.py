"""The evened text and the way back to the original."""

import unicodedata

import pytest

from story.plain import bare, plain


@pytest.mark.parametrize(
    ("text", "even"),
    [
        ("1\u00a0000\u202f€", "1 000 €"),
        ("l’été", "l'été"),
        ("non — oui", "non – oui"),
        ("Kim Jong‑un", "Kim Jong-un"),
        ("a\tb", "a b"),
        ("« dit “oui” »", "« dit “oui” »"),
    ],
)
def test_spaces_apostrophes_and_dashes_become_plain_and_quotation_marks_stay(text: str, even: str) -> None:
    assert plain(text).text == even


def test_composed_text_keeps_its_places() -> None:
    even = plain("l’été")
    assert even.offsets is None
    assert (even.at(3), even.index(3)) == (3, 3)


def test_every_letter_of_decomposed_text_leads_back_to_where_it_stood() -> None:
    text = unicodedata.normalize("NFD", "un été à Lorient")
    even = plain(text)
    assert even.text == "un été à Lorient"
    start = even.text.index("Lorient")
    assert text[even.at(start) : even.at(len(even.text))] == "Lorient"
    assert even.index(text.index("Lorient")) == start
    assert text[even.at(3) : even.at(6)] == unicodedata.normalize("NFD", "été")


@pytest.mark.parametrize("text", ["Élève à Orléans", "ŒUVRE", "İstanbul", "straße"])
def test_bare_letters_are_as_many_as_the_texts(text: str) -> None:
    assert len(bare(text)) == len(text)


def test_bare_letters_are_small_and_without_accents() -> None:
    assert bare("Élève À Orléans") == "eleve a orleans"
