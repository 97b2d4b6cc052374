"""A new wording stands or falls alone, and the old one stays where it falls."""

from story.rewording import kept, reworded, wordings
from story.values import Draft, Finding, Paragraph, Sentence

LONG = "Le quai ferme lundi 3 mars, et les ferries partiront du môle voisin."
OTHER = "La région paiera les travaux."
OLD = Draft(
    paragraphs=(
        Paragraph(sentences=(Sentence(text=LONG, lines=("L1",)),), heading="Un quai"),
        Paragraph(sentences=(Sentence(text=OTHER, lines=("L2",)),)),
    )
)


def new(*texts: str) -> Draft:
    """The old draft with those texts in the place of its own."""
    told = iter(texts)
    return Draft(
        paragraphs=tuple(
            paragraph.model_copy(
                update={"sentences": tuple(s.model_copy(update={"text": next(told)}) for s in paragraph.sentences)}
            )
            for paragraph in OLD.paragraphs
        )
    )


TWO = "Le quai ferme lundi 3 mars. Les ferries partiront du môle voisin."
WRONG = Finding(check="figure", verdict="unsupported", reason="r", sentence=1)


def texts(draft: Draft) -> list[str]:
    return [sentence.text for sentence in draft.sentences]


def test_two_sentences_in_one_wording_are_checked_as_two() -> None:
    found = wordings(OLD, new(TWO, OTHER), "fr")
    assert list(found) == [0]
    whole = reworded(OLD, found)
    assert texts(whole) == ["Le quai ferme lundi 3 mars.", "Les ferries partiront du môle voisin.", OTHER]
    assert [paragraph.heading for paragraph in whole.paragraphs] == ["Un quai", None]
    assert whole.sentences[1].lines == ("L1",)


def test_a_draft_with_more_or_fewer_sentences_is_no_rewording() -> None:
    assert wordings(OLD, Draft(paragraphs=OLD.paragraphs[:1]), "fr") == {}


def test_a_finding_on_either_half_brings_the_old_sentence_back() -> None:
    found = wordings(OLD, new(TWO, "Les travaux, la région les paiera."), "fr")
    assert list(kept(OLD, found, [], room=9)) == [0, 1]
    assert list(kept(OLD, found, [WRONG], room=9)) == [1]
    assert list(kept(OLD, found, [WRONG.model_copy(update={"sentence": 2})], room=9)) == [0]


def test_a_wording_that_says_less_is_not_kept() -> None:
    assert kept(OLD, wordings(OLD, new("Le quai ferme lundi.", OTHER), "fr"), [], room=99) == {}
    assert kept(OLD, wordings(OLD, new(LONG.replace(" 3", ""), OTHER), "fr"), [], room=99) == {}
    assert kept(OLD, {0: ()}, [], room=99) == {}


def test_the_article_never_falls_short_for_a_wording() -> None:
    shorter = wordings(OLD, new(LONG.replace("et les", "les"), "La région paie tout."), "fr")
    assert kept(OLD, shorter, [], room=0) == {}
    assert list(kept(OLD, shorter, [], room=1)) == [0]


def test_a_wording_with_a_sentence_that_tells_nothing_of_its_own_is_not_kept() -> None:
    """It only announces the next one."""
    empty = "Lundi 3 mars est une date. Le quai ferme lundi 3 mars, et les ferries partiront du môle voisin."
    assert kept(OLD, wordings(OLD, new(empty, OTHER), "fr"), [], room=99) == {}
    assert list(kept(OLD, wordings(OLD, new(TWO, OTHER), "fr"), [], room=99)) == [0]
