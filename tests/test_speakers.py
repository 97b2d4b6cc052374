"""Whom the designations of a source mean."""

import pytest

from story.names import names
from story.plain import bare
from story.speakers import Cast
from story.spellings import is_one


def meant(text: str, designation: str, language: str = "fr") -> str:
    """The name of whoever the last such designation means."""
    start = text.rindex(designation)
    return Cast(text, names(text, language), language).described(start, start + len(designation)).name


@pytest.mark.parametrize(
    ("text", "designation", "name"),
    [
        ("Puis la maire Anne Riou a signé.", "la maire Anne Riou", "Anne Riou"),
        ("Puis la maire, Mme Riou, a signé.", "la maire", "Riou"),
        ("Puis la très discrète Anne Riou a signé.", "la très discrète Anne Riou", "Anne Riou"),
        ("Puis un ami de Anne Riou a signé.", "un ami de Anne Riou", "un ami de Anne Riou"),
        ("Anne Riou, maire de Larmor, a signé. Puis la maire est partie.", "la maire", "Anne Riou"),
        ("Anne Riou, maire de Larmor, a signé. Puis le préfet est parti.", "le préfet", "le préfet"),
        ("Anne Riou et Paul Ménez ont signé. La première est partie.", "La première", "Anne Riou"),
        ("Anne Riou et Paul Ménez ont signé. Le second est parti.", "Le second", "Paul Ménez"),
        ("Anne Riou, maire de Larmor, a signé. Puis l'élue est partie.", "l'élue", "Anne Riou"),
        ("Paul Ménez, maire de Larmor, a signé. Puis le premier édile est parti.", "le premier édile", "Paul Ménez"),
        ("Paul Ménez, procureur à Larmor, a parlé. Puis le serveur est parti.", "le serveur", "le serveur"),
        ("Paul Ménez a freiné. Puis le routier est parti.", "le routier", "Paul Ménez"),
        ("Anne Riou a tranché. La députée de Larmor est partie.", "La députée de Larmor", "Anne Riou"),
        (
            "Paul Ménez, capitaine de Larmor, a parlé. Yann Le Goff, capitaine de Dole, non. Son homologue est parti.",
            "Son homologue",
            "Paul Ménez",
        ),
        ("Ferrol Marine vend des ponts. Puis l'entreprise est partie.", "l'entreprise", "Ferrol Marine"),
        ("L'agence de l'eau a parlé. Puis l'agence est partie.", "l'agence", "L'agence de l'eau"),
        ("Une touriste belge, Anne Riou, est partie.", "Une touriste", "Anne Riou"),
    ],
    ids=[
        "role and name",
        "set off",
        "epithet",
        "complement",
        "office",
        "other",
        "first",
        "second",
        "taken up",
        "another word for an office",
        "another trade",
        "the only one near",
        "just introduced",
        "counterpart",
        "body",
        "as first written",
        "named behind",
    ],
)
def test_a_designation_means_whoever_the_source_lets_it_mean(text: str, designation: str, name: str) -> None:
    assert meant(text, designation) == name


def test_english_offices_are_read_as_well() -> None:
    assert meant("Anne Reed, the mayor of Dale, signed. Then the mayor left.", "the mayor", "en") == "Anne Reed"


def test_a_designation_told_twice_is_one_member() -> None:
    text = "La préfecture a signé. Puis la préfecture a publié le texte."
    cast = Cast(text, names(text, "fr"), "fr")
    first = cast.described(0, len("La préfecture"))
    at = text.index("la préfecture")
    assert cast.described(at, at + len("la préfecture")) is first
    assert first.seen == [0, at]


def test_a_surname_is_the_full_name_given_elsewhere() -> None:
    text = "Anne Riou a signé lundi. Puis Riou est partie."
    cast = Cast(text, names(text, "fr"), "fr")
    last = next(name for name in cast.names if name.text == "Riou")
    assert cast.person(last).name == "Anne Riou"


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Puis Mme Riou a signé.", "f"),
        ("Puis M. Riou a signé.", "m"),
        ("Le maire, Riou, a signé.", "m"),
        ("Puis Anne Riou a signé.", "f"),
    ],
    ids=["title", "title of a man", "article of the role", "first name"],
)
def test_gender_is_told_by_title_role_or_first_name(text: str, gender: str) -> None:
    (name,) = names(text, "fr")
    assert bare(Cast(text, [name], "fr").person(name).trait.gender or "") == gender


def test_names_are_looked_up_as_if_each_were_held_against_all() -> None:
    """By their frames: a long text has thousands of names."""
    lasts = ["Boudanov", "Budanov", "Budanow", "Zelenskyy", "Zelensky", "Zelinsky", "Rioux", "Karimov", "Carimov"]
    told = ["Anne Boudanov", "Kyrylo Budanov", "Jean Zelenskyy", "Luc Rioux", *lasts]
    text = " ".join(f"Le préfet a reçu {name} lundi." for name in told)
    cast = Cast(text, names(text, "fr"), "fr")
    wholes = [name.text for name in cast.names if " " in name.text]
    by_all = {
        name.text: next((whole for whole in wholes if is_one(name.text, whole.split()[-1])), name.text)
        for name in cast.names
        if " " not in name.text and not any(whole.endswith(f" {name.text}") for whole in wholes)
    }
    assert {name: cast.person(next(n for n in cast.names if n.text == name)).name for name in by_all} == by_all
    assert (by_all["Zelinsky"], by_all["Karimov"]) == ("Jean Zelenskyy", "Karimov")
