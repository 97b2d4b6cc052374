"""What a run may spend, what a call costs, and where a run stands between the two."""

from dataclasses import dataclass

from story.values import Usage, Value

CHARACTERS_PER_TOKEN = 4
"""The usual rule of thumb; only counts where a server does not say, and before an answer is there."""


class Budget(Value):
    """The limits of one run; None is no limit."""

    calls: int | None = 80
    tokens: int | None = 200_000
    """In and out together."""
    seconds: float | None = 1_800.0
    """Of wall clock, from the meter's start."""
    money: float | None = None
    """US dollars; a model whose price is not known is then not asked at all."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one call used. `guessed` where the server did not count its tokens."""

    tokens_in: int
    tokens_out: int
    tokens_cached: int = 0
    guessed: bool = False
    money: float | None = None
    """US dollars; None where no price is known."""

    def usage(self, seconds: float) -> Usage:
        """The same, as a step keeps it."""
        tokens = {"tokens_in": self.tokens_in, "tokens_out": self.tokens_out, "tokens_cached": self.tokens_cached}
        return Usage(step="", calls=1, seconds=seconds, guessed=self.guessed, cost=self.money, **tokens)


class Tally(Value):
    """Where a run stands: what it has used, and what its budget leaves (None: no such limit)."""

    calls: int = 0
    tokens: int = 0
    money: float | None = 0.0
    """US dollars; None where the price of an answer is not known."""
    guessed: bool = False
    calls_left: int | None = None
    tokens_left: int | None = None
    money_left: float | None = None
    seconds_left: float | None = None


def tokens(characters: int) -> int:
    """About how many tokens that many characters are, rounded up."""
    return -(-characters // CHARACTERS_PER_TOKEN)
