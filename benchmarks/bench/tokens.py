"""What an article asks of a model: calls, tokens, and how much of each prompt a provider can keep."""

import json
from collections import Counter, defaultdict
from typing import Any

from benchmarks.bench.articles import BRIEF
from benchmarks.bench.table import Row
from graph import run_graph
from tests import obliging
from tests.dispatches import dispatch
from tests.scripted import Endpoint, question_of
from writers.budget import tokens
from writers.model import ModelWriter

WORDS = 430


def rows() -> list[Row]:
    """Tokens are characters divided by four; the answers are the source's own sentences."""
    with Endpoint(obliging.reply) as server:
        writer = ModelWriter("openai:scripted", base_url=server.url)
        article = run_graph(dispatch(0, WORDS), BRIEF, writer=writer)
        asked = [(question_of(body), body, obliging.content_of(obliging.reply(body))) for body in server.asked]
    calls, spent = Counter(name for name, *_ in asked), defaultdict[str, int](int)
    for name, body, said in asked:
        spent[name] += tokens(_characters(body)) + tokens(len(json.dumps(said, ensure_ascii=False)))
    name_of = f"{WORDS} words in, {article.report.words} out"
    made = [
        Row("cost", f"calls, three second rounds; {name_of}", len(asked), "calls", most=25),
        Row("cost", "tokens in and out", sum(spent.values()), "tokens"),
        Row("cost", "  without the second rounds", sum(spent.values()) - _second(asked), "tokens", most=14_000),
        Row("cost", "  each second round (a repair, judged again)", _second(asked) / 3, "tokens"),
    ]
    made += [Row("cost", f"  {name}: {calls[name]} calls", spent[name] / calls[name], "tokens each") for name in calls]
    shares = {name: len(body["messages"][0]["content"]) / _characters(body) for name, body, _ in asked}
    return made + [Row("cost", f"  {name}: the same in every call", 100 * share, "%") for name, share in shares.items()]


def _characters(body: dict[str, Any]) -> int:
    return sum(len(message["content"]) for message in body["messages"])


def _second(asked: list[tuple[str, dict[str, Any], dict[str, Any]]]) -> int:
    """What the repairs cost, and what it costs to judge the repaired."""
    doubted = [one for one in asked if one[0] == "revise"]
    judged = [one for one in asked if one[0] == "judge"][-len(doubted) :] if doubted else []
    return sum(
        tokens(_characters(body)) + tokens(len(json.dumps(said, ensure_ascii=False)))
        for _, body, said in (*doubted, *judged)
    )
