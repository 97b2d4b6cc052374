"""An interview: who asks and who answers is seen, and neither is told as the paper's own words."""

from graph import run_graph
from story.lines import read
from story.notes import take
from writers.embedded.material import from_notes

TALK = """ENTRETIEN. « La halle n'est pas à vendre », assure la doyenne Ada Morel
Doyenne des marchands de Kerlo, Ada Morel, 76 ans, tient le même étal depuis 1974.

Combien d'étals restent ouverts cette année ?
Douze, dont sept le mardi. Trois seulement vendent encore du poisson de la baie.

Que demandez-vous ?
Du fioul. On a besoin de six cuves, on en a trois.

La région propose de racheter les murs. Êtes-vous pour ?
Je ne suis ni pour ni contre. La halle n'est pas à vendre. Le premier souci, c'est le toit.

Le maire Paul Ménez dit que les aides sont versées en un mois.
C'est faux. J'attends encore celles de 2024.

Avez-vous pensé à arrêter ?
Non.

Faut-il fermer la halle la nuit ?
Oui, une fois pour toutes. Ma fille m'a dit : « Ferme, ou je m'en vais. »
"""


def told() -> list[str]:
    article = run_graph(TALK, writer="embedded")
    made = [" ".join(each.text for each in one.sentences) for part in article.sections for one in part.paragraphs]
    return [text.replace("\u202f", " ").replace("\u00a0", " ") for text in made]


def test_questions_and_answers_are_all_told_in_turns() -> None:
    text = told()
    wanted = [
        "— Combien d’étals restent ouverts cette année ?",
        "— Douze, dont sept le mardi. Trois seulement vendent encore du poisson de la baie.",
        "— Que demandez-vous ?",
        "— Du fioul. On a besoin de six cuves, on en a trois.",
        "— La région propose de racheter les murs. Êtes-vous pour ?",
        "— Je ne suis ni pour ni contre. La halle n’est pas à vendre. Le premier souci, c’est le toit.",
        "— Le maire Paul Ménez dit que les aides sont versées en un mois.",
        "— C’est faux. J’attends encore celles de 2024.",
        "— Avez-vous pensé à arrêter ?",
        "— Non.",
        "— Faut-il fermer la halle la nuit ?",
        "— Oui, une fois pour toutes. Ma fille m’a dit : « Ferme, ou je m’en vais. »",
    ]
    assert text[text.index(wanted[0]) :] == wanted


def test_a_further_paragraph_of_an_answer_is_no_turn_of_its_own() -> None:
    more = "on en a trois.\nJe les ai demandées en mai. Personne n'a répondu à ma lettre."
    long = TALK.replace("on en a trois.", more)
    story = from_notes(take(read(long, "A")), "fr")
    further = next(fact for fact in story.facts if fact.text.startswith("Je les ai demandées"))
    assert further.id in story.exchanges
    assert further.id not in story.turns


def test_a_story_with_a_question_or_two_is_no_interview() -> None:
    text = (
        "La halle de Kerlo fermera mardi.\n\nQui paiera le toit ?\nLa mairie ne le dit pas.\n\nEt après ?\nLa région "
        "étudie un rachat des murs, a indiqué Ada Morel.\n"
    )
    assert not from_notes(take(read(text, "A")), "fr").exchanges
