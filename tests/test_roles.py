"""The role a sentence gives a name, and what only looks like one."""

import pytest

from story.names import names
from story.roles import is_kin, roles


def told(text: str, language: str = "fr", *, any_noun: bool = False) -> list[tuple[str, str]]:
    found = roles(text, names(text, language), language, any_noun=any_noun)
    return [(name.text, text[start:end]) for name, start, end in found]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("La maire Anne Riou a signé.", "maire"),
        ("La ministre de la Santé, Mme Anne Riou, a signé.", "ministre de la Santé"),
        ("Anne Riou, maire de Larmor, a signé.", "maire de Larmor"),
        ("Anne Riou, 34 ans, infirmière, a signé.", "infirmière"),
        ("Anne Riou, gardienne du phare depuis 2009, a signé.", "gardienne du phare"),
        ("Anne Riou, directrice générale nommée en mars dernier, a signé.", "directrice générale"),
        ("Anne Riou (PS), maire de Larmor, a signé.", "maire de Larmor"),
        ("Gardienne du phare depuis 2009, Anne Riou a signé.", "Gardienne du phare"),
        ("L'expert nommé par le juge, Anne Riou, a signé.", "expert nommé par le juge"),
        ("Le porte-parole de la flotte, le colonel Anne Riou, a signé.", "porte-parole de la flotte"),
        ("La députée PS Anne Riou a signé.", "députée PS"),
        ("Leur chef, le colonel Anne Riou, a signé.", "colonel"),
    ],
)
def test_a_noun_of_office_next_to_a_name_is_its_role(text: str, role: str) -> None:
    assert told(text) == [("Anne Riou", role)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The mayor Anne Reed signed it.", "mayor"),
        ("Anne Reed, a farmer from Dale, signed it.", "farmer from Dale"),
    ],
)
def test_english_roles_are_read_as_well(text: str, role: str) -> None:
    assert told(text, "en") == [("Anne Reed", role)]


@pytest.mark.parametrize(
    "text",
    [
        "Anne Riou a signé.",
        "La maire a salué Anne Riou.",
        "Anne Riou, hier, a signé.",
        "Anne Riou, la maire, Paul Ménez et les autres ont signé.",
        f"Le maire {'vieux ' * 14}cher Anne Riou a signé.",
        "Le poste revient au maire Paul Ménez, Anne Riou reçoit l'autre.",
        "Un train a emmené le lycéen entre Anne Riou et Lyon.",
        "Son cadet est élève au lycée Anne Riou.",
        "Le PDG de HP France et Anne Riou sont venus.",
        "En forçant le portail de l'usine Anne Riou, ils ont fui.",
    ],
    ids=[
        "no role",
        "a verb between",
        "a circumstance",
        "somebody else in a list",
        "a clause",
        "the next in a list",
        "a preposition",
        "a school",
        "a firm of a country",
        "a gerund",
    ],
)
def test_what_is_no_role_is_none(text: str) -> None:
    assert all(name != "Anne Riou" for name, _ in told(text))


def test_any_noun_is_a_role_only_of_somebody_known_to_be_a_person() -> None:
    text = "Anne Riou, tonnelière à Dax, a signé."
    assert told(text) == []
    assert told(text, any_noun=True) == [("Anne Riou", "tonnelière à Dax")]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("La gaveuse Anne Riou a signé.", "gaveuse"),
        ("Puis le tonnelier du village Anne Riou a signé.", "tonnelier du village"),
        ("Le monteur, Anne Riou, a signé.", "monteur"),
        ("Poursuivi pour fraude, le courtier Anne Riou a signé.", "courtier"),
        ("Le signalement d'une comptable, Anne Riou, est daté de 2021.", "comptable"),
    ],
)
def test_any_noun_between_an_article_and_a_person_is_a_role_too(text: str, role: str) -> None:
    assert told(text) == []
    assert told(text, any_noun=True) == [("Anne Riou", role)]


@pytest.mark.parametrize(
    "text",
    [
        "Anne Riou, très émue, a signé.",
        "Anne Riou, étonnée à Dax, a signé.",
        "Anne Riou, déjà loin, a signé.",
        "La très discrète Anne Riou a signé.",
        "Pour la première fois Anne Riou a signé.",
        "À la sortie du tribunal Anne Riou a signé.",
        "Après le procès Anne Riou a signé.",
    ],
)
def test_words_with_accents_and_circumstances_are_no_trade(text: str) -> None:
    assert told(text, any_noun=True) == []


def test_an_adverb_is_no_trade_even_of_a_person() -> None:
    assert told("Anne Riou, finalement à Dax, a signé.", any_noun=True) == []


def test_a_lone_name_set_off_behind_an_office_is_the_body_it_is_held_in() -> None:
    assert told("A spokesman for the operator, Dalesway, said so.", "en") == []


def test_nothing_is_told_in_a_language_without_a_file() -> None:
    assert told("La maire Anne Riou a signé.", "und") == []


@pytest.mark.parametrize(
    ("text", "told"), [("Son frère aîné, Paul Riou, a signé.", True), ("Le frère du maire, Paul Riou, a signé.", False)]
)
def test_a_relative_of_somebody_told_elsewhere_is_kin(text: str, told: bool) -> None:
    ((_, start, end),) = roles(text, names(text, "fr"), "fr")
    assert is_kin(text, start, end, "fr") is told


@pytest.mark.parametrize(
    ("text", "role", "language"),
    [
        ("« □ », raconte Anne Riou, 81 ans, ancienne couturière.", "ancienne couturière", "fr"),
        ("« □ », raconte Anne Riou, seule verrière du canton.", "seule verrière du canton", "fr"),
        ("Tonnelière à Dole depuis 2009, Anne Riou a signé.", "Tonnelière à Dole", "fr"),
        ("“□,” said Anne Reed, a geneticist at the University of Dole who led the work.",
         "geneticist at the University of Dole", "en"),
        ("“□,” said Anne Reed, a retired nurse whose kitchen overlooks the bridge.", "retired nurse", "en"),
    ],
)  # fmt: skip
def test_who_is_known_to_speak_has_a_trade_that_any_noun_of_a_person_tells(text: str, role: str, language: str) -> None:
    assert [role for _, role in told(text, language, any_noun=True)] == [role]


@pytest.mark.parametrize(
    "text",
    [
        "Anne Riou, 38 ans, rabote une table d'épicéa, un casque sur les oreilles.",
        "Anne Riou, 34 ans, comparaissait lundi devant le tribunal.",
        "Anne Riou, voix nouée, a signé.",
        "Anne Riou, juge la mesure inutile.",
        "Accusée d'avoir menti, Anne Riou a signé.",
        "Le troisième ligne de l'US Port-Ansel a signé.",
    ],
)
def test_without_a_noun_of_a_person_there_is_no_role(text: str) -> None:
    assert told(text, any_noun=True) == []
