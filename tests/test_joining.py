"""Headings of two or three things of a stretch."""

from story.lines import read
from story.notes import take
from writers.embedded.grammar import grammar
from writers.embedded.groups import content
from writers.embedded.joining import Stretch, joined
from writers.embedded.material import Material, from_notes

STORY = """La subvention au club de rugby sera réduite de 20 %. Le club joue dans la halle.

Un amendement sur les retraités a été rejeté par le conseil. La halle a rouvert. Le maire a souri.

Les tarifs de la cantine n’augmenteront pas en 2026. La halle non plus.
"""


HALL = content("halle", grammar("fr"))
"""What the story as a whole is of."""


def stretch(text: str, idle: frozenset[str] = HALL) -> Stretch:
    story: Material = from_notes(take(read(text, "A", language="fr")), "fr")
    return Stretch(story.facts, story, idle)


def best(text: str) -> str:
    return next(joined(stretch(text)))[1]


def test_a_heading_names_a_thing_of_each_paragraph_in_their_order() -> None:
    assert best(STORY) == "la subvention au club de rugby et les tarifs de la cantine"
    three = "Les écoles du bourg ouvrent.\n\nLes trains de nuit roulent vers Lunel.\n\nLes cars de ville dorment.\n"
    assert best(three) == "les écoles du bourg, les trains de nuit et les cars de ville"


def test_what_tells_something_is_joined_by_a_comma() -> None:
    text = (
        "L’eau du lac ne reviendra pas avant le printemps. La ville attend la réunion.\n\n"
        "Une réunion publique se tiendra jeudi 11 septembre.\n"
    )
    assert best(text) == "l’eau du lac, une réunion publique jeudi 11 septembre"


def test_one_thing_heads_only_what_is_all_about_it() -> None:
    text = "La réouverture du quai approche.\n\nLa réouverture du quai plaît.\n\nLa réouverture du quai coûte.\n"
    assert best(text) == "la réouverture du quai"
    assert "et" in best(text.replace("réouverture du quai plaît", "criée du port plaît")).split()


def test_a_heading_costs_more_for_what_stands_right_below_and_for_what_it_does_not_head() -> None:
    told = stretch(STORY)
    near, far = frozenset({"subvention", "club"}), frozenset({"cantin", "tarif"})
    assert near <= told.near
    assert far.isdisjoint(told.near)
    assert told.copied(2, 2) > told.copied(2, 1)
    assert told.apart(told.met(near)) > told.apart(told.met(near | far))
    assert told.cost(near | far) < told.cost(near)


def test_what_the_whole_story_is_of_tells_no_stretch_from_another() -> None:
    assert not stretch(STORY).met(HALL)
    assert stretch(STORY, frozenset()).met(HALL) == 0b111


def test_two_things_of_a_heading_share_no_word() -> None:
    assert not any(text.count("halle") > 1 for _, text in joined(stretch(STORY)))
