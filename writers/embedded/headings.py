"""Headings that say something: noun phrases and names of the source, and short words of its speakers."""

import re
from collections.abc import Iterable, Sequence

from story.values import Fact, Value
from story.words import fold
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.telling import told
from writers.embedded.typography import dress, marked
from writers.embedded.wording import capital

LONGEST = 70
"""Characters of a heading at most."""
_TOKEN = re.compile(r"[^\W\d_](?:[\w-]*[^\W_])?['’]?|\d[\d\u00a0\u202f., ]*\d|\d|[^\w\s]")


class Phrase(Value):
    """A noun phrase without its determiner: "pénurie d'armes"."""

    text: str
    determiner: str
    """The definite article that goes with it."""
    at: int
    """Character offset."""

    def definite(self) -> str:
        """The phrase behind its article: "la pénurie d'armes"."""
        glue = "" if self.determiner.endswith(("'", "’")) else " "
        return f"{self.determiner}{glue}{self.text}"


def phrases(text: str, grammar: Grammar) -> list[Phrase]:
    """The noun phrases of a text that can stand alone, in order: an article opens one, a small word ends it."""
    found, tokens = [], list(_TOKEN.finditer(text))
    words = [token.group().replace("’", "'") for token in tokens]
    for index, word in enumerate(words):
        article = grammar.words.determiners.get(word.casefold())
        if article is None or index + 1 >= len(words) or _clitic(words, index, grammar):
            continue
        end = _phrase_end(words, index + 1, grammar)
        if end is None or not _stands(words[index + 1 : end], grammar):
            continue
        body = text[tokens[index + 1].start() : tokens[end - 1].end()]
        if article in ("le", "la") and re.match(r"[aeiouyhéèêâîôûœ]", body, re.I):
            article = "l’"
        found.append(Phrase(text=body, determiner=article, at=tokens[index + 1].start()))
    return found


def _phrase_end(words: Sequence[str], start: int, grammar: Grammar) -> int | None:
    """Index after the phrase that starts there; None where what follows shows that it is none."""
    index, last = start, None
    links = {link.casefold() for link in grammar.words.links}
    while index < len(words):
        word = words[index].casefold()
        if not words[index][0].isalpha() and not words[index][0].isdigit():
            return index if index > start else None
        if word in links and index > start:
            joined = _after_link(words, index, grammar)
            if joined is None:
                return index
            index = joined
            last = index
            continue
        if word in grammar.words.bounds:
            return index if index > start else None
        if word in grammar.words.determiners:
            return last if last and index > last else None
        if index > start and not _modifies(words, index, grammar):
            return None
        index += 1
    return index


def _after_link(words: Sequence[str], index: int, grammar: Grammar) -> int | None:
    """Index after "de l'Occident", "d'armes": the link and one noun."""
    noun = index + 1
    if noun < len(words) and words[noun].casefold() in ("la", "l'", "the", "a"):
        noun += 1
    if noun >= len(words) or not words[noun][0].isalpha() or words[noun].casefold() in grammar.small:
        return None
    named = words[noun][0].isupper()
    if not named and (words[index].casefold() in ("en", "in") or words[index - 1][0].isupper()):
        return None
    end = noun + 1
    while end < len(words) and words[end][0].isupper() and words[noun][0].isupper():
        end += 1
    return end


def _clitic(words: Sequence[str], index: int, grammar: Grammar) -> bool:
    """Whether the word before shows that this is no article but a pronoun: "comme le rappelle", "ne les a"."""
    return index > 0 and words[index - 1].casefold() in grammar.words.before_clitic


def _modifies(words: Sequence[str], index: int, grammar: Grammar) -> bool:
    word = words[index]
    return word[0].isupper() or bool(re.fullmatch(grammar.words.modifiers, word.casefold()))


def _stands(words: Sequence[str], grammar: Grammar) -> bool:
    """Whether the phrase says something by itself."""
    if not 2 <= len(words) <= 8 or words[0].casefold() in grammar.small:
        return False
    if words[0].casefold() in grammar.words.empty_nouns or words[0][0].isdigit():
        return False
    if grammar.code == "en" and words[-1].casefold() in grammar.words.empty_nouns:
        return False
    return not any(fold(word) in grammar.words.pronouns for word in words)


class Headings:
    """Gives each part of the article a heading of its own."""

    def __init__(self, material: Material, keyphrase: str) -> None:
        self.material, self.keyphrase = material, keyphrase
        self.used: set[str] = set()
        self._roles = [fold(f"{person.role} {person.name}") for person in material.people]

    def of(self, facts: Sequence[Fact]) -> str:
        """A heading for these facts that no other part has: the source's own, a voice, what they are about."""
        for heading in self._candidates(facts):
            if self._free(heading):
                self.used.add(fold(heading))
                return heading
        return ""

    def _free(self, heading: str) -> bool:
        folded = fold(heading)
        return bool(heading) and len(heading) <= LONGEST and not any(
            folded == used or folded in used or used in folded for used in self.used
        )

    def _candidates(self, facts: Sequence[Fact]) -> Iterable[str]:
        own = facts[0].under
        if own and len(own) <= LONGEST and not own.endswith((",", ":")):
            yield self._dressed(own)
        yield from self._voices(facts)
        about = self.about(facts)
        grammar = self.material.grammar
        who = self._speaker(facts)
        if len(about) > 1:
            yield self._dressed(grammar.frame("both", one=about[0].text, two=about[1].text))
        for phrase in about:
            yield self._dressed(phrase.text)
        if who:
            yield self._dressed(grammar.frame("says", who=who))

    def about(self, facts: Sequence[Fact]) -> list[Phrase]:
        """What the facts are about, best first: phrases that hold the keyphrase's words, names, several words."""
        found: dict[str, Phrase] = {}
        for fact in facts:
            for phrase in phrases(fact.text, self.material.grammar):
                if not any(fold(phrase.text) in role for role in self._roles):
                    found.setdefault(fold(phrase.text), phrase)
        ranked = sorted(found.values(), key=self._worth, reverse=True)
        kept: list[Phrase] = []
        for phrase in ranked:
            own = set(fold(phrase.text).split())
            if not any(own & set(fold(other.text).split()) - self.material.grammar.small for other in kept):
                kept.append(phrase)
        return kept

    def _worth(self, phrase: Phrase) -> tuple[int, int]:
        words = phrase.text.replace("’", "’ ").split()
        small = sum(word[:1].islower() for word in words)
        return (min(small, 3) + (len(phrase.text) <= 40), -phrase.at)

    def _voices(self, facts: Sequence[Fact]) -> Iterable[str]:
        grammar = self.material.grammar
        for fact in facts:
            parts = told(fact.text, grammar)
            who = self.material.name_in(parts.who) if parts.who else None
            if parts.shape == "quoted" and who and 3 <= len(parts.what.split()) <= 9:
                quote = marked(parts.what.rstrip(" ."), grammar.code)
                yield self._dressed(grammar.frame("voice", who=who, quote=quote))

    def _speaker(self, facts: Sequence[Fact]) -> str | None:
        for fact in facts:
            parts = told(fact.text, self.material.grammar)
            who = self.material.name_in(parts.who) if parts.who else None
            if who:
                return who
        return None

    def _dressed(self, text: str) -> str:
        return capital(dress(text, self.material.grammar.code).rstrip("."))
