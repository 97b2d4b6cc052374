"""How what a model wrote is set."""

import pytest

from story.values import Quote
from writers.setting import dressed, ended, heading, paired, phrase

WORDS = "Nous avons tout repeint, du sol au plafond"


def quote(text: str = WORDS) -> Quote:
    return Quote(id="Q1", source="L", start=0, end=len(text), text=text, line="L2")


@pytest.mark.parametrize("text", ["Le musée rouvre", "Le musée rouvre,", "Le musée rouvre :", "Le musée rouvre –"])
def test_a_heading_does_not_say_that_it_goes_on(text: str) -> None:
    assert heading(text) == "Le musée rouvre"


@pytest.mark.parametrize("text", ["« musée de Brévan", "musée de Brévan,", "“musée de Brévan”", "musée de Brévan"])
def test_a_keyphrase_has_no_marks_around_it(text: str) -> None:
    assert phrase(text) == "musée de Brévan"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Le musée rouvre", "Le musée rouvre."),
        ("Le musée rouvre,", "Le musée rouvre."),
        ("Elle dit : « C’est fini »", "Elle dit : « C’est fini »."),
        ("Il en coûte 9 €", "Il en coûte 9 €."),
        *((text, text) for text in ("Fini.", "Fini ?", "Fini…", "« Fini. »", "« Fini\u00a0!\u00a0»", "“Done.”")),
    ],
)
def test_a_sentence_ends_with_a_mark_that_ends_it(text: str, printed: str) -> None:
    assert ended(text) == printed


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (f"« {WORDS}, a dit Ada Morel.", f"« {WORDS}\u00a0», a dit Ada Morel."),
        (f"{WORDS} », a dit Ada Morel.", f"«\u00a0{WORDS} », a dit Ada Morel."),
        ("Ada Morel dit : « Nous avons tout repeint.", "Ada Morel dit : « Nous avons tout repeint\u00a0»."),
        ("Du sol au plafond », a-t-elle dit.", "Du sol au plafond », a-t-elle dit."),
        (f"“{WORDS}, said Ada Morel.", f"“{WORDS}”, said Ada Morel."),
        ("« Tout est neuf, a dit Ada Morel.", "« Tout est neuf, a dit Ada Morel."),
        (f"« {WORDS} », a dit Ada Morel.", f"« {WORDS} », a dit Ada Morel."),
    ],
)
def test_a_lost_mark_is_set_back_where_the_source_tells_its_place(text: str, printed: str) -> None:
    assert paired(text, [quote()]) == printed


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ('Le port craint une "mise à l\'arrêt".', "Le port craint une «\u00a0mise à l’arrêt\u00a0»."),
        ("« C'est fini: tout ferme », dit-il.", "«\u00a0C’est fini\u00a0: tout ferme\u00a0», dit-il."),
        (
            "Les 1.800 habitants vivent sur 12.345.678 m2.",
            "Les 1\u202f800 habitants vivent sur 12\u202f345\u202f678 m2.",
        ),
        ("« Ils sont 1.800 », dit-il le 12.03.2026.", "«\u00a0Ils sont 1.800\u00a0», dit-il le 12.03.2026."),
        ("Il gagne 1.5 point, version 2.1.300.", "Il gagne 1.5 point, version 2.1.300."),
    ],
)
def test_a_sentence_has_the_typography_of_its_language_whoever_set_it(text: str, printed: str) -> None:
    assert dressed(text, "fr") == printed


def test_no_language_has_anothers_typography() -> None:
    assert dressed('She said "no" to 1.800 people.', "en") == "She said “no” to 1.800 people."
    assert dressed('Sie sagt "nein": 1.800.', "de") == 'Sie sagt "nein": 1.800.'
