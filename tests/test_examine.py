"""Rules and judge put together over one section."""

from story import examine
from story.values import Draft, Finding, Paragraph, Section, Sentence

CLEAR, OPEN, WRONG = (Sentence(text=text, lines=("A1",)) for text in ("clear", "open", "wrong"))
DRAFT = Draft(paragraphs=(Paragraph(sentences=(CLEAR, OPEN, WRONG)),))
UNSURE = Finding(check="coverage", verdict="unsure", reason="r", sentence=1)
HARD = Finding(check="figure", verdict="unsupported", reason="r", sentence=2)
DOUBT = Finding(check="coverage", verdict="unsure", reason="r", sentence=2)
NO = Finding(check="judge", verdict="unsupported", reason="not in source", sentence=0)


def test_the_judge_is_asked_only_what_the_rules_left_open() -> None:
    assert examine.open_sentences(DRAFT, [UNSURE, HARD, DOUBT], {}) == (OPEN,)


def test_the_judge_is_not_asked_twice_about_a_sentence() -> None:
    assert examine.open_sentences(DRAFT, [UNSURE], {examine.key(OPEN): ()}) == ()


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
