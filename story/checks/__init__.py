"""The rules that hold a sentence against the lines it stands on, with no model."""

from story.checks.alignment import align
from story.checks.antecedent import in_place
from story.checks.engine import check_claim, check_sentences, clears, in_own_words
from story.checks.ground import Ground
from story.checks.judged import judged

__all__ = ["Ground", "align", "check_claim", "check_sentences", "clears", "in_own_words", "in_place", "judged"]
