"""Where a section's paragraphs begin and end, on small sources of our own."""

from story.lines import read
from story.notes import take
from story.values import Plan
from writers.embedded import forms
from writers.embedded.material import from_notes
from writers.embedded.sections import compose


def paragraphs(*source: str) -> list[str]:
    """The source told in one section, a text for each of its paragraphs."""
    material = from_notes(take(read("\n\n".join(source), "A")), "fr")
    plan = Plan(id="S1", heading="La halle", facts=tuple(fact.id for fact in material.facts))
    made = compose(plan, material).paragraphs
    return [" ".join(sentence.text for sentence in each.sentences).replace("\u00a0", " ") for each in made]


HALL = (
    "La halle de Kerlo a été construite en 1903 par l’architecte Yann Kerdrel, à la demande des marchands de poisson.",
    "Le conseil municipal a voté mardi sa rénovation par dix-neuf voix contre huit, au terme de six heures de débats.",
    "La charpente de chêne sera démontée pièce par pièce et mise à l’abri dans un hangar du port de commerce voisin.",
    "La mairie a interdit la même année la vente à la criée dans les rues du bourg, sauf le jour du marché.",
)


def test_what_leans_on_the_last_sentence_of_a_long_paragraph_takes_it_along() -> None:
    told = paragraphs(" ".join((*HALL, "Ce fut notamment le cas de la vente des huîtres, qui se tenait sur le quai.")))
    assert len(told) > 1
    assert told[-1].startswith("La mairie a interdit")
    assert told[-1].endswith("se tenait sur le quai.")


def test_the_source_s_own_break_stands_before_what_leans_on_the_paragraph_above() -> None:
    told = paragraphs(
        " ".join(HALL[1:3]),
        "Les pêcheurs du bourg se disent étonnés à la suite de ces annonces, que personne n’attendait avant l’été.",
    )
    assert told[1].startswith("Les pêcheurs du bourg")


def test_a_quotation_that_goes_on_stays_in_the_paragraph_of_its_speaker() -> None:
    told = paragraphs(
        HALL[0],
        "« Nous garderons chaque poutre et chaque ferrure de cette halle », a promis la maire, Anne Le Gall.",
        "« Personne ne la reconnaîtra pourtant. »",
    )
    assert told[-1].endswith("reconnaîtra pourtant. »")
    assert "a promis la maire" in told[-1]


def test_a_sentence_that_opposes_the_last_one_is_never_told_without_it() -> None:
    source = (
        "La halle de Kerlo compte vingt-sept étals, répartis sur les deux travées qui donnent vers le quai du Ponant.",
        "Cependant, la mairie précise que le nombre des étals occupés est beaucoup plus élevé les jours de marché.",
    )
    material = from_notes(take(read("\n\n".join(source), "A")), "fr")
    _, opposed = material.facts
    assert forms.full(opposed, material) is None
    assert forms.full(opposed, material, after=material.facts[0]) is not None
