"""Key points: the news in few words first, then what weighs most, each with the other side that the source gives."""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from story.figures import figures
from story.restated import stems
from story.values import Fact, Outline, Plan, PlanPart, Sentence
from story.words import count, fold
from writers.embedded import forms, sides
from writers.embedded.material import Material
from writers.embedded.news import news as headed
from writers.embedded.repetition import Ledger, echoed, same, tells, words_of
from writers.embedded.retelling import narrower
from writers.embedded.speech import answers, parts
from writers.embedded.typography import dress
from writers.embedded.unnamed import unnamed
from writers.embedded.weighing import heard_again, heaviest, weighs
from writers.embedded.wording import lowered

MOST, FEWEST, UNHEARD = 5, 3, 2
"""Key points at most, at least, and of them those that are no mere voices."""
VOICES = 1
"""Mere voices among them at most: they tell what happens, not moods."""
NEWS = 0.5
"""Share of the title's words that the fact has which it tells."""
SHORT, LONGEST = 32, 60
"""Words of the first at most, and of one with its other side."""

Group = tuple[Fact, ...]
"""A fact, and the other side of it that is told right behind it."""


def told(plan: Plan, material: Material) -> Iterator[tuple[Sentence, ...]]:
    """The items of the plan: the first as `news`, each other fact in short, with those behind it in its part.

    One that is alone in a part is told as it is: the prose does not tell it. Whom it says to be let go has a sentence
    of his own.
    """
    whole = {part.facts[0] for part in plan.parts if len(part.facts) == 1}
    behind = {part.facts[0]: part.facts[1:] for part in plan.parts if len(part.facts) > 1}
    tied = {id for ids in behind.values() for id in ids}
    own = [material.by_id[id] for id in plan.facts if id in material.by_id and id not in tied]
    for place, fact in enumerate(own):
        group = (fact, *(material.by_id[id] for id in behind.get(fact.id, ()) if id in material.by_id))
        if made := _item(group, material, first=not place, whole=fact.id in whole):
            yield made, *_besides(fact, made, material)


def _besides(fact: Fact, made: Sentence, material: Material) -> Iterator[Sentence]:
    """Whom the fact says to be let go, where the key point of it tells of the accused alone."""
    text = sides.freed(fact, material)
    let_go = forms.cleared([text], fact, material) if text and text[1:] not in made.text else None
    yield from [let_go] if let_go else []


def _item(group: Group, material: Material, *, first: bool = False, whole: bool = False) -> Sentence | None:
    """The fact and what stands behind it, in one sentence; None where either cannot be told."""
    fact, *after = group
    head = forms.full(fact, material) if whole or _turned(fact, material) else None
    head = head or (news(fact, material) if first else forms.point(fact, material))
    others = [sides.told(other, one, head, material) for one, other in zip(group, after, strict=False)]
    every = [head, *others]
    made = [each for each in every if each]
    if len(made) < len(every) or not after:
        return head if not after else None
    text = "; ".join(each.text.rstrip(".") if not n else material.lowered(each.text) for n, each in enumerate(made))
    joined = Sentence(
        text=dress(text, material.grammar.code),
        lines=tuple(dict.fromkeys(line for each in made for line in each.lines)),
        quotes=tuple(dict.fromkeys(quote for each in made for quote in each.quotes)),
    )
    return joined if count(joined.text) <= LONGEST and material.clears(joined) else None


def _turned(fact: Fact, material: Material) -> bool:
    """Whether it tells how something ended: in full, or it would be told as it began."""
    return material.grammar.outcome.search(fact.text) is not None


def news(fact: Fact, material: Material) -> Sentence | None:
    """The fact in other words than the standfirst has, which tells it in full: in short, or without what goes with it.

    In full where there are no others.
    """
    return material.once(f"news point {fact.id}", lambda: _news(fact, material))


def _news(fact: Fact, material: Material) -> Sentence | None:
    if made := forms.cleared(_announced(fact, material), fact, material):
        return made
    full, point = forms.full(fact, material), forms.point(fact, material)
    if point and not (full and same(point.text, full.text)):
        return point
    return forms.cleared(chain(_shorter(fact, material), _attributed(fact, material)), fact, material) or point


def _announced(fact: Fact, material: Material) -> Iterator[str]:
    """What is announced in short before who does, as the source names them: "…, a annoncé la maire, Ada Morel"."""
    told = forms.own_tense(fact, material)
    if told.shape == "reported" and told.ahead:
        short = forms.told_after(told, forms.pruned(told, material.grammar), material.lowered(told.who), material)
        if short and not same(short, fact.text):
            yield short


def _attributed(fact: Fact, material: Material) -> Iterator[str]:
    """What somebody says in fewer words, with who says it, that are no more like it than another sentence may be."""
    if parts(fact, material).shape == "reported":
        less = sorted((cost, text) for cost, text in headed(fact, material) if not same(text, fact.text))
        yield from (text for cost, text in less if count(text) <= SHORT)


def _shorter(fact: Fact, material: Material) -> Iterator[str]:
    """Its narrower wordings that are no more like it than another sentence may be, the longest first."""
    for text in narrower(parts(fact, material), fact, material):
        if count(text) <= SHORT and not same(text, fact.text):
            yield text


class KeyPoints:
    """The key points of one article, of what the ledger still takes."""

    def __init__(self, material: Material, ledger: Ledger, main: Sequence[Fact], contested: Collection[str]) -> None:
        self.material, self.ledger, self.main, self.contested = material, ledger, main, contested
        self.kept: list[Group] = []
        self.near: list[Sentence] = []
        self.title = ""

    def planned(self, front: Outline, summary: Sequence[Fact], heading: str) -> Iterator[Plan]:
        """The section; none where there are too few, and the ledger as it was then.

        summary: what the source itself sums the story up with; that comes before what only weighs.
        """
        before, self.near, self.title = self.ledger.copy(), list(front.standfirst), front.title
        whole = {fact.id for fact in summary if parts(fact, self.material).shape == "plain"}
        denials = self._denials(front)
        for fact in self._news(front, summary):
            if not self.kept:
                self._add(fact, denials, first=True, whole=fact.id in whole)
        for fact in self._able(front, summary):
            self._add(fact, denials, whole=fact.id in whole)
        groups = self._fair(denials)
        heads = [group[0] for group in groups]
        if len(groups) < FEWEST or len(groups) - sum(map(self._is_voice, heads)) < UNHEARD:
            self.ledger.forgets(before)
            return
        alone = (PlanPart(heading="", facts=(fact.id,)) for fact in heads if fact.id in whole)
        tied = (PlanPart(heading="", facts=tuple(fact.id for fact in group)) for group in groups if len(group) > 1)
        ids = tuple(fact.id for group in groups for fact in group)
        yield Plan(id="", heading=heading, facts=ids, parts=(*alone, *tied), form="points")

    def _add(self, fact: Fact, denials: Sequence[Fact], *, first: bool = False, whole: bool = False) -> None:
        """Keeps the fact with its other side, or a denial of what it accuses of, where all of that can be told."""
        used = {one.id for group in self.kept for one in group}
        if fact.id in used or len(self.kept) == MOST or (self._is_voice(fact) and not self._hears(fact)):
            return
        if not (first or whole) and self._is_other_side(fact):
            return
        own = (fact, *self._other_side(fact))
        accuses = sides.accuses(fact, self.material) and len(own) == 1
        denied = [(fact, one) for one in denials if accuses and used.isdisjoint(each.id for each in denials)]
        for group in (*denied, own):
            plain = not (first or whole)
            if not used.isdisjoint(one.id for one in group) or (plain and self._told(group)):
                continue
            made = _item(group, self.material, first=first, whole=whole)
            stands = made and not self._is_stranger(made)
            if made and stands and not (plain and tells(made, self.near)) and self.ledger.takes(made):
                self.near.append(made)
                self.kept.append(group)
                return

    def _is_stranger(self, made: Sentence) -> bool:
        """Whether it tells of one of whom only a surname is told here and above, or begins with a mere noun.

        "Mme Morel" is nobody yet, nor is "L'ancien député", and "Le document" is nothing.
        """
        above, grammar = " ".join((self.title, *(one.text for one in self.near))), self.material.grammar
        titled = (made.text[found.end() :].split(maxsplit=2) for found in grammar.addressed.finditer(made.text))
        if any(name.strip(".,") not in above and not (more and more[0][0].isupper()) for name, *more in titled):
            return True
        taken_up = grammar.retaken.match(made.text)
        if taken_up and fold(taken_up["noun"].rstrip("s")) not in fold(above):
            return True
        many = grammar.plural.fullmatch(lowered(made.text, grammar))
        return not many and unnamed(made.text, above, grammar.code)

    def _other_side(self, fact: Fact) -> list[Fact]:
        """What the fact may not be told without: what takes it back or counts otherwise, or who denies it."""
        behind = sides.behind(fact, self.main, self.material)
        denied = None if behind else sides.reply(fact, self.main, self.material)
        return [denied] if denied else behind

    def _is_other_side(self, fact: Fact) -> bool:
        """Whether it answers the fact before it, or counts otherwise: without that it is one side too."""
        before = self.main[: self.main.index(fact)][-1:]
        return any(fact in self._other_side(one) for one in before)

    def _told(self, group: Group) -> bool:
        """Whether the one fact of the group, in the words it most likely has here, tells what was told: no rule need
        be asked of it."""
        alone = len(group) == 1 and not _turned(group[0], self.material)
        likely = forms.likely(group[0], self.material) if alone else None
        return likely is not None and (tells(likely, self.near) or self.ledger.refuses(likely))

    def _is_voice(self, fact: Fact) -> bool:
        return parts(fact, self.material).shape == "quoted"

    def _hears(self, fact: Fact) -> bool:
        """Whether one more voice may be heard, which its own sentence names."""
        voices = sum(self._is_voice(group[0]) for group in self.kept)
        return voices < VOICES and bool(forms.words_of(fact, self.material))

    def _fair(self, denials: Sequence[Fact]) -> list[Group]:
        """What was kept, the news first, the rest as the source has it; without accusations that nobody answers.

        They go where the source has a denial and none could be told; the news stays.
        """
        told = [fact for group in self.kept for fact in group]
        unanswered = bool(denials) and not any(fact in told for fact in denials)
        rest = [group for group in self.kept[1:] if not (unanswered and sides.accuses(group[0], self.material))]
        return [*self.kept[:1], *sorted(rest, key=lambda group: self.main.index(group[0]))]

    def _denials(self, front: Outline) -> list[Fact]:
        """Who denies, where the standfirst does not tell it."""
        told = {line for sentence in front.standfirst for line in sentence.lines[:1]}
        found = [fact for fact in self.main if sides.denies(fact, self.material) and not answers(fact, self.material)]
        return [] if any(told.intersection(fact.lines[:1]) for fact in found) else found

    def _news(self, front: Outline, summary: Sequence[Fact]) -> list[Fact]:
        """The facts that tell what the title does: the standfirst's, before it one that has far more of its words.

        Or a line of the summary that counts what the standfirst does not: "fermera pendant onze mois".
        """
        led = front.standfirst[0].lines[:1] if front.standfirst else ()
        wanted, code = stems(front.title), self.material.grammar.code
        own = [fact for fact in self.main if fact in summary or words_of(fact.text) != words_of(front.title)]
        shares = {fact.id: len(stems(fact.text) & wanted) / max(1, len(wanted)) for fact in own}
        opening = [fact for fact in own if fact.lines[:1] == led][:1]
        best = [fact for fact in sorted(own, key=lambda fact: -shares[fact.id])[:1] if shares[fact.id] >= NEWS]
        above = {each.value for one in front.standfirst for each in figures(one.text, code)}
        counts = any(fact in summary and {each.value for each in figures(fact.text, code)} - above for fact in best)
        announced = opening and parts(opening[0], self.material).shape in ("reported", "by")
        told = opening and (announced or shares[opening[0].id] >= NEWS) and not counts
        return [*opening, *best] if told else [*best, *opening]

    def _able(self, front: Outline, summary: Sequence[Fact]) -> list[Fact]:
        """The facts that can be key points, the weightiest first."""
        idle = self.material.grammar.stop_words
        above = " ".join((front.title, *(sentence.text for sentence in front.standfirst)))
        every = enumerate(self.main)
        sure = ((n, fact) for n, fact in every if fact.said_by or fact.id not in self.contested)
        able = ((n, one) for n, one in sure if not (heard_again(one, self.material) or answers(one, self.material)))
        fresh = ((n, fact) for n, fact in able if not echoed(fact.text, [above], idle))
        facts = [fact for n, fact in fresh if weighs(fact, n, self.material)]
        return heaviest(facts, summary, self.material)
