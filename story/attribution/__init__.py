"""Who is said to speak, read from the words before and after a quotation."""

from story.attribution.grammar import grammar
from story.attribution.sentence import Sentence
from story.attribution.who import Who

__all__ = ["Sentence", "Who", "grammar"]
