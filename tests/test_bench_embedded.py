"""The table of the embedded writer's articles."""

import re
from pathlib import Path

import pytest

from benchmarks import embedded, grammar

EXAMPLES = Path(__file__).parent.parent / "examples"


def test_a_row_per_article_and_no_complaint(capsys: pytest.CaptureFixture[str]) -> None:
    both = f"{EXAMPLES / 'port.txt'}+{EXAMPLES / 'port-riverains.txt'}"
    assert embedded.main([str(EXAMPLES / "loutres.txt"), both]) == 0
    head, one, two, last, timed, pace = capsys.readouterr().out.splitlines()
    assert head.split() == list(embedded.COLUMNS)
    assert one.split()[0] == "loutres"
    assert two.split()[0] == "port+port-riverai"
    assert last.startswith("2 articles, 0 with")
    assert timed.startswith("ms: of CPU")
    assert re.fullmatch(r"[1-9]\d* ms for 450 words of source: [1-9]\d*\.\d times a fixed piece of work", pace)


def test_an_article_that_says_what_it_may_not_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "repeated", lambda article: 1)
    assert embedded.main([str(EXAMPLES / "loutres.txt")]) == 1


@pytest.mark.parametrize(("text", "most", "code"), [("loutres.txt", 0.1, 1), ("loutres.txt", 9999, 0), ("", 9999, 1)])
def test_articles_slower_than_they_may_be_fail(tmp_path: Path, text: str, most: float, code: int) -> None:
    """And so does a limit that nothing was held against: of an empty text no article is made."""
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    assert embedded.main([str(EXAMPLES / text if text else empty), "--at-most", str(most)]) == code


@pytest.mark.skipif(not grammar.available(), reason="grammalecte-cli is not installed")
def test_the_referee_finds_a_fault_that_the_source_has_not() -> None:
    assert grammar.added(["Les chat est noir."], ["Le chat est noir."]) > 0
    assert grammar.added(["Le chat est noir ."], ["Le chat est noir."]) == 0
