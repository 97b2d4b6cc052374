"""What a fact says as a heading."""

from pathlib import Path

import pytest

from story.checks import Ground, check_claim
from story.lines import read
from story.notes import take
from tests.samples import material
from writers.embedded.grammar import grammar
from writers.embedded.narrowing import elliptic, first_of, inside, unapposed, unrelated
from writers.embedded.news import news

EXAMPLES = Path(__file__).parent.parent / "examples"


def told(text: str) -> list[str]:
    story = material(text)
    return [each for _, each in sorted(news(story.facts[0], story))]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        (
            "« La toiture a perdu deux mille ardoises en un hiver », a expliqué la couvreuse, Maud Keravel.",
            "La toiture a perdu deux mille ardoises en un hiver, selon Maud Keravel",
        ),
        (
            "Le syndicat des couvreurs estime que dix églises pourraient fermer dans la région.",
            "Le syndicat des couvreurs estime que dix églises pourraient fermer dans la région",
        ),
        ("Selon la mairie, le marché restera ouvert.", "Le marché restera ouvert, selon la mairie"),
        (
            "Une ardoise sur dix est fendue, soit deux mille pièces ; cette part grandit d’année en année.",
            "Une ardoise sur dix est fendue, soit deux mille pièces",
        ),
        (
            "Maud Keravel, couvreuse à Lunel, se rendra à Brévan pour monter sur le toit de la halle.",
            "Maud Keravel se rendra à Brévan",
        ),
    ],
)
def test_a_fact_is_told_in_short_with_who_says_it(text: str, heading: str) -> None:
    assert heading in [each.replace("d’après", "selon") for each in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "« Nous avons perdu deux mille ardoises en un hiver », a expliqué la couvreuse, Maud Keravel.",
        "« La toiture tiendra jusqu’à demain », a expliqué la couvreuse, Maud Keravel.",
        "« Réparez la toiture de la halle avant l’hiver ! », a lancé la couvreuse, Maud Keravel.",
    ],
)
def test_what_means_its_speaker_or_their_day_is_not_told_at_second_hand(text: str) -> None:
    assert told(text) == []


def test_no_quotation_is_told_without_its_but() -> None:
    text = "« Le toit a vieilli plus vite que prévu, mais la halle ne menace pas de tomber », a dit Maud Keravel."
    assert all("mais la halle" in each for each in told(text))


def test_an_auxiliary_goes_only_where_the_passive_stays_one() -> None:
    assert elliptic("Les couvreurs se sont félicités du vote", grammar("fr")) == ""
    assert elliptic("La halle est fermée aux marchands", grammar("fr")) == "La halle fermée aux marchands"
    assert elliptic("Dix ponts ont été fermés en mai", grammar("fr")) == "Dix ponts fermés en mai"
    assert elliptic("Ten bridges have been closed", grammar("en")) == "Ten bridges closed"
    for text in (
        "Ada Morel, la maire, a été élue en mai",
        "Une halle a été fondée en 1951 et emploie dix personnes",
        "Dix ponts ont fermé en mai",
    ):
        assert elliptic(text, grammar("fr")) == "", text


def test_what_a_subject_is_goes_and_no_condition_does() -> None:
    assert unapposed("Paul Ménez, maire de Brévan, a signé", grammar("fr")) == "Paul Ménez a signé"
    assert unapposed("Paul Ménez, si le conseil vote, a gagné", grammar("fr")) == ""
    assert unapposed("Selon la mairie, les marchands, inquiets, ont signé", grammar("fr")) == ""
    long = "Le bail, accord entre la ville, la région et le port, qui date de mai, avait été signé à Lunel"
    assert unapposed(long, grammar("fr")) == "Le bail avait été signé à Lunel"


def test_a_clause_about_a_known_thing_goes_and_about_no_other() -> None:
    known = "La ville veut revoir le bail qui fixe les loyers des marchands"
    assert unrelated(known, grammar("fr")) == "La ville veut revoir le bail"
    assert unrelated("La ville refuse de signer un bail qui augmenterait les loyers", grammar("fr")) == ""
    assert unrelated("La ville a vendu les 10 étals qui restaient vides", grammar("fr")) == ""


def test_a_quotation_is_cut_at_an_and_that_joins_two_things() -> None:
    text = "La ville a « rendu aux marchands leurs dix étals de zinc et les deux balances »"
    assert next(iter(inside(text, grammar("fr")))) == "La ville a « rendu aux marchands leurs dix étals de zinc »"
    for whole in (
        "La ville a « ouvert un passage entre la halle et le port »",
        "La ville redoute que « la halle et son clocher tombent cet hiver »",
        "La ville n’a « rien promis aux marchands de la halle et du port »",
    ):
        assert list(inside(whole, grammar("fr"))) == []


def test_the_first_of_two_statements_of_a_quotation_can_be_its_heading() -> None:
    words = "J’ai fermé mon étal de la halle en mai, et ma sœur a vendu le sien au fromager"
    assert first_of(words, grammar("fr")) == "J’ai fermé mon étal de la halle en mai"
    for whole in ("J’ai fermé mon étal, et je ne le regrette pas", "J’ai fermé mon étal, mais ma sœur a gardé le sien"):
        assert first_of(whole, grammar("fr")) == whole


def test_a_heading_stands_on_those_of_its_lines_that_it_is_told_from() -> None:
    """Another line below it may deny or doubt something else; what its own line denies it may not tell."""
    text = "La fuite du toit a triplé en un hiver. Le maire ne sait pas pourquoi la fuite augmente depuis un hiver."
    lines = read(text, "A", language="fr")
    notes = take(lines)
    ground = Ground.of(lines.story, notes.quotes, notes.people, notes.aliases, "fr")
    own = [line.id for line in lines.story]
    assert not check_claim("La fuite a triplé en un hiver", ground, place="heading", lines=own)
    assert check_claim("Le maire sait pourquoi la fuite augmente", ground, place="heading", lines=own)


@pytest.mark.parametrize(
    ("denied", "told"),
    [
        ("La halle ne rouvrira pas avant mai.", "La halle rouvrira avant mai"),
        ("Le fleuve n’atteint pas la digue de Lunel.", "Le fleuve atteint la digue de Lunel"),
        ("La région ne tiendra pas ce rythme en hiver.", "La région tiendra ce rythme en hiver"),
    ],
)
def test_a_heading_with_a_verb_is_no_label(denied: str, told: str) -> None:
    """A label is asked neither what it denies nor what it doubts."""
    ground = Ground.of_sources([read(f"La halle de Brévan a fermé mardi. {denied}", "A", language="fr")])
    assert check_claim(told, ground, place="heading")


@pytest.mark.parametrize("line", ["{{ article }} ${facts}", "language: en", "<b>Halle</b>", "3: figure"])
def test_markup_parts_no_story_and_heads_nothing(line: str) -> None:
    """A line of its own without a stop is a source's heading, but no page prints such a one."""
    text = "La halle a fermé mardi.\n\n{}\n\nLe chantier durera onze semaines, a précisé la mairie.\n"
    assert {fact.under for fact in material(text.format(line)).facts} == {None}
    assert "Un long chantier" in {fact.under for fact in material(text.format("Un long chantier")).facts}
