"""What a statement hangs on stays with it: its condition, the word that turns it, where and whose it is."""

import pytest

from tests.samples import verdicts

VALLEY = """Saint-Ouen-des-Prés : la laverie rouvre sous condition

L'usine recevra une avance de 2 millions d'euros de l'État, sous réserve de l'accord de Bruxelles.
La direction renonce à la fermeture de l'atelier de peinture. Le syndicat s'oppose à la vente des terrains.
Une camionnette a pris feu à l'entrée du village. Yvette Marchal a vendu la voiture de sa fille pour payer les travaux.
À 14 heures, trois ouvriers étaient bloqués sur le toit.
Le premier témoin, Luc Ferrand, a parlé de négligence. Léo est né à Metz. Le cousin de Léo est mort en 2003, à la montagne.
Le collectif exige un recours ; la commune hésite, mais commande un audit. Jadis la laine venait du Perche ; aujourd'hui, elle vient d'Écosse.
Avranches, vainqueur 3-1 à Coutances, prend la tête.
"""  # noqa: E501
COAST = """Ferry plan moves ahead

The yard will receive a loan of £4m, subject to a safety review. Ministers dropped the closure of the slipway.
Berths 3 and 5 will close at noon. Berths 8 and 11 will be rebuilt.
A van was found outside the depot. Mary Fisher sold her brother's boat in May.
"""


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("L'usine recevra une avance de 2 millions d'euros de l'État.", VALLEY),
        ("La direction renonce à l'atelier de peinture.", VALLEY),
        ("Le syndicat s'oppose aux terrains.", VALLEY),
        ("Une camionnette a pris feu à la sortie du village.", VALLEY),
        ("Yvette Marchal a vendu sa voiture pour payer les travaux.", VALLEY),
        ("Trois ouvriers sont toujours bloqués sur le toit.", VALLEY),
        ("Léo est mort en 2003 à la montagne.", VALLEY),
        ("Coutances a battu Avranches 3-1.", VALLEY),
        ("Le collectif commande un audit.", VALLEY),
        ("Aujourd'hui, la laine vient du Perche.", VALLEY),
        ("Berths 3 and 5 will be rebuilt.", COAST),
        ("The yard will receive a loan of £4m.", COAST),
        ("Ministers dropped the slipway.", COAST),
        ("A van was found inside the depot.", COAST),
        ("Mary Fisher sold her boat in May.", COAST),
    ],
)
def test_a_statement_without_what_it_hangs_on_is_not_cleared(text: str, source: str) -> None:
    assert verdicts(text, source)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Sous réserve de l'accord de Bruxelles, l'usine recevra de l'État une avance de 2 millions d'euros.", VALLEY),
        ("L'atelier de peinture ne fermera pas : la direction y renonce.", VALLEY),
        ("À l'entrée du village, une camionnette a pris feu.", VALLEY),
        ("Pour payer les travaux, Yvette Marchal a vendu la voiture de sa fille.", VALLEY),
        ("Le cousin de Léo est mort à la montagne en 2003.", VALLEY),
        ("La commune hésite, mais commande un audit.", VALLEY),
        ("Aujourd'hui, la laine vient d'Écosse.", VALLEY),
        ("Berths 8 and 11 will be rebuilt.", COAST),
        ("Subject to a safety review, the yard will receive a loan of £4m.", COAST),
        ("In May, Mary Fisher sold her brother's boat.", COAST),
    ],
)
def test_a_statement_with_all_it_hangs_on_is_not_refused(text: str, source: str) -> None:
    assert "unsupported" not in verdicts(text, source)


HOSPITAL = """Nancy : un incendie à l'hôpital

Selon le colonel Rémy Thouvenot, le feu serait parti d'un chariot. L'avocate de l'hôpital, Me Diane Roussel, a réclamé une expertise.
Un brancardier a été brûlé au bras. C'est le seul blessé, selon la direction.
Dans la nuit de lundi à mardi, 1 200 foyers du Toulois avaient été privés d'eau. Mardi soir, 210 restaient sans eau, d'après la société Aurélys.
Trente postes seront pourvus en contrat à durée déterminée.
"""  # noqa: E501


@pytest.mark.parametrize(
    "text",
    [
        "D'après le colonel Rémy Thouvenot, un chariot serait à l'origine du feu.",
        "Me Diane Roussel, qui défend l'hôpital, a réclamé une expertise.",
        "L'incendie a fait un seul blessé, un brancardier brûlé au bras.",
        "Mardi soir, 210 foyers du Toulois étaient encore sans eau, selon Aurélys.",
        "Trente postes seront pourvus en CDD.",
    ],
)
def test_an_honest_rewording_is_not_refused(text: str) -> None:
    assert "unsupported" not in verdicts(text, HOSPITAL)


ROAD = """Vaux : une collision sur la départementale

Un autocar, vidé de ses passagers, a heurté une remorque garée en travers de la route.
Me Paul Garrigue, avocat de la défense, parle d'un chauffeur qui a tout avoué dès le soir.
"""


@pytest.mark.parametrize(
    "text",
    [
        "L'autocar, garé en travers de la route, a été heurté par une remorque.",
        "Une remorque, vidée de ses passagers, a heurté un autocar.",
        "Me Paul Garrigue a tout avoué dès le soir.",
    ],
)
def test_who_does_it_behind_an_apposition_is_not_exchanged(text: str) -> None:
    assert verdicts(text, ROAD)


def test_who_does_it_may_be_told_in_the_passive() -> None:
    text = "Une remorque garée en travers de la route a été heurtée par un autocar, vidé de ses passagers."
    assert "unsupported" not in verdicts(text, ROAD)
