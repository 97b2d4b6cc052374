"""A block of facts with what is asked of it again and again, and what a quotation costs as its heading."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from story.notes import origin
from story.values import Fact
from story.words import count
from writers.embedded import forms
from writers.embedded.blocks import Block
from writers.embedded.heading import Heading
from writers.embedded.headings import Headings
from writers.embedded.material import Material
from writers.embedded.speech import leans_on, parts
from writers.embedded.straying import strays

OTHER, APART, NAMED, OF_OTHERS = 0.1, 0.6, 0.6, 1.3
"""What a heading that quotes somebody costs more for each word of a block in which somebody else speaks, for the block,
for somebody else named as a source, and of other people too."""
FAR = 0.004
"""And of a heading that states for each word that stands before what it states."""
AHEAD = 5.0
"""And for the words of somebody else that come first."""
STRANGE, STRANGER = 0.8, 0.06
"""And for each sentence, and each word of it, that nobody says behind the speaker's own and that names them not."""
LATE, NEAR, LEAD, LITTLE = 0.6, 0.1, 60, 40
"""And where it is made of a later block, and of one behind what is told of its speaker; so many words may stand before
at most at the head of the article, and elsewhere, where nobody says them."""
END, LAST = 2.5, 0.5
"""And for a heading that states what the end of the run tells alone: the share of it from which on that is, and what
each share more costs."""
BEFORE, STATED = 2.4, 0.25
"""And for each block of another paragraph that stands before the one that it is made of, but at the head; the share of
this, and of what being made of a later block costs, for a heading that states: it tells what the reader is to come to.
"""


@dataclass(frozen=True)
class Measured:
    """A block, the headings that are made of it, and who speaks in it."""

    block: Block
    words: int
    speakers: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    """Those whom the block says something according to."""
    named: frozenset[str] = frozenset()
    """The people whom the block names."""
    options: tuple[Heading, ...] = ()
    shared: frozenset[Heading] = frozenset()
    """Those of them that the block before it could have too: the source heads the first with them."""
    told: tuple[tuple[str, str, bool], ...] = ()
    """Who says each sentence, what it says, and whether it leans on the one before it."""
    strays: bool = False
    """Whether it begins with what has nothing to do with the rest: no heading of what follows stands above it."""

    def strange(self, voice: str, opened: bool) -> list[int]:
        """The words of each sentence behind this speaker's that nobody says, and that neither names nor leans on them.

        opened: whether a sentence of theirs stands before the block already.
        """
        found, name, own = list[int](), voice.split()[-1], opened
        for who, text, leans in self.told:
            own = who == voice or name in text or (own and leans)
            opened = opened or own
            if opened and not own and not who:
                found.append(count(text))
        return found


def measured(block: Block, headings: Headings, material: Material) -> Measured:
    """The block with its headings and speakers."""
    said = [(forms.speaker(fact, material), parts(fact, material).shape == "by") for fact in block]
    silent = (fact for fact, (who, _) in zip(block, said, strict=True) if not who)
    quotes = (quote for fact in silent for quote in material.quotes_in(fact) if quote.text[:1].isupper())
    voices = (material.voice(quote.speaker) or quote.speaker for quote in quotes if quote.speaker)
    text = " ".join(fact.text for fact in block)
    return Measured(
        block=block,
        words=count(text),
        speakers=frozenset((*(who for who, by in said if who and not by), *voices)),
        sources=frozenset(who for who, by in said if who and by),
        named=frozenset(person.name for person in material.main_people if person.name in text),
        options=tuple(headings.of(block)),
        told=tuple((who, fact.text, leans_on(fact, material)) for fact, (who, _) in zip(block, said, strict=True)),
        strays=strays(block[0], material),
    )


def besides(each: Measured, before: Measured | None) -> Measured:
    """The block with what it shares with the one before it."""
    return replace(each, shared=frozenset(each.options).intersection(before.options if before else ()))


def same_paragraph(one: Fact, two: Fact) -> bool:
    """Whether both stand in one paragraph of one source."""
    return one.paragraph == two.paragraph and origin(one) == origin(two)


def near(run: Sequence[Measured], lead: bool) -> int:
    """The last block that any heading may be made of: the first, or one behind a few words that nobody says."""
    words = 0
    for at, each in enumerate(run[:-1]):
        words += each.words
        if words > (LEAD if lead else LITTLE) or (each.speakers and not lead) or each.strays:
            return at
    return len(run) - 1


def late(heading: Heading, run: Sequence[Measured], at: int) -> float:
    """What it costs more that blocks of other paragraphs stand before the one that the heading is made of."""
    apart = sum(not same_paragraph(each.block[-1], run[at].block[0]) for each in run[:at])
    return (STATED if heading.states else 1.0) * BEFORE * apart


def under(heading: Heading, run: Sequence[Measured], at: int) -> float:
    """What the heading, made of the block at that place, costs above this run for who speaks in it."""
    before = [fact for each in run[:at] for fact in each.block]
    of_it = bool(heading.voice) and all(heading.voice in fact.text for fact in before)
    words = sum(each.words for each in run[:at])
    last = max(0.0, words / sum(each.words for each in run) - LAST)
    ahead = FAR * words + END * last if heading.states else 0.0
    behind = LATE * at * (STATED if heading.states else 1.0) + ahead
    cost = heading.cost + ((NEAR if of_it else behind) if at else heading.again)
    for place, each in enumerate(run if heading.voice else ()):
        told_of = any(heading.voice in fact.text for fact in each.block)
        others = bool(each.speakers - {heading.voice})
        cost += (APART + OTHER * each.words * (place != at) + AHEAD * (place < at)) * others
        according = bool(each.sources - {heading.voice}) and not told_of
        cost += (NAMED + OF_OTHERS * bool(each.named)) * according
        strange = each.strange(heading.voice, place > at)
        cost += STRANGE * len(strange) + STRANGER * sum(strange)
    return cost
