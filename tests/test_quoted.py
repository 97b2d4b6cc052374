"""Quotation marks: what stands between them was said by somebody, all of it, and they come in pairs."""

import pytest

from story.checks import Ground, check_sentences
from story.lines import read
from story.values import Sentence

SOURCE = """PLESSAC – Le moulin de Plessac rouvrira en mai, a annoncé jeudi la maire, Odette Vauquelin.
« Deux meules étaient fendues et le bief était à sec, a raconté le charpentier, Ivan Lescop.
Le bief a été curé en février par une entreprise de Sarnac.
« Nous moudrons de nouveau notre blé », s’est réjouie Odette Vauquelin, qui attend 3 000 visiteurs par an.
"""
NEWS, HALF, TOLD, SAID = "A1", "A2", "A3", "A4"


def verdicts(text: str, ground: Ground, *lines: str) -> set[str]:
    return {one.verdict for one in check_sentences([Sentence(text=text, lines=lines)], ground)}


def test_a_copied_line_with_half_a_quotation_is_refused(ground: Ground) -> None:
    """Printed, the mark would make the reader take the verb of saying for the carpenter's own words."""
    assert verdicts(ground.lines[HALF].text, ground, HALF) == {"unsupported"}
    whole = "« Deux meules étaient fendues et le bief était à sec », a raconté le charpentier, Ivan Lescop."
    assert verdicts(whole, ground, HALF) == set()


@pytest.mark.parametrize("line", [NEWS, HALF, TOLD, SAID])
def test_a_whole_line_set_between_marks_is_refused(line: str, ground: Ground) -> None:
    text = ground.lines[line].text
    assert verdicts(f"« {text} »", ground, line) == {"unsupported"}
    assert verdicts(f"« {text.rstrip('.')} ».", ground, line) == {"unsupported"}


def test_a_quotation_does_not_go_on_into_what_is_told_behind_it(ground: Ground) -> None:
    text = "« Nous moudrons de nouveau notre blé, s’est réjouie Odette Vauquelin »."
    assert verdicts(text, ground, SAID) == {"unsupported"}
    assert verdicts("Odette Vauquelin « attend 3 000 visiteurs par an ».", ground, SAID) != set()


def test_half_a_quotation_before_it_does_not_make_speech_of_what_is_told(ground: Ground) -> None:
    text = "Ivan Lescop raconte : « Le bief a été curé en février par une entreprise de Sarnac. »"
    assert verdicts(text, ground, HALF, TOLD) == {"unsupported"}


def test_the_space_before_a_sign_is_typography() -> None:
    """A denial was lost for « 100% » that was printed as « 100 % »."""
    source = read("Les repos sont « respectés à 100% », a assuré la directrice du moulin, Odette Vauquelin.")
    ground = Ground.of_sources([source], ())
    told = "Les repos sont « respectés à 100\u202f% », a assuré la directrice du moulin, Odette Vauquelin."
    assert verdicts(told, ground, "A1") == set()
    assert verdicts(told.replace("100", "10"), ground, "A1") == {"unsupported"}
