"""What the program knows of each language: one TOML file per language, read once."""

import tomllib
from functools import cache
from importlib import resources

from story.languages.checks import Checks
from story.languages.pages import Page, Review, Seo, Ties
from story.languages.reading import Reading
from story.languages.writing import Writing
from story.values import Value


class Language(Value):
    """One language file. Words are lower case, accents kept."""

    code: str
    name: str
    """In English: "French"."""
    quotation: tuple[str, str] = ("“", "”")
    """What is printed before and after quoted words, spaces included."""
    stop_words: frozenset[str]
    reading: Reading = Reading()
    checks: Checks = Checks()
    writing: Writing = Writing()
    ties: Ties = Ties()
    seo: Seo = Seo()
    page: Page = Page()
    review: Review = Review()


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


@cache
def stop_words(code: str) -> frozenset[str]:
    """The words of a language that tell nothing; none where no file covers it."""
    return load(code).stop_words if code in codes() else frozenset()
