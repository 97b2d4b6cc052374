"""The claims of an article that came as Markdown or plain text: sentence by sentence, each with its place."""

import html
import json
import re
from collections.abc import Iterator

from story.imprint import labels
from story.plain import plain
from story.sentences import cut
from story.values import Place, Value
from story.words import count, straight

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\n(?P<fields>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_FIELD = re.compile(r"^(?P<name>title|description|meta_description)[ \t]*:[ \t]*(?P<value>.+)$", re.M)
_HEADING = re.compile(r"(?P<marks>#{1,6})[ \t]+(?P<text>.+?)[ \t]*#*$")
_SETEXT = re.compile(r"^(?P<text>[^\n]*\w[^\n]*)\n(?P<rule>=+|-{2,})[ \t]*$", re.M)
_UNPRINTED = re.compile(r"<!--.*?-->|^```.*?^```[^\n]*$|^~~~.*?^~~~[^\n]*$", re.S | re.M)
_RULE = re.compile(r"(?:[-*_][ \t]*){3,}|\|?[ \t:|-]{3,}\|?")
_MARK = re.compile(r"(?:>[ \t]?)+|[-*+•][ \t]+(?:\[[ xX]\][ \t]+)?|\d{1,3}(?<!\d{3})[.)][ \t]+")
_IMAGE = re.compile(r"!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])")
_LINK = re.compile(r"\[(?P<text>[^\]]+)\](?:\(<?[^)]*>?\)|\[[^\]]*\])")
_FOOTNOTE = re.compile(r"\[\^[^\]]+\]:?")
_EMPHASIS = re.compile(r"(?<!\\)(?P<mark>\*{1,3}|(?<!\w)_{1,3})(?=\S)(?P<text>.+?)(?<=\S)(?P=mark)(?!\w)")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")

_ENDED = re.compile(r"[.!?…:;,»”\")\]*_]$")
_MOST = 25
"""Words of a heading: the longest of ours have 20."""


class Passage(Value):
    """One sentence, title or heading of an article, as a reader sees it."""

    place: Place
    text: str
    section: str | None = None
    """The heading it stands under."""


def passages(text: str, language: str) -> tuple[Passage, ...]:
    """The claims of a Markdown or plain text, in order; `language` is the article's.

    Front matter gives title and meta description. What no reader sees (comments, code, image addresses) and
    the last line that names the source are no claims.
    """
    front = _FRONT.match(text)
    body = text[front.end() :] if front else text
    return (*_fields(front["fields"] if front else "", language), *_body(body, language))


def _fields(text: str, language: str) -> Iterator[Passage]:
    seen = set()
    for field in _FIELD.finditer(text):
        place: Place = "title" if field["name"] == "title" else "meta description"
        value = _scalar(field["value"].strip())
        if value and (place, value) not in seen:
            seen.add((place, value))
            spans = cut(value, language) if place != "title" else [(0, len(value))]
            yield from (Passage(place=place, text=value[start:end]) for start, end in spans)


def _scalar(value: str) -> str:
    """A YAML scalar on one line: JSON text in double quotes, doubled quotes in single ones, or plain."""
    if value[0] == '"':
        try:
            return str(json.loads(value))
        except ValueError:
            return value.strip('"')
    if value[0] == "'" and value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value


def _body(text: str, language: str) -> Iterator[Passage]:
    section: str | None = None
    imprint = (straight(labels(language).source), straight(labels(language).translated))
    for place, block in _blocks(_SETEXT.sub(_as_heading, _UNPRINTED.sub("", text))):
        shown = printed(block)
        if not any(map(str.isalnum, shown)) or straight(shown).startswith(imprint):
            continue
        if place != "body":
            section = shown if place == "heading" else section
            yield Passage(place=place, text=shown, section=section)
            continue
        for start, end in cut(plain(shown).text, language):
            yield Passage(place=place, text=shown[start:end], section=section)


def _as_heading(found: re.Match[str]) -> str:
    if _RULE.fullmatch(found["text"]) or _MARK.match(found["text"]):
        return found.group()
    return f"{'#' if found['rule'][0] == '=' else '##'} {found['text']}"


def _blocks(text: str) -> Iterator[tuple[Place, str]]:
    """Headings, list items, and paragraphs; with their lines joined where they were broken at a column."""
    held: list[str] = []
    wrapped, listed = _is_wrapped(text), False
    for line in (*text.splitlines(), ""):
        bare = line.strip()
        heading, mark = _HEADING.fullmatch(bare), _MARK.match(bare)
        if held and (not wrapped or not bare or heading or mark or _RULE.fullmatch(bare)):
            yield _place(held, listed), " ".join(held)
            held = []
        if heading:
            yield "title" if len(heading["marks"]) == 1 else "heading", heading["text"]
        elif bare and not _RULE.fullmatch(bare):
            listed = bool(mark)
            held.append(_MARK.sub("", bare, count=1) if mark else bare)


def _is_wrapped(text: str) -> bool:
    """Whether a line goes on below: in a text from a browser or a page none does, and its headings end like lines."""
    return any(line[:1].islower() for line in text.splitlines() if not _TAG.match(line))


def _place(lines: list[str], listed: bool) -> Place:
    """A line of few words without a stop heads what follows; a point of a list is told, whatever it ends with."""
    told = len(lines) == 1 and not listed and count(lines[0]) <= _MOST and not _ENDED.search(lines[0])
    return "heading" if told else "body"


def printed(text: str) -> str:
    """A block as the reader sees it: without marks of emphasis, link addresses, tags and escapes."""
    shown = _LINK.sub(r"\g<text>", _IMAGE.sub("", text))
    shown = _FOOTNOTE.sub("", shown)
    for _ in range(2):
        shown = _EMPHASIS.sub(r"\g<text>", shown)
    return html.unescape(_ESCAPE.sub(r"\1", _TAG.sub("", shown))).strip(" \t|")
