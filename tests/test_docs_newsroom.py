"""What docs/newsroom.md says can be typed, can be typed; and what lies beside it can be used."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from newsroom import cli
from newsroom.cli.newsroom import command
from newsroom.job.house import load
from newsroom.job.misread import starter
from newsroom.settings import OPTIONS, Settings

ROOT = Path(__file__).parent.parent
DOCS = (ROOT / "docs" / "newsroom.md").read_text("utf-8")
EXAMPLES = ROOT / "examples" / "newsroom"
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", DOCS, re.M | re.S)
COMMANDS = [line for kind, block in BLOCKS if kind == "sh" for line in block.splitlines()]
COMPOSE = yaml.safe_load((EXAMPLES / "compose.yaml").read_text("utf-8"))
UNITS = sorted(path.name for path in EXAMPLES.glob("fidele*.*") if path.suffix in (".service", ".timer"))


def understood(arguments: list[str]) -> None:
    """Fails where click does not know the command or an option of it."""
    assert arguments[0] == "newsroom"
    found = command.get_command(click.Context(command), arguments[1])
    assert found is not None
    found.make_context(arguments[1], arguments[2:])


def test_the_commands_do_what_they_are_said_to_in_their_order(
    clone: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for line in (line[2:] for kind, block in BLOCKS if kind == "console" for line in block.splitlines()):
        name, *arguments = shlex.split(line)
        if name == "cd":
            monkeypatch.chdir(arguments[0])
        elif name == "cp":
            [shutil.copy(each, arguments[-1]) for each in arguments[:-1]]
        else:
            assert cli.run(arguments) == 0, capsys.readouterr().err
    found = {path.name for path in clone.glob("journal/outbox/*/*/*")}
    told = set(re.findall(r"^\| `(\w+\.\w+)`", DOCS, re.M)) - {"changes.md", "superseded.md"}
    assert found >= told | {"article.html", "article.json"}


@pytest.mark.parametrize("line", [line for line in COMMANDS if line.startswith("fidele ")])
def test_commands_that_go_on_are_understood(line: str) -> None:
    understood(shlex.split(line, comments=True)[1:])


@pytest.mark.parametrize("text", [block for kind, block in BLOCKS if kind == "toml"])
def test_settings_are_valid(text: str, tmp_path: Path) -> None:
    (tmp_path / "newsroom.toml").write_text(text, "utf-8")
    assert load(tmp_path / "newsroom.toml", {}).input


@pytest.mark.parametrize("name", sorted(set(re.findall(r"FIDELE_([A-Z_]*[A-Z])", DOCS + str(COMPOSE)))))
def test_names_of_the_environment_exist(name: str) -> None:
    assert name.lower() in OPTIONS | set(Settings.model_fields)


@pytest.mark.parametrize("table", sorted(set(re.findall(r"`\[(\w+)\]`", DOCS))))
def test_tables_exist(table: str) -> None:
    assert f"[{table}]" in starter()


@pytest.mark.parametrize("path", sorted(set(re.findall(r"examples/newsroom/[\w.-]+", DOCS))))
def test_files_exist(path: str) -> None:
    assert (ROOT / path).is_file()


@pytest.mark.parametrize("service", ["desk", "worker"])
def test_services_of_the_compose_file_are_commands_with_their_health_and_no_secret(service: str) -> None:
    given: dict[str, Any] = COMPOSE["services"][service]
    understood(given["command"])
    kind, program, *check = given["healthcheck"]["test"]
    assert (kind, program) == ("CMD", "fidele")
    understood(check)
    assert (EXAMPLES / given["build"]["context"] / given["build"]["dockerfile"]).is_file()
    secret = {name: value for name, value in given["environment"].items() if re.search("KEY|PASSWORD|URL", name)}
    assert all("${" in value for value in secret.values())


def test_the_compose_file_has_two_workers_and_waits_for_its_postgres() -> None:
    assert COMPOSE["services"]["worker"]["deploy"]["replicas"] == 2
    assert COMPOSE["services"]["worker"]["depends_on"]["postgres"]["condition"] == "service_healthy"
    assert COMPOSE["services"]["postgres"]["healthcheck"]


@pytest.mark.parametrize("file", ["fidele.service", "fidele-run.service", "crontab"])
def test_what_units_and_cron_start_is_understood(file: str) -> None:
    (line,) = re.findall(r"\.venv/bin/fidele (.*)$", (EXAMPLES / file).read_text("utf-8"), re.M)
    understood(line.split())


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="needs systemd-analyze")
def test_systemd_has_nothing_to_object_to(tmp_path: Path) -> None:
    for name in UNITS:
        unit = (EXAMPLES / name).read_text("utf-8").replace("/opt/fidele/.venv/bin/fidele", "/bin/true")
        (tmp_path / name).write_text(unit, "utf-8")
    arguments = ["systemd-analyze", "verify", *(str(tmp_path / name) for name in UNITS)]
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
