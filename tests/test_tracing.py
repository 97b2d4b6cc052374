"""Traces leave the house only where the usual switches say so, and carry no key."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from newsroom.job.tracing import set_up, wanted
from tests.newsrooms import STORY, make
from tests.web import Web

INSTALLED = bool(find_spec("opentelemetry"))
KEY = "lsv2-none-of-yours"
THERE = {"OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:4318"}


@pytest.mark.parametrize(
    ("environment", "sent"),
    [
        ({}, False),
        (THERE, True),
        (THERE | {"OTEL_SDK_DISABLED": "true"}, False),
        ({"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "http://127.0.0.1:4318/v1/traces"}, True),
    ],
)
def test_spans_are_wanted_where_the_environment_names_their_place(environment: dict[str, str], sent: bool) -> None:
    assert wanted(environment) is sent


@pytest.mark.skipif(INSTALLED, reason="OpenTelemetry is installed")
def test_a_switch_without_the_library_is_told_and_stops_nothing(caplog: pytest.LogCaptureFixture) -> None:
    assert set_up(THERE) is False
    assert "pip install 'fidele[otel]'" in caplog.text


def run(house: Path, web: Web, **environment: str) -> None:
    """A run of the job in a process of its own, since tracing is of the whole process."""
    arguments = [sys.executable, "-c", "from newsroom.cli import main; main()", "newsroom", "run"]
    root = Path(__file__).parent.parent
    arguments += ["--config", str(house / "newsroom.toml")]
    done = subprocess.run(arguments, env=environment, cwd=root, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert KEY not in done.stdout + done.stderr


def test_langsmith_gets_the_graph_s_runs_and_the_key_in_its_header_only(tmp_path: Path) -> None:
    make(tmp_path, STORY)
    with Web() as web:
        switches = {"LANGSMITH_TRACING": "true", "LANGSMITH_ENDPOINT": web.url(), "LANGSMITH_API_KEY": KEY}
        run(tmp_path, web, PYTHONPATH=":".join(sys.path), **switches)
        posted = [(path, body) for path, body in web.posted if "runs" in path]
    assert posted
    assert all(headers["x-api-key"] == KEY for path, headers in web.asked if "runs" in path)
    text = b"".join(body for _, body in posted)
    assert b"LangGraph" in text
    assert KEY.encode() not in text


@pytest.mark.skipif(not INSTALLED, reason="needs OpenTelemetry: pip install 'fidele[otel]'")
def test_opentelemetry_gets_a_span_of_every_step(tmp_path: Path) -> None:
    make(tmp_path, STORY)
    with Web() as web:
        run(tmp_path, web, PYTHONPATH=":".join(sys.path), OTEL_EXPORTER_OTLP_ENDPOINT=web.url().rstrip("/"))
        spans = b"".join(body for path, body in web.posted if path == "/v1/traces")
    assert all(name in spans for name in (b"intake", b"story", b"write", b"fidele"))
