"""Parts a story into runs under headings that fit: where a heading stands decides where a run begins."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from story.notes import origin
from story.values import Fact
from story.words import count
from writers.embedded import forms
from writers.embedded.blocks import Block
from writers.embedded.headings import NONE, Heading, Headings
from writers.embedded.material import Material
from writers.embedded.speech import MARKS, leans_on, parts
from writers.embedded.straying import strays

FEWEST, MOST, LONGEST = 45, 90, 260
"""Words of a run: fewer are too few for a heading, more are many, and so many are not told under one."""
SHORT, LONG = 20, 25
"""Words that a run lacks, or has too many, for each point of cost."""
RUN = -0.5
"""What one more run costs: less than none, since every heading costs something."""
OTHER, APART, NAMED, OF_OTHERS, SAID, FURTHER = 0.1, 0.6, 0.6, 1.3, 1.4, 0.25
"""And below a heading that names a speaker each word of a block in which somebody else speaks, the block, somebody else
named as a source, of other people too; below one that names nobody what somebody says; and each block more."""
AHEAD = 5.0
"""And below a heading that names a speaker the words of somebody else that come first."""
ANOTHER = 3.0
"""And below news of somebody what somebody else says."""
STRANGE, STRANGER = 0.8, 0.06
"""And each sentence, and each word of it, that nobody says behind the speaker's own, and that does not name them."""
LATE, NEAR, LEAD, LITTLE = 0.6, 0.1, 60, 40
"""And a heading that is made of a later block, and of one behind what is told of its speaker; so many words may stand
before at most at the head of the article, and elsewhere, where nobody says them."""
PARTED, BEFORE = 1.4, 1.6
"""And to begin in the middle of a paragraph of the source, and each block of another paragraph that stands before the
one that its heading is made of, but at the head of the article."""
UNNAMED = 6.0
"""And a quotation without a name that somebody else's block stands below first: their death would be of it."""
BARE, UNHEADED = 9.0, 0.02
"""And a run without a heading of its own, which only the first may be, and each word of it."""
QUOTES, TAX, MOST_TAX = 0.4, 0.3, 1.8
"""Share of the headings that may be quotations, and what one costs more at each round until they are no more; at most
so much, since a quotation is better than a heading that says nothing."""
ROUNDS = 14
"""Times that runs are made anew without what cannot stay."""


@dataclass(frozen=True)
class Run:
    """Blocks in a row, and the heading they stand under."""

    heading: Heading
    blocks: tuple[Block, ...]

    @property
    def facts(self) -> list[Fact]:
        return [fact for block in self.blocks for fact in block]

    @property
    def words(self) -> int:
        return sum(count(fact.text) for fact in self.facts)


def runs(found: Sequence[Block], headings: Headings, material: Material, *, lead: bool = False) -> list[Run]:
    """The blocks in runs whose headings, lengths and speakers together cost least; their headings are taken.

    lead: the blocks open the article, so that its first heading may be made of any of the first few.
    """
    every = [_measured(block, headings, material) for block in found]
    # What the source heads several blocks with heads the first of them.
    once = [_besides(each, before) for each, before in zip(every, [None, *every], strict=False)]
    parting = _Parting(once, lead)
    made = parting.cheapest()
    for _ in range(ROUNDS):
        if not parting.limited(made, headings):
            break
        made = parting.cheapest()
    return _taken(made, headings)


@dataclass(frozen=True)
class _Measured:
    """A block with what is asked of it again and again."""

    block: Block
    words: int
    speakers: frozenset[str]
    sources: frozenset[str]
    """Those whom the block says something according to."""
    named: frozenset[str]
    """The people whom the block names."""
    options: tuple[Heading, ...]
    told: tuple[tuple[str, str, bool], ...]
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


def _measured(block: Block, headings: Headings, material: Material) -> _Measured:
    said = [(forms.speaker(fact, material), parts(fact, material).shape == "by") for fact in block]
    silent = (fact for fact, (who, _) in zip(block, said, strict=True) if not who)
    quotes = (quote for fact in silent for quote in material.quotes_in(fact) if quote.text[:1].isupper())
    voices = (material.voice(quote.speaker) or quote.speaker for quote in quotes if quote.speaker)
    speakers = frozenset((*(who for who, by in said if who and not by), *voices))
    sources = frozenset(who for who, by in said if who and by)
    text = " ".join(fact.text for fact in block)
    named = frozenset(person.name for person in material.main_people if person.name in text)
    told = tuple((who, fact.text, leans_on(fact, material)) for fact, (who, _) in zip(block, said, strict=True))
    options = tuple(headings.of(block))
    return _Measured(block, count(text), speakers, sources, named, options, told, strays(block[0], material))


def _besides(each: _Measured, before: _Measured | None) -> _Measured:
    """The block without the headings that the one before it could have too."""
    options = tuple(heading for heading in each.options if before is None or heading not in before.options)
    return replace(each, options=options)


@dataclass
class _Parting:
    """Finds the cheapest runs."""

    every: Sequence[_Measured]
    lead: bool
    tax: float = 0.0
    """What a quotation costs more as a heading, once there are too many."""
    limits: dict[Heading, int] = field(default_factory=dict)
    """Headings that stand above so many blocks at most; above none, where another says what they say."""
    known: dict[tuple[int, int], list[tuple[float, Heading]]] = field(default_factory=dict)
    """What runs cost under each heading, without tax: no round changes it."""

    def cheapest(self) -> list[Run]:
        best: list[tuple[float, int, Heading]] = [(0.0, 0, NONE)]
        for end in range(1, len(self.every) + 1):
            steps = []
            for start in self._starts(end):
                cost, heading = self._run(start, end)
                steps.append((best[start][0] + cost, start, heading))
            best.append(min(steps, key=lambda step: step[0]))
        made: list[Run] = []
        end = len(self.every)
        while end:
            _, start, heading = best[end]
            made.append(Run(heading, tuple(each.block for each in self.every[start:end])))
            end = start
        return made[::-1]

    def limited(self, made: Sequence[Run], headings: Headings) -> bool:
        """Whether a heading cannot stay: the rules do not clear it above all that is below it, or it says what a
        better one says."""
        quotes = sum(run.heading.quotes for run in made)
        if quotes > max(1, QUOTES * len(made)) and self.tax < MOST_TAX:
            self.tax += TAX
            return True
        kept = list[str]()
        for run in sorted(made, key=lambda run: run.heading.cost):
            if not run.heading.text:
                continue
            if headings.alike(run.heading.text, kept):
                self.limits[run.heading] = 0
            elif (most := _most(run, headings)) < len(run.blocks):
                self.limits[run.heading] = most
            kept.append(run.heading.text)
        return any(self.limits.get(run.heading, len(run.blocks)) < len(run.blocks) for run in made if run.heading.text)

    def _starts(self, end: int) -> list[int]:
        """Where a run that ends there may begin: at the block itself, or before it as far as it is not too long."""
        starts, words = [end - 1], self.every[end - 1].words
        for start in reversed(range(end - 1)):
            words += self.every[start].words
            under = self.every[start + 1].block[0].under
            if words > LONGEST or (under and under != self.every[start].block[-1].under):
                break
            starts.append(start)
        return starts

    def _run(self, start: int, end: int) -> tuple[float, Heading]:
        """What the run costs, under the heading with which it costs least."""
        run = self.every[start:end]
        words = sum(each.words for each in run)
        length = max(0, FEWEST - words) / SHORT + max(0, words - MOST) / LONG
        able = [
            (cost + self.tax * heading.quotes, heading)
            for cost, heading in self._costs(start, end)
            if len(run) <= self.limits.get(heading, len(run))
        ]
        bare = BARE + UNHEADED * words if start == 0 else 3 * BARE
        cost, heading = min([*able, (bare, NONE)], key=lambda each: each[0])
        parted = start > 0 and _goes_on(self.every[start - 1].block[-1], self.every[start].block[0])
        return RUN + length + cost + PARTED * parted, heading

    def _costs(self, start: int, end: int) -> list[tuple[float, Heading]]:
        if (start, end) not in self.known:
            run = self.every[start:end]
            near = _near(run, self.lead and start == 0)
            able = ((at, heading) for at in range(near + 1) for heading in run[at].options)
            led = self.lead and start == 0
            self.known[start, end] = [(_under(heading, run, at) + _late(run, at, led), heading) for at, heading in able]
        return self.known[start, end]


def _most(run: Run, headings: Headings) -> int:
    """How many of the blocks the heading stands above, from the first on."""
    for most in range(len(run.blocks), 0, -1):
        if headings.stands(run.heading.text, [fact for block in run.blocks[:most] for fact in block]):
            return most
    return 0


def _near(run: Sequence[_Measured], lead: bool) -> int:
    """The last block that any heading may be made of: the first, or one behind a few words that nobody says."""
    words = 0
    for at, each in enumerate(run[:-1]):
        words += each.words
        if words > (LEAD if lead else LITTLE) or (each.speakers and not lead) or each.strays:
            return at
    return len(run) - 1


def _late(run: Sequence[_Measured], at: int, led: bool) -> float:
    """What it costs more that blocks of other paragraphs stand before the one that the heading is made of."""
    return 0.0 if led else BEFORE * sum(not _goes_on(each.block[-1], run[at].block[0]) for each in run[:at])


def _goes_on(one: Fact, two: Fact) -> bool:
    """Whether both stand in one paragraph of one source."""
    return one.paragraph == two.paragraph and origin(one) == origin(two)


def _under(heading: Heading, run: Sequence[_Measured], at: int) -> float:
    """What the heading costs above this run."""
    before = [fact for each in run[:at] for fact in each.block]
    of_it = bool(heading.voice) and all(heading.voice in fact.text for fact in before)
    cost = heading.cost + ((NEAR if of_it else LATE * at) if at else heading.again)
    cost += UNNAMED * bool(at and heading.quotes and heading.text[:1] in MARKS)
    for place, each in enumerate(run):
        if heading.voice:
            told_of = any(heading.voice in fact.text for fact in each.block)
            others = bool(each.speakers - {heading.voice})
            cost += (APART + OTHER * each.words * (place != at) + AHEAD * (place < at)) * others
            according = bool(each.sources - {heading.voice}) and not told_of
            cost += (NAMED + OF_OTHERS * bool(each.named)) * according
            strange = each.strange(heading.voice, place > at)
            cost += STRANGE * len(strange) + STRANGER * sum(strange)
        else:
            says, named = bool(each.speakers) and place != at, run[at].named
            cost += FURTHER + SAID * says + ANOTHER * (says and bool(named) and not each.speakers & named)
    return cost


def _taken(made: Sequence[Run], headings: Headings) -> list[Run]:
    """The runs with headings that no two have; one whose heading is gone goes to the run before it."""
    kept: list[Run] = []
    for run in made:
        free = bool(run.heading.text) and headings.free(run.heading)
        if free:
            headings.take(run.heading)
        if free or not kept:
            kept.append(run if free else Run(NONE, run.blocks))
        else:
            kept[-1] = Run(kept[-1].heading, (*kept[-1].blocks, *run.blocks))
    return kept
