"""What a stranger's address can make the job do: fetch a public page of moderate size in moderate time."""

import gzip
import socket
import time
from typing import Any

import pytest

from newsroom.fetch import Fetching, Unreachable, get
from tests.web import Page, Web

HERE = Fetching(private_addresses=True, seconds=5)
AWAY = Fetching(seconds=5)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]"]
)
def test_no_spelling_of_loopback_is_reached(host: str) -> None:
    with Web(a=Page("secret")) as web:
        with pytest.raises(Unreachable, match=r"of this machine|not known|no address"):
            get(f"http://{host}:{web.port}/a", AWAY)
        assert web.asked == []


def resolving(answers: list[str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every name has these addresses, one after the other where it is asked again; gives the names asked for."""
    asked: list[str] = []

    def resolve(host: str, port: int, *_: Any, **__: Any) -> list[Any]:
        asked.append(host)
        if host[0] in ":0123456789":
            family = socket.AF_INET6 if ":" in host else socket.AF_INET
            return [(family, socket.SOCK_STREAM, 6, "", (host, port))]
        address = answers[min(len(asked), len(answers)) - 1]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in address.split()]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return asked


@pytest.mark.parametrize("addresses", ["10.0.0.5", "127.0.0.1", "93.184.215.14 192.168.0.1"])
def test_a_name_that_has_a_private_address_is_not_reached(addresses: str, monkeypatch: pytest.MonkeyPatch) -> None:
    resolving([addresses], monkeypatch)
    with pytest.raises(Unreachable, match="private_addresses"):
        get("http://news.example/feed", AWAY)


def test_a_name_is_looked_up_once_so_that_no_second_answer_can_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    with Web(a=Page("x")) as web:
        asked = resolving(["127.0.0.1", "10.0.0.5"], monkeypatch)
        monkeypatch.setattr("newsroom.fetch.public", lambda address: address == "127.0.0.1")
        assert get(f"http://news.example:{web.port}/a", AWAY).body == b"x"
        assert asked.count("news.example") == 1


def test_an_address_that_does_not_answer_leaves_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    with Web(a=Page("x")) as web:
        resolving(["::1 127.0.0.1"], monkeypatch)
        assert get(f"http://news.example:{web.port}/a", HERE).body == b"x"


def test_a_redirect_to_a_private_address_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    with Web(secret=Page("secret")) as inner, Web(a=Page(status=302, headers={"Location": inner.url("secret")})) as web:
        reachable = iter([True, False])
        monkeypatch.setattr("newsroom.fetch.public", lambda _: next(reachable))
        with pytest.raises(Unreachable, match="of this machine"):
            get(web.url("a"), AWAY)
        assert inner.asked == []


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://a.example/x", "gopher://a.example", "http://", "//a.example", "", "http://[::1"],
)
def test_only_web_addresses_are_fetched(url: str) -> None:
    with pytest.raises(Unreachable):
        get(url, HERE)


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://a.example/x", "javascript:alert(1)"])
def test_a_redirect_to_another_scheme_is_not_followed(target: str) -> None:
    with Web(a=Page(status=301, headers={"Location": target})) as web:
        with pytest.raises(Unreachable, match="http or https"):
            get(web.url("a"), HERE)
        assert len(web.asked) == 1


def test_a_redirect_is_followed_to_its_page() -> None:
    with Web(a=Page(status=302, headers={"Location": "b"}), b=Page("here")) as web:
        got = get(web.url("a"), HERE)
        assert (got.url, got.body) == (web.url("b"), b"here")


def test_an_account_is_shown_to_its_host_alone_and_never_told() -> None:
    with Web(b=Page("here")) as other, Web(a=Page(status=302, headers={"Location": other.url("b")})) as web:
        got = get(web.url("a").replace("//", "//moi:secret@"), HERE)
        assert web.asked[0][1]["authorization"] == "Basic bW9pOnNlY3JldA=="
        assert "authorization" not in other.asked[0][1]
        assert got.url == other.url("b")
        with pytest.raises(Unreachable) as caught:
            get(web.url("none").replace("//", "//moi:secret@"), HERE)
        assert "secret" not in str(caught.value)


def test_redirects_in_a_ring_end() -> None:
    with Web(a=Page(status=302, headers={"Location": "/a"})) as web, pytest.raises(Unreachable, match="5 redirects"):
        get(web.url("a"), HERE)


def test_a_page_of_200_megabytes_is_given_up_at_the_limit() -> None:
    with Web(a=Page(b"x" * 100_000, repeat=2_000)) as web, pytest.raises(Unreachable, match="5,000,000 bytes"):
        get(web.url("a"), HERE)


def test_a_page_that_unpacks_into_too_much_is_given_up() -> None:
    bomb = gzip.compress(b"0" * 50_000_000)
    with Web(a=Page(bomb, headers={"Content-Encoding": "gzip"})) as web, pytest.raises(Unreachable, match="bytes"):
        get(web.url("a"), HERE)


def test_a_packed_page_is_unpacked() -> None:
    with Web(a=Page(gzip.compress(b"text"), headers={"Content-Encoding": "gzip"})) as web:
        assert get(web.url("a"), HERE).body == b"text"


def test_what_is_packed_and_broken_is_told() -> None:
    with Web(a=Page(b"no", headers={"Content-Encoding": "gzip"})) as web, pytest.raises(Unreachable, match="unpacked"):
        get(web.url("a"), HERE)


def test_a_page_that_drips_is_given_up_in_time() -> None:
    begun = time.monotonic()
    with Web(a=Page(b"x", repeat=200, drip=0.1)) as web, pytest.raises(Unreachable, match="cannot be read"):
        get(web.url("a"), HERE.model_copy(update={"seconds": 0.5}))
    assert time.monotonic() - begun < 3


@pytest.mark.parametrize("status", [404, 500, 401, 204 - 100])
def test_an_answer_that_is_no_page_is_told(status: int) -> None:
    with Web(a=Page("x", status=status)) as web, pytest.raises(Unreachable):
        get(web.url("a"), HERE.model_copy(update={"seconds": 1}))


def test_a_page_that_has_not_changed_is_not_sent_again() -> None:
    with Web(a=Page("x", headers={"ETag": '"1"', "Last-Modified": "Mon, 07 Apr 2025 05:00:00 GMT"})) as web:
        first = get(web.url("a"), HERE)
        assert get(web.url("a"), HERE, first.seal).body is None
        assert web.asked[1][1]["if-modified-since"] == "Mon, 07 Apr 2025 05:00:00 GMT"
