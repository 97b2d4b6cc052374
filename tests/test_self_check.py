"""A text held against itself: whatever a source says, the source says it."""

from pathlib import Path

import pytest

from graph.check import check_article

ROOT = Path(__file__).parent.parent
SOURCES = sorted(
    [*(ROOT / "examples").glob("*.txt"), *(ROOT / "benchmarks" / "faithfulness" / "sources").glob("*.txt")]
)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_a_source_has_no_finding_against_itself(path: Path) -> None:
    text = path.read_text("utf-8")
    assert check_article(text, text).findings == ()
