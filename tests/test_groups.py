"""What a fact puts into a heading: its subject, its object, what is done, what somebody says."""

import pytest

from story.lines import read
from story.notes import take
from writers.embedded.grammar import grammar
from writers.embedded.groups import groups
from writers.embedded.material import Material, from_notes
from writers.embedded.naming import clause, inside

STORY = "La halle de Brévan fermera le 3 mai.\nLes marchands de la halle attendent la ville de Brévan.\n"


def material(text: str) -> Material:
    return from_notes(take(read(text, "A", language="fr")), "fr")


def named(text: str) -> list[str]:
    """The groups of the last fact, best first."""
    story = material(STORY + text)
    return [group.text for group in groups(story.facts[-1], story)]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("La subvention au club de la halle, jugée chère, sera réduite.", "la subvention au club de la halle"),
        ("Pendant les travaux, les cars vers Lunel partiront de la halle.", "les cars vers Lunel"),
        ("Des rafales de 151 km/h ont secoué la halle.", "des rafales de 151 km/h"),
        ("Le comité de la halle pointe du doigt les prix.", "le comité de la halle"),
        ("Les services secrets de la ville ont visité la halle.", "les services secrets de la ville"),
        ("La syndique de la halle a relevé 38 factures en double.", "38 factures en double"),
        ("La ville a voté une enveloppe de 150 000 euros.", "le vote d’une enveloppe de 150 000 euros"),
        ("Un amendement sur la halle a été rejeté.", "le rejet d’un amendement sur la halle"),
        ("Le trafic des cars de la halle est interrompu.", "l’interruption du trafic des cars de la halle"),
        ("Une réunion publique se tiendra jeudi 11 septembre à la halle.", "une réunion publique jeudi 11 septembre"),
        ("Les marchands de la halle promettent une aide.", "la promesse des marchands de la halle"),
        ("L’ancienne syndique de la halle a contesté le prix.", "le démenti de l’ancienne syndique de la halle"),
        ("Le comité de la halle a exprimé son soutien à la ville.", "le soutien du comité de la halle"),
        ("Le maire de Brévan, Paul Ménez, a annoncé sa démission à la halle.", "la démission du maire de Brévan"),
        ("Une mère de famille à la halle attend la ville.", "une mère de famille à la halle"),
        ("Vingt-cinq marchands de la halle ont été blessés.", "vingt-cinq marchands de la halle blessés"),
        ("« Nous paierons la halle et son toit avant l’été », a promis le maire, Paul Ménez.", "la promesse du maire"),
        ("« On vide la halle et ses étals sans un mot », s’est emporté le maire, Paul Ménez.", "la colère du maire"),
    ],
)  # fmt: skip
def test_what_a_heading_can_name(text: str, group: str) -> None:
    assert group in named(text)[:3]


@pytest.mark.parametrize(
    ("text", "no"),
    [
        ("Le préjudice de la halle dépasserait deux millions d’euros.", "préjudice"),
        ("147 virements de la halle auraient été faits.", "virements"),
        ("La ville pourrait vendre une aile de la halle.", "une aile"),
        ("La halle n’a reçu aucune lettre ni une aide de la ville.", "une aide"),
        ("La fermeture de la halle pourrait durer.", "fermeture"),
        ("Son avocate a visité la halle avec ses avis.", "ses avis"),
        ("Cette halle a reçu ces visiteurs de la ville.", "ces"),
        ("Un homme de 71 ans est mort dans la halle.", "un homme"),
        ("La ville a accueilli les juifs.", "juifs"),
        ("Le crucial vote de la halle attend.", "le crucial"),
        ("L’entreprise assure que la halle tiendra.", "assure"),
        ("La foule de la halle s’éloigne vers la ville.", "s’éloigne"),
        ("Et le charpentier de la halle d’insister sur la ville.", "d’insister"),
        ("La ville n’a pas donné son accord à la halle.", "l’accord"),
        ("La ville de Brévan pourrait retirer son soutien à la halle.", "soutien"),
        ("Le prénom a été modifié, dans la halle.", "prénom"),
        ("Le groupe table sur la halle de la ville.", "table"),
        ("L’importance de cette halle a été notée.", "l’importance"),
        ("« Cette halle est une formidable victoire pour Brévan », a dit le maire, Paul Ménez.", "victoire"),
        ("Maud Keravel, la syndique de la halle, a vu Paul Ménez.", "Keravel"),
    ],
)
def test_what_no_heading_names(text: str, no: str) -> None:
    """What somebody alleges, what may be or is not, whom nobody has met, what points back, half a noun."""
    assert not any(one == no or no in one for one in named(text) if no in one)


def test_what_has_nothing_to_do_with_the_story_names_nothing() -> None:
    assert named("Un pêcheur de 54 ans a été hospitalisé jeudi.") == []


def test_a_thing_costs_less_that_says_more() -> None:
    story = material(STORY + "La ville a voté une enveloppe de 150 000 euros.\nLe rapport dort.\n")
    vote, lone = (groups(fact, story)[0] for fact in story.facts[-2:])
    assert vote.cost < lone.cost


@pytest.mark.parametrize(
    ("text", "subject", "verb", "thing", "passive"),
    [
        ("La ville a rejeté le projet de halle", "La ville", "rejeté", "le projet de halle", False),
        ("La halle a été fermée mardi", "La halle", "fermée", "", True),
        ("Elle requiert une peine", "", "", "", False),
        ("Ses services avaient déposé une plainte", "", "", "une plainte", False),
    ],
)
def test_a_clause_in_its_parts(text: str, subject: str, verb: str, thing: str, passive: bool) -> None:
    told = clause(text, grammar("fr"))
    assert (told.subject, told.thing, told.passive) == (subject, thing, passive)
    assert told.verb == verb or not subject


def test_a_noun_inside_a_heading_keeps_its_name_s_capital() -> None:
    french = grammar("fr")
    assert inside("La halle", french) == "la halle"
    assert inside("Brévan", french) == "Brévan"


def test_in_english_a_fact_names_its_subject_and_its_object() -> None:
    story = from_notes(take(read("The hall in Brock closed. The town sold the hall roof.", "A", language="en")), "en")
    assert "the hall roof" in [group.text.casefold() for fact in story.facts for group in groups(fact, story)]
