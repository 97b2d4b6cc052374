"""A node that tells what it did, and counts what it asked."""

from collections.abc import Awaitable, Callable
from typing import Any

from langgraph.runtime import Runtime

from graph.progress import progress
from nodes.desk import Desk
from story.errors import StoryError

Node = Callable[[Any, Runtime[Desk]], Awaitable[Any]]
"""Each node names its own state; LangGraph's own type for nodes cannot hold several."""


def measured(node: Node) -> Any:
    """The node, telling the run's listener what it did and adding what its questions cost to the usage."""
    step = node.__name__

    async def told(state: Any, runtime: Runtime[Desk]) -> Any:
        desk, task = runtime.context, state.get("task")
        runtime = runtime.override(context=desk.of(task) if task else desk)
        section = task.plan.id if task else None
        with desk.meter.step(step, section) as spent:
            try:
                update = await node(state, runtime)
            except StoryError as error:
                raise await desk.meter.ending(error) from None
        runtime.stream_writer(progress(step, update, section, desk.meter.tally))
        return {**update, "usage": [spent.usage]} if spent.usage.calls else update

    return told
