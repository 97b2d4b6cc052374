"""Which sections are sent back for how they read: few, and only where the article as a whole falls short."""

from story.article import Article
from story.seo import lights, of_article
from story.style import MOST_SECTIONS, wanted
from story.values import Brief, Line, Paragraph, Plan, Section, SectionTask, Sentence, Source
from tests.samples import bare_article, bare_task

REST = "la gare de la ville ouvrira ses quais dès la fin de la semaine prochaine et le port accueillera le public."
LONG = f"Selon la mairie, {REST}"
PASSIVE = "Selon la mairie, la halle {n} est fermée par la ville."
BARE = "Quai {n} demain."
ALIKE = "Hall ouvert, mais quai {n} fermé."
SOURCE = Source(id="L", text=LONG, lines=(Line(id="L1", start=0, end=len(LONG), text=LONG),), language="fr")


def section(id: str, *texts: str) -> Section:
    sentences = tuple(Sentence(text=text, lines=("L1",)) for text in texts)
    return Section(id=id, heading="Ce que dit le port", paragraphs=(Paragraph(sentences=sentences),))


def article(*sections: Section, **brief: object) -> Article:
    asked = Brief.model_validate({"longest_copy": 40} | brief)
    return bare_article(*sections, title="Le port", keyphrase="port", sources=(SOURCE,), brief=asked)


def tasks(made: Article, form: str = "prose") -> list[SectionTask]:
    return [
        bare_task(
            plan=Plan(id=each.id, heading="H", form=form),
            brief=made.brief,
            title=made.title,
            keyphrase=made.keyphrase,
            lines=SOURCE.lines,
        )
        for each in made.sections
    ]


def many(*patterns: str, times: int = 6) -> list[str]:
    return [pattern.format(n=n) for n in range(times) for pattern in patterns]


def asked(made: Article, form: str = "prose") -> dict[str, list[str]]:
    return {id: [f.reason for f in found] for id, found in wanted(made, tasks(made, form)).items()}


def fine(id: str) -> Section:
    """Green alone, and enough of it to count."""
    told = ("Mais le quai {n} ouvre ce matin.", "Selon elle, la gare {n} ouvre ce midi.", "Le train {n} part ce soir.")
    return section(id, *(text for n in range(3) for text in ("Le port ouvre.", *many(*told, times=4))))


def test_a_text_that_reads_well_is_left_alone() -> None:
    assert asked(article(fine("S1"))) == {}


def reasons(*texts: str) -> set[str]:
    found = asked(article(fine("S1"), section("S2", *texts)))
    assert set(found) <= {"S2"}
    return {reason for said in found.values() for reason in said}


def test_each_fault_is_named() -> None:
    """Long, passive, beginning alike."""
    assert reasons(*many(f"D’après elle, {REST}", "Mais le hall {n} ouvre.", times=40)) == {"too long: 23 words"}
    assert reasons(*many(PASSIVE, "Mais le hall {n} ouvre.", times=8)) == {"passive voice"}
    assert reasons(*many(ALIKE, times=3)) == {"begins like the two before it"}


def test_nobody_is_asked_for_linking_words() -> None:
    """They would set against one another, or add to one another, what the source only tells."""
    made = article(fine("S1"), section("S2", *many(BARE, "Le hall {n} dort.", times=20)))
    assert any(light.name == "textTransitionWords" and light.colour != "green" for light in lights(of_article(made)))
    assert not any("word" in reason for said in asked(made).values() for reason in said)


def test_a_long_sentence_with_one_thing_to_tell_is_not_parted() -> None:
    """Of what somebody said and that he said it, two sentences are made by announcing it."""
    one = "Le maire de la ville a déclaré lundi devant la presse la fermeture du quai jusqu’à la fin de l’été."
    assert not any("too long" in reason for reason in reasons(*many(one, "Mais le hall {n} ouvre.", times=40)))


def test_what_begins_like_sentences_of_another_section_is_left_alone() -> None:
    """The two before it are not shown beside it: nobody could tell what it is to differ from."""
    made = article(fine("S1"), section("S2", *many(ALIKE, times=2)), section("S3", *many(ALIKE, times=1)))
    assert asked(made) == {}


def test_of_long_sentences_the_longest_are_asked_for() -> None:
    longer = f"D’après elle, {REST[:-1]} comme à la gare et sur la jetée du bassin."
    told = many(f"D’après elle, {REST}", "Mais le hall {n} ouvre.", times=40)
    found = asked(article(fine("S1"), section("S2", *told, longer, *told)))
    assert "too long: 33 words" in found["S2"]


def test_no_quotation_is_asked_for_in_other_words() -> None:
    said = "« La halle {n} est fermée par la ville et ne sera rouverte par personne avant l’été », dit-elle."
    assert reasons(*many(said, "Mais le hall {n} ouvre.", times=8)) == set()
    assert reasons(*many(PASSIVE, "Mais le hall {n} ouvre.", times=8)) == {"passive voice"}


def test_a_short_text_and_a_list_are_left_alone() -> None:
    bad = many(BARE, PASSIVE, times=4)
    assert asked(article(section("S1", *bad))) == {}
    assert asked(article(fine("S1"), section("S2", *many(BARE, times=40))), "points") == {}


def test_few_sections_are_asked() -> None:
    sections = [section(f"S{n}", *many(BARE, "Le hall {n} dort.", times=9)) for n in range(8)]
    assert len(asked(article(*sections))) <= MOST_SECTIONS


def test_what_is_copied_is_sent_back_however_short_the_text_and_however_many_the_sections() -> None:
    made = article(*(section(f"S{n}", LONG) for n in range(5)), longest_copy=20)
    found = wanted(made, tasks(made))
    assert len(found) == 5
    assert {(f.check, f.verdict) for each in found.values() for f in each} == {("copied", "style")}


def test_the_subject_is_asked_for_only_where_its_lines_name_it() -> None:
    """A sentence whose lines are about something else cannot name it faithfully."""
    silent = many("Mais la gare {n} ouvre.", "Selon elle, le train {n} part.", times=20)
    made = article(section("S1", "Le port ouvre.", *silent))
    assert "the subject goes unnamed" in {reason for said in asked(made).values() for reason in said}
    elsewhere = Line(id="L1", start=0, end=4, text="Rien")
    bare = [task.model_copy(update={"lines": (elsewhere,)}) for task in tasks(made)]
    assert not any("unnamed" in f.reason for found in wanted(made, bare).values() for f in found)


def test_the_subject_is_not_asked_for_beside_a_sentence_that_names_it() -> None:
    silent = many("Mais la gare {n} ouvre.", "Selon elle, le train {n} part.", times=20)
    made = article(section("S1", "Le port ouvre.", *silent))
    found = [f.sentence for each in wanted(made, tasks(made)).values() for f in each if "unnamed" in f.reason]
    assert min(n for n in found if n is not None) > 3


def test_the_active_voice_is_asked_for_only_where_somebody_acts() -> None:
    """What a line tells without saying who did it has no subject that would be true."""
    nobody = "Par ailleurs, la halle {n} est fermée depuis mai."
    made = article(fine("S1"), section("S2", *many(nobody, "Mais le hall {n} ouvre.", times=8)))
    line = Line(id="L1", start=0, end=4, text="La halle est fermée depuis mai.")
    told = [task.model_copy(update={"lines": (line,)}) for task in tasks(made)]
    assert wanted(made, told) == {}
    assert set(asked(made)["S2"]) == {"passive voice"}  # Its line says who acts.


def test_the_subject_is_not_asked_for_for_a_line_that_only_says_who_speaks() -> None:
    silent = many("Mais la gare {n} ouvre.", "Selon elle, le train {n} part.", times=20)
    made = article(section("S1", "Le port ouvre.", *silent))
    texts = ("Anne Roy préside le port.", "La gare ouvre, le train part.")
    lines = tuple(Line(id=f"L{n}", start=0, end=4, text=text) for n, text in enumerate(texts, 1))
    (first,) = made.sections
    both_lines = tuple(each.model_copy(update={"lines": ("L1", "L2")}) for each in first.sentences)
    both = made.model_copy(
        update={"sections": (first.model_copy(update={"paragraphs": (Paragraph(sentences=both_lines),)}),)}
    )
    told = [task.model_copy(update={"lines": lines}) for task in tasks(both)]
    assert not any("unnamed" in f.reason for found in wanted(both, told).values() for f in found)


def test_the_active_voice_is_not_asked_for_of_what_the_line_tells_with_the_participle_alone() -> None:
    nobody = "Sa venue {n} au quai était attendue."
    made = article(fine("S1"), section("S2", *many(nobody, "Mais le hall {n} ouvre.", times=8)))
    line = Line(id="L1", start=0, end=4, text="« Nous verrons », promet le maire, attendu au quai.")
    told = [task.model_copy(update={"lines": (line,)}) for task in tasks(made)]
    assert wanted(made, told) == {}
