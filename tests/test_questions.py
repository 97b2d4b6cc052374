"""One recorded call for each question, on a dispatch of examples/ (cassettes/README.md says how)."""

from pathlib import Path

import pytest

from story.lines import read
from story.values import (
    Brief,
    Draft,
    Fact,
    FactKind,
    Finding,
    Line,
    Notes,
    Paragraph,
    Plan,
    PlanPart,
    Quote,
    SectionTask,
    Sentence,
)
from story.words import count
from writers.model import ModelWriter

TEXT = (Path(__file__).parent.parent / "examples" / "port.txt").read_text("utf-8")
BRIEF = Brief(language="fr", min_words=250, keyphrase="quai des ferries")
LINES = {
    "A4": "Le port de Kermorvan fermera son quai des ferries le lundi 7 avril, après la découverte de "
    "fissures dans trois piles de l’ouvrage, a annoncé mercredi la présidente de la région, Hélène Quintin.",
    "A13": "Pendant les travaux, les ferries vers l’Irlande partiront du port de Lanvéoc, situé à 64 kilomètres.",
    "A14": "La compagnie Celtic Line y assurera quatre traversées par semaine, contre sept aujourd’hui.",
    "A15": "« Nous garderons nos 212 salariés pendant toute la durée du chantier », a promis le directeur de "
    "Celtic Line, Patrick Dunne.",
    "A16": "Le chantier est estimé à 38 millions d’euros.",
    "A17": "La région en paiera 60 %, l’État 25 % et l’Union européenne le reste.",
    "A18": "La réouverture est prévue en mars 2026.",
}
FACTS: list[tuple[str, str, FactKind, str]] = [
    (
        "F1",
        "A4",
        "event",
        "Le quai des ferries du port de Kermorvan fermera le lundi 7 avril, a annoncé Hélène Quintin.",
    ),
    ("F2", "A4", "event", "La fermeture suit la découverte de fissures dans trois piles de l’ouvrage."),
    ("F3", "A13", "event", "Pendant les travaux, les ferries vers l’Irlande partiront du port de Lanvéoc."),
    ("F4", "A13", "figure", "Le port de Lanvéoc est situé à 64 kilomètres."),
    (
        "F5",
        "A14",
        "figure",
        "Celtic Line assurera à Lanvéoc quatre traversées par semaine, contre sept aujourd’hui.",
    ),
    (
        "F6",
        "A15",
        "statement",
        "Patrick Dunne, directeur de Celtic Line, a promis de garder les 212 salariés pendant le chantier.",
    ),
    ("F7", "A16", "figure", "Le chantier est estimé à 38 millions d’euros."),
    ("F8", "A17", "figure", "La région paiera 60 % du chantier, l’État 25 % et l’Union européenne le reste."),
    ("F9", "A18", "event", "La réouverture est prévue en mars 2026."),
]


def _line(name: str, text: str) -> Line:
    start = TEXT.index(text)
    return Line(id=name, start=start, end=start + len(text), text=text)


def _notes() -> Notes:
    words = "Nous garderons nos 212 salariés pendant toute la durée du chantier"
    start = TEXT.index(words)
    quote = Quote(
        id="Q1",
        source="A",
        start=start,
        end=start + len(words),
        text=words,
        line="A15",
        speaker="Patrick Dunne",
        role="le directeur de Celtic Line",
    )
    facts = (Fact(id=name, lines=(line,), kind=kind, text=text) for name, line, kind, text in FACTS)
    return Notes(facts=tuple(facts), quotes=(quote,))


def _task() -> SectionTask:
    notes = _notes()
    lines = tuple(_line(name, text) for name, text in LINES.items() if name != "A4")
    plan = Plan(
        id="S2",
        heading="Les ferries partiront de Lanvéoc",
        facts=("F3", "F4", "F5", "F6", "F7", "F8"),
        quotes=("Q1",),
        parts=(
            PlanPart(heading="Quatre traversées par semaine", facts=("F5", "F6"), quotes=("Q1",)),
            PlanPart(heading="Qui paiera le chantier", facts=("F7", "F8")),
        ),
        words=110,
    )
    return SectionTask(
        plan=plan,
        brief=BRIEF,
        language="fr",
        source_language="fr",
        title="Le quai des ferries de Kermorvan ferme le 7 avril",
        keyphrase="quai des ferries",
        synonyms=("port de Kermorvan",),
        facts=notes.facts[2:8],
        spare=notes.facts[8:],
        quotes=notes.quotes,
        lines=lines,
        headings=("Le quai ferme le 7 avril", "Les ferries partiront de Lanvéoc"),
    )


def _draft() -> Draft:
    return Draft(
        paragraphs=(
            Paragraph(
                sentences=(
                    Sentence(
                        text="Les ferries vers l’Irlande partiront de Lanvéoc, à 64 kilomètres.",
                        lines=("A13",),
                    ),
                    Sentence(text="Celtic Line réduit ses traversées à cause du manque de place.", lines=("A14",)),
                )
            ),
            Paragraph(
                heading="Qui paiera le chantier",
                sentences=(
                    Sentence(text="Le chantier coûtera près de 40 millions d’euros.", lines=("A16",)),
                    Sentence(text="La région en paiera 60 %.", lines=("A17",)),
                ),
            ),
        )
    )


@pytest.fixture
def model() -> ModelWriter:
    return ModelWriter("openai:gpt-5-mini", timeout=3_600, patience=3_600)


@pytest.mark.vcr
async def test_extract(model: ModelWriter) -> None:
    """Every story line is told by a fact; figures and quotations are the source's."""
    source = read(TEXT, language="fr")
    notes = await model.extract(source)
    covered = {line for fact in notes.facts for line in fact.lines}
    assert covered == {line.id for line in source.lines if line.kind == "story"}
    assert [fact.id for fact in notes.facts] == [f"F{n}" for n in range(1, len(notes.facts) + 1)]
    assert all(TEXT[quote.start : quote.end] == quote.text for quote in notes.quotes)


@pytest.mark.vcr
async def test_outline(model: ModelWriter) -> None:
    """Every fact has one place, and the targets come to about as many words as the facts have."""
    outline = await model.outline(_notes(), BRIEF)
    used = [fact for plan in outline.sections for fact in plan.facts]
    assert sorted(used) == sorted(name for name, *_ in FACTS)
    assert [quote for plan in outline.sections for quote in plan.quotes] == ["Q1"]
    assert sum(plan.words for plan in outline.sections) >= 0.9 * sum(count(text) for *_, text in FACTS)
    assert outline.keyphrase in outline.title.lower()
    assert len(outline.standfirst) in (1, 2)


@pytest.mark.vcr
async def test_write(model: ModelWriter) -> None:
    """Each sentence stands on lines of its section; the quotation has the source's characters."""
    draft = await model.write(_task())
    assert all(sentence.lines for sentence in draft.sentences)
    assert [quote for sentence in draft.sentences for quote in sentence.quotes] == ["Q1"]
    whole = " ".join(sentence.text for sentence in draft.sentences)
    assert "«\u00a0Nous garderons nos 212 salariés pendant toute la durée du chantier\u00a0»" in whole
    assert 60 <= count(whole) <= 160
    assert [paragraph.heading for paragraph in draft.paragraphs if paragraph.heading] == [
        "Quatre traversées par semaine",
        "Qui paiera le chantier",
    ]


@pytest.mark.vcr
async def test_revise(model: ModelWriter) -> None:
    """Only what was refused changes; what is too short grows from a fact not used yet."""
    old = _draft()
    findings = [
        Finding(check="judge", verdict="unsupported", reason="a cause the lines do not state", sentence=1),
        Finding(check="figure", verdict="unsupported", reason="40 million is not in A16", sentence=2),
        Finding(check="length", verdict="unsure", reason="34 words of 110", advice="say more from facts not used"),
    ]
    new = await model.revise(_task(), old, findings)
    texts = [sentence.text for sentence in new.sentences]
    assert old.sentences[0] in new.sentences
    assert old.sentences[3] in new.sentences
    assert "38 millions" in " ".join(texts)
    assert "à cause" not in " ".join(texts)
    assert len(texts) > len(old.sentences)


@pytest.mark.vcr
async def test_judge(model: ModelWriter) -> None:
    """A false sentence is told from a true one, with words of the source that decide."""
    sentences = list(_draft().sentences)
    verdicts = await model.judge(_task(), sentences)
    assert [verdict.answer == "supported" for verdict in verdicts] == [True, False, False, True]
    assert all(verdict.span in TEXT for verdict in verdicts)


@pytest.mark.vcr
async def test_expand(model: ModelWriter) -> None:
    """What is too short grows from the facts not used yet; nothing that stands is touched."""
    first, last = _draft().paragraphs
    old = Draft(
        paragraphs=(
            first.model_copy(update={"sentences": first.sentences[:1]}),
            last.model_copy(update={"sentences": last.sentences[1:]}),
        )
    )
    short = Finding(check="length", verdict="unsure", reason="15 words of 110", advice="say more from facts not used")
    new = await model.revise(_task(), old, [short])
    assert set(old.sentences) <= set(new.sentences)
    assert sum(count(sentence.text) for sentence in new.sentences) >= 60
    assert "Q1" in [quote for sentence in new.sentences for quote in sentence.quotes]
