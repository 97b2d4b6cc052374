"""What people call. Nothing heavy is imported before it is used."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.build import build_graph
    from graph.check import check_article
    from graph.progress import Progress
    from graph.run import arun_graph, run_graph, stream_graph
    from story.article import Article
    from story.values import Brief, Report

__all__ = [
    "Article",
    "Brief",
    "Progress",
    "Report",
    "arun_graph",
    "build_graph",
    "check_article",
    "run_graph",
    "stream_graph",
]

_HOMES = {
    "Article": "story.article",
    "Brief": "story.values",
    "Progress": "graph.progress",
    "Report": "story.values",
    "arun_graph": "graph.run",
    "build_graph": "graph.build",
    "check_article": "graph.check",
    "run_graph": "graph.run",
    "stream_graph": "graph.run",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
