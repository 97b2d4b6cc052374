"""Whether a model's server can be reached, and whether it takes the key: one question that costs nothing."""

import os

import httpx2

from story.values import Value
from writers.client import Endpoint

SECONDS = 5.0
"""How long to wait for an answer."""
HOME = "https://api.openai.com/v1"


class Reached(Value):
    """What came of the question; `well` is None where it was not put."""

    well: bool | None
    message: str


def reached(endpoint: Endpoint, seconds: float = SECONDS) -> Reached:
    """Asks the server of an OpenAI-protocol endpoint for its list of models; raises nothing."""
    if not endpoint.openai or endpoint.model.startswith("azure_openai:"):
        return Reached(well=None, message="not checked: only OpenAI's protocol has a question that is free")
    base = (endpoint.base_url or os.environ.get("OPENAI_BASE_URL") or HOME).rstrip("/")
    key = os.environ.get("OPENAI_API_KEY")
    headers = {"authorization": f"Bearer {key}"} if key else {}
    try:
        answer = httpx2.get(f"{base}/models", headers=headers, timeout=seconds)
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        return Reached(well=False, message=f"{_shown(base)} cannot be reached: {error or type(error).__name__}")
    return _read(answer, _shown(base), endpoint.model.partition(":")[2] or endpoint.model)


def _read(answer: httpx2.Response, base: str, model: str) -> Reached:
    status = answer.status_code
    if status in (401, 403):
        return Reached(well=False, message=f"{base} refuses the key ({status}); check OPENAI_API_KEY")
    if status >= 500 or status == 429:
        return Reached(well=False, message=f"{base} cannot serve now ({status}); try later")
    if status != 200:
        return Reached(well=None, message=f"{base} is there, but has no list of models ({status})")
    names = _names(answer)
    if names and model not in names:
        return Reached(well=False, message=f"{base} has no model {model!r}; it has {', '.join(sorted(names)[:8])}")
    return Reached(well=True, message=f"{base} answers" + (f" and has {model!r}" if names else ""))


def _names(answer: httpx2.Response) -> set[str]:
    try:
        return {str(one["id"]) for one in answer.json()["data"]}
    except (ValueError, KeyError, TypeError):
        return set()


def _shown(url: str) -> str:
    """The address without user name and password."""
    return f"{url.partition('//')[0]}//{url.rpartition('@')[2]}" if "@" in url else url
