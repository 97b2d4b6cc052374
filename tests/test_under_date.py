"""What stands under a date in a chronology, and what does not."""

import pytest

from tests.test_forms import SOURCE, fact, of, plain
from writers.embedded import forms


def test_under_the_date_of_a_saying_stands_the_verb_of_saying() -> None:
    own = of("La mairie de Kerlo a annoncé le 3 mai que la région paie la moitié du toit de la halle.")
    found = forms.dated(fact(own, "moitié"), own)
    assert found is not None
    assert plain(found[1].text) == (
        "Le 3 mai : la mairie de Kerlo a annoncé que la région paie la moitié du toit de la halle."
    )


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("Les pêcheurs ont dû vendre la halle pour payer", "les pêcheurs avaient dû vendre la halle pour payer"),
        ("Le gardien n’a pas été payé pendant trois mois", "le gardien n’avait pas été payé pendant trois mois"),
        ("Le pont de Kerlo est un danger pour la ville", "le pont de Kerlo est un danger pour la ville"),
    ],
)
def test_what_comes_behind_a_past_verb_of_saying_takes_its_tense(what: str, told: str) -> None:
    own = of(f"{what}, a déclaré vendredi 3 mai la préfète, Ada Morel.")
    found = forms.dated(own.facts[0], own)
    assert found is not None
    assert plain(found[1].text).endswith(f" a déclaré que {told}.")


def test_a_dated_fact_stands_under_its_date() -> None:
    own = of(SOURCE)
    found = forms.dated(fact(own, "40 000"), own)
    assert found is not None
    label, sentence = found
    assert label == "En octobre"
    assert plain(sentence.text) == "En octobre : la région a versé 40 000 euros à la commune."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Le trafic des trains est interrompu entre Kerlo et Brest au moins jusqu’au dimanche 11 janvier.",
            "Au moins jusqu’au dimanche 11 janvier : le trafic des trains est interrompu entre Kerlo et Brest.",
        ),
        (
            "Le courant sera rétabli à Kerlo d’ici au 3 mai.",
            "D’ici au 3 mai : le courant sera rétabli à Kerlo.",
        ),
        ("Le trafic des trains a été interrompu à Kerlo jusqu’au dimanche 11 janvier.", ""),
        ("Le réseau, privé de courant, espère rétablir les 90 clients de Kerlo d’ici au 3 mai.", ""),
        ("Le pont de Kerlo, fermé jusqu’au 3 mai, sera repeint.", ""),
    ],
)
def test_what_lasts_until_a_day_is_told_under_it(text: str, told: str) -> None:
    own = of(text)
    found = forms.dated(own.facts[0], own)
    assert (plain(found[1].text) if found else "") == told


def test_a_month_of_saying_is_told_in_another_form_than_the_sentence_that_opens_with_it() -> None:
    own = of(
        "En octobre, la région a déclaré que le pont de Kerlo pourrait « céder à la prochaine crue de la rivière »."
    )
    found = forms.dated(own.facts[0], own)
    assert found
    assert plain(found[1].text) == (
        "En octobre : d’après la région, le pont de Kerlo pourrait « céder à la prochaine crue de la rivière »."
    )


def test_no_date_stands_over_two_statements_of_which_one_has_it() -> None:
    own = of("Le courant est revenu vers minuit, mais mille clients étaient dans le noir le 27 mai, selon la mairie.",
             "Le toit de la halle a cédé, mais les étals seront rendus le 3 juin.")  # fmt: skip
    assert forms.dated(fact(own, "étals"), own) is None


def test_the_date_of_what_is_compared_with_stands_over_nothing() -> None:
    own = of("Selon l’office du port, douze phoques vivraient dans la baie de Kerlo, contre trois en 2021.")
    assert forms.dated(own.facts[0], own) is None


def test_no_year_is_parted_from_the_quarter_it_is_of() -> None:
    story = of("Le procès des deux policiers de Kerlo pourrait se tenir au premier trimestre 2026, selon le parquet.")
    found = forms.dated(story.facts[0], story)
    assert found is None or "trimestre" in found[0]


def test_a_date_is_moved_to_the_head_of_what_was_then_alone() -> None:
    story = of(
        "L’université de Kerlo a ouvert lundi un centre de 14 millions d’euros consacré aux marées de la baie.",
        "Le centre de Kerlo emploie 35 chercheurs et en emploiera 60 en 2027.",
        "Le centre de Kerlo recevra ses premiers doctorants étrangers en 2028.",
    )
    told = {words: forms.point(fact(story, words), story) for words in ("emploiera", "doctorants")}
    assert not (told["emploiera"] and told["emploiera"].text.startswith("En 2027"))
    assert told["doctorants"]
    assert told["doctorants"].text.startswith("En 2028")


def test_no_quotation_is_cut_under_a_date() -> None:
    own = of(
        "En mai, la mairie de Kerlo a déclaré dans une note que la halle pourrait « devenir l’un des grands marchés "
        "du littoral, aux côtés de celui de Brest et de celui de Quimper »."
    )
    found = forms.dated(own.facts[0], own)
    assert found is None or "Quimper" in found[1].text


def test_what_was_said_in_another_month_is_told_with_that_month() -> None:
    own = of(
        "Le pont de Kerlo a fermé.",
        "En octobre, la région a déclaré que le pont pourrait « coûter 40 millions d’euros à la commune ».",
    )
    told = forms.point(own.facts[1], own)
    assert told is not None
    assert plain(told.text) == (
        "Le pont pourrait « coûter 40 millions d’euros à la commune », a déclaré en octobre la région."
    )


def test_what_was_said_before_is_told_as_said_before() -> None:
    own = of("Le pont de Kerlo a fermé.", "Des élus ont affirmé précédemment que le pont pourrait coûter 3 millions.")
    told = forms.point(own.facts[1], own)
    assert told is not None
    assert plain(told.text) == "Le pont pourrait coûter 3 millions, ont affirmé précédemment des élus."


def test_the_announced_day_comes_loose_from_a_statement_that_owns_something_itself() -> None:
    own = of(
        "Le port de Kerlo fermera son quai le lundi 7 avril, après une crue, a annoncé mercredi la maire, Ana Riou."
    )
    found = forms.dated(own.facts[0], own)
    assert found is not None
    told = plain(found[1].text).replace("selon", "d’après")
    assert told == "Le lundi 7 avril : le port de Kerlo fermera son quai, d’après Ana Riou."


def test_what_keeps_its_verb_of_saying_keeps_the_month_of_that() -> None:
    own = of(
        "Le pont de Kerlo a fermé.", "En mars, le bureau Métrax avait déclaré que le pont pouvait « tenir un an »."
    )
    told = forms.point(own.facts[1], own)
    assert told is None or plain(told.text).startswith("En mars, le bureau Métrax avait déclaré que")
