"""What the job says: lines or JSON, and never a key."""

import json
import logging
from collections.abc import Iterator

import pytest

from newsroom.logs import clean, set_up

HOUSE = {"OPENAI_API_KEY": "none-of-yours", "SHORT_KEY": "le", "HOME": "/mairie"}


@pytest.fixture
def log() -> Iterator[logging.Logger]:
    root, ours = logging.getLogger(), logging.getLogger("fidele")
    before, level = list(root.handlers), ours.level
    yield ours
    root.handlers[:] = before
    ours.setLevel(level)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("key none-of-yours is wrong", "key *** is wrong"),
        ("at postgresql://u:x@h/d", "at postgresql://***@h/d"),
        ("https://a:b@feeds.example/rss?x", "https://***@feeds.example/rss?x"),
        ("le quai, à 14:05 @ la mairie", "le quai, à 14:05 @ la mairie"),
    ],
)
def test_no_key_and_no_account_is_said(text: str, said: str) -> None:
    assert clean(text, HOUSE) == said


def test_json_is_one_object_a_line_with_what_was_said_apart(
    log: logging.Logger, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "none-of-yours")
    set_up("json")
    log.info("story %s is ready", "ab", extra={"story": "ab", "words": 741, "cost": None})
    try:
        raise KeyError("none-of-yours")
    except KeyError as error:
        log.warning("no\nluck", exc_info=error)
    first, second = map(json.loads, capsys.readouterr().err.splitlines())
    assert (first["level"], first["message"], first["words"]) == ("info", "story ab is ready", 741)
    assert "cost" not in first
    assert second["message"] == "no\nluck"
    assert "KeyError" in second["error"]
    assert "none-of-yours" not in second["error"]


def test_lines_begin_with_the_time_and_quiet_tells_troubles_only(
    log: logging.Logger, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up()
    set_up(quiet=True)
    log.info("all is well")
    log.warning("no answer")
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith(" WARNING no answer")
    assert line[:4].isdigit()
