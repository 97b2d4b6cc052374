"""What somebody announces, as a headline without a verb: "Un plan pour les quais", "Vente de la halle annoncée"."""

from story.gender import Genders
from writers.embedded.grammar import Grammar
from writers.embedded.wording import capital, undated

FEWEST = 4
"""Words of such a headline at least."""


def announced(text: str, grammar: Grammar) -> str:
    """The thing alone where an article says it is new, else with the verb; "" where a clause is announced, or nothing.

    "La maire a annoncé jeudi un plan" is "Un plan", "la fermeture de la halle" is "Fermeture de la halle annoncée".
    """
    found = grammar.announces.match(undated(text.rstrip("."), grammar)[0])
    if found is None or grammar.verb.search(found["what"]):
        return ""
    what = found["what"].split(", ")[0]
    if found["new"]:
        made = capital(what)
    else:
        gender = Genders(grammar.code).of_word(found["known"].strip().casefold())
        use = grammar.frame("announced", gender == "f", what=what[len(found["known"]) :].lstrip(), verb=found["verb"])
        made = capital(use) if gender else ""
    return made if len(made.split()) >= FEWEST else ""
