"""The lights of how the text is built: length, headings, sections, paragraphs."""

from story.seo.text import words
from story.seo.values import Block
from story.seo.view import View
from story.values import Colour, Light, Spot

SHORTEST_TEXT, SHORT_TEXT = 300, 250
LONGEST_SECTION, LONG_SECTION = 300, 350
LONGEST_PARAGRAPH, LONG_PARAGRAPH = 150, 200
FEWEST_HEADINGS, MOST_HEADINGS = 30, 75
"""Percent of the H2 and H3 that hold the keyphrase or a synonym."""


def text_length(view: View) -> Light:
    """Words of the text, quotations set apart left out."""
    colour: Colour = "green" if view.words >= SHORTEST_TEXT else "amber" if view.words >= SHORT_TEXT else "red"
    return Light(name="textLength", colour=colour, figure=view.words, unit="words", wants="300 words or more")


def subheadings_keyphrase(view: View) -> Light:
    """The share of the H2 and H3 that hold over half of the keyphrase's words or of a synonym's."""
    held = [heading for heading in view.headings if names_topic(view, heading.text)]
    share = 100 * len(held) / max(1, len(view.headings))
    one = len(view.headings) == len(held) == 1
    short = not view.headings and view.words < SHORTEST_TEXT
    green = one or short or (bool(view.headings) and FEWEST_HEADINGS <= share <= MOST_HEADINGS)
    meant = () if green else held if share > MOST_HEADINGS else view.headings
    return Light(
        name="subheadingsKeyword",
        colour="green" if green else "red",
        figure=round(share),
        unit="%",
        wants="30 to 75 % of the H2 and H3 with the keyphrase or a synonym",
        spots=tuple(_heading(heading) for heading in meant if (heading in held) == (share > MOST_HEADINGS)),
    )


def names_topic(view: View, text: str) -> bool:
    """Whether a heading holds over half of the words of the keyphrase or of a synonym."""
    return any(phrase.share(text) > 0.5 for phrase in view.phrases)


def _heading(block: Block) -> Spot:
    return Spot(place="heading", text=block.text, section=block.section)


def single_title(view: View) -> Light:
    """H1 in the body: the title is the page's, a second one competes with it."""
    titles = [block for block in view.running if block.kind == "heading" and block.level == 1]
    return Light(
        name="singleH1",
        colour="red" if len(titles) > 1 else "green",
        figure=len(titles),
        wants="no H1 beside the title",
        spots=tuple(map(_heading, titles)) if len(titles) > 1 else (),
    )


def section_length(view: View) -> Light:
    """Words under one heading; a text of 300 words needs headings at all."""
    longest = max(count for _, count in view.stretches)
    bare = len(view.stretches) == 1 and view.words > LONGEST_SECTION
    colour: Colour = "green" if longest <= LONGEST_SECTION else "amber" if longest <= LONG_SECTION else "red"
    return Light(
        name="subheadingsTooLong",
        colour="red" if bare else colour,
        figure=longest,
        unit="words",
        wants="no more than 300 words between headings",
        spots=tuple(
            _heading(heading) if heading else Spot(place="article", text="")
            for heading, count in view.stretches
            if count > LONGEST_SECTION
        ),
    )


def paragraph_length(view: View) -> Light:
    """Words of the longest paragraph."""
    counted = [(words(block.text), block) for block in view.running if block.kind != "heading"]
    longest = max((count for count, _ in counted), default=0)
    return Light(
        name="textParagraphTooLong",
        colour="green" if longest <= LONGEST_PARAGRAPH else "amber" if longest <= LONG_PARAGRAPH else "red",
        figure=longest,
        unit="words",
        wants="no paragraph over 150 words",
        spots=tuple(
            Spot(place="body", text=block.text, section=block.section, sentence=block.first)
            for count, block in counted
            if count > LONGEST_PARAGRAPH
        ),
    )
