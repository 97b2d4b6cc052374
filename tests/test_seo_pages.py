"""Pages made of articles, Markdown and HTML."""

import pytest

from story.seo import Page, lights, of_article, of_html, of_markdown
from story.values import Brief, Image, Link
from tests.articles import article

MARKDOWN = """\
---
title: "Loutre : le retour"
slug: loutre-retour
meta_description: La loutre revient.
keyphrase: loutre
synonyms: [castor, loutres]
locale: fr_FR
site: https://site.example
---

La **loutre** revient, dit [l’agence](<https://agence.example/a>).

## Ce qui change

- Premier point
- Second point

> « Nous attendons. »

### Et\u00a0ensuite ?

![Une loutre](loutre.jpg)
"""

HTML = """\
<!doctype html><html lang="fr"><head><title>Loutre : le retour &amp; la suite</title>
<meta name="description" content="La loutre revient.">
<meta name="keywords" content="loutre, castor">
<link rel="canonical" href="https://site.example/loutre-retour.html">
<style>p { color: red }</style></head>
<body><nav><p>Accueil</p><a href="/">Accueil</a></nav>
<main><article><header><h1>Loutre</h1></header>
<p class="byline">Par <a rel="author" href="/x">Maud Keravel</a></p>
<p>La <em>loutre</em>
revient.<p>Elle dort.
<h2>Ce qui change</h2><ul><li>Premier point<li>Second point</ul>
<blockquote><p>Nous attendons.</p></blockquote>
<p><a href="https://agence.example" rel="nofollow noopener">l’agence</a></p>
<aside><p>Publicité</p></aside><script>let x = "<p>non</p>"</script>
<img src="a.jpg" alt="Une loutre"></article></main><footer><p>Mentions</p></footer></body></html>
"""


def shown(page: Page) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in page.blocks]


def test_markdown_with_front_matter() -> None:
    page = of_markdown(MARKDOWN)
    assert (page.title, page.slug, page.keyphrase) == ("Loutre : le retour", "loutre-retour", "loutre")
    assert (page.synonyms, page.language, page.site) == (("castor", "loutres"), "fr", "https://site.example")
    assert shown(page) == [
        ("text", 0, "La loutre revient, dit l’agence."),
        ("heading", 2, "Ce qui change"),
        ("item", 0, "Premier point"),
        ("item", 0, "Second point"),
        ("quote", 0, "« Nous attendons. »"),
        ("heading", 3, "Et\u00a0ensuite ?"),
    ]
    assert [(link.href, link.text, link.follow) for link in page.links] == [
        ("https://agence.example/a", "l’agence", True)
    ]
    assert [image.alt for image in page.images] == ["Une loutre"]


def test_a_first_h1_is_the_title_and_not_the_text() -> None:
    page = of_markdown("# Loutre\n\nElle dort.\n\n# Encore\n")
    assert (page.title, page.language) == ("Loutre", "und")
    assert shown(page) == [("text", 0, "Elle dort."), ("heading", 1, "Encore")]


def test_synonyms_may_be_one_line() -> None:
    assert of_markdown("---\nsynonyms: castor, loutres ,\n---\n").synonyms == ("castor", "loutres")


@pytest.mark.parametrize("front", ["- a\n- b", "a: [", "just words"])
def test_front_matter_that_is_none_is_said(front: str) -> None:
    with pytest.raises(ValueError, match="front matter"):
        of_markdown(f"---\n{front}\n---\nTexte.\n")


def test_an_html_page_without_its_furniture() -> None:
    page = of_html(HTML)
    assert (page.title, page.meta_description) == ("Loutre : le retour & la suite", "La loutre revient.")
    assert (page.keyphrase, page.synonyms, page.slug, page.language) == ("loutre", ("castor",), "loutre-retour", "fr")
    assert shown(page) == [
        ("text", 0, "La loutre revient."),
        ("text", 0, "Elle dort."),
        ("heading", 2, "Ce qui change"),
        ("item", 0, "Premier point"),
        ("item", 0, "Second point"),
        ("quote", 0, "Nous attendons."),
        ("text", 0, "l’agence"),
    ]
    assert [link.follow for link in page.links] == [False]
    assert len(page.images) == 1


@pytest.mark.parametrize("html", ["", "<p>", "</p></div>", "<a href=x>y", "<<>>&&;", "<title>", "<h1></h1>"])
def test_broken_html_is_read_as_far_as_it_goes(html: str) -> None:
    assert lights(of_html(html))


WISHES = Brief(
    site="https://site.example",
    source_url="https://agence.example/a",
    images=(Image(src="https://img.example/q.jpg", alt="Le quai"), Image(src="/p.png")),
    links=(Link(href="/dossier", text="Le dossier"), Link(href="https://site.example/b", text="")),
)


@pytest.mark.parametrize("brief", [Brief(), WISHES])
def test_an_article_is_the_page_its_markdown_and_its_html_make(brief: Brief) -> None:
    """Measured directly, so that a sentence can be led back to its section, and without a detour by Markdown."""
    made = article(brief=brief)
    direct, printed = of_article(made), of_markdown(made.markdown, site=brief.site)
    assert (shown(direct), direct.links, direct.images) == (shown(printed), printed.links, printed.images)
    assert (direct.title, direct.keyphrase, direct.synonyms) == (printed.title, printed.keyphrase, printed.synonyms)
    if brief.site:
        html = of_html(made.html, site=brief.site)
        assert (html.links, html.images, html.slug) == (direct.links, direct.images, direct.slug)
        assert [light.colour for light in lights(html)] == [light.colour for light in lights(direct)]


@pytest.mark.parametrize("data", ["", "[]", "{", '{"keywords": []}'])
def test_a_page_without_keywords_has_no_keyphrase(data: str) -> None:
    assert of_html(f'<script type="application/ld+json">{data}</script><p>Un quai.').keyphrase == ""


def test_the_blocks_of_an_article_know_their_sentences() -> None:
    """Offsets of the article's own sentences, counted through the section as findings count them."""
    blocks = [block for block in of_article(article()).blocks if block.section and block.kind != "heading"]
    assert [(block.first, block.sentences) for block in blocks] == [
        (0, (0, 21)),
        (2, (0,)),
        (3, (0,)),
        (4, (0,)),
        (5, (0,)),
    ]
