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


BELOW = (
    told("Le quai ferme mardi.", "La région a tout payé."),
    told("La criée reste ouverte.", "Les pêcheurs attendent."),
)


@pytest.mark.parametrize(
    ("heading", "faults"),
    [
        ("Le quai ferme mardi", ["below", "copies"]),
        ("La région a tout payé", ["copies"]),
        ("Les pêcheurs et la région attendent", []),
        ("Le quai", ["empty", "below"]),
        ("Le hangar inquiète la région et les pêcheurs", ["lost"]),
        ("Un rapport que la région conteste aux pêcheurs", ["lost"]),
        ("La région et les pêcheurs attendent un rapport que le bureau d’Arvor rendra au printemps", ["long"]),
        ("« Nous irons tous à Lanvéoc »", ["aside"]),
    ],
)
def test_the_faults_of_a_heading(heading: str, faults: list[str]) -> None:
    above = "Le quai des ferries ferme mardi"
    assert headings.faults(headings.Heading(heading, above, BELOW), "fr") == faults


def test_a_heading_stands_above_what_comes_before_the_next_one_of_its_level(article: Article) -> None:
    third = BELOW[1].model_copy(update={"heading": "La criée"})
    section = Section(id="S1", heading="Le port", paragraphs=(BELOW[0], third))
    one, two = headings.headings(article.model_copy(update={"sections": (section,)}))
    assert (len(one.below), len(two.below)) == (2, 1)
    assert two.above == f"{one.above} Le port"


def test_what_goes_on_from_the_standfirst_has_no_heading_to_count(article: Article) -> None:
    section = Section(id="S1", heading="", paragraphs=BELOW)
    assert not list(headings.headings(article.model_copy(update={"sections": (section,)})))


def test_a_row_per_article_and_their_sum(capsys: pytest.CaptureFixture[str]) -> None:
    assert headings.main(["--show", str(EXAMPLES / "port.txt")]) == 0
    head, row, *shown, last = capsys.readouterr().out.splitlines()
    assert head.split() == list(headings.COLUMNS)
    assert row.split()[1:] == last.split()[1:]
    assert len(shown) == int(row.split()[1])
