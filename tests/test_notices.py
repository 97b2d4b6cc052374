"""What a dispatch says to the desk: it holds the article, and none of it is told."""

from time import process_time

import pytest

from graph import Article, Brief, run_graph
from story.errors import SourceRejected
from story.lines import read
from story.notices import embargoes, notice, parted, retractions, waiting, withdrawals
from story.reasons import reworded
from story.values import Line, LineKind

STORY = """\
Le port de Larmor rouvre ses quais

LARMOR, 12 mars (Agence) - Le port a rouvert lundi matin après trois semaines de grève, a annoncé la capitainerie.

Les dockers ont voté la reprise dimanche soir à une large majorité. Deux cargos attendaient au large depuis jeudi.

« Nous rattraperons le retard en dix jours », a assuré Anne Riou, directrice du port. Les pêcheurs ont repris la mer.
"""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("SOUS EMBARGO jusqu'au vendredi 14 mars 2025 à 06H00 GMT", "embargo"),
        ("**EMBARGO**", "embargo"),
        ("EMBARGO : 14 mars, 18h", "embargo"),
        ("(Texte sous embargo jusqu’à 18 heures)", "embargo"),
        ("URGENT - NE PAS DIFFUSER AVANT 18H00", "embargo"),
        ("À ne pas publier avant vendredi", "embargo"),
        ("EMBARGOED UNTIL 0600 GMT FRIDAY", "embargo"),
        ("Strictly embargoed: 14 March", "embargo"),
        ("NOT FOR RELEASE BEFORE 6PM", "embargo"),
        ("ANNULATION", "withdrawal"),
        ("ANNULATION - ATTENTION - Prière d'annuler notre dépêche « Larmor » de 19h12", "withdrawal"),
        ("Prière de bien vouloir annuler notre dépêche de 14h", "withdrawal"),
        ("Dépêche annulée", "withdrawal"),
        ("MANDATORY KILL", "withdrawal"),
        ("Kill: the Larmor port story", "withdrawal"),
        ("Please disregard our earlier story on Larmor", "withdrawal"),
        ("ANNULE ET REMPLACE", "correction"),
        ("ATTENTION - RECTIFICATIF - ANNULE ET REMPLACE notre dépêche de 11H02. Bien lire que …", "correction"),
        ("RECTIFICATIF (bis)", "correction"),
        ("Bien lire que M. Riou est témoin, et non mis en examen.", "correction"),
        ("(corrige le prénom au 2e paragraphe)", "correction"),
        ("CORRECTION: in paragraph 3, read Larmor instead of Lorient", "correction"),
        ("(Corrects spelling of name in headline)", "correction"),
        ("Embargo sur les armes : l'Union durcit le ton", None),
        ("Sous embargo, Cuba manque de médicaments", None),
        ("L'embargo sera levé lundi", None),
        ("Annulation du festival de Larmor après la tempête", None),
        ("Annulation en chaîne de vols à Roissy", None),
        ("Ne pas boire l'eau du robinet, prévient la préfecture", None),
        ("Ne pas publier ces photos : la famille saisit le juge", None),
        ("Correction des copies du baccalauréat : les notes sont bonnes", None),
        ("Rectification des frontières : le Sénat vote, et non l'Assemblée", None),
        ("Correction officers strike, not for pay", None),
        ("Kill Bill revient en salles", None),
        ("Killing of a story teller shocks Dundee", None),
        ("Do not release the prisoners, says court", None),
    ],
)
def test_the_first_words_say_whom_a_line_speaks_to(text: str, kind: LineKind | None) -> None:
    assert notice(text) == kind


def kinds(text: str) -> list[str]:
    return [line.kind for line in read(text).lines]


def test_what_stands_above_the_headline_is_no_story_and_the_headline_is() -> None:
    for head in ("SOUS EMBARGO jusqu'au 14 mars", "ANNULATION", "ANNULE ET REMPLACE notre dépêche de 11h02"):
        assert kinds(f"{head}\n\n{STORY}")[:3] == [notice(head), "headline", "story"]
    two = "RECTIFICATIF\n\nLe montant est de 2 millions, et non de 20 millions.\n\n"
    assert kinds(two + STORY)[:4] == ["correction", "correction", "headline", "story"]


def test_in_the_story_nothing_is_taken_out() -> None:
    assert kinds(STORY + "\nEMBARGO\n").count("embargo") == 0
    assert withdrawals(read(STORY)) == ()


@pytest.mark.parametrize(
    ("text", "told", "left"),
    [
        ("SOUS EMBARGO jusqu'au 14 mars. Le port rouvre. Il fermait.", "SOUS EMBARGO jusqu'au 14 mars.", "Le port"),
        ("EMBARGO : 14 mars, 18h – Le port rouvre ses quais", "EMBARGO : 14 mars, 18h", "Le port"),
        ("**SOUS EMBARGO JEUDI 6H** - Le port rouvre ses quais", "**SOUS EMBARGO JEUDI 6H**", "Le port"),
        ("EMBARGOED UNTIL 0600 GMT FRIDAY: Le port rouvre ses quais", "EMBARGOED UNTIL 0600 GMT FRIDAY", "Le port"),
        ("RECTIFICATIF - Port de Larmor : deux blessés", "RECTIFICATIF", "Port"),
        (
            "ANNULE ET REMPLACE notre dépêche. Bien lire deux, et non trois. Le port rouvre lundi.",
            "ANNULE ET REMPLACE notre dépêche. Bien lire deux, et non trois.",
            "Le port rouvre lundi.",
        ),
    ],
)
def test_the_notice_is_cut_off_and_the_story_behind_it_stays(text: str, told: str, left: str) -> None:
    first, second, *_ = read(f"{text}\n\n{STORY}").lines
    assert first.text == told
    assert first.kind == notice(told)
    assert second.text.startswith(left)
    assert second.kind in ("headline", "story")


@pytest.mark.parametrize(
    "text",
    [
        "Sous embargo total depuis 1962, l'île manque de tout. Les hôpitaux ont fermé en janvier.",
        "Bien lire la liste des ingrédients permet d'éviter les allergies. Le guide sera distribué lundi.",
        "Correction : l'indice perd 3 % lundi, et non plus 1 % comme vendredi.",
        "Don't use the tap water until Friday, the city of Larkham told residents. It has tested the wells.",
        "Embargo. La ministre a signé le décret lundi.",
    ],
)
def test_a_paragraph_of_news_stays_and_holds_nothing(text: str) -> None:
    source = read(f"{text}\n\n{STORY}")
    assert {line.kind for line in source.lines} <= {"story", "headline", "foreign"}
    assert embargoes(source) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ce communiqué, destiné à la presse, est placé sous embargo jusqu'au mercredi 5 mars à 6 heures.",
        "Merci de respecter l'embargo.",
        "Ne pas diffuser avant vendredi 18 heures.",
        "Le port de Larmor rouvrira lundi ses quais (embargo 5 mars, 11h).",
        "LARMOR, 3 mars (Agence) - EMBARGO 5 MARS 11H00 - Le port rouvrira ses quais.",
        "Les médias sont invités à ne rien publier avant mercredi, 11 heures.",
        "À ne diffuser qu'après la conférence de presse de mercredi.",
        "The contents of this release are under strict embargo until 6 a.m. on Friday.",
    ],
)
def test_an_embargo_is_seen_wherever_it_stands(text: str) -> None:
    for source in (read(f"{STORY}\n{text}\n"), read(f"{STORY}\nLe quai a rouvert. {text}\n")):
        assert embargoes(source) == (text,)
    assert embargoes(read(STORY, title=text)) == (text,)


WAITING = [
    "À ne pas mettre en ligne avant le conseil d'administration, lundi 9h.",
    "Attention : diffusion différée, attendre le feu vert du parquet.",
    "(Réservé à l'édition papier de jeudi, merci de patienter pour le web)",
    "Ne pas publier en l'état.",
    "NOTE AUX RÉDACTIONS : l'âge de la victime reste à confirmer, ne pas publier en l'état.",
    "Merci d'attendre la confirmation de la préfecture avant toute publication",
    "Papier à relire par le service juridique",
    "À valider avant mise en ligne",
    "Texte non relu, ne pas diffuser",
    "Dans notre cahier de jeudi – ne pas mettre en ligne avant 6 heures",
    "Dossier confidentiel – usage interne",
    "STRICTEMENT CONFIDENTIEL",
    "Pour information seulement, ne pas publier",
    "Pour parution le 3 avril",
    "HOLD - ne pas envoyer avant le go du chef d'édition",
    "Papier gelé par la direction",
    "A relire svp, le tonnage me paraît douteux",
    "OFF – ne pas citer",
    "VERSION PROVISOIRE",
    "Sous réserve de confirmation",
    "Info à confirmer",
    "NON CONFIRMÉ",
    "[Anne : on attend le retour de la capitainerie avant de publier]",
    "TODO vérifier le prénom du capitaine",
    "XXX à compléter XXX",
    "Merci de flouter le nom du docker.",
    "Strictly confidential",
    "TK age of the captain",
    "Mise en ligne bloquée : attendre l'accord de la famille.",
    "Merci de ne pas publier le nom de la plaignante.",
    "Note pour le desk : identité à vérifier.",
    "En attente de validation du chef d'édition",
    "HOLD: awaiting legal sign-off",
    "Please do not run this yet.",
    "Not cleared for web",
    "Note to desk: age of the victim to be confirmed.",
    "Do not put online until the family has been told.",
]


@pytest.mark.parametrize("text", WAITING)
def test_a_note_that_a_text_is_to_wait_holds_it_and_is_not_told(text: str) -> None:
    behind = read(f"{STORY}\nLe quai a rouvert. {text}\n") if text.endswith(".") else read(f"{STORY}\n{text}\n")
    for source in (read(f"{text}\n\n{STORY}"), read(f"{STORY}\n\n{text}\n"), behind):
        assert waiting(source) == (text,)
        assert next(line.kind for line in source.lines if line.text == text) not in ("story", "headline")
    held = made(f"{text}\n\n{STORY}")
    assert (held.outcome, held.title) == ("held", made(STORY).title)
    assert held.report.notes[0] == f"held: not to be published yet: {text}"


@pytest.mark.parametrize(
    "text",
    [
        "La mise en ligne du registre, différée de deux mois, attend le feu vert du parquet.",
        "En attente de la validation du préfet, le chantier est arrêté.",
        "Mise en ligne bloquée des comptes de campagne : le maire s'explique",
        "Le journal a choisi de ne pas publier le nom de la plaignante.",
        "« Ne pas publier en l'état », a écrit la rapporteure en marge du projet.",
        "Attendre le feu vert de la météo, c'est le quotidien des pêcheurs.",
        "La date reste à confirmer, a dit la capitainerie.",
        "Note aux usagers : le bac de 8 heures est à confirmer par téléphone.",
        "The council is awaiting legal approval, Mr Roy said.",
        "Le rapport, strictement confidentiel, a fuité jeudi.",
        "Sous réserve de confirmation, le bac repartira samedi.",
        "Hold-up au port : deux dockers blessés",
        "Son récit, à paraître le 3 avril, raconte la grève.",
        "Document confidentiel : ce que dit l'audit du port",
        "Pour information, le bac de 8 heures est gratuit.",
        "Le bilan n'est pas confirmé par les secours.",
        "XXe édition de la fête du port : ce qui change",
        "Article bloqué au Sénat : le port attend sa loi",
        "On attend la marée avant de publier les horaires, a dit la capitainerie.",
        "Un document à usage interne, révélé jeudi, chiffre les travaux.",
        "The report is strictly confidential, Mr Roy said.",
        "Do not drink the water until Friday, the council said.",
    ],
)
def test_news_that_waits_for_something_holds_nothing(text: str) -> None:
    source = read(f"{STORY}\n{text}\n")
    assert waiting(source) == ()
    assert source.lines[-1].kind != "embargo"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Contrairement à ce que nous écrivions à 15h10, personne n'a été arrêté.", True),
        ("Contrairement à ce que nous avions indiqué, le quai reste fermé.", True),
        ("Une version précédente de cet article donnait un autre chiffre.", True),
        ("Nous avions indiqué par erreur que le quai était fermé.", True),
        ("Erratum : le quai rouvre mardi.", True),
        ("An earlier version of this article said the quay was closed.", True),
        ("Contrary to what we reported at 3pm, nobody was held.", True),
        ("Rectificatif : contrairement à ce qui était indiqué dans une première version, le quai rouvre mardi.", True),
        ("Contrairement à ce qui était indiqué au conseil, le quai rouvre mardi.", False),
        ("Contrairement à ce que nous pensions, a dit la maire, le quai tient.", False),
        ("Contrairement à ce qu'avait annoncé le préfet, le quai rouvre.", False),
        ("Une erreur s'est glissée dans le décompte des voix, a reconnu la mairie.", False),
        ("We reported the theft to the police, he said.", False),
        ("« Nous avions annoncé à tort la fin de la grève », a reconnu Marc Roy.", False),
        ("Contrairement à ce que notre maire avait annoncé, le quai ferme.", False),
        ("Nous avions annoncé à tort la fin de la grève, a reconnu le syndicat.", False),
        ("Dans un erratum publié par le Journal officiel, le ministère a revu le barème.", False),
        ("This report was amended by the Senate committee.", False),
    ],
)
def test_a_line_that_takes_back_what_was_published_is_found(text: str, told: bool) -> None:
    assert bool(list(retractions(read(f"{STORY}\n{text}\n").lines))) == told


def made(text: str) -> Article:
    return run_graph(text, Brief(min_words=40), writer="embedded", obey=False)


@pytest.mark.parametrize(
    ("text", "note", "check"),
    [
        (f"SOUS EMBARGO jusqu'au 14 mars\n\n{STORY}", "held: under embargo: SOUS EMBARGO jusqu'au 14 mars", "embargo"),
        (f"ANNULATION\n\n{STORY}", "held: this text withdraws another: ANNULATION", "withdrawal"),
        (
            f"{STORY}\nContrairement à ce que nous écrivions, les pêcheurs restent à quai.\n",
            "held: A7 takes back what was published before: "
            "Contrairement à ce que nous écrivions, les pêcheurs restent à quai.",
            "retraction",
        ),
    ],
)
def test_it_holds_the_article_and_says_so(text: str, note: str, check: str) -> None:
    free, held = made(STORY), made(text)
    assert (free.outcome, held.outcome) == ("ready", "held")
    assert held.report.notes == (note,)
    assert [one.check for one in held.report.findings] == [check]
    assert reworded(note, "fr").startswith("retenu\u00a0: ")
    assert "EMBARGO" not in held.markdown.partition("\n# ")[2]


def test_a_correction_is_not_told_and_holds_nothing() -> None:
    corrected = made(f"ANNULE ET REMPLACE notre dépêche. Bien lire que Mme Riou dirige le port.\n\n{STORY}")
    assert corrected.outcome == "ready"
    assert corrected.title == made(STORY).title
    assert "Bien lire" not in corrected.markdown


def test_a_withdrawal_that_tells_nothing_is_refused_with_its_words() -> None:
    with pytest.raises(SourceRejected, match=r"withdraws another and tells nothing else: .Prière d'annuler"):
        made("Prière d'annuler notre dépêche « Le port de Larmor rouvre ses quais » de 14h05.")


def test_an_endless_line_takes_no_endless_time() -> None:
    words = ("embargo ", "l'embargo ", "sous embargo jusqu'au ", "nous avons écrit ", "annulation kill ", "(")
    began = process_time()
    for endless in (word * 20_000 + "x" for word in words):
        assert not parted(endless)
        notice(endless)
        assert not list(retractions([Line(id="A1", start=0, end=len(endless), text=endless, kind="story")]))
    assert process_time() - began < 3
