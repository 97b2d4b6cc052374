"""What axe-core has against a review page: `python -m benchmarks.axe axe.min.js review.html…` lists violations.

axe-core is not kept here: `npm install axe-core` somewhere, and give its axe.min.js. Each page is looked at on a
phone and on a wide screen, light and dark, at rest, with a sentence chosen, filtered and with its help open.
Exit code 1 where there is any violation.
"""

import argparse
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, Page, sync_playwright

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
STATES = {
    "at rest": "",
    "chosen": "document.querySelector('.s:nth-of-type(1) .text').click()",
    "filtered": "document.querySelector('#only-unclear').click()",
    "help": "document.querySelector('[data-do=help]').click()",
}


def violations(browser: Browser, axe: str, path: Path) -> Iterator[str]:
    """One line for each kind of violation in each state, with the elements meant."""
    for width in (360, 1280):
        for scheme in SCHEMES:
            for state, act in STATES.items():
                # The page's own security policy lets no script in but its own; the tool is let in beside it.
                context = browser.new_context(
                    viewport={"width": width, "height": 800},
                    color_scheme=scheme,
                    reduced_motion="reduce",
                    bypass_csp=True,
                )
                page = context.new_page()
                page.goto(path.resolve().as_uri())
                for rule in _run(page, axe, act):
                    where = "; ".join(str(node["target"]) for node in rule["nodes"][:4])
                    yield f"{path.name} {width} px {scheme}, {state}: {rule['id']} ({rule['impact']}): {where}"
                context.close()


def _run(page: Page, axe: str, act: str) -> list[dict[str, Any]]:
    page.evaluate(act)
    page.wait_for_timeout(200)  # until the colours have changed over
    page.evaluate(axe + "; undefined")
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return list(found["violations"])


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("axe", type=Path, help="axe-core's axe.min.js")
    parser.add_argument("pages", type=Path, nargs="+")
    asked = parser.parse_args()
    script = asked.axe.read_text("utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        found = [one for page in asked.pages for one in violations(browser, script, page)]
    print("\n".join(found) or f"no violation in {len(asked.pages)} page(s)")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
