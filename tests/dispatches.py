"""Dispatches made to measure: any length, no two alike, in French that reads well enough to need no rewording."""

import random

LINES = (
    "Le port de {a} ouvrira {n} places de bateau en mai, selon la mairie.",
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
_SYLLABLES = ("ba", "ko", "ri", "lu", "me", "to", "va", "ni", "sel", "dor", "gan", "pim", "tra", "zel", "mur", "lan")


def dispatch(seed: int = 0, words: int = 270) -> str:
    """A text of at least that many words; the same for the same seed."""
    chance, told, said = random.Random(seed), list[str](), 0
    while said < words:
        names = {letter: _name(chance) for letter in "abc"}
        for line in LINES:
            number = chance.randint(20, 900)
            told.append(line.format(**names, n=number, m=number + chance.randint(1, 90)))
            said += len(told[-1].split())
            if said >= words:
                break
    return "\n".join(" ".join(told[at : at + 3]) for at in range(0, len(told), 3)) + "\n"


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=3)).capitalize()
