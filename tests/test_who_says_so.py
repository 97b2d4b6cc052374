"""A statement that the source leaves with a speaker may not be told flat, however the speaker is introduced."""

import pytest

from story.checks import Ground, check_claim
from story.lines import read

TAIL = "\nLe festival de la mer ouvrira samedi. Les billets sont en vente au guichet du phare."


def verdict(claim: str, source: str) -> str:
    found = {one.verdict for one in check_claim(claim, Ground.of_sources([read(source + TAIL, "A")]), place="body")}
    return "unsupported" if "unsupported" in found else "unsure" if found else "supported"


@pytest.mark.parametrize(
    "source",
    [
        "Le maire de Tréval Loïc Brehat a accusé mardi la société Norvide d'avoir vidé ses cuves dans l'étang du Goas.",
        "Le maire de Tréval, Loïc Brehat, a accusé la société Norvide d'avoir vidé ses cuves dans l'étang du Goas.",
        "Le maire de Tréval, Loïc Brehat, affirme que la société Norvide a vidé ses cuves dans l'étang du Goas.",
        "Loïc Brehat, maire de Tréval, soutient que la société Norvide a vidé ses cuves dans l'étang du Goas.",
        "La maire de Tréval, qui a porté plainte, assure que la société Norvide a vidé ses cuves dans l'étang du Goas.",
        "Le maire de Tréval, élu en 2020, accuse la société Norvide d'avoir vidé ses cuves dans l'étang du Goas.",
    ],
)
def test_what_somebody_affirms_is_no_fact_of_the_papers(source: str) -> None:
    assert verdict("La société Norvide a vidé ses cuves dans l'étang du Goas.", source) == "unsupported"


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("La directrice de Norvide, Anne Le Bris, assure que les cuves étaient vides.", "Les cuves étaient vides."),
        ("L'étang du Goas est pollué, affirme le maire de Tréval, Loïc Brehat.", "L'étang du Goas est pollué."),
        ("Les cuves fuient, a-t-elle ajouté devant le conseil, citant le rapport du préfet.", "Les cuves fuient."),
    ],
)
def test_nor_is_what_a_verb_behind_a_comma_opens_or_closes(source: str, claim: str) -> None:
    assert verdict(claim, source) != "supported"


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Le maire de Tréval, Loïc Brehat, affirme que la digue cédera.", "Loïc Brehat est le maire de Tréval."),
        (
            "Des relevés de la préfecture confirmaient en mai que la digue avait cédé de 3 centimètres.",
            "Ils confirmaient que la digue avait cédé de 3 centimètres.",
        ),
    ],
)
def test_what_nobody_has_to_answer_for_stays_supported(source: str, claim: str) -> None:
    assert verdict(claim, source) == "supported"


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        (
            "Le port de Penmarc'h a reçu mardi 40 chalutiers, selon son directeur, Yann Kerloc'h.",
            "Selon son directeur, Yann Kerloc'h, le port de Penmarc'h a reçu 40 chalutiers.",
        ),
        (
            "La maire de L'Haÿ-les-Roses, Awa N'Diaye, a inauguré mardi le gymnase O'Brien.",
            "La maire de L'Haÿ-les-Roses, Awa N'Diaye, a inauguré le gymnase O'Brien.",
        ),
        (
            "TRÉVAL (Agence du Goas) - Le comité, présidé par Anne Le Floc’h, a exclu mardi Erwan Guivarc’h.",
            "Le comité, présidé par Anne Le Floc’h, a exclu Erwan Guivarc’h.",
        ),
    ],
)
def test_a_name_with_an_apostrophe_is_one_name(source: str, claim: str) -> None:
    assert verdict(claim, source) == "supported"
    another = claim.replace("Kerloc'h", "Kerloc'hat").replace("Guivarc’h", "Guivarc’hat").replace("Diaye", "Dour")
    assert verdict(another, source) != "supported"
