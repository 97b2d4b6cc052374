"""What a sentence joins must be joined in its lines: a verb and whom it is told of, a noun and what hangs on it."""

import pytest

from story.checks import Ground, check_claim
from story.lines import read

AROUND = "La séance a duré deux heures. Un géomètre, Léo Vasse, était dans la salle."


def verdict(text: str, claim: str) -> str:
    """The worst that the rules say of a claim beside a text and two other lines."""
    found = check_claim(claim, Ground.of_sources([read(f"{text}\n{AROUND}\n", "S", language="fr")]), place="body")
    kinds = {one.verdict for one in found}
    return "unsupported" if "unsupported" in kinds else "unsure" if kinds else "supported"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Le texte a finalement été renvoyé en commission.", "La séance a finalement été renvoyée en commission."),
        ("Le recteur a ouvert la cantine. Celle-ci compte 80 places.", "Le recteur compte 80 places."),
        (
            "Un maçon est tombé. Blessé au bras, il a signé les trois lettres.",
            "Le géomètre, blessé au bras, a signé les lettres.",
        ),
        ("La requête, jugée tardive, a été rejetée lundi.", "La séance, jugée tardive, a été rejetée lundi."),
        ("La région a fini par baisser les bras.", "La séance a fini par baisser les bras."),
        ("Sur le quai, un marin a remis au préfet une lettre.", "Sur le quai, le préfet a remis au marin une lettre."),
        ("La région, elle, appelle à la prudence.", "La séance appelle à la prudence."),
    ],
)
def test_a_verb_told_of_something_else_is_not_cleared(text: str, claim: str) -> None:
    assert verdict(text, claim) != "supported"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "La loi prévoit l'embauche de neuf gardes d'ici à mai et le report de la réforme des primes.",
            "La loi prévoit le report de la réforme des primes d'ici à mai.",
        ),
        (
            "Les débats doivent s'ouvrir le 14 octobre et durer trois mois.",
            "Les débats doivent durer jusqu'au 14 octobre.",
        ),
        (
            "La banque promet de souscrire à hauteur de sa part de 38 % et de prêter neuf millions à la filiale.",
            "La banque promet de souscrire à hauteur de 38 % de la filiale.",
        ),
    ],
)
def test_what_hangs_on_another_word_of_the_line_is_not_cleared(text: str, claim: str) -> None:
    assert verdict(text, claim) != "supported"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("La soprano Ada Lund a chanté devant la foule.", "La soprano Ada Lund, géomètre, a chanté devant la foule."),
        ("Ada Lund, au piano, a ouvert le bal.", "Ada Lund, le géomètre, a ouvert le bal au piano."),
        ("L'enquête a été confiée à la section du port.", "L'enquête a été confiée au géomètre."),
        ("Le bus a été conduit au dépôt des Lices lundi.", "Le bus a été conduit lundi dans la salle."),
    ],
)
def test_a_word_of_another_line_is_not_cleared_in_its_place(text: str, claim: str) -> None:
    assert verdict(text, claim) != "supported"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Aucun licenciement n'est prévu à ce stade.", "Aucun licenciement n'est prévu."),
        ("Pas un bus, ou presque, n'est sorti du dépôt.", "Pas un bus n'est sorti du dépôt."),
        ("Le vent a emporté 31 toits et une digue sur 60 mètres.", "Le vent a emporté une digue sur 31 mètres."),
    ],
)
def test_what_holds_for_now_or_of_another_measure_is_not_cleared(text: str, claim: str) -> None:
    assert verdict(text, claim) != "supported"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Le texte a finalement été renvoyé en commission.", "Le texte a été renvoyé en commission."),
        ("Ada Lund a chanté lundi. Elle a salué la foule.", "Ada Lund a salué la foule."),
        ("Il joue 9 matches et marque 12 buts en 34 jours.", "Il marque 12 buts en 34 jours."),
        ("Une hausse des primes a été votée en mai.", "La hausse des primes a été votée en mai."),
        ("Le prix du port a été fixé lundi à 7,6 %.", "Le prix du port a été fixé à 7,6 %."),
        ("Sur le quai, un marin a remis au préfet une lettre.", "Un marin a remis une lettre au préfet."),
        ("Aucun licenciement n'est prévu à ce stade.", "À ce stade, aucun licenciement n'est prévu."),
        (
            "Le port a livré à la ville des cages de grues neuves et plusieurs dizaines de grues neuves.",
            "Le port a livré à la ville des cages de grues.",
        ),
    ],
)
def test_the_same_in_another_order_is_cleared(text: str, claim: str) -> None:
    assert verdict(text, claim) == "supported"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Selon le syndicat, le groupe prévoirait de fermer un site, ce que Novalis dément.",
            "Novalis dément vouloir fermer un site.",
        ),
        (
            "À l'appel du syndicat, 83 % des agents ont débrayé, selon le syndicat, 61 % selon la direction.",
            "Selon le syndicat, 83 % des agents ont débrayé ; la direction parle de 61 %.",
        ),
    ],
)
def test_a_denial_and_each_with_its_own_figure_are_not_refused(text: str, claim: str) -> None:
    assert verdict(text, claim) != "unsupported"
