"""A line with one thing wrong in it is never cleared: not by the rules, and not in an article a model wrote."""

import os
import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage

from graph import Brief, run_graph
from story.checks import Ground, check_sentences
from story.lines import read
from story.values import Sentence
from story.words import fold
from tests.alterations import EVERY, altered
from tests.plausible import Plausible

FRENCH = ("barrage", "laiterie", "laiterie-eleveurs", "loutres", "port", "port-riverains")
SEEDS = range(max(2, int(os.environ.get("FUZZ", "0")) // 25))


@cache
def ground(name: str) -> Ground:
    return Ground.of_sources([read(Path(f"examples/{name}.txt").read_text("utf-8"), "A", language="fr")])


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", FRENCH)
def test_no_altered_line_is_cleared(name: str, seed: int) -> None:
    known, chance = ground(name), random.Random(seed)
    every = [(line.id, *one) for line in known.lines.values() for one in altered(line, chance, known)]
    cleared = [(how, text) for id, how, text in every if not check_sentences([Sentence(text=text, lines=(id,))], known)]
    assert cleared == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Hydrosorle n’a pas souhaité commenter", "Jeanne Auclair n’a pas souhaité commenter ce point."),
        ("Le préjudice dépasserait", "Le préjudice dépasse 2,3 millions d’euros, soit, selon l’accusation, un tiers."),
    ],
)
def test_nor_is_a_short_line_of_somebody_else_or_told_flat(line: str, told: str) -> None:
    name = "barrage" if "Hydrosorle" in line else "laiterie"
    id = next(one.id for one in ground(name).lines.values() if one.text.startswith(line))
    assert check_sentences([Sentence(text=told, lines=(id,))], ground(name))


def test_every_alteration_alters_some_line() -> None:
    done = {
        how for name in FRENCH for line in ground(name).lines.values()
        for how, _ in altered(line, random.Random(0), ground(name))
    }  # fmt: skip
    assert done == {each.__name__ for each in EVERY}


class Altering(Plausible):
    """Tells every other line with one thing wrong in it, and is judged by nobody who lets it pass."""

    def __init__(self, seed: int, known: Ground) -> None:
        super().__init__(seed)
        self.known, self.told = known, set[str]()

    async def _reply(self, name: str, answer: Any, messages: Sequence[tuple[str, str]]) -> AIMessage:
        if name == "judge":
            return AIMessage('{"verdicts": []}', response_metadata={"finish_reason": "stop"})
        reply = await super()._reply(name, answer, messages)
        chance = random.Random(f"{self.seed} {name} {len(self.asked)}")
        text = str(reply.content)
        for line in self.known.lines.values():
            wrong = list(altered(line, chance, self.known))
            whole = f'"text": "{line.text}"'
            if wrong and whole in text and chance.random() < 0.5 and name in ("write", "revise", "expand"):
                told = chance.choice(wrong)[1]
                self.told.add(fold(told.rstrip(".")))
                text = text.replace(whole, f'"text": "{told}"')
        return AIMessage(text, response_metadata=reply.response_metadata)


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_altered_is_printed(seed: int) -> None:
    name = FRENCH[seed % len(FRENCH)]
    model = Altering(seed, ground(name))
    source = Path(f"examples/{name}.txt").read_text("utf-8")
    article = run_graph(source, Brief(min_words=200), writer=model)
    supported = {
        fold(sentence.text.rstrip("."))
        for section in article.sections
        for n, sentence in enumerate(section.sentences)
        if n not in {finding.sentence for finding in section.findings}
    }
    assert model.told
    assert not supported & model.told
