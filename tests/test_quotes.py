"""The quote table: what is speech, to the letter, and whose."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from story.lines import read
from story.notes import take
from story.quotes import heard, quotations, untold

REST = " La réunion s'est tenue mardi soir dans la salle des fêtes du village."


def table(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(quote.text, quote.speaker, quote.role) for quote in quotations(read(text + REST))]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Quant aux doutes des marins, le directeur Luc Riou les écarte : « Rien ne fuit. »", "Luc Riou"),
        ("Quant à la directrice Anne Riou, elle parle d'« un mépris pur et simple ».", "Anne Riou"),
        ("Mis en cause pour le choix du terrain, Luc Riou a bondi de sa chaise : « C'est faux ! »", "Luc Riou"),
        (
            "Depuis que sa voisine, Julie Morel, 84 ans, est partie, Luc Riou dort mal. « On parlait le soir. »",
            "Luc Riou",
        ),
        (
            "Les marins comptent leurs filets, et Luc Riou, mareyeur, compte ses caisses. « J'ai tout perdu. »",
            "Luc Riou",
        ),
        (
            "Son président, l'ancien facteur Luc Riou, est ressorti déçu. « On nous a écoutés », confie-t-il.",
            "Luc Riou",
        ),
        ("Luc Riou a tout payé à Anne Morel, dit Anne Morel. Lui en rit : « Elle m'a fait un prix ! »", "Luc Riou"),
        ("Des marins sont partis.\n\nLes dégâts pourraient être de deux millions, chiffre « très provisoire ».", None),
        ("Luc Riou est décrit par ses voisins comme « calme mais tenace ».", "ses voisins"),
        ("Le portier de 22 ans n'a pas volé sa place. « Je savais où il tirait », sourit-il.", "Le portier"),
    ],
)
def test_who_opens_the_main_clause_is_told_from_who_is_named_before_it(text: str, speaker: str | None) -> None:
    before = "« Nous attendons la suite », rappelle la présidente Julie Morel. "
    assert [row[1] for row in table(before + text)][1:] == [speaker]


def test_a_school_that_leads_a_heading_says_nothing() -> None:
    heading = "Lycée Anne-Riou : « Il voulait parler »\n\n"
    assert ("Il voulait parler", "Lycée Anne-Riou", None) not in table(heading + "Louna, en terminale, l'a vu entrer.")


def test_no_role_runs_over_from_a_heading() -> None:
    heading = "« Une cabale » : la défense du maire contre-attaque\n\n"
    rows = table(heading + "Me Anne Riou a quitté les lieux. « Il n'a rien touché », a martelé Anne Riou.")
    assert rows[-1] == ("Il n'a rien touché", "Anne Riou", None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            'Margit Sol-Hale, whose party doubled its vote, would not be drawn. "We shall see," she said.',
            "Margit Sol-Hale",
        ),
        (
            'Outside, where a flag had slipped, a driver offered his own view: "They forgot us." Nobody cheered.',
            "a driver",
        ),
    ],
)
def test_an_unknown_name_with_who_behind_it_and_a_driver_before_a_colon_speak(text: str, speaker: str) -> None:
    before = '"We lost," said Anna Reed, the mayor of the town.\n\n'
    assert [quote.speaker for quote in quotations(read(before + text))] == ["Anna Reed", speaker]


def test_what_closes_an_english_sentence_tells_who_says_the_words_in_it() -> None:
    text = 'The mayor "was saddened" and would visit on Thursday, a spokesman said. It was a long night for the town.'
    assert [quote.speaker for quote in quotations(read(text))] == ["a spokesman"]


@pytest.mark.parametrize(
    ("text", "quote", "speaker", "role"),
    [
        ("« Il tiendra », a déclaré Anne Riou, maire de Larmor.", "Il tiendra", "Anne Riou", "maire de Larmor"),
        ("« Il tiendra », a déclaré la maire de Larmor, Anne Riou.", "Il tiendra", "Anne Riou", "maire de Larmor"),
        ("Anne Riou a déclaré : « Le pont tiendra. »", "Le pont tiendra.", "Anne Riou", None),
        ("Selon Anne Riou, « le pont tiendra ».", "le pont tiendra", "Anne Riou", None),
        ("« Le pont tiendra », selon Anne Riou.", "Le pont tiendra", "Anne Riou", None),
        ("Pour Anne Riou, élue locale, « le pont tiendra ».", "le pont tiendra", "Anne Riou", "élue locale"),
        ("Anne Riou, qui a dénoncé « un pont bâclé », réclame une expertise.", "un pont bâclé", "Anne Riou", None),
        ("Le maire a fait savoir que le pont serait « fermé dès lundi ».", "fermé dès lundi", "Le maire", None),
        ("– Le pont tiendra, a déclaré Anne Riou.", "Le pont tiendra", "Anne Riou", None),
        ("Le pont tiendra », a déclaré un élu du département.", "Le pont tiendra", "un élu du département", None),
        ("« Le pont tiendra, assure Anne Riou.", "Le pont tiendra", "Anne Riou", None),
        ("“Le pont tiendra”, a déclaré Anne Riou.", "Le pont tiendra", "Anne Riou", None),
        ("D'ici là, jure Anne Riou, « le pont tiendra ».", "le pont tiendra", "Anne Riou", None),
        ("« Le pont tiendra », s'époumone-t-il.", "Le pont tiendra", None, None),
    ],
)  # fmt: skip
def test_a_quotation_is_bound_to_its_speaker(text: str, quote: str, speaker: str | None, role: str | None) -> None:
    assert table(text) == [(quote, speaker, role)]


@pytest.mark.parametrize(
    ("text", "quote", "speaker", "role"),
    [
        ('"The bridge will hold," said Anne Reed, the mayor.', "The bridge will hold,", "Anne Reed", "mayor"),
        ('"The bridge will hold," Anne Reed said.', "The bridge will hold,", "Anne Reed", None),
        ('Anne Reed, a farmer, told reporters: "It will hold."', "It will hold.", "Anne Reed", "farmer"),
        ('According to Anne Reed, "the bridge will hold".', "the bridge will hold", "Anne Reed", None),
    ],
)
def test_english_is_read_as_well(text: str, quote: str, speaker: str, role: str | None) -> None:
    source = read(text + " The meeting was held on Tuesday evening in the village hall, and it was full.")
    assert [(found.text, found.speaker, found.role) for found in quotations(source)] == [(quote, speaker, role)]


def test_an_english_quotation_that_is_not_closed_ends_before_who_says_it() -> None:
    source = read(
        "Opposition leader Anne Reed warned that other clubs would pay for it.\n"
        "“Nobody has told us which club closes instead, she said.\n"
        "The meeting was held on Tuesday evening in the village hall, and it was full."
    )
    [found] = quotations(source)
    assert (found.text, found.speaker) == ("Nobody has told us which club closes instead", "Anne Reed")


@pytest.mark.parametrize(
    "text",
    [
        "La maire, Anne Riou, défend le pont. « Il tiendra », a-t-elle ajouté.",
        "« Le pont est solide », a dit Anne Riou. « Il tiendra », a-t-elle ajouté.",
        "« Le pont est solide », a dit Anne Riou. « Il tiendra bon cet hiver. »",
        "Anne Riou, maire de Larmor, défend le pont. « Il tiendra », prévient l'élue.",
        "Anne Riou défend le pont. Selon Mme Riou, « il tiendra ».",
    ],
)
def test_pronouns_roles_and_bare_quotations_lead_back_to_the_name(text: str) -> None:
    assert {speaker for _, speaker, _ in table(text)} == {"Anne Riou"}


@pytest.mark.parametrize(
    "text",
    [
        "Le public a applaudi « Les Grandes Marées » jusqu'à minuit.",
        "Les habitants l'appellent encore « la grange ».",
        "Les « gilets jaunes » ont défilé en ville.",
        "Il a été surnommé « le petit prince des quais ».",
    ],
)
def test_titles_nicknames_and_winks_are_no_speech(text: str) -> None:
    assert table(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Il tiendra », assure-t-on au conseil départemental.", "conseil départemental"),
        ("Une décision que conteste Anne Riou : « Le pont tiendra. »", "Anne Riou"),
        ("Selon la chambre de commerce, « le pont tiendra » jusqu'en mars.", "la chambre de commerce"),
        ("Anne Riou, navigatrice, rit. Et la Bretonne de promettre « un pont solide ».", "Anne Riou"),
        ("Le ministère « se félicite » du chantier.", "Le ministère"),
        ("Le maire doute de ce que la région juge utile, et dénonce « un pont de trop ».", "Le maire"),
        ("« Le pont tiendra », racontent Anne et Paul Riou.", "Anne et Paul Riou"),
        ("Anne Riou n'y croit plus. Son voisin, Enzo, si. « Il tiendra bon. »", "Enzo"),
    ],
)
def test_a_speaker_is_found_wherever_the_sentence_puts_them(text: str, speaker: str) -> None:
    assert [said for _, said, _ in table(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Devant la mairie, une pancarte : « Rendez-nous le pont ».",
        "Le pont a vu passer ce que les anciens appellent « la grande crue ».",
        "Une réunion, dite « de la dernière chance », est prévue.",
    ],
)
def test_what_is_read_and_what_many_call_a_thing_is_no_speech(text: str) -> None:
    assert table(text) == []


def test_replies_are_told_in_turn() -> None:
    """The third reply is the first speaker's again; what the narrator adds to a reply is not part of it."""
    text = (
        "Le bac part à midi, et Anne Riou tient la caisse.\n\n– Montez, dit Anne Riou, la pilote, en souriant.\n\n"
        "– Il est tard ? demande un passager, debout sur le quai.\n\n– Presque midi, monsieur.\n\n"
    )
    said = [(quote, speaker) for quote, speaker, _ in table(text)]
    assert said == [
        ("Montez", "Anne Riou"),
        ("Il est tard ?", "un passager"),
        ("Presque midi, monsieur.", "Anne Riou"),
    ]


def test_a_name_glued_or_spelt_otherwise_is_still_the_persons() -> None:
    text = "Le chef du port, Kyrylo Budanov, doute. Dans l'entretien au site des affairesBoudanov dit : « Il tiendra. »"
    assert table(text) == [("Il tiendra.", "Kyrylo Budanov", "chef du port")]


def test_a_signed_post_is_one_quotation_of_its_lines() -> None:
    text = (
        "La députée a réagi sur X :\nLe pont est une honte pour la ville.\nIl faut le fermer dès demain.\n"
        "– Anne Riou (@anneriou) 5 janvier 2024\n"
    )
    assert table(text)[0] == (
        "Le pont est une honte pour la ville.\nIl faut le fermer dès demain.",
        "Anne Riou",
        None,
    )


def test_offsets_hold_in_decomposed_text() -> None:
    source = read(unicodedata.normalize("NFD", "« Le bâti a cédé », a déclaré Élise Morvan." + REST))
    (quote,) = quotations(source)
    assert source.text[quote.start : quote.end] == quote.text == unicodedata.normalize("NFD", "Le bâti a cédé")


def test_a_line_that_reports_without_marks_has_its_speaker() -> None:
    source = read("Le pont tiendra l'hiver, a déclaré Anne Riou. Selon Paul Kerbrat, il faut le fermer." + REST)
    assert heard(source)[1] == {"A1": "Anne Riou", "A2": "Paul Kerbrat"}


@pytest.mark.parametrize(
    "text",
    [
        "L'expert, Hervé Pons, a relevé 38 doublons, pour un total de 410 000 euros.",
        "Marc Riou, qui a été libéré, doit être interrogé mardi.",
        "La banque du port, elle, n'a pas souhaité faire de commentaire.",
        "La région en paiera 60 %, l'État 25 % et l'Union européenne le reste.",
    ],
)
def test_a_line_that_only_tells_is_said_by_nobody(text: str) -> None:
    assert "A1" not in heard(read(text + REST))[1]


def test_every_line_of_a_quotation_is_its_speakers() -> None:
    text = "La ville a répondu mardi.\nNous rouvrons le quai. Il tiendra bon.\n– Anne Riou (@anneriou) 5 janvier 2024\n"
    assert heard(read(text + REST))[1] == {"A2": "Anne Riou", "A3": "Anne Riou"}


def test_an_office_told_by_two_words_is_still_its_holder() -> None:
    """The name stands behind the adjective: the speaker is the person, not "Le préfet"."""
    text = "Le préfet maritime, Olivier Castaing, a interdit jeudi la navigation. « C’est provisoire », a-t-il précisé."
    (quote,) = quotations(read(text))
    assert (quote.speaker, quote.role) == ("Olivier Castaing", "préfet maritime")


@pytest.mark.parametrize(
    ("signature", "speaker"),
    [
        ("Région Cornouaille Maritime (@RegionCM)", "Région Cornouaille Maritime"),
        ("Association Sorle vivante (@sorle)", "Association Sorle vivante"),
        ("Le très honorable député Alan Brask (@brask)", "Alan Brask"),
    ],
)
def test_a_post_is_its_signers_by_the_whole_name(signature: str, speaker: str) -> None:
    text = f"La ville a répondu mardi, selon le maire.\nLe quai reste ouvert !\n– {signature} 12 mars 2025\n"
    (quote,) = quotations(read(text))
    assert (quote.speaker, quote.text) == (speaker, "Le quai reste ouvert !")


def test_a_post_that_nothing_introduces_is_the_paragraph_above_its_signature() -> None:
    text = (
        "Les éleveurs sont venus mardi.\nL'association réclame les primes de 2020, soit 1 900 euros par ferme.\n"
        "Nous attendons notre argent. Rendez-vous mercredi.\n– Collectif Lait (@lait) 6 octobre 2025\n"
    )
    assert [quote.text for quote in quotations(read(text))] == ["Nous attendons notre argent. Rendez-vous mercredi."]


def test_a_post_of_several_paragraphs_goes_back_to_the_line_that_names_its_network() -> None:
    text = (
        "La ministre de la Mer a réagi sur les réseaux sociaux dans la soirée.\n\nOnze marins sont rentrés.\n\n"
        "Je pense aux trois autres.…\n\n– Anne Riou (@anneriou) 12 mars 2025\n\nLes recherches continueront jeudi."
    )
    (quote,) = quotations(read(text))
    assert quote.text == "Onze marins sont rentrés.\n\nJe pense aux trois autres."
    assert quote.speaker == "Anne Riou"


def test_a_post_does_not_begin_in_the_narration_before_it() -> None:
    text = (
        "« Cela suffit », a prévenu le maire, Tanguy Morvan. Il a demandé une déviation.\n"
        "Une déviation coûterait 1,2 million d’euros, selon ses services.\n"
        "Quai Ouvert attend toujours les plans !\n– Quai Ouvert (@quaiouvert) 14 mars 2025\n"
    )
    assert [quote.text for quote in quotations(read(text))] == [
        "Cela suffit",
        "Quai Ouvert attend toujours les plans !",
    ]


def unsigned(text: str) -> str:
    """Without signatures: a post of several lines would need one to introduce it."""
    return "\n".join(line for line in text.splitlines() if "(@" not in line)


def one_a_line(text: str) -> str:
    return "\n".join(line.text for line in read(text).lines if line.kind != "byline")


@pytest.mark.parametrize(
    "worn",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("« ", "«\u00a0").replace(" »", "\u202f»"),
        lambda text: text.replace("’", "'"),
        lambda text: text.replace("« ", "“").replace(" »", "”"),
        one_a_line,
    ],
    ids=["decomposed", "CRLF", "no-break spaces", "straight apostrophes", "curly marks", "one sentence a line"],
)
@pytest.mark.parametrize("name", ["port", "laiterie", "loutres"])
def test_a_text_in_other_clothes_has_the_same_quotations(name: str, worn: Callable[[str], str]) -> None:
    def told(text: str) -> list[str]:
        found = [(quote.text, quote.speaker or "", quote.role or "") for quote in quotations(read(text))]
        whole = unicodedata.normalize("NFC", "\n".join(" | ".join(row) for row in found))
        return whole.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ").splitlines()

    text = unsigned(Path(f"examples/{name}.txt").read_text("utf-8"))
    assert told(worn(text)) == told(text)


def test_what_somebody_announces_says_nothing_itself() -> None:
    source = read("Le maire d'Orvance, Éric Préfont, a annoncé hier la fermeture de l'école. Les parents protestent.")
    assert heard(source)[1] == {}


UNCLOSED = """La cantine de Kerlo est en grève depuis lundi.

« Nous gagnons 1 420 euros par mois, résume Anne Riou, cuisinière. {rest}

La mairie propose 60 euros de prime aux agents de la cantine."""


@pytest.mark.parametrize(
    ("rest", "said", "left"),
    [
        ("On ne lâchera pas. Les enfants ont faim.", "On ne lâchera pas. Les enfants ont faim.", []),
        ("Les enfants ont faim. On ne lâchera pas.", "On ne lâchera pas.", ["A3"]),
        ("Les enfants ont faim.", None, ["A3"]),
    ],
)
def test_what_follows_a_speaker_whose_quotation_nothing_closes_is_theirs_or_untold(
    rest: str, said: str | None, left: list[str]
) -> None:
    source = read(UNCLOSED.format(rest=rest))
    quotes = quotations(source)
    assert [(quote.text, quote.speaker) for quote in quotes[1:]] == ([(said, "Anne Riou")] if said else [])
    assert sorted(untold(source, quotes)) == left
    assert not any(set(left) & set(fact.lines) for fact in take(source).facts)


def test_a_title_whose_mark_was_lost_hides_nothing_of_the_story() -> None:
    source = read("Le film « La mer a été vu par 3 000 personnes à Kerlo. Il sort mercredi." + REST)
    assert untold(source, quotations(source)) == frozenset()


def test_the_story_speaks_again_from_a_line_on_that_quotes_something_itself() -> None:
    source = read(UNCLOSED.format(rest="Les enfants ont faim. La maire veut « un effort réel ». Elle est venue."))
    assert untold(source, quotations(source)) == {"A3"}
