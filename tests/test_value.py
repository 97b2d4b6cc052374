"""When two values are one."""

from functools import cached_property

from story.values.value import Value


class One(Value):
    text: str

    @cached_property
    def size(self) -> int:
        return len(self.text)


class Other(Value):
    text: str


def test_values_are_one_by_their_kind_and_fields_whatever_was_worked_out_of_them() -> None:
    one, same = One(text="pont"), One(text="pont")
    assert one.size == 4
    assert one == same
    assert hash(one) == hash(same)
    assert one not in (One(text="quai"), Other(text="pont"), "pont")
