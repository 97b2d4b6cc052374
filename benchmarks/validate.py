"""What outside referees say of the pages: `python -m benchmarks.validate [FILE...] [--tools FOLDER]`.

The Nu checker and html-validate read every page, Lighthouse 12 looks at the articles' with Debian's chromium. They are
fetched by npm into FOLDER (build/validators if none is given), never kept here. A FILE is a source; without any, the
examples are written, and one article each with hostile texts and from right to left. Exit code 1 where anything is
found, or where search or accessibility has not 100.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from functools import partial
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

from graph import run_graph
from newsroom.review import review
from story.article import Article
from story.values import Brief, Image, Link, Section
from tests.articles import HOSTILE, article, paragraph

ROOT = Path(__file__).parent.parent
TOOLS = ("vnu-jar@26", "html-validate@11", "lighthouse@12")
WANTED = ("seo", "accessibility")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
RULES = {
    "root": True,
    "extends": ["html-validate:recommended", "html-validate:a11y", "html-validate:document"],
    "rules": {"long-title": "off"},  # our own light measures pixels, and a source's headline may be long
}
KNOWN = Brief(
    min_words=1,
    site="https://www.example.fr",
    author="Ann Le Goff",
    outlet="Le Quai",
    published="2026-03-01T08:00:00+01:00",
    source_name="Agence Ponant",
    source_url="https://ponant.example/1",
    images=(Image(src="/pixel.gif", alt="Le quai, vide"),),
    links=(Link(href="/dossier", text="Notre dossier"),),
)


def articles(files: Sequence[str]) -> Iterator[tuple[str, Article]]:
    """Everything the brief can give is given, and nothing is a draft, which no search engine may see."""
    given = [Path(file) for file in files] or sorted((ROOT / "examples").glob("*.txt"))
    for file in given:
        made = run_graph(file.read_text("utf-8"), KNOWN, writer="embedded")
        yield file.stem, made.model_copy(update={"outcome": "ready"})
    if not files:
        hostile = Section(id="s1", heading=HOSTILE, paragraphs=(paragraph(HOSTILE, heading=HOSTILE),))
        brief = KNOWN.model_copy(update={"author": HOSTILE, "outlet": HOSTILE, "source_name": HOSTILE})
        yield "hostile", article(title=HOSTILE, meta_description=HOSTILE, sections=(hostile,), brief=brief)
        text = "يغلق الميناء رصيفه يوم الاثنين."
        rtl = Section(id="s1", heading="الرصيف", paragraphs=(paragraph(text),))
        fields = {"meta_description": text, "standfirst": (), "sections": (rtl,), "brief": KNOWN}
        yield "rtl", article(title="إغلاق الرصيف", language="ar", **fields)


def fetched(folder: Path) -> Path:
    """The folder with the tools in it."""
    if not (folder / "node_modules" / "lighthouse").exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text('{"private": true}', "utf-8")
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--silent", *TOOLS], cwd=folder, check=True)
    return folder


def nu(pages: Sequence[Path], tools: Path) -> Iterator[str]:
    jar = next((tools / "node_modules" / "vnu-jar").rglob("vnu.jar"))
    command = ["java", "-jar", str(jar), "--format", "json", "--exit-zero-always", *map(str, pages)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    for found in json.loads(said)["messages"]:
        yield f"Nu: {Path(found['url']).name}:{found.get('lastLine')}: {found['type']}: {found['message']}"


def html_validate(pages: Sequence[Path], tools: Path) -> Iterator[str]:
    (tools / "rules.json").write_text(json.dumps(RULES), "utf-8")
    # To a file: on a pipe it stops before all is written.
    command = ["npx", "html-validate", "--config", "rules.json", "--formatter", "json=said.json", *map(str, pages)]
    subprocess.run(command, cwd=tools, capture_output=True, check=False)
    for page in json.loads((tools / "said.json").read_text("utf-8")):
        for found in page["messages"]:
            where = f"{Path(page['filePath']).name}:{found['line']}"
            yield f"html-validate: {where}: {found['ruleId']}: {found['message']}"


def lighthouse(pages: Sequence[Path], tools: Path) -> Iterator[str]:
    folder = pages[0].parent
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for page in pages:
            scores = dict(_scored(f"http://127.0.0.1:{server.server_port}/{page.name}", tools))
            print(f"{page.name:<24} " + "  ".join(f"{name} {score}" for name, score in scores.items()))
            for name in WANTED:
                if scores.get(name) != 100:
                    yield f"Lighthouse: {page.name}: {name} {scores.get(name)}"
        server.shutdown()


def _scored(url: str, tools: Path) -> Iterator[tuple[str, int]]:
    command = ["npx", "lighthouse", url, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    command += [f"--only-categories={','.join(WANTED)}"]
    chromium = {"CHROME_PATH": shutil.which("chromium") or ""}
    said = subprocess.run(
        command, cwd=tools, env=os.environ | chromium, capture_output=True, text=True, check=True
    ).stdout
    for name, category in json.loads(said)["categories"].items():
        yield name, round(100 * (category["score"] or 0))


def same(pages: Sequence[Path]) -> Iterator[str]:
    """Where the JSON-LD of a page is not what its reader sees."""
    from story.seo.markup import Markup

    for page in pages:
        text = page.read_text("utf-8")
        data, seen = json.loads(Markup(text, fragment=False).data[0]), unescape(text)
        if f"<h1>{data['headline']}</h1>" not in seen:
            yield f"JSON-LD: {page.name}: the headline is not the h1"
        if f">Par {data['author']['name']}</p>" not in seen and f">By {data['author']['name']}</p>" not in seen:
            yield f"JSON-LD: {page.name}: the author is not the one shown"
        if data.get("datePublished") not in re.findall(r'<time datetime="([^"]+)"', text):
            yield f"JSON-LD: {page.name}: the date is not the one shown"


class Quiet(SimpleHTTPRequestHandler):
    """Serves the pages, a picture for those that show one, and robots.txt."""

    def log_message(self, *_: object) -> None:
        pass


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--tools", type=Path, default=ROOT / "build" / "validators")
    chosen = parser.parse_args()
    tools = fetched(chosen.tools)
    with TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "robots.txt").write_text("User-agent: *\nAllow: /\n", "utf-8")
        pages, proofs = [], []
        for name, one in articles(chosen.files):
            pages.append(folder / f"{name}.html")
            proofs.append(folder / f"{name}-review.html")
            pages[-1].write_text(one.html, "utf-8")
            proofs[-1].write_text(review(one), "utf-8")
        every = [*pages, *proofs]
        found = [*nu(every, tools), *html_validate(every, tools), *same(pages), *lighthouse(pages, tools)]
    print("\n".join(found) or f"nothing found on {len(every)} pages")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
