"""The writer that asks a chat model."""

import json
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import openai
from langchain_core.exceptions import ContextOverflowError, ModelError
from langchain_core.messages import AIMessage
from pydantic import ValidationError

import prompts
from story import drafts
from story.errors import AnswerUnusable, StoryError, WriterUnavailable
from story.notes import take
from story.unseen import legible
from story.values import Brief, Draft, Finding, Notes, Outline, SectionTask, Sentence, Source, Verdict
from writers import meter, prices, reading, showing
from writers.answers import (
    Asked,
    ExtractAnswer,
    JudgeAnswer,
    OutlineAnswer,
    ReviseAnswer,
    WriteAnswer,
    schema,
)
from writers.client import Endpoint, asking
from writers.reading import NotUsableError

A = TypeVar("A", bound=Asked)
T = TypeVar("T")
Message = tuple[str, str]
_CUT_OFF = ("length", "max_tokens", "MAX_TOKENS", "model_length")
_WITHHELD = ("content_filter", "SAFETY", "refusal", "PROHIBITED_CONTENT")
_FENCED = re.compile(r"\A\s*```(?:json)?\s*\n(.*?)\n?```\s*\Z", re.DOTALL)
_SECRET = re.compile(r"(?i)\b(?:sk|pk|key)-[^\s\"']+|\bbearer\s+\S+")
SHORTEST_KEY = 7
"""Characters; what is shorter is the "none" of a server of one's own, not a secret, and a word of the language."""
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

    async def extract(self, source: Source) -> Notes:
        """The notes of one piece of a source."""
        taken = take(source)
        return await self._ask(
            "extract",
            ExtractAnswer,
            lambda answer: reading.notes(answer, source, taken),
            lines=showing.lines(source.story),
            quotes=showing.beginnings(taken.quotes),
            language=showing.language(source.language),
        )

    async def outline(self, notes: Notes, brief: Brief) -> Outline:
        """The plan of the article."""
        language = brief.language or "fr"
        return await self._ask(
            "outline",
            OutlineAnswer,
            lambda answer: reading.outline(answer, notes, brief, language),
            facts=showing.facts(notes.facts),
            quotes=showing.said(notes.quotes),
            keyphrase=brief.keyphrase or showing.NONE,
            title=brief.title or showing.NONE,
            tone=brief.tone or showing.TONE,
            subheadings="yes" if brief.subheadings else "no",
            language=showing.language(language),
            words=str(brief.min_words),
        )

    async def write(self, task: SectionTask) -> Draft:
        """One section."""
        return await self._ask(
            "write",
            WriteAnswer,
            lambda answer: reading.draft(answer, task),
            lines=showing.lines(task.lines),
            facts=showing.facts(task.facts, task.lines, task.quotes),
            quotes=showing.quotes(task.quotes),
            plan=showing.plan(task.plan),
            title=task.title,
            keyphrase=", ".join((task.keyphrase, *task.synonyms)),
            others=showing.others(task),
            tone=task.brief.tone or showing.TONE,
            words=str(task.plan.words),
            linking=showing.linking(task.language),
            language=showing.language(task.language),
            translation=showing.translation(task),
        )

    async def revise(self, task: SectionTask, draft: Draft, findings: list[Finding]) -> Draft:
        """The draft with its refused sentences written anew; longer, where it is too short and facts are left.

        Where all that is said is how sentences read, only they, what is around them and their lines are shown.
        """
        findings = findings if drafts.room(draft, task) else [f for f in findings if f.check != "length"]
        refused = {f.sentence for f in findings if f.sentence is not None}
        minor = refused - {f.sentence for f in findings if f.verdict != "style"}
        grow = any(f.check == "length" for f in findings)
        unused = drafts.unused(draft, task) if grow else ()
        partly = drafts.left_out(draft, task) if grow else {}
        shown: dict[str, str] = {
            "quotes": showing.quotes(task.quotes),
            "unused": showing.untold(unused, partly, task),
            "draft": showing.numbered(draft.sentences),
            "language": showing.language(task.language),
            "translation": showing.translation(task),
        }
        if refused and refused == minor:
            shown |= showing.around_sentences(draft, task, refused)
            shown |= {"findings": showing.findings(findings)}
        elif refused:
            shown |= {"lines": showing.lines(task.lines), "findings": showing.findings(findings)}
        else:
            open_ = (*unused, *(fact for fact in task.facts if fact.id in partly))
            needed = {line for fact in open_ for line in fact.lines}
            shown["lines"] = showing.lines([line for line in task.lines if line.id in needed])
            shown["words"] = str(max(20, task.plan.words - drafts.words(draft)))
        return await self._ask(
            "revise" if refused else "expand",
            ReviseAnswer,
            lambda answer: reading.revised(answer, draft, task, refused, grow, minor),
            **shown,
        )

    async def judge(self, task: SectionTask, sentences: list[Sentence], within: Draft | None = None) -> list[Verdict]:
        """A verdict for each sentence the model answered clearly for; the others are simply missing."""
        if not sentences:
            return []
        cited = {line for sentence in sentences for line in sentence.lines}
        return await self._ask(
            "judge",
            JudgeAnswer,
            lambda answer: reading.verdicts(answer, task, len(sentences)),
            lines=showing.lines(showing.around(cited, task.lines), task.quotes),
            sentences=showing.in_context(sentences, within, task.language),
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
                return read(_parsed(answer, await self._reply(name, answer, messages)))
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
        call = meter.Call(characters, self.price(meter.tokens(characters)))
        cost = meter.Cost(0, 0, money=0.0)
        try:
            await call.turn()
            left = call.seconds_left
            seconds = self.endpoint.patience if left is None else min(left, self.endpoint.patience)
            async with call.within(seconds):
                reply = await ask.ainvoke(list(messages))
            cost = self._cost(reply, characters)
            return reply
        except TimeoutError:
            message = f"{self.name} did not answer {name!r} within {seconds:.0f} seconds: try again later"
            raise call.out_of_time() or WriterUnavailable(message) from None
        except (openai.OpenAIError, ModelError) as error:
            raise self._unavailable(error) from None  # The cause may hold a key.
        except _UNREADABLE as error:
            raise NotUsableError(f"the reply was no chat completion ({type(error).__name__})") from error
        finally:
            call.done(cost)

    def price(self, tokens_in: int, tokens_out: int = 0, cached: int = 0) -> float | None:
        """US dollars for one answer, None where the model's price is not known."""
        url = self.endpoint.base_url or (os.environ.get("OPENAI_BASE_URL") if self.endpoint.openai else None)
        return prices.price(self.endpoint.model, tokens_in, tokens_out, cached, base_url=url)

    def _cost(self, reply: AIMessage, characters: int) -> meter.Cost:
        """What the server says it used, or what the characters come to where it does not say."""
        used = _used(reply, characters)
        return replace(used, money=self.price(used.tokens_in, used.tokens_out, used.tokens_cached))

    def _unavailable(self, error: Exception) -> StoryError:
        """What went wrong and what to do, without a word of a key."""
        status = getattr(error, "status_code", None)
        at = f" at {_host(self.endpoint.base_url)}" if self.endpoint.base_url else ""
        said = f" ({status})" if status else ""
        who = f"{self.name}{at}"
        return WriterUnavailable(f"{who}: {_advice(error, status)}{said}")


def _advice(error: Exception, status: int | None) -> str:
    match status:
        case 401:
            return "the key is refused; check OPENAI_API_KEY, or the key of your provider"
        case 403:
            return "this key may not use the model"
        case 404:
            return "there is no such model or address; check the model's name and OPENAI_BASE_URL"
        case 429:
            return "still too many requests after every retry, or no credit left; try later, or fewer at once"
        case int() if status >= 500 or status in (408, 409):
            return "the server failed, retries included; try later"
    if isinstance(error, ContextOverflowError):
        return "the question is longer than the model can read; take a model with a larger context"
    if isinstance(error, openai.APITimeoutError):
        return "no answer in time, retries included; try later, or raise the timeout"
    if isinstance(error, openai.APIConnectionError):
        return "could not be reached, retries included; check the network and OPENAI_BASE_URL"
    return f"the question was refused: {_scrubbed(str(error))}"


def _scrubbed(text: str) -> str:
    """A server's words without anything that is or looks like a key, at most 200 characters."""
    return _SECRET.sub("…", _keyless(text))[:200]


def _keyless(text: str) -> str:
    """The text without the keys of our environment: a server knows ours, and could have it printed."""
    for name, value in os.environ.items():
        if name.endswith(("_KEY", "_TOKEN", "_SECRET")) and len(value) > SHORTEST_KEY and value in text:
            text = text.replace(value, "…")
    return text


def _host(url: str) -> str:
    """The address without user name and password."""
    return url.rpartition("@")[2] if "@" in url else url


def _parsed(answer: type[A], reply: AIMessage) -> A:
    """The answer in its schema; fields nobody asked for are passed over. Raises `NotUsableError`."""
    try:
        return answer.model_validate_json(_json(reply), extra="ignore")
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"]))
        raise NotUsableError(f"it is not of the schema: {place or 'the whole'}: {first['msg'][:200]}") from error


def _json(reply: AIMessage) -> str:
    """A reply's JSON text, from its content or from the one tool it called. Raises `NotUsableError`."""
    why = reply.response_metadata.get("finish_reason") or reply.response_metadata.get("stop_reason")
    if reply.additional_kwargs.get("refusal") or why in _WITHHELD:
        raise NotUsableError("it was refused; the task is to report news text faithfully, nothing else")
    if why in _CUT_OFF:
        raise NotUsableError("it was cut off; be shorter")
    if len(reply.tool_calls) == 1 and not reply.invalid_tool_calls:
        return _keyless(json.dumps(reply.tool_calls[0]["args"]))
    text = legible(_keyless(reply.text))
    if not text.strip():
        raise NotUsableError("it was empty")
    fenced = _FENCED.match(text)
    return fenced[1] if fenced else text


def _used(reply: AIMessage, characters: int) -> meter.Cost:
    usage = reply.usage_metadata
    if usage and usage["input_tokens"]:
        cached = usage.get("input_token_details", {}).get("cache_read", 0)
        return meter.Cost(usage["input_tokens"], usage["output_tokens"], cached or 0)
    return meter.Cost(meter.tokens(characters), meter.tokens(len(reply.text)), guessed=True)
