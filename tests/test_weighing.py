"""Which facts are key points."""

from story.lines import read
from story.notes import take
from writers.embedded.material import from_notes
from writers.embedded.weighing import heaviest

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
