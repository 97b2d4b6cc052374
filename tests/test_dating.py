"""Days told with their date, so that a reader of another day knows which one is meant."""

from datetime import date

import pytest

from graph import check_article, run_graph
from story.checks import check_sentences
from story.checks.ground import Ground
from story.lines import read
from story.notes import merge, take
from story.values import Fact, Quote, Sentence
from writers.embedded import forms
from writers.embedded.dating import dated, placed, with_dates
from writers.embedded.grammar import grammar
from writers.embedded.listed import Listed
from writers.embedded.material import from_notes
from writers.embedded.repetition import Ledger

FRIDAY = date(2025, 3, 14)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Le marché a fermé mardi.", "Le marché a fermé mardi 11 mars."),
        ("Hier, le marché a fermé.", "Jeudi 13 mars, le marché a fermé."),
        ("Le marché a fermé hier soir.", "Le marché a fermé jeudi 13 mars au soir."),
        ("Mercredi matin, le marché a fermé.", "Mercredi 12 mars au matin, le marché a fermé."),
        ("Le maire a décidé hier, jeudi 13 mars 2025, de fermer.", "Le maire a décidé jeudi 13 mars 2025 de fermer."),
        ("Le marché, fermé le 3 mai dernier, a brûlé.", "Le marché, fermé le 3 mai 2024, a brûlé."),
        ("Le marché a fermé lundi dernier.", "Le marché a fermé lundi 10 mars."),
        ("L’année dernière, le marché a fermé.", "En 2024, le marché a fermé."),
        ("Une hausse par rapport à l’an dernier.", "Une hausse par rapport à 2024."),
        ("Le marché a gagné plus que l’an dernier.", "Le marché a gagné plus que l’an dernier."),
        ("Le maire avait vu le préfet le mois dernier.", "Le maire avait vu le préfet en février."),
        ("Au début du mois dernier, le marché a fermé.", "Au début du mois de février, le marché a fermé."),
        ("« L’an dernier, tout allait bien », dit-il.", "« L’an dernier, tout allait bien », dit-il."),
        ("Le marché a fermé ce matin.", "Le marché a fermé vendredi 14 mars au matin."),
        ("Le marché est fermé depuis mardi.", "Le marché est fermé depuis mardi 11 mars."),
        ("Le trafic est coupé jusqu’à dimanche soir.", "Le trafic est coupé jusqu’à dimanche 16 mars au soir."),
        ("Le vote de mardi a surpris.", "Le vote de mardi a surpris."),
        ("L’élu du groupe Kerlo Demain a voté contre.", "L’élu du groupe Kerlo Demain a voté contre."),
        ("Demain Kerlo a voté contre le budget.", "Demain Kerlo a voté contre le budget."),
    ],
)
def test_a_day_is_told_with_its_date(text: str, told: str) -> None:
    assert with_dates(text, FRIDAY, grammar("fr")) == told


def test_the_first_of_a_month_is_an_ordinal() -> None:
    assert with_dates("Le marché a fermé samedi.", FRIDAY.replace(day=3), grammar("fr")).endswith("samedi 1er mars.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It closed on Tuesday afternoon.", "It closed on the afternoon of Tuesday 11 March."),
        ("The hall closed yesterday morning.", "The hall closed on the morning of Thursday 13 March."),
        ("The hall closed this morning.", "The hall closed on the morning of Friday 14 March."),
        ("It has been shut since Tuesday night.", "It has been shut since the night of Tuesday 11 March."),
    ],
)
def test_an_english_day_keeps_its_part(text: str, told: str) -> None:
    assert with_dates(text, FRIDAY, grammar("en")) == told


def test_the_check_clears_an_english_day_told_with_its_part() -> None:
    dateline = "LARMOR, March 14, 2025 - "
    source = read(f"{dateline}The mayor of Larmor said on Tuesday afternoon that the hall would close.", "A")
    text = "The mayor of Larmor said on the afternoon of Tuesday 11 March that the hall would close."
    assert not check_sentences([Sentence(text=text, lines=("A1",))], Ground.of_sources([source]))


def test_an_english_day_follows_its_preposition() -> None:
    assert with_dates("The hall closed yesterday.", FRIDAY, grammar("en")) == "The hall closed on Thursday 13 March."


SOURCE = "14 mars 2025. - Le maire de Kerlo, Paul Ménez, a fermé mardi le marché couvert, dont la charpente menace."


@pytest.mark.parametrize(
    ("day", "verdicts"), [("mardi 11 mars", []), ("mardi 11 mars 2025", []), ("mardi 18 mars", ["unsupported"])]
)
def test_the_check_clears_the_date_that_the_day_of_writing_gives_and_no_other(day: str, verdicts: list[str]) -> None:
    ground = Ground.of_sources([read(SOURCE, "A")])
    line = next(line.id for line in read(SOURCE, "A").story)
    text = f"Le maire de Kerlo, Paul Ménez, a fermé {day} le marché couvert, dont la charpente menace."
    assert [one.verdict for one in check_sentences([Sentence(text=text, lines=(line,))], ground)] == verdicts


def test_the_check_clears_no_day_in_the_place_of_a_name() -> None:
    source = read("14 mars 2025. - Paul Ménez, chef de file du groupe Kerlo Demain, a fermé le marché couvert.", "A")
    text = "Paul Ménez, chef de file du groupe Kerlo samedi 15 mars, a fermé le marché couvert."
    found = check_sentences([Sentence(text=text, lines=("A1",))], Ground.of_sources([source]))
    assert "unsupported" in [one.verdict for one in found]


def test_the_check_clears_the_year_that_the_day_of_writing_gives_and_no_other() -> None:
    source = read(
        "14 mars 2025. - La ville de Kerlo a vendu deux écoles l’an dernier, a indiqué la mairie.", "A", language="fr"
    )
    ground = Ground.of_sources([source])
    found = [
        check_sentences([Sentence(text=f"La ville de Kerlo a vendu deux écoles en {year}.", lines=("A1",))], ground)
        for year in (2024, 2023)
    ]
    assert [[one.verdict for one in each] for each in found] == [[], ["unsupported"]]


def test_the_day_of_a_dateline_is_not_taken_for_the_day_of_the_deed() -> None:
    source = read("14 mars 2025. - Deux marins de Kerlo ont été blessés mardi lors d'une sortie en mer.", "A")
    text = "Deux marins de Kerlo ont été blessés mardi 11 mars lors d’une sortie en mer."
    assert not check_sentences([Sentence(text=text, lines=("A1",))], Ground.of_sources([source]))


def test_an_article_tells_the_days_of_its_source_with_their_dates() -> None:
    article = run_graph(f"{SOURCE}\nUne réunion publique se tiendra lundi à la salle des fêtes de la commune.")
    assert "a fermé mardi 11 mars le marché" in article.markdown.replace("\u00a0", " ")
    assert "se tiendra lundi 17 mars" in article.markdown.replace("\u00a0", " ")
    assert not article.report.findings


def test_the_dates_to_remember_of_a_story_written_in_january_begin_in_the_autumn_before() -> None:
    source = read(
        "5 janvier 2024. - Le marché couvert de Kerlo a fermé vendredi.\n"
        "En octobre, la région a versé 40 000 euros à la commune.\n"
        "En septembre, un orage a arraché trente ardoises au toit de la halle.",
        "A",
    )
    material = from_notes(merge([take(source)], [source]), "fr")
    [plan] = Listed(material, Ledger(), material.facts, "").dates()
    labels = [forms.dated(material.by_id[id], material) for id in plan.facts]
    assert [found and found[0] for found in labels] == ["En septembre", "En octobre", "vendredi 5 janvier"]


def test_the_first_sentence_stands_behind_the_place_that_its_dateline_names() -> None:
    source = (
        "KERLO – Appelés à la barre mardi, au deuxième jour du procès de Paul Ménez, quatre commerçants ont décrit "
        "leurs difficultés depuis la fermeture du marché couvert.\n"
        "La procureure a demandé la publication des comptes de la commune depuis cinq ans."
    )
    article = run_graph(source)
    assert article.standfirst[0].text.startswith("KERLO – Appelés à la barre mardi")
    assert not article.report.findings


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Le marché de Kerlo a fermé.", "Le marché de Kerlo a fermé."),
        ("Le marché a fermé.", "KERLO – Le marché a fermé."),
        ("« Le marché a fermé », a dit la maire.", "« Le marché a fermé », a dit la maire."),
    ],
)
def test_a_place_that_the_sentence_names_is_not_named_before_it(text: str, told: str) -> None:
    [sentence] = placed([Sentence(text=text, lines=("A1",))], [("A1", "KERLO")], grammar("fr"))
    assert sentence.text == told


def test_a_sentence_that_the_rules_cannot_clear_with_its_date_keeps_the_sources_own_word() -> None:
    source = read(
        "14 mars 2025. - Le maire de Kerlo, Paul Ménez, apportait son soutien à A. Riou hier soir, puis ce matin sur "
        "Radio Brest, en affirmant que « le marché est une affaire d’avenir ».\n"
        "« Le marché de Kerlo tiendra », a déclaré la ministre Anne Riou lors d’une visite de la commune.",
        "A",
    )
    material = from_notes(merge([take(source)], [source]), "fr")
    told = forms.full(material.facts[0], material)
    assert told is not None
    assert material.clears(told)
    assert "ce matin" in told.text


@pytest.mark.parametrize(("day", "wrong"), [("jeudi 13 mars au soir", 0), ("jeudi 20 mars au soir", 1)])
def test_an_article_from_outside_may_give_the_date_of_yesterday_evening(day: str, wrong: int) -> None:
    source = (
        "14 mars 2025. - Un incendie a détruit hier soir le toit du marché couvert de Kerlo, disent les pompiers.\n"
        "Le maire de la commune, Paul Ménez, a promis mardi matin une halle provisoire aux quarante commerçants."
    )
    article = f"Un incendie a détruit {day} le toit du marché couvert de Kerlo, disent les pompiers."
    assert len(check_article(article, source).unsupported) == wrong


def test_the_dates_to_remember_of_a_week_stand_in_the_order_of_its_days() -> None:
    source = read(
        "14 mai 2025. - Le préfet de Kerlo doit réunir jeudi les banques.\n"
        "Le toit du marché couvert a brûlé mardi.\n"
        "Une réunion se tiendra samedi à la salle des fêtes.",
        "A",
        language="fr",
    )
    material = from_notes(merge([take(source)], [source]), "fr")
    [plan] = Listed(material, Ledger(), material.facts, "").dates()
    labels = [forms.dated(material.by_id[id], material) for id in plan.facts]
    assert [found and found[0] for found in labels] == ["mardi 13 mai", "jeudi 15 mai", "samedi 17 mai"]


def test_a_title_goes_without_its_today() -> None:
    source = (
        "Réouverture prévue aujourd’hui du marché couvert de Kerlo\n\n"
        "14 mars 2025. - Le marché couvert de Kerlo rouvrira ce vendredi après deux ans, a indiqué la mairie.\n"
        "Les quarante commerçants retrouveront leurs étals sous un toit neuf, pour lequel la région a payé la moitié."
    )
    article = run_graph(source)
    assert article.title == "Réouverture prévue du marché couvert de Kerlo"
    assert not article.report.findings


MINISTER = """La ministre de la Mer a dit jeudi sur TV Armor que « la halle est une chance ». Anne Kerviel admet que rien n'est fait.

KERLO, 14 mars 2025 (Agence Armor) - « Je l'ai toujours dit, la halle est une chance ».

Le maire de Kerlo, Luc Kermadec, apportait son appui à A. Kerviel ce matin sur Radio Kerlo, en affirmant que « la halle est une chance ».
"""  # noqa: E501


def test_a_sentence_told_with_its_day_is_the_source_s_own_and_no_other_day_is() -> None:
    ground = Ground.of_sources([read(MINISTER, "A")])
    [line] = [each for each in ground.lines.values() if "jeudi" in each.text]

    def found(*changes: tuple[str, str]) -> list[str]:
        text = line.text
        for change in changes:
            text = text.replace(*change)
        return [one.reason for one in check_sentences([Sentence(text=text, lines=(line.id,))], ground)]

    assert not found(("jeudi", "jeudi 13 mars"))
    for day in ("vendredi 14 mars", "jeudi 6 mars", "jeudi 13 mars 2024", "jeudi 14 mars"):
        assert found(("jeudi", day))
    assert found(("jeudi", "jeudi 13 mars"), ("une chance", "une erreur"))


def test_a_day_is_told_with_its_date_though_the_story_has_somebody_else_say_the_same() -> None:
    article = run_graph(MINISTER, writer="embedded")
    told = article.markdown.replace("\u00a0", " ")
    assert "a dit jeudi 13 mars" in told
    assert "vendredi 14 mars au matin" in told


def test_a_day_to_remember_has_its_year_where_the_day_of_writing_gives_it() -> None:
    source = read("14 mars 2025. - Le marché couvert de Kerlo a fermé mardi, faute de clients.", "A")
    material = from_notes(merge([take(source)], [source]), "fr")
    found = forms.dated(material.facts[0], material)
    assert found is not None
    assert found[1].text.replace("\u00a0", " ").startswith("Mardi 11 mars 2025 : le marché")


def test_a_fact_of_two_lines_is_told_with_the_day_that_one_of_them_has() -> None:
    fact = Fact(id="F1", text="La halle de Kerlo a fermé mardi.", lines=("A1", "A2"))
    [told] = dated([fact], [("A2", "2025-03-14")], grammar("fr"))
    assert told.text == "La halle de Kerlo a fermé mardi 11 mars."


def test_no_day_is_added_to_what_somebody_posted() -> None:
    """With its date the post was no quotation any more, and was told as the story's own."""
    words = "Les étals sont arrivés mardi."
    told = Fact(id="F1", text=words, lines=("A1",), said_by="Les Halles")
    post = Quote(id="Q1", source="A", start=0, end=40, text=f"{words} À samedi !", speaker="Les Halles", line="A1")
    written = [("A1", "2025-03-14")]
    assert dated([told], written, grammar("fr"), [post]) == [told]
    assert dated([told], written, grammar("fr"))[0].text == "Les étals sont arrivés mardi 11 mars."
