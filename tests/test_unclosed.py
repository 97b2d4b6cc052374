"""Articles from texts whose quotations lack a mark: nobody who is heard in them is lost, and no word changes hands."""

import pytest

from graph import run_graph

MILL = """Un incendie a ravagé la minoterie Tessandier, à Brouzac, dans la nuit de mercredi à jeudi.

La minoterie employait trente-deux salariés. Elle fournissait en farine une centaine de boulangeries de la vallée.

{said}

Une enquête a été ouverte par le parquet de Malville pour déterminer l'origine du sinistre."""
WHOLE = "«\u00a0On dormait. Le toit s'est soulevé d'un coup\u00a0», raconte Odile Carbonnel, voisine de la minoterie."


def told(said: str) -> str:
    """The prose of the article in which that is said."""
    return run_graph(MILL.format(said=said), writer="embedded").markdown.split("---")[-1].replace("’", "'")


@pytest.mark.parametrize(
    "said",
    [
        "« On dormait. Le toit s'est soulevé d'un coup, raconte Odile Carbonnel, voisine de la minoterie.",
        "« On dormait. Le toit s'est soulevé d'un coup, raconte Odile Carbonnel, voisine de la minoterie. « Un bruit "
        "de train », ajoute son mari.",
        "“On dormait. Le toit s'est soulevé d'un coup, raconte Odile Carbonnel, voisine de la minoterie.",
        "\"On dormait. Le toit s'est soulevé d'un coup, raconte Odile Carbonnel, voisine de la minoterie.",
        "\"On dormait. Le toit s'est soulevé d'un coup », raconte Odile Carbonnel, voisine de la minoterie.",
        "« On dormait. Le toit s'est soulevé d'un coup «, raconte Odile Carbonnel, voisine de la minoterie.",
        "» On dormait. Le toit s'est soulevé d'un coup », raconte Odile Carbonnel, voisine de la minoterie.",
        "« On dormait.\nLe toit s'est soulevé d'un coup », raconte Odile Carbonnel, voisine de la minoterie.",
    ],
    ids=["open", "open before another", "open “", 'open "', 'opened by "', "closed by «", "opened by »", "two lines"],
)
def test_a_quotation_that_lacks_a_mark_is_told_whole(said: str) -> None:
    assert WHOLE in told(said)


def test_what_somebody_says_behind_a_dash_alone_is_one_quotation() -> None:
    said = "– On dormait. Le toit s'est soulevé d'un coup, raconte Odile Carbonnel, voisine de la minoterie."
    assert WHOLE in told(said)


def test_a_reply_is_heard_whatever_verb_stands_behind_its_question() -> None:
    said = "« L'usine sera payée avant nous », a souri Luc Arvor.\n\n– Payée par qui ? a coupé M. Perradon.\n\n"
    prose = told(f"{said}– Par l'assurance, a répondu Luc Arvor.")
    assert "— Payée par qui\u202f? a coupé M. Perradon.\n\n— Par l'assurance, a répondu Luc Arvor." in prose


def test_who_hung_something_on_the_verb_of_saying_is_heard_too() -> None:
    said = "Il était minuit passé. « On a cru à un feu de poubelle. Puis tout le monde a couru, raconte une voisine de "
    said += "la rue Basse, encore en pyjama. Elle a recueilli « deux ouvriers, dont un en chaussettes »."
    prose = told(said)
    assert "Puis tout le monde a couru\u00a0», raconte une voisine de la rue Basse, encore en pyjama." in prose
    assert "Elle a recueilli «\u00a0deux ouvriers, dont un en chaussettes\u00a0»." in prose


def test_a_pronoun_that_says_it_says_it_whatever_it_does_meanwhile() -> None:
    said = "Le plus inquiet est le meunier, Paul Arvor. « On ne rebâtira pas la minoterie, glisse-t-il en repliant ses "
    prose = told(said + "gants de travail.")
    assert "«\u00a0On ne rebâtira pas la minoterie\u00a0», glisse-t-il en repliant ses gants de travail." in prose


def test_a_piece_of_a_sentence_that_nothing_closes_is_told_without_its_mark() -> None:
    """Closed at the sentence's end it would quote what the story tells itself."""
    prose = told("Le maire, Gilles Perradon, parle d'un « drame pour la vallée et promet une aide aux familles.")
    assert "parle d'un drame pour la vallée et promet une aide aux familles." in prose


def test_a_piece_in_which_somebody_says_i_keeps_its_marks() -> None:
    prose = told("Le maire, Gilles Perradon, assure que « nous aiderons toutes les familles de la vallée.")
    assert "assure que «\u00a0nous aiderons toutes les familles de la vallée" in prose
