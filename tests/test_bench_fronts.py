"""What is counted in the front of an article."""

from benchmarks import fronts
from graph import run_graph
from story.article import Article
from story.values import Paragraph, Sentence

TEXT = """Brévan relève la taxe des quais

Le conseil de Brévan a relevé lundi soir la taxe des quais, qui passera de 12 % à 15 % en mai.
Selon la mairie, la hausse coûtera 62 euros par an à chaque pêcheur. L'opposition avance le chiffre de 118 euros.
L'ancien trésorier, Paul Keravel, est soupçonné d'avoir détourné la taxe de mars. Paul Keravel conteste les faits.
"""


def article(*told: str, **update: object) -> Article:
    """The article of that text with these key points alone, and whatever else is to be of it."""
    made = run_graph(TEXT, writer="embedded")
    items = tuple(Paragraph(sentences=(Sentence(text=text),), form="item") for text in told)
    section = made.sections[0].model_copy(update={"paragraphs": items})
    return made.model_copy(update={"sections": (section, *made.sections), **update})


def test_the_first_key_point_stands_beside_the_title_where_it_tells_something_else() -> None:
    assert list(fronts.beside(article("La taxe des quais est relevée à Brévan."))) == []
    assert len(list(fronts.beside(article("La mer monte.", "La taxe des quais est relevée.")))) == 1


def test_a_figure_and_an_accusation_are_counted_without_their_other_side() -> None:
    one = "La hausse coûtera 62 euros par an, selon la mairie."
    assert list(fronts.one_sided(article(one))) == [one]
    assert list(fronts.one_sided(article(f"{one[:-1]} ; l'opposition avance le chiffre de 118 euros."))) == []
    accused = "L'ancien trésorier est soupçonné d'avoir détourné la taxe."
    assert list(fronts.one_sided(article(accused))) == [accused]
    assert list(fronts.one_sided(article(accused, "Paul Keravel conteste les faits."))) == []


def test_what_stands_nowhere_else_is_counted() -> None:
    assert list(fronts.alone(article("La taxe des quais est relevée."))) == []
    assert len(list(fronts.alone(article("Une saison perdue inquiète les mareyeurs.")))) == 1


def test_nobody_is_told_of_by_a_noun_alone_in_a_description_or_a_standfirst() -> None:
    assert list(fronts.nameless(article(meta_description="Le suspect nie. La taxe monte."))) == ["Le suspect nie."]
    assert list(fronts.nameless(article(meta_description="Paul Keravel nie. La taxe monte."))) == []
    assert len(list(fronts.nameless(article(standfirst=(Sentence(text="La victime a porté plainte."),))))) == 1


def test_a_description_that_begins_with_the_title_is_counted_and_a_standfirst_without_a_word_of_it() -> None:
    made = article(meta_description="Brévan relève la taxe des quais. Il pleut.")
    assert len(list(fronts.repeated(made))) == 1
    assert len(list(fronts.apart(article(standfirst=(Sentence(text="La neige tombait."),))))) == 1
    assert list(fronts.apart(made)) == []
    assert fronts.known(made) > 50


def test_a_description_of_two_sentences_that_stand_apart_and_one_that_tells_nothing_are_counted() -> None:
    rise, cost = "Le conseil de Brévan a relevé lundi soir la taxe des quais.", "La hausse coûtera 62 euros par an."
    charged = "L'ancien trésorier, Paul Keravel, est soupçonné d'avoir détourné la taxe de mars."
    assert list(fronts.parted(article(meta_description=f"{rise} {cost}"))) == []
    assert len(list(fronts.parted(article(meta_description=f"{rise} {charged}")))) == 1
    assert list(fronts.verbless(article(meta_description=f"Taxe des quais de Brévan. {cost}"))) == [
        "Taxe des quais de Brévan."
    ]


def test_a_title_that_is_the_headline_without_a_word_of_it_is_counted() -> None:
    assert list(fronts.amputated(article())) == []
    assert list(fronts.amputated(article(title="Brévan relève la taxe"))) == ["Brévan relève la taxe des quais"]


def test_the_command_prints_a_line_for_each_and_the_sums(capsys: object, tmp_path: object) -> None:
    assert fronts.main(["examples/port.txt", "--show"]) == 0
