"""Any text anywhere: no traceback, no hang, an honest outcome. Longer: make fuzz."""

import json
import os
import string
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml.html import fromstring
from markdown_it import MarkdownIt

from graph import Article, Brief, check_article, run_graph
from newsroom.job.feeds import read
from newsroom.job.house import load
from story.errors import SourceRejected, StoryError
from story.values import Notes
from story.words import count
from tests.dispatches import dispatch
from tests.samples import DRAFT, source, task
from writers import reading
from writers.answers import ExtractAnswer, JudgeAnswer, OutlineAnswer, ReviseAnswer, WriteAnswer

T = TypeVar("T")
EXAMPLES = int(os.environ.get("FUZZ", "0"))


def fuzz(examples: int) -> Any:
    """So many examples, the same each time; as many as are asked for by the command, each time others."""
    return settings(
        max_examples=EXAMPLES or examples,
        derandomize=not EXAMPLES,
        deadline=None if EXAMPLES else 20_000,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.function_scoped_fixture],
        database=None,
    )


def read_or_refused(work: Callable[[], T], kind: type[Exception] = StoryError) -> T | None:
    """What comes of the work; None where it is refused by an error of that kind that says something."""
    try:
        return work()
    except kind as error:
        if not str(error).strip():
            raise
        return None


LINES = [line for line in dispatch(0, 270).replace("\n", " ").split(". ") if line]
ODD = st.sampled_from(
    [
        *("« ", " »", "“", "\u202f", "\xa0", "…", "\x00", "\u200b", "\u2028", "\r\n", "\n\n", "—", "é", "n’", "(", ")"),
        *(
            "1 000",
            "3,5 %",
            "12/13",
            "0" * 40,
            "<b>",
            "</lines>",
            "[Q1]",
            "$x",
            "{0}",
            "\ud800",
            "\ufeff",
            "M. ",
            "A1: ",
        ),
        *("# ", "> ", "- ", "| a |", "@x", "#x", " a déclaré Anne Morel. ", "Selon lui, ", "https://a.example "),
    ]
)
text = st.text(max_size=300)
anything = st.lists(
    st.one_of(st.sampled_from(LINES).map(lambda line: line + ". "), ODD, st.text(max_size=12)), max_size=25
)
story = anything.map("".join)
"""A dispatch's own sentences, torn apart by whatever may stand between them."""
json_value = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["L1", "Q1", "F1"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@fuzz(25)
@given(story)
@example(f"{LINES[0]}. « …« \r×{LINES[1]}. ")  # A headline with half a quotation, before the description's second half.
def test_any_source_becomes_an_article_or_one_clear_error(source: str) -> None:
    """And every sentence of the embedded writer stands on its cited lines."""
    article = read_or_refused(lambda: run_graph(source, Brief(min_words=60), writer="embedded"))
    if article is None:
        return
    assert not article.report.unsupported
    assert not (article.outcome == "ready" and article.report.findings)
    known = {line.id for each in article.sources for line in each.lines}
    assert all(s.lines and set(s.lines) <= known for section in article.sections for s in section.sentences)
    assert article.report.words == count(article.body)
    assert Article.model_validate_json(article.json()) == article
    for page in (MarkdownIt("commonmark", {"html": False}).render(article.markdown), article.html):
        shown = solid(fromstring(page).text_content())
        told = [article.title, *(s.heading for s in article.sections)]
        told += [sentence.text for section in article.sections for sentence in section.sentences]
        assert [text for text in told if solid(text) not in shown] == []


def solid(text: str) -> str:
    """The text without its white space, which typography and pages set as they like."""
    return "".join(text.split())


@fuzz(40)
@given(story, story)
def test_any_text_is_checked_against_any_source(article: str, source: str) -> None:
    report = read_or_refused(lambda: check_article(article, source))
    assert report is None or report.sentences >= report.supported >= 0


@fuzz(30)
@given(st.lists(st.sampled_from(LINES), min_size=2, max_size=20, unique=True))
def test_a_source_has_nothing_to_be_found_against_itself(lines: list[str]) -> None:
    """Two lines may be too few to tell their language by: that is refused, and says so."""
    text = "\n".join(f"{line.rstrip('.')}." for line in lines)
    report = read_or_refused(lambda: check_article(text, text), SourceRejected)
    assert report.unsupported == () if report else len(lines) <= 3


@fuzz(30)
@given(st.integers(1_000, 9_999_999), st.sampled_from(["habitants", "euros", "hectares", "bateaux"]))
def test_a_planted_number_is_always_found(number: int, unit: str) -> None:
    text = dispatch(0, 100)
    told = f"{text}\nLe port de Zeltrava compte {number} {unit}."
    assert any(
        str(number)[:3] in one.text.replace(" ", "") + one.reason for one in check_article(told, text).unsupported
    )


@fuzz(200)
@given(st.lists(st.text(string.ascii_letters + "éàç0123456789", min_size=1, max_size=8), max_size=30))
def test_counting_is_stable_under_typography(words: list[str]) -> None:
    """The words of a text are as many, whatever quotation marks and spaces stand around and between them."""
    plain = " ".join(words)
    assert count(plain) == len(words)
    for dressed in (f"« {plain} »", f"“{plain}”", f"{plain} !", f"{plain} …", f"— {plain}", plain.replace(" ", "  ")):
        assert count(dressed) == len(words)


@fuzz(60)
@given(st.dictionaries(st.sampled_from([*Brief.model_fields, "x"]), json_value, max_size=5))
def test_any_brief_is_one_or_is_refused(fields: dict[str, Any]) -> None:
    read_or_refused(lambda: Brief.model_validate(fields), ValueError)


@fuzz(40)
@given(st.one_of(text, story))
def test_any_newsroom_file_is_read_or_refused(tmp_path: Path, written: str) -> None:
    path = tmp_path / "newsroom.toml"
    path.write_bytes(written.encode("utf-8", "surrogatepass"))
    read_or_refused(lambda: load(path))


@fuzz(60)
@given(st.one_of(st.binary(max_size=400), story.map(lambda said: _feed(said).encode("utf-8", "replace"))))
def test_any_feed_is_read_or_refused(data: bytes) -> None:
    read_or_refused(lambda: read(data, "https://a.example/feed"))


def _feed(said: str) -> str:
    return f"<rss><channel><item><title>{said}</title><link>https://a.example/{said}</link></item></channel></rss>"


ANSWERS: dict[Any, Any] = {
    ExtractAnswer: lambda answer: reading.notes(answer, source(), Notes()),
    WriteAnswer: lambda answer: reading.draft(answer, task()),
    ReviseAnswer: lambda answer: reading.revised(answer, DRAFT, task(), {0, 1}, True),
    JudgeAnswer: lambda answer: reading.verdicts(answer, task(), 2),
    OutlineAnswer: lambda answer: reading.outline(answer, Notes(facts=task().facts), Brief(), "fr"),
}


@pytest.mark.parametrize("kind", ANSWERS, ids=lambda kind: kind.__name__)
def test_any_answer_of_a_schema_is_read_or_refused(kind: Any) -> None:
    """With ids, numbers and texts of any kind; what is read cites only what there is."""

    @fuzz(60)
    @given(st.from_type(kind))
    def answered(answer: Any) -> None:
        made = read_or_refused(lambda: ANSWERS[kind](answer), reading.NotUsableError)
        lines = {line.id for line in task().lines} | {"L1", "L2", "L3"}
        assert all(set(one.lines) <= lines for one in getattr(made, "sentences", ()))

    answered()


@fuzz(60)
@given(json_value)
def test_any_json_is_an_answer_or_is_refused(value: Any) -> None:
    from writers.replies import parsed

    message: Any = type(
        "Message", (), {"response_metadata": {}, "additional_kwargs": {}, "tool_calls": [], "invalid_tool_calls": []}
    )()
    message.text = json.dumps(value)
    read_or_refused(lambda: parsed(JudgeAnswer, message), reading.NotUsableError)
