"""What is checked of an article, whoever wrote it: its front, its headings, its sentences, in their order."""

from collections.abc import Iterator, Sequence

from story import front
from story.article import Article
from story.passages import Passage, passages
from story.sentences import cut
from story.unseen import shown
from story.values import Sentence


class Claim(Passage):
    """A passage with the sentence it is, which cites what it stands on where the article does."""

    sentence: Sentence


def claims(article: str | Article, language: str) -> Sequence[Claim]:
    """The claims of an article, in the order that `Finding.sentence` counts; `language` is a text's own."""
    if isinstance(article, Article):
        return list(_of_article(article))
    return [Claim(**dict(one), sentence=Sentence(text=one.text)) for one in passages(shown(article), language)]


def _of_article(article: Article) -> Iterator[Claim]:
    yield Claim(place="title", text=article.title, sentence=Sentence(text=article.title))
    for start, end in cut(article.meta_description, article.language):
        text = article.meta_description[start:end]
        yield Claim(place="meta description", text=text, sentence=Sentence(text=text))
    for sentence in article.standfirst:
        yield Claim(place="standfirst", text=sentence.text, sentence=sentence)
    for section in article.sections:
        headings = {one.paragraph: one.sentence for one in front.headings(0, section)}
        if section.heading:
            yield Claim(place="heading", text=section.heading, section=section.heading, sentence=headings[None])
        for n, paragraph in enumerate(section.paragraphs):
            if head := headings.get(n):
                yield Claim(place="heading", text=head.text, section=section.heading, sentence=head)
            for sentence in paragraph.sentences:
                yield Claim(place="body", text=sentence.text, section=section.heading, sentence=sentence)
