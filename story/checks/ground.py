"""What an article may stand on: the lines of its sources, read once, with quotations, people and aliases."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from story.anchors import days, meant_days, of_line, posted
from story.checks.index import Index, Texts
from story.checks.letters import Word, is_sentence, letters, parts
from story.checks.lexicon import lexicon
from story.checks.said import Said, read
from story.dates import Date
from story.values import Alias, Evidence, Finding, Line, Notes, Person, Quote, Source
from story.words import fold
from story.years import about, years


class Basis:
    """The lines one sentence is held against: `first` it stands on, `extra` only lend a value."""

    def __init__(
        self, ground: "Ground", first: Sequence[str], extra: Sequence[str] = (), *, cited: bool = False
    ) -> None:
        self.ground = ground
        self.first, self.extra = tuple(first), tuple(extra)
        self.cited = cited
        """Whether the sentence names its lines itself; else code aligned it to them."""
        self.named: dict[Said, list[list[Word]]] = {}
        """The words of the names in what is held against it: more than one rule asks for them."""

    @cached_property
    def said(self) -> tuple[tuple[Line, Said], ...]:
        """The lines of `first`, each with what it says."""
        return tuple((self.ground.lines[line], self.ground.said[line]) for line in self.first)

    @cached_property
    def lent(self) -> tuple[tuple[Line, Said], ...]:
        """The lines of `extra`, likewise."""
        return tuple((self.ground.lines[line], self.ground.said[line]) for line in self.extra)

    @cached_property
    def told(self) -> tuple[tuple[Line, Said], ...]:
        """The lines whose statements the sentence retells: the first, and neighbours of theirs that lend to it."""
        return (*self.said, *((line, said) for line, said in self.lent if self.is_next(line.id)))

    @cached_property
    def keys(self) -> frozenset[str]:
        """Word keys of the first lines and of the roles of whoever they name."""
        return self.plain_keys | self.ground.role_keys(self.folded)

    @cached_property
    def plain_keys(self) -> frozenset[str]:
        """Word keys of the first lines alone."""
        return frozenset().union(*(said.keys for _, said in self.said))

    @cached_property
    def roles(self) -> frozenset[str]:
        """The words of the roles of whoever the first lines name, folded."""
        return self.ground.role_words(self.folded)

    @cached_property
    def meant(self) -> frozenset[str]:
        """The words of names that the first lines stand for without having them, folded."""
        return frozenset().union(*(self.ground.meant(line) for line in self.first))

    @cached_property
    def countries(self) -> frozenset[str]:
        return frozenset().union(*(said.countries for _, said in self.said))

    @cached_property
    def folded(self) -> frozenset[str]:
        return frozenset().union(*(said.folded for _, said in self.said))

    @cached_property
    def text(self) -> str:
        return "\n".join(said.text for _, said in self.said)

    @cached_property
    def letters(self) -> str:
        """The letters of all its lines as one text, in order."""
        return letters(" ".join(said.text for _, said in (*self.said, *self.lent)))

    def is_next(self, line: str) -> bool:
        """Whether a line stands next to the first one, or shares its paragraph."""
        ground = self.ground
        return any(
            abs(ground.order[line] - ground.order[first]) <= 1
            or (ground.lines[line].paragraph, line[0]) == (ground.lines[first].paragraph, first[0])
            for first in self.first
        )

    def verified(self, claim: Said) -> tuple[tuple[int, int], ...]:
        """The spans of the claim whose quoted words the sources have to the letter, in the story or beside it."""
        found = []
        for span in claim.spans:
            wanted = letters(claim.text[span.start : span.end]).strip(' .,;:!?…"')
            if len(wanted.split()) > 1 and (
                wanted in self.ground.letters or any(wanted in page for page in self.ground.pages)
            ):
                found.append((span.start, span.end))
        return tuple(found)

    def evidence(self, line: Line | None = None, start: int = 0, end: int | None = None) -> tuple[Evidence, ...]:
        """A piece of a line, the whole first line by default; `start` and `end` count from the line's start."""
        line = line or (self.said[0][0] if self.said else None)
        if line is None:
            return ()
        text = line.text[start:end]
        return (Evidence(line=line.id, start=line.start + start, end=line.start + start + len(text), text=text),)


def _other_name(said: Said, end: int, names: frozenset[str]) -> bool:
    """Whether another name than these follows a noun before the next punctuation: "la fonderie voisine de Lisle"."""
    near = (name for name in said.names if end <= name.start < end + NEAR_NOUN)
    return any(names.isdisjoint(parts(name.text)) for name in near)


def _noun_names(said: Said) -> tuple[tuple[str, frozenset[str], bool], ...]:
    """The keys of the nouns that stand before a name in a line, with the name's words; whether a word binds the two."""
    if "noun names" not in said.derived:
        said.derived["noun names"] = tuple(_named_by_nouns(said))
    found: tuple[tuple[str, frozenset[str], bool], ...] = said.derived["noun names"]
    return found


def _named_by_nouns(said: Said) -> Iterator[tuple[str, frozenset[str], bool]]:
    for name in said.names:
        noun = next((word for word in reversed(said.content) if word.end <= name.start), None)
        between = said.text[noun.end : name.start] if noun else ""
        if noun and noun.text[0].islower() and said.lexicon.of.fullmatch(between):
            yield noun.key, frozenset(parts(name.text)), bool(between.strip())


_HEAD = 7
"""Letters by which the words of a role are told apart, and known again."""
NEAR_NOUN = 30
"""Characters behind a noun within which a name tells which one it is."""


def _run_on(text: str) -> tuple[str, tuple[int, ...]]:
    whole, starts = "", []
    for line in filter(None, (letters(one).strip() for one in text.splitlines())):
        if whole and whole[-1] not in _TIGHT and line[0] not in _TIGHT:
            whole += " "
        starts.append(len(whole))
        whole += line
    return whole, tuple(starts)


_TIGHT = '"();:!?,.'
"""Marks around which `letters` leaves no space."""


def _runs_over(claim: str, text: str, starts: Sequence[int]) -> bool:
    """Whether the claim is a stretch of the text over a line's end, cut where a sentence or a line begins and ends."""
    wanted = claim.strip().rstrip(".")
    at = text.find(wanted) if wanted else -1
    end = at + len(wanted)
    if at < 0 or not any(at < start < end for start in starts):
        return False
    begins = at in starts or text[at - 1] in '.!?"'
    return begins and (
        end == len(text) or end in starts or end + 1 in starts or text[end - 1] in '.!?"' or text[end] in '.!?"'
    )


class Ground:
    """Built once per run or section; what a line says is read at the first sentence that needs it."""

    def __init__(
        self,
        lines: Sequence[Line],
        quotes: Sequence[Quote],
        people: Sequence[Person],
        aliases: Sequence[Alias],
        language: str,
        texts: Sequence[str] = (),
        written: Sequence[tuple[str, str]] = (),
    ) -> None:
        self.language = language
        self.lines = {line.id: line for line in lines}
        self.order = {line.id: place for place, line in enumerate(lines)}
        self.quotes = {quote.id: quote for quote in quotes}
        self.people, self.aliases = tuple(people), tuple(aliases)
        self.said = {line.id: read(line.text, language) for line in lines}

        self._meant: dict[str, frozenset[str]] = {}
        self._texts = tuple(texts)
        self._written = tuple(written)
        self._days: dict[str, tuple[Date, ...]] = {}
        self.ruled: dict[tuple[object, ...], tuple[Finding, ...]] = {}
        """What the rules found in a sentence already, by its words and what it cites."""
        self.claimed: dict[tuple[object, ...], tuple[Finding, ...]] = {}
        """The same of what cites nothing, by its words and where it stands."""
        self.aligned: dict[Said, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        """The lines that a text was aligned to already, and those that lend to them. No `Basis`, which refers to this:
        only the collector would ever free the two."""
        self.identified: dict[str, frozenset[str]] = {}
        """What stands for a speaker in the words that name one, by those."""
        self.voices: dict[str, frozenset[str]] = {}
        """The same of who says a quotation, by its id."""

    @cached_property
    def spoken(self) -> tuple[tuple[Quote, str], ...]:
        """The quotations, each with its letters."""
        return tuple((quote, letters(quote.text)) for quote in self.quotes.values())

    @cached_property
    def put_right(self) -> bool:
        """Whether an editor put right who says one of the quotations."""
        return any(quote.by_editor for quote in self.quotes.values())

    @cached_property
    def pages(self) -> tuple[str, ...]:
        """The letters of every printed line of the sources, those that are not the story included."""
        printed = [letters(line.lstrip("-–—•*> ")) for text in self._texts for line in text.splitlines()]
        headed = (line.text.partition(" : ")[2] for line in self.lines.values() if line.kind == "headline")
        printed += map(letters, headed)  # what a headline says, without its rubric
        return tuple(dict.fromkeys((*(said.letters for said in self.said.values()), *filter(None, printed))))

    def holds(self, claim: str) -> bool:
        """Whether these letters are a whole sentence, or whole printed lines, of a source."""
        return any(is_sentence(claim, page) for page in self._printed.holding(claim.rstrip("."))) or any(
            _runs_over(claim, text, starts) for text, starts in self._running
        )

    @cached_property
    def _printed(self) -> Texts:
        """The pages, to be searched as one."""
        return Texts({page: page for page in self.pages})

    @cached_property
    def _running(self) -> tuple[tuple[str, tuple[int, ...]], ...]:
        """Each source's letters as one text, with the offsets at which its printed lines begin."""
        return tuple(_run_on(text) for text in self._texts)

    @classmethod
    def of(
        cls,
        lines: Sequence[Line],
        quotes: Sequence[Quote] = (),
        people: Sequence[Person] = (),
        aliases: Sequence[Alias] = (),
        language: str = "fr",
        written: Sequence[tuple[str, str]] = (),
    ) -> "Ground":
        """The ground of those lines; `language` is the source's two-letter code, `written` as in the notes."""
        return cls(lines, quotes, people, aliases, language, (), written)

    @classmethod
    def of_sources(cls, sources: Sequence[Source], told: Sequence[Quote] = ()) -> "Ground":
        """The ground that whole sources make, with the quotations and people read from them.

        Where an editor put right who says one of the quotations `told`, that speaker stands.
        """
        from story.people import aliases, people
        from story.quotes import heard
        from story.voices import alike

        lines = [line for source in sources for line in source.story]
        voices = [heard(source) for source in sources]
        every = (quote for found, _ in voices for quote in found)
        # Each source counts its own from Q1; together they are numbered as in the notes of a run.
        quotes = [quote.model_copy(update={"id": f"Q{number}"}) for number, quote in enumerate(every, 1)]
        posts = [each for source, known in zip(sources, voices, strict=True) for each in posted(source, *known)]
        read = Notes(quotes=tuple(quotes), people=tuple(one for source in sources for one in people(source)))
        right = alike(read, told, sources)
        return cls(lines, right.quotes, right.people,
                   [one for source in sources for one in aliases(source)], sources[0].language,
                   [source.text for source in sources], (*days(sources), *posts, *about(sources)))  # fmt: skip

    def meant_days(self, line: str) -> tuple[Date, ...]:
        """The days that words of the line mean by the day on which its source was written: "hier" as a date.

        With the year of those that it tells without.
        """
        if line not in self._days:
            text = self.lines[line].text
            days = meant_days(text, of_line(line, self._written), self.language)
            self._days[line] = (*days, *years(text, line, self._written, self.language))
        return self._days[line]

    @cached_property
    def folded(self) -> frozenset[str]:
        """Every word of every line, folded."""
        return frozenset().union(*(said.folded for said in self.said.values()))

    @cached_property
    def keys(self) -> frozenset[str]:
        """The word keys of every line."""
        return frozenset().union(*(said.keys for said in self.said.values()))

    @cached_property
    def persons(self) -> frozenset[str]:
        """The words of the names of people and of those who are quoted, folded."""
        named = [one.name for one in self.people] + [quote.speaker or "" for quote in self.quotes.values()]
        return frozenset(word for name in named for word in parts(name) if len(word) > 2)

    @cached_property
    def letters(self) -> str:
        return " ".join(said.letters for said in self.said.values())

    @cached_property
    def names(self) -> frozenset[str]:
        """The words that are part of a name somewhere in the sources, folded."""
        return frozenset(word for said in self.said.values() for name in said.names for word in parts(name.text))

    @cached_property
    def name_keys(self) -> frozenset[str]:
        """The keys of the words of names."""
        return frozenset(lexicon(self.language).key(word) for word in self.names)

    @cached_property
    def topics(self) -> frozenset[str]:
        """The words of names that the story is about: in its first two lines, or in one line of five and three."""
        seen = Counter(
            word for said in self.said.values() for word in {part for name in said.names for part in parts(name.text)}
        )
        often = {word for word, count in seen.items() if count >= 3 and count * 5 >= len(self.said)}
        first = [said for line, said in self.said.items() if self.order[line] < 2]
        return frozenset(often | {word for word in seen if any(word in said.folded for said in first)})

    @cached_property
    def companions(self) -> dict[str, frozenset[str]]:
        """Each word of a name to the words it stands beside in a name: "shapps" to "grant"."""
        found: dict[str, set[str]] = {}
        for said in self.said.values():
            for name in said.names:
                words = parts(name.text)
                for word in words:
                    found.setdefault(word, set()).update(words)
        return {word: frozenset(others) for word, others in found.items()}

    @cached_property
    def weights(self) -> dict[str, float]:
        """How much a word key tells lines apart: the rarer in the sources, the more."""
        seen = Counter(key for said in self.said.values() for key in said.keys)
        return {key: math.log(1 + len(self.said) / count) for key, count in seen.items()}

    @cached_property
    def rarest(self) -> float:
        """The weight of the rarest word key."""
        return max(self.weights.values(), default=1.0)

    @cached_property
    def index(self) -> Index:
        """Which lines hold what; of them all, `aligned` looks only at those that share something with a claim."""
        return Index(self.said)

    @cached_property
    def _roles(self) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        found = []
        for person in self.people:
            role = read(person.role, self.language)
            found.append((frozenset(parts(person.name)), frozenset(word.key for word in role.content)))
        return tuple(found)

    def role_keys(self, folded: frozenset[str]) -> frozenset[str]:
        """Word keys of the roles of the people that those words name."""
        return frozenset().union(*(role for name, role in self._roles if not name.isdisjoint(folded)))

    @cached_property
    def _stems(self) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        return tuple(
            (
                frozenset(parts(one.name)),
                frozenset(said.lexicon.stem(word.folded) for said in [read(one.role, self.language)]
                          for word in said.content),
            )
            for one in self.people
        )  # fmt: skip

    def role_stems(self, folded: frozenset[str]) -> frozenset[str]:
        """The stems of the words of the roles of the people that those words name; no synonyms."""
        return frozenset().union(*(role for name, role in self._stems if not name.isdisjoint(folded)))

    def held_by_others(self, stems: frozenset[str], name: frozenset[str]) -> bool:
        """Whether somebody of another name has a role with all these stems."""
        return any(bool(stems) and stems <= role and who.isdisjoint(name) for who, role in self._stems)

    def named_with(self, keys: frozenset[str]) -> frozenset[str]:
        """The name words of the people whose role has all these words, told by their beginnings."""
        return frozenset().union(*(name for name, heads in self._heads if keys and keys <= set(heads)))

    @cached_property
    def _heads(self) -> tuple[tuple[frozenset[str], tuple[str, ...]], ...]:
        """The words of each name, with the beginnings of the words of its role in their order."""
        return tuple(
            (
                frozenset(parts(one.name)),
                tuple(word.folded[:_HEAD] for word in read(one.role, self.language).content),
            )
            for one in self.people
        )

    def role_words(self, folded: frozenset[str]) -> frozenset[str]:
        """The words of the roles of the people that those words name, folded."""
        return frozenset().union(
            *(read(one.role, self.language).folded for one in self.people if not folded.isdisjoint(parts(one.name)))
        )

    def named_by_role(self, keys: frozenset[str]) -> frozenset[str]:
        """The name words of the people whose whole role is among those keys."""
        bearers = [(name, role) for name, role in self._roles if role and role <= keys]
        return frozenset().union(*(name for name, role in bearers if self._alone(name, role)))

    def _alone(self, name: frozenset[str], role: frozenset[str]) -> bool:
        """Whether nobody else in the sources has this whole role."""
        return not any(role <= other and name.isdisjoint(who) for who, other in self._roles)

    def also(self, name: str) -> Iterator[str]:
        """The other names that the sources bind to a name, over one name that both are bound to if need be."""
        wanted = fold(name)
        for group in self._known_as:
            if wanted in group:
                yield from group - {wanted}

    @cached_property
    def _known_as(self) -> tuple[frozenset[str], ...]:
        """The names of each bearer, folded."""
        groups: dict[str, set[str]] = {}
        for alias in self.aliases:
            groups.setdefault(fold(alias.name), {fold(alias.name)}).update(map(fold, alias.also))
        return tuple(map(frozenset, groups.values()))

    def meant(self, line: str) -> frozenset[str]:
        """The words of names that a line stands for without having them, folded.

        Who speaks in it by the table of quotations, who alone has a role that it tells ("la directrice"), and what
        it calls by the noun that goes with the name elsewhere ("le port" where only one port is named).
        """
        if line not in self._meant:
            self._meant[line] = self._spoken(line) | self._by_role(line) | self._by_noun(line)
        return self._meant[line]

    def _spoken(self, line: str) -> frozenset[str]:
        return frozenset(
            word for quote in self.quotes.values() if quote.line == line for word in parts(quote.speaker or "")
        )

    def _by_role(self, line: str) -> frozenset[str]:
        said, bearers = self.said[line], self._bearers
        able = ((word, bearers.get(word.folded[:_HEAD])) for word in (said.content if bearers else ()))
        return frozenset().union(*(names for word, names in able if names and said.definite(word.start)))

    @cached_property
    def _bearers(self) -> dict[str, frozenset[str]]:
        """The beginnings of roles that nobody of another name has one with, to the name words of who has."""
        found: dict[str, frozenset[str]] = {}
        for name, (first, *_) in ((name, roles) for name, roles in self._heads if roles):
            if all(other[:1] != (first,) or not who.isdisjoint(name) for who, other in self._heads):
                found[first] = found.get(first, frozenset()) | name
        return found

    def _by_noun(self, line: str) -> frozenset[str]:
        said = self.said[line]
        found: set[str] = set()
        for word in said.content:
            names = self._nouns.get(word.key)
            if names and said.definite(word.start) and not _other_name(said, word.end, names):
                found |= names
        return frozenset(found)

    @cached_property
    def _nouns(self) -> dict[str, frozenset[str]]:
        """Keys of nouns that stand before one name only in the sources, to the words of that name.

        Not before a person's: "l'armée de Paul Keravel" is not he.
        """
        found: dict[str, list[frozenset[str]]] = {}
        for noun, words, bound in (each for said in self.said.values() for each in _noun_names(said)):
            if not (bound and words <= self.persons):
                found.setdefault(noun, []).append(words)
        return {noun: names[0] for noun, names in found.items() if all(one & names[0] for one in names)}

    def near(self, line: str, others: Iterable[str]) -> list[str]:
        """The other lines, the nearest to this one first; of two as near, the earlier."""
        place = self.order[line]
        return sorted(others, key=lambda other: (abs(self.order[other] - place), self.order[other]))

    def before(self, line: str, reach: int = 3) -> tuple[str, ...]:
        """The lines shortly before one, where what it says "he" for was named."""
        place = self.order[line]
        return tuple(self._placed[at] for at in range(place - reach, place) if at in self._placed)

    @cached_property
    def _placed(self) -> dict[int, str]:
        """The line at each place."""
        return {place: line for line, place in self.order.items()}
