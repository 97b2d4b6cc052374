"""What the garbage collector does in a process of ours: little, for little of what we make refers to itself."""

import gc

ROUNDS = (5_000, 5, 3)
"""New objects after which the collector looks through them, and after how many such rounds through the older ones: the
oldest as often as by default, 700 x 10 x 10, for LangGraph leaves 30,000 objects of a run that only it can throw away.
"""


def load_up() -> None:
    """Lets nothing be looked for while modules are loaded: nothing of them is garbage, and there are a million steps.

    A seventh of the CPU of `fidele write`.
    """
    gc.disable()


def settle_down() -> None:
    """Looks for garbage from now on, and leaves what is loaded by now out of it for good.

    Some 200,000 objects of modules and schemas that live as long as the process: to look through them again after
    every few articles is a tenth of the CPU of an article of 20 calls.
    """
    gc.freeze()
    gc.set_threshold(*ROUNDS)
    gc.enable()
