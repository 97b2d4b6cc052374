"""How many words the notes carry: the facts once, more where people speak to them, of other sources what is new."""

import pytest

from story.capacity import capacity
from story.values import Fact, Notes, Person, Quote


def notes(words: int, people: int = 0, voices: int = 0, others: tuple[str, ...] = ()) -> Notes:
    own = [Fact(id=f"F{n}", text=f"mots{n} " * 10, lines=(f"A{n}",)) for n in range(words // 10)]
    beside = [Fact(id=f"G{n}", text=text, lines=(f"B{n}",)) for n, text in enumerate(others)]
    said = [
        Quote(id=f"Q{n}", source="A", start=0, end=1, text="o", line="A0", speaker=f"Anne {n}") for n in range(voices)
    ]
    return Notes(
        facts=(*own, *beside),
        people=tuple(Person(name=f"Anne {n}", role="maire", line="A0") for n in range(people)),
        quotes=tuple(said),
    )


@pytest.mark.parametrize(
    ("words", "people", "voices", "carried"),
    [(0, 0, 0, 0), (200, 0, 0, 200), (200, 2, 5, 210), (400, 0, 0, 410), (400, 4, 0, 420), (400, 4, 5, 430)],
)
def test_facts_count_once_and_more_where_people_speak_to_many(
    words: int, people: int, voices: int, carried: int
) -> None:
    assert capacity(notes(words, people, voices)).words == carried


def test_voices_beyond_the_sixth_add_nothing() -> None:
    assert capacity(notes(400, 0, 6)).words == capacity(notes(400, 0, 60)).words


def test_of_another_source_counts_what_the_first_does_not_tell() -> None:
    again, new = "mots1 " * 10, "inconnus " * 10
    assert capacity(notes(200, others=(again,))).words == 200
    assert capacity(notes(200, others=(new,))).words == 220


def test_an_article_that_tells_all_there_is_says_how_much_that_is() -> None:
    assert capacity(notes(400), 300, done=True).words == 300
    assert "so many this article has" in capacity(notes(400), 300, done=True).reason


def test_what_was_reached_can_be_reached() -> None:
    assert capacity(notes(400), 511).words == 510
    assert capacity(notes(400), 300).words == 410


def test_the_reason_names_what_was_counted() -> None:
    reason = capacity(notes(400, 4, 5)).reason
    assert all(part in reason for part in ("40 distinct facts of 400 words", "4 people", "430 words", "once more"))
    assert "once more" not in capacity(notes(200)).reason
