"""The keyphrase in enough of the headings for the article to be found by it."""

from collections.abc import Sequence

from story.seo.headings import spread
from story.seo.phrase import phrase
from story.values import Plan
from writers.embedded.headings import Headings
from writers.embedded.typography import dress
from writers.embedded.wording import capital


def labelled(plans: Sequence[Plan], topics: Sequence[str], headings: Headings) -> list[Plan]:
    """The plans, with the keyphrase set before as many of their headings as it takes and the rules clear.

    topics: the keyphrase first, then its synonyms.
    """
    material = headings.material
    grammar = material.grammar
    facts_of = dict(pair for plan in plans for pair in _headings(plan))
    each = [heading for plan in plans for heading, _ in _headings(plan)]

    def label(heading: str) -> str:
        what = material.lowered(heading)
        text = dress(grammar.frame("label", topic=capital(topics[0]), what=what), grammar.code)
        return text if heading and headings.stands(text, [material.by_id[id] for id in facts_of[heading]]) else ""

    made = iter(spread(each, [phrase(topic, grammar.code) for topic in topics], label) if topics else each)
    return [
        plan.model_copy(
            update={
                "heading": next(made),
                "parts": tuple(
                    part.model_copy(update={"heading": next(made)}) if part.heading else part for part in plan.parts
                ),
            }
        )
        for plan in plans
    ]


def _headings(plan: Plan) -> list[tuple[str, tuple[str, ...]]]:
    """The headings of a section, each with the facts below it."""
    return [(plan.heading, plan.facts), *((part.heading, part.facts) for part in plan.parts if part.heading)]
