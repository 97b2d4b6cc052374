"""The place and day that a dispatch begins with."""

import pytest

from story.datelines import dateline
from story.plain import plain


@pytest.mark.parametrize(
    "lead",
    [
        "ORVANCE, 12 mars – ",
        "ORVANCE – ",
        "ORVANCE (Haute-Sorne), 14 oct. 2025 (ANP) - ",
        "KERLOUZ-SUR-AVEN, 3 févr. – ",
        "Orvance, le 3 mai 2024 - ",
        "L'ÎLE-AUX-OIES, 4 avril. — ",
        "ORVANCE/SORVAL, 12 mars 2024 (ANP) - ",
        "Orvance (Nations unies), 12 mars 2024 (ANP) – ",
        "Orvance-sur-Aven (AFP-Ouest) - ",
        "Orvance (Ouest-Dépêche) – ",
        "ORVANCE.-",
        "ORVANCE-SUR-AVEN, 9 fév 2026 (ANP) - ",
        "ORVANCE, 3 jan (ANP) - ",
        "ORVANCE. – ",
    ],
)
def test_a_dateline_is_read_whole(lead: str) -> None:
    found = dateline(plain(f"{lead}Le maire a dit non.").text, "fr")
    assert found is not None
    assert found.group() == plain(lead).text


@pytest.mark.parametrize(
    "lead",
    [
        "ORVANCE, Jan. 3, 2024 (AP) — ",
        "Orvance, 12 March 2024 – ",
        "ORVANCE — ",
        "ORVANCE, England, Nov. 21 (Dale Press) - ",
        "Orvance, England, Nov. 21, 2026 (Dale Press) - ",
        "Orvance (Dale News) - ",
    ],
)
def test_an_english_one_too(lead: str) -> None:
    found = dateline(plain(f"{lead}The mayor said no.").text, "en")
    assert found is not None
    assert found.group() == plain(lead).text


@pytest.mark.parametrize(
    "text",
    [
        "Paul Riou (PS) – Le maire a dit non.",
        "Le maire a dit non.",
        "Paris attend, le 3 mai approche - ou presque.",
        "SNCF : la grève",
    ],
)
def test_the_beginning_of_a_story_is_none(text: str) -> None:
    assert dateline(text, "fr") is None
