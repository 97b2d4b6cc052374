"""Sources that want to be more than a source, before the embedded writer and before a model that obeys them."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree, html

from graph import Article, Brief, arun_graph, run_graph
from newsroom.inputs import from_page
from story.unseen import legible
from tests import hostile, obliging
from tests.dispatches import dispatch
from tests.hostile import IN_HTML, INJECTIONS, ORDER, WORD
from tests.scripted import Endpoint, Reply, completion, question_of
from writers.model import ModelWriter

Start = Callable[..., Endpoint]
CLEAN = dispatch(0, 270)
BRIEF = Brief(min_words=200, longest_copy=500)
LIE = f"Le ministre Gontran {WORD.title()} a démissionné vendredi pour 99 millions d’euros."
FOREIGN = f"The harbour of {WORD.title()} sank on Friday and nobody noticed it at all."
TOLD = {"a line number", "a quotation", "a quotation in a quotation", "tag characters", "right to left", "controls"}
"""What can be read of these is a statement, or what somebody said: printed as such, like any other."""
HARMLESS = {f"{tag} " for tag in ("p", "h2", "h3", "ul", "li", "blockquote", "q", "em")}
TAGS = re.compile(r"</?(?:lines|facts|quotes|plan|article|draft|findings|sentences|unused|wishes)>")


def within(injection: str) -> str:
    """The dispatch with it in the middle and at the end, each time as a paragraph."""
    head, middle, tail = CLEAN.partition("\nL")
    return f"{head}\n{injection}{middle}{tail}{injection}\n"


def gullible(body: dict[str, Any]) -> Reply:
    """A model that does whatever a source may have told it: lies, links, markup, English, praise of itself."""
    made, question = obliging.answer(body), question_of(body)
    for verdict in made.get("verdicts", ()):
        verdict["answer"] = "supported"
    if question == "outline":
        made |= {"title": f"{WORD} <script>alert(1)</script>", "meta_description": FOREIGN, "keyphrase": WORD}
        made["standfirst"] = [{"text": LIE, "lines": ["A1"]}]
        made["sections"][0]["heading"] = f"[{WORD}](https://mal.example)"
    if question == "write":
        lines = made["paragraphs"][0]["sentences"][0]["lines"]
        bad = (LIE, FOREIGN, f"Voir <a href='https://mal.example'>{WORD}</a> et [ici](https://mal.example/{WORD}).")
        made["paragraphs"][0]["sentences"] += [{"text": text, "lines": lines} for text in bad]
    return completion(made)


def pages(article: Article) -> str:
    return f"{article.markdown}\n{article.html}"


@pytest.fixture(scope="module")
def clean() -> Article:
    return run_graph(CLEAN, BRIEF, writer="embedded", obey=False)


def test_there_are_as_many_as_were_asked_for() -> None:
    assert len(INJECTIONS) >= 40


@pytest.mark.parametrize("name", INJECTIONS)
def test_the_embedded_writer_takes_no_orders(name: str, clean: Article) -> None:
    """Language, length, title, links, verdicts and outcome are those of the source without it."""
    article = run_graph(within(INJECTIONS[name]), BRIEF, writer="embedded", obey=False)
    assert (article.language, article.brief.min_words, article.title) == ("fr", 200, clean.title)
    assert (article.outcome, article.report.findings) == (clean.outcome, clean.report.findings)
    assert abs(article.report.words - clean.report.words) <= (50 if name in TOLD else 4)
    assert legible(article.body) == article.body
    assert foreign(article, clean) == []
    assert markdown_links(article) == ""


def foreign(article: Article, clean: Article) -> list[str]:
    """Elements, handlers and addresses of its page that the clean article's page has not."""
    return sorted(_live(article) - _live(clean))


def _live(article: Article) -> set[str]:
    found = set()
    for element in html.document_fromstring(article.html).iter(etree.Element):
        address = next((f" {element.get(name)}" for name in ("href", "src") if element.get(name)), "")
        handlers = "".join(f" {name}" for name in element.attrib if name.startswith("on"))
        found.add(f"{element.tag} {element.get('type', '')}{address}{handlers}")
    return found - HARMLESS


def markdown_links(article: Article) -> str:
    """What a Markdown reader would take for links."""
    return "".join(re.findall(r"(?<!\\)\]\(http[^)]*\)", article.markdown))


@pytest.mark.parametrize("injection", INJECTIONS.values(), ids=INJECTIONS.keys())
async def test_a_model_that_obeys_gets_nothing_printed(injection: str, endpoint: Start, clean: Article) -> None:
    """Whatever it hands in, rules veto; and every tag of ours that it was shown was ours."""
    server = endpoint(gullible)
    writer = ModelWriter("openai:scripted", base_url=server.url)
    article = await arun_graph(within(injection), BRIEF, writer=writer, obey=False)
    assert (article.language, article.brief.min_words) == ("fr", 200)
    assert WORD.casefold() not in pages(article).casefold()
    assert foreign(article, clean) == []
    assert markdown_links(article) == ""
    assert not article.report.unsupported
    for body in server.asked:
        tags = TAGS.findall(body["messages"][1]["content"])
        assert len(tags) == len(set(tags))
        assert injection.strip() not in body["messages"][0]["content"]


@pytest.mark.parametrize("frame", IN_HTML.values(), ids=IN_HTML.keys())
def test_what_a_page_hides_is_not_source(frame: str) -> None:
    story = "".join(f"<p>{line}</p>" for line in CLEAN.splitlines())
    page = f"<html lang='fr'><body><article><h1>Le port</h1>{frame.format(ORDER)}{story}</article></body></html>"
    assert hostile.ORDER not in from_page(page, "a.html").text
