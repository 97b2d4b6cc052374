"""Same input, same output: nothing that is printed hangs on the order in which a process keeps its sets."""

import os
import subprocess
import sys
import unicodedata
from pathlib import Path

from graph import run_graph

ROOT = Path(__file__).parent.parent
SEEDS = ("0", "1", "4")
WRITTEN = """
from pathlib import Path
from graph import check_article, run_graph
one, two = (Path("examples", name).read_text("utf-8") for name in ("laiterie.txt", "laiterie-eleveurs.txt"))
article = run_graph(one, background=[two], writer="embedded")
print(article.markdown, article.report.model_dump(exclude={"usage"}))
print(check_article(two, one).model_dump(exclude={"usage"}))
"""
STEMS = """
from story.checks.lexicon import lexicon
words = lexicon("fr")
print([words.stem(word) for word in ("autres", "autre", "ministres", "voitures", "livres", "navires", "premieres")])
"""


def _printed(program: str) -> set[bytes]:
    """What the program prints in fresh processes that order their sets differently."""
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", program], cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed}, stdout=subprocess.PIPE
        )
        for seed in SEEDS
    ]
    printed = {run.communicate()[0] for run in runs}
    assert all(run.returncode == 0 for run in runs)
    return printed


def test_an_article_and_its_check_are_the_same_in_every_process() -> None:
    assert len(_printed(WRITTEN)) == 1


def test_a_word_is_compared_by_the_same_stem_in_every_process() -> None:
    assert len(_printed(STEMS)) == 1


def test_decomposed_letters_make_the_same_article() -> None:
    text = (ROOT / "examples/laiterie.txt").read_text("utf-8")
    taken_apart = unicodedata.normalize("NFD", text)
    assert len(taken_apart) > len(text)
    assert run_graph(taken_apart).markdown == run_graph(text).markdown


def test_what_is_shown_of_decomposed_letters_stands_where_its_source_says() -> None:
    text = (ROOT / "examples/laiterie.txt").read_text("utf-8")
    [source] = run_graph(unicodedata.normalize("NFD", text)).sources
    assert [source.text[line.start : line.end] for line in source.lines] == [line.text for line in source.lines]
