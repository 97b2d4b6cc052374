"""What is added to an article whose sections alone are too short."""

from story.article import Article
from story.lines import read
from story.supplement import beside, needed, supplemented, wanted
from story.values import Brief, Fact, Outline, Paragraph, Plan, PlanPart, Section, Sentence
from tests.samples import bare_article

SOURCE = read("La mairie de Lunel a fermé mardi la piscine des Acacias pour trois semaines de travaux.")
PROSE = Plan(id="S1", heading="H", words=10)
RESERVE = (
    Plan(id="S1", heading="autre prose", words=50),
    Plan(id="S2", heading="les dates", words=8, form="chronology"),
    Plan(id="S3", heading="l’essentiel", words=8, form="points"),
    Plan(id="S4", heading="questions", words=8, form="questions"),
)


def outline(*plans: Plan) -> Outline:
    return Outline(title="t", slug="t", meta_description="m", keyphrase="k", sections=plans)


def article(min_words: int, language: str = "fr") -> Article:
    paragraph = Paragraph(sentences=(Sentence(text="Six mots sont écrits ici, six.", lines=("A1",)),))
    section = Section(id="S1", heading="H", paragraphs=(paragraph,))
    return bare_article(section, language=language, sources=(SOURCE,), brief=Brief(min_words=min_words))


def test_only_a_short_article_of_prose_in_its_sources_language_is_added_to() -> None:
    prose = outline(PROSE)
    assert wanted(article(20), prose)
    assert not wanted(article(6), prose)
    assert not wanted(article(20, "en"), prose)
    assert not wanted(article(20), outline(PROSE, RESERVE[1]))


def test_forms_are_added_until_the_missing_words_are_planned() -> None:
    whole, added = supplemented(outline(PROSE), outline(*RESERVE), article(18))
    assert [plan.form for plan in added.sections] == ["chronology", "points"]
    assert [plan.heading for plan in whole.sections] == ["l’essentiel", "H", "les dates"]


def test_what_is_added_has_ids_of_its_own() -> None:
    whole, _ = supplemented(outline(PROSE), outline(*RESERVE), article(30))
    assert sorted(plan.id for plan in whole.sections) == ["S1", "S2", "S3", "S4"]


def test_the_reserve_is_asked_for_its_own_prose_and_what_the_article_lacks() -> None:
    """It left out whatever tells again, since its own prose was too short; the model's was longer."""
    assert needed(outline(*RESERVE), article(26)) == 50 + 23


FACTS = tuple(
    Fact(id=f"F{n}", text=text, lines=(f"A{n}",))
    for n, text in enumerate(
        (
            "La mairie de Lunel a fermé mardi la piscine des Acacias.",
            "Les nageurs protestent.",
            "Les travaux coûteront 40 000 euros.",
            "Le bassin a été construit en 1974.",
            "Les écoles iront à Mauguio.",
        ),
        1,
    )
)
POINTS = Plan(
    id="S3",
    heading="l’essentiel",
    facts=("F1", "F3", "F4", "F5", "F2"),
    parts=(PlanPart(heading="", facts=("F1", "F2")),),
    words=40,
    form="points",
)
ABOVE = Sentence(text="La piscine des Acacias de Lunel est fermée depuis mardi par la mairie.", lines=("A1",))


def test_no_key_point_tells_what_the_standfirst_above_it_tells() -> None:
    told = article(100).model_copy(update={"standfirst": (ABOVE,)})
    (points,) = beside(outline(POINTS), told, FACTS).sections
    assert (points.facts, points.parts, points.words) == (("F3", "F4", "F5"), (), 24)
    assert beside(outline(POINTS), article(100), FACTS).sections == (POINTS,)


def test_two_key_points_are_no_list() -> None:
    few = POINTS.model_copy(update={"facts": ("F1", "F3", "F4", "F2")})
    told = article(100).model_copy(update={"standfirst": (ABOVE,)})
    assert beside(outline(few), told, FACTS).sections == ()
