"""Rules and judge put together over one section."""

import pytest

from story import drafts, examine
from story.lines import read
from story.values import Answer, Draft, Finding, Paragraph, Section, Sentence, Verdict
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


def test_no_judge_is_asked_what_a_rule_refused() -> None:
    assert examine.open_sentences(TASK, DRAFT, [UNSURE, HARD, DOUBT], {}) == (CLEAR, OPEN)


def test_the_judge_is_not_asked_twice_about_a_sentence() -> None:
    told = {examine.key(OPEN): (), examine.key(CLEAR): (NO,)}
    assert examine.open_sentences(TASK, DRAFT, [UNSURE, HARD], told) == ()


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
        ("Un voisin a été mis en examen mardi.", "A1", True),
        ("À neuf heures, la salle était pleine.", "A2", True),
        ("Le procès reprendra lundi", "A3", False),
        ("Le procès reprendra lundi.", "A2", True),
        ("L'essentiel", "A1", False),
    ],
    ids=["in other words", "a cut", "turned round", "a whole sentence", "another line's", "a bare label"],
)
def test_a_judge_reads_all_that_the_rules_have_cleared_but_the_sources_own_sentences(
    text: str, line: str, asked: bool
) -> None:
    """The husband who was freed was charged in an article that no judge had seen; a suspended sentence lost that."""
    draft = Draft(paragraphs=(Paragraph(sentences=(Sentence(text=text, lines=(line,)),)),))
    assert bool(examine.open_sentences(TASK, draft, [], {})) == asked


@pytest.mark.parametrize(
    ("given", "stands"),
    [
        ([("supported", "salle était pleine")], True),
        ([("supported", "words of no line")], True),
        ([("modality", "words of no line")], False),
        ([], False),
    ],
    ids=["proved", "cleared without a proof", "refused without a proof", "forgotten"],
)
def test_what_the_rules_cleared_stands_where_the_judge_clears_it_proved_or_not(
    given: list[tuple[Answer, str]], stands: bool
) -> None:
    verdicts = [Verdict(sentence=0, answer=answer, lines=("A2",), span=span) for answer, span in given]
    other = Verdict(sentence=1, answer="supported", lines=("A2",), span="salle était pleine")
    said = examine.opinions(TASK, [CLEAR, OPEN], [*verdicts, other])
    assert (examine.settled(DRAFT, [], said) == ()) == stands


def test_a_judge_that_was_not_heard_has_said_nothing() -> None:
    assert examine.opinions(TASK, [CLEAR, OPEN], []) == {}


NOTARY = read(
    "Le notaire, Jean Mercier, comparaît mardi à Kerlan. Il a remboursé 120 000 euros en mars 2022. "
    "Son clerc, Joris Lagrange, encourt la même peine. Il reconnaît les faits."
)
PAID = Sentence(text="En mars 2022, il a remboursé 120 000 euros.", lines=("A2",))


@pytest.mark.parametrize(
    ("before", "moved"),
    [
        (Sentence(text="Joris Lagrange, son clerc, encourt la même peine.", lines=("A3",)), [1]),
        (Sentence(text="Jean Mercier comparaît mardi.", lines=("A1",)), []),
        (None, [0]),
    ],
    ids=["behind another", "behind the same", "behind nobody"],
)
def test_il_in_a_section_means_whom_it_means_in_the_source_and_no_judge_says_otherwise(
    before: Sentence | None, moved: list[int]
) -> None:
    task = samples.task(lines=NOTARY.lines)
    draft = Draft(paragraphs=(Paragraph(sentences=(before, PAID) if before else (PAID,)),))
    cleared = dict.fromkeys(map(examine.key, draft.sentences), ())
    found = examine.standing(task, draft, cleared, placed=True)
    assert [one.sentence for one in found] == sorted(drafts.refused(found)) == moved
    assert examine.standing(task, draft, cleared, placed=False) == ()


def test_the_sentence_found_is_counted_through_all_paragraphs() -> None:
    """Each paragraph before had cost it one: the source's own next sentences were deleted in its stead."""
    clerk = Sentence(text="Joris Lagrange, son clerc, encourt la même peine.", lines=("A3",))
    hearing = Sentence(text="Jean Mercier comparaît mardi.", lines=("A1",))
    draft = Draft(paragraphs=tuple(Paragraph(sentences=told) for told in [(hearing,), (clerk, PAID), (hearing,)]))
    cleared = dict.fromkeys(map(examine.key, draft.sentences), ())
    found = examine.standing(samples.task(lines=NOTARY.lines), draft, cleared, placed=True)
    assert [one.sentence for one in found] == [2]


def test_whose_is_told_by_what_its_own_line_calls_them() -> None:
    """ "Le prévenu … son avocate": she is his, whatever name the article has for him."""
    lines = read("Le prévenu conteste et son avocate demande la relaxe. Jean Mercier est jugé mardi à Kerlan.").lines
    told = (
        Sentence(text="Jean Mercier, jugé mardi, conteste.", lines=("A1", "A2")),
        Sentence(text="Son avocate demande la relaxe.", lines=("A1",)),
    )
    task, draft = samples.task(lines=lines), Draft(paragraphs=(Paragraph(sentences=told),))
    assert not [one for one in examine.standing(task, draft, {}, placed=True) if one.check == "referent"]


def test_a_heading_above_says_who_il_is() -> None:
    task = samples.task(lines=NOTARY.lines)
    draft = Draft(paragraphs=(Paragraph(heading="Jean Mercier a payé", sentences=(PAID,)),))
    assert examine.standing(task, draft, {examine.key(PAID): ()}, placed=True) == ()


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Le prévenu doit être entendu mardi.", True),
        ("Le prévenu devait être entendu mardi.", False),
        ("Le jugement sera rendu vendredi.", False),
    ],
)
def test_what_another_source_tells_as_past_is_not_announced(text: str, refused: bool) -> None:
    """The trial "was to go on on Tuesday" beside what witnesses had said that Tuesday."""
    lines = read("Le prévenu doit être entendu mardi. Le jugement sera rendu vendredi.").lines
    task = samples.task(lines=lines, elapsed=(("A1", "B4"),))
    draft = Draft(paragraphs=(Paragraph(sentences=(Sentence(text=text, lines=("A1", "A2")),)),))
    found = examine.standing(task, draft, {}, placed=True)
    assert [one.check for one in found if one.verdict == "unsupported"] == ["tense"] * refused
    assert not any(one.check == "tense" for one in examine.standing(task, draft, {}, placed=False))
