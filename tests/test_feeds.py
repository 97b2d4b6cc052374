"""Feeds, as strangers write them."""

from html import escape

import pytest

from newsroom.fetch import Fetching, Unreachable
from newsroom.job import feeds
from newsroom.job.archive import Archive
from newsroom.job.house import Input
from newsroom.settings import SettingRejected
from story.errors import SourceRejected
from tests.hostile import IN_HTML, ORDER
from tests.newsrooms import OTHER, STORY
from tests.web import Page, Web

HERE = Fetching(private_addresses=True, seconds=5)


def rss(*items: str, head: str = '<?xml version="1.0" encoding="UTF-8"?>') -> str:
    channel = "".join(f"<item>{each}</item>" for each in items)
    return f'{head}<rss version="2.0"><channel><title>Agence du Port</title>{channel}</channel></rss>'


def told(text: str, *more: str) -> str:
    return f"<title>Un titre</title><description><![CDATA[<p>{text}</p>]]></description>" + "".join(more)


DATED = "<pubDate>Mon, 07 Apr 2025 05:00:00 +0200</pubDate>"
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Agence</title><entry><id>urn:1</id><title>Un titre</title>'
    f'<link href="https://a.example/1"/><content type="html">&lt;p&gt;{STORY}&lt;/p&gt;</content></entry></feed>'
)


def collect(web: Web, archive: Archive, *, page: bool = False) -> int:
    return feeds.collect(Input(name="agence", feed=web.url("feed"), page=page), HERE, archive)


def test_an_item_is_a_story_with_its_title_address_and_agency(archive: Archive) -> None:
    item = told(STORY, "<guid isPermaLink='false'>7</guid><link>https://a.example/7</link>", DATED)
    with Web(feed=Page(rss(item))) as web:
        assert collect(web, archive) == 1
        (entry,) = archive.entries()
        assert (entry.name, entry.url) == ("Agence du Port", "https://a.example/7")
        assert entry.origin == web.url("feed") + " 7"
        assert (entry.headline, entry.published) == ("Un titre", "2025-04-07T03:00:00+00:00")
        assert entry.text.startswith("Un titre\n\nLe port de Kermorvan")


def test_what_a_feed_wants_known_comes_from_the_environment_and_stands_in_no_book(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Web() as web:
        web.pages["/feed?key=none-of-yours"] = Page(rss(told(STORY)))
        given = Input(name="agence", feed=web.url("feed?key=${AGENCE_KEY}").replace("//", "//moi:${AGENCE_KEY}@"))
        with pytest.raises(SettingRejected, match="AGENCE_KEY"):
            feeds.collect(given, HERE, archive)
        monkeypatch.setenv("AGENCE_KEY", "none-of-yours")
        assert feeds.collect(given, HERE, archive) == 1
        assert feeds.collect(given, HERE, archive) == 0
    (entry,) = archive.entries()
    assert "none-of-yours" not in entry.model_dump_json()
    assert "@" not in entry.origin


def test_atom_is_read_as_well(archive: Archive) -> None:
    with Web(feed=Page(ATOM)) as web:
        assert collect(web, archive) == 1
        assert archive.entries()[0].url == "https://a.example/1"


def test_a_feed_that_has_not_changed_is_not_read_again(archive: Archive) -> None:
    with Web(feed=Page(rss(told(STORY)), headers={"ETag": '"1"'})) as web:
        assert [collect(web, archive), collect(web, archive)] == [1, 0]
        assert web.asked[1][1]["if-none-match"] == '"1"'


def test_items_without_id_date_or_link_are_stories_each_once(archive: Archive) -> None:
    with Web(feed=Page(rss(told(STORY), told(OTHER)))) as web:
        assert [collect(web, archive), collect(web, archive)] == [2, 0]
        assert [entry.url for entry in archive.entries()] == [None, None]


def test_an_item_without_text_is_listed_with_what_to_do(archive: Archive) -> None:
    with Web(feed=Page(rss("<link>https://a.example/1</link>", told(STORY)))) as web:
        assert collect(web, archive) == 1
    assert [entry.reason for entry in archive.entries()] == [
        "the item has no text; page = true reads the page it links to",
        None,
    ]


@pytest.mark.parametrize("frame", IN_HTML.values(), ids=IN_HTML.keys())
def test_what_an_item_hides_from_its_readers_is_no_text(frame: str) -> None:
    content = f"<p>Le port rouvre lundi.</p>{frame.format(ORDER)}<p>La grève est finie.</p>"
    item = f"<item><title>Le port</title><description>{escape(content)}</description></item>"
    _, (entry,) = feeds.read(f'<rss version="2.0"><channel>{item}</channel></rss>'.encode(), "http://a.example/f")
    assert ORDER not in entry.text
    assert "La grève est finie." in entry.text


def test_scripts_and_markup_of_an_item_are_no_text(archive: Archive) -> None:
    item = told(f"<script>alert('non')</script>{STORY}</p><p onclick='x()'>Deux <b>mots</b>.<iframe>cadre</iframe>")
    with Web(feed=Page(rss(item))) as web:
        collect(web, archive)
    (entry,) = archive.entries()
    assert entry.text.endswith("\n\nDeux mots.")
    assert "alert" not in entry.text


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"])
def test_a_link_that_is_none_is_not_kept(link: str, archive: Archive) -> None:
    with Web(feed=Page(rss(told(STORY, f"<link>{link}</link>")))) as web:
        collect(web, archive)
    assert archive.entries()[0].url is None


def test_the_linked_page_is_the_story_where_that_is_set(archive: Archive) -> None:
    with Web() as web:
        web.pages["/p"] = Page(f"<html><body><article><h1>Titre</h1><p>{STORY}</p></article></body></html>")
        web.pages["/feed"] = Page(rss(told("Un résumé.", f"<link>{web.url('p')}</link>")))
        assert collect(web, archive, page=True) == 1
        assert "38 millions" in archive.entries()[0].text


def test_a_page_is_read_again_where_the_feed_shows_its_item_changed_and_only_then(archive: Archive) -> None:
    with Web() as web:
        web.pages["/p"] = Page(f"<html><body><article><h1>Titre</h1><p>{STORY}</p></article></body></html>")
        for summary in ("Un résumé.", "Un résumé.", "Un autre."):
            web.pages["/feed"] = Page(rss(told(summary, f"<link>{web.url('p')}</link><guid>1</guid>")))
            collect(web, archive, page=True)
        assert [path for path, _ in web.asked].count("/p") == 2


def test_a_page_that_cannot_be_had_is_tried_again_next_time(archive: Archive) -> None:
    with Web() as web:
        web.pages["/feed"] = Page(rss(told("Un résumé.", f"<link>{web.url('p')}</link>")), headers={"ETag": "1"})
        with pytest.raises(Unreachable, match="1 page"):
            collect(web, archive, page=True)
        web.pages["/p"] = Page(f"<html><body><article><p>{STORY}</p></article></body></html>")
        assert collect(web, archive, page=True) == 1


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)


@pytest.mark.parametrize(
    "body",
    [
        (BOMB + rss(told("&j;"), head="")).encode(),
        (BOMB + rss(told("&j;"), head="")).encode("utf-16"),
        rss("<title>&x;</title>", head='<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>').encode(),
        (BOMB + rss(told("&j;"), head="")).encode("utf-32"),
        rss("<title>x</title>", head='<!DOCTYPE r [<!ENTITY % x SYSTEM "http://a.example/x.dtd"> %x;]>').encode(),
    ],
)
def test_a_feed_with_entities_of_its_own_is_refused(body: bytes) -> None:
    with pytest.raises(SourceRejected, match="entities"):
        feeds.read(body, "http://a.example/feed")


@pytest.mark.parametrize("encoding", ["cp037", "utf-7"])
def test_a_bomb_in_an_encoding_that_hides_it_does_not_unfold(encoding: str) -> None:
    bomb = f'<?xml version="1.0" encoding="{encoding}"?>' + BOMB.partition("?>")[2] + rss(told("&j;"), head="")
    hidden = bomb.encode(encoding).replace(b"<!", b"+ADwAIQ-")
    _, (entry,) = feeds.read(hidden, "http://a.example/feed")
    assert len(entry.text) < 100


def test_a_page_in_place_of_a_feed_is_told_with_the_feed_it_names() -> None:
    page = b'<!doctype html><html><link rel="alternate" type="application/rss+xml" href="/rss.xml"><p>Oui</p></html>'
    with pytest.raises(SourceRejected, match=r"is a page.*'/rss.xml'"):
        feeds.read(page, "http://a.example/")


@pytest.mark.parametrize("body", [b"", b"\x00\x01\x02", b"/etc/passwd", b"http://a.example/", b"{}", b"<rss"])
def test_what_is_no_feed_is_refused_and_never_opened_as_a_name(body: bytes) -> None:
    with pytest.raises(SourceRejected, match="no feed"):
        feeds.read(body, "http://a.example/feed")


@pytest.mark.parametrize(
    "body",
    [
        rss(told("L’été à Brévan")).encode("utf-8"),
        rss(told("L’été à Brévan"), head='<?xml version="1.0" encoding="windows-1252"?>').encode("cp1252"),
        rss(told("L’été à Brévan"), head='<?xml version="1.0" encoding="utf-16"?>').encode("utf-16"),
        rss(told("L’été à Brévan")).encode("cp1252"),
        rss(told("L’été à Brévan")).encode("utf-8").replace(b"</channel></rss>", b""),
        rss(told("L’été à Brévan")).encode("utf-8").replace(b"<channel>", b"<channel>&nbsp;<b>x & y"),
    ],
    ids=["utf-8", "windows-1252", "utf-16", "another encoding than it says", "cut off", "not well-formed"],
)
def test_encodings_and_broken_xml_are_read_as_far_as_they_go(body: bytes) -> None:
    _, (entry,) = feeds.read(body, "http://a.example/feed")
    assert entry.text == "Un titre\n\nL’été à Brévan"
