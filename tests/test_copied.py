"""Articles from texts as they are copied out of pages, with the faults that copying leaves."""

from graph import run_graph

CANTEEN = """Les agents de la cantine de Kerlo sont en grève depuis lundi, à l'appel de leur syndicat.

{said}

La mairie propose 60 euros de prime aux agents de la cantine de Kerlo."""


def test_a_quotation_that_another_mark_closes_is_told_between_the_language_s_own() -> None:
    said = "« Mon fils a mangé un sandwich quatre jours, raconte Luc Mahé, père. Il n'en peut plus, et moi non plus\"."
    told = run_graph(CANTEEN.format(said=said)).markdown
    assert "et moi non plus\u00a0»" in told
    assert '"' not in told.split("---")[-1]


def test_words_behind_a_speaker_whose_quotation_nothing_closes_are_never_the_story_s() -> None:
    said = "« Nous gagnons 1 420 euros par mois, résume Anne Riou, cuisinière. On ne lâchera pas. Tout est fermé."
    told = run_graph(CANTEEN.format(said=said)).markdown
    assert "«\u00a0On ne lâchera pas" in told
    assert "«\u00a0Tout est fermé" in told


POSTS = (
    "Quelque 6 500 foyers sont sans électricité, annonce le réseau. Il prévoit un retour à la normale dimanche.",
    "« On n'a jamais vu l'eau monter aussi vite », témoigne la maire de Kerlo, Anne Riou. Elle a ouvert le gymnase.",
    "La compagnie des trains coupe la ligne entre Kerlo et Larmor. Aucun train ne roulera avant lundi.",
    "Les écoles de douze communes sont fermées jusqu'à lundi. Le lycée de Kerlo sert de centre d'accueil.",
    "Les écoles de Larmor rouvriront mardi, assure la mairie. Les cantines restent fermées.",
)


def test_two_posts_of_a_live_page_of_one_matter_share_no_paragraph() -> None:
    page = "Crue de l'Orvance : la situation heure par heure\n\n"
    page += "\n\n".join(f"{21 - hour}h{hour}5\n{post}" for hour, post in enumerate(POSTS))
    told = run_graph(page).markdown.split("\n\n")
    assert not [each for each in told if "écoles de douze" in each and "écoles de Larmor" in each]
