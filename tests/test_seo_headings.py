"""Headings with the keyphrase, as many as it takes."""

import pytest

from story.seo.headings import spread
from story.seo.phrase import phrase

TOPICS = [phrase("loutre", "fr"), phrase("castor", "fr")]


def label(heading: str) -> str:
    return "" if heading == "Le chiffre" else f"Loutre : {heading}"


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ([], []),
        (["La rive"], ["Loutre : La rive"]),
        (["Le castor", "La rive", "Le pont"], ["Le castor", "La rive", "Le pont"]),
        (
            ["Le castor", "La rive", "Le pont", "La berge"],
            ["Le castor", "La rive", "Le pont", "Loutre : La berge"],
        ),
        (["Que dit la rive ?"], ["Que dit la rive ?"]),
        (["La rive : la crue"], ["La rive : la crue"]),
        (["La rive " * 9], ["La rive " * 9]),
        (["Le chiffre"], ["Le chiffre"]),
    ],
)
def test_only_as_many_as_it_takes_and_far_from_one_another(headings: list[str], expected: list[str]) -> None:
    """A third of them; questions, headings with a label and long ones stay as they are."""
    assert spread(headings, TOPICS, label) == expected
