"""Who is said to speak, by the words before and after a quotation, which stands as □ in these sentences."""

import pytest

from story.attribution import Sentence, Who
from story.names import names


def sentence(text: str, language: str) -> tuple[Sentence, int]:
    return Sentence(text, names(text, language), language), text.find("□")


def shown(text: str, who: Who | None) -> tuple[str, str] | None:
    return (who.kind, text[who.start : who.end]) if who else None


def after(text: str, language: str = "fr") -> tuple[str, str] | None:
    read, at = sentence(text, language)
    return shown(text, read.after(at + 1, len(text)))


def before(text: str, language: str = "fr") -> tuple[str, str] | None:
    read, at = sentence(text, language)
    return shown(text, read.before(0, at))


def reported(text: str, language: str = "fr") -> tuple[str, str] | None:
    read, _ = sentence(text, language)
    return shown(text, read.reported(0, len(text)))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("□, a déclaré Anne Riou.", ("name", "Anne Riou")),
        ("□, a déclaré à l'AFP Anne Riou.", ("name", "Anne Riou")),
        ("□, a déclaré Mme Riou.", ("name", "Riou")),
        ("□, selon Anne Riou.", ("name", "Anne Riou")),
        ("□, a déclaré le maire de Larmor.", ("role", "le maire de Larmor")),
        ("□, a déclaré la secrétaire à la Défense.", ("role", "la secrétaire à la Défense")),
        ("□, a déclaré la maire à la mairie.", ("role", "la maire")),
        ("□, a-t-elle ajouté.", ("pronoun", "elle")),
        ("□, dit-on à la mairie.", ("role", "la mairie")),
        ("□, dit-on.", ("nobody", "on")),
        ("□, à l'en croire.", ("pronoun", "")),
        ("□, s'époumone Anne Riou.", ("name", "Anne Riou")),
        ("□. Le pont a fermé.", None),
    ],
)
def test_the_speaker_told_after_a_quotation(text: str, who: tuple[str, str] | None) -> None:
    assert after(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("□ Anne Reed said.", ("name", "Anne Reed")),
        ("□ said Anne Reed.", ("name", "Anne Reed")),
        ("□ she said.", ("pronoun", "she")),
        ("□ according to the mayor.", ("role", "the mayor")),
        ("□ The bridge has closed.", None),
    ],
)
def test_english_lets_the_subject_stand_first(text: str, who: tuple[str, str] | None) -> None:
    assert after(text, "en") == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Anne Riou a déclaré : □", ("name", "Anne Riou")),
        ("Anne Riou, maire de Larmor, a déclaré : □", ("name", "Anne Riou")),
        ("Selon Anne Riou, □", ("name", "Anne Riou")),
        ("Pour Anne Riou, □", ("name", "Anne Riou")),
        ("Un quai bâti pour Anne Riou, □", None),
        ("D'ici là, jure Anne Riou, □", ("name", "Anne Riou")),
        ("Le maire salue l'effort et déclare : □", ("role", "Le maire")),
        ("Après une annonce à Larmor □", None),
        ("Le maire de Larmor a déclaré : □", ("role", "Le maire de Larmor")),
        ("Elle a déclaré : □", ("pronoun", "Elle")),
    ],
)
def test_the_speaker_told_before_a_quotation(text: str, who: tuple[str, str] | None) -> None:
    assert before(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Selon Anne Riou, le pont a fermé.", ("name", "Anne Riou")),
        ("Pour Anne Riou, le pont a fermé.", None),
        ("Le pont a fermé, selon Anne Riou.", ("name", "Anne Riou")),
        ("Le pont a fermé, a déclaré Anne Riou.", ("name", "Anne Riou")),
        ("Anne Riou a déclaré hier que le pont fermait.", ("name", "Anne Riou")),
        ("Anne Riou a fermé le pont.", None),
    ],
)
def test_who_answers_for_a_sentence_that_quotes_nothing(text: str, who: tuple[str, str] | None) -> None:
    assert reported(text) == who


def test_english_reports_with_that() -> None:
    assert reported("Anne Reed said on Monday that the bridge had closed.", "en") == ("name", "Anne Reed")


def test_nothing_is_attributed_in_a_language_without_a_file() -> None:
    assert after("□, a déclaré Anne Riou.", "und") is None
