"""Options as every command declares and reads them."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from newsroom.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])


def option(*names: str, **attributes: Any) -> Callable[[F], F]:
    """A click option that the environment can set as well: `--min-words` as FIDELE_MIN_WORDS."""
    long = next(name for name in names if name.startswith("--"))
    variable = "FIDELE_" + long.partition("/")[0].removeprefix("--").replace("-", "_").upper()
    return click.option(*names, envvar=variable, **attributes)


class Folder(click.Path):
    """A folder to write to, there or to be made: nobody waits, or pays, for an article that cannot be put down."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        from newsroom.files import unwritable

        folder = Path(str(super().convert(value, param, ctx)))
        if why := unwritable(folder):
            self.fail(f"cannot write to {str(folder)!r}: {why}", param, ctx)
        return folder


class Day(click.ParamType[str]):
    """An ISO 8601 date, or date and time: search engines read it in no other form."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no ISO 8601 date: write it like 2025-03-12 or 2025-03-12T08:30+01:00", param, ctx)
        return str(value)


class Addressed(click.ParamType[dict[str, str]]):
    """An address and the words for it, parted by the first space; in the environment one to a line.

    Gives a mapping of those two fields.
    """

    name = "addressed"
    envvar_list_splitter = "\n"

    def __init__(self, address: str, words: str) -> None:
        self.fields = (address, words)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dict[str, str]:
        from story.imprint import target

        address, _, words = str(value).strip().partition(" ")
        if target(address) is None:
            self.fail(f"{value!r} does not begin with an address (https://…) or a path of the site (/…)", param, ctx)
        return dict(zip(self.fields, (address, words.strip()), strict=True))


def settings(**given: Any) -> "Settings":
    """The settings, with what was given on the command line in their place; a wrong one is wrong usage."""
    from newsroom.settings import SettingRejected, Settings

    try:
        return Settings.read(**given)
    except SettingRejected as error:
        raise click.UsageError(str(error)) from error
