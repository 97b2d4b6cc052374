"""The recordings: each belongs to a test, can be read, and holds no secret."""

import ast
import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests import cassettes

ROOT = Path(__file__).parent.parent
RECORDED = sorted((ROOT / "cassettes").glob("*/*.yaml"))
SECRET = re.compile(
    r"(?i)authorization|\bbearer\b|\bsk-[a-z0-9]|api[-_]?key|set-cookie|openai-organization|127\.0\.0\.1"
)


def _recording_tests() -> set[str]:
    """module/name of every test function that carries the vcr mark, as the cassettes are named."""
    found = set()
    for path in (ROOT / "tests").glob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                marks = [ast.unparse(mark) for mark in node.decorator_list]
                if any(mark.startswith("pytest.mark.vcr") for mark in marks):
                    found.add(f"{path.stem}/{node.name}")
    return found


def test_every_cassette_has_its_test_and_every_recording_test_its_cassette() -> None:
    assert {f"{path.parent.name}/{path.stem}" for path in RECORDED} == _recording_tests()


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: path.stem)
def test_a_cassette_holds_no_secret_and_can_be_read(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not SECRET.search(text)
    assert "!!" not in text
    assert "\\u" not in text


def _stored() -> dict[str, object]:
    headers = {"content-type": ["application/json"]}
    return {
        "interactions": [
            {
                "request": {
                    "method": "POST",
                    "uri": "http://model/v1/x",
                    "body": '{"b": "é\\nf", "a": 1}',
                    "headers": headers,
                },
                "response": {
                    "status": {"code": 200, "message": "OK"},
                    "headers": headers,
                    "body": {"string": '{"c": [2]}'},
                },
            }
        ],
        "version": 1,
    }


def test_what_is_stored_is_what_is_replayed() -> None:
    text = cassettes.serialize(_stored())
    assert "é" in text
    [interaction] = cassettes.deserialize(text)["interactions"]
    assert json.loads(interaction["request"]["body"]) == {"a": 1, "b": "é\nf"}
    assert json.loads(interaction["response"]["body"]["string"]) == {"c": [2]}


@pytest.mark.parametrize(("other", "matches"), [('{"b":2,"a":1}', True), ('{"a": 1, "b": 3}', False), ("", False)])
def test_requests_match_by_what_they_say(other: str, matches: bool) -> None:
    one, two = SimpleNamespace(body='{"a": 1, "b": 2}'), SimpleNamespace(body=other)
    if matches:
        cassettes.same_json(one, two)
    else:
        with pytest.raises(AssertionError, match="differ"):
            cassettes.same_json(one, two)


def test_an_address_and_a_key_are_not_kept() -> None:
    request = SimpleNamespace(
        uri="@".join(("http://me:word", "127.0.0.1:8801/v1/chat/completions")),
        path="/v1/chat/completions",
        headers={"Authorization": "Bearer k", "content-type": "application/json", "x-stainless-os": "Linux"},
    )
    bare = cassettes._bare(request)
    assert bare.uri == "http://model/v1/chat/completions"
    assert bare.headers == {"content-type": "application/json"}
