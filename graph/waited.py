"""What a coroutine gives, for those who do not await it."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


def waited(job: Coroutine[Any, Any, T]) -> T:
    """What the job gives, inside a running event loop too. Raises what it raises.

    Beside its task: asyncio prints a task, and what it gave, to tell two handlers apart.
    """
    given: list[T] = []

    async def run() -> None:
        given.append(await job)

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        asyncio.run(run())
    else:
        with ThreadPoolExecutor(1) as pool:
            pool.submit(asyncio.run, run()).result()
    return given[0]
