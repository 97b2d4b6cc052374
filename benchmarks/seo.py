"""Prints the lights of articles: `python -m benchmarks.seo [FILE|FOLDER...] [--first N] [--given] [--referee FOLDER]`.

A FILE is an article in Markdown or HTML, or a source (.txt), which the embedded writer makes an article of first; of a
FOLDER the first N sources are taken. Without any, the examples. `--given` gives what only a site can: its address, an
image, a link and the source's address. With the folder that holds the referee (`judge.mjs` and its packages), its
lights are printed where they are others, and how many agree.
"""

import argparse
import json
import subprocess
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from graph import run_graph
from story.article import Article
from story.seo import lights, of_article, of_html, of_markdown
from story.seo.reasons import explained
from story.values import Brief, Image, Light, Link

ROOT = Path(__file__).parent.parent
SITE = "https://www.example.fr"
COLOURS = {"orange": "amber"}
MARKS = {"green": "●", "amber": "◐", "red": "○"}


def sources(files: Sequence[str], first: int) -> Iterator[Path]:
    """The files, a folder's texts in its place."""
    for file in map(Path, files or [str(ROOT / "examples")]):
        yield from sorted(file.glob("*.txt"))[:first] if file.is_dir() else [file]


def written(file: Path, given: bool) -> Article:
    """The article of a source; with what a site can give, its image described by the article's own title."""
    made = run_graph(file.read_text("utf-8"), Brief(site=SITE), writer="embedded")
    if not given:
        return made
    wishes = {
        "images": (Image(src="/image.jpg", alt=made.title),),
        "links": (Link(href="/dossier", text="Le dossier"),),
        "source_url": "https://source.example/1",
    }
    return made.model_copy(update={"brief": made.brief.model_copy(update=wishes)})


def measured(file: Path, folder: Path, given: bool) -> tuple[Path, tuple[Light, ...]]:
    """The file the referee reads, and our lights of it, those of a source's article with their reasons."""
    if file.suffix != ".txt":
        return file, lights((of_html if file.suffix == ".html" else of_markdown)(file.read_text("utf-8"), site=SITE))
    article = written(file, given)
    page = folder / f"{file.stem}.md"
    page.write_text(article.markdown, "utf-8")
    found = lights(of_article(article))
    reasons = {light.name: light.why for light in explained(found, article)}
    return page, tuple(light.model_copy(update={"why": reasons[light.name]}) for light in found)


def refereed(files: Sequence[Path], folder: Path) -> dict[Path, dict[str, str]]:
    """The referee's colours, by file and light. Raises `CalledProcessError` where it does not run."""
    command = ["node", "judge.mjs", "--compact", "--site", SITE, *(str(file.resolve()) for file in files)]
    said = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout
    found: dict[Path, dict[str, str]] = {}
    for file, line in zip(files, said.splitlines(), strict=True):
        judged = json.loads(line)
        every = [*judged["extras_not_counted"], *judged["seo"]["results"], *judged["readability"]["results"]]
        found[file] = {each["id"]: COLOURS.get(each["light"], each["light"]) for each in every if "light" in each}
    return found


def applies(light: Light, given: bool) -> bool:
    return given or not light.site


def show(file: Path, found: Sequence[Light]) -> None:
    """One line for the article, one for each light that is not green."""
    green = sum(light.colour == "green" for light in found)
    print(f"{file.stem:<28} {''.join(MARKS[light.colour] for light in found)}  {green} of {len(found)} green")
    for light in found:
        if light.colour != "green":
            why = f" ({light.why})" if light.why else ""
            print(f"    {light.colour:<6} {light.name:<23} {light.figure:g} {light.unit}, wants {light.wants}{why}")


def total(every: Sequence[Light]) -> None:
    """How many lights are green in all, and the others by name and reason."""
    dim: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for light in every:
        if light.colour != "green":
            dim[light.name][light.why or "no reason"] += 1
    green = sum(light.colour == "green" for light in every)
    print(f"green: {green} of {len(every)} applicable lights, {green / max(1, len(every)):.0%}")
    for name, whys in sorted(dim.items(), key=lambda each: -each[1].total()):
        print(f"    {name:<23} {whys.total():>3}  {', '.join(f'{why}: {times}' for why, times in whys.most_common())}")


def compare(own: dict[Path, tuple[Light, ...]], other: dict[Path, dict[str, str]]) -> None:
    """Prints the share of lights that are the referee's, and each that is not."""
    pairs = [(file, light, other[file].get(light.name, "none")) for file in own for light in own[file]]
    unlike = [(file, light, colour) for file, light, colour in pairs if light.colour != colour]
    for file, light, colour in unlike:
        print(f"    {file.stem}: {light.name} {light.colour} ({light.figure:g} {light.unit}), the referee {colour}")
    agreed = len(pairs) - len(unlike)
    print(f"agreement with the referee: {agreed} of {len(pairs)} lights, {agreed / len(pairs):.1%}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--first", type=int, default=10_000)
    parser.add_argument("--given", action="store_true")
    parser.add_argument("--referee", type=Path)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        every = sources(chosen.files, chosen.first)
        own = dict(measured(file, Path(made), chosen.given) for file in every)
        for file, found in own.items():
            show(file, [light for light in found if applies(light, chosen.given)])
        total([light for found in own.values() for light in found if applies(light, chosen.given)])
        if chosen.referee:
            compare(own, refereed(list(own), chosen.referee))


if __name__ == "__main__":
    main()
