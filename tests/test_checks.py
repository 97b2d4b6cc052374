"""The rules: what each refuses, what it lets pass."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from story.checks import Ground, align, check_claim, check_sentences, judged
from story.checks.index import Texts
from story.lines import read
from story.values import Quote, Sentence, Verdict

SOURCE = """Le port de Varenne fermera une darse

VARENNE, 12 mars - Le port de Varenne fermera sa darse nord lundi, a annoncé mardi sa directrice, Odile Marchetti.
La darse accueille 1 200 navires par an, soit 14 % du trafic, et emploie plus de 90 dockers.
« Nous ne supprimerons aucun poste si le trafic se maintient », a déclaré Odile Marchetti.
Le syndicaliste Karl Jansen a dénoncé « une décision brutale ». Selon lui, 40 dockers pourraient perdre leur emploi.
La mairie n'a pas commenté. L'enquête sur le pilote, soupçonné de fraude, se poursuit à Lorvel.
"""


def verdicts(text: str, ground: Ground) -> dict[str, str]:
    return {one.check: one.verdict for one in check_claim(text, ground, place="body")}


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("La darse accueille 1 300 navires par an.", "figure"),
        ("La darse accueille 1 200 navires par mois.", "figure"),
        ("La darse accueille 90 navires par an.", "figure"),
        ("Le port de Varenne fermera sa darse nord jeudi.", "weekday"),
        ("Le port de Varenne fermera sa darse nord le 18 mars.", "date"),
        ("Le port de Varenne fermera sa darse nord lundi, a annoncé mardi Bruno Leroy.", "name"),
        ("« Nous ne supprimerons aucun emploi si le trafic se maintient », a déclaré Odile Marchetti.", "quote"),
        ("« Nous ne supprimerons aucun poste », a déclaré Odile Marchetti.", "quote"),
        ("« Nous ne supprimerons [...] poste », a déclaré Odile Marchetti.", "quote"),
        ("« Nous ne supprimerons aucun poste si le trafic se maintient », a déclaré Karl Jansen.", "speaker"),
        ("Selon Karl Jansen, 40 dockers vont perdre leur emploi.", "hedge"),
        ("La mairie a commenté.", "negation"),
        ("Le port de Varenne, le plus grand du pays, fermera sa darse nord lundi.", "superlative"),
        ("La darse emploie plus de 90 dockers à cause du trafic.", "cause"),
        ("Le pilote coupable de fraude fait l'objet d'une enquête à Lorvel.", "hedge"),
    ],
)
def test_a_planted_error_is_never_supported(text: str, check: str, ground: Ground) -> None:
    assert check in verdicts(text, ground)


@pytest.mark.parametrize(
    "text",
    [
        "La darse accueille 1 200 navires par an, soit 14 % du trafic, et emploie plus de 90 dockers.",
        "Chaque année, la darse accueille mille deux cents navires, soit 14 % du trafic.",
        "Odile Marchetti a déclaré : « Nous ne supprimerons aucun poste si le trafic se maintient. »",
        "La darse nord du port de Varenne fermera lundi.",
        "Karl Jansen a dénoncé « une décision brutale ».",
        "Quelque 40 dockers pourraient perdre leur emploi, selon lui.",
    ],
)
def test_an_honest_rewording_is_not_accused(text: str, ground: Ground) -> None:
    assert "unsupported" not in verdicts(text, ground).values()


def test_every_line_of_a_source_is_supported_by_it(ground: Ground) -> None:
    assert [found for line in ground.lines.values() for found in check_claim(line.text, ground)] == []


@pytest.mark.parametrize(
    ("sentence", "check"),
    [
        (Sentence(text="La mairie n'a pas commenté."), "citation"),
        (Sentence(text="La mairie n'a pas commenté.", lines=("Z9",)), "citation"),
        (Sentence(text="  ", lines=("A2",)), "empty"),
    ],
)
def test_a_sentence_without_text_or_known_lines_is_refused(sentence: Sentence, check: str, ground: Ground) -> None:
    (found,) = check_sentences([sentence], ground)
    assert (found.check, found.verdict, found.sentence) == (check, "unsupported", 0)


def test_a_wrong_citation_is_a_finding(ground: Ground) -> None:
    right, wrong = (
        align("La darse emploie plus de 90 dockers.", ground)[0],
        align("La mairie n'a pas commenté.", ground)[0],
    )
    said = Sentence(text="La darse emploie plus de 90 dockers.", lines=(right,))
    assert check_sentences([said], ground) == []
    assert check_sentences([said.model_copy(update={"lines": (wrong,)})], ground)


def test_evidence_is_the_untouched_source(ground: Ground) -> None:
    found = check_claim("La darse accueille 1 300 navires par an.", ground)
    assert all(SOURCE[proof.start : proof.end] == proof.text for one in found for proof in one.evidence)
    assert any(one.evidence for one in found)


def test_another_language_is_left_to_the_judge(ground: Ground) -> None:
    found = check_claim("The port will close a dock.", ground, language="en")
    assert [one.verdict for one in found] == ["unsure"]


def test_a_quotation_cited_by_its_id_stands_on_its_line(ground: Ground) -> None:
    quote: Quote = next(iter(ground.quotes.values()))
    sentence = Sentence(text=f"« {quote.text} », a déclaré Odile Marchetti.", quotes=(quote.id,))
    assert check_sentences([sentence], ground) == []


ASKED = [Sentence(text="La mairie s'est tue.", lines=("A2",))]


@pytest.mark.parametrize(
    ("answer", "lines", "span", "left"),
    [
        ("supported", ("A3",), "La darse accueille 1 200 navires", None),
        ("supported", ("A3",), "la mairie s'est tue", "unsure"),
        ("supported", ("A3",), "", "unsure"),
        ("supported", ("Z1",), "La darse accueille 1 200 navires", "unsure"),
        ("supported", (), "La darse accueille 1 200 navires", "unsure"),
        ("contradicted", ("A3",), "La darse accueille", "unsupported"),
        ("not in source", (), "", "unsupported"),
    ],
)
def test_a_judge_clears_only_with_words_that_code_finds(
    answer: str, lines: tuple[str, ...], span: str, left: str | None, ground: Ground
) -> None:
    verdict = Verdict.model_validate({"sentence": 0, "answer": answer, "lines": lines, "span": span})
    found = judged([verdict], ASKED, ground)
    assert [one.verdict for one in found] == ([left] if left else [])


def test_a_judge_that_says_nothing_or_two_things_clears_nothing(ground: Ground) -> None:
    both = [
        Verdict(sentence=0, answer="supported", lines=("A3",), span="La darse accueille 1 200 navires"),
        Verdict(sentence=0, answer="contradicted"),
    ]
    assert [[one.verdict for one in judged(said, ASKED, ground)] for said in ([], both)] == [["unsure"], ["unsure"]]


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Le maire refuse de rouvrir la piscine.", "Le maire rouvre la piscine."),
        ("« La digue a tenu », selon le syndicat.", "La digue a tenu."),
    ],
)
def test_what_is_refused_or_signed_is_not_cleared_when_told_flat(source: str, claim: str) -> None:
    ground = Ground.of_sources([read(f"{source}\nLa séance a duré deux heures.\n", "T", language="fr")])
    assert check_claim(claim, ground, place="body")


def test_a_title_is_checked_behind_the_label_that_names_its_subject() -> None:
    ground = Ground.of_sources([read("Le pont de Lisle a rouvert.\nLe chantier a coûté 140 000 euros.\n", "T")])
    assert check_claim("Pont de Lisle : le chantier a coûté 140 000 euros", ground) == []
    assert check_claim("Pont de Lisle : le chantier a coûté 150 000 euros", ground)


def test_a_heading_that_only_names_a_part_of_the_article_says_nothing_that_could_be_denied() -> None:
    denied = Ground.of_sources([read("Le port de Varenne n’est pas fermé. Qui est le pilote ? Ce n’est pas dit.", "A")])
    for heading in ("Qui est qui", "Port de Varenne : qui est qui"):
        assert check_claim(heading, denied, place="heading", lines=tuple(denied.lines)) == []
    assert check_claim("Le port est fermé", denied, place="heading", lines=tuple(denied.lines))


def test_a_name_and_the_role_its_line_gives_with_it_are_an_introduction(ground: Ground) -> None:
    line = next(id for id, one in ground.lines.items() if "sa directrice" in one.text)
    other = next(id for id, one in ground.lines.items() if "Karl Jansen" in one.text)
    role = next(one.role for one in ground.people if one.name == "Odile Marchetti")
    told = [
        Sentence(text=f"Odile Marchetti : {role}.", lines=(line,)),
        Sentence(text=f"Karl Jansen : {role}.", lines=(line, other)),
        Sentence(text="Odile Marchetti : mairesse.", lines=(line,)),
    ]
    assert {finding.sentence for finding in check_sentences(told, ground)} == {1, 2}


@given(st.lists(st.text("ab \n", max_size=6), max_size=5), st.text("ab\n", max_size=3))
@example(["a", "b\na\nb", ""], "a\nb")
def test_the_texts_searched_as_one_are_those_that_hold_the_letters(texts: list[str], wanted: str) -> None:
    lines = {str(place): text for place, text in enumerate(texts)}
    assert list(Texts(lines).holding(wanted)) == [line for line, text in lines.items() if wanted in text]


def test_a_value_is_found_in_whichever_line_has_it_and_the_nearer_line_lends_it() -> None:
    filler = [f"Le quai {name} reste ouvert aux promeneurs." for name in ("nord", "sud", "est", "ouest")]
    text = ["Le pont de Lisle a rouvert.", *filler, "Le chantier a duré 14 mois.", *filler, "Il y a eu 14 pannes."]
    ground = Ground.of_sources([read("\n".join(text), "T", language="fr")])
    at = {line: ground.lines[line].text for line in align("Le pont de Lisle a rouvert après 14 semaines.", ground)}
    assert list(at.values()) == [text[0], "Le chantier a duré 14 mois."]


@pytest.mark.parametrize(
    ("answer", "text", "lines", "advice"),
    [
        ("fused", "La darse accueille 1 200 navires, alors que la mairie s'est tue.", ("A2", "A3"),
         "say apart what A2 and A3 say, without 'alors que'"),
        ("cause", "La mairie s'est tue grâce à la darse.", ("A2", "A3"),
         "say apart what A2 and A3 say, without 'grâce à'"),
        ("fused", "La mairie s'est tue, la darse accueille.", ("A2", "A3"), "say apart what A2 and A3 say"),
        ("fused", "La mairie s'est tue.", ("A2",), "say what the lines say, or leave it out"),
        ("speaker", "La mairie s'est tue, alors que la darse accueille.", ("A2", "A3"),
         "say what the lines say, or leave it out"),
    ],
)  # fmt: skip
def test_what_was_made_one_is_named_line_by_line_with_the_word_that_ties_it(
    answer: str, text: str, lines: tuple[str, ...], advice: str, ground: Ground
) -> None:
    verdict = Verdict.model_validate({"sentence": 0, "answer": answer, "lines": ("A3",), "span": "La darse accueille"})
    (found,) = judged([verdict], [Sentence(text=text, lines=lines)], ground)
    assert found.advice == advice


LED = (
    "LARMEL (Cap-Blanc) - Neuf dockers ont été blessés mardi, dont un grièvement, après une explosion qui a forcé la "
    "mairie à évacuer quelque 150 riverains, a annoncé la région."
)


def test_the_sentence_behind_a_dateline_is_the_source_s_own() -> None:
    ground = Ground.of_sources([read(f"Explosion au port\n\n{LED}\nLa mairie n'a pas commenté.")])
    own, cut = LED.partition(" - ")[2], "Neuf dockers ont été tués mardi, a annoncé la région."
    assert check_sentences([Sentence(text=own, lines=("A2",))], ground) == []
    assert check_sentences([Sentence(text=cut, lines=("A2",))], ground)


def test_a_part_is_told_right_behind_the_word_for_it() -> None:
    ground = Ground.of_sources([read(f"Explosion au port\n\n{LED.partition(' - ')[2]}\nLa mairie n'a pas commenté.")])
    told = "Neuf dockers ont été blessés, dont un grièvement, après une explosion, et 150 riverains évacués."
    wrong = "Neuf dockers ont été blessés, dont 150 riverains évacués."
    assert not [one for one in check_claim(told, ground, place="body") if "is a part of" in one.reason]
    assert [one for one in check_claim(wrong, ground, place="body") if "is a part of" in one.reason]
