"""Who says a quotation, as the editor puts it right."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from story.attribution import grammar
from story.names import names
from story.plain import bare, plain
from story.values import Fact, Finding, Line, Notes, Outline, Person, Quote, Source, Value
from story.words import fold

NOBODY = ("", "none", "null", "~", "-")
"""What stands for nobody in a text typed by hand."""


class Voice(Value):
    """Who says a quotation; what is left out stays as it was read, and without a speaker there is no role."""

    id: str
    speaker: str | None = None
    """A name or designation as a source words it; None where it is not known."""
    role: str | None = None


def shown(outline: Outline, notes: Notes) -> tuple[Voice, ...]:
    """Who says the quotations that the outline uses, or that stand in the lines of its facts."""
    facts = {id for plan in outline.sections for id in plan.facts}
    used = {id for plan in outline.sections for id in plan.quotes}
    lines = {line for fact in notes.facts if fact.id in facts for line in fact.lines}
    return tuple(_read(quote) for quote in notes.quotes if quote.id in used or quote.line in lines)


def _read(quote: Quote) -> Voice:
    return Voice(id=quote.id, speaker=quote.speaker, role=quote.role)


def changed(wanted: Iterable[Voice], notes: Notes, sources: Sequence[Source]) -> tuple[Voice, ...]:
    """What the editor wants otherwise than it was read, in the letters of the sources."""
    known = {quote.id: quote for quote in notes.quotes}
    whole = [(_whole(one, known[one.id], notes), _read(known[one.id])) for one in wanted]
    return tuple(_worded(voice, sources) for voice, read in whole if voice != read)


def objections(wanted: Sequence[Voice], notes: Notes, sources: Sequence[Source]) -> Iterator[str]:
    """Why it cannot be taken: an unknown quotation, or somebody whom no line of the sources has."""
    known = {quote.id: quote for quote in notes.quotes}
    for id, times in Counter(one.id for one in wanted).items():
        if times > 1:
            yield f"quotation {id!r} stands there {times} times"
    for one in wanted:
        if one.id not in known:
            yield f"there is no quotation {one.id!r}"
        else:
            yield from _unheld(_whole(one, known[one.id], notes), _read(known[one.id]), sources)


def _unheld(voice: Voice, read: Voice, sources: Sequence[Source]) -> Iterator[str]:
    """What was read is no objection: a role may be put together from several lines."""
    if voice == read:
        return
    told = (("speaker", voice.speaker, read.speaker), ("role", voice.role, read.role))
    for name, words, before in told:
        if words and words != before and not _places(words, sources):
            yield f"quotation {voice.id!r}: no line of the sources has the {name} {words!r}; word it as a line does"
            return
    if voice.speaker and voice.speaker != read.speaker and not _can_speak(voice.speaker, sources):
        yield (
            f"quotation {voice.id!r}: {voice.speaker!r} is neither a name nor a person or a body in the sources; "
            "give who speaks as a line names them, or none"
        )
        return
    if voice.role and voice.role != read.role and _is_no_role(voice.role, sources):
        yield f"quotation {voice.id!r}: {voice.role!r} is nothing that a person is; give their office or trade, or none"
        return
    known = all(words and _places(words, sources) for _, words, _ in told)
    if known and _line_of_both(voice, sources) is None:
        yield (
            f"quotation {voice.id!r}: no line of the sources has {voice.speaker!r} and {voice.role!r}, "
            "nor two lines that follow one another; give another role, or none"
        )


def _can_speak(words: str, sources: Sequence[Source]) -> bool:
    """Whether the words are a name where they stand, or begin with a noun of a person or a body."""
    for line, start, end, language in _places(words, sources):
        named = any(start <= name.start and name.end <= end for name in names(line.text, language))
        said = bare(plain(line.text[start:end]).text)
        if named or grammar(language).can_speak(said, 0, len(said)):
            return True
    return False


def _is_no_role(words: str, sources: Sequence[Source]) -> bool:
    """Whether a role is worded as a body or a thing is, with an article: "la fédération"."""
    said = bare(plain(words).text)
    known = [grammar(language) for *_, language in _places(words, sources)]
    return any(one.determiner.match(said) and not one.is_human(said, 0, len(said)) for one in known)


def _whole(voice: Voice, quote: Quote, notes: Notes) -> Voice:
    """With what was left out: the role is that of whoever speaks."""
    given = voice.model_fields_set
    speaker = _typed(voice.speaker if "speaker" in given else quote.speaker)
    role = _typed(voice.role if "role" in given else quote.role)
    other = speaker != _typed(quote.speaker)
    if not other and role == _typed(quote.role):
        return _read(quote)
    if other and "role" not in given:
        role = _known_role(speaker, notes)
    return Voice(id=voice.id, speaker=speaker, role=role if speaker else None)


def _typed(words: str | None) -> str | None:
    kept = " ".join((words or "").split())
    return None if kept.casefold() in NOBODY else kept


def _known_role(speaker: str | None, notes: Notes) -> str | None:
    told = [(quote.speaker, quote.role) for quote in notes.quotes if quote.role]
    told += [(person.name, person.role) for person in notes.people]
    return next((role for name, role in told if speaker and fold(name or "") == fold(speaker)), None)


def _worded(voice: Voice, sources: Sequence[Source]) -> Voice:
    """The voice in the letters of the sources."""
    found = {name: _letters(words, sources) for name in ("speaker", "role") if (words := getattr(voice, name))}
    return voice.model_copy(update=found)


def _letters(words: str, sources: Sequence[Source]) -> str:
    """The words as the sources print them; the first small as it was typed, where it is only a sentence's capital."""
    places = _places(words, sources)
    if not places:
        return words
    line, start, end, language = next((one for one in places if plain(_cut(one)).text == plain(words).text), places[0])
    text = line.text[start:end]
    named = any(name.start == start for name in names(line.text, language))
    return text if named or text[0] != words[0].upper() else words[0] + text[1:]


_Place = tuple[Line, int, int, str]
"""A stretch of a line, and its source's language."""


def _cut(place: _Place) -> str:
    line, start, end, _ = place
    return line.text[start:end]


def _places(words: str, sources: Sequence[Source]) -> list[_Place]:
    """Where the story has these words, whatever their case and typography, as whole words."""
    wording = r"\s+".join(map(re.escape, plain(words).text.split()))
    pattern = re.compile(rf"(?<!\w){wording}(?!\w)", re.I)
    found: list[_Place] = []
    for source in sources:
        for line in source.story:
            even = plain(line.text)
            for match in pattern.finditer(even.text):
                found.append((line, even.at(match.start()), even.at(match.end()), source.language))
    return found


def _line_of_both(voice: Voice, sources: Sequence[Source]) -> str | None:
    """The line that has the role where it, or the one beside it, has the speaker; None where there is none."""
    who, role = ({line.id for line, *_ in _places(words or "", sources)} for words in (voice.speaker, voice.role))
    pairs = [pair for source in sources for pair in pairwise(line.id for line in source.story)]
    near = {one for pair in pairs if who.intersection(pair) for one in pair} | who
    lines = (line.id for source in sources for line in source.story)
    return next((id for id in lines if id in role & who), None) or min(role & near, default=None)


def put_right(notes: Notes, voices: Sequence[Voice], sources: Sequence[Source]) -> Notes:
    """The notes with those voices in the place of what was read: in quotations, in what is reported, in who is who."""
    if not voices:
        return notes
    wanted = {voice.id: voice for voice in voices}
    quotes = tuple(_said(quote, wanted[quote.id]) if quote.id in wanted else quote for quote in notes.quotes)
    return _agreeing(notes, quotes, sources)


def alike(notes: Notes, told: Iterable[Quote], sources: Sequence[Source]) -> Notes:
    """The notes, taken anew, with who speaks by those quotations `told` that an editor put right.

    Nobody is put in whom the sources do not have.
    """
    right = [quote for quote in told if quote.by_editor and _known(quote, sources)]
    quotes = tuple(next((_said(quote, one) for one in right if _same(quote, one)), quote) for quote in notes.quotes)
    return _agreeing(notes, quotes, sources) if right else notes


def _known(quote: Quote, sources: Sequence[Source]) -> bool:
    return all(_places(words, sources) for words in (quote.speaker, quote.role) if words)


def _same(one: Quote, other: Quote) -> bool:
    return one.source == other.source and one.start < other.end and other.start < one.end


def _said(quote: Quote, voice: Voice | Quote) -> Quote:
    return quote.model_copy(update={"speaker": voice.speaker, "role": voice.role, "by_editor": True})


def _agreeing(notes: Notes, quotes: tuple[Quote, ...], sources: Sequence[Source]) -> Notes:
    """The notes with those quotations, their facts and people made to agree with them."""
    before = {quote.id: quote for quote in notes.quotes}
    new = [quote for quote in quotes if quote != before[quote.id]]
    facts = tuple(_reported(fact, new, before) for fact in notes.facts)
    people = tuple(person for person in notes.people if not any(_lost(person, one, before[one.id]) for one in new))
    people += tuple(_introduced(quote, line) for quote in new if (line := _told_in(quote, sources)))
    return notes.model_copy(update={"quotes": quotes, "facts": facts, "people": tuple(dict.fromkeys(people))})


def _reported(fact: Fact, new: Iterable[Quote], before: dict[str, Quote]) -> Fact:
    for quote in new:
        if quote.line in fact.lines and fact.said_by in (None, before[quote.id].speaker):
            return fact.model_copy(update={"said_by": quote.speaker})
    return fact


def _lost(person: Person, now: Quote, before: Quote) -> bool:
    """Whether the person has a role by the very reading that was wrong."""
    theirs = (person.name, person.role) == (before.speaker, before.role)
    return theirs and (now.role == before.role) != (now.speaker == before.speaker)


def _told_in(quote: Quote, sources: Sequence[Source]) -> str | None:
    return _line_of_both(_read(quote), sources) if quote.speaker and quote.role else None


def _introduced(quote: Quote, line: str) -> Person:
    return Person(name=quote.speaker or "", role=quote.role or "", line=line)


def told(voices: Iterable[Voice], notes: Notes) -> list[Finding]:
    """For the report: what was put right, and what was read. `notes` are those before."""
    read = {quote.id: _read(quote) for quote in notes.quotes}
    return [noted(f"speaker of {one.id} put right: {_who(one)}, read as {_who(read[one.id])}") for one in voices]


def _who(voice: Voice) -> str:
    return repr(", ".join(filter(None, (voice.speaker, voice.role)))) if voice.speaker else "nobody"


def noted(reason: str) -> Finding:
    """What the report says of an editor's own hand."""
    return Finding(check="editor", verdict="unsure", place="article", reason=reason)
