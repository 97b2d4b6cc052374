"""How well a noun fits each of those named, where it may take up any of them: "l'officier", "la bergère"."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from story.gender import Trait
from story.names import Name
from story.patterns import fixed
from story.plain import bare
from story.speakers.member import Member
from story.speakers.offices import Offices


class Weights(NamedTuple):
    """What speaks for and against somebody.

    Chosen by coordinate ascent over the texts for tuning, all lists of epithets emptied for it: of 27 speakers lost
    with the lists the choice brought 19 back, and gave 2 to somebody else.
    """

    alike: float = 1.0
    """Their role is of a kind with the noun."""
    clash: float = -2.0
    """Their role is of another kind."""
    later: float = -1.0
    """Somebody else who agrees was named since, each."""
    far: float = -1.0
    """A thousand characters since they were named or spoke, each."""
    here: float = 0.5
    """They are named in the same paragraph."""
    known: float = 1.0
    """They are certainly somebody."""
    sure: float = 2.0
    """Their gender is known to be the noun's."""
    least: float = 0.5
    """What the best has to reach."""
    clear: float = 0.5
    """By how much the best has to lead."""


WEIGHTS = Weights()


class Likeness(Offices):
    """Those named, and whom of them a noun is likeliest to take up."""

    def __init__(self, text: str, names: Sequence[Name], language: str) -> None:
        super().__init__(text, names, language)
        self.topic: Callable[[int], Member | None] = lambda at: None
        """Whom the paragraph of a place is about so far."""

    def _fitting(self, words: Sequence[str], text: str, at: int) -> Member | None:
        """Whom a noun that no list holds takes up, where nothing but its article and an adjective is with it."""
        words = fixed(rf" (?:{self.known.complement})?{self.known.age}$").sub("", " ".join(words)).split()
        trait = self.genders.of_designation(text)
        if not words or trait.plural or not self._is_definite(text) or self._owned(at):
            return None
        noun, speech = words[0], self.grammar.speech
        completed = self._is_completed(text)
        if completed and not fixed(speech.generic).fullmatch(noun):
            return None
        person = self.grammar.person(" ".join(words), 0, 1_000)
        new = fixed(rf"{speech.uniques}|{self.grammar.kinship}").fullmatch(noun) or self.grammar.body.fullmatch(noun)
        if new or (len(words) > (3 if person else 1) and not completed):
            return None
        one = self._likeliest(noun, Trait(trait.gender, False), at)
        if one and self._is_of_kind([noun]) and self._kindred(noun, one) == 0 and not self._is_near(one, at):
            return None
        third = fixed(speech.thirds).fullmatch(noun) is not None
        return one if one and self._kindred(noun, one) >= (WEIGHTS.alike if third or completed else 0) else None

    def _is_near(self, member: Member, at: int) -> bool:
        """Whether somebody is named or heard in the paragraph of `at`, where a trade may be theirs."""
        begin = self.text.rfind("\n", 0, at) + 1
        return any(begin <= place < at for place in (*member.seen, member.heard))

    def _is_completed(self, text: str) -> bool:
        """ "Le directeur de l'agence": more often somebody of their own."""
        return fixed(rf"\w (?:{self.grammar.completes})(?!\d)").search(bare(text)) is not None

    def _is_partitive(self, text: str) -> bool:
        """ "L'un d'eux", "la première": one of some."""
        alone = bare(text)
        one = fixed(self.grammar.speech.partitive).match(alone)
        return one is not None or self.grammar.ordinal.search(f"{alone},") is not None

    def _likeliest(self, noun: str, trait: Trait, at: int) -> Member | None:
        """Of those named or heard so far whoever a noun fits best, where that one leads clearly; `noun` is bare."""
        scored = sorted(self._scored(noun, trait, at), key=lambda pair: -pair[0])
        if not scored or scored[0][0] < WEIGHTS.least:
            return None
        clear = len(scored) < 2 or scored[0][0] - scored[1][0] >= WEIGHTS.clear
        return scored[0][1] if clear else None

    def _scored(self, noun: str, trait: Trait, at: int) -> Iterator[tuple[float, Member]]:
        begin = self.text.rfind("\n", 0, at) + 1
        people = sorted(self._candidates(trait, at), key=lambda pair: -pair[0])
        for rank, (last, member) in enumerate(people):
            yield (
                self._kindred(noun, member)
                + WEIGHTS.later * rank
                + WEIGHTS.far * (at - last) / 1_000
                + WEIGHTS.here * (last >= begin)
                + WEIGHTS.known * self.is_somebody(member)
                + WEIGHTS.sure * (trait.gender is not None and member.trait.gender == trait.gender),
                member,
            )

    def _candidates(self, trait: Trait, at: int) -> Iterator[tuple[int, Member]]:
        """The persons who agree, each with where they were last named or heard."""
        mentioned: dict[str, int] = {}
        for mention in self.mentions.starting_in(0, at):
            mentioned[mention.member.name] = mention.start
        for member in self.members.values():
            seen = max((one for one in member.seen if one < at), default=-1)
            if seen < 0 or not self._may_speak(member) or member.trait.plural or not member.person:
                continue
            if trait.agrees(Trait(member.trait.gender, False)):
                yield max(seen, member.heard if member.heard < at else -1, mentioned.get(member.name, -1)), member

    def _is_of_kind(self, words: Sequence[str]) -> bool:
        return any(alone.fullmatch(" ".join(words[:size])) for size in (1, 2) for alone, _ in self.grammar.kinds)

    def _kindred(self, noun: str, member: Member) -> float:
        self.note_epithets()
        role = " ".join((bare(self.heard(member).role or member.epithet), *self._titles(member))).strip()
        own = {index for index, (alone, _) in enumerate(self.grammar.kinds) if alone.fullmatch(noun)}
        if not own or not role:
            return 0.0
        held = {index for index, (_, inside) in enumerate(self.grammar.kinds) if inside.search(role)}
        if own & held:
            return WEIGHTS.alike
        anybody = fixed(self.grammar.speech.generic).fullmatch(noun) is not None
        return WEIGHTS.clash if held and not anybody else 0.0
