"""What rules and a judge catch together: a sample of the labelled set, put to a judge once and recorded."""

import asyncio
import os
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import vcr

from benchmarks.faithfulness import HERE, Item, findings, grounds, items, share, verdict
from story.checks import Ground, in_own_words, judged
from story.lines import read
from story.values import Brief, Plan, SectionTask, Sentence
from tests import cassettes
from writers import Writer
from writers.model import ModelWriter

CASSETTE = Path("cassettes/test_judged/test_rules_and_judge_together.yaml")
MODEL = "openai:gpt-5-mini"
SOURCES = ("c-appel", "c-glacier", "d-council", "d-course", "d-moules")
AT_ONCE = 13
"""Sentences of one question: about what a section leaves open."""


def sample() -> list[Item]:
    """Of each source the first sentence of every class."""
    first: dict[tuple[str, str], Item] = {}
    for item in items():
        if item.source in SOURCES:
            first.setdefault((item.source, item.kind), item)
    return list(first.values())


async def asked(judge: Writer) -> dict[str, str]:
    """What the judge makes of every sampled sentence, its proofs verified: a verdict by item id."""
    known = grounds()
    questions = [
        _heard(judge, known[source], _task(source), rows[at : at + AT_ONCE])
        for source, rows in _by_source().items()
        for at in range(0, len(rows), AT_ONCE)
    ]
    return {id: said for answer in await asyncio.gather(*questions) for id, said in answer.items()}


async def _heard(judge: Writer, ground: Ground, task: SectionTask, rows: Sequence[Item]) -> dict[str, str]:
    """Asked as `check_article` asks of a text from outside: the sentences cite nothing."""
    sentences = [Sentence(text=item.text) for item in rows]
    found = judged(await judge.judge(task, sentences), sentences, ground)
    return {item.id: verdict(one for one in found if one.sentence == n) for n, item in enumerate(rows)}


def together(said: Mapping[str, str]) -> dict[str, Counter[str]]:
    """By label, the verdicts of rules and judge together: he is heard on all that no rule refused, own words aside."""
    known = grounds()
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for item in sample():
        ground = known[item.source]
        ruled = verdict(findings(item.text, ground))
        alone = ruled == "unsupported" or in_own_words(Sentence(text=item.text), ground)
        counts[item.label][ruled if alone else said[item.id]] += 1
    return dict(counts)


def numbers(counts: Mapping[str, Counter[str]]) -> dict[str, float]:
    """Percent of the planted that are not cleared, and of the faithful that are not."""
    return {
        "judged_caught": round(100 - share(counts["planted"], "supported"), 2),
        "judged_flagged": round(100 - share(counts["faithful"], "supported"), 2),
    }


def replayed() -> dict[str, str]:
    """What the judge said when the sample was recorded."""
    os.environ.setdefault("OPENAI_API_KEY", "none")
    player = vcr.VCR(**{name: value for name, value in cassettes.CONFIG.items() if name != "allowed_hosts"})
    player.register_serializer("yaml", cassettes)
    player.register_matcher("json_body", cassettes.same_json)
    with player.use_cassette(str(CASSETTE), record_mode="none"):
        return asyncio.run(asked(ModelWriter(MODEL)))


def lines() -> Iterator[str]:
    """The table: rules and judge together on the sample."""
    counts = together(replayed())
    yield f"judged: {len(sample())} sentences put to a recorded judge, heard on what no rule refuses"
    for label, count in sorted(counts.items()):
        yield f"  {label:38} {count.total():4}  " + "  ".join(
            f"{share(count, name):8.1f}" for name in ("unsupported", "unsure", "supported")
        )
    for name, value in numbers(counts).items():
        yield f"  {name:38} {value:6.1f} %"


def _by_source() -> dict[str, list[Item]]:
    rows: defaultdict[str, list[Item]] = defaultdict(list)
    for item in sample():
        rows[item.source].append(item)
    return dict(rows)


def _task(slug: str) -> SectionTask:
    source = read((HERE / "sources" / f"{slug}.txt").read_text("utf-8"), slug)
    return SectionTask(
        plan=Plan(id="S1", heading=""),
        brief=Brief(language=source.language),
        language=source.language,
        source_language=source.language,
        title="",
        keyphrase="",
        lines=source.story,
    )


if __name__ == "__main__":
    print("\n".join(lines()))
