"""A description of the article's own sentences where a writer's lacks the keyphrase."""

import pytest

from story.described import described
from story.lines import read
from story.notes import take
from story.values import Paragraph, Plan, Section, Sentence
from tests.articles import article

FIRST = (
    "Le quai des ferries de Kermorvan ferme lundi pour onze mois, après la découverte de fissures dans trois de ses "
    "vieilles piles."
)
SAID = (
    "« Le quai des ferries de Kermorvan ferme lundi pour onze mois, et nous n’y pouvons rien du tout cette année-ci », "
    "dit Jo Mariel."
)
SOURCE = read(f"{FIRST}\nIl a été construit en 1958.\n{SAID}\n", "A", language="fr")
META = "La région a annoncé la nouvelle."
PLAN = Plan(id="S1", heading="Le quai")


def made(*texts: str, meta: str = META, keyphrase: str = "quai des ferries") -> str:
    sentences = tuple(Sentence(text=text, lines=("A1",)) for text in texts)
    section = Section(id="S1", heading="Le quai", paragraphs=(Paragraph(sentences=sentences),))
    told = article(
        keyphrase=keyphrase, meta_description=meta, sections=(section,), sources=(SOURCE,), standfirst=(), language="fr"
    )
    return described(told, take(SOURCE), (PLAN,)).meta_description


NEXT = "Il a été construit en 1958."
SHORT = "Le quai des ferries de Kermorvan ferme lundi pour onze mois, après la découverte de fissures dans des piles."


def test_the_first_sentence_that_names_the_subject_and_is_long_enough_is_the_description() -> None:
    assert made(NEXT, FIRST) == FIRST
    assert made(SHORT, NEXT) == f"{SHORT} {NEXT}"


@pytest.mark.parametrize("meta", [FIRST, f"{SHORT} {NEXT}"])
def test_a_description_that_names_the_subject_stays(meta: str) -> None:
    assert made("Autre.", FIRST, meta=meta) == meta


@pytest.mark.parametrize(
    "text", [SAID, SHORT, FIRST.replace("onze", "neuf"), f"Il est fermé : {FIRST}", FIRST.replace("ferries", "bateaux")]
)
def test_what_is_quoted_short_refused_leaning_or_about_something_else_is_no_description(text: str) -> None:
    assert made(text) == META


def test_without_a_keyphrase_nothing_is_looked_for() -> None:
    assert made(FIRST, keyphrase="") == META


def test_lists_are_no_description() -> None:
    told = article(keyphrase="quai des ferries", meta_description=META, language="fr", sources=(SOURCE,))
    section = Section(id="S1", heading="H", paragraphs=(Paragraph(sentences=(Sentence(text=FIRST, lines=("A1",)),)),))
    listed = told.model_copy(update={"sections": (section,), "standfirst": ()})
    plan = PLAN.model_copy(update={"form": "points"})
    assert described(listed, take(SOURCE), (plan,)).meta_description == META


def test_a_description_that_is_not_the_writers_gives_way_however_fit_it_is() -> None:
    own = f"{SHORT} {NEXT}"
    sentences = (Sentence(text=FIRST, lines=("A1",)),)
    section = Section(id="S1", heading="Le quai", paragraphs=(Paragraph(sentences=sentences),))
    told = article(
        keyphrase="quai des ferries", meta_description=own, sections=(section,), sources=(SOURCE,), standfirst=(),
        language="fr",
    )  # fmt: skip
    assert described(told, take(SOURCE), (PLAN,)).meta_description == own
    assert described(told, take(SOURCE), (PLAN,), anew=True).meta_description == FIRST
