"""What would keep the job from its work, before it begins."""

from collections.abc import Iterator

from newsroom.files import unwritable
from newsroom.job.archive import Archive
from newsroom.job.books import trouble_of
from newsroom.job.house import House
from newsroom.job.publishing import site
from story.errors import StoryError


def wrong(house: House, archive: Archive) -> Iterator[str]:
    """One line for each thing; none where all is as it should be."""
    troubles = {each.name: archive.stamp(trouble_of(each.name)) for each in house.input}
    yield from (f"input {name!r} could not be read: {trouble}" for name, trouble in troubles.items() if trouble)
    for name, folder in (("outbox", house.outbox), ("state", house.state)):
        if why := unwritable(folder):
            yield f"{name}: cannot write to {str(folder)!r}: {why}"
    for each in house.input:
        if each.folder and not (house.root / each.folder).is_dir():
            yield f"input {each.name!r}: there is no folder {str(house.root / each.folder)!r}"
    if house.wordpress:
        try:
            with site(house) as there:
                there.preflight()
        except StoryError as error:
            yield f"wordpress: {error}"
