"""The graph for LangGraph's own server and Studio (`langgraph.json`); the server keeps the checkpoints."""

from graph.build import Graph, build_graph


def studio() -> Graph:
    """The graph with the writer that the environment names, each run with a budget of its own."""
    return build_graph()
