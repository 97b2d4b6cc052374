"""The days that a text means by the day on which it was written."""

from datetime import date

import pytest

from story.anchors import anchored

FRIDAY = date(2025, 3, 14)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Le maire a fermé mardi le marché.", [date(2025, 3, 11)]),
        ("Le maire a été élu vendredi.", [FRIDAY]),
        ("Le maire est arrivé mardi à Brest.", [date(2025, 3, 11)]),
        ("Kerlo s’est imposé 31 à 29 mardi soir face à Brest.", [date(2025, 3, 11)]),
        ("Mercredi soir, le maire a fermé le marché.", [date(2025, 3, 12)]),
        ("Une réunion se tiendra mardi.", [date(2025, 3, 18)]),
        ("Le maire doit être de nouveau entendu lundi.", [date(2025, 3, 17)]),
        ("Le marché a fermé hier.", [date(2025, 3, 13)]),
        ("Le conseil se prononcera demain.", [date(2025, 3, 15)]),
        ("L’assemblée devait élire aujourd’hui son bureau.", [FRIDAY]),
        ("C’est aujourd’hui que le marché ferme.", [FRIDAY]),
        ("Le maire a fermé le marché ce vendredi.", [FRIDAY]),
        ("Le maire a été mis en examen mardi pour vol.", [date(2025, 3, 11)]),
        ("Une femme a été tuée à Brest mardi.", [date(2025, 3, 11)]),
        # a day of the name of the day of writing is that day
        ("La tempête laisse 48 foyers sans électricité vendredi matin.", [FRIDAY]),
        ("Les écoles, fermées vendredi dans 62 communes, rouvrent.", [FRIDAY]),
        ("La ville ferme ses écoles le vendredi.", []),
        ("La ville ferme ses écoles chaque vendredi.", []),
        # what has lasted since a day, or will last until one
        ("Le marché est fermé depuis mardi.", [date(2025, 3, 11)]),
        ("Le marché est fermé depuis vendredi.", []),
        ("Un marin, disparu depuis mercredi, a été retrouvé mardi.", [date(2025, 3, 11)]),
        ("Le trafic est interrompu jusqu’à dimanche.", [date(2025, 3, 16)]),
        ("Le réseau, privé de courant, espère tout rétablir d’ici samedi soir.", [date(2025, 3, 15)]),
        ("Le marché a été fermé jusqu’à mardi.", []),
        ("Le maire a prévu de rouvrir mardi le marché.", [date(2025, 3, 18)]),
        ("Le maire a prévu de siéger sous la halle jusqu’à lundi, à Kerlo.", [date(2025, 3, 17)]),
        ("Le marché fermera entre lundi et mardi.", []),
        # what is not sure, or hangs on another word, is left alone
        ("Le syndicat a appelé à un rassemblement mardi.", []),
        ("Le maire a annulé la réunion mardi.", []),
        ("Le maire se retira mardi de la vie publique.", []),
        ("Le conseil vote mardi.", []),
        ("Le concert de clôture est maintenu dimanche.", []),
        ("La ville compte aujourd’hui 900 habitants.", []),
        ("Le vote d’hier a surpris.", []),
        ("Le maire a fermé le marché le 4 mars.", []),
        ("« Le marché a fermé hier », a dit le maire.", []),
        ("Le maire a fermé le marché jeudi dernier.", []),
        ("Le maire avait fermé le marché le 3 mai précédent.", []),
        ("Le maire fermera le marché mardi prochain.", []),
    ],
)
def test_a_day_is_of_the_calendar_where_the_day_of_writing_leaves_no_other(text: str, days: list[date]) -> None:
    assert [date(one.year or 0, one.month or 0, one.day or 0) for _, one in anchored(text, FRIDAY, "fr")] == days


@pytest.mark.parametrize(
    ("text", "said", "parts"),
    [
        ("Le maire a été élu le 3 mai dernier.", "3 mai dernier", (2024, 5, 3)),
        ("Le maire, élu le 3 février dernier, se tait.", "3 février dernier", (2025, 2, 3)),
        ("Le maire a été élu en mars dernier.", "mars dernier", (2024, 3, None)),
        ("Le marché est fermé depuis mai dernier.", "mai dernier", (2024, 5, None)),
        ("Le maire a été élu mardi dernier.", "mardi dernier", (2025, 3, 11)),
    ],
)
def test_the_last_of_its_name_is_of_the_year_of_writing_or_the_one_before(
    text: str, said: str, parts: tuple[int, int, int | None]
) -> None:
    [(_, meant)] = anchored(text, FRIDAY, "fr")
    assert (meant.text, (meant.year, meant.month, meant.day)) == (said, parts)


def test_english_days_are_read_as_well() -> None:
    text = "The council voted on Monday. It will meet on Tuesday."
    assert [(one.month, one.day) for _, one in anchored(text, FRIDAY, "en")] == [(3, 10), (3, 18)]
    [(_, shut)] = anchored("The bridge has been shut since Wednesday.", FRIDAY, "en")
    assert shut.day == 12
