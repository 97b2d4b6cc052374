"""Proper names, and the words that only begin a sentence."""

import pytest

from story.names import names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Selon Anne Riou, le port de Brest rouvre.", ["Anne Riou", "Brest"]),
        ("Le Conseil de sécurité de l’ONU se réunit.", ["Conseil de sécurité de l’ONU"]),
        (
            "La République populaire démocratique de Corée a réagi.",
            ["République populaire démocratique de Corée"],
        ),
        ("M. Le Bihan a vu B. Obama.", ["Le Bihan", "B. Obama"]),
        (
            "Le général Charles de Gaulle parlait à Ursula von der Leyen.",
            ["Charles de Gaulle", "Ursula von der Leyen"],
        ),
        ("Le PDG de Norland a démenti.", ["Norland"]),
        ("Moscou a démenti.", ["Moscou"]),
        ("Interrogé lundi, il a démenti. Aucune suite.", []),
        ("L'Équateur et l’Iran négocient.", ["Équateur", "Iran"]),
        ("Kim Jong-un a-t-il signé ?", ["Kim Jong-un"]),
        ("Le ministre de l'Intérieur Paul Riou a démenti.", ["Paul Riou"]),
        ("Le Rennais Paul Riou Ménez a démenti.", ["Paul Riou Ménez"]),
        (
            "Jean d'Orvance rend visite à Moussa N'Diallo, hier soir, et salue longuement Anne Guivarc'h.",
            ["Jean d'Orvance", "Moussa N'Diallo", "Anne Guivarc'h"],
        ),
        ("Hélène de Larmor a tranché.", ["Hélène de Larmor"]),
        ("Au site des affairesBoudanov, YouTube et Boudanov parlent.", ["Boudanov", "YouTube", "Boudanov"]),
        ("Ne Pas Vendre D'eau À La Commune, Selon Le Ministre", []),
    ],
)
def test_french_names(text: str, found: list[str]) -> None:
    assert [name.text for name in names(text, "fr")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On Friday, Anne Reed met the Bank of England.", ["Anne Reed", "Bank of England"]),
        ("However, officials said no.", []),
        ("London has agreed.", ["London"]),
    ],
)
def test_english_names(text: str, found: list[str]) -> None:
    assert [name.text for name in names(text, "en")] == found


def test_offsets_lead_into_the_text() -> None:
    text = "Le port de Brest, selon Anne Riou."
    assert all(text[name.start : name.end] == name.text for name in names(text, "fr"))
