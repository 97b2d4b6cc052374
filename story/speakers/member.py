"""Somebody who may speak."""

from dataclasses import dataclass, field

from story.gender import NOTHING, Trait


@dataclass
class Member:
    """Somebody who may speak: a person by name, or a body or a person known by role only."""

    name: str
    role: str | None = None
    person: bool = True
    trait: Trait = NOTHING
    seen: list[int] = field(default_factory=list)
    """Where the evened text names them."""
    spoke: bool = False
    heard: int = -1
    """Where they last spoke, in the evened text."""
    epithet: str = ""
    """The office by which the sentence behind their name takes them up, bare: no role to print."""
    age: int = -1
    """In years, as far as what they are called tells it: "cette habitante de 37 ans"."""
    kin: bool = False
    """Whether a noun of kinship names them: somebody, though no role."""
