"""The published schema is that of the article.json which is written."""

import json
import subprocess
import sys

import pytest

from newsroom import cli
from tests.articles import HOSTILE, article
from tests.schema import PUBLISHED

SCHEMA = json.loads(PUBLISHED.read_text("utf-8"))


def test_the_published_schema_is_the_articles() -> None:
    """A changed value shows in review: `make schema` after meaning it."""
    made = subprocess.run([sys.executable, "-m", "tests.schema", "-"], capture_output=True, text=True, check=True)
    assert PUBLISHED.read_text("utf-8") == made.stdout, "`make schema` writes it anew"


def test_the_schema_is_printed_as_it_is_published(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == SCHEMA


def test_an_article_json_holds_what_the_schema_names() -> None:
    """Every field is written, so that a reader needs no defaults."""
    written = json.loads(article(title=HOSTILE).json())
    assert set(written) == set(SCHEMA["properties"]) == set(SCHEMA["required"])
    assert set(written["report"]) == set(SCHEMA["$defs"]["Report"]["required"])


def test_the_fields_are_described_in_the_values_own_words() -> None:
    assert SCHEMA["$defs"]["Light"]["properties"]["why"]["description"].startswith("Why it is amber")
