"""An article made as easy to find as its own words allow."""

from typing import Any

import pytest

from story.article import Article
from story.findable import fitted, named, unfit
from story.values import Alias, Brief, Fact, Notes, Outline, Section, Sentence
from tests.articles import article, paragraph

WIDE = "Le quai des ferries de Kermorvan ferme lundi prochain pour onze mois de travaux"
META = "Le quai des ferries de Kermorvan ferme lundi pour onze mois ; ils partent du môle voisin jusqu’à l’été."
LONG = META.replace("jusqu’à", "et cela tous au moins jusqu’à")
RESERVE = Outline(title="Le quai ferme", slug="quai-ferme", meta_description=LONG, keyphrase="quai")


@pytest.mark.parametrize(
    ("title", "meta", "brief", "places"),
    [
        (WIDE, LONG, Brief(), {"title"}),
        (WIDE, LONG, Brief(title=WIDE), set()),
        ("Le quai", META, Brief(), {"meta description"}),
        ("Le quai", LONG * 2, Brief(), {"meta description"}),
    ],
)
def test_what_a_result_page_would_cut_is_unfit(title: str, meta: str, brief: Brief, places: set[str]) -> None:
    assert unfit(article(title=title, meta_description=meta, brief=brief)) == places


def test_the_reserve_steps_in_only_where_its_own_fits() -> None:
    wide = article(title=WIDE, slug="long", meta_description=META)
    both = fitted(wide, RESERVE)
    assert (both.title, both.slug, both.meta_description) == ("Le quai ferme", "quai-ferme", LONG)
    assert fitted(wide, RESERVE.model_copy(update={"title": WIDE, "meta_description": "x"})) == wide


def told(keyphrase: str, *synonyms: str, **fields: Any) -> Article:
    text = [f"Le port de Kermorvan ferme le quai {n}." for n in range(4)] + ["Mais la gare ouvre."] * 4
    return article(
        title="Port de Kermorvan : le quai ferme",
        slug="port-kermorvan-quai-ferme",
        keyphrase=keyphrase,
        synonyms=synonyms,
        standfirst=(Sentence(text="Le port de Kermorvan ferme."),),
        sections=(Section(id="S1", heading="Le port de Kermorvan", paragraphs=(paragraph(*text),)),),
        **fields,
    )


def test_a_keyphrase_that_the_text_does_not_word_so_gives_way_to_one_it_does() -> None:
    found = named(told("ports de Kermorvan", "port de Kermorvan", "havre"), Notes())
    assert (found.keyphrase, found.synonyms) == ("port de Kermorvan", ())


def test_the_briefs_keyphrase_stays_and_is_given_its_synonyms() -> None:
    facts = (Fact(id="F1", text="Le port de Kermorvan (PK) ferme.", lines=("A1",)),)
    notes = Notes(facts=facts, aliases=(Alias(name="ports de Kermorvan", also=("port de Kermorvan",), line="A1"),))
    found = named(told("ports de Kermorvan", brief=Brief(keyphrase="ports de Kermorvan")), notes)
    assert (found.keyphrase, found.synonyms) == ("ports de Kermorvan", ("port de Kermorvan",))


def test_no_phrase_is_given_up_for_one_common_noun() -> None:
    assert named(told("vieux port", "quai"), Notes()).keyphrase == "vieux port"


def test_no_title_and_no_description_is_worse_than_any() -> None:
    long = RESERVE.model_copy(update={"title": WIDE, "meta_description": "x"})
    made = fitted(article(title="", slug="s", meta_description=""), long)
    assert (made.title, made.meta_description) == (WIDE, "x")
