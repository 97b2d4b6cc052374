"""Which sections a review sends back into their loop, and with what."""

from collections.abc import Sequence

from story import drafts, words
from story.article import Article
from story.values import Draft, Finding, Notes, Paragraph, Section, SectionTask


def recalled(article: Article, tasks: Sequence[SectionTask]) -> dict[str, tuple[Finding, ...]]:
    """The sections to lengthen, by id, where the article is too short and they have facts left to tell."""
    missing = article.brief.min_words - words.count(article.body)
    if missing <= 0:
        return {}
    sections = {section.id: section for section in article.sections}
    able_to = (
        drafts.without_lines(task, sections[task.plan.id].given_up) for task in tasks if task.plan.id in sections
    )
    by_id = {task.plan.id: task for task in able_to}
    above = Paragraph(sentences=article.standfirst)  # What it tells is told, and taken out where a section says it so.
    able = [s for s in article.sections if drafts.worth(Draft(paragraphs=(*s.paragraphs, above)), by_id[s.id])]
    return {section.id: (_more(section, missing // len(able) + 1),) for section in able}


def notes_of(section: Section, notes: Notes) -> Notes:
    """The notes that a section stands on; the source's headline heads the article, not one of its sections."""
    cited = {id for sentence in section.sentences for id in sentence.lines}
    return notes.model_copy(
        update={
            "headline": None,
            "facts": tuple(fact for fact in notes.facts if cited.intersection(fact.lines)),
            "quotes": tuple(quote for quote in notes.quotes if quote.line in cited),
        }
    )


def _more(section: Section, missing: int) -> Finding:
    return Finding(
        check="length",
        verdict="unsure",
        reason=f"the article is short; about {missing} more words here",
        section=section.id,
        advice="say more from the facts not used yet; leave it as it is where there are none",
    )
