"""The picture of the review page in the README: `python -m benchmarks.screenshot article.json review.png`."""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from newsroom.review import review
from story.article import Article

WIDTH, HEIGHT = 1280, 960
SENTENCE = "#p4 .text"


def main() -> None:
    """Takes the page as it opens, with one sentence chosen, so that its line is lit in the source."""
    given, picture = map(Path, sys.argv[1:])
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = Path(folder) / "review.html"
        page_file.write_text(review(Article.model_validate_json(given.read_text("utf-8"))), "utf-8")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce")
        page.goto(page_file.as_uri())
        page.click(SENTENCE)
        page.evaluate("scrollTo(0, 0)")
        page.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    main()
