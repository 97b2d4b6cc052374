"""What the README shows: `python -m benchmarks.readme` puts it there anew, and takes docs/review.png.

The excerpt and the picture are of what `fidele write examples/barrage.txt` writes now, the table of what comes of every
example. With `--excerpt` the picture stays as it is.
"""

import re
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from graph import Article, run_graph
from newsroom.review import review
from story.words import count

ROOT = Path(__file__).parent.parent
README, PICTURE = ROOT / "README.md", ROOT / "docs" / "review.png"
WIDTH, HEIGHT = 1280, 880
PLACE = re.compile(r"(?<=<!-- excerpt -->\n).*?(?=<!-- /excerpt -->)", re.S)
TABLE = re.compile(r"(?<=<!-- examples -->\n).*?(?=<!-- /examples -->)", re.S)
PARAGRAPHS = 3
"""Of the article's body, from its standfirst on."""


def excerpt(article: Article) -> str:
    """The beginning of the article as a quotation in Markdown."""
    body = article.markdown.partition("\n---\n")[2].strip()
    blocks = [f"# {article.title}", *body.split("\n\n")[:PARAGRAPHS]]
    lines = "\n\n".join(re.sub(r"^#+ (.*)$", r"**\1**", block, flags=re.M) for block in blocks).splitlines()
    return "".join(f"> {line}".rstrip() + "\n" for line in lines)


def written() -> Article:
    """The article the README shows."""
    return run_graph((ROOT / "examples" / "barrage.txt").read_text("utf-8"), writer="embedded")


def table() -> str:
    """What comes of each example without a key and without options, as a table in Markdown."""
    rows = ["| source | its words | outcome | words of the article |", "| --- | --- | --- | --- |"]
    for path in sorted((ROOT / "examples").glob("*.txt")):
        text = path.read_text("utf-8")
        article = run_graph(text, writer="embedded")
        told = sum(count(line.text) for line in article.sources[0].story)
        rows.append(f"| `{path.name}` | {told} | `{article.outcome}` | {article.report.words} |")
    return "\n".join(rows) + "\n"


def picture(article: Article) -> None:
    """Takes the review page with one sentence chosen, so that its line is lit in the source."""
    from playwright.sync_api import sync_playwright

    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "review.html"
        file.write_text(review(article), "utf-8")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce", color_scheme="light"
        )
        page.goto(file.as_uri())
        page.click("#p1 .text")
        page.evaluate("scrollTo(0, 0)")
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    shown = written()
    told = PLACE.sub(lambda _: excerpt(shown), README.read_text("utf-8"))
    README.write_text(TABLE.sub(lambda _: table(), told), "utf-8")
    if "--excerpt" not in sys.argv:
        picture(shown)
