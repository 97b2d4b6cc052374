"""Who is named in a source: full names for surnames, roles, genders."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache, cached_property

from story import languages
from story.attribution import grammar
from story.gender import Gender, Genders, Trait
from story.languages.reading import People, Reading
from story.names import Name, is_first_name
from story.patterns import fixed
from story.placed import Placed
from story.plain import bare
from story.roles import is_kin, roles
from story.speakers.member import Member
from story.speakers.mentions import Mention, mentions
from story.spellings import frame, is_one


@cache
def _places(language: str) -> frozenset[str]:
    """What the countries of the language's table, their people and capitals are called, bare."""
    places = languages.load(language).checks.places if language in languages.codes() else {}
    return frozenset(bare(word) for name, words in places.items() for word in (name, *words))


class Named:
    """Those named in a source. `text` is the evened text of the whole source."""

    def __init__(self, text: str, names: Sequence[Name], language: str) -> None:
        self.text = text
        self.bare = bare(text)
        self.language = language
        reading = languages.load(language).reading if language in languages.codes() else Reading()
        self.known: People = reading.people
        self.grammar = grammar(language)
        self.genders = Genders(language)
        self.names = Placed(names)
        self.members: dict[str, Member] = {}
        self.unread: list[Callable[[], None]] = []
        """What notes the offices that take up whoever the sentence before names, until it is needed."""
        self.hero: Member | None = None
        """Whom the source is a portrait of."""
        self._addressed: dict[str, tuple[int, list[str]]] = {}
        self._address = fixed(rf"(?<![\w'])({self.known.titles})\.? \Z")
        told = rf"(?:{self.grammar.speech.determiners})(?P<noun>[\w-]+)(?: (?:{self.grammar.adjectival}))?"
        self._last = fixed(rf"(?<![\w'-]){told} \Z")
        self.places = _places(language)
        self._aged = fixed(rf"(?:{self.known.ageing}){self.known.age}")
        self.offices: list[tuple[int, int, Member]] = []
        self._full = self._full_names()
        self._named: dict[str, list[Name]] = defaultdict(list)
        for name in names:
            self._named[self._full[name.text]].append(name)
            member = self.members.setdefault(self._full[name.text], Member(name=self._full[name.text]))
            member.seen.append(name.start)
        for name, start, end in roles(text, names, language):
            self._bind(name, start, end)

    def note_epithets(self) -> None:
        while self.unread:
            self.unread.pop()()

    @cached_property
    def mentions(self) -> Placed[Mention]:
        """Where those with an office are called by it."""
        taken = [(start, end) for start, end, _ in self.offices]
        return Placed(mentions(self.bare, self.members.values(), self.grammar, taken))

    def _full_names(self) -> dict[str, str]:
        """Each name as the source first gives it in full: "Shapps" is "Grant Shapps"."""
        wholes = list(dict.fromkeys(name.text for name in self.names))
        edges: dict[str, list[str]] = defaultdict(list)
        framed: dict[tuple[str, str], list[str]] = defaultdict(list)
        for whole in wholes:
            words = whole.split()
            for edge in dict.fromkeys((words[0], words[-1])) if len(words) > 1 else ():
                edges[edge].append(whole)
            if len(words) > 1:
                framed[_framed(words[-1])].append(whole)
        full = {name: self._spelt_out(name, wholes) or self._full_name(name, edges, framed) for name in wholes}
        return {name: full.get(whole, whole) for name, whole in full.items()}

    def _spelt_out(self, acronym: str, wholes: Sequence[str]) -> str | None:
        """ "SNM" where the source also has "Syndicat National des Marins"."""
        if not (acronym.isupper() and acronym.isalpha() and len(acronym) >= 3):
            return None
        return next((whole for whole in wholes if _initials(whole) == acronym), None)

    def _full_name(self, name: str, edges: dict[str, list[str]], framed: dict[tuple[str, str], list[str]]) -> str:
        parts = name.split()
        near = [*edges.get(parts[0], ()), *edges.get(parts[-1], ())]
        size = (len(parts), len(name))
        more = [whole for whole in near if (len(whole.split()), len(whole)) > size]
        longer = [whole for whole in more if _is_part(parts, whole.split())]
        alike = framed.get(_framed(name), ()) if len(parts) == 1 and not longer else ()
        first = min(longer, key=self.text.find, default=None)
        return first or next((whole for whole in alike if _is_respelt(name, whole)), name)

    def _with_noun(self, at: int) -> int:
        """Where the designation of a body begins whose name does at `at`: "la société Aquabelle"."""
        noun = self._last.search(self.bare, max(0, at - 40), at)
        if noun is None or not self.grammar.bodily.fullmatch(noun["noun"]):
            return at
        name = self.names.starting(at)
        own = name is None or self.grammar.articled.match(name.text) is not None
        return at if own or is_first_name(self.text[at:].split(maxsplit=1)[0]) else noun.start()

    def _is_kins(self, name: Name) -> bool:
        """ "La fille d'André Barrère, conseillère municipale": what is told behind the name is told of hers."""
        tie = rf"(?<![\w-])(?:{self.grammar.kinship}) (?:{self.grammar.completes})"
        titled = rf"(?:(?:{self.known.titles})\.? )?\Z"
        return fixed(tie + titled).search(self.bare, max(0, name.start - 40), name.start) is not None

    def _is_firm(self, name: Name, start: int, end: int) -> bool:
        """ "Télévia, quatrième opérateur du pays": what a body does is no role of a person's."""
        lone = (
            " " not in name.text
            and not is_first_name(name.text)
            and not self._address.search(self.bare, max(0, name.start - 12), name.start)
        )
        words = fixed(r"[\w-]+").findall(self.bare[start:end])[:2]
        return lone and any(fixed(self.grammar.speech.agents).fullmatch(word) for word in words)

    def _is_of_other_sex(self, at: int, name: Name) -> bool:
        """ "Le mari de l'une des victimes, Sandrine Colomer": a noun of kinship that cannot be hers."""
        noun = fixed(r"[\w-]+").match(self.bare, at)
        if noun is None or not fixed(self.grammar.kinship).fullmatch(noun.group()):
            return False
        own, other = self.genders.of_noun(noun.group()), self.genders.of_name(name.text)
        return own is not None and other is not None and own != other

    def _bind(self, name: Name, start: int, end: int) -> None:
        if self._with_noun(name.start) < name.start or self._is_of_other_sex(start, name):
            return
        if self._is_firm(name, start, end) or (start > name.end and self._is_kins(name)):
            return
        member = self.members[self._full[name.text]]
        if is_kin(self.text, start, end, self.language):
            member.kin = True
        else:
            member.role = member.role or self.text[start:end]
        self.offices.append((start, end, member))
        self._learn(member, self._gender(start, end, name))

    def _learn(self, member: Member, gender: Gender | None) -> None:
        member.trait = Trait(member.trait.gender or gender, False)

    def _gender(self, start: int, end: int, name: Name) -> Gender | None:
        """By the title before the name, the article before the role, the form of the role."""
        before = fixed(r"[\w]+").findall(self.bare[max(0, start - 14) : start])[-1:]
        title = fixed(rf"(?<![\w'])({self.known.titles})\.? $").findall(self.bare[max(0, name.start - 12) : name.start])
        before = [word for word in before if word not in self.grammar.speech.possessives]
        told = [gender for word in (*title, *before) if (gender := self.genders.of_word(word))]
        return told[0] if told else self.genders.of_noun(fixed(r"[ -]").split(self.bare[start:end])[0])

    def heard(self, member: Member) -> Member:
        """Somebody who is known to speak, and so whose role any noun may tell."""
        if member.role is None and member.person:
            named = self._named[member.name]
            for other, start, end in roles(self.text, named, self.language, any_noun=True):
                within = (each for each in self.names.within(start, end) if " " in each.text)
                if end > other.start or not any(is_first_name(each.text.split()[0]) for each in within):
                    self._bind(other, start, end)
                break
        return member

    def _titled(self, member: Member) -> Gender | None:
        """By a title of address wherever they are named: "M.", "Mme"."""
        told = map(self.genders.of_word, self._titles(member))
        return next((gender for gender in told if gender), None)

    def _titles(self, member: Member) -> list[str]:
        """The titles of address they are named with, as far as they have been seen."""
        read, found = self._addressed.get(member.name, (0, []))
        for at in member.seen[read:]:
            title = self._address.search(self.bare, max(0, at - 12), at)
            found += [title[1]] if title else []
        self._addressed[member.name] = len(member.seen), found
        return found


def _initials(name: str) -> str:
    return "".join(word[0] for word in fixed(r"[ '-]").split(name) if word[:1].isupper())


def _is_part(parts: Sequence[str], whole: Sequence[str]) -> bool:
    initial = parts[0].rstrip(".")
    if len(parts) == 2 and len(initial) == 1:
        return initial == whole[0][0] and parts[1] == whole[-1] and len(whole[0].rstrip(".")) > 1
    return list(whole[-len(parts) :]) == list(parts) or list(whole[: len(parts)]) == list(parts)


def _framed(name: str) -> tuple[str, str]:
    """What a respelt name has in common with the name: few of many names need be compared letter by letter."""
    return name[:1], frame(name)


def _is_respelt(name: str, whole: str) -> bool:
    """ "Boudanov", where the source also has "Kyrylo Budanov"."""
    return " " in whole and all(part[0].isupper() for part in whole.split()) and is_one(name, whole.split()[-1])
