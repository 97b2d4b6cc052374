"""The review page: one HTML file that loads nothing, for the editor who decides whether to print."""

import base64
import hashlib
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from newsroom.proof import Proof, printed
from story import imprint, pixels, words
from story.article import Article
from story.imprint import one_line
from story.languages import codes, load
from story.languages.pages import Review
from story.reasons import reworded
from story.seo import lights, of_article
from story.values import Light

TITLE_PIXELS = 600
"""Where result pages cut a title."""
MOST_SPOTS = 8
DESCRIPTION_PIXELS = 920 * pixels.SIZE / 14
"""Where they cut a description, two lines of 14 px, in the pixels of `story.pixels`."""


def review(article: Article) -> str:
    """The page, in the article's language where there is an interface in it, else in English.

    Its security policy names the page's own style and script by their hashes and allows nothing else.
    """
    spoken = article.language if article.language in codes() and load(article.language).review.words else "en"
    proof = Proof(article)
    return _template().render(
        article=article,
        proof=proof,
        spoken=spoken,
        told=load(spoken).review,
        say=_Labels(load(spoken).review),
        lights=_lights(article),
        snippet=_snippet(article),
        where=lambda light: _where(light, proof),
        lengths=_lengths(proof),
        policy=_policy(),
        style=Markup(_text("review.css")),
        script=Markup(_text("review.js")),
        text_language=article.language,
    )


class _Labels:
    """The interface's words and figures: `say("wanted", wanted=700)`, `say.figure(1024)`."""

    def __init__(self, told: Review) -> None:
        self._told = told

    def __call__(self, name: str, **figures: object) -> str:
        return self._told.words[name].format(**figures) if figures else self._told.words[name]

    def figure(self, value: float, digits: int = 0) -> str:
        whole, _, rest = f"{value:,.{digits}f}".partition(".")
        return whole.replace(",", self._told.thousands) + (self._told.decimal + rest if rest else "")

    def measure(self, value: float) -> str:
        """A figure with as many decimals as it needs, two at most."""
        digits = next((n for n in (0, 1) if round(value, n) == value), 2)
        return self.figure(value, digits)

    def dollars(self, value: float) -> str:
        """US dollars, with four decimals where it is a small sum."""
        return f"{self.figure(value, 2 if value >= 1 else 4)}\u00a0$"

    def share(self, value: float) -> str:
        return self("percent", share=round(100 * value))


def _lights(article: Article) -> list[Light]:
    """What falls short first; within a colour what only the site can give comes last."""
    colours = ("red", "amber", "green")
    found = article.report.lights or lights(of_article(article))
    return sorted(found, key=lambda light: (colours.index(light.colour), light.site))


def _where(light: Light, proof: Proof) -> list[int]:
    """Numbers of the first sentences a light means, none twice."""
    shown = (proof.shown(spot.section, spot.sentence) for spot in light.spots if spot.place in ("body", "standfirst"))
    return list(dict.fromkeys(one.number for one in shown if one))[:MOST_SPOTS]


def _snippet(article: Article) -> dict[str, Any]:
    """Title and description as a results page prints them, cut where it cuts."""
    title, description = one_line(article.title), one_line(article.meta_description)
    width = pixels.width(title)
    shown = imprint.address(article)
    return {
        "width": round(width),
        "cut": width > TITLE_PIXELS,
        "title": _cut(title, TITLE_PIXELS),
        "description": _cut(description, DESCRIPTION_PIXELS),
        "address": shown and shown.partition("//")[2],
    }


def _cut(text: str, room: float) -> str:
    if pixels.fits(text, room):
        return text
    dots = " ..."
    return (pixels.fitting(text, room - pixels.width(dots)) or text[:40]) + dots


def _lengths(proof: Proof) -> list[dict[str, Any]]:
    """Words of each part beside what it was planned with (0: not known)."""
    targets = {section.id: section for section in proof.article.sections}
    rows = []
    for part in proof.parts:
        section = targets.get(part.id or "")
        rows.append(
            {
                "heading": part.heading or part.id or "",
                "words": sum(words.count(shown.sentence.text) for shown in part.sentences),
                "target": section.target if section else 0,
                "rounds": section.rounds if section else 0,
                "filled": section.filled if section else False,
            }
        )
    return rows


@cache
def _text(name: str) -> str:
    return resources.files("newsroom").joinpath(name).read_text("utf-8").strip()


@cache
def _policy() -> str:
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_hash('review.js')}'",
            f"style-src '{_hash('review.css')}'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _hash(name: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(_text(name).encode()).digest()).decode()


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["line"] = one_line
    environment.filters["told"] = reworded
    environment.filters["set"] = printed
    environment.filters["address"] = imprint.web_address
    return environment.from_string(_text("review.html"))
