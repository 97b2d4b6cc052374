"""Sections put together into an article, nothing twice."""

from story.assemble import assemble
from story.lines import read
from story.values import Brief, Finding, Outline, Paragraph, Plan, Section, Sentence

SOURCE = read("Le conseil municipal de Lunel a voté lundi la rénovation de la halle du marché.")


def section(id: str, *texts: str, line: str = "A1") -> Section:
    sentences = tuple(Sentence(text=text, lines=(line,)) for text in texts)
    return Section(id=id, heading=f"H {id}", paragraphs=(Paragraph(sentences=sentences),))


def article(*sections: Section, standfirst: tuple[Sentence, ...] = ()) -> list[list[str]]:
    plans = tuple(Plan(id=each.id, heading=each.heading) for each in sections)
    outline = Outline(title="t", slug="t", meta_description="m", keyphrase="k", standfirst=standfirst, sections=plans)
    made = assemble(outline, {each.id: each for each in sections}, [SOURCE], Brief())
    return [[sentence.text for sentence in each.sentences] for each in made.sections]


def test_sections_come_in_the_outlines_order() -> None:
    assert article(section("S2", "b"), section("S1", "a")) == [["b"], ["a"]]


def test_a_sentence_stands_once_whatever_its_typography() -> None:
    told = article(section("S1", "L’eau est haute."), section("S2", "L'eau est haute.", "La pluie a cessé.", line="A2"))
    assert told == [["L’eau est haute."], ["La pluie a cessé."]]


def test_what_leans_on_a_sentence_taken_out_goes_with_it_and_findings_keep_their_sentence() -> None:
    doubt = Finding(check="coverage", verdict="unsure", reason="r", sentence=2)
    second = section("S2", "L'eau est haute.", "Elle baisse.", "La pluie a cessé.", line="A2")
    plans = tuple(Plan(id=id, heading=id) for id in ("S1", "S2"))
    outline = Outline(title="t", slug="t", meta_description="m", keyphrase="k", sections=plans)
    settled = {"S1": section("S1", "L’eau est haute."), "S2": second.model_copy(update={"findings": (doubt,)})}
    left = assemble(outline, settled, [SOURCE], Brief()).sections[1]
    assert [sentence.text for sentence in left.sentences] == ["La pluie a cessé."]
    assert [finding.sentence for finding in left.findings] == [0]


def test_the_standfirst_is_not_said_again() -> None:
    first = Sentence(text="La halle sera rénovée.", lines=("A1",))
    assert article(section("S1", "La halle sera rénovée.", "Oui."), standfirst=(first,)) == [["Oui."]]


def test_a_section_that_only_repeats_goes() -> None:
    assert article(section("S1", "a"), section("S2", "a")) == [["a"]]


def test_a_line_carries_sentences_in_three_sections_at_most() -> None:
    told = article(*(section(f"S{n}", f"phrase {n}") for n in range(1, 5)))
    assert told == [["phrase 1"], ["phrase 2"], ["phrase 3"]]


def test_prose_does_not_tell_again_in_nearly_the_same_words() -> None:
    first = "Des pompes de secours pourraient être livrées à la commune de Lunel par le département."
    again = "Des pompes de secours pourraient par ailleurs être livrées à la commune de Lunel par le département."
    other = "Des pompes de secours ont été refusées à la commune de Lunel par la préfecture du Gard."
    told = article(section("S1", first), section("S2", again, other, line="A2"))
    assert told == [[first], [other]]


def test_one_quotation_in_the_words_of_two_papers_is_told_once() -> None:
    first = "« C’est une montée rapide et inquiétante des eaux de la Vidourle », a dit la maire."
    again = "« C’est une montée rapide et inquiétante des eaux de notre rivière », selon la maire, Odile Ferrand."
    other = "« Nous avons perdu la moitié de nos arbres et de nos bancs en une nuit », a dit la maire."
    assert article(section("S1", first), section("S2", again, other, line="A2")) == [[first], [other]]


def test_a_list_of_who_says_what_may_say_a_quotation_again() -> None:
    said = "« C’est une montée rapide et inquiétante des eaux de la Vidourle », a dit la maire."
    listed = "Odile Ferrand, maire : « C’est une montée rapide et inquiétante des eaux de la Vidourle »."
    plans = (Plan(id="S1", heading="a"), Plan(id="S2", heading="b", form="people"))
    outline = Outline(title="t", slug="t", meta_description="m", keyphrase="k", sections=plans)
    settled = {"S1": section("S1", said), "S2": section("S2", listed, line="A2")}
    assert len(assemble(outline, settled, [SOURCE], Brief()).sections) == 2


def test_a_sentence_stands_once_in_its_own_section_too() -> None:
    """However few words it has."""
    assert article(section("S1", "L’eau est haute.", "La pluie a cessé.", "L'eau est haute.")) == [
        ["L’eau est haute.", "La pluie a cessé."]
    ]


def test_a_standfirst_gives_up_what_a_section_goes_on_from() -> None:
    """Else "Elle a aussi …" would go with the sentence that is taken out, and what it tells."""
    first, second = (Sentence(text=text, lines=("A1",)) for text in ("La halle sera rénovée.", "La mairie paiera."))
    told = section("S1", "La mairie paiera.", "Elle prévoit 2 millions d’euros.")
    plans = (Plan(id="S1", heading="H"),)
    outline = Outline(title="t", slug="t", meta_description="m", keyphrase="k", sections=plans)
    for standfirst, kept, left in (((first, second), [first], 2), ((second,), [second], 0)):
        made = assemble(outline.model_copy(update={"standfirst": standfirst}), {"S1": told}, [SOURCE], Brief())
        assert list(made.standfirst) == kept
        assert sum(len(each.sentences) for each in made.sections) == left
