"""Stand-ins for those who answer: a writer that reads from a list, and a model endpoint that does."""

import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from io import BufferedIOBase
from typing import Any

from tests.serving import Quiet, Serving

ORDER = {"extract": "Notes", "outline": "Outline", "write": "Draft", "revise": "Draft", "judge": "list"}


class Scripted:
    """A writer that answers in order, keeps what it was asked, and complains when asked for another."""

    name = "scripted"

    def __init__(self, *answers: Any) -> None:
        self.answers, self.asked = list(answers), list[tuple[str, tuple[Any, ...]]]()

    def __getattr__(self, question: str) -> Any:
        if question not in ORDER:
            raise AttributeError(question)

        async def answer(*args: Any) -> Any:
            self.asked.append((question, args))
            given = self.answers.pop(0) if self.answers else None
            if isinstance(given, Exception):
                raise given
            assert type(given).__name__ == ORDER[question], f"asked to {question}, the script has {given!r}"
            return given

        return answer


@dataclass(frozen=True)
class Reply:
    """What the endpoint does with one request: waits, then answers, or hangs up."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"content-type": "application/json"})
    wait: float = 0.0
    """Seconds before the first byte."""
    cut: int | None = None
    """Bytes of the body after which the connection is closed; 0 closes it before the status line."""
    drip: float = 0.0
    """Seconds between two bytes of the body."""
    stall: float = 0.0
    """Seconds of silence after the bytes of `cut`."""
    reset: bool = False
    """Whether the connection is reset in place of an answer."""


def completion(content: Any, *, reason: str = "stop", usage: bool = True, **message: Any) -> Reply:
    """A chat completion; what is not text is sent as JSON text. `message` adds fields to the message."""
    text = content if isinstance(content, str | None) else json.dumps(content, ensure_ascii=False)
    whole: dict[str, Any] = {
        "id": "chatcmpl-scripted",
        "object": "chat.completion",
        "created": 0,
        "model": "scripted",
        "choices": [
            {
                "index": 0,
                "finish_reason": reason,
                "message": {"role": "assistant", "content": text, **message},
            }
        ],
    }
    if usage:
        whole["usage"] = {
            "prompt_tokens": 100,
            "completion_tokens": 20,
            "total_tokens": 120,
            "prompt_tokens_details": {"cached_tokens": 40},
        }
    return Reply(json.dumps(whole).encode())


def tool_call(name: str, arguments: str) -> dict[str, Any]:
    """The `tool_calls` of a message that calls one tool."""
    function = {"name": name, "arguments": arguments}
    return {"tool_calls": [{"id": "call_1", "type": "function", "function": function}]}


def failure(status: int, message: str = "no", **headers: str) -> Reply:
    """An error as OpenAI words one; `retry_after="1"` makes the header of that name."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    body = json.dumps({"error": {"message": message, "type": "scripted", "code": None}}).encode()
    return Reply(body, status, {"content-type": "application/json", **named})


def question_of(body: Mapping[str, Any]) -> str:
    """Which question a request asks: the name of its schema, or of the tool it insists on."""
    if "tools" in body:
        return str(body["tools"][0]["function"]["name"])
    return str(body.get("response_format", {}).get("json_schema", {}).get("name", ""))


class Endpoint(Serving):
    """An OpenAI-compatible server on the loopback interface.

    `replies` are given in order, or made by a function of the request's body. What was asked is in `asked`.
    """

    def __init__(self, replies: Iterable[Reply] | Callable[[dict[str, Any]], Reply]) -> None:
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.times: list[float] = []
        self._left = None if callable(replies) else list(replies)
        self._make = replies if callable(replies) else lambda body: self._next()
        self._lock = threading.Lock()
        super().__init__(_handler(self))

    @property
    def url(self) -> str:
        return f"{self.root}/v1"

    def reply_to(self, body: dict[str, Any], headers: dict[str, str]) -> Reply:
        with self._lock:
            self.asked.append(body)
            self.headers.append(headers)
            self.times.append(time.monotonic())
            return self._make(body)

    def _next(self) -> Reply:
        return self._left.pop(0) if self._left else failure(418, "the script has ended")


def _write(out: BufferedIOBase, reply: Reply) -> None:
    size = 1 if reply.drip else max(1, len(reply.body))
    for at in range(0, len(reply.body[: reply.cut]), size):
        out.write(reply.body[: reply.cut][at : at + size])
        out.flush()
        time.sleep(reply.drip)
    time.sleep(reply.stall)


def _handler(endpoint: Endpoint) -> type[BaseHTTPRequestHandler]:
    class Handler(Quiet, BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle(self) -> None:
            with suppress(ConnectionError):  # A client that stops waiting may close as it likes.
                super().handle()

        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers["content-length"]))
            reply = endpoint.reply_to(json.loads(raw), dict(self.headers))
            time.sleep(reply.wait)
            try:
                self._send(reply)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True  # The client has stopped waiting, as some tests want it to.

        def _send(self, reply: Reply) -> None:
            if reply.reset:
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            if reply.cut == 0 or reply.reset:
                self.close_connection = True
                self.connection.close()
                return
            self.send_response(reply.status)
            for name, value in {**reply.headers, "content-length": str(len(reply.body))}.items():
                self.send_header(name, value)
            self.end_headers()
            _write(self.wfile, reply)
            self.close_connection = reply.cut is not None

    return Handler
