"""Whether a model's server can be reached, and what the doctor says of it."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from newsroom.reach import reached
from tests.serving import Quiet, Serving
from tests.test_cli import Fidele, fidele
from writers.client import Endpoint

__all__ = ["fidele"]
KEY = "-".join(("sk", "canary", "0123456789abcdef"))
"""Put together here: in one piece it looks like a key that leaked."""


class Handler(Quiet, BaseHTTPRequestHandler):
    status, body = 200, b"{}"

    def do_GET(self) -> None:
        self.send_response(self.status if self.path == "/v1/models" else 404)
        self.end_headers()
        self.wfile.write(self.body)


@pytest.fixture
def server() -> Iterator[str]:
    with Serving(Handler) as made:
        yield f"{made.root}/v1"


@pytest.mark.parametrize(
    ("status", "body", "well", "why"),
    [
        (200, {"data": [{"id": "small"}]}, True, "answers and has 'small'"),
        (200, {"data": [{"id": "other"}]}, False, "has no model 'small'; it has other"),
        (200, {"data": []}, True, "answers"),
        (200, {"models": 1}, True, "answers"),
        (401, {}, False, "refuses the key (401); check OPENAI_API_KEY"),
        (404, {}, None, "has no list of models (404)"),
        (503, {}, False, "cannot serve now (503)"),
    ],
)
def test_what_a_server_says_of_itself(
    status: int, body: Any, well: bool | None, why: str, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Handler, "status", status)
    monkeypatch.setattr(Handler, "body", json.dumps(body).encode())
    found = reached(Endpoint(model="openai:small", base_url=server))
    assert found.well is well
    assert why in found.message


def test_where_nobody_is_it_says_so_in_time() -> None:
    found = reached(Endpoint(model="openai:small", base_url="http://127.0.0.1:9/v1"), 1)
    assert (found.well, "cannot be reached" in found.message) == (False, True)


def test_other_providers_are_not_asked() -> None:
    assert reached(Endpoint(model="anthropic:claude")).well is None


def test_the_doctor_ends_with_1_where_nobody_answers_and_shows_no_key(
    fidele: Fidele, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("OPENAI_BASE_URL", "http://user:secret@127.0.0.1:9/v1")
    said = fidele("doctor", "--writer", "openai:small")
    assert said.code == 1
    assert "ILL: openai:small: http://127.0.0.1:9/v1 cannot be reached" in said.out
    assert "writer = 'openai:small'  (--writer)" in said.out
    assert "OPENAI_API_KEY: set  (OPENAI_API_KEY in the environment)" in said.out
    assert KEY not in said.out
    assert "secret" not in said.out
    assert fidele("doctor", "--offline").code == 0
