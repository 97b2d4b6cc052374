"""What a headline may lose: never whom it accuses, nor what its story is of."""

import pytest

from tests.test_title import material
from writers.embedded.front import meta_description
from writers.embedded.grammar import grammar
from writers.embedded.narrowing import cuts
from writers.embedded.title import title

THEFT = """Un forain de Brock-sur-Mer, chez qui la cloche de la chapelle volée le 2 mai a été retrouvée, a été mis en \
examen mardi pour vol, tandis que le sacristain, Paul Keravel, a été relâché sans charge, a annoncé la procureure de \
Klow, Ada Morel.
Le suspect, un homme de 51 ans, conteste les faits. La cloche pesait 80 kilos.
Paul Keravel avait passé trois jours en garde à vue. La mairie de Brock-sur-Mer veut la remonter avant l'été.
"""


def titled(text: str, headline: str, keyphrase: str = "") -> str:
    return title(*material(text, headline), keyphrase)


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        (
            "Vol d'une cloche à Brock-sur-Mer : le sacristain relâché après trois jours, un forain mis en examen",
            "Vol d’une cloche à Brock-sur-Mer\u00a0: un forain mis en examen",
        ),
        (
            "Vol d'une cloche à Brock-sur-Mer : Paul Keravel sort libre du palais de justice, un forain mis en examen",
            "Vol d’une cloche à Brock-sur-Mer\u00a0: un forain mis en examen",
        ),
    ],
)
def test_no_cut_leaves_another_than_whom_the_headline_accuses(headline: str, wanted: str) -> None:
    assert titled(THEFT, headline, "Brock-sur-Mer") == wanted


def test_a_description_goes_on_with_no_suspect_whom_the_title_does_not_name() -> None:
    found, _ = material(THEFT, "Le sacristain relâché")
    for heading in ("Cloche de Brock-sur-Mer : le sacristain relâché", "La cloche de Brock-sur-Mer retrouvée"):
        assert "Le suspect" not in meta_description(found, heading, ("Brock-sur-Mer",))


SHUFFLE = """La nuit était tombée quand la liste fut lue. Ada Morel, 58 ans, revient aux finances de Syldavie.
Elle avait quitté le palais il y a six ans. Deux de ses collègues partent, dont Paul Keravel, chargé des ports.
"""


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        ("Remplacements : Ada Morel revient aux finances, deux de ses collègues sur le départ",
         "Remplacements\u00a0: Ada Morel revient aux finances, deux de ses collègues sur le départ"),
        ("Politique : Ada Morel revient aux finances, deux de ses collègues sur le départ",
         "Ada Morel revient aux finances, deux de ses collègues sur le départ"),
    ],
)  # fmt: skip
def test_a_rubric_that_says_what_happens_stays_and_a_page_s_does_not(headline: str, wanted: str) -> None:
    """Nothing but the headline calls it so."""
    assert titled(SHUFFLE, headline, "Ada Morel") == wanted


def test_a_headline_in_capitals_is_spelt_as_the_story_spells_it() -> None:
    text = "Le conseil de Brévan a voté lundi la fermeture de la halle. Paul Keravel, maire de Brévan, s'en félicite."
    headline = "CONSEIL DE BRÉVAN : LA HALLE FERMERA UN AN, LES ÉTALS RESTENT"
    assert titled(text, headline) == "Conseil de Brévan\u00a0: la halle fermera un an, les étals restent"


def test_a_rubric_in_capitals_is_no_title() -> None:
    text = "Le pont de Vernay est fermé depuis lundi à tous les véhicules. Six câbles sur 48 sont rouillés."
    assert titled(text, "FAITS DU JOUR - VALLÉE DE L'OURMEL").startswith("Le pont de Vernay")


@pytest.mark.parametrize("headline", ["Pêche : Paris suspend un accord", "Ports : Le Guerch gagne, la mer attend"])
def test_a_name_behind_a_rubric_keeps_its_capital(headline: str) -> None:
    text = "La France a suspendu mardi un accord de pêche. Le député Le Guerch gagne son pari."
    assert titled(text, headline).replace("\u00a0", " ") == headline


def test_no_day_goes_that_an_article_stands_before() -> None:
    text = "Aucun train n'est sorti jeudi du dépôt de Brock. Il pleut."
    assert "un jeudi sans trains" in titled(text, "Grève à Brock : un jeudi sans trains, et peut-être davantage demain")


def test_where_something_was_is_told_and_not_the_night_alone() -> None:
    text = (
        "Un incendie s'est déclaré dans la nuit de lundi à mardi dans une halle aux poissons de la société Voltar, à "
        "Brock-sur-Mer, sans faire de blessé, a-t-on appris auprès des pompiers. Il pleut."
    )
    assert "dans une halle" in titled(text, "")


def test_a_negation_in_closed_quotation_marks_reaches_no_further() -> None:
    text = "La ministre a appelé mardi le Ponant à « libérer sans délai » les marins, à l’issue d’un entretien à Klow"
    assert any(cut.endswith("les marins") for cut in cuts(text, grammar("fr")))


def test_nothing_is_cut_behind_a_verb_of_saying_or_before_an_object() -> None:
    say = "The council voted to cut buses on six routes, a move opponents say will strand hundreds of workers"
    assert not any(cut.endswith("say") for cut in cuts(say, grammar("en")))
    voted = "Le conseil de Klow a voté lundi 16 mai au soir, par 19 voix contre 12, la fermeture du quai"
    assert not any(cut.endswith(("soir", "12")) for cut in cuts(voted, grammar("fr")))


def test_a_line_that_tells_place_and_day_is_no_title() -> None:
    text = "Le maire de Klow, Paul Keravel, a présenté lundi soir le budget des quais. Il pleut."
    assert titled(text, "Klow, le 18 novembre 2031").startswith("Le maire de Klow")


@pytest.mark.parametrize(
    "headline",
    [
        "Klow : disparue depuis trois jours, la promeneuse des crêtes retrouvée vivante par un chien du pays",
        "Tempête Ursule : dans le pays de Klow et de Brock, l'heure des comptes pour les marchands du vieux quai",
        "Assises de Klow : au deuxième jour du procès des cloches, la voix tremblante du vieux sonneur de Brock",
    ],
)
def test_what_only_opens_a_headline_is_not_all_that_is_left_of_it(headline: str) -> None:
    """She who had been lost was found: the cut said the contrary."""
    kept = list(cuts(headline, grammar("fr")))
    assert not any(cut.endswith(("jours", "Brock", "cloches")) and "," not in cut for cut in kept)


def test_no_cut_falls_between_an_auxiliary_and_what_it_is_of() -> None:
    text = (
        "Paul Keravel comparaissait lundi à Klow pour avoir, entre mai et octobre, soutiré 41 000 euros à six retraités"
    )
    assert not any(cut.endswith("octobre") for cut in cuts(text, grammar("fr")))
