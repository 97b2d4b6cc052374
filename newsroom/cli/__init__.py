"""The command line: `fidele COMMAND`, one file per command, each loaded when it is called."""

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import cast

import click

from newsroom.process import load_up
from story.errors import RunStopped, StoryError

ERROR, USAGE, INTERRUPTED = 1, 2, 130
COMMANDS = {
    "write": "Write an article from a source.",
    "resume": "Go on with a run that stopped, or waits for its editor.",
    "runs": "List recent runs with their outcome and cost.",
    "check": "Check an article against its sources.",
    "review": "Write the page on which an editor decides.",
    "seo": "Print the search and readability lights of an article.",
    "newsroom": "Watch feeds and folders, and write what comes in.",
    "graph": "Print the graph as Mermaid.",
    "schema": "Print the JSON Schema of an article.json.",
    "doctor": "Explain the set-up: who writes, each setting's origin, whether the model answers.",
}


class Commands(click.Group):
    """Knows its commands by name and a line of help; their modules are imported when they run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"newsroom.cli.{cmd_name}")
        return cast(click.Command, module.command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="fidele", message="%(prog)s %(version)s")
def fidele() -> None:
    """Writes a longer, search-ready article from a news source, and invents nothing.

    Every sentence of the article leads back to the line of the source it stands on. Without a key, and without
    --writer, the embedded writer works: it needs no model, no network, and uses the source's own sentences only.

    Every option can also be set in the environment, as FIDELE_ and its name (FIDELE_MIN_WORDS=900), or in a
    file .env of the current directory; `fidele doctor` says what is set, and where.

    Exit codes: 0 ready or clean, 1 error, 2 wrong usage, 3 too thin, 4 held or findings, 5 waits for its editor,
    130 interrupted.

    \b
    Examples:
      fidele write dispatch.txt --out out/dispatch
      fidele check article.md --source dispatch.txt
      fidele doctor
      eval "$(_FIDELE_COMPLETE=bash_source fidele)"    # completion; zsh_source and fish_source too
    """


def main() -> None:
    """The program `fidele`."""
    load_up()
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Runs a command and gives its exit code.

    0 ready or clean, 1 error, 2 usage, 3 too thin, 4 held or findings, 5 waits for its editor, 130 interrupted.
    """
    try:
        code = fidele.main(arguments, prog_name="fidele", standalone_mode=False, obj=_read_dotenv(Path(".env")))
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except RunStopped as error:
        return _told(str(error), INTERRUPTED)
    except (KeyboardInterrupt, click.Abort):
        return _told("interrupted", INTERRUPTED)
    except BrokenPipeError:
        # Whoever read our output has seen enough; the interpreter's own flush at exit must not complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ERROR
    except Exception as error:
        return _failed(error)
    return code if isinstance(code, int) else 0


def _failed(error: Exception) -> int:
    if os.environ.get("FIDELE_DEBUG"):
        raise error
    if isinstance(error, StoryError | OSError):
        from newsroom.settings import SettingRejected

        return _told(str(error), USAGE if isinstance(error, SettingRejected) else ERROR)
    return _told(f"unexpected {type(error).__name__}: {error} (FIDELE_DEBUG=1 shows where)", ERROR)


def _told(message: str, code: int) -> int:
    click.echo("fidele: " + " ".join(message.split()), err=True)
    return code


def _read_dotenv(path: Path) -> frozenset[str]:
    """Sets what the file says and the environment does not, and gives the names of it."""
    if not path.is_file():
        return frozenset()
    from dotenv import dotenv_values

    new = {name: value for name, value in dotenv_values(path).items() if value is not None and name not in os.environ}
    os.environ.update(new)
    return frozenset(new)
