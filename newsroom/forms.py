"""The files an article is handed out as."""

from newsroom.review import review
from story.article import Article

NAMES = ("article.md", "article.html", "article.json", "review.html")


def forms(article: Article) -> dict[str, str]:
    """Their texts by their names."""
    return dict(zip(NAMES, (article.markdown, article.html, article.json(), review(article)), strict=True))
