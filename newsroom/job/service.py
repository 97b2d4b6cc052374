"""A process of the job: at work until it is done or told to stop, and then gone."""

import logging
import os
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from newsroom.job.engine import Engine, engine
from newsroom.job.house import House

LOOK = 30.0
"""Seconds between two looks for stories that stop every process that writes them."""
log = logging.getLogger("fidele")


@contextmanager
def at_work(house: House, name: str, *, stays: bool = False, reads: bool = True) -> Iterator[Engine]:
    """The newsroom at work in this process, which ends with it, whatever a work under way still waits for."""
    work, code = None, 0
    try:
        with engine(house, name=name, stays=stays, reads=reads) as work:
            yield work
    except KeyboardInterrupt:
        code = 128 + signal.SIGINT
        raise
    finally:
        if work and work.ending.under_way:
            # Nothing ends a thread that waits for a model, or for the database.
            log.warning("ending with %d works under way", work.ending.under_way)
            logging.shutdown()
            os._exit(code)


def name_of(house: House, command: str) -> str:
    """What the process is called in the queue: its own on each host, and the same again after it died."""
    return "local" if house.embedded else f"{socket.gethostname()}-{command}"


def until_stopped(work: Engine, also: Callable[[], None] = lambda: None) -> None:
    """Waits for Ctrl-C or a service manager's SIGTERM, and looks after the stories, and what is `also` to be done."""
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    log.info("at work; stop with Ctrl-C or SIGTERM")
    while not stopped.wait(LOOK):
        work.set_aside()
        also()
