"""What the program knows of each language: one TOML file per language, read once."""

import re
import tomllib
from functools import cache, cached_property
from importlib import resources
from typing import Any, Literal

from story.languages.checks import Checks
from story.languages.pages import Page, Review, Seo, Ties
from story.languages.reading import Reading
from story.languages.writing import Writing
from story.values import Value

Table = Literal["reading", "checks", "writing", "ties", "seo", "page", "review"]
_TABLE = re.compile(r"(?=^\[+(\w+))", re.M)


class Language(Value):
    """One language file. Words are lower case, accents kept."""

    code: str
    name: str
    """In English: "French"."""
    quotation: tuple[str, str] = ("“", "”")
    """What is printed before and after quoted words, spaces included."""
    stop_words: frozenset[str]
    tables: dict[Table, str] = {}
    """The other parts of the file as they are written: of the languages that a text is not in, little is asked."""

    @cached_property
    def reading(self) -> Reading:
        return Reading.model_validate(self._read("reading"))

    @cached_property
    def checks(self) -> Checks:
        return Checks.model_validate(self._read("checks"))

    @cached_property
    def writing(self) -> Writing:
        return Writing.model_validate(self._read("writing"))

    @cached_property
    def ties(self) -> Ties:
        return Ties.model_validate(self._read("ties"))

    @cached_property
    def seo(self) -> Seo:
        return Seo.model_validate(self._read("seo"))

    @cached_property
    def page(self) -> Page:
        return Page.model_validate(self._read("page"))

    @cached_property
    def review(self) -> Review:
        return Review.model_validate(self._read("review"))

    def _read(self, name: Table) -> Any:
        return tomllib.loads(self.tables.get(name, "")).get(name, {})


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
    head, *parts = _TABLE.split(text)
    tables: dict[str, str] = {}
    for name, part in zip(parts[::2], parts[1::2], strict=True):
        tables[name] = tables.get(name, "") + part
    return Language.model_validate(tomllib.loads(head) | {"tables": tables})


@cache
def stop_words(code: str) -> frozenset[str]:
    """The words of a language that tell nothing; none where no file covers it."""
    return load(code).stop_words if code in codes() else frozenset()
