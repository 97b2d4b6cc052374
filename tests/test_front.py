"""Title, meta description, standfirst and headings, held to the source."""

import pytest

from story import front as fronts
from story import retitling
from story.article import Article
from story.lines import read
from story.notes import take
from story.values import Brief, Draft, Outline, Paragraph, Section, Sentence
from tests.samples import bare_article

SOURCE = read(
    "La mairie de Lunel a fermé mardi la piscine des Acacias pour trois semaines.\n"
    "« Le bassin fuit depuis novembre », a déclaré la maire, Odile Ferrand.\n"
    "Les travaux coûteront 140 000 euros.\n"
)
NOTES = take(SOURCE)
FIRST, SECOND, THIRD = (Sentence(text=line.text, lines=(line.id,)) for line in SOURCE.lines)
RESERVE = Outline(title="Titre sûr", slug="titre-sur", meta_description="Sûre.", keyphrase="k", standfirst=(FIRST,))


def article(
    title: str = "La mairie de Lunel a fermé mardi la piscine des Acacias",
    meta: str = "Les travaux coûteront 140 000 euros. La mairie de Lunel a fermé mardi la piscine des Acacias.",
    heading: str = "Travaux à 140 000 euros",
    part: str | None = None,
    standfirst: tuple[Sentence, ...] = (FIRST,),
) -> Article:
    paragraphs = (Paragraph(sentences=(THIRD,)), Paragraph(sentences=(SECOND,), heading=part))
    return bare_article(
        Section(id="S1", heading=heading, paragraphs=paragraphs),
        title=title,
        meta_description=meta,
        keyphrase="piscine",
        standfirst=standfirst,
        sources=(SOURCE,),
        brief=Brief(language="fr"),
    )


def wrong(made: Article) -> list[str]:
    front = fronts.front(made, NOTES)
    return [front.claims[f.sentence or 0].sentence.text for f in fronts.rules(front) if f.verdict == "unsupported"]


def mended(made: Article) -> Article:
    front = fronts.front(made, NOTES)
    found = frozenset(finding.sentence for finding in fronts.rules(front))
    return retitling.mended(made, front, found, RESERVE, {0: "Intertitre sûr"})


def test_what_the_source_says_stands() -> None:
    assert fronts.rules(fronts.front(article(), NOTES)) == ()


def test_an_invented_figure_is_found_wherever_it_stands() -> None:
    lie = "Les travaux coûteront 990 000 euros"
    false = Sentence(text=f"{lie}.", lines=("A3",))
    made = article(title=lie, meta=f"{lie}.", heading=lie, part=lie, standfirst=(false,))
    assert len(wrong(made)) == 5


def test_each_wrong_claim_gets_the_reserves_words_and_a_wrong_h3_goes() -> None:
    lie = "Les travaux coûteront 990 000 euros"
    made = mended(article(title=lie, heading=lie, part=lie))
    section = made.sections[0]
    assert (made.title, made.slug, section.heading) == ("Titre sûr", "titre-sur", "Intertitre sûr")
    assert [paragraph.heading for paragraph in section.paragraphs] == [None, None]


def test_a_standfirst_loses_the_wrong_sentence_alone() -> None:
    false = Sentence(text="Les travaux coûteront 990 000 euros.", lines=("A3",))
    assert mended(article(standfirst=(FIRST, false))).standfirst == (FIRST,)


def test_a_heading_may_draw_on_all_that_it_heads_and_nothing_else() -> None:
    front = fronts.front(article(part="La fuite du bassin"), NOTES)
    lines = {claim.sentence.text: claim.sentence.lines for claim in front.claims if claim.place == "heading"}
    assert lines == {"Travaux à 140 000 euros": ("A3", "A2"), "La fuite du bassin": ("A2",)}


def test_a_label_names_the_subject_and_is_no_claim_of_its_own() -> None:
    """What stands after it is checked as before; a subject that the source has not is no label."""
    made = article().model_copy(update={"keyphrase": "piscine des Acacias"})
    section = made.sections[0]
    for heading, found in (
        ("Piscine des Acacias : Travaux à 140 000 euros", 0),
        ("Piscine des Acacias : Travaux à 990 000 euros", 1),
        ("Stade des Roses : Travaux à 140 000 euros", 1),
    ):
        told = made.model_copy(update={"sections": (section.model_copy(update={"heading": heading}),)})
        assert bool(fronts.rules(fronts.front(told, NOTES))) == bool(found), heading


def test_a_heading_over_a_sentence_that_cites_a_line_no_source_has_is_still_held_to_the_others() -> None:
    stray = article(heading="Travaux à 900 000 euros", part="Odile Ferrand, maire")
    third = THIRD.model_copy(update={"lines": (*THIRD.lines, "A9")})
    section = stray.sections[0].model_copy(
        update={"paragraphs": (Paragraph(sentences=(third,)), *stray.sections[0].paragraphs[1:])}
    )
    front = fronts.front(stray.model_copy(update={"sections": (section,)}), NOTES)
    assert [front.claims[one.sentence or 0].sentence.text for one in fronts.rules(front)] == ["Travaux à 900 000 euros"]


def test_a_heading_is_not_refused_for_the_hedge_of_a_line_while_another_says_it_flat() -> None:
    source = read(
        "La mairie de Lunel a livré des sacs de sable aux riverains, a annoncé mardi la maire, Odile Ferrand.\n"
        "Un premier lot de sacs de sable aurait été livré aux riverains dès dimanche.\n"
    )
    sentences = tuple(Sentence(text=line.text, lines=(line.id,)) for line in source.lines)

    def refused(heading: str, *said: Sentence) -> list[str]:
        section = Section(id="S1", heading=heading, paragraphs=(Paragraph(sentences=said),))
        made = article().model_copy(update={"sections": (section,), "sources": (source,), "standfirst": ()})
        front = fronts.front(made, take(source))
        found = [one for one in fronts.rules(front) if one.place == "heading" and one.verdict == "unsupported"]
        return [one.check for one in found]

    assert refused("Des sacs de sable livrés aux riverains", *sentences) == []
    assert refused("Des sacs de sable livrés aux riverains", sentences[1]) == ["hedge"]


def test_the_reserves_standfirst_is_not_said_again() -> None:
    """Where a section was filled with the source's own sentences, the reserve's standfirst may be one of them."""
    false = Sentence(text="Les travaux coûteront 990 000 euros.", lines=("A3",))
    made = article(standfirst=(false,))
    told = RESERVE.model_copy(update={"standfirst": (FIRST, THIRD)})
    assert retitling.mended(made, fronts.front(made, NOTES), {3}, told).standfirst == (FIRST,)


def test_a_heading_that_no_page_should_print_is_found() -> None:
    heading = "Les travaux coûteront 140 000 euros " * 3
    front = fronts.front(article(heading=heading), NOTES)
    assert [front.claims[n].sentence.text for n in fronts.misshapen(front)] == [heading]
    assert not fronts.misshapen(front, own=(heading,)), "an editor's own words stay"


def test_a_heading_that_says_what_the_title_says_is_found() -> None:
    same = "Piscine des Acacias : la mairie de Lunel a fermé mardi"
    front = fronts.front(article(heading=same, part="La piscine des Acacias fermée trois semaines"), NOTES)
    assert [front.claims[n].sentence.text for n in fronts.misshapen(front)] == [same]
    assert [(one.verdict, one.text) for one in fronts.refusals(front, ())] == [("style", same)]
    assert fronts.refusals(front, (), own=(same,)) == []
    assert fronts.chosen([same, "Le bassin fuit"], front, 0, ()) == "Le bassin fuit"


def test_no_heading_stands_twice() -> None:
    front = fronts.front(article(heading="Travaux à 140 000 euros", part="Travaux à 140 000 euros"), NOTES)
    assert [front.claims[n].paragraph for n in fronts.misshapen(front)] == [1]


def test_each_statement_of_a_description_is_put_to_the_judge_with_its_own_line() -> None:
    meta = "La mairie de Lunel a fermé mardi la piscine des Acacias, les travaux coûteront 140 000 euros."
    claim = next(claim for claim in fronts.front(article(meta=meta), NOTES).claims if claim.place == "meta description")
    assert claim.sentence.lines == ("A1", "A3")


def test_a_description_is_put_to_the_judge_with_the_lines_nearest_to_it() -> None:
    text = (
        "Le conseil devait voter mardi le budget 2013 de la halle.\n"
        "Le conseiller Brun a demandé une pause de séance avant le vote.\nLe maire a accordé la pause de séance.\n"
    )
    source = read(text, "A", language="fr")
    meta = "Une pause de séance a été accordée pendant le débat sur le budget 2013 de la halle."
    made = article(meta=meta).model_copy(update={"sources": (source,)})
    (claim,) = (each for each in fronts.front(made, take(source)).claims if each.place == "meta description")
    assert set(claim.sentence.lines) == {"A1", "A2", "A3"}


def test_a_standfirst_in_other_words_is_as_many_sentences_as_it_has() -> None:
    front = fronts.front(made := article(), NOTES)
    at = next(n for n, claim in enumerate(front.claims) if claim.place == "standfirst")
    texts = list(front.draft.sentences)
    texts[at] = texts[at].model_copy(update={"text": "La piscine ferme. Les travaux durent trois semaines."})
    new = retitling.retold(made, front, Draft(paragraphs=(Paragraph(sentences=tuple(texts)),)))
    assert [each.text for each in new.standfirst] == ["La piscine ferme.", "Les travaux durent trois semaines."]


@pytest.mark.parametrize(
    ("heading", "bare"),
    [
        ("Port de Lisle\u00a0: l’essentiel", "L’essentiel"),
        ("Paul Ménez\u00a0: «\u00a0Non\u00a0»", ""),
        ("La criée rouvre", ""),
    ],
)
def test_a_heading_without_its_label(heading: str, bare: str) -> None:
    """Somebody's words without their name would be anybody's."""
    assert fronts.bare(heading) == bare
