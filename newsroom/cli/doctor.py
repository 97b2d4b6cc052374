"""`fidele doctor`: explains the set-up."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from newsroom.cli.options import option, settings

if TYPE_CHECKING:
    from newsroom.settings import Settings

ILL = 1
KEYS = ("OPENAI_API_KEY", "OPENAI_BASE_URL")


@click.command("doctor")
@option("--writer", help='"embedded" or "provider:model", as `fidele write` would be given it.')
@option("--judge", help='"provider:model", as `fidele write` would be given it.')
@option("--offline", is_flag=True, help="Do not try whether the model's server answers.")
@click.pass_context
def command(ctx: click.Context, writer: str | None, judge: str | None, offline: bool) -> int:
    """Explain the set-up: who would write and why, where each setting comes from, and whether the model answers.

    A setting comes from an option, else from the environment (FIDELE_MIN_WORDS=900), else from a file .env of the
    current directory, else it has its default. Keys are never shown.

    Exit code: 0 well, 1 where the model's server cannot be used.

    \b
    Examples:
      fidele doctor
      fidele doctor --writer openai:gpt-5-mini
    """
    chosen = settings(writer=writer, judge=judge)
    given = {name for name in ("writer", "judge") if _typed(ctx, name)}
    for line in (*_who(chosen), *_origins(chosen, given, ctx.obj or frozenset())):
        click.echo(line)
    return 0 if offline or _reached(chosen) else ILL


def _typed(ctx: click.Context, name: str) -> bool:
    return ctx.get_parameter_source(name) == click.core.ParameterSource.COMMANDLINE


def _who(chosen: "Settings") -> Iterator[str]:
    from graph.places import state
    from story.languages import codes, load
    from writers.pick import choose

    choice = choose(chosen.writer, base_url=chosen.base_url)
    yield f"writer: {choice.spec} ({choice.reason})"
    yield f"judge: {chosen.judge or 'the writer, where it is a model'}"
    yield f"price: {_price(choice.spec, chosen)}"
    yield "languages: " + ", ".join(f"{load(code).name} ({code})" for code in codes())
    yield f"runs: kept in {state() / 'runs'}"


def _price(model: str, chosen: "Settings") -> str:
    from story.values import EMBEDDED
    from writers.pick import pick

    if model == EMBEDDED:
        return "none, no model is asked"
    priced = getattr(pick(model, **chosen.endpoint), "price", None)
    in_, out = (priced(1_000_000, 0), priced(0, 1_000_000)) if priced else (None, None)
    if in_ is None or out is None:
        return "not known, so no cost is shown and --max-cost cannot be kept"
    return f"${in_:.2f} in, ${out:.2f} out for a million tokens"


def _origins(chosen: "Settings", given: set[str], dotenv: frozenset[str]) -> Iterator[str]:
    """Each setting with its value and where it comes from; what has its default is told in one line."""
    yield "settings: valid" + ("" if chosen.model_fields_set else ", none set")
    for name in sorted(chosen.model_fields_set):
        variable = f"FIDELE_{name.upper()}"
        origin = f"--{name.replace('_', '-')}" if name in given else _from(variable, dotenv)
        yield f"  {name} = {getattr(chosen, name)!r}  ({origin})"
    for key in KEYS:
        shown = "set" if key.endswith("KEY") else os.environ.get(key, "").rpartition("@")[2]
        yield f"  {key}: " + (f"{shown}  ({_from(key, dotenv)})" if os.environ.get(key) else "not set")
    left = sorted(set(type(chosen).model_fields) - chosen.model_fields_set)
    yield "  by default: " + ", ".join(left)


def _from(variable: str, dotenv: frozenset[str]) -> str:
    return f"{variable} in .env" if variable in dotenv else f"{variable} in the environment"


def _reached(chosen: "Settings") -> bool:
    """Tries each model there is, and says what came of it."""
    from newsroom.reach import reached
    from story.values import EMBEDDED
    from writers.client import Endpoint
    from writers.pick import choose

    writer = choose(chosen.writer, base_url=chosen.base_url).spec
    models = dict.fromkeys(model for model in (writer, chosen.judge) if model and model != EMBEDDED)
    found = {model: reached(Endpoint(model=model, **chosen.endpoint)) for model in models}
    for model, one in found.items():
        mark = {True: "well", False: "ILL", None: "open"}[one.well]
        click.echo(f"{mark}: {model}: {one.message}")
    return all(one.well is not False for one in found.values())
