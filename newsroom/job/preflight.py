"""What would keep the job from its work, before it begins."""

from collections.abc import Iterator

from newsroom.fetch import Fetching
from newsroom.files import unwritable
from newsroom.job import feeds
from newsroom.job.archive import Archive
from newsroom.job.books import trouble_of
from newsroom.job.house import House, Input
from newsroom.job.publishing import site
from newsroom.reach import reached
from story.errors import StoryError
from story.values import EMBEDDED
from writers.client import Endpoint
from writers.model import ModelWriter
from writers.pick import choose


def wrong(house: House, archive: Archive) -> Iterator[str]:
    """One line for each thing; none where all is as it should be."""
    for each in house.input:
        if why := _silent(each, house.fetching) if each.feed else archive.stamp(trouble_of(each.name)):
            yield f"input {each.name!r} could not be read: {why}"
    for name, folder in (("outbox", house.outbox), ("state", house.state)):
        if why := unwritable(folder):
            yield f"{name}: cannot write to {str(folder)!r}: {why}"
    for each in house.input:
        if each.folder and not (house.root / each.folder).is_dir():
            yield f"input {each.name!r}: there is no folder {str(house.root / each.folder)!r}"
    yield from _mute(house)
    if house.wordpress:
        try:
            with site(house) as there:
                there.preflight()
        except StoryError as error:
            yield f"wordpress: {error}"


def _silent(given: Input, limits: Fetching) -> str | None:
    """Why a feed cannot be read now; None where it can."""
    try:
        feeds.entries(given, limits)
    except StoryError as error:
        return str(error)
    return None


def _mute(house: House) -> Iterator[str]:
    """Why the models that write and judge cannot be asked; nothing where they can, or nobody can tell without cost."""
    seats = {"writer": choose(house.writer.writer, base_url=house.writer.base_url).spec, "judge": house.writer.judge}
    for seat, model in seats.items():
        if model and model != EMBEDDED:
            try:
                ModelWriter(model, **house.writer.endpoint).able()
            except StoryError as error:
                yield f"{seat}: {error}"
                continue
            found = reached(Endpoint(model=model, **house.writer.endpoint))
            if found.well is False:
                yield f"{seat}: {found.message}"
