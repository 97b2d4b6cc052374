"""Markdown that says what the article says, whatever its texts hold."""

import pytest
import yaml
from markdown_it import MarkdownIt

from story.markdown import escape, markdown
from story.values import Brief, Image, Link, Section, Sentence
from tests.articles import HOSTILE, article, paragraph, source


def front_matter(text: str) -> dict[str, object]:
    _, matter, _ = text.split("---\n", 2)
    found = yaml.safe_load(matter)
    assert isinstance(found, dict)
    return found


def shown(text: str) -> str:
    """What a CommonMark reader prints of a text, tags and all."""
    return MarkdownIt().render(text)


def test_the_front_matter_is_what_site_builders_and_the_referee_read() -> None:
    brief = Brief(author="Ann Le Goff", published="2025-03-12T10:00:00+01:00", site="https://exemple.fr/")
    assert front_matter(markdown(article(brief=brief))) == {
        "title": "Le quai ferme",
        "slug": "quai-ferme",
        "description": "Le quai ferme lundi.",
        "meta_description": "Le quai ferme lundi.",
        "keyphrase": "quai",
        "synonyms": ["port"],
        "locale": "fr_FR",
        "date": "2025-03-12T10:00:00+01:00",
        "author": "Ann Le Goff",
        "canonical_url": "https://exemple.fr/quai-ferme",
        "outcome": "ready",
        "words": 20,
        "verbatim": 0.624,
        "writer": "embedded",
    }


def test_what_is_not_known_is_left_out() -> None:
    assert {"date", "author", "canonical_url", "draft"}.isdisjoint(front_matter(markdown(article())))


@pytest.mark.parametrize("outcome", ["held", "too_thin"])
def test_an_article_that_is_not_ready_is_a_draft(outcome: str) -> None:
    assert front_matter(markdown(article(outcome=outcome)))["draft"] is True


def test_the_body_has_standfirst_headings_lists_and_quotes() -> None:
    body = markdown(article()).split("---\n", 2)[2].strip()
    assert body == (
        "Le port ferme son quai.\n\n## Ce qui change\n\n"
        "Le quai ferme lundi. Les ferries partent ailleurs.\n\n"
        "- Premier point.\n- Second point.\n\n### Et ensuite\n\nRien ne change avant l’été.\n\n"
        "> « Nous attendons », dit la maire."
    )


def test_a_title_cannot_end_the_front_matter() -> None:
    matter = front_matter(markdown(article(title=HOSTILE, meta_description=HOSTILE, synonyms=(HOSTILE,))))
    assert str(matter["title"]).startswith('--- title: "x" </script>')
    assert matter["slug"] == "quai-ferme"


@pytest.mark.parametrize(
    "text",
    [
        "# Un titre",
        "#motdièse au début",
        "- un tiret",
        "+ un plus",
        "> une citation",
        "2024. Une année",
        "3) trois",
        ": une définition",
        "=====",
        "---",
        "du *gras* et de l'_italique_ et `du code`",
        "un lien [ici](https://exemple.fr) ou ![image](x)",
        "<script>alert(1)</script>",
        "une entité &amp; une autre &#39;",
        "a | b",
        "{{< youtube x >}} {% include x %} {: .classe}",
        "~~barré~~",
        "C:\\temp\\*",
        "$$x$$",
    ],
)
def test_nothing_in_a_text_is_markup(text: str) -> None:
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    assert shown(escape(text)) == f"<p>{plain}</p>\n"


@pytest.mark.parametrize("text", ["« Quoi ! », dit-il", "@nom_de_compte", "2024 fut chaud", "R&D", "-5 °C"])
def test_ordinary_text_reads_the_same(text: str) -> None:
    assert escape(text).lstrip("\\") == text


@pytest.mark.parametrize("template", ["{{", "{%", "{:", "$$"])
def test_site_templates_find_nothing_to_run(template: str) -> None:
    assert template not in escape(f"a {template} b")


def test_a_text_of_several_lines_stays_in_its_paragraph() -> None:
    section = Section(id="s1", heading="A\nB", paragraphs=(paragraph("un\n\n# deux", form="item"),))
    assert "## A B\n\n- un \\# deux\n" in markdown(article(sections=(section,)))


@pytest.mark.parametrize(
    ("brief", "line"),
    [
        (Brief(source_name="Agence Ponant"), "Source\u00a0: Agence Ponant"),
        (
            Brief(source_name="Agence *P*", source_url="https://ponant.fr/a b(1)"),
            "Source\u00a0: [Agence \\*P\\*](<https://ponant.fr/a%20b%281%29>)",
        ),
        (Brief(source_url="https://ponant.fr/1"), "Source\u00a0: [ponant.fr](<https://ponant.fr/1>)"),
        (Brief(source_name="X", source_url="javascript:alert(1)"), "Source\u00a0: X"),
    ],
)
def test_the_last_line_names_the_source(brief: Brief, line: str) -> None:
    assert markdown(article(brief=brief)).endswith(f"\n\n{line}\n")


def test_a_translation_says_that_it_is_one() -> None:
    text = markdown(article(sources=(source(language="en"),)))
    assert text.endswith("Texte traduit\u00a0: la source est dans une autre langue.\n")


def test_an_article_without_standfirst_begins_with_its_first_section() -> None:
    assert "---\n\n## Ce qui change" in markdown(article(standfirst=()))


def test_a_quotation_keeps_its_characters() -> None:
    words = "« L’œuvre n’est pas finie\u00a0: elle continue… »"
    assert words in markdown(article(standfirst=(Sentence(text=words),)))


def test_images_stand_below_the_standfirst_and_links_above_the_source() -> None:
    images = (Image(src="/a (1).jpg", alt="Le *quai*"), Image(src="data:image/png,x"))
    brief = Brief(images=images, links=(Link(href="/d", text="Le [dossier]"),), source_name="Agence")
    text = markdown(article(brief=brief))
    assert front_matter(text)["image"] == "/a%20%281%29.jpg"
    assert front_matter(text)["images"] == ["/a%20%281%29.jpg"]
    assert "ferme son quai.\n\n![Le \\*quai\\*](</a%20%281%29.jpg>)\n\n## Ce" in text
    assert text.endswith("À lire aussi\u00a0: [Le \\[dossier\\]](</d>)\n\nSource\u00a0: Agence\n")
