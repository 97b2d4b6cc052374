"""The pause for the editor: that a run stops, waits, and goes on as the editor wants it."""

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.types import Command

from graph import Article, Brief, Progress, build_graph, run_graph, stream_graph
from graph.checkpoints import serializer
from nodes.desk import Desk
from story.errors import ApprovalWanted, SourceRejected, WriterUnavailable
from story.values import Draft, Notes, SectionTask
from tests.answering import Answering, write
from writers.embedded.writer import EmbeddedWriter

PORT = Path("examples/port.txt").read_text("utf-8")
BRIEF = Brief(min_words=200)
YES: Any = Command(resume=True)


class Run:
    """One run with its own file; each call is what another process would do."""

    def __init__(self, folder: Path, **options: Any) -> None:
        self.options = {"checkpointer": folder / "runs.sqlite", "thread_id": "one", **options}

    def stopped(self, entry: Any = PORT) -> Progress:
        async def last() -> Progress:
            return [event async for event in stream_graph(entry, BRIEF, approve=True, **self.options)][-1]

        return asyncio.run(last())

    def resumed(self, answer: Any = True) -> Article:
        return run_graph(Command(resume=answer), **self.options)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(tmp_path, writer="embedded")


def test_a_run_stops_after_the_outline_and_shows_it(run: Run) -> None:
    last = run.stopped()
    assert (last.step, last.article) == ("approve", None)
    assert last.proposal is not None
    assert last.proposal.outline.title
    shown = [id for section in last.proposal.outline.sections or () for id in section.facts or ()]
    assert set(shown) <= set(last.proposal.facts)


def test_an_outline_approved_as_it_is_gives_the_article_of_a_run_that_never_stopped(run: Run) -> None:
    run.stopped()
    assert run.resumed().json() == run_graph(PORT, BRIEF, writer="embedded").json()


def test_a_model_s_run_asks_no_question_twice_for_having_stopped(tmp_path: Path) -> None:
    whole, split = Answering(), Answering()
    unbroken = run_graph(PORT, BRIEF, writer=whole)
    run = Run(tmp_path, writer=split)
    run.stopped()
    assert split.asked == ["extract", "outline"]
    assert run.resumed().json() == unbroken.json()
    assert split.asked == whole.asked


def test_run_graph_says_that_it_waits(tmp_path: Path) -> None:
    with pytest.raises(ApprovalWanted, match="'one' waits for an editor"):
        run_graph(PORT, approve=True, checkpointer=tmp_path / "runs.sqlite", thread_id="one")


def test_without_an_id_nobody_could_answer() -> None:
    with pytest.raises(ValueError, match="thread_id"):
        run_graph(PORT, approve=True)
    with pytest.raises(ValueError, match="thread_id"):
        run_graph(YES)


def test_a_rejected_section_and_what_it_alone_told_are_not_in_the_article(run: Run) -> None:
    proposal = run.stopped().proposal
    assert proposal is not None
    sections = proposal.outline.sections or ()
    article = run.resumed({"sections": [section.model_dump(mode="json") for section in sections[:1]]})
    kept = set(sections[0].facts or ()) | {id for part in sections[0].parts or () for id in part.facts}
    told = " ".join(sentence.text for section in article.sections for sentence in section.sentences)
    gone = [text for id, text in proposal.facts.items() if id not in kept and text in told]
    assert (len(article.sections), gone) == (1, [])
    assert sum("editor: left out the section" in note for note in article.report.notes) == len(sections) - 1


def test_an_answer_that_cannot_be_taken_is_asked_for_again_and_says_why(run: Run) -> None:
    first = run.stopped()
    again = run.stopped(Command(resume={"titel": "x"}))
    assert again.proposal is not None
    assert again.proposal.objections == ("titel: there is no such key",)
    assert again.proposal.outline == first.proposal.outline  # type: ignore[union-attr]
    assert run.resumed().json() == run_graph(PORT, BRIEF, writer="embedded").json()


@pytest.mark.parametrize("place", ["title", "heading"])
def test_what_the_editor_words_is_a_claim_and_is_held_to_the_source(place: str, run: Run) -> None:
    proposal = run.stopped().proposal
    assert proposal is not None
    lie = "Le ministre Gontran Delvaux démissionne pour 99 millions d’euros"
    sections = [section.model_dump(mode="json") for section in proposal.outline.sections or ()]
    sections[0]["heading"] = lie
    article = run.resumed({"title": lie} if place == "title" else {"sections": sections})
    assert "Delvaux" not in article.markdown
    assert any(f"editor: {lie!r} was replaced" in note for note in article.report.notes)


def test_words_of_the_editor_s_that_the_source_bears_are_printed(run: Run) -> None:
    proposal = run.stopped().proposal
    assert proposal is not None
    title = next(iter(proposal.facts.values())).rstrip(".")
    assert run.resumed({"title": title}).title == title


def test_a_run_that_does_not_wait_takes_no_answer(run: Run) -> None:
    with pytest.raises(SourceRejected, match="no run 'one' is kept"):
        run.resumed()
    run.stopped()
    run.resumed()
    assert run.resumed().outcome == "ready", "a finished run is handed out again"


def test_another_process_goes_on(run: Run, tmp_path: Path) -> None:
    run.stopped()
    code = (
        "from graph import run_graph; from langgraph.types import Command;"
        f"kept = dict(checkpointer={str(tmp_path / 'runs.sqlite')!r}, thread_id='one');"
        "print(run_graph(Command(resume=True), **kept).json())"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == run_graph(PORT, BRIEF, writer="embedded").json()


async def test_a_server_s_run_stops_when_it_is_asked_to() -> None:
    """As LangGraph's server runs it: an empty context, JSON in, its own checkpointer, a command to go on."""
    graph = build_graph(InMemorySaver(serde=serializer()))
    config: Any = {"configurable": {"thread_id": "one"}}
    begun: Any = {"text": PORT, "brief": {"min_words": 200}, "approve": True}
    state = await graph.ainvoke(begun, config, context={})  # type: ignore[arg-type]
    assert state["__interrupt__"][0].value["outline"]["title"]
    state = await graph.ainvoke(YES, config, context={})  # type: ignore[arg-type]
    assert state["article"].json() == run_graph(PORT, BRIEF).json()


def test_a_speaker_put_right_goes_through_the_whole_article(run: Run) -> None:
    proposal = run.stopped().proposal
    assert proposal is not None
    read = {one.id: one.speaker for one in proposal.outline.quotations or ()}
    assert read["Q4"] == "Patrick Dunne"
    article = run.resumed({"quotations": [{"id": "Q4", "speaker": "yann le bihan", "role": "ingénieur"}]})
    quote = article.quotes[3]
    assert (quote.speaker, quote.role, quote.by_editor) == ("Yann Le Bihan", "ingénieur", True)
    told = [note for note in article.report.notes if note.startswith("editor: ")]
    assert told == [
        "editor: speaker of Q4 put right: 'Yann Le Bihan, ingénieur', read as 'Patrick Dunne, directeur de Celtic Line'"
    ]
    headings = [section.heading for section in article.sections]
    assert not any("Dunne" in text and "salariés pendant" in text for text in (article.title, *headings))


@pytest.mark.parametrize("speaker", ["Yann Le Bihan", None])
def test_no_sentence_of_the_source_gives_a_quotation_to_whom_it_was_taken_from(run: Run, speaker: str | None) -> None:
    run.stopped()
    article = run.resumed({"quotations": [{"id": "Q4", "speaker": speaker}]})
    words = article.quotes[3].text
    told = [line.partition(words) for line in article.markdown.splitlines() if words in line]
    assert all(before.replace("\u00a0", " ").endswith("Yann Le Bihan : « ") for before, *_ in told)
    assert bool(told) == bool(speaker)
    assert not any(word in after[:60] for *_, after in told for word in ("Dunne", "a-t-il", "directeur"))


def test_a_speaker_the_source_does_not_have_is_objected_to(run: Run) -> None:
    run.stopped()
    again = run.stopped(Command(resume={"quotations": [{"id": "Q4", "speaker": "Gontran Delvaux"}]}))
    assert again.proposal is not None
    assert "no line of the sources has the speaker 'Gontran Delvaux'" in again.proposal.objections[0]
    assert run.resumed().json() == run_graph(PORT, BRIEF, writer="embedded").json()


def test_a_model_writes_with_the_speaker_put_in_and_the_reserve_as_well(tmp_path: Path) -> None:
    seen: list[SectionTask] = []

    def written(task: SectionTask) -> Draft:
        seen.append(task)
        return write(task)

    run = Run(tmp_path, writer=Answering(write=written))
    run.stopped()
    article = run.resumed({"quotations": [{"id": "Q4", "speaker": None}]})
    speakers = {quote.id: (quote.speaker, quote.by_editor) for task in seen for quote in task.quotes}
    assert speakers["Q4"] == (None, True)
    desk = Desk(writer=EmbeddedWriter())
    own = asyncio.run(desk.own_notes(article.sources, Notes(quotes=article.quotes), "fr"))
    assert [quote.speaker for quote in own.quotes if quote.by_editor] == [None]


def test_what_was_put_right_outlives_the_process(run: Run, tmp_path: Path) -> None:
    """The run is cut off in its first section; another process has only what is kept."""
    broken = Answering(write=lambda task: WriterUnavailable("away"))
    cut = Run(tmp_path, writer=broken, thread_id="cut")
    cut.stopped()
    with pytest.raises(WriterUnavailable):
        cut.resumed({"quotations": [{"id": "Q4", "speaker": "Yann Le Bihan"}]})
    article = run_graph(None, **cut.options | {"writer": Answering()})
    assert article.quotes[3].speaker == "Yann Le Bihan"
    assert any("speaker of Q4 put right" in note for note in article.report.notes)
