"""How wide a title is on a result page: pixels in Arial, 20 px."""

import re
from functools import lru_cache

SIZE = 20
"""Pixels of the em, as result pages set titles."""
_UNITS = 2048
# Advance widths and kerning in units of the em, measured on Liberation Sans Regular 1.07, whose metrics are
# Arial's by design. An accented letter is as wide as its base and is kept with it.
_ADVANCES = {
    391: "'",
    455: "ijlįĵĺļłſ‘’‚",
    532: "|¦",
    569: " !,./:;I[\\]ft·ÌÍÎÏìíîïĨĩĪīĬĭĮİıţŧț",
    597: "ľ",
    682: "()-`r¡¨²³´¸¹ŕŗř‐‑“”„‹›",
    684: "{}ŀ",
    717: "•",
    727: '"',
    748: "º",
    758: "ª",
    768: "ť",
    797: "*",
    819: "°",
    909: "ĳ",
    961: "^",
    1024: "JcksvxyzçýÿćĉċčĴķĸśŝşšŷźżžș",
    1100: "¶",
    1124: "±÷",
    1131: "¯",
    1139: "#$0123456789?L_abdeghnopqu¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþāăąđēĕėęěĝğġģĥħĹĻĽĿŁńņňŋōŏőũūŭůűų–†€",
    1180: "µ",
    1196: "+<=>~¬×−",
    1237: "ŉ",
    1251: "FTZ¿ßøŢŤŦŹŻŽȚ",
    1259: "ď",
    1366: "&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞĀĂĄĒĔĖĘĚĶŚŜŞŠŶŸȘ",
    1479: "CDHNRUwÇÐÑÙÚÛÜĆĈĊČĎĐĤĦŃŅŇŔŖŘŨŪŬŮŰŲŵ",
    1481: "Ŋ",
    1505: "Ĳ",
    1509: "©®",
    1593: "GOQÒÓÔÕÖØĜĞĠĢŌŎŐ",
    1706: "Mm",
    1708: "¼½¾",
    1821: "%æ",
    1933: "WœŴ",
    2048: "ÆŒ—―…‰™",
    2079: "@",
}
_KERNING = {
    " ": {-113: "A", -37: "TY"},
    "A": {-152: "TVY’", -113: " ", -76: "W", -37: "vwy"},
    "F": {-227: ",.", -113: "A"},
    "L": {-152: "TVWY", -113: "’", -76: " y"},
    "P": {-264: ",.", -152: "A", -37: " "},
    "R": {-37: "TVWY"},
    "T": {-227: ",.:;aceos", -152: "A", -113: "-wy", -76: "iru", -37: " O"},
    "V": {-188: ",.", -152: "Aa", -113: "-eo", -76: ":;ruy", -37: "i"},
    "W": {-113: ",.", -76: "Aa", -37: "-:;eoru", -18: "y"},
    "Y": {-264: ",.", -188: "-eoq", -152: "Aap", -133: ";", -113: ":uv", -76: "i", -37: " "},
    "f": {-37: "f", 37: "’"},
    "r": {-113: ",.", 76: "’"},
    "v": {-152: ",."},
    "w": {-113: ",."},
    "y": {-152: ",."},
    "’": {-76: " ", -37: "s’"},
}
_WIDE = 1139
"""Of a character that the table does not hold: a digit's width."""
_WIDTHS = {letter: width for width, letters in _ADVANCES.items() for letter in letters}
_PAIRS = {
    first + second: change
    for first, changes in _KERNING.items()
    for change, seconds in changes.items()
    for second in seconds
}
_BLANK = re.compile(r"\s+")


@lru_cache(maxsize=512)
def width(text: str) -> float:
    """Pixels of a text on one line, runs of spaces as one space."""
    line = _BLANK.sub(" ", text).strip()
    units = sum(_WIDTHS.get(letter, _WIDE) for letter in line)
    units += sum(_PAIRS.get(line[at : at + 2], 0) for at in range(len(line) - 1))
    return units * SIZE / _UNITS


def fits(text: str, pixels: float) -> bool:
    """Whether a text is at most so many pixels wide."""
    return width(text) <= pixels


def fitting(text: str, pixels: float) -> str:
    """As many of the first words as fit, no punctuation left hanging; "" where not even one does."""
    words = text.split()
    while words and not fits(" ".join(words).rstrip(" ,;:–—-"), pixels):
        words.pop()
    return " ".join(words).rstrip(" ,;:–—-")
