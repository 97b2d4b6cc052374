"""The values that flow through a run: frozen, closed, named with newsroom nouns."""

from story.values.brief import Brief, Image, Link
from story.values.findings import Answer, Evidence, Finding, Judgement, Place, Verdict
from story.values.notes import Alias, Conflict, ConflictKind, Fact, FactKind, Notes, Person, Quote
from story.values.report import Capacity, Colour, Light, Outcome, Report, Spot, Usage, Why, added, total_cost
from story.values.sections import (
    PROSE,
    Draft,
    Outline,
    Paragraph,
    ParagraphForm,
    Plan,
    PlanPart,
    Section,
    SectionTask,
    Sentence,
)
from story.values.sources import Given, Line, LineKind, Source, source_of
from story.values.value import Value

__all__ = [
    "PROSE",
    "Alias",
    "Answer",
    "Brief",
    "Capacity",
    "Colour",
    "Conflict",
    "ConflictKind",
    "Draft",
    "Evidence",
    "Fact",
    "FactKind",
    "Finding",
    "Given",
    "Image",
    "Judgement",
    "Light",
    "Line",
    "LineKind",
    "Link",
    "Notes",
    "Outcome",
    "Outline",
    "Paragraph",
    "ParagraphForm",
    "Person",
    "Place",
    "Plan",
    "PlanPart",
    "Quote",
    "Report",
    "Section",
    "SectionTask",
    "Sentence",
    "Source",
    "Spot",
    "Usage",
    "Value",
    "Verdict",
    "Why",
    "added",
    "source_of",
    "total_cost",
]
