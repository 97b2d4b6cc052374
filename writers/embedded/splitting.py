"""Parts a long sentence into two that an editor would print, each with a subject and a verb of its own."""

from collections.abc import Callable, Iterator

from story.gender import Genders
from story.patterns import fixed
from story.plain import bare
from story.values import Sentence
from story.words import count
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.typography import dress, ended
from writers.embedded.wording import apposed, balanced, capital, leans, unquoted

LONGEST = 20
"""Words of a sentence that is left whole: what makes the light for long sentences."""
_FEWEST = 5
"""Words of either half at least."""

Halves = tuple[str, str]


def split(sentence: Sentence, material: Material) -> list[Sentence]:
    """The sentence, or two that say the same, where it is long and the rules clear both halves."""
    if count(sentence.text) <= LONGEST:
        return [sentence]
    return material.once(f"split {sentence.text}", lambda: _split(sentence, material))


def _split(sentence: Sentence, material: Material) -> list[Sentence]:
    for one, two in _ways(sentence.text.strip(), material):
        made = [_half(one, sentence, material), _half(two, sentence, material)]
        fit = all(count(half.text) >= _FEWEST and balanced(half.text) for half in made)
        if fit and all(material.clears(half) for half in made):
            return [each for half in made for each in split(half, material)]
    return [sentence]


def _ways(text: str, material: Material) -> Iterator[Halves]:
    """The ways to part the sentence, the plainest first."""
    ways: tuple[Callable[[str, Material], Halves | None], ...] = (_at_semicolon, _at_joint, _told_of, _told_of_last,
                                                                  _second_verb, _there)  # fmt: skip
    for way in ways:
        if found := way(text, material):
            yield found


def _half(text: str, sentence: Sentence, material: Material) -> Sentence:
    finished = capital(dress(ended(text.strip(" ,;")), material.grammar.code))
    quotes = tuple(id for id in sentence.quotes if _quotes(id, finished, material))
    return sentence.model_copy(update={"text": finished, "quotes": quotes})


def _quotes(id: str, text: str, material: Material) -> bool:
    """Whether the half has the quotation, or a part of it, between marks."""
    quoted = [each.strip('«»“”" \u00a0\u202f.,') for each in fixed(r"«[^»]*»|“[^”]*”").findall(text)]
    own = next((quote.text for quote in material.quotes if quote.id == id), "")
    return any(dress(each, material.grammar.code) in dress(own, material.grammar.code) for each in quoted if each)


def _at_semicolon(text: str, material: Material) -> Halves | None:
    """ "A fait ceci ; B fait cela": two statements already."""
    plain = unquoted(text)
    at = plain.find(";")
    one, two = text[:at].rstrip(), text[at + 1 :].lstrip()
    both = at > 0 and all(material.grammar.verb.search(half) for half in (plain[:at], plain[at + 1 :]))
    return (one, two) if both and ":" not in plain[:at] else None


def _at_joint(text: str, material: Material) -> Halves | None:
    """ "…, et B fait cela", "…, mais B fait cela": what has its own subject and is said by nobody else."""
    grammar, plain = material.grammar, unquoted(text)
    joint = grammar.coordinated.search(plain) and grammar.and_clause.search(plain)
    if joint is None or _is_told(plain, grammar) or grammar.condition.search(plain):
        return None
    head = plain[: joint.start()]
    last = head.rpartition(",")[2]
    if not grammar.verb.search(last) or grammar.reported_clause.search(last):
        return None
    keeps = joint["word"].casefold() not in grammar.words.coordinators
    return text[: joint.start()], text[joint.start("word") if keeps else joint.end() :]


def _told_of(text: str, material: Material) -> Halves | None:
    """ "X, qui fait ceci, fait cela": what stands between commas comes behind, with the pronoun of X."""
    grammar, plain = material.grammar, unquoted(text)
    match = apposed(text, material.grammar)
    if match is None or _is_told(plain, grammar) or grammar.finite.search(match["head"]):
        return None
    who = _pronoun(match["head"], material)
    if not who or grammar.scope.search(match["main"]) or not grammar.finite.search(match["main"]):
        return None
    return f"{match['head']} {match['main']}", f"{who} {match['side']}"


def _told_of_last(text: str, material: Material) -> Halves | None:
    """ "…, a dit X, qui fait cela": what is told of the one named last."""
    grammar, plain = material.grammar, unquoted(text)
    match = grammar.told_last.search(plain)
    if match is None or _is_told(match["side"], grammar):
        return None
    last = plain[: match.start()].rpartition(",")[2]
    if not grammar.finite.search(last) or grammar.subordinate.search(last):
        return None
    who = _pronoun(_last_named(text[: match.start()], material), material)
    return (text[: match.start()], f"{who} {text[match.start('side') :]}") if who else None


def _last_named(text: str, material: Material) -> str:
    """The person, or the noun with its article, that ends the text and hangs on no other noun; "" where none does."""
    name = material.name_in(text)
    own = next((one for one in material.full_names if text.endswith(one) and " " in one), "")
    if own:
        return own if name == material.full_names[own] and _only_one(text, material) else ""
    found = material.grammar.noun_at_end.search(text)
    hangs = found and (found["before"] or "").casefold() in material.grammar.words.bounds + material.grammar.words.links
    return found["noun"] if found and not hangs else ""


def _only_one(text: str, material: Material) -> bool:
    """Whether a single person is named: of two, a pronoun could mean either."""
    return len({full for name, full in material.full_names.items() if name in text}) == 1


def _second_verb(text: str, material: Material) -> Halves | None:
    """ "X a fait ceci et a fait cela": the second with the pronoun of X, with which the sentence begins."""
    grammar, plain = material.grammar, unquoted(text)
    joint = grammar.second_verb.search(plain)
    if joint is None or _is_told(plain[: joint.start()], grammar) or grammar.condition.search(plain):
        return None
    head = plain[: joint.start()]
    verb = grammar.finite.search(head)
    last = head.rpartition(",")[2]
    if verb is None or not grammar.finite.search(last) or grammar.subordinate.search(last):
        return None
    who = _pronoun(text[: verb.start()].partition(",")[0].strip(), material)
    return (text[: joint.start()], f"{who} {text[joint.start('verb') :]}") if who else None


def _there(text: str, material: Material) -> Halves | None:
    """ "… devant le tribunal, où il répond de ceci": a clause of the place, with its own pronoun."""
    grammar = material.grammar
    match = grammar.there.search(unquoted(text))
    if match is None:
        return None
    return text[: match.start()], grammar.frame("there", who=match["who"], what=text[match.start("what") :])


def _is_told(text: str, grammar: Grammar) -> bool:
    """Whether the words attribute something: half of what somebody says would be nobody's."""
    return bool(grammar.attributes.search(text))


def _pronoun(subject: str, material: Material) -> str:
    """The subject pronoun for a person or a noun with its article; "" where its gender is not known or it is none."""
    grammar = material.grammar
    if grammar.third_person.fullmatch(f"{subject} "):
        return subject
    genders = Genders(grammar.code)
    name = material.name_in(subject) or ""
    known = {_of_name(name, genders, material)} if name else set()
    if noun := grammar.one_noun.match(subject):
        known.add(genders.of_word(noun["article"].casefold()))
    elif subject not in material.full_names:
        return ""
    if len(known) != 1 or grammar.plural.fullmatch(subject.casefold()) or leans(subject, grammar):
        return ""
    return grammar.words.subjects.get(known.pop() or "", "")


def _of_name(name: str, genders: Genders, material: Material) -> str | None:
    """The gender that the first name tells, or else the role."""
    role = next((person.role for person in material.main_people if person.name == name), "")
    return genders.of_name(name) or genders.of_noun(bare(role.partition(" ")[0]))
