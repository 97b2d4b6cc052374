"""What an article says of itself is what is known of it."""

import pytest

from story.imprint import Origin, address, day, iso, labels, one_line, origins, translated, web_address
from story.values import Brief
from tests.articles import article, source


@pytest.mark.parametrize(
    ("published", "language", "printed"),
    [
        ("2025-03-01", "fr", "1er mars 2025"),
        ("2025-08-12T23:30:00+02:00", "fr", "12 août 2025"),
        ("2025-03-01", "en", "March 1, 2025"),
        ("2025-09-30", "en", "September 30, 2025"),
        ("2025-03-09", "pt", "2025-03-09"),
        ("hier", "fr", None),
        ("2025-02-30", "fr", None),
        (None, "fr", None),
    ],
)
def test_a_day_is_printed_as_its_language_writes_it(published: str | None, language: str, printed: str | None) -> None:
    assert day(published, language) == printed


def test_a_date_is_read_or_is_none() -> None:
    assert str(iso(" 2025-03-01 ")) == "2025-03-01"
    assert iso("20250301x") is None


@pytest.mark.parametrize(
    ("given", "linked"),
    [
        ("https://a.fr/é?q=1&b=2#c", "https://a.fr/%C3%A9?q=1&b=2#c"),
        (" http://a.fr/%20 ", "http://a.fr/%20"),
        ('https://a.fr/"><b>', "https://a.fr/%22%3E%3Cb%3E"),
        ("ftp://a.fr", None),
        ("a.fr", None),
        ("https://[", None),
        (None, None),
    ],
)
def test_only_an_http_address_is_linked(given: str | None, linked: str | None) -> None:
    assert web_address(given) == linked


def test_the_address_is_the_site_and_the_slug() -> None:
    assert address(article(brief=Brief(site="https://a.fr/infos/"))) == "https://a.fr/infos/quai-ferme"
    assert address(article()) is None


def test_the_brief_names_the_first_source_and_none_is_named_twice() -> None:
    brief = Brief(source_name="Ponant", source_url="https://p.fr/1")
    sources = (source(name="x"), source(id="B", name="Ponant", url="https://p.fr/1"), source(name="Z"))
    named = (Origin(name="Ponant", url="https://p.fr/1"), Origin(name="Z"))
    assert origins(article(brief=brief, sources=sources)) == named


def test_text_is_printed_on_one_line_without_what_cannot_be_seen() -> None:
    assert one_line(" a\r\nb\x00\u2028c\u00a0d\ufeff ") == "a b c\u00a0d"


@pytest.mark.parametrize(("language", "locale"), [("fr", "fr_FR"), ("en", "en_US"), ("pt", "pt")])
def test_every_language_has_labels(language: str, locale: str) -> None:
    assert labels(language).locale == locale


@pytest.mark.parametrize(("language", "is_one"), [("fr", False), ("und", False), ("en", True)])
def test_another_language_than_the_source_s_is_a_translation(language: str, is_one: bool) -> None:
    assert translated(article(sources=(source(language=language),))) is is_one
    assert not translated(article(sources=()))
