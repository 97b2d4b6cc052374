"""Whom "il" means in an article is whom it means in the source; who a line tells of may not be named by another."""

import pytest

from graph import check_article
from tests.samples import verdicts

TRIAL = """Ornans-le-Vieux : l'ancien trésorier et le comptable du club jugés

Le tribunal correctionnel a examiné jeudi le dossier de Bernard Castellan, 58 ans, ancien trésorier du club d'aviron. Il est accusé d'avoir vidé la caisse du club. Il conteste les faits.
Le comptable, Sylvain Moureau, 41 ans, a reconnu avoir signé deux chèques.
La présidente du club, Odile Ferrand, a porté plainte en mai. Elle réclame 30 000 euros. En juin, elle avait suspendu les entraînements.
Le jugement sera rendu le 4 octobre.
"""  # noqa: E501
RESCUE = """Hiker rescued from Craig Fell after two nights

A hiker has been rescued after two nights on Craig Fell. Margaret Arkwright slipped on wet rock on Sunday. She broke her ankle.
A shepherd, Peter Lowther, heard her whistle on Tuesday. He carried her down to the road.
Her neighbour, John Bell, had called the police.
"""  # noqa: E501


def doubted(article: str, source: str) -> list[str]:
    return [one.text for one in check_article(article, source).findings]


MOVED = [
    ("Le comptable, Sylvain Moureau, 41 ans, a reconnu avoir signé deux chèques. Il conteste les faits.", TRIAL),
    (
        "Le comptable, Sylvain Moureau, 41 ans, a reconnu avoir signé deux chèques. "
        "Il est accusé d'avoir vidé la caisse du club.",
        TRIAL,
    ),
    (
        "La présidente du club, Odile Ferrand, a porté plainte en mai. Sylvain Moureau a reconnu avoir signé deux "
        "chèques. Il conteste les faits.",
        TRIAL,
    ),
    ("Her neighbour, John Bell, had called the police. He carried her down to the road.", RESCUE),
]  # fmt: skip


@pytest.mark.parametrize(("article", "source"), MOVED)
def test_a_pronoun_behind_another_person_is_not_cleared(article: str, source: str) -> None:
    assert doubted(article, source)[-1] in ("Il", "He")


KEPT = [
    (TRIAL.split("\n", 1)[1], TRIAL),
    (
        "La présidente du club, Odile Ferrand, a porté plainte en mai. Le dossier de Bernard Castellan, ancien "
        "trésorier du club d'aviron, a été examiné jeudi. Il conteste les faits.",
        TRIAL,
    ),
    ("La présidente, Odile Ferrand, a porté plainte en mai. En juin, elle avait suspendu les entraînements.", TRIAL),
    (RESCUE.split("\n", 1)[1], RESCUE),
]  # fmt: skip


@pytest.mark.parametrize(("article", "source"), KEPT)
def test_a_pronoun_that_means_the_same_is_left_alone(article: str, source: str) -> None:
    assert not {"il", "elle", "he", "she"} & {text.lower() for text in doubted(article, source)}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Sylvain Moureau conteste les faits.", TRIAL),
        ("Odile Ferrand conteste les faits.", TRIAL),
        ("Sylvain Moureau avait suspendu les entraînements.", TRIAL),
        ("Peter Lowther broke his ankle.", RESCUE),
        ("Margaret Arkwright carried her down to the road.", RESCUE),
    ],
)
def test_what_is_told_of_him_is_not_cleared_of_another(text: str, source: str) -> None:
    assert verdicts(text, source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Bernard Castellan conteste les faits.", TRIAL),
        ("Odile Ferrand réclame 30 000 euros.", TRIAL),
        ("Margaret Arkwright broke her ankle.", RESCUE),
    ],
)
def test_whom_the_pronoun_means_may_be_named(text: str, source: str) -> None:
    assert "unsupported" not in verdicts(text, source)
