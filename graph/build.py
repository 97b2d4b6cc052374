"""The graph, on one screen."""

from functools import cache
from typing import Any

from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph

from graph import routes
from graph.loop import drawn, walked
from graph.measured import measured
from nodes.approve import approve
from nodes.assemble import assemble
from nodes.conclude import conclude
from nodes.desk import Desk
from nodes.extract import extract
from nodes.headline import headline
from nodes.outline import outline
from nodes.read import read
from nodes.review import review
from nodes.state import Story


class Graph(CompiledStateGraph[Any, Desk, Any, Any]):
    """LangGraph's, but that a run which brings no desk has one of its own: a step's own would never be spent."""

    def astream(self, *given: Any, context: Any = None, **options: Any) -> Any:
        return super().astream(*given, context=context or Desk(), **options)


def build_graph(checkpointer: Any = None, *, loops_drawn: bool = True) -> Graph:
    """The compiled graph. Its context is a `Desk`; a run that brings none, as a server's, has one from the environment.

    `loops_drawn`: whether the sections' loops are graphs of their own, which can be looked into and are kept step by
    step, or one step each (`graph.loop`).

    read → extract (each piece) → outline → approve (where the editor is to) → section (each, in its own loop) →
    assemble → review → sections again, or headline → conclude → END
    """
    return _compiled(loops_drawn).copy({"checkpointer": checkpointer})


@cache
def _compiled(loops_drawn: bool) -> Graph:
    """Once per process: reading the nodes' types takes longer than a whole step."""
    graph = StateGraph(Story, context_schema=Desk)
    for node in (read, extract, outline, approve, assemble, review, headline, conclude):
        graph.add_node(node.__name__, measured(node))
    graph.add_node("section", drawn() if loops_drawn else walked)
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
    return Graph(**vars(graph.compile(name="fidele")))
