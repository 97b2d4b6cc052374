"""Articles written by hand, for the tests of what is made of them."""

from typing import Any

from story.article import Article
from story.values import Brief, Line, Paragraph, Report, Section, Sentence, Source

HOSTILE = '---\ntitle: "x" </script><script>alert(1)</script> {{< y >}} {% z %} [a](b) & # \u2028 \x00 ***'


def paragraph(*texts: str, **fields: Any) -> Paragraph:
    return Paragraph(sentences=tuple(Sentence(text=text) for text in texts), **fields)


def source(text: str = "Le quai ferme lundi.", **fields: Any) -> Source:
    line = Line(id="A1", start=0, end=len(text), text=text)
    return Source(**{"id": "A", "text": text, "lines": (line,), "language": "fr", **fields})


def article(**changes: Any) -> Article:
    """A small finished article; `changes` stand in the place of its fields."""
    body = (
        paragraph("Le quai ferme lundi.", "Les ferries partent ailleurs."),
        paragraph("Premier point.", form="item"),
        paragraph("Second point.", form="item"),
        paragraph("Rien ne change avant l’été.", heading="Et ensuite"),
        paragraph("« Nous attendons », dit la maire.", form="quote"),
    )
    fields: dict[str, Any] = {
        "outcome": "ready",
        "title": "Le quai ferme",
        "slug": "quai-ferme",
        "meta_description": "Le quai ferme lundi.",
        "keyphrase": "quai",
        "synonyms": ("port",),
        "language": "fr",
        "standfirst": (Sentence(text="Le port ferme son quai."),),
        "sections": (Section(id="s1", heading="Ce qui change", paragraphs=body),),
        "sources": (source(),),
        "brief": Brief(),
        "report": Report(words=20, min_words=10, writer="embedded", verbatim=0.624),
    }
    return Article(**(fields | changes))
