"""Honest wordings that a rule once refused, each beside a lie like it that stays refused or open."""

import pytest

from story.checks import Ground, check_claim, check_sentences
from story.lines import read
from story.notes import take
from story.values import Sentence

HONEST = read(
    "La mairie n'exclut pas une aide aux forains, mais le montant n'est pas fixé.\n"
    "Selon Oriane Kerbrat, urbaniste suisse et professeure à Kerlann, une ville sans place est « orpheline ».\n"
    "D'après le collectif, 90 cars par jour traverseraient le hameau de Vrain, où se trouvent deux crèches.\n"
    "« Nous partirons. [...] Personne ne nous écoute », a lancé Jo Mariel.\n"
    "L'Ohrland lui avait souri au début de la campagne.\n"
    "Les forains partent, mais la mairie ne croit pas que la halle soit perdue.\n"
    "La campagne passe par un Etat-clé, l'Ohrland.\n"
    "Le Vrain est le plus grand acheteur de laine de la région.\n"
    "Le chantier, estimé à 14 millions d'euros, doit doubler le nombre de quais de la ville.\n"
    "La mine va supprimer pas moins de 800 postes.\n",
    "A",
    language="fr",
)
"""What honest models wrote in trials, and a rule refused."""


@pytest.mark.parametrize(
    ("text", "line", "want"),
    [
        ("La mairie n'écarte pas une aide aux forains.", "A1", "fair"),
        ("La mairie accorde une aide aux forains.", "A1", "refused"),
        ("Oriane Kerbrat est une urbaniste suisse, également professeure à Kerlann.", "A2", "fair"),
        ("Deux crèches se trouvent dans ce hameau.", "A3", "fair"),
        ("Les 90 cars par jour traversent le hameau de Vrain.", "A3", "refused"),
        ("« Nous partirons. [...] Personne ne nous écoute », a lancé Jo Mariel.", "A4", "fair"),
        ("« Nous partirons. […] Personne ne nous écoute », a lancé Jo Mariel.", "A4", "fair"),
        ("« Nous […] ne nous écoute », a lancé Jo Mariel.", "A4", "refused"),
        ("Cet Etat lui avait souri au début de la campagne.", "A5", "fair"),
        ("Toutefois, la mairie ne croit pas que la halle soit perdue.", "A6", "clear"),
        ("Il doit doubler le nombre de quais de la ville.", "A9", "fair"),
        ("Le chantier coûtera 14 millions.", "A9", "open"),
        ("Le Vrain, premier acheteur de laine", "A8", "fair"),
        ("La mine va supprimer 800 postes.", "A10", "fair"),
        ("La mine va supprimer pas moins de 800 postes.", "A10", "clear"),
        ("La mine ne va pas supprimer 800 postes.", "A10", "refused"),
        ("La mairie est le premier acheteur de laine.", "A6", "refused"),
        ("Quant à la mairie, elle ne croit par ailleurs pas que la halle soit perdue.", "A6", "clear"),
    ],
)
def test_an_honest_wording_is_not_refused_for_what_it_does_not_say(text: str, line: str, want: str) -> None:
    notes = take(HONEST)
    ground = Ground.of(HONEST.lines, notes.quotes, notes.people, notes.aliases, "fr")
    found = check_sentences([Sentence(text=text, lines=(line,))], ground, language="fr")
    verdicts = {one.verdict for one in found}
    fit = {"refused": "unsupported" in verdicts, "open": bool(verdicts), "fair": "unsupported" not in verdicts}
    assert {**fit, "clear": not verdicts}[want], [(one.check, one.verdict, one.reason) for one in found]


def test_a_line_cited_beside_the_one_that_tells_it_denies_nothing_of_it() -> None:
    source = read(
        "Jean Fabre a signé mardi l'accord du port.\nL'accord du port n'a pas plu au préfet, Jean Fabre, qui doute.\n",
        "A",
        language="fr",
    )
    ground = Ground.of(source.lines)
    for text, clear in (("Mardi, Jean Fabre a signé l'accord du port.", True), ("L'accord a plu à Jean Fabre.", False)):
        found = check_sentences([Sentence(text=text, lines=("A1", "A2"))], ground)
        assert ("negation" not in {one.check for one in found}) is clear, text


@pytest.mark.parametrize(
    ("heading", "clear"),
    [("La direction du site de Varenne est ferme", False), ("La laiterie de Lunel est en grève", True),
     ("Les salariés de Varenne", True), ("Le site de Varenne", False)],
)  # fmt: skip
def test_a_heading_joins_a_noun_and_a_name_only_as_one_line_does(heading: str, clear: bool) -> None:
    """ "The site of X" is not the site that X speaks of in a quotation."""
    source = read(
        "Les salariés de Varenne sont en grève à la laiterie de Lunel.\n"
        "La direction est ferme. « L'accès au site doit être libre », indique Varenne.\n",
        "A",
        language="fr",
    )
    found = check_claim(heading, Ground.of(source.lines), place="heading", lines=("A1", "A2", "A3"))
    assert (not [one for one in found if "no line joins" in one.reason]) is clear, found


@pytest.mark.parametrize(
    ("text", "fair"),
    [
        ("Selon lui, Morin devait aller « à genoux » demander des fonds au préfet.", True),
        ("Selon Roy, Morin devait aller « à genoux » demander des fonds au préfet.", False),
    ],
)
def test_whoever_stands_behind_according_to_him_does_not_speak(text: str, fair: bool) -> None:
    line = "Le maire a déclaré que Morin devait aller « à genoux » demander des fonds au préfet."
    source = read(f"{line}\n", "A", language="fr")
    found = check_sentences([Sentence(text=text, lines=("A1",))], Ground.of(source.lines))
    assert ("unsupported" not in {one.verdict for one in found}) is fair, found


def test_a_consequence_told_with_another_word_for_it_is_not_accused() -> None:
    source = read("La crue a inondé la halle, entraînant l'évacuation de 80 habitants.\n", "A", language="fr")
    told = Sentence(text="La crue a inondé la halle et conduit à évacuer 80 habitants.", lines=("A1",))
    assert "unsupported" not in {one.verdict for one in check_sentences([told], Ground.of(source.lines))}


@pytest.mark.parametrize(
    ("title", "fair"),
    [
        ("Le port de Lunel a vendu des grues, selon Washington", True),
        ("Le port de Lunel a vendu des grues à Brest", False),
        ("Le préfet a vendu un quai", False),
    ],
)
def test_a_title_is_held_to_the_line_that_reports_it_and_not_to_a_nearer_one_that_only_supposes(
    title: str, fair: bool
) -> None:
    source = read(
        "Le port de Lunel pourrait vendre à Brest des grues.\n"
        "Un ministre américain affirme que le port de Lunel a « déjà vendu à Brest des grues ».\n"
        "Le préfet aurait vendu un quai.\n",
        "A",
        language="fr",
    )
    found = check_claim(title, Ground.of(source.lines), place="title")
    assert ("unsupported" not in {one.verdict for one in found}) is fair, found


def test_a_name_beside_a_denial_is_not_what_is_denied() -> None:
    """ "Didier Caron, relâché sans charge" says nothing of Sylvie Caron."""
    text = (
        "Un voisin de Sylvie Caron, tuée le 2 octobre à Lormeville, a été mis en examen mardi pour meurtre et écroué, "
        "tandis que le mari, Didier Caron, a été remis en liberté sans charge, a annoncé la procureure.\n"
    )
    source = read(text, language="fr")
    notes = take(source)
    ground = Ground.of(source.story, notes.quotes, notes.people, notes.aliases, "fr", notes.written)
    told = (
        "Un voisin de Sylvie Caron, tuée le 2 octobre à Lormeville, a été mis en examen mardi pour meurtre et écroué."
    )
    assert not check_sentences([Sentence(text=told, lines=(source.story[0].id,))], ground)


@pytest.mark.parametrize(("name", "refused"), [("L'Otan", False), ("L'Unesco", True)])
def test_a_short_name_that_everybody_knows_is_no_invention(name: str, refused: bool) -> None:
    source = read("L'Alliance atlantique a condamné mardi l'attaque du port de Brévan.\n", "A", language="fr")
    said = Sentence(text=f"{name} a condamné mardi l'attaque du port de Brévan.", lines=("A1",))
    found = check_sentences([said], Ground.of(source.lines))
    assert any(one.verdict == "unsupported" for one in found) is refused
