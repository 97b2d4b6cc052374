"""Head lines of news that have the words of a notice, and notices as the wire has them."""

import pytest

from story.lines import read
from story.notices import notice, notices, retractions

NEWS = """\
Embargo jeudi sur les moules de la baie de Larmor
Embargo le 3 avril sur le thon : les pêcheurs protestent
Embargo jusqu'en 2031 sur le bois de Larmor
Embargo jusqu'à nouvel ordre sur les huîtres du bassin
Embargo : 9 pays refusent de signer
Embargo 2031 : le Parlement avance
Embargo. La ministre signe le décret
Embargo sur le cuivre, la filière s'inquiète
Sous embargo total depuis vingt ans, l'archipel manque de farine.
Sous embargo strict de ses voisins, le pays vend son blé à l'Est.
Sous embargo jusqu'en 2031, le port tourne au ralenti
Alerte : embargo lundi sur les agneaux du Larzac
Ne pas diffuser les images avant l'audience, demande l'avocate
Ne pas publier les noms avant le procès : la règle rappelée
Diffusion interdite avant 22 heures pour le dessin animé
Publication interdite jusqu'au jugement : le roman saisi
Annulations : nos conseils aux vacanciers
Annulation : notre enquête sur les concerts
Annulations, attention aux faux remboursements
Annulation de nos trains : la région s'explique
Annulation de la dette de Larmor
Annule et remplace le précédent arrêté : la préfète durcit le ton
Bien lire la notice : les conseils des pharmaciens
Bien lire son bail avant de signer, conseille l'association
Bien lire la liste des ingrédients permet d'éviter les allergies.
Correction : l'indice perd 4 % mardi, et non plus 2 % comme lundi
Correction du brevet : les professeurs en grève
Correction (3-0) : Larmor passe, et non sans panache
Corrigé du brevet de maths, paragraphe par paragraphe
Corrige son titre de champion
Embargo lifts hopes of growers
Embargo ends: the island celebrates
Embargoed to the north, the goods were seized
Don't use the tap water until Monday, the town of Dunby told residents.
Do not use lifts before inspection
Not for broadcast: the tapes of a president
Kill item 7, the senator says
Kill the story: how a tabloid buried it
Withdraws the article of impeachment
Please read the terms before signing, regulators say""".splitlines()
REAL = """\
COMMUNIQUÉ DE PRESSE - SOUS EMBARGO JUSQU'AU 9 AVRIL|embargo
INFORMATION SOUS EMBARGO JUSQU'AU 9 AVRIL À 6H00|embargo
Cette information est sous embargo jusqu'au 9 avril à 6 heures.|embargo
Ce communiqué est strictement sous embargo jusqu'au 9 avril|embargo
Nantes, le 7 avril - Sous embargo jusqu'au 9 avril 6h|embargo
MENTION : EMBARGO 9 AVRIL 6H00|embargo
(EMBARGO jeudi 6h00 GMT)|embargo
Embargo : ne pas diffuser avant 18h|embargo
Pas de diffusion avant 18h|embargo
SOUS EMBARGO PRESSE JUSQU'AU 9 AVRIL|embargo
Embargoed for 6am Thursday|embargo
EMBARGOED FOR RELEASE UNTIL 0001 GMT THURSDAY|embargo
This press release is under embargo until Thursday|embargo
STRICTLY EMBARGOED UNTIL MIDNIGHT|embargo
NOT FOR PUBLICATION BEFORE 6AM|embargo
Prière d'annuler notre alerte de 15h20|withdrawal
Merci de ne pas utiliser notre dépêche « Le quai rouvre » de 15h20|withdrawal
ATTENTION : prière de ne pas tenir compte de la dépêche de 15h20|withdrawal
Nous retirons notre dépêche « Le quai rouvre »|withdrawal
Notre dépêche de 15h20 est annulée|withdrawal
AVIS D'ANNULATION|withdrawal
Annulation de notre alerte de 15h20|withdrawal
KILL - do not use|withdrawal
BULLETIN KILL|withdrawal
Please disregard the earlier alert|withdrawal
RECTIFICATIF : bien lire 14 bateaux, et non 12|correction
ERRATUM : 14 bateaux au lieu de 12|correction
Annule et remplace la précédente version|correction
Correction : lire au 3e paragraphe Anne Riou|correction
CORRECTION: paragraph 4 should read Dunby|correction""".splitlines()


@pytest.mark.parametrize("text", NEWS)
def test_news_is_no_notice(text: str) -> None:
    assert notice(text) is None


@pytest.mark.parametrize("row", REAL)
def test_a_notice_is_one(row: str) -> None:
    text, kind = row.split("|")
    assert notice(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "« Nous avions annoncé à tort la fermeture du quai », a reconnu Anne Riou.",
        "Contrairement à ce que notre maire avait annoncé, l'école fermera.",
        "Une erreur s'est glissée dans nos calculs, a reconnu l'adjointe.",
        "Contrairement à ce que nous avait annoncé la mairie, le quai ferme.",
        "Dans un erratum publié au Journal officiel, le ministère corrige le décret.",
        "We previously reported a loss of $3 million, the company said.",
        "This report was amended by the Senate on Friday.",
    ],
)
def test_another_takes_back_what_was_theirs(text: str) -> None:
    assert not list(
        retractions(read(f"Le quai ferme\n\nLARMOR, 12 mars (Agence) - Le quai ferme lundi.\n\n{text}").lines)
    )


def test_news_behind_an_embargo_in_one_paragraph_is_not_dropped() -> None:
    lines = read("SOUS EMBARGO jusqu'au 9 avril. Le quai rouvre lundi, a annoncé la capitainerie.").lines
    assert notices(lines[:1]) == {0: "embargo"}
    whole = lines[0].model_copy(update={"text": " ".join(line.text for line in lines)})
    assert notices([whole]) == {}
