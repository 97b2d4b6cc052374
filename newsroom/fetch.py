"""One page or feed from the network, from hosts and in amounts that a stranger's text may ask for."""

import base64
import re
import socket
import time
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any, NamedTuple

import httpcore2
import httpx2
from pydantic import Field

from newsroom.addresses import public
from story.errors import StoryError
from story.values import Value

AGENT = b"fidele (writes from news sources)"
_ACCOUNT = re.compile(r"(?<=://)[^/?#@]*@")
MOVED = frozenset({301, 302, 303, 307, 308})


class Fetching(Value):
    """How far we go to get a feed or a page."""

    private_addresses: bool = False
    largest: int = Field(5_000_000, ge=1)
    seconds: float = Field(20.0, gt=0)
    redirects: int = Field(5, ge=0)


class Unreachable(StoryError):
    """A feed or a page could not be had, or may not be."""


class Got(NamedTuple):
    """An answer. `body` is None where nothing has changed since the `seal` that was shown."""

    url: str
    body: bytes | None
    seal: tuple[str, str] = ("", "")
    """ETag and Last-Modified, as the server gave them."""
    kind: str = ""
    """What the server says it is ("text/html; charset=utf-8"), in small letters."""


def get(url: str, limits: Fetching, seal: tuple[str, str] = ("", "")) -> Got:
    """Fetches an http(s) address, its redirects followed, within the limits.

    An account in it (https://name:password@host/) is shown to that host and nowhere else. Raises `Unreachable`:
    another scheme, an address of this machine or its network, too large, too slow, too many redirects, or an
    answer that is none.
    """
    backend = _Guarded(limits.private_addresses, time.monotonic() + limits.seconds)
    with httpcore2.ConnectionPool(network_backend=backend) as pool:
        for _ in range(limits.redirects + 1):
            try:
                status, headers, body = _ask(pool, _address(url), limits, (*_account(url), *_seals(seal)))
            except (httpcore2.NetworkError, httpcore2.TimeoutException, httpcore2.ProtocolError, OSError) as error:
                raise Unreachable(f"{shown(url)!r} cannot be read: {str(error) or type(error).__name__}") from error
            if status not in MOVED:
                return _got(url, status, headers, body)
            url = _joined(url, headers.get("location", ""))
    raise Unreachable(f"{shown(url)!r}: more than {limits.redirects} redirects; give the address it leads to")


def shown(url: str) -> str:
    """The address as it may be printed and kept: without the account it was fetched with."""
    return _ACCOUNT.sub("", url, count=1)


class _Guarded(httpcore2.NetworkBackend):
    """Connects to the addresses a name has, once all of them were looked at: no second look-up can differ."""

    def __init__(self, private: bool, deadline: float) -> None:
        self._private, self._deadline = private, deadline
        self._real = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        *others, last = self._vetted(host, port)
        for address in others:
            # A name may have an address of a family that this machine has no way to.
            with suppress(httpcore2.ConnectError):
                return self._stream(address, port, socket_options)
        return self._stream(last, port, socket_options)

    def _stream(self, address: str, port: int, options: Iterable[Any] | None) -> httpcore2.NetworkStream:
        stream = self._real.connect_tcp(address, port, _left(self._deadline), None, options)
        return _Timed(stream, self._deadline)

    def _vetted(self, host: str, port: int) -> list[str]:
        try:
            found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        except (OSError, UnicodeError) as error:
            raise Unreachable(f"the host {host!r} is not known") from error
        private = [] if self._private else [address for address in found if not public(address)]
        if private:
            raise Unreachable(
                f"the host {host!r} has the address {private[0]} of this machine or its network; "
                f"--private-addresses allows that, or in the job private_addresses = true under [fetching]"
            )
        return found


class _Timed(httpcore2.NetworkStream):
    """A stream on which nothing goes on after the deadline, however slowly bytes drip in."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: float) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(self._deadline))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        secure = self._stream.start_tls(ssl_context, server_hostname, _left(self._deadline))
        return _Timed(secure, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore2.ReadTimeout("it takes too long")
    return left


def _address(url: str) -> httpcore2.URL:
    try:
        parsed = httpx2.URL(url)
    except (httpx2.InvalidURL, ValueError, TypeError) as error:
        raise Unreachable(f"{shown(url)!r} is no address: {error}") from error
    if parsed.scheme not in ("http", "https") or not parsed.raw_host:
        raise Unreachable(f"{shown(url)!r} is not an http or https address")
    return httpcore2.URL(scheme=parsed.raw_scheme, host=parsed.raw_host, port=parsed.port, target=parsed.raw_path)


def _account(url: str) -> Iterator[tuple[bytes, bytes]]:
    """The header with the account that an address holds; a redirect to another host holds none."""
    found = httpx2.URL(url)
    if found.userinfo:
        told = base64.b64encode(f"{found.username}:{found.password}".encode())
        yield b"Authorization", b"Basic " + told


def _seals(seal: tuple[str, str]) -> Iterator[tuple[bytes, bytes]]:
    for name, value in zip((b"If-None-Match", b"If-Modified-Since"), seal, strict=True):
        if value:
            yield name, value.encode("latin-1")


def _ask(
    pool: httpcore2.ConnectionPool, address: httpcore2.URL, limits: Fetching, more: Iterable[tuple[bytes, bytes]]
) -> tuple[int, dict[str, str], bytes]:
    host = address.host + (b":%d" % address.port if address.port else b"")
    asked = [(b"Host", host), (b"User-Agent", AGENT), (b"Accept", b"*/*"), (b"Accept-Encoding", b"gzip")]
    with pool.stream("GET", address, headers=[*asked, *more]) as response:
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
        chunks = iter(()) if response.status in MOVED else response.iter_stream()
        return response.status, headers, _body(chunks, headers.get("content-encoding", ""), limits.largest)


def _body(chunks: Iterator[bytes], coding: str, largest: int) -> bytes:
    """The bytes, unpacked, and never more of them in memory than the limit allows."""
    unpacker = zlib.decompressobj(wbits=47) if coding in ("gzip", "x-gzip", "deflate") else None
    if coding not in ("", "identity") and not unpacker:
        raise Unreachable(f"it is packed as {coding!r}, which was not asked for")
    body = bytearray()
    for chunk in chunks:
        try:
            body += unpacker.decompress(chunk, largest + 1) if unpacker else chunk
        except zlib.error as error:
            raise Unreachable(f"what is packed cannot be unpacked: {error}") from error
        if len(body) > largest:
            raise Unreachable(f"it has more than {largest:,} bytes; largest under [fetching] sets how many")
    return bytes(body)


def _got(url: str, status: int, headers: dict[str, str], body: bytes) -> Got:
    if status == 304:
        return Got(shown(url), None)
    if not 200 <= status < 300:
        raise Unreachable(f"{shown(url)!r} answers with status {status}")
    seal = headers.get("etag", ""), headers.get("last-modified", "")
    return Got(shown(url), body, seal, headers.get("content-type", "").lower())


def _joined(url: str, location: str) -> str:
    try:
        return str(httpx2.URL(url).join(location))
    except (httpx2.InvalidURL, ValueError) as error:
        raise Unreachable(f"{shown(url)!r} leads to {location!r}, which is no address") from error
