"""Deeds: what somebody only tried, wanted, threatened or is charged with may not be told as done."""

from collections.abc import Iterator
from itertools import islice
from re import Match

from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.letters import Word
from story.checks.said import Said
from story.values import Finding, Line

_REACH = 14
"""Words behind a verb of wanting or charging within which the deed stands: "a demandé mardi à X de …"."""
_ROOT = 4
"""Letters by which a form of a verb is known again: "maintenir", "maintiendra"."""
_DISTANT = ("suspicion", "hedges", "undone")
_STOPS = ';:!?«»“”"'


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    """The first deed that the claim tells as done and its lines only as wanted or charged."""
    if not claim.voice and not claim.label:
        yield from islice((*_told(claim, basis), *_charged(claim, basis), *_asked(claim, basis)), 1)


def of_somebody(claim: Said, basis: Basis) -> Iterator[Finding]:
    """What the line only tells as asked for or charged, in a title that tells it of somebody with no verb."""
    if claim.lexicon.predicate.search(claim.outside) or claim.marks("suspicion") or claim.marks("undone"):
        return
    for line, said in basis.said:
        for mark in (*said.marks("undone"), *said.marks("suspicion"), *_doubted(said)):
            yield _finding(claim, claim.words[-1], line, mark, basis, sure=False)
            return


def _doubted(said: Said) -> tuple[Match[str], ...]:
    return (*said.conditionals, *said.marks("hedges"), *said.marks("plans"))


def _told(claim: Said, basis: Basis) -> Iterator[Finding]:
    words = [word for word in claim.content if claim.outside[word.start : word.end] == word.text]
    for line, said in basis.told:
        for mark, deed in _undone(said):
            done = next((word for word in words if _same(word, deed) and _is_done(claim, word)), None)
            open_ = done and (
                _elsewhere(done, basis) or _kept(claim, mark, done) or _announced(claim, done, said, mark)
            )
            if done and not open_:
                yield _finding(claim, done, line, mark, basis, sure=True)


def _announced(claim: Said, done: Word, said: Said, mark: Match[str]) -> bool:
    """Whether a plan is told with a future: some editors let "prévoit de fermer" be "fermera", so others ask."""
    planned = any(mark.start() < one.end() and one.start() < mark.end() for one in said.marks("plans"))
    lexicon = claim.lexicon
    future = lexicon.coming.fullmatch(done.text) or lexicon.heralds.search(claim.text, 0, done.start)
    return planned and bool(future)


def _charged(claim: Said, basis: Basis) -> Iterator[Finding]:
    """What somebody is charged with, told without the charge: "après son détournement" of "mis en examen pour"."""
    if claim.conditionals or any(claim.marks(group) for group in (*_DISTANT, "guilt", "negatives")):
        return
    for line, said in basis.told:
        for mark in said.marks("suspicion") if not said.marks("guilt") else ():
            start = said.lexicon.charge.match(said.text, mark.end())
            noun = next((word for word in said.content if start and word.start == start.end()), None)
            told = next((word for word in claim.content if noun and word.key == noun.key), None)
            if told and not _outside(told, said, mark, basis):
                yield _finding(claim, told, line, mark, basis, sure=False)


def _asked(claim: Said, basis: Basis) -> Iterator[Finding]:
    """What a line has asked for by a noun, told as done: "relaxé" of "le parquet a requis une relaxe"."""
    helped = {mark.end() for mark in claim.lexicon.behind_auxiliary.finditer(claim.outside)}
    done = [word for word in claim.content if word.start in helped]
    for line, said in basis.told if done else ():
        for mark in said.marks("undone"):
            start = said.lexicon.object_lead.match(said.text, mark.end())
            noun = next((word for word in said.content if start and word.start == start.end()), None)
            told = next((word for word in done if noun and _same(word, noun) and word.text != noun.text), None)
            if told and not _elsewhere(told, basis, noun) and not _kept(claim, mark, told):
                yield _finding(claim, told, line, mark, basis, sure=False)


def _outside(told: Word, said: Said, mark: Match[str], basis: Basis) -> bool:
    """Whether the lines have the word apart from the charge, too."""
    other = any(told.key in one.keys for _, one in basis.told if one is not said)
    return other or any(word.key == told.key and word.end <= mark.start() for word in said.words)


def _undone(said: Said) -> tuple[tuple[Match[str], Word], ...]:
    """The deeds of a line that have not come about by what it says, each with the word that says so."""
    if "undone" not in said.derived:
        who = {mark.start() for mark in said.marks("suspicion") if said.definite(mark.start())}  # "le prévenu"
        marks = [mark for mark in said.marks("undone") if mark.start() not in who]
        said.derived["undone"] = tuple((mark, word) for mark in marks for word in _behind(said, mark))
    found: tuple[tuple[Match[str], Word], ...] = said.derived["undone"]
    return found


def _behind(said: Said, mark: Match[str]) -> Iterator[Word]:
    """The infinitives behind a mark, up to the end of its clause."""
    for word in islice((word for word in said.words if word.start >= mark.end()), _REACH):
        if any(stop in said.text[mark.end() : word.start] for stop in _STOPS):
            return
        if _unfinished(said, word) and not said.lexicon.since.search(said.text, 0, word.start):
            yield word


def _unfinished(said: Said, word: Word) -> bool:
    """Whether a word tells a deed without saying that it is done: an infinitive, "avoir" with its participle."""
    return bool(
        said.lexicon.infinitive.fullmatch(word.text) or said.lexicon.infinitive_before.search(said.text, 0, word.start)
    )


def _same(word: Word, deed: Word) -> bool:
    return word.key == deed.key or word.folded[:_ROOT] == deed.folded[:_ROOT]


def _is_done(claim: Said, word: Word) -> bool:
    """Whether the claim tells it as a fact: with a finite verb, or as what something else came after."""
    if claim.lexicon.since.search(claim.text, 0, word.start):
        return True
    noun = claim.definite(word.start) or claim.lexicon.noun_before.search(claim.text, 0, word.start)
    return word.text[0].islower() and not noun and not _unfinished(claim, word)


def _elsewhere(done: Word, basis: Basis, noun: Word | None = None) -> bool:
    """Whether a line tells the deed otherwise, too: "a menacé de fermer l'usine, puis l'a fermée"."""
    words = ((said, word) for _, said in basis.told for word in said.words if word is not noun)
    return any(word.key == done.key and not _unfinished(said, word) for said, word in words)


def _kept(claim: Said, mark: Match[str], done: Word) -> bool:
    """Whether the claim keeps the distance: by the line's own word, or by another that leaves the deed open."""
    if claim.lexicon.since.search(claim.text, 0, done.start):
        return False
    if claim.conditionals or claim.text.rstrip().endswith("?"):
        return True
    own = {word.key for word in claim.words} & {claim.lexicon.key(part) for part in mark.group().casefold().split()}
    return bool(own) or any(claim.marks(group) for group in (*_DISTANT, "plans", "sayings", "according"))


def _finding(claim: Said, done: Word, line: Line, mark: Match[str], basis: Basis, *, sure: bool) -> Finding:
    return finding("hedge", f"the source says {mark.group()!r}, the sentence drops it", claim, (done.start, done.end),
                   basis.evidence(line, mark.start(), mark.end()), verdict="unsupported" if sure else "unsure",
                   advice="keep the source's distance")  # fmt: skip
