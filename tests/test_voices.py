"""Who says a quotation, put right by an editor."""

import pytest

from graph import Brief, check_article
from story.checks import Ground, check_claim, check_sentences
from story.front import front, rules
from story.intake import intake
from story.notes import take
from story.values import Notes, Outline, Person, Plan, Section, Sentence
from story.voices import Voice, alike, changed, objections, put_right, shown, told
from tests.articles import article, paragraph

TEXT = """\
La halle de Sarlac fermera lundi pour huit mois de travaux, a annoncé la mairie dans un communiqué publié mercredi.

« Nous n’avons pas été entendus », a regretté Odile Carrère, porte-parole des marchands, devant la halle.

Le maire, Fabien Roques, a reçu les marchands jeudi matin. La nièce d’Odile Carrère tient un étal de fromages.

« Les étals rouvriront en novembre », a promis Fabien Roques. Bastien Lorme, ingénieur, dirige le chantier.
"""
_, SOURCES = intake(TEXT, Brief(), obey=False)
NOTES = take(SOURCES[0])


def voice(id: str, **given: str | None) -> Voice:
    return Voice.model_validate({"id": id} | given)


def right(*voices: Voice) -> Notes:
    assert list(objections(voices, NOTES, SOURCES)) == []
    return put_right(NOTES, changed(voices, NOTES, SOURCES), SOURCES)


def ground(*voices: Voice) -> Ground:
    notes = right(*voices)
    return Ground.of(SOURCES[0].story, notes.quotes, notes.people, notes.aliases)


def refused(text: str, ground: Ground, line: str = "A2") -> bool:
    return any(one.verdict == "unsupported" for one in check_sentences([Sentence(text=text, lines=(line,))], ground))


def test_the_text_is_read_as_the_tests_below_take_it() -> None:
    assert [(one.speaker, one.role) for one in NOTES.quotes] == [
        ("Odile Carrère", "porte-parole des marchands"),
        ("Fabien Roques", "maire"),
    ]


def test_the_quotations_of_what_the_outline_uses_are_shown() -> None:
    plan = Plan(id="S1", heading="x", facts=tuple(one.id for one in NOTES.facts if "A2" in one.lines))
    outline = Outline(title="x", slug="x", meta_description="x", keyphrase="x", sections=(plan,))
    assert [one.id for one in shown(outline, NOTES)] == ["Q1"]


@pytest.mark.parametrize(
    ("given", "speaker", "role"),
    [
        ({"speaker": "Fabien Roques"}, "Fabien Roques", "maire"),
        ({"speaker": "fabien roques", "role": "MAIRE"}, "Fabien Roques", "maire"),
        ({"speaker": "Bastien Lorme"}, "Bastien Lorme", "ingénieur"),
        ({"speaker": "Bastien Lorme", "role": None}, "Bastien Lorme", None),
        ({"speaker": "la nièce d'Odile  Carrère"}, "la nièce d’Odile Carrère", None),
        ({"speaker": "None"}, None, None),
        ({"speaker": ""}, None, None),
        ({"speaker": None, "role": "porte-parole des marchands"}, None, None),
        ({"role": ""}, "Odile Carrère", None),
    ],
)
def test_what_is_put_in_is_printed_as_the_source_has_it(
    given: dict[str, str | None], speaker: str | None, role: str | None
) -> None:
    quote = right(voice("Q1", **given)).quotes[0]
    assert (quote.speaker, quote.role, quote.by_editor) == (speaker, role, True)


@pytest.mark.parametrize(
    "given", [{}, {"speaker": "Odile  Carrère"}, {"speaker": "Odile Carrère", "role": "porte-parole des marchands"}]
)
def test_what_is_left_as_it_was_read_changes_nothing(given: dict[str, str]) -> None:
    assert right(voice("Q1", **given)) == NOTES


@pytest.mark.parametrize(
    ("voices", "why"),
    [
        ([voice("Q9")], "there is no quotation 'Q9'"),
        ([voice("Q1"), voice("Q1")], "quotation 'Q1' stands there 2 times"),
        ([voice("Q1", speaker="Fabien Roque")], "'Q1': no line of the sources has the speaker 'Fabien Roque'"),
        ([voice("Q1", speaker="fromages")], "'Q1': 'fromages' is neither a name nor a person or a body"),
        (
            [voice("Q1", speaker="huit mois", role="maire")],
            "'Q1': 'huit mois' is neither a name nor a person or a body",
        ),
        ([voice("Q1", role="la halle")], "'Q1': 'la halle' is nothing that a person is; give their office or trade"),
        ([voice("Q1", role="préfète")], "quotation 'Q1': no line of the sources has the role 'préfète'"),
        ([voice("Q1", speaker="Bastien Lorme", role="porte-parole des marchands")], "has 'Bastien Lorme' and 'porte-"),
    ],
)
def test_who_is_not_in_the_source_cannot_be_put_in(voices: list[Voice], why: str) -> None:
    found = list(objections(voices, NOTES, SOURCES))
    assert len(found) == 1
    assert why in found[0]


@pytest.mark.parametrize("speaker", ["Bastien Lorme", "la mairie", "les marchands", "La nièce d’Odile Carrère"])
def test_a_person_or_a_body_of_the_source_can_be_put_in(speaker: str) -> None:
    assert list(objections([voice("Q1", speaker=speaker, role=None)], NOTES, SOURCES)) == []


def test_what_is_reported_and_who_is_who_agree_with_it() -> None:
    notes = right(voice("Q1", speaker="Bastien Lorme", role="ingénieur"), voice("Q2", role=None))
    assert [fact.said_by for fact in notes.facts if {"A2", "A5"} & {*fact.lines}] == ["Bastien Lorme", "Fabien Roques"]
    assert Person(name="Bastien Lorme", role="ingénieur", line="A6") in notes.people
    assert ("Fabien Roques", "maire") not in [(one.name, one.role) for one in notes.people]
    assert ("Odile Carrère", "porte-parole des marchands") in [(one.name, one.role) for one in notes.people]


def test_notes_taken_anew_agree_with_it_wherever_the_quotation_stands_in_them() -> None:
    notes = right(voice("Q2", speaker="Bastien Lorme"))
    anew = NOTES.model_copy(update={"quotes": (NOTES.quotes[1].model_copy(update={"id": "Q7"}),)})
    assert [(one.id, one.speaker) for one in alike(anew, notes.quotes, SOURCES).quotes] == [("Q7", "Bastien Lorme")]
    assert alike(anew, NOTES.quotes, SOURCES) is anew


def test_the_corrected_speaker_is_the_truth_for_the_checks() -> None:
    read, put = ground(), ground(voice("Q1", speaker="Bastien Lorme"))
    his, hers = (f"{who} : « Nous n’avons pas été entendus »" for who in ("Bastien Lorme", "Odile Carrère"))
    assert (refused(his, read), refused(hers, read)) == (True, False)
    assert (refused(his, put), refused(hers, put)) == (False, True)
    assert [bool(check_claim(text, put, place="heading", lines=("A2",))) for text in (his, hers)] == [False, True]
    assert refused("« Nous n’avons pas été entendus », a regretté Mme Carrère.", put)


def test_the_source_s_own_sentence_is_refused_where_it_names_another() -> None:
    own = SOURCES[0].lines[1].text
    assert not refused(own, ground())
    assert not refused(own, ground(voice("Q1", speaker="Odile Carrère", role=None)))
    for speaker in ("Bastien Lorme", None):
        put = ground(voice("Q1", speaker=speaker))
        assert refused(own, put)
        assert [one.verdict for one in check_claim(own, put, place="standfirst")] == ["unsupported"]


def test_a_pronoun_stands_for_nobody_once_the_speaker_was_put_right() -> None:
    line = "« Nous n’avons pas été entendus », a-t-elle ajouté."
    lines = intake(TEXT.replace(SOURCES[0].lines[1].text, line), Brief(), obey=False)[1][0].story
    quote = NOTES.quotes[0].model_copy(update={"start": lines[1].start + 2, "end": lines[1].start + 32})
    for by_editor, verdicts in ((False, []), (True, ["unsure"])):
        told = quote.model_copy(update={"speaker": "Fabien Roques", "by_editor": by_editor})
        found = check_sentences([Sentence(text=line, lines=("A2",))], Ground.of(lines, [told], NOTES.people, ()))
        assert [one.verdict for one in found] == verdicts


def test_where_nobody_is_left_nobody_is_named() -> None:
    nobody = ground(voice("Q1", speaker=None))
    assert refused("Odile Carrère : « Nous n’avons pas été entendus »", nobody)
    assert refused("« Nous n’avons pas été entendus », a dit Fabien Roques.", nobody)


def test_a_label_before_a_quotation_is_no_label_where_the_speaker_was_put_right() -> None:
    notes = right(voice("Q1", speaker="Bastien Lorme"))
    made = article(sources=tuple(SOURCES), keyphrase="Odile Carrère", standfirst=())
    body = (paragraph("Odile Carrère parle."),)
    body = (body[0].model_copy(update={"sentences": (body[0].sentences[0].model_copy(update={"lines": ("A2",)}),)}),)
    heading = "Odile Carrère : « Nous n’avons pas été entendus »"
    made = made.model_copy(update={"sections": (Section(id="S1", heading=heading, paragraphs=body),)})
    for taken, wrong in ((NOTES, False), (notes, True)):
        findings = rules(front(made, taken))
        assert any(one.text in heading and one.check == "speaker" for one in findings) == wrong


def test_the_report_tells_who_was_put_in_and_who_was_read() -> None:
    voices = changed((voice("Q1", speaker=None), voice("Q2", speaker="Bastien Lorme")), NOTES, SOURCES)
    assert [one.reason for one in told(voices, NOTES)] == [
        "speaker of Q1 put right: nobody, read as 'Odile Carrère, porte-parole des marchands'",
        "speaker of Q2 put right: 'Bastien Lorme, ingénieur', read as 'Fabien Roques, maire'",
    ]


def test_an_article_is_checked_by_what_its_editor_put_right() -> None:
    notes = right(voice("Q1", speaker="Bastien Lorme"))
    body = paragraph("Bastien Lorme : « Nous n’avons pas été entendus ».")
    body = body.model_copy(update={"sentences": (body.sentences[0].model_copy(update={"lines": ("A2",)}),)})
    made = article(sources=tuple(SOURCES), quotes=NOTES.quotes, standfirst=())
    made = made.model_copy(update={"sections": (made.sections[0].model_copy(update={"paragraphs": (body,)}),)})
    assert any(one.text.startswith("Bastien") for one in check_article(made, TEXT).unsupported)
    report = check_article(made.model_copy(update={"quotes": notes.quotes}), TEXT)
    assert not any("Bastien" in one.text for one in report.findings)
    forged = tuple(quote.model_copy(update={"speaker": "Gontran Delvaux"}) for quote in notes.quotes)
    assert "Gontran" not in str(Ground.of_sources(SOURCES, forged).quotes)
