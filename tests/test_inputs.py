"""Whatever an editor hands in becomes text, or an error that says why not."""

import io
import sys
from pathlib import Path

import pytest

from newsroom.fetch import Fetching, Unreachable
from newsroom.inputs import MOST_BYTES, decode, from_page, load
from story.errors import SourceRejected
from tests.web import Page, Web

TEXT = "L’été à Kermorvan : « déjà 40 € »"
PAGE = """<!DOCTYPE html><html lang="fr"><head><title>Le quai ferme</title>
<meta property="og:site_name" content="Agence Ponant"><link rel="canonical" href="https://ponant.fr/quai">
</head><body><nav><a href="/">Accueil</a><a href="/sport">Sport</a></nav><article><h1>Le quai ferme</h1>
<p>Le quai des ferries de Kermorvan fermera lundi, a annoncé mercredi la présidente de la région.</p>
<p>« Nous ne jouerons pas avec la sécurité des passagers », a déclaré Hélène Quintin devant la presse.</p>
<p>Les travaux dureront onze mois et coûteront trente-huit millions d’euros, selon la région.</p>
</article><footer>Mentions légales</footer></body></html>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_the_usual_encodings_are_told_apart(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


@pytest.mark.parametrize("mark", ["utf-16-le", "utf-16-be"])
def test_either_byte_order_is_read(mark: str) -> None:
    assert decode(("\ufeff" + TEXT).encode(mark), "a.txt") == TEXT


def test_a_text_that_was_once_taken_for_another_encoding_is_put_right() -> None:
    text = "L’été à Larmor : « Les écoles ont rouvert », dit la maire, Élise Morvan. Cà et là, 40 €."
    assert decode("".join(map(_shown, text.encode())).encode(), "a.txt") == text
    assert decode(b"\xc3\x83 Larmor, \xc3\x83.", "a.txt") == "Ã Larmor, Ã."


def _shown(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def test_latin_1_is_read_even_where_windows_has_no_letter() -> None:
    assert decode("été \x81".encode("latin-1"), "a.txt") == "été \x81"


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04\x00\x00",
        b"\x89PNG\r\n\x1a\n\xff\xd8",
        b"%PDF-1.7\n\xe2\xe3\xcf\xd3\x01",
        b"\xff\xfea\x00b",
        b"\xff\xfe\x00\xd8",
    ],
)
def test_what_is_no_text_is_rejected_by_name(data: bytes) -> None:
    with pytest.raises(SourceRejected, match=r"'a\.bin'"):
        decode(data, "a.bin")


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("# Été\r\n\r\nTexte".encode())
    assert load(str(path)).text == "# Été\r\n\r\nTexte"


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode("cp1252"))))
    assert load("-").text == TEXT


@pytest.mark.parametrize("name", ["page.html", "page.txt"])
def test_a_page_is_stripped_to_its_paragraphs(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(PAGE, "utf-8")
    handed = load(str(tmp_path / name))
    assert [line[:8] for line in handed.text.splitlines()][-3:] == ["Le quai ", "« Nous n", "Les trav"]
    assert "Accueil" not in handed.text
    assert (handed.name, handed.url) == ("Agence Ponant", "https://ponant.fr/quai")


def test_a_page_without_an_article_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "vide.html"
    path.write_text("<html><body></body></html>")
    with pytest.raises(SourceRejected, match="no article"):
        load(str(path))


@pytest.mark.parametrize(("name", "why"), [("absent.txt", "No such file"), (".", "directory")])
def test_what_cannot_be_opened_is_rejected_by_name(tmp_path: Path, name: str, why: str) -> None:
    with pytest.raises(SourceRejected, match=why):
        load(str(tmp_path / name))


def test_more_than_a_page_can_have_is_rejected(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"a" * (MOST_BYTES + 1))
    with pytest.raises(SourceRejected, match="more than"):
        load(str(path))


def test_a_headline_that_stands_outside_the_article_is_its_first_line() -> None:
    page = PAGE.replace("<h1>Le quai ferme</h1>", "").replace("<nav>", "<header><h1>Le quai ferme</h1></header><nav>")
    assert from_page(page, "page.html").text.startswith("Le quai ferme\n\nLe quai des ferries")
    assert from_page(PAGE, "page.html").text.count("Le quai ferme") == 1


STATED = '<meta property="article:published_time" content="2025-04-07T05:00:00+02:00">'


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (STATED, "2025-04-07"),
        ('<script type="application/ld+json">{"datePublished": "2025-04-07"}</script>', "2025-04-07"),
        ("", None),
    ],
)
def test_the_day_of_a_page_is_the_one_it_states_and_never_a_guess(head: str, published: str | None) -> None:
    page = PAGE.replace("</head>", head + "</head>").replace("Mentions légales", "© 12 mars 2018")
    found = from_page(page, "page.html")
    assert (found.title, found.published) == ("Le quai ferme", published)


def test_an_address_is_fetched_and_its_page_read_with_where_it_stands() -> None:
    page = Page(PAGE, headers={"Content-Type": "text/html; charset=utf-8"})
    with Web(quai=page, moved=Page(status=302, headers={"Location": "/quai"})) as web:
        found = load(web.url("moved"), Fetching(private_addresses=True))
        assert found.text.startswith("Le quai ferme")
        assert found.origin == {
            "source_name": "Agence Ponant",
            "source_url": web.url("quai"),
            "source_title": "Le quai ferme",
        }


def test_an_address_of_plain_text_is_read_as_it_is() -> None:
    with Web(a=Page(TEXT, headers={"Content-Type": "text/plain"})) as web:
        assert load(web.url("a"), Fetching(private_addresses=True)).text == TEXT


def test_an_address_of_the_machine_itself_is_not_fetched_unasked() -> None:
    with Web(a=Page(PAGE)) as web:
        with pytest.raises(Unreachable):
            load(web.url("a"))
        assert web.asked == []


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        ("Brévan, 40 €".encode("iso-8859-15"), "text/html; charset=ISO-8859-15"),
        ("<meta charset='iso-8859-15'>Brévan, 40 €".encode("iso-8859-15"), ""),
        ("Brévan, 40 €".encode("cp1252"), "text/html; charset=nonsense"),
        ("Brévan, 40 €".encode("cp1252"), "text/html; charset=zlib"),
    ],
)
def test_an_encoding_is_the_one_declared_where_there_is_such_a_one(data: bytes, declared: str) -> None:
    assert decode(data, "a.html", declared).endswith("Brévan, 40 €")
