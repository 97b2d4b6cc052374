"""Who wrote a source is credited, and is not said to have written the article."""

import json

import pytest

from graph import Brief, run_graph
from newsroom.job.posts import content
from story.bylines import authors
from story.lines import read
from story.page import structured

STORY = """{byline}

La halle aux poissons de Kerlo sera démolie en mars, a annoncé lundi la maire de la ville, Ada Morel.

Les marchands de Kerlo, qui sont vingt-sept, ont jusqu'au mois de juin pour dire s'ils veulent un étal ailleurs."""


@pytest.mark.parametrize(
    ("byline", "named"),
    [
        ("Par Anne Riou", ("Anne Riou",)),
        ("PAR ANNE RIOU", ("Anne Riou",)),
        ("Par Mathieu LE DÛ-KERÉON", ("Mathieu Le Dû-Keréon",)),
        ("Par JT Riou", ("JT Riou",)),
        ("Par Anne Riou et Luc de La Tour (AFP)", ("Anne Riou", "Luc de La Tour")),
        ("Par Jean-Paul d’Arvor, à Kerlo", ("Jean-Paul d'Arvor",)),
        ("Par la rédaction", ()),
        ("Par notre correspondante", ()),
    ],
)
def test_a_byline_names_its_authors(byline: str, named: tuple[str, ...]) -> None:
    assert authors(read(STORY.format(byline=byline))) == named


def test_an_english_byline_names_its_author() -> None:
    text = (
        "By Ada Lund\n\nThe old fish market of Kerlo will be torn down in March, the mayor of the town said on Monday."
    )
    assert authors(read(text)) == ("Ada Lund",)


def test_the_author_of_the_source_is_credited_and_signs_nothing() -> None:
    article = run_graph(STORY.format(byline="Par Anne Riou"), writer="embedded")
    data = structured(article)
    assert "author" not in data
    assert data["isBasedOn"] == [{"@type": "CreativeWork", "author": [{"@type": "Person", "name": "Anne Riou"}]}]
    assert 'source_authors: ["Anne Riou"]' in article.markdown
    assert "\nauthor:" not in article.markdown
    for printed in (article.markdown, article.html, content(article)):
        assert "un texte signé Anne Riou" in printed


def test_a_source_with_a_name_keeps_it_before_its_author() -> None:
    brief = Brief(source_name="Le Ponant", source_url="https://ponant.fr/1", author="Luc Mahé")
    article = run_graph(STORY.format(byline="Par Anne Riou"), brief, writer="embedded")
    assert "[Le Ponant, par Anne Riou](<https://ponant.fr/1>)" in article.markdown
    assert json.loads(json.dumps(structured(article)))["author"]["name"] == "Luc Mahé"
