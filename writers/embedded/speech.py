"""One fact read as speech: its words with quotation marks in order, who says it, what it leans on."""

import re

from story import dates
from story.patterns import fixed
from story.values import Fact, Quote
from story.words import fold, standing
from writers.embedded.material import Material
from writers.embedded.saying import MARKS, as_said
from writers.embedded.telling import Told, told
from writers.embedded.wording import dangles, leans, lowered, moved, unowned, unquoted

FIRST = "F1"
"""Id of the fact that the main source opens with."""
_FEW, _FULL = 8, 11
"""Words of an afterthought at most, and of a sentence that one may come after more than."""
_NO_BREAK = " \u00a0\u202f"
_MOSTLY, _OPENING = 0.5, 0.35
"""Share of a fact's letters that its quotation has from which the fact is that quotation and its attribution; less
is enough of one that opens the sentence, for what follows says whose it is."""


def parts(fact: Fact, material: Material) -> Told:
    """The fact taken apart."""
    return material.once(f"parts {fact.id}", lambda: _parts(fact, material))


def leans_on(fact: Fact, material: Material) -> bool:
    """Whether the fact cannot be told without the one before it."""
    if follows_turn(fact, material):
        return True
    return _is_opposed(fact, material) or material.once(f"leans {fact.id}", lambda: _leans(fact, material))


def _is_opposed(fact: Fact, material: Material) -> bool:
    """Whether it is told as opposed to what stands before it ("Cependant, …"), none of which opens the story."""
    return fact.id != FIRST and material.grammar.opposed.match(fact.text) is not None


def answers(fact: Fact, material: Material) -> bool:
    """Whether it is an answer, to what stands before it: "« Nous paierons », a répondu la maire"."""
    return material.grammar.answers.search(fact.text) is not None


def announces(fact: Fact, material: Material) -> bool:
    """Whether it only leads to what stands behind it: "Chez les pêcheurs, l'inquiétude domine."."""
    return material.grammar.hinge.match(fact.text) is not None


def _leans(fact: Fact, material: Material) -> bool:
    if points_back(fact, material):
        return True
    before = None if _opens(fact, material) else material.before(fact)
    if before is None or (fact.under and fact.under != before.under):
        return False  # the source's own heading above it tells what it takes up
    return _taken_up(fact, before, material) or _afterthought(fact, before, material)


def _opens(fact: Fact, material: Material) -> bool:
    """The story's first sentence leans on nothing, whatever it begins with ("C'est mardi que…"), but a pronoun."""
    return fact.id == FIRST and not material.grammar.third_person.match(fact.text)


def points_back(fact: Fact, material: Material) -> bool:
    """Whether its own words point at what stands before it: a pronoun, whose something is, a quotation that goes on."""
    if _opens(fact, material):
        return False
    if not unowned(fact.text, material.grammar) or _owned_source(fact, material):
        return True
    if leans(fact.text, material.grammar) or _goes_on(fact, material):
        return True
    # "…, a-t-elle précisé": who that is stands before
    return material.grammar.turned.match(unquoted(fact.text).rstrip(". ")) is not None


def _owned_source(fact: Fact, material: Material) -> bool:
    """Whether who says it is told by whose they are, and the sentence does not say whose: "selon ses services"."""
    by = material.grammar.by_tail.match(fact.text) or material.grammar.by_head.match(fact.text)
    if by is None or not material.grammar.owned.match(by["who"]) or material.voice(by["who"]):
        return False
    return not (
        material.name_in(by["what"]) or material.grammar.plural.fullmatch(lowered(by["what"], material.grammar))
    )


def _taken_up(fact: Fact, before: Fact, material: Material) -> bool:
    """Whether a bare subject takes up what the sentence before tells for the first time.

    "Les missiles seraient livrés" behind "des missiles iraniens": no other missiles are meant. "L'association compte"
    behind "l'association des hôteliers": a body of its kind that is named elsewhere is another.
    """
    grammar = material.grammar
    last = fold(before.text)
    if body := grammar.bare_body.match(fold(fact.text)):
        named = rf"(?<!\w){re.escape(body['noun'])}s?\s{grammar.complement}"
        return body["noun"] in last and re.search(named, last) is not None
    subject = grammar.bare_subject.match(fact.text)
    noun = subject["noun"].rstrip("s") if subject else ""
    if not noun or fold(noun) not in last:
        return False
    return bool(re.search(rf"(?<!\w){grammar.new}\s(?:\w+\s)?{re.escape(noun)}s?(?!\w)", before.text, re.I))


def _afterthought(fact: Fact, before: Fact, material: Material) -> bool:
    """Whether a few words without a name or a date add to a full sentence of the same paragraph.

    "La préfecture attend 300 personnes" says of what only behind the sentence that it comes after.
    """
    words = fact.text.split()
    if before.paragraph != fact.paragraph or len(words) > _FEW or len(before.text.split()) <= _FULL:
        return False
    if any(mark in fact.text for mark in MARKS) or any(word[0].isupper() for word in words[1:]):
        return False
    return not dates.dates(fact.text, material.grammar.code)


def alone(fact: Fact, material: Material) -> bool:
    """Whether what the fact says can be told by itself, by its speaker's name where it is a quotation."""
    if fact.id in material.exchanges or fact.id in material.spreads:
        return False
    return material.once(f"alone {fact.id}", lambda: _alone(fact, material))


def _alone(fact: Fact, material: Material) -> bool:
    found = parts(fact, material)
    if material.grammar.owned.match(found.who) and material.voice(found.who) is None:
        return False
    if signs_for_itself(fact, material):
        return False
    if found.shape == "quoted" and found.who:
        return not leans(found.what, material.grammar) and not dangles(found.what, material.grammar)
    if found.who and _is_opposed(fact, material):
        return not _leans(fact, material)  # it is theirs, whatever they oppose
    return not leans_on(fact, material)


def signs_for_itself(fact: Fact, material: Material) -> bool:
    """Whether a signed text without marks tells of its signer by name: a post about oneself is nobody's words."""
    if any(mark in fact.text for mark in MARKS):
        return False
    return any(quote.speaker and quote.speaker in quote.text for quote in material.quotes_in(fact))


def is_voice(fact: Fact, material: Material) -> bool:
    """Whether it is somebody's quotation who is named, and that does not begin with who somebody else is: "Il ment"."""
    told, grammar = parts(fact, material), material.grammar
    spoken = (
        told.shape == "quoted" and told.mid != "message" and told.who and not grammar.third_person.match(f"{told.who} ")
    )
    return bool(spoken) and not grammar.somebody.match(told.what.lstrip('«“" \u00a0\u202f'))


def leads(fact: Fact, material: Material) -> bool:
    """Whether it only leads to a post that stands right behind it: "Elle s'est adressée aux habitants :"."""
    if not fact.text.rstrip().endswith(":"):
        return False
    after = material.after(fact)
    return after is not None and material.message(after) is not None


def follows_turn(fact: Fact, material: Material) -> bool:
    """Whether the fact is a turn that answers one, or goes on with it."""
    turns = material.exchanges.get(fact.id) or material.spreads.get(fact.id, ())
    return bool(turns) and turns[0] != fact.id


def _parts(fact: Fact, material: Material) -> Told:
    if fact.id in material.exchanges:
        return Told(what=fact.text)
    message = material.message(fact)
    if message:
        return Told(what=fact.text.rstrip(".… "), shape="quoted", who=message.speaker or "", mid="message")
    found = told(moved(as_said(fact, material), material.grammar), material.grammar)
    quote = _main_quote(fact, material)
    if quote and quote.speaker and _says(quote.speaker, fact, material) and _framed(found, quote, fact, material):
        return found.model_copy(update={"what": quote.text.rstrip(" ,"), "shape": "quoted", "who": quote.speaker})
    if _is_pronoun(found.who, material):
        return Told(what=found.what)
    return found.model_copy(update={"who": _name_only(found.who, material)})


def _framed(found: Told, quote: Quote, fact: Fact, material: Material) -> bool:
    """Whether what stands around the quotation says no more than whose it is, whatever the verb ("s'emporte").

    A negation or a condition there does not come along when the quotation moves.
    """
    if found.shape == "quoted" or material.grammar.turned.match(fact.text.rstrip(". ")):
        return True
    return found.shape == "plain" and not material.grammar.scope.search(fact.text.replace(quote.text, " "))


def _says(speaker: str, fact: Fact, material: Material) -> bool:
    """Whether the sentence itself says so: it names the speaker, or has "a-t-il dit" behind a sentence that does.

    A quotation whose speaker was gathered from the sentences around it is told in its place only.
    """
    words = [speaker, *(word for word in speaker.split() if word[0].isupper() and len(word) > 2)]
    if any(word in fact.text for word in words):
        return True
    before = material.before(fact)
    near = before is not None and any(word in before.text for word in words)
    return near and bool(material.grammar.turned.match(fact.text.rstrip(". ")))


def _main_quote(fact: Fact, material: Material) -> Quote | None:
    """The one quotation that makes up most of the fact."""
    quotes = [quote for quote in material.quotes_in(fact) if quote.text in fact.text]
    if len(quotes) != 1 or names_itself(quotes[0], material):
        return None
    before = fact.text[: fact.text.find(quotes[0].text)].strip(_NO_BREAK + MARKS)
    least = _OPENING if not before else _MOSTLY
    opens = not before or before.endswith((":", ","))
    if not before.endswith(":") and quotes[0].text[:1].islower():
        return None
    return quotes[0] if opens and len(quotes[0].text) >= least * len(fact.text) else None


def _is_pronoun(who: str, material: Material) -> bool:
    return who.casefold() in material.grammar.words.pronouns


def _name_only(who: str, material: Material) -> str:
    """The speaker without what follows the name unless a comma sets it off: "John Kirby au Conseil"."""
    name = next((name for name in material.full_names if who.startswith(f"{name} ")), None)
    if name is None or who[len(name) + 1 : len(name) + 2].isupper():
        return who
    return name


def _goes_on(fact: Fact, material: Material) -> bool:
    """Whether the fact is a quotation that goes on from the sentence before and names no speaker itself."""
    bare = fact.text.strip()
    if bare[:1] not in MARKS:
        message = material.message(fact)
        return message is not None and not message.text.startswith(fact.text.rstrip(".… "))
    quotes = [quote.text for quote in material.quotes_in(fact)]
    rest = bare
    for words in quotes:
        rest = rest.replace(words, "")
    attribution = fixed(r"[^\w]+").sub(" ", rest).split()
    return len(attribution) < 2 or bool(material.grammar.turned.match(bare))


def names_itself(quote: Quote, material: Material) -> bool:
    """Whether what stands between the marks tells itself who says it: "« On pompe, soupire Marc Riou. Attendez. »"."""
    last = (quote.speaker or "").split()[-1:]
    aside = fixed("[«»]").split(quote.text.partition(", ")[2])[0]
    named = bool(last) and last[0][0].isupper() and any(standing(last[0], aside))
    return bool(named or material.grammar.inside.search(quote.text))
