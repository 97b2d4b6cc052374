"""Nothing twice, no fact too often."""

from dataclasses import replace

from story.values import Fact, Sentence
from writers.embedded.repetition import TIMES, Ledger, alike, counted_again, echoed, tells


def test_a_sentence_is_said_once_whatever_its_typography() -> None:
    ledger = Ledger()
    assert ledger.takes(Sentence(text="L'élu a dit « non » mardi au conseil.", lines=("A1",)))
    assert not ledger.takes(Sentence(text="L’élu a dit “non” mardi au conseil.", lines=("A2",)))


def test_a_line_is_told_twice_at_most() -> None:
    ledger = Ledger()
    texts = ["Le pont de Kerlo ferme.", "Kerlo : en mai, le pont de Kerlo ferme.", "Le pont de Kerlo ferme, dit-on."]
    assert [ledger.takes(Sentence(text=text, lines=("A1",))) for text in texts] == [True] * TIMES + [False]


def test_the_other_half_of_a_line_is_not_what_the_first_one_told() -> None:
    ledger = Ledger()
    whole = "La réparation coûtera 12 millions d’euros et les travaux commenceront en novembre."
    halves = ["La réparation coûtera 12 millions d’euros.", "En novembre : les travaux commenceront."]
    assert all(ledger.takes(Sentence(text=text, lines=("A1",))) for text in (whole, *halves))
    assert not ledger.takes(Sentence(text="12 millions d’euros : tant coûtera la réparation.", lines=("A1",)))


def test_who_somebody_of_a_line_is_tells_nothing_of_it() -> None:
    ledger = Ledger()
    role = Sentence(text="Ana Riou : maire de Kerlo.", lines=("A1",))
    texts = ["Le pont de Kerlo ferme.", "Kerlo : en mai, le pont de Kerlo ferme."]
    assert ledger.takes(role, turn=False)
    assert all(ledger.takes(Sentence(text=text, lines=("A1",))) for text in texts)


def test_what_a_heading_tells_is_told_once_by_it_unless_the_article_is_too_short_for_that() -> None:
    fact = Fact(id="F1", text="Le pont de Kerlo ferme en mai pour deux ans, selon Ana Riou.", lines=("A1",))
    ledger = Ledger()
    ledger.hears("Le pont de Kerlo ferme en mai", [fact])
    loose = replace(ledger.copy(), strict=False)
    texts = ["Le pont de Kerlo ferme en mai.", "Selon Ana Riou, le pont de Kerlo ferme pour deux ans."]
    assert [ledger.takes(Sentence(text=text, lines=("A1",))) for text in texts] == [True, False]
    assert [loose.takes(Sentence(text=text, lines=("A1",))) for text in texts] == [True, True]


def test_a_label_tells_no_line() -> None:
    ledger = Ledger()
    ledger.hears("Le pont de Kerlo", [Fact(id="F1", text="Le pont de Kerlo ferme.", lines=("A1",))])
    assert not ledger.headed


def test_the_halves_of_one_sentence_are_one_turn_of_its_line() -> None:
    ledger = Ledger()
    halves = [Sentence(text="Le pont ferme.", lines=("A1",)), Sentence(text="La rue de Brest aussi.", lines=("A1",))]
    assert ledger.takes_all(halves)
    assert ledger.times("A1", ["le", "pont", "ferme"]) == ledger.times("A1", ["la", "rue", "de", "brest"]) == 1


def test_a_shorter_telling_beside_the_longer_one_counts_as_the_same() -> None:
    long = Sentence(text="Le pont de Kerlo fermera lundi, après la découverte de fissures.")
    assert tells(Sentence(text="Le pont de Kerlo fermera lundi."), [long])
    assert not tells(Sentence(text="Dix élus ont voté contre."), [long])


def test_a_quotation_is_heard_twice_and_not_a_third_time() -> None:
    ledger, words = (
        Ledger(),
        "« Nous garderons les deux écoles du village ouvertes pendant toute la durée des travaux »",
    )
    texts = [f"{words}, a dit Ana Riou.", f"Ana Riou, maire de Kerlo : {words}.", f"La maire de Kerlo : {words}."]
    assert [ledger.takes(Sentence(text=text, lines=("A1",))) for text in texts] == [True, True, False]


def test_two_reports_of_one_quotation_are_one_though_a_name_is_spelt_out_in_one() -> None:
    told = "C’est une montée nette et inquiétante du niveau de la Vioure dans la vallée"
    assert alike("C’est une montée nette et inquiétante du niveau de la rivière dans la vallée", [told])
    assert not alike("Nous garderons les deux écoles du village ouvertes", [told])
    assert not alike("Nous garderons", ["Nous garderons"])


def test_a_summary_says_nothing_that_a_longer_sentence_does_not_say() -> None:
    longer = "Le pont de Kerlo, qui date de 1958, sera vidé lundi, a annoncé la mairie de la commune."
    assert echoed("Le pont de Kerlo sera vidé lundi", [longer], {"le", "de"})
    assert not echoed("Le pont de Kerlo sera vidé mardi", [longer], {"le", "de"})
    assert not echoed("Le pont sera vidé", ["Le pont sera vidé, dit-on"], {"le"})


def test_two_figures_told_with_most_of_the_same_words_are_one_vote() -> None:
    full = "The motion passed by 23 votes to 18 after a four-hour debate."
    assert counted_again("Councillors voted 23 to 18 after a four-hour debate", [full])
    assert not counted_again("Councillors voted 24 to 18 after a four-hour debate", [full])
    assert not counted_again("The four-hour debate ended at 18", [full])
