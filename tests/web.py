"""A web server on the loopback interface that answers what a test tells it to."""

import gzip
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler

from tests.serving import Quiet, Serving


@dataclass(frozen=True)
class Page:
    """What stands under a path."""

    body: bytes | str = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    repeat: int = 1
    """How often the body is sent, one after the other."""
    drip: float = 0.0
    """Seconds before each of them."""


class Web(Serving):
    """Serves `pages` by path; what was asked is in `asked`, as path and headers."""

    def __init__(self, **pages: Page) -> None:
        self.pages = {f"/{name}": page for name, page in pages.items()}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.posted: list[tuple[str, bytes]] = []
        """What was sent here, by path, unpacked."""
        super().__init__(_handler(self))

    @property
    def port(self) -> int:
        return self._server.server_port

    def url(self, name: str = "") -> str:
        return f"{self.root}/{name}"


def _handler(web: Web) -> type[BaseHTTPRequestHandler]:
    class Handler(Quiet, BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            web.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            page = web.pages.get(self.path, Page(status=404))
            if page.headers.get("ETag") and self.headers.get("If-None-Match") == page.headers["ETag"]:
                page = Page(status=304)
            try:
                self._send(page)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True  # The client has stopped reading, as most tests want it to.

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            web.asked.append((self.path, headers))
            web.posted.append((self.path, _unpacked(body, headers.get("content-encoding", ""))))
            self._send(web.pages.get(self.path, Page(b"{}", status=202)))

        def _send(self, page: Page) -> None:
            self.send_response(page.status)
            for name, value in page.headers.items():
                self.send_header(name, value)
            self.end_headers()
            for chunk in _chunks(page):
                time.sleep(page.drip)
                self.wfile.write(chunk)

    return Handler


def _unpacked(body: bytes, coding: str) -> bytes:
    return gzip.decompress(body) if coding == "gzip" else body


def _chunks(page: Page) -> Iterator[bytes]:
    body = page.body.encode() if isinstance(page.body, str) else page.body
    for _ in range(page.repeat):
        yield body
