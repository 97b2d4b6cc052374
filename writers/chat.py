"""A chat model that speaks OpenAI's protocol, asked with as little work around the call as can be."""

import json
from typing import Any

import httpx2
from langchain_core.callbacks import AsyncCallbackManagerForLLMRun
from langchain_core.messages import BaseMessage
from langchain_core.outputs import ChatResult
from langchain_openai import ChatOpenAI


class Chat(ChatOpenAI):
    """LangChain's ChatOpenAI, but for the call itself: the body is posted as it is, and read as it comes.

    openai's `create` goes through every parameter by its type and makes an object of the answer, which LangChain takes
    apart again in another thread: half of the CPU of a call. The same body is sent, with the same retries.
    """

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
        body = payload | (payload.pop("extra_body", None) or {})
        reply = await self.root_async_client.post("/chat/completions", body=body, cast_to=httpx2.Response)
        return self._read(json.loads(reply.content))

    def _read(self, completion: Any) -> ChatResult:
        """The result in a completion. Raises what reading does of one that is none, as LangChain's own reading does."""
        for choice in completion["choices"]:
            choice["message"]["role"] = "assistant"
        result = self._create_chat_result(completion)
        result.generations[0].message.additional_kwargs["refusal"] = completion["choices"][0]["message"].get("refusal")
        return result
