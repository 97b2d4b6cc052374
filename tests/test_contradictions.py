"""Contradictions: the denial against the deed it denies, two figures for one thing."""

from pathlib import Path

import pytest

from story.lines import read
from story.notes import merge, take
from story.restated import alike, same
from story.restated import read as compared
from story.values import Fact
from tests.dispatches import dispatch

ENDING = " La réunion s'est tenue mardi soir dans la salle des fêtes du village, et elle a duré deux heures."


def against(*texts: str) -> set[tuple[str, ...]]:
    notes = merge([take(read(text + ENDING, "ABC"[index])) for index, text in enumerate(texts)])
    lines = {fact.id: fact.lines[0] for fact in notes.facts}
    return {tuple(sorted(lines[side] for side in conflict.sides)) for conflict in notes.conflicts}


@pytest.mark.parametrize(
    ("one", "other", "sides"),
    [
        (
            "Le Valdor manque de blé cette année. Le Norland a livré du blé au Valdor en mars.",
            "Le Norland nie avoir vendu du blé au Valdor et annonce un autre accord.",
            {("A2", "B1")},
        ),
        (
            "L'accident de Kerlan a fait 12 morts mardi à l'aube.",
            "L'accident de Kerlan a fait 15 morts mardi à l'aube.",
            {("A1", "B1")},
        ),
        (
            "La digue de Kerlan protégera le bourg. L'investissement est évalué à 1,8 million d'euros.",
            "La digue de Kerlan sera longue de 400 mètres. Le coût du chantier est passé à 2,1 millions d'euros.",
            {("A2", "B2")},
        ),
        (
            "Le bac de Kerlan a quitté Brest le 3 mars à l'aube.",
            "Le bac de Kerlan a quitté Brest le 4 mars à l'aube, selon la compagnie.",
            {("A1", "B1")},
        ),
        (
            "La ligne de Kerlan a été ouverte en 1998.",
            "La ligne de bac de Kerlan a été ouverte en 1999 par la région.",
            {("A1", "B1")},
        ),
        (
            "La ligne de Kerlan a été ouverte en mars 1998.",
            "La ligne de Kerlan a été ouverte en 1998 par la région.",
            set(),
        ),
        (
            "La ligne de Kerlan a été ouverte en 1998.",
            "La région a fermé une autre ligne en 1999, faute de passagers.",
            set(),
        ),
        (
            "Le pont de Kerlan coûtera 38 millions d'euros à la région.",
            "La rampe du pont de Kerlan coûtera 2 millions d'euros à la région.",
            set(),
        ),
        (
            "L'incendie de Kerlan a fait au moins douze blessés, selon les pompiers.",
            "Le bilan est de quinze blessés à Kerlan. En 2019, un incendie y avait fait dix blessés.",
            {("A1", "B1")},
        ),
        (
            "Quelque 4.200 personnes ont manifesté mardi à Kerlan, selon la police.",
            "Ils étaient 9 000 mardi dans les rues de Kerlan, d'après les syndicats.",
            {("A1", "B1")},
        ),
        (
            "Le syndicat accuse la direction de Coral d'avoir fermé deux issues de secours.",
            "La direction de Coral dément avoir condamné des issues de secours.",
            {("A1", "B1")},
        ),
        (
            "Le préjudice de Coral dépasserait 2,3 millions d'euros, selon l'accusation.",
            "« Personne ne m'a jamais parlé de factures », a assuré l'ancien président.",
            set(),
        ),
        (
            "L'alerte a été donnée à temps, selon le préfet.",
            "« L'alerte n'a jamais été donnée », s'emporte la maire de Kerlan.",
            {("A1", "B1")},
        ),
        (
            "Quelque 300 foyers de Kerlan étaient privés de courant mardi soir.",
            "Mardi soir, 300 foyers de Kerlan n'avaient pas de courant.",
            set(),
        ),
        (
            "Le chantier de Kerlan a coûté 312 millions d'euros.",
            "La facture de Kerlan dépasse les 300 millions d'euros.",
            set(),
        ),
        (
            "Le navire de Kerlan compte 46 marins, dont douze femmes.",
            "Une douzaine de femmes sont du voyage à bord du navire de Kerlan.",
            set(),
        ),
        (
            "Longue de 11 kilomètres, la ligne B de Kerlan dessert 21 stations.",
            "La ligne A de Kerlan dessert 25 stations depuis son ouverture.",
            set(),
        ),
    ],
)
def test_sides_are_the_facts_that_oppose_each_other(one: str, other: str, sides: set[tuple[str, ...]]) -> None:
    assert against(one, other) == sides


def test_two_dates_of_one_event_are_not_made_one_fact() -> None:
    texts = ("Le bac a quitté le port de Brest le 3 mars.", "Le bac a quitté le port de Brest le 4 mars.")
    notes = merge([take(read(text + ENDING, "AB"[index])) for index, text in enumerate(texts)])
    assert [fact.text for fact in notes.facts if "bac" in fact.text] == list(texts)


def test_the_two_port_stories_differ_on_duration_and_cost() -> None:
    texts = [Path(f"examples/{name}.txt").read_text("utf-8") for name in ("port", "port-riverains")]
    notes = merge([take(read(text, source)) for text, source in zip(texts, "AB", strict=True)])
    facts = {fact.id: fact.text for fact in notes.facts}
    pairs = [tuple(facts[side] for side in conflict.sides) for conflict in notes.conflicts]
    assert any("onze mois" in one and "quatorze mois" in other for one, other in pairs)
    assert any("38 millions" in one and "45 millions" in other for one, other in pairs)
    assert not any("déviation" in other for _, other in pairs)


def test_few_statements_are_compared_and_none_that_says_the_same_is_missed() -> None:
    lines = read(dispatch(0, 2000), "A").lines
    again = [line.model_copy(update={"text": line.text.replace(".", " hier.")}) for line in lines[::5]]
    texts = [line.text for line in (*lines, *again)]
    readings = [compared(Fact(id=f"F{n}", text=text, lines=(f"A{n}",)), "fr") for n, text in enumerate(texts)]
    near = list(alike([reading.stems for reading in readings]))
    every = [{early for early in range(n) if same(readings[early], readings[n])} for n in range(len(readings))]
    assert sum(map(len, every)) >= len(again)
    assert all(found <= set(looked) for found, looked in zip(every, near, strict=True))
    assert sum(map(len, near)) < 3 * len(readings)
