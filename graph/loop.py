"""A section's own loop: write → check → settle, or round again by expand or repair; or polish → settle."""

import asyncio
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, cast, get_args, get_type_hints

from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph
from langgraph.runtime import Runtime

from graph import routes
from graph.measured import measured
from nodes.check import check
from nodes.desk import Desk
from nodes.expand import expand
from nodes.polish import polish
from nodes.repair import repair
from nodes.settle import settle
from nodes.state import Settled, Work
from nodes.write import write

Reducer = Callable[[Any, Any], Any]
STEPS = {node.__name__: measured(node) for node in (write, check, expand, repair, polish, settle)}
NEXT: Mapping[str, str | Callable[[Work], str]] = {
    START: routes.into_loop,
    "write": "check",
    "check": routes.after_check,
    "expand": "check",
    "repair": "check",
    "polish": "settle",
    "settle": END,
}


def drawn() -> CompiledStateGraph[Any, Desk, Any, Any]:
    """The loop as a graph of LangGraph's: its steps are drawn, traced and kept like those of the graph around it."""
    graph = StateGraph(Work, context_schema=Desk, output_schema=Settled)
    for name, step in STEPS.items():
        graph.add_node(name, step)
    for name, then in NEXT.items():
        if isinstance(then, str):
            graph.add_edge(name, then)
        else:
            graph.add_conditional_edges(name, routes.Route(then), list(get_args(get_type_hints(then)["return"])))
    return graph.compile()


async def walked(state: Work, runtime: Runtime[Desk]) -> Settled:
    """The same loop in one step of the graph around it, for runs that keep each answer as it comes.

    Six loops of four to six steps each are most of LangGraph's work for an article, and twice that where each step is
    kept: 0.6 of what the calls themselves cost the bare client.
    """
    whole, step = dict(state), _after(START, state)
    while step != END:
        update = await STEPS[step](whole, runtime)
        whole |= {key: _put_together(key, whole.get(key), value) for key, value in update.items()}
        step = _after(step, cast(Work, whole))
        await asyncio.sleep(0)  # The other sections' turn.
    return cast(Settled, {key: whole[key] for key in Settled.__annotations__ if key in whole})


def _after(step: str, state: Work) -> str:
    then = NEXT[step]
    return then if isinstance(then, str) else then(state)


def _put_together(key: str, old: Any, new: Any) -> Any:
    reducer = _reducers().get(key)
    return reducer(old, new) if reducer and old is not None else new


@cache
def _reducers() -> dict[str, Reducer]:
    """How the values of a key are put together, where the newer one does not replace the older."""
    hints = get_type_hints(Work, include_extras=True)
    return {key: hint.__metadata__[0] for key, hint in hints.items() if hasattr(hint, "__metadata__")}
