"""Asks what a piece of a source says."""

from langgraph.runtime import Runtime

from nodes.desk import Desk
from nodes.state import Piece, Story


async def extract(state: Piece, runtime: Runtime[Desk]) -> Story:
    """Takes the notes of one piece."""
    piece = state["piece"]
    notes, troubles = await runtime.context.ask(lambda writer: writer.extract(piece))
    return {"noted": {piece.lines[0].id: notes}, "troubles": troubles}
