"""What was tried, wanted, threatened or charged may not be told as done."""

import pytest

from story.checks import Ground, check_claim
from story.lines import read

TAIL = "\nLe marché aux poissons rouvrira samedi. Les halles ont été repeintes en bleu cet hiver."


def verdict(claim: str, source: str, language: str = "fr") -> str:
    ground = Ground.of_sources([read(source + (TAIL if language == "fr" else ""), "A", language=language)])
    found = {one.verdict for one in check_claim(claim, ground, place="body")}
    return "unsupported" if "unsupported" in found else "unsure" if found else "supported"


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Gaël Morvan est poursuivi pour avoir truqué neuf marchés.", "Gaël Morvan a truqué neuf marchés."),
        ("Gaël Morvan est mis en examen pour avoir truqué neuf marchés.", "Gaël Morvan a truqué neuf marchés."),
        ("Gaël Morvan sera jugé en mai pour avoir truqué neuf marchés.", "Gaël Morvan a truqué neuf marchés."),
        ("On reproche à Gaël Morvan d'avoir truqué neuf marchés.", "Gaël Morvan a truqué neuf marchés."),
        ("Gaël Morvan est soupçonné d'avoir truqué neuf marchés.", "Gaël Morvan a truqué neuf marchés."),
        ("Gaël Morvan nie avoir truqué neuf marchés.", "Gaël Morvan a truqué neuf marchés."),
        ("Gaël Morvan est convoqué pour avoir truqué neuf marchés.",
         "Gaël Morvan est convoqué après avoir truqué neuf marchés."),
        ("La capitaine a tenté de sauver deux plaisanciers.", "La capitaine a sauvé deux plaisanciers."),
        ("L'armateur Ronec a menacé de vendre le ferry.", "L'armateur Ronec a vendu le ferry."),
        ("La sous-préfète a demandé à Ronec de curer le chenal.", "Ronec a curé le chenal."),
        ("La sous-préfète a sommé Ronec de curer le chenal avant mai.", "Le chenal sera curé avant mai."),
        ("L'Office du littoral recommande de déplacer la cale.", "L'Office du littoral déplace la cale."),
    ],
)  # fmt: skip
def test_what_is_not_done_is_not_told_as_done(source: str, claim: str) -> None:
    assert verdict(claim, source) == "unsupported"


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Le parquet a requis une relaxe pour Gaël Morvan.", "Gaël Morvan a été relaxé."),
        ("Son avocate a plaidé l'acquittement de Gaël Morvan.", "Gaël Morvan a été acquitté."),
        ("Le parquet a requis mardi la condamnation de Gaël Morvan.", "Gaël Morvan a été condamné mardi."),
        ("Les riverains exigent le retrait de l'arrêté.", "L'arrêté a été retiré."),
    ],
)
def test_what_is_asked_for_by_a_noun_is_not_cleared_as_done(source: str, claim: str) -> None:
    assert verdict(claim, source) != "supported"


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Le parquet a requis une relaxe pour Gaël Morvan, que le tribunal a relaxé mardi.",
         "Gaël Morvan a été relaxé mardi."),
        ("Le parquet a requis une relaxe pour Gaël Morvan.", "Une relaxe a été requise pour Gaël Morvan."),
        ("Le syndicat demande une enquête.", "Une enquête a été demandée par le syndicat."),
    ],
)  # fmt: skip
def test_what_was_done_besides_or_is_still_asked_for_is_cleared(source: str, claim: str) -> None:
    assert verdict(claim, source) == "supported"


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("L'accusé a affirmé qu'il dormait chez son cousin.", "L'accusé dormait chez son cousin."),
        ("L'accusé, qui se tait depuis mai, a toujours soutenu qu'il dormait chez son cousin.",
         "L'accusé dormait chez son cousin."),
        ("Le suspect a assuré qu'il avait rendu la barque au port.", "Le suspect avait rendu la barque au port."),
        ("La prévenue a soutenu avoir rendu la barque au port.", "La prévenue a rendu la barque au port."),
    ],
)  # fmt: skip
def test_whoever_is_accused_answers_for_what_they_say_themselves(source: str, claim: str) -> None:
    """The word itself was taken for the distance: what "l'accusé" affirmed could be told flat."""
    assert verdict(claim, source) != "supported"


def test_what_is_told_of_somebody_accused_is_no_word_of_theirs() -> None:
    source = "L'accusé dormait chez son cousin, à Tréval. Le suspect a rendu la barque au port."
    assert verdict("L'accusé dormait chez son cousin, à Tréval.", source) == "supported"
    assert verdict("Le suspect a rendu la barque au port lundi.", source + " Lundi, il pleuvait.") != "unsupported"


def test_a_charge_is_no_deed_of_whoever_is_charged() -> None:
    source = "Le maire de Tréval a démissionné jeudi après sa mise en examen pour favoritisme."
    assert verdict("Le maire de Tréval a démissionné jeudi après son favoritisme.", source) != "supported"
    assert verdict("Mis en examen pour favoritisme, le maire de Tréval a démissionné.", source) == "supported"


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Gaël Morvan est poursuivi pour avoir truqué neuf marchés.",
         "Poursuivi pour avoir truqué neuf marchés, Gaël Morvan se tait."),
        ("Gaël Morvan est soupçonné d'avoir truqué neuf marchés.", "Gaël Morvan aurait truqué neuf marchés."),
        ("La capitaine a tenté de sauver deux plaisanciers.", "La capitaine a essayé de sauver deux plaisanciers."),
        ("L'armateur Ronec a menacé de vendre le ferry, puis l'a vendu.", "L'armateur Ronec a vendu le ferry."),
        ("Appelée à témoigner, la capitaine a pleuré.", "La capitaine a témoigné."),
        ("Le conseil prévoit de curer le chenal en mai.", "Le conseil curera le chenal en mai."),
    ],
)  # fmt: skip
def test_an_honest_telling_is_not_refused(source: str, claim: str) -> None:
    assert verdict(claim, source) != "unsupported"


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The skipper tried to sell the ferry.", "The skipper sold the ferry."),
        ("Gavin Moore is accused of rigging nine contracts.", "Gavin Moore rigged nine contracts."),
    ],
)
def test_in_english_neither(source: str, claim: str) -> None:
    assert verdict(claim, f"{source}\nThe fish market in Trevose opens on Saturday.", "en") != "supported"
