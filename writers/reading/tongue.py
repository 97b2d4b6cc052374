"""Whether what a model wrote is in the language it was asked for."""

from collections.abc import Iterable

from story import languages
from story.lines import detect
from story.marks import without_quoted
from story.names import names
from story.orders import foreign
from story.words import count
from writers.reading.usable import NotUsableError

TELLING = 12
"""Words of a text from which on it can be told in which language it is: of fewer, one may be of both."""


def elsewhere(text: str, language: str) -> bool:
    """Whether the text, quotations aside, is in another language; of a short one only what is beyond doubt is.

    A short text has two small words of other languages outside its names, and none of its own.
    """
    own = without_quoted(text)
    if language not in languages.codes():
        return False
    if count(own) >= TELLING:
        return detect(own) not in ("und", language)
    for name in reversed(names(own, language)):
        own = own[: name.start] + own[name.end :]
    return foreign(own, language)


def whole(texts: Iterable[str], language: str) -> None:
    """Raises `NotUsableError` where the texts, taken together, are in another language."""
    joined = " ".join(without_quoted(text) for text in texts)
    if elsewhere(joined, language):
        known = languages.load(language).name
        raise NotUsableError(f"it is not in {known}; write it in {known}")
