"""How things are laid out for a model."""

import pytest

from story.lines import read
from story.quotes import quotations
from story.values import Draft, Fact, Finding, Line, Paragraph, Plan, PlanPart, Quote, Sentence
from tests.samples import task
from writers import drafted, showing

LINES = tuple(Line(id=f"L{n}", start=0, end=1, text=letter) for n, letter in enumerate("abcde", 1))


@pytest.mark.parametrize(
    ("cited", "shown"),
    [
        ({"L3"}, ["L2", "L3"]),
        ({"L1", "L5"}, ["L1", "L4", "L5"]),
        (set(), ["L1", "L2", "L3", "L4", "L5"]),
    ],
)
def test_a_cited_line_is_shown_with_the_one_before_it(cited: set[str], shown: list[str]) -> None:
    assert [line.id for line in drafted.around(cited, LINES)] == shown


def test_a_message_signed_below_is_shown_with_who_says_it() -> None:
    text = "Le collectif a écrit :\nLe quai fuit depuis mai.…\nRien n’est fait.\n– Quai Ouvert (@quai) 5 mai 2025\n"
    source = read(text, "A", language="fr")
    assert showing.lines(source.story, quotations(source)).splitlines() == [
        "A1: Le collectif a écrit :",
        "A2 (said by Quai Ouvert): Le quai fuit depuis mai.…",
        "A3 (said by Quai Ouvert): Rien n’est fait.",
    ]
    told = read("« Le quai fuit », a dit Ada Morel.\n", "A", language="fr")
    assert showing.lines(told.story, quotations(told)) == "A1: « Le quai fuit », a dit Ada Morel."


def test_a_fact_that_is_a_line_shown_beside_it_is_not_said_twice() -> None:
    facts = (Fact(id="F1", text="a", lines=("L1",)), Fact(id="F2", text="a and b", lines=("L1", "L2")))
    assert showing.facts(facts, LINES) == "F1 (L1)\nF2 (L1, L2): a and b"


def test_what_a_quotation_says_is_said_by_its_id() -> None:
    quotes = (
        Quote(id="Q1", source="A", start=0, end=1, line="L1", text="Le quai fuit depuis novembre", speaker="Ada Morel"),
        Quote(id="Q2", source="A", start=0, end=1, line="L2", text="cœur gros", speaker="Ada Morel"),
    )
    facts = (
        Fact(id="F1", text="Le quai fuit depuis novembre, selon Ada Morel.", lines=("L1",)),
        Fact(id="F2", text="Ada Morel a fermé le quai lundi « le cœur gros ».", lines=("L2",)),
        Fact(id="F3", text="Elle a fermé le quai le « cœur gros ».", lines=("L2",)),
        Fact(id="F4", text="Le quai fuit depuis novembre, et la ville a prévu 30 000 euros de travaux.", lines=("L1",)),
    )
    assert showing.facts(facts, (), quotes).splitlines() == [
        "F1 (L1): in [Q1]",
        "F2 (L2): Ada Morel a fermé le quai lundi « le cœur gros ».",
        "F3 (L2): Elle a fermé le quai le [Q2].",
        "F4 (L1): [Q1], et la ville a prévu 30 000 euros de travaux.",
    ]


def test_who_says_a_fact_is_shown_where_it_does_not_say_so_itself() -> None:
    facts = (
        Fact(id="F1", text="Nous attendons.", lines=("L1",), said_by="Collectif Quai"),
        Fact(id="F2", text="Le collectif Quai attend.", lines=("L2",), said_by="Collectif Quai"),
    )
    assert showing.facts(facts) == "F1 (L1; Collectif Quai): Nous attendons.\nF2 (L2): Le collectif Quai attend."


def test_a_sentence_that_leans_is_shown_behind_the_one_it_leans_on() -> None:
    first, second, third = (
        Sentence(text=text, lines=("L1",)) for text in ("Anne Roy préside.", "Elle a voté.", "Selon elle, tout va.")
    )
    draft = Draft(paragraphs=(Paragraph(sentences=(first, second, third)),))
    shown = "before 1: Anne Roy préside.\n1. [L1] Elle a voté.\n2. [L1] Selon elle, tout va."
    assert drafted.in_context([second, third], draft, "fr") == shown
    assert drafted.in_context([first], draft, "fr") == "1. [L1] Anne Roy préside."
    assert drafted.in_context([second], None, "fr") == "1. [L1] Elle a voté."


def test_a_pronoun_anywhere_in_a_sentence_is_shown_behind_whom_it_may_mean() -> None:
    first, second = (Sentence(text=text, lines=("L1",)) for text in ("Anne Roy préside.", "Tout va, a-t-elle dit."))
    draft = Draft(paragraphs=(Paragraph(sentences=(first, second)),))
    assert drafted.in_context([second], draft, "fr").startswith("before 1: Anne Roy préside.")


def test_a_plan_without_anything_before_its_first_part_says_so() -> None:
    plan = Plan(id="S1", heading="H", facts=("F1",), parts=(PlanPart(heading="P", facts=("F1",)),))
    assert showing.plan(plan) == "H2 H: (nothing before the first H3)\nH3 P: F1"


def test_a_fact_told_in_part_is_shown_with_what_is_missing_alone() -> None:
    made = task()
    shown = showing.untold(made.facts[:1], {"F2": "Ada Morel"}, made)
    assert shown == "F1 (L1)\nF2 (L2), told but for: Ada Morel"
    assert showing.untold((), {}, made) == "none"


def test_no_wording_is_asked_for_whose_name_no_line_of_the_section_has() -> None:
    """A sentence with it would be refused."""
    made = task(keyphrase="musée de Brévan", synonyms=("musée", "musée d’Aubrac"))
    bare = made.model_copy(
        update={"lines": tuple(line.model_copy(update={"text": "Le musée."}) for line in made.lines)}
    )
    assert showing.topics(bare) == "musée"
    assert showing.topics(bare.model_copy(update={"synonyms": ()})) == "none"
    named = made.lines[0].model_copy(update={"text": "Il est à Brévan."})
    assert showing.topics(made.model_copy(update={"lines": (named,)})) == "musée de Brévan, musée"
    assert showing.topics(bare.model_copy(update={"language": "en"})) == "musée de Brévan, musée, musée d’Aubrac"


def test_what_is_wrong_with_several_sentences_is_said_once() -> None:
    link = Finding(check="style", verdict="style", reason="no linking word", advice="link it", sentence=1)
    other = Finding(check="judge", verdict="unsupported", reason="says more", sentence=2)
    short = Finding(check="length", verdict="unsure", reason="10 words of 60")
    found = [link, other, link.model_copy(update={"sentence": 4}), short]
    assert drafted.findings(found).splitlines() == [
        "2, 5: style; no linking word; link it",
        "3: judge; says more",
        "the section: length; 10 words of 60",
    ]


def test_a_judge_reads_no_more_lines_of_a_heading_than_tell_what_it_says() -> None:
    texts = ["Le quai ferme.", "La pluie tombe.", "Le maire parle.", "Anne Roy dort.", "Il neige ici.", "Un quai fuit."]
    lines = tuple(Line(id=f"L{n}", start=0, end=1, text=text) for n, text in enumerate(texts, 1))
    every = tuple(line.id for line in lines)
    told = drafted.narrowed(Sentence(text="Un quai ferme, un quai fuit, il neige", lines=every), lines)
    assert len(told.lines) == drafted.MOST_CITED
    assert {"L1", "L5", "L6"} <= set(told.lines)
    few = Sentence(text="Un quai ferme", lines=every[:5])
    assert drafted.narrowed(few, lines) == few


@pytest.mark.parametrize(
    ("speaker", "role", "shown"),
    [
        ("Ada Morel", "directrice", "Ada Morel, directrice"),
        ("le port de Brévan", "port de Brévan", "le port de Brévan"),
        ("un porte-parole", "un porte-parole du port", "un porte-parole du port"),
        (None, None, "speaker not known"),
        ("Ada Morel", None, "Ada Morel"),
    ],
)
def test_a_role_that_says_the_speaker_again_is_shown_once(speaker: str | None, role: str | None, shown: str) -> None:
    quote = Quote(id="Q1", source="A", start=0, end=1, line="L1", text="Oui", speaker=speaker, role=role)
    assert showing.quotes([quote]) == f"Q1 (L1; {shown}): Oui"


def test_beside_a_sentence_to_reword_its_neighbours_stand_without_lines_that_are_not_shown() -> None:
    told = (("Un.", "L1"), ("Deux.", "L2"), ("Trois.", "L1"), ("Quatre.", "L1"))
    sentences = tuple(Sentence(text=text, lines=(line,)) for text, line in told)
    shown = drafted.around_sentences(Draft(paragraphs=(Paragraph(sentences=sentences),)), task(), {1})
    assert shown["draft"] == "1. Un.\n2. [L2] Deux.\n3. Trois."
