"""The finished article, and the forms it is handed out in."""

from typing import Any

from story.values import Brief, Fact, Outcome, Quote, Report, Section, Sentence, Source, Value


class Article(Value):
    """What a run gives back: the text, where each sentence stands in the sources, and what the checks said."""

    outcome: Outcome
    title: str
    slug: str
    meta_description: str
    keyphrase: str
    synonyms: tuple[str, ...] = ()
    language: str
    standfirst: tuple[Sentence, ...] = ()
    sections: tuple[Section, ...] = ()
    sources: tuple[Source, ...] = ()
    """The sources with their numbered lines: every line id a sentence cites is found here."""
    quotes: tuple[Quote, ...] = ()
    """The quotations of the sources: every quote id a sentence cites is found here."""
    facts: tuple[Fact, ...] = ()
    """The facts that the report's conflicts name, and no others."""
    brief: Brief = Brief()
    report: Report = Report()

    @property
    def markdown(self) -> str:
        """The article as Markdown with YAML front matter."""
        from story.markdown import markdown

        return markdown(self)

    @property
    def html(self) -> str:
        """The article as one whole HTML page."""
        from story.page import page

        return page(self)

    def json(self, **options: Any) -> str:
        """The whole value, provenance and report included, as JSON text."""
        return self.model_dump_json(**({"indent": 2} | options))

    @property
    def body(self) -> str:
        """What the reader reads below the title, headings left out: standfirst, paragraphs, list items, quotes."""
        texts = [" ".join(sentence.text for sentence in self.standfirst)]
        for section in self.sections:
            texts += [paragraph.text for paragraph in section.paragraphs]
        return "\n\n".join(text for text in texts if text)
