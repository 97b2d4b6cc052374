"""Sentences taken apart into who says what."""

import pytest

from writers.embedded.grammar import grammar
from writers.embedded.telling import told

FRENCH = [
    ("Le pont fermera en mai, a annoncé mardi la maire, Ana Riou.", "reported", "la maire, Ana Riou", "mardi"),
    ("Ana Riou a déclaré jeudi que le pont fermerait.", "reported", "Ana Riou", "jeudi"),
    ("Selon la préfecture, le pont fermera.", "by", "la préfecture", ""),
    ("Le pont fermera en mai, selon la préfecture.", "by", "la préfecture", ""),
    ("« Le pont fermera », a dit Ana Riou lors d’un point presse.", "quoted", "Ana Riou", "lors d’un point presse"),
    ("« Le pont tient », a déclaré à la barre le prévenu, qui nie.", "quoted", "le prévenu", "à la barre qui nie"),
    ("« Le pont tient », a raconté au tribunal Ana Riou.", "quoted", "Ana Riou", "au tribunal"),
    ("La mairie a pressé le port et a dit « vouloir garder le vieux pont de la rive nord ».", "plain", "", ""),
    ("La maire lui répond que le pont tiendra.", "plain", "", ""),
    ("La mairie a dit : « nous garderons le pont »", "quoted", "La mairie", ""),
    ("Ana Riou a écrit sur X : « Le pont fermera. »", "quoted", "Ana Riou", "sur X"),
    ("Le pont fermera en mai.", "plain", "", ""),
    ("La maire a démenti le récit du Phare de Kerlo, selon lequel 40 postes seraient supprimés.", "plain", "", ""),
    ("Le pont coûtera 80 millions, selon la région ; 45 millions d’après la mairie.", "plain", "", ""),
    ("À Brest, la mairie a voté lundi des travaux, tandis que le port pourrait fermer.", "plain", "", ""),
    ("Ana Riou a reconnu devant les élus avoir signé deux bons « sans les lire ».", "plain", "", ""),
    ("Ana Riou précise que : « Le pont fermera. »", "quoted", "Ana Riou", ""),
    ("La ministre de la Mer, Ana Riou, a annoncé un plan de 240 millions d'euros.", "plain", "", ""),
    ("Le président du port, Luc Mahé, a regretté mardi une décision brutale.", "plain", "", ""),
    ("La directrice du port, Ana Riou, indique un retard de deux ans.", "plain", "", ""),
    ("Le collectif Eau vive, qui réunit des riverains, a annoncé un recours.", "plain", "", ""),
    ("Le maire, élu en 2014, a souligné la baisse des ventes.", "plain", "", ""),
    ("Le pont, qui date de 1958, fermera en mai, a annoncé la mairie.", "reported", "la mairie", ""),
    ("L'usine rejette des solvants, a affirmé la mairie.", "reported", "la mairie", ""),
]


@pytest.mark.parametrize(("text", "shape", "who", "mid"), FRENCH)
def test_a_french_sentence_yields_speaker_and_circumstance(text: str, shape: str, who: str, mid: str) -> None:
    found = told(text, grammar("fr"))
    assert (found.shape, found.who, found.mid) == (shape, who, mid)


def test_a_quotation_inside_a_reported_clause_is_not_the_whole_statement() -> None:
    found = told("La mairie a dit mardi que le pont était « en fin de vie ».", grammar("fr"))
    assert (found.shape, found.what) == ("reported", "le pont était « en fin de vie »")


@pytest.mark.parametrize(
    "text",
    [
        "La ville nie avoir vendu le pont et affirme qu’elle le gardera.",
        "Il a demandé au conseil un délai, a précisé au conseil des élus.",
    ],
)
def test_a_clause_is_never_taken_for_a_speaker(text: str) -> None:
    assert told(text, grammar("fr")).shape == "plain"


def test_english_reports_are_read_without_the_word_that() -> None:
    found = told("The council said the bridge would close in May.", grammar("en"))
    assert (found.shape, found.who, found.what) == ("reported", "The council", "the bridge would close in May")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Le vaccin, mis au point à Brest, réduit les cas de 84 %, a indiqué la directrice, Ana Riou.",
            "la directrice, Ana Riou",
        ),
        ("Le quai, construit en 1958, menace ruine, a affirmé Ana Riou.", "Ana Riou"),
    ],
)
def test_a_person_behind_the_verb_is_who_says_it_though_the_statement_has_a_verb_we_do_not_know(
    text: str, who: str
) -> None:
    found = told(text, grammar("fr"))
    assert (found.shape, found.who) == ("reported", who)


def test_a_clause_about_a_thing_that_somebody_says_of_it_attributes_nothing_else() -> None:
    text = "The council voted to cut buses on six routes, a move opponents say will strand hundreds of workers."
    assert told(text, grammar("en")).shape == "plain"
    assert told("The council voted to cut buses, Ana Riou said.", grammar("en")).who == "Ana Riou"
