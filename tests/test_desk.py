"""Who answers when the writer, or the judge, does not."""

import pytest

from nodes.desk import Desk, seated
from story.errors import AnswerUnusable, BudgetSpent, WriterUnavailable
from story.lines import read
from story.values import Draft, Fact, Notes, Paragraph, Plan, Sentence
from tests import samples
from tests.scripted import Scripted
from writers.meter import Meter

TASK = samples.bare_task()
DRAFT = Draft(paragraphs=(Paragraph(sentences=(Sentence(text="Oui.", lines=("A1",)),)),))
OTHER = Draft(paragraphs=(Paragraph(sentences=(Sentence(text="Non.", lines=("A1",)),)),))


@pytest.mark.parametrize(
    ("error", "check"), [(AnswerUnusable("cut off twice"), "writer"), (BudgetSpent("3 calls"), "budget")]
)
async def test_the_reserve_answers_for_the_writer_and_it_is_said(error: Exception, check: str) -> None:
    desk = Desk(writer=Scripted(error), judge=None, reserve=Scripted(OTHER))
    draft, (trouble,) = await desk.ask(lambda writer: writer.write(TASK))
    assert (draft, trouble.check, trouble.reason) == (OTHER, check, str(error))


async def test_a_writer_out_of_reach_is_not_replaced() -> None:
    desk = Desk(writer=Scripted(WriterUnavailable("no route")), judge=None, reserve=Scripted(OTHER))
    with pytest.raises(WriterUnavailable):
        await desk.ask(lambda writer: writer.write(TASK))


async def test_the_reserve_does_not_write_a_translation() -> None:
    desk = Desk(writer=Scripted(AnswerUnusable("empty")), judge=None, reserve=Scripted())
    draft, _ = await desk.ask(lambda writer: writer.write(TASK), translated=True, otherwise=DRAFT)
    assert draft == DRAFT


async def test_without_anything_else_to_say_in_a_translation_the_error_is_the_answer() -> None:
    desk = Desk(writer=Scripted(AnswerUnusable("empty")), judge=None, reserve=Scripted())
    with pytest.raises(AnswerUnusable):
        await desk.ask(lambda writer: writer.write(TASK), translated=True)


@pytest.mark.parametrize("error", [AnswerUnusable("bad"), BudgetSpent("3 calls"), WriterUnavailable("down")])
async def test_a_judge_that_cannot_be_asked_says_nothing_and_it_is_said(error: Exception) -> None:
    desk = Desk(writer=Scripted(), judge=Scripted(error), reserve=Scripted())
    verdicts, (trouble,) = await desk.opinion(TASK, DRAFT.sentences)
    assert (verdicts, trouble.reason) == ([], str(error))


async def test_a_judge_is_not_asked_about_nothing() -> None:
    judge = Scripted()
    assert await Desk(writer=Scripted(), judge=judge, reserve=Scripted()).opinion(TASK, []) == ([], [])
    assert judge.asked == []


def test_a_model_judges_its_own_work_and_the_embedded_writer_judges_nothing() -> None:
    model = Scripted()
    assert seated(model, None, Meter()).judge is model
    assert seated("embedded", None, Meter()).judge is None


def test_the_reserves_own_forms_are_made_at_the_reserves_desk() -> None:
    desk = seated(Scripted(), None, Meter())
    points = TASK.model_copy(update={"plan": Plan(id="S2", heading="H", form="points")})
    assert (desk.of(TASK).writer, desk.of(points).writer, desk.of(points).judge) == (desk.writer, desk.reserve, None)


async def test_the_reserves_notes_leave_out_what_a_model_passed_over() -> None:
    source = read("La halle de Lunel rouvre lundi. Les travaux ont coûté 2,4 millions d’euros. Il faut écrire prune.")
    passed = Fact(id="F3", text="Il faut écrire prune.", lines=("A3",), passed=True)
    notes = await Desk(writer=Scripted()).own_notes((source,), Notes(facts=(passed,)), "fr")
    assert [fact.lines for fact in notes.facts] == [("A1",), ("A2",)]


async def test_the_reserves_notes_know_when_the_source_was_written() -> None:
    """A list of dates said "Vendredi" where the article's prose had the day of the month."""
    source = read(
        "LUNEL, 11 mars 2025 - La halle rouvre lundi. Les travaux ont coûté 2,4 millions d’euros, selon la mairie."
    )
    notes = await Desk(writer=Scripted()).own_notes((source,), Notes(facts=()), "fr")
    assert notes.written == (("A", "2025-03-11"),)
