"""From what a model handed in to the values that flow; what it made up on the way is dropped."""

from writers.reading.drafts import draft, revised, sentence
from writers.reading.notes import notes
from writers.reading.outline import outline
from writers.reading.usable import NotUsableError, ids
from writers.reading.verdicts import verdicts

__all__ = ["NotUsableError", "draft", "ids", "notes", "outline", "revised", "sentence", "verdicts"]
