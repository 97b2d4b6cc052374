"""What audits of rewritten news report: each is a line of the source but for one thing, and none may be cleared.

Beside each kind stands an honest rewording with the same words, which no rule may refuse.
"""

import pytest

from story.checks import Ground, check_claim
from story.lines import read

FRENCH = """BRAZEY – La médiathèque de Brazey fermera ses portes le 3 juin, après la découverte d'amiante, a annoncé lundi la maire.
Le conseil départemental a demandé à la commune de vider les réserves avant le 15 juin.
Une visite du chantier est prévue le 12 septembre à la salle Jouvet.
L'ancien directeur de la médiathèque, Hugo Maillard, dit avoir signalé des poussières dès 2021.
Odile Sarrazin, la directrice adjointe, s'est indignée : « On a laissé travailler nos agents dans un bâtiment malade. »
Le diagnostic ne révèle aucun danger immédiat pour les lecteurs, selon la maire, Jeanne Colas.
Les usagers ne sont pas tous convaincus. Le collectif Pages ouvertes réclame une contre-visite.
Selon le collectif, 90 livres rares manqueraient dans le dépôt de Brazey, où travaillent trois agents.
Les onze agents ont été reçus mardi. Le département a promis une réponse avant la fin du mois.
La médiathèque restera fermée au moins jusqu'en 2028.
Luc Maillard, le frère du prévenu, a reconnu devant le tribunal avoir signé deux devis « sans les lire ».
"""  # noqa: E501
ENGLISH = """Harwell council voted on Tuesday to drop a plan to move the market after a two-hour debate.
The council had planned to save £90,000 a year by letting the hall.
It would apply for a heritage grant before 31 March, deputy leader Ann Rook said.
“My son sold his first pots here,” said Ivo Brand, a potter who started the petition.
The market will stay open until at least 2029.
"""


@pytest.fixture(scope="module")
def grounds() -> dict[str, Ground]:
    return {code: Ground.of_sources([read(text, "A", language=code)]) for code, text in
            (("fr", FRENCH), ("en", ENGLISH))}  # fmt: skip


ALTERED = [
    ("fr", "La médiathèque de Brazey a fermé ses portes le 3 juin."),
    ("fr", "La commune a vidé les réserves avant le 15 juin."),
    ("fr", "Une visite du chantier s'est tenue le 12 septembre à la salle Jouvet."),
    ("fr", "La commune a demandé au conseil départemental de vider les réserves avant le 15 juin."),
    ("fr", "Le conseil départemental a demandé à la commune de vider les réserves après le 15 juin."),
    ("fr", "L'amiante a été découvert après la fermeture des portes de la médiathèque."),
    ("fr", "Hugo Maillard, le directeur de la médiathèque, dit avoir signalé des poussières dès 2021."),
    ("fr", "Hugo Maillard a signalé des poussières dès 2021."),
    ("fr", "« On a laissé travailler nos agents dans un bâtiment malade », s'est réjouie Odile Sarrazin."),
    ("fr", "Les agents ont travaillé dans un bâtiment malade."),
    ("fr", "Le diagnostic ne révèle aucun danger pour les lecteurs, selon la maire, Jeanne Colas."),
    ("fr", "Aucun usager n'est convaincu."),
    ("fr", "Plusieurs des onze agents ont été reçus mardi."),
    ("fr", "Le département a promis une contre-visite avant la fin du mois."),
    ("fr", "D'après la maire de Brazey, 90 livres rares manqueraient dans le dépôt."),
    ("fr", "La médiathèque restera fermée jusqu'en 2028."),
    ("en", "The council saved £90,000 a year by letting the hall."),
    ("en", "The council has applied for a heritage grant before 31 March."),
    ("en", "Ann Rook, the leader, said the council would apply for a heritage grant before 31 March."),
    ("en", "Ivo Brand, a teacher who started the petition, sold pots here."),
    ("en", "All councillors voted on Tuesday to drop the plan to move the market."),
    ("en", "The market will stay open until 2029."),
]
HONEST = [
    ("fr", "La médiathèque de Brazey doit fermer le 3 juin, a annoncé lundi la maire."),
    ("fr", "La commune doit vider les réserves avant le 15 juin."),
    ("fr", "Une visite du chantier aura lieu le 12 septembre, salle Jouvet."),
    ("fr", "Après la découverte d'amiante, la médiathèque de Brazey fermera ses portes le 3 juin."),
    ("fr", "Hugo Maillard, l'ancien directeur de la médiathèque, affirme avoir signalé des poussières dès 2021."),
    ("fr", "Tous les usagers ne sont pas convaincus."),
    ("fr", "Trois agents travaillent dans le dépôt de Brazey."),
    ("fr", "La médiathèque ne rouvrira pas avant 2028."),
    ("fr", "Deux devis ont été signés sans être lus, a reconnu Luc Maillard."),
    ("en", "The council had planned to save £90,000 a year by letting the hall."),
    ("en", "After a two-hour debate, Harwell council voted on Tuesday to drop a plan to move the market."),
    ("en", "Ivo Brand, a potter who started the petition, said his son sold his first pots there."),
]


def verdicts(code: str, text: str, grounds: dict[str, Ground]) -> set[str]:
    return {one.verdict for one in check_claim(text, grounds[code], place="body")}


@pytest.mark.parametrize(("code", "text"), ALTERED)
def test_an_altered_sentence_is_not_cleared(code: str, text: str, grounds: dict[str, Ground]) -> None:
    assert verdicts(code, text, grounds)


@pytest.mark.parametrize(("code", "text"), HONEST)
def test_an_honest_one_is_not_refused(code: str, text: str, grounds: dict[str, Ground]) -> None:
    assert "unsupported" not in verdicts(code, text, grounds)
