"""A small stand-in for WordPress's REST API, as silent and as stubborn as the real one."""

import base64
import json
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.serving import Quiet, Serving

ROOT = "/wp-json/wp/v2"


class Blog(Serving):
    """Knows one author; `posts` by id, `terms` by kind and name. `broken` answers are 503 before any other."""

    def __init__(self, *, meta: tuple[str, ...] = (), may: tuple[str, ...] = ("edit_posts",)) -> None:
        self.posts: dict[int, dict[str, Any]] = {}
        self.terms: dict[str, dict[str, int]] = {"tags": {}, "categories": {"Actualités": 7}}
        self.asked: list[str] = []
        self.meta, self.may = meta, may
        self.broken = 0
        self.lost = 0
        """Posts that are made and whose answer never arrives."""
        super().__init__(_handler(self))

    @property
    def url(self) -> str:
        return self.root

    def edit(self, id: int, **fields: Any) -> None:
        """An editor's save."""
        self.posts[id] |= fields
        self.posts[id]["modified_gmt"] += "+"

    def answer(self, method: str, path: str, query: dict[str, str], sent: dict[str, Any]) -> tuple[int, Any]:
        if path == "/users/me":
            return 200, {"name": "Fidèle", "capabilities": dict.fromkeys(self.may, True)}
        kind, _, number = path.strip("/").partition("/")
        if kind in self.terms:
            return self._term(method, kind, query, sent)
        if number and int(number) not in self.posts:
            return 404, {"code": "rest_post_invalid_id", "message": "Invalid post ID."}
        if method == "GET":
            # As in WordPress, another post may come back than the one that was asked for.
            return 200, self.posts[int(number)] if number else list(self.posts.values())
        return self._save(int(number) if number else None, sent)

    def _term(self, method: str, kind: str, query: dict[str, str], sent: dict[str, Any]) -> tuple[int, Any]:
        known = self.terms[kind]
        if method == "GET":
            return 200, [{"id": i, "name": _stored(n)} for n, i in known.items() if query["search"] in _stored(n)]
        if kind == "categories":
            return 403, {"code": "rest_cannot_create", "message": "Sorry."}
        known[sent["name"]] = len(known) + 1
        return 201, {"id": known[sent["name"]]}

    def _save(self, id: int | None, sent: dict[str, Any]) -> tuple[int, Any]:
        new = id or len(self.posts) + 1
        post = self.posts.setdefault(new, {"id": new, "status": "draft", "modified_gmt": "0", "meta": {}})
        texts = {name: {"raw": sent[name]} for name in ("title", "content", "excerpt") if name in sent}
        meta = {name: value for name, value in sent.get("meta", {}).items() if name in self.meta}
        plain = {name: sent[name] for name in ("slug", "status", "tags", "categories") if name in sent}
        post |= texts | plain | {"meta": meta, "modified_gmt": post["modified_gmt"] + "1"}
        if self.lost:
            self.lost -= 1
            return 504, {}
        return (200 if id else 201), post


def _stored(name: str) -> str:
    return name.replace("&", "&amp;")


def _handler(blog: Blog) -> type[BaseHTTPRequestHandler]:
    class Handler(Quiet, BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer({})

        def do_POST(self) -> None:
            self._answer(json.loads(self.rfile.read(int(self.headers["content-length"]))))

        def _answer(self, sent: dict[str, Any]) -> None:
            parts = urlsplit(self.path)
            blog.asked.append(f"{self.command} {parts.path.removeprefix(ROOT)}")
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            status, body = 401, {"code": "rest_not_logged_in", "message": "no"}
            if self.headers["authorization"] == "Basic " + base64.b64encode(b"fidele:app pass").decode():
                status, body = blog.answer(self.command, parts.path.removeprefix(ROOT), query, sent)
            if blog.broken:
                blog.broken -= 1
                status, body = 503, {"code": "busy", "message": "busy"}
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(body).encode())

    return Handler
