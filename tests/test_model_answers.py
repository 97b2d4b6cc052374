"""What the model writer makes of good answers: notes, an outline, drafts, verdicts."""

from typing import Any

import pytest

from story.errors import AnswerUnusable
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
from tests.scripted import completion, question_of
from tests.test_model import GOOD, JUDGED, SUPPORTED, Start, writer
from writers import reading
from writers.answers import OutlineAnswer
from writers.reading.outline import LEAST_WORDS


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


@pytest.mark.parametrize(
    ("above", "first"),
    [(["F1"], ("F1", "F2")), (["F1", "F3"], ("F2",)), ([], ("F2",))],
    ids=["one fact goes into the first part", "two make a paragraph", "none is left out"],
)
def test_no_single_sentence_stands_between_a_heading_and_its_first_part(
    above: list[str], first: tuple[str, ...]
) -> None:
    given = task()
    part = {"heading": "Des murs repeints", "facts": ["F2"], "quotes": []}
    section = {"heading": "Le musée rouvre", "facts": above, "quotes": [], "parts": [part]}
    answer = OutlineAnswer.model_validate(
        {"title": "Le musée de Brévan rouvre", "meta_description": "Il rouvre.", "keyphrase": "musée de Brévan"}
        | {"synonyms": [], "standfirst": [], "sections": [section]}
    )
    notes = Notes(facts=(*given.facts, *given.spare))
    (plan,) = reading.outline(answer, notes, Brief(), "fr").sections
    assert plan.parts[0].facts == first
    assert plan.facts == tuple(dict.fromkeys((*above, "F2")))
