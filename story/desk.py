"""The forms in which a dispatch speaks to its desk, as patterns of folded words, of all languages at once."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import NamedTuple

from story import languages
from story.languages import Language
from story.languages.desk import Desk
from story.patterns import late
from story.words import fold

_ENDS = r"(?=\W*$|\s?[-:;,.!*)\]/(=])"
"""Where a notice is over: at the end, or at a sign behind which anything may follow."""
_CLAUSE_ENDS = r"(?=\W*$|\s?[-:;,.!)\]/–—])"
"""Where a clause is over."""
_SENT = r"(?:[^.!?]{2,60}?\s?[-:/|]\s)?"
"""A dateline or a heading, or what it is that is sent: "Communiqué de presse - "."""
_SET_OFF = re.compile(r".*(?:[(\[]|\s-\s)\s*")
"""What stands before something in brackets, or behind a dash: "Le quai rouvre (embargo 5 mars, 11h)"."""


class Told(NamedTuple):
    """What is said of an embargo."""

    end: int
    """Where it ends in the folded text."""
    timed: bool
    """Whether a time or an event is named: the word alone may be a heading within a story."""
    first: bool
    """Whether it stands at the beginning, but for words that belong to it."""


def embargo(text: str) -> Told | None:
    """What a folded line says of an embargo on its own text, from its first words on or in a sentence on that text."""
    return next((told for code in _hinting(text) for told in _embargo(code).told(text)), None)


def _hinting(text: str) -> Iterator[str]:
    """The languages in which a folded line may say so; the patterns of the others need not be made."""
    for code in languages.codes():
        if any(hint in text for hint in languages.load(code).reading.desk.embargo.hints):
            yield code


@cache
def _embargo(code: str) -> "_Embargo":
    return _Embargo(languages.load(code))


class _Embargo:
    """The forms of one language."""

    def __init__(self, known: Language) -> None:
        self._known, desk = known, known.reading.desk.embargo
        before = rf"(?:(?:{known.reading.desk.calls}|{desk.before}|{desk.under}|{desk.alone})(?:\W+|(?<=')))*"
        self.marks = late(
            rf"(?<!\w)(?:(?P<under>{desk.under})|(?P<ban>{desk.ban})|(?P<permit>{desk.permit})|(?P<alone>{desk.alone})"
            rf"|(?P<respect>{desk.respect}))(?!\w)"
        )
        self.before = late(before)
        self.sent = late(_SENT + before)
        self.of = late(rf"\b(?:{desk.of})\b")
        self.of_a_text = late(desk.told)

    @cached_property
    def behind(self) -> Mapping[str, re.Pattern[str]]:
        """What follows a mark of each kind: most texts hold none."""
        desk, time = self._known.reading.desk.embargo, _time(self._known)
        awaited = rf"(?:{desk.until})\W+(?:{time}|{desk.event})"
        news = rf"(?!,? (?:{desk.news}))"
        return {
            "under": late(rf"\W+(?:{time}{_ENDS}|{awaited})"),
            "ban": late(rf"{desk.what}(?:\W*$|\W+(?:{desk.until})\W+(?:{time}{news}|{desk.event}))"),
            "permit": late(rf"(?:\W+(?:{desk.since}))?\W+{time}{_ENDS}|\W+(?:{desk.since})\W+(?:{desk.event})"),
            "alone": late(
                rf"\W+(?:{time}{news}{_ENDS}|(?:{desk.dated})\W+{time}\W*$|(?:{desk.until})\W+(?:{desk.event}))"
            ),
            "respect": late(""),
        }

    def told(self, text: str) -> Iterator[Told]:
        """What each mark in a folded text says, where it is one."""
        for mark in self.marks.finditer(text):
            kind = str(mark.lastgroup)
            before = self.sent if kind == "under" else self.before
            first = bool(before.fullmatch(text, 0, mark.start()))
            behind = self.behind[kind].match(text, mark.end())
            if behind and (first or kind == "respect" or self._of_a_text(text, mark) or self._set_off(text, mark)):
                yield Told(behind.end(), timed=True, first=first)
            elif first and not behind and kind in ("under", "alone") and not re.search(r"\w", text[mark.end() :]):
                yield Told(len(text), timed=False, first=True)

    def _of_a_text(self, text: str, mark: re.Match[str]) -> bool:
        before = text[: mark.start()]
        return mark.lastgroup == "under" and bool(self.of_a_text.search(before) or not self.of.search(before))

    def _set_off(self, text: str, mark: re.Match[str]) -> bool:
        before = _SET_OFF.match(text, 0, mark.start()) if mark.lastgroup == "alone" else None
        return bool(before and self.before.fullmatch(text, before.end(), mark.start()))


def waits(text: str) -> bool:
    """Whether a folded line says that its text is to wait, for whatever it may be; anywhere in it."""
    return any(form.search(text) for form in _forms("wait"))


def kill(text: str) -> bool:
    """Whether a folded line withdraws another dispatch, from its first words on."""
    return any(form.match(text) for form in _forms("kill"))


def correction(text: str) -> Told | None:
    """What a folded line says, from its first words on, that puts another dispatch right."""
    found = next(filter(None, (form.match(text) for form in _forms("correction"))), None)
    return Told(found.end(), timed=False, first=True) if found else None


def goes_on(text: str) -> bool:
    """Whether a folded paragraph goes on with a correction that stands above it; anywhere in it."""
    return any(form.search(text) for form in _forms("signs"))


def retraction(text: str) -> bool:
    """Whether a folded line takes back what was published before, and nobody else is told to say so of their own."""
    return any(form.search(text) for form in _forms("retraction")) and not any(
        form.search(text) for form in _forms("others")
    )


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    hints: tuple[str, ...]

    def match(self, text: str) -> re.Match[str] | None:
        return self.pattern.match(text) if self._hinted(text) else None

    def search(self, text: str) -> re.Match[str] | None:
        return self.pattern.search(text) if self._hinted(text) else None

    def _hinted(self, text: str) -> bool:
        return any(hint in text for hint in self.hints)


@cache
def _forms(name: str) -> tuple[_Form, ...]:
    """The forms of that name, one of each language."""
    return tuple(_PARTS[name](languages.load(code).reading.desk) for code in languages.codes())


def _kill(desk: Desk) -> _Form:
    kill, item = desk.kill, rf"(?:{desk.items})\b{desk.kill.unless}"
    forms = (
        rf"(?:{kill.ask}){kill.which}{item}",
        rf"(?:{kill.doing}){kill.ours}{item}",
        rf"(?:{kill.mine})\W.{{0,60}}?\b(?:{kill.gone})",
        kill.word,
    )
    told = "|".join(forms).replace("{items}", desk.items)
    return _Form(late(rf"(?:(?:{desk.calls}|{kill.heads})\W+)*(?:{told})"), kill.hints)


def _wait(desk: Desk) -> _Form:
    orders = "|".join(desk.wait.orders).replace("{ends}", _CLAUSE_ENDS)
    begun = rf"(?:^|[,;:.(\[–—/]\s?|\s-\s)(?:(?:{desk.calls})\W+)*(?:{orders})"
    alone = "|".join(desk.wait.alone)
    addressed = rf"(?:{desk.wait.addressed}).*?(?:{desk.wait.matters})"
    return _Form(late(rf"{begun}|^\W*(?:{alone})\W*$|^{addressed}"), desk.wait.hints)


def _correction(desk: Desk) -> _Form:
    right = desk.correction
    alone = rf"(?:{right.words})s?\b(?:[\W\d]|bis|ter|h\b)*$"
    leading = rf"(?:{right.words})s?\b(?:\)?\s?[:(./,-].*| )(?:{right.behind})"
    told = rf"{alone}|{leading}|{right.other}|(?:{right.marks})s?(?=\)?\s?[:-])"
    return _Form(late(rf"(?:(?:{desk.calls})\W+)*(?:{told})"), right.hints)


_PARTS: Mapping[str, Callable[[Desk], _Form]] = {
    "wait": _wait,
    "kill": _kill,
    "correction": _correction,
    "signs": lambda desk: _Form(late(desk.signs), ("",)),
    "retraction": lambda desk: _Form(late(desk.retraction), desk.hints),
    "others": lambda desk: _Form(late(desk.others), ("",)),
}


def _time(known: Language) -> str:
    """A time with what belongs to it, taken whole or not at all: a day, a date or an hour is in it."""
    desk = known.reading.desk.embargo
    calendar = known.checks.calendar
    months, days = (_folded(calendar.months), _folded(calendar.weekdays)) if calendar else ("(?!)", "(?!)")
    anchor = rf"(?:{desk.anchor}|(?:{days})|\d{{1,2}}(?:er|st|nd|rd|th)? (?:{months})|(?:{months}) \d{{1,2}})(?!\w)"
    more = rf"(?:[ ,(]+(?:(?:{desk.small})[ ,]+)*(?:{anchor}|(?:{desk.beside})(?!\w)))*"
    return rf"(?>(?:(?:{desk.small})(?:\W+|(?<=')))*{anchor}{more})"


def _folded(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, map(fold, words)), key=len, reverse=True))
