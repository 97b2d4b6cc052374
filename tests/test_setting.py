"""How what a model wrote is set."""

import pytest

from story.values import Quote
from writers.setting import ended, heading, paired, phrase

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
