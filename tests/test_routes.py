"""Where a run goes next: one test per branch."""

from typing import Any

import pytest

from graph import routes
from nodes.state import Story, Work
from story import examine
from story.lines import read
from story.values import Brief, Draft, Fact, Finding, Paragraph, Plan, Section, Sentence
from tests.samples import bare_article, bare_task

TASK = bare_task(
    facts=(
        Fact(id="F1", text="t", lines=("A1",)),
        Fact(id="F2", text="Le quai ferme lundi matin, la région voisine paiera demain trente ouvriers", lines=("A2",)),
    ),
)
DRAFT = Draft(paragraphs=(Paragraph(sentences=(Sentence(text="t", lines=("A1",)),)),))
FULL = Draft(
    paragraphs=(
        Paragraph(
            sentences=(
                Sentence(
                    text="Le quai ferme lundi matin, la région voisine paiera demain trente ouvriers",
                    lines=("A1", "A2"),
                ),
            )
        ),
    )
)
WRONG = Finding(check="figure", verdict="unsupported", reason="r", sentence=0)
SHORT = Finding(check="length", verdict="unsure", reason="r")
BAD = Finding(check="style", verdict="style", reason="r", sentence=0)
ARTICLE = bare_article(Section(id="S1", heading="H", paragraphs=DRAFT.paragraphs))


@pytest.mark.parametrize(
    ("findings", "draft", "more", "next_"),
    [
        ((), DRAFT, {}, "settle"),
        ((WRONG,), DRAFT, {}, "repair"),
        ((SHORT,), DRAFT, {}, "expand"),
        ((WRONG, SHORT), DRAFT, {}, "repair"),
        ((SHORT,), FULL, {}, "settle"),
        ((WRONG,), DRAFT, {"last": True}, "settle"),
    ],
    ids=["clear", "wrong", "short", "repair first", "nothing left", "last"],
)
def test_after_a_check(findings: Any, draft: Draft, more: Any, next_: str) -> None:
    state = Work(task=TASK, draft=draft, findings=findings, **{"last": False} | more)
    assert routes.after_check(state) == next_


@pytest.mark.parametrize(
    ("work", "next_"),
    [
        (Work(task=TASK), "write"),
        (Work(task=TASK, draft=DRAFT, findings=(SHORT,)), "expand"),
        (Work(task=TASK, draft=DRAFT, findings=(BAD,)), "polish"),
    ],
)
def test_a_new_section_is_written_one_too_short_expanded_one_that_reads_badly_reworded(work: Work, next_: str) -> None:
    assert routes.into_loop(work) == next_


def test_every_source_is_extracted_on_its_own() -> None:
    text = "Le conseil municipal de Lunel a voté lundi la rénovation de la halle du marché."
    sends = routes.to_pieces(Story(sources=(read(text, "A"), read(text, "B"))))
    assert [send.arg["piece"].id for send in sends] == ["A", "B"]


def test_every_section_gets_its_own_loop() -> None:
    (send,) = routes.to_sections(Story(tasks=(TASK,)))
    assert (send.node, send.arg) == ("section", {"task": TASK})


def test_an_outline_without_sections_does_not_hang() -> None:
    assert routes.to_sections(Story(tasks=())) == "assemble"


def test_a_review_sends_a_section_back_as_it_stands() -> None:
    (send,) = routes.after_review(Story(tasks=(TASK,), again={"S1": (SHORT,)}, article=ARTICLE))
    judged = {examine.key(sentence): () for sentence in DRAFT.sentences}
    known = {"task": TASK, "draft": DRAFT, "judged": judged, "room": routes.SHORT_ANYWAY, "filled": False}
    assert send.arg == known | {"findings": (SHORT,)}, "not judged anew"


def test_a_section_sent_back_brings_the_words_it_may_lose() -> None:
    roomy = ARTICLE.model_copy(update={"brief": Brief(min_words=1), "standfirst": (Sentence(text="a b c"),)})
    (send,) = routes.after_review(Story(tasks=(TASK,), again={"S1": (BAD,)}, article=roomy))
    assert send.arg["room"] == 3


def test_a_section_a_review_adds_is_written_like_any_other() -> None:
    added = TASK.model_copy(update={"plan": Plan(id="S2", heading="H", form="points")})
    (send,) = routes.after_review(Story(tasks=(TASK, added), again={"S2": ()}, article=ARTICLE))
    assert send.arg == {"task": added, "room": routes.SHORT_ANYWAY}


def test_a_review_that_sends_nothing_back_goes_on_to_the_headline() -> None:
    assert routes.after_review(Story(tasks=(TASK,), again={}, article=ARTICLE)) == "headline"
