"""A language file's words as the checks need them."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from story.checks.lists import GROUPS, Markers, Openers, marker
from story.languages import codes, load
from story.languages.checks import Checks
from story.patterns import late
from story.plain import bare
from story.words import fold

_PLURAL = 3
"""Letters that a word must have more of before its last s or x is taken for a plural: "projets" is "projet"."""
_STEM = 6
"""Letters of a stem that count: news words that differ only later are of one family (livrer, livraison)."""
_SHORT = 3
"""Letters of a stem that words of many meanings share."""
_NONE = frozenset[int]()


class Lexicon:
    """The language file's words as the checks need them: compiled, stemmed, by name."""

    def __init__(
        self,
        checks: Checks,
        stop_words: frozenset[str],
        frames: Iterable[str] = (),
        linking: Iterable[str] = (),
        actors: Iterable[str] = (),
    ) -> None:
        self.checks = checks
        self.idle = frozenset(map(fold, stop_words | checks.light))
        self.labels = frozenset(map(fold, checks.labels))
        self.furniture = frozenset(fold(frame) for frame in frames if "{" not in frame)
        """Headings that only say what a part of an article is, and nothing of the story: "Qui est qui"."""
        self.apart = frozenset(checks.apart)
        self.suffixes = tuple(sorted(dict.fromkeys(checks.suffixes), key=len, reverse=True))
        self._endings: dict[str, list[str]] = {}
        """The suffixes that end with one of two letters, the longest first, by those letters."""
        self.synonyms: dict[str, str] = {}
        for group in checks.synonyms:
            for word in group:
                self.synonyms.setdefault(self.stem(fold(word)), self.stem(fold(group[0])))
        self._surely = {
            self._root(fold(word)): self.stem(fold(group[0])) for group in reversed(checks.synonyms) for word in group
        }
        families: dict[str, set[int]] = {}
        for number, family in enumerate(checks.kin):
            for word in family.split():
                families.setdefault(self.stem(fold(word)), set()).add(number)
        self._rooted = frozenset(self._root(fold(word)) for family in checks.kin for word in family.split())
        self._families = {stem: frozenset(numbers) for stem, numbers in families.items()}
        self.melted = {melted: plain for plain, forms in checks.melted.items() for melted in forms}
        self.actors = frozenset(self.key(word) for word in actors)
        """Keys of the nouns of people and of bodies."""
        self.collectives = frozenset(self.key(word) for word in checks.collectives)
        self.telling, self.measuring = frozenset(checks.telling), frozenset(checks.measuring)
        self.linking = marker(linking := [each.replace("’", "'") for each in linking])
        self.reversals = frozenset(self.key(fold(word)) for word in checks.reversals)
        self.wheres, self.lasting = frozenset(checks.wheres), frozenset(checks.lasting)
        self._spell(checks)
        self._list(checks, linking)

    def _spell(self, checks: Checks) -> None:
        """What the file words as patterns."""
        self.conditional = late(checks.conditional, re.I)
        self.predicate = late(checks.predicate)
        self.passive = late(checks.passive, re.I)
        self.participle = late(checks.participle, re.I)
        self.indefinite = late(checks.indefinite, re.I)
        self.of_oneself = late(checks.of_oneself, re.I)
        self.past = late(checks.past, re.I)
        self.that = late(checks.that)
        self.said_that = late(rf"(?:{checks.that})\s*$")
        self.denied = late(checks.denied, re.I)
        self.bound = late(checks.bound, re.I)
        self.opposing = late(rf"[,:]|(?:{checks.opposing})")
        self.only_if = late(checks.only_if)
        self.viewpoint = late(checks.viewpoint, re.I)
        self.limit = late(checks.limit, re.I)
        self.only = late(checks.only, re.I)
        self.factive = late(rf"(?:{checks.factive})$", re.I)
        self.coming = late(checks.coming, re.I)
        self.heralds = late(checks.heralds, re.I)
        self.bare_participle = late(checks.bare_participle, re.I)
        self.of = late(checks.of, re.I)
        self.resumes = late(checks.resumes, re.I)
        self.belonging = late(checks.belonging, re.I)
        self.elision = late(checks.elision, re.I)
        self.relative_subject = late(checks.relative_subject, re.I)
        self.tried = late(checks.tried, re.I)
        self.particle = late(checks.particle, re.I)
        self.contrast = late(checks.contrast, re.I)
        self.helped = late(
            rf"(?<!\w)(?:{'|'.join(map(re.escape, checks.done)) or '(?!)'})\s+(?:[\w'’-]+\s+){{0,2}}$", re.I
        )
        self.denial = late(checks.denial, re.I)
        self.partitive = late(checks.partitive, re.I)
        self.adds = late(checks.adds, re.I)
        self.ratio = late(checks.ratio, re.I)
        self.presents = late(checks.presents, re.I)
        self.until = late(checks.until, re.I)
        self.where = late(checks.where, re.I)
        self.joints = late(rf"[,;:()«»“”\"](?!\d)|(?:{checks.joints})", re.I)
        self.driven = late(checks.driven, re.I)
        self.projected = late(checks.projected, re.I)
        self.understated = late(checks.understated, re.I)
        self.relatives = late(checks.relatives, re.I)
        self.pointed = late(checks.pointed, re.I)
        self.definite = late(checks.definite, re.I)
        self.nobody = late(checks.nobody, re.I)
        self.proviso = late(checks.proviso, re.I)
        self.per = late(checks.per, re.I)
        pronouns = "|".join(re.escape(one) for one in sorted(checks.anaphors, key=len, reverse=True))
        self.pronoun = late(rf"(?:{pronouns})(?!\w)" if pronouns else "(?!)", re.I)
        self.taken_up = late(checks.taken_up, re.I)
        self.agent = late(checks.agent, re.I)
        self.opens_clause = late(checks.opens_clause, re.I)
        self.reported = late(checks.reported, re.I)
        self.infinitive = late(checks.infinitive, re.I)
        self.infinitive_before = late(rf"(?:{checks.infinitive_before})$", re.I)
        self.partial = late(checks.partial, re.I)
        self.no_superlative = late(rf"(?:{checks.no_superlative})$", re.I)
        self.counted_off = late(checks.counted_off, re.I)
        self.equated = late(rf"(?:{checks.equated})$", re.I)
        self.share = late(rf"(?:{checks.share})$", re.I)
        self.object_lead = late(checks.object_lead, re.I)
        self.behind_auxiliary = late(checks.behind_auxiliary, re.I)
        self.finite = late(checks.finite)
        self.object_opens = late(checks.object_opens)
        self.gaps = late(checks.gaps, re.I)
        self.to_objects = late(checks.to_objects, re.I)
        self.modal = late(checks.modal, re.I)
        self.clauses = late(checks.clauses, re.I)
        self.clause_before = late(rf"(?:{checks.clause_before})$", re.I)
        self.preposition = late(checks.preposition, re.I)
        self.partitives = late(checks.partitives, re.I)
        self.determiner = late(checks.determiner, re.I)
        self.determined = late(rf"(?<!\w)(?:{checks.determiner})(?:\s|['’])$", re.I)
        self.noun_before = late(rf"(?:{checks.noun_before})$", re.I)
        self.charge = late(checks.charge, re.I)
        self.since = late(rf"(?:{checks.since})$", re.I)
        self.latter = late(checks.latter, re.I)
        self.set_off = late(checks.set_off, re.I)

    def _list(self, checks: Checks, linking: Iterable[str]) -> None:
        """What it gives as lists of phrases."""
        tables: dict[str, Mapping[str, Iterable[str]]] = {
            "superlatives": checks.superlatives,
            "rates": checks.rates,
            "links": checks.links,
            "places": {name: tuple(map(bare, (name, *words))) for name, words in checks.places.items()},
        }
        self.tables = {table: {f"{table}:{name}": name for name in lists} for table, lists in tables.items()}
        """For each table its lists of phrases: their names among all lists, and in it."""
        pairs = [(f"opposites:{n}:one", f"opposites:{n}:other", pair) for n, pair in enumerate(checks.opposites)]
        self.opposites = [(one, other, pair.converse) for one, other, pair in pairs]
        """The names of two lists of words that are each other's opposites, and whether each may imply the other."""
        lists = (
            {"linking": linking}
            | {name: getattr(checks, name) for name in GROUPS}
            | {f"{table}:{name}": words for table, lists in tables.items() for name, words in lists.items()}
            | {name: words for one, other, pair in pairs for name, words in ((one, pair.one), (other, pair.other))}
        )
        self.patterns = Markers(lists)
        openers = Openers(lists)
        self.opened = openers.of
        self.anywhere = openers.of("")
        """The lists with a phrase that may begin with any letters: a text is searched for them from end to end."""

    @lru_cache(maxsize=4096)  # noqa: B019  one lexicon per language lives as long as the program
    def stem(self, folded: str) -> str:
        if folded in self.apart:
            return folded
        singular = folded[:-1] if len(folded) > _PLURAL and folded[-1] in "sx" else folded
        ends = folded[-1:] + singular[-1:]
        if ends not in self._endings:
            self._endings[ends] = [suffix for suffix in self.suffixes if suffix[-1] in ends]
        for suffix in self._endings[ends]:
            for form in (folded, singular) if len(suffix) > 1 else (singular,):
                if form.endswith(suffix) and len(form) - len(suffix) >= 3:
                    return form[: -len(suffix)][:_STEM]
        return singular[:_STEM]

    @lru_cache(maxsize=4096)  # noqa: B019  likewise
    def sort(self, text: str) -> str:
        """What a word is beside the nouns: "binds", "fixes" one as an article does, tells a "moment"; or none."""
        if self.preposition.fullmatch(text):
            return "binds"
        if self.determiner.fullmatch(text):
            return "fixes"
        return "moment" if self.patterns["moments"].fullmatch(text) else ""

    def families(self, folded: str) -> frozenset[int]:
        """The families of words that a word is of, by their number."""
        return self._families.get(self.stem(folded), _NONE)

    def _root(self, folded: str) -> str:
        """A stem for good: a short one is of words of many meanings, so that one letter more tells them apart.

        "Ment" is no form of "mener", "revu" none of "revers".
        """
        stem = self.stem(folded)
        return stem if len(stem) > _SHORT else f"{stem} {folded.rstrip('sx')[_SHORT : _SHORT + 1].strip('aei')}"

    @lru_cache(maxsize=8192)  # noqa: B019  likewise
    def surely(self, folded: str) -> tuple[str, str, frozenset[int]]:
        """What a word says for sure: its stem, that of its synonyms, and its families."""
        root = self._root(folded)
        return root, self._surely.get(root, root), self.families(folded) if root in self._rooted else _NONE

    @lru_cache(maxsize=8192)  # noqa: B019  likewise: a word stands in many a line, and in what is told of it
    def key(self, folded: str) -> str:
        """What a word is compared by."""
        stem = self.stem(folded)
        return self.synonyms.get(stem, stem)

    @lru_cache(maxsize=8192)  # noqa: B019  likewise
    def compared(self, word: str) -> tuple[str, str]:
        """A word folded, and its key."""
        folded = fold(word)
        return folded, self.key(folded)


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; an empty one where no file covers it."""
    if language not in codes():
        return Lexicon(Checks(), frozenset())
    known = load(language)
    frames = known.writing.frames.values()
    actors = (*known.checks.actors, *known.reading.people.doers)
    return Lexicon(known.checks, known.stop_words, (each for use in frames for each in use), known.seo.linking, actors)
