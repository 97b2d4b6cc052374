"""The front matter inside whole runs: what does not stand is replaced, and a run ends whatever a writer made of it."""

from pathlib import Path
from typing import Any

import pytest

from graph import run_graph
from story import front as fronts
from story.errors import AnswerUnusable
from story.lines import read
from story.retitling import retold
from story.values import Brief, Draft, Notes, Outline, Paragraph, Section, SectionTask, Sentence, Verdict
from story.words import fold
from tests import answering
from tests.answering import Answering
from tests.articles import article as made_of

PORT = Path("examples/port.txt").read_text("utf-8")
LIE = "Le ministre Gontran Delvaux a démissionné"


def headed(*headings: str) -> Any:
    """An outline with those headings."""

    def outline(notes: Notes, brief: Brief) -> Outline:
        made = answering.outline(notes, brief)
        named = zip(made.sections, headings, strict=True)
        return made.model_copy(update={"sections": tuple(p.model_copy(update={"heading": h}) for p, h in named)})

    return outline


@pytest.mark.parametrize(
    "headings", [("", "", ""), ("Le port", "Le port", "le port"), ("Le port " * 15, LIE, ""), (LIE, LIE, LIE)]
)
def test_every_section_has_a_heading_of_its_own_that_a_page_can_print(headings: tuple[str, ...]) -> None:
    article = run_graph(PORT, Brief(min_words=100), writer=Answering(outline=headed(*headings)))
    made = [section.heading for section in article.sections]
    assert len(set(made)) == len(made)
    assert all(made[1:]), "the first may go on from the standfirst"
    assert all(len(heading) <= 100 and heading != LIE for heading in made)


def test_the_title_asked_for_heads_the_article_alone() -> None:
    brief = Brief(min_words=100, title="Le quai des ferries")
    article = run_graph(PORT, brief, writer=Answering(outline=headed(LIE, LIE, LIE)))
    assert brief.title not in [section.heading for section in article.sections]


def test_a_translation_with_front_matter_that_does_not_stand_is_held_and_ends() -> None:
    """The reserve has no words of another language; the run was paid for and must not be lost."""

    def write(task: SectionTask) -> Draft:
        told = Sentence(text="The quay is closed.", lines=task.facts[0].lines)
        return Draft(paragraphs=(Paragraph(sentences=(told,)),))

    def judge(task: SectionTask, sentences: Any) -> list[Verdict]:
        return [Verdict(sentence=n, answer="not in source") for n, _ in enumerate(sentences)]

    writer = Answering(outline=headed(LIE, LIE, LIE), write=write, judge=judge)
    assert run_graph(PORT, Brief(language="en", min_words=50), writer=writer).outcome == "held"


def titled(title: str) -> Any:
    def outline(notes: Notes, brief: Brief) -> Outline:
        return answering.outline(notes, brief).model_copy(update={"title": title})

    return outline


def retitling(title: str) -> Any:
    def reword(task: SectionTask, draft: Draft, findings: Any) -> Draft:
        wrong = {finding.sentence for finding in findings}
        told = [s.model_copy(update={"text": title}) if n in wrong else s for n, s in enumerate(draft.sentences)]
        return Draft(paragraphs=(Paragraph(sentences=tuple(told)),))

    return reword


STANDS = "Le port de Kermorvan fermera son quai des ferries le lundi 7 avril"


def test_a_title_that_is_refused_is_asked_for_once_in_other_words() -> None:
    writer = Answering(outline=titled(LIE), reword=retitling(f"{STANDS}."))
    article = run_graph(PORT, Brief(min_words=100), writer=writer)
    assert (article.title, article.slug[:4]) == (STANDS, "port")
    assert writer.asked.count("reword front") == 1


@pytest.mark.parametrize("reword", [retitling("Le ministre Delvaux a démissionné"), lambda *_: AnswerUnusable("no")])
def test_where_the_other_words_do_not_stand_or_there_are_none_the_reserve_words_the_title(reword: Any) -> None:
    writer = Answering(outline=titled(LIE), reword=reword)
    article = run_graph(PORT, Brief(min_words=100), writer=writer)
    assert "Delvaux" not in article.title
    assert writer.asked.count("reword front") == 1
    assert article.outcome == "ready"


def test_the_words_of_the_desk_are_nobodys_to_reword() -> None:
    writer = Answering(outline=headed("Le quai", "Le chantier", "Le port"), reword=retitling(STANDS))
    run_graph(PORT, Brief(min_words=100, title=LIE), writer=writer)
    assert "reword front" not in writer.asked


def test_a_heading_that_is_refused_is_asked_for_in_other_words_as_well() -> None:
    writer = Answering(outline=headed("Le quai", LIE, "Le port"), reword=retitling("Des travaux à 38 millions d’euros"))
    article = run_graph(PORT, Brief(min_words=100), writer=writer)
    assert article.sections[1].heading.endswith("es travaux à 38 millions d’euros")
    assert writer.asked.count("reword front") == 1


@pytest.mark.parametrize(("words", "kept"), [("Le quai des ferries fermera onze mois", True), (LIE, False)])
def test_a_heading_that_says_the_title_again_is_asked_for_once_and_never_printed(words: str, kept: bool) -> None:
    """Where the writer's other words do not stand, the reserve heads the section."""
    short = "Le port de Kermorvan fermera son quai"

    def outline(notes: Notes, brief: Brief) -> Outline:
        return headed(short, "Le quai", "Les pêcheurs")(notes, brief).model_copy(update={"title": short})

    writer = Answering(outline=outline, reword=retitling(words))
    article = run_graph(PORT, Brief(min_words=100), writer=writer)
    assert writer.asked.count("reword front") == 1
    assert article.title == short
    first = article.sections[0].heading
    assert fold(first) != fold(short)
    assert first.endswith(words[3:]) is kept


def test_a_part_is_reworded_behind_its_label_and_in_its_place() -> None:
    told = Paragraph(sentences=(Sentence(text="Le quai ferme.", lines=("A1",)),), heading="Port : la fin du quai")
    section = Section(id="S1", heading="Le quai", paragraphs=(told,))
    made = made_of(
        sections=(section,),
        keyphrase="Port",
        sources=(read("Le quai du Port ferme lundi, a annoncé la mairie de la ville.\n", "A"),),
        title="Port",
    )
    front = fronts.front(made, Notes(facts=()))
    (at,) = (n for n, claim in enumerate(front.claims) if claim.paragraph is not None)
    texts = list(front.draft.sentences)
    texts[at] = texts[at].model_copy(update={"text": "le quai ferme."})
    new = retold(made, front, Draft(paragraphs=(Paragraph(sentences=tuple(texts)),)))
    assert new.sections[0].paragraphs[0].heading == "Port : le quai ferme"
    assert retold(made, front, Draft()) == made
