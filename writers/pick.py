"""Which writer a run gets, and why."""

import os
from collections.abc import Mapping
from typing import Any, NamedTuple

from story.values import EMBEDDED
from writers import Reserve, Writer

DEFAULT_MODEL = "openai:gpt-5-mini"


class Choice(NamedTuple):
    """A writer's name and the reason it is the one, fit to be shown."""

    spec: str
    reason: str


def choose(spec: str | None = None, environ: Mapping[str, str] | None = None, *, base_url: str | None = None) -> Choice:
    """The writer that was asked for ("embedded", "provider:model"), or what an address or the environment allows."""
    environ = os.environ if environ is None else environ
    if spec:
        return Choice(spec, "asked for")
    if base_url:
        return Choice(DEFAULT_MODEL, "the address of a server is given")
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL"):
        if environ.get(name):
            return Choice(DEFAULT_MODEL, f"{name} is set")
    return Choice(EMBEDDED, "no model is asked for, and neither OPENAI_API_KEY nor OPENAI_BASE_URL is set")


def pick(spec: str | None = None, *, base_url: str | None = None, **settings: Any) -> Writer:
    """The writer itself. `settings` are those of `writers.client.Endpoint`; the embedded writer has none."""
    chosen = choose(spec, base_url=base_url).spec
    if chosen == EMBEDDED:
        return reserve()
    from writers.model import ModelWriter

    return ModelWriter(chosen, base_url=base_url, **settings)


def reserve() -> Reserve:
    """The writer that needs no model."""
    from writers.embedded import EmbeddedWriter

    return EmbeddedWriter()
