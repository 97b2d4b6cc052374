"""Every way an endpoint can fail a question, and what is to come of it."""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from email.utils import formatdate
from typing import Any, Literal

from tests import obliging
from tests.scripted import Reply, completion, failure, tool_call

Body = Mapping[str, Any]
End = Literal["refused", "retried", "asked once more", "accepted", "survived"]
"""What is done about it once. "refused": nothing, it is an error. "retried": the same question again, by the client.
"asked once more": with what was wrong, by the writer. "accepted": the answer is read all the same. "survived": another
answer than the good one, and a faithful article all the same."""
SHORT = 0.4
"""Seconds of silence after which a stalled answer is given up."""
_SOON = {"retry_after_ms": "10"}


@dataclass(frozen=True)
class Fault:
    """One of them: what the endpoint does to a question that it would answer well."""

    end: End
    reply: Callable[[Body, Reply], Reply]
    silence: float = 20.0
    """Seconds without a byte that the client is to bear: short only where there is silence to be cut short."""


def _always(end: End, reply: Reply) -> Fault:
    return Fault(end, lambda body, good: reply)


def _message(end: End, change: Callable[[dict[str, Any]], object]) -> Fault:
    """The good completion with something done to it."""

    def spoilt(body: Body, good: Reply) -> Reply:
        whole = json.loads(good.body)
        change(whole)
        return replace(good, body=json.dumps(whole).encode())

    return Fault(end, spoilt)


def _answer(end: End, change: Callable[[Any], Any]) -> Fault:
    """The good answer with something done to it, in a completion that is as it should be."""
    return Fault(end, lambda body, good: completion(change(obliging.content_of(good))))


def everywhere(found: Any, change: Callable[[str, Any], Any], key: str = "") -> Any:
    """The JSON with each value put through `change(key, value)`, innermost first."""
    if isinstance(found, dict):
        found = {name: everywhere(value, change, name) for name, value in found.items()}
    elif isinstance(found, list):
        found = [everywhere(value, change, key) for value in found]
    return change(key, found)


def _ids(make: Callable[[str], str], further: int) -> Callable[[Any], Any]:
    """Every id of a line, fact or quotation exchanged for another, and every number of a sentence moved on."""

    def change(key: str, value: Any) -> Any:
        if key in _LISTED and isinstance(value, str):
            return make(value)
        return value + further if key in ("number", "sentence", "after") and isinstance(value, int) else value

    return lambda answer: everywhere(answer, change)


def _texts(make: Callable[[str], str]) -> Callable[[Any], Any]:
    named = ("text", "heading", "title", "meta_description", "keyphrase")
    return lambda answer: everywhere(
        answer, lambda key, value: make(value) if key in named and isinstance(value, str) and value else value
    )


def _twice(key: str, value: Any) -> Any:
    """Every id twice, and every verdict, which says the same both times."""
    if not isinstance(value, list):
        return value
    ids = key in _LISTED and all(isinstance(each, str) for each in value)
    return value * 2 if ids or key == "verdicts" else value


_LISTED = ("lines", "facts", "quotes")


def _date(seconds: float) -> str:
    return formatdate(time.time() + seconds, usegmt=True)


FAULTS: dict[str, Fault] = {
    **{f"{status}": _always("refused", failure(status)) for status in (400, 401, 403, 404)},
    **{f"{status}": _always("retried", failure(status, **_SOON)) for status in (408, 409, 429, 500, 502, 503, 529)},
    "429, no Retry-After": _always("retried", failure(429)),
    "429, Retry-After 1": _always("retried", failure(429, retry_after="1")),
    "429, Retry-After a date": Fault("retried", lambda body, good: failure(429, retry_after=_date(2))),
    "503, Retry-After not a number": _always("retried", failure(503, retry_after="soon")),
    "reset": _always("retried", Reply(reset=True)),
    "closed": _always("retried", Reply(cut=0)),
    "closed early": Fault("retried", lambda body, good: replace(good, cut=40)),
    "stalls before": Fault("retried", lambda body, good: replace(good, wait=8 * SHORT), SHORT),
    "stalls within": Fault("retried", lambda body, good: replace(good, cut=40, stall=8 * SHORT), SHORT),
    "drips": Fault("accepted", lambda body, good: replace(good, body=good.body + b" " * 20, wait=SHORT / 2)),
    "no JSON type": Fault("accepted", lambda body, good: replace(good, headers={"content-type": "text/plain"})),
    "HTML": _always("asked once more", Reply(b"<html><h1>OK</h1>", headers={"content-type": "text/html"})),
    "HTML said to be JSON": _always("asked once more", Reply(b"<html>")),
    "nothing": _always("asked once more", Reply(b"")),
    "not UTF-8": _always("asked once more", Reply(b'{"choices": "\xff\xfe"}')),
    "half a body": Fault("asked once more", lambda body, good: replace(good, body=good.body[:60])),
    "an error with status 200": _always("asked once more", Reply(b'{"error": {"message": "no"}}')),
    "no choices": _message("asked once more", lambda whole: whole.update(choices=[])),
    "null choices": _message("asked once more", lambda whole: whole.update(choices=None)),
    "null message": _message("asked once more", lambda whole: whole["choices"][0].update(message=None)),
    "null content": _message("asked once more", lambda whole: whole["choices"][0]["message"].update(content=None)),
    "numbers for content": _message("asked once more", lambda whole: whole["choices"][0]["message"].update(content=7)),
    "cut off": _message("asked once more", lambda whole: whole["choices"][0].update(finish_reason="length")),
    "filtered": _message("asked once more", lambda whole: whole["choices"][0].update(finish_reason="content_filter")),
    "a refusal": _always("asked once more", completion(None, refusal="I cannot help with that")),
    "a tool call": _always("asked once more", completion(None, reason="tool_calls", **tool_call("search", "{}"))),
    "prose": _always("asked once more", completion("Tout est en ordre.")),
    "truncated JSON": Fault("asked once more", lambda body, good: completion('{"facts": [{"te')),
    "JSON of another schema": _always("asked once more", completion({"answer": 42})),
    "a list": _always("asked once more", completion([])),
    "a field missing": _answer("asked once more", lambda answer: dict(list(answer.items())[:-1])),
    "five megabytes": _always("asked once more", completion("x" * 5_000_000)),
    "deeply nested": _always("asked once more", completion("[" * 50_000)),
    "lone surrogates alone": _always("asked once more", completion('{"\\ud800": "\\udfff"}')),
    "extra fields": _answer("accepted", lambda answer: answer | {"notes": ["I did well"], "confidence": 1}),
    "fenced": Fault(
        "accepted", lambda body, good: completion(f"```json\n{json.dumps(obliging.content_of(good))}\n```")
    ),
    "duplicate ids": _answer("accepted", lambda answer: everywhere(answer, _twice)),
    "ids in brackets": _answer("accepted", _ids(lambda name: f"[{name}]", 0)),
    "control characters": _answer("accepted", _texts(lambda text: f"\x00\x1b{text}\u200b\u2028")),
    "lone surrogates": _answer("accepted", _texts(lambda text: f"{text}\ud800")),
    "ids that do not exist": _answer("survived", _ids(lambda name: f"{name[0]}999", 900)),
    "ids of another section": _answer("survived", _ids(lambda name: f"{name[0]}{int(name[1:]) % 11 + 1}", 1)),
}
