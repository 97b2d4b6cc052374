"""Why a light was left amber: the source, the brief, the site."""

import pytest

from story.article import Article
from story.seo.reasons import explained
from story.values import Brief, Light, Spot
from tests.articles import article, source

RED = Light(name="passiveVoice", colour="red", figure=20, wants="less")
OWN = "Le quai ferme lundi."
OTHER = "Le conseil a été surpris par la décision que prend la région."


def why(light: Light, **fields: object) -> tuple[str, str]:
    (said,) = explained((light,), article(**fields))
    return said.colour, said.why


def spotted(text: str, name: str = "passiveVoice") -> Light:
    return RED.model_copy(update={"name": name, "spots": (Spot(place="body", text=text, section="s1"),)})


def test_a_green_light_needs_no_reason() -> None:
    assert why(RED.model_copy(update={"colour": "green"})) == ("green", "")


def test_the_source_is_the_reason_where_the_sentences_meant_are_its_own() -> None:
    own = source("Le quai ferme lundi matin pour onze mois.")
    assert why(spotted(own.text), sources=(own,)) == ("amber", "the source's own sentences")
    assert why(spotted(OTHER), sources=(own,)) == ("red", "")


@pytest.mark.parametrize(
    ("name", "brief", "colour"),
    [
        ("titleWidth", Brief(title="Le quai"), "amber"),
        ("titleWidth", Brief(keyphrase="quai"), "red"),
        ("keyphraseDensity", Brief(keyphrase="quai"), "amber"),
        ("keyphraseDensity", Brief(title="Le quai"), "red"),
        ("textSentenceLength", Brief(title="Le quai", keyphrase="quai"), "red"),
    ],
)
def test_the_brief_is_the_reason_for_what_it_words_itself(name: str, brief: Brief, colour: str) -> None:
    assert why(spotted(OTHER, name), brief=brief)[0] == colour


def test_the_site_is_the_reason_for_links_and_images() -> None:
    assert why(RED.model_copy(update={"site": True})) == ("amber", "only the site or the brief can give it")


def test_no_faithful_wording_is_a_reason_only_where_one_was_asked_for() -> None:
    asked = tuple(section.model_copy(update={"reworded": True}) for section in article().sections)
    assert why(spotted(OTHER), sections=asked) == ("amber", "no faithful wording")


def test_a_written_article_carries_its_lights_and_their_reasons() -> None:
    from graph import run_graph

    text = "La loutre est revenue sur la Serène. Elle y dort."
    made: Article = run_graph(text, Brief(min_words=5), writer="embedded")
    lights = {light.name: light for light in made.report.lights}
    assert len(lights) == 23
    assert lights["images"].why == "only the site or the brief can give it"
    assert Article.model_validate_json(made.json()).report.lights == made.report.lights
