"""The description of an article: the news in another sentence than its title, of nobody who was not named."""

import pytest

from story.searched import begins
from tests.test_title import LEAD, material
from writers.embedded.front import meta_description
from writers.embedded.lead import standfirst
from writers.embedded.title import title
from writers.embedded.unnamed import unnamed

SLIDE = """Un glissement de terrain a emporté deux maisons et coupé la route de Klow à quelque 900 habitants lundi \
à l'aube, principalement dans les hauts de Brévan et à Lunel-le-Vieux, ont annoncé les secours.
Un berger de 40 ans est mort à Brévan. Il pleut depuis une semaine sur la province.
"""
THEFT = """Un forain de Brock-sur-Mer, chez qui la cloche de la chapelle volée le 2 mai a été retrouvée, a été mis en \
examen mardi pour vol, tandis que le sacristain, Paul Keravel, a été relâché sans charge, a annoncé la procureure de \
Klow, Ada Morel.
Le suspect, un homme de 51 ans, conteste les faits. La cloche pesait 80 kilos.
Paul Keravel avait passé trois jours en garde à vue. La mairie de Brock-sur-Mer veut la remonter avant l'été.
"""


def described(text: str, heading: str, keyphrase: str, headline: str | None = None) -> str:
    """The description below that heading, which is the source's headline where that is not given."""
    found, own = material(text, heading if headline is None else headline)
    heading = heading or title(found, own, keyphrase)
    return meta_description(found, heading, (keyphrase,), standfirst(found.facts, "", (keyphrase,), found))


@pytest.mark.parametrize(
    ("text", "heading", "keyphrase", "wanted"),
    [
        (SLIDE, "Glissement de terrain : 900 habitants coupés du monde", "glissement de terrain",
         "Un glissement de terrain a emporté deux maisons"),
        (THEFT, "Vol d’une cloche à Brock-sur-Mer : un forain mis en examen", "Brock-sur-Mer",
         "Un forain de Brock-sur-Mer"),
    ],
)  # fmt: skip
def test_a_long_lead_is_told_in_short_before_the_title_is_told_again(
    text: str, heading: str, keyphrase: str, wanted: str
) -> None:
    made = described(text, heading, keyphrase)
    assert made.startswith(wanted)
    assert len(made) <= 156


def test_the_news_comes_before_the_title_though_the_title_alone_has_what_is_looked_for() -> None:
    made = described(SLIDE, "Intempéries : 900 habitants coupés du monde", "intempéries")
    assert made.startswith("Un glissement de terrain")


@pytest.mark.parametrize(
    "opening",
    ["Le suspect, un homme de 51 ans, conteste", "La victime est", "L’ancien élu nie", "Les ingénieurs, âgés, ont"],
)
def test_nobody_is_told_of_by_a_noun_alone_unless_what_stands_above_has_it(opening: str) -> None:
    assert unnamed(opening, "", "fr")
    assert not unnamed(opening, "Un suspect, une victime, un ancien élu, un ingénieur à Klow", "fr")


@pytest.mark.parametrize(
    "opening",
    [
        "Le suspect, Paul Roy, nie",
        "Un suspect est arrêté",
        "Le pont est fermé",
        "Ada rit",
        "Le maire de Klow nie",
        "La préfecture est fermée",
        "Le préfet a fermé le pont",
    ],
)
def test_whom_a_name_or_an_office_or_a_complement_tells_may_come_first(opening: str) -> None:
    assert not unnamed(opening, "", "fr")


def test_the_accused_is_whom_the_last_words_above_say_to_be_charged() -> None:
    assert not unnamed("Le suspect nie", "Vol à Klow : le sacristain relâché, un forain mis en examen", "fr")
    assert unnamed("Le suspect nie", "Vol à Klow : un forain mis en examen, le sacristain relâché", "fr")


def test_no_second_sentence_goes_on_with_somebody_else_than_the_first() -> None:
    lead = "La cloche de Brock-sur-Mer, volée le 2 mai, a été retrouvée mardi dans une grange.\n"
    text = lead + THEFT.split("\n", 1)[1]
    assert "suspect" not in described(text, "Cloche volée : Paul Keravel relâché", "Brock-sur-Mer")


def test_what_was_learned_from_somebody_is_told_without_them_where_both_are_too_long() -> None:
    text = (
        "Un incendie s'est déclaré dans la nuit de mercredi à jeudi dans un entrepôt de filets de la société Voltar, à "
        "Brock-sur-Mer, sans faire de blessé, a-t-on appris auprès de la préfecture et des pompiers.\nIl pleut.\n"
    )
    made = described(text, "Un incendie s’est déclaré dans la nuit de mercredi à jeudi", "incendie")
    assert "entrepôt de filets de la société Voltar" in made
    assert "a-t-on" not in made


def test_a_day_goes_before_the_title_is_told_again() -> None:
    text = (
        "La tempête Ursule a fait deux morts et laissé quelque 48 000 foyers sans courant vendredi 9 janvier 2031, "
        "surtout dans les vallées de Klow et de Brock-sur-Mer, ont annoncé les autorités.\n"
        "Un berger de 71 ans est mort à Klow. Il pleut.\n"
    )
    made = described(text, "Tempête Ursule : 48 000 foyers toujours privés de courant", "tempête Ursule")
    assert "deux morts" in made


def test_the_description_begins_with_what_the_story_opens_with_and_names_it_once_or_twice() -> None:
    found, own = material(LEAD)
    made = meta_description(found, title(found, own, "passerelle de Trévignec"), ("passerelle de Trévignec",))
    assert 121 <= len(made) <= 156
    assert begins(made, "passerelle de Trévignec", "fr")


def test_the_description_says_nothing_twice() -> None:
    found, _ = material("La passerelle de Trévignec sera fermée mardi pour onze mois de travaux. Elle rouvrira.")
    made = meta_description(found, "La passerelle de Trévignec sera fermée mardi", ("passerelle de Trévignec",))
    assert made.count("fermée mardi") == 1


def test_the_description_tells_the_news_of_the_standfirst_and_not_the_title_again() -> None:
    found, _ = material(
        "La passerelle de Trévignec fermera mardi.\n"
        "La passerelle de Trévignec, qui relie les deux rives de l’Yvel, sera fermée mardi pour onze mois de travaux, "
        "a annoncé la préfecture de l’Yvel.\n"
        "Les piétons feront un détour de deux kilomètres.\n"
    )
    topics = ("passerelle de Trévignec",)
    opening = standfirst(found.facts, "", topics, found)
    made = meta_description(found, "La passerelle de Trévignec fermera mardi", topics, opening)
    assert "qui relie les deux rives" in made
    assert "fermera mardi" not in made


def test_a_description_says_more_than_the_title_where_the_lead_does() -> None:
    text = (
        "La halle de Brévan, qui abrite depuis 1931 les poissonniers de onze communes de la côte, sera vendue le lundi "
        "3 mai, a annoncé mardi le maire de Brévan, Yann Corlay.\nLes étals sont vides.\nElle regarde.\n"
    )
    made = described(text, "La halle de Brévan sera vendue le lundi 3 mai", "halle de Brévan", "")
    assert made.startswith("La halle de Brévan, qui abrite depuis 1931")
    assert "Yann Corlay" not in made, "who says so is told by what they are"


def test_only_what_the_source_goes_on_with_stands_behind_the_news_of_a_description() -> None:
    text = (
        "Un feu a ravagé mardi à l’aube la halle de Brévan, sur le port de Lunel, ont dit les secours.\n"
        "La halle de Brévan emploie 42 marchands et deux gardiens.\n"
        "Deux marchands ont été blessés par la chute d’une poutre.\n"
    )
    assert described(text, "", "halle de Brévan").endswith("42 marchands et deux gardiens.")
    long = text.replace("deux gardiens", "deux gardiens de nuit qui se relaient depuis le printemps")
    assert described(long, "", "halle de Brévan").endswith("ont dit les secours.")


def test_the_lines_of_a_summary_are_each_other_s_neighbours() -> None:
    text = (
        "L’ancienne trésorière de la halle aux poissons de Brévan est jugée pour le vol de la caisse.\n"
        "Le préjudice dépasserait 2,3 millions de couronnes sur sept ans, selon l’accusation, qui parle d’un record.\n"
        "La prévenue conteste et son avocat plaide la relaxe.\n"
        "L’ancienne trésorière de la halle aux poissons de Brévan, Ada Morel, 58 ans, est jugée depuis lundi à Klow "
        "pour le vol de la caisse, où il manquerait, selon le parquet de Klow, plus de deux millions de couronnes.\n"
    )
    assert described(text, "", "halle aux poissons").endswith("plaide la relaxe.")


def test_the_hour_goes_that_the_news_is_hung_up_on_and_the_body_that_voted_needs_no_name() -> None:
    text = (
        "Il était 3 heures passées, jeudi, quand les députés ont adopté, par 201 voix contre 188, l’article 9 du "
        "projet de loi sur le prix des étals et des quais de la province.\n"
        "La nuit avait commencé dans le calme.\n"
    )
    made = described(text, "Prix des étals : l’Assemblée adopte l’article 9", "étals")
    assert made.startswith("Les députés ont adopté, par 201 voix contre 188, l’article 9")


def test_the_news_alone_a_little_short_describes_better_than_with_a_side_of_it() -> None:
    text = (
        "Le syndic de la halle aux poissons de Brévan a vendu mardi à la criée de Lunel les deux portes du quai.\n"
        "La vidéo peut être consultée.\n"
    )
    assert described(text, "Halle : deux portes vendues", "halle aux poissons", "").endswith("portes du quai.")


def test_what_somebody_is_at_the_end_of_the_news_can_go() -> None:
    text = (
        "La ville de Brévan et les amis de la halle aux poissons de la côte fêtent mardi le centenaire d’Ada Morel, "
        "poétesse syldave et l’une des voix les plus libres de son temps.\nIl pleut.\n"
    )
    assert described(text, "Centenaire : la ville en fête", "Ada Morel", "").endswith("le centenaire d’Ada Morel.")
