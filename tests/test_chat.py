"""The shorter way of a call, and LangChain's own where somebody listens: the same answer, the same request."""

from typing import Any

import pytest
from langchain_core.caches import InMemoryCache
from langchain_core.callbacks import AsyncCallbackHandler
from langchain_core.messages import AIMessage

from tests.scripted import completion, tool_call
from writers.client import Endpoint, asking

ASKED = [("system", "You judge."), ("user", "Judge.")]


class Listener(AsyncCallbackHandler):
    """Counts what it is told."""

    told = 0

    async def on_chat_model_start(self, *given: Any, **also: Any) -> None:
        self.told += 1

    async def on_llm_end(self, *given: Any, **also: Any) -> None:
        self.told += 1


def _plain(message: AIMessage) -> dict[str, Any]:
    return message.model_dump(exclude={"id"})


@pytest.mark.parametrize("model", ["openai:scripted", "openai:o3"])
async def test_whoever_listens_is_told_and_the_answer_is_the_same(endpoint: Any, model: str) -> None:
    for reply in (
        completion({"verdicts": []}),
        completion(None, **tool_call("judge", "{}")),
        completion("x", refusal="no"),
    ):
        server, listener = endpoint(reply, reply), Listener()
        ask = await asking(Endpoint(model=model, base_url=server.url), "judge", {"type": "object"})
        alone, heard = await ask(ASKED), await ask(ASKED, {"callbacks": [listener]})
        assert _plain(alone) == _plain(heard)
        assert alone.response_metadata["finish_reason"] == "stop"
        assert server.asked[0] == server.asked[1]
        assert listener.told == 2


async def test_a_cache_of_langchain_s_takes_part(endpoint: Any) -> None:
    server = endpoint(completion("one"))
    ask: Any = await asking(Endpoint(model="openai:scripted", base_url=server.url), "judge", {"type": "object"})
    ask.func.__self__.cache = InMemoryCache()
    assert [(await ask(ASKED)).text for _ in range(2)] == ["one", "one"]
    assert len(server.asked) == 1
