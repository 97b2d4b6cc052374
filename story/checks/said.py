"""What a text says, read once: words, values, names, quotations and the words that colour a statement."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, KeysView, Mapping
from functools import cache, cached_property, lru_cache
from itertools import chain
from typing import Any, NamedTuple

from story.dates import Date, dates
from story.figures import Figure, figures
from story.languages import codes, load
from story.languages.checks import Checks
from story.marks import Span, spans
from story.names import Name, names
from story.patterns import ANYTHING, END, branches, spelt
from story.plain import bare
from story.words import fold, straight

_LETTER = re.compile(r"\w")
_FIRST = re.compile(r"([^\W_]+)(\*?)")
_WORD = re.compile(r"[^\W_]+(?:(?:[-‑]|(?<=c)['’](?=h))[^\W_]+)*", re.I)
"""A word; an apostrophe ends it, but for the letter c'h of Breton names: "Penmarc'h"."""
_HALF = re.compile(r"[^-‑]+")
_SPACED = re.compile(r'\s*(["();:!?,.]|\.\.\.)\s*')
_CLAUSE_END = re.compile(r"[.;:!?«»\"]")
_PLURAL = 3
"""Letters that a word must have more of before its last s or x is taken for a plural: "projets" is "projet"."""
_NONE = frozenset[int]()
_STEM = 6
"""Letters of a stem that count: news words that differ only later are of one family (livrer, livraison)."""


GROUPS = (
    "hedges", "plans", "sayings", "reporting", "according", "auxiliaries", "settled", "possibility", "attributives",
    "negations", "negatives", "suspicion", "guilt", "anaphors", "cut", "conditions", "provisos", "fixed",
    "done", "limits", "weak", "generic", "emphases", "neutral", "bland", "withholds", "aims", "pivots", "bounds",
    "limiting", "narrowing", "calls", "boasts", "undone", "turning",
    "suspended", "partly", "exempts", "convicted", "lifted", "cleared", "mutual", "ergatives", "moments",
)  # fmt: skip
"""The lists of phrases of the language file that are asked for by name."""


class Word(NamedTuple):
    """A word with its offsets; `key` is what it is compared by: the stem, or the name of its synonyms."""

    start: int
    end: int
    text: str
    folded: str
    key: str


@lru_cache(maxsize=4096)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name as those of a text are told apart, folded; of "N'Diaye" and "d'Armor" not the letter."""
    words = [fold(match.group()) for match in _WORD.finditer(name)]
    return tuple(word for word in words if len(word) > 1) or tuple(words)


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
        """The suffixes by their last letter, the longest first."""
        for suffix in self.suffixes:
            self._endings.setdefault(suffix[-1], []).append(suffix)
        self.synonyms: dict[str, str] = {}
        for group in checks.synonyms:
            for word in group:
                self.synonyms.setdefault(self.stem(fold(word)), self.stem(fold(group[0])))
        families: dict[str, set[int]] = {}
        for number, family in enumerate(checks.kin):
            for word in family.split():
                families.setdefault(self.stem(fold(word)), set()).add(number)
        self._families = {stem: frozenset(numbers) for stem, numbers in families.items()}
        self.conditional = re.compile(checks.conditional, re.I)
        self.predicate = re.compile(checks.predicate)
        self.passive = re.compile(checks.passive, re.I)
        self.participle = re.compile(checks.participle, re.I)
        self.indefinite = re.compile(checks.indefinite, re.I)
        self.of_oneself = re.compile(checks.of_oneself, re.I)
        self.past = re.compile(checks.past, re.I)
        self.that = re.compile(checks.that)
        self.said_that = re.compile(rf"(?:{checks.that})\s*$")
        self.denied = re.compile(checks.denied, re.I)
        self.bound = re.compile(checks.bound, re.I)
        self.opposing = re.compile(rf"[,:]|(?:{checks.opposing})")
        self.only_if = re.compile(checks.only_if)
        self.viewpoint = re.compile(checks.viewpoint, re.I)
        self.limit = re.compile(checks.limit, re.I)
        self.only = re.compile(checks.only, re.I)
        self.factive = re.compile(rf"(?:{checks.factive})$", re.I)
        self.coming = re.compile(checks.coming, re.I)
        self.heralds = re.compile(checks.heralds, re.I)
        self.bare_participle = re.compile(checks.bare_participle, re.I)
        self.of = re.compile(checks.of, re.I)
        self.resumes = re.compile(checks.resumes, re.I)
        self.belonging = re.compile(checks.belonging, re.I)
        self.melted = {melted: plain for plain, forms in checks.melted.items() for melted in forms}
        self.actors = frozenset(self.key(word) for word in actors)
        """Keys of the nouns of people and of bodies."""
        self.collectives = frozenset(self.key(word) for word in checks.collectives)
        self.elision = re.compile(checks.elision, re.I)
        self.relative_subject = re.compile(checks.relative_subject, re.I)
        self.telling, self.measuring = frozenset(checks.telling), frozenset(checks.measuring)
        self.tried = re.compile(checks.tried, re.I)
        self.particle = re.compile(checks.particle, re.I)
        self.contrast = re.compile(checks.contrast, re.I)
        self.helped = re.compile(
            rf"(?<!\w)(?:{'|'.join(map(re.escape, checks.done)) or '(?!)'})\s+(?:[\w'’-]+\s+){{0,2}}$", re.I
        )
        self.denial = re.compile(checks.denial, re.I)
        self.partitive = re.compile(checks.partitive, re.I)
        self.adds = re.compile(checks.adds, re.I)
        self.ratio = re.compile(checks.ratio, re.I)
        self.presents = re.compile(checks.presents, re.I)
        self.until = re.compile(checks.until, re.I)
        self.where = re.compile(checks.where, re.I)
        self.linking = marker(linking := [each.replace("’", "'") for each in linking])
        self.joints = re.compile(rf"[,;:()«»“”\"](?!\d)|(?:{checks.joints})", re.I)
        self.understated = re.compile(checks.understated, re.I)
        self.relatives = re.compile(checks.relatives, re.I)
        self.pointed = re.compile(checks.pointed, re.I)
        self.definite = re.compile(checks.definite, re.I)
        pronouns = "|".join(re.escape(one) for one in sorted(checks.anaphors, key=len, reverse=True))
        self.pronoun = re.compile(rf"(?:{pronouns})(?!\w)" if pronouns else "(?!)", re.I)
        self.taken_up = re.compile(checks.taken_up, re.I)
        self.agent = re.compile(checks.agent, re.I)
        self.opens_clause = re.compile(checks.opens_clause, re.I)
        self.reported = re.compile(checks.reported, re.I)
        self.infinitive = re.compile(checks.infinitive, re.I)
        self.infinitive_before = re.compile(rf"(?:{checks.infinitive_before})$", re.I)
        self.partial = re.compile(checks.partial, re.I)
        self.no_superlative = re.compile(rf"(?:{checks.no_superlative})$", re.I)
        self.counted_off = re.compile(checks.counted_off, re.I)
        self.equated = re.compile(rf"(?:{checks.equated})$", re.I)
        self.share = re.compile(rf"(?:{checks.share})$", re.I)
        self.object_lead = re.compile(checks.object_lead, re.I)
        self.behind_auxiliary = re.compile(checks.behind_auxiliary, re.I)
        self.finite = re.compile(checks.finite)
        self.object_opens = re.compile(checks.object_opens)
        self.gaps = re.compile(checks.gaps, re.I)
        self.to_objects = re.compile(checks.to_objects, re.I)
        self.modal = re.compile(checks.modal, re.I)
        self.clauses = re.compile(checks.clauses, re.I)
        self.clause_before = re.compile(rf"(?:{checks.clause_before})$", re.I)
        self.preposition = re.compile(checks.preposition, re.I)
        self.partitives = re.compile(checks.partitives, re.I)
        self.determiner = re.compile(checks.determiner, re.I)
        self.noun_before = re.compile(rf"(?:{checks.noun_before})$", re.I)
        self.charge = re.compile(checks.charge, re.I)
        self.since = re.compile(rf"(?:{checks.since})$", re.I)
        self.set_off = re.compile(checks.set_off, re.I)
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
        self.patterns = _Markers(lists)
        openers = _Openers(lists)
        self.opened = openers.of
        self.anywhere = openers.of("")
        """The lists with a phrase that may begin with any letters: a text is searched for them from end to end."""

    @lru_cache(maxsize=4096)  # noqa: B019  one lexicon per language lives as long as the program
    def stem(self, folded: str) -> str:
        if folded in self.apart:
            return folded
        singular = folded[:-1] if len(folded) > _PLURAL and folded[-1] in "sx" else folded
        ends = {folded[-1:], singular[-1:]}
        for suffix in self.suffixes if len(ends) > 1 else self._endings.get(folded[-1:], ()):
            if suffix[-1] not in ends:
                continue
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


class _Markers(dict[str, re.Pattern[str]]):
    """The pattern of each list of phrases, made when it is first asked for: of most, few texts hold the first word."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        super().__init__()
        self._lists = lists

    def __missing__(self, name: str) -> re.Pattern[str]:
        self[name] = marker(self._lists[name])
        return self[name]


class _Openers:
    """Which lists of phrases a word can open: a text without an opener of a list need not be searched for it."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self._whole: dict[str, set[str]] = {}
        self._stems: dict[str, set[str]] = {}
        self.of = lru_cache(maxsize=4096)(self._of)
        for name, phrases in lists.items():
            for phrase in phrases:
                match = _FIRST.match(phrase)
                word, star = (fold(match.group(1)), match.group(2)) if match else ("", "*")
                (self._stems if star else self._whole).setdefault(word, set()).add(name)

    def _of(self, folded: str) -> frozenset[str]:
        """The names of the lists with a phrase that begins with this word."""
        begun = (self._stems.get(folded[:size], ()) for size in range(len(folded) + 1))
        return frozenset(chain(self._whole.get(folded, ()), *begun))


def marker(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the phrases; a star stands for any ending of the word."""
    ordered = sorted(phrases, key=len, reverse=True)
    bodies = [(*spelt(each, _SPELT), *(() if each.endswith("'") else (END,))) for each in ordered]
    return re.compile(rf"(?<!\w)(?:{branches(bodies)})" if bodies else r"(?!)", re.I)


_SPELT = {" ": r"\s+", "'": "['’]\\s?", "*": ANYTHING}


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; an empty one where no file covers it."""
    if language not in codes():
        return Lexicon(Checks(), frozenset())
    known = load(language)
    frames = known.writing.frames.values()
    actors = (*known.checks.actors, *known.reading.people.doers)
    return Lexicon(known.checks, known.stop_words, (each for use in frames for each in use), known.seo.linking, actors)


@lru_cache(maxsize=1024)
def letters(text: str) -> str:
    """The text as it is compared to the letter: typography made plain, no space around punctuation."""
    return "".join(_SPACED.split(straight(text)))


def _halves(word: Word) -> Iterator[tuple[int, str]]:
    """What a hyphen joins, each with where it begins, folded."""
    return ((word.start + half.start(), fold(half.group())) for half in _HALF.finditer(word.text))


def is_sentence(claim: str, text: str) -> bool:
    """Whether the claim stands in the text from the head of a sentence to its end, outside a quotation."""
    wanted = claim.rstrip(".")
    at = text.find(wanted) if wanted else -1
    if at < 0:
        return False
    before, after = text[:at], text[at + len(wanted) :]
    return (
        (not before or before[-1] in ".!?\n" or (before[-1] == '"' and wanted[0] in "-–—"))
        and before.count('"') % 2 == 0
        and (not after or after[0] in ".!?\n" or wanted[-1] in '!?"')
    )


class Said:
    """A sentence of the article or a line of the source; everything is read when first asked for."""

    def __init__(self, text: str, language: str, *, label: bool = False) -> None:
        """`label`: a heading. Words in it that only name a part of an article ("key dates") assert nothing."""
        self.text = text
        self.language = language
        self.lexicon = lexicon(language)
        self.memory: dict[str, frozenset[tuple[str, object]]] = {}
        """What others derive from it and need again."""
        self.derived: dict[str, Any] = {}
        """The same for values of other types, by who derives them."""
        self._marks: dict[str, tuple[re.Match[str], ...]] = {}
        self.idle = self.lexicon.idle | self.lexicon.labels if label else self.lexicon.idle
        self.label = label and not self.lexicon.predicate.search(text)
        """Whether it is a heading without a verb."""

    @cached_property
    def words(self) -> tuple[Word, ...]:
        compared = self.lexicon.compared
        return tuple(Word(*one.span(), one.group(), *compared(one.group())) for one in _WORD.finditer(self.text))

    @cached_property
    def content(self) -> tuple[Word, ...]:
        """The words that assert something: no small words, figures, dates."""
        idle, values = self.idle, self.value_spans
        return tuple(
            word for word in self.words
            if word.folded not in idle and len(word.folded) > 1 and not word.text[0].isdigit()
            and not any(start <= word.start < end for start, end in values)
        )  # fmt: skip

    @cached_property
    def content_keys(self) -> frozenset[str]:
        """Keys of those words."""
        return frozenset(word.key for word in self.content)

    @cached_property
    def asserting(self) -> frozenset[int]:
        """Where those words begin."""
        return frozenset(word.start for word in self.content)

    @cached_property
    def contrast(self) -> re.Match[str] | None:
        """Where it sets two statements against one another outside quotations."""
        return self.lexicon.contrast.search(self.outside)

    @cached_property
    def value_spans(self) -> list[tuple[int, int]]:
        """Where dates and figures stand."""
        return [(date.start, date.end) for date in self.dates] + [(one.start, one.end) for one in self.figures]

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(word.key for word in self.words)

    @cached_property
    def families(self) -> frozenset[int]:
        """The families of its words."""
        return frozenset().union(*(self.lexicon.families(word.folded) for word in self.words))

    @cached_property
    def folded(self) -> frozenset[str]:
        whole = {word.folded for word in self.words}
        return frozenset(whole | {part for word in whole if "-" in word for part in word.split("-")})

    @cached_property
    def counted(self) -> Counter[str]:
        """How often it has each word."""
        return Counter(word.folded for word in self.words)

    @cached_property
    def letters(self) -> str:
        return letters(self.text)

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        return dates(self.text, self.language)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        return figures(self.text, self.language)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        return names(self.text, self.language)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        return spans(self.text)

    @cached_property
    def outside(self) -> str:
        """The text with the quoted words blanked, so that offsets stay."""
        text = self.text
        for span in self.spans:
            text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
        return text

    @cached_property
    def voice(self) -> bool:
        """Whether the text is a quotation and who speaks it, and says nothing else: "Ada Lund, maire : « … »"."""
        outer = [span for span in self.spans if not span.depth]
        if len(outer) != 1 or not (outer[0].opening and outer[0].closing):
            return False
        before, after = self.text[: outer[0].start], self.text[outer[0].end :]
        label = before.rstrip(' \u00a0\u202f«“"')
        return (
            (not label or label.endswith(":"))
            and not _LETTER.search(after)
            and not self.lexicon.predicate.search(label)
            and not self.lexicon.patterns["negations"].search(label)
        )

    @cached_property
    def countries(self) -> frozenset[str]:
        """The countries that the text names or has a demonym or capital of."""
        return frozenset(name for name, _, _ in self.places)

    @cached_property
    def places(self) -> tuple[tuple[str, int, int], ...]:
        """Countries by their table's name, with the offsets of the word that means them."""
        wanted = self._opened("places")
        text = bare(self.text) if wanted else ""
        return tuple((name, *match.span()) for name, group in wanted for match in self.found(group, text))

    def marks(self, group: str) -> tuple[re.Match[str], ...]:
        """Where the words of a group of the language file stand: "hedges", "negations", …"""
        known = self._marks.get(group)
        if known is None:
            known = tuple(self.found(group, self.text)) if group in self._opening else ()
            known = tuple(filter(self._denies, known)) if group == "negations" else known
            if known and group in ("sayings", "hedges", "reporting"):
                known = tuple(mark for mark in known if not self.lexicon.tried.match(self.text, mark.start()))
            self._marks[group] = known
        return known

    def _denies(self, mark: re.Match[str]) -> bool:
        """Whether a particle denies: "ne" alone is for show ("avant qu'il ne parte"), and with "que" it is "only"."""
        lexicon = self.lexicon
        if lexicon.understated.match(self.text, mark.end()):
            return False
        if not lexicon.particle.fullmatch(mark.group()):
            return True
        start = max(self.text.rfind(stop, 0, mark.start()) for stop in '.;:!?«»"') + 1
        stop = _CLAUSE_END.search(self.text, mark.end())
        return bool(lexicon.denial.search(self.text, start, stop.start() if stop else len(self.text)))

    @property
    def openers(self) -> KeysView[str]:
        """The lists of phrases that some word of the text can open."""
        return self._opening.keys()

    @cached_property
    def _opening(self) -> dict[str, list[int]]:
        """Those lists, each with where the words begin that can open it."""
        opened, found = self.lexicon.opened, {group: list[int]() for group in self.lexicon.anywhere}
        for word in self.words:
            for start, folded in _halves(word) if "-" in word.folded else ((word.start, word.folded),):
                for group in opened(folded):
                    found.setdefault(group, []).append(start)
        return found

    def found(self, group: str, text: str) -> Iterator[re.Match[str]]:
        """Where the phrases of a list stand: in the text, or in another with its words in the same places.

        Tried only where a word can open one of them, and not at every letter.
        """
        pattern, end = self.lexicon.patterns[group], 0
        if group in self.lexicon.anywhere:
            yield from pattern.finditer(text)
            return
        for start in self._opening.get(group, ()):
            if start >= end and (match := pattern.match(text, start)):
                yield match
                end = match.end()

    @cached_property
    def conditionals(self) -> tuple[re.Match[str], ...]:
        return tuple(self.lexicon.conditional.finditer(self.text))

    @cached_property
    def superlatives(self) -> tuple[tuple[str, re.Match[str]], ...]:
        """Each superlative with the name of its group."""
        wanted = self._opened("superlatives")
        if not wanted:
            return ()
        text = self.text
        for match in self.marks("fixed"):
            text = text[: match.start()] + " " * len(match.group()) + text[match.end() :]
        return tuple((name, match) for name, group in wanted for match in self.found(group, text))

    @cached_property
    def rates(self) -> dict[str, re.Match[str]]:
        return self._searched("rates", self.text)

    @cached_property
    def links(self) -> dict[str, re.Match[str]]:
        return self._searched("links", self.text)

    @cached_property
    def links_outside(self) -> dict[str, re.Match[str]]:
        """The same of what stands outside quotations."""
        return self._searched("links", self.outside)

    def _searched(self, table: str, text: str) -> dict[str, re.Match[str]]:
        opened = self._opened(table)
        return {name: found for name, group in opened if (found := next(self.found(group, text), None))}

    def _opened(self, table: str) -> list[tuple[str, str]]:
        """The lists of a table that some word of the text can open: their names in it and among all lists, in order."""
        names = self.lexicon.tables[table]
        opened = names.keys() & self.openers
        return [(names[each], each) for each in names if each in opened] if opened else []

    @property
    def opposites(self) -> list[tuple[re.Pattern[str], re.Pattern[str], bool]]:
        """The pairs of opposite words of which the text may hold one, and whether each may imply the other."""
        patterns = self.lexicon.patterns
        return [(patterns[one], patterns[other], converse) for one, other, converse in self.opposed]

    @cached_property
    def opposed(self) -> list[tuple[str, str, bool]]:
        """The same by the names of their lists."""
        opened = self.openers
        return [pair for pair in self.lexicon.opposites if pair[0] in opened or pair[1] in opened]

    def definite(self, start: int) -> bool:
        """Whether a definite article stands right before this offset."""
        return bool(self.lexicon.definite.search(self.text, max(0, start - 8), start))

    def content_between(self, start: int, end: int) -> frozenset[str]:
        """Keys of the content words between two offsets."""
        return frozenset(word.key for word in self.content if start <= word.start < end)


@lru_cache(maxsize=1536)
def read(text: str, language: str, *, label: bool = False) -> Said:
    """What the text says, shared by everybody who asks: a line is held against in its section, the plan and the report.

    Some dozen articles' lines and sentences at a time; a `Said` is never changed but by what is read of it.
    """
    return Said(text, language, label=label)
