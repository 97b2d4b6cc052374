"""The graph's drawing, and that a run without a context of its own works."""

from pathlib import Path

from graph import build_graph
from graph.studio import studio

TEXT = Path("examples/port.txt").read_text("utf-8")
DRAWING = Path(__file__).parent / "snapshots" / "graph.mmd"


def test_the_drawing_is_the_graph() -> None:
    """A changed edge shows in review: `fidele graph > tests/snapshots/graph.mmd` after meaning it."""
    assert build_graph().get_graph(xray=True).draw_mermaid() == DRAWING.read_text("utf-8")


async def test_a_server_needs_to_send_nothing_but_a_text() -> None:
    """LangGraph's server passes an empty context and JSON, not our values."""
    state = await studio().ainvoke({"text": TEXT, "brief": {"min_words": 100}}, context={})  # type: ignore[arg-type]
    assert (state["article"].outcome, state["article"].report.writer) == ("ready", "embedded")


async def test_a_run_without_any_context_has_the_default_desk() -> None:
    assert (await build_graph().ainvoke({"text": TEXT}))["article"].report.writer == "embedded"
