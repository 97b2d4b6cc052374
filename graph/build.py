"""The graph, on one screen."""

from collections.abc import Awaitable, Callable
from functools import cache
from typing import Any

from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph
from langgraph.runtime import Runtime

from graph import routes
from graph.progress import progress
from nodes.approve import approve
from nodes.assemble import assemble
from nodes.check import check
from nodes.conclude import conclude
from nodes.desk import Desk
from nodes.expand import expand
from nodes.extract import extract
from nodes.headline import headline
from nodes.outline import outline
from nodes.polish import polish
from nodes.read import read
from nodes.repair import repair
from nodes.review import review
from nodes.settle import settle
from nodes.state import Settled, Story, Work
from nodes.write import write
from story.errors import StoryError

Graph = CompiledStateGraph[Any, Desk, Any, Any]
Node = Callable[[Any, Runtime[Desk]], Awaitable[Any]]
"""Each node names its own state; LangGraph's own type for nodes cannot hold several."""


def build_graph(checkpointer: Any = None, *, loops_kept: bool = True) -> Graph:
    """The compiled graph. Its context is a `Desk`; a run that brings none, as a server's, has the default one.

    `loops_kept`: whether the sections' loops have checkpoints of their own. They cost more than all else that is kept,
    and a run that keeps each answer (`graph.answers`) goes through an open loop again without asking.

    read → extract (each piece) → outline → approve (where the editor is to) → section (each, in its own loop) →
    assemble → review → sections again, or headline → conclude → END
    """
    return _compiled(loops_kept).copy({"checkpointer": checkpointer})


@cache
def _compiled(loops_kept: bool) -> Graph:
    """Once per process: reading the nodes' types takes longer than a whole step."""
    graph = StateGraph(Story, context_schema=Desk)
    for node in (read, extract, outline, approve, assemble, review, headline, conclude):
        graph.add_node(node.__name__, measured(node))
    graph.add_node("section", _section(loops_kept))
    graph.add_edge(START, "read")
    graph.add_conditional_edges("read", routes.Route(routes.to_pieces), ["extract"])
    graph.add_edge("extract", "outline")
    graph.add_conditional_edges("outline", routes.Route(routes.after_outline), ["approve", "section", "assemble"])
    graph.add_conditional_edges("approve", routes.Route(routes.to_sections), ["section", "assemble"])
    graph.add_edge("section", "assemble")
    graph.add_edge("assemble", "review")
    graph.add_conditional_edges("review", routes.Route(routes.after_review), ["section", "headline"])
    graph.add_edge("headline", "conclude")
    graph.add_edge("conclude", END)
    return graph.compile(name="fidele")


def _section(kept: bool) -> Graph:
    """One section's loop: write → check → settle, or round again by expand or repair; or polish → settle."""
    graph = StateGraph(Work, context_schema=Desk, output_schema=Settled)
    for node in (write, check, expand, repair, polish, settle):
        graph.add_node(node.__name__, measured(node))
    graph.add_conditional_edges(START, routes.Route(routes.into_loop), ["write", "expand", "polish"])
    graph.add_edge("write", "check")
    graph.add_conditional_edges("check", routes.Route(routes.after_check), ["repair", "expand", "settle"])
    graph.add_edge("expand", "check")
    graph.add_edge("repair", "check")
    graph.add_edge("polish", "settle")
    graph.add_edge("settle", END)
    return graph.compile(checkpointer=None if kept else False)


def measured(node: Node) -> Any:
    """The node, telling the run's listener what it did and adding what its questions cost to the usage."""
    step = node.__name__

    async def told(state: Any, runtime: Runtime[Desk]) -> Any:
        desk, task = runtime.context or Desk(), state.get("task")
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
