"""Key points: the news first, no figure and no accusation without the other side that the source gives."""

from story.lines import read
from story.notes import take
from story.values import Brief
from writers.embedded.material import from_notes
from writers.embedded.outline import outline
from writers.embedded.sections import compose

COUNCIL = """Conseil de Brévan : la taxe des quais relevée

Le conseil de Brévan a relevé lundi soir, par 17 voix contre 6, la taxe des quais, qui passera de 12 % à 15 % en 2031.
La maire, Ada Morel, a justifié la décision par le prix des digues et de l'énergie.
Selon la mairie, la hausse coûtera en moyenne 62 euros par an à chaque pêcheur. L'opposition avance le chiffre de 118 \
euros.
La subvention au chœur des marins, qui devait être supprimée, sera finalement réduite de 10 %.
Un amendement, qui visait à exonérer de la taxe les pêcheurs retraités, a été rejeté par le conseil.
Une réunion publique aura lieu le lundi 4 mai à la criée. La séance s'est achevée à minuit.
"""
THEFT = """Vol d'une cloche à Brock-sur-Mer : un forain mis en examen

Un forain de Brock-sur-Mer, chez qui la cloche de la chapelle volée le 2 mai a été retrouvée, a été mis en examen \
mardi pour vol, tandis que le sacristain, Paul Keravel, a été relâché sans charge, a annoncé la procureure de Klow, \
Ada Morel.
Le suspect, un homme de 51 ans, conteste les faits. Ses empreintes ont été relevées sur la cloche.
« Mon client a réparé le clocher trois jours plus tôt », a rétorqué son avocate, Lise Hamon.
Le forain aurait proposé la cloche à deux antiquaires au mois de mai, selon une source proche de l'enquête.
Une fête réunira samedi 14 juin les habitants de Brock-sur-Mer, à l'appel de la mairie et de l'évêché.
L'évêché a porté plainte le 3 mai. La cloche sera remontée le 20 juin.
"""
TRIAL = """Criée de Klow : l'ancien trésorier jugé pour abus de confiance

L'ancien trésorier de la criée de Klow, Paul Keravel, 60 ans, est jugé depuis lundi par le tribunal de Brock pour abus \
de confiance, avec son comptable et deux mareyeurs.
L'experte nommée par le juge, Lise Hamon, a relevé 21 factures en double. Elle a cependant reconnu qu'elle n'avait pas \
pu vérifier les registres de 2029.
Selon l'accusation, le préjudice dépasserait 400 000 euros. La défense l'évalue à 90 000 euros.
Paul Keravel conteste les faits.
Le jugement sera rendu le 14 mai.
"""


STRIKE = """Criée de Klow : les trieurs en grève contre la vente des chambres froides

Les trieurs de la criée de Klow se sont mis en grève mardi contre la vente de deux chambres froides, a annoncé la maire.
Selon le syndicat, 62 des 140 trieurs, soit 44 %, ont cessé le travail. La direction, de son côté, a compté 38 \
grévistes, soit 27 %.
D'après une note citée par le syndicat, l'atelier de filetage pourrait être transféré à Brock.

La direction a démenti cette information. La criée emploie 210 personnes depuis 2019.
Selon un adhérent, l'ancien trésorier pourrait déposer un recours.
Une réunion est prévue vendredi 4 juillet à la criée. D'après une source proche du port, Brock étudierait le rachat \
des quais. Le port s'est refusé à tout commentaire.
"""
VOTE = """Partielle en Haute-Klow : Ada Morel l'emporte

La candidate du port Ada Morel a remporté dimanche avec 52,4 % des voix la partielle de Haute-Klow, devançant le \
sortant Paul Keravel, dont l'élection avait été annulée, selon les résultats de la préfecture.
Ada Morel, 44 ans, a recueilli 12 404 suffrages. La participation s'est établie à 31,6 %, selon la mairie.
Un second tour aura lieu le 4 mai à Brock. La préfecture publiera les procès-verbaux le 6 mai.
"""


APPEAL = """Criée de Klow : un ancien trésorier condamné en appel

La cour d'appel de Brock a condamné jeudi l'ancien trésorier de la criée de Klow, Paul Keravel, à deux ans de prison \
avec sursis.
Les juges ont retenu qu'il avait fait payer par la criée, entre 2024 et 2029, 268 000 euros de dépenses privées : \
voyages, travaux chez lui et location d'un véhicule. Le tribunal avait pour sa part évalué le préjudice à 412 000 euros.
Le condamné devra rembourser 90 000 euros à la criée, ainsi que 15 000 euros au titre du préjudice d'image.
Le port construira deux quais en 2032, selon la région. La criée emploie 210 personnes.
"""


def points(text: str) -> list[str]:
    """The items of the key points that are planned of the text."""
    notes = take(read(text, language="fr"))
    material = from_notes(notes, "fr")
    plans = [plan for plan in outline(notes, Brief(), "fr").sections if plan.form == "points"]
    drafts = (compose(plan, material) for plan in plans)
    return [" ".join(one.text for one in item.sentences) for draft in drafts for item in draft.paragraphs]


def test_the_first_tells_what_the_title_tells() -> None:
    assert "taxe des quais" in points(COUNCIL)[0]
    assert "mis en examen" in points(THEFT)[0]
    assert "abus de confiance" in points(TRIAL)[0]


def test_the_first_is_worded_otherwise_than_the_standfirst() -> None:
    notes = take(read(COUNCIL, language="fr"))
    lead = outline(notes, Brief(), "fr").standfirst[0].text
    assert points(COUNCIL)[0] != lead


def test_one_side_s_figure_stands_with_the_other_s() -> None:
    [told] = [item for item in points(COUNCIL) if "62 euros" in item]
    assert "118 euros" in told
    [told] = [item for item in points(TRIAL) if "400\u202f000" in item or "400 000" in item]
    assert "90\u202f000" in told or "90 000" in told


def test_what_somebody_found_stands_with_what_they_could_not_find() -> None:
    [told] = [item for item in points(TRIAL) if "21 factures" in item]
    assert "n’avait pas pu vérifier" in told


def test_a_turn_is_told_with_what_it_turns_from() -> None:
    assert all("devait être supprimée" in item for item in points(COUNCIL) if "finalement" in item)


def test_an_accusation_stands_with_its_denial() -> None:
    assert any("conteste les faits" in item for item in points(THEFT))
    assert any("conteste les faits" in item for item in points(TRIAL))


def test_no_answer_stands_without_what_it_answers() -> None:
    assert not any("Mon client" in item for item in points(THEFT))


def test_who_is_let_go_is_told_with_who_is_accused() -> None:
    """A freed man who stands in no key point and no description stays the suspect of whoever reads no further."""
    assert "relâché sans charge" in points(THEFT)[0]
    assert not points(THEFT)[0].count(".;")
    made = outline(take(read(THEFT.replace(", chez qui la cloche de la chapelle volée le 2 mai a été retrouvée,", ""),
                             language="fr")), Brief(), "fr")  # fmt: skip
    assert "Le sacristain, Paul Keravel, a été relâché sans charge" in made.meta_description


BEGGED = """- Le Ponant pourrait livrer à la Syldavie des barges à fond plat.
- Mais ces livraisons n'ont pas été faciles, selon le ministre des Ports.
Le président syldave Paul Keravel a dû supplier le Ponant de lui livrer des barges pour la guerre des quais, a déclaré \
mardi le ministre des Ports.
La mairie de Klow a déclaré lundi que le Ponant avait « récemment livré à la Syldavie des barges à fond plat et six \
grues ». Une pénurie de barges a poussé la Syldavie à se tourner vers des ports comme Lunel et Brock.
Selon le port de Klow, 64 bateaux attendent depuis le mois de juin. Les grues coûteront 3 millions de couronnes, \
d'après la mairie de Klow.
"""


def test_what_the_standfirst_announces_is_the_first_key_point_though_the_title_tells_another_fact() -> None:
    told = points(BEGGED)
    assert "a dû supplier" in told[0]
    assert "ministre" in told[0]
    assert len(told) <= 5


def test_what_answers_somebody_by_monsieur_is_no_key_point() -> None:
    text = (
        "À la barre, Paul Keravel, sonneur à Brock, cherche ses mots. Il reconnaît le vol, pas les coups.\n"
        "La présidente, Inès Corlay, le reprend : « Les registres disent autre chose, monsieur. Deux cloches ne se "
        "perdent pas toutes seules. »\n"
        "Pour la défense, tout se jouera sur l'expertise des cordes, dont le contenu sera débattu ce matin.\n"
        "L'accusé encourt vingt ans de réclusion. Le verdict est attendu vendredi en fin de journée.\n"
    )
    told = points(f"Assises de Klow : la voix du sonneur\n\n{text}")
    assert not any("monsieur" in item for item in told)


def test_what_one_side_claims_stands_with_who_denies_it_or_will_not_say() -> None:
    told = points(STRIKE)
    assert [item for item in told if "44" in item and "27" in item and "de son côté" in item]
    assert [item for item in told if "filetage" in item and "a démenti cette information" in item]
    assert [item for item in told if "étudierait le rachat" in item and "s’est refusé à tout commentaire" in item]


def test_what_one_side_claims_is_no_key_point_where_its_denial_cannot_stand_with_it() -> None:
    long = "La direction a démenti cette information, " + "et le port, et la ville, " * 12 + "et la région aussi."
    told = points(STRIKE.replace("La direction a démenti cette information.", long))
    assert not any("filetage" in item for item in told)


def test_no_other_side_stands_without_what_it_is_the_other_side_of() -> None:
    told = points(APPEAL)
    assert told
    assert not any("412" in item for item in told)


def test_somebody_of_whom_only_a_former_office_is_told_opens_no_key_point() -> None:
    assert points(STRIKE)
    assert not any("ancien trésorier" in item for item in points(STRIKE))


def test_a_surname_alone_opens_a_key_point_only_where_it_is_known_above() -> None:
    told = points(STRIKE.replace("La criée emploie 210", "Mme Morel recrutera 210").replace("depuis 2019", "en juin"))
    assert told
    assert not any("210" in item for item in told)
    known = STRIKE.replace("La criée emploie 210", "Mme Morel recrutera 210").replace("depuis 2019", "en juin")
    assert any("210" in item for item in points(known.replace("a annoncé la maire.", "a annoncé Ada Morel.", 1)))


def test_what_only_takes_up_a_thing_told_before_is_no_key_point() -> None:
    told = points(
        STRIKE.replace("Une réunion est prévue", "Le document doit être mis en ligne").replace("à la criée. D", ". D")
    )
    assert told
    assert not any("document" in item for item in told)


def test_the_same_source_is_one_that_stands_before() -> None:
    told = points(STRIKE.replace("Selon un adhérent, l'ancien trésorier", "D'après la même source, la région"))
    assert told
    assert not any("même source" in item for item in told)


def test_what_is_known_from_somebody_is_the_first_key_point_though_a_clause_of_it_tells_what_had_been() -> None:
    assert "52,4 %" in points(VOTE)[0].replace("\u202f", " ").replace("\u00a0", " ")
    assert "annulée" not in points(VOTE)[0]
