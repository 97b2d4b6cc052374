"""A figure keeps what its line holds it to: the part of a whole, the other side of a vote, what it is measured by."""

import pytest

from tests.samples import verdicts

COUNCIL = """Brévannes-le-Lac : la régie des eaux augmente ses tarifs

Dix-neuf des vingt-quatre délégués ont voté jeudi. La hausse a été approuvée par 14 voix contre 5.
La régie recrute douze agents, dont quatre en alternance. Elle a réduit de 15 % ses fuites par kilomètre de réseau depuis 2019.
L'an dernier, 320 compteurs ont été remplacés, dont 90 à Sault.
"""  # noqa: E501
HARBOUR = """Ferry group orders new boats

Seven of the nine crews backed the deal on Friday, by 61 votes to 12.
The group will buy 40 boats, of which six are electric. It cut fuel use per passenger by 8% in 2023.
"""


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Les vingt-quatre délégués ont voté jeudi.", COUNCIL),
        ("La hausse a été approuvée par 14 voix contre 4.", COUNCIL),
        ("La régie recrute douze agents en alternance.", COUNCIL),
        ("La régie a réduit de 15 % ses fuites depuis 2019.", COUNCIL),
        ("L'an dernier, 320 compteurs ont été remplacés à Sault.", COUNCIL),
        ("The nine crews backed the deal on Friday.", HARBOUR),
        ("The group will buy 40 electric boats.", HARBOUR),
        ("The deal was backed by 61 votes to 9 on Friday.", HARBOUR),
        ("The group cut fuel use by 8% in 2023.", HARBOUR),
    ],
)
def test_a_figure_torn_from_what_it_is_held_to_is_not_cleared(text: str, source: str) -> None:
    assert verdicts(text, source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Jeudi, dix-neuf des vingt-quatre délégués ont voté.", COUNCIL),
        ("La hausse a été approuvée jeudi, par 14 voix contre 5.", COUNCIL),
        ("La régie recrute douze agents.", COUNCIL),
        ("Quatre des douze agents que la régie recrute sont en alternance.", COUNCIL),
        ("L'an dernier, 320 compteurs ont été remplacés.", COUNCIL),
        ("The group will buy 40 boats, six of which are electric.", HARBOUR),
        ("Fuel use per passenger was cut by 8% in 2023.", HARBOUR),
    ],
)
def test_a_figure_with_all_that_it_is_held_to_is_not_refused(text: str, source: str) -> None:
    assert "unsupported" not in verdicts(text, source)
