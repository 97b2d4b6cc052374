"""The embedded writer's title: the source's own words, begun with the keyphrase, narrow enough for a result page."""

import pytest

from graph import run_graph
from story.lines import read
from story.notes import take
from story.pixels import fits
from writers.embedded.grammar import grammar
from writers.embedded.material import Material, from_notes
from writers.embedded.narrowing import articleless, cuts, lesser
from writers.embedded.title import title

LEAD = (
    "La passerelle de Trévignec sera fermée mardi, a annoncé la mairie.\n"
    "La passerelle accueille chaque jour huit cents piétons.\n"
    "Les piétons passeront par le pont routier.\n"
)


def material(text: str, headline: str = "") -> tuple[Material, str | None]:
    notes = take(read(f"{headline}\n\n{text}" if headline else text, language="fr"))
    return from_notes(notes, "fr"), notes.headline


def titled(text: str, keyphrase: str, headline: str = "") -> str:
    found, own = material(text, headline)
    return title(found, own, keyphrase)


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        ("La passerelle de Trévignec fermée mardi", "La passerelle de Trévignec fermée mardi"),
        ("Transports : la passerelle de Trévignec sera fermée mardi", "La passerelle de Trévignec sera fermée mardi"),
        (
            "La passerelle de Trévignec sera fermée mardi, les piétons passeront par le pont routier",
            "La passerelle de Trévignec sera fermée mardi, les piétons passeront par le pont routier",
        ),
        (
            "La passerelle de Trévignec sera fermée mardi, les piétons passeront par le vieux pont routier de l’Yvel",
            "La passerelle de Trévignec sera fermée mardi",
        ),
    ],
)
def test_a_headline_stays_whole_and_loses_a_part_of_the_paper_and_a_clause_of_one_that_is_far_too_long(
    headline: str, wanted: str
) -> None:
    """Half of a headline is no headline: a word that a result page cuts off is the lesser loss."""
    assert titled(LEAD, "passerelle de Trévignec", headline) == wanted


@pytest.mark.parametrize(
    ("headline", "text", "keyphrase", "wanted"),
    [
        (
            "Syldavie : le port de Brock va fermer deux quais",
            "Le port de Brock va fermer deux quais. Les quais sont vieux. Trois ports ont fermé en Syldavie.",
            "port de Brock",
            "Le port de Brock va fermer deux quais en Syldavie",
        ),
        (
            "Syldavie : les pillards reviennent chaque nuit à Klow",
            "À Klow, des pillards ont forcé deux portes. Klow dort mal. La nuit est longue en Syldavie.",
            "Klow",
            "Klow\u00a0: les pillards reviennent chaque nuit",
        ),
        (
            "Élection du conseil régional de Brock en 2031 : Morel défie Keravel sur le prix de l’eau",
            "Ada Morel et Paul Keravel ont parlé du prix de l’eau. L’élection aura lieu en mai.",
            "",
            "Élection du conseil régional de Brock en 2031\u00a0: Morel défie Keravel sur le prix de l’eau",
        ),
    ],
)
def test_a_rubric_that_says_where_goes_to_the_end_or_gives_way_to_the_keyphrase(
    headline: str, text: str, keyphrase: str, wanted: str
) -> None:
    assert titled(text, keyphrase, headline) == wanted


@pytest.mark.parametrize(
    ("text", "keyphrase", "wanted"),
    [
        (
            "La capitainerie a annoncé jeudi que la compagnie du Ponant avait vendu des grues mobiles à Brock dans le "
            "cadre d’un accord signé en mars.",
            "compagnie du Ponant",
            "La compagnie du Ponant aurait vendu des grues mobiles à Brock",
        ),
        (
            "L’ancien caissier de la criée de Brock est poursuivi pour abus de confiance.",
            "criée de Brock",
            "Criée de Brock\u00a0: l’ancien caissier poursuivi pour abus de confiance",
        ),
        (
            "La compagnie du Ponant pourrait louer aux pêcheurs de Brock des entrepôts frigorifiques.",
            "compagnie du Ponant",
            "La compagnie du Ponant pourrait louer aux pêcheurs de Brock des entrepôts",
        ),
        (
            "L’ancienne patronne syldave Ada Morel a quitté la direction du port de commerce de Brock.",
            "Ada Morel",
            "Ada Morel a quitté la direction du port de commerce de Brock",
        ),
    ],
)
def test_a_wide_title_is_worded_narrower_and_says_no_more(text: str, keyphrase: str, wanted: str) -> None:
    """Reported as reported, without an auxiliary, without the last adjective, without a role."""
    assert titled(f"{text}\nElle compte douze salariés.", keyphrase) == wanted


def test_what_is_counted_or_compared_is_told_as_exactly_as_the_source_does() -> None:
    text = "La compagnie du Ponant est la première à louer aux pêcheurs de Brock des entrepôts frigorifiques."
    assert titled(f"{text}\nElle compte douze salariés.", "compagnie du Ponant").endswith("frigorifiques")


def test_the_keyphrase_labels_a_statement_about_it() -> None:
    made = titled("Onze brebis ont été tuées sur l’alpage du Serre. Le troupeau est rentré.", "alpage du Serre")
    assert made.startswith("Alpage du Serre\u00a0: onze brebis ont été tuées")


def test_a_speaker_is_no_label() -> None:
    """ "Ada Morel : la digue tiendra" would say that she says so."""
    text = "La digue tiendra. Selon Ada Morel, les pompes sont prêtes. Ada Morel dirige le port.\n"
    assert not titled(text, "Ada Morel").startswith("Ada Morel :")


@pytest.mark.parametrize(
    "text",
    [
        "La digue de Kerlan ne tiendra pas l’hiver après les tempêtes qui ont creusé son pied en novembre.",
        "La digue de Kerlan serait rasée au printemps par l’État, selon une note interne que le port a reçue.",
        "La digue de Kerlan sera rasée au printemps par les services de l’État, si la région accepte de payer.",
    ],
)
def test_what_a_cut_would_turn_round_stays(text: str) -> None:
    """A negation that could reach into what goes, an attribution, a condition: too wide is the lesser evil."""
    made = titled(text, "digue de Kerlan")
    assert not fits(made, 600)


def test_a_cut_leaves_a_whole_statement() -> None:
    text = "Le conseil a suivi pendant trois ans les mille huit cents piétons qui passent la passerelle en hiver."
    assert " ".join(titled(text, "conseil").split()[-2:]) != "a suivi"


def test_what_the_story_tells_as_done_is_not_said_to_be_possible() -> None:
    """The source's first line is older than its news."""
    text = (
        "La compagnie du Ponant pourrait fournir aux pêcheurs de Brock des grues mobiles.\n"
        "La capitainerie a annoncé jeudi que la compagnie du Ponant avait « récemment fourni aux pêcheurs de Brock des "
        "grues mobiles et plusieurs dizaines de palans mobiles ».\n"
    )
    assert titled(text, "compagnie du Ponant") == "La compagnie du Ponant aurait fourni aux pêcheurs de Brock des grues"
    whole = text.replace("jeudi", "jeudi 4 janvier")
    assert (
        titled(whole, "compagnie du Ponant") == "La compagnie du Ponant aurait fourni aux pêcheurs de Brock des grues"
    )
    undone = text.replace("avait « récemment fourni", "n’avait pas « fourni")
    assert "pourrait fournir" in titled(undone, "compagnie du Ponant")


def test_a_headline_keeps_the_place_that_nothing_else_names() -> None:
    """Without it a president of islands is the country's."""
    text = "Le club de Brock a suspendu Ada Morel, capitaine des rameurs. Ada Morel a quitté le bassin en mai."
    told = "le conseil de Brock exclut Ada Morel pour avoir défendu la langue syldave"
    made = titled(text, "conseil de Brock", f"Îles Vertes : {told}")
    assert made.replace("\u00a0", " ") == f"Îles Vertes : {told}"
    shut = "la passerelle de Trévignec fermera mardi"
    assert titled(LEAD, "passerelle de Trévignec", f"France : {shut}").startswith("France\u00a0: ")
    assert not titled(LEAD, "passerelle de Trévignec", f"Transports : {shut}").startswith("Transports")


def test_a_headline_keeps_its_reason_and_a_known_thing_its_adjective() -> None:
    text = "Le club de Brock a suspendu Ada Morel, capitaine des rameurs. Ada Morel a quitté le bassin en mai."
    headline = "Sport : le club de Brock suspend la capitaine Ada Morel pour avoir boudé la régate royale"
    made = titled(text, "club de Brock", headline)
    assert made == "Le club de Brock suspend Ada Morel pour avoir boudé la régate royale"


def test_an_article_goes_before_an_opponent_does() -> None:
    text = "Le trafic de Ponant a perdu 4 % à Brock. Le trafic de Ponant recule depuis mai."
    headline = "Économie : le trafic de Ponant en net recul depuis sa déconvenue devant Syldave"
    made = titled(text, "trafic de Ponant", headline)
    assert made == "Trafic de Ponant en net recul depuis sa déconvenue devant Syldave"
    assert articleless("Le conseil exclut la patronne", grammar("fr")) == ""


@pytest.mark.parametrize(
    ("lead", "wanted"),
    [
        (
            "L’atelier naval Morel va supprimer 140 des 900 postes de son usine de Brock d’ici fin 2026, a annoncé "
            "jeudi la direction.",
            "L’atelier naval Morel va supprimer 140 des 900 postes de son usine de Brock",
        ),
        (
            "La patronne du port de Brock, Ada Morel, a annoncé jeudi 2 octobre la fermeture de la criée du Ponant.",
            "Fermeture de la criée du Ponant annoncée",
        ),
        (
            "Le Sporting a battu Klow 2-1 (1-0) mardi en seizièmes de finale de la Coupe de Syldavie et affrontera "
            "Brock le 4 février.",
            "Le Sporting a battu Klow 2-1 en seizièmes de finale de la Coupe de Syldavie",
        ),
    ],
)
def test_the_title_is_the_lead_in_short_and_no_detail_behind_it(lead: str, wanted: str) -> None:
    """Too wide for a result page is the lesser evil."""
    assert titled(f"{lead}\nLa criée emploie 42 personnes.\nLe titre a gagné 6 %.\n", "") == wanted


def test_no_cut_takes_along_who_says_it() -> None:
    text = "Le port aurait vendu ses grues à Brock dans le cadre d’un accord signé en mars, selon la capitainerie"
    assert not any("selon" not in made for made in cuts(text, grammar("fr")))


def test_who_says_it_is_told_as_exactly_as_the_source_does() -> None:
    text = "La halle serait fermée aux marchands, selon un bilan de la préfecture"
    assert list(lesser(text, grammar("fr"))) == []
    assert list(lesser("La halle serait fermée aux marchands de la côte", grammar("fr"))) != []


@pytest.mark.parametrize(
    ("text", "keyphrase", "wanted"),
    [
        (
            "Le ministre du Port, Paul Ménez, a annoncé mercredi 12 mars un plan de 24 millions d’euros pour les quais "
            "de pêche.",
            "quais de pêche",
            "Quais de pêche\u00a0: un plan de 24 millions d’euros",
        ),
        (
            "Le syndic de la halle aux poissons de Brévan, Yann Corlay, a annoncé jeudi la vente de la criée de Lunel.",
            "criée de Lunel",
            "Vente de la criée de Lunel annoncée",
        ),
        (
            "L’armateur côtier Corlay va supprimer deux des neuf lignes de son réseau de Brock d’ici la fin de 2031.",
            "Corlay",
            "Corlay va supprimer deux des neuf lignes de son réseau de Brock",
        ),
        (
            "Le syndic de la halle aux poissons de Brévan a accusé la société Corlay d’avoir vendu deux portes.",
            "Corlay",
            "Le syndic de la halle aux poissons de Brévan a accusé Corlay d’avoir vendu deux portes",
        ),
        (
            "La présidente du conseil de la région du Ponant, Ada Morel, a annoncé mardi qu’elle ne quitterait pas la "
            "mairie de Brock, invoquant « le besoin de finir », à un an d’un vote qui s’annonce incertain.",
            "Ada Morel",
            "Ada Morel a annoncé qu’elle ne quitterait pas la mairie de Brock",
        ),
        (
            "La halle de Brévan fermera ses portes nord pendant onze semaines.",
            "halle de Brévan",
            "La halle de Brévan fermera ses portes nord pendant onze semaines",
        ),
    ],
)
def test_a_title_tells_the_news_and_not_who_said_it_would_come(text: str, keyphrase: str, wanted: str) -> None:
    """What is announced needs no verb, a firm not what it is; how long and how many stay, a pixel too many or not."""
    assert titled(f"{text}\nLa ville regarde.\nElle compte douze salariés.\n", keyphrase) == wanted


def test_a_headline_that_names_nobody_keeps_what_it_is_of() -> None:
    """Half of "Collision entre … et un camion : un mort" is another piece of news."""
    text = (
        "Deux ans de prison ont été requis mardi contre le syndic de la halle. Le camion était vide. Un homme est mort."
    )
    headline = "Vente frauduleuse des étals : deux ans de prison requis contre le syndic"
    assert titled(text, "syndic", headline) == headline.replace(" :", "\u00a0:")
    headline = "Choc entre un car du port et un camion de Lunel : un mort et onze blessés légers"
    assert not titled(text, "camion de Lunel", headline).startswith("Camion")


def test_what_a_thing_is_of_stays_where_an_article_says_it_is_known() -> None:
    text = "Le conseil a débattu du budget et de la taxe sur le prix de la glace"
    assert not list(lesser(text, grammar("fr")))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Un feu a détruit dans la nuit de mardi à mercredi un dépôt de filets usés de la zone des Aulnes, à Lunel.",
            "Un feu a détruit un dépôt de filets usés de la zone des Aulnes",
        ),
        (
            "Maud Keravel, députée de la deuxième circonscription des Combes, a annoncé qu’elle quittait le groupe.",
            "Maud Keravel a annoncé qu’elle quittait le groupe",
        ),
        (
            "Le conseil municipal de Fontanges-sur-Arce a adopté lundi soir la vente de la halle aux poissons du port.",
            "Vente de la halle aux poissons du port adoptée",
        ),
    ],
)
def test_a_title_does_without_the_night_and_the_office_and_who_votes(text: str, wanted: str) -> None:
    assert titled(f"{text}\nLa ville regarde.\nElle compte douze salariés.\n", "") == wanted


def test_a_headline_that_ends_with_who_says_so_gives_way_to_the_news() -> None:
    text = "Le Ponant dément avoir vendu des grues à Brock. La ville de Brock attend six grues."
    made = titled(text, "Ponant", "Ne Pas Vendre De Grues À Brock, Aucune Livraison En Vue : Le Ponant")
    assert made == "Le Ponant dément avoir vendu des grues à Brock"


def test_a_rubric_that_is_the_news_is_no_mere_place() -> None:
    text = "Un voisin de la pharmacienne tuée en mai à Klow a été mis en examen. Le mari est libre. Klow dort mal."
    headline = (
        "Meurtre d’une pharmacienne à Klow : le mari remis en liberté, un voisin mis en examen à la suite d’un test"
    )
    assert titled(text, "Klow", headline).startswith("Meurtre d’une pharmacienne à Klow")


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        ("DIRECT. Incendie dans la halle de Trévignec : suivez la situation", "Incendie dans la halle de Trévignec"),
        ("URGENT - Incendie dans la halle de Trévignec", "Incendie dans la halle de Trévignec"),
        ("ENTRETIEN. « La halle rouvrira », assure Ada Morel", "« La halle rouvrira », assure Ada Morel"),
    ],
)
def test_a_title_does_not_say_what_kind_of_text_the_source_was(headline: str, wanted: str) -> None:
    """What was told live is not live in the article."""
    assert (
        titled("La préfecture a levé le confinement.\nLa halle a brûlé.", "", headline).replace("\u00a0", " ") == wanted
    )


def test_a_desk_s_mark_for_a_dispatch_is_no_title() -> None:
    text = "Un car s’est couché mardi près de Trévignec.\nQuatre passagers ont été blessés."
    mark = "URGENT - MISE À JOUR 14:05 (ajoute bilan, réaction de la préfecture)"
    assert titled(text, "", mark).startswith("Un car s’est couché")
    assert titled(text, "", "UN CAR SE COUCHE À TRÉVIGNEC").casefold().startswith("un car se couche")


def test_a_title_names_whose_what_is_announced_is() -> None:
    """ "Une perte nette au titre de son exercice" was of nobody."""
    lead = (
        "Le fabricant de balances électriques Corlay a annoncé mardi une perte nette de 18,5 millions d’euros au titre "
        "de son exercice clos le 30 septembre, contre un bénéfice de 4,1 millions un an plus tôt.\nCorlay se tait."
    )
    made = titled(lead, "fabricant de balances électriques Corlay")
    assert made.startswith("Corlay a annoncé")
    assert fits(made, 600)


def test_what_the_source_is_headed_with_is_the_title_though_a_word_of_it_may_be_cut_off() -> None:
    headline = "Dans les roseaux de la Vezanne, huit mille ans de vase racontent une crue oubliée"
    text = (
        f"{headline}\n\nLes marins des bacs de la Vezanne ont cessé le travail le 4 mars. Le quai est désert.\n\n"
        "« Nous tiendrons jusqu'à Pâques », a déclaré Anne Riou, déléguée du syndicat. La régie propose une prime.\n"
    )
    assert run_graph(text, writer="embedded").title == headline
