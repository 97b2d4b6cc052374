"""An article with something of everything that a review page shows, and its hostile twin."""

from story.article import Article
from story.values import (
    Brief,
    Capacity,
    Conflict,
    Evidence,
    Fact,
    Finding,
    Line,
    Paragraph,
    Quote,
    Report,
    Section,
    Sentence,
    Source,
    Usage,
)
from tests.articles import HOSTILE, article, paragraph

LINES = (
    "Le quai de Kerlann ferme lundi pour onze mois.",
    "« Nous rouvrirons en mars », a promis la maire, Jeanne Tual.",
    "Les pêcheurs ont refusé l’aide.",
    "Abonnez-vous à notre lettre.",
)


def written(id: str, *texts: str) -> Source:
    """A source of these lines; the last one is advertising."""
    at, lines = 0, []
    for n, text in enumerate(texts, 1):
        kind = "advertising" if n == len(texts) else "story"
        lines.append(Line(id=f"{id}{n}", start=at, end=at + len(text), text=text, paragraph=n, kind=kind))
        at += len(text) + 1
    return Source(id=id, text="\n".join(texts), lines=tuple(lines), language="fr", url="https://ponant.fr/1")


START = len(LINES[0]) + len("\n« ")
QUOTE = Quote(
    id="Q1",
    source="A",
    start=START,
    end=START + len("Nous rouvrirons en mars"),
    text="Nous rouvrirons en mars",
    line="A2",
    speaker="Jeanne Tual",
    role="maire",
)
BODY = (
    Paragraph(
        sentences=(
            Sentence(text=LINES[0], lines=("A1",)),
            Sentence(text="Il rouvrira en avril.", lines=("A2",)),
        )
    ),
    Paragraph(sentences=(Sentence(text="Ils auraient refusé.", lines=("A3", "B1")),), heading="Et les pêcheurs"),
    Paragraph(
        sentences=(Sentence(text="« Nous rouvrirons en mars », dit la maire.", lines=("A2",), quotes=("Q1",)),),
        form="quote",
    ),
)


def proof(language: str = "fr") -> Article:
    """Six sentences: one unsupported, one unsure; a quotation, a conflict, two sources, what a model cost."""
    findings = (
        Finding(check="judge", verdict="unsure", reason="it fuses two lines", section="s1", sentence=2),
        Finding(
            check="date",
            verdict="unsupported",
            reason="no cited line says 'avril'",
            text="avril",
            section="s1",
            sentence=1,
            evidence=(Evidence(line="A2", start=START, end=START + 4, text="Nous"),),
            advice="write the month of the source",
        ),
    )
    return article(
        outcome="held",
        language=language,
        title="Le quai de Kerlann ferme lundi",
        standfirst=(Sentence(text="Le quai ferme.", lines=("A1",)),),
        sections=(
            Section(id="s1", heading="Ce qui change", paragraphs=BODY, rounds=1, target=40, findings=findings),
            Section(id="s2", heading="La suite", paragraphs=(paragraph("Rien de plus."),), target=10),
        ),
        sources=(written("A", *LINES), written("B", "Les pêcheurs ont accepté.", "Publicité")),
        quotes=(QUOTE,),
        facts=(
            Fact(id="F1", text=LINES[2], lines=("A3",)),
            Fact(id="F2", text="Les pêcheurs ont accepté.", lines=("B1",)),
        ),
        brief=Brief(site="https://exemple.fr"),
        report=Report(
            findings=findings,
            sentences=6,
            supported=4,
            words=1234,
            min_words=700,
            verbatim=0.42,
            longest_copy=12,
            capacity=Capacity(words=900, reason="4 distinct facts"),
            conflicts=(Conflict(about="l’aide", sides=("F1", "F2")),),
            usage=(
                Usage(step="extract", calls=1, tokens_in=900, tokens_out=300, seconds=2.5, cost=0.01),
                Usage(step="write", section="s1", calls=1, tokens_in=500, tokens_out=200, seconds=1.25, cost=0.02),
                Usage(
                    step="write",
                    section="s2",
                    calls=1,
                    tokens_in=500,
                    tokens_out=100,
                    seconds=1.0,
                    guessed=True,
                    cost=0.015,
                ),
                Usage(step="write", section="s1", calls=1, tokens_in=200, tokens_out=100, seconds=0.5, cost=0.004),
            ),
            writer="openai:gpt-5-mini",
            judge="openai:gpt-5",
            notes=("held: 2 finding(s) could not be cleared; an editor decides",),
        ),
    )


EVIL = f"{HOSTILE}</textarea></style><img src=//evil.example/x onerror=alert(1)>\u202eabc\u2066 {'x' * 5000}"
"""Breaks out of whatever is not escaped, turns the reading direction, and does not fit on any line."""


def hostile() -> Article:
    """The same with evil in every text that a source or a model could have written."""
    line = Line(id=EVIL[:60], start=0, end=len(EVIL), text=EVIL)
    sentence = Sentence(text=f"« {EVIL} »", lines=(line.id, 'nowhere" onclick="alert(1)'), quotes=("Q1",))
    finding = Finding(check=EVIL, verdict="unsupported", reason=EVIL, text=EVIL, section=EVIL, sentence=0, advice=EVIL)
    part = paragraph("x", heading=EVIL).model_copy(update={"sentences": (sentence,)})
    return article(
        outcome="held",
        title=EVIL,
        slug=EVIL,
        meta_description=EVIL,
        keyphrase="quai",
        standfirst=(sentence,),
        sections=(Section(id=EVIL, heading=EVIL, paragraphs=(part,), findings=(finding,)),),
        sources=(Source(id="A", text=EVIL, lines=(line,), language="fr", url="javascript:alert(1)", name=EVIL),),
        quotes=(Quote(id="Q1", source="A", start=0, end=3, text=EVIL, line=line.id, speaker=EVIL, role=EVIL),),
        report=Report(
            findings=(finding,),
            notes=(EVIL,),
            writer=EVIL,
            conflicts=(Conflict(about=EVIL, sides=(EVIL,)),),
            usage=(Usage(step=EVIL, calls=1),),
        ),
    )
