"""Rules and judge put together over one section."""

import pytest

from story import examine
from story.lines import read
from story.values import Draft, Finding, Paragraph, Section, Sentence
from tests import samples

CLEAR, OPEN, WRONG = (Sentence(text=text, lines=("A2",)) for text in ("clear", "open", "wrong"))
DRAFT = Draft(paragraphs=(Paragraph(sentences=(CLEAR, OPEN, WRONG)),))
COURT = read(
    "Un voisin a été mis en examen mardi, tandis que le mari de la victime a été remis en liberté. "
    "La salle était pleine à neuf heures, selon le greffe du tribunal. Le procès reprendra lundi."
)
TASK = samples.task(lines=COURT.lines)
UNSURE = Finding(check="coverage", verdict="unsure", reason="r", sentence=1)
HARD = Finding(check="figure", verdict="unsupported", reason="r", sentence=2)
DOUBT = Finding(check="coverage", verdict="unsure", reason="r", sentence=2)
NO = Finding(check="judge", verdict="unsupported", reason="not in source", sentence=0)


def test_the_judge_is_asked_only_what_the_rules_left_open() -> None:
    assert examine.open_sentences(TASK, DRAFT, [UNSURE, HARD, DOUBT], {}) == (OPEN,)


def test_the_judge_is_not_asked_twice_about_a_sentence() -> None:
    assert examine.open_sentences(TASK, DRAFT, [UNSURE], {examine.key(OPEN): ()}) == ()


def test_the_judge_is_asked_once_about_what_stands_twice() -> None:
    twice = Draft(paragraphs=(Paragraph(sentences=(OPEN, OPEN)),))
    doubts = [UNSURE.model_copy(update={"sentence": n}) for n in (0, 1)]
    assert examine.open_sentences(TASK, twice, doubts, {}) == (OPEN,)
    assert examine.settled(twice, doubts, {examine.key(OPEN): ()}) == ()


def test_a_judge_that_clears_removes_the_doubt() -> None:
    assert examine.settled(DRAFT, [UNSURE], {examine.key(OPEN): ()}) == ()


def test_a_judge_that_refuses_is_heard_at_the_sentences_own_index() -> None:
    (finding,) = examine.settled(DRAFT, [UNSURE], {examine.key(OPEN): (NO,)})
    assert (finding.check, finding.sentence) == ("judge", 1)


def test_no_judge_clears_what_a_rule_refused() -> None:
    assert HARD in examine.settled(DRAFT, [HARD, DOUBT], {examine.key(WRONG): ()})


def test_a_settled_sections_sentences_stand_but_for_those_with_a_finding() -> None:
    section = Section(id="S1", heading="h", paragraphs=DRAFT.paragraphs, findings=(UNSURE, HARD))
    assert examine.cleared(section) == {examine.key(CLEAR): ()}


def test_without_a_word_from_a_judge_the_doubt_stays() -> None:
    assert examine.settled(DRAFT, [UNSURE], {}) == (UNSURE,)


@pytest.mark.parametrize(
    ("text", "line", "asked"),
    [
        ("Le mari de la victime a été mis en examen mardi.", "A1", True),
        ("Un voisin a été mis en examen mardi.", "A1", False),
        ("À neuf heures, la salle était pleine.", "A2", False),
        ("L'essentiel", "A1", False),
    ],
    ids=["an accusation in other words", "in the line's own", "no accusation", "a bare label"],
)
def test_a_judge_reads_what_accuses_somebody_though_the_rules_have_cleared_it(
    text: str, line: str, asked: bool
) -> None:
    """The husband who was freed was charged in an article that no judge had seen."""
    draft = Draft(paragraphs=(Paragraph(sentences=(Sentence(text=text, lines=(line,)),)),))
    assert bool(examine.open_sentences(TASK, draft, [], {})) == asked


def test_what_the_rules_cleared_falls_by_a_judges_proof_alone() -> None:
    doubt = NO.model_copy(update={"verdict": "unsure"})
    assert examine.settled(DRAFT, [], {examine.key(CLEAR): (doubt,)}) == ()
    (finding,) = examine.settled(DRAFT, [], {examine.key(CLEAR): (NO,)})
    assert (finding.check, finding.sentence) == ("judge", 0)
