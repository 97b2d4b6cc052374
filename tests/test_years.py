"""The year of a day or month that a text tells without one."""

import pytest

from story.checks import Ground, check_sentences
from story.lines import read
from story.notes import merge, take
from story.values import Sentence
from story.years import about, years

WRITTEN = (("A", "2031-01-05"),)
SHOWN = (("~A", "2031-01-05"),)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Le quai a fermé le 18 novembre.", [2030]),
        ("Le quai fermera le lundi 3 février.", [2031]),
        ("Le quai a fermé en septembre, selon la région.", [2030]),
        ("En septembre, la région a fermé le quai.", [2030]),
        ("Les travaux commenceront en novembre.", [2031]),
        ("Le chantier doit finir le 14 octobre.", [2031]),
        # what may be of either year, or is of another time, has none
        ("Le quai a fermé en janvier.", []),
        ("La région ferme le quai en juin.", []),
        ("Le quai fermera le 18 décembre.", []),
        ("Le quai a fermé le jeudi 3 février.", []),
        ("Bâti en 1958, le quai a fermé en septembre.", []),
        ("« Le quai a fermé en septembre », a dit le maire.", []),
    ],
)
def test_a_day_is_of_the_year_that_the_day_of_writing_leaves(text: str, told: list[int]) -> None:
    assert [one.year for one in years(text, "A7", WRITTEN, "fr")] == told


def test_a_story_comes_later_than_the_day_that_a_post_or_a_caption_shows() -> None:
    text = "Le quai a fermé le 7 janvier."
    assert years(text, "A7", WRITTEN, "fr") == ()
    assert [one.year for one in years(text, "A7", SHOWN, "fr")] == [2031]
    assert years(text, "B7", SHOWN, "fr") == ()


def test_a_dateline_tells_no_year_that_a_day_of_its_sentence_may_count_from() -> None:
    text = "5 janvier 2031. - Le port de Kerlo a fermé son quai le 18 novembre."
    assert [one.year for one in years(text, "A7", WRITTEN, "fr")] == [2030]
    source = read(f"{text}\nLe quai rouvrira en mai, a annoncé la région dans un communiqué.", "A")
    told = Sentence(text="Le port de Kerlo a fermé son quai le 18 novembre 2030.", lines=("A1",))
    assert check_sentences([told], Ground.of_sources([source])) == []


STORY = """Le port de Kerlo fermera son quai le lundi 7 avril, a annoncé mercredi la région.
Les fissures ont été repérées le 18 février par des plongeurs, pendant une inspection.
Le quai reste ouvert au public, et les marins peuvent y décharger leur pêche.
– Région du Ponant (@ponant) 12 mars 2025
"""


def test_posts_and_captions_of_one_time_show_when_a_story_was_written() -> None:
    assert about([read(STORY, "A")]) == (("~A", "2025-03-12"),)
    assert about([read(f"{STORY}Le quai de Kerlo, le 3 mai 2019. Photo : Yann Riou / Agence Ponant\n", "A")]) == ()
    assert about([read(f"14 mars 2025. - {STORY}", "A")]) == ()
    source = read(STORY, "A")
    assert ("~A", "2025-03-12") in merge([take(source)], [source]).written


def test_the_rules_know_the_year_of_a_day_that_the_source_tells_without() -> None:
    ground = Ground.of_sources([read(STORY, "A")])
    told = Sentence(text="Le port de Kerlo fermera son quai le lundi 7 avril 2025, a annoncé la région.", lines=("A1",))
    assert check_sentences([told], ground) == []
    wrong = told.model_copy(update={"text": told.text.replace("2025", "2026")})
    assert [finding.check for finding in check_sentences([wrong], ground)] == ["date"]
