"""What the program knows of each language: one TOML file per language, read once."""

import tomllib
from functools import cache
from importlib import resources

from story.values import Value


class Reading(Value):
    """What telling lines, quotations and names apart needs."""


class Checks(Value):
    """What holding a sentence against its lines needs."""


class Writing(Value):
    """What the embedded writer's own connecting words are."""


class Seo(Value):
    """What measuring a text for search engines and readers needs."""


class Language(Value):
    """One language file. Words are lower case, accents kept."""

    code: str
    name: str
    """In English: "French"."""
    stop_words: frozenset[str]
    reading: Reading = Reading()
    checks: Checks = Checks()
    writing: Writing = Writing()
    seo: Seo = Seo()


@cache
def codes() -> tuple[str, ...]:
    """The languages there is a file for, two-letter codes in order."""
    names = (entry.name for entry in resources.files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def load(code: str) -> Language:
    """The language of that code. Raises `KeyError` where no file covers it: ask `codes()` first."""
    if code not in codes():
        raise KeyError(code)
    text = resources.files(__name__).joinpath(f"{code}.toml").read_text("utf-8")
    return Language.model_validate(tomllib.loads(text))
