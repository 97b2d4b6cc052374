"""What a run leaves behind."""

import gc
from collections import Counter

from graph import Brief, run_graph
from story import examine
from tests.dispatches import dispatch
from tests.plausible import Plausible


def test_a_run_leaves_nothing_that_only_the_collector_can_free() -> None:
    """The process looks for garbage seldom: what refers to itself would stay for hundreds of articles."""
    _write(0)
    gc.collect()
    gc.disable()
    try:
        _write(1)
        examine._ground.cache_clear()  # As it happens to the oldest of many.
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        left = Counter(type(thing).__qualname__ for thing in gc.garbage if type(thing).__module__.startswith("story"))
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert not left


def _write(seed: int) -> None:
    text = dispatch(seed)
    run_graph(text, Brief(min_words=200), writer=Plausible(seed))
    run_graph(text, writer="embedded")
