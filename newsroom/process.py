"""What the garbage collector does in a process of ours: little, for little of what we make refers to itself."""

import gc

ROUNDS = (50_000, 10, 5)
"""New objects after which the collector looks through them, and after how many such rounds through the older ones.

A run leaves none that refer to one another, so that all it finds is an error's here and there; but each round goes
through what the caches have taken in since: at 5,000 that was 3 to 7 ms of the 70 of an article.
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
