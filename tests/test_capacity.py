"""How many words the notes carry: the facts once, more where people speak to them."""

import pytest

from story.capacity import capacity
from story.values import Fact, Notes, Person


def notes(words: int, people: int = 0) -> Notes:
    facts = tuple(Fact(id=f"F{n}", text="mot " * 10, lines=(f"A{n}",)) for n in range(words // 10))
    return Notes(facts=facts, people=tuple(Person(name=f"Anne {n}", role="maire", line="A0") for n in range(people)))


@pytest.mark.parametrize(
    ("words", "people", "carried"),
    [(0, 0, 0), (200, 0, 200), (200, 2, 200), (400, 0, 400), (400, 4, 470), (400, 6, 510), (400, 60, 730)],
)
def test_facts_count_once_and_more_where_people_speak_to_many(words: int, people: int, carried: int) -> None:
    assert capacity(notes(words, people)).words == carried


def test_the_reason_names_what_was_counted() -> None:
    reason = capacity(notes(400, 4)).reason
    assert all(part in reason for part in ("40 distinct facts of 400 words", "4 people", "470 words", "once more"))
    assert "once more" not in capacity(notes(200)).reason
