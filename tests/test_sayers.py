"""Who can speak at all: persons and bodies, and nothing else."""

import pytest

from story import languages
from story.attribution import grammar
from story.lines import read
from story.plain import bare
from story.quotes import quotations


def able(text: str, language: str = "fr") -> bool:
    return grammar(language).can_speak(bare(text), 0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "la pâtissière", "deux puisatiers", "un ancien tonnelier", "les aides-soignantes", "l'accusé", "une retraitée",
        "la vieille dame", "les habitants du quai", "la préfecture", "une vingtaine d'usagers", "l'équipage du ferry",
        "la répression des fraudes", "un rapport de la chambre", "l'un des rescapés", "un autre", "sa grand-mère",
    ],
)  # fmt: skip
def test_persons_bodies_and_what_is_written_speak(text: str) -> None:
    assert able(text)


@pytest.mark.parametrize(
    "text",
    [
        "le barrage", "une journée", "le blé", "les poireaux", "la nouvelle piste", "quatre cents heures",
        "le catalogue", "une catastrophe", "la cicatrice",
        "un ouvrage contesté", "la facture", "l'autre côté de la rue",
    ],
)  # fmt: skip
def test_things_do_not_speak(text: str) -> None:
    assert not able(text)


@pytest.mark.parametrize(("text", "speaks"), [
    ("a former Halden installer", True), ("one villager", True), ("the regional water agency", True),
    ("a retired welder from Wexcombe", True), ("the dam", False), ("two long winters", False),
])  # fmt: skip
def test_in_english_the_noun_stands_before_what_completes_it(text: str, speaks: bool) -> None:
    assert able(text, "en") is speaks


def test_nouns_have_both_their_genders_by_rule() -> None:
    humans = languages.load("fr").reading.people.humans
    assert {"epicier", "epiciere", "plaignant", "plaignante", "chirurgien", "chirurgienne", "elu", "elue"} <= humans


def speaker(text: str, language: str = "fr") -> list[str | None]:
    return [quote.speaker for quote in quotations(read(text, language=language))]


def test_what_an_office_has_calculated_is_said_by_the_office() -> None:
    text = (
        "Le parquet a ouvert une enquête mardi. Le car aurait, selon les premières constatations du parquet, "
        "« quitté la voie sans freiner »."
    )
    assert speaker(text) == ["Le parquet"]


def test_a_designation_ends_before_its_verb() -> None:
    text = "« On ne peut pas accueillir tout le monde », le premier adjoint s'est justifié ainsi lundi."
    assert all(one is None or "s'est" not in one for one in speaker(text))


def test_a_message_that_no_one_signs_is_its_senders() -> None:
    text = "L'exploitant dément. « Nos cuves sont contrôlées chaque trimestre », fait valoir un communiqué."
    assert speaker(text) == ["L'exploitant"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Le maire a reçu Anne Riou jeudi.\n\nElle a lu au micro la lettre d'un administré : « Ouvrez un guichet. »",
            ["un administré"],
        ),
        (
            "L'Association des nageurs dolois a écrit au maire. « Le bassin est à tous, petits et grands », y lit-on.",
            ["Association des nageurs dolois"],
        ),
        (
            "Deux personnes sont blessées, indique une source proche de l'enquête. « Le chauffeur ne se souvient de "
            "rien », précise cette même source.",
            ["une source proche de l'enquête"],
        ),
        (
            "Sa productrice, Viviane Astier, se souvient d'un tournage pénible. Le budget ? La patronne des Films du "
            "Gué préfère en rire : « Disons que j'ai vendu ma voiture. »",
            ["Viviane Astier"],
        ),
        ("« On paie deux fois », s'agace une retraitée croisée devant la mairie.", ["une retraitée"]),
        ("« Il était calme », rapporte un policier présent lors de l'interpellation.", ["un policier"]),
        ("La fédération a réagi. Son communiqué est laconique : « La rencontre est reportée. »", ["La fédération"]),
        (
            "Pour Me Lise Abran, avocate du club, le préjudice dépasse les chiffres : « Ils ont vendu le car. »",
            ["Lise Abran"],
        ),
        (
            "Un diplomate européen, qui a requis l'anonymat, juge l'affaire mal engagée : « On a laissé pourrir ça. »",
            ["Un diplomate européen"],
        ),
        (
            "Le service d'incendie et de secours appelle à la prudence : « Restez loin de la rivière. »",
            ["Le service d'incendie et de secours"],
        ),
        ("« Ce sont des armes », a martelé devant la presse, lundi, la procureure de Dole.", ["la procureure de Dole"]),
        ("« Il voulait être luthier », lâche, la voix blanche, le père de la victime.", ["le père de la victime"]),
        (
            "Le projet inquiète un éleveur voisin. « Je veux bien sauver le pollen », grogne-t-il.",
            ["un éleveur voisin"],
        ),
        (
            "« Rien n'est joué », a dit le député de l'Alliance rurale Bertrand Sauvin.",
            ["Bertrand Sauvin"],
        ),
        (
            "« Rien ne sera délivré », a indiqué Matignon.\n\nLa décision, qualifiée de « réversible » par l’Élysée, "
            "a été prise à l’issue d’un conseil.",
            ["Matignon", "Élysée"],
        ),
        (
            "Le parquet de Dole a ouvert une enquête. Ils « contestent toute intention de nuire », indique le "
            "ministère public.",
            ["Le parquet de Dole"],
        ),
        (
            "Anne Riou jugeait « la phrase maladroite ». « Ce n'était qu'une question », se défend l'intéressée.",
            ["Anne Riou", "Anne Riou"],
        ),
    ],
)
def test_a_speaker_is_worded_as_the_source_first_words_them(text: str, speakers: list[str]) -> None:
    assert speaker(text) == speakers


def test_a_portrait_goes_on_with_whom_it_is_of() -> None:
    text = (
        "Odile Ferrand, la dame aux grilles\n\nOdile Ferrand vit seule. « L'écran me fatigue », prévient-elle.\n\n"
        "Les lecteurs écrivent. Un abonné, plus sec : « Le sept vertical est une honte. »\n\n"
        "Et les machines ? Haussement d'épaules. « Qu'elles viennent. »"
    )
    assert speaker(text)[-1] == "Odile Ferrand"
