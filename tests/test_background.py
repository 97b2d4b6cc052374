"""What other sources add to the story, apart from it."""

from story.lines import read
from story.notes import merge
from story.values import Brief, Plan
from writers.embedded import EmbeddedWriter

MAIN = """Le port de Brock a livré des grues à la Syldavie, a annoncé vendredi la maire, Maud Keravel.
« Ces grues sont neuves », a déclaré Maud Keravel devant la presse.
Le port de Brock emploie 320 dockers et compte quatre quais.
"""
DENIAL = """Le port de Brock nie avoir livré des grues à la Syldavie.
Les grues du port de Brock datent de 1974, selon le syndicat des dockers.
« Nos grues ne bougeront pas », a répondu Paul Ménez, le directeur du port de Brock.
"""
OTHER = """Brock : la région veut un phare
- Un phare coûterait 3 millions d'euros.
- La région veut un phare pour le port de Brock.
La construction d'un phare au port de Brock coûterait 3 millions d'euros à la région, selon une étude de la chambre.
Une étude commencera lundi. « Nous ne paierons pas », a répliqué Ada Morel, la présidente de la région.
"""


async def _sections(*texts: str) -> list[tuple[Plan, list[str]]]:
    """The sections of prose, each with its sentences' facts."""
    writer = EmbeddedWriter()
    sources = [read(text, chr(65 + n), language="fr") for n, text in enumerate(texts)]
    notes = merge([await writer.extract(source) for source in sources])
    outline = await writer.outline(notes, Brief())
    facts = {fact.id: fact.text for fact in notes.facts}
    prose = [section for section in outline.sections if section.form == "prose"]
    return [(section, [facts[id] for id in section.facts]) for section in prose]


async def test_what_other_articles_say_stands_in_one_section_behind_the_story_that_says_so() -> None:
    made = await _sections(MAIN, OTHER, DENIAL)
    headings = [section.heading for section, _ in made]
    assert headings[-1] == "Ce que rapportent d’autres articles"
    assert not any("nie avoir" in text for _, told in made[:-1] for text in told)


async def test_a_source_that_contradicts_the_story_is_told_first_and_with_what_it_says_itself() -> None:
    *_, (section, told) = await _sections(MAIN, OTHER, DENIAL)
    assert told[0].startswith("Le port de Brock nie avoir livré")
    assert told[1].startswith("Les grues du port de Brock datent de 1974")
    assert section.parts[0].heading == "Ce que nie le port de Brock"


async def test_no_summary_and_no_answer_to_what_is_left_out_is_told_of_another_article() -> None:
    *_, (_, told) = await _sections(MAIN, OTHER, DENIAL)
    assert any("Nos grues ne bougeront pas" in text for text in told)
    assert not any(words in text for text in told for words in ("Un phare coûterait", "Nous ne paierons pas"))


async def test_what_leans_on_a_sentence_that_the_story_tells_itself_is_not_told_of_another_article() -> None:
    leaning = (
        "Les grues du port de Brock datent de 1974, selon le syndicat des dockers.\n"
        "Le port de Brock emploie 320 dockers et compte quatre quais.\n"
        "Leur avocat n'a pas souhaité s'exprimer sur la vente des grues du port.\n"
        "Le phare de Brock sera repeint en rouge et blanc avant la saison.\n"
        "La peinture manque encore, a-t-elle précisé dans un message.\n"
    )
    *_, (_, told) = await _sections(MAIN, leaning)
    assert any("datent de 1974" in text for text in told)
    assert not [text for text in told if "avocat" in text]
    assert not any(
        "a-t-elle" in text and "phare" not in before for before, text in zip(["", *told], told, strict=False)
    )


async def _told_beside(story: str, other: str) -> str:
    sources = [read(text, letter, language="fr") for letter, text in (("A", story), ("B", other))]
    writer = EmbeddedWriter()
    notes = merge([await writer.extract(source) for source in sources], sources)
    outline = await writer.outline(notes, Brief())
    facts = {fact.id: fact for fact in notes.facts}
    told = (facts[id] for section in outline.sections for id in section.facts)
    return " ".join(fact.text for fact in told if fact.lines[0].startswith("B"))


LEAK = (
    "La cuve de l'usine Coral a fui mardi à l'aube dans le port de Brock, a annoncé la mairie.\n"
    "L'usine emploie 90 salariés.\n"
)
ADDED = (
    "La cuve de l'usine Coral a fui mardi dans le port de Brock, d'après le syndicat des dockers.\n\n"
    "Une marche silencieuse partira samedi de la halle aux poissons. Le procès de la cuve s'ouvrira le 2 décembre.\n\n"
    "Hier, trois dockers du quai ont porté plainte au commissariat.\n"
)  # fmt: skip


async def test_days_of_an_article_on_the_same_event_are_told_and_yesterday_is_not() -> None:
    """A march on Saturday and a hearing in December vanished, and nobody was told."""
    told = await _told_beside(LEAK, ADDED)
    assert "marche silencieuse partira samedi" in told
    assert "2 décembre" in told
    assert "Hier" not in told


async def test_days_of_an_article_on_something_else_are_not_told() -> None:
    told = await _told_beside(LEAK, ADDED.replace("La cuve de l'usine Coral a fui mardi", "La halle a brûlé"))
    assert "samedi" not in told


DENIED = (
    "Le syndicat des dockers de Brock dit avoir signalé deux fuites à la direction de Coral ces derniers jours. "
    "La direction de Coral dément toute alerte de ses équipes avant la fuite.\n\nLe port de Brock compte onze quais.\n"
)


async def test_a_denial_is_not_told_without_what_it_denies() -> None:
    told = await _told_beside(LEAK, DENIED)
    assert "onze quais" in told
    assert "dément" not in told
    assert "dément" in await _told_beside(LEAK, DENIED.replace(" ces derniers jours", ""))
