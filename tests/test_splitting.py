"""Long sentences parted in two, and those that are left whole."""

import pytest

from tests.samples import material
from writers.embedded import forms
from writers.embedded.splitting import split


def told(text: str) -> list[str]:
    own = material(text)
    sentence = forms.full(own.facts[-1], own, after=own.before(own.facts[-1]))
    assert sentence is not None
    return [half.text.replace("\u00a0", " ").replace("\u202f", " ") for half in split(sentence, own)]


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        (
            "La mairie de Kerlo a fermé le marché couvert après la tempête de novembre ; "
            "les commerçants du quartier ont dressé leurs étals sur le port.",
            [
                "La mairie de Kerlo a fermé le marché couvert après la tempête de novembre.",
                "Les commerçants du quartier ont dressé leurs étals sur le port.",
            ],
        ),
        (
            "Le toit du marché couvert de Kerlo a brûlé dans la nuit de samedi à dimanche, "
            "mais les étals des commerçants seront rendus dès la fin du mois.",
            [
                "Le toit du marché couvert de Kerlo a brûlé dans la nuit de samedi à dimanche.",
                "Mais les étals des commerçants seront rendus dès la fin du mois.",
            ],
        ),
        (
            "La facture du marché couvert a forcé la ville à vendre deux écoles, "
            "et elle doit 3 millions d’euros à la région et au département.",
            [
                "La facture du marché couvert a forcé la ville à vendre deux écoles.",
                "Elle doit 3 millions d’euros à la région et au département.",
            ],
        ),
        (
            "« Je n’ai pas touché un centime pour la vente du marché », a déclaré à la barre le prévenu, "
            "qui encourt cinq ans de prison et 3 000 euros d’amende.",
            [
                "« Je n’ai pas touché un centime pour la vente du marché », a déclaré à la barre le prévenu.",
                "Il encourt cinq ans de prison et 3 000 euros d’amende.",
            ],
        ),
        (
            "La région Cornouaille a payé « deux toits en dix ans » au marché couvert de Kerlo "
            "et a menacé la mairie de garder tout son argent.",
            ["La région Cornouaille a payé « deux toits en dix ans » au marché couvert de Kerlo.",
             "Elle a menacé la mairie de garder tout son argent."],
        ),
        (
            "Le marché couvert, qui abrite quarante commerçants depuis l’après-guerre, "
            "sera rendu aux habitants du quartier à la fin du mois de novembre.",
            [
                "Le marché couvert sera rendu aux habitants du quartier à la fin du mois de novembre.",
                "Il abrite quarante commerçants depuis l’après-guerre.",
            ],
        ),
    ],
)  # fmt: skip
def test_a_long_sentence_is_parted_where_both_halves_have_subject_and_verb(text: str, halves: list[str]) -> None:
    assert told(text) == halves


@pytest.mark.parametrize(
    "text",
    [
        "Le marché couvert de Kerlo a fermé, mais les étals seront rendus.",
        "La mairie de Kerlo a fermé le marché couvert après la tempête, mais les étals seront rendus aux commerçants "
        "du quartier, selon la région.",
        "Selon la chambre des métiers, trente commerçants de Kerlo ont perdu leur étal dans la tempête de novembre ; "
        "les pertes ont atteint deux millions.",
        "Le maire de Kerlo a promis que le marché couvert de la place serait rendu aux commerçants en novembre, "
        "et la région a promis de payer.",
        "La mairie de Kerlo vendra le marché couvert si le toit cède encore pendant l’hiver, "
        "et les commerçants du quartier seront logés ailleurs.",
        "Le toit du marché couvert de Kerlo a été refait après la mort du père de la mairesse, "
        "qui avait promis de payer.",
        "Paul Ménez a longtemps défendu devant le conseil municipal le projet de Jean Riou, "
        "qui a vendu le marché couvert à la région.",
    ],
)
def test_what_is_said_conditional_short_or_of_nobody_for_sure_is_left_whole(text: str) -> None:
    assert len(told(text)) == 1
