"""What a run says while it works."""

import json
from collections.abc import AsyncGenerator
from typing import Any

import pytest

from graph.progress import Progress
from newsroom.live import Terminal
from newsroom.progress import Json, Lines, Listener, listener, summary, told
from newsroom.runs import Run
from story.values import Conflict, ConflictKind, Finding, Report
from tests.articles import article

EVENT = Progress(step="write", section="s1", round=1, words=120, findings=2, message="un, deux")

RUN = Run(id="quai-x", source="le quai.txt", began="", calls=3, tokens=1200, cost=0.0123, files=("out/a.md",))


async def events(*given: Progress) -> AsyncGenerator[Progress]:
    for event in given:
        yield event


def test_an_event_is_one_line() -> None:
    assert told(EVENT) == "s1  write  round 1  120 words  2 findings  un, deux"
    assert told(Progress(step="read")) == "read"


def test_lines_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    lines = Lines()
    lines.begin("quai-x")
    lines.hear(EVENT)
    lines.done(article(), RUN, 1)
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[:2] == ["run quai-x", told(EVENT)]
    assert err.splitlines()[-1].startswith("  next: ")


def test_json_is_one_object_per_line_and_ends_with_the_article(capsys: pytest.CaptureFixture[str]) -> None:
    with Json() as listening:
        listening.begin("quai-x")
        listening.hear(EVENT)
        listening.hear(Progress(step="review", article=article()))
        listening.done(article(), RUN, 1)
    begin, first, review, last = map(json.loads, capsys.readouterr().out.splitlines())
    assert begin == {"step": "begin", "run": "quai-x"}
    assert first == EVENT.model_dump(mode="json", exclude_none=True)
    assert "article" not in review
    assert (last["step"], last["outcome"], last["files"]) == ("done", "ready", ["out/a.md"])
    assert (last["calls"], last["tokens"], last["cost"]) == (3, 1200, 0.0123)
    assert last["article"]["title"] == "Le quai ferme"


async def test_a_run_is_followed_to_its_last_event() -> None:
    last = Progress(step="review", article=article())
    assert await Listener().follow(events(EVENT, last)) == last


async def test_a_run_without_a_word_is_an_error() -> None:
    with pytest.raises(RuntimeError, match="without a word"):
        await Listener().follow(events())


@pytest.mark.parametrize(
    ("as_json", "quiet", "terminal", "setting", "kind"),
    [
        (True, True, True, {}, Json),
        (False, True, True, {}, Listener),
        (False, False, False, {}, Lines),
        (False, False, True, {}, Terminal),
        (False, False, True, {"NO_COLOR": "1"}, Lines),
        (False, False, True, {"CI": "true"}, Lines),
        (False, False, True, {"TERM": "dumb"}, Lines),
    ],
)
def test_each_reader_gets_a_listener(
    as_json: bool,
    quiet: bool,
    terminal: bool,
    setting: dict[str, str],
    kind: type,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    for name in ("NO_COLOR", "CI", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in setting.items():
        monkeypatch.setenv(name, value)
    assert type(listener(as_json=as_json, quiet=quiet)) is kind


KINDS: tuple[ConflictKind, ...] = ("fact", "fact", "spelling")


def test_the_summary_tells_outcome_length_writer_price_why_and_what_next() -> None:
    finding = Finding(check="figure", verdict="unsupported", reason="12 is not in A1")
    opposed = tuple(Conflict(about="le quai", sides=("F1", "F2"), kind=kind) for kind in KINDS)
    report = Report(
        words=430, min_words=700, writer="openai:x", findings=(finding,), notes=("Too thin.",), conflicts=opposed
    )
    assert summary(article(outcome="too_thin", report=report), RUN, 75) == [
        "too_thin: Le quai ferme",
        "  430 words of 700 asked for, 1 section; 0 of 0 sentences supported, 1 unsupported, 0 unsure; "
        "0% verbatim outside quotations",
        "  written by openai:x in 1 min 15 s, 3 calls, 1,200 tokens, $0.012",
        "  the sources contradict each other in 2 places and spell 1 name in two ways: the review page shows where",
        "  Too thin.",
        "  in out: a.md",
        "  next: fidele resume quai-x --out out/quai-ferme   # the files and the review page, nothing asked again",
    ]


def test_what_holds_the_whole_article_is_counted_as_no_sentence() -> None:
    held = Finding(check="hold", verdict="unsure", place="article", reason="held: 'quai' stands in A1")
    wrong = Finding(check="figure", verdict="unsure", reason="12 is not in A1", sentence=0)
    report = Report(words=430, min_words=700, findings=(held, held, wrong))
    assert "0 of 0 sentences supported, 0 unsupported, 1 unsure" in summary(article(report=report), RUN, 75)[1]


@pytest.mark.parametrize(
    ("outcome", "next_"),
    [
        ("ready", "open out/review.html in a browser"),
        ("held", "open out/review.html in a browser"),
        ("too_thin", "fidele write 'le quai.txt' --background FILE   # or ask for fewer words: --min-words 20"),
    ],
)
def test_the_next_command_is_the_sensible_one(outcome: Any, next_: str) -> None:
    run = RUN.model_copy(update={"files": ("out/review.html",)})
    assert summary(article(outcome=outcome), run, 1)[-1] == f"  next: {next_}"
