"""Patterns made of phrases: what several begin with is written once, and nothing else is found by that."""

import importlib
import re
from pathlib import Path

import pytest

from graph import run_graph
from story.checks.lexicon import lexicon
from story.checks.lists import GROUPS, marker
from story.languages import load
from story.patterns import ANYTHING, EDGE, Pieces, any_of, branches, late

TEXTS = [path.read_text("utf-8") for path in sorted(Path("examples").glob("*.txt"))]


def flat(bodies: list[Pieces]) -> str:
    return "|".join(map("".join, bodies))


@pytest.mark.parametrize(
    "bodies",
    [
        [tuple("mettre"), tuple("mette"), tuple("met")],
        [("m", "e", r"\s+", "t"), ("m", "e", EDGE), ("m", "a", EDGE)],
        [("a", "b", EDGE), ("a", ANYTHING, "c"), ("a", "b", "d")],
        [("a", "b"), (), ("a", "c")],
        [("A", "b"), ("c",), ("a", "b", "d")],
        [(ANYTHING, "d"), ("a", "b"), ("a", "c")],
    ],
)
def test_branches_take_what_their_alternatives_in_order_take(bodies: list[Pieces]) -> None:
    texts = ["me t mettre mette met ma me mett", "abd abc abbc ab acd ABD abx", "c ab abd Ab AB aab"]
    for end in ("", r"(?!\w)", "d?$"):
        one, other = (re.compile(f"(?:{made})({end})", re.I) for made in (branches(bodies), flat(bodies)))
        assert [[each.span() for each in one.finditer(text)] for text in texts] == [
            [each.span() for each in other.finditer(text)] for text in texts
        ]


@pytest.mark.parametrize("group", GROUPS)
def test_every_phrase_of_a_list_is_found_whole(group: str) -> None:
    phrases = getattr(load("fr").checks, group)
    found = lexicon("fr").patterns[group]
    for phrase in phrases:
        told = phrase.replace("*", "ées")
        assert (match := found.search(f"… {told} !")), phrase
        assert match.end() - match.start() >= len(told)


def test_the_longest_phrase_is_taken() -> None:
    text = "Il met en garde."
    assert re.findall(any_of(["met", "met en garde", "met en"]), text) == ["met en garde"]
    assert marker(["met", "met en garde", "met en"]).findall(text) == ["met en garde"]


def test_a_list_finds_in_whole_texts_what_its_phrases_one_by_one_find() -> None:
    phrases = [word for words in load("fr").checks.places.values() for word in words] + ["de la", "de", "le", "les"]
    for text in TEXTS:
        starts = {match.start() for phrase in phrases for match in re.finditer(any_of([phrase]), text, re.I)}
        assert {match.start() for match in re.finditer(any_of(phrases), text, re.I)} <= starts
        assert bool(starts) == bool(re.search(any_of(phrases), text, re.I))


def test_the_names_of_a_text_make_no_patterns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python keeps 512 patterns; those of every name drove out what every text needs: a tenth of an article's time."""
    compiler = importlib.import_module("re._compiler")
    whole, made = compiler.compile, list[str]()

    def compiled(pattern: str, flags: int = 0) -> object:
        made.append(pattern)
        return whole(pattern, flags)

    monkeypatch.setattr(compiler, "compile", compiled)
    text = Path("examples/port.txt").read_text("utf-8")
    for old, new in NEW.items():
        assert old in text
        text = text.replace(old, new)
    run_graph(text, writer="embedded")
    assert [pattern for pattern in made if any(new in pattern for new in NEW.values())] == []


NEW = {"Kermorvan": "Kermaria", "Salaün": "Salou", "Castaing": "Castagnet"}
"""Names that no other text has."""


def test_a_late_pattern_is_made_once_it_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    compiled = re.compile
    monkeypatch.setattr(re, "compile", lambda spelt, flags=0: made.append(spelt) or compiled(spelt, flags))
    pattern = late("MET", re.I)
    assert made == []
    assert pattern.findall("Il met, met.") == ["met", "met"]
    assert pattern.sub("", "Met") == ""
    assert pattern.pattern == "MET"
    assert made == ["MET"]
