"""`fidele seo`: the lights of a file."""

import json
from pathlib import Path

import pytest

from newsroom import cli

GOOD = "---\ntitle: Loutre\nkeyphrase: loutre\nlocale: fr_FR\n---\n\nLa loutre dort.\n"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.run(["seo", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_prints_every_light_with_its_figure(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(GOOD, "utf-8")
    code, out, _ = run(capsys, str(tmp_path / "a.md"))
    assert code == 0
    assert "green  keyphraseInSEOTitle" in out
    assert "of 23 green" in out


def test_json_lines_carry_the_same(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(GOOD, "utf-8")
    _, out, _ = run(capsys, str(tmp_path / "a.md"), "--json", "--keyphrase", "castor")
    lights = {light["name"]: light for light in map(json.loads, out.splitlines())}
    assert lights["introductionKeyword"]["colour"] == "red"
    assert lights["introductionKeyword"]["spots"][0]["text"] == "La loutre dort."


def test_strict_ends_with_4_where_the_text_falls_short(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html lang=fr><title>Loutre</title><p>La loutre dort.</p></html>", "utf-8")
    assert run(capsys, str(tmp_path / "a.html"), "--strict")[0] == 4


def test_spots_name_the_sentences(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(GOOD + "\nElle mange. Elle dort. Elle part.\n", "utf-8")
    assert '"Elle mange."' in run(capsys, str(tmp_path / "a.md"), "--spots")[1]


@pytest.mark.parametrize("text", [None, "---\n- a\n---\n", "\x00"])
def test_what_cannot_be_measured_is_said_in_one_line(
    text: str | None, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    if text is not None:
        (tmp_path / "a.md").write_text(text, "utf-8")
    code, out, err = run(capsys, str(tmp_path / "a.md"))
    assert (code, out, err.count("\n")) == (1, "", 1)


def test_a_file_without_text_is_one_line_and_1(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(" \n", "utf-8")
    code, out, err = run(capsys, str(tmp_path / "a.md"))
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "no text to measure" in err
