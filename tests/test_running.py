"""Runs of the command line: stopped, gone on with, approved, listed."""

import errno
import json
import os
import pty
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph import Brief, run_graph
from tests.scripted import completion, question_of
from tests.test_cli import MAIN, ROOT, Fidele, fidele

__all__ = ["fidele"]
PORT = str(ROOT / "examples" / "port.txt")
# A shell that starts the tests in the background has its children ignore Ctrl-C; the user's does not.
HEARING = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
FIDELE = [sys.executable, "-c", f"{HEARING}; from newsroom.cli import main; main()"]
EDITOR = """
import sys
path = sys.argv[1]
text = open(path, encoding="utf-8").read()
if "# mien" not in text:
    text = text.replace("title:", "# mien\\ntitel:", 1)
else:
    assert text.startswith("#! titel: there is no such key"), text[:200]
    text = text.replace("\\ntitel:", "\\ntitle:", 1)
open(path, "w", encoding="utf-8").write(text)
"""


def name_of(said: Any) -> str:
    return str(said.err.splitlines()[0].removeprefix("run "))


def test_a_run_waits_for_its_editor_and_goes_on_in_another_call(fidele: Fidele) -> None:
    whole = fidele("write", MAIN, "--json", "-q")
    said = fidele("write", MAIN, "--approve", "--out", "out")
    name = name_of(said)
    assert (said.code, said.out) == (5, "")
    assert said.err.splitlines()[-1] == f"  next: fidele resume {name} --yes, or --outline out/outline.yaml"
    assert "waiting" in fidele("runs").out
    assert fidele("resume", name, "--yes", "-q").code == 0
    ended = json.loads(whole.out.splitlines()[-1])["article"]
    assert json.loads(Path("out/article.json").read_text("utf-8")) == ended


def test_without_a_folder_the_outline_is_printed_and_taken_back_as_it_was_edited(fidele: Fidele) -> None:
    said = fidele("write", MAIN, "--approve")
    name = name_of(said)
    Path("mine.yaml").write_text(said.out.replace("- id: S2", "- id: S99", 1), "utf-8")
    refused = fidele("resume", name, "--outline", "mine.yaml")
    assert (refused.code, refused.out) == (5, ""), "the text that was refused is the editor's to mend"
    assert "section 'S99' was not planned" in refused.err
    sections = said.out.split("- id: ")
    Path("mine.yaml").write_text("- id: ".join((sections[0], sections[1], sections[3])), "utf-8")
    ended = fidele("resume", name, "--outline", "mine.yaml", "--json")
    assert len(json.loads(ended.out.splitlines()[-1])["article"]["sections"]) == 2


def test_what_is_no_yaml_leaves_the_run_waiting(fidele: Fidele) -> None:
    name = name_of(fidele("write", MAIN, "--approve", "--out", "out"))
    Path("mine.yaml").write_text("title: [", "utf-8")
    said = fidele("resume", name, "--outline", "mine.yaml")
    assert said.code == 2
    assert "--outline: 'mine.yaml' is no YAML, line 1: " in said.err
    assert json.loads(fidele("runs", "--json").out.splitlines()[0])["state"] == "waiting"
    assert fidele("resume", name, "--yes").code == 0


def test_a_finished_run_is_handed_out_again(fidele: Fidele) -> None:
    said = fidele("write", MAIN)
    again = fidele("write", "--resume", name_of(said), "--out", "late")
    assert (again.code, again.out) == (0, "")
    assert Path("late/article.md").read_text("utf-8") == said.out


def test_a_disk_that_fills_up_loses_no_article(fidele: Fidele, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, text: str) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("newsroom.files.write_whole", full)
        said = fidele("write", MAIN, "--out", "out", "-q")
    assert (said.code, said.out) == (1, "")
    name = said.err.rpartition("fidele resume ")[2].partition(" ")[0]
    assert said.err == (
        "fidele: cannot write to 'out': No space left on device; "
        f"the article is kept, write it elsewhere with: fidele resume {name} --out FOLDER\n"
    )
    assert fidele("resume", name, "--out", "elsewhere", "-q").code == 0
    assert Path("elsewhere/article.md").is_file()


def test_runs_are_listed_newest_first_with_outcome_and_cost(fidele: Fidele) -> None:
    assert fidele("runs").out.startswith("nothing was run here yet")
    fidele("write", MAIN, "-q")
    fidele("write", "absent.txt", "-q")
    Path("thin.txt").write_text("Le pont de Lunel a rouvert mardi. La mairie l’a annoncé mardi soir.\n" * 4, "utf-8")
    fidele("write", "thin.txt", "-q")
    listed = [json.loads(line) for line in fidele("runs", "--json").out.splitlines()]
    assert [(one["source"], one["cost"]) for one in listed[1:]] == [(MAIN, 0.0)]
    assert listed[1]["state"] == "ready"
    shown = fidele("runs").out
    assert "words" in shown
    assert "tokens" not in shown, "a column that would be empty"


@pytest.mark.parametrize("arguments", [["resume", "nobody"], ["write", "--resume", "nobody"]])
def test_a_run_nobody_knows_is_one_line_and_1(arguments: list[str], fidele: Fidele) -> None:
    said = fidele(*arguments)
    assert (said.code, said.err) == (1, "fidele: there is no run 'nobody' here; `fidele runs` lists them\n")


@pytest.mark.parametrize("arguments", [["write", MAIN, "--resume", "x"], ["resume", "x", "--yes", "--outline", "f"]])
def test_what_contradicts_itself_is_wrong_usage(arguments: list[str], fidele: Fidele) -> None:
    assert fidele(*arguments).code == 2


def test_money_cannot_be_a_limit_where_no_price_is_known(fidele: Fidele) -> None:
    said = fidele("write", MAIN, "--writer", "openai:unheard-of", "--max-cost", "1")
    assert said.code == 2
    assert "no price is known for 'openai:unheard-of'" in said.err


def test_a_model_out_of_reach_leaves_a_run_to_go_on_with(fidele: Fidele, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIDELE_MAX_RETRIES", "0")
    monkeypatch.setenv("FIDELE_BASE_URL", "http://127.0.0.1:9/v1")
    said = fidele("write", MAIN, "--writer", "openai:small", "-q")
    assert said.code == 1
    assert "what is done is kept, go on with: fidele resume barrage-" in said.err
    assert json.loads(fidele("runs", "--json").out)["state"] == "failed"


def test_ctrl_c_ends_with_130_and_the_run_goes_on_without_asking_again(
    endpoint: Any, tmp_path: Path, fidele: Fidele
) -> None:
    def slow(body: dict[str, Any]) -> Any:
        fact = {"text": "Le port fermera son quai des ferries.", "lines": ["A1"], "said_by": None}
        notes = {"facts": [fact], "speakers": [], "aliases": []}
        answer = completion(notes if len(model.asked) == 1 else "no answer of the schema")
        return replace(answer, wait=120.0 if len(model.asked) == 2 else 0.0)

    model = endpoint(slow)
    environment = {**os.environ, "OPENAI_API_KEY": "none", "FIDELE_BASE_URL": model.url, "PYTHONPATH": str(ROOT)}
    arguments = ["write", PORT, "--writer", "openai:small", "--max-calls", "2", "--thread", "port"]
    with subprocess.Popen([*FIDELE, *arguments], env=environment, stdout=-1, stderr=-1, text=True) as writing:
        limit = time.monotonic() + 180
        while len(model.asked) < 2 and time.monotonic() < limit:
            time.sleep(0.05)
        writing.send_signal(signal.SIGINT)
        out, err = writing.communicate(timeout=90)
    assert (writing.returncode, out) == (130, "")
    assert err.splitlines()[-1] == "fidele: interrupted; what is done is kept, go on with: fidele resume port"
    assert "Traceback" not in err
    assert json.loads(fidele("runs", "--json").out)["state"] == "stopped"
    assert fidele("resume", "port", "-q").code == 4, "the budget of the first call holds for the whole run"
    assert [question_of(body) for body in model.asked] == ["extract", "outline", "outline"]


def test_an_editor_at_the_terminal_edits_mends_and_approves(tmp_path: Path) -> None:
    """The whole talk on a real terminal: the live view, the outline, $EDITOR twice, the article."""
    (tmp_path / "editor.py").write_text(EDITOR, "utf-8")
    leading, following = pty.openpty()
    environment = {
        **{name: value for name, value in os.environ.items() if name not in ("CI", "NO_COLOR", "VISUAL")},
        "EDITOR": f"{sys.executable} {tmp_path / 'editor.py'}",
        "TERM": "xterm",
        "PYTHONPATH": str(ROOT),
    }
    command = [*FIDELE, "write", MAIN, "--approve", "--out", str(tmp_path / "out")]
    writing = subprocess.Popen(command, env=environment, stdin=following, stdout=following, stderr=following)
    os.close(following)
    said = typed(leading, {b"[w]ait": b"e\n"})
    assert writing.wait(180) == 0, said
    assert "✓ outline" in said
    article = json.loads((tmp_path / "out" / "article.json").read_text("utf-8"))
    assert article == json.loads(run_graph(Path(MAIN).read_text("utf-8"), Brief(), writer="embedded").json())


def typed(terminal: int, answers: dict[bytes, bytes]) -> str:
    """What a program says on a terminal, each prompt answered when it appears."""
    said = b""
    while True:
        try:
            said += os.read(terminal, 65536)
        except OSError:  # The program has ended, and its side of the terminal is closed.
            os.close(terminal)
            return said.decode()
        for prompt, answer in list(answers.items()):
            if prompt in said:
                os.write(terminal, answer)
                del answers[prompt]
