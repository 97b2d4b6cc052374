"""Reasons in the language of who reads them."""

import ast
from pathlib import Path

import pytest

from story.languages import load
from story.reasons import reworded

STORY = Path(__file__).parent.parent / "story"


def test_what_changes_is_carried_over_between_the_language_s_marks() -> None:
    english = "the source says 'aurait', the sentence drops it"
    assert reworded(english, "fr") == "la source dit «\u00a0aurait\u00a0», la phrase l’omet"
    assert reworded(english, "en") == english
    assert reworded(english, "xx") == english


def test_a_reason_that_no_file_words_is_printed_as_it_is() -> None:
    assert reworded("the moon is not in the lines", "fr") == "the moon is not in the lines"


def said() -> list[str]:
    """Every reason and every advice that the checks are written with, values filled in with a word."""
    found: set[str] = set()
    for path in sorted((STORY / "checks").glob("*.py")):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "finding":
                texts = [call.args[1], *(each.value for each in call.keywords if each.arg == "advice")]
                found.update(text for node in texts if (text := _filled(node)))
    return sorted(found)


def _filled(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "'mot'" for part in node.values)
    return ""


@pytest.mark.parametrize("text", said())
def test_every_reason_of_the_checks_has_a_french_wording(text: str) -> None:
    assert reworded(text, "fr") != text


def checks() -> set[str]:
    """The names that findings are given, as editors read them."""
    calls = (
        node for path in sorted(STORY.rglob("*.py")) for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
    )  # fmt: skip
    found: set[str] = set()
    for call in calls:
        first = call.args[:1] if getattr(call.func, "id", "") == "finding" else []
        named = [*first, *(each.value for each in call.keywords if each.arg == "check")]
        found.update(str(node.value) for node in named if isinstance(node, ast.Constant))
    return found


def test_every_check_has_a_french_name() -> None:
    assert checks() - load("fr").review.checks.keys() == set()
