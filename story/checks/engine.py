"""The rules put to sentences: each against the lines it cites, or against those that code aligned it to."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from story.checks import (
    agent,
    antecedent,
    binding,
    context,
    country,
    coverage,
    date,
    deed,
    edited,
    exchange,
    figure,
    hung,
    link,
    mitigation,
    modality,
    name,
    order,
    polarity,
    quoted,
    rehung,
    role,
    slots,
    speaker,
    subject,
    superlative,
    tense,
    under,
    wholes,
)
from story.checks.alignment import aligned
from story.checks.basis import Basis
from story.checks.finding import finding
from story.checks.ground import Ground
from story.checks.letters import is_sentence, letters
from story.checks.said import Said, read
from story.datelines import dateline
from story.plain import plain
from story.values import Finding, Place, Sentence
from story.words import fold

RULES = (
    quoted, speaker, figure, date, under, name, modality, deed, mitigation, tense, polarity, superlative, link,
    order, agent, antecedent, slots, exchange, country, edited, binding, context, role, wholes, hung,
)  # fmt: skip
JOINTS = (subject, rehung)
"""Whether what is joined is joined in the lines: asked of what nothing else is found in, and would count as said."""
LABEL_RULES = (quoted, speaker, figure, date, name, superlative, link, country)
"""For a heading without a verb: it names, and says nothing of anybody that could be hedged or denied."""


NEAR = 0.5
"""Share of a title's words that another line has at least for it to be held against that line."""


def check_sentences(sentences: Sequence[Sentence], ground: Ground, *, language: str | None = None) -> list[Finding]:
    """What the rules have to say of each sentence against the lines it cites; nothing is "supported".

    `Finding.sentence` is the index in `sentences`. `language` is the sentences' own where it is not the source's.
    """
    found: list[Finding] = []
    for index, sentence in enumerate(sentences):
        found += [one.model_copy(update={"sentence": index}) for one in _remembered(sentence, ground, language)]
    return found


def clears(sentence: Sentence, ground: Ground) -> bool:
    """Whether `check_sentences` finds nothing in the sentence, in the source's language: the first finding settles it.

    Of a fact's wordings most that do not stand fall by one of the first rules.
    """
    asked = _asked(sentence, ground.language)
    if asked not in ground.ruled:
        claim = read(_composed(sentence.text), ground.language)
        if next(_cited(claim, sentence, ground), None):
            return False
        ground.ruled[asked] = ()
    return not ground.ruled[asked]


def check_claim(
    text: str,
    ground: Ground,
    *,
    place: Place = "title",
    language: str | None = None,
    lines: Sequence[str] = (),
) -> list[Finding]:
    """What the rules have to say of a text that cites nothing: a title, a heading, an outsider's sentence.

    A question asserts what it presupposes, so it is checked like a statement. `lines` are those it may stand on
    where they are known: a heading stands on all the lines of what it heads, or on those of them that it is told from.
    """
    language = language or ground.language
    asked = (text, place, language, tuple(lines))
    if asked not in ground.claimed:
        ground.claimed[asked] = tuple(_claimed(text, ground, place, language, lines))
    return list(ground.claimed[asked])


def _claimed(text: str, ground: Ground, place: Place, language: str, lines: Sequence[str]) -> list[Finding]:
    if ground.holds(letters(_composed(text))):
        return _own_words(text, ground, place, language)
    if place in ("title", "heading", "meta description"):
        text = _unlabelled(text, ground)
    claim = read(_composed(text), language, label=place == "heading")
    if not claim.words:
        return [finding("empty", "there is nothing to check", claim).model_copy(update={"place": place})]
    if ground.holds(claim.letters) or (place == "heading" and fold(text) in claim.lexicon.furniture):
        return _own_words(text, ground, place, language)
    own = [line for line in lines if line in ground.lines]
    basis = Basis(ground, own, cited=True) if own else aligned(claim, ground)
    if not basis.first:
        nothing = finding("coverage", "nothing in the sources is like it", claim, verdict="unsure")
        found = [nothing, *name.rule(claim, basis), *figure.rule(claim, basis), *date.rule(claim, basis)]
        return [one.model_copy(update={"place": place}) for one in _settled(found)]
    # Held against few lines first: it takes a quarter of the time of a whole section's.
    found = [] if own and place == "heading" and _stands_on_some(claim, own, ground) else ruled(claim, basis)
    if place in ("title", "meta description") and found and all(one.check == "hedge" for one in found):
        found = _surest(claim, ground, found)
    if place in ("title", "heading"):
        found = _settled([*found, *name.joined(claim, basis), *coverage.unsaid(claim, basis),
                          *(deed.of_somebody(claim, basis) if _of_somebody(claim, ground) else ())])  # fmt: skip
    return [one.model_copy(update={"place": place}) for one in found]


def _own_words(text: str, ground: Ground, place: Place, language: str) -> list[Finding]:
    """What a sentence of the source's own is wrong in: nothing, but who an editor put right says it."""
    if not ground.put_right:
        return []
    claim = read(_composed(text), language)
    return [one.model_copy(update={"place": place}) for one in speaker.put_right(claim, aligned(claim, ground))]


def _stands_on_some(claim: Said, own: Sequence[str], ground: Ground) -> bool:
    """Whether the lines that tell what the claim tells are among its own and clear it: another may well deny more.

    "La fuite grandit" above "La fuite grandit. Personne ne sait pourquoi." loses no negation.
    """
    told = aligned(claim, ground)
    return bool(told.first) and {*told.first, *told.extra} <= {*own} and not any(_found(claim, told))


_LESS = ("hedge", "tense", "coverage")
"""Findings that say that a line does not tell all of the claim, or not as surely."""


def _surest(claim: Said, ground: Ground, found: list[Finding]) -> list[Finding]:
    """The findings against the line that refuses nothing of the claim, where the nearest only holds more at a distance.

    "X pourrait livrer …" does not make a hedge of "X a livré …, selon Y" where another line reports just that.
    """
    for line, said in ground.said.items():
        if len(said.keys & claim.keys) >= NEAR * len(claim.keys):
            other = ruled(claim, Basis(ground, [line], cited=True))
            if not any(one.verdict == "unsupported" or one.check in _LESS for one in other):
                return other
    return found


_LABEL = re.compile(r"([^:«»\"“”]{2,60}?)\s?:\s+(?=\w)")


def _unlabelled(text: str, ground: Ground) -> str:
    """The clause of "Pont de Lisle : le chantier commence", where the label only names what the story is about."""
    match = _LABEL.match(text)
    if match is None:
        return text
    label = read(match.group(1), ground.language)
    names = {word.folded for word in label.words if word.text[0].isupper()} & ground.names
    only_names = not (
        label.figures or label.dates or label.lexicon.predicate.search(label.text) or names & ground.persons
    )
    known = all(word.key in ground.keys for word in label.content)
    somebody = not label.keys.isdisjoint(label.lexicon.actors)
    rest = read(text[match.end() :], ground.language, label=True)
    # Without a verb it tells something of what stands before it, if it tells anything.
    told = not rest.content or rest.lexicon.predicate.search(rest.text) or rest.marks("neutral")
    only_names = only_names and bool(told) and not somebody
    return text[match.end() :] if only_names and known and names <= ground.topics else text


def _composed(text: str) -> str:
    """Accents as one letter each, however they were typed."""
    return unicodedata.normalize("NFC", text)


def _remembered(sentence: Sentence, ground: Ground, language: str | None) -> tuple[Finding, ...]:
    """The findings on the sentence: a section that goes round its loop has most of its sentences unchanged."""
    language = language or ground.language
    asked = _asked(sentence, language)
    if asked not in ground.ruled:
        claim = read(_composed(sentence.text), language)
        ground.ruled[asked] = tuple(_settled(list(_cited(claim, sentence, ground))))
    return ground.ruled[asked]


def _asked(sentence: Sentence, language: str) -> tuple[str, tuple[str, ...], tuple[str, ...], str]:
    """What the findings on a sentence are remembered by."""
    return sentence.text, sentence.lines, sentence.quotes, language


def _cited(claim: Said, sentence: Sentence, ground: Ground) -> Iterator[Finding]:
    unknown = [line for line in sentence.lines if line not in ground.lines]
    unknown += [quote for quote in sentence.quotes if quote not in ground.quotes]
    known = _known(sentence, ground)
    if not claim.words:
        yield finding("empty", "the sentence is empty", claim)
    elif unknown:
        yield finding("citation", f"it cites {', '.join(unknown)}, which it was not given", claim)
    elif not known:
        yield finding("citation", "it cites no line", claim)
    else:
        yield from _found(claim, Basis(ground, known, cited=True))


def _known(sentence: Sentence, ground: Ground) -> list[str]:
    """The lines a sentence cites, those of its quotations among them."""
    quoted = (ground.quotes[quote].line for quote in sentence.quotes if quote in ground.quotes)
    return [line for line in dict.fromkeys((*sentence.lines, *quoted)) if line in ground.lines]


def in_own_words(sentence: Sentence, ground: Ground, *, language: str | None = None) -> bool:
    """Whether the rules alone can clear it: a whole sentence of its lines, of any where it cites none; a bare label.

    What is cut, joined or reworded may say what its words do not.
    """
    claim = read(_composed(sentence.text), language or ground.language, label=True)
    if not claim.content or fold(sentence.text) in claim.lexicon.furniture:
        return True
    known = _known(sentence, ground)
    return _to_the_letter(claim, Basis(ground, known, cited=True)) if known else ground.holds(claim.letters)


def ruled(claim: Said, basis: Basis) -> list[Finding]:
    """The findings of every rule; one that is unsupported leaves the unsure ones out."""
    return _settled(list(_found(claim, basis)))


def _found(claim: Said, basis: Basis) -> Iterator[Finding]:
    """The same, each as it is found: who only asks whether there is one need not put the other rules."""
    if _to_the_letter(claim, basis):
        yield from speaker.put_right(claim, basis)
    elif claim.language != basis.ground.language:
        yield from _translated(claim, basis)
    else:
        nothing = True
        for one in _by_rules(claim, basis):
            nothing = False
            yield one
        if nothing:
            yield from (one for rule in JOINTS for one in rule.rule(claim, basis))


def _by_rules(claim: Said, basis: Basis) -> Iterator[Finding]:
    rules = LABEL_RULES if claim.label and not _of_somebody(claim, basis.ground) else RULES
    for rule in rules:
        yield from rule.rule(claim, basis)
    if claim.label:
        yield from speaker.overruled(claim, basis)
    yield from coverage.rule(claim, basis)


def _of_somebody(claim: Said, ground: Ground) -> bool:
    """Whether a heading without a verb tells something of a person: "Ada Lund : huit ans de prison"."""
    colon = -1 if claim.spans or claim.marks("neutral") else claim.text.find(":")
    label = [word for word in claim.words if word.start < colon]
    full = (name.text for name in claim.names if name.end <= colon and " " in name.text)
    known = any(word.folded in ground.persons or word.key in claim.lexicon.actors for word in label)
    return known or any(name.istitle() for name in full)


def _translated(claim: Said, basis: Basis) -> Iterator[Finding]:
    """What can be held against lines in another language: quotations, figures and dates; the judge sees to the rest.

    A name can have another form there ("Londres").
    """
    yield finding("language", "the sentence is not in the source's language", claim, verdict="unsure")
    for rule in (quoted, figure, date):
        yield from rule.rule(claim, basis)
    yield from (one.model_copy(update={"verdict": "unsure"}) for one in name.rule(claim, basis))


def _settled(found: list[Finding]) -> list[Finding]:
    hard = [one for one in found if one.verdict == "unsupported"]
    return list({(one.check, one.text): one for one in reversed(hard or found)}.values())[::-1]


def _to_the_letter(claim: Said, basis: Basis) -> bool:
    """Whether it is a sentence of its lines, a day told with its date, or a name and the role that they give it."""
    return _verbatim(claim, basis) or date.respelt(claim, basis) or role.introduces(claim, basis)


def _leads(claim: Said, basis: Basis) -> bool:
    """Whether it is the sentence behind the dateline of one of its lines: "BREST – Onze salariés …" is told without."""
    return any(is_sentence(claim.letters, _undatelined(said)) for _, said in basis.said)


def _undatelined(said: Said) -> str:
    """The letters of the line behind its dateline; "" where it has none."""
    if "undatelined" not in said.derived:
        place = dateline(plain(said.text).text, said.language)
        said.derived["undatelined"] = letters(plain(said.text).text[place.end() :]) if place else ""
    return str(said.derived["undatelined"])


def _verbatim(claim: Said, basis: Basis) -> bool:
    """Whether the claim is a whole sentence of its lines, closing stop aside.

    A line that opens a quotation and never closes it says in print that all of it was said: a copy is no sentence.
    """
    halved = basis.cited and any(not (span.opening and span.closing) for span in claim.spans)
    return not halved and any(is_sentence(claim.letters, said.letters) for _, said in basis.said)
