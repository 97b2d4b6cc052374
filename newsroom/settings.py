"""The settings of a newsroom: one frozen object, read once from the environment and the command line."""

import os
from collections.abc import Mapping
from typing import Any, Self

from pydantic import Field, ValidationError

from story.errors import StoryError
from story.values import Brief

PREFIX = "FIDELE_"
OPTIONS = frozenset(
    (
        *("background", "image", "json", "link", "out", "private_addresses", "quiet", "show", "source", "spots"),
        *("all", "approve", "limit", "offline", "outline", "resume", "strict", "thread", "yes"),
        *("config", "database_url", "days", "failed", "held", "logs", "name", "outcome", "state", "wordpress_password"),
    )
)
"""Options of single commands, and what the newsroom job reads: the commands look for them themselves."""


class SettingRejected(StoryError):
    """A setting has an unknown name or a value that cannot be used."""


class Settings(Brief):
    """Every setting: what the desk asks for by default, who writes, and where the limits are.

    Read from `FIDELE_<NAME>` ("FIDELE_MIN_WORDS=900"). Keys and addresses of model providers are not among
    them: `OPENAI_API_KEY` and `OPENAI_BASE_URL` are read by the provider's own client.
    """

    writer: str | None = None
    """ "embedded" or "provider:model"; decided by whether a key is set where it is None."""
    judge: str | None = None
    """"provider:model"; the writer where it is None."""
    max_calls: int | None = Field(None, ge=0)
    """Questions one article may put to a model; the budget's own default where it is None."""
    max_tokens: int | None = Field(None, ge=0)
    max_seconds: float | None = Field(None, ge=0)
    max_cost: float | None = Field(None, ge=0)
    """US dollars; a model whose price is not known is then not asked."""
    base_url: str | None = None
    """Address of a server that speaks OpenAI's protocol, where it is not in OPENAI_BASE_URL."""
    answers: str | None = Field(None, pattern="^(json_schema|tool|json)$")
    """How the server is made to answer in a schema; decided by the provider where it is None."""
    timeout: float | None = Field(None, gt=0)
    """Seconds without a byte until one attempt is given up."""
    patience: float | None = Field(None, gt=0)
    """Seconds for one question, all its attempts and waits together."""
    max_retries: int | None = Field(None, ge=0)
    debug: bool = False
    """Show where an error comes from, for a report to the authors."""

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ, **given: Any) -> Self:
        """The environment's settings, with what was `given` (and is not None) in their place.

        Raises `SettingRejected`, naming the setting.
        """
        found = {key.removeprefix(PREFIX).lower(): value for key, value in environment.items() if _ours(key)}
        chosen = {name: value for name, value in given.items() if value is not None}
        try:
            return cls.model_validate(found | chosen)
        except ValidationError as error:
            raise SettingRejected("; ".join(map(_told, error.errors()))) from None

    @property
    def brief(self) -> Brief:
        """What the desk asks for; what was not set stays open for a request at the head of the source."""
        return Brief.model_validate(self.model_dump(include=set(Brief.model_fields), exclude_unset=True))

    @property
    def endpoint(self) -> dict[str, Any]:
        """The settings of the model's server that were set, as `writers.pick.pick` takes them."""
        names = {"base_url", "answers", "timeout", "patience", "max_retries"}
        return self.model_dump(include=names, exclude_none=True)

    @property
    def limits(self) -> dict[str, float]:
        """The limits that were set, by the names the budget knows them by."""
        named = {
            "calls": self.max_calls,
            "tokens": self.max_tokens,
            "seconds": self.max_seconds,
            "money": self.max_cost,
        }
        return {name: limit for name, limit in named.items() if limit is not None}


def _ours(key: str) -> bool:
    return key.startswith(PREFIX) and key.removeprefix(PREFIX).lower() not in OPTIONS


def _told(error: Any) -> str:
    name = ".".join(map(str, error["loc"]))
    key = f"{PREFIX}{name.upper()}"
    if error["type"] == "extra_forbidden":
        return f"unknown setting {key}; known: {', '.join(sorted(Settings.model_fields))}"
    return f"setting {name} (option or {key}) cannot be {error['input']!r}: {error['msg']}"
