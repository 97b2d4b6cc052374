"""What a run says while it works."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from graph.progress import Progress
from newsroom.progress import Json, Lines, Listener, Terminal, listener, summary, told
from story.values import Finding, Report
from tests.articles import article

EVENT = Progress(step="write", section="s1", round=1, words=120, findings=2, message="un, deux")


async def events(*given: Progress) -> AsyncIterator[Progress]:
    for event in given:
        yield event


def test_an_event_is_one_line() -> None:
    assert told(EVENT) == "s1  write  round 1  120 words  2 finding(s)  un, deux"
    assert told(Progress(step="read")) == "read"


def test_lines_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    lines = Lines()
    lines.hear(EVENT)
    lines.done(article(), [Path("a.md")])
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[0] == told(EVENT)
    assert err.splitlines()[-1] == "written to a.md"


def test_json_is_one_object_per_line_and_ends_with_the_article(capsys: pytest.CaptureFixture[str]) -> None:
    with Json() as listening:
        listening.hear(EVENT)
        listening.hear(Progress(step="review", article=article()))
        listening.done(article(), [Path("a.md")])
    first, review, last = map(json.loads, capsys.readouterr().out.splitlines())
    assert first == EVENT.model_dump(mode="json", exclude_none=True)
    assert "article" not in review
    assert (last["step"], last["outcome"], last["files"]) == ("done", "ready", ["a.md"])
    assert last["article"]["title"] == "Le quai ferme"


async def test_a_run_is_followed_to_its_article() -> None:
    last = Progress(step="review", article=article())
    assert await Listener().follow(events(EVENT, last)) == article()


async def test_a_run_without_an_article_is_an_error() -> None:
    with pytest.raises(RuntimeError, match="without an article"):
        await Listener().follow(events(EVENT))


@pytest.mark.parametrize(
    ("as_json", "quiet", "terminal", "kind"),
    [
        (True, True, True, Json),
        (False, True, True, Listener),
        (False, False, False, Lines),
        (False, False, True, Terminal),
    ],
)
def test_each_reader_gets_a_listener(
    as_json: bool, quiet: bool, terminal: bool, kind: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    assert type(listener(as_json=as_json, quiet=quiet)) is kind


def test_a_terminal_shows_a_row_per_section_and_then_the_summary(capsys: pytest.CaptureFixture[str]) -> None:
    with Terminal() as listening:
        listening.hear(Progress(step="write", section="s1", words=80))
        listening.hear(EVENT)
        listening.hear(Progress(step="write", section="s2"))
        assert listening._table().row_count == 2
    listening.done(article(), [])
    out, err = capsys.readouterr()
    assert out == ""
    assert "ready: 20 words" in err


def test_the_summary_tells_outcome_length_writer_findings_and_why() -> None:
    finding = Finding(check="figure", verdict="unsupported", reason="12 is not in A1")
    report = Report(words=430, min_words=700, writer="embedded", findings=(finding,), notes=("Too thin.",))
    assert summary(article(outcome="too_thin", report=report), [Path("out/article.md")]) == [
        "too_thin: 430 words (asked for 700), 1 section(s), written by embedded; "
        "1 unsupported, 0 unsure; 0% verbatim outside quotations",
        "Too thin.",
        "written to out/article.md",
    ]
