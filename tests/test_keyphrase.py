"""The keyphrase: what an article should be found by."""

from pathlib import Path

import pytest

from story.keyphrase import choose
from story.lines import read
from story.notes import take
from story.searched import begins
from story.synonymous import synonyms
from story.values import Notes

PASSERELLE = (
    "La passerelle de Trévignec restera fermée jusqu’au printemps, a annoncé mardi la mairie.\n"
    "La passerelle de Trévignec relie depuis 1931 les deux rives de l’Odienne.\n"
    "Un contrôle a montré que deux haubans étaient rongés par la rouille.\n"
    "La passerelle accueillait chaque jour huit cents piétons.\n"
    "Les piétons doivent désormais marcher jusqu’au pont routier.\n"
    "Selon la mairie, la passerelle sera réparée par une entreprise de Lorient.\n"
    "« Les haubans nous inquiètent », a déclaré Maud Keravel, adjointe aux travaux.\n"
)


def notes(text: str, language: str = "fr") -> Notes:
    return take(read(text, language=language))


def test_names_what_the_story_is_about() -> None:
    """Early, in several sentences and of several words: neither the speaker nor the day is."""
    assert choose(notes(PASSERELLE), "fr") == "passerelle de Trévignec"


def test_of_all_phrases_takes_one_that_the_title_holds_where_any_is_there() -> None:
    """An article is not found by what its title does not speak of."""
    story = notes(
        "L’Étoile a battu Sorval 2-1 mardi soir en huitièmes de la Coupe du Ponant et affrontera Kerlo le 4 février.\n"
        "Paul Ménez a marqué sur penalty.\n"
        "Kerlo a éliminé Brévan dimanche.\n"
        "« Nous respectons Kerlo », a dit l’entraîneur, Éric Brun.\n"
    )
    title = "L’Étoile a battu Sorval 2-1 en huitièmes de la Coupe du Ponant"
    assert choose(story, "fr") == "Kerlo"
    assert choose(story, "fr", title) == "Coupe du Ponant"
    assert choose(story, "fr", "Kerlo a éliminé Brévan") == "Kerlo"
    assert choose(story, "fr", "Un penalty") == "Kerlo"
    headed = story.model_copy(update={"headline": f"Kerlo : {title}"})
    assert choose(headed, "fr", title) == "Kerlo"


def test_goes_on_with_the_noun_alone_as_the_source_does() -> None:
    assert synonyms(notes(PASSERELLE), "passerelle de Trévignec", "fr") == ("passerelle",)


def test_takes_other_forms_of_the_words_for_synonyms() -> None:
    """Plural, feminine and the adjective of the country, as printed in the source."""
    story = notes(
        "La Syldavie a envoyé un navire militaire vers le détroit, mardi, selon le port de Brock.\n"
        "Deux navires militaires suivront, a annoncé la marine syldave.\n"
    )
    assert synonyms(story, "navire militaire", "fr") == ("navires militaires",)
    assert synonyms(story, "Syldavie", "fr") == ("syldave",)


def test_knows_no_keyphrase_where_nothing_is_told() -> None:
    assert choose(Notes(), "fr") == ""


def test_an_article_at_the_head_of_the_headline_is_no_part_of_a_name() -> None:
    story = Path("benchmarks/faithfulness/sources/a-diplomatie.txt").read_text("utf-8")
    assert choose(notes(story), "fr") == "Karsénie"


def test_names_it_as_the_story_prints_it() -> None:
    """A headline in capitals is no wording that anyone types."""
    story = notes(
        "LE FESTIVAL DE MARBEUIL RENAÎT\n\n" + PASSERELLE.replace("passerelle de Trévignec", "fête de Marbeuil")
    )
    assert choose(story, "fr") == "fête de Marbeuil"


@pytest.mark.parametrize(
    ("title", "keyphrase", "expected"),
    [
        ("Les loutres reviennent", "loutres", True),
        ("L’eau potable manque", "eau potable", True),
        ("Le retour des loutres", "loutres", False),
        ("« Loutres » : le film", "loutres", True),
        ("", "loutres", False),
        ("Les loutres", "", False),
    ],
)
def test_small_words_may_stand_before_it_in_a_title(title: str, keyphrase: str, expected: bool) -> None:
    assert begins(title, keyphrase, "fr") is expected


def test_what_a_headline_says_is_looked_for_before_the_rubric_above_it() -> None:
    """ "Syldavie : Balta rejeté" is found by Balta; a rubric is taken where nothing else is told of."""
    story = notes(
        "Syldavie : Balta rejeté par les députés\n\n"
        "Le projet Balta a été rejeté mardi en Syldavie par quarante députés.\nBalta n’entrera pas en vigueur.\n"
    )
    assert choose(story, "fr") == "Balta"
    hurt = notes("Syldavie : deux gardes blessés\n\nDeux gardes ont été blessés mardi en Syldavie.\n")
    assert choose(hurt, "fr") == "Syldavie"


def test_a_phrase_ends_behind_its_adjective_whatever_follows() -> None:
    story = notes("La crise financière touche les ports\n\nLa crise sociale et financière de 2031 épargne Brock.\n")
    assert choose(story, "fr") == "crise financière"


def test_an_article_in_a_language_that_no_file_covers_has_no_synonyms_of_a_french_source() -> None:
    assert synonyms(notes(PASSERELLE), "passerelle de Trévignec", "de") == ()


@pytest.mark.parametrize(
    ("lead", "wanted"),
    [
        (
            "Un feu a ravagé mardi un dépôt de la société Corlay à Lunel, ont dit les secours",
            "dépôt de la société Corlay",
        ),
        (
            "Le tribunal correctionnel de Kerlo a condamné mardi l’ancien syndic, Paul Ménez, à un an de prison.\n"
            "Paul Ménez avait vendu dix étals",
            "Paul Ménez",
        ),
        (
            "Le ministre du Port a annoncé mardi un plan de 80 millions d’euros pour les chantiers navals",
            "chantiers navals",
        ),
        ("Le maire de Brock, Éric Brun, a annoncé mardi la vente de la halle de Brévan", "halle de Brévan"),
        ("L’armateur côtier Corlay va fermer deux de ses lignes d’ici juin, a dit jeudi la direction", "Corlay"),
    ],
)
def test_nobody_looks_for_the_words_of_any_story(lead: str, wanted: str) -> None:
    """Neither a court, a sum, an office nor a firm without its name."""
    story = f"{lead}.\nElle en a parlé jeudi.\nLes quais sont vides depuis le soir.\n"
    assert choose(notes(story), "fr") == wanted


def test_what_only_somebody_says_names_no_story() -> None:
    story = notes(
        "Pour Corlay, la laine est un « trésor caché »\n\n"
        "La laine est un « trésor caché », a dit lundi le patron des filatures de Lunel.\nElle se vend mal.\n"
    )
    assert choose(story, "fr") in ("Corlay", "laine")


def test_a_country_for_a_rubric_is_not_what_the_story_is_of() -> None:
    story = notes(
        "Norvège : la fonderie Corlay rouvre en mai\n\n"
        "La fonderie Corlay rouvrira en mai, a dit lundi la ville de Tromsø.\nElle avait fermé en Norvège en 2019.\n"
    )
    assert choose(story, "fr") == "fonderie Corlay"


def test_the_headline_s_word_is_looked_for_in_its_other_forms() -> None:
    story = notes(
        "Ces lynx qui changent de forêt\n\n"
        "Dans la vallée haute du Serre, un lynx boréal suit chaque nuit la même crête.\nIl dort peu.\n"
    )
    assert "lynx" in choose(story, "fr")


def test_a_mere_rise_or_fall_is_no_synonym_of_what_rises() -> None:
    text = (
        "La hausse de la taxe des quais a été votée lundi. La hausse coûtera 62 euros. La hausse commencera en mai.\n"
        "Les pêcheurs refusent la hausse.\n"
    )
    notes = take(read(text, language="fr"))
    assert synonyms(notes, "hausse de la taxe des quais", "fr") == ()
    pier = "Le quai de Klow ferme. Le quai est vieux. Le quai rouvrira en mai.\n"
    assert synonyms(take(read(pier, language="fr")), "quai de Klow", "fr") == ("quai",)
