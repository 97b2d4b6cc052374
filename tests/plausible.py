"""A model that answers honestly and never twice alike: of the schema, from what it was shown, well or badly."""

import json
import random
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from langchain_core.messages import AIMessage

from tests.obliging import shown_lines, tagged
from writers.model import ModelWriter

Given = Mapping[str, Any]
_FACT = re.compile(r"^(F\d+) \(([^);]+)(?:; ([^)]+))?\)(?:(?::|, told but for:) (.+))?$", re.MULTILINE)
_QUOTE = re.compile(r"^(Q\d+) \(", re.MULTILINE)
_SENTENCE = re.compile(r"^(\d+)\. \[([^\]]*)\] (.+)$", re.MULTILINE)
_REFUSED = re.compile(r"^(\d+(?:, \d+)*|the section): ", re.MULTILINE)
_PART = re.compile(r"^H3 (.+?): ", re.MULTILINE)
_ANSWERS = ("supported", "contradicted", "not in source", "modality", "speaker", "cause", "fused")
_HEDGES = re.compile(
    r"\b(?:aurait|aurait été|auraient|selon [^,]+,|environ|près de|reportedly|about|peut-être) ?", re.I
)
_OPENINGS = ("Il", "Elle", "Cela", "Ce dernier", "En outre, il", "It", "He", "Par ailleurs,", "De son côté,", "Ces")


class Plausible(ModelWriter):
    """Answers in process; `seed` and the question decide what, in whatever order the questions come."""

    def __init__(self, seed: int, lenient: float = 0.8) -> None:
        """lenient: share of the sentences that its judge takes for supported."""
        super().__init__("openai:plausible")
        self.seed, self.lenient, self.asked = seed, lenient, list[tuple[str, str, str]]()

    async def _reply(self, name: str, answer: Any, messages: Sequence[tuple[str, str]]) -> AIMessage:
        text = "\n".join(said for _, said in messages[1:])
        chance = Chance(f"{self.seed} {name} {text}", self.lenient)
        made = json.dumps(_QUESTIONS[name](chance, messages[1][1]), ensure_ascii=False)
        self.asked.append((name, text, made))
        return AIMessage(made, response_metadata={"finish_reason": "stop"})


class Chance(random.Random):
    """What one answer is drawn from."""

    def __init__(self, seed: str, lenient: float) -> None:
        super().__init__(seed)
        self.lenient = lenient

    def in_(self, times: int) -> bool:
        """True once in so many times."""
        return self.randrange(times) == 0

    def some(self, given: Sequence[Any], most: int) -> list[Any]:
        return self.sample(given, min(len(given), self.randint(0, most)))

    def one(self, given: Sequence[Any], otherwise: Any = "") -> Any:
        return self.choice(given) if given else otherwise

    def lines(self, right: Sequence[str], every: Sequence[str]) -> list[str]:
        """The right ids mostly; also others, one too few, wrapped, or that do not exist."""
        said = list(right)
        if self.in_(6):
            said += self.some(every, 2)
        if self.in_(15):
            said = self.some(every, 2)
        if self.in_(20):
            said = said[:-1]
        return [self.one(("[{}]", "{}", "{}", "{}", "{}, A999")).format(id) for id in said]

    def words(self, text: str, least: int, most: int) -> str:
        """A run of words of a text, from its beginning more often than not."""
        words = text.split()
        at = 0 if self.in_(2) else self.randrange(max(1, len(words) - least))
        return " ".join(words[at : at + self.randint(least, most)])

    def heading(self, text: str) -> str:
        """A heading of a text's words: fitting, too long, empty, cut at a comma, or the whole."""
        kind = self.randrange(16)
        if kind == 0:
            return ""
        if kind == 1:
            return text
        if kind == 2:
            return self.words(text, 8, 25)
        made = self.words(text, 3, 8)
        return made if kind == 3 else made.strip(' ,.;:«»"').capitalize() if kind < 6 else made.strip(" ,.;:")

    def told(self, text: str, other: str) -> str:
        """A sentence made of a line: the line itself, in other words, half of it, or wrong in some way."""
        return self.one(_TELLINGS)(self, text, other)

    def dressed(self, text: str, quotes: Sequence[str]) -> str:
        """With a quotation set in, forgotten or misplaced."""
        if quotes and self.in_(4):
            id = self.one([*quotes, *quotes, *quotes, "Q99"])
            return self.one(
                (
                    f"[{id}], {text[:1].lower()}{text[1:]}",
                    f"{text.rstrip('.')} : [{id}]",
                    f"{text.rstrip('.')} : « [{id}] ».",
                    f"[{id}]",
                    f"[{id}].",
                    f"{text.rstrip('.')} ([{id}]).",
                )
            )
        return text


def _clause(chance: Chance, text: str, other: str) -> str:
    return text.rpartition(",")[0] + "." if "," in text else text


def _half(chance: Chance, text: str, other: str) -> str:
    words = text.split()
    return " ".join(words[: max(1, len(words) // 2)])


def _number(chance: Chance, text: str, other: str) -> str:
    return re.sub(r"\d+", lambda found: str(int(found[0]) + chance.randrange(3)), text)


def _reversed(chance: Chance, text: str, other: str) -> str:
    head, comma, tail = text.rstrip(".").partition(", ")
    return f"{tail[:1].upper()}{tail[1:]}, {head[:1].lower()}{head[1:]}." if comma else text


def _respaced(chance: Chance, text: str, other: str) -> str:
    return text.replace(" ", chance.one(("  ", " ", "\n", "\u00a0")), chance.randrange(5))


def _unmarked(chance: Chance, text: str, other: str) -> str:
    return text.replace(chance.one(("«", "»", "”", "“", '"', "’")), chance.one(("", '"', "'")), 1)


_TELLINGS: tuple[Callable[[Chance, str, str], str], ...] = (
    *([lambda chance, text, other: text] * 12),
    _clause,
    _clause,
    _half,
    _number,
    _reversed,
    _reversed,
    _respaced,
    _unmarked,
    lambda chance, text, other: _HEDGES.sub("", text),
    lambda chance, text, other: f"{text.rstrip('.')} et {other[:1].lower()}{other[1:]}",
    lambda chance, text, other: f"{text.rstrip('.')}, {other[:1].lower()}{other[1:]}",
    lambda chance, text, other: f"{chance.one(_OPENINGS)} {text[:1].lower()}{text[1:]}",
    lambda chance, text, other: f"{chance.one(_OPENINGS)} {text[:1].lower()}{text[1:]}",
    lambda chance, text, other: f"{text} {other}",
    lambda chance, text, other: text.rstrip("."),
    lambda chance, text, other: f"« {text} »",
    lambda chance, text, other: other,
    lambda chance, text, other: "Voilà ce que chacun retient de cette affaire.",
    lambda chance, text, other: "",
)


def _told(chance: Chance, lines: Mapping[str, str], cited: Sequence[str], quotes: Sequence[str]) -> Given:
    known = [id for id in cited if id in lines] or chance.some(list(lines), 1)
    text = " ".join(lines[id] for id in known[:1])
    told = chance.told(text, chance.one(list(lines.values())))
    return {"text": chance.dressed(told, quotes), "lines": chance.lines(known, list(lines))}


def _extract(chance: Chance, text: str) -> Given:
    lines, quotes = shown_lines(text), _QUOTE.findall(tagged(text, "quotes"))
    facts: list[Given] = []
    names = re.findall(r"\b[A-ZÉ][\w-]+(?: [A-ZÉ][\w-]+)*", tagged(text, "lines"))
    every = list(lines)
    for n, (id, line) in enumerate(lines.items()):
        said_by = chance.one(names, None) if chance.in_(4) else None
        beside = every[max(0, n - 1) : n + 2]
        match chance.randrange(12):
            case 0:
                continue
            case 1:
                halves = line.split(", ", 1)
                facts += [{"text": half, "lines": [id], "said_by": said_by} for half in halves]
            case 2:
                facts.append({"text": line, "lines": beside, "said_by": said_by})
            case 3:
                told = chance.told(line, chance.one(list(lines.values())))
                facts.append({"text": told, "lines": chance.lines([id], every), "said_by": said_by})
            case 4:
                facts.append({"text": " ".join(lines[one] for one in beside), "lines": beside, "said_by": said_by})
            case _:
                facts.append({"text": "", "lines": [id], "said_by": said_by})
    if chance.in_(4):
        chance.shuffle(facts)
    speakers = [
        {"quote": quote, "speaker": chance.one(names, None), "role": chance.one(("porte-parole", None))}
        for quote in chance.some(quotes, 9)
    ]
    aliases = [{"name": chance.one(names), "also": chance.some(names, 2), "line": id} for id in chance.some(every, 2)]
    return {"facts": facts, "speakers": speakers, "aliases": aliases}


def _outline(chance: Chance, text: str) -> Given:
    facts = _FACT.findall(tagged(text, "facts"))
    quotes = _QUOTE.findall(tagged(text, "quotes"))
    telling = {id: told for id, _, _, told in facts}
    cited = {id: lines.split(", ") for id, lines, _, _ in facts}
    ids = list(telling)
    if chance.in_(3):
        chance.shuffle(ids)
    if chance.in_(3):
        ids = ids[: max(1, len(ids) * 2 // 3)]
    many = chance.randint(1, 7)
    shares = [
        ids[n::many] if chance.in_(2) else ids[n * len(ids) // many : (n + 1) * len(ids) // many] for n in range(many)
    ]
    sections = [_section(chance, share, chance.some(quotes, 4), telling) for share in shares if share or chance.in_(4)]
    if chance.in_(5) and sections:
        sections.append({**sections[0], "facts": chance.some(ids, 4)})
    first = telling[ids[0]] if ids else ""
    standfirst = [
        {"text": chance.told(telling[id], first), "lines": chance.lines(cited[id], cited[id])}
        for id in chance.some(ids[:5], 2)
    ]
    return {
        "title": chance.heading(first),
        "meta_description": chance.one((first, first[:150], chance.words(first, 5, 20), "", f"{first} {first}")),
        "keyphrase": chance.one((chance.words(first, 2, 4), chance.words(first, 1, 2), "", "sujet inconnu")),
        "synonyms": [chance.words(first, 1, 3) for _ in range(chance.randrange(4))],
        "standfirst": standfirst,
        "sections": sections,
    }


def _section(chance: Chance, facts: list[str], quotes: list[str], telling: Mapping[str, str]) -> Given:
    parts: list[Given] = []
    own, said = facts, quotes
    if chance.in_(2):
        many = chance.randint(1, 3)
        at = chance.randint(0, len(facts))
        own, below = facts[:at], facts[at:]
        said = [] if chance.in_(2) else quotes
        parts = [
            {
                "heading": chance.heading(telling[chance.one(facts)] if facts else ""),
                "facts": below[n::many],
                "quotes": quotes[n::many],
            }
            for n in range(many)
        ]
    if chance.in_(5):
        own = [*own, "F999"]
    return {
        "heading": chance.heading(telling[facts[0]] if facts else ""),
        "facts": own,
        "quotes": said,
        "parts": parts,
    }


def _write(chance: Chance, text: str) -> Given:
    lines, facts = shown_lines(text), _FACT.findall(tagged(text, "facts"))
    quotes, headings = _QUOTE.findall(tagged(text, "quotes")), _PART.findall(tagged(text, "plan"))
    told = [_told(chance, lines, cited.split(", "), quotes) for _, cited, _, _ in facts if not chance.in_(8)]
    told += [{"text": f"[{id}]", "lines": []} for id in quotes if chance.in_(4)]
    if chance.in_(12):
        told = told[:1]
    if chance.in_(12):
        told = [*told, *told]
    paragraphs: list[Given] = []
    while told or chance.in_(12):
        size = chance.randint(0, 4)
        heading = headings.pop(0) if headings and chance.in_(2) else chance.one((None, None, None, "Un titre", ""))
        paragraphs.append({"heading": heading, "sentences": told[:size]})
        told = told[size:]
    return {"paragraphs": paragraphs}


def _revise(chance: Chance, text: str) -> Given:
    lines, quotes = shown_lines(text), _QUOTE.findall(tagged(text, "quotes"))
    draft = {number: (cited.split(), said) for number, cited, said in _SENTENCE.findall(tagged(text, "draft"))}
    changed = []
    rows = _REFUSED.findall(tagged(text, "findings"))
    for number in dict.fromkeys(each for row in rows for each in row.split(", ")):
        if number in draft and not chance.in_(8):
            cited, said = draft[number]
            new: dict[str, Any] = dict(_told(chance, lines, cited, quotes))
            new["text"] = chance.one((new["text"], new["text"], new["text"], said, "", _reversed(chance, said, "")))
            changed.append({"number": int(number), **new})
    if chance.in_(5):
        changed.append({"number": chance.randint(-1, 30), **_told(chance, lines, (), quotes)})
    added = _expand(chance, text)["added"] if chance.in_(2) else []
    return {"changed": changed, "added": added}


def _expand(chance: Chance, text: str) -> Given:
    lines, quotes = shown_lines(text), _QUOTE.findall(tagged(text, "quotes"))
    added = [
        {"after": chance.randint(-1, 12), **_told(chance, lines, cited.split(", "), quotes)}
        for _, cited, _, _ in _FACT.findall(tagged(text, "unused"))
        if not chance.in_(6)
    ]
    changed = [{"number": 1, **_told(chance, lines, (), quotes)}] if chance.in_(8) else []
    return {"changed": changed, "added": added}


def _judge(chance: Chance, text: str) -> Given:
    lines = shown_lines(text)
    verdicts = []
    for number, cited, _ in _SENTENCE.findall(tagged(text, "sentences")):
        known = [id for id in cited.split() if id in lines] or chance.some(list(lines), 1)
        span = chance.words(" ".join(lines[id] for id in known[:1]), 1, 8)
        said = "supported" if chance.random() < chance.lenient else chance.one(_ANSWERS)
        verdict = {
            "sentence": int(number) if not chance.in_(20) else chance.randint(0, 9),
            "answer": said,
            "lines": chance.lines(known, list(lines)),
            "span": chance.one((span, span, span, "", "des mots d’ailleurs")),
        }
        verdicts += [verdict] * chance.one((1, 1, 1, 1, 1, 1, 0, 2))
    return {"verdicts": verdicts}


_QUESTIONS: Mapping[str, Callable[[Chance, str], Given]] = {
    "extract": _extract,
    "outline": _outline,
    "write": _write,
    "revise": _revise,
    "expand": _expand,
    "judge": _judge,
}
