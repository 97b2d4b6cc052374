"""What an answer costs, and where that is not known."""

from collections.abc import Callable

import pytest

from story.errors import AnswerUnusable
from story.values import Sentence
from tests.samples import task
from tests.scripted import Endpoint, completion
from writers.budget import Budget
from writers.meter import Meter
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


async def test_a_known_price_reaches_the_usage_of_its_step(
    endpoint: Callable[..., Endpoint], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two answers of 100 tokens in, 40 of them cached, and 20 out, at a price that a server of ours does not have."""
    paid: list[tuple[int, int, int]] = []

    def known(model: str, tokens_in: int, tokens_out: int, cached: int = 0, *, base_url: str | None = None) -> float:
        paid.append((tokens_in, tokens_out, cached))
        return 0.001 * tokens_in

    monkeypatch.setattr("writers.prices.price", known)
    server = endpoint(lambda body: completion({"verdicts": []}))
    meter = Meter(Budget(money=1))
    with meter.step("check") as spent, pytest.raises(AnswerUnusable):
        await ModelWriter("openai:small", base_url=server.url).judge(task(), [Sentence(text="Oui.", lines=("L1",))])
    assert paid[-1] == (100, 20, 40)
    assert (spent.usage.calls, spent.usage.cost) == (2, 0.2), "what cannot be used is paid as well"
    assert meter.tally.money == pytest.approx(spent.usage.cost)
