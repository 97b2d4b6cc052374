"""What a desk strikes out, counted."""

from pathlib import Path

import pytest

from benchmarks import editing
from story.article import Article
from story.lines import read
from story.values import Paragraph, Section, Sentence

EXAMPLES = Path(__file__).parent.parent / "examples"
TEXT = """Le pont de Kerlo a fermé, a annoncé le maire, Paul Ménez. La halle sera vendue.
Les pêcheurs protestent. Une réunion aura lieu le 3 mai à 9 heures. Le maire se tait.
"""


def _article(*paragraphs: Paragraph, heading: str = "Le pont") -> Article:
    section = Section(id="S1", heading=heading, paragraphs=paragraphs)
    return Article(outcome="ready", title="t", slug="t", meta_description="", keyphrase="", language="fr",
                   sections=(section,), sources=(read(TEXT, "A"),))  # fmt: skip


def _told(*pairs: tuple[str, str]) -> tuple[Sentence, ...]:
    return tuple(Sentence(text=text, lines=(line,)) for line, text in pairs)


def test_a_paragraph_that_joins_two_matters_is_counted() -> None:
    one, two = ("A1", "Le pont de Kerlo a fermé."), ("A2", "La halle sera vendue.")
    other = ("A3", "Les pêcheurs protestent.")
    assert len(list(editing.welded(_article(Paragraph(sentences=_told(one, two, other)))))) == 1
    apart = (Paragraph(sentences=_told(one, two)), Paragraph(sentences=_told(other)))
    assert list(editing.welded(_article(*apart))) == []
    again = ("A5", "À Kerlo, le maire se tait.")
    assert list(editing.welded(_article(Paragraph(sentences=_told(one, again))))) == []


@pytest.mark.parametrize(
    ("heads", "found"),
    [
        (("Le 3 mai", "Le 5 juin 2025"), 1),
        (("Mardi", "Le 5 juin"), 1),
        (("En 1987", "Le 5 juin"), 0),
        (("En 1987", "Le 3 mai 2025", "Lundi 5 juin 2025"), 0),
    ],
)
def test_a_list_of_dates_that_are_told_in_two_ways_is_counted(heads: tuple[str, ...], found: int) -> None:
    items = [Paragraph(sentences=_told(("A1", f"{head} : le pont a fermé.")), form="item") for head in heads]
    assert len(list(editing.mixed(_article(*items)))) == found


def test_whoever_says_nothing_in_who_says_what_is_counted() -> None:
    told = [("A1", "Paul Ménez : maire de Kerlo."), ("A1", "Ada Morel, préfète : « Non »."), ("A1", "Yann Riou : élu.")]
    items = [Paragraph(sentences=_told(each), form="item") for each in told]
    assert len(list(editing.mute(_article(*items, heading="Kerlo : qui est qui, qui dit quoi")))) == 2
    assert list(editing.mute(_article(*items, heading="Kerlo : qui est qui"))) == []


def test_a_date_to_come_that_nothing_tells_is_counted() -> None:
    told = Paragraph(sentences=_told(("A1", "Le pont de Kerlo a fermé.")))
    assert list(editing.lost(_article(told))) == ["Une réunion aura lieu le 3 mai à 9 heures."]


def test_the_words_of_what_is_told_again_are_counted() -> None:
    one, two = ("A1", "Le pont a fermé."), ("A2", "La halle sera vendue.")
    assert editing.again(_article(Paragraph(sentences=_told(one, two, one)))) == 33


def test_a_row_per_article_and_their_sum(capsys: pytest.CaptureFixture[str]) -> None:
    assert editing.main([str(EXAMPLES / "loutres.txt"), "--show"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == list(editing.COLUMNS)
    assert lines[1].split()[0] == "loutres"
    assert lines[-1].split()[0] == "all"


def test_what_is_told_behind_what_the_source_tells_later_is_counted() -> None:
    late, early = ("A2", "La halle sera vendue."), ("A1", "Le pont a fermé.")
    assert list(editing.moved(_article(Paragraph(sentences=_told(late, early))))) == ["Le pont a fermé."]
    assert list(editing.moved(_article(Paragraph(sentences=_told(early, late))))) == []


def test_a_quotation_behind_a_bare_name_is_counted_in_the_prose() -> None:
    text = "Paul Ménez : « Le pont de Kerlo tiendra. »"
    assert list(editing.labelled(_article(Paragraph(sentences=_told(("A1", text)))))) == [text]
    assert list(editing.labelled(_article(Paragraph(sentences=_told(("A1", text)), form="item")))) == []


def test_a_quotation_that_who_says_what_tells_again_is_counted() -> None:
    said = Sentence(text="Paul Ménez, maire : « Non ».", lines=("A1",), quotes=("Q1",))
    item = Paragraph(sentences=(said,), form="item")
    people = Section(id="S2", heading="Qui est qui, qui dit quoi", paragraphs=(item,))
    above = _article(Paragraph(sentences=_told(("A1", "Le pont de Kerlo a fermé."))))
    both = above.model_copy(update={"sections": (*above.sections, people)})
    assert list(editing.heard(both)) == ["Paul Ménez, maire : « Non »."]
    assert list(editing.heard(above)) == []


def test_a_reply_that_is_gone_beside_one_that_is_told_is_counted() -> None:
    text = "La halle ferme mardi, a dit le maire.\n\n— Vous partez ? demande Ada Morel.\n\n— Oui, dit Paul Ménez.\n"
    source = read(text, "A")
    asked = Paragraph(sentences=_told(("A2", "— Vous partez ? demande Ada Morel.")))
    assert list(editing.torn(_article(asked).model_copy(update={"sources": (source,)}))) == ["— Oui, dit Paul Ménez."]
