"""Which sections a review sends back."""

from story.article import Article
from story.recall import recalled
from story.values import Brief, Fact, Paragraph, Section, SectionTask, Sentence
from tests.samples import bare_article, bare_task

TEXTS = {"A3": "La gare ouvre mardi midi"}


def task(*facts: str) -> SectionTask:
    texts = {line: TEXTS.get(line, "Le quai ferme lundi matin") for line in facts}
    return bare_task(facts=tuple(Fact(id=f"F{line}", text=text, lines=(line,)) for line, text in texts.items()))


def article(min_words: int) -> Article:
    paragraph = Paragraph(sentences=(Sentence(text="Cinq mots sont écrits ici.", lines=("A1",)),))
    return bare_article(Section(id="S1", heading="H", paragraphs=(paragraph,)), brief=Brief(min_words=min_words))


def test_a_short_article_sends_back_a_section_with_facts_left() -> None:
    (finding,) = recalled(article(8), [task("A1", "A2")])["S1"]
    assert (finding.check, "4 more words" in finding.reason) == ("length", True)


def test_nothing_is_sent_back_for_words_no_fact_is_left_to_fill() -> None:
    assert recalled(article(8), [task("A1")]) == {}


def test_nothing_is_sent_back_when_the_words_are_there() -> None:
    assert recalled(article(5), [task("A1", "A2")]) == {}


def test_what_the_standfirst_tells_is_not_asked_for_again() -> None:
    told = article(20).model_copy(update={"standfirst": (Sentence(text="Le quai ferme.", lines=("A2",)),)})
    assert recalled(told, [task("A1", "A2")]) == {}
    assert recalled(told, [task("A1", "A3")]) != {}


def test_what_was_told_and_did_not_stand_is_not_asked_for_again() -> None:
    (section,) = article(20).sections
    given_up = section.model_copy(update={"given_up": ("A3",)})
    told = article(20).model_copy(update={"sections": (given_up,)})
    assert recalled(article(20), [task("A1", "A3")]) != {}
    assert recalled(told, [task("A1", "A3")]) == {}
