"""Prints the lights of the examples' articles: `python benchmarks/seo.py [FILE...] [--referee FOLDER]`.

A FILE is an article in Markdown or HTML, or a source (.txt), which the embedded writer makes an article of first.
With the folder that holds `judge.mjs` and its packages, it prints as well where the referee's lights differ.
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from graph import run_graph  # noqa: E402
from story.seo import lights, of_html, of_markdown  # noqa: E402
from story.values import Light  # noqa: E402

SITE = "https://www.example.fr"
COLOURS = {"orange": "amber"}
MARKS = {"green": "●", "amber": "◐", "red": "○"}


def articles(files: Sequence[str], folder: Path) -> list[Path]:
    """The files as articles; what is written for a source is put into the folder."""
    made = []
    for file in map(Path, files or sorted(map(str, (ROOT / "examples").glob("*.txt")))):
        if file.suffix == ".txt":
            article = run_graph(file.read_text("utf-8"))
            file = folder / f"{file.stem}.md"
            file.write_text(article.markdown, "utf-8")
        made.append(file)
    return made


def measured(file: Path) -> tuple[Light, ...]:
    make = of_html if file.suffix == ".html" else of_markdown
    return lights(make(file.read_text("utf-8"), site=SITE))


def refereed(files: Sequence[Path], folder: str) -> dict[Path, dict[str, str]]:
    """The referee's colours, by file and light. Raises `CalledProcessError` where it does not run."""
    command = ["node", "judge.mjs", "--compact", "--site", SITE, *(str(file.resolve()) for file in files)]
    said = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout
    found: dict[Path, dict[str, str]] = {}
    for file, line in zip(files, said.splitlines(), strict=True):
        judged = json.loads(line)
        every = [*judged["extras_not_counted"], *judged["seo"]["results"], *judged["readability"]["results"]]
        found[file] = {each["id"]: COLOURS.get(each["light"], each["light"]) for each in every if "light" in each}
    return found


def main(arguments: list[str]) -> None:
    folder = arguments.pop(arguments.index("--referee") + 1) if "--referee" in arguments else ""
    files = [argument for argument in arguments if argument != "--referee"]
    with tempfile.TemporaryDirectory() as made:
        every = articles(files, Path(made))
        own = {file: measured(file) for file in every}
        other = refereed(every, folder) if folder else {}
    dim: Counter[str] = Counter()
    for file, found in own.items():
        text = [light for light in found if not light.site]
        green = sum(light.colour == "green" for light in text)
        print(f"{file.stem:<28} {''.join(MARKS[light.colour] for light in text)}  {green} of {len(text)} green")
        for light in text:
            if light.colour != "green":
                dim[light.name] += 1
                print(f"    {light.colour:<6} {light.name:<23} {light.figure:g} {light.unit}, wants {light.wants}")
    print("not green:", ", ".join(f"{name} {times}" for name, times in dim.most_common()) or "none")
    if folder:
        compare(own, other)


def compare(own: dict[Path, tuple[Light, ...]], other: dict[Path, dict[str, str]]) -> None:
    """Prints the share of lights that are the referee's, and each that is not."""
    pairs = [(file, light, other[file].get(light.name, "none")) for file in own for light in own[file]]
    unlike = [(file, light, colour) for file, light, colour in pairs if light.colour != colour]
    for file, light, colour in unlike:
        print(f"    {file.stem}: {light.name} {light.colour} ({light.figure:g} {light.unit}), the referee {colour}")
    print(
        f"agreement with the referee: {len(pairs) - len(unlike)} of {len(pairs)} lights, "
        f"{1 - len(unlike) / len(pairs):.1%}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
