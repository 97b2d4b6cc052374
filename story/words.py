"""Words: how they are counted, and how text is folded so that typography does not decide a comparison."""

import re
import unicodedata
from functools import lru_cache

NO_BREAK = "\u00a0\u202f\u2007"
_INSIDE_NUMBER = re.compile(rf"(?<=\d)[{NO_BREAK}](?=\d)")
_COUNTED = re.compile(r"(?<!\S)(?:[^\w\s]|_)*+[^\W_]\S*+")
"""A run of non-space characters from its beginning, if a letter or a digit is in it."""
_QUOTES = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": "-",
        "‑": "-",
        "−": "-",
        "…": "...",
        "œ": "oe",
        "Œ": "OE",
        "æ": "ae",
    }
)


def count(text: str) -> int:
    """Words of a text: runs of non-space characters holding a letter or a digit.

    A no-break space inside a number ("1 000") does not split it; elsewhere it splits like any space.
    """
    return len(_COUNTED.findall(_INSIDE_NUMBER.sub("", text)))


def straight(text: str) -> str:
    """The text with its typography made plain: straight quotes, hyphens for dashes, single plain spaces, NFC."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_QUOTES).split())


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """`straight`, without case and accents: for searching only, never for accepting or printing."""
    bare = unicodedata.normalize("NFD", straight(text).casefold())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))
