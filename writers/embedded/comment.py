"""What belongs to the standfirst and is told with it: below, it would be alone, or comment on another sentence."""

from collections.abc import Sequence

from story.values import Fact, Sentence
from story.words import count
from writers.embedded import forms
from writers.embedded.material import Material
from writers.embedded.speech import leans_on, parts

FEW = 14
"""Words of what ends a paragraph that are too few for one of their own."""
LONGEST, APART = 60, 96
"""Words of a standfirst with it at most, and where the rest of the story would part it from what it comments on."""


def with_comment(opening: Sequence[Sentence], main: Sequence[Fact], material: Material) -> tuple[Sentence, ...]:
    """The standfirst, and behind it what whoever it tells of says of that, where the source has it right behind.

    Of the lead that is whoever announced it: the whole story comes back to that. What stands behind a sentence that was
    fetched from below is about that alone. As it is where that is long, or more leans on the quotation.
    """
    told = [_told(sentence, main) for sentence in opening]
    last = told[-1] if told else None
    said = material.after(last) if last else None
    if last is None or said is None or said not in main or parts(said, material).shape != "quoted":
        return tuple(opening)
    lead = len(opening) == 1 or material.before(last) == told[-2]
    same = len(opening) == 1 and bool(said.said_by) and said.said_by == last.said_by
    behind = material.after(said)
    if (lead and not same) or said.text[0] not in "«“" or (behind and leans_on(behind, material)):
        return tuple(opening)
    made = forms.full(said, material, after=last)
    words = sum(count(each.text) for each in (*opening, *([made] if made else [])))
    able = made is not None and words <= (LONGEST if lead else APART) and material.clears(made)
    return (*opening, made) if made and able else tuple(opening)


def with_rest(opening: Sequence[Sentence], main: Sequence[Fact], material: Material) -> tuple[Sentence, ...]:
    """The standfirst with the few words that end its paragraph in the source: below, they would be one of their own.

    And with what means nothing without it, however long: "L'objectif est d'en louer 900".

    As it is where somebody says them, or more leans on them.
    """
    last = _told(opening[-1], main) if opening else None
    rest = material.after(last) if last else None
    if last is None or rest is None or rest not in main or rest.paragraph != last.paragraph:
        return tuple(opening)
    behind = material.after(rest)
    more = behind is not None and (behind.paragraph == rest.paragraph or leans_on(behind, material))
    torn = material.grammar.astray.search(rest.text) is not None
    if (
        more
        or (count(rest.text) > FEW and not torn)
        or parts(rest, material).shape == "quoted"
        or rest.text.endswith((":", "?", "!"))
    ):
        return tuple(opening)
    made = forms.full(rest, material, after=last)
    words = sum(count(each.text) for each in (*opening, *([made] if made else [])))
    most = APART if torn else LONGEST
    return (*opening, made) if made and words <= most and material.clears(made) else tuple(opening)


def _told(sentence: Sentence, main: Sequence[Fact]) -> Fact | None:
    """The fact that the sentence tells."""
    return next((fact for fact in main if fact.lines[:1] == sentence.lines[:1]), None)
