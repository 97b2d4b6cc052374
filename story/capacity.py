"""How many words an article can have from what was understood of its sources."""

from story.values import Capacity, Notes
from story.words import count

STRETCH = 2.0
"""Words of article that one word of distinct fact carries: told once in its place, and touched once more in the
standfirst, the key points, the chronology, a question or who's who. Tuned on the seeds and on French Wikinews,
where the embedded writer's articles began to repeat themselves above it."""


def capacity(notes: Notes) -> Capacity:
    """The number of words (rounded down to tens) that the notes carry without padding, and why in one sentence."""
    facts = sum(count(fact.text) for fact in notes.facts)
    roles = sum(count(f"{person.name} {person.role}") for person in notes.people)
    words = int(STRETCH * facts + roles) // 10 * 10
    reason = (
        f"{len(notes.facts)} distinct facts of {facts} words, {len(notes.quotes)} quotations and "
        f"{len(notes.people)} people with a role support about {words} words"
    )
    return Capacity(words=words, reason=reason)
