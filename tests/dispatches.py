"""Dispatches made to measure: any length, no two alike, in French that reads well enough to need no rewording."""

import random

LINES = (
    "Le port de {a} ouvrira {n} places de bateau en mai.",
    "Par ailleurs, la ville de {a} vendra ses vieux hangars au groupe {b}.",
    "« Nous voulons garder les pêcheurs de {a} », a déclaré la maire, Anne {b}.",
    "Le syndicat {b} demande toutefois un quai plus long pour les chalutiers.",
    "Jean {b}, le patron du bateau {c}, craint une hausse du loyer de {n} euros.",
    "Les mareyeurs de {a} attendent également une nouvelle criée.",
    "Aujourd’hui, le port de {a} compte {n} bateaux de pêche.",
    "D’après la société {c}, le chantier occupera {n} ouvriers pendant l’hiver.",
    "La région versera {n} millions d’euros au port de {a}.",
    "En outre, le conseil de {c} paiera la route du quai.",
    "« Le quai tiendra quarante ans », a promis l’ingénieur Paul {c}.",
    "Mais les riverains de {b} redoutent le bruit des camions.",
    "Une réunion aura lieu jeudi à la salle des fêtes de {a}.",
    "L’association {c} réclame notamment un mur contre le bruit.",
    "Le port de {a} avait perdu {n} emplois en 2009.",
    "Selon Anne {b}, la ville ne vendra pas le phare.",
    "Les deux écoles de {c} visiteront le chantier en juin.",
    "L’entreprise {b} livrera les grues avant le 15 avril.",
    "Cependant, aucune grue ne tournera la nuit, assure Paul {c}.",
    "Le chantier durera {n} semaines.",
    "« Personne ne perdra sa place », a répété Anne {b} devant {n} habitants.",
    "Le maire de {c} critique quant à lui le prix des places.",
    "Les plaisanciers paieront {n} euros par an, contre {m} aujourd’hui.",
    "Le port de {a} fêtera son ouverture le 3 juin.",
)
WHO = (
    "Le syndicat {a}", "La société {b}", "L’association {c}", "La préfecture de {a}", "Le conseil de {b}",
    "Jean {c}", "Anne {a}", "Le tribunal de {b}", "Le lycée de {c}", "L’hôpital de {a}", "La fédération {b}",
    "Le musée {c}", "La chambre d’agriculture de {a}", "Le club {b}", "L’agence {c}", "La coopérative {a}",
)  # fmt: skip
DOES = (
    "réclame", "annonce", "redoute", "prépare", "finance", "critique", "étudie", "soutient", "retarde",
    "signale", "attend", "examine", "refuse", "propose", "demande", "mesure",
)  # fmt: skip
WHAT = (
    "{n} logements", "un terrain de {n} hectares", "une passerelle neuve", "{n} emplois saisonniers",
    "un budget plus court", "la fermeture d’un guichet", "une ligne d’autocar", "{n} places de crèche",
    "un vaccin", "la vente du moulin", "des bornes électriques", "une récolte précoce", "le dragage du canal",
    "un concert gratuit", "{n} vélos", "un barrage",
)  # fmt: skip
WHERE = (
    "près de {b}", "au bord du lac {c}", "dans la vallée de {a}", "à l’entrée de {b}", "sur la place {c}",
    "avant l’hiver", "malgré la pluie", "au printemps", "pour les familles de {a}", "avec la mairie de {c}",
    "sans attendre {b}", "depuis lundi", "à titre d’essai", "loin de {a}", "chaque samedi", "en silence",
)  # fmt: skip
_SYLLABLES = ("ba", "ko", "ri", "lu", "me", "to", "va", "ni", "sel", "dor", "gan", "pim", "tra", "zel", "mur", "lan")


def dispatch(seed: int = 0, words: int = 270) -> str:
    """A text of at least that many words; the same for the same seed."""
    chance, told, said = random.Random(seed), list[str](), 0
    while said < words:
        names = {letter: _name(chance) for letter in "abc"}
        lines = LINES if not told else [_line(chance) for _ in LINES]
        for line in lines:
            number = chance.randint(20, 900)
            if line not in LINES:
                names = {letter: _name(chance) for letter in "abc"}
            told.append(line.format(**names, n=number, m=number + chance.randint(1, 90)))
            said += len(told[-1].split())
            if said >= words:
                break
    return "\n".join(" ".join(told[at : at + 3]) for at in range(0, len(told), 3)) + "\n"


def _line(chance: random.Random) -> str:
    """One of some 65,000 sentences: long texts go on, they do not say everything again."""
    return " ".join(map(chance.choice, (WHO, DOES, WHAT, WHERE))) + "."


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=3)).capitalize()
