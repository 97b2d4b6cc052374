"""Words that only tie a sentence to the one before go where no line has their like, and from a few places alone."""

import pytest

from story.ties import untied

ADDED = [
    ("Le capitaine s'est également exprimé à quai.", "Le capitaine s'est exprimé à quai."),
    ("Les dockers ont en outre voté la grève.", "Les dockers ont voté la grève."),
    ("Le bac n'a toutefois pas coulé.", "Le bac n'a pas coulé."),
    ("Le préfet peut toutefois refuser le permis.", "Le préfet peut refuser le permis."),
    ("« Rien ne bouge », a-t-il en outre confié.", "« Rien ne bouge », a-t-il confié."),
    ("Le bac a par ailleurs été vendu, a également dit le maire.", "Le bac a été vendu, a dit le maire."),
    ("Par ailleurs, une réunion est prévue lundi.", "Une réunion est prévue lundi."),
    ("Toutefois, l'usine emploiera 40 personnes.", "L'usine emploiera 40 personnes."),
    ("Cependant, Anne Roy a voté contre.", "Anne Roy a voté contre."),
    ("En outre, 40 bateaux restent à quai.", "40 bateaux restent à quai."),
    ("Également, selon la maire, la digue tient.", "Selon la maire, la digue tient."),
    ("La régie, quant à elle, en compte 40.", "La régie en compte 40."),
    ("Anne Roy, quant à elle, a signé.", "Anne Roy a signé."),
    ("L'usine, quant à elle, fermera en mai.", "L'usine fermera en mai."),
]


@pytest.mark.parametrize(("text", "left"), ADDED)
def test_a_tie_that_no_line_has_goes(text: str, left: str) -> None:
    assert untied(text, ["La digue tient et le bac est vendu."], "fr") == left


LIKE = [
    ("Elle a par ailleurs signé.", "Elle est venue. Elle a par ailleurs signé."),
    ("La régie a également signé.", "La régie a aussi signé."),
    ("La digue a toutefois tenu.", "La crue monte mais la digue tient."),
    ("La régie, quant à elle, se tait.", "La régie, elle, se tait."),
    ("Le quai est toutefois fermé.", "Le bac part. Or le quai est fermé."),
    ("Le quai est toutefois fermé.", "Le bac part, or, le quai est fermé."),
    ("Le quai est également fermé.", "De plus, le quai est fermé."),
]


@pytest.mark.parametrize(("text", "line"), LIKE)
def test_a_tie_stays_that_a_line_has_or_another_of_its_kind(text: str, line: str) -> None:
    assert untied(text, [line], "fr") == text


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Le quai est toutefois fermé.", "Elle a une médaille d'or et trois médailles, or comprises."),
        ("Le quai est également fermé.", "Il a 12 ans de plus."),
        ("Le quai est également fermé.", "La ministre des outre-mer est venue."),
    ],
)
def test_a_word_of_another_meaning_is_no_like(text: str, line: str) -> None:
    assert untied(text, [line], "fr") == "Le quai est fermé."


KEPT = [
    # What would be left is broken, or two sentences run together.
    "Le port rouvrira mardi, toutefois.",
    "Le port ferme lundi ; toutefois, les quais rouvrent mardi.",
    "Le port ferme lundi. Toutefois, les quais rouvrent mardi.",
    "« Rien ne va. » Toutefois, le port rouvre.",
    "Le suspect nie, toutefois, il reste en prison.",
    "« Rien ne va », a dit le maire, pourtant, le port rouvre.",
    "La régie a également, dit-elle, embauché.",
    "Toutefois, précise la mairie, les quais rouvriront mardi.",
    "Toutefois, l'a assuré la maire, la digue tient.",
    "Toutefois, a-t-il dit, la digue tient.",
    "Toutefois, « rien n'est joué », dit la maire.",
    "Toutefois, et malgré la crue, la digue tient.",
    "Toutefois, la digue.",
    # The comma ends what stands before the subject.
    "Si le pont tient, en revanche, le port rouvrira.",
    "Deux jours plus tard, toutefois, le feu a repris.",
    "Le 12 mars, quant à elle, la régie a signé.",
    "Cette fois, quant à elle, Anne Roy a signé.",
    "Le soir, quant à lui, il dort à quai.",
    "Selon Anne Roy, quant à elle, reste la crue.",
    "Le jour où il part, quant à lui, brûle tout un quai.",
    "Le maire, quant à lui, absent, n'a pas voté.",
    "Présidente du club, Anne Roy, quant à elle, a signé.",
    # It says something.
    "Le maire s'inquiète quant à eux et à leur avenir.",
    "Quant à elle et son mari, ils ont signé.",
    "Quant à lui demander pardon, il refuse.",
    "Les parts seront également réparties entre les communes.",
    "Les frères sont également coupables.",
    "Chacun paie, pour sa part, 300 euros.",
    "Et d'ajouter que le pont rouvrira.",
    "Et pour cause : le pont est fermé depuis mai.",
    "Mais pas lui.",
    "Cependant que la digue tenait, il partait.",
    "La digue tient, cependant que le bac part.",
    "Elle a non seulement signé, elle a également payé.",
    "Elle a payé, mais a également signé.",
    "« La digue a toutefois tenu », dit la maire.",
    # It is another word.
    "Également présent, le préfet s'est tu.",
    "Par ailleurs, maire du port, il siège au Sénat.",
    "Ainsi va la vie du port.",
    "Il a gagné de plus en plus vite.",
]


@pytest.mark.parametrize("text", KEPT)
def test_a_sentence_stays_that_would_break_or_say_something_else(text: str) -> None:
    assert untied(text, ["La digue tient."], "fr") == text


ENGLISH = [
    ("The mayor has also signed.", "The mayor has signed."),
    ("The wall will also be rebuilt.", "The wall will be rebuilt."),
    ("However, the wall stands firm.", "The wall stands firm."),
    ("In addition, the ferry is free on Sundays.", "The ferry is free on Sundays."),
    ("The council, for its part, refused to pay.", "The council refused to pay."),
]


@pytest.mark.parametrize(("text", "left"), ENGLISH)
def test_english_has_its_own(text: str, left: str) -> None:
    assert untied(text, ["The wall stands."], "en") == left


ENGLISH_KEPT = [
    "But for the wall, the town would drown.",
    "In addition to the wall, the gate fell.",
    "However hard he tried, the wall fell.",
    "However many walls fall, he stays.",
    "However, said the mayor, the wall stands.",
    "The wall stands, however.",
    "The wall fell; however, the gate stands.",
    "Also known as the Ripper, Reed fled.",
    "Yet another wall fell on Monday.",
]


@pytest.mark.parametrize("text", ENGLISH_KEPT)
def test_an_english_sentence_stays_that_would_say_something_else(text: str) -> None:
    assert untied(text, ["The town has a mayor."], "en") == text


def test_a_language_without_a_file_has_none() -> None:
    assert untied("Der Wall steht jedoch.", ["Der Wall steht."], "de") == "Der Wall steht jedoch."
