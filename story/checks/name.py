"""Names of persons, organisations and places: each must be held by the lines, or bound to what they hold."""

import re
from collections.abc import Iterator
from functools import lru_cache

from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.ground import Ground
from story.checks.letters import Word, parts
from story.checks.lexicon import lexicon
from story.checks.said import Said, read
from story.values import Finding
from story.words import fold

_SENTENCE = re.compile(r"(?:^|[.!?…:»”\"]\s*|[«“\"(–—-]\s?)[«“\"(\s]*(?:[A-Za-zÀ-ÿ]{1,2}['’])?$")


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    for group in _names(claim, basis):
        missing = [word for word in group if not _held(claim, word, group, basis)]
        if missing:
            yield _missing(claim, group, missing, basis)
        elif _in_place_of(claim, group, basis, side="before"):
            where = (group[0].start, group[-1].end)
            yield finding("name", f"the line has another name in the place of {claim.text[slice(*where)]!r}", claim,
                          where, basis.evidence(), verdict="unsure", advice="name whom this line names")  # fmt: skip


def joined(claim: Said, basis: Basis) -> Iterator[Finding]:
    """Each "site of X" of a title or heading, where nothing but a name stands: one line must join the two."""
    for group in _names(claim, basis):
        noun = _unjoined(claim, group, basis)
        if noun is not None:
            where = (noun.start, group[-1].end)
            yield finding("name", f"no line joins {claim.text[slice(*where)]!r}", claim, where, basis.evidence(),
                          verdict="unsure", advice="name it as one line does")  # fmt: skip


def _unjoined(claim: Said, group: list[Word], basis: Basis) -> Word | None:
    """The noun of "the site of X" where no line speaks of a site and of X in one breath, a quotation or outside it."""
    noun = noun_of(claim, group[0].start)
    if noun is None or noun.end + 1 >= group[0].start or any(a <= group[0].start < b for _, a, b in claim.places):
        return None
    names = {word.key for word in group}
    lines = basis.ground.said.values()
    return None if any(noun.key in breath and names & breath for said in lines for breath in _breaths(said)) else noun


def _breaths(said: Said) -> tuple[frozenset[str], ...]:
    """Keys of what a line says outside its quotations, and of what each of them says."""
    if "breaths" not in said.derived:
        quoted = [{w.key for w in said.words if span.start <= w.start < span.end} for span in said.spans]
        outside = {w.key for w in said.words if not any(s.start <= w.start < s.end for s in said.spans)}
        said.derived["breaths"] = tuple(map(frozenset, (outside, *quoted)))
    found: tuple[frozenset[str], ...] = said.derived["breaths"]
    return found


def named(claim: Said, basis: Basis) -> frozenset[int]:
    """Offsets of the claim's words that are part of a name, so that no other rule counts them."""
    return frozenset(word.start for group in _names(claim, basis) for word in group)


def _names(claim: Said, basis: Basis) -> list[list[Word]]:
    """Words with a capital that stand together; at the head of a sentence only where it is known as a name."""
    if claim not in basis.named:
        basis.named[claim] = _grouped(claim, basis)
    return basis.named[claim]


def _grouped(claim: Said, basis: Basis) -> list[list[Word]]:
    spans = [(name.start, name.end) for name in claim.names]
    quoted = [(span.start, span.end) for span in claim.spans]
    groups: list[list[Word]] = []
    last: Word | None = None
    for word in claim.words:
        if not _is_name(claim, word, spans, basis) or any(start <= word.start < end for start, end in quoted):
            continue
        beside = last and claim.text[last.end : word.start] in (" ", "\u00a0", "-") and not _demonym(claim, last)
        if last and (beside or _one(last, word, spans)):
            groups[-1].append(word)
        else:
            groups.append([word])
        last = word
    return groups


def _demonym(claim: Said, word: Word) -> bool:
    """Whether a word is all of what tells a country: "le Finlandais Aarno Lund" names a man, and his country."""
    return any((start, end) == (word.start, word.end) for _, start, end in claim.places)


def _one(last: Word, word: Word, spans: list[tuple[int, int]]) -> bool:
    """Whether one name holds both words: "Chambre régionale des notaires de l'Ouest"."""
    return any(start <= last.start and word.start < end for start, end in spans)


def _is_name(claim: Said, word: Word, spans: list[tuple[int, int]], basis: Basis) -> bool:
    if not word.text[0].isupper() or (len(word.text) < 2):
        return False
    if word.folded in claim.idle or any(start <= word.start < end for start, end in claim.value_spans):
        return False
    if _SENTENCE.search(claim.text[max(0, word.start - 8) : word.start]):
        inside = any(start <= word.start < end for start, end in spans)
        return (
            word.folded in basis.ground.names
            or (inside and word.folded not in basis.ground.folded)
            or word.text.isupper()
        )
    return True


def _held(claim: Said, word: Word, group: list[Word], basis: Basis) -> bool:
    """Whether the lines hold the word itself, or what the sources or the table of countries bind to it."""
    folded = word.folded
    if folded in basis.folded or all(part in basis.folded for part in folded.split("-")):
        return True
    if len(folded) >= _ROOT and word.key in basis.plain_keys and _of_family(word, group, basis):
        return True
    if folded.rstrip("s") in basis.folded or f"{folded}s" in basis.folded:
        return True
    if folded in basis.roles or folded in basis.meant or _meant(claim, group, basis) or _placed(claim, group, basis):
        return True
    return _beside(word, group, basis) or _bound(claim, word, group, basis) or _by_country(claim, word, basis)


def _of_family(word: Word, group: list[Word], basis: Basis) -> bool:
    """Whether the line has a word of the name's family, and no other bearer of a name like it: "Castagnier"."""
    kin = [one for _, said in basis.said for one in said.words if one.key == word.key]
    if any(one.text[0].islower() for one in kin):
        return True
    return len(group) == 1 and not any(one.folded in basis.ground.persons for one in kin)


def _meant(claim: Said, group: list[Word], basis: Basis) -> bool:
    """Whom "he" or "her" of the line stands for: named in the line before, where this one names nobody else."""
    ground = basis.ground
    if not basis.said:
        return False
    line, said = basis.said[0]
    others = {part for name in said.names for part in parts(name.text)}
    if all(word.folded in ground.persons for word in group):
        others &= ground.persons
    if not said.marks("anaphors") or others - claim.folded:
        return False
    before = ground.before(line.id, 1)
    if not before:
        return False
    previous = ground.said[before[-1]]
    first = {part for name in previous.names[:1] for part in parts(name.text)}
    return all(
        word.folded in previous.folded and (word.folded in ground.persons or word.folded in first) for word in group
    )


def _placed(claim: Said, group: list[Word], basis: Basis) -> bool:
    """Whether a line beside the first has the noun and the name together, and the first has no other for the noun.

    "dans le port de Tehmir" places what the line tells where the line before it placed it.
    """
    noun = noun_of(claim, group[0].start)
    wanted = {word.folded for word in group}
    if noun is None or not basis.first or wanted & basis.ground.persons:
        return False
    if noun.key not in basis.plain_keys and not claim.lexicon.where.search(claim.text, 0, noun.start):
        return False
    near = [said for line, said in basis.ground.said.items() if basis.is_next(line) or line in _before(basis)]
    here = [_names_of(noun.key, said) for _, said in basis.said]
    return not any(here) and any(wanted & _names_of(noun.key, said) for said in near)


def _before(basis: Basis) -> tuple[str, ...]:
    return tuple(line for first in basis.first for line in basis.ground.before(first))


def noun_of(said: Said, start: int) -> Word | None:
    """The noun whose name starts there: "port" of "port de Tehmir"."""
    noun = next((word for word in reversed(said.content) if word.end <= start), None)
    return noun if noun and said.lexicon.of.fullmatch(said.text[noun.end : start]) else None


def _names_of(noun: str, said: Said) -> frozenset[str]:
    """The words of the names that a text ties to this noun."""
    return frozenset(
        part
        for name in said.names
        for before in [noun_of(said, name.start)]
        if before and before.key == noun
        for part in parts(name.text)
    )


def _beside(word: Word, group: list[Word], basis: Basis) -> bool:
    """A first name that the sources put beside a surname the lines hold."""
    known = basis.ground.companions.get(word.folded, frozenset())
    return any(other.folded in known and other.folded in basis.folded for other in group if other is not word)


def _bound(claim: Said, word: Word, group: list[Word], basis: Basis) -> bool:
    if _stands_for(claim, word, group, basis):
        return True
    if _initials(word, claim.text[group[0].start : group[-1].end], basis):
        return True
    name = " ".join(one.text for one in group)
    for other in (*basis.ground.also(name), *basis.ground.also(word.text)):
        if all(part in basis.folded for part in parts(other)):
            return True
    return word.folded in basis.ground.named_by_role(basis.plain_keys)


def _stands_for(claim: Said, word: Word, group: list[Word], basis: Basis) -> bool:
    """A short name that everybody knows, for what the lines call in full, or the other way round."""
    table = claim.lexicon.checks.known
    whole = fold(claim.text[group[0].start : group[-1].end])
    text = fold(basis.text)
    if any(phrase in text for short in (word.folded, whole) for phrase in table.get(short, ())):
        return True
    return any(short in basis.folded and whole in phrases for short, phrases in table.items())


def _initials(word: Word, name: str, basis: Basis) -> bool:
    """An acronym the sources use, for a name whose initials it is, or the other way round."""
    ground = basis.ground
    if word.text.isupper() and word.folded in ground.names:
        return word.folded in {made for _, said in basis.said for made in acronyms(said)}
    return any(short in ground.names and short in basis.folded for short in shortened(name, basis.ground.language))


def acronyms(said: Said) -> frozenset[str]:
    """The acronyms that the names of a line would make, folded."""
    return frozenset().union(*(shortened(name.text, said.language) for name in said.names))


@lru_cache(maxsize=2048)
def shortened(name: str, language: str) -> frozenset[str]:
    """The initials of a name, with and without its small words, folded; none of a single word."""
    words = fold(name).replace("'", " ").replace("-", " ").split()
    strong = [word for word in words if word not in lexicon(language).idle]
    made = {"".join(word[0] for word in each) for each in (words, strong)}
    return frozenset(one for one in made if len(one) > 1)


def _by_country(claim: Said, word: Word, basis: Basis) -> bool:
    """Part of the name, demonym or capital of a country that the lines have in one of these forms."""
    return any(start <= word.start < end and country in basis.countries for country, start, end in claim.places)


def _missing(claim: Said, group: list[Word], missing: list[Word], basis: Basis) -> Finding:
    where = (group[0].start, group[-1].end)
    name = claim.text[slice(*where)]
    folded = [word.folded for word in missing]
    ground = basis.ground
    elsewhere = [word for word in folded if word in ground.folded]
    if len(elsewhere) < len(folded):
        absent = [word for word in missing if word.folded not in ground.folded]
        if len(absent) < len(group) and not any(_other_bearer(word, group, absent, basis) for word in group):
            return finding("name", f"{name!r} is longer than in the source", claim, where, basis.evidence(),
                           verdict="unsure", advice="name them as the source does")  # fmt: skip
        common = (
            _is_common(group, missing, claim, basis)
            or (len(group) == 1 and all(_derived(word, ground) for word in missing))
            or _same_country(claim, where, ground)
            or all(_misspelt(word, ground) for word in absent)
            or all(word.folded in claim.lexicon.checks.home for word in missing)
        )
        return finding("name", f"{name!r} is not in the source", claim, where, basis.evidence(),
                       verdict="unsure" if common else "unsupported",
                       advice="name only whom the source names")  # fmt: skip
    demonym = read(name, ground.language).countries and not name.isupper()
    near = demonym or _spoken_of(folded, basis) or _lent_with(claim, group, basis)
    takes_up = len(group) == 1 and claim.lexicon.pointed.search(claim.text, 0, where[0])  # "cet Etat" for the Iowa
    sure = _in_place_of(claim, group, basis) or not (near or takes_up)
    return finding("name", f"{name!r} is not in the lines it stands on", claim, where, basis.evidence(),
                   verdict="unsupported" if sure else "unsure", advice="name whom this line names")  # fmt: skip


def _misspelt(word: Word, ground: Ground) -> bool:
    """Whether a word of the sources differs from this one by a single letter."""
    return len(word.folded) >= _ROOT and any(_one_letter(word.folded, other) for other in ground.names)


def _one_letter(one: str, two: str) -> bool:
    if abs(len(one) - len(two)) > 1 or one == two:
        return False
    head = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    if len(one) < len(two):
        return one[head:] == two[head + 1 :]
    return one[head + 1 :] == two[head + (len(one) == len(two)) :]


def _same_country(claim: Said, where: tuple[int, int], ground: Ground) -> bool:
    """Whether the sources have the country in another form: its demonym, its capital."""
    mine = {country for country, start, end in claim.places if where[0] <= start and end <= where[1]}
    return any(mine & said.countries for said in ground.said.values())


def _derived(word: Word, ground: Ground) -> bool:
    """A word of the family of one in the sources ("Democratic" of "Democrat"), or the initials of a name there."""
    folded = ground.folded
    if word.text.isupper() and any(word.folded in acronyms(said) for said in ground.said.values()):
        return True
    return len(word.folded) > _FAMILY and any(other.startswith(word.folded[:_FAMILY]) for other in folded)


_FAMILY = 6
_ROOT = 5
"""Letters of a name from which its family is known: "Sénat" and "sénateurs"."""


def _other_bearer(word: Word, group: list[Word], absent: list[Word], basis: Basis) -> bool:
    """Whether the sources give this part of a name another companion: another first name, another addition."""
    others = basis.ground.companions.get(word.folded, frozenset()) - {one.folded for one in group}
    return word not in absent and bool(others)


def _is_common(group: list[Word], missing: list[Word], claim: Said, basis: Basis) -> bool:
    """A word that only style gives a capital (État, Parlement): news writers put it for what was named."""
    if len(group) > 1:
        return False
    institutions = _institutions(claim.language)
    return missing[0].folded in institutions


def _institutions(language: str) -> frozenset[str]:
    from story.languages import codes, load

    known = load(language).reading.names.institutions if language in codes() else ()
    return frozenset(map(fold, known))


def _spoken_of(folded: list[str], basis: Basis) -> bool:
    """Whether a line shortly before names them or all the story is about them: a line may speak of them unnamed."""
    ground = basis.ground
    topics = {lexicon(ground.language).key(word) for word in ground.topics}
    before = {line for first in basis.first for line in ground.said if basis.is_next(line)}
    before |= {line for first in basis.first for line in ground.before(first)}
    held = frozenset().union(*(ground.said[line].folded for line in before))
    held |= ground.role_words(held)
    keys = frozenset().union(*(ground.said[line].keys for line in before))
    key = lexicon(ground.language).key
    of_somebody = any(said.marks("anaphors") for _, said in basis.said)

    def beside(word: str) -> bool:
        """The first name that goes with a surname held there, of a line about "elle": "Inès Karoubi"."""
        known = ground.companions.get(word, frozenset())
        return of_somebody and any(other in known and other in held for other in folded if other != word)

    return all(
        word in held
        or beside(word)
        or word in ground.topics
        or (len(word) >= _FAMILY and (key(word) in keys or key(word) in topics))
        for word in folded
    )


def _lent_with(claim: Said, group: list[Word], basis: Basis) -> bool:
    """Whether a line that lends the name also tells what stands beside it in the claim."""
    beside = beside_keys(claim, group[0].start, group[-1].end)
    wanted = {word.folded for word in group}
    of = _complemented(claim, group, basis)
    lending = (said for _, said in basis.lent if not wanted.isdisjoint(said.folded))
    return any(len(beside & said.keys) >= 2 or of in said.keys for said in lending)


def _complemented(claim: Said, group: list[Word], basis: Basis) -> str:
    """The key of the noun whose complement a person's name is: "procès" of "le procès d'Ada Lund"."""
    if any(word.folded not in basis.ground.persons for word in group):
        return ""
    slot = _slot(claim, group[0].start, group[-1].end)
    return next((key for side, key, binders in slot if side == "before" and binders), "")


def _in_place_of(claim: Said, group: list[Word], basis: Basis, side: str = "") -> bool:
    """Whether the lines have another name, which the claim leaves out, in the very place of this one.

    With `side`, only by what stands there: passive and active swap what follows a subject.
    """
    slot = {one for one in _slot(claim, group[0].start, group[-1].end) if not side or one[0] == side}
    wanted = {word.folded for word in group}
    for other in basis.ground.also(claim.text[group[0].start : group[-1].end]):
        wanted.update(parts(other))
    for _, said in (*basis.said, *basis.lent):
        for name in said.names:
            if not wanted.isdisjoint(parts(name.text)) and slot & _slot(said, name.start, name.end):
                return False
    for _, said in basis.said:
        for name in said.names:
            words = frozenset(parts(name.text))
            if words.isdisjoint(claim.folded | wanted) and slot & _slot(said, name.start, name.end):
                return True
    return False


Slot = frozenset[tuple[str, str, frozenset[str]]]


def _slot(said: Said, start: int, end: int) -> Slot:
    """The nearest content word on each side with no punctuation between, its side, and what binds it to the place.

    "selon l'UTS" and "dans toute la France" behind the same word are not in the same place.
    """
    known: dict[tuple[int, int], Slot] = said.derived.setdefault("slots", {})
    if (start, end) not in known:
        known[start, end] = _neighbours(said, start, end)
    return known[start, end]


def _neighbours(said: Said, start: int, end: int) -> Slot:
    before = next((word for word in reversed(said.content) if word.end <= start), None)
    after = next((word for word in said.content if word.start >= end), None)
    found: set[tuple[str, str, frozenset[str]]] = set()
    if before and not _PUNCTUATION.search(said.text, before.end, start):
        found.add(("before", before.key, _binders(said, before.end, start)))
    if after and not _PUNCTUATION.search(said.text, end, after.start):
        found.add(("after", after.key, frozenset()))
    return frozenset(found)


def _binders(said: Said, start: int, end: int) -> frozenset[str]:
    """The small words between two offsets, articles aside."""
    return frozenset(word.folded for word in said.words if start <= word.start < end) - said.lexicon.checks.articles


NEAR = 4
"""Content words on either side of a value that are beside it."""
_PUNCTUATION = re.compile(r"[.,;:!?()«»\"“”–—]")


def beside_keys(said: Said, start: int, end: int, reach: int = NEAR) -> frozenset[str]:
    """Keys of the content words on either side of a stretch of text."""
    known: dict[tuple[int, int, int], frozenset[str]] = said.derived.setdefault("beside", {})
    if (start, end, reach) not in known:
        before = [word.key for word in said.content if word.end <= start][-reach:]
        after = [word.key for word in said.content if word.start >= end][:reach]
        known[start, end, reach] = frozenset((*before, *after))
    return known[start, end, reach]
