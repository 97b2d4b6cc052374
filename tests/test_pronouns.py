"""Whom a pronoun means that tells who speaks: the nearest person it agrees with, or nobody."""

from pathlib import Path

import pytest

from story.lines import read
from story.quotes import quotations

LAST = " La réunion s'est tenue mardi soir dans la salle des fêtes du village."


def speakers(text: str) -> list[str | None]:
    return [quote.speaker for quote in quotations(read(text))]


def test_the_otter_story_gives_the_complaint_to_the_woman_who_lost_her_trout() -> None:
    source = read(Path("examples/loutres.txt").read_text("utf-8"))
    said = {quote.text[:20]: quote.speaker for quote in quotations(source)}
    assert said["Je n’ai rien contre "] == "Josiane Delpuech"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("À Brienne, Josiane Delorme dit avoir perdu ses truites. « C'est trop », a-t-elle confié.", "Josiane Delorme"),
        ("Mardi, Karim Belkacem a fermé boutique. « C'est fini », a-t-il lâché.", "Karim Belkacem"),
        ("La présidente de l'office a reçu Karim Belkacem. « J'écoute », a-t-elle dit.", "La présidente de l'office"),
        ("Julie Morel attendait Karim Belkacem. « Il est en retard », a soupiré cette dernière.", "Julie Morel"),
        ("Mme Dorval a parlé à Karim Belkacem. « Je reste », a-t-elle promis.", "Dorval"),
        ("Les pêcheurs ont bloqué le port avec Julie Morel. « Nous restons », ont-ils prévenu.", "Les pêcheurs"),
        ("Le maire Karim Belkacem a reçu Julie Morel. « Merci à lui », a-t-elle soufflé.", "Julie Morel"),
        ("Selon Julie Morel, le pont tiendra. Elle est ingénieure. « J'en suis sûre », dit-elle.", "Julie Morel"),
    ],
)  # fmt: skip
def test_a_pronoun_means_the_nearest_subject_it_agrees_with(text: str, speaker: str) -> None:
    assert speakers(text + LAST) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "« Tout va bien », a déclaré Karim Belkacem, biologiste. Le pont a fermé. « J'ai peur », a-t-elle confié.",
        "Karim Belkacem a fermé boutique. Paul Kerbrat l'a aidé. « C'est dur », a-t-elle dit.",
        "Le Val Fleuri compte trois écoles. « C'est trop peu », ont-elles jugé.",
        "« Tout va bien », a déclaré Karim Belkacem. Le pont a fermé. « On nous oublie », ont-ils dit.",
    ],
)
def test_nobody_is_named_where_nobody_fits(text: str) -> None:
    assert speakers(text + LAST)[-1] is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('In Marlow, Susan Whitfield lost her boat. "It is gone," she said.', "Susan Whitfield"),
        (
            '"Fine," said David Harker. In Marlow, Susan Whitfield lost her boat. "It is gone," she said.',
            "Susan Whitfield",
        ),
        ('"All is well," said David Harker, a biologist. The bridge has closed. "It is gone," she said.', None),
    ],
)  # fmt: skip
def test_english_pronouns_are_read_as_well(text: str, speaker: str | None) -> None:
    assert speakers(text + " The meeting was held on Tuesday evening in the village hall.")[-1] == speaker


def test_a_name_with_its_role_behind_a_preposition_is_no_subject_of_its_own_sentence() -> None:
    text = (
        "Le député Pierre Lasserre a quitté son groupe. Surpris par le choix du président Georges Bauda, il déclara : "
        "« Je ne reconnais plus mon parti. »"
    )
    (quote,) = quotations(read(text))
    assert quote.speaker == "Pierre Lasserre"
