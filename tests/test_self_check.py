"""A text held against itself: whatever a source says, the source says it."""

import random
from pathlib import Path

import pytest

from graph.check import check_article
from story.checks import Ground
from story.intake import intake
from story.values import Brief
from tests.alterations import altered

ROOT = Path(__file__).parent.parent
SOURCES = sorted(
    [*(ROOT / "examples").glob("*.txt"), *(ROOT / "benchmarks" / "faithfulness" / "sources").glob("*.txt")]
)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_a_source_has_no_finding_against_itself(path: Path) -> None:
    text = path.read_text("utf-8")
    assert check_article(text, text).findings == ()


@pytest.mark.parametrize("name", ["barrage", "laiterie", "laiterie-eleveurs", "loutres", "port", "port-riverains"])
def test_one_altered_line_is_found_and_no_other(name: str) -> None:
    """Without this, the test above would pass on a check that finds nothing."""
    text = (ROOT / "examples" / f"{name}.txt").read_text("utf-8")
    _, sources = intake(text, Brief())
    ground, chance = Ground.of_sources(sources), random.Random(name)
    every = [(line.text, wrong) for line in sources[0].story for _, wrong in altered(line, chance, ground)]
    for own, wrong in chance.sample(every, 4):
        report = check_article(text.replace(own, wrong, 1), text)
        assert len({finding.sentence for finding in report.findings}) == 1, (wrong, report.findings)
