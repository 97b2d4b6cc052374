"""Uses once, when imported, what a run uses: the processes that tests fork from one that has are quick to start."""

from graph import Brief, run_graph
from tests import obliging
from tests.dispatches import dispatch
from tests.scripted import Endpoint
from writers.model import ModelWriter

with Endpoint(obliging.lazy) as _server:
    run_graph(
        dispatch(0, 124),
        Brief(min_words=120, longest_copy=12),
        writer=ModelWriter("openai:scripted", base_url=_server.url),
    )
