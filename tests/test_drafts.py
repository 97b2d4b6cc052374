"""What may be done to a draft without asking anybody."""

import pytest

from story import drafts
from story.values import Draft, Evidence, Fact, Finding, Paragraph, Plan, Quote, SectionTask, Sentence
from tests import samples


def draft(*texts: str, heading: str | None = None) -> Draft:
    sentences = tuple(Sentence(text=text, lines=(f"A{n}",)) for n, text in enumerate(texts, 1))
    return Draft(paragraphs=(Paragraph(sentences=sentences, heading=heading),))


def wrong(sentence: int, check: str = "figure", **fields: object) -> Finding:
    return Finding.model_validate(
        {"check": check, "verdict": "unsupported", "reason": "r", "sentence": sentence} | fields
    )


def task(*facts: Fact, spare: tuple[Fact, ...] = (), words: int = 100) -> SectionTask:
    return samples.bare_task(plan=Plan(id="S1", heading="H", words=words), facts=facts, spare=spare)


def test_a_sentence_taken_out_leaves_the_others_where_they_were() -> None:
    assert [s.text for s in drafts.without(draft("un", "deux", "trois"), {1}).sentences] == ["un", "trois"]


def test_what_leans_on_a_sentence_taken_out_goes_with_it() -> None:
    three = draft("Anne Roy préside.", "Elle a voté.", "Selon elle, tout va.", "Le conseil a voté.", "Il est content.")
    assert drafts.and_leaning(three, {0}, "fr") == {0, 1, 2}
    assert drafts.and_leaning(three, {1}, "fr") == {1, 2}
    assert drafts.and_leaning(three, {0}, "xx") == {0}, "no language file knows what leans"
    apart = Draft(paragraphs=draft("un").paragraphs + draft("Il dort.").paragraphs)
    assert drafts.and_leaning(apart, {0}, "fr") == {0}, "a paragraph stands for itself"


def test_findings_move_with_their_sentences() -> None:
    whole = Finding(check="length", verdict="unsure", reason="r")
    moved = drafts.moved([wrong(0), wrong(1), wrong(3), whole], {0, 2})
    assert [finding.sentence for finding in moved] == [0, 1, None]


def test_a_paragraph_taken_out_hands_its_heading_to_the_next() -> None:
    two = Draft(paragraphs=draft("un", heading="H3").paragraphs + draft("deux").paragraphs)
    assert [(p.heading, len(p.sentences)) for p in drafts.without(two, {0}).paragraphs] == [("H3", 1)]


QUOTES = (Quote(id="Q1", source="A", start=0, end=24, text="Nous n’irons pas au port", line="A1"),)


def test_an_altered_quotation_gets_the_sources_own_characters() -> None:
    evidence = Evidence(line="A1", start=0, end=24, text="Nous n’irons pas au port")
    mended, left = drafts.with_own_quotes(
        draft("Le maire a dit : « Nous n'irons plus au port »."), [wrong(0, "quote", evidence=(evidence,))], QUOTES
    )
    assert mended.sentences[0].text == "Le maire a dit : « Nous n’irons pas au port »."
    assert left == []


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        ("« Nous n’irons pas au port », a dit le maire.", "« Nous n’irons pas au port, a dit le maire »."),
        ("Nous n’irons pas au port", "Le maire a dit : « Il pleut »."),
    ],
)
def test_neither_a_whole_line_nor_other_words_are_set_between_quotation_marks(evidence: str, text: str) -> None:
    finding = wrong(0, "quote", evidence=(Evidence(line="A1", start=0, end=len(evidence), text=evidence),))
    assert drafts.with_own_quotes(draft(text), [finding], QUOTES) == (draft(text), [finding])


def test_what_code_cannot_mend_is_left_to_the_writer_with_the_length() -> None:
    short = Finding(check="length", verdict="unsure", reason="r")
    mended, left = drafts.with_own_quotes(draft("Il y avait 12 bateaux."), [wrong(0), short], QUOTES)
    assert (mended, left) == (draft("Il y avait 12 bateaux."), [wrong(0), short])


def test_only_what_a_rule_refused_or_a_judge_did_not_clear_may_not_stay() -> None:
    unsure = Finding(check="names", verdict="unsure", reason="r", sentence=1)
    judged = Finding(check="judge", verdict="unsure", reason="r", sentence=2)
    assert drafts.refused([wrong(0), unsure, judged]) == {0, 2}


def test_a_fact_is_unused_when_no_sentence_on_its_lines_holds_most_of_its_words() -> None:
    told = Fact(id="F1", text="Le pont a rouvert mardi", lines=("A1",))
    beside = Fact(id="F2", text="Le chantier a coûté 140 000 euros", lines=("A1",))
    elsewhere = Fact(id="F3", text="Le pont a rouvert mardi", lines=("A2",))
    made = draft("Mardi, le pont a été rouvert.")
    assert drafts.unused(made, task(told, beside, spare=(elsewhere,))) == (beside, elsewhere)


def test_a_fact_is_not_told_without_its_figures() -> None:
    fact = Fact(id="F1", text="La digue du port mesure 340 mètres", lines=("A1",))
    assert drafts.unused(draft("La digue du port est longue, en mètres."), task(fact)) == (fact,)


def test_the_only_fact_of_its_line_is_told_by_a_sentence_of_that_line_in_whatever_words() -> None:
    alone = Fact(id="F1", text="Le bureau maintient ses conclusions", lines=("A1",))
    beside = Fact(id="F2", text="Le chantier a coûté cher", lines=("A1",))
    made = draft("Il ne revient pas sur ce qu’il a écrit.")
    assert drafts.unused(made, task(alone)) == ()
    assert drafts.unused(made, task(alone, beside)) == (alone, beside)


def test_the_words_in_a_row_that_a_told_fact_is_without_are_left_out() -> None:
    text = "Le pont a rouvert mardi, a dit Anne Roy, l’ingénieure principale de la ville voisine"
    fact = Fact(id="F1", text=text, lines=("A1",))
    beside = Fact(id="F2", text="La ville a payé", lines=("A1",))
    assert drafts.left_out(draft("Mardi, le pont a rouvert."), task(fact, beside)) == {}, "not told: to be told whole"
    most = "Mardi, le pont a rouvert, a dit Anne Roy à la ville."
    assert drafts.left_out(draft(most), task(fact)) == {}, "a few words are told in others"
    some = "Mardi, le pont a rouvert, selon Anne."
    assert drafts.left_out(draft(some), task(fact)) == {"F1": "ingénieure principale de la ville voisine"}


def test_a_faithful_short_draft_ranks_above_a_longer_wrong_one() -> None:
    assert drafts.rank(draft("un"), []) > drafts.rank(draft("un deux trois"), [wrong(0)])


def test_a_draft_is_short_below_four_fifths_of_its_target() -> None:
    plan = Plan(id="S1", heading="H", words=5)
    assert (
        len(drafts.shortness(draft("un deux trois"), plan)),
        drafts.shortness(draft("a b c d"), plan),
    ) == (1, [])


def test_a_translation_tells_the_facts_whose_lines_it_cites() -> None:
    given = samples.task(language="en", spare=())
    told = Draft(paragraphs=(Paragraph(sentences=(Sentence(text="It opens again.", lines=given.facts[0].lines),)),))
    assert drafts.unused(told, given) == given.facts[1:]
    assert given.facts[1:]


def test_a_year_that_is_missing_is_no_reason_to_ask_for_more_and_a_fact_only_of_a_short_article() -> None:
    fact = Fact(id="F1", text="Le pont de la ville a rouvert en 1962", lines=("A1",))
    told = draft("Le pont de la ville a rouvert.")
    assert drafts.unused(told, task(fact))
    assert not drafts.room(told, task(fact))
    other = Fact(id="F2", text="Anne Roy a coupé un ruban bleu", lines=("A2",))
    assert (drafts.worth(told, task(fact, other)), drafts.room(told, task(fact, other))) == (True, False)
    rounded = Fact(id="F4", text="Le pont atteint 3,9 fois le prix de la ville", lines=("A1",))
    near = draft("Le pont de la ville a rouvert, pour près de quatre fois le prix.")
    assert (bool(drafts.unused(near, task(rounded))), drafts.worth(near, task(rounded))) == (True, False)
    third = Fact(id="F3", text="Les voitures passeront dimanche après la fanfare municipale", lines=("A3",))
    assert drafts.room(told, task(fact, other, third))


def test_lines_of_which_no_sentence_was_cleared_are_given_up() -> None:
    best = draft("Le quai ferme.", "Il pleut.", "Anne Roy parle.")
    assert drafts.given_up(best, {1, 2}, draft("Le quai ferme.")) == ("A2", "A3")
    assert drafts.given_up(best, {1}, draft("Le quai ferme.", "Il neige.")) == ()
    facts = [Fact(id=f"F{n}", text="t", lines=(f"A{n}",)) for n in (1, 2, 3)]
    left = drafts.without_lines(task(*facts[:2], spare=(facts[2],)), ("A2", "A3"))
    assert (left.facts, left.spare) == ((facts[0],), ())
    assert drafts.without_lines(left, ()) is left


@pytest.mark.parametrize(
    ("written", "left"),
    [
        (("En juin, les voyageurs seront interrogés.", "Ses résultats paraîtront avant l’été."), ()),
        (("En juin, les voyageurs seront interrogés.",), ("F1", "F2")),
        (("Le maire l’a dit.", "Tout ira bien."), ("F1", "F2")),
    ],
    ids=["a sentence for each fact", "one for both", "two that tell neither"],
)
def test_two_facts_of_a_line_are_told_by_two_sentences_on_it_in_other_words(
    written: tuple[str, ...], left: tuple[str, ...]
) -> None:
    """Two of fifteen questions asked for what had been told, and were answered by nothing."""
    facts = (
        Fact(id="F1", text="Une enquête de satisfaction sera menée auprès des voyageurs.", lines=("A1",)),
        Fact(id="F2", text="Les résultats de cette enquête seront publiés à la fin du printemps.", lines=("A1",)),
    )
    sentences = tuple(Sentence(text=text, lines=("A1",)) for text in written)
    whole = Draft(paragraphs=(Paragraph(sentences=sentences),))
    assert tuple(fact.id for fact in drafts.unused(whole, task(*facts))) == left
