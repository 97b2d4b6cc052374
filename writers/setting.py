"""How what a model wrote is set: headings and sentences end as print wants them, quotation marks in pairs."""

import re
from collections.abc import Iterable

from story import languages
from story.marks import Span, around, spans
from story.values import Quote
from writers.embedded.typography import dress, marked

_OPEN_END = " \u00a0,;:–—-"
_AROUND = '«»“”„".!?…'
_CLOSING = {"«": "\u00a0»", "“": "”", "„": "“", '"': '"'}
_OPENING = {"»": "«\u00a0", "”": "“", '"': '"'}
_UNENDED = re.compile(r"[\w%€$£°)\]](?:[\s\u00a0\u202f]*[»”\"’])?\Z|[»”\"]\Z(?<![.!?…][»”\"])(?<![.!?…].[»”\"])")


def dressed(text: str, language: str) -> str:
    """The text in the typography of its language, whoever set it: marks, apostrophes, spaces; no word is changed.

    Of what is quoted only marks, apostrophes and spaces. As it is where no file covers the language.
    """
    if language not in languages.codes():
        return text
    for span in reversed(spans(text)):
        if span.opening == span.closing == '"' and not span.depth:
            before, after = around(text, span)
            text = f"{before}{marked(text[span.start : span.end], language)}{after}"
    return dress(text, language)


def heading(text: str) -> str:
    """A heading without what says that it goes on."""
    return text.rstrip(_OPEN_END)


def phrase(text: str) -> str:
    """A keyphrase without the marks around it; one half of a pair would be printed before headings."""
    return text.strip(_OPEN_END + _AROUND)


def ended(text: str) -> str:
    """A sentence with a full stop at its end, where none of the marks that end one is there."""
    bare = text.rstrip(_OPEN_END)
    return f"{bare}." if _UNENDED.search(bare) else text


def paired(text: str, quotes: Iterable[Quote]) -> str:
    """The text with a lost quotation mark set back, where a quotation of the source tells its place; else as it is."""
    for span in spans(text):
        if span.depth or (span.opening and span.closing):
            continue
        said = text[span.start : span.end]
        for words in (quote.text.rstrip(" .,") for quote in quotes):
            at = _place(span, said, words)
            if at is not None:
                mark = _OPENING.get(span.closing, "") if span.closing else _CLOSING.get(span.opening, "")
                return text[:at] + mark + text[at:]
    return text


def _place(span: Span, said: str, words: str) -> int | None:
    """Where the other mark belongs: where the quotation's words begin or end, or the sentence does in their midst."""
    bare = said.rstrip(" .")
    if span.opening:
        if said.startswith(words):
            return span.start + len(words)
        return span.start + len(bare) if bare and bare in words else None
    if said.endswith(words):
        return span.end - len(words)
    return span.start if bare and bare in words else None
