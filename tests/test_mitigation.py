"""What the source says in mitigation may not be left out: a suspension, an appeal, an exception."""

import pytest

from tests.test_deeds import verdict

SENTENCED = "Yves Gourlay a été condamné mardi à huit mois de prison avec sursis et 3 000 euros d'amende pour faux."
CLEARED = "Condamnée pour faux en 2022, Lise Abgrall a été relaxée en appel."
APPEAL = "La coopérative, condamnée en mai à 12 000 euros d'amende pour pollution, a fait appel."


@pytest.mark.parametrize(
    ("source", "claim", "expected"),
    [
        (SENTENCED, "Yves Gourlay a été condamné à huit mois de prison pour faux.", "unsupported"),
        (SENTENCED, "Yves Gourlay a été condamné à de la prison pour faux.", "unsure"),
        (CLEARED, "Lise Abgrall a été condamnée pour faux en 2022.", "unsupported"),
        (APPEAL, "La coopérative a été condamnée en mai pour pollution.", "unsure"),
        ("Le notaire, condamné en première instance à deux ans de prison, sera rejugé.",
         "Le notaire a été condamné à deux ans de prison.", "unsure"),
        ("En première instance, le notaire avait été condamné à deux ans de prison.",
         "Le notaire a été condamné à deux ans de prison.", "unsure"),
        ("L'ailier risque quatre matches de suspension, dont un avec sursis.",
         "L'ailier risque quatre matches de suspension.", "unsure"),
        ("Le juge a suspendu une partie des travaux du phare.", "Le juge a suspendu les travaux du phare.", "unsure"),
        ("Le juge a suspendu les travaux du phare, sauf ceux de la cale.", "Le juge a suspendu les travaux du phare.",
         "unsure"),
    ],
)  # fmt: skip
def test_no_mitigation_is_left_out(source: str, claim: str, expected: str) -> None:
    assert verdict(claim, source) == expected


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (SENTENCED, "Huit mois de prison avec sursis : Yves Gourlay a été condamné mardi pour faux."),
        (SENTENCED, "Yves Gourlay a été condamné à 3 000 euros d'amende pour faux."),
        (SENTENCED, "Yves Gourlay a été condamné mardi pour faux."),
        (CLEARED, "Lise Abgrall, condamnée en 2022 pour faux, a été relaxée en appel."),
        (APPEAL, "La coopérative a fait appel de sa condamnation pour pollution."),
    ],
)
def test_what_is_kept_or_of_something_else_stays_supported(source: str, claim: str) -> None:
    assert verdict(claim, source) == "supported"


PROMISED = (
    "« Aucune cale ne sera fermée cet été », a promis la maire, Lise Abgrall, qui a ajouté : « Sauf avarie, nous"
    " ouvrirons la passe nord. »"
)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("« Aucune cale ne sera fermée », a promis Lise Abgrall.", "unsupported"),
        ("« Nous ouvrirons la passe nord », a ajouté Lise Abgrall.", "unsupported"),
        ("Lise Abgrall a promis pour cet été : « Aucune cale ne sera fermée ».", "supported"),
        ("« Aucune cale ne sera fermée cet été », a promis Lise Abgrall.", "supported"),
    ],
)
def test_no_quotation_is_cut_of_what_bounds_it(claim: str, expected: str) -> None:
    assert verdict(claim, PROMISED) == expected


def test_what_a_penalty_is_compared_with_is_no_part_of_it() -> None:
    source = "La cour a condamné le notaire à deux ans de prison, une peine plus lourde qu'en première instance."
    assert verdict("La cour a condamné le notaire à deux ans de prison.", source) == "supported"
