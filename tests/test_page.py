"""A page a browser, a search engine and a screen reader can use, whatever the article's texts hold."""

import json
from html.parser import HTMLParser
from typing import Any

import pytest

from story.page import french_spaces, page
from story.values import Brief, Image, Link, Report, Section, Sentence
from tests.articles import HOSTILE, article, paragraph, source

VOID = {"meta", "link", "br", "img"}


class Read(HTMLParser):
    """The elements of a page with their attributes and texts; fails where tags do not nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.open: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = (tag, dict(attrs), list[str]())
        self.found.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for _, _, texts in self.open[-1:]:
            texts.append(data)

    def texts(self, tag: str) -> list[str]:
        return ["".join(texts).strip() for name, _, texts in self.found if name == tag]

    def attributes(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes, _ in self.found if name == tag]

    def meta(self) -> dict[str | None, str | None]:
        return {row.get("name") or row.get("property"): row.get("content") for row in self.attributes("meta")}

    def data(self) -> dict[str, Any]:
        (text,) = self.texts("script")
        found = json.loads(text)
        assert isinstance(found, dict)
        return found


BRIEF = Brief(
    author="Ann Le Goff",
    outlet="Le Quai",
    published="2025-03-01T10:00:00+01:00",
    site="https://exemple.fr",
    source_name="Agence Ponant",
    source_url="https://ponant.fr/1",
)


def test_everything_known_is_structured_data() -> None:
    assert Read(page(article(brief=BRIEF))).data() == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Le quai ferme",
        "description": "Le quai ferme lundi.",
        "inLanguage": "fr",
        "datePublished": "2025-03-01T10:00:00+01:00",
        "author": {"@type": "Person", "name": "Ann Le Goff"},
        "publisher": {"@type": "Organization", "name": "Le Quai"},
        "mainEntityOfPage": "https://exemple.fr/quai-ferme",
        "url": "https://exemple.fr/quai-ferme",
        "isBasedOn": ["https://ponant.fr/1"],
        "keywords": ["quai", "port"],
        "wordCount": 20,
    }


def test_nothing_unknown_is_structured_data() -> None:
    data = Read(page(article())).data()
    assert {"datePublished", "author", "publisher", "url", "isBasedOn"}.isdisjoint(data)


def test_an_author_that_is_the_outlet_is_an_organization() -> None:
    brief = Brief(author="Le Quai", outlet="Le Quai")
    assert Read(page(article(brief=brief))).data()["author"]["@type"] == "Organization"


def test_the_head_serves_search_engines_and_previews() -> None:
    read = Read(page(article(brief=BRIEF)))
    meta = read.meta()
    assert read.attributes("html") == [{"lang": "fr", "dir": "ltr"}]
    assert read.texts("title") == ["Le quai ferme"]
    assert meta["description"] == meta["og:description"] == "Le quai ferme lundi."
    assert meta["og:locale"] == "fr_FR"
    assert meta["og:url"] == "https://exemple.fr/quai-ferme"
    assert read.attributes("link") == [{"rel": "canonical", "href": "https://exemple.fr/quai-ferme"}]


def test_the_reader_sees_the_structured_date_and_author() -> None:
    read = Read(page(article(brief=BRIEF)))
    assert read.attributes("time") == [{"datetime": "2025-03-01T10:00:00+01:00"}]
    assert read.texts("time") == ["1er mars 2025"]
    assert "Par Ann Le Goff" in read.texts("p")


def test_there_is_one_h1_and_the_sections_follow_in_order() -> None:
    read = Read(page(article()))
    assert read.texts("h1") == ["Le quai ferme"]
    assert (read.texts("h2"), read.texts("h3")) == (["Ce qui change"], ["Et ensuite"])
    assert read.texts("li") == ["Premier point.", "Second point."]
    assert len(read.texts("ul")) == 1
    assert len(read.texts("blockquote")) == 1


def test_the_skip_link_leads_to_the_article() -> None:
    read = Read(page(article()))
    assert read.attributes("a")[0] == {"class": "skip", "href": "#article"}
    assert read.attributes("article") == [{"id": "article"}]


def test_hostile_texts_stay_texts_wherever_they_stand() -> None:
    item = paragraph(HOSTILE, heading=HOSTILE, form="item")
    section = Section(id="s1", heading=HOSTILE, paragraphs=(item,))
    brief = Brief(author=HOSTILE, outlet=HOSTILE, source_name=HOSTILE, site='https://e.fr/"><script>')
    text = page(
        article(
            title=HOSTILE,
            slug=HOSTILE,
            meta_description=HOSTILE,
            keyphrase=HOSTILE,
            standfirst=(Sentence(text=HOSTILE),),
            sections=(section,),
            brief=brief,
        )
    )
    read = Read(text)
    assert len(read.texts("script")) == 1
    assert read.data()["headline"] == read.texts("h1")[0]
    assert "\x00" not in text


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//exemple.fr", "https://", "https://[x"]
)
def test_only_web_addresses_become_links(address: str) -> None:
    read = Read(page(article(brief=Brief(site=address, source_url=address))))
    assert [row["href"] for row in read.attributes("a")] == ["#article"]
    assert not read.attributes("link")


@pytest.mark.parametrize(("outcome", "robots"), [("ready", "max-image-preview:large"), ("held", "noindex")])
def test_only_a_ready_article_is_for_search_engines(outcome: str, robots: str) -> None:
    assert Read(page(article(outcome=outcome))).meta()["robots"] == robots


def test_a_held_article_says_why_above_its_title() -> None:
    report = Report(notes=("Un chiffre n’est pas dans la source.",))
    read = Read(page(article(outcome="held", report=report)))
    assert "À ne pas publier\u00a0: Un chiffre n’est pas dans la source." in read.texts("p")


def test_the_footer_says_where_the_text_comes_from_and_how_much_is_copied() -> None:
    sources = (source(name="Agence", url="https://a.fr/1"), source(name="B", id="B"))
    read = Read(page(article(sources=sources)))
    assert "62\u00a0% du texte, hors citations, reprend la source mot pour mot." in read.texts("p")
    assert {"href": "https://a.fr/1"} in read.attributes("a")
    assert any(text.endswith(", B") for text in read.texts("p"))


def test_a_source_without_a_name_is_called_what_it_is() -> None:
    assert "Source\u00a0: texte transmis à la rédaction" in Read(page(article())).texts("p")


def test_a_translation_says_that_it_is_one() -> None:
    read = Read(page(article(sources=(source(language="en"),))))
    assert "Texte traduit\u00a0: la source est dans une autre langue." in read.texts("p")


def test_a_language_without_a_file_is_labelled_in_english() -> None:
    read = Read(page(article(language="pt", brief=Brief(published="2025-03-12"))))
    assert read.texts("time") == ["2025-03-12"]
    assert read.meta()["og:locale"] == "pt"


def test_nothing_is_asked_of_the_network() -> None:
    read = Read(page(article(brief=BRIEF)))
    assert not any("src" in attributes for _, attributes, _ in read.found)
    assert [row.get("type") for row in read.attributes("script")] == ["application/ld+json"]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("« Quoi ? »", "«\u00a0Quoi\u202f?\u00a0»"),
        ("Prix : 40 % de 610 000 €", "Prix\u00a0: 40\u00a0% de 610\u202f000\u00a0€"),
        ("déjà\u00a0; bon", "déjà\u202f; bon"),
        ("à 18 h 30, en 2024", "à 18 h 30, en 2024"),
        (" ? ", " ? "),
    ],
)
def test_french_spaces_do_not_break(text: str, printed: str) -> None:
    assert french_spaces(text) == printed


def test_english_keeps_its_spaces() -> None:
    assert Read(page(article(language="en", title="A : b"))).texts("h1") == ["A : b"]


PICTURES = (Image(src="/quai.jpg", alt="Le quai, vide"), Image(src="https://i.fr/b.jpg"))


def test_the_images_of_the_brief_are_the_pages() -> None:
    """As given: nothing is made up for an image without words."""
    read = Read(page(article(brief=Brief(images=PICTURES, site="https://exemple.fr/infos"))))
    assert read.attributes("img") == [
        {"src": "/quai.jpg", "alt": "Le quai, vide"},
        {"src": "https://i.fr/b.jpg", "alt": ""},
    ]
    assert read.data()["image"] == ["https://exemple.fr/quai.jpg", "https://i.fr/b.jpg"]
    assert read.meta()["og:image"] == "https://exemple.fr/quai.jpg"
    assert read.meta()["og:image:alt"] == "Le quai, vide"


def test_a_path_is_nobodys_preview_while_the_site_is_not_known() -> None:
    read = Read(page(article(brief=Brief(images=PICTURES[:1]))))
    assert "og:image" not in read.meta()
    assert "image" not in read.data()
    assert len(read.attributes("img")) == 1


def test_the_links_of_the_brief_stand_below_the_text() -> None:
    links = (Link(href="/dossier", text="Le dossier"), Link(href="javascript:alert(1)", text="x"))
    read = Read(page(article(brief=Brief(links=links))))
    assert [row["href"] for row in read.attributes("a")] == ["#article", "/dossier"]


@pytest.mark.parametrize(
    ("title", "text", "direction"),
    [
        ("إغلاق الرصيف", "يغلق الميناء رصيفه يوم الاثنين.", "rtl"),
        ("Le quai «‏الرصيف‏» ferme", "Il ferme lundi.", "ltr"),
        ("12", "34", "ltr"),
    ],
)
def test_the_page_runs_as_its_letters_do(title: str, text: str, direction: str) -> None:
    section = Section(id="s1", heading=text, paragraphs=(paragraph(text),))
    made = article(title=title, language="ar", standfirst=(), sections=(section,))
    assert Read(page(made)).attributes("html") == [{"lang": "ar", "dir": direction}]


@pytest.mark.parametrize("text", ["</script>", '"', "'", "---", "🚢", "‏الرصيف‎", "<!--", "]]>", "\u003c"])
def test_a_title_is_the_same_on_the_page_and_in_its_data(text: str) -> None:
    title = f"Le quai {text} ferme"
    brief = Brief(author=title, outlet=title, images=(Image(src="/a.jpg", alt=title),))
    read = Read(page(article(title=title, brief=brief)))
    assert read.data()["headline"] == read.texts("h1")[0] == title
    assert read.data()["author"]["name"] == title
    assert read.attributes("img")[0]["alt"] == title
