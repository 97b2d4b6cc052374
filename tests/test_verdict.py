"""The outcome of an article, and the reasons its report gives."""

import pytest
from langgraph.runtime import Runtime

from nodes.conclude import conclude
from nodes.desk import Desk
from nodes.state import Story
from story.article import Article
from story.lines import read
from story.notes import merge, take
from story.reasons import reworded
from story.values import Brief, Fact, Finding, Notes, Outcome, Paragraph, Section, Sentence
from story.verdict import concluded
from story.weightiest import FACTS
from tests.answering import Answering
from tests.samples import bare_article
from writers.pick import reserve

SOURCE = read("La mairie de Lunel a fermé mardi la piscine des Acacias pour trois semaines de travaux.")
UNSURE = Finding(check="coverage", verdict="unsure", reason="r", section="S1", sentence=0)
BUDGET = Finding(check="budget", verdict="unsure", place="article", reason="3 calls")
WRITER = Finding(check="writer", verdict="unsure", place="article", reason="cut off twice")


def outcome(min_words: int = 5, open_: tuple[Finding, ...] = (), **given: tuple[Finding, ...]) -> Article:
    paragraph = Paragraph(sentences=(Sentence(text=SOURCE.lines[0].text, lines=("A1",)),))
    section = Section(id="S1", heading="H", paragraphs=(paragraph,), findings=open_)
    article = bare_article(section, sources=(SOURCE,), brief=Brief(min_words=min_words))
    return concluded(article, take(SOURCE), writer="embedded", judge=None, **given)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (outcome(), "ready"),
        (outcome(min_words=700), "too_thin"),
        (outcome(open_=(UNSURE,)), "held"),
        (outcome(min_words=700, open_=(UNSURE,)), "held"),
        (outcome(front=(UNSURE,)), "held"),
        (outcome(troubles=(BUDGET,)), "held"),
        (outcome(troubles=(WRITER,)), "ready"),
    ],
    ids=["clear", "short", "open", "open and short", "open headline", "budget spent", "the reserve stepped in"],
)
def test_the_outcome(made: Article, expected: Outcome) -> None:
    assert made.outcome == expected


def test_a_thin_article_says_how_many_words_the_source_carries_and_what_would_help() -> None:
    (note,) = outcome(min_words=700).report.notes
    assert "about 16 words" in note
    assert "background" in note


def test_a_sentence_with_a_finding_is_not_counted_as_supported() -> None:
    assert (outcome(open_=(UNSURE,)).report.sentences, outcome(open_=(UNSURE,)).report.supported) == (1, 0)


def test_what_the_reserve_did_is_said() -> None:
    (first, second) = outcome(troubles=(BUDGET, WRITER, WRITER)).report.notes[1:]
    assert first == "the embedded writer answered for the model 2 time(s): cut off twice"
    assert second.startswith("budget: ")


def test_a_name_spelt_in_two_ways_is_in_the_report_with_the_lines_that_show_it() -> None:
    other = read("Mardi, Kyrylo Boudanov a parlé à Lunel devant le conseil de la ville et la presse.", "B")
    first = read("Mercredi, Kyrylo Budanov a visité la piscine des Acacias avec la maire de la ville.")
    article = concluded(outcome(), merge([take(first), take(other)]), writer="embedded", judge=None)
    (spelling,) = article.report.conflicts
    assert spelling.kind == "spelling"
    assert {fact.lines for fact in article.facts} == {("A1",), ("B1",)}


def test_a_section_that_copies_though_it_was_asked_not_to_is_named() -> None:
    made = outcome()
    brief = Brief(min_words=5, longest_copy=5)
    (section,) = made.sections
    for already, notes in ((False, 0), (True, 1)):
        sections = (section.model_copy(update={"reworded": already}),)
        again = made.model_copy(update={"brief": brief, "sections": sections})
        found = concluded(again, take(SOURCE), writer="openai:m", judge=None).report.notes
        assert [("16 words in a row" in note, "5 were allowed" in note) for note in found] == [(True, True)] * notes


async def test_a_reader_is_told_that_a_long_source_was_not_read_to_its_end() -> None:
    facts = tuple(Fact(id=f"F{n}", text=f"Le quai {n} ferme.", lines=(f"A{n}",)) for n in range(1, FACTS + 4))
    state: Story = {"article": outcome(), "notes": Notes(facts=facts), "front": ()}
    for desk, told in ((Desk(writer=reserve(), judge=None), 1), (Desk(writer=Answering(), judge=None), 0)):
        notes = (await conclude(state, Runtime(context=desk)))["article"].report.notes
        said = [note for note in notes if note.endswith("3 more were left out")]
        assert len(said) == told
    english = f"the article was planned from the first {FACTS} facts of the sources; 3 more were left out"
    assert reworded(english, "fr").endswith("3 autres ont été laissés de côté")


def test_a_quotation_mark_without_its_other_half_is_told_where_its_line_is_left_out() -> None:
    text = "Le quai a rouvert lundi. Anne Riou a senti une odeur « âcre, comme du gaz. Deux cargos attendent au large."
    source = read(text)
    told = Section(
        id="s1",
        heading="Le quai",
        paragraphs=(Paragraph(sentences=(Sentence(text=source.lines[0].text, lines=("A1",)),)),),
    )
    made = bare_article().model_copy(update={"sources": (source,), "sections": (told,), "standfirst": ()})
    (note,) = [one for one in concluded(made, Notes(), writer="embedded", judge=None).report.notes if "half" in one]
    assert note == "a quotation mark has no other half in A2, left out: put it right there"
    assert reworded(note, "fr").startswith("un guillemet n’a pas son autre moitié dans A2")
    cited = told.paragraphs[0].sentences[0].model_copy(update={"lines": ("A2",)})
    whole = told.model_copy(update={"paragraphs": (Paragraph(sentences=(cited,)),)})
    kept = concluded(made.model_copy(update={"sections": (whole,)}), Notes(), writer="embedded", judge=None)
    assert not any("half" in one for one in kept.report.notes)
