"""The lights of links and images, which take what only the site or the brief can give."""

from urllib.parse import urlsplit

from story.seo.view import View
from story.values import Light, Link


def outbound_links(view: View) -> Light:
    """Links that leave the site: the address of the source, where it is known."""
    links = [link for link in view.page.links if _leaves(link, view.page.site)]
    return _linked("externalLinks", links, "a link to another site: the source's address")


def internal_links(view: View) -> Light:
    """Links to pages of the same site."""
    links = [link for link in view.page.links if _stays(link, view.page.site)]
    return _linked("internalLinks", links, "a link to another page of the site")


def _linked(name: str, links: list[Link], wants: str) -> Light:
    followed = any(link.follow for link in links)
    return Light(
        name=name,
        colour="green" if followed else "amber" if links else "red",
        figure=len(links),
        unit="links",
        wants=wants,
        site=True,
    )


def _host(address: str | None) -> str:
    try:
        return urlsplit(address or "").netloc.casefold()
    except ValueError:
        return ""


def _leaves(link: Link, site: str | None) -> bool:
    return link.href.startswith(("http://", "https://", "//")) and _host(link.href) != _host(site)


def _stays(link: Link, site: str | None) -> bool:
    if link.href.startswith(("http://", "https://", "//")):
        return _host(link.href) == _host(site)
    return bool(link.href) and not link.href.startswith("#") and not _scheme(link.href)


def _scheme(href: str) -> str:
    try:
        return urlsplit(href).scheme
    except ValueError:
        return ""


def images(view: View) -> Light:
    """Images of the page."""
    count = len(view.page.images)
    return Light(
        name="images",
        colour="green" if count else "red",
        figure=count,
        unit="images",
        wants="an image",
        site=True,
    )


MANY_IMAGES = 5
"""Images from which on the keyphrase may not stand with nearly all of them."""


def image_keyphrase(view: View) -> Light:
    """Images whose alternative text holds at least half of the keyphrase's words or of a synonym's."""
    alts = [image.alt for image in view.page.images]
    held = sum(_holds(view, alt) for alt in alts)
    share = 100 * held / max(1, len(alts))
    green = 30 <= share <= 75 if len(alts) >= MANY_IMAGES else held > 0
    return Light(
        name="imageKeyphrase",
        colour="green" if green else "amber" if alts else "red",
        figure=held,
        unit="images",
        wants="an image whose alternative text holds the keyphrase",
        site=True,
    )


def _holds(view: View, alt: str) -> bool:
    return any(phrase.share(alt) >= 0.5 for phrase in view.phrases)
