"""The model writer against a real HTTP server on loopback: every way an answer can come, and not come."""

import asyncio
import threading
import time
from collections.abc import Callable
from email.utils import formatdate
from typing import Any

import pytest

from story.errors import AnswerUnusable, BudgetSpent, WriterUnavailable
from story.lines import read
from story.values import (
    Brief,
    Draft,
    Evidence,
    Finding,
    Notes,
    Paragraph,
    Sentence,
)
from tests.samples import DRAFT, source, task
from tests.scripted import Endpoint, Reply, completion, failure, question_of, tool_call
from writers.budget import Budget, Cost
from writers.meter import Meter
from writers.model import ModelWriter
from writers.reading.outline import LEAST_WORDS

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


async def test_extract_keeps_what_the_source_holds_and_fills_what_was_left_out(endpoint: Start) -> None:
    server = endpoint(
        completion(
            {
                "facts": [
                    {
                        "text": "Ada Morel dit que tout est repeint.",
                        "lines": ["L2"],
                        "said_by": "Ada Morel",
                    },
                    {
                        "text": "Le musée est le plus beau.",
                        "lines": ["L77"],
                        "said_by": None,
                    },
                    {
                        "text": "\u200b",
                        "lines": ["L1"],
                        "said_by": "Zoé",
                    },
                ],
                "speakers": [{"quote": "Q1", "speaker": "Ada Morel", "role": None}],
                "aliases": [{"name": "MB", "also": ["musée de Brévan"], "line": "L1"}],
            }
        )
    )
    notes = await writer(server).extract(source())
    assert [(fact.id, fact.lines, fact.said_by) for fact in notes.facts] == [
        ("F1", ("L1",), None),
        ("F2", ("L2",), "Ada Morel"),
        ("F3", ("L3",), None),
    ]
    assert notes.facts[0].text == "Le musée de Brévan rouvre samedi."
    assert [(quote.text, quote.speaker) for quote in notes.quotes] == [("Nous avons tout repeint", "Ada Morel")]
    assert notes.aliases == ()


@pytest.mark.parametrize(
    ("text", "given", "speaker"),
    [
        (
            "« Nous avons tout repeint », a dit Ada Morel, la directrice de Jules Roy.",
            "Jules Roy",
            None,
        ),
        ("« Nous avons tout repeint », a-t-on dit chez Ada Morel.", "Victor Hugo", None),
        ("« Nous avons tout repeint », a dit sa directrice, Ada Morel.", "Ada Morel", "Ada Morel"),
    ],
    ids=["another name than the code found", "a name the source does not hold", "a role gets its name"],
)
async def test_a_speaker_is_not_taken_on_a_models_word(
    endpoint: Start, text: str, given: str, speaker: str | None
) -> None:
    fact = {"text": "Tout est repeint.", "lines": ["L1"], "said_by": None}
    said = {"quote": "Q1", "speaker": given, "role": None}
    server = endpoint(completion({"facts": [fact], "speakers": [said], "aliases": []}))
    [quote] = (await writer(server).extract(read(text, "L", language="fr"))).quotes
    assert quote.speaker == speaker


async def test_a_speaker_is_not_their_own_role(endpoint: Start) -> None:
    text = "« Nous avons tout repeint », ont dit les peintres du musée."
    fact = {"text": "Tout est repeint.", "lines": ["L1"], "said_by": None}
    said = {"quote": "Q1", "speaker": "les peintres du musée", "role": None}
    server = endpoint(completion({"facts": [fact], "speakers": [said], "aliases": []}))
    [quote] = (await writer(server).extract(read(text, "L", language="fr"))).quotes
    assert (quote.speaker, quote.role) == ("les peintres du musée", None)


async def test_outline_deals_every_id_once_and_makes_slug_and_targets(endpoint: Start) -> None:
    def section(heading: str, facts: list[str], quotes: list[str]) -> dict[str, Any]:
        return {"heading": heading, "facts": facts, "quotes": quotes, "parts": []}

    server = endpoint(
        completion(
            {
                "title": "Le musée de Brévan rouvre",
                "meta_description": "Il rouvre.",
                "keyphrase": "musée de Brévan",
                "synonyms": ["le musée", ""],
                "standfirst": [{"text": "Il rouvre samedi.", "lines": ["L1", "L9"]}],
                "sections": [
                    section("Samedi", ["F1", "F9"], []),
                    section("Les murs", ["F1", "F2"], ["Q1"]),
                    section("Rien", ["F1"], []),
                ],
            }
        )
    )
    given = task()
    notes = Notes(facts=given.facts, quotes=given.quotes)
    outline = await writer(server).outline(notes, Brief(min_words=200, language="fr"))
    assert outline.slug == "musee-de-brevan-rouvre"
    assert outline.synonyms == ("le musée",)
    assert outline.standfirst == (Sentence(text="Il rouvre samedi.", lines=("L1",)),)
    assert [(plan.id, plan.facts, plan.quotes) for plan in outline.sections] == [
        ("S1", ("F1",), ()),
        ("S2", ("F2",), ("Q1",)),
    ]
    assert [plan.words for plan in outline.sections] == [LEAST_WORDS, LEAST_WORDS]


async def test_write_sets_quotations_in_from_the_source(endpoint: Start) -> None:
    server = endpoint(
        completion(
            {
                "paragraphs": [
                    {
                        "heading": "Une partie inventée",
                        "sentences": [{"text": "Le musée rouvre samedi.", "lines": ["L1", "L8"]}],
                    },
                    {
                        "heading": "Des murs repeints",
                        "sentences": [
                            {"text": "« [Q1] », affirme Ada Morel.", "lines": []},
                            {"text": "[Q8], dit quelqu’un.", "lines": ["L1"]},
                        ],
                    },
                ]
            }
        )
    )
    first, second = (await writer(server).write(task())).paragraphs
    assert (first.heading, first.sentences[0].lines) == (None, ("L1",))
    assert second.heading == "Des murs repeints"
    assert second.sentences == (
        Sentence(text="«\u00a0Nous avons tout repeint\u00a0», affirme Ada Morel.", lines=("L2",), quotes=("Q1",)),
    )


async def test_a_section_without_a_known_line_is_unusable(endpoint: Start) -> None:
    lost = {"paragraphs": [{"heading": None, "sentences": [{"text": "Tout va bien.", "lines": ["L9"]}]}]}
    server = endpoint(completion(lost), completion(lost))
    with pytest.raises(AnswerUnusable, match="cites an id"):
        await writer(server).write(task())


async def test_revise_changes_only_what_a_finding_names(endpoint: Start) -> None:
    server = endpoint(
        completion(
            {
                "changed": [
                    {"number": 1, "text": "Le musée a triomphé.", "lines": ["L1"]},
                    {"number": 2, "text": "Tout a été repeint.", "lines": ["L2"]},
                    {"number": 3, "text": "", "lines": []},
                ],
                "added": [{"after": 1, "text": "Le billet coûterait 9 euros.", "lines": ["L3"]}],
            }
        )
    )
    evidence = Evidence(line="L2", start=0, end=4, text="Nous")
    findings = [
        Finding(check="judge", verdict="unsupported", reason="too sure", sentence=1, evidence=(evidence,)),
        Finding(check="judge", verdict="unsupported", reason="empty", sentence=2),
    ]
    revised = await writer(server).revise(task(), DRAFT, findings)
    assert [sentence.text for sentence in revised.sentences] == [
        "Le musée rouvre samedi.",
        "Tout a été repeint.",
    ]
    assert revised.paragraphs[1].heading == "Des murs repeints"
    assert question_of(server.asked[0]) == "revise"
    assert "2: judge; too sure; the source: L2: Nous" in server.asked[0]["messages"][1]["content"]


async def test_a_short_section_is_expanded_from_facts_not_used(endpoint: Start) -> None:
    addition = {"after": 1, "text": "Le billet coûterait 9 euros.", "lines": ["L3"]}
    server = endpoint(
        completion(
            {
                "changed": [{"number": 1, "text": "Non.", "lines": []}],
                "added": [addition, addition | {"lines": []}],
            }
        )
    )
    short = Finding(check="length", verdict="unsure", reason="10 words of 60")
    longer = await writer(server).revise(task(), DRAFT, [short])
    assert [sentence.text for sentence in longer.sentences][:2] == [
        "Le musée rouvre samedi.",
        "Le billet coûterait 9 euros.",
    ]
    assert len(longer.sentences) == 4
    assert question_of(server.asked[0]) == "expand"
    shown = server.asked[0]["messages"][1]["content"]
    assert "F3 (L3)" in shown
    assert "F1 (L1)" not in shown


async def test_a_draft_that_tells_everything_is_not_said_to_be_short(endpoint: Start) -> None:
    server = endpoint(completion({"changed": [], "added": []}))
    given = task()
    told = Draft(paragraphs=(Paragraph(sentences=tuple(Sentence(text=f.text, lines=f.lines) for f in given.facts)),))
    short = Finding(check="length", verdict="unsure", reason="10 words of 60")
    wrong = Finding(check="judge", verdict="unsupported", reason="not so", sentence=0)
    await writer(server).revise(given.model_copy(update={"spare": ()}), told, [wrong, short])
    asked = server.asked[0]["messages"][1]["content"]
    assert "not so" in asked
    assert "10 words of 60" not in asked


async def test_an_empty_draft_can_grow(endpoint: Start) -> None:
    server = endpoint(completion({"changed": [], "added": [{"after": 0, "text": "Il rouvre.", "lines": ["L1"]}]}))
    short = Finding(check="length", verdict="unsure", reason="0 words of 60")
    grown = await writer(server).revise(task(), Draft(), [short])
    assert [sentence.text for sentence in grown.sentences] == ["Il rouvre."]


async def test_a_judge_that_contradicts_itself_is_not_heard(endpoint: Start) -> None:
    twice = [SUPPORTED, SUPPORTED | {"answer": "cause"}, SUPPORTED | {"sentence": 2}]
    server = endpoint(completion({"verdicts": twice}))
    verdicts = await writer(server).judge(task(), JUDGED * 2)
    assert [verdict.sentence for verdict in verdicts] == [1]


async def test_a_judge_with_nothing_to_judge_is_not_asked(endpoint: Start) -> None:
    server = endpoint(GOOD)
    assert await writer(server).judge(task(), []) == []
    assert server.asked == []


async def test_quotations_in_another_language_keep_their_words_and_get_a_translation(endpoint: Start) -> None:
    said = {"text": "[Q1] (we painted all of it), Ada Morel said.", "lines": ["L2"]}
    server = endpoint(completion({"paragraphs": [{"heading": None, "sentences": [said]}]}))
    draft = await writer(server).write(task(language="en"))
    assert draft.sentences[0].text == "“Nous avons tout repeint” (we painted all of it), Ada Morel said."
    assert "translation" in server.asked[0]["messages"][1]["content"]
