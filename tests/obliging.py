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
_REFUSED = re.compile(r"^(\d+): ", re.MULTILINE)
OPEN = "Voilà ce que chacun retient de cette affaire."
"""What no rule can clear or refuse: a judge has to be asked."""
DOUBTED = "Voilà ce que chacun redoute dans cette affaire."
"""The same, and the judge of this model refuses it."""


def reply(body: Mapping[str, Any]) -> Reply:
    """The completion that answers a request."""
    return completion(answer(body))


def answer(body: Mapping[str, Any]) -> dict[str, Any]:
    """What is handed in: six sections of the source's own sentences, every other one with a sentence to repair."""
    made: dict[str, Any] = _ANSWERS[question_of(body)](body["messages"][1]["content"])
    return made


def tagged(text: str, tag: str) -> str:
    """What a question shows between two tags."""
    return text.partition(f"<{tag}>")[2].partition(f"</{tag}>")[0]


def shown_lines(text: str) -> dict[str, str]:
    """The numbered lines a question shows, by id."""
    return dict(_LINE.findall(tagged(text, "lines")))


def _extract(text: str) -> dict[str, Any]:
    facts = [{"text": "", "lines": [line], "said_by": None} for line in shown_lines(text)]
    return {"facts": facts, "speakers": [], "aliases": []}


def _outline(text: str) -> dict[str, Any]:
    facts, quotes = _FACT.findall(tagged(text, "facts")), _QUOTE.findall(tagged(text, "quotes"))
    dealt = [facts[n::SECTIONS] for n in range(SECTIONS)]
    sections = [
        {
            "heading": own[0][2].rstrip(". »"),
            "facts": [fact for fact, *_ in own],
            "quotes": quotes if n == 0 else [],
            "parts": [],
        }
        for n, own in enumerate(dealt)
        if own
    ]
    first = facts[0][2]
    return {
        "title": first.rstrip("."),
        "meta_description": first,
        "keyphrase": " ".join(first.split()[:3]),
        "synonyms": [],
        "standfirst": [],
        "sections": sections,
    }


def _write(text: str) -> dict[str, Any]:
    lines, facts = shown_lines(text), _FACT.findall(tagged(text, "facts"))
    told = [{"text": lines[line.split(",")[0]], "lines": [line.split(",")[0]]} for _, line, _ in facts]
    doubted = int(facts[0][0][1:]) % 2 == 0
    last = {"text": DOUBTED if doubted else OPEN, "lines": told[0]["lines"]}
    return {"paragraphs": [{"heading": None, "sentences": [*told, last]}]}


def _revise(text: str) -> dict[str, Any]:
    cited = {number: lines.split() for number, lines, _ in _SENTENCE.findall(tagged(text, "draft"))}
    refused = dict.fromkeys(_REFUSED.findall(tagged(text, "findings")))
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
    return {"changed": [], "added": []}


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
