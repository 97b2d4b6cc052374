"""Which facts are key points."""

from story.lines import read
from story.notes import take
from writers.embedded.material import from_notes
from writers.embedded.weighing import heaviest, weighs

SOURCE = """La criée de Kerlo ferme.
« Nous sommes tristes », a déclaré le maire, Paul Ménez.
Les mareyeurs vendent ici depuis longtemps.
La démolition coûtera 3 millions d'euros.
« Nous avons vendu ici du poisson de trois générations, ce qui n'est pas rien pour le port », a dit Ana Riou.
"""


def _first_words(summary: int = 0) -> list[str]:
    material = from_notes(take(read(SOURCE, "A")), "fr")
    return [fact.text.split()[1] for fact in heaviest(material.facts, material.facts[2 : 2 + summary], material)]


def test_what_is_counted_and_to_come_comes_before_what_is_and_a_mood_last() -> None:
    assert _first_words() == ["démolition", "criée", "mareyeurs", "Nous", "Nous"]


def test_what_the_source_sums_up_with_comes_first() -> None:
    assert _first_words(summary=1)[0] == "mareyeurs"


STRIKE = """Les ouvriers de la scierie de Kerlo ont cessé le travail lundi.
La direction, elle, se veut ferme.
Anne Le Bris, affûteuse, touche 1 540 euros net par mois.
« On tiendra jusqu'à Noël », prévient un cariste.
« Je descends sous les 1 400 sans la prime », détaille la quadragénaire.
Sur une pancarte, on peut lire « Du bois, pas des cendres ».
Le tribunal de Brest a interdit mercredi l'accès au quai de chargement.
Une question de principe.
« La réunion s'ouvrira dès que le quai sera libre », a promis la directrice de la scierie, Jeanne Kerviel.
Le syndicat réclame une prime de 90 euros.
"""


def _points() -> list[str]:
    material = from_notes(take(read(STRIKE, "A")), "fr")
    return [fact.text for place, fact in enumerate(material.facts) if weighs(fact, place, material)]


def test_nobody_without_a_name_and_an_office_is_heard_in_a_key_point() -> None:
    told = _points()
    assert not [text for text in told if "cariste" in text or "quadragénaire" in text]
    assert [text for text in told if "Jeanne Kerviel" in text]


def test_what_somebody_says_of_themselves_or_to_somebody_is_no_key_point() -> None:
    """One side's "nous" in a box that answers nothing is that side's."""
    said = "La réunion s'ouvrira dès que le quai sera libre"
    for own in ("Nous ouvrirons la réunion dès que le quai sera libre", "Le quai est pris, monsieur, depuis lundi"):
        material = from_notes(take(read(STRIKE.replace(said, own), "A")), "fr")
        assert not any("Kerviel" in fact.text and weighs(fact, n, material) for n, fact in enumerate(material.facts))


def test_a_mood_a_placard_a_wage_and_half_a_sentence_are_no_key_points() -> None:
    told = " ".join(_points())
    assert not [words for words in ("pancarte", "1 540", "principe") if words in told]


def test_what_is_decided_and_demanded_is_a_key_point_wherever_it_stands() -> None:
    material = from_notes(take(read(STRIKE, "A")), "fr")
    told = [fact.text for fact in heaviest(material.facts, (), material)][:3]
    assert any("a interdit" in text for text in told)
    assert any("réclame une prime" in text for text in told)


def test_somebody_of_whom_only_a_noun_is_told_is_the_subject_of_no_key_point() -> None:
    lines = "La halle de Kerlo ferme.\nL'élu dit avoir écrit au préfet.\nLe jugement sera rendu le 3 mai.\n"
    material = from_notes(take(read(lines + "« Si tout va bien, nous ouvrirons », a dit la maire.", "A")), "fr")
    kept = [fact.text.split()[0] for place, fact in enumerate(material.facts) if weighs(fact, place, material)]
    assert kept == ["La", "Le"]
