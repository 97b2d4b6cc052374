"""The prose keeps the source's order, on small sources of our own."""

from graph import run_graph
from story.article import Article
from story.lines import read
from story.notes import take
from writers.embedded import forms
from writers.embedded.blocks import blocks
from writers.embedded.material import from_notes
from writers.embedded.ordering import ordered

SCENE = (
    "Le placier, Yann Riou, a rendu les clés et s’est assis. « J’ai compté mes lanternes, pas une de moins », dit-il.",
    "À Kerlo, la halle aux poissons a fermé ses portes mardi soir pour la dernière fois. Vingt-sept étals sont vides. "
    "La glace fond dans les bacs, sous les yeux des derniers clients venus des bourgs voisins. Une affiche annonce "
    "encore la fête de la sardine, que le comité des quais organisait chaque été depuis soixante ans.",
    "La mairie promet une halle neuve dans deux ans. Les travaux commenceront en mars, sur le parking du port.",
)
SUMMED = (
    "- La halle de Kerlo sera démolie en mars.",
    "- Près de 300 marchands iront sous une tente, selon la mairie.",
    "La halle aux poissons de Kerlo, bâtie en 1903, sera démolie en mars, a annoncé lundi la maire, Ada Morel.",
    "« Nous préférons un hiver sous la toile à un accident », a déclaré Ada Morel devant les marchands du port.",
    "Une poutre est tombée le 3 mai sur un étal, selon le bureau d’études Arvor. Personne n’a été blessé.",
    "Une tente de 800 mètres carrés accueillera les marchands sur le parking, a précisé la mairie dans une lettre.",
    "Les riverains du parking redoutent le bruit des livraisons. Ils ont écrit au préfet et demandent un mur.",
)
COMMENTED = (
    "Le gardien de la halle de Kerlo a dû mendier du fioul aux pêcheurs, a déclaré vendredi la maire, Ada Morel.",
    "« Le département nous a tourné le dos, et nous voilà réduits à mendier chez nos voisins », a écrit Ada Morel.",
    "Le port de Kerlo a déclaré jeudi que les pêcheurs avaient « livré à la halle douze cuves de fioul ».",
    "« Il s’agit d’un geste rare et inquiétant du port », a déclaré le préfet, Yann Riou, devant la presse.",
    "La halle compte vingt-sept étals et deux chambres froides, que le fioul tient au froid depuis trois hivers.",
)


def told(headline: str, source: tuple[str, ...]) -> str:
    article: Article = run_graph("\n".join((headline, *source)), writer="embedded")
    prose = (section for section in article.sections if section.paragraphs[0].form != "item")
    return " ".join(each.text for section in prose for each in section.sentences).replace("\u00a0", " ")


def test_a_story_that_opens_with_a_scene_is_told_in_its_own_order() -> None:
    text = told("À Kerlo, la halle aux poissons ferme", SCENE)
    places = [text.find(words) for words in ("rendu les clés", "La glace", "halle neuve")]
    assert -1 < places[0] < places[1] < places[2]


def order(source: tuple[str, ...], lead: int, above: tuple[int, ...]) -> list[str]:
    """The first words of each block of the prose: the facts before the lead are a summary, `above` stands higher up."""
    material = from_notes(take(read("\n".join(source), "A")), "fr")
    opening = [sentence for at in above if (sentence := forms.full(material.facts[at], material))]
    found = blocks([fact for at, fact in enumerate(material.facts) if at not in above], material)
    summary = material.facts[:lead]
    ahead = [block for block in found if block[0] in summary]
    rest = [block for block in found if block not in ahead]
    return [" ".join(block[0].text.split()[:2]) for block in ordered(ahead, rest, opening, summary, material)]


def test_a_line_of_the_summary_stands_behind_what_tells_of_the_same() -> None:
    told = order(SUMMED[1:], 1, (1,))
    assert told == ["« Nous", "Une poutre", "Une tente", "Près de", "Les riverains"]


def test_a_line_of_the_summary_of_which_nothing_else_tells_stands_behind_what_follows_the_lead() -> None:
    told = order(("Trente mouettes ont fui.", *SUMMED[2:]), 1, (1,))
    assert told == ["« Nous", "Trente mouettes", "Une poutre", "Une tente", "Les riverains"]


def test_a_comment_stays_behind_what_it_comments_on() -> None:
    """The front ends with what the port declared: the prefect speaks of that."""
    assert order(COMMENTED, 0, (0, 2)) == ["« Il", "« Le", "La halle"]
    assert order(COMMENTED, 0, (0,)) == ["« Le", "Le port", "« Il", "La halle"]


SCENIC = (
    "Elle se tient droite derrière son étal, les mains dans le dos, comme avant une vente. Ada Morel, 58 ans, ancienne "
    "trésorière de la halle, comparaissait lundi devant le tribunal de Kerlo pour un vol de 46 300 euros en trois ans.",
    "La présidente lit un à un les relevés. « Je voulais tout rendre avant l’été », finit par dire la prévenue.",
    "Le procureur a requis quatorze mois de prison avec sursis, et le tribunal rendra son jugement le 9 décembre.",
)


def test_a_portrait_s_first_sentence_is_told_by_name_below_the_news() -> None:
    text = told("Kerlo : la trésorière de la halle devant ses juges", SCENIC)
    assert text.startswith("Ada Morel se tient droite derrière son étal, les mains dans le dos")


def test_a_first_sentence_of_somebody_else_is_left_out() -> None:
    """A man, and no woman, is who comes next."""
    other = SCENIC[0].replace("Ada Morel", "Paul Morel").replace("ancienne trésorière", "ancien trésorier")
    text = told("Kerlo : le trésorier de la halle devant ses juges", (other, *SCENIC[1:]))
    assert "se tient droite" not in text


def test_a_reply_behind_a_dash_is_not_parted_from_what_it_answers() -> None:
    source = (
        "La maire a présenté le budget. « L'usine sera payée avant nous », a souri Luc Arvor, l'adjoint aux finances.",
        "— Payée par qui ? a demandé Anne Riou.",
        "— Par l'assurance, a répondu Luc Arvor.",
    )
    material = from_notes(take(read("\n\n".join(source), language="fr")), "fr")
    [block] = blocks(material.facts, material)
    assert len(block) == 4


def test_what_points_back_to_a_line_that_a_summary_tells_points_at_no_other() -> None:
    """ "C'est le plus haut niveau" behind the current's being cut said that of the current."""
    source = (
        "- L'Orvance a atteint 5,12 mètres à Kerlo à 14 h 30.\n- La vigilance est maintenue jusqu'à vendredi 6 heures.",
        "Le réseau fait état de 2 100 foyers privés de courant. Un retour à la normale est espéré avant minuit.",
        "L'Orvance a atteint 5,12 mètres à 14 h 30. C'est le niveau le plus haut depuis la crue de novembre.",
        "Un homme de 71 ans, tombé à l'eau en voulant déplacer sa voiture, a été hospitalisé à Larmor.",
    )
    prose = told("Crue de l'Orvance : la situation à Kerlo", source)
    assert "espéré avant minuit. C" not in prose
    assert "atteint 5,12 mètres à 14 h 30. C" in prose or "niveau le plus haut" not in prose


def test_a_story_may_open_with_what_nobody_does() -> None:
    source = (
        "Il est tombé des grêlons de quatre centimètres pendant douze minutes, dimanche soir, entre Kerlo et Larmor.",
        "Selon le syndicat, 1 300 hectares ont été touchés, dont 420 de pommiers, et un verger sur quatre est assuré.",
        "Les filets coûtent 12 000 euros l'hectare, dont la région finance la moitié à ceux qui sont assurés.",
    )
    article = run_graph("\n\n".join(source), writer="embedded")
    assert article.body.startswith("Il est tombé des grêlons")


def test_whom_of_its_own_paper_a_source_speaks_of_is_not_told_of_ours() -> None:
    source = (
        "Une adolescente de Kerlo est recherchée depuis mardi soir par les gendarmes de la brigade de Larmor.",
        "« Nous gardons espoir », a dit à notre journal la mère de l'adolescente, Carole Riou.",
        "« Elle a écrit “à notre journal” dans son carnet », a raconté Luc Riou, le père de l'adolescente.",
    )
    prose = told("Une adolescente recherchée à Kerlo", source)
    assert "« Nous gardons espoir », a dit la mère de l" in prose
    assert "“à notre journal”" in prose
