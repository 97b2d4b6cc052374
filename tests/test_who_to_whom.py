"""Who did what to whom, whose figure is whose, what was denied: nothing changes places unseen."""

import pytest

from tests.test_deeds import verdict

BOUGHT = "Les conserveries Drenec ont racheté mardi la criée Maguer pour 7 millions d'euros."
ACCUSED = "La maire de Tréval, Anne Le Bris, accuse la société Ronec d'avoir comblé la mare du Goas."
HURT = "Deux vigiles ont été blessés par des pêcheurs devant la criée."
STAFF = "Drenec emploie 210 salariés à Tréval et 45 à Lanrivain."
POPULATION = "Tréval compte 4 200 habitants et Lanrivain 1 900."
CHIEFS = "Odile Garrec dirige la criée et Jean Morvan le phare."
RANK = "Tréval passe devant Lanrivain au classement, avec 31 points contre 30."
SEARCHED = "Les gendarmes ont fouillé lundi le hangar de Ronec, mais pas la mairie."
PRICE = "Le prix du homard a augmenté de 6 % en 2023 et baissé de 3 % en 2024."


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (BOUGHT, "La criée Maguer a racheté les conserveries Drenec pour 7 millions d'euros."),
        (BOUGHT, "Les conserveries Drenec ont été rachetées par la criée Maguer."),
        (ACCUSED, "La société Ronec accuse la maire de Tréval, Anne Le Bris, d'avoir comblé la mare du Goas."),
        (HURT, "Deux pêcheurs ont été blessés par des vigiles devant la criée."),
        (STAFF, "Drenec emploie 45 salariés à Tréval et 210 à Lanrivain."),
        (POPULATION, "Lanrivain compte 4 200 habitants et Tréval 1 900."),
        (PRICE, "Le prix du homard a baissé de 3 % en 2023 et augmenté de 6 % en 2024."),
        ("Le plan vise 64 ports, dont 9 en Bretagne.", "Le plan vise 9 ports, dont 64 en Bretagne."),
        (SEARCHED, "Les gendarmes ont fouillé lundi la mairie, mais pas le hangar de Ronec."),
    ],
)
def test_an_exchange_is_refused(source: str, claim: str) -> None:
    assert verdict(claim, source) == "unsupported"


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (CHIEFS, "Jean Morvan dirige la criée et Odile Garrec le phare."),
        (PRICE, "Le prix du homard a augmenté de 3 % en 2024."),
        (RANK, "Lanrivain passe devant Tréval au classement, avec 31 points contre 30."),
        (RANK, "Tréval passe devant Lanrivain au classement, avec 30 points contre 31."),
        ("Le onze de Tréval a battu celui de Lanrivain 4 à 2.", "Le onze de Lanrivain a battu celui de Tréval 4 à 2."),
        ("Le maire de Tréval a curé l'étang de Lanrivain.", "Le maire de Lanrivain a curé l'étang de Tréval."),
        ("Le collectif affirme que la mare est polluée, ce que la société dément.",
         "La société affirme que la mare est polluée, ce que le collectif dément."),
    ],
)  # fmt: skip
def test_what_may_be_one_is_left_to_the_judge(source: str, claim: str) -> None:
    assert verdict(claim, source) != "supported"


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (BOUGHT, "Mardi, la criée Maguer a été rachetée par les conserveries Drenec."),
        (BOUGHT, "Pour 7 millions d'euros, les conserveries Drenec ont racheté la criée Maguer."),
        (ACCUSED, "La société Ronec est accusée par la maire de Tréval, Anne Le Bris, d'avoir comblé la mare du Goas."),
        (HURT, "Devant la criée, des pêcheurs ont blessé deux vigiles."),
        (STAFF, "À Lanrivain, Drenec emploie 45 salariés."),
        (STAFF, "Drenec emploie 45 salariés à Lanrivain et 210 à Tréval."),
        (PRICE, "En 2023, le prix du homard a augmenté de 6 %."),
        ("Les gardes ont fouillé le hangar, a annoncé la maire, Anne Le Bris.",
         "La maire, Anne Le Bris, a annoncé que les gardes ont fouillé le hangar."),
    ],
)  # fmt: skip
def test_another_voice_or_order_of_the_same_is_cleared(source: str, claim: str) -> None:
    assert verdict(claim, source) == "supported"


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (POPULATION, "Lanrivain compte 1 900 habitants et Tréval 4 200."),
        (CHIEFS, "Jean Morvan dirige le phare et Odile Garrec la criée."),
        ("La criée a fermé la halle nord.", "La halle nord a fermé."),
    ],
)
def test_two_of_a_kind_in_another_order_are_for_a_judge_and_not_refused(source: str, claim: str) -> None:
    """True as they are; told of each other's they would hold the same words."""
    assert verdict(claim, source) == "unsure"


@pytest.mark.parametrize("claim", ["Tréval passe derrière Lanrivain.", "Lanrivain passe derrière Tréval."])
def test_who_is_behind_whom_is_left_open_where_the_line_says_before(claim: str) -> None:
    """No rule knows that the two are each other's contrary: the false one would be cleared with the true one."""
    assert verdict(claim, RANK) == "unsure"
