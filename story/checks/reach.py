"""How far a hedge or a verb of saying reaches: what it holds at a distance, and what somebody answers for."""

import re
from re import Match

from story.checks.said import Said
from story.patterns import fixed

REACH = 30
"""Characters behind a modal form within which the verb stands that it holds at a distance."""
BESIDE = 12
"""Characters between an estimate and its figure: "évalué à près de 40 millions"."""
STOP = re.compile(r"[;:.!?«»\"“”()]")
COMMA = re.compile(r"[,;:()](?!\d)")
_NOUN = 2
"""Content words before a relative clause that may be its noun: "le hameau de Vrain"."""


def names_in(said: Said) -> frozenset[str]:
    """Keys of the words of its names."""
    return frozenset(word.key for word in said.words if any(name.start <= word.start < name.end for name in said.names))


def antecedent(said: Said, start: int) -> frozenset[str]:
    """Keys of what a relative clause is told of: "le hameau de Vrain, où …"."""
    return frozenset(word.key for word in [word for word in said.content if word.end <= start][-_NOUN:])


def speaks(said: Said, mark: Match[str]) -> bool:
    """Whether a verb that may report does so here: beside a quotation, before "que", closing what it reports, or of
    what its subject did itself, as "dit avoir perdu" does."""
    that = said.lexicon.that.search(said.text, mark.end(), min(len(said.text), mark.end() + REACH))
    of_oneself = said.lexicon.of_oneself.match(said.text, mark.end())
    return bool(said.spans or that or of_oneself or _CLOSING.search(said.text[: mark.start()]))


def told_by(said: Said, mark: Match[str]) -> frozenset[str]:
    """Keys of what a speaker or an authority answers for: what is quoted, what follows, or what the mark closes."""
    quoted = frozenset[str]().union(*(said.content_between(span.start, span.end) for span in said.spans))
    start = mark.end()
    if said.lexicon.that.search(mark.group()):
        return quoted | said.content_between(start, len(said.text))
    value = next((one for one in said.figures if 0 < one.start - mark.end() <= BESIDE), None)
    if value and "," not in said.text[mark.end() : value.start]:
        # "Le chantier, estimé à 14 millions, doit doubler les quais": the estimate is of the cost alone.
        return quoted | said.content_between(mark.end(), value.end)
    if said.lexicon.of_oneself.match(said.text, mark.end()):
        return quoted | said.content_between(mark.end(), len(said.text))
    behind = _CLOSING.search(said.text[: mark.start()])
    if behind and said.lexicon.relatives.match(behind.group()[1:]):
        ends = COMMA.search(said.text, start)
        return quoted | said.content_between(start, ends.start() if ends else len(said.text))
    if behind and not _opens(said, mark):
        # Without a verb before it, it may report either way: what follows is nobody's own, either.
        bare = not said.definite(mark.start()) and not said.lexicon.predicate.search(_main(said, mark.start()))
        return quoted | said.content_between(0, len(said.text) if bare else mark.start())
    if said.definite(mark.start()) and (verb := said.lexicon.predicate.search(said.text, start)):
        # "L'accusation du maire suit un sommet tenu en mai": the summit is nobody's word.
        return quoted | said.content_between(start, verb.start())
    if said.lexicon.patterns["according"].fullmatch(mark.group()):
        comma = said.text.find(",", start)
        if comma < 0:
            return quoted | said.content_between(0, mark.start())
        start = _behind_apposition(said, comma + 1)
    return quoted | said.content_between(start, len(said.text))


def _behind_apposition(said: Said, start: int) -> int:
    """Where the statement begins behind "selon Oriane Kerbrat, urbaniste à Kerlann,": who somebody is, is settled."""
    end = said.text.find(",", start)
    piece = said.text[start:end] if end > 0 else ""
    noun = next((word for word in said.content if word.start >= start), None)
    bare = noun is not None and not said.text[start : noun.start].strip()
    return end if bare and piece and not said.lexicon.predicate.search(piece) else start


_CLOSING = re.compile(r"[,»”\"–—][^,;:.«»“”\"]{0,25}$")
"""Before a reporting verb that closes what it reports: "…, a-t-elle ajouté"."""


def _opens(said: Said, mark: Match[str]) -> bool:
    """Whether a mark that stands behind a comma reports what follows it."""
    return not said.lexicon.patterns["according"].fullmatch(mark.group()) and opens(said, mark.start(), mark.end())


def opens(said: Said, start: int, end: int) -> bool:
    """Whether a verb of saying behind a comma opens what it reports: "Le maire, Jean Fabre, affirme que".

    It does where a clause or an infinitive follows, and where the comma only closes an apposition: a name between
    two commas, or words behind a name, with something said behind the verb. `start` and `end` are the verb's.
    """
    if said.lexicon.reported.match(said.text, end):
        return True
    before = said.text[:start]
    pieces = fixed(r"[,;:.!?«»\"“”()]").split(before)
    if len(pieces) < 3 or not said.content_between(end, len(said.text)):
        return False
    at = len(before) - len(pieces[-1]) - 1 - len(pieces[-2])
    spans = ((at, at + len(pieces[-2])), (at - 1 - len(pieces[-3]), at - 1))
    return not before[spans[0][1] :].strip(" ,") and any(_is_name(said, *span) for span in spans)


def _is_name(said: Said, start: int, end: int) -> bool:
    """Whether a name and nothing else stands between two offsets, its title of address aside."""
    names = [name for name in said.names if start <= name.start and name.end <= end]
    held = said.content_between(start, end) - frozenset().union(
        *(said.content_between(name.start, name.end) for name in names)
    )
    return bool(names) and not held


def _main(said: Said, end: int) -> str:
    """The text up to an offset without the relative clauses set off in it: "Le maire, qui a fermé l'école,"."""
    return said.lexicon.set_off.sub(" ", said.text[:end])


def closes_quote(said: Said, mark: Match[str]) -> bool:
    """ "« … », selon l'institut" only signs the quotation."""
    return said.text[: mark.start()].rstrip(" ,\u00a0\u202f").endswith(("»", "”", '"'))


def governed(said: Said, mark: Match[str]) -> frozenset[str]:
    """What the modal form holds at a distance: its own full verb, the verb behind it, or the noun before it."""
    before = []
    if said.lexicon.patterns["attributives"].fullmatch(mark.group()):
        before = [word.key for word in said.content if word.end <= mark.start() <= word.end + 2]
    stop = STOP.search(said.text, mark.end())
    end = min(mark.end() + REACH, stop.start() if stop else len(said.text))
    after = [word.key for word in said.content if mark.end() <= word.start < end][:1]
    return mark_itself(said, mark) | frozenset((*before[-1:], *after))


def clause_of(said: Said, mark: Match[str]) -> frozenset[str]:
    """Keys of the content words in the modal form's own clause, up to the punctuation on either side."""
    start = max((stop.end() for stop in STOP.finditer(said.text, 0, mark.start())), default=0)
    stop = STOP.search(said.text, mark.end())
    return said.content_between(start, stop.start() if stop else len(said.text))


def mark_itself(said: Said, mark: Match[str]) -> frozenset[str]:
    """A conditional of a full verb governs itself: "livrerait"."""
    return frozenset(word.key for word in said.content if mark.start() <= word.start < mark.end())


def same_statement(keys: frozenset[str], said: Said) -> bool:
    """Whether the claim retells this line: most of its words are the line's."""
    return len(keys & said.keys) >= 0.6 * len(keys) and len(keys & said.keys) >= 2
