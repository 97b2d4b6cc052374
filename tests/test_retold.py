"""Honest rewordings that were once accused, and errors that were once cleared: each by a rule, not by a sentence."""

import pytest

from story.checks import Ground, check_claim
from story.figures import figures

SOURCE = """Belmarre : l'ancien trésorier du club de voile écope de huit mois avec sursis

BELMARRE, 4 mars 2024 - Le tribunal de Belmarre a condamné lundi l'ancien trésorier du club de voile, Hervé Lantin, à quatre ans de prison, dont trois avec sursis, pour escroquerie, et l'a relaxé du chef de blanchiment.
Sa secrétaire, Odette Frémaux, poursuivie pour recel, a écopé de huit mois avec sursis.

Mme Frémaux disait avoir prévenu le bureau. "Elle a écrit trois fois au président, qui n'a pas répondu", a plaidé son avocat, Me Paul Sorbier.

L'entrée du port sera gratuite pour les visiteurs, jusqu'à 18 heures. Le comité Rives libres, qui revendique 310 membres, juge le tarif trop élevé.
"Le vent nous a aidés, mais c'est l'équipage qui a gagné la course", a dit la skippeuse, Jeanne Orvault.
Montée à bord à la 2e étape à la place de Rosa Melun, la barreuse Carla Dussac a gagné cinq manches, contre trois pour sa rivale Nina Aubert. Belmarre, qui a battu Rochevent 29 à 27 (mi-course: 12-15), restait sur neuf régates sans victoire.

Le conseil a décidé mardi de vendre le hangar en juin, à condition que le chantier naval soit alors rouvert. Le projet prévoit la démolition de l'un des deux pontons de Belmarre.
Dussac est sortie du bateau blessée au genou. Le médecin redoute une entorse. Elle passera un examen et reste incertaine pour la finale.
La cour d'appel a infligé mercredi à l'économe, Luc Vasseur, cinq mois avec sursis pour faux, et l'a acquitté du chef de corruption.
Battues 3 à 1 par Rochevent (mi-temps: 0-1), les rameuses restaient sur deux victoires. Le club court 14 régates par an au large.
Un essai mené en mai dans deux bassins avait fait baisser de 9% les rejets.
"""  # noqa: E501


def verdicts(text: str, ground: Ground) -> set[str]:
    return {one.verdict for one in check_claim(text, ground, place="body")}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Odette Frémaux a été condamnée à huit mois de prison avec sursis.", id="a sentence is a verdict"),
        pytest.param(
            "Luc Vasseur, l'économe, a été condamné mercredi à cinq mois avec sursis pour faux.",
            id="who inflicts, sentences",
        ),
        pytest.param("Rochevent a battu les rameuses 3 à 1.", id="a participle that opens, made active"),
        pytest.param("Pour le comité Rives libres, au contraire, le tarif est trop élevé.", id="pour, as in selon"),
        pytest.param(
            "La participation de Carla Dussac à la finale demeure incertaine.",
            id="the first name beside the surname of the line before",
        ),
        pytest.param("L'entrée du port sera gratuite, mais seulement jusqu'à 18 heures.", id="a limit told as one"),
        pytest.param("Sur les quatre ans de prison, un seul est ferme pour Hervé Lantin.", id="one, reckoned"),
        pytest.param(
            "Jeanne Orvault salue le vent, qui « nous a aidés », tout en jugeant que « c'est l'équipage qui a gagné la "
            "course ».",
            id="what follows the cut is quoted, too",
        ),
        pytest.param("À mi-course, c'est Rochevent qui était devant, 15 à 12.", id="a score from the other side"),
    ],
)
def test_an_honest_sentence_is_not_refused(text: str, ground: Ground) -> None:
    assert "unsupported" not in verdicts(text, ground)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rosa Melun est montée à bord à la 2e étape à la place de Carla Dussac.", id="who replaces whom"),
        pytest.param("Les rameuses ont battu Rochevent 3 à 1.", id="a participle that opens, turned"),
        pytest.param("Le club court 14 mois par an au large.", id="what is counted by the year"),
        pytest.param("Belmarre restait sur neuf mois sans victoire.", id="a span of time for what was counted"),
        pytest.param(
            "Hervé Lantin a été condamné lundi à quatre ans de prison, dont trois avec sursis, pour escroquerie et "
            "blanchiment.",
            id="laundering is no acquittal",
        ),
        pytest.param("Le conseil a décidé mardi que le hangar serait vendu en juin.", id="a condition dropped"),
        pytest.param("Le comité Rives libres, fort de 310 membres, juge le tarif trop élevé.", id="a figure claimed"),
        pytest.param(
            "Un essai mené en mai dans tout le port avait fait baisser de 9% les rejets.", id="a part for the whole"
        ),
        pytest.param("Le projet prévoit la démolition des deux pontons de Belmarre.", id="one of two"),
    ],
)
def test_an_error_is_not_cleared(text: str, ground: Ground) -> None:
    assert verdicts(text, ground)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Hervé Lantin a été condamné pour blanchiment.", id="what he was cleared of"),
        pytest.param("L'entrée du port sera gratuite, seulement pour les visiteurs.", id="a limit the line has not"),
        pytest.param("À mi-course, c'est Belmarre qui était devant, 15 à 12.", id="a score turned"),
        pytest.param("L'arrêté a été pris sur la demande d'Odette Frémaux.", id="a name from another line"),
        pytest.param("« Le vent nous a aidés », a dit Jeanne Orvault.", id="a cut before mais"),
    ],
)
def test_what_the_mends_must_not_loosen(text: str, ground: Ground) -> None:
    assert verdicts(text, ground)


def test_tens_of_millions_are_one_figure() -> None:
    (one,) = figures("une offre plus basse d'une dizaine de millions d'euros", "fr")
    assert (one.low, one.unit, one.approximator) == (1e7, "euro", "about")
