"""Which writer a run gets."""

import re
import subprocess
import sys

import pytest

from writers.pick import DEFAULT_MODEL, choose, pick


@pytest.mark.parametrize(
    ("spec", "environ", "expected", "reason"),
    [
        (None, {}, "embedded", "neither OPENAI_API_KEY nor OPENAI_BASE_URL"),
        (None, {"OPENAI_API_KEY": "k"}, DEFAULT_MODEL, "OPENAI_API_KEY is set"),
        (None, {"OPENAI_BASE_URL": "http://x"}, DEFAULT_MODEL, "OPENAI_BASE_URL is set"),
        (None, {"OPENAI_API_KEY": ""}, "embedded", "neither"),
        ("embedded", {"OPENAI_API_KEY": "k"}, "embedded", "asked for"),
        ("anthropic:claude", {}, "anthropic:claude", "asked for"),
    ],
)
def test_the_writer_is_what_was_asked_for_or_what_there_is_a_key_for(
    spec: str | None, environ: dict[str, str], expected: str, reason: str
) -> None:
    choice = choose(spec, environ)
    assert choice.spec == expected
    assert reason in choice.reason


def test_an_address_alone_means_a_model() -> None:
    assert pick(base_url="http://127.0.0.1:9/v1").name == DEFAULT_MODEL


def test_without_a_key_the_embedded_writer_writes() -> None:
    assert pick().name == "embedded"


def test_choosing_loads_no_framework() -> None:
    code = "import sys, writers.pick; print({m.split('.')[0] for m in sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "writers" in done.stdout
    assert not re.search(r"lang(chain|graph)|openai|httpx", done.stdout)
