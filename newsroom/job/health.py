"""Whether the newsroom is at work, for those who watch it."""

from socket import gethostname

from sqlalchemy.exc import SQLAlchemyError

from newsroom.job.archive import Archive
from newsroom.job.books import OPEN, trouble_of
from newsroom.job.house import House
from newsroom.job.living import SILENCE, heard, held
from newsroom.logs import clean
from story.values import Value


class Health(Value):
    """What was found. `well`: the books answer, and a process lives."""

    well: bool
    workers: tuple[str, ...] = ()
    """Who lives; on one machine its one process is "local"."""
    open: int = 0
    """Stories that will still be worked on by themselves."""
    failed: int = 0
    """Stories set aside, for `status` and `retry`."""
    inputs: tuple[str, ...] = ()
    """Those that could not be read the last time."""
    trouble: str = ""

    @property
    def told(self) -> str:
        """In one line."""
        if not self.well:
            return self.trouble
        unread = f"; not read: {', '.join(self.inputs)}" if self.inputs else ""
        return f"{', '.join(self.workers)} at work; {self.open} to do, {self.failed} set aside{unread}"


def look(house: House, name: str | None = None) -> Health:
    """What is to be said of the newsroom, and of the worker of that name, or of any on this host. Raises nothing."""
    try:
        with Archive(house.database_url) as archive:
            return _found(house, archive, name)
    except (SQLAlchemyError, OSError) as error:
        return Health(well=False, trouble=clean(f"the books do not answer: {str(error).partition(chr(10))[0]}"))


def _found(house: House, archive: Archive, name: str | None) -> Health:
    living = [worker for worker, seconds in heard(archive).items() if seconds < SILENCE]
    if house.embedded:
        living = ["local"] if held(house) else []
    here = [worker for worker in living if house.embedded or worker.startswith(f"{gethostname()}-")]
    well = bool(here) if name is None else name in living
    counts = archive.counts()
    return Health(
        well=well,
        workers=tuple(sorted(living)),
        open=sum(counts.get(state, 0) for state in OPEN),
        failed=counts.get("failed", 0),
        inputs=tuple(each.name for each in house.input if archive.stamp(trouble_of(each.name))),
        trouble="" if well else "no process is at work here" if name is None else f"no worker {name!r} is at work",
    )
