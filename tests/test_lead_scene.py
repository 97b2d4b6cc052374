"""The standfirst of a reportage: what its headline announces, however late the text gets to it, and no scene."""

from graph import run_graph
from story.lines import read
from story.notes import take
from story.values import Brief
from writers.embedded.outline import front

BAKERY = """À Morvaux, le fournil sans four fait lever tout un village
À cinq heures, les premières mains sortent des manches et la farine vole déjà. Depuis la Saint-Jean, la boulangerie de \
Morvaux pétrit le pain de ses clients sans four ni vitrine. L'idée est née d'une panne, et d'une banque qui ne prêtait \
plus.
« On cuit chez soi, alors on se reparle », raconte Maryse Tardieu, la boulangère.
Le voisin d'en face, Gaston Ferrand, a écrit au préfet. « Qui paiera mon électricité ? », demande-t-il.
La mairie n'a pas souhaité commenter.
"""

FERRY = """Transports : troisième semaine de grève aux bacs de l'Ourmel, une traversée sur six
Devant la cale, la soupe est servie dans des tasses ébréchées. Neuf jours que les pneus brûlent, et que, selon la \
régie, « deux cent mille euros montent au ciel ».
« On nous promet des gilets. Un gilet, ça ne se mange pas », lance Odile Perrec au porte-voix. La déléguée syndicale \
des Gens de rade réclame 90 euros par mois et l'abandon du plan « Cap léger », qui supprimerait un matelot par bac.
Titouan, mécanicien, n'avait jamais fait grève. « Ma mère, si », plaisante-t-il.
Le préavis court jusqu'à dimanche minuit.
"""

SEARCH = """Val-Fourchu : disparu depuis deux nuits, l'alpiniste retrouvé sauf
Il avait quitté la cabane des Trois-Sœurs jeudi vers 7 heures, avec une pomme et un briquet. Anselme Quéron, 58 ans, \
facteur à la retraite, a été retrouvé samedi matin, conscient, sous un surplomb de la pointe Noire. Il souffre d'une \
entorse et d'engelures.
C'est Câline, une ânesse, qui a donné l'alerte. « Elle ne voulait plus redescendre », raconte Luc Amiot, muletier.
Depuis jeudi soir, douze gendarmes, deux hélicoptères et des dizaines de guides ratissaient la montagne. « La brume \
le cachait », explique le capitaine Hervé Solal, qui dirigeait les recherches.
"""

WARD = """Maternité engorgée à l'hôpital de Corbray : les sages-femmes à bout
Onze berceaux dans une salle prévue pour quatre. Vendredi soir, à la maternité de l'hôpital Saint-Elme de Corbray, \
une seule sage-femme suivait six accouchements. La veille, deux mères y ont attendu la nuit entière. « On court, on ne \
soigne plus », résume Inès, sage-femme. Elle compte neuf départs depuis mai.
« Ce service n'est pas une gare », s'agace le docteur Paul Ruvel, chef de la maternité.
La direction de l'hôpital reconnaît une situation « délicate », mais réfute toute mise en danger. Le plan d'urgence \
n'a d'ailleurs pas été déclenché. « Aucune mère n'a été laissée seule », affirme Anne Gardel, directrice adjointe.
"""

MILK = """Prix du miel : à Saint-Orens, la ruche de la colère
Six mille abeilles, c'est une minute de silence sur le parvis. Lundi à l'aube, une vingtaine d'apiculteurs ont ouvert \
leurs ruches devant la conserverie de Saint-Orens. « Ça me retourne », répète Nadège Villard en les regardant partir.
Depuis juillet, Mellisud paie 4 euros le kilo. L'apicultrice, elle, en dépense 6.
Le groupe se défend. « Nos tarifs suivent le marché », oppose Mellisud.
"""


def above(text: str) -> tuple[str, str]:
    made = front(take(read(text, "A", language="fr")), Brief(language="fr"), "fr")
    return " ".join(one.text for one in made.standfirst), made.meta_description


def prose(text: str) -> str:
    sections = run_graph(text, writer="embedded").sections
    return " ".join(one.text for section in sections for each in section.paragraphs for one in each.sentences)


def test_nothing_that_takes_up_what_the_standfirst_tells_is_lost_below() -> None:
    kept = {
        BAKERY: ("L’idée est née d’une panne", "On cuit chez soi"),
        MILK: ("Six mille abeilles", "répète Nadège Villard"),
        SEARCH: ("avait quitté la cabane", "Il souffre d’une entorse", "qui a donné l’alerte", "raconte Luc Amiot"),
        WARD: ("Onze berceaux", "résume Inès", "Elle compte neuf départs", "n’a d’ailleurs pas été déclenché"),
    }
    for text, told in kept.items():
        body = prose(text)
        assert [each for each in told if each not in body] == []


def test_the_sentence_behind_a_scene_that_tells_the_headline_leads() -> None:
    standfirst, description = above(BAKERY)
    assert standfirst == "La boulangerie de Morvaux pétrit le pain de ses clients sans four ni vitrine."
    assert "farine" not in standfirst + description
    assert "sans four" in description


def test_a_place_and_a_thing_of_the_rubric_are_enough() -> None:
    standfirst, description = above(MILK)
    assert standfirst.endswith("ont ouvert leurs ruches devant la conserverie de Saint-Orens.")
    assert description.startswith("Lundi")


def test_who_demands_something_leads_where_no_sentence_has_the_headline_s_words() -> None:
    standfirst, description = above(FERRY)
    assert standfirst.startswith("La déléguée syndicale des Gens de rade")
    assert "réclame 90 euros" in standfirst
    assert "tasses" not in standfirst + description
    assert "90 euros" in description


def test_a_search_that_ended_is_told_by_its_outcome() -> None:
    standfirst, description = above(SEARCH)
    assert standfirst.startswith("Anselme Quéron")
    assert "a été retrouvé samedi matin" in standfirst
    assert description.startswith("Anselme Quéron")
    assert "ratissaient" not in standfirst + description


def test_the_side_whose_case_the_headline_tells_comes_before_the_other_s_defence() -> None:
    standfirst, description = above(WARD)
    assert "une seule sage-femme suivait six accouchements" in standfirst
    assert "réfute" not in standfirst + description
    assert "d’ailleurs" not in standfirst + description


def test_who_the_headline_names_leads_with_what_is_counted_of_them() -> None:
    text = """Présidentielle : Morel creuse l'écart, un électeur sur trois hésite encore

C'est une enquête qui ne rassure personne, pas même celle qu'elle place en tête.
Selon l'enquête Voltar publiée ce jeudi, Ada Morel recueillerait 27 % des voix au premier tour.
Les instituts se disent prudents. Paul Keravel a même ironisé sur « ces gens qu'on n'a jamais vus ».
"""
    assert "recueillerait 27" in above(text)[0]
