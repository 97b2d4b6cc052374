"""Coverage: how much of what a sentence asserts its lines say in the same words or their synonyms."""

from collections.abc import Iterator

from story.checks.agent import frames
from story.checks.basis import Basis
from story.checks.binding import bounds
from story.checks.capitals import named
from story.checks.finding import finding
from story.checks.letters import Word, parts
from story.checks.posts import signers
from story.checks.said import Said
from story.values import Finding
from story.words import fold

ENOUGH = 0.7
"""Share of the content words that must be covered before a sentence counts as supported; tuned on the half
"tune" of the labelled set."""


REACH = 18
"""Characters behind "sans" within which stands what there is none of: "sans faire de victime"."""
FEW = 1
"""Content words of a sentence whose small words are all that it tells of them: "la maire part"."""


def rule(claim: Said, basis: Basis) -> Iterator[Finding]:
    told = _asserted(claim, basis)
    words = _uncovered(told, claim, basis)
    yield from _coloured(claim, basis)
    yield from _between_two(claim, basis)
    if not words and len(told) <= FEW:
        words = _small(claim, basis)
    total = len(told)
    verb = next((word for word in words if _is_predicate(claim, word) or _may_name(claim, word)), None)
    if total and ((total - len(words)) / total < ENOUGH or verb):
        listed = ", ".join(repr(word.text) for word in words[:4])
        first = verb or words[0]
        yield finding("coverage", f"the lines do not say {repr(verb.text) if verb else listed}", claim,
                      (first.start, first.end), basis.evidence(), verdict="unsure")  # fmt: skip
        return
    borrowed = next((word for word in words if _weighs(claim, word, basis)), None)
    if borrowed:
        yield finding("coverage", f"the lines do not say {borrowed.text!r}", claim, (borrowed.start, borrowed.end),
                      basis.evidence(), verdict="unsure")  # fmt: skip


def unsaid(claim: Said, basis: Basis) -> Iterator[Finding]:
    """The first word of a title without a verb that its lines do not have: with no verb, all is in the nouns."""
    told = claim.spans or claim.marks("neutral") or claim.lexicon.predicate.search(claim.outside)
    words = [] if told else _uncovered(_asserted(claim, basis), claim, basis)
    for word in words[:1]:
        yield finding("coverage", f"the lines do not say {word.text!r}", claim, (word.start, word.end),
                      basis.evidence(), verdict="unsure")  # fmt: skip


def _coloured(claim: Said, basis: Basis) -> Iterator[Finding]:
    """A verb of saying that tells how somebody speaks, "s'est réjoui", where the lines have no such word."""
    if not claim.marks("reporting"):
        return
    even = {mark.start() for group in ("neutral", "settled", "sayings") for mark in claim.marks(group)}
    families = frozenset[int]().union(*(said.families for _, said in basis.told))
    for mark in claim.marks("reporting"):
        last = fold(mark.group().split()[-1])
        if (
            mark.start() in even
            or claim.lexicon.key(last) in basis.keys
            or not families.isdisjoint(claim.lexicon.families(last))
        ):
            continue
        yield finding("coverage", f"the lines do not say {mark.group()!r}", claim, mark.span(), basis.evidence(),
                      verdict="unsure", advice="report it with the source's verb, or a plain one")  # fmt: skip
        return


def _small(claim: Said, basis: Basis) -> list[Word]:
    """The last word of a sentence that asserts next to nothing, where no line has it: "part", "va mieux".

    Not the plain verb by which somebody says what is quoted: "ajoute".
    """
    said = {mark.start() for group in ("neutral", "settled", "sayings") for mark in claim.marks(group)}
    idle = named(claim, basis) | said
    words = [word for word in claim.words if word.start not in idle][-1:]
    return [
        word for word in words
        if word.key not in basis.keys and not any(start <= word.start < end for start, end in claim.value_spans)
    ]  # fmt: skip


def _weighs(claim: Said, word: Word, basis: Basis) -> bool:
    """Whether one word that the lines do not have makes it another statement."""
    own = _introduced(claim, word) or _does_it(claim, word) or _bound(claim, word, basis)
    return own or _stranger(word, basis) or (word.key in basis.ground.keys and _moved_in(claim, word))


def _introduced(claim: Said, word: Word) -> bool:
    """Whether a noun is told as something new, "une contre-expertise"; "le groupe" may only take up who was named."""
    return bool(claim.lexicon.indefinite.search(claim.text, max(0, word.start - 8), word.start))


def _does_it(claim: Said, word: Word) -> bool:
    """Whether it is who does what a passive tells: "rénové par la mairie"."""
    done = (one for one in claim.words if claim.lexicon.participle.search(one.text))
    agents = (claim.lexicon.agent.match(claim.outside, one.end) for one in done)
    first = (next((one for one in claim.content if one.start >= mark.start(1)), None) for mark in agents if mark)
    return word in first


def _bound(claim: Said, word: Word, basis: Basis) -> bool:
    """Whether a preposition says where, how or without what it is: "en danger"; "de" tells too little."""
    last = next((one for one in reversed(claim.words) if one.end <= word.start), None)
    without = (mark.end() for mark in claim.marks("provisos") if last and mark.end() < last.start)
    if any(word.start - end <= REACH and not claim.content_between(end, word.start) for end in without):
        return True
    if last is None or claim.definite(word.start) or not claim.lexicon.preposition.fullmatch(last.text):
        return False
    if claim.lexicon.belonging.fullmatch(last.text):
        return False
    if any(mark.start() <= last.start < mark.end() for mark in claim.marks("provisos")):
        return not any(said.marks("negations") for _, said in basis.told)  # "sans succès" of what was not allowed
    return not any(mark.start() <= word.start < mark.end() for mark in claim.marks("conditions"))


def _moved_in(claim: Said, word: Word) -> bool:
    """Whether a noun that another line of the sources has is told here of what these lines tell of.

    As an apposition ("Ada Lund, politologue, …"), or behind a preposition: who the article speaks of all along may
    stand as the subject or as whose something is, "le chiffre d'affaires du groupe".
    """
    lexicon, before = claim.lexicon, [one for one in claim.words if one.end <= word.start][-2:]
    if not before or word.text[0].isupper() or lexicon.sort(word.text) == "binds":
        return False
    if claim.text[before[-1].end : word.start].strip() == "," or _called(claim, before, word):
        return word.start not in (mark.start() for mark in claim.marks("neutral"))
    ties = before[-1:] if lexicon.sort(before[-1].text) == "binds" else before[:-1]
    fixed = len(before) > len(ties) > 0 and lexicon.sort(before[-1].text) == "fixes"
    ties = [one for one in ties if lexicon.sort(one.text) == "binds" and (one == before[-1] or fixed)]
    if not ties or lexicon.infinitive.fullmatch(word.text) or lexicon.participle.search(word.text):
        return False
    if any(mark.start() <= ties[-1].start < mark.end() for mark in claim.marks("according")):
        return False
    whose = lexicon.belonging.fullmatch(lexicon.melted.get(ties[-1].folded, ties[-1].folded))
    return word.key not in lexicon.actors if whose else True


def _called(claim: Said, before: list[Word], word: Word) -> bool:
    """Whether a noun and its article, between commas, say who the name before them is: "Ada Lund, le préfet, …"."""
    if len(before) < 2 or claim.lexicon.sort(before[-1].text) != "fixes" or not before[-2].text[0].isupper():
        return False
    end = claim.text.find(",", word.end)
    closed = end > 0 and not claim.lexicon.predicate.search(claim.text, word.end, end)
    return closed and claim.text[before[-2].end : before[-1].start].strip() == ","


def _stranger(word: Word, basis: Basis) -> bool:
    """Whether a line about "il" is told of what no line shortly before it has, and another line has."""
    if len(basis.first) != 1 or word.key not in basis.ground.keys:
        return False
    (line, said) = basis.said[0]
    before = (basis.ground.said[one] for one in basis.ground.before(line.id))
    return bool(said.lexicon.pronoun.match(said.text)) and not any(word.key in one.keys for one in before)


def _is_predicate(claim: Said, word: Word) -> bool:
    """Whether a word is what the sentence says happened: a finite verb, or a participle behind its auxiliary."""
    found = claim.lexicon.predicate.match(claim.text, word.start)
    if not found or found.end() != word.end or word.text[0].isupper() or claim.definite(word.start):
        return False
    return not claim.lexicon.patterns["bland"].fullmatch(word.text)


def _may_name(claim: Said, word: Word) -> bool:
    """Whether it may be part of a name: the first word, whose capital tells nothing, or one right behind a capital.

    "Le Crédit agricole" is not the "Crédit d'Arvières".
    """
    before = claim.text[: word.start]
    if word.text[0].isupper() and not before.strip(' "'):
        return True
    last = before.split()[-1:] if before.endswith(" ") else []
    return bool(last) and last[0][0].isupper() and len(before.split()) > 1 and last[0].isalpha()


def _asserted(claim: Said, basis: Basis) -> list[Word]:
    """The content words outside names."""
    signs = signers(claim, basis)
    idle = named(claim, basis) | _telling(claim, basis, signed=bool(signs)) | _tying(claim)
    return [word for word in claim.content if word.start not in idle and fold(word.text) not in signs]


def _tying(claim: Said) -> frozenset[int]:
    """Offsets of the words that tie a sentence to the one before and claim nothing: "par ailleurs"."""
    ties = [tie.span() for tie in claim.marks("linking")]
    return frozenset(word.start for start, end in ties for word in claim.content if start <= word.start < end)


def _telling(claim: Said, basis: Basis, *, signed: bool) -> frozenset[int]:
    """Offsets of the words that only tell that something is said, where the lines tell that, too, or sign it."""
    marks = claim.marks("neutral")
    told = signed or any(said.spans or said.marks("reporting") or said.marks("sayings") for _, said in basis.said)
    if not told or not marks:
        return frozenset()
    return frozenset(
        word.start for word in claim.content if any(mark.start() <= word.start < mark.end() for mark in marks)
    )


def _of_the_same(claim: Said, said: Said, basis: Basis) -> bool:
    """Whether a neighbour's words may be told of whom the claim names: it speaks of nobody else."""
    if not any(line.id in basis.extra and one is said for line, one in basis.lent):
        return True
    names = {part for name in said.names for part in parts(name.text)}
    return not names or bool(names & claim.folded) or names <= basis.ground.topics


def _between_two(claim: Said, basis: Basis) -> Iterator[Finding]:
    """A verb between two names that its line has in other words only: who did it to whom cannot be told.

    "A a battu B" of "B, vainqueur à A".
    """
    for one in frames(claim):
        if one.passive or not (one.before & one.names and one.after & one.names):
            continue
        same = any(other.verb.key == one.verb.key for _, said in basis.told for other in frames(said))
        if not same and one.verb.folded not in basis.folded:
            yield finding("order", f"the source tells {one.verb.text!r} in other words", claim,
                          (one.verb.start, one.verb.end), basis.evidence(), verdict="unsure",
                          advice="keep who does what, and what comes first")  # fmt: skip
            return


def _beside_kin(claim: Said, word: Word, said: Said) -> bool:
    """Whether a line has a word of the family in a clause that tells of something else the claim tells, too.

    "La délibération a été retirée : selon le maire, …" has no mayor who resigns.
    """
    others = claim.keys - {word.key} - {each.key for each in claim.words if each.folded in claim.idle}
    for one in said.words:
        if claim.lexicon.surely(word.folded)[2] & said.lexicon.surely(one.folded)[2]:
            start, end = bounds(said, one.start, one.end)
            clause = [each for each in said.words if start <= each.start < end]
            if any(each.key in others for each in clause) or any(
                said.lexicon.pronoun.fullmatch(each.text) for each in clause
            ):
                return True
    return not others


def _uncovered(asserted: list[Word], claim: Said, basis: Basis) -> list[Word]:
    """Those of the words that the lines do not hold whose statements the sentence retells."""
    if all(word.folded in basis.folded for word in asserted):
        return []
    telling = {said for _, said in basis.said} | {said for _, said in basis.told if _of_the_same(claim, said, basis)}
    roles = basis.ground.role_keys(basis.folded | basis.meant)
    keys = roles.union(*(said.surely[0] for said in telling))
    families = frozenset[int]().union(*(said.surely[1] for said in telling))

    def held(word: Word) -> bool:
        root, synonym, kin = claim.lexicon.surely(word.folded)
        if word.folded in basis.folded or not keys.isdisjoint((root, synonym)):
            return True
        return not families.isdisjoint(kin) and any(_beside_kin(claim, word, said) for said in telling)

    return [word for word in asserted if not held(word)]
