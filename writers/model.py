"""The writer that asks a chat model."""

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import openai
from langchain_core.exceptions import ModelError
from langchain_core.messages import AIMessage

import prompts
from story.errors import AnswerUnusable, WriterUnavailable
from story.notes import take
from story.respelt import respelt
from story.values import Brief, Draft, Finding, Notes, Outline, SectionTask, Sentence, Source, Verdict
from writers import besides, calls, drafted, prices, reading, replies, showing
from writers.answers import (
    Asked,
    ExtractAnswer,
    JudgeAnswer,
    OutlineAnswer,
    ReviseAnswer,
    WriteAnswer,
    schema,
)
from writers.budget import Cost, tokens
from writers.client import Endpoint, able, asking
from writers.reading import NotUsableError
from writers.revising import revision
from writers.told import Days
from writers.troubles import unavailable

A = TypeVar("A", bound=Asked)
T = TypeVar("T")
Message = tuple[str, str]
_UNREADABLE = (ValueError, TypeError, KeyError, IndexError, AttributeError)
"""Raised by LangChain and openai for a reply that is no chat completion: HTML, `choices: []`, half a body."""


class ModelWriter:
    """Implements `writers.Writer` by asking a chat model through LangChain.

    Each question raises `WriterUnavailable` (not reached, not served), `AnswerUnusable` (asked twice in
    vain) and, inside a step of a meter, `BudgetSpent`.
    """

    def __init__(self, model: str, *, base_url: str | None = None, **settings: Any) -> None:
        """`settings` are the fields of `writers.client.Endpoint`."""
        self.endpoint = Endpoint(model=model, base_url=base_url, **settings)

    @property
    def name(self) -> str:
        return self.endpoint.model

    def able(self) -> None:
        """Raises `WriterUnavailable` where there is no such model, no package or no key for it: before it is asked."""
        able(self.endpoint)

    async def extract(self, source: Source) -> Notes:
        """The notes of one piece of a source."""
        taken = take(source)
        return await self._ask(
            "extract",
            ExtractAnswer,
            lambda answer: reading.notes(answer, source, taken),
            lines=showing.lines(source.story),
            quotes=showing.beginnings(taken.quotes),
            language=besides.language(source.language),
        )

    async def outline(self, notes: Notes, brief: Brief) -> Outline:
        """The plan of the article."""
        language = brief.language or "fr"
        return await self._ask(
            "outline",
            OutlineAnswer,
            lambda answer: reading.outline(answer, notes, brief, language),
            facts=respelt(showing.facts(notes.facts, days=Days(notes.written, language)), notes.spellings),
            quotes=respelt(showing.said(notes.quotes), notes.spellings),
            keyphrase=brief.keyphrase or showing.NONE,
            title=brief.title or showing.NONE,
            tone=brief.tone or showing.TONE,
            subheadings="yes" if brief.subheadings else "no",
            language=besides.language(language),
            words=str(brief.min_words),
            besides=besides.planned(notes.conflicts, notes.facts) + besides.over(notes.facts, notes.written, language),
        )

    async def write(self, task: SectionTask) -> Draft:
        """One section."""
        return await self._ask(
            "write",
            WriteAnswer,
            lambda answer: reading.draft(answer, task),
            lines=showing.told(task.lines, task),
            facts=respelt(showing.facts(task.facts, task.lines, task.quotes, Days.of(task)), task.spellings),
            quotes=respelt(showing.quotes(task.quotes), task.spellings),
            plan=showing.plan(task.plan),
            title=task.title,
            keyphrase=showing.topics(task),
            others=showing.others(task),
            tone=task.brief.tone or showing.TONE,
            words=str(task.plan.words),
            language=besides.language(task.language),
            besides=besides.section(task),
        )

    async def revise(self, task: SectionTask, draft: Draft, findings: list[Finding]) -> Draft:
        """The draft with its refused sentences written anew; longer, where it is too short and facts are left."""
        asked = revision(task, draft, findings)
        return await self._ask(
            "revise" if asked.refused else "expand",
            ReviseAnswer,
            lambda answer: reading.revised(answer, draft, task, asked.refused, asked.grow, asked.minor),
            **asked.shown,
        )

    async def judge(self, task: SectionTask, sentences: list[Sentence], within: Draft | None = None) -> list[Verdict]:
        """A verdict for each sentence the model answered clearly for; the others are simply missing."""
        if not sentences:
            return []
        few = [drafted.narrowed(sentence, task.lines) for sentence in sentences]
        cited = {line for sentence in few for line in sentence.lines}
        return await self._ask(
            "judge",
            JudgeAnswer,
            lambda answer: reading.verdicts(answer, task, len(sentences)),
            lines=showing.lines(drafted.around(cited, task.lines), task.quotes, Days.of(task), besides.asides(task)),
            sentences=drafted.in_context(few, within, task.language),
        )

    async def _ask(self, name: str, answer: type[A], read: Callable[[A], T], **values: str) -> T:
        """Asks, and once more with what was wrong where the answer cannot be used."""
        system, user = prompts.prompt(name, **values)
        if self.endpoint.style == "json":
            system += f"\nAnswer with one JSON object of this schema:\n{json.dumps(schema(answer))}\n"
        messages: list[Message] = [("system", system), ("user", user)]
        wrong: list[str] = []
        while len(wrong) < 2:
            try:
                return read(replies.parsed(answer, await self._reply(name, answer, messages)))
            except NotUsableError as error:
                wrong.append(str(error))
                messages.append(("user", f"Your last answer could not be used: {error}. Answer once more, in full."))
        raise AnswerUnusable(
            f"{self.name} gave no usable answer to {name!r}: {wrong[0]}; asked once more: {wrong[1]}. "
            f"Try again, or another model"
        )

    async def _reply(self, name: str, answer: type[Asked], messages: Sequence[Message]) -> AIMessage:
        ask = await asking(self.endpoint, name, schema(answer))
        characters = sum(len(text) for _, text in messages)
        call = calls.Call(characters, self.price(tokens(characters)))
        cost = Cost(0, 0, money=0.0)
        try:
            await call.turn()
            left = call.seconds_left
            seconds = self.endpoint.patience if left is None else min(left, self.endpoint.patience)
            async with call.within(seconds):
                reply = await ask(list(messages))
            cost = self._cost(reply, characters)
            return reply
        except TimeoutError:
            message = f"{self.name} did not answer {name!r} within {seconds:.0f} seconds: try again later"
            raise call.out_of_time() or WriterUnavailable(message) from None
        except (openai.OpenAIError, ModelError) as error:
            raise unavailable(error, self.name, self.endpoint.base_url) from None  # The cause may hold a key.
        except _UNREADABLE as error:
            raise NotUsableError(f"the reply was no chat completion ({type(error).__name__})") from error
        finally:
            call.done(cost)

    def price(self, tokens_in: int, tokens_out: int = 0, cached: int = 0) -> float | None:
        """US dollars for one answer, None where the model's price is not known."""
        url = self.endpoint.base_url or (os.environ.get("OPENAI_BASE_URL") if self.endpoint.openai else None)
        return prices.price(self.endpoint.model, tokens_in, tokens_out, cached, base_url=url)

    def _cost(self, reply: AIMessage, characters: int) -> Cost:
        """What the server says it used, or what the characters come to where it does not say."""
        used = replies.used(reply, characters)
        return replace(used, money=self.price(used.tokens_in, used.tokens_out, used.tokens_cached))
