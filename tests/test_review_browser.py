"""The review page in a real browser: what is clicked, typed, filtered and copied, at every width."""

import os
import shutil
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from graph import run_graph
from newsroom.review import review
from tests.proofs import hostile, proof

CHROMIUM = shutil.which("chromium")
MISSING = "" if CHROMIUM and find_spec("playwright") else "chromium or playwright is missing (apt-get install chromium)"
pytestmark = [
    pytest.mark.browser,
    # Where everything must be proved, what is missing is an error and no excuse.
    pytest.mark.skipif(bool(MISSING) and not os.environ.get("CI"), reason=MISSING),
]
Open = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright import sync_api

    assert not MISSING, MISSING
    with sync_api.sync_playwright() as playwright:
        # The container is the sandbox: root cannot have another.
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Opens an article's page; at the end nothing was complained of and nothing was asked for but the page."""
    context, told, asked = browser.new_context(), list[str](), list[str]()

    def opened(article: Any = None, **options: Any) -> Any:
        nonlocal context
        context.close()
        context = browser.new_context(**({"viewport": {"width": 1280, "height": 800}} | options))
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        file = tmp_path / "review.html"
        file.write_text(review(article or proof()), "utf-8")
        made = context.new_page()
        made.on("console", lambda message: told.append(message.text))
        made.on("pageerror", lambda error: told.append(str(error)))
        made.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
        made.on("request", lambda request: asked.append(request.url))
        made.goto(file.as_uri())
        return made

    yield opened
    context.close()
    page_alone = {(tmp_path / "review.html").as_uri()}
    assert (told, {url.partition("#")[0] for url in asked} - page_alone) == ([], set())


def lit(page: Any) -> set[str]:
    return set(page.eval_on_selector_all(".lit, .from", "all => all.map(one => one.id)"))


def shown(page: Any) -> list[str]:
    return page.eval_on_selector_all(".s", "all => all.filter(s => s.checkVisibility()).map(s => s.id)")  # type: ignore[no-any-return]


def test_a_clicked_sentence_stays_lit_with_its_lines_until_escape(page: Open) -> None:
    tab = page()
    tab.click("#p4 .text")
    tab.mouse.move(2, 2)
    assert lit(tab) == {"p4", "l3", "l5"}
    assert "Incertaine" in tab.inner_text(".detail")
    tab.keyboard.press("Escape")
    assert lit(tab) == set()


@pytest.mark.parametrize("number", [7, 13])
def test_a_lit_line_is_never_behind_the_detail(number: int, page: Open) -> None:
    """Before the page is scrolled the source reaches below the window."""
    article = run_graph(Path("examples/barrage.txt").read_text("utf-8"), writer="embedded")
    tab = page(article, reduced_motion="reduce")
    tab.evaluate(f"document.querySelector('#p{number} .text').click()")
    line = tab.locator(".line.lit").first.bounding_box()
    assert line["y"] + line["height"] <= tab.locator(".detail").bounding_box()["y"] + 1


def test_the_pointer_lights_a_sentence_or_a_line_while_it_is_there(page: Open) -> None:
    tab = page()
    tab.hover("#p3 .text")
    assert lit(tab) == {"p3", "l2"}
    tab.hover("#l1 .text")
    assert lit(tab) == {"l1", "p1", "p2"}
    tab.mouse.move(2, 2)
    assert lit(tab) == set()


def test_focus_lights_what_a_pointer_would(page: Open) -> None:
    tab = page()
    tab.focus("#p5 .refs a")
    assert lit(tab) == {"p5", "l2"}
    assert "Jeanne Tual" in tab.inner_text(".detail")
    assert "à la lettre" in tab.inner_text(".detail")


def test_a_clicked_line_brings_its_sentences(page: Open) -> None:
    tab = page()
    tab.click("#l2 .text")
    tab.mouse.move(2, 2)
    assert lit(tab) == {"l2", "p3", "p5"}


def test_a_link_of_a_line_leads_to_its_sentence(page: Open) -> None:
    tab = page()
    tab.click("#l5 .used a")
    tab.mouse.move(2, 2)
    assert tab.evaluate("document.activeElement.id") == "p4"
    assert lit(tab) == {"p4", "l3", "l5"}


def test_j_and_k_go_through_the_sentences_and_round(page: Open) -> None:
    tab = page()
    seen = []
    for key in ("j", "j", "k", "k"):
        tab.keyboard.press(key)
        seen.append(tab.evaluate("document.activeElement.id"))
    assert seen == ["p1", "p2", "p1", "p6"]


def test_the_filter_leaves_what_is_not_clear_and_the_keys_keep_to_it(page: Open) -> None:
    tab = page()
    tab.keyboard.press("u")
    assert shown(tab) == ["p2", "p3", "p4"]
    tab.keyboard.press("j")
    tab.keyboard.press("j")
    tab.keyboard.press("j")
    assert tab.evaluate("document.activeElement.id") == "p3"
    tab.uncheck("#only-unclear")
    assert len(shown(tab)) == 6


def test_only_lines_not_used_can_be_shown(page: Open) -> None:
    tab = page(proof().model_copy(update={"sections": ()}))
    tab.check("#only-unused")
    visible = "all => all.filter(line => line.checkVisibility()).map(line => line.id)"
    assert tab.eval_on_selector_all(".line", visible) == ["l2", "l3", "l5"]


def test_help_opens_and_closes_by_key(page: Open) -> None:
    tab = page()
    tab.keyboard.press("?")
    assert tab.is_visible("dialog")
    tab.keyboard.press("Escape")
    assert not tab.is_visible("dialog")


@pytest.mark.parametrize(("button", "begins"), [("html", "<h1>Le quai de Kerlann"), ("markdown", "---\ntitle:")])
def test_the_clean_article_is_copied(page: Open, button: str, begins: str) -> None:
    tab = page()
    tab.click(f"[data-do={button}]")
    tab.wait_for_selector("[role=status]:not(:empty)", state="attached")
    assert tab.evaluate("navigator.clipboard.readText()").lstrip().startswith(begins)
    assert tab.inner_text("[role=status]") == "Copié."


def test_html_is_copied_as_formatted_text_too(page: Open) -> None:
    tab = page()
    tab.keyboard.press("h")
    tab.wait_for_selector("[role=status]:not(:empty)", state="attached")
    kinds = tab.evaluate("navigator.clipboard.read().then(items => items[0].types)")
    assert kinds == ["text/plain", "text/html"]


@pytest.mark.parametrize("width", [360, 768, 1280, 1600])
@pytest.mark.parametrize("make", [proof, hostile])
def test_nothing_stands_outside_the_page(page: Open, width: int, make: Callable[[], Any]) -> None:
    tab = page(make(), viewport={"width": width, "height": 800})
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_lines_come_to_the_sentence(page: Open) -> None:
    tab = page(viewport={"width": 360, "height": 740})
    assert not tab.is_visible(".detail")
    tab.click("#p3 .text")
    assert "Nous rouvrirons en mars" in tab.inner_text(".detail .cited:visible")
    tab.click(".shut")
    assert not tab.is_visible(".detail")


def test_hostile_texts_run_nothing_and_ask_for_nothing(page: Open) -> None:
    tab = page(hostile())
    tab.click("#p1 .text", position={"x": 5, "y": 5})
    tab.keyboard.press("j")
    assert tab.title()


def test_without_javascript_everything_can_be_read_and_followed(page: Open) -> None:
    tab = page(java_script_enabled=False)
    assert tab.locator(".tools, .detail").evaluate_all("all => all.every(one => one.hidden)")
    assert tab.locator(".s").count() == 6
    assert "no cited line says 'avril'" in tab.inner_text("section.open")
    tab.click("#p3 .refs a")
    assert tab.url.endswith("#l2")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_readers_colours(page: Open, scheme: str) -> None:
    paper = page(color_scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == {"light": "rgb(251, 250, 246)", "dark": "rgb(23, 22, 20)"}[scheme]


def test_print_leaves_article_and_source(page: Open) -> None:
    tab = page()
    tab.emulate_media(media="print")
    assert not any(tab.is_visible(part) for part in (".tools", ".below", ".detail"))
    assert tab.is_visible("#l6")
    assert tab.is_visible("#p6")


def test_nothing_moves_for_those_who_want_it_still(page: Open) -> None:
    tab = page(reduced_motion="reduce")
    assert tab.eval_on_selector(".s .text", "text => getComputedStyle(text).transitionDuration") == "0s"
