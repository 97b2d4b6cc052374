"""What an answer costs, and where that is not known."""

import pytest

from writers.model import ModelWriter
from writers.prices import price


def test_a_known_model_has_a_price_and_the_cached_part_is_cheaper() -> None:
    whole, cached = price("openai:gpt-4o", 1000, 100), price("openai:gpt-4o", 1000, 100, 800)
    assert whole is not None
    assert cached is not None
    assert 0 < cached < whole < 0.1


def test_a_model_without_its_provider_is_known_by_its_name() -> None:
    assert price("gpt-4o", 1000, 100) == price("openai:gpt-4o", 1000, 100)


@pytest.mark.parametrize("model", ["openai:gpt-99-unheard-of", "nobody:gpt-4o", "openai:llama3.1", "scripted"])
def test_an_unknown_model_has_no_price(model: str) -> None:
    assert price(model, 1000, 100) is None


def test_a_server_of_ones_own_has_no_price_whatever_its_model_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    assert price("openai:gpt-4o", 1000, 100, base_url="http://127.0.0.1:11434/v1") is None
    assert ModelWriter("openai:gpt-4o").price(1000) is not None
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:11434/v1")
    assert ModelWriter("openai:gpt-4o").price(1000) is None
