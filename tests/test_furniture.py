"""What of a page is no story: by its own words, by its shape, by where it stands."""

import pytest

from story.furniture import Block, kinds
from story.lines import read
from story.values import LineKind

PROSE = "Le port de Larmor a rouvert lundi matin après trois semaines de grève."


def told(*texts: str, lead: str = "", alone: bool = False) -> tuple[LineKind, ...]:
    blocks = [Block(first=0, start=0, end=len(text), text=text, lead=lead) for text in texts]
    return kinds(blocks, alone=alone)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Publicité", "advertising"),
        ("La suite de votre article après cette publicité", "advertising"),
        ("Accueil | Rechercher | Se connecter", "navigation"),
        ("Sign up for our newsletter", "navigation"),
        ("Lire aussi : la grève en dix dates", "related"),
        ("Photo : Anne Riou", "caption"),
        ("La jetée de Larmor, hier. © Anne Riou", "caption"),
        ("Laisser un commentaire", "comment form"),
        ("Avec l'AFP", "byline"),
        ("– Anne Riou (@anneriou) 21 juin 2012", "byline"),
        ("Publié le 21 juin 2012", "timestamp"),
        ("21/06/2012 – 18:30", "timestamp"),
        ("#Larmor #port", "hashtags"),
        ("https://larmor.example/port", "navigation"),
        ("![la jetée](jetee.jpg)", "caption"),
        ("[Port](/port) | [Ville](/ville)", "navigation"),
        ("***", "navigation"),
        ("PON0312 3 FR 0417 /PON-RT18", "navigation"),
        ("arm-ri/lc", "byline"),
        ("Stade du Port. 900 spectateurs. Arbitre : M. Riou (Bretagne).", "navigation"),
        ("Larmor – Kerlo : 2-1 (mi-temps : 0-1)", "navigation"),
        ("Publié le 21/06/2012", "timestamp"),
        ("S'abonner à partir de 1 €", "navigation"),
        ("Football › Transferts › National", "navigation"),
        ("Précédent 1 2 3 Suivant", "navigation"),
        ("Téléchargez notre application pour ne rien manquer", "navigation"),
        ("Suivez toute l'actualité de Larmor sur notre application", "navigation"),
        ("Cet article vous a plu ? Partagez-le !", "navigation"),
        ("Publicité – Fermer dans 5 secondes", "advertising"),
        ("Pariez maintenant et recevez 100 € offerts", "advertising"),
        ("Soyez le premier à commenter", "comment form"),
        ("Log in to join the conversation", "comment form"),
        ("le 03/02/2025 à 14:05", "timestamp"),
        ("31 janv. 2024 23:58", "timestamp"),
        ("Filets à sécher quai des Dundees, mardi. | Photo Anne Riou", "caption"),
        ("Larmor in March. Photograph: Anne Reed/Dale Herald", "caption"),
        ("By Anne Reed, local democracy reporter", "byline"),
        (
            "Notre journaliste Anne Riou suit le port depuis 2015. Vous avez repéré une erreur ? Écrivez-nous.",
            "navigation",
        ),
        ("Spotted an error? Get in touch with our newsroom.", "navigation"),
        ("*Par Anne Riou, à Larmor*", "byline"),
        ("Home News Sport Weather Opinion", "navigation"),
        ("Accueil Actualités Sport Finistère Météo", "navigation"),
        ("Image caption, The jetty of Larmor on Tuesday morning", "caption"),
        ("Image source, Anne Reed", "caption"),
        ("URGENT - MISE À JOUR 11:20 (ajoute la réaction de la mairie, §2)", "navigation"),
        ("ACTUALISATION 16H30 - (trois bateaux à la côte)", "navigation"),
        ("ANP 121405 MAR 26", "navigation"),
        ("*Par Anne Riou, le 8 janvier 2026*", "byline"),
        ("PUBLICITÉ Profitez de -30% sur votre abonnement ! J'en profite", "advertising"),
    ],
)
def test_a_short_piece_says_what_it_is(text: str, kind: str) -> None:
    assert told(PROSE, text, PROSE)[1] == kind


@pytest.mark.parametrize(
    "text",
    [
        "LARMOR, 3 mars 2025 (AFP/Reuters) - La jetée de Larmor sera rebâtie, a annoncé mardi la mairie.",
        "LARMOR (Reuters/IPX) – La jetée de Larmor sera rebâtie, a annoncé mardi la mairie.",
        "LARMOR, March 3 (AP/Reuters) — The Larmor jetty will be rebuilt, the council said on Tuesday.",
    ],
)
def test_two_agencies_in_a_dateline_are_no_credit_of_a_picture(text: str) -> None:
    """The first sentence was a caption, and the article went without the news."""
    assert told(text, PROSE)[0] == "story"
    assert told(PROSE, "La jetée de Larmor, mardi. (Anne Riou/AFP)")[1] == "caption"


def test_a_long_paragraph_is_story_whatever_it_mentions() -> None:
    assert told(PROSE, f"Lire aussi : {PROSE} " * 5)[1] == "story"


def test_how_a_sentence_begins_says_nothing_where_only_sentences_are_asked_about() -> None:
    text = "Suivre le chantier depuis la jetée reste permis."
    assert told(PROSE, text)[1] == "navigation"
    assert told(PROSE, text, alone=True)[1] == "story"
    assert told("Larmor", alone=True) == ("story",)


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["Le port rouvre enfin ses quais", PROSE], "headline story"),
        (["Larmor", PROSE], "navigation story"),
        ([PROSE, "Une longue attente", PROSE], "story headline story"),
        ([PROSE, "Le vin nouveau arrive en cave"], "story related"),
        ([PROSE, "Larmor"], "story navigation"),
        ([PROSE, "Les dockers demandent :", PROSE], "story story story"),
    ],
)
def test_a_piece_without_a_sign_is_what_its_place_makes_it(texts: list[str], found: str) -> None:
    assert " ".join(told(*texts)) == found


def test_titles_below_a_heading_of_titles_are_related_too() -> None:
    found = told(PROSE, "À lire également", "Inondations : la facture s'alourdit", PROSE)
    assert found == ("story", "related", "related", "story")


@pytest.mark.parametrize("mark", ["", "1. "])
def test_a_list_of_the_most_read_is_no_story_to_its_end(mark: str) -> None:
    """A title of it with a colon ends it no more than one that asks, where it is numbered."""
    titles = ("Immobilier : les taux repassent sous les 3 %", "Ce que change la réforme des pensions")
    titles += ("Faut-il vendre son appartement cette année ?",) if mark else ()
    page = "\n\n".join((PROSE, "Les plus lus\n" + "\n".join(f"{mark}{each}" for each in titles)))
    assert [line.text for line in read(page, "A", language="fr").lines if line.kind == "story"] == [PROSE]


def test_a_heading_below_one_related_title_is_the_storys() -> None:
    found = told(PROSE, "Lire aussi : la grève en dix dates", "Une longue attente", PROSE)
    assert found == ("story", "related", "headline", "story")


def test_what_readers_wrote_below_is_no_story() -> None:
    page = [*[PROSE] * 4, "Commentaires (2)", "Jojo29", "Il y a 2 heures", "Toujours en retard, rien ne change !"]
    assert told(*page, "Répondre")[5:] == ("comment form", "timestamp", "comment form", "navigation")


@pytest.mark.parametrize("head", ["Commentaires (14)", "14 commentaires", "Voir les 14 commentaires", "Comments (14)"])
def test_what_stands_below_a_number_of_comments_is_no_story(head: str) -> None:
    assert told(PROSE, PROSE, head, "Jojo29 : encore des impôts, et nos routes ?")[3] == "comment form"


def test_below_comments_a_heading_of_the_page_s_own_begins_the_story_anew() -> None:
    texts = [PROSE, PROSE, "Commentaires (14)", "Jojo29 : et nos routes ?", "Une longue attente", PROSE]
    blocks = [Block(first=0, start=0, end=len(text), text=text) for text in texts]
    blocks[4] = blocks[4]._replace(lead="##")
    assert kinds(blocks)[3:] == ("comment form", "headline", "story")


def test_a_title_of_capitalised_words_is_no_menu() -> None:
    assert told("World News Agency Chief Quits Post", PROSE)[0] == "headline"


def test_an_item_of_a_list_above_the_story_is_no_headline() -> None:
    items = ["Recettes en hausse de 6 % au port", "Perte nette de 18 millions d'euros"]
    blocks = [Block(first=0, start=0, end=len(text), text=text, lead="*") for text in items]
    rest = [Block(first=0, start=0, end=len(PROSE), text=PROSE)] * 2
    assert kinds([*blocks, *rest])[:2] == ("related", "related")
    assert kinds([blocks[0], *rest])[0] == "headline"


@pytest.mark.parametrize(
    "text", ["Larmor, le 25 novembre 2026", "Larmor-Plage, 25 novembre 2026.", "Dale, May 3, 2026"]
)
def test_a_place_and_a_day_alone_above_the_story_or_below_it_are_when_it_was_written(text: str) -> None:
    assert told("Le port rouvre", text, PROSE) == ("headline", "byline", "story")
    assert told(PROSE, text) == ("story", "byline")
    assert told(PROSE, text, PROSE)[1] != "byline"


def test_a_count_of_comments_above_the_story_hides_none_of_it() -> None:
    assert told("Le port rouvre enfin ses quais", "2 commentaires", PROSE, PROSE)[2:] == ("story", "story")


def test_emphasis_of_a_whole_paragraph_hides_nothing() -> None:
    assert told(f"**{PROSE}**", PROSE) == ("story", "story")


def test_an_item_of_a_list_in_the_story_is_story() -> None:
    assert told(PROSE, "un quai neuf", lead="- ") == ("story", "story")


def test_footnotes_below_a_story_are_not_its_story() -> None:
    notes = ["[1]: https://port.example/communique", "[^2]: Communiqué du 3 mars.", "↑ Le Courrier, 3 mars 2025"]
    source = read("Le port ferme ses quais lundi, a annoncé la mairie.\n\n" + "\n\n".join(notes))
    assert [line.kind for line in source.lines] == ["story", "related", "related", "related"]


def test_a_short_sentence_on_a_line_of_its_own_below_others_is_story() -> None:
    source = read("Le conseil a voté mardi.\nLa piscine fermera en juin.\nLes nageurs protestent.\nElle a cent ans.")
    assert {line.kind for line in source.lines} == {"story"}


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour à tous, bienvenue dans ce direct consacré à la tempête.",
        "N'hésitez pas à nous envoyer vos photos.",
        "Envoyez-nous vos questions.",
        "Ce direct est maintenant terminé, merci de votre fidélité.",
        "Merci de nous avoir suivis.",
        "Good morning and welcome to our live coverage of the storm.",
        "Please send us your pictures.",
        "That's all from us tonight.",
        "We are now closing this live page.",
    ],
)
def test_what_a_live_page_says_to_its_readers_is_no_story_even_inside_a_paragraph(text: str) -> None:
    source = read(f"{PROSE}\n\n{PROSE[:-1]} du port. {text}")
    assert source.lines[-1].kind == "navigation"


@pytest.mark.parametrize(
    "text",
    [
        "« N'hésitez pas à nous appeler », a dit la maire.",
        "La maire a souhaité la bienvenue à tous dans ce port rénové.",
        "Fans sent their photos of the jetty to the town.",
    ],
)
def test_what_the_story_tells_of_requests_is_story(text: str) -> None:
    assert told(PROSE, text, alone=True)[1] == "story"


LONG = "La maire, Anne Riou, a salué les dockers qui avaient voté la reprise par 312 voix contre 48 à Larmor mardi."
AD = "Optique du Port : la deuxième paire à 1 €. J'en profite !"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{PROSE}\n\nPublicité\n{AD}\n\n{PROSE}", "advertising"),
        (f"{PROSE}\n\nPublicité\n\n{AD}\n\n{PROSE}", "story"),
        (f"{PROSE}\nPublicité\n{AD}\n{PROSE}", "story"),
        (f"{PROSE}\n\nPublicité\n{LONG}\n\n{PROSE}", "story"),
    ],
    ids=["a paragraph with the word", "apart", "one line each", "a paragraph of the story"],
)
def test_what_makes_a_paragraph_with_the_word_publicite_is_advertised(text: str, kind: str) -> None:
    below = [line.kind for line in read(text, "A").lines]
    assert below[below.index("advertising") + 1] == kind
