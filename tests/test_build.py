"""The graph's drawing, and that a run without a context of its own works."""

from pathlib import Path
from typing import Any

import pytest

from graph import Brief, build_graph
from graph.studio import studio
from nodes.desk import Desk
from tests.answering import Answering
from tests.test_run import lie, vague
from writers.meter import Meter

TEXT = Path("examples/port.txt").read_text("utf-8")
DRAWING = Path(__file__).parent / "snapshots" / "graph.mmd"


def test_the_drawing_is_the_graph() -> None:
    """A changed edge shows in review: `fidele graph > tests/snapshots/graph.mmd` after meaning it."""
    assert build_graph().get_graph(xray=True).draw_mermaid() == DRAWING.read_text("utf-8")


async def test_a_server_needs_to_send_nothing_but_a_text() -> None:
    """LangGraph's server passes an empty context and JSON, not our values."""
    state = await studio().ainvoke({"text": TEXT, "brief": {"min_words": 100}}, context={})  # type: ignore[arg-type]
    assert (state["article"].outcome, state["article"].report.writer) == ("ready", "embedded")


@pytest.mark.parametrize("context", [None, {}])
async def test_a_servers_run_has_one_budget(monkeypatch: pytest.MonkeyPatch, context: Any) -> None:
    made, start = [], Meter.__init__

    def counted(meter: Meter, *given: Any, **options: Any) -> None:
        made.append(meter)
        start(meter, *given, **options)

    monkeypatch.setattr(Meter, "__init__", counted)
    await studio().ainvoke({"text": TEXT, "brief": {"min_words": 100}}, context=context)
    assert len(made) == 1


@pytest.mark.parametrize("script", [{}, {"write": lie}, {"write": vague}], ids=["faithful", "lying", "vague"])
async def test_a_loop_walked_and_a_loop_drawn_do_the_same(script: dict[str, Any]) -> None:
    """A run of ours walks the sections' loops, a server's takes them as graphs."""
    asked, states = [], []
    for drawn in (True, False):
        writer = Answering(**script)
        desk = Desk(writer=writer, judge=writer)
        graph = build_graph(loops_drawn=drawn)
        states.append(await graph.ainvoke({"text": TEXT, "brief": Brief(min_words=200)}, context=desk))
        asked.append(sorted(writer.asked))
    assert asked[0] == asked[1]
    assert states[0]["article"] == states[1]["article"]
    assert set(states[0]) == set(states[1])
    assert len(states[0]["troubles"]) == len(states[1]["troubles"])


async def test_a_run_without_any_context_has_the_default_desk() -> None:
    assert (await build_graph().ainvoke({"text": TEXT}))["article"].report.writer == "embedded"
