"""Words that only tie a sentence to the one before go where no line has their like."""

import pytest

from story.ties import untied

ADDED = [
    ("Ses blessures n'étaient toutefois « pas graves », a dit le médecin.",
     "Ses blessures n'étaient « pas graves », a dit le médecin."),
    ("La régie, quant à elle, en compte 40.", "La régie en compte 40."),
    ("Le capitaine s'est également exprimé à quai.", "Le capitaine s'est exprimé à quai."),
    ("Une voisine approuve également : « Il était temps. »", "Une voisine approuve : « Il était temps. »"),
    ("Les dockers ont en outre voté la grève.", "Les dockers ont voté la grève."),
    ("Par ailleurs, une réunion est prévue lundi.", "Une réunion est prévue lundi."),
    ("« Nous verrons », a promis par ailleurs sur X la maire.", "« Nous verrons », a promis sur X la maire."),
    ("Cependant la digue tient.", "La digue tient."),
    ("Mais la digue tient bon.", "La digue tient bon."),
    ("De son côté, la régie se tait.", "La régie se tait."),
    ("Selon la maire, toutefois, la digue tient.", "Selon la maire, la digue tient."),
    ("Le maire, Yann Gestin, toutefois, a signé.", "Le maire, Yann Gestin, a signé."),
    ("Présidente du club, Anne Roy, quant à elle, a signé.", "Présidente du club, Anne Roy a signé."),
    ("Une voisine confie quant à elle : « Rien ne bouge. »", "Une voisine confie : « Rien ne bouge. »"),
    ("Le bac a par ailleurs été vendu, a également dit le maire.", "Le bac a été vendu, a dit le maire."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "left"), ADDED)
def test_a_tie_that_no_line_has_goes(text: str, left: str) -> None:
    assert untied(text, ["La digue tient et le bac est vendu."], "fr") == left


KEPT = [
    ("Le bac est fermé, mais également le quai.", "Le bac est fermé, et le quai."),
    ("Elle est venue par ailleurs.", "Elle est venue. Elle a par ailleurs signé."),
    ("La régie a également signé.", "La régie a aussi signé."),
    ("La digue tient toutefois.", "La crue monte mais la digue tient."),
    ("La régie, quant à elle, se tait.", "La régie, elle, se tait."),
    ("« La digue tient toutefois », dit la maire.", "La digue tient."),
    ("Il a gagné de plus en plus vite.", "Il a gagné."),
    ("Ainsi va la vie du port.", "La vie du port."),
    ("Il range la barque de son côté du quai.", "Il range la barque."),
    ("Mais pas lui.", "Lui non."),
    ("Cependant que la digue tenait, il partait.", "La digue tenait."),
    ("La digue tient, cependant que le bac part.", "La digue tient."),
    ("Il réclame pour sa part du quai deux lots.", "Il réclame deux lots."),
]


@pytest.mark.parametrize(("text", "line"), KEPT)
def test_a_tie_stays_that_a_line_has_or_that_is_none(text: str, line: str) -> None:
    assert untied(text, [line], "fr") == text


def test_other_languages_have_their_own_and_one_without_a_file_none() -> None:
    assert untied("The mayor has also signed.", ["The mayor has signed."], "en") == "The mayor has signed."
    assert untied("However, the wall stands firm.", ["The wall stands."], "en") == "The wall stands firm."
    assert untied("Der Wall steht jedoch.", ["Der Wall steht."], "de") == "Der Wall steht jedoch."
