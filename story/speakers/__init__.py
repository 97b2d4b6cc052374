"""Which person or body a designation stands for: names for roles, full names for surnames, persons for nouns."""

from story.speakers.cast import Cast
from story.speakers.member import Member

__all__ = ["Cast", "Member"]
