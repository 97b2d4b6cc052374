"""What of long notes an article is planned from where no model reads them."""

from story.notes import origin
from story.values import Brief, Notes

FACTS = 400
"""Facts of the main source, and of all others together, that a plan is made from at most: some 8,000 words."""


def weightiest(notes: Notes, brief: Brief) -> Notes:
    """The notes without what no article has room for: news tells the weightiest first, and first facts stay.

    So many of the main source, as many of all others together, and those that contradict one another.
    """
    most = max(FACTS, brief.min_words // 4)
    if len(notes.facts) <= most:
        return notes
    first = origin(notes.facts[0])
    main = [fact for fact in notes.facts if origin(fact) == first]
    others = [fact for fact in notes.facts if origin(fact) != first]
    kept = {fact.id for fact in (*main[:most], *others[:most])}
    kept.update(side for conflict in notes.conflicts for side in conflict.sides)
    gone = {line for fact in notes.facts if fact.id not in kept for line in fact.lines}
    return notes.model_copy(
        update={
            "facts": tuple(fact for fact in notes.facts if fact.id in kept),
            "quotes": tuple(quote for quote in notes.quotes if quote.line not in gone),
            "people": tuple(person for person in notes.people if person.line not in gone),
            "aliases": tuple(alias for alias in notes.aliases if alias.line not in gone),
        }
    )
