"""The graph, on one screen."""

from collections.abc import Awaitable, Callable
from typing import Any

from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph
from langgraph.runtime import Runtime

from graph import routes
from graph.progress import progress
from nodes.assemble import assemble
from nodes.check import check
from nodes.desk import Desk
from nodes.expand import expand
from nodes.extract import extract
from nodes.outline import outline
from nodes.read import read
from nodes.repair import repair
from nodes.review import review
from nodes.settle import settle
from nodes.state import Settled, Story, Work
from nodes.write import write

Graph = CompiledStateGraph[Any, Desk, Any, Any]
Node = Callable[[Any, Runtime[Desk]], Awaitable[Any]]


def build_graph(checkpointer: Any = None, *, desk: Desk | None = None) -> Graph:
    """The compiled graph. `desk` serves runs that bring no context of their own, as a LangGraph server's do.

    read → extract (each piece) → outline → section (each, in its own loop) → assemble → review → END or sections
    """
    graph = StateGraph(Story, context_schema=Desk)
    for node in (read, extract, outline, assemble, review):
        graph.add_node(node.__name__, measured(node, desk))
    graph.add_node("section", _section(desk))
    graph.add_edge(START, "read")
    graph.add_conditional_edges("read", routes.to_pieces, ["extract"])
    graph.add_edge("extract", "outline")
    graph.add_conditional_edges("outline", routes.to_sections, ["section", "assemble"])
    graph.add_edge("section", "assemble")
    graph.add_edge("assemble", "review")
    graph.add_conditional_edges("review", routes.after_review, ["section", END])
    return graph.compile(checkpointer=checkpointer, name="fidele")


def _section(desk: Desk | None) -> Graph:
    """One section's loop: write → check → settle, or round again by expand or repair."""
    graph = StateGraph(Work, context_schema=Desk, output_schema=Settled)
    for node in (write, check, expand, repair, settle):
        graph.add_node(node.__name__, measured(node, desk))
    graph.add_conditional_edges(START, routes.into_loop, ["write", "expand"])
    graph.add_edge("write", "check")
    graph.add_conditional_edges("check", routes.after_check, ["repair", "expand", "settle"])
    graph.add_edge("expand", "check")
    graph.add_edge("repair", "check")
    graph.add_edge("settle", END)
    return graph.compile()


def measured(node: Node, desk: Desk | None) -> Node:
    """The node, telling the run's listener what it did and adding what its questions cost to the usage."""
    step = node.__name__

    async def told(state: Any, runtime: Runtime[Desk]) -> Any:
        if runtime.context is None and desk is not None:
            runtime = runtime.override(context=desk)
        section = state["task"].plan.id if "task" in state else None
        with runtime.context.meter.step(step, section) as spent:
            update = await node(state, runtime)
        runtime.stream_writer(progress(step, update, section))
        return {**update, "usage": [spent.usage]} if spent.usage.calls else update

    return told
