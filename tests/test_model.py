"""The model writer against a real HTTP server on loopback: every way an answer can come, and not come."""

import asyncio
import threading
import time
from collections.abc import Callable
from email.utils import formatdate
from typing import Any

import pytest

from story.errors import AnswerUnusable, BudgetSpent, WriterUnavailable
from story.values import (
    Sentence,
)
from tests.samples import task
from tests.scripted import Endpoint, Reply, completion, failure, tool_call
from writers.budget import Budget, Cost
from writers.meter import Meter
from writers.model import ModelWriter

Start = Callable[..., Endpoint]
JUDGED = [Sentence(text="Le musée rouvre samedi.", lines=("L1",))]
SUPPORTED = {"sentence": 1, "answer": "supported", "lines": ["L1"], "span": "rouvre samedi"}
GOOD = completion({"verdicts": [SUPPORTED]})


def writer(server: Endpoint, **settings: Any) -> ModelWriter:
    return ModelWriter("openai:scripted", base_url=server.url, **{"timeout": 5.0, "max_retries": 1} | settings)


async def judged(server: Endpoint, **settings: Any) -> Any:
    return await writer(server, **settings).judge(task(), JUDGED)


async def test_a_good_answer_is_read_and_asked_for_once(endpoint: Start) -> None:
    server = endpoint(GOOD)
    [verdict] = await judged(server)
    assert (verdict.sentence, verdict.answer, verdict.lines, verdict.span) == (
        0,
        "supported",
        ("L1",),
        "rouvre samedi",
    )
    assert len(server.asked) == 1


async def test_the_schema_is_strict_and_every_field_of_it_required(endpoint: Start) -> None:
    server = endpoint(GOOD)
    await judged(server)
    shape = server.asked[0]["response_format"]["json_schema"]
    verdict = shape["schema"]["$defs"]["VerdictAnswer"]
    assert shape["strict"] is True
    assert verdict["additionalProperties"] is False
    assert set(verdict["required"]) == set(verdict["properties"]) == {"sentence", "answer", "lines", "span"}


@pytest.mark.parametrize(
    "first",
    [
        failure(408, retry_after_ms="20"),
        failure(409, retry_after_ms="20"),
        failure(429, retry_after_ms="20"),
        failure(500, retry_after_ms="20"),
        failure(502, retry_after_ms="20"),
        failure(503, retry_after_ms="20"),
        failure(529, retry_after_ms="20"),
        Reply(cut=0),
        Reply(b'{"id": "x"}' * 50, cut=10),
    ],
    ids=["408", "409", "429", "500", "502", "503", "529", "closed", "closed early"],
)
async def test_a_passing_trouble_is_tried_again(endpoint: Start, first: Reply) -> None:
    server = endpoint(first, GOOD)
    assert len(await judged(server)) == 1
    assert len(server.asked) == 2


@pytest.mark.parametrize("value", ["1", formatdate(time.time() + 2, usegmt=True)], ids=["seconds", "date"])
async def test_retry_after_is_honoured(endpoint: Start, value: str) -> None:
    wait = "1" if value == "1" else formatdate(time.time() + 2, usegmt=True)
    server = endpoint(failure(429, retry_after=wait), GOOD)
    await judged(server)
    assert server.times[1] - server.times[0] >= 0.9


class Paces:
    """A pace that writes down its turns; each but the first waits so long, or is refused."""

    def __init__(self, wait: float = 0.0, refusal: Exception | None = None) -> None:
        self.turns: list[tuple[int, float | None]] = []
        self.wait, self.refusal = wait, refusal

    async def turn(self, tokens: int, money: float | None) -> None:
        self.turns.append((tokens, money))
        if len(self.turns) > 1:
            await asyncio.sleep(self.wait)
            if self.refusal:
                raise self.refusal

    def settle(self, tokens: int, money: float | None, cost: Cost) -> None:
        pass


async def test_each_attempt_waits_for_its_turn_and_a_repeated_one_brings_no_tokens_of_its_own(endpoint: Start) -> None:
    """The wait for it is none for the answer: patience is for the model."""
    server = endpoint(failure(429, retry_after_ms="20"), failure(503, retry_after_ms="20"), GOOD)
    paces = Paces(wait=0.4)
    with Meter(pace=paces).step("check"):
        await judged(server, max_retries=2, patience=0.5)
    assert len(server.asked) == 3
    assert [tokens for tokens, _ in paces.turns][1:] == [0, 0]
    assert server.times[2] - server.times[0] >= 0.8


async def test_an_attempt_that_gets_no_turn_is_not_made(endpoint: Start) -> None:
    server = endpoint(failure(429, retry_after_ms="20"), GOOD)
    paces = Paces(refusal=BudgetSpent("the day is over"))
    with Meter(pace=paces).step("check"), pytest.raises(BudgetSpent, match="the day is over"):
        await judged(server)
    assert len(server.asked) == 1


async def test_patience_ends_however_often_an_attempt_waits_for_its_turn(endpoint: Start) -> None:
    server = endpoint(failure(429, retry_after_ms="20"), Reply(wait=2.0))
    with Meter(pace=Paces(wait=0.3)).step("check"), pytest.raises(WriterUnavailable, match="did not answer"):
        await judged(server, patience=0.5)


@pytest.mark.parametrize(
    ("status", "says"),
    [
        (400, "refused: Error code: 400 - too odd"),
        (401, "check OPENAI_API_KEY"),
        (402, "refused"),
        (403, "may not use the model"),
        (404, "check the model's name"),
        (422, "refused"),
    ],
)
async def test_a_lasting_refusal_is_not_tried_again_and_says_what_to_do(
    endpoint: Start, status: int, says: str
) -> None:
    server = endpoint(failure(status, "too odd"))
    with pytest.raises(WriterUnavailable, match=says):
        await judged(server)
    assert len(server.asked) == 1


async def test_trouble_that_does_not_pass_ends_with_the_retries(endpoint: Start) -> None:
    server = endpoint(lambda body: failure(503, retry_after_ms="20"))
    with pytest.raises(WriterUnavailable, match=r"the server failed.*503"):
        await judged(server)
    assert len(server.asked) == 2


@pytest.mark.parametrize("status", [400, 401, 500])
async def test_no_error_holds_a_key(endpoint: Start, monkeypatch: pytest.MonkeyPatch, status: int) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "canary-0123456789")
    other = "-".join(("sk", "abcdef012345"))  # In one piece it looks like a key that leaked.
    server = endpoint(lambda body: failure(status, f"wrong key canary-0123456789, {other}"))
    with pytest.raises(WriterUnavailable) as caught:
        await judged(server, max_retries=0)
    assert server.headers[0]["authorization"] == "Bearer canary-0123456789"
    assert "canary" not in str(caught.value)
    assert "abcdef" not in str(caught.value)
    assert caught.value.__suppress_context__


UNUSABLE = {
    "refusal": (completion(None, refusal="I cannot help"), "refused"),
    "content filter": (completion("", reason="content_filter"), "refused"),
    "cut off": (completion('{"verdicts": [', reason="length"), "cut off"),
    "null": (completion(None), "empty"),
    "blank": (completion("  \n"), "empty"),
    "bad JSON": (completion('{"verdicts": [}'), "not of the schema"),
    "prose": (completion("All sentences are supported."), "not of the schema"),
    "another schema": (completion({"facts": []}), "not of the schema: verdicts"),
    "a field missing": (completion({"verdicts": [{"sentence": 1}]}), "not of the schema: verdicts.0.answer"),
    "off the list": (completion({"verdicts": [SUPPORTED | {"answer": "None"}]}), "verdicts.0.answer"),
    "lone surrogate": (completion('{"verdicts": "\\ud800"}'), "not of the schema"),
    "unknown ids only": (completion({"verdicts": [SUPPORTED | {"sentence": 7}]}), "no verdict is for"),
    "another tool": (completion(None, reason="tool_calls", **tool_call("search", "{}")), "not of the schema"),
    "half a tool call": (completion(None, reason="tool_calls", **tool_call("judge", "{")), "empty"),
    "five megabytes": (completion("x" * 5_000_000), "not of the schema"),
    "HTML": (Reply(b"<html>", headers={"content-type": "text/html"}), "no chat completion"),
    "half a body": (Reply(b'{"choices": [{"ind'), "no chat completion"),
    "no choices": (Reply(b'{"id": "x", "choices": []}'), "no chat completion"),
    "null choices": (Reply(b'{"id": "x", "choices": null}'), "no chat completion"),
    "no message": (Reply(b'{"id": "x", "choices": [{"index": 0}]}'), "no chat completion"),
    "an error with status 200": (Reply(b'{"error": {"message": "no"}}'), "no chat completion"),
    "a list": (Reply(b"[1]"), "no chat completion"),
    "nothing": (Reply(b""), "no chat completion"),
}


@pytest.mark.parametrize(("bad", "why"), UNUSABLE.values(), ids=UNUSABLE.keys())
async def test_an_unusable_answer_is_asked_for_once_more_with_what_was_wrong(
    endpoint: Start, bad: Reply, why: str
) -> None:
    server = endpoint(bad, GOOD)
    assert len(await judged(server)) == 1
    first, second = server.asked
    assert second["messages"][:-1] == first["messages"]
    assert why in second["messages"][-1]["content"]


@pytest.mark.parametrize(("bad", "why"), UNUSABLE.values(), ids=UNUSABLE.keys())
async def test_two_unusable_answers_raise(endpoint: Start, bad: Reply, why: str) -> None:
    server = endpoint(bad, bad)
    with pytest.raises(AnswerUnusable, match="no usable answer to 'judge'") as caught:
        await judged(server)
    assert len(server.asked) == 2
    assert why in str(caught.value)
    assert len(str(caught.value)) < 1_000


@pytest.mark.parametrize(
    "good",
    [
        completion('```json\n{"verdicts": [{"sentence": 1, "answer": "cause", "lines": [], "span": ""}]}\n```'),
        completion({"verdicts": [SUPPORTED | {"because": "I say so"}], "notes": []}),
        completion({"verdicts": [SUPPORTED | {"lines": ["[L1]", "L1, L99"]}]}),
        completion({"verdicts": [SUPPORTED]}, usage=False),
    ],
    ids=["fenced", "fields nobody asked for", "wrapped ids", "no usage"],
)
async def test_what_can_be_understood_is_not_asked_again(endpoint: Start, good: Reply) -> None:
    server = endpoint(good)
    [verdict] = await judged(server)
    assert set(verdict.lines) <= {"L1"}


async def test_a_stall_ends_in_time(endpoint: Start) -> None:
    server = endpoint(lambda body: Reply(wait=3))
    begun = time.monotonic()
    with pytest.raises(WriterUnavailable, match="no answer in time"):
        await judged(server, timeout=0.2, max_retries=0)
    assert time.monotonic() - begun < 2


async def test_a_drip_ends_in_time(endpoint: Start) -> None:
    server = endpoint(lambda body: Reply(b"{" * 100, drip=0.1))
    with pytest.raises(WriterUnavailable, match="did not answer 'judge' within"):
        await judged(server, patience=0.5)


async def test_a_server_that_is_not_there_is_named_without_its_password() -> None:
    absent = ModelWriter("openai:scripted", base_url="@".join(("http://me:secret", "127.0.0.1:9/v1")), max_retries=0)
    with pytest.raises(WriterUnavailable, match=r"127\.0\.0\.1:9.*could not be reached") as caught:
        await absent.judge(task(), JUDGED)
    assert "secret" not in str(caught.value)


async def test_without_a_key_it_says_so() -> None:
    with pytest.raises(WriterUnavailable, match="set OPENAI_API_KEY"):
        await ModelWriter("openai:gpt-5-mini").judge(task(), JUDGED)


@pytest.mark.parametrize("model", ["nobody:nothing", "anthropic:any", "whatever"])
async def test_a_provider_that_is_not_here_is_one_clear_error(model: str) -> None:
    with pytest.raises(WriterUnavailable, match=r"write provider:model|needs a package"):
        await ModelWriter(model).judge(task(), JUDGED)


async def test_usage_is_counted_per_step(endpoint: Start) -> None:
    server = endpoint(completion("no"), GOOD)
    meter = Meter()
    with meter.step("check", "S1") as spent:
        await judged(server)
    usage = spent.usage
    assert (usage.step, usage.section, usage.calls) == ("check", "S1", 2)
    assert (usage.tokens_in, usage.tokens_out, usage.tokens_cached) == (200, 40, 80)
    assert usage.seconds > 0
    assert not usage.guessed
    assert (meter.calls, meter.tokens) == (2, 240)


async def test_tokens_are_reckoned_where_the_server_does_not_count_them(endpoint: Start) -> None:
    server = endpoint(completion({"verdicts": [SUPPORTED]}, usage=False))
    with Meter().step("check") as spent:
        await judged(server)
    asked = sum(len(message["content"]) for message in server.asked[0]["messages"])
    assert spent.usage.guessed
    assert spent.usage.tokens_in == -(-asked // 4)


@pytest.mark.parametrize("budget", [Budget(calls=0), Budget(tokens=50), Budget(seconds=0)])
async def test_a_call_that_would_pass_a_limit_is_not_made(endpoint: Start, budget: Budget) -> None:
    server = endpoint(GOOD)
    with pytest.raises(BudgetSpent, match="raise it"), Meter(budget).step("check"):
        await judged(server)
    assert server.asked == []


async def test_the_time_of_the_budget_ends_a_wait(endpoint: Start) -> None:
    server = endpoint(lambda body: Reply(wait=3))
    with pytest.raises(BudgetSpent, match="seconds"), Meter(Budget(seconds=0.3)).step("check"):
        await judged(server)


async def test_calls_at_once_are_each_counted_in_their_own_step(endpoint: Start) -> None:
    server = endpoint(lambda body: GOOD)
    meter, model = Meter(), writer(server)

    async def one(section: str) -> int:
        with meter.step("check", section) as spent:
            await model.judge(task(), JUDGED)
        return spent.usage.calls

    assert await asyncio.gather(*(one(f"S{n}") for n in range(5))) == [1] * 5
    assert meter.calls == 5


def test_it_works_from_one_loop_after_another_and_from_threads_at_once(endpoint: Start) -> None:
    server = endpoint(lambda body: GOOD)
    model, answers = writer(server), list[int]()

    def run() -> None:
        answers.append(len(asyncio.run(model.judge(task(), JUDGED))))

    for _ in range(3):
        run()
    threads = [threading.Thread(target=run) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [1] * 11


@pytest.mark.parametrize("answers", ["json_schema", "tool", "json"])
async def test_each_way_of_answering_is_understood(endpoint: Start, answers: Any) -> None:
    def reply(body: dict[str, Any]) -> Reply:
        text = '{"verdicts": [{"sentence": 1, "answer": "supported", "lines": [], "span": ""}]}'
        return completion(None, **tool_call("judge", text)) if "tools" in body else completion(text)

    server = endpoint(reply)
    assert len(await judged(server, answers=answers)) == 1
    [body] = server.asked
    assert ("tools" in body) == (answers == "tool")
    assert body.get("response_format", {}).get("type") == {"json": "json_object"}.get(
        answers, "json_schema" if answers == "json_schema" else None
    )
    assert ("VerdictAnswer" in body["messages"][0]["content"]) == (answers == "json")
