"""What goes wrong between us and a model's server, in words that help and hold no key."""

import os
import re

import openai
from langchain_core.exceptions import ContextOverflowError

from story.errors import WriterUnavailable

_SECRET = re.compile(r"(?i)\b(?:sk|pk|key)-[^\s\"']+|\bbearer\s+\S+")
SHORTEST_KEY = 7
"""Characters; what is shorter is the "none" of a server of one's own, not a secret, and a word of the language."""


def unavailable(error: Exception, model: str, base_url: str | None) -> WriterUnavailable:
    """What went wrong and what to do, without a word of a key."""
    status = getattr(error, "status_code", None)
    at = f" at {_host(base_url)}" if base_url else ""
    said = f" ({status})" if status else ""
    return WriterUnavailable(f"{model}{at}: {_advice(error, status)}{said}")


def _advice(error: Exception, status: int | None) -> str:
    match status:
        case 401:
            return "the key is refused; check OPENAI_API_KEY, or the key of your provider"
        case 403:
            return "this key may not use the model"
        case 404:
            return "there is no such model or address; check the model's name and OPENAI_BASE_URL"
        case 429:
            return "still too many requests after every retry, or no credit left; try later, or fewer at once"
        case int() if status >= 500 or status in (408, 409):
            return "the server failed, retries included; try later"
    if isinstance(error, ContextOverflowError):
        return "the question is longer than the model can read; take a model with a larger context"
    if isinstance(error, openai.APITimeoutError):
        return "no answer in time, retries included; try later, or raise the timeout"
    if isinstance(error, openai.APIConnectionError):
        return "could not be reached, retries included; check the network and OPENAI_BASE_URL"
    return f"the question was refused: {_scrubbed(str(error))}"


def _scrubbed(text: str) -> str:
    """A server's words without anything that is or looks like a key, at most 200 characters."""
    return _SECRET.sub("…", keyless(text))[:200]


def keyless(text: str) -> str:
    """The text without the keys of our environment: a server knows ours, and could have it printed."""
    for name in os.environ:
        if name.endswith(("_KEY", "_TOKEN", "_SECRET")) and len(value := os.environ.get(name, "")) > SHORTEST_KEY:
            text = text.replace(value, "…")
    return text


def _host(url: str) -> str:
    """The address without user name and password."""
    return url.rpartition("@")[2] if "@" in url else url
