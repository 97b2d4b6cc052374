"""Checkpoints kept by a thread of their own, each call made whole in it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.base import (
    BaseCheckpointSaver,
    ChannelVersions,
    Checkpoint,
    CheckpointMetadata,
    CheckpointTuple,
)

T = TypeVar("T")


class Aside(BaseCheckpointSaver[str]):
    """Makes a blocking saver of LangGraph an asynchronous one, to be put before it among the bases.

    LangGraph's own asynchronous savers come back to the event loop several times for a write. An answer is then not
    kept for as long as the loop has other things to do, the checks of other sections say, and is asked for again after
    a kill; here it is kept in one go. A write that is cancelled is still made whole.
    """

    thread: ThreadPoolExecutor

    async def aside(self, call: Callable[..., T], *given: Any) -> T:
        """Shielded: a call that still waits for its turn would be dropped when its step is cancelled."""
        return await asyncio.shield(asyncio.get_running_loop().run_in_executor(self.thread, call, *given))

    async def aget_tuple(self, config: RunnableConfig) -> CheckpointTuple | None:
        return await self.aside(self.get_tuple, config)

    async def alist(self, config: RunnableConfig | None, **options: Any) -> AsyncIterator[CheckpointTuple]:
        for kept in await self.aside(lambda: [*self.list(config, **options)]):
            yield kept

    async def aput(
        self,
        config: RunnableConfig,
        checkpoint: Checkpoint,
        metadata: CheckpointMetadata,
        new_versions: ChannelVersions,
    ) -> RunnableConfig:
        return await self.aside(self.put, config, checkpoint, metadata, new_versions)

    async def aput_writes(
        self, config: RunnableConfig, writes: Sequence[tuple[str, Any]], task_id: str, task_path: str = ""
    ) -> None:
        await self.aside(self.put_writes, config, writes, task_id, task_path)

    async def adelete_thread(self, thread_id: str) -> None:
        await self.aside(self.delete_thread, thread_id)
