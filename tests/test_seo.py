"""The lights: what the analysis inside WordPress says of a page."""

from typing import Any

import pytest

from story.seo import Block, Page, lights
from story.values import Image, Light, Link

PLAIN = "La loutre dort près du pont. "
OTHER = "Le héron guette sur la berge. "


def text(words: str, **fields: Any) -> Block:
    return Block("text", words.strip(), **fields)


def heading(words: str, level: int = 2, **fields: Any) -> Block:
    return Block("heading", words, level, **fields)


def page(*blocks: Block, **fields: Any) -> Page:
    wanted: dict[str, Any] = {
        "title": "Loutre : le retour",
        "keyphrase": "loutre",
        "slug": "loutre-retour",
        "language": "fr",
    }
    return Page(**wanted | {"blocks": blocks} | fields)


def light(name: str, shown: Page) -> Light:
    return next(each for each in lights(shown) if each.name == name)


@pytest.mark.parametrize(
    ("opening", "colour"),
    [
        ("La loutre géante revient.", "green"),
        ("La loutre revient. Elle est géante.", "amber"),
        ("La loutre revient.", "red"),
        ("Les loutres géantes reviennent.", "red"),
        ("Le castor revient.", "green"),
        ("", "red"),
    ],
)
def test_the_first_paragraph_holds_the_keyphrase_or_a_synonym(opening: str, colour: str) -> None:
    """By exact forms, all in one sentence; headings above it do not count."""
    shown = page(heading("Titre"), text(opening), keyphrase="loutre géante", synonyms=("castor",))
    assert light("introductionKeyword", shown).colour == colour


@pytest.mark.parametrize(
    ("keyphrase", "words", "colour"),
    [
        ("", 0, "red"),
        ("loutre", 1, "green"),
        ("la loutre du fleuve", 2, "green"),
        ("un deux", 2, "green"),
        ("missiles nord-coréens", 3, "green"),
        ("héron loutre castor rat", 4, "green"),
        ("héron loutre castor rat pont", 5, "amber"),
        ("héron loutre castor rat pont quai rive eau bac", 9, "red"),
    ],
)
def test_a_keyphrase_has_one_to_four_content_words(keyphrase: str, words: int, colour: str) -> None:
    shown = light("keyphraseLength", page(keyphrase=keyphrase))
    assert (shown.figure, shown.colour) == (words, colour)


@pytest.mark.parametrize(("times", "colour"), [(1, "red"), (2, "green"), (5, "green"), (6, "red")])
def test_the_keyphrase_stands_often_and_not_too_often(times: int, colour: str) -> None:
    """Two hundred words may hold a keyphrase of one word two to five times."""
    body = "Loutre. " * times + "mot " * (200 - times)
    assert light("keyphraseDensity", page(text(body))).colour == colour


def test_no_long_stretch_goes_without_the_keyphrase() -> None:
    """The stretch is named sentence by sentence, so that it can be repaired."""
    shown = light("keyphraseDistribution", page(text(PLAIN + OTHER * 8 + PLAIN * 11, section="S1")))
    assert (shown.figure, shown.colour) == (40.0, "amber")
    assert len(shown.spots) == 8
    assert light("keyphraseDistribution", page(text(OTHER * 20))).colour == "red"
    assert light("keyphraseDistribution", page(text((PLAIN + OTHER) * 10))).colour == "green"


@pytest.mark.parametrize(
    ("title", "colour"),
    [
        ("La loutre géante revient", "green"),
        ("« Loutre géante » : le film", "green"),
        ("Le retour de la loutre géante", "amber"),
        ("Géante, la loutre", "amber"),
        ("La loutre revient", "red"),
        ("", "red"),
    ],
)
def test_a_title_begins_with_the_keyphrase(title: str, colour: str) -> None:
    assert light("keyphraseInSEOTitle", page(title=title, keyphrase="loutre géante")).colour == colour


@pytest.mark.parametrize(("letters", "colour"), [(0, "red"), (1, "green"), (53, "green"), (54, "red")])
def test_a_title_is_as_wide_as_a_result_page(letters: int, colour: str) -> None:
    """A small e is 11.12 px wide: 53 of them are 590 px, 54 of them 601 px."""
    assert light("titleWidth", page(title="e" * letters)).colour == colour


@pytest.mark.parametrize(
    ("length", "colour"), [(0, "red"), (120, "amber"), (121, "green"), (156, "green"), (157, "amber")]
)
def test_a_meta_description_has_121_to_156_characters(length: int, colour: str) -> None:
    assert light("metaDescriptionLength", page(meta_description="x" * length)).colour == colour


@pytest.mark.parametrize(
    ("meta", "times"),
    [("Le héron.", 0), ("La loutre.", 1), ("La loutre et le castor.", 2), ("Loutre, loutre et castor.", 3)],
)
def test_a_meta_description_holds_the_keyphrase_once_or_twice(meta: str, times: int) -> None:
    shown = light("metaDescriptionKeyword", page(meta_description=meta, synonyms=("castor",)))
    assert (shown.figure, shown.colour == "green") == (times, 1 <= times <= 2)


def test_a_synonym_inside_the_keyphrase_is_not_counted_twice() -> None:
    shown = page(
        meta_description="La loutre géante dort, loutre de mer.", keyphrase="loutre géante", synonyms=("loutre",)
    )
    assert light("metaDescriptionKeyword", shown).figure == 2


@pytest.mark.parametrize(
    ("keyphrase", "slug", "colour"),
    [
        ("loutre géante", "loutre-geante", "green"),
        ("loutre géante", "loutre", "amber"),
        ("héron loutre castor", "loutre-castor", "green"),
        ("obus d’artillerie", "obus-artillerie", "amber"),
        ("loutre", "", "red"),
    ],
)
def test_an_address_holds_the_keyphrase(keyphrase: str, slug: str, colour: str) -> None:
    """An elision is part of the word: searches that know no grammar do not take it off."""
    assert light("slugKeyword", page(keyphrase=keyphrase, slug=slug)).colour == colour


@pytest.mark.parametrize(
    ("headings", "colour"),
    [
        (["Loutre"], "green"),
        (["Héron"], "red"),
        (["Loutre", "Héron", "Pont"], "green"),
        (["Loutre", "Héron", "Pont", "Rive"], "red"),
        (["Loutre", "La loutre", "Loutre et pont", "Rive"], "green"),
        (["Loutre", "La loutre"], "red"),
    ],
)
def test_a_third_of_the_headings_or_more_name_the_topic(headings: list[str], colour: str) -> None:
    shown = light("subheadingsKeyword", page(*map(heading, headings)))
    assert shown.colour == colour
    assert bool(shown.spots) == (colour == "red")


@pytest.mark.parametrize(
    ("name", "amount", "colour"),
    [
        ("textLength", 248, "red"),
        ("textLength", 249, "amber"),
        ("textLength", 299, "green"),
        ("textParagraphTooLong", 150, "green"),
        ("textParagraphTooLong", 151, "amber"),
        ("textParagraphTooLong", 201, "red"),
        ("subheadingsTooLong", 300, "green"),
        ("subheadingsTooLong", 301, "amber"),
        ("subheadingsTooLong", 351, "red"),
    ],
)
def test_lengths_in_words(name: str, amount: int, colour: str) -> None:
    """The heading is a word of the text, and none of the section or the paragraph."""
    assert light(name, page(heading("Titre"), text("mot " * amount))).colour == colour


def test_three_hundred_words_want_headings() -> None:
    assert light("subheadingsTooLong", page(text("mot " * 301))).colour == "red"


def test_quotations_set_apart_are_another_s_words() -> None:
    """Neither their length nor their style is counted."""
    shown = page(text("mot " * 10), Block(kind="quote", text="mot " * 400))
    assert light("textLength", shown).figure == 10
    assert light("textSentenceLength", shown).figure == 0


def test_a_second_h1_is_one_too_many() -> None:
    assert light("singleH1", page(heading("Un", 1))).colour == "green"
    assert light("singleH1", page(heading("Un", 1), heading("Deux", 1))).colour == "red"


def test_long_sentences_are_named_where_they_stand_in_the_article() -> None:
    """Section and sentence are the article's own, so that the graph can have it rewritten."""
    long = "Le " + "mot " * 20 + "finit."
    body = Block(kind="text", text=f"Bref. {long}", section="S2", sentences=(0, 6), first=3)
    (spot,) = light("textSentenceLength", page(body)).spots
    assert (spot.section, spot.sentence, spot.text) == ("S2", 4, long)


@pytest.mark.parametrize(("connected", "colour"), [(19, "red"), (20, "amber"), (29, "amber"), (30, "green")])
def test_a_third_of_the_sentences_is_tied_to_another(connected: int, colour: str) -> None:
    body = "Selon elle, la loutre dort. " * connected + "La loutre dort. " * (100 - connected)
    assert light("textTransitionWords", page(text(body))).colour == colour


def test_a_short_text_needs_no_connectives() -> None:
    assert light("textTransitionWords", page(text("La loutre dort. " * 20))).colour == "green"


@pytest.mark.parametrize(("passive", "colour"), [(10, "green"), (11, "amber"), (15, "amber"), (16, "red")])
def test_one_sentence_in_ten_may_be_passive(passive: int, colour: str) -> None:
    body = "La loutre est suivie. " * passive + "La loutre dort. " * (100 - passive)
    assert light("passiveVoice", page(text(body))).colour == colour


@pytest.mark.parametrize(
    ("body", "longest"),
    [
        ("Elle dort. Elle mange. Elle part.", 3),
        ("Elle dort. Il mange. Elle part.", 1),
        ("La loutre dort. La rive est belle. La lune luit.", 1),
        ("La loutre dort. La loutre mange. La loutre part.", 3),
        ("Il dit : « Non. » Elle dort. Elle part.", 2),
    ],
)
def test_sentences_in_a_row_begin_differently(body: str, longest: int) -> None:
    shown = light("sentenceBeginnings", page(text(body)))
    assert (shown.figure, shown.colour) == (longest, "red" if longest > 2 else "green")


def test_a_closing_mark_left_alone_begins_like_the_next_sentence() -> None:
    shown = page(text("Il dit : « Non. »"), text("Elle dort. Elle part."))
    assert light("sentenceBeginnings", shown).figure == 3


def test_list_items_begin_as_they_like() -> None:
    items = [Block(kind="item", text="Elle dort.") for _ in range(5)]
    assert light("sentenceBeginnings", page(*items)).colour == "green"


@pytest.mark.parametrize(
    ("href", "out", "inside"),
    [
        ("https://agence.example", 1, 0),
        ("https://site.example/autre", 0, 1),
        ("/autre", 0, 1),
        ("#bas", 0, 0),
        ("mailto:a@b.example", 0, 0),
        ("https://[oops", 1, 0),
    ],
)
def test_links_leave_the_site_or_stay(href: str, out: int, inside: int) -> None:
    shown = page(links=(Link(href=href, text="ici"),), site="https://site.example")
    assert light("externalLinks", shown).figure == out
    assert light("internalLinks", shown).figure == inside


def test_links_that_search_engines_shall_not_follow_are_half_a_link() -> None:
    shown = page(links=(Link(href="https://agence.example", text="ici", follow=False),))
    assert light("externalLinks", shown).colour == "amber"


@pytest.mark.parametrize(("words", "colour"), [("la loutre", "red"), ("la loutre du pont", "green")])
def test_no_link_is_named_like_the_page_itself(words: str, colour: str) -> None:
    shown = page(links=(Link(href="https://agence.example", text=words),))
    assert light("textCompetingLinks", shown).colour == colour


@pytest.mark.parametrize(
    ("alts", "colour"),
    [
        ([], "red"),
        ([""], "amber"),
        (["une loutre"], "green"),
        (["loutre"] * 5, "amber"),
        (["loutre", "x", "loutre", "x", "x"], "green"),
    ],
)
def test_an_image_says_what_the_page_is_about(alts: list[str], colour: str) -> None:
    shown = page(images=tuple(Image(src="a.jpg", alt=alt) for alt in alts))
    assert light("imageKeyphrase", shown).colour == colour
    assert light("images", shown).colour == ("green" if alts else "red")


def test_only_what_the_site_gives_is_marked_as_such() -> None:
    assert {each.name for each in lights(page()) if each.site} == {
        "externalLinks",
        "internalLinks",
        "images",
        "imageKeyphrase",
    }


def test_an_empty_page_is_measured_too() -> None:
    """Nothing is green by accident that a title, a text or a keyphrase would have to carry."""
    found = {each.name: each.colour for each in lights(Page())}
    assert found["textLength"] == found["keyphraseLength"] == found["titleWidth"] == "red"


def test_a_language_without_a_file_gets_what_needs_none() -> None:
    shown = page(text("Lontra dorme. " * 30), keyphrase="lontra", language="it")
    assert light("keyphraseDensity", shown).figure > 0
    assert light("passiveVoice", shown).figure == 0
