"""Roles bound to names, and names bound to one another."""

import pytest

from story.lines import read
from story.people import aliases, people

REST = " La réunion s'est tenue mardi soir dans la salle des fêtes du village."


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Le président irlandais Aidan Moore a réagi.", "Aidan Moore", "président irlandais"),
        ("Le ministre de la Pêche, Yann Le Goff, a réagi.", "Yann Le Goff", "ministre de la Pêche"),
        ("Anne Riou, porte-parole de la mairie, a réagi.", "Anne Riou", "porte-parole de la mairie"),
        ("Anne Riou, 34 ans, infirmière à Brest, a réagi.", "Anne Riou", "infirmière à Brest"),
        ("La procureure de Brest, Mme Anne Riou, a réagi.", "Anne Riou", "procureure de Brest"),
    ],
)
def test_a_role_is_read_beside_its_name(text: str, name: str, role: str) -> None:
    assert [(person.name, person.role) for person in people(read(text + REST))] == [(name, role)]


def test_acronyms_and_surnames_are_bound() -> None:
    text = "La Fédération des pêcheurs (FDP) soutient Anne Riou. La loi divise. Pour Riou, c'est un progrès." + REST
    bound = {(alias.name, alias.also) for alias in aliases(read(text))}
    assert bound == {("Fédération des pêcheurs", ("FDP",)), ("Anne Riou", ("Riou",))}


@pytest.mark.parametrize(
    "text",
    [
        "Philippe Morel (UMP) a réagi. Philippe Morel (UMP) est parti.",
        "Anne Riou et Paul Riou ont réagi. Les Riou sont partis. Pour Riou, c'est fini.",
        "La Banque de Norland a réagi. La Banque est fermée.",
    ],
    ids=["a party", "two of one surname", "a body"],
)
def test_a_party_a_shared_surname_and_the_first_word_of_a_body_bind_nothing(text: str) -> None:
    assert aliases(read(text + REST)) == ()


def test_an_initial_is_no_other_person() -> None:
    text = "Anne Riou a réagi. A. Riou est partie. Pour Riou, c'est fini." + REST
    assert [(alias.name, alias.also) for alias in aliases(read(text))] == [("Anne Riou", ("Riou",))]


@pytest.mark.parametrize(
    "text",
    [
        "La porte-parole Anne Riou a réagi. Anne Riou, porte-parole de la mairie, est partie.",
        "Anne Riou, porte-parole de la mairie, a réagi. Son homologue Paul Ménez est parti.",
    ],
    ids=["the shorter role", "somebody else's counterpart"],
)
def test_a_role_that_says_less_or_leans_on_somebody_else_is_left_out(text: str) -> None:
    assert [(person.name, person.role) for person in people(read(text + REST))] == [
        ("Anne Riou", "porte-parole de la mairie")
    ]


def test_of_a_speaker_any_trade_is_a_role() -> None:
    source = read("L'alerte est partie d'une comptable, Anne Riou, embauchée en mai." + REST)
    assert people(source) == ()
    assert [(person.name, person.role) for person in people(source, ["Anne Riou"])] == [("Anne Riou", "comptable")]
