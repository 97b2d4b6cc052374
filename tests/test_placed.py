"""Found things looked up by their place in a text."""

from story.names import Name
from story.placed import Placed

ONE, TWO = Name(start=2, end=5, text="one"), Name(start=8, end=10, text="two")
FOUND = Placed([TWO, ONE])


def test_things_are_kept_in_the_order_of_the_text() -> None:
    assert list(FOUND) == [ONE, TWO]
    assert list(reversed(FOUND)) == [TWO, ONE]


def test_one_is_found_by_where_it_begins_ends_or_lies() -> None:
    assert (FOUND.starting(2), FOUND.starting(3)) == (ONE, None)
    assert (FOUND.ending(10), FOUND.ending(9)) == (TWO, None)
    assert [FOUND.over(at) for at in (1, 2, 4, 5, 9)] == [None, ONE, ONE, None, TWO]


def test_several_are_found_by_a_stretch() -> None:
    assert list(FOUND.starting_in(2, 8)) == [ONE]
    assert list(FOUND.within(0, 9)) == [ONE]
    assert list(FOUND.within(2, 10)) == [ONE, TWO]
