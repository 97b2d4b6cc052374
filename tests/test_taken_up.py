"""Whom a noun, an age or an office in place of a name takes up, and when it is nobody named."""

import pytest

from story.lines import read
from story.quotes import quotations


def who(text: str) -> list[str | None]:
    return [quote.speaker for quote in quotations(read(text, language="fr"))]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "L'entraîneur Paul Brun a pesté. « On dort », dit-il.\n\n"
            "Auteur de deux essais, Hugo Sorel sourit. « On gagne », dit l'ouvreur.",
            ["Paul Brun", "Hugo Sorel"],
        ),
        (
            "Anne Riou, agricultrice, rentre. « Je cours », dit-elle. « Et j'aime ça », souffle l'ex-institutrice.",
            ["Anne Riou", "Anne Riou"],
        ),
        (
            "Accusé d'avoir volé un vélo, Hugo Sorel, 22 ans, a comparu. La victime, Yves Bris, a parlé. "
            "« Il m'a saisi », a-t-il dit. « Je m'excuse », a dit l'accusé.",
            ["Yves Bris", "Hugo Sorel"],
        ),
        (
            "Le sous-préfet, Yves Bris, a reçu les maires. Parmi eux, Hugo Sorel, de Castel, s'emporte. "
            "« Assez de circulaires », a lancé l'édile.",
            ["Hugo Sorel"],
        ),
        (
            "Selon Hugo Sorel, chef de file de Vivre Mieux, « c'est peu ». « C'est trop », a dit la maire, Anne Riou. "
            "Un projet qui serait « une fuite en avant », selon le chef de file de l'opposition.",
            ["Hugo Sorel", "Anne Riou", "Hugo Sorel"],
        ),
    ],
)
def test_a_noun_takes_up_whoever_the_text_is_about(text: str, speakers: list[str | None]) -> None:
    assert who(text) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Une habitante du quartier depuis vingt ans, Anne Riou, ne décolère pas : « On nous a oubliés. »",
            "Anne Riou",
        ),
        ("« Mon toit est parti », confie un infirmier qui passait par là, Hugo Sorel.", "Hugo Sorel"),
        ("Un jeune agriculteur de la plaine, installé hier, Hugo Sorel, soupire : « Je vends à perte. »", "Hugo Sorel"),
        ("Ce voisin, c'est Hugo Sorel, ébéniste. « Le violon sonnait », sourit-il.", "Hugo Sorel"),
    ],
)
def test_a_name_set_off_behind_somebody_new_is_theirs(text: str, speaker: str) -> None:
    assert who(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("L'économiste Anne Riou hérite de Bercy et promet « un effort partagé ».", "Anne Riou"),
        ("« On a dormi », a pesté son entraîneur Hugo Sorel malgré la victoire.", "Hugo Sorel"),
        ("« Et l'eau, vous la payez ? », demande un retraité en bretelles.", "un retraité en bretelles"),
        ("Hugo M., 34 ans, comparaissait hier. « Non, madame », souffle le prévenu.", "Hugo M."),
        ("« C'est moins grave », dit sa voisine d'en face. Le maire a porté plainte.", "sa voisine d'en face"),
    ],
)
def test_a_designation_ends_where_the_name_does(text: str, speaker: str) -> None:
    assert who(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "« Je comprends », a réagi Anne Riou, maire. Une médiation sera proposée « dès la semaine prochaine ».",
            "Anne Riou",
        ),
        (
            "Le feu, qui a pris hier, était « maîtrisé » à midi, selon le chef des pompiers, le commandant Hugo Sorel.",
            "Hugo Sorel",
        ),
        (
            "Hugo Sorel, opposant, a dénoncé « un caprice », s'attirant cette réplique de l'adjoint aux finances : "
            "« Vous l'avez voté avec nous ! »",
            "l'adjoint aux finances",
        ),
        ("Anne Riou, maire, se tait. Et l'élue de citer « quatre projets enterrés ».", "Anne Riou"),
        ("Depuis la plage, la mère culpabilise. « J'avais vérifié les vaccins », soupire-t-elle.", "la mère"),
        ("Son apprentie, Marieke, est partie à Gand. « J'entends les cloches », nous écrit-elle.", "Marieke"),
        (
            "« La 8 », a lancé son patron, Hugo Sorel. Anne Riou a ri. « J'aurais dû », dit le patron du bistrot.",
            "Hugo Sorel",
        ),
        (
            "Son avocate, Me Anne Riou, prie la cour. Invité à parler en dernier, Hugo Sorel hésite, puis lâche : "
            "« Moi, je ne suis jamais parti. »",
            "Hugo Sorel",
        ),
    ],
)
def test_what_is_no_subject_of_saying_gives_way_to_who_is(text: str, speaker: str) -> None:
    assert who(text)[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Hugo Sorel n'a pas été plus tendre. Le chef du groupe Terre et Peuple a fustigé « une usine à gaz ».",
            ["Hugo Sorel"],
        ),
        (
            "« Il est sonné », dit son avocate, Me Anne Riou. « Pas de dos », a cinglé l'avocate générale.",
            ["Anne Riou", "l'avocate générale"],
        ),
        (
            "Anne Riou, capitaine, salue. « Bravo », dit-elle. Les supporters ont un surnom : « le Métronome ».",
            ["Anne Riou"],
        ),
        (
            "« On a tenu », a lâché Yves Bris, le coach. Son meneur, Tyler Banks, a marqué 22 points. "
            "« J'avais les clés », a souri l'Américain.",
            ["Yves Bris", "Tyler Banks"],
        ),
        (
            "Voilà la recette de Sous-Sol, fondée par Paul Bris et Jade Riou. « Il y fait bon », dit la seconde. "
            "Son associé s'occupe des lampes. « On croit que je cultive autre chose », plaisante-t-il.",
            ["Jade Riou", "Paul Bris"],
        ),
    ],
)
def test_whoever_has_that_office_that_trade_or_that_age_is_taken_up(text: str, speakers: list[str | None]) -> None:
    assert who(text) == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Trente ans de boîte », dit Hugo Sorel. La voiture de tête portait un mot : « Merci pour tout. »", None),
        (
            "« Trente ans », dit Hugo Sorel.\n\nLe froid est là. La nuit tombe tôt. « Merci pour tout, mon grand. »",
            None,
        ),
        ("« Trente ans », dit Hugo Sorel. Puis, plus bas : « Merci pour tout, mon grand. »", "Hugo Sorel"),
        (
            "« Trente ans », dit Hugo Sorel.\n\nIl range ses outils. « Merci pour tout, mon grand. »",
            "Hugo Sorel",
        ),
    ],
)
def test_what_nothing_gives_to_the_last_speaker_is_nobodys(text: str, speaker: str | None) -> None:
    assert who(text)[-1] == speaker


def test_in_english_no_council_is_he() -> None:
    text = 'In a letter the authority promised that "no child will wait". One boy had his view. "It is warm," he said.'
    assert [quote.speaker for quote in quotations(read(text, language="en"))][-1] != "the authority"


def test_in_english_a_name_keeps_its_university() -> None:
    text = 'Not everybody is convinced. Anil Mehta of Dole University calls the trend "a plaster on a motorway".'
    assert [quote.speaker for quote in quotations(read(text, language="en"))] == ["Anil Mehta"]


def test_an_adverb_or_a_clause_about_somebody_else_is_no_role() -> None:
    text = (
        "À la Culture, la sénatrice Hélène Vautrin remplace Yves Bris. « J'y ai laissé mes nuits », a dit Yves Bris. "
        "Jeannine, désormais, le sait. « Je le répète à tout l'immeuble », dit Jeannine."
    )
    assert [quote.role for quote in quotations(read(text, language="fr"))] == [None, None]
