"""The review page says what an editor decides by, and whatever the texts hold, they stay texts."""

import base64
import hashlib
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from newsroom.cli import run
from newsroom.proof import Proof
from newsroom.review import review
from story.languages import load
from story.values import Finding, Report, Sentence, Usage, Why
from tests.articles import article
from tests.proofs import hostile, proof
from tests.test_page import Read


class Seen(Read):
    """The page as a parser reads it, elements by id as well."""

    def __init__(self, text: str) -> None:
        # Shapes are drawn with elements that close themselves.
        super().__init__(re.sub(r"<(\w+)([^<>]*)/>", r"<\1\2></\1>", text).replace("<input", "<meta"))
        self.ids = [attributes["id"] for _, attributes, _ in self.found if attributes.get("id")]

    def classed(self, name: str) -> list[dict[str, str | None]]:
        return [row for _, row, _ in self.found if name in (row.get("class") or "").split()]


@cache
def seen(make: Callable[[], object] = proof) -> Seen:
    return Seen(review(make()))  # type: ignore[arg-type]


def text(page: str) -> str:
    body = page.partition("<main>")[2].partition("</main>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


def test_each_sentence_leads_to_its_lines_and_each_line_back() -> None:
    sentences = {row["id"]: (row["data-lines"] or "").split() for row in seen().classed("s")}
    lines = {row["id"]: (row["data-said"] or "").split() for row in seen().classed("line")}
    assert sentences == {"p1": ["l1"], "p2": ["l1"], "p3": ["l2"], "p4": ["l3", "l5"], "p5": ["l2"], "p6": []}
    assert lines == {"l1": ["p1", "p2"], "l2": ["p3", "p5"], "l3": ["p4"], "l4": [], "l5": ["p4"], "l6": []}


def test_every_link_inside_the_page_leads_somewhere_and_no_id_stands_twice() -> None:
    hrefs = {(row["href"] or "")[1:] for row in seen().attributes("a") if (row["href"] or "").startswith("#")}
    assert hrefs <= set(seen().ids)
    assert len(seen().ids) == len(set(seen().ids))


def test_a_sentence_has_the_worst_of_its_findings() -> None:
    found = Proof(proof())
    assert [shown.verdict for shown in found.sentences] == [
        "supported",
        "supported",
        "unsupported",
        "unsure",
        "supported",
        "supported",
    ]
    assert [one.finding.check for one in found.open] == ["date", "judge"]
    assert [one.shown and one.shown.number for one in found.open] == [3, 4]


def test_findings_of_the_front_belong_to_what_holds_their_words() -> None:
    made = proof()
    front = (
        Finding(
            check="name",
            verdict="unsure",
            reason="x",
            text="ferme",
            place="standfirst",
            section="front",
            sentence=2,
        ),
        Finding(
            check="name",
            verdict="unsure",
            reason="x",
            text="suite",
            place="heading",
            section="front",
            sentence=4,
        ),
    )
    found = Proof(made.model_copy(update={"report": Report(findings=front)}))
    assert [len(part.findings) for part in found.parts] == [0, 0, 1]
    assert [shown.number for shown in found.sentences if shown.findings] == [1]
    assert found.open[0].shown == found.sentences[0]


def test_rules_with_nothing_to_object_are_told_apart_from_those_that_object() -> None:
    third = Proof(proof()).sentences[2]
    assert "date" not in third.passed
    assert {"quote", "figure", "name"} <= set(third.passed)


@pytest.mark.parametrize(
    ("said", "letters"),
    [
        ("« Nous rouvrirons en\u202fmars », dit-elle.", True),
        ("« Nous rouvrirons en mars. »", True),
        ("« Nous rouvrirons en avril », dit-elle.", False),
    ],
)
def test_a_quotation_is_held_against_the_source_typography_aside(said: str, letters: bool) -> None:
    sentence = Sentence(text=said, lines=("A2",), quotes=("Q1",))
    (shown,) = Proof(proof().model_copy(update={"standfirst": (sentence,), "sections": ()})).sentences
    assert [piece.letters for piece in shown.pieces if piece.quoted] == [letters]
    assert "".join(piece.text for piece in shown.pieces).split() == said.split()


def test_a_quotation_that_is_not_where_it_should_be_says_so() -> None:
    quote = proof().quotes[0].model_copy(update={"start": 0, "end": 5})
    (heard,) = Proof(proof().model_copy(update={"quotes": (quote,)})).heard
    assert not heard.letters


def test_neighbouring_items_make_one_list() -> None:
    kinds = [block.kind for block in Proof(article()).parts[1].blocks]
    assert kinds == ["text", "list", "heading", "text", "quote"]


def test_lines_of_the_story_that_nothing_uses_are_marked() -> None:
    rows = Proof(proof()).rows
    assert [row.line.id for row in rows if row.idle] == []
    unused = Proof(proof().model_copy(update={"sections": ()})).rows
    assert [row.line.id for row in unused if row.idle] == ["A2", "A3", "B1"]


def test_what_decides_stands_at_the_top() -> None:
    page = text(review(proof()))
    for said in ("Retenu", "1\u202f234", "sur 700 demandés", "42\u00a0%", "Contradictions 1"):
        assert " ".join(said.split()) in page


@pytest.mark.parametrize(("outcome", "word"), [("ready", "Prêt"), ("too_thin", "Trop mince"), ("held", "Retenu")])
def test_every_outcome_has_its_word(outcome: str, word: str) -> None:
    assert word in Seen(review(article(outcome=outcome))).texts("h1")


@pytest.mark.parametrize(("language", "word"), [("fr", "Retenu"), ("en", "Held"), ("pt", "Held")])
def test_the_interface_speaks_the_articles_language_or_english(language: str, word: str) -> None:
    page = Seen(review(proof(language)))
    assert page.texts("h1") == [word]
    assert page.attributes("html") == [{"lang": "en" if language == "pt" else language}]


def test_both_interfaces_say_the_same() -> None:
    french, english = load("fr").review, load("en").review
    assert french.words.keys() == english.words.keys()
    assert french.lights.keys() == english.lights.keys() == french.wants.keys()
    assert french.whys.keys() == set(get_args(Why)) - {""}
    fields = {name: set(re.findall(r"{\w+}", said)) for name, said in french.words.items()}
    assert fields == {name: set(re.findall(r"{\w+}", said)) for name, said in english.words.items()}


def test_costs_are_summed_over_the_sections_of_a_round() -> None:
    extract, write, again = Proof(proof()).costs
    assert (extract.calls, extract.tokens, extract.seconds, extract.guessed) == (1, 1200, 2.5, False)
    assert (write.calls, write.tokens, write.seconds, write.guessed) == (2, 1300, 2.25, True)
    assert (again.step, again.round, again.tokens, again.money) == ("write", 1, 300, 0.004)
    page = review(proof())
    assert "2ᵉ fois" in page
    assert "0,0040\u00a0$" in page


def test_a_price_that_is_not_known_is_not_shown() -> None:
    unpriced = proof().report.model_copy(update={"usage": (Usage(step="write", calls=1, seconds=1.0),)})
    assert "Prix" not in review(proof().model_copy(update={"report": unpriced}))


def test_a_title_too_wide_for_a_results_page_is_cut() -> None:
    page = review(article(title="Le port de Kerlann ferme son quai " * 3))
    assert "coupé à 600" in page
    assert re.search(r'class="title">Le port de .{20,60} \.\.\.<', page)


def test_only_its_own_style_and_script_may_run() -> None:
    page = review(proof())
    (policy,) = [row["content"] for row in Seen(page).attributes("meta") if row.get("http-equiv")]
    assert policy is not None
    assert policy.startswith("default-src 'none'; ")
    for tag, directive in (("script", "script-src"), ("style", "style-src")):
        (own,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.S)
        digest = base64.b64encode(hashlib.sha256(own.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy
    assert not re.search(r"<[^>]+\s(style|on\w+|src)=", page.partition("<body>")[2].partition("<script>")[0])


def test_hostile_texts_stay_texts() -> None:
    page = seen(hostile)
    assert len(page.texts("script")) == len(page.texts("style")) == 1
    assert not page.attributes("img")
    assert not any(name.startswith("on") for _, attributes, _ in page.found for name in attributes)
    assert all((row["href"] or "").startswith("#") for row in page.attributes("a"))


def test_the_page_is_small() -> None:
    bare = review(article(sections=(), standfirst=(), sources=(), report=Report()))
    assert len(bare.encode()) < 60_000
    grown = len(review(proof()).encode()) - len(bare.encode())
    assert grown < 300_000


def test_the_clean_article_can_be_taken_without_its_marks() -> None:
    html, markdown = seen().texts("textarea")
    assert "<h2>Ce qui change</h2>" in html
    assert "A1" not in html
    assert markdown.startswith("---\ntitle:")


def test_the_command_writes_the_page_beside_the_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "article.json"
    file.write_text(proof().json(), "utf-8")
    assert run(["review", str(file)]) == 0
    assert (tmp_path / "review.html").read_text("utf-8") == review(proof())
    assert str(tmp_path / "review.html") in capsys.readouterr().out


def test_the_command_says_what_is_no_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "article.json"
    file.write_text("{}", "utf-8")
    assert run(["review", str(file)]) == 1
    assert "is no article.json of `fidele write`" in capsys.readouterr().err


def test_a_side_is_told_with_who_says_it_and_a_spelling_as_one() -> None:
    made = proof()
    conflict = made.report.conflicts[0].model_copy(update={"kind": "spelling"})
    facts = (made.facts[0].model_copy(update={"said_by": "Anne Riou"}), made.facts[1])
    page = text(review(made.model_copy(update={"report": Report(conflicts=(conflict,)), "facts": facts})))
    assert "Un nom s’écrit de deux façons" in page
    assert "(Anne Riou)" in page


def test_who_speaks_by_the_editor_s_word_is_marked() -> None:
    made = proof()
    (quote, *others) = made.quotes
    right = made.model_copy(update={"quotes": (quote.model_copy(update={"by_editor": True}), *others)})
    told = load("fr").review.words["put_right"]
    assert (told in text(review(made)), told in text(review(right))) == (False, True)
