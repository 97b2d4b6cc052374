"""What holds an article whatever the checks say: too much of it is a source's, or a word that the desk watches for."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from graph import Article, Brief, run_graph
from newsroom.settings import Settings
from story.holding import holding
from story.intake import intake
from story.reasons import reworded
from tests.articles import article

PORT = Path("examples/port.txt").read_text("utf-8")
TEXT = """\
Deux mineures ont été blessées mardi à Sarlac, où un car a quitté la route, a indiqué la préfecture dans la soirée.

La conductrice, MISE EN EXAMEN jeudi, a été laissée libre. Les Sarlacois ont déposé des fleurs.

Publicité
"""


def held(brief: dict[str, Any], *, verbatim: float = 0.5, writer: str = "openai:m", text: str = TEXT) -> list[str]:
    _, sources = intake(text, Brief(), obey=False)
    made = article(brief=Brief.model_validate(brief), sources=tuple(sources))
    return [one.reason for one in holding(made, verbatim, writer)]


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("mineure", ["A1"]),
        ("mineures", ["A1"]),
        ("mineur", []),
        ("mise en examen", ["A2"]),
        ("Blessées", ["A1"]),
        ("préfet", []),
        ("sarlac", ["A1"]),
        ("publicité", []),
        ("car", ["A1"]),
    ],
)
def test_a_word_holds_the_story_whose_lines_have_it_whole(words: str, lines: list[str]) -> None:
    found = held({"hold": [words]})
    assert [words in reason and lines[0] in reason for reason in found] == [True] * len(lines)


def test_above_the_share_that_may_be_the_source_s_an_article_is_held_with_both_figures() -> None:
    assert held({}) == held({"max_verbatim": 0.5}) == []
    assert held({"max_verbatim": 0.449}) == [
        "held: 50.0% of the words outside quotations repeat the source, 44.9% were allowed"
    ]
    assert "a model words them anew" in held({"max_verbatim": 0.4}, writer="embedded")[0]


@pytest.mark.parametrize("given", ["mineur, mis  en examen", ["mineur", " mis en examen "], "mineur;mis en examen\n"])
def test_the_words_may_be_one_text(given: Any) -> None:
    assert Brief(hold=given).hold == ("mineur", "mis en examen")


def test_a_comma_between_digits_is_a_number_s() -> None:
    assert Brief(hold="6,5 millions,mineur, 12, 14").hold == ("6,5 millions", "mineur", "12", "14")


@pytest.mark.parametrize("wrong", [{"max_verbatim": 60}, {"max_verbatim": -0.1}, {"hold": 3}, {"hold": [3]}])
def test_what_cannot_be_meant_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Brief.model_validate(wrong)


def test_both_are_settings() -> None:
    brief = Settings.read({"FIDELE_HOLD": "mineur, suicide", "FIDELE_MAX_VERBATIM": "0.6"}).brief
    assert (brief.hold, brief.max_verbatim) == (("mineur", "suicide"), 0.6)


def made(**brief: Any) -> Article:
    return run_graph(PORT, Brief(min_words=200, **brief), writer="embedded")


def test_a_run_ends_held_with_the_text_as_it_would_be_without() -> None:
    free, watched = made(), made(hold=("quai", "criée"), max_verbatim=0.3)
    assert (free.outcome, watched.outcome) == ("ready", "held")
    assert watched.body == free.body
    assert watched.report.capacity == free.report.capacity
    assert watched.report.supported == watched.report.sentences
    assert [one.check for one in watched.report.findings] == ["verbatim", "hold", "hold"]
    assert watched.report.notes == tuple(one.reason for one in watched.report.findings)
    assert all(reworded(note, "fr").startswith("retenu\u00a0: ") for note in watched.report.notes)


def test_an_article_too_thin_is_held_too_and_says_both() -> None:
    article = run_graph(PORT, Brief(min_words=2000, hold=("quai",)), writer="embedded")
    assert article.outcome == "held"
    assert [note.partition(" ")[0] for note in article.report.notes] == ["held:", "the"]
