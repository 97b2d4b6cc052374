"""Waiting out what is wrong with the house and not with the story: the database gone, the disk full."""

import errno
import logging
import time
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from sqlalchemy import exc

from graph.checkpoints import CheckpointsUnavailable

P = ParamSpec("P")
T = TypeVar("T")
FIRST, LONGEST = 0.5, 30.0
"""Seconds before the second try, doubled before each further one, and at most."""
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
log = logging.getLogger("fidele")


def houses(error: BaseException) -> bool:
    """Whether every story would fail by it, until somebody mends the house."""
    away = isinstance(error, exc.OperationalError | exc.InterfaceError | exc.TimeoutError | CheckpointsUnavailable)
    return away or (isinstance(error, OSError) and error.errno in _FULL)


def patient(what: Callable[P, T]) -> Callable[P, T]:
    """The same, tried again for as long as the house is to blame; it must be fit to be done twice.

    It ends with the process: what was begun is taken up by the next one.
    """

    @wraps(what)
    def tried(*args: P.args, **named: P.kwargs) -> T:
        wait = FIRST
        while True:
            try:
                return what(*args, **named)
            except Exception as error:
                if not houses(error):
                    raise
                log.warning("waiting %.1f s, then trying again: %s", wait, _first_line(error))
            time.sleep(wait)
            wait = min(2 * wait, LONGEST)

    return tried


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
