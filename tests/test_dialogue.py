"""An exchange of question and answer stays whole or goes whole, on small sources of our own."""

from graph import run_graph
from story.lines import read
from story.notes import take
from story.values import Plan
from tests.test_paragraphs import paragraphs
from writers.embedded import forms
from writers.embedded.blocks import blocks
from writers.embedded.material import Material, from_notes
from writers.embedded.sections import compose

SCENE = "Le tribunal de Kerlo jugeait mardi le gardien de la halle, Yann Riou, 54 ans, pour un vol de lanternes."
TURNS = (
    "— Combien de lanternes aviez-vous emportées ce soir-là ? demande la présidente du tribunal, Ada Morel.",
    "— Je n’en ai pris que trois.",
    "— Le registre en compte neuf, monsieur.",
    "— Huit, corrige le prévenu, la neuvième était cassée.",
)
AFTER = "Dans la salle, quelques marchands de poisson sourient derrière leur écharpe de laine."


def material(*source: str) -> Material:
    return from_notes(take(read("\n\n".join(source), "A")), "fr")


def test_every_turn_of_a_dialogue_is_told_word_for_word_behind_its_dash() -> None:
    assert [text.replace("\u202f", " ") for text in paragraphs(SCENE, *TURNS, AFTER)[1:5]] == list(TURNS)


def test_the_turns_of_a_dialogue_are_one_block() -> None:
    found = blocks((at_hand := material(SCENE, *TURNS, AFTER)).facts, at_hand)
    together = next(block for block in found if any("Combien" in fact.text for fact in block))
    assert "corrige le prévenu" in together[-1].text


def test_a_second_sentence_of_a_turn_stays_with_it() -> None:
    told = paragraphs(SCENE, TURNS[0], "— J’en ai pris trois, répond le prévenu. Et je les ai rendues.")
    assert told[-1] == "— J’en ai pris trois, répond le prévenu. Et je les ai rendues."


def test_a_dialogue_goes_whole_where_one_of_its_turns_cannot_be_told() -> None:
    at_hand = material(SCENE, *TURNS, AFTER)
    plan = Plan(id="S1", heading="La halle", facts=tuple(fact.id for fact in at_hand.facts if "neuf" not in fact.text))
    told = " ".join(sentence.text for sentence in compose(plan, at_hand).sentences)
    assert "lanternes aviez-vous" not in told
    assert "corrige" not in told
    assert "Dans la salle" in told


def test_a_turn_is_told_nowhere_but_in_its_dialogue() -> None:
    at_hand = material(SCENE, *TURNS, AFTER)
    turn = next(fact for fact in at_hand.facts if "que trois" in fact.text)
    assert forms.quoted_by(turn, at_hand) is None
    assert forms.short(turn, at_hand) is None


def test_a_lone_reply_behind_a_dash_is_quoted_as_ever() -> None:
    told = paragraphs(SCENE, "— Je n’ai pris que trois de ces lanternes, répond le prévenu.", AFTER)
    assert "« Je n’ai pris que trois de ces lanternes », répond" in " ".join(told)


def test_an_article_gives_the_dialogue_as_its_source_does() -> None:
    article = run_graph("\n\n".join(("La halle : le gardien jugé", SCENE, *TURNS, AFTER)), writer="embedded")
    told = [" ".join(each.text for each in one.sentences) for one in article.sections[0].paragraphs]
    assert [text.replace("\u202f", " ") for text in told[:4]] == list(TURNS)
    assert article.outcome == "too_thin"


POSTED = (
    "La maire de Kerlo, Ada Morel, a annoncé mardi son départ. Sur son compte, elle s’est adressée aux marchands :",
    "J’ai donné douze ans à ce marché. Il m’a tout rendu.\n— Ada Morel (@adamorel) 3 novembre 2031",
    "Le conseil se réunira vendredi à 18 heures dans la salle des fêtes, a indiqué la mairie dans un communiqué.",
)


def test_a_post_stands_behind_what_leads_to_it() -> None:
    told = [text.replace("\u202f", " ") for text in paragraphs(*POSTED)]
    assert "s’est adressée aux marchands : « J’ai donné douze ans à ce marché. » « Il m’a tout rendu. »" in told[0]
    assert told[1].startswith("Le conseil")


def test_what_leads_to_a_list_that_is_not_told_is_not_told_either() -> None:
    told = paragraphs("La halle ferme mardi. La mairie donne deux conseils :", "- Venir tôt", "- Payer comptant", AFTER)
    assert not any("conseils" in text for text in told)


SPREAD = (
    "Les marchands de Kerlo, eux, parlent surtout de patience. « La doyenne ne dirigeait pas, elle attendait. Elle "
    "regardait les étals se vider un à un, sans un mot, assise près de la porte, jusqu’à ce que quelqu’un cède et "
    "range ses caisses, alors qu’il restait à vendre et que personne n’avait mangé. C’était terrible.",
    "Un jour, elle a fermé la halle pour rentrer les foins d’un voisin. Tout le monde a suivi. Le soir, elle nous a "
    "dit : “Voilà” », raconte le marchand Yann Riou, 54 ans.",
    "La halle restera fermée jusqu’à lundi, a indiqué la mairie de Kerlo.",
)


def test_a_long_quotation_over_two_paragraphs_is_told_whole_each_sentence_between_marks() -> None:
    told = " ".join(paragraphs(*SPREAD)).replace("\u202f", " ")
    assert "« La doyenne ne dirigeait pas, elle attendait. » « Elle regardait les étals" in told
    assert "n’avait mangé. » « C’était terrible. »" in told
    assert "« Un jour, elle a fermé la halle pour rentrer les foins d’un voisin. » « Tout le monde a suivi. »" in told
    assert "« Le soir, elle nous a dit : “Voilà” », raconte le marchand Yann Riou" in told


def test_no_part_of_it_is_told_without_who_says_it() -> None:
    at_hand = material(*SPREAD)
    plan = Plan(id="S1", heading="x", facts=tuple(fact.id for fact in at_hand.facts if "raconte" not in fact.text))
    told = " ".join(sentence.text for sentence in compose(plan, at_hand).sentences)
    assert "foins" not in told
    assert "attendait" not in told
    assert "patience" in told
