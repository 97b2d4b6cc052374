"""HTML read into blocks, links and images."""

import re
from html.parser import HTMLParser

from story.seo.values import Block, BlockKind
from story.values import Image, Link

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_FURNITURE = frozenset(("nav", "script", "style", "header", "footer", "aside", "template"))
_BREAKING = frozenset(
    (
        "p",
        "div",
        "section",
        "article",
        "main",
        "body",
        "ul",
        "ol",
        "dl",
        "table",
        "tr",
        "td",
        "th",
        "figure",
        "hr",
    )
) | frozenset(("figcaption", "blockquote", "li", "dt", "dd", "details", "summary", "form", "pre", *_HEADINGS))
_VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "source", "wbr"))
_SCOPES = ("article", "main", "body")
_SPACES = re.compile(r"[ \t\n\r\f]+")  # a no-break space is none of them


class Markup(HTMLParser):
    """What a document or, with `fragment`, a piece of one holds. The first H1 is its title and no block."""

    def __init__(self, html: str, *, fragment: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.title = self.h1 = self.canonical = self.language = ""
        self.meta: dict[str, str] = {}
        self.data: list[str] = []
        """The texts of its JSON-LD."""
        self._fragment = fragment
        self._open: list[str] = []
        self._bylines: list[int] = []
        self._text: list[str] = []
        self._found: list[tuple[frozenset[str], Block | Link | Image]] = []
        self._link: tuple[str, bool] | None = None
        self._link_text: list[str] = []
        self._heads = 0
        self.feed(html)
        self.close()
        self._flush()

    @property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(found for found in self._kept() if isinstance(found, Block))

    @property
    def links(self) -> tuple[Link, ...]:
        return tuple(found for found in self._kept() if isinstance(found, Link))

    @property
    def images(self) -> tuple[Image, ...]:
        return tuple(found for found in self._kept() if isinstance(found, Image))

    def _kept(self) -> list[Block | Link | Image]:
        """What stands in the article, else in main, else in the body, else anywhere."""
        for scope in _SCOPES:
            inside = [found for scopes, found in self._found if scope in scopes]
            if inside:
                return inside
        return [found for _, found in self._found]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _BREAKING:
            self._flush()
        if tag == "br":
            self._text.append(" ")
        self._head(tag, given)
        if tag == "img" and self._visible():
            self._keep(Image(src=given.get("src", ""), alt=given.get("alt", "")))
        if tag == "a" and "href" in given:
            self._link, self._link_text = (given["href"], "nofollow" not in given.get("rel", "").lower()), []
        if tag == "script" and given.get("type") == "application/ld+json":
            self.data.append("")
        if tag not in _VOID:
            self._open.append(tag)
            if not self._fragment and ("byline" in given.get("class", "").split() or given.get("rel") == "author"):
                self._bylines.append(self._open.index("p") if "p" in self._open else len(self._open) - 1)

    def _head(self, tag: str, given: dict[str, str]) -> None:
        if tag == "html":
            self.language = given.get("lang", "")
        elif tag == "meta" and "content" in given:
            self.meta.setdefault(given.get("name", "").lower(), given["content"])
        elif tag == "link" and "canonical" in given.get("rel", "").lower().split():
            self.canonical = given.get("href", "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKING:
            self._flush()
        if tag == "a" and self._link and self._visible():
            href, follow = self._link
            self._keep(Link(href=href, text=_one_line("".join(self._link_text)), follow=follow))
            self._link = None
        if tag in self._open:
            del self._open[len(self._open) - 1 - self._open[::-1].index(tag) :]
            self._bylines = [depth for depth in self._bylines if depth < len(self._open)]

    def handle_data(self, data: str) -> None:
        if "title" in self._open and "svg" not in self._open:
            self.title = self.title or _one_line(data)
        elif self.data and self._open[-1:] == ["script"]:
            self.data[-1] += data
        elif self._visible():
            self._text.append(data)
            self._link_text.append(data)

    def _visible(self) -> bool:
        return not self._bylines and "head" not in self._open and _FURNITURE.isdisjoint(self._open)

    def _flush(self) -> None:
        """Ends the block that is open."""
        text = _one_line("".join(self._text))
        self._text = []
        if not text:
            return
        level = next((_HEADINGS[tag] for tag in self._open if tag in _HEADINGS), 0)
        if level == 1 and not self._heads and not (self._fragment and self._found):
            self.h1, self._heads = text, 1
        else:
            self._keep(Block(kind=self._kind(level), text=text, level=level))

    def _kind(self, level: int) -> BlockKind:
        if "blockquote" in self._open:
            return "quote"
        if level:
            return "heading"
        return "item" if "li" in self._open else "text"

    def _keep(self, found: Block | Link | Image) -> None:
        self._found.append((frozenset(self._open), found))


def _one_line(text: str) -> str:
    return _SPACES.sub(" ", text).strip(" ")
