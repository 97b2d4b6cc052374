"""The one small family of errors: each says what, which, and what to do."""


class StoryError(Exception):
    """Anything fidele raises on purpose; its text is fit to be shown to the user as it is."""


class SourceRejected(StoryError):
    """The source cannot be worked from: empty, binary, too large, no story in it, an unknown language."""


class BegunOtherwise(SourceRejected):
    """The run of that name was begun with another text, brief or background, and answers for nothing else."""


class PromptError(StoryError):
    """A prompt was rendered with a missing or an unused value."""


class ApprovalWanted(StoryError):
    """The run waits for its editor: resume it with an answer."""


class RunStopped(StoryError):
    """The user stopped the run; it can be gone on with."""


class WriterUnavailable(StoryError):
    """The model could not be reached or would not serve us, retries included."""


class AnswerUnusable(StoryError):
    """The model answered, twice, and neither answer could be used: refused, cut off, empty, not of the schema."""


class BudgetSpent(StoryError):
    """The next question would pass a limit of the budget: calls, tokens, money or seconds."""


class RunEnding(StoryError):
    """Another part of the run has ended it: nothing more is asked."""
