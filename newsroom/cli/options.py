"""Options as every command declares and reads them."""

from collections.abc import Callable
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


def settings(**given: Any) -> "Settings":
    """The settings, with what was given on the command line in their place; a wrong one is wrong usage."""
    from newsroom.settings import SettingRejected, Settings

    try:
        return Settings.read(**given)
    except SettingRejected as error:
        raise click.UsageError(str(error)) from error
