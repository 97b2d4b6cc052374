"""The day on which a source or a post was written."""

from datetime import date

import pytest

from story.lines import read
from story.quotes import heard
from story.stamps import posted, written

FRIDAY = date(2025, 3, 14)
STORY = "Le maire de Kerlo a fermé le marché couvert jeudi, a indiqué la mairie de la commune dans un communiqué."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"14 mars 2025. - {STORY}", FRIDAY),
        (f"Le marché ferme\n\nKerlo, 14 mars 2025. {STORY} Il rouvrira en mai.", FRIDAY),
        (
            f"Le marché ferme\n\nLe marché de Kerlo ne rouvrira pas de sitôt, dit la mairie.\n14 mars 2025 – {STORY}",
            FRIDAY,
        ),
        (f"Publié le 14 mars 2025\n\n{STORY}", FRIDAY),
        (f"*Publié le 14 mars 2025*\n\n{STORY}", FRIDAY),
        (f"Publié le 14/03/2025 à 7h45\n\n{STORY}", FRIDAY),
        (f"{STORY}\n2025-03-14 08:12:40", FRIDAY),
        (f"Le 14 mars 2025 à 07:45\nLe marché ferme\n{STORY}", FRIDAY),
        (f"Le marché fermera le 14 mars 2025 à 07:45\n{STORY}", None),
        (f"Le marché ferme\n\nKerlo, le 14 mars 2025\n\n{STORY}", FRIDAY),
        (f"Le marché ferme\n\n{STORY}\n\nKerlo, le 14 mars 2025.", FRIDAY),
        (f"14 mars 2025\nMétéo\n\n{STORY}", None),
        (f"{STORY}\n– Mairie de Kerlo (@kerlo) 14 mars 2025", None),
        (STORY, None),
    ],
)
def test_the_day_of_writing_is_what_the_source_states_and_no_other_date_on_the_page(
    text: str, day: date | None
) -> None:
    assert written(read(text, "A")) == day


@pytest.mark.parametrize("stamp", ["Le 14 mars 2025 à 07:45", "le 14 mars 2025", "14 mars 2025 à 7h45"])
def test_a_date_above_the_story_is_no_headline(stamp: str) -> None:
    source = read(f"{stamp}\nLe marché ferme\n\n{STORY}", "A")
    assert (source.lines[0].kind, source.lines[1].kind) == ("timestamp", "headline")


def test_the_day_that_the_feed_gives_counts_as_well() -> None:
    assert written(read(STORY, "A", published="2025-03-14T08:00:00+01:00")) == FRIDAY


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "gestern", ""])
def test_a_day_that_no_day_can_be_counted_from_is_none(published: str) -> None:
    assert written(read(STORY, "A", published=published)) is None


POST = """Le maire de Kerlo a fermé le marché couvert, a déclaré {day} le maire, Paul Ménez.
« Nous ne jouerons pas avec la vie des commerçants du marché », a écrit Paul Ménez sur X.
{post}
– Paul Ménez (@pmenez) 14 mars 2025
Les commerçants du quartier ont demandé vendredi une halle provisoire, a indiqué leur syndicat.
"""


COPY = "Nous ne jouerons pas avec la vie des commerçants du marché."


@pytest.mark.parametrize(
    ("day", "post", "lines"),
    [
        ("vendredi", COPY, ["A1"]),
        ("jeudi", COPY, []),
        ("vendredi", "Le marché rouvrira quand son toit tiendra et pas avant, je m’y engage.", []),
    ],
)
def test_a_post_that_the_story_quotes_dates_what_its_signer_says_that_day(
    day: str, post: str, lines: list[str]
) -> None:
    source = read(POST.format(day=day, post=post), "A")
    assert posted(source, *heard(source)) == tuple((line, "2025-03-14") for line in lines)


NEWS = """Le maire de Kerlo a fermé le marché couvert, a déclaré vendredi le maire, Paul Ménez.
« Nous ne jouerons pas avec la vie des commerçants du marché », a écrit Paul Ménez sur X.
{post}
– Paul Ménez (@pmenez) 14 mars 2025
La région a versé {day} une aide de 40 000 euros.
"""


@pytest.mark.parametrize(
    ("day", "lines"), [("jeudi", ["A5", "A1"]), ("mardi", ["A5", "A1"]), ("lundi", ["A1"]), ("hier", ["A1"])]
)
def test_a_weekday_just_before_a_story_s_dated_news_is_of_that_week(day: str, lines: list[str]) -> None:
    source = read(NEWS.format(day=day, post=COPY), "A")
    found = dict(posted(source, *heard(source)))
    assert sorted(found) == sorted(lines)
