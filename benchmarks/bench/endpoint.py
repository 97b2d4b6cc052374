"""A model endpoint of fixed latency in a process of its own, so that its work is not counted as ours.

    python -m benchmarks.bench.endpoint LATENCY [SLOW]

Prints its port. Answers like `tests.obliging` after LATENCY seconds; a request that holds the text SLOW after five
times as long.
"""

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from tests import obliging

ROOT = Path(__file__).parent.parent.parent
SLOWER = 5
_HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n"


@contextmanager
def serving(latency: float, slow: str = "") -> Iterator[str]:
    """The base URL of an endpoint that answers after `latency` seconds, as long as the context lasts."""
    command = [sys.executable, "-m", "benchmarks.bench.endpoint", str(latency), slow]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout
        yield f"http://127.0.0.1:{server.stdout.readline().strip()}/v1"
    finally:
        server.kill()
        server.wait()


class _Desk(asyncio.Protocol):
    """One connection: requests one after the other, as HTTP/1.1 clients send them."""

    def __init__(self, latency: float, slow: bytes) -> None:
        self.latency, self.slow, self.got = latency, slow, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.got += data
        head, end, body = self.got.partition(b"\r\n\r\n")
        length = next((int(row[15:]) for row in head.lower().split(b"\r\n") if row.startswith(b"content-length:")), 0)
        if end and len(body) >= length:
            self.got = b""
            late = SLOWER if self.slow and self.slow in body else 1
            asyncio.get_running_loop().call_later(self.latency * late, self._answer, body)

    def _answer(self, body: bytes) -> None:
        said = _said(body)
        self.transport.write(_HEAD % len(said) + said)


@lru_cache(maxsize=512)
def _said(body: bytes) -> bytes:
    return obliging.reply(json.loads(body)).body


async def _main(latency: float, slow: str) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Desk(latency, json.dumps(slow)[1:-1].encode()), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_main(float(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else ""))
