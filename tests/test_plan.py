"""From an outline to the tasks of its sections."""

from story import plan
from story.lines import read
from story.notes import take
from story.values import Brief, Conflict, Fact, Notes, Outline, Person, Plan, PlanPart
from writers.answers import SentenceAnswer
from writers.reading.drafts import sentence

TEXT = "\n".join(
    [
        "Le conseil municipal de Lunel a voté lundi la rénovation de la halle.",
        "Les travaux coûteront 2,4 millions d'euros.",
        "Le chantier commencera en mars.",
        "L'opposition s'est abstenue.",
    ]
)
SOURCE = read(TEXT)
NOTES = Notes(facts=tuple(Fact(id=f"F{n}", text=line.text, lines=(line.id,)) for n, line in enumerate(SOURCE.lines, 1)))


def outline(*sections: Plan) -> Outline:
    return Outline(title="t", slug="t", meta_description="m", keyphrase="k", sections=sections)


def test_two_sections_with_one_id_and_one_heading_stay_two() -> None:
    twice = outline(Plan(id="x", heading="H", facts=("F1",)), Plan(id="x", heading="H", facts=("F2",)))
    assert [section.id for section in plan.settle(twice, NOTES).sections] == ["S1", "S2"]


def test_unknown_ids_are_dropped_and_a_section_left_with_nothing_goes() -> None:
    wild = outline(Plan(id="S1", heading="A", facts=("F9", "F1", "F1")), Plan(id="S2", heading="B", facts=("F8",)))
    assert [section.facts for section in plan.settle(wild, NOTES).sections] == [("F1",)]


def test_what_a_part_may_use_its_section_may_use() -> None:
    parted = outline(Plan(id="S1", heading="A", facts=("F1",), parts=(PlanPart(heading="a", facts=("F2", "F7")),)))
    (section,) = plan.settle(parted, NOTES).sections
    assert (section.facts, section.parts[0].facts) == (("F1", "F2"), ("F2",))


def test_a_fact_no_section_uses_is_spare_for_the_nearest_one_alone() -> None:
    planned = outline(Plan(id="S1", heading="A", facts=("F1",)), Plan(id="S2", heading="B", facts=("F4",)))
    first, second = plan.tasks(planned, NOTES, [SOURCE], Brief())
    assert ([f.id for f in first.spare], [f.id for f in second.spare]) == (["F2"], ["F3"])


def test_a_fact_that_notes_and_outline_passed_over_is_nobodys() -> None:
    passed = NOTES.model_copy(update={"facts": (*NOTES.facts[:3], NOTES.facts[3].model_copy(update={"passed": True}))})
    settled = plan.settle(outline(Plan(id="S1", heading="A", facts=("F1",))), passed)
    (task,) = plan.tasks(settled, passed, (SOURCE,), Brief(language="fr"))
    assert [fact.id for fact in task.spare] == ["F2", "F3"]
    assert SOURCE.lines[3] not in task.lines


def test_a_task_holds_the_lines_of_its_own_facts_and_no_others() -> None:
    planned = outline(Plan(id="S1", heading="A", facts=("F1", "F2")), Plan(id="S2", heading="B", facts=("F3", "F4")))
    first, _ = plan.tasks(planned, NOTES, [SOURCE], Brief())
    assert [line.id for line in first.lines] == ["A1", "A2"]


def test_a_line_that_is_not_the_storys_is_no_line_to_write_from() -> None:
    source = read(
        "La halle de Lunel sera fermée en mars, a écrit lundi la maire, Odile Ferrand.\n"
        "– La conseillère Odile Ferrand (@odileferrand) 5 janvier 2024\n"
        "Ferrand a été élue en 2020.\n"
    )
    signature = next(line.id for line in source.lines if line.kind == "byline")
    mayor = Person(name="Odile Ferrand", role="maire", line="A1")
    signer = Person(name="Odile Ferrand", role="conseillère", line=signature)
    notes = take(source).model_copy(update={"people": (mayor, signer)})
    first, elected = (fact.id for fact in notes.facts)
    planned = outline(Plan(id="S1", heading="A", facts=(first,)), Plan(id="S2", heading="B", facts=(elected,)))
    assert [line.id for line in plan.tasks(planned, notes, [source], Brief())[1].lines] == ["A1", "A3"]


def test_the_line_that_binds_an_acronym_is_shown_where_the_acronym_stands() -> None:
    text = "L'Union des halles (UDH) a voté.\nLe prix des étals monte encore.\nL'UDH attend la région.\n"
    source = read(text, "A", language="fr")
    notes = take(source)
    assert notes.aliases
    sections = [Plan(id=f"S{n}", heading=f"H{n}", facts=(f"F{n}",)) for n in (2, 3, 1)]
    made = plan.tasks(plan.settle(outline(*sections), notes), notes, (source,), Brief(language="fr"))
    assert [[line.id for line in task.lines] for task in made] == [["A2"], ["A1", "A3"], ["A1"]]


def test_the_article_in_a_surname_calls_for_nobodys_line() -> None:
    text = (
        "« La mare est là », ironise Odile Le Guen, présidente de Marais vivant.\n"
        "Le maire est consterné.\n"
        "Mme Le Guen attend.\n"
    )
    source = read(text, "A", language="fr")
    notes = take(source)
    assert [person.name for person in notes.people] == ["Odile Le Guen"]
    sections = [Plan(id=f"S{n}", heading=f"H{n}", facts=(f"F{n}",)) for n in (2, 3, 1)]
    made = plan.tasks(plan.settle(outline(*sections), notes), notes, (source,), Brief(language="fr"))
    assert [[line.id for line in task.lines] for task in made] == [["A2"], ["A1", "A3"], ["A1"]]


def test_a_name_that_only_the_notes_give_a_line_is_shown_where_it_was_given() -> None:
    text = "Astrel ne versera rien.\nSa dette atteint un milliard.\nElle négocie avec ses banques.\n"
    source = read(text, "A", language="fr")
    told = ("Astrel ne versera rien.", "Sa dette atteint un milliard.", "Les banques sont pressées par Astrel.")
    notes = Notes(facts=tuple(Fact(id=f"F{n}", text=t, lines=(f"A{n}",)) for n, t in enumerate(told, 1)))
    sections = [Plan(id=f"S{n}", heading=f"H{n}", facts=(f"F{n}",)) for n in (1, 2, 3)]
    made = plan.tasks(plan.settle(outline(*sections), notes), notes, (source,), Brief(language="fr"))
    assert [[line.id for line in task.lines] for task in made] == [["A1"], ["A2"], ["A1", "A3"]]


def test_a_section_knows_the_contradictions_of_which_it_has_both_sides() -> None:
    notes = NOTES.model_copy(update={"conflicts": (Conflict(about="", sides=("F1", "F3", "F4")),)})
    planned = outline(Plan(id="S1", heading="A", facts=("F1", "F2", "F4")), Plan(id="S2", heading="B", facts=("F3",)))
    made = plan.tasks(planned, notes, [SOURCE], Brief())
    assert [[one.sides for one in task.conflicts] for task in made] == [[("F1", "F4")], []]


def test_a_synonym_stands_in_one_note_in_a_row_and_a_keyphrase_in_one() -> None:
    """ "The site of X" is not made of a site, and of an X that speaks of it."""
    told = ("Le site est fermé, indique Varenne dans un communiqué.", "La grève dure à la laiterie de Lunel.")
    notes = Notes(facts=tuple(Fact(id=f"F{n}", text=text, lines=("A1",)) for n, text in enumerate(told, 1)))
    given = Outline(title="t", slug="t", meta_description="m", keyphrase="laiterie de Lunel", sections=(),
                    synonyms=("site de Varenne", "laiteries de Lunel", "grève de Varenne", "laiterie"))  # fmt: skip
    found = plan.on_topic(given, notes, None, "fr")
    assert (found.keyphrase, found.synonyms) == ("laiterie de Lunel", ("laiteries de Lunel", "laiterie"))
    titled = given.model_copy(update={"title": "Laiterie de Varenne : la grève", "keyphrase": "laiterie de Varenne"})
    told = titled.model_copy(update={"synonyms": ("site fermé", "grève dure à la laiterie")})
    assert plan.on_topic(told, notes, None, "fr").keyphrase == "grève dure à la laiterie"
    mixed = plan.on_topic(given.model_copy(update={"keyphrase": "laiterie de Varenne"}), notes, None, "fr")
    assert mixed.keyphrase != "laiterie de Varenne"
    assert plan.on_topic(mixed, notes, "laiterie de Varenne", "fr").keyphrase == mixed.keyphrase


def test_a_keyphrase_that_its_title_does_not_hold_gives_way_to_one_that_it_does() -> None:
    told = ("La laiterie de Lunel est en grève.", "Un mouvement de grève dure à la laiterie de Lunel.")
    notes = Notes(facts=tuple(Fact(id=f"F{n}", text=text, lines=("A1",)) for n, text in enumerate(told, 1)))
    given = Outline(title="Laiterie de Lunel : la grève dure", slug="t", meta_description="m", sections=(),
                    keyphrase="mouvement de grève")  # fmt: skip
    assert plan.on_topic(given, notes, None, "fr").keyphrase == "laiterie de Lunel"
    elsewhere = given.model_copy(update={"title": "Le lait manque"})
    assert plan.on_topic(elsewhere, notes, None, "fr").keyphrase == "mouvement de grève"


def test_a_line_without_a_verb_is_given_with_the_one_it_goes_on_from() -> None:
    text = "La régie assure que tout va bien.\nUne version contestée par des riverains.\nLa halle sera fermée lundi.\n"
    source = read(text, "A", language="fr")
    facts = tuple(Fact(id=f"F{n}", text=line.text, lines=(line.id,)) for n, line in enumerate(source.lines, 1))
    told = outline(Plan(id="S1", heading="A", facts=("F2",)), Plan(id="S2", heading="B", facts=("F1", "F3")))
    first, second = plan.tasks(told, Notes(facts=facts), [source], Brief())
    assert [line.id for line in first.lines] == ["A1", "A2"]
    assert [line.id for line in second.lines] == ["A1", "A3"]


def test_a_section_has_all_the_lines_of_its_quotations() -> None:
    """One of two sentences could not be printed where the second was told in another section."""
    said = ("« Nous partons tôt le matin.", "Nous rentrons tard le soir.", "Venez donc », a déclaré Paul Vidal.")
    source = read("\n\n".join(("Le bac part lundi.", *said)), "A")
    notes = take(source)
    (quote,) = notes.quotes
    section = Plan(id="S1", heading="Le bac", facts=("F1",), quotes=(quote.id,))
    other = Plan(id="S2", heading="Le capitaine", facts=tuple(fact.id for fact in notes.facts[1:]))
    task, _ = plan.tasks(outline(section, other), notes, [source], Brief())
    assert [line.id for line in task.lines] == ["A1", "A2", "A3", "A4"]
    written = sentence(SentenceAnswer(text=f"Le capitaine, Paul Vidal, a déclaré : [{quote.id}].", lines=["A2"]), task)
    assert written is not None
    assert written.lines == ("A2", "A3", "A4")
