"""Found things in the order of a text, looked up by place in no more than a few steps."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, Protocol, TypeVar


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


T = TypeVar("T", bound=_Placed)


class Placed(Generic[T]):
    """Things with `start` and `end`, none overlapping another; iterates in order."""

    def __init__(self, found: Iterable[T]) -> None:
        self.all: Sequence[T] = sorted(found, key=lambda one: one.start)
        self.starts = [one.start for one in self.all]

    def __iter__(self) -> Iterator[T]:
        return iter(self.all)

    def __reversed__(self) -> Iterator[T]:
        return reversed(self.all)

    def starting(self, start: int) -> T | None:
        """The one that begins there."""
        index = bisect_left(self.starts, start)
        return self.all[index] if index < len(self.all) and self.starts[index] == start else None

    def ending(self, end: int) -> T | None:
        """The one that ends there."""
        index = bisect_left(self.starts, end) - 1
        return self.all[index] if index >= 0 and self.all[index].end == end else None

    def over(self, at: int) -> T | None:
        """The one that holds the character at `at`."""
        index = bisect_right(self.starts, at) - 1
        return self.all[index] if index >= 0 and at < self.all[index].end else None

    def starting_in(self, first: int, last: int) -> Sequence[T]:
        """Those that begin at `first` or later and before `last`."""
        return self.all[bisect_left(self.starts, first) : bisect_left(self.starts, last)]

    def within(self, first: int, last: int) -> Sequence[T]:
        """Those that lie between, whole."""
        found = self.starting_in(first, last)
        return found if not found or found[-1].end <= last else found[:-1]
