"""Plans the whole article: what each section tells, so that none says what another has said."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from story.checks.said import read
from story.keyphrase import choose
from story.notes import origin
from story.restated import stems
from story.seo.phrase import phrase as searched
from story.slug import slug
from story.synonymous import synonyms
from story.values import Brief, Fact, Notes, Outline, Plan, Sentence
from story.weightiest import weightiest
from story.words import count, fold
from writers.embedded.background import elsewhere, section
from writers.embedded.blocks import Block, blocks, words
from writers.embedded.chronology import coming
from writers.embedded.comment import with_comment, with_rest
from writers.embedded.dating import headed, placed
from writers.embedded.front import meta_description
from writers.embedded.heading import Heading
from writers.embedded.headings import Headings
from writers.embedded.lead import in_full, introduced, standfirst, with_title, yeared
from writers.embedded.listed import Listed
from writers.embedded.material import Material, from_notes
from writers.embedded.ordering import ordered
from writers.embedded.prose import planned, sectioned
from writers.embedded.repetition import TIMES, Ledger, counted_again, echoed, tells
from writers.embedded.runs import runs
from writers.embedded.sections import compose
from writers.embedded.speech import leans_on, parts
from writers.embedded.summary import summed
from writers.embedded.title import title

OPENING = 4
"""Facts, of those the main source opens with, that need not be told where title and standfirst say them together."""
NEW = 0.4
"""Share of the telling words of a summary's line that no other sentence has where the story tells it nowhere else."""
SAME = 0.7
"""Share of the telling words of a summary's line that a sentence above has which tells it better."""
HEADED = 5
"""Words of a heading that tells something."""
FEWEST = 3
"""Key points at least that are left where some are left out."""
BACKGROUND = 1.1
"""Times the words asked for that the prose may have before no further background is told."""


def outline(notes: Notes, brief: Brief, language: str) -> Outline:
    """The article planned from the notes."""
    notes = headed(weightiest(notes, brief), language)
    desk = _Desk(from_notes(notes, language), notes, brief)
    return _opened(desk.outline(), desk)


def front(notes: Notes, brief: Brief, language: str) -> Outline:
    """What stands above the sections of that article, and none of them: a twentieth of the work."""
    notes = headed(weightiest(notes, brief), language)
    desk = _Desk(from_notes(notes, language), notes, brief)
    return _opened(desk.front(), desk)


def _opened(made: Outline, desk: "_Desk") -> Outline:
    """The outline with its standfirst as an article begins: who speaks by name, the year, the place of its dateline.

    No place where the story speaks of it as well: it would be told of what the story says elsewhere of it.
    """
    notes, material = desk.notes, desk.material
    told = fold(" ".join(fact.text for fact in notes.facts))
    places = [(line, place) for line, place in notes.places if fold(place) not in told]
    opening = yeared(introduced(made.standfirst, material), material)
    return made.model_copy(update={"standfirst": placed(opening, places, material.grammar)})


class _Desk:
    """Plans one article, with what is used up so far."""

    def __init__(self, material: Material, notes: Notes, brief: Brief) -> None:
        self.material, self.notes, self.brief = material, notes, brief
        self._topic(brief.keyphrase or choose(notes, material.grammar.code))
        self.title = brief.title or title(material, notes.headline, self.keyphrase, self.topics[1:])
        if not (brief.keyphrase or brief.title or self._titled()):
            self._topic(choose(notes, material.grammar.code, self.title))
        self.headings = Headings(material, self.keyphrase, self.topics[1:])
        self.ledger = Ledger()
        first = origin(notes.facts[0]) if notes.facts else ""
        self.main = [fact for fact in material.facts if origin(fact) == first]

    def _topic(self, keyphrase: str) -> None:
        also = synonyms(self.notes, keyphrase, self.material.grammar.code) if keyphrase else ()
        self.keyphrase, self.topics = keyphrase, (keyphrase, *also) if keyphrase else ()

    def _titled(self) -> bool:
        """Whether the title holds what the article is to be found by, in any of its wordings."""
        return any(searched(topic, self.material.grammar.code).share(self.title) == 1 for topic in self.topics)

    def front(self) -> Outline:
        heading = self.title
        headline = self.notes.headline or ""
        opening = standfirst(self.main, "" if headline else heading, self.topics, self.material, headline)
        opening = opening if headline or self.brief.title else with_title(opening, heading, self.main, self.material)
        opening = with_comment(with_rest(opening, self.main, self.material), self.main, self.material)
        return Outline(
            title=heading,
            slug=slug(heading, self.keyphrase if self._titled() else "", self.material.grammar.code),
            meta_description=meta_description(self.material, heading, self.topics, opening),
            keyphrase=self.keyphrase or heading,
            synonyms=self.topics[1:],
            standfirst=opening,
        )

    def outline(self) -> Outline:
        front = self.front()
        for said in (front.title, *(sentence.text for sentence in front.standfirst)):
            self.headings.take(Heading(said, 0.0))
        self.ledger.takes_all(front.standfirst)
        led = in_full(front.standfirst, self.main, self.material)
        outdone = self._outdone(front.standfirst)
        led |= {line for fact in outdone for line in fact.lines[:1]}
        opening = " ".join((front.title, *(sentence.text for sentence in front.standfirst)))
        left = [
            fact
            for fact in self.main
            if not led.intersection(fact.lines[:1])
            and not self._is_summary(fact, opening if fact in self.main[:OPENING] else "")
        ]
        ahead, rest = self._parted(blocks(left, self.material, led), led, front.standfirst)
        rest = self._fitting(rest)
        contested = {id for conflict in self.notes.conflicts for id in conflict.sides}
        told = [fact for fact in self.main if fact not in outdone]
        listed = Listed(self.material, self.ledger, told, self.topics, contested)
        summary = [fact for fact in self.main[: summed(self.main)] if fact not in outdone]
        several = self._fitting([block for block in ahead if len(block) > 1])
        dates = list(listed.dates(" ".join((front.title, *(sentence.text for sentence in front.standfirst)))))
        listed.ledger.most += 1  # A date that is a key point as well is told a third time.
        points = list(listed.points(front, summary))
        listed.ledger.most -= 1
        pointed = {id for plan in points for id in plan.facts}
        ahead = [block for block in ahead if block in several or self._unpointed(block, pointed, summary)]
        main = ordered(ahead, rest, front.standfirst, summary, self.material)
        room = int(BACKGROUND * self.brief.min_words) - words(main)
        more = elsewhere(self.main, self.notes, self.material, self.ledger, room)
        lists = (*points, *dates)
        heard = [sentence for plan in lists for sentence in compose(plan, self.material).sentences]
        self.headings.reserve(id for each in heard for id in each.quotes)
        prose = self._prose(main, listed=bool(points))
        prose += section(more, self.headings, self.material)
        figures, below = self._below(listed, front, [*points, *prose, *dates])
        bare = [plan for plan in prose if not plan.heading]  # The first alone: below a list it would be of that.
        plans = self._unheaded([*bare, *points, *prose[len(bare) :], *figures, *dates, *below], front, summary)
        plans = self._spared(plans, [coming(plan, self.material) if plan in dates else plan for plan in plans], front)
        numbered = tuple(plan.model_copy(update={"id": f"S{n}"}) for n, plan in enumerate(plans, 1))
        return front.model_copy(update={"sections": numbered})

    def _unheaded(self, plans: Sequence[Plan], front: Outline, summary: Sequence[Fact]) -> list[Plan]:
        """The plans without the key points that a heading tells, where they can be spared.

        summary: what the source itself sums the story up with stays.
        """
        texts = _headings(plan for plan in plans if plan.form == "prose")
        above = [Sentence(text=text, lines=("",)) for text in texts if count(text) >= HEADED]
        kept = {fact.id for fact in summary}
        made = [self._without(plan, above, kept) if plan.form == "points" else plan for plan in plans]
        return self._spared(plans, made, front)

    def _spared(self, plans: Sequence[Plan], made: Sequence[Plan], front: Outline) -> list[Plan]:
        """The plans as `made` shorter, unless the article reaches its words with the longer ones alone."""
        has, needed = sum(count(sentence.text) for sentence in front.standfirst), self.brief.min_words
        spared = has + _planned([plans]) < needed or has + _planned([made]) >= needed
        return list(made if spared else plans)

    def _without(self, points: Plan, above: Sequence[Sentence], kept: Collection[str]) -> Plan:
        """The key points that none of these headings tells, and the `kept`; all where too few would be left.

        The news stays, and what is told with its other side: a heading tells one of both.
        """
        told = {id: compose(points.model_copy(update={"facts": (id,)}), self.material) for id in points.facts}
        again = {id for id, draft in told.items() if any(tells(each, above) for each in draft.sentences[:1])}
        fair = {*points.facts[:1], *(id for part in points.parts if len(part.facts) > 1 for id in part.facts)}
        left = tuple(id for id in points.facts if id in kept or id in fair or id not in again)
        behind = {id for part in points.parts for id in part.facts[1:]}
        if len(set(left) - behind) < FEWEST or left == points.facts:
            return points
        return planned(points.model_copy(update={"facts": left}), self.material)

    def _prose(self, found: Sequence[Block], *, listed: bool) -> list[Plan]:
        return sectioned(runs(found, self.headings, self.material, lead=True, listed=listed), self.material)

    def _fitting(self, found: Sequence[Block]) -> list[Block]:
        """The blocks that say what was not said yet."""
        return [block for block in found if self._fits(block)]

    def _parted(
        self, found: Sequence[Block], led: set[str], opening: Sequence[Sentence]
    ) -> tuple[list[Block], list[Block]]:
        """The blocks that the source tells before its lead, with which the `opening` begins, and the others.

        What of a summary is no key point is told behind what the lead is followed by: a quotation that follows the
        news would else answer the last line of the summary.
        """
        lead = led.intersection(opening[0].lines[:1] if opening else ()) or led
        places = [n for n, fact in enumerate(self.main) if lead.intersection(fact.lines[:1])]
        first = {fact.id for fact in self.main[: places[0]]} if places else set()
        ahead = [block for block in found if {fact.id for fact in block} <= first]
        return ahead, [block for block in found if block not in ahead]

    def _unpointed(self, block: Block, pointed: Collection[str], summary: Sequence[Fact]) -> bool:
        """Whether the prose tells what stands before the lead: if a summary tells it, where nothing else does."""
        summed_up = block[0] in summary and (block[0].id in pointed or not self._nowhere_else(block[0]))
        return len(block) == 1 and (not summed_up or self._nowhere_else(block[0])) and self._fits(block)

    def _outdone(self, opening: Sequence[Sentence]) -> list[Fact]:
        """The lines of a summary that only may be so, where what stands above says that it is.

        "X pourrait livrer" behind "X a livré, selon Y" takes the news back.
        """
        above = [stems(sentence.text) for sentence in opening if not self._only_may_be(sentence.text)]
        summary = (fact for fact in self.main[: summed(self.main)] if self._only_may_be(fact.text))
        return [fact for fact in summary if any(_holds(each, stems(fact.text)) for each in above)]

    def _only_may_be(self, text: str) -> bool:
        return bool(read(text, self.material.grammar.code).conditionals)

    def _nowhere_else(self, fact: Fact) -> bool:
        own, others = stems(fact.text), stems(" ".join(other.text for other in self.main if other is not fact))
        return len(own - others) > NEW * len(own)

    def _below(self, listed: Listed, front: Outline, above: Sequence[Plan]) -> tuple[list[Plan], list[Plan]]:
        """The figures, and who is who with the questions.

        They tell nothing again that the prose tells, unless the article falls short and reaches its words with that:
        then first what is no quotation, then one of each person's, then what a heading tells and what was told twice,
        and at last a second quotation.
        """
        for text in _headings(above):
            self.ledger.hears(text, self.main)
        plain = self.ledger.copy()
        missing = self.brief.min_words - sum(plan.words for plan in above)
        missing -= sum(count(sentence.text) for sentence in front.standfirst)
        told = {id for plan in above if plan.form == "prose" for id in plan.facts}
        least = listed.below(front, above, told)
        if _planned(least) >= missing:
            return least

        def again(ledger: Ledger, voices: int, wanted: int) -> tuple[list[Plan], list[Plan]]:
            listed.ledger, listed.voices, listed.wanted = ledger.copy(), voices, wanted
            return listed.below(front, above)

        lax = replace(plain, strict=False, most=TIMES + 1)
        more = ((plain, 0, 0), (plain, 1, 0), (lax, 1, 0), (lax, 1, missing))
        return next((made for one in more if _planned(made := again(*one)) >= missing), least)

    def _is_summary(self, fact: Fact, above: str) -> bool:
        """Whether what stands above or another sentence says all that this one says, and none leans on this one."""
        place = self.main.index(fact)
        following = self.main[place + 1 : place + 2]
        if any(leans_on(after, self.material) for after in following):
            return False
        what = parts(fact, self.material).what
        others = [other.text for other in self.main if other is not fact]
        later = [other.text for other in self.main[place + 1 :]]
        return counted_again(what, later) or echoed(what, [above, *others], self.material.grammar.stop_words)

    def _fits(self, block: Block) -> bool:
        draft = compose(Plan(id="", heading="", facts=tuple(fact.id for fact in block)), self.material)
        return bool(draft.sentences) and self.ledger.takes_all(draft.sentences)


def _holds(above: frozenset[str], own: frozenset[str]) -> bool:
    return len(own & above) >= SAME * len(own)


def _headings(plans: Iterable[Plan]) -> Iterator[str]:
    return (text for plan in plans for text in (plan.heading, *(part.heading for part in plan.parts)) if text)


def _planned(lists: Iterable[Sequence[Plan]]) -> int:
    return sum(plan.words for plans in lists for plan in plans)
