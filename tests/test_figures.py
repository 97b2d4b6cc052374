"""Figures in digits and in words."""

import pytest

from story.figures import Figure, figures


def one(text: str, language: str = "fr") -> Figure:
    (figure,) = figures(text, language)
    assert text[figure.start : figure.end] == figure.text
    return figure


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("plus de 1 000 conteneurs", 1000, ""),
        ("1\u202f500 salariés", 1500, ""),
        ("1.500 salariés", 1500, ""),
        ("1,5 million d'euros", 1_500_000, "euro"),
        ("six millions et demi d'euros", 6_500_000, "euro"),
        ("3,4 M€", 3_400_000, "euro"),
        ("12 %", 12, "%"),
        ("douze pour cent", 12, "%"),
        ("quatre-vingt-douze blessés", 92, ""),
        ("mille neuf cents élèves", 1900, ""),
        ("deux cent mille foyers", 200_000, ""),
        ("une douzaine d'élus", 12, ""),
        ("9 °C", 9, "degré"),
        ("120 km/h", 120, "km/h"),
    ],
)
def test_a_number_is_read_with_its_scale_and_unit(text: str, value: float, unit: str) -> None:
    assert (one(text).value, one(text).unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$1.5 billion", 1.5e9, "dollar"),
        ("more than 1,000 containers", 1000, ""),
        ("three point two million dollars", 3.2e6, "dollar"),
        ("twenty-one people", 21, ""),
        ("a four-hour debate", 4, "heure"),
        ("a 23-year-old man", 23, "an"),
        ("a hundred miles", 100, "mile"),
        ("one hundred and two people", 102, ""),
        ("2nd place", 2, ""),
    ],
)
def test_english_numbers_have_their_own_marks(text: str, value: float, unit: str) -> None:
    assert (one(text, "en").value, one(text, "en").unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "loose"),
    [
        ("plus de 40 navires", "over"),
        ("près de 40 navires", "about"),
        ("au moins 40 navires", "at least"),
        ("jusqu'à 40 navires", "at most"),
        ("plusieurs dizaines de navires", "several"),
        ("une centaine de navires", "about"),
        ("40 navires", ""),
    ],
)
def test_what_loosens_a_figure_is_kept(text: str, loose: str) -> None:
    assert one(text).approximator == loose


@pytest.mark.parametrize(
    ("text", "ends"), [("entre 10 et 20 %", (10, 20)), ("2 à 3 millions", (2e6, 3e6)), ("3-1", (3, 1))]
)
def test_a_range_is_one_figure(text: str, ends: tuple[float, float]) -> None:
    assert (one(text).low, one(text).high) == ends


@pytest.mark.parametrize(
    "text", ["le Covid-19 et le G7", "le 30 décembre 2023", "il y a trois jours", "un élu et une élue"]
)
def test_what_is_no_figure_is_left_alone(text: str) -> None:
    assert figures(text, "fr") == ()
