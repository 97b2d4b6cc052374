"""One small section, from its source to a draft, for the tests that need a whole one."""

from typing import Any

from story.article import Article
from story.checks import Ground, check_claim
from story.lines import read
from story.notes import take
from story.values import Brief, Draft, Fact, Paragraph, Plan, PlanPart, Quote, Section, SectionTask, Sentence, Source
from writers.embedded.material import Material, from_notes

TEXT = (
    "Le musée de Brévan rouvre samedi. « Nous avons tout repeint », a dit sa directrice, Ada Morel. "
    "Le billet coûterait 9 euros."
)


def source() -> Source:
    return read(TEXT, "L", language="fr")


def task(**changes: Any) -> SectionTask:
    lines = source().lines
    at = TEXT.index("Nous")
    words = "Nous avons tout repeint"
    values: dict[str, Any] = {
        "plan": Plan(
            id="S1",
            heading="Le musée rouvre",
            facts=("F1", "F2"),
            quotes=("Q1",),
            parts=(PlanPart(heading="Des murs repeints", facts=("F2",), quotes=("Q1",)),),
            words=60,
        ),
        "brief": Brief(language="fr"),
        "language": "fr",
        "source_language": "fr",
        "title": "Le musée de Brévan rouvre",
        "keyphrase": "musée de Brévan",
        "facts": (
            Fact(id="F1", text="Le musée de Brévan rouvre samedi.", lines=("L1",)),
            Fact(id="F2", text="Ada Morel dit que tout a été repeint.", lines=("L2",)),
        ),
        "spare": (Fact(id="F3", text="Le billet coûterait 9 euros.", lines=("L3",)),),
        "quotes": (
            Quote(
                id="Q1",
                source="L",
                start=at,
                end=at + len(words),
                text=words,
                line="L2",
                speaker="Ada Morel",
            ),
        ),
        "lines": lines,
        "headings": ("Le musée rouvre", "Ce que coûte l’entrée"),
    }
    return SectionTask(**values | changes)


def material(text: str) -> Material:
    """What the embedded writer has of a French text."""
    return from_notes(take(read(text, "A", language="fr")), "fr")


def verdicts(text: str, source: str) -> set[str]:
    """What the rules say of a text that cites nothing, held against a whole source."""
    return {one.verdict for one in check_claim(text, Ground.of_sources([read(source, "A")]), place="body")}


def bare_task(**changes: Any) -> SectionTask:
    """A section of which nothing is known but what is given."""
    given = {"plan": Plan(id="S1", heading="H"), "brief": Brief(), "language": "fr", "source_language": "fr"}
    return SectionTask.model_validate({"title": "t", "keyphrase": "k"} | given | changes)


def bare_article(*sections: Section, **changes: Any) -> Article:
    """An article of which nothing is known but what is given."""
    given = {"slug": "t", "meta_description": "m", "language": "fr", "sections": sections}
    return Article.model_validate({"outcome": "held", "title": "t", "keyphrase": "k"} | given | changes)


DRAFT = Draft(
    paragraphs=(
        Paragraph(sentences=(Sentence(text="Le musée rouvre samedi.", lines=("L1",)),)),
        Paragraph(
            heading="Des murs repeints",
            sentences=(
                Sentence(text="Tout est neuf.", lines=("L2",)),
                Sentence(text="Ada Morel le dit.", lines=("L2",)),
            ),
        ),
    )
)
