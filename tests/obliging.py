"""A model that answers every question of a run from the request alone: faithful, and wanted twice where told to."""

import json
import re
from collections.abc import Mapping
from typing import Any

from tests.scripted import Reply, completion, question_of

SECTIONS = 6
_LINE = re.compile(r"^([A-Z]+\d+): (.+)$", re.MULTILINE)
_FACT = re.compile(r"^(F\d+) \(([^)]+)\)(?:: (.+))?$", re.MULTILINE)
_QUOTE = re.compile(r"^(Q\d+) \(", re.MULTILINE)
_SENTENCE = re.compile(r"^(\d+)\. \[([^\]]*)\] (.+)$", re.MULTILINE)
_REFUSED = re.compile(r"^(\d+(?:, \d+)*): ", re.MULTILINE)
OPEN = "Voilà ce que chacun retient de cette affaire."
"""What no rule can clear or refuse: a judge has to be asked."""
DOUBTED = "Voilà ce que chacun redoute dans cette affaire."
"""The same, and the judge of this model refuses it."""
VAGUE = "Voilà une affaire que chacun retient."


def reply(body: Mapping[str, Any]) -> Reply:
    """The completion that answers a request: six sections of the source's own sentences, every other to be repaired."""
    return completion(answer(body))


def lazy(body: Mapping[str, Any]) -> Reply:
    """The same with three sections: one leaves two facts out until asked for more, and the standfirst wants a judge."""
    made = answer(body, sections=3)
    if "standfirst" in made:
        made["standfirst"] = [{"text": VAGUE, "lines": ["A1"]}]
    if "paragraphs" in made and "F3" in shown_facts(body):
        del made["paragraphs"][0]["sentences"][-3:-1]
    return completion(made)


def answer(body: Mapping[str, Any], sections: int = SECTIONS) -> dict[str, Any]:
    """What is handed in to a question."""
    made: dict[str, Any] = _ANSWERS[question_of(body)](body["messages"][1]["content"])
    if "sections" in made:
        made["sections"] = _dealt(body["messages"][1]["content"], sections)
    return made


def tagged(text: str, tag: str) -> str:
    """What a question shows between two tags."""
    return text.partition(f"<{tag}>")[2].partition(f"</{tag}>")[0]


def shown_lines(text: str) -> dict[str, str]:
    """The numbered lines a question shows, by id."""
    return dict(_LINE.findall(tagged(text, "lines")))


def shown_facts(body: Mapping[str, Any]) -> dict[str, str]:
    """The facts a question shows, by id, with the lines each stands on."""
    return {fact: lines for fact, lines, _ in _FACT.findall(tagged(body["messages"][1]["content"], "facts"))}


def _extract(text: str) -> dict[str, Any]:
    facts = [{"text": "", "lines": [line], "said_by": None} for line in shown_lines(text)]
    return {"facts": facts, "speakers": [], "aliases": []}


def _outline(text: str) -> dict[str, Any]:
    first, second = (told for _, _, told in _FACT.findall(tagged(text, "facts"))[:2])
    return {
        "title": first.rstrip("."),
        "meta_description": f"{first} {second}",
        "keyphrase": " ".join(first.split()[:3]),
        "synonyms": [],
        "standfirst": [],
        "sections": [],
    }


def _dealt(text: str, sections: int) -> list[dict[str, Any]]:
    """The facts dealt out in turn, the quotations all to the first section, which is not headed by the title's."""
    facts, quotes = _FACT.findall(tagged(text, "facts")), _QUOTE.findall(tagged(text, "quotes"))
    return [
        {
            "heading": own[0 if n else -1][2].rstrip(". »"),
            "facts": [fact for fact, *_ in own],
            "quotes": quotes if n == 0 else [],
            "parts": [],
        }
        for n in range(sections)
        if (own := facts[n::sections])
    ]


def _first(cited: str) -> str:
    """The first line of a fact shown as "L5, L6; who says it"."""
    return re.split("[,;]", cited)[0]


def _write(text: str) -> dict[str, Any]:
    lines, facts = shown_lines(text), _FACT.findall(tagged(text, "facts"))
    told = [{"text": lines[line], "lines": [line]} for _, cited, _ in facts if (line := _first(cited)) in lines]
    doubted = int(facts[0][0][1:]) % 2 == 0
    last = {"text": DOUBTED if doubted else OPEN, "lines": told[0]["lines"]}
    return {"paragraphs": [{"heading": None, "sentences": [*told, last]}]}


def _revise(text: str) -> dict[str, Any]:
    cited = {number: lines.split() for number, lines, _ in _SENTENCE.findall(tagged(text, "draft"))}
    refused = dict.fromkeys(n for row in _REFUSED.findall(tagged(text, "findings")) for n in row.split(", "))
    changed = [{"number": int(n), "text": OPEN, "lines": cited[n]} for n in refused if n in cited]
    return {"changed": changed, "added": []}


def _judge(text: str) -> dict[str, Any]:
    lines = shown_lines(text)
    verdicts = []
    for number, cited, sentence in _SENTENCE.findall(tagged(text, "sentences")):
        line = next((each for each in cited.split() if each in lines), next(iter(lines)))
        said = "not in source" if sentence == DOUBTED else "supported"
        span = " ".join(lines[line].split()[:5])
        verdicts.append({"sentence": int(number), "answer": said, "lines": [line], "span": span})
    return {"verdicts": verdicts}


def _expand(text: str) -> dict[str, Any]:
    lines = shown_lines(text)
    told = [line for _, cited, _ in _FACT.findall(tagged(text, "unused")) if (line := _first(cited)) in lines]
    return {"changed": [], "added": [{"after": 1, "text": lines[line], "lines": [line]} for line in told]}


_ANSWERS = {
    "extract": _extract,
    "outline": _outline,
    "write": _write,
    "revise": _revise,
    "expand": _expand,
    "judge": _judge,
}


def content_of(reply: Reply) -> dict[str, Any]:
    """The answer inside a completion, to be made worse by a test."""
    made: dict[str, Any] = json.loads(json.loads(reply.body)["choices"][0]["message"]["content"])
    return made
