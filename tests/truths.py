"""What an article says of who speaks, who is who and when, held against what was written down by hand."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from story.article import Article
from story.dates import dates
from story.words import fold, straight

FOLDER = Path(__file__).parent / "truth"
_QUOTED = re.compile(r"«\s*(.+?)\s*»|[“\"](.+?)[”\"]")
_ARTICLE = re.compile(r"^(?:le |la |les |l'|un |une |the |a |an |son |sa |his |her )")
_TITLES = re.compile(r"(?<!\w)(?:m|mme|me|dr|mr|ms|mrs)\.? (?=[A-ZÀ-Ý])", re.I)
_BY = re.compile(r"^(?:selon|d'apres|according to) (?P<who>[^,]+), (?P<what>.+)$")
_BY_LAST = re.compile(r"^(?P<what>.+), (?:selon|d'apres|according to) (?P<who>[^,]+)$")
_TOPIC = re.compile(r"(?:ce que di(?:t|sent)|que di(?:t|sent)|what) (?P<who>.+?)(?: says?.*| a propos.*)?(?: ?\?)?$")
OPENING = 6
"""Words before a comma that may be the date of what is behind it."""
_KNOWN = 0.75
"""Share of a statement's words that must be those of a statement in the truth."""


@dataclass(frozen=True)
class Truth:
    """One dispatch and what may be said of it: `said` and `told` by whom, `dated` when, `roles` of whom."""

    language: str
    text: str
    said: list[tuple[str, list[str]]]
    told: list[tuple[list[str], str]]
    dated: list[tuple[list[str], str]]
    roles: dict[str, list[str]]


def truth(name: str) -> Truth:
    """The dispatch of that name and its truth."""
    return Truth(**tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8")))


NAMES = sorted(path.stem for path in FOLDER.glob("*.toml"))


def false_pairs(article: Article, true: Truth) -> list[str]:
    """The pairs that the article makes and the truth does not have, each with the words that make it."""
    source = _plain(true.text)
    made = (piece for piece in _pieces(article) if _plain(piece).rstrip(" .") not in source)
    return [f"{wrong} | {piece}" for piece in made for wrong in _wrong(piece, true)]


def pairs(article: Article, true: Truth) -> int:
    """How many pairs it makes: 0 where the test can find nothing."""
    source = _plain(true.text)
    made = (piece for piece in _pieces(article) if _plain(piece).rstrip(" .") not in source)
    return sum(_pairing(piece, true) is not None for piece in made)


def _pairing(piece: str, true: Truth) -> tuple[str, str, str] | None:
    """The kind of pair the piece makes, and both of its sides, folded; None where it makes none."""
    plain = _plain(piece).rstrip(" .")
    quoted = _QUOTED.search(straight(piece))
    label, colon, rest = (part.strip() for part in plain.partition(":"))
    if quoted and colon and rest[:1] in '«"“':
        return "said", label, _plain(quoted[1] or quoted[2]).rstrip(" ….,")
    if quoted and not (_BY.match(plain) or _BY_LAST.match(plain)):
        return "beside", _QUOTED.sub("", straight(piece)), _plain(quoted[1] or quoted[2]).rstrip(" ….,")
    if by := _BY.match(plain) or _BY_LAST.match(plain):
        return (
            ("said" if quoted and len(quoted[0]) > 0.8 * len(by["what"]) else "told"),
            by["who"],
            by["what"].rpartition(": ")[2],
        )
    if colon and dates(piece.partition(":")[0], true.language) and rest:
        return "dated", label, rest
    opening, comma, told = plain.partition(", ")
    if comma and len(opening.split()) < OPENING and dates(piece.partition(",")[0], true.language) and not quoted:
        return "dated", opening, told
    if colon and label in {fold(name) for name in _everybody(true)} and len(rest.split()) < 12:
        return "role", label, rest
    topic = _TOPIC.search(plain)
    return ("speaker", topic["who"], "") if topic else None


def _wrong(piece: str, true: Truth) -> Iterator[str]:
    """What is wrong with the pair that the piece makes."""
    found = _pairing(piece, true)
    if found is None:
        return
    kind, one, two = found
    if kind in ("said", "beside"):
        yield from _quoted(kind, one, two, true)
    elif kind == "dated":
        if not any(_when(one) in map(_when, when) and _share(two, what) == 1 for when, what in true.dated):
            yield f"not dated {one!r}"
    elif kind == "role":
        yield from _roled(one, two, true)
    elif not any(_is(one, name) for name in _able(kind, two, true)):
        yield f"{one!r} does not say that"


def _able(kind: str, words: str, true: Truth) -> set[str]:
    """Those who say it, whether it is told or quoted; those who say anything, where no words are given."""
    if kind == "speaker":
        return _speakers(true)
    told = {name for by, what in true.told if _share(words, what) >= _KNOWN for name in by}
    return told | {name for begins, by in true.said if _same_quotation(words, begins, true) for name in by}


def _quoted(kind: str, who: str, words: str, true: Truth) -> Iterator[str]:
    by = next((by for begins, by in true.said if _same_quotation(words, begins, true)), None)
    if by is None:
        yield "a quotation nobody says"
    elif kind == "beside":
        yield from _beside(who, by, true)
    else:
        yield from _voiced(who, by, true)


def _voiced(who: str, by: list[str], true: Truth) -> Iterator[str]:
    """A speaker before a colon: whole, or a name and the role behind a comma, or a clause that begins with them."""
    name, comma, role = (part.strip() for part in who.partition(","))
    if any(_bare(who).startswith(f"{_bare(one)} ") for one in by):
        return
    if not any(_is(who, one) or _is(name, one) for one in by):
        yield f"{who!r} does not say that"
    elif comma and role:
        yield from _roled(name, role, true)


def _beside(around: str, by: list[str], true: Truth) -> Iterator[str]:
    """A quotation inside a sentence of the article's own: who says it stands there, or nobody does."""
    words = _plain(around)
    if any(_bare(one) in words or fold(one.split()[-1]) in words for one in by):
        return
    named = [name for name in _everybody(true) if name.split()[-1] in around]
    if named:
        yield f"{named} beside the words of {by[0]}"


def _roled(name: str, role: str, true: Truth) -> Iterator[str]:
    roles = next((roles for one, roles in true.roles.items() if _is(name, one)), None)
    if roles is None or not any(_is(role, one) for one in roles):
        yield f"{name!r} is not {role!r}"


def _same_quotation(words: str, begins: str, true: Truth) -> bool:
    """Whether the words are of the quotation that begins so in the dispatch."""
    whole = next((m for m in _QUOTED.finditer(straight(true.text)) if _plain(begins) in _plain(m[0])), None)
    return whole is not None and _plain(words) in _plain(whole[0])


def _everybody(true: Truth) -> set[str]:
    return {name for name in (*true.roles, *_speakers(true)) if name[0].isupper()}


def _speakers(true: Truth) -> set[str]:
    return {name for _, by in true.said for name in by} | {name for by, _ in true.told for name in by}


def _share(words: str, known: str) -> float:
    mine, theirs = _content(words), _content(known)
    return len(mine & theirs) / len(mine) if mine else 1.0


def _content(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", _plain(text)) if len(word) > 3 or word.isdigit()}


def _when(label: str) -> str:
    return re.sub(r"^(?:le|ce|on) ", "", _plain(label)).strip(" .,")


def _is(one: str, other: str) -> bool:
    return _bare(one) == _bare(other)


def _bare(text: str) -> str:
    """The designation without its article and titles of address, folded."""
    return _ARTICLE.sub("", _TITLES.sub("", _plain(text))).strip(" .,")


def _plain(text: str) -> str:
    """Folded, quotation marks and spaces evened, with marks and commas as they are."""
    return re.sub(r"\s+", " ", fold(text).replace("« ", "«").replace(" »", "»").replace(" :", ":")).strip()


def _pieces(article: Article) -> Iterator[str]:
    """Everything the article says: titles and headings, then its sentences."""
    yield article.title
    yield from re.split(r"(?<=[.!?»])\s+(?=[A-ZÀ-Ý«])", article.meta_description)
    yield from (sentence.text for sentence in article.standfirst)
    for section in article.sections:
        yield _unlabelled(section.heading, article)
        for paragraph in section.paragraphs:
            yield _unlabelled(paragraph.heading or "", article)
            yield from (sentence.text for sentence in paragraph.sentences)


def _unlabelled(heading: str, article: Article) -> str:
    """The heading without the keyphrase before it, which only names what the article is about."""
    label, _, rest = re.sub(" : ", ": ", straight(heading)).partition(": ")
    return rest if rest and rest[0] not in '«"“' and fold(label) == fold(article.keyphrase) else heading
