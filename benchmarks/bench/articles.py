"""Articles against an endpoint of fixed latency: the critical path, what one costs, and many at once."""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import psutil
from openai import AsyncOpenAI

from benchmarks.bench.endpoint import SLOWER, serving
from benchmarks.bench.table import Row
from graph import Brief, arun_graph, run_graph, stream_graph
from newsroom.process import settle_down
from tests import obliging
from tests.dispatches import dispatch
from tests.scripted import Endpoint
from writers.client import Endpoint as Model
from writers.client import asking
from writers.model import ModelWriter

BRIEF = Brief(min_words=200, longest_copy=500)
WORDS = 270
"""Of a source, so that six sections of four facts are written, three in a second round: 20 calls, 6 in the chain."""
CALLS, CHAIN = 20, 6
AT_ONCE = 20
Work = Callable[[], Awaitable[Any]]


def rows(times: int) -> list[Row]:
    """Every figure is the median of that many runs."""
    return [*asyncio.run(_path(times)), *asyncio.run(_cost(times)), *asyncio.run(_many(times))]


async def _path(times: int) -> list[Row]:
    return [
        Row("critical path", "wall / (6 x latency) at 1 s", await _stretch(1.0, times), most=1.05),
        Row("critical path", "wall / (6 x latency) at 50 ms", await _stretch(0.05, times), most=2),
        Row(
            "critical path",
            f"the other sections' wall, one section {SLOWER}x slow",
            await _beside_a_slow_one(times),
            "of without",
            most=1.15,
        ),
    ]


async def _stretch(latency: float, times: int) -> float:
    with serving(latency) as url:
        writer = ModelWriter("openai:scripted", base_url=url)
        await arun_graph(dispatch(0, WORDS), BRIEF, writer=writer)
        walls = [await _wall(partial(arun_graph, dispatch(n, WORDS), BRIEF, writer=writer)) for n in range(times)]
    return median(walls) / (CHAIN * latency)


async def _wall(work: Work) -> float:
    begun = time.perf_counter()
    await work()
    return time.perf_counter() - begun


async def _beside_a_slow_one(times: int) -> float:
    text = dispatch(0, WORDS)
    second = [line for line in text.replace("\n", " ").split(". ") if line][1]
    figures = []
    for slow in ("", f"H2 {second.rstrip('.')}"):
        with serving(0.2, slow) as url:
            writer = ModelWriter("openai:scripted", base_url=url)
            await _others(text, writer)
            figures.append(median([await _others(text, writer) for _ in range(times)]))
    return figures[1] / figures[0]


async def _others(text: str, writer: ModelWriter) -> float:
    """Seconds until every section but the second is settled."""
    begun, settled = time.perf_counter(), 0.0
    async for event in stream_graph(text, BRIEF, writer=writer):
        if event.step == "settle" and event.section != "S2":
            settled = time.perf_counter() - begun
    return settled


async def _cost(times: int) -> list[Row]:
    bodies = _asked()
    with serving(0.01) as url, tempfile.TemporaryDirectory(prefix="fidele-bench-") as folder:
        async with _clients(url) as clients:
            works = _works(url, bodies, clients, Path(folder))
            spent: dict[str, list[float]] = {name: [] for name in works}
            for turn in range(times + 1):
                if turn == 1:
                    settle_down()
                for name, work in works.items():
                    begun = time.process_time()
                    await work()
                    if turn:  # The first is for what is loaded and compiled once.
                        spent[name].append(time.process_time() - begun)
    cpu = {name: median(figures) for name, figures in spent.items()}
    bare = cpu["bare"]
    return [
        Row("own cost", "the bare openai client, 20 calls", bare * 1000, "ms CPU"),
        Row("own cost", "the 20 questions by our client", cpu["client"] / bare, "x bare"),
        Row("own cost", "an article by the embedded writer: reading and rules", cpu["embedded"] / bare, "x bare"),
        Row("own cost", "an article of 20 calls, no checkpoints", cpu["article"] / bare, "x bare"),
        Row("own cost", "an article of 20 calls with checkpoints", cpu["kept"] / bare, "x bare", most=2.2),
        Row("own cost", "  of it checkpoints", (cpu["kept"] - cpu["article"]) / bare, "x bare"),
    ]


def _asked() -> list[dict[str, Any]]:
    with Endpoint(obliging.reply) as server:
        run_graph(dispatch(0, WORDS), BRIEF, writer=ModelWriter("openai:scripted", base_url=server.url))
        assert len(server.asked) == CALLS, f"{len(server.asked)} calls: the dispatch or the graph has changed"
        return server.asked


@asynccontextmanager
async def _clients(url: str) -> AsyncIterator[AsyncOpenAI]:
    async with AsyncExitStack() as stack:
        yield await stack.enter_async_context(AsyncOpenAI(base_url=url, api_key="none"))


def _works(url: str, bodies: Sequence[dict[str, Any]], bare: AsyncOpenAI, folder: Path) -> dict[str, Work]:
    writer, model, seeds = (
        ModelWriter("openai:scripted", base_url=url),
        Model(model="openai:scripted", base_url=url),
        [0],
    )

    async def created(body: dict[str, Any]) -> None:
        await bare.chat.completions.create(**body)

    async def asked(body: dict[str, Any]) -> None:
        shape = body["response_format"]["json_schema"]
        ask = await asking(model, shape["name"], shape["schema"])
        await ask([(message["role"], message["content"]) for message in body["messages"]])

    def article(kept: bool, by: Any = writer) -> Work:
        async def work() -> None:
            seeds[0] += 1
            where = {"checkpointer": folder / "runs.sqlite", "thread_id": str(seeds[0])} if kept else {}
            await arun_graph(dispatch(seeds[0], WORDS), BRIEF, writer=by, **where)

        return work

    return {
        "bare": lambda: _in_chains(bodies, created),
        "client": lambda: _in_chains(bodies, asked),
        "embedded": article(False, "embedded"),
        "article": article(False),
        "kept": article(True),
    }


async def _in_chains(bodies: Sequence[dict[str, Any]], ask: Callable[[dict[str, Any]], Awaitable[None]]) -> None:
    """Two calls one after the other, then the others in six chains side by side, as the graph asks."""

    async def chain(own: Sequence[dict[str, Any]]) -> None:
        for body in own:
            await ask(body)

    await chain(bodies[:2])
    await asyncio.gather(*(chain(bodies[2:][n::6]) for n in range(6)))


async def _many(times: int) -> list[Row]:
    process, pace, cpu, memory = psutil.Process(), list[float](), list[float](), list[float]()
    with serving(1.0) as url:
        writer = ModelWriter("openai:scripted", base_url=url)
        await arun_graph(dispatch(0, WORDS), BRIEF, writer=writer)
        for turn in range(times):
            before, spent, begun = process.memory_info().rss, time.process_time(), time.perf_counter()
            watch = asyncio.create_task(_peak(process))
            texts = (dispatch(AT_ONCE * turn + n + 1, WORDS) for n in range(AT_ONCE))
            await asyncio.gather(*(arun_graph(text, BRIEF, writer=writer) for text in texts))
            watch.cancel()
            pace.append(AT_ONCE / (time.perf_counter() - begun))
            cpu.append((time.process_time() - spent) / AT_ONCE)
            memory.append(max(0, max(_PEAKS) - before) / AT_ONCE / 1e6)
            _PEAKS.clear()
    return [
        Row("many at once", "20 articles at once, 1 s a call (ideal 3.33)", median(pace), "articles/s", least=2.9),
        Row("many at once", "CPU of each", median(cpu) * 1000, "ms"),
        Row("many at once", "peak memory of each", max(memory), "MB"),
    ]


_PEAKS = list[int]()


async def _peak(process: psutil.Process) -> None:
    while True:
        _PEAKS.append(process.memory_info().rss)
        await asyncio.sleep(0.05)
