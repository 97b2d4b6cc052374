"""What a model wrote: honest sentences the rules refused, and one they cleared that tells more than its line.

`fair` is not unsupported, `clear` no finding at all, `open` at least one.
"""

import pytest

from story.checks import Ground, check_sentences
from story.lines import read
from story.values import Sentence

COURT = (
    "La cour de Lunel a annulé mardi l'autorisation de la halle, un projet de 90 étals prévu à Marsac, "
    "au motif qu'il menace deux platanes centenaires."
)
POND = "Le bassin abrite la carpe et la tanche, selon un relevé du lycée daté de mai."
FIRE = "L'atelier de peinture n'a pas brûlé et reprendra lundi."
SAID = "Le maire n'a pas dit que la halle rouvrirait et que les étals seront vendus."
SALES = "Le chiffre d'affaires a progressé de 6 %, porté par l'Allemagne (+14 %)."
HERD = "L'éleveuse a perdu 26 brebis et non 23 : trois bêtes blessées ont dû être euthanasiées mercredi."
ONES = "Le directeur, Thomas Weiland, dément."
DEAD = "L'incendie a fait trois morts, a annoncé la préfecture."


@pytest.mark.parametrize(
    ("line", "text", "want"),
    [
        (COURT, "La cour de Lunel a annulé mardi l'autorisation de la halle, un projet de 90 étals à Marsac.", "fair"),
        (COURT, "La cour de Lunel a annulé mardi l'autorisation de la halle et de ses 90 étals à Marsac.", "open"),
        (COURT, "Il menace deux platanes centenaires.", "open"),
        (COURT, "La halle a été annulée au motif qu'elle menace deux platanes centenaires.", "fair"),
        (POND, "Le bassin abrite deux espèces, la carpe et la tanche, selon un relevé du lycée.", "fair"),
        (POND, "Le bassin abrite trois espèces, la carpe et la tanche, selon un relevé du lycée.", "refused"),
        (POND, "Le bassin abrite deux espèces, selon un relevé du lycée.", "refused"),
        (FIRE, "L'atelier de peinture reprendra lundi.", "clear"),
        (FIRE, "L'atelier de peinture a brûlé.", "refused"),
        (SAID, "Les étals seront vendus.", "open"),
        (SALES, "Le chiffre d'affaires a augmenté de 6 %, grâce à l'Allemagne (+14 %).", "fair"),
        (SALES.replace(", porté par", " et"), "Le chiffre d'affaires a progressé, grâce à l'Allemagne.", "refused"),
        (HERD, "Le bilan est de 26 bêtes, trois blessées ayant dû être euthanasiées mercredi.", "fair"),
        (HERD, "L'éleveuse a perdu 26 bêtes.", "refused"),
        (ONES, "Thomas Weyland dément.", "clear"),
        (ONES, "Thomas Weymann dément.", "open"),
        (DEAD, "L'incendie a fait trois morts, selon un premier décompte de la préfecture.", "fair"),
        (DEAD, "L'incendie a fait trois morts, une première, selon la préfecture.", "refused"),
    ],
)
def test_what_a_model_words_its_own_way(line: str, text: str, want: str) -> None:
    ground = Ground.of_sources([read(f"{line}\nThomas Weyland et Thomas Weymann attendent.", "A", language="fr")])
    found = {one.verdict for one in check_sentences([Sentence(text=text, lines=("A1",))], ground)}
    fits = {"refused": "unsupported" in found, "fair": "unsupported" not in found, "open": found, "clear": not found}
    assert fits[want], found


def test_what_one_source_denies_and_another_tells_flat_is_for_the_judge() -> None:
    lines = "Le capitaine n'a pas été arrêté, dit la police.", "La police a arrêté samedi le capitaine du ferry."
    ground = Ground.of_sources([read(text, id, language="fr") for id, text in zip("AB", lines, strict=True)])
    wants = {("A1", "B1"): {"unsure"}, ("A1",): {"unsupported"}}
    for cited, want in wants.items():
        found = check_sentences([Sentence(text="Le capitaine a été arrêté.", lines=cited)], ground)
        assert {one.verdict for one in found if one.check == "negation"} == want
