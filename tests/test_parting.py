"""Which sentences of a story may not be parted, on small sources of our own."""

import pytest

from story.lines import read
from story.notes import take
from writers.embedded.blocks import blocks
from writers.embedded.material import from_notes

BRIDGE = "La maire de Kerlo, Ada Morel, a annoncé la construction d’un second pont sur la rivière, en amont du premier."
MARKET = (
    "La halle de Kerlo rouvrira au printemps, après six ans de travaux et deux changements d’architecte, a dit la "
    "région. Le chantier a coûté 12 millions d’euros, dont la moitié est payée par la commune et le reste par l’État."
)


def _blocks(*source: str, without: str = "") -> list[str]:
    material = from_notes(take(read("\n\n".join(source), "A")), "fr")
    facts = [fact for fact in material.facts if not (without and fact.text.startswith(without))]
    return [" ".join(fact.text for fact in block) for block in blocks(facts, material)]


@pytest.mark.parametrize(
    "hinge",
    [
        "Tous ne partagent pas cet enthousiasme.",
        "Chez les pêcheurs, l’inquiétude domine.",
        "Reste la question du coût.",
    ],
)
def test_a_hinge_stays_with_what_it_announces_and_is_not_told_without_it(hinge: str) -> None:
    after = "« Ce pont ne servira qu’aux camions », a regretté le président du comité des pêches, Yann Riou."
    told = _blocks(BRIDGE, MARKET, f"{hinge} {after}")
    assert any(f"{hinge} {after}" in block for block in told)
    assert not any(hinge in block for block in _blocks(BRIDGE, MARKET, f"{hinge} {after}", without="« Ce pont"))


def test_a_short_sentence_that_tells_something_is_no_hinge() -> None:
    told = _blocks(BRIDGE, "La halle restera fermée trois ans. Yann Riou a vendu son étal.", without="Yann Riou")
    assert "La halle restera fermée trois ans." in told


@pytest.mark.parametrize(
    "answer",
    [
        "Un conseiller de la région minimise : « Le train passe ailleurs, il ne faut pas y voir d’offense. »",
        "« Le train passe ailleurs », balaie un conseiller de la région.",
        "« Le train passe ailleurs », a tempéré un conseiller de la région.",
    ],
)
def test_an_answer_stays_with_what_it_answers(answer: str) -> None:
    attack = (
        "« Personne ne m’a appelée pour me dire que la halle serait vendue au mois de mai, ni que mon étal partirait "
        "avec elle, ni que le loyer de la place du marché allait doubler dès la rentrée prochaine, et j’apprends tout "
        "cela dans un train », a confié une marchande du quai, Lise Hamon."
    )
    assert any(attack in block and answer in block for block in _blocks(BRIDGE, f"{attack} {answer}"))


def test_a_post_stays_with_what_the_story_tells_of_whoever_signs_it() -> None:
    source = (
        BRIDGE,
        "Nous demandons une réunion publique avant le début des travaux de la halle.",
        "– Association Kerlo vivant (@kerlovivant) 2 mai 2031",
        "L’association Kerlo vivant a réclamé dimanche la publication des rapports d’inspection.",
    )
    [post] = [block for block in _blocks(*source) if block.startswith("Nous demandons")]
    assert "a réclamé dimanche" in post
