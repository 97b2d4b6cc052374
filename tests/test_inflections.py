"""Forms of one word."""

import pytest

from story.inflections import alike, stem
from story.seo.text import seo


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("missile", "missiles", True),
        ("nationaux", "national", True),
        ("coréen", "coréennes", True),
        ("réuni", "réunies", True),
        ("général", "générale", True),
        ("port", "porte", True),
        ("pont", "port", False),
        ("an", "ans", False),
        ("loutre", "castor", False),
    ],
)
def test_forms_of_one_word(one: str, other: str, expected: bool) -> None:
    """By endings alone: two words that differ in nothing else are taken for one."""
    assert alike(one, other) is expected


@pytest.mark.parametrize(
    ("adjective", "country", "expected"),
    [
        ("russes", "russie", True),
        ("ukrainien", "ukraine", True),
        ("japonaise", "japon", True),
        ("port", "portugal", False),
    ],
)
def test_adjectives_of_countries(adjective: str, country: str, expected: bool) -> None:
    assert alike(adjective, country, seo("fr").demonym) is expected


def test_short_words_keep_their_endings() -> None:
    assert stem("bus") == "bus"
