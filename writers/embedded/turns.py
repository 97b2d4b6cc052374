"""Facts that are somebody's words though marks do not show it: posts, turns of a dialogue, pieces of a quotation."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from story.notes import origin
from story.values import Fact, Quote
from writers.embedded.stock import Stock

EXCHANGE = 10
"""Sentences of a dialogue that is told whole or not at all."""
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")


class Turns(Stock):
    """The facts by whose words they are."""

    def message(self, fact: Fact) -> Quote | None:
        """The quotation that the whole fact is a part of though it has no marks: a message signed below it."""
        if not self.messages or fact.id in self.exchanges or fact.id in self.spreads:
            return None
        return self.once(f"message {fact.text}", lambda: self._message(fact.text))

    def _message(self, text: str) -> Quote | None:
        bare = text.rstrip(".… ")
        if any(mark in bare for mark in '«»“”"'):
            return None
        return next((quote for quote in self.messages if bare in quote.text), None)

    @cached_property
    def messages(self) -> tuple[Quote, ...]:
        """Signed texts without marks. One that reports others, or begins with a pronoun, caught the story itself."""
        return tuple(quote for quote in self.quotes if quote.speaker and self._first_hand(quote))

    def _first_hand(self, quote: Quote) -> bool:
        grammar = self.grammar
        sentences = _SENTENCE.split(quote.text)
        reports = any(grammar.by_head.match(each) or grammar.by_tail.match(each) for each in sentences)
        return not reports and not grammar.third_person.match(quote.text) and (quote.speaker or "") not in quote.text

    @cached_property
    def exchanges(self) -> dict[str, tuple[str, ...]]:
        """By the id of each turn of a dialogue the ids of all its turns: replies behind dashes, a paragraph each."""
        found: dict[str, tuple[str, ...]] = {}
        turn: list[Fact] = []
        for fact in (*self.facts, None) if any(quote.reply for quote in self.quotes) else ():
            if fact and self._is_reply(fact) and (not turn or _is_next(turn[-1], fact)):
                turn.append(fact)
                continue
            if len({each.paragraph for each in turn}) > 1:
                for part in _parted(turn):
                    found |= dict.fromkeys((each.id for each in part), tuple(each.id for each in part))
            turn = [fact] if fact and self._is_reply(fact) else []
        return found

    def _is_reply(self, fact: Fact) -> bool:
        """Whether the fact is a reply behind a dash or in an interview, or a further sentence of one."""
        if fact.text[0] in '«»“”"':
            return False
        own = any(quote.reply for quote in self.quotes_in(fact))
        return own or any(quote.reply and fact.text in quote.text for quote in self.quotes)

    @cached_property
    def turns(self) -> frozenset[str]:
        """The ids of the facts that begin a turn of a dialogue."""
        replies = {quote.line for quote in self.quotes if quote.reply}
        begun = (fact for fact in self.facts if fact.id in self.exchanges and replies.intersection(fact.lines))
        before = ((fact, self.before(fact)) for fact in begun)
        return frozenset(fact.id for fact, last in before if last is None or last.paragraph != fact.paragraph)

    @cached_property
    def spreads(self) -> dict[str, tuple[str, ...]]:
        """By the id of each fact of a quotation that runs over several, with its marks at both ends, the ids of all."""
        found: dict[str, tuple[str, ...]] = {}
        for quote in self.quotes:
            first = next(iter(self.by_line.get(quote.line, ())), None)
            opens = first is not None and not quote.reply and _unclosed(first.text)
            if first is None or not opens or _spoken(first.text) not in _even(quote.text):
                continue
            ids = [first.id]
            for fact in self.facts[self._places[first.id] + 1 :]:
                if origin(fact) != origin(first) or _spoken(fact.text) not in _even(quote.text):
                    break
                ids.append(fact.id)
                if _unopened(fact.text):
                    found |= dict.fromkeys(ids, tuple(ids))
                    break
        return found


def _unclosed(text: str) -> bool:
    return text.count("«") == text.count("»") + 1


def _unopened(text: str) -> bool:
    return text.count("»") == text.count("«") + 1


def _even(text: str) -> str:
    return " ".join(text.replace("'", "’").split())


def _spoken(text: str) -> str:
    """What of the sentence stands within a quotation that it begins, goes on with, or ends."""
    text = text.rpartition("«")[2] if _unclosed(text) else text.partition("»")[0] if _unopened(text) else text
    return _even(text)


def _parted(turns: Sequence[Fact]) -> Iterator[list[Fact]]:
    """A long dialogue in pieces, each a question with what answers it; a short one in one."""
    part: list[Fact] = []
    for fact in turns:
        asks = any(each.text.endswith("?") for each in turns if each.paragraph == fact.paragraph)
        answered = bool(part) and part[-1].paragraph != fact.paragraph and not part[-1].text.endswith("?")
        if len(turns) > EXCHANGE and asks and answered:
            yield part
            part = []
        part.append(fact)
    yield part


def _is_next(one: Fact, two: Fact) -> bool:
    """Whether the second stands in the paragraph of the first or in the next one."""
    return origin(one) == origin(two) and two.paragraph - one.paragraph in (0, 1)
