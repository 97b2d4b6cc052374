"""Quotations: to the letter, typography aside, and not cut so that they say something else."""

import re
from collections.abc import Iterator

from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.letters import letters
from story.checks.lexicon import Lexicon
from story.checks.said import Said, read
from story.marks import Span
from story.patterns import fixed
from story.values import Evidence, Finding

_ELISION = re.compile(r"\[(?:…|\.\.\.)\]|\((?:…|\.\.\.)\)")
_BROKEN, _STOPPED = re.compile(r'["]|[.;!?](?=\s|[A-Z"])'), re.compile(r'["]|[.;!?]')
"""Where the clause before a quotation begins, and where the one behind it ends."""
_ENDED = re.compile(r"[.!?]\s*(?=[^\W\d])")
_EDGES = " .,;:!?…-\"'"
GOVERNED = 4
"""Words behind a negation or a modal within which the cut is taken to lose it."""
TITLE = 5
"""Words up to which a quoted span may be a title, whose capitals each language sets its own way."""
_VERB = 24
"""Characters behind a comma within which the verb of saying stands: ", a-t-elle raconté"."""
NICKNAME = 3
"""Words up to which a quoted span may be a title or a word held at a distance rather than speech."""


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """Each quoted span of the claim against the quoted words of the lines."""
    for span in claim.spans:
        if span.depth:
            continue
        text = claim.text[span.start : span.end]
        if text.strip():
            yield from _check(claim, span, text, basis)


def _check(claim: Said, span: Span, text: str, basis: Basis) -> Iterator[Finding]:
    where = (span.start, span.end)
    if not span.opening or not span.closing:
        # What was written from cited lines is one sentence, and half a quotation is never printed.
        yield finding("quote", "the quotation marks are not closed", claim, where, basis.evidence(),
                      verdict="unsupported" if basis.cited else "unsure",
                      advice="set the quoted words between two marks")  # fmt: skip
    wanted = letters(text).strip(_EDGES)
    place = _found(wanted, basis.letters) if wanted else None
    if place is None and _ELISION.search(text):  # Where the source itself left words out, its quotation is whole.
        yield finding("quote", "words were left out of the quotation", claim, where, nearest(text, basis),
                      advice="print the whole quotation")  # fmt: skip
        return
    if not wanted or not fixed(r"\w").search(wanted):
        return
    if (
        place is None
        and len(wanted.split()) <= TITLE
        and _found(wanted.casefold(), basis.letters.casefold()) is not None
    ):
        return
    if place is None:
        other = _found(wanted, basis.ground.letters) is not None
        if other and not basis.cited:
            return
        reason = (
            "the quoted words stand in a line it does not cite" if other else "the quoted words are not in the source"
        )
        aside = not other and any(_found(wanted, page) is not None for page in basis.ground.pages)
        yield finding("quote", reason if not aside else "the quoted words stand outside the story", claim, where,
                      nearest(text, basis), verdict="unsure" if aside else "unsupported",
                      advice="print the source's own words")  # fmt: skip
        return
    yield from _context(claim, where, wanted, basis.letters, place, basis)


def _found(wanted: str, text: str) -> int | None:
    """Where the words stand, whole; the case of the first letter is free."""
    for first in (wanted[0], wanted[0].swapcase()):
        whole, at = first + wanted[1:], 0
        while (start := text.find(whole, at)) >= 0:
            at = start + len(whole)
            before, after = text[max(0, start - 1) : start], text[at : at + 1]
            if not (before.isalnum() and wanted[0].isalnum()) and not (after.isalnum() and wanted[-1].isalnum()):
                return start
    return None


def _context(
    claim: Said, where: tuple[int, int], wanted: str, text: str, place: int, basis: Basis
) -> Iterator[Finding]:
    """Whether the source quotes these words too, and whether the cut changed what they say."""
    before, after = text[:place], text[place + len(wanted) :]
    inside = _is_said(wanted, basis)
    if not inside and len(wanted.split()) > NICKNAME:
        marked = any(said.spans and wanted[1:] in said.letters for _, said in basis.said)
        marked = marked and '"' not in wanted and not _goes_on(wanted, basis)
        yield finding("quote", "the source tells this, it does not quote it", claim, where, basis.evidence(),
                      verdict="unsure" if marked else "unsupported",
                      advice="take the quotation marks away")  # fmt: skip
    yield from _cut(claim, where, wanted, before, after, inside, basis)


def _cut(
    claim: Said, where: tuple[int, int], wanted: str, before: str, after: str, inside: bool, basis: Basis
) -> Iterator[Finding]:
    """What is lost where the quotation was cut; `inside`: whether the source quotes these words, too."""
    patterns, kept = claim.lexicon.patterns, _kept(claim, where)
    opened = _ENDED.split(before.rpartition('"')[2])[-1] if inside else ""
    condition = patterns["conditions"].match(opened) or patterns["provisos"].match(opened)
    if condition and opened.rstrip().endswith(",") and not patterns["conditions"].search(kept):
        yield finding("quote", f"the cut loses the condition {opened.strip(' ,')!r}", claim, where, basis.evidence(),
                      advice="quote the whole sentence")  # fmt: skip
        return
    left, right = _BROKEN.split(before)[-1][-80:], _STOPPED.split(after, maxsplit=1)[0][:80]
    lost = _lost_left(left, wanted, kept, claim.lexicon)
    if lost := lost or _lost_right(right, wanted, kept, claim.lexicon, _also(claim, where)):
        yield finding("quote", f"the cut loses {lost!r}", claim, where, basis.evidence(),
                      advice="quote the whole clause")  # fmt: skip
    elif inside:
        yield from _further(claim, where, wanted, after, basis)
        limited = len(wanted.split()) > NICKNAME and _limit(claim, where, wanted, opened, after)
        if limited:
            yield finding("quote", f"the cut loses {limited!r}", claim, where, basis.evidence(),
                          verdict="unsupported" if _binds(read(wanted, claim.language)) else "unsure",
                          advice="quote the whole sentence")  # fmt: skip


def _further(claim: Said, where: tuple[int, int], wanted: str, after: str, basis: Basis) -> Iterator[Finding]:
    """What the quoted sentence says against itself further on."""
    patterns, kept = claim.lexicon.patterns, _kept(claim, where)
    follows = after.partition('"')[0].lstrip(" ,.;")
    if found := patterns["conditions"].match(follows):
        yield finding("quote", f"it goes on with {found.group()!r}", claim, where, basis.evidence(), verdict="unsure")
    if _complete(wanted, after):
        return
    rest = fixed(r"[.;!?](?=[\sA-Z]|$)").split(follows)[0]
    words = (patterns[name] for name in ("negations", "conditions", "hedges"))
    later = (found.group() for each in words if (found := each.search(rest)) and not each.search(kept))
    if lost := next(later, ""):
        yield finding("quote", f"the cut loses {lost!r} further on", claim, where, basis.evidence(),
                      verdict="unsure", advice="quote the whole sentence")  # fmt: skip


def _limit(claim: Said, where: tuple[int, int], wanted: str, before: str, after: str) -> str:
    """What bounds the quoted statement in its own clause, cut away in front or behind: a time, an exception.

    "« Aucun service ne fermera »" is less than was promised where "cet été" follows. Nothing is lost that the
    claim says in its own words.
    """
    if not claim.lexicon.predicate.search(wanted):
        return ""
    kept = read(_kept(claim, where), claim.language)
    front = before.strip() if before.strip().endswith(",") and before.count(",") == 1 else ""
    behind = fixed(r'[",;:.!?]').split(after)[0] if not _complete(wanted, after) else ""
    for piece in (front, behind):
        said = read(piece.strip(" ,"), claim.language)
        marks = [(mark.start(), mark.group()) for group in ("exempts", "bounds") for mark in said.marks(group)]
        found = min([*((date.start, date.text) for date in said.dates), *marks], default=(0, ""))[1]
        if found and not {word.key for word in read(found, claim.language).words} <= kept.keys:
            return found
    return ""


def _binds(said: Said) -> bool:
    """Whether words are a denial, a promise or of all: what bounds them is the half of what was said."""
    future = any(said.lexicon.coming.fullmatch(word.text) and not said.lexicon.infinitive.fullmatch(word.text)
                 for word in said.words)  # fmt: skip
    return future or bool(said.marks("negations")) or any(name in ("all", "none") for name, _ in said.superlatives)


def _is_said(wanted: str, basis: Basis) -> bool:
    """Whether somebody says these words in the sources: within the marks of a line, or by the table of quotations."""
    quoted = (_spoken(said, span) for _, said in (*basis.said, *basis.lent) for span in said.spans)
    return any(wanted[1:] in spoken for _, spoken in basis.ground.spoken) or any(
        wanted[1:] in letters(one) for one in quoted
    )


def _spoken(said: Said, span: Span) -> str:
    """The words of a quotation; where its closing mark is lost, only those before the verb of saying."""
    text = said.text[span.start : span.end]
    if span.closing:
        return text
    commas = (comma.start() for comma in fixed(",").finditer(text))
    reporting = said.lexicon.patterns["reporting"]
    return text[: next((at for at in commas if reporting.search(text, at, at + _VERB)), len(text))]


def _goes_on(wanted: str, basis: Basis) -> bool:
    """Whether the claim quotes on where somebody's words end: over the verb of saying of half a quotation."""
    said = [_spoken(said, span) for _, said in basis.said for span in said.spans]
    return any(letters(one).strip(_EDGES) in wanted for one in said)


def _complete(wanted: str, after: str) -> bool:
    """Whether nothing of the quoted sentence stands behind the cut, or too few words were quoted to be one."""
    return not after or after[0] in '.;!?"' or len(wanted.split()) <= NICKNAME


def _lost_left(left: str, quoted: str, kept: str, lexicon: Lexicon) -> str:
    """The negation, condition or modal that governs the quoted words and stands just before the cut."""
    clause = lexicon.opposing.split(left)[-1]
    for pattern in (lexicon.patterns["negations"], lexicon.conditional, lexicon.patterns["cut"]):
        governed = pattern is lexicon.patterns["negations"] and lexicon.predicate.search(quoted)
        matches = [
            match
            for match in pattern.finditer(clause)
            if len(clause[match.end() :].split())
            <= (GOVERNED if governed or lexicon.said_that.search(clause, match.end()) else 1)
        ]
        if matches and not any(one.search(kept) for one in _kin(pattern, lexicon)):
            return matches[-1].group().strip()
    return ""


def _kin(pattern: re.Pattern[str], lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    """What the claim may say in place of the lost word: a negation for a negation, any distance for a modal."""
    negative = tuple(lexicon.patterns[name] for name in ("negations", "negatives"))
    if pattern is lexicon.patterns["negations"]:
        return negative
    distant = (pattern, lexicon.conditional, *(lexicon.patterns[name] for name in ("hedges", "plans", "cut")))
    return (*distant, *negative) if pattern is lexicon.patterns["cut"] else distant


def _kept(claim: Said, where: tuple[int, int]) -> str:
    """What the claim says in its own words around the quotation: it may keep there what the cut leaves out."""
    return claim.text[: where[0]][-80:] + " " + claim.text[where[1] :][:80]


def _also(claim: Said, where: tuple[int, int]) -> tuple[str, ...]:
    """What else the claim quotes, as it is compared."""
    others = (claim.text[one.start : one.end] for one in claim.spans if (one.start, one.end) != where)
    return tuple(letters(one).strip(_EDGES).casefold() for one in others)


def _lost_right(right: str, quoted: str, kept: str, lexicon: Lexicon, also: tuple[str, ...] = ()) -> str:
    only = lexicon.patterns["limits"].match(right.lstrip(" "))
    if only and lexicon.patterns["negations"].search(quoted):
        return only.group().strip()
    found = lexicon.patterns["conditions"].match(right.lstrip(" ,"))
    if found and lexicon.opposing.fullmatch(found.group().strip()):
        rest = right.lstrip(" ,")[found.end() :].strip(_EDGES).casefold()
        if rest and any(one.startswith(rest) for one in also):
            return ""  # "« nous a sauvées », tout en jugeant que « c'est la défense »": all of it is told
    return found.group().strip() if found and not lexicon.patterns["conditions"].search(kept) else ""


def nearest(text: str, basis: Basis) -> tuple[Evidence, ...]:
    """The quoted words of the source most like these, in the lines of the basis first."""
    best: tuple[float, str, int, int] | None = None
    wanted = set(letters(text).casefold().split())
    for line, said in basis.ground.said.items():
        for span in said.spans:
            words = set(letters(said.text[span.start : span.end]).casefold().split())
            score = len(words & wanted) / (len(words | wanted) or 1) + (0.1 if line in basis.first else 0)
            if span.depth == 0 and (best is None or score > best[0]):
                best = (score, line, span.start, span.end)
    if best is None:
        return basis.evidence()
    return basis.evidence(basis.ground.lines[best[1]], best[2], best[3])
