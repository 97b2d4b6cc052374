"""What a finished article says of itself: address, day, where it comes from, how much of it is copied."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from urllib.parse import quote, urljoin, urlsplit

from story import bylines
from story.article import Article
from story.languages import codes, load
from story.languages.numbers import Calendar
from story.languages.pages import Page
from story.values import Image, Link, Value

# Control characters, line and paragraph separators, byte-order marks and halves of surrogate pairs: neither
# YAML nor HTML allows them, and no reader can see them.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]+")


class Origin(Value):
    """A source as the reader is told of it."""

    name: str
    url: str | None = None
    authors: tuple[str, ...] = ()
    """Who wrote it, as its byline says: they are credited, and have written nothing of the article."""


def labels(language: str) -> Page:
    """The words around an article in that language; English where no file covers it."""
    if language in codes():
        return load(language).page
    return load("en").page.model_copy(update={"locale": language})


def one_line(text: str) -> str:
    """The text on one line, without characters that cannot be printed; its spaces are otherwise its own."""
    return _UNPRINTABLE.sub(" ", text).strip()


def web_address(url: str | None) -> str | None:
    """The address as a link may carry it, or None where it is no http(s) address."""
    try:
        parts = urlsplit((url or "").strip())
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    return quote(parts.geturl(), safe=":/?#[]@!$&'*+,;=%~")


def target(url: str) -> str | None:
    """Where a link or an image of the brief points: an address, or a path of the site; None for anything else."""
    if url.startswith("/") and not url.startswith("//"):
        return quote(url, safe="/?#[]@!$&'*+,;=%~:")
    return web_address(url)


def images(article: Article) -> tuple[Image, ...]:
    """The brief's images, as far as they can be pointed at."""
    given = ((target(image.src), image.alt) for image in article.brief.images)
    return tuple(Image(src=src, alt=one_line(alt)) for src, alt in given if src)


def links(article: Article) -> tuple[Link, ...]:
    """The brief's links, as far as they can be pointed at; without words, an address stands for itself."""
    given = ((target(link.href), one_line(link.text)) for link in article.brief.links)
    return tuple(Link(href=href, text=text or href) for href, text in given if href)


def whole(url: str, article: Article) -> str | None:
    """The address with its host: a path is the site's, where the site is known."""
    if not url.startswith("/"):
        return url
    site = web_address(article.brief.site)
    return urljoin(site, url) if site else None


def direction(article: Article) -> str:
    """ "rtl" where most letters of the article run from right to left, else "ltr"."""
    text = article.title + article.body
    runs = Counter(unicodedata.bidirectional(letter) for letter in text)
    return "rtl" if runs["R"] + runs["AL"] > runs["L"] else "ltr"


def address(article: Article) -> str | None:
    """Where the article will stand: the site of the brief, then the slug; None without a site."""
    site = web_address(article.brief.site)
    return f"{site.rstrip('/')}/{quote(article.slug)}" if site else None


def origins(article: Article) -> tuple[Origin, ...]:
    """The sources that have a name, an address or an author, the brief's own wording first, none twice."""
    return tuple(dict.fromkeys(_origins(article)))


def _origins(article: Article) -> Iterator[Origin]:
    brief = article.brief
    for n, source in enumerate(article.sources):
        url = web_address((brief.source_url if n == 0 else None) or source.url)
        name = (brief.source_name if n == 0 else None) or source.name
        who = bylines.authors(source)
        told = _credited(name or urlsplit(url or "").netloc, who, labels(article.language))
        if told:
            yield Origin(name=one_line(told), url=url, authors=who)


def _credited(name: str, authors: tuple[str, ...], words: Page) -> str:
    """A source with its authors: "Le Courrier, par Ada Lund", "texte de Ada Lund" without a name."""
    if not authors:
        return name
    return (words.written if name else words.unnamed).format(name=name, authors=", ".join(authors))


def day(published: str | None, language: str) -> str | None:
    """The day of an ISO 8601 date or date-time in words ("12 mars 2025"); None where it is no such date."""
    moment = iso(published)
    if moment is None:
        return None
    calendar = load(language).checks.calendar if language in codes() else None
    if calendar is None:
        return moment.strftime("%Y-%m-%d")
    words = labels(language)
    number = words.first_day if moment.day == 1 else str(moment.day)
    return words.date.format(day=number, month=_month(moment.month, calendar), year=moment.year)


def iso(published: str | None) -> date | None:
    """The date or date-time of an ISO 8601 text; None where it is neither."""
    text = (published or "").strip()
    try:
        return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
    except ValueError:
        return None


def translated(article: Article) -> bool:
    """Whether the article is in another language than its first source."""
    first = article.sources[0].language if article.sources else "und"
    return first not in ("und", article.language)


def _month(number: int, calendar: Calendar) -> str:
    # Abbreviations stand in the same table; the full name is the longest.
    name = max((name for name, value in calendar.months.items() if value == number), key=len)
    return name.capitalize() if calendar.months_capital else name
