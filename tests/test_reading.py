"""From answers to values: ids, quotations, slugs and parts."""

import pytest

from story.checks import Ground, check_sentences
from story.lines import read
from story.notes import take
from story.values import Brief, Draft, Notes, Paragraph, Quote, Sentence
from tests.samples import source, task
from writers import reading
from writers.answers import (
    AdditionAnswer,
    AliasAnswer,
    ChangeAnswer,
    ExtractAnswer,
    FactAnswer,
    OutlineAnswer,
    ParagraphAnswer,
    PartAnswer,
    ReviseAnswer,
    SectionAnswer,
    SentenceAnswer,
    WriteAnswer,
)
from writers.reading.tongue import elsewhere

TIED = "Toutefois, le musée a rouvert."
SAID = "«\u00a0Nous avons tout repeint\u00a0»"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("[Q1], dit Ada Morel.", f"{SAID}, dit Ada Morel."),
        ("« [Q1] », dit Ada Morel.", f"{SAID}, dit Ada Morel."),
        ("«\u00a0[Q1]\u00a0», dit-elle.", f"{SAID}, dit-elle."),
        ("“[[Q1]]”, dit-elle.", f"{SAID}, dit-elle."),
        ("Elle dit : « [Q1] ».", f"Elle dit\u00a0: {SAID}."),
        ("Elle dit : [Q1]", f"Elle dit\u00a0: {SAID}."),
        ("[Q1] a-t-elle dit.", f"{SAID}, a-t-elle dit."),
        ("[Q1] a déclaré Ada Morel.", f"{SAID}, a déclaré Ada Morel."),
        ("[Q1] explique Ada Morel.", f"{SAID}, explique Ada Morel."),
        ("Elle dit [Q1] à tous.", f"Elle dit {SAID} à tous."),
        ("Elle dit « Nous avons tout repeint ».", f"Elle dit {SAID}."),
        ('Elle dit "Nous avons tout repeint" à l\'équipe.', f"Elle dit {SAID} à l’équipe."),
    ],
)
def test_a_quotation_is_printed_with_the_sources_characters(text: str, printed: str) -> None:
    given = reading.sentence(SentenceAnswer(text=text, lines=[]), task())
    assert given == Sentence(text=printed, lines=("L2",), quotes=("Q1",))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("[Q1], dit-elle.", "«\u00a0C’est fini\u00a0», dit-elle."),
        ("Elle dit : [Q1]", "Elle dit\u00a0: «\u00a0C’est fini.\u00a0»"),
    ],
)
def test_a_quotations_own_full_stop_is_printed_only_at_the_end(text: str, printed: str) -> None:
    quote = task().quotes[0].model_copy(update={"text": "C’est fini."})
    given = reading.sentence(SentenceAnswer(text=text, lines=["L2"]), task(quotes=(quote,)))
    assert given is not None
    assert given.text == printed


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("[Q1] she added.", "“It is over,” she added."),
        ("[Q1] said Ada Morel.", "“It is over,” said Ada Morel."),
        ("[Q1] was painted on the wall.", "“It is over” was painted on the wall."),
    ],
)
def test_in_english_the_comma_before_who_says_it_stands_within(text: str, printed: str) -> None:
    said = Quote(id="Q1", source="L", start=0, end=11, text="It is over.", line="L1", speaker="Ada Morel")
    given = reading.sentence(SentenceAnswer(text=text, lines=["L1"]), task(language="en", quotes=(said,)))
    assert given is not None
    assert given.text == printed


@pytest.mark.parametrize("text", ["", " \u200b ", "[Q9], dit-elle.", "[Q1] et [Q2]."])
def test_a_sentence_without_words_or_with_an_unknown_quotation_is_none(text: str) -> None:
    assert reading.sentence(SentenceAnswer(text=text, lines=["L1"]), task()) is None


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (["L1"], ("L1",)),
        (["[L1]", "(L2)"], ("L1", "L2")),
        (["L1, L2 et L1"], ("L1", "L2")),
        (["L12", "l1"], ()),
    ],
)
def test_ids_are_those_that_exist(given: list[str], found: tuple[str, ...]) -> None:
    assert reading.ids(given, {"L1", "L2"}) == found


@pytest.mark.parametrize(("taken", "passed"), [(3, [False] * 3), (2, [False, False, True]), (1, [False] * 3)])
def test_a_line_left_out_by_a_model_that_read_the_others_is_passed_over(taken: int, passed: list[bool]) -> None:
    facts = [FactAnswer(text="", lines=[f"L{n}"], said_by=None) for n in range(1, taken + 1)]
    given = reading.notes(ExtractAnswer(facts=facts, speakers=[], aliases=[]), source(), take(source()))
    assert [fact.passed for fact in given.facts] == passed


def _outline(*sections: SectionAnswer) -> OutlineAnswer:
    return OutlineAnswer(
        title="T", meta_description="m", keyphrase="k", synonyms=[], standfirst=[], sections=list(sections)
    )


def _section(facts: list[str], *parts: PartAnswer) -> SectionAnswer:
    return SectionAnswer(heading="H", facts=facts, quotes=[], parts=list(parts))


def test_an_id_stands_in_a_part_or_before_it_never_in_both() -> None:
    notes = Notes(facts=(*task().facts, *task().spare))
    part, empty = (PartAnswer(heading=h, facts=f, quotes=[]) for h, f in (("P", ["F1", "F2"]), ("E", ["F2"])))
    [plan] = reading.outline(_outline(_section(["F1", "F3"], part, empty)), notes, Brief(), "fr").sections
    assert plan.facts == ("F1", "F3", "F2")
    assert [(part.heading, part.facts) for part in plan.parts] == [("P", ("F2",))]


def test_a_fact_alone_before_a_heading_goes_below_it() -> None:
    """A single sentence between an H2 and its first H3 reads as a slip."""
    notes = Notes(facts=task().facts)
    part = PartAnswer(heading="P", facts=["F2"], quotes=[])
    [plan] = reading.outline(_outline(_section(["F1"], part)), notes, Brief(), "fr").sections
    assert [(part.heading, part.facts) for part in plan.parts] == [("P", ("F1", "F2"))]


def test_a_tie_that_a_writer_added_goes_and_one_that_its_line_has_stays() -> None:
    first, second = (reading.sentence(SentenceAnswer(text=text, lines=["L1"]), task(lines=lines))
                     for text, lines in ((TIED, task().lines), (TIED, (task().lines[0].model_copy(
                         update={"text": "Le musée, cependant, a rouvert."}), *task().lines[1:]))))  # fmt: skip
    assert (first and first.text, second and second.text) == ("Le musée a rouvert.", TIED)


def test_a_standfirst_has_no_tie_that_no_fact_has() -> None:
    notes = Notes(facts=task().facts)
    answer = _outline(_section(["F1"])).model_copy(
        update={"standfirst": [SentenceAnswer(text="Toutefois, le musée est repeint.", lines=["L1"])]}
    )
    outline = reading.outline(answer, notes, Brief(), "fr")
    assert [each.text for each in outline.standfirst] == ["Le musée est repeint."]


def test_the_brief_decides_on_title_keyphrase_and_parts() -> None:
    notes, part = Notes(facts=task().facts), PartAnswer(heading="P", facts=["F2"], quotes=[])
    brief = Brief(title="Mon titre", keyphrase="ma phrase", subheadings=False)
    outline = reading.outline(_outline(_section(["F1"], part)), notes, brief, "fr")
    assert (outline.title, outline.slug, outline.keyphrase) == ("Mon titre", "ma-phrase-mon-titre", "ma phrase")
    assert outline.sections[0].facts == ("F1", "F2")
    assert outline.sections[0].parts == ()


@pytest.mark.parametrize("asked", [50, 5000])
def test_targets_ask_for_what_there_is_to_tell(asked: int) -> None:
    """Asked for more, writers announce what they tell, and repeat it."""
    notes = Notes(facts=tuple(f.model_copy(update={"text": "mot " * 100}) for f in task().facts))
    outline = reading.outline(_outline(_section(["F1", "F2"])), notes, Brief(min_words=asked), "fr")
    assert outline.sections[0].words == 200


@pytest.mark.parametrize(("lines", "words"), [(("L1", "L1"), 44), (("L1", "L2"), 48)])
def test_a_target_has_the_subject_of_a_line_that_was_split_once(lines: tuple[str, str], words: int) -> None:
    """ "Le pont a rouvert", "Le pont est fermé" are told with one "pont"."""
    told = (f"Le pont de Lunel {' '.join(f'{n}{each}' for each in range(20))}" for n in "ab")
    facts = zip(task().facts[:2], told, lines, strict=True)
    notes = Notes(facts=tuple(fact.model_copy(update={"text": text, "lines": (on,)}) for fact, text, on in facts))
    outline = reading.outline(_outline(_section(["F1", "F2"])), notes, Brief(), "fr")
    assert outline.sections[0].words == words


@pytest.mark.parametrize("facts", [[], ["F9"]])
def test_an_outline_without_a_known_fact_is_not_usable(facts: list[str]) -> None:
    with pytest.raises(reading.NotUsableError, match="no section uses an id"):
        reading.outline(_outline(_section(facts)), Notes(facts=task().facts), Brief(), "fr")


def test_facts_on_no_line_are_not_usable() -> None:
    invented = FactAnswer(text="Tout va bien.", lines=["L9"], said_by=None)
    with pytest.raises(reading.NotUsableError, match="no fact stands on an id"):
        reading.notes(ExtractAnswer(facts=[invented], speakers=[], aliases=[]), source(), take(source()))


def test_only_names_that_the_source_holds_are_bound() -> None:
    given = read("Le Samu (service d’aide médicale urgente) est venu.", "L", language="fr")
    known = AliasAnswer(name="Samu", also=["service d’aide médicale urgente", "SMUR"], line="L1")
    unknown = AliasAnswer(name="SMUR", also=["Samu"], line="L1")
    answer = ExtractAnswer(facts=[], speakers=[], aliases=[known, unknown])
    notes = reading.notes(answer, given, Notes())
    assert [(alias.name, alias.also) for alias in notes.aliases] == [("Samu", ("service d’aide médicale urgente",))]


def test_a_paragraph_left_empty_is_left_out() -> None:
    empty = ParagraphAnswer(heading=None, sentences=[SentenceAnswer(text="", lines=["L1"])])
    told = ParagraphAnswer(heading=None, sentences=[SentenceAnswer(text="Il rouvre.", lines=["L1"])])
    assert len(reading.draft(WriteAnswer(paragraphs=[empty, told]), task()).paragraphs) == 1


def test_nothing_is_set_between_a_sentence_and_one_that_leans_on_it() -> None:
    """And what leans on a deleted sentence goes with it."""
    made = task(language="fr")
    texts = ("Ada Morel dirige le musée.", "Elle a tout repeint.", "Le billet coûterait 9 euros.", "Il est cher.")
    old = Draft(paragraphs=(Paragraph(sentences=tuple(Sentence(text=text, lines=("L2",)) for text in texts)),))
    added = AdditionAnswer(after=1, text="Le musée rouvre samedi.", lines=["L1"])
    longer = reading.revised(ReviseAnswer(changed=[], added=[added]), old, made, (), True)
    assert [s.text for s in longer.sentences] == [*texts[:2], "Le musée rouvre samedi.", *texts[2:]]
    gone = ChangeAnswer(number=3, text="", lines=[])
    left = reading.revised(ReviseAnswer(changed=[gone], added=[]), old, made, {2}, False)
    assert [s.text for s in left.sentences] == [*texts[:2]]


def test_a_sentence_in_another_language_than_asked_for_is_none_whatever_it_quotes() -> None:
    told = "Le musée de Brévan rouvre samedi avec des murs que sa directrice a repeints."
    foreign = "The museum says that it will be open on Saturday, with all of its walls painted: [Q1]"
    french, english = (SentenceAnswer(text=text, lines=["L1"]) for text in (told, foreign))
    for language, kept in (("fr", french), ("en", english)):
        made = {given.text: reading.sentence(given, task(language=language)) for given in (french, english)}
        assert [text for text, one in made.items() if one] == [kept.text]


def test_an_outline_without_title_or_description_takes_them_from_what_it_has() -> None:
    bare = _outline(_section(["F1"])).model_copy(update={"title": "", "meta_description": ""})
    outline = reading.outline(bare, Notes(facts=task().facts), Brief(), "fr")
    assert outline.title == outline.sections[0].heading
    assert outline.meta_description


def test_an_outline_with_no_title_at_all_is_asked_for_again_a_part_without_one_is_none() -> None:
    notes, part = Notes(facts=task().facts), PartAnswer(heading=" ", facts=["F2"], quotes=[])
    bare = _outline(_section(["F1"]).model_copy(update={"heading": " "})).model_copy(update={"title": ""})
    with pytest.raises(reading.NotUsableError, match="no title"):
        reading.outline(bare, notes, Brief(), "fr")
    (plan,) = reading.outline(_outline(_section(["F1"], part)), notes, Brief(), "fr").sections
    assert (plan.facts, plan.parts) == (("F1", "F2"), ())


def test_a_standfirst_says_nothing_twice() -> None:
    texts = ("Le musée rouvre.", "Le musée rouvre", "Il est neuf.")
    twice = [SentenceAnswer(text=text, lines=["L1"]) for text in texts]
    bare = _outline(_section(["F1"])).model_copy(update={"standfirst": twice})
    outline = reading.outline(bare, Notes(facts=task().facts), Brief(), "fr")
    assert [sentence.text for sentence in outline.standfirst] == ["Le musée rouvre.", "Il est neuf."]


@pytest.mark.parametrize(
    ("text", "language", "away"),
    [
        ("Who pays for the bridge", "fr", True),
        ("The museum opens its doors.", "fr", True),
        ("Reactions in the town", "fr", True),
        ("Le musée rouvre avec des murs neufs", "en", True),
        ("Le musée rouvre samedi", "fr", False),
        ("« The museum opens on Saturday », dit Ada Morel.", "fr", False),
        ("The Voice of Brévan revient samedi", "fr", False),
        ("Game of Thrones à Brévan", "fr", False),
        ("Val de la Loire: otters return", "en", False),
        ("Le Monde and La Croix disagree on it", "en", False),
        ("Colère à Brévan", "en", False),
        ("Who pays for the bridge", "xx", False),
    ],
)
def test_a_short_text_is_of_another_language_where_its_small_words_are(text: str, language: str, away: bool) -> None:
    assert elsewhere(text, language) is away


def test_an_outline_and_a_section_wholly_in_another_language_are_asked_for_again() -> None:
    notes, section = Notes(facts=task().facts), _section(["F1"]).model_copy(update={"heading": "Museum opens"})
    answer = _outline(section).model_copy(
        update={"title": "Museum opens", "meta_description": "The doors of the town museum open again to visitors."}
    )
    with pytest.raises(reading.NotUsableError, match="not in French"):
        reading.outline(answer, notes, Brief(), "fr")
    texts = ("The museum opens again.", "Its walls are new.", "The price is not known.", "People are glad.")
    told = ParagraphAnswer(heading=None, sentences=[SentenceAnswer(text=text, lines=["L1"]) for text in texts])
    with pytest.raises(reading.NotUsableError, match="write it in French"):
        reading.draft(WriteAnswer(paragraphs=[told]), task())


def test_a_heading_in_another_language_is_none_the_others_stay() -> None:
    notes = Notes(facts=task().facts)
    part = PartAnswer(heading="Who pays for the walls", facts=["F2"], quotes=[])
    section = _section(["F1"], part).model_copy(update={"heading": "Le musée rouvre samedi"})
    answer = _outline(section).model_copy(update={"title": "What the town says of it"})
    outline = reading.outline(answer, notes, Brief(), "fr")
    assert (outline.title, outline.sections[0].parts) == ("Le musée rouvre samedi", ())
    assert outline.sections[0].facts == ("F1", "F2")


def test_a_quotation_that_opens_a_sentence_begins_with_a_capital_and_stands() -> None:
    source_ = read("Ada Morel a dit que « nous avons tout repeint, murs et portes ».\n", "A", language="fr")
    notes = take(source_)
    made = task(lines=source_.story, quotes=notes.quotes)
    first, within = (
        reading.sentence(SentenceAnswer(text=text, lines=["A1"]), made)
        for text in ("[Q1], a dit Ada Morel.", "Ada Morel a dit que [Q1].")
    )
    assert first
    assert within
    assert "«\u00a0Nous avons tout" in first.text
    assert "«\u00a0nous avons tout" in within.text
    ground = Ground.of(source_.story, notes.quotes, notes.people, notes.aliases, "fr")
    assert check_sentences([first, within], ground) == []
