"""The day of writing, and the days that a text means by it."""

from datetime import date

import pytest

from story.anchors import anchored, written
from story.lines import read

FRIDAY = date(2025, 3, 14)
STORY = "Le maire de Kerlo a fermé le marché couvert jeudi, a indiqué la mairie de la commune dans un communiqué."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"14 mars 2025. - {STORY}", FRIDAY),
        (
            f"Le marché ferme\n\nLe marché de Kerlo ne rouvrira pas de sitôt, dit la mairie.\n14 mars 2025 – {STORY}",
            FRIDAY,
        ),
        (f"Publié le 14 mars 2025\n\n{STORY}", FRIDAY),
        (f"{STORY}\n2025-03-14 08:12:40", FRIDAY),
        (f"14 mars 2025\nMétéo\n\n{STORY}", None),
        (f"{STORY}\n– Mairie de Kerlo (@kerlo) 14 mars 2025", None),
        (STORY, None),
    ],
)
def test_the_day_of_writing_is_what_the_source_states_and_no_other_date_on_the_page(
    text: str, day: date | None
) -> None:
    assert written(read(text, "A")) == day


def test_the_day_that_the_feed_gives_counts_as_well() -> None:
    assert written(read(STORY, "A", published="2025-03-14T08:00:00+01:00")) == FRIDAY


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Le maire a fermé mardi le marché.", [date(2025, 3, 11)]),
        ("Le maire a été élu vendredi.", [FRIDAY]),
        ("Mercredi soir, le maire a fermé le marché.", [date(2025, 3, 12)]),
        ("Une réunion se tiendra mardi.", [date(2025, 3, 18)]),
        ("Le maire doit être de nouveau entendu lundi.", [date(2025, 3, 17)]),
        ("Le marché a fermé hier.", [date(2025, 3, 13)]),
        ("Le conseil se prononcera demain.", [date(2025, 3, 15)]),
        ("Le conseil devait voter aujourd’hui le budget.", [FRIDAY]),
        ("C’est aujourd’hui que le marché ferme.", [FRIDAY]),
        ("Le maire a fermé le marché ce vendredi.", [FRIDAY]),
        # what is not sure, or hangs on another word, is left alone
        ("Le syndicat a appelé à un rassemblement mardi.", []),
        ("Le maire a annulé la réunion mardi.", []),
        ("Le conseil vote mardi.", []),
        ("La ville compte aujourd’hui 900 habitants.", []),
        ("Le marché est fermé depuis mardi.", []),
        ("Le vote d’hier a surpris.", []),
        ("Le maire a fermé le marché le 4 mars.", []),
        ("« Le marché a fermé hier », a dit le maire.", []),
        ("Le maire a fermé le marché mardi dernier.", []),
    ],
)
def test_a_day_is_of_the_calendar_where_the_day_of_writing_leaves_no_other(text: str, days: list[date]) -> None:
    assert [day for _, day in anchored(text, FRIDAY, "fr")] == days


def test_english_days_are_read_as_well() -> None:
    text = "The council voted on Monday. It will meet on Tuesday."
    assert [day for _, day in anchored(text, FRIDAY, "en")] == [date(2025, 3, 10), date(2025, 3, 18)]
