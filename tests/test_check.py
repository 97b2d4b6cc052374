"""The fact check as people call it: `check_article` and `fidele check`."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from graph import Brief, run_graph
from graph.check import check_article
from newsroom.cli import run
from newsroom.inputs import load
from story.checks import Ground
from story.errors import SourceRejected, WriterUnavailable
from story.lines import read
from story.values import SectionTask, Sentence, Verdict
from tests.obliging import tagged
from tests.scripted import Endpoint, completion, failure

SOURCE = """La gare de Morlain rouvre

La gare de Morlain rouvrira lundi après neuf mois de travaux, a annoncé mardi la région.
Le chantier a coûté 12 millions d'euros. « Les usagers ont été patients », a déclaré la présidente, Inès Caradec.
"""
WRONG = "La gare de Morlain rouvrira jeudi.\n\nLe chantier a coûté 14 millions d'euros.\n"


class Judge:
    """Answers every sentence alike, or raises."""

    name = "judge"

    def __init__(self, verdict: dict[str, object] | Exception) -> None:
        self.verdict = verdict

    async def judge(self, task: SectionTask, sentences: list[Sentence]) -> list[Verdict]:
        if isinstance(self.verdict, Exception):
            raise self.verdict
        return [Verdict.model_validate({"sentence": n} | self.verdict) for n, _ in enumerate(sentences)]


def test_a_source_supports_itself() -> None:
    report = check_article(SOURCE, SOURCE)
    assert (report.findings, report.supported) == ((), report.sentences)


def test_each_wrong_value_is_found_in_its_sentence() -> None:
    report = check_article(WRONG, SOURCE)
    assert [(one.check, one.sentence) for one in report.unsupported] == [("weekday", 0), ("figure", 1)]


def test_background_supports_what_the_source_leaves_out() -> None:
    told = "Le maire, Paul Vidal, viendra samedi."
    assert check_article(told, SOURCE).findings
    assert check_article(told, SOURCE, background=[told]).findings == ()


UNSURE = "Les voyageurs retrouveront leur gare prochainement."


@pytest.mark.parametrize(
    ("answer", "left"),
    [
        ({"answer": "supported", "lines": ("A2",), "span": "La gare de Morlain rouvrira lundi"}, set()),
        ({"answer": "supported", "lines": ("A2",), "span": "La gare rouvrira bientôt"}, {"unsure"}),
        ({"answer": "not in source"}, {"unsupported"}),
        (WriterUnavailable("down"), {"unsure"}),
    ],
)
def test_a_judge_decides_only_what_it_can_prove(answer: dict[str, object] | Exception, left: set[str]) -> None:
    report = check_article(UNSURE, SOURCE, judge=Judge(answer))  # type: ignore[arg-type]
    assert {one.verdict for one in report.findings} == left


@pytest.mark.parametrize(
    ("told", "answer", "left"),
    [
        ("La gare rouvrira lundi.", {"answer": "modality"}, {"unsupported"}),
        ("La gare rouvrira lundi.", {"answer": "supported", "lines": ("A2",), "span": "no words of it"}, set()),
        ("La gare rouvrira lundi.", WriterUnavailable("down"), set()),
        ("La gare de Morlain rouvre", {"answer": "modality"}, set()),
    ],
    ids=["refused", "cleared by both", "not heard", "a line of the source"],
)
def test_a_judge_reads_what_the_rules_cleared_but_the_sources_own_sentences(
    told: str, answer: dict[str, object] | Exception, left: set[str]
) -> None:
    assert check_article(told, SOURCE).findings == ()
    report = check_article(told, SOURCE, judge=Judge(answer))  # type: ignore[arg-type]
    assert {one.verdict for one in report.findings} == left
    assert bool(report.notes) == isinstance(answer, Exception)


def test_a_judge_never_clears_what_a_rule_refused() -> None:
    yes = {"answer": "supported", "lines": ("A2",), "span": "La gare de Morlain rouvrira lundi"}
    assert check_article(WRONG, SOURCE, judge=Judge(yes)).unsupported  # type: ignore[arg-type]


@pytest.mark.parametrize(("article", "source"), [("", SOURCE), (WRONG, "")])
def test_nothing_to_check_is_no_pass(article: str, source: str) -> None:
    with pytest.raises(SourceRejected):
        check_article(article, source)


@pytest.mark.parametrize(("article", "code"), [(SOURCE, 0), (WRONG, 4)])
def test_the_command_says_it_by_its_exit_code(
    article: str, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "source.txt").write_text(SOURCE, "utf-8")
    (tmp_path / "article.md").write_text(article, "utf-8")
    arguments = ["check", str(tmp_path / "article.md"), "--source", str(tmp_path / "source.txt")]
    assert run([*arguments, "--json"]) == code
    assert len(json.loads(capsys.readouterr().out)["findings"]) == (2 if code else 0)
    assert run(arguments) == code
    assert ("jeudi" in capsys.readouterr().out) == bool(code)


def _checked(tmp_path: Path, article: str, *options: str) -> int:
    (tmp_path / "source.txt").write_text(SOURCE, "utf-8")
    (tmp_path / "article.md").write_text(article, "utf-8")
    return run(["check", str(tmp_path / "article.md"), "--source", str(tmp_path / "source.txt"), *options])


MANY = "\n\n".join(f"Les voyageurs du {day} retrouveront leur gare prochainement." for day in ["matin", "soir"] * 8)
"""More sentences than a judge is asked about at once."""


@pytest.mark.parametrize(
    ("answer", "code", "told"),
    [
        ({"answer": "supported", "span": "La gare de Morlain rouvrira lundi"}, 0, "16 supported, 0 unsupported, 0"),
        ({"answer": "not in source", "span": ""}, 4, "0 supported, 16 unsupported, 0 unsure"),
        (None, 4, "0 supported, 0 unsupported, 16 unsure"),
    ],
    ids=["supported", "refused", "not heard"],
)
def test_the_command_asks_a_judge_about_what_no_rule_can_tell(
    answer: dict[str, str] | None, code: int, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    with Endpoint(lambda body: failure(400) if answer is None else completion(_verdicts(body, answer))) as endpoint:
        monkeypatch.setenv("OPENAI_BASE_URL", endpoint.url)
        assert _checked(tmp_path, MANY, "--judge", "openai:judge") == code
        assert len(endpoint.asked) >= 2
    assert told in capsys.readouterr().out
    assert _checked(tmp_path, MANY) == 0, "asked for by the option alone"
    assert "--judge MODEL" in capsys.readouterr().err


def test_what_a_cleared_sentence_stands_on_is_shown_when_asked_for(tmp_path: Path, capsys: Any) -> None:
    source = read(SOURCE)
    line = next(one for one in source.lines if one.kind == "story")
    assert _checked(tmp_path, line.text) == 0
    assert capsys.readouterr().out.startswith("1 sentence: 1 supported")
    _checked(tmp_path, line.text, "--all")
    told = " ".join(capsys.readouterr().out.split())
    assert f"{line.id}:" in told
    _checked(tmp_path, line.text, "--json")
    (held,) = json.loads(capsys.readouterr().out)["stands_on"]
    assert (held[0]["line"], held[0]["text"]) == (line.id, line.text)


def _verdicts(body: dict[str, Any], answer: dict[str, str]) -> dict[str, Any]:
    asked = re.findall(r"^(\d+)\. ", tagged(body["messages"][1]["content"], "sentences"), re.MULTILINE)
    return {"verdicts": [{"sentence": int(n), "lines": ["A2"], **answer} for n in asked]}


def test_the_embedded_writer_is_no_judge(tmp_path: Path) -> None:
    assert _checked(tmp_path, MANY, "--judge", "embedded") == 2


@pytest.mark.parametrize("model", ["nope", "nope:gpt", "openai:gpt"])
def test_a_judge_that_cannot_be_made_is_refused_before_the_work(
    model: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    assert _checked(tmp_path, MANY, "--judge", model) == 2
    said = capsys.readouterr()
    assert (said.out, f"{model!r}" in said.err) == ("", True)


def test_the_command_needs_a_source(tmp_path: Path) -> None:
    assert run(["check", str(tmp_path / "none.md")]) == 2
    assert run(["check", str(tmp_path / "none.md"), "--source", str(tmp_path / "none.txt")]) == 1


def test_checking_loads_no_framework() -> None:
    heavy = "('langgraph', 'langchain', 'langchain_core', 'openai')"
    told = f"import sys, graph.check; sys.exit(any(name in sys.modules for name in {heavy}))"
    assert subprocess.run([sys.executable, "-c", told], check=False).returncode == 0


def test_the_quotations_of_every_source_are_known() -> None:
    """Each source counts its own from 1, and one must not stand in the place of another's."""
    other = read("« Le phare sera repeint avant la fin du mois de juin », a déclaré la maire, Odile Ferrand.", "B")
    known = Ground.of_sources([read(SOURCE), other]).quotes
    assert [(id, quote.source) for id, quote in known.items()] == [("Q1", "A"), ("Q2", "B")]


TRIAL = """Le procès de Lucien Aubrac s’est ouvert lundi devant le tribunal de Kerlo.
Il est jugé pour faux.
« Ces sommes ont payé des bateaux », a soutenu son avocate, Irène Castel.
"""


def test_what_a_run_clears_from_two_lines_is_not_refused_without_its_citations() -> None:
    told = "« Ces sommes ont payé des bateaux », a soutenu au procès de Lucien Aubrac son avocate, Irène Castel."
    assert check_article(told, TRIAL).unsupported == ()
    other = "« Ces sommes ont payé des bateaux », a soutenu au procès d’Irène Castel son avocat, Lucien Aubrac."
    assert check_article(other, TRIAL).findings


def test_a_description_of_two_sentences_is_two_claims() -> None:
    """Held as one, the second sentence was looked for in the line of the first."""
    front = f"---\ntitle: x\ndescription: {TRIAL.splitlines()[0]} Il est jugé pour faux.\n---\n"
    assert [one for one in check_article(front + TRIAL, TRIAL).findings if one.place == "meta description"] == []


def test_an_article_json_is_checked_with_its_citations(tmp_path: Path) -> None:
    """Read as a text, its keys and numbers were sentences that no source has."""
    file, source = tmp_path / "article.json", tmp_path / "source.txt"
    source.write_text(TRIAL * 2, encoding="utf-8")
    article = run_graph(TRIAL * 2, Brief(min_words=20), writer="embedded")
    file.write_text(article.json(), encoding="utf-8")
    assert run(["check", str(file), "--source", str(source), "--strict"]) == 0
    file.write_text('{"title": "x"}', encoding="utf-8")
    assert run(["check", str(file), "--source", str(source)]) == 1


def test_the_page_of_an_article_that_is_not_ready_is_checked_without_the_word_to_its_editor(tmp_path: Path) -> None:
    article = run_graph(TRIAL * 2, writer="embedded")
    assert "étaient demandés" in article.html
    page = load(_written(tmp_path / "article.html", article.html)).text
    assert "demandés" not in page
    assert check_article(page, TRIAL * 2).unsupported == ()


def _written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)
