"""A first section that goes on from the standfirst: no form of the article has an empty heading of it."""

from newsroom.job.posts import content
from newsroom.outline import parsed, text
from newsroom.review import review
from story import approval
from story.article import Article
from story.front import headings
from story.seo import lights, of_article, of_markdown
from story.values import Section
from tests.articles import article, paragraph
from tests.test_approval import NOTES, OUTLINE, SOURCES
from tests.test_page import Read


def unheaded() -> Article:
    first = Section(id="S1", heading="", paragraphs=(paragraph("La criée reste ouverte."),))
    return article(sections=(first, *article().sections))


def test_markdown_page_and_wordpress_print_no_heading_there() -> None:
    made = unheaded()
    assert "\n\n## \n" not in made.markdown
    assert made.markdown.count("## ") == article().markdown.count("## ")
    assert Read(made.html).texts("h2") == ["Ce qui change"]
    assert content(made).count("<h2>") == 1
    assert [each.text for each in of_article(made).blocks] == [each.text for each in of_markdown(made.markdown).blocks]
    assert "La criée reste ouverte." in made.markdown
    assert "La criée reste ouverte." in content(made)


def test_the_lights_and_the_rules_have_no_heading_of_it_to_look_at() -> None:
    first, second = unheaded().sections
    assert not list(headings(0, first))
    assert list(headings(1, second))
    assert all(spot.text for light in lights(of_article(unheaded())) for spot in light.spots if spot.place == "heading")


def test_the_review_page_tells_it_from_the_standfirst() -> None:
    page = review(unheaded())
    assert "S1" in page
    assert "<h2></h2>" not in page
    assert "<h3></h3>" not in page


def test_an_editor_sees_no_heading_and_may_leave_it_so() -> None:
    bare = OUTLINE.sections[0].model_copy(update={"heading": ""})
    outline = OUTLINE.model_copy(update={"sections": (bare, *OUTLINE.sections[1:])})
    shown = text(approval.proposal(outline, NOTES), "pont-x")
    assert "None" not in shown
    assert approval.taken(parsed(shown), outline, NOTES, SOURCES) == approval.Taken(outline=outline)
