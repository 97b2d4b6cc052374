"""A signed message, a post or a statement sent out, as it is told."""

import pytest

from story.values import Sentence
from tests.test_forms import fact, of, plain, short
from writers.embedded import forms
from writers.embedded.people import signed


def test_a_signed_message_is_told_with_its_signer_as_the_story_words_it() -> None:
    own = of(
        "L’association Halle vivante a réclamé dimanche la publication du rapport sur la charpente du marché.",
        "Nous demandons une réunion publique avant la fermeture de la halle.",
        "– Association Halle vivante (@hallevivante) 2 septembre 2025",
    )
    told = forms.full(fact(own, "réunion"), own)
    assert told is not None
    assert plain(told.text) == (
        "« Nous demandons une réunion publique avant la fermeture de la halle », "
        "a écrit l’association Halle vivante le 2 septembre 2025."
    )
    assert own.clears(told)
    assert set(told.lines) == {"A1", "A2"}
    [listed] = signed([fact(own, "réunion")], own)
    assert plain(listed.text).startswith("L’association Halle vivante, le 2 septembre 2025 : « Nous demandons une")


@pytest.mark.parametrize(
    ("day", "clear"),
    [
        ("« Nous demandons une réunion à Kerlo », a écrit l’association Halle vivante le 2 septembre 2025.", True),
        ("« Nous demandons une réunion à Kerlo », a écrit l’association Halle vivante le 2 septembre.", True),
        ("L’association Halle vivante, le 2 septembre 2025 : « Nous demandons une réunion à Kerlo ».", True),
        ("« Nous demandons une réunion à Kerlo », a écrit l’association Halle vivante le 3 septembre 2025.", False),
        ("« Nous demandons une réunion à Kerlo », écrit l’association Halle vivante, fondée le 2 septembre 2025.",
         False),
        ("L’association Halle vivante a réclamé la publication du rapport le 2 septembre 2025.", False),
    ],
)  # fmt: skip
def test_the_day_of_a_post_is_that_of_its_words_alone(day: str, clear: bool) -> None:
    own = of(
        "L’association Halle vivante a réclamé dimanche la publication du rapport.",
        "Nous demandons une réunion à Kerlo.",
        "– Association Halle vivante (@hallevivante) 2 septembre 2025",
    )
    ids = tuple(quote.id for quote in own.quotes) if "«" in day else ()
    assert own.clears(Sentence(text=day, lines=("A2", "A1") if ids else ("A1",), quotes=ids)) == clear


def test_whoever_wrote_already_adds_the_rest_of_a_post() -> None:
    own = of(
        "La maire de Kerlo, Ada Morel, a fermé la halle mardi.",
        "« Nous demandons une réunion publique », a écrit Ada Morel sur X.",
        "Les habitants de Kerlo ont le droit de connaître le rapport sur la charpente de la halle.",
        "– Ada Morel (@adamorel) 2 septembre 2025",
    )
    told = forms.full(fact(own, "droit"), own, after=fact(own, "demandons"))
    assert told
    assert plain(told.text).endswith("de la halle », a ajouté Ada Morel le 2 septembre 2025.")
    assert own.clears(told)


def test_a_signed_message_without_its_day_is_told_as_it_stands() -> None:
    own = of(
        "L’association Halle vivante a réclamé dimanche la publication du rapport sur la charpente du marché.",
        "Nous demandons une réunion publique avant la fermeture de la halle.",
        "– Association Halle vivante (@hallevivante)",
    )
    told = forms.full(fact(own, "réunion"), own)
    assert told
    assert plain(told.text).endswith("de la halle », écrit l’association Halle vivante.")


def test_a_message_of_a_body_that_the_story_does_not_name_is_told_by_its_signature() -> None:
    own = of(
        "Le quai de Kerlo fermera le lundi 7 avril, a annoncé mercredi la présidente de la région, Ana Riou.",
        "Le quai reste ouvert jusqu’au 6 avril au soir. Les camions de plus de 19 tonnes sont refusés.",
        "– Région Ponant Maritime (@RegionPM) 12 mars 2025",
    )
    told = forms.full(fact(own, "6 avril"), own)
    assert told is not None
    assert plain(told.text) == (
        "« Le quai reste ouvert jusqu’au 6 avril au soir », a écrit la région Ponant Maritime le 12 mars 2025."
    )
    assert own.clears(told)
    assert own.signer("Ponant Maritime", fact(own, "6 avril")) == ""


def test_a_signed_message_about_its_signer_is_left_out() -> None:
    own = of(
        "Le collectif Halle Vivante réclame la publication du rapport sur la charpente du marché.",
        "Halle Vivante attend toujours les plans de la charpente !",
        "– Halle Vivante (@hallevivante) 2 septembre 2025",
    )
    assert forms.full(fact(own, "plans"), own) is None
    assert short(own, "plans") == ""
