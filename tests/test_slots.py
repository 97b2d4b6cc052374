"""Who is told to have done what, behind which preposition, and what a cut may not leave out."""

import pytest

from story.checks import Ground, check_claim
from story.lines import read
from story.values import Place


def verdict(line: str, claim: str) -> str:
    """The worst that the rules say of a claim beside a text of that line and two others."""
    text = f"{line}\nLa séance a duré deux heures. La salle était comble.\n"
    found = check_claim(claim, Ground.of_sources([read(text, "S", language="fr")]), place="body")
    kinds = {one.verdict for one in found}
    return "unsupported" if "unsupported" in kinds else "unsure" if kinds else "supported"


@pytest.mark.parametrize(
    ("line", "claim"),
    [
        ("La sœur de Hugo Tellier a été condamnée.", "Hugo Tellier a été condamné."),
        ("L'époux de la préfète a été mis en examen.", "La préfète a été mise en examen."),
        ("Le chauffeur de Mme Ravel a renversé un cycliste.", "Mme Ravel a renversé un cycliste."),
        ("Une ancienne employée de la clinique Sorel a volé 40 000 euros.", "La clinique Sorel a volé 40 000 euros."),
        ("Pour le syndicat, le groupe a maquillé les comptes.", "Le groupe a maquillé les comptes."),
        ("L'élu s'est défendu d'avoir avantagé son neveu.", "L'élu a avantagé son neveu."),
    ],
)
def test_what_is_told_of_another_is_refused(line: str, claim: str) -> None:
    assert verdict(line, claim) == "unsupported"


@pytest.mark.parametrize(
    ("line", "claim"),
    [
        ("L'entreprise a été mise en examen pour pollution.", "Le patron a été mis en examen pour pollution."),
        ("La mairie a été condamnée à payer.", "Le maire a été condamné à payer."),
        ("Le cousin a été libéré et le gendre incarcéré.", "Le cousin a été incarcéré."),
        ("Les gendarmes ont bloqué les grévistes, qui ont lancé des œufs.", "Les gendarmes ont lancé des œufs."),
        ("Le recours de la région contre Novalis est rejeté.", "Le recours de Novalis contre la région est rejeté."),
        ("Le juge a donné tort au bailleur face au voisin.", "Le juge a donné tort au voisin face au bailleur."),
        ("La Sarvonie vend du blé à la Trévie.", "La Trévie vend du blé à la Sarvonie."),
        ("Née à Metz, la peintre Ida Roll est morte à Dax.", "Née à Dax, la peintre Ida Roll est morte à Metz."),
        ("Le loyer est passé de 410 à 460 euros.", "Le loyer est passé de 460 à 410 euros."),
        ("La part a baissé de 1,5 point à 9,2 %.", "La part a baissé de 9,2 %."),
        ("L'aide sera réduite de 30 %.", "L'aide sera réduite à 30 %."),
        ("L'équipe a gagné 4 matches sur 11.", "L'équipe a gagné 11 matches."),
        ("L'accord, signé en mai, a été dénoncé en juin.", "L'accord a été dénoncé en mai."),
        ("Un élu a été arrêté après la mort d'un ami.", "Un élu a été arrêté pour la mort d'un ami."),
        ("Le préfet a retiré la délégation du maire.", "Le préfet a retiré le maire."),
        ("Presque tous les logements ont été repris.", "Tous les logements ont été repris."),
        ("Certains commerçants du centre ont fermé boutique.", "Les commerçants du centre ont fermé boutique."),
        ("La plupart des bus ont été supprimés à Dax.", "Les bus ont été supprimés à Dax."),
        ("Le rapport a été payé pour moitié par Novalis.", "Le rapport a été payé par Novalis."),
        ("Les infirmiers libéraux demandent une aide.", "Les infirmiers demandent une aide."),
        ("Le tram coûtera 9 millions d'euros par kilomètre.", "Le tram coûtera 9 millions d'euros."),
        ("Le budget a été voté à l'unanimité moins une voix.", "Le budget a été voté à l'unanimité."),
    ],
)  # fmt: skip
def test_what_stands_elsewhere_or_was_narrower_is_not_cleared(line: str, claim: str) -> None:
    assert verdict(line, claim) != "supported"


@pytest.mark.parametrize(
    ("line", "claim"),
    [
        ("La sœur de Hugo Tellier a été condamnée à Dax.", "La sœur de Hugo Tellier a été condamnée."),
        ("Le groupe d'emballage Novalis a racheté Sorel.", "Novalis a racheté Sorel."),
        ("L'équipe de Dax a battu Tarbes samedi.", "Dax a battu Tarbes."),
        ("Une dizaine d'habitants ont été évacués dans la nuit.", "Une dizaine d'habitants ont été évacués."),
        ("Le maire, Hugo Tellier, a inauguré la crèche jeudi.", "Hugo Tellier a inauguré la crèche."),
        ("Novalis a été vendu par Sorel pour 3 millions d'euros.", "Sorel a vendu Novalis pour 3 millions d'euros."),
        ("L'Etat détient 30 % de Novalis et la ville 5 %.", "La ville détient 5 % de Novalis."),
        ("Novalis emploie 120 salariés à Dax et 45 à Tarbes.", "Novalis emploie 45 salariés à Tarbes et 120 à Dax."),
        ("Le loyer est passé de 410 à 460 euros en mars.", "Le loyer est passé de 410 à 460 euros."),
        ("La ministre a invité le préfet à voir les élus.", "Le préfet a été invité par la ministre à voir les élus."),
        ("Le collectif a attaqué mardi l'arrêté du préfet.", "Mardi, le collectif a attaqué l'arrêté du préfet."),
        ("3 tonnes de tri ont été enlevées et une partie a été brûlée.", "3 tonnes de tri ont été enlevées."),
    ],
)  # fmt: skip
def test_an_honest_retelling_is_cleared(line: str, claim: str) -> None:
    assert verdict(line, claim) == "supported"


@pytest.mark.parametrize(
    ("line", "claim"),
    [
        ("Un quart des pêcheurs, soit 60 personnes, sont à quai.", "Un quart des 60 pêcheurs sont à quai."),
        ("Selon la régie, 14 % des bus roulaient lundi ; 33 %, selon la CFDT.",
         "Selon la CFDT, 14 % des bus roulaient lundi ; 33 %, selon la régie."),
        ("Les vivres dureraient dix jours, selon la mairie ; l'association les estime à quatre jours.",
         "Les vivres dureraient dix jours, selon l'association ; la mairie les estime à quatre jours."),
    ],
)  # fmt: skip
def test_a_figure_is_of_what_and_of_whom_the_line_has_it(line: str, claim: str) -> None:
    assert verdict(line, claim) == "unsupported"


@pytest.mark.parametrize(
    ("line", "claim"),
    [
        ("Un quart des 240 pêcheurs sont à quai.", "Un quart des 240 pêcheurs sont à quai, a dit le port."),
        ("Un quart des pêcheurs, soit 60 personnes, sont à quai.", "60 pêcheurs, soit un quart, sont à quai."),
        ("Selon la régie, 14 % des bus roulaient lundi ; 33 %, selon la CFDT.",
         "14 % des bus roulaient lundi, selon la régie ; 33 %, selon la CFDT."),
        ("Selon la régie, 14 % des bus roulaient lundi ; 33 %, selon la CFDT.",
         "14 % des bus roulaient lundi pour la première, 33 % pour la seconde."),
        ("Le vent a soufflé à 140 km/h au cap.", "Le vent a soufflé à 140 km/h au cap, sans battre de record."),
    ],
)  # fmt: skip
def test_what_tells_figures_as_the_line_does_is_not_refused(line: str, claim: str) -> None:
    assert verdict(line, claim) != "unsupported"


def test_a_record_that_nobody_told_of_is_refused() -> None:
    line = "Le vent a soufflé à 140 km/h au cap."
    assert verdict(line, "Le vent a soufflé à 140 km/h au cap, un record.") == "unsupported"
    assert verdict(line, "Le vent a soufflé à 140 km/h au cap, une première.") == "unsupported"


def test_a_worker_is_not_the_opposite_of_a_prison_term() -> None:
    line = "L'ouvrier a été condamné à deux ans de prison ferme."
    assert verdict(line, "Il a été condamné à deux ans de prison ferme.") == "supported"


TRIAL = """Le procureur a requis jeudi six ans de prison contre Basile Roumieu, jugé pour l'incendie d'un moulin.
La mairie refuse de fermer le musée. La maire, Ida Roll, l'a dit lundi.
"""


@pytest.mark.parametrize("place", ["title", "heading"])
@pytest.mark.parametrize(
    ("text", "cleared"),
    [
        ("Basile Roumieu : six ans de prison", False),
        ("Basile Roumieu : l'incendie d'un moulin", False),
        ("La maire en prison", False),
        ("Moulin : le procureur a requis jeudi six ans de prison", True),
        ("L'incendie d'un moulin", True),
    ],
)
def test_a_fragment_behind_a_name_and_a_title_without_a_verb_tell_something(
    text: str, place: Place, cleared: bool
) -> None:
    ground = Ground.of_sources([read(TRIAL, "S", language="fr")])
    assert (not check_claim(text, ground, place=place)) is cleared


def test_the_place_of_a_dateline_is_told_of_nothing() -> None:
    line = (
        "TREVAL, 12 mars 2026 (Agence Brume) - Le parquet a requis jeudi six ans de prison contre un boulanger de Dax."
    )
    claim = "TREVAL – Le parquet a requis jeudi 12 mars six ans de prison contre un boulanger de Dax."
    assert verdict(line, claim) == "supported"


def test_a_heading_without_a_verb_gives_nobody_another_s_words() -> None:
    line = "« Nous avons eu peur », a dit la fille de Basile Roumieu, Anne Sorel.\n« Fini », a dit Basile Roumieu.\n"
    ground = Ground.of_sources([read(line, "S", language="fr")])
    assert check_claim("Basile Roumieu : « Nous avons eu peur »", ground, place="heading")
    assert not check_claim("Anne Sorel : « Nous avons eu peur »", ground, place="heading")


def test_a_name_at_the_head_goes_on_behind_what_is_set_in_there() -> None:
    line = "La tempête Ursule, qui a balayé lundi la côte de Brock et Lunel, a fait cinq morts, selon la mairie."
    assert verdict(line, "La tempête Ursule a fait cinq morts, selon la mairie.") == "supported"
