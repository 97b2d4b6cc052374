"""The texts that a benchmark is given, the articles made of them, and a table of what is counted in those."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from graph import run_graph
from newsroom.process import settle_down
from story.article import Article
from story.errors import StoryError

FILES = 'files, folders of .txt files, "a.txt+b.txt" (one article, the second as background), or an article.json'
Counted = tuple[list[int], list[str]]
"""The columns for one article, and what was counted in it."""


def expanded(given: Sequence[str]) -> list[str]:
    """The files that were given, those of a folder in order."""
    folders = ((name, Path(name)) for name in given)
    return [each for name, one in folders for each in (sorted(map(str, one.glob("*.txt"))) if one.is_dir() else [name])]


def name_of(given: str) -> str:
    """What a row is called."""
    return "+".join(Path(part).stem[:12] for part in given.split("+"))[:28]


def written(name: str) -> Article:
    """The article of the file or files, an article.json as it is. Raises `StoryError` where there is none."""
    if name.endswith(".json"):
        return Article.model_validate_json(Path(name).read_text("utf-8"))
    first, *others = (Path(part).read_bytes().decode("utf-8", "replace") for part in name.split("+"))
    return run_graph(first, background=others, writer="embedded")


def table(
    about: str,
    columns: Sequence[str],
    counted: Callable[[Article], Counted],
    arguments: Sequence[str] | None,
    *,
    mean: bool = False,
) -> int:
    """Prints a row for each article and the sums, of the last column the `mean`. 0 always: nothing is judged.

    `about` is the docstring of the benchmark. What was counted is printed below its row with `--show`.
    """
    parser = argparse.ArgumentParser(description=about.splitlines()[0])
    parser.add_argument("files", nargs="+", help=FILES)
    parser.add_argument("--show", action="store_true", help="print what was counted, too")
    asked = parser.parse_args(arguments)
    settle_down()
    names = expanded(asked.files)
    wide = max(len(name_of(name)) for name in names)
    print(" " * wide, *(f"{column:>10}" for column in columns))
    sums, made = [0] * len(columns), 0
    for name in names:
        try:
            cells, shown = counted(written(name))
        except StoryError as error:
            print(f"{name_of(name):{wide}} {type(error).__name__}")
            continue
        sums, made = [one + two for one, two in zip(sums, cells, strict=True)], made + 1
        print(f"{name_of(name):{wide}}", *(f"{value:>10}" for value in cells), flush=True)
        for line in shown if asked.show else ():
            print(f"    {line}")
    if mean:
        sums[-1] = round(sums[-1] / max(1, made))
    print(f"{'all':{wide}}", *(f"{value:>10}" for value in sums))
    return 0
