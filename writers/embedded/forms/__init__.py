"""The ways one fact can be told with the source's own words: in full, in short, under its date, as an answer."""

from writers.embedded.forms.answers import answer, clause, counted, elided, words_of
from writers.embedded.forms.opened import opened
from writers.embedded.forms.points import likely, point
from writers.embedded.forms.reporting import according, own_tense, reporting, told_after, who_says
from writers.embedded.forms.said import cleared, finished, goes_on, heard_from, introduced, quoted_by, speaker, turn
from writers.embedded.forms.shortened import pruned, short, shortest
from writers.embedded.forms.under_date import dated, label
from writers.embedded.forms.whole import full

__all__ = [
    "according",
    "answer",
    "clause",
    "cleared",
    "counted",
    "dated",
    "elided",
    "finished",
    "full",
    "goes_on",
    "heard_from",
    "introduced",
    "label",
    "likely",
    "opened",
    "own_tense",
    "point",
    "pruned",
    "quoted_by",
    "reporting",
    "short",
    "shortest",
    "speaker",
    "told_after",
    "turn",
    "who_says",
    "words_of",
]
