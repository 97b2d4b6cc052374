"""Rewording inside a whole run: asked once, kept where faithful, and never a reason to hold."""

from pathlib import Path
from typing import Any

from graph import run_graph
from story.article import Article
from story.errors import AnswerUnusable, BudgetSpent
from story.values import Brief, Draft, SectionTask, Sentence
from tests.answering import Answering

PORT = Path("examples/port.txt").read_text("utf-8")


def run(**answers: Any) -> tuple[Article, Answering]:
    """A writer that repeats the source's sentences, so that all of it is copied."""
    writer = Answering(**answers)
    return run_graph(PORT, Brief(min_words=200, longest_copy=10), writer=writer), writer


def with_texts(draft: Draft, change: Any) -> Draft:
    from story.drafts import changed

    return changed(draft, lambda _, sentence: sentence.model_copy(update={"text": change(sentence)}))


def swapped(task: SectionTask, draft: Draft, findings: Any) -> Draft:
    """Other words, the same facts: a connective at the head of each."""
    return with_texts(draft, lambda sentence: f"Par ailleurs, {sentence.text[0].lower()}{sentence.text[1:]}")


def invented(task: SectionTask, draft: Draft, findings: Any) -> Draft:
    return with_texts(draft, lambda sentence: f"{sentence.text.rstrip('.')} pour 97 millions d’euros.")


def sentences(article: Article) -> list[Sentence]:
    return [sentence for section in article.sections for sentence in section.sentences]


def test_a_section_is_asked_once_for_how_it_reads() -> None:
    article, writer = run(reword=swapped)
    asked = [question for question in writer.asked if question.startswith("reword")]
    assert asked
    assert len(asked) == len(set(asked))
    assert any(sentence.text.startswith("Par ailleurs, ") for sentence in sentences(article))
    assert all(section.reworded for section in article.sections if f"reword {section.id}" in asked)


def test_an_unfaithful_wording_is_dropped_for_the_old_one() -> None:
    plain, _ = run()
    article, _ = run(reword=invented)
    assert "97 millions" not in article.body
    assert sentences(article) == sentences(plain)


def test_a_rewording_that_fails_holds_nothing() -> None:
    plain, _ = run()
    for error in (AnswerUnusable("no"), BudgetSpent("spent")):
        article, _ = run(reword=lambda *_, error=error: error)
        assert (article.outcome, article.report.findings) == (plain.outcome, plain.report.findings)


def test_the_embedded_writer_has_no_other_words_and_is_not_asked() -> None:
    article = run_graph(PORT, Brief(min_words=200, longest_copy=10), writer="embedded")
    assert not any(section.reworded for section in article.sections)
