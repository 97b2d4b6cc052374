"""The graph for LangGraph's own server and Studio, which bring no context of their own (`langgraph.json`)."""

from graph.build import Graph, build_graph
from graph.run import seated
from writers.meter import Budget, Meter


def studio() -> Graph:
    """The graph with the writer that the environment names; the server keeps the checkpoints.

    No budget: one desk serves every run of the server, whose own limits apply.
    """
    return build_graph(desk=seated(None, None, Meter(Budget(calls=None, tokens=None, seconds=None))))
