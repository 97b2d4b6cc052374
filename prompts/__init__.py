"""The questions put to a model: one Markdown file each, rendered with named values."""

import hashlib
from functools import cache
from importlib import resources
from string import Template
from typing import NamedTuple

from story.errors import PromptError
from story.unseen import legible

_MARK = "\n<!-- what changes -->\n"
"""Stands in every file between the instructions, the same in every call, and what a call is about."""
_ANGLES = tuple(zip("<>＜＞﹤﹥", "‹›‹›‹›", strict=True))


class Prompt(NamedTuple):
    """A rendered question: `system` holds the instructions, `user` what this call is about."""

    system: str
    user: str


@cache
def names() -> tuple[str, ...]:
    """The questions there is a file for."""
    files = (entry.name for entry in resources.files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".md") for name in files if name.endswith(".md")))


def disarmed(text: str) -> str:
    """The text as data: nothing unseen in it, and no angle bracket left to pose as one of our tags."""
    data = legible(text)
    for angle, harmless in _ANGLES:
        data = data.replace(angle, harmless)
    return data


def prompt(name: str, **values: str) -> Prompt:
    """The question of that name with its values set in, each disarmed.

    Raises `PromptError` for an unknown name, a missing value or an unused one.
    """
    system, user = _templates(name)
    above, wanted = _wanted(name)
    if wanted != values.keys():
        missing, unused = sorted(wanted - values.keys()), sorted(values.keys() - wanted)
        raise PromptError(f"prompt {name!r}: missing values {missing!r}, unused values {unused!r}")
    safe = {key: disarmed(value) for key, value in values.items()}
    return Prompt(system.substitute(safe) if above else _plain(name), user.substitute(safe))


def render(name: str, **values: str) -> str:
    """The whole question as one text. Raises like `prompt`."""
    return "\n".join(prompt(name, **values))


@cache
def version(name: str) -> str:
    """The first 12 hex digits of the SHA-256 of the question's file: what a run record keeps."""
    return hashlib.sha256(_text(name).encode()).hexdigest()[:12]


@cache
def _templates(name: str) -> tuple[Template, Template]:
    system, mark, user = _text(name).partition(_MARK)
    if not mark:
        raise PromptError(f"prompt {name!r} has no line {_MARK.strip()!r}: add it before what changes")
    return Template(system), Template(user)


@cache
def _wanted(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """The values that are set into the instructions, and those that are into the whole question."""
    above, below = (frozenset(part.get_identifiers()) for part in _templates(name))
    return above, above | below


@cache
def _plain(name: str) -> str:
    """Instructions that no value is set into."""
    return _templates(name)[0].substitute()


@cache
def _text(name: str) -> str:
    if name not in names():
        raise PromptError(f"no prompt is called {name!r}; there are {', '.join(names())}")
    return resources.files(__name__).joinpath(f"{name}.md").read_text("utf-8")
