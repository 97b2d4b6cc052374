"""Headings that name what an article is about, in any writer's article."""

from itertools import pairwise
from typing import Any

import pytest

from story.article import Article
from story.labelling import labelled
from story.seo import lights, of_article
from story.values import Notes, Paragraph, Person, Section, Sentence
from tests.articles import article, source

TEXT = (
    "Le port de Kermorvan a fermé son quai mardi. La grue est en panne, a dit la mairie. La mer est haute. "
    "La gare reste ouverte."
)


def cited(*texts: str, **fields: Any) -> Paragraph:
    """Sentences that stand on the story's line."""
    return Paragraph(sentences=tuple(Sentence(text=text, lines=("A1",)) for text in texts), **fields)


def told(*headings: str, third: str | None = None, lines: int = 6) -> Article:
    """A section of so many sentences under each heading, the port named in the standfirst alone."""
    said = [f"La grue {n} est en panne." for n in range(lines)]
    sections = [Section(id=f"S{n}", heading=heading, paragraphs=(cited(*said),)) for n, heading in enumerate(headings)]
    if third:
        below = cited("La mer est haute.", heading=third)
        sections[-1] = sections[-1].model_copy(update={"paragraphs": (*sections[-1].paragraphs, below)})
    return article(
        title="Port de Kermorvan : le quai ferme",
        slug="port-kermorvan-quai-ferme",
        keyphrase="port de Kermorvan",
        synonyms=(),
        standfirst=(Sentence(text="Le port de Kermorvan a fermé son quai mardi.", lines=("A1",)),),
        sections=tuple(sections),
        sources=(source(TEXT),),
    )


def headings(made: Article) -> list[str]:
    below = [(section.heading, *(p.heading for p in section.paragraphs if p.heading)) for section in made.sections]
    return [heading for each in below for heading in each]


def figure(made: Article, name: str) -> float:
    return next(light.figure for light in lights(of_article(made)) if light.name == name)


def test_a_label_stands_where_the_text_goes_longest_without_the_keyphrase() -> None:
    before = told("La grue est en panne", "La mer est haute", "La gare reste ouverte")
    made = labelled(before, Notes())
    assert headings(made)[1] == "Port de Kermorvan\u00a0: la mer est haute"
    assert figure(made, "keyphraseDistribution") < figure(before, "keyphraseDistribution")
    assert 30 <= figure(made, "subheadingsKeyword") <= 75


def test_no_subheading_is_labelled_nor_a_question() -> None:
    made = labelled(told("Que dit la grue ?", third="La mer est haute"), Notes())
    assert headings(made) == ["Que dit la grue ?", "La mer est haute"]


def test_one_label_is_given_at_most_and_none_beside_a_heading_that_has_the_keyphrase() -> None:
    """ "Port de Kermorvan : ..." three times in a row is a stammer, whatever the light says."""
    near = headings(labelled(told("La mer est haute", "La gare reste ouverte", "La grue penche"), Notes()))
    assert [heading.startswith("Port de Kermorvan") for heading in near].count(True) == 1
    names = ("La mer est haute", "La grue penche", "La gare reste ouverte", "La grue grince", "La mer haute")
    found = [heading.startswith("Port de Kermorvan") for heading in headings(labelled(told(*names), Notes()))]
    assert sum(found) == 1
    assert not any(one and two for one, two in pairwise(found))


def test_what_somebody_says_is_as_true_under_the_keyphrase() -> None:
    made = labelled(told("Grue : ce que dit la mairie", lines=3), Notes())
    assert headings(made) == ["Port de Kermorvan\u00a0: ce que dit la mairie"]


@pytest.mark.parametrize("heading", ["Panne : la grue", "Zone de pêche", "La grue " * 12, "« La grue est en panne »"])
def test_a_heading_stays_that_has_a_label_or_may_begin_with_a_name_or_would_be_long(heading: str) -> None:
    assert headings(labelled(told(heading), Notes())) == [heading]


@pytest.mark.parametrize(
    "heading", ["La mer haute et la grue", "La mer haute, la grue en panne", "La mer haute derrière la grue de la gare"]
)
def test_no_label_stands_before_a_heading_that_names_several_things_or_is_long(heading: str) -> None:
    """ "Port de Kermorvan : la mer et la grue" stammers where "Port de Kermorvan : la grue" does not."""
    assert headings(labelled(told(heading), Notes())) == [heading]
    assert headings(labelled(told("La mer haute"), Notes())) != ["La mer haute"]


def test_more_labels_than_three_quarters_go() -> None:
    names = [f"Port de Kermorvan : {what}" for what in ("la grue", "la mer", "la gare", "le quai")]
    made = labelled(told(*names), Notes())
    assert figure(made, "subheadingsKeyword") <= 75
    assert set(headings(made)) & {"La grue", "La mer", "La gare", "Le quai"}


def test_an_article_that_is_found_by_its_headings_already_stays() -> None:
    made = told("Le port de Kermorvan ferme", "La mer est haute", lines=2)
    assert labelled(made, Notes()) == made


def test_a_heading_that_an_editor_has_worded_stays() -> None:
    assert headings(labelled(told("La mer est haute"), Notes(), ("La mer est haute",))) == ["La mer est haute"]
    assert headings(labelled(told("La mer est haute"), Notes())) != ["La mer est haute"]


def test_a_section_s_heading_and_its_subheading_may_stand_as_far_from_the_middle() -> None:
    made = labelled(told("La mer est haute", third="La gare reste ouverte"), Notes())
    assert sum(heading.startswith("Port de Kermorvan") for heading in headings(made)) == 1


def test_no_label_stands_above_lines_that_do_not_speak_of_it_nor_is_a_person_s_name() -> None:
    """ "Claire Duval : l'usine emploie 200 personnes" would be hers to say, "Solvia : le club a gagné" nothing."""
    made = told("La mer est haute")
    [section] = made.sections
    away = [each.model_copy(update={"lines": ("A3",)}) for each in section.paragraphs[0].sentences]
    apart = section.model_copy(update={"paragraphs": (Paragraph(sentences=tuple(away)),)})
    assert headings(labelled(made.model_copy(update={"sections": (apart,)}), Notes())) == ["La mer est haute"]
    person = Person(name="Anne Port de Kermorvan", role="maire", line="A1")
    assert headings(labelled(made, Notes(people=(person,)))) == ["La mer est haute"]
    assert headings(labelled(made, Notes())) != ["La mer est haute"]


def test_what_the_title_does_not_name_labels_nothing() -> None:
    """ "Tabouret libre : la patronne n'a pas trouvé de repreneur" is what no story is of."""
    text = told("La grue est en panne", "La mer est haute", "La gare reste ouverte")
    apart = text.model_copy(update={"title": "Le quai ferme", "slug": "le-quai-ferme"})
    assert any(heading.startswith("Port de Kermorvan") for heading in headings(labelled(text, Notes())))
    assert headings(labelled(apart, Notes())) == headings(apart)
