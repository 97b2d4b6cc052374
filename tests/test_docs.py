"""What docs/ says can be typed, can be typed; what it lists is all there is."""

import asyncio
import re
import shlex
from pathlib import Path

import click
import pytest

from graph.progress import Progress
from newsroom import cli
from newsroom.settings import OPTIONS, Settings
from writers.answers import JudgeAnswer, schema
from writers.budget import Tally
from writers.client import Endpoint, asking

ROOT = Path(__file__).parent.parent
TOLD_ELSEWHERE = {"newsroom.md"}
PAGES = sorted(path for path in (ROOT / "docs").glob("*.md") if path.name not in TOLD_ELSEWHERE)
BLOCKS = [
    pytest.param(kind, block, id=f"{path.stem}-{n}")
    for path in PAGES
    for n, (kind, block) in enumerate(re.findall(r"^```(\w+)\n(.*?)^```$", path.read_text("utf-8"), re.M | re.S))
]


def blocks(kind: str) -> list[object]:
    return [param for param in BLOCKS if param.values[0] == kind]


def typed(block: str) -> list[list[str]]:
    """The fidele commands of a block of shell."""
    lines = (shlex.split(line, comments=True) for line in block.splitlines())
    return [line[1:] for line in lines if line and line[0] == "fidele"]


@pytest.mark.parametrize(("kind", "block"), blocks("python"))
def test_python_runs(kind: str, block: str, clone: Path) -> None:
    exec(compile(block, kind, "exec"), {"__name__": "docs"})


@pytest.mark.parametrize(("kind", "block"), blocks("console"))
def test_commands_run_without_a_key(kind: str, block: str, clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for line in block.splitlines():
        assert cli.run(shlex.split(line)[2:]) == 0, capsys.readouterr().err


@pytest.mark.parametrize(("kind", "block"), blocks("sh"))
def test_commands_that_need_more_are_understood(kind: str, block: str) -> None:
    for name, *arguments in typed(block):
        command = cli.fidele.get_command(click.Context(cli.fidele), name)
        assert command is not None
        command.make_context(name, arguments)


MODELS = [param for param in blocks("sh") if str(param.id).startswith("models")]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("kind", "block"), MODELS)
def test_a_model_can_be_made_as_it_is_told(kind: str, block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in re.findall(r"^export (\w+)=(\S+)", block, re.M):
        monkeypatch.setenv(name, value)
    for line in typed(block):
        for model in (line[n + 1] for n, word in enumerate(line) if word in ("--writer", "--judge")):
            assert asyncio.run(asking(Endpoint(model=model), "judge", schema(JudgeAnswer)))


def test_the_drawing_is_the_graph() -> None:
    drawn = re.search(r"```mermaid\n(.*?)```", (ROOT / "docs" / "graph.md").read_text("utf-8"), re.S)
    assert drawn is not None
    assert drawn[1] == (ROOT / "tests" / "snapshots" / "graph.mmd").read_text("utf-8")


def test_every_step_is_told() -> None:
    told = (ROOT / "docs" / "graph.md").read_text("utf-8")
    steps = {path.stem for path in (ROOT / "nodes").glob("*.py")} - {"__init__", "desk", "state"}
    assert {step for step in steps if f"`{step}`" not in told} == set()


def test_every_module_of_the_story_has_its_question() -> None:
    _, told = (ROOT / "docs" / "graph.md").read_text("utf-8").split("## Where the rules are")
    modules = {
        path.stem for path in (ROOT / "story").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert set(re.findall(r"`(\w+)`", told)) == modules - {"__init__"}


def test_every_exit_code_is_told() -> None:
    told = (ROOT / "docs" / "command-line.md").read_text("utf-8")
    codes = set(re.findall(r"^\| (\d+) \|", told, re.M))
    assert codes == {"0", "1", "2", "3", "4", "5", "130"} == set(re.findall(r"\b\d+\b", str(cli.run.__doc__)))
    assert codes == set(re.findall(r"^\| (\d+) \|", (ROOT / "README.md").read_text("utf-8"), re.M))


def test_every_key_of_an_event_is_told() -> None:
    told = (ROOT / "docs" / "command-line.md").read_text("utf-8")
    keys = set(Progress.model_fields) | set(Tally.model_fields)
    assert keys <= set(re.findall(r"`(\w+)`", told))


@pytest.mark.parametrize("path", [ROOT / "README.md", *PAGES], ids=lambda path: path.name)
def test_settings_options_and_links_exist(path: Path) -> None:
    text = path.read_text("utf-8")
    names = {name.lower() for name in re.findall(r"\bFIDELE_([A-Z_]*[A-Z])", text)} - {"complete"}
    assert names <= OPTIONS | set(Settings.model_fields)
    for link in re.findall(r"\]\((?!http)([^)#]+)\)", text):
        assert (path.parent / link).exists(), link
    known = {option for name in cli.COMMANDS for option in options(name)}
    assert set(re.findall(r"`(--[a-z-]+)", text)) <= known | {"--help"}


def test_every_command_is_told_in_the_readme_or_behind_it() -> None:
    told = "".join(path.read_text("utf-8") for path in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")))
    assert {name for name in cli.COMMANDS if f"fidele {name}" not in told} == set()


def options(name: str) -> set[str]:
    command = cli.fidele.get_command(click.Context(cli.fidele), name)
    assert command is not None
    commands = [command, *(command.commands.values() if isinstance(command, click.Group) else ())]
    return {opt for each in commands for param in each.params for opt in param.opts}
