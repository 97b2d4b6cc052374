"""The language of short texts: sure where it is one of ours, open where it is a neighbour's."""

import pytest

from story.lines import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le pont a rouvert mardi. La mairie est soulagée. Les camions passent à nouveau.", "fr"),
        ("Le pont a rouvert mardi.", "fr"),
        ("Chaque pont aménagé sauve plusieurs animaux par an.", "und"),
        ("Un incendie a détruit une grange à Brie. Personne n'a été blessé. L'enquête commence.", "fr"),
        ("Trois élus ont démissionné lundi soir. Le maire reste en poste. Il réunira son conseil jeudi.", "fr"),
        ("The bridge opened on Tuesday. The town is relieved. Lorries can cross again.", "en"),
        ("A fire destroyed a barn in Dunmore. Nobody was hurt. Police are looking for a witness.", "en"),
        ("Die Brücke wurde am Dienstag geöffnet. Die Stadt ist erleichtert. Lastwagen fahren wieder.", "und"),
        ("El puente se abrió el martes. La ciudad está aliviada. Los camiones pasan de nuevo.", "und"),
        ("Il ponte ha riaperto martedì. La città è sollevata. I camion passano di nuovo.", "und"),
        ("A ponte reabriu na terça-feira. A cidade está aliviada. Os caminhões passam de novo.", "und"),
        ("De brug is dinsdag heropend. De stad is opgelucht. De vrachtwagens rijden weer.", "und"),
        ("El pont va reobrir dimarts. La ciutat està alleujada. Els camions tornen a passar.", "und"),
        ("La ciutat de Reus obre un pont. La gent passa de nou. Un alcalde content.", "und"),
        ("La ciudad de León abre un puente. La gente pasa de nuevo.", "und"),
        ("La città di Lodi apre un ponte. La gente passa di nuovo.", "und"),
    ],
)
def test_short_texts_are_told_apart(text: str, language: str) -> None:
    assert detect(text) == language
