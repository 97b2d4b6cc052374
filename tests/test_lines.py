"""Sources cut into lines: offsets, sentences, what is furniture, what is turned away."""

import unicodedata

import pytest

from story.errors import SourceRejected
from story.lines import MOST, detect, read

STORY = (
    "Le port de Larmor a rouvert lundi matin après trois semaines de grève. "
    "Les dockers ont voté la reprise du travail à une courte majorité, selon leur syndicat."
)


def texts(text: str, kind: str | None = None) -> list[str]:
    return [line.text for line in read(text).lines if kind is None or line.kind == kind]


@pytest.mark.parametrize(
    "sentences",
    [
        ["M. Le Bihan a signé.", "Mme. Roche a refusé."],
        ["L'art. 12 le permet.", "J.-P. Morel le conteste."],
        ["Il a hésité… puis il a signé.", "Tout est dit…", "Le vote suivra."],
        ["« Nous tiendrons. Nous l'avons promis. » Le maire n'a rien ajouté d'autre ce soir-là."],
        ["« C'est fini ! », a-t-il lancé.", "La salle s'est levée."],
        ["Le chantier coûtera 3.5 millions.", "Il durera un an."],
        ["La barrière a cédé à 18 h 30. .", "Personne n'était sur place."],
        ["21 juin 2012. - Le nouveau pont a été ouvert à la circulation.", "Il mesure 300 mètres."],
        ["C'est une victoire.", "Le gouvernement se félicite."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    body = " ".join(sentences) + " " + STORY
    assert texts(body)[: len(sentences)] == sentences or sentences == [" ".join(texts(body)[: len(texts(body)) - 2])]


def test_a_missing_space_after_a_stop_still_ends_the_sentence() -> None:
    assert texts("C'est une victoire.Le maire se félicite du vote. " + STORY)[0] == "C'est une victoire."


def test_a_quotation_keeps_its_sentences_together() -> None:
    told = "Un témoin raconte : « Ils sont venus à l'aube. Ils ont tout cassé. C'est grave. »"
    assert texts(f"{told} {STORY}")[0] == told


@pytest.mark.parametrize("change", ["NFD", "CRLF", "no-break spaces"])
def test_lines_stand_in_the_untouched_text_whatever_its_encoding(change: str) -> None:
    text = f"Un été à Lorient\n\n{STORY}\n\n« C'est réglé », a déclaré Élise Morvan."
    if change == "NFD":
        text = unicodedata.normalize("NFD", text)
    elif change == "CRLF":
        text = text.replace("\n", "\r\n")
    else:
        text = text.replace("« ", "«\u00a0").replace(" »", "\u202f»")
    source = read(text)
    assert [source.text[line.start : line.end] for line in source.lines] == [line.text for line in source.lines]
    assert len(source.lines) == 4


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Publicité", "advertising"),
        ("La suite après la publicitéLa suite après la publicité", "advertising"),
        ("(La suite après l'image).", "advertising"),
        ("- Advertisement -", "advertising"),
        ("Lire aussi : Le port rouvre lundi", "related"),
        ("A lire également : les dockers votent", "related"),
        ("Photo : Claude Riou / Agence Ouest", "caption"),
        ("Le port vu du ciel, en mai dernier. © Claude Riou", "caption"),
        ("![le port](port.jpg)", "caption"),
        ("#port #grève #Larmor", "hashtags"),
        ("LEAVE A REPLY", "comment form"),
        ("Please enter your comment!", "comment form"),
        ("Laisser un commentaire", "comment form"),
        ("Anne Riou a contribué à ce reportage.", "byline"),
        ("Par Anne Riou", "byline"),
        ("– La députée Anne Riou (@anneriou) 5 janvier 2024", "byline"),
        ("2025-11-04 07:05:41", "timestamp"),
        ("1762239941", "timestamp"),
        ("Publié le 12 mars 2024 à 14h30", "timestamp"),
        ("Saturday, April 27, 2024", "timestamp"),
        ("25 C", "navigation"),
        ("Doit Lire", "navigation"),
        ("Partager sur Facebook", "navigation"),
        ("https://example.org/le-port", "navigation"),
        ("Nous utilisons des cookies pour améliorer votre visite.", "navigation"),
        ("Inscrivez-vous à notre newsletter pour ne rien manquer.", "navigation"),
    ],
)
def test_furniture_is_kept_and_marked_with_its_kind(line: str, kind: str) -> None:
    lines = read(
        f"Le port de Larmor rouvre après la grève\n\n{STORY}\n\n{line}\n\n{STORY[:71]} Le trafic reprend."
    ).lines
    assert [each.kind for each in lines if each.text.strip("- ") == line.strip("- ")] == [kind]


@pytest.mark.parametrize(
    "line",
    [
        "La CNIL a condamné lundi l'usage des cookies par trois sites de presse.",
        "Le photographe a vendu 300 photos pendant l'exposition.",
        "La publicité pour l'alcool sera interdite dès septembre dans les stades.",
        "Le menu de la cantine change à la rentrée dans toutes les écoles.",
    ],
)
def test_a_story_about_such_things_is_no_furniture(line: str) -> None:
    assert line in texts(f"{STORY}\n\n{line}", "story")


def test_a_title_above_the_story_is_a_headline_and_a_list_after_a_colon_is_story() -> None:
    source = read(f"Le port rouvre après la grève\n\n{STORY}\n\nTrois lignes reprennent :\n- Larmor\n- Groix")
    assert [line.kind for line in source.lines] == ["headline", "story", "story", "story", "story", "story"]


def test_a_sentence_said_again_is_a_duplicate_but_not_one_with_another_figure() -> None:
    first = "Le conseil a voté mardi soir la construction de 40 logements sur les anciens quais du port."
    again = "Le conseil a voté mardi soir l'édification de 40 logements sur les anciens quais du port."
    other = "Le conseil a voté mardi soir la construction de 50 logements sur les anciens quais du port."
    kinds = [line.kind for line in read(f"{first}\n{again}\n{other}").lines]
    assert kinds == ["story", "duplicate", "story"]


def test_a_heading_that_was_run_into_its_sentence_is_parted_from_it() -> None:
    glued = "Trois semaines de grève sur le quaiLe port de Larmor a rouvert lundi matin, a dit la capitainerie."
    assert texts(glued)[:2] == ["Trois semaines de grève sur le quai", glued[35:]]
    names = "La LaserTech de Larmor a rouvert lundi matin, sans son MacBook Le Pro, a dit la capitainerie."
    assert texts(names) == [names]


def test_a_dispatch_in_one_line_has_its_headline_and_its_signature_apart() -> None:
    sent = "LARMOR, 12 mars 2025 (Agence Armor) - Le port de Larmor a rouvert lundi matin."
    more = "Deux cargos attendaient au large depuis jeudi, selon la capitainerie de Larmor."
    source = read(f"PORT - La grève des dockers est finie {sent} {more} arm-ri/lc")
    assert [(line.kind, line.text) for line in source.lines] == [
        ("headline", "PORT - La grève des dockers est finie"),
        ("story", sent),
        ("story", more),
        ("byline", "arm-ri/lc"),
    ]


def test_an_author_above_the_hour_is_no_headline() -> None:
    text = f"{STORY}\n\nAnne Riou\nPublié le 18/02/2025 à 17h05\n\n{STORY.replace('a', 'o')}"
    kinds = {line.text: line.kind for line in read(text).lines}
    assert (kinds["Anne Riou"], kinds["Publié le 18/02/2025 à 17h05"]) == ("byline", "timestamp")


def test_hard_wrapped_lines_are_joined() -> None:
    words = f"{STORY} {STORY.replace('lundi', 'jeudi').replace('port', 'quai')}".split()
    wrapped, line = [], ""
    for word in words:
        if len(line) + len(word) > 62:
            wrapped.append(line.strip())
            line = ""
        line += f"{word} "
    source = read("\n".join([*wrapped, line.strip()]))
    assert [line.text.count("\n") > 0 for line in source.lines].count(True) >= 2
    assert all(line.text.endswith(".") for line in source.lines)


def test_what_stands_before_the_start_is_the_request() -> None:
    asked = "Rédige un article de 700 mots :\n"
    source = read(asked + STORY, start=len(asked))
    assert [line.kind for line in source.lines] == ["request", "story", "story"]
    assert source.lines[1].id == "A2"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (STORY, "fr"),
        (
            "The harbour has opened again after three weeks of strikes, and the dockers have voted to go back.",
            "en",
        ),
        (
            "El puerto ha vuelto a abrir tras tres semanas de huelga, y los estibadores han votado por la vuelta.",
            "und",
        ),
        ("Der Hafen ist nach drei Wochen Streik wieder offen, und die Arbeiter haben dafür gestimmt.", "und"),
        (
            "Il porto ha riaperto dopo tre settimane di sciopero e i portuali hanno votato per il ritorno.",
            "und",
        ),
    ],
)
def test_the_language_is_told_by_its_small_words(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" \n\u00a0 ", "empty"),
        ("PK\x03\x04\x00\x00" + "a" * 50, "not text"),
        ("\ufffd\x01\x02" * 40, "not text"),
        ("mot " * (MOST // 4 + 1), "characters"),
        ("Accueil\nMenu\nPublicité\nSe connecter\nFacebook", "tells a story"),
        ("Il pleut à Brest.", "words of story"),
    ],
)
def test_what_cannot_be_worked_from_is_turned_away_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(SourceRejected, match=reason):
        read(text)


def test_forty_words_of_story_are_taken() -> None:
    assert len(read(STORY).story) == 2


def test_the_place_that_a_regional_story_opens_with_is_no_sentence_of_it() -> None:
    """The lead stood in the middle of the article, behind "Larmor-sur-Mer."."""
    lead = "Larmor-sur-Mer. Le conseil municipal a voté lundi une taxe de 3 euros. Elle sera due en mai."
    told = read(f"{lead}\n\nOui. Le port paie.")
    assert [(line.text, line.kind) for line in told.lines if line.kind != "story"] == [("Larmor-sur-Mer.", "byline")]
    dated = read("Larmor, le 12 mars 2026. Le conseil a voté mardi une taxe de 3 euros. Elle sera due en mai.")
    assert [line.text for line in dated.lines if line.kind == "byline"] == ["Larmor, le 12 mars 2026."]
    alone = read(
        "Le conseil municipal a voté lundi une taxe de 3 euros.\n\nLarmor. Elle sera due en mai, selon la mairie."
    )
    assert {line.kind for line in alone.lines} == {"story"}
    word = read("Derby. Le club de Larmor a battu lundi celui de Tréval. Il jouera en mai contre Morlain.")
    assert {line.kind for line in word.lines} == {"story"}


@pytest.mark.parametrize("quote", ["> « Le port rouvrira »,", "« Le port rouvrira »,", "> « Le port rouvrira »"])
def test_a_speaker_set_apart_from_the_quotation_belongs_to_it(quote: str) -> None:
    source = read(f"Le port de Larmor est fermé depuis lundi.\n\n{quote}\n\na déclaré la maire, Anne Riou.")
    said = source.lines[-1].text
    assert said.startswith("« Le port")
    assert said.endswith("Anne Riou.")


def test_a_paragraph_after_a_whole_sentence_is_one_of_its_own() -> None:
    source = read("Le port de Larmor est fermé depuis lundi.\n\na déclaré la maire, Anne Riou, à la presse locale.")
    assert len(source.lines) == 2


def test_a_heading_that_ends_with_a_quotation_is_a_heading_still() -> None:
    story = "eBay ferme son entrepôt de Larmor, a annoncé mardi la mairie de la commune."
    source = read(f"# Le maire dit « non »\n\n{story}\n\nLe port de Larmor est fermé depuis lundi.")
    assert [line.kind for line in source.lines] == ["headline", "story", "story"]
