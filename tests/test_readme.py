"""What the README says can be typed, can be typed."""

import json
import re
import shlex
from importlib import import_module
from pathlib import Path

import click
import pytest

from benchmarks import readme
from newsroom import cli

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.M | re.S)
LINES = [line.partition("  #")[0].strip() for kind, block in BLOCKS if kind == "sh" for line in block.splitlines()]
RUN = [line[2:] for kind, block in BLOCKS if kind == "console" for line in block.splitlines()]


@pytest.mark.parametrize("line", RUN)
def test_commands_run_without_a_key(line: str, clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(shlex.split(line)[1:]) == 0, capsys.readouterr().err


@pytest.mark.parametrize("line", [line for line in LINES if line.startswith("fidele ")])
def test_commands_that_need_a_model_are_understood(line: str) -> None:
    _, name, *arguments = shlex.split(line)
    command = cli.fidele.get_command(click.Context(cli.fidele), name)
    assert command is not None
    assert command.make_context(name, arguments).params["sources"]


def test_the_excerpt_is_of_what_the_example_gives() -> None:
    """A writer that writes otherwise shows in the README: `python -m benchmarks.readme --excerpt`."""
    (shown,) = readme.PLACE.findall(README)
    assert shown == readme.excerpt(readme.written())


def test_the_table_is_of_what_the_examples_give() -> None:
    """It is made anew with the excerpt."""
    (shown,) = readme.TABLE.findall(README)
    assert shown == readme.table()


def test_the_picture_is_small_enough_for_a_front_door() -> None:
    assert readme.PICTURE.read_bytes().startswith(b"\x89PNG")
    assert readme.PICTURE.stat().st_size < 200_000


@pytest.mark.parametrize("line", [line for line in LINES if line.startswith("make ")])
def test_targets_are_in_the_makefile(line: str) -> None:
    assert re.search(rf"^{line.split()[1]}:", (ROOT / "Makefile").read_text("utf-8"), re.M)


@pytest.mark.parametrize("code", [block for kind, block in BLOCKS if kind == "python"])
def test_python_runs(code: str, clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out.startswith("ready 7")


def test_langgraph_s_server_finds_the_graph() -> None:
    graphs = json.loads((ROOT / "langgraph.json").read_text("utf-8"))["graphs"]
    path, _, name = graphs["fidele"].partition(":")
    module = path.removeprefix("./").removesuffix(".py").replace("/", ".")
    assert set(getattr(import_module(module), name)().nodes) >= {
        "read",
        "extract",
        "outline",
        "section",
        "review",
    }
