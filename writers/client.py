"""The chat models that are asked: one HTTP client for each event loop, one bound model for each question."""

import asyncio
import os
import ssl
from collections.abc import AsyncGenerator, Awaitable, Callable
from functools import cache, lru_cache, partial
from typing import Any, Literal
from weakref import WeakKeyDictionary

import httpx2
from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage
from langchain_core.runnables.base import RunnableBinding
from openai import DefaultAioHttpClient, DefaultAsyncHttpxClient, DefaultHttpxClient, OpenAIError

from story.errors import WriterUnavailable
from story.values import Value
from writers import calls

Answers = Literal["json_schema", "tool", "json"]
"""How a server is made to answer in a schema: its own strict schemas, a forced tool call, or JSON mode."""
Ask = Callable[..., Awaitable[AIMessage]]
"""Asks a model bound to the form of its answer: with messages, pairs of role and text, and a config of LangChain's."""
_OPENAI = ("openai", "azure_openai")
_REPEATED = "x-stainless-retry-count"
"""The header in which openai's client says the how manieth repetition a request is."""
_LIKELY_OPENAI = ("gpt-", "o1", "o3", "o4", "chatgpt")


class Endpoint(Value):
    """Which model, where, and how patiently."""

    model: str
    """As LangChain names it: "openai:gpt-5-mini"."""
    base_url: str | None = None
    answers: Answers | None = None
    """None: strict schemas for OpenAI and servers like it, tool calls for every other provider."""
    timeout: float = 120.0
    """Seconds without a byte until one attempt is given up."""
    patience: float = 600.0
    """Seconds for one question, all its attempts and waits together."""
    max_retries: int = 3
    """Attempts after the first, on 408, 409, 429, 5xx and broken connections; Retry-After is honoured."""

    @property
    def openai(self) -> bool:
        """Whether it speaks OpenAI's protocol."""
        provider, colon, name = self.model.partition(":")
        return provider in _OPENAI if colon else name.startswith(_LIKELY_OPENAI)

    @property
    def style(self) -> Answers:
        return self.answers or ("json_schema" if self.openai else "tool")


class _Room:
    """What one event loop has open."""

    def __init__(self) -> None:
        self.http: dict[type[httpx2.AsyncClient], httpx2.AsyncClient] = {}
        self.keepers: list[AsyncGenerator[httpx2.AsyncClient, None]] = []
        self.models: dict[Endpoint, BaseChatModel] = {}
        self.asks: dict[tuple[Endpoint, str], Ask] = {}


_ROOMS: WeakKeyDictionary[asyncio.AbstractEventLoop, _Room] = WeakKeyDictionary()


async def asking(endpoint: Endpoint, name: str, schema: dict[str, Any]) -> Ask:
    """The model of that endpoint, bound to answer the question of that name in that JSON schema.

    Raises `WriterUnavailable` where there is no such provider, no integration for it, or no key.
    """
    room = _ROOMS.setdefault(asyncio.get_running_loop(), _Room())
    key = (endpoint, name)
    if key not in room.asks:
        if endpoint not in room.models:
            room.models[endpoint] = await _model(endpoint, room)
        room.asks[key] = _bound(room.models[endpoint], endpoint.style, name, schema)
    return room.asks[key]


def _bound(model: BaseChatModel, style: Answers, name: str, schema: dict[str, Any]) -> Ask:
    if style == "tool":
        function = {"name": name, "description": f"Hands in the answer to {name}.", "parameters": schema}
        bound = model.bind_tools([{"type": "function", "function": function}], tool_choice=name)
        return _asked(model, **bound.kwargs) if isinstance(bound, RunnableBinding) else bound.ainvoke
    shape: dict[str, Any] = {"type": "json_object"}
    if style == "json_schema":
        shape = {"type": "json_schema", "json_schema": {"name": name, "strict": True, "schema": schema}}
    if getattr(model, "use_responses_api", None):
        return _asked(model, response_format=shape)
    # As `response_format` it would go through openai's parse(), which costs as much CPU again as the call.
    return _asked(model, extra_body={"response_format": shape})


def _asked(model: BaseChatModel, **fixed: Any) -> Ask:
    """In our own way, where the model has it (`writers.chat`)."""
    own: Callable[..., Ask] = getattr(model, "asked", partial(partial, model.ainvoke))
    return own(**fixed)


async def _model(endpoint: Endpoint, room: _Room) -> BaseChatModel:
    options: dict[str, Any] = {"timeout": endpoint.timeout, "max_retries": endpoint.max_retries}
    if endpoint.base_url:
        options["base_url"] = endpoint.base_url
    if endpoint.openai:
        address = endpoint.base_url or os.environ.get("OPENAI_BASE_URL")
        options["http_client"] = DefaultHttpxClient(verify=_certificates())
        options["http_async_client"] = await _http(room, _transport(address))
        options["api_key"] = _key(endpoint)
    return _able(endpoint, options)


def able(endpoint: Endpoint) -> None:
    """Raises `WriterUnavailable` where `asking` will, before anything is asked."""
    _able(endpoint, {"base_url": endpoint.base_url, "api_key": _key(endpoint)} if endpoint.openai else {})


def _key(endpoint: Endpoint) -> str | None:
    """Servers of one's own want none, the client insists on one."""
    own = endpoint.base_url or os.environ.get("OPENAI_BASE_URL")
    return "none" if own and not os.environ.get("OPENAI_API_KEY") else None


def _able(endpoint: Endpoint, options: dict[str, Any]) -> BaseChatModel:
    try:
        return _made(endpoint, {name: value for name, value in options.items() if value is not None})
    except ImportError as error:
        raise WriterUnavailable(f"the model {endpoint.model!r} needs a package that is not here: {error}") from error
    except OpenAIError:
        raise WriterUnavailable(
            f"no key for {endpoint.model!r}: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own"
        ) from None
    except ValueError as error:
        raise WriterUnavailable(
            f"{endpoint.model!r} is no model LangChain can make: {str(error)[:200]}; write provider:model"
        ) from error


def _made(endpoint: Endpoint, options: dict[str, Any]) -> BaseChatModel:
    provider, colon, name = endpoint.model.partition(":")
    if endpoint.openai and (provider == "openai" or not colon):
        from writers.chat import Chat

        return Chat(model=name or provider, **options)
    made: BaseChatModel = init_chat_model(endpoint.model, **options)
    return made


def _transport(address: str | None) -> type[httpx2.AsyncClient]:
    """aiohttp's, which costs half as much CPU and keeps up with many calls at once.

    It sends no key where the address holds a name and password; httpx2 sends those in the key's place.
    """
    return DefaultAsyncHttpxClient if address and "@" in address else _Client


class _Client(DefaultAioHttpClient):
    """openai's client over aiohttp, which makes a request in a third of the time where nothing has to be merged."""

    def build_request(self, method: str, url: httpx2.URL | str, **given: Any) -> httpx2.Request:
        """A whole address, a body in bytes, and the headers that openai sends: as httpx2 would make it."""
        wanted = {name for name, value in given.items() if value is not None}
        if wanted != _PLAIN or not isinstance(given["content"], bytes) or self.cookies or self.params:
            return super().build_request(method, url, **given)
        sent: list[tuple[str, str]] = given["headers"]
        named = {name.lower() for name, _ in sent}
        ours = [(name, value) for name, value in self.headers.multi_items() if name not in named]
        return httpx2.Request(
            method,
            _address(str(url)),
            content=given["content"],
            headers=httpx2.Headers([*ours, *sent], encoding="ascii"),
            extensions={"timeout": httpx2.Timeout(given["timeout"]).as_dict()},
        )


_PLAIN = {"headers", "timeout", "content"}
"""What openai's client gives a request that is no upload and has no parameters."""
_address = lru_cache(maxsize=64)(httpx2.URL)


async def _http(room: _Room, transport: type[httpx2.AsyncClient]) -> httpx2.AsyncClient:
    if transport not in room.http:
        room.keepers.append(_open(transport))
        room.http[transport] = await anext(room.keepers[-1])
    return room.http[transport]


async def _open(transport: type[httpx2.AsyncClient]) -> AsyncGenerator[httpx2.AsyncClient, None]:
    """The running loop's client, closed with it: a loop that shuts down ends its asynchronous generators."""
    loop = asyncio.get_running_loop()
    client = transport(verify=_certificates(), event_hooks={"request": [_in_turn]})
    try:
        yield client
    finally:
        _ROOMS.pop(loop, None)
        await client.aclose()


async def _in_turn(request: httpx2.Request) -> None:
    """Lets an attempt that is repeated wait for its turn, as the first one did before it was made."""
    if request.headers.get(_REPEATED, "0") != "0":
        await calls.again()


@cache
def _certificates() -> ssl.SSLContext:
    """Loaded once per process: most of what a new HTTP client costs."""
    return httpx2.create_ssl_context()
