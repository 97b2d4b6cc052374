"""What a heading is weighed against."""

from story.lines import read
from story.notes import take
from writers.embedded.grammar import grammar
from writers.embedded.material import Material, from_notes
from writers.embedded.stretch import Stretch, content

STORY = """La subvention au club de rugby sera réduite de 20 %. Le club joue dans la halle.

Un amendement sur les retraités a été rejeté par le conseil. La halle a rouvert. Le maire a souri.

Les tarifs de la cantine n’augmenteront pas en 2026. La halle non plus.
"""


HALL = content("halle", grammar("fr"))
"""What the story as a whole is of."""


def stretch(text: str, idle: frozenset[str] = HALL) -> Stretch:
    story: Material = from_notes(take(read(text, "A", language="fr")), "fr")
    return Stretch(story.facts, story, idle)


def test_a_heading_costs_more_for_what_stands_right_below_and_for_what_it_does_not_head() -> None:
    told = stretch(STORY)
    near, far = frozenset({"subvention", "club"}), frozenset({"cantin", "tarif"})
    assert near <= told.near
    assert far.isdisjoint(told.near)
    assert told.cost(near | far) < told.cost(near)
    assert told.cost(near | {"mairie", "pont"}) < told.cost(near), "half of its words stand below, not all"


def test_what_the_whole_story_is_of_tells_no_stretch_from_another() -> None:
    assert stretch(STORY).cost(HALL) > stretch(STORY, frozenset()).cost(HALL)
