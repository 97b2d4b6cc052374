"""Where a run goes next: one test per branch."""

from typing import Any

import pytest

from graph import routes
from nodes.state import Story, Work
from story import examine
from story.article import Article
from story.lines import read
from story.values import Brief, Draft, Fact, Finding, Paragraph, Plan, Section, SectionTask, Sentence

TASK = SectionTask(
    plan=Plan(id="S1", heading="H"),
    brief=Brief(),
    language="fr",
    source_language="fr",
    title="t",
    keyphrase="k",
    facts=(Fact(id="F1", text="t", lines=("A1",)), Fact(id="F2", text="u", lines=("A2",))),
)
DRAFT = Draft(paragraphs=(Paragraph(sentences=(Sentence(text="t", lines=("A1",)),)),))
FULL = Draft(paragraphs=(Paragraph(sentences=(Sentence(text="t", lines=("A1", "A2")),)),))
WRONG = Finding(check="figure", verdict="unsupported", reason="r", sentence=0)
SHORT = Finding(check="length", verdict="unsure", reason="r")
ARTICLE = Article(
    outcome="held",
    title="t",
    slug="t",
    meta_description="m",
    keyphrase="k",
    language="fr",
    sections=(Section(id="S1", heading="H", paragraphs=DRAFT.paragraphs),),
)


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


def test_a_new_section_is_written_and_one_sent_back_expanded() -> None:
    assert (routes.into_loop(Work(task=TASK)), routes.into_loop(Work(task=TASK, draft=DRAFT))) == (
        "write",
        "expand",
    )


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
    known = {examine.key(sentence): () for sentence in DRAFT.sentences}
    assert send.arg == {"task": TASK, "draft": DRAFT, "findings": (SHORT,), "judged": known}, "not judged anew"


def test_a_section_a_review_adds_is_written_like_any_other() -> None:
    added = TASK.model_copy(update={"plan": Plan(id="S2", heading="H", form="points")})
    (send,) = routes.after_review(Story(tasks=(TASK, added), again={"S2": ()}, article=ARTICLE))
    assert send.arg == {"task": added}


def test_a_review_that_sends_nothing_back_goes_on_to_the_headline() -> None:
    assert routes.after_review(Story(tasks=(TASK,), again={}, article=ARTICLE)) == "headline"
