"""A chat model that speaks OpenAI's protocol, asked with as little work around the call as can be."""

import json
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, cast

import httpx2
import pydantic_core
from langchain_core.callbacks import AsyncCallbackManager, AsyncCallbackManagerForLLMRun
from langchain_core.globals import get_llm_cache
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatResult
from langchain_core.runnables import RunnableConfig
from langchain_core.runnables.config import ensure_config
from langchain_openai import ChatOpenAI

if TYPE_CHECKING:
    from writers.client import Ask

_ROLES = ("system", "user")
"""LangChain's names for whose the messages of a question are; some models have others."""


class Chat(ChatOpenAI):
    """LangChain's ChatOpenAI, but for the call itself: the body is posted as it is, and read as it comes.

    openai's `create` goes through every parameter by its type and makes an object of the answer, which LangChain takes
    apart again in another thread: half of the CPU of a call. The same body is sent, with the same retries.
    """

    def asked(self, **fixed: Any) -> "Ask":
        """Asks a question that is put again and again: what its requests have in common, `fixed`, is made once.

        The call alone, where nobody is to hear of it; LangChain's own way there is as dear as half the call.
        """
        frame = self._get_request_payload([(role, "") for role in _ROLES], **fixed)
        if self._use_responses_api(frame):
            return partial(self.ainvoke, **fixed)
        roles = dict(zip(_ROLES, (message["role"] for message in frame["messages"]), strict=True))
        return partial(self._put, fixed, frame | (frame.pop("extra_body", None) or {}), roles)

    async def _put(
        self,
        fixed: Mapping[str, Any],
        frame: Mapping[str, Any],
        roles: Mapping[str, str],
        messages: Sequence[tuple[str, str]],
        config: RunnableConfig | None = None,
    ) -> AIMessage:
        if self._heard(config):
            return await self.ainvoke(messages, config, **fixed)
        worded = [{"content": text, "role": roles[role]} for role, text in messages]
        result = await self._posted({**frame, "messages": worded})
        generation = result.generations[0]
        told = {**(result.llm_output or {}), **(generation.generation_info or {})}
        generation.message.response_metadata = told | generation.message.response_metadata
        return cast(AIMessage, generation.message)

    def _heard(self, config: RunnableConfig | None) -> bool:
        """Whether a tracer, a stream of tokens or a cache of LangChain's takes part in the call."""
        callbacks = ensure_config(config).get("callbacks")
        listening = AsyncCallbackManager.configure(callbacks, self.callbacks, self.verbose).handlers
        return bool(listening or self.cache or get_llm_cache() or self.rate_limiter or self.streaming)

    async def _agenerate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        payload = self._get_request_payload(messages, stop=stop, **kwargs)
        if self._use_responses_api(payload):
            return await super()._agenerate(messages, stop, run_manager, **kwargs)
        return await self._posted(payload | (payload.pop("extra_body", None) or {}))

    async def _posted(self, body: Mapping[str, Any]) -> ChatResult:
        """The result of a request. With the body encoded and the address whole, the client has half as much to do.

        The options are those of openai's `create`; each that is not named is copied, to its depth, from its default.
        """
        client = self.root_async_client
        reply = await client.post(
            str(client.base_url) + "chat/completions",
            content=pydantic_core.to_json(body),
            cast_to=httpx2.Response,
            options={
                "timeout": client.timeout,
                "max_retries": client.max_retries,
                "headers": {},
                "params": {},
                "security": {"bearer_auth": True},
            },
        )
        return self._read(json.loads(reply.content))

    def _read(self, completion: Any) -> ChatResult:
        """The result in a completion. Raises what reading does of one that is none, as LangChain's own reading does."""
        for choice in completion["choices"]:
            choice["message"]["role"] = "assistant"
        result = self._create_chat_result(completion)
        result.generations[0].message.additional_kwargs["refusal"] = completion["choices"][0]["message"].get("refusal")
        return result
