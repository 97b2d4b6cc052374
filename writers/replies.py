"""What a chat model's reply says, and what it cost."""

import json
import re
from typing import TypeVar

from langchain_core.messages import AIMessage
from pydantic import ValidationError

from story.unseen import legible
from writers.answers import Asked
from writers.budget import Cost, tokens
from writers.reading import NotUsableError
from writers.troubles import keyless

A = TypeVar("A", bound=Asked)
_CUT_OFF = ("length", "max_tokens", "MAX_TOKENS", "model_length")
_WITHHELD = ("content_filter", "SAFETY", "refusal", "PROHIBITED_CONTENT")
_FENCED = re.compile(r"\A\s*```(?:json)?\s*\n(.*?)\n?```\s*\Z", re.DOTALL)


def parsed(answer: type[A], reply: AIMessage) -> A:
    """The answer in its schema; fields nobody asked for are passed over. Raises `NotUsableError`."""
    try:
        return answer.model_validate_json(_json(reply), extra="ignore")
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"]))
        raise NotUsableError(f"it is not of the schema: {place or 'the whole'}: {first['msg'][:200]}") from error


def _json(reply: AIMessage) -> str:
    """A reply's JSON text, from its content or from the one tool it called. Raises `NotUsableError`."""
    why = reply.response_metadata.get("finish_reason") or reply.response_metadata.get("stop_reason")
    if reply.additional_kwargs.get("refusal") or why in _WITHHELD:
        raise NotUsableError("it was refused; the task is to report news text faithfully, nothing else")
    if why in _CUT_OFF:
        raise NotUsableError("it was cut off; be shorter")
    if len(reply.tool_calls) == 1 and not reply.invalid_tool_calls:
        return keyless(json.dumps(reply.tool_calls[0]["args"]))
    text = legible(keyless(reply.text))
    if not text.strip():
        raise NotUsableError("it was empty")
    fenced = _FENCED.match(text)
    return fenced[1] if fenced else text


def used(reply: AIMessage, characters: int) -> Cost:
    """The tokens a reply says it took, or what the characters of question and reply come to where it does not say."""
    usage = reply.usage_metadata
    if usage and usage["input_tokens"]:
        cached = usage.get("input_token_details", {}).get("cache_read", 0)
        return Cost(usage["input_tokens"], usage["output_tokens"], cached or 0)
    return Cost(tokens(characters), tokens(len(reply.text)), guessed=True)
