"""The typography of a finished sentence, language by language; no word is changed."""

import re
import unicodedata
from functools import lru_cache

from story import languages

_NBSP = "\u00a0"
_THIN = "\u202f"
_SPACES = re.compile(r"[ \t\n\r\u2009\u200a\u2007]+")
_DOTS = re.compile(r"(?<!\[)(?:\.{3,}|\.\s*…|…\s*\.)(?!\])")
_TWICE = re.compile(r"([.!?…])\s*\.(?!\.)|\s+(?=[.,](?!\d))")
_GLUED = re.compile(r"(?<=[^\W\d_]{2}),(?=[^\W\d_]{2})")
"""A comma without its space, between words: « aux écoles,Anne Riou »."""
_FRENCH_HIGH = re.compile(rf"(?<=[^\s([«“])[ {_NBSP}{_THIN}]*([;!?]+)(?![\w/])")
_FRENCH_COLON = re.compile(rf"(?<=[\w»”\")])[ {_NBSP}{_THIN}]*:(?=\s|$)")
_OPEN = re.compile(rf"«[ {_NBSP}{_THIN}]*")
_CLOSE = re.compile(rf"[ {_NBSP}{_THIN}]*»")
_FIGURE = re.compile(r"\d")
_UNIT = re.compile(r"(?<=\d) (?=(?:%|€|\$|£|°|[a-z]{1,2}\b))|(?<=\d)(?=[%€])")
_INITIAL = re.compile(r"(?<![\w.])([A-ZÀ-Ý]\.)(?=[A-ZÀ-Ý][a-zà-ÿ]{2})")
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_GROUPED = re.compile(r"(?<![\w.,])\d{1,3}(?:\.\d{3})+(?!\w|[.,]\d)")
_COMMA = re.compile(r"([\w!?])”,(?= )")
_QUOTED = re.compile(r"(«[^»]*»?)")
_OUTER = str.maketrans("“”", "«»")


@lru_cache(maxsize=512)
def dress(text: str, language: str) -> str:
    """The sentence with one kind of space, quotation mark and apostrophe, and no stop twice."""
    text = unicodedata.normalize("NFC", text)
    text = _SPACES.sub(" ", text.replace("'", "’")).strip()
    text = text.replace("[...]", "[…]")
    text = _DOTS.sub("…", text) if "…" in text or "..." in text else text
    text = _TWICE.sub(r"\1", text)
    text = _GLUED.sub(", ", text) if "," in text else text
    return _french(text) if languages.load(language).page.spaced else _COMMA.sub(_inside, text)


def _inside(comma: re.Match[str]) -> str:
    """The comma behind a quotation inside its marks, where the words have no end mark of their own."""
    return f"{comma[1]}{'' if comma[1] in '!?' else ','}”"


def marked(words: str, language: str) -> str:
    """The words between the language's quotation marks."""
    opening, closing = languages.load(language).quotation
    return f"{opening}{words}{closing}"


def ended(text: str) -> str:
    """The text with a full stop where it has no end of its own; one inside closing marks counts."""
    bare = text.rstrip(f" {_NBSP}{_THIN},;:")
    inner = bare.rstrip(f'»”"’) {_NBSP}{_THIN}')
    if inner[-1:] in "!?…" or bare[-1:] == ".":
        return bare
    if inner[-1:] == "." and inner != bare:
        return bare
    return bare + "."


def _french(text: str) -> str:
    """Each sign is looked for before it is dressed: most sentences have few of them."""
    if "“" in text or "”" in text:
        text = "".join(piece if piece[:1] == "«" else piece.translate(_OUTER) for piece in _QUOTED.split(text))
    text = _INITIAL.sub(rf"\1{_NBSP}", text)
    if "«" in text or "»" in text:
        text = _CLOSE.sub(_NBSP + "»", _OPEN.sub("«" + _NBSP, text))
    if ";" in text or "!" in text or "?" in text:
        text = _FRENCH_HIGH.sub(_THIN + r"\1", text)
    if ":" in text:
        text = _FRENCH_COLON.sub(_NBSP + ":", text)
    return _UNIT.sub(_NBSP, _THOUSANDS.sub(_THIN, _ungrouped(text))) if _FIGURE.search(text) else text


def _ungrouped(text: str) -> str:
    """The text with a thin space in the numbers that a point groups ("1.800"); what is quoted stays."""
    if not _GROUPED.search(text):
        return text
    pieces = (piece if piece[:1] == "«" else _GROUPED.sub(_thin, piece) for piece in _QUOTED.split(text))
    return "".join(pieces)


def _thin(number: re.Match[str]) -> str:
    return number[0].replace(".", _THIN)
