"""What the headings benchmark counts."""

from pathlib import Path

import pytest

from benchmarks import headings
from graph import run_graph
from story.article import Article
from story.values import Paragraph, Section, Sentence

EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.fixture(scope="module")
def article() -> Article:
    return run_graph((EXAMPLES / "port.txt").read_text("utf-8"), writer="embedded")


def told(*texts: str) -> Paragraph:
    return Paragraph(sentences=tuple(Sentence(text=text, lines=("A1",)) for text in texts))


BELOW = (told("Le quai ferme mardi.", "La région paie."), told("La criée reste ouverte.", "Les pêcheurs attendent."))


@pytest.mark.parametrize(
    ("heading", "faults"),
    [
        ("Le quai ferme mardi", {"copies": 1, "apart": 1}),
        ("La région et les pêcheurs", {}),
        ("Ce que dit la région", {"copies": 1, "apart": 1, "empty": 1, "sentence": 1}),
        ("Les travaux du quai dureront onze mois selon un rapport", {"apart": 1, "sentence": 1}),
        ("« Nous irons tous à Lanvéoc »", {"apart": 2, "nobody's": 1}),
        ("Port de Kermorvan : les pêcheurs et la région", {"labelled": 1}),
    ],
)
def test_the_faults_of_a_heading(article: Article, heading: str, faults: dict[str, int]) -> None:
    section = Section(id="S1", heading=heading, paragraphs=BELOW)
    found = headings.counted(article.model_copy(update={"sections": (section,)}))
    assert {fault: found[fault] for fault in headings.FAULTS if found[fault]} == faults
    assert (found["headings"], found["paragraphs"]) == (1, 2)


def test_a_heading_stands_above_what_comes_before_the_next_one_of_its_level(article: Article) -> None:
    third = BELOW[1].model_copy(update={"heading": "La criée"})
    section = Section(id="S1", heading="Le port", paragraphs=(BELOW[0], third))
    one, two = headings.headings(article.model_copy(update={"sections": (section,)}))
    assert (len(one.below), len(two.below)) == (2, 1)


def test_a_row_per_article_and_their_sum(capsys: pytest.CaptureFixture[str]) -> None:
    assert headings.main(["--show", str(EXAMPLES / "port.txt")]) == 0
    head, row, *shown, last = capsys.readouterr().out.splitlines()
    assert head.split() == ["headings", "paragraphs", *headings.FAULTS]
    assert row.split()[1:] == last.split()[1:]
    assert any("l’essentiel" in line for line in shown)
