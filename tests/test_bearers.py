"""Whose name stands in the words for a speaker."""

import pytest

from story.bearers import heads, owned

THEIRS = [
    ("la fille de Guy Lanson", "Guy Lanson", "fr"),
    ("l’avocat de M. Castagne, Me Olivier Duroc", "Castagne", "fr"),
    ("l'avocat du vétérinaire Jean Quesnel, Me Yves Brel", "Jean Quesnel", "fr"),
    ("l'avocate de la maire Hélène Duprès", "Hélène Duprès", "fr"),
    ("Luc Blain, porte-parole d'Anne Guérande", "Anne Guérande", "fr"),
    ("le syndicat de Julie Moret, le Snac", "Julie Moret", "fr"),
    ("l'entourage du ministre Paul Roy", "Paul Roy", "fr"),
    ("lawyer for surgeon Ian Coles", "Ian Coles", "en"),
    ("Neil Harte's lawyer, Ann Lee", "Neil Harte", "en"),
    ("a spokeswoman for Mr Hales", "Hales", "en"),
]
OWN = [
    ("Guy Lanson", "Guy Lanson", "fr"),
    ("M. Lanson", "Lanson", "fr"),
    ("le porte-parole de la Confédération, Guy Lanson", "Guy Lanson", "fr"),
    ("Guy Lanson, porte-parole de la Confédération", "Guy Lanson", "fr"),
    ("l'avocat de M. Castagne, Me Olivier Duroc", "Olivier Duroc", "fr"),
    ("le maire de Bron Jean Fabre", "Jean Fabre", "fr"),
    ("le chef d’orchestre Jean Roy", "Jean Roy", "fr"),
    ("le député (LR) Jean Roy", "Jean Roy", "fr"),
    ("Neil Harte's lawyer, Ann Lee", "Ann Lee", "en"),
    ("Interior Secretary Ann Lee", "Ann Lee", "en"),
]
DOUBTFUL = [
    ("le président de la région Pays de la Loire, Anne Guérande", "Pays de la Loire", "fr"),
    ("Paul Roy et Ann Lys", "Paul Roy", "fr"),
    ("Paul Roy et Ann Lys", "Ann Lys", "fr"),
    ("Ann Roy", "Roy", "fr"),
    ("Paul Roy", "Paul", "fr"),
    ("interrogé par Paul Roy", "Paul Roy", "fr"),
    ("le porte-parole de l'opposition Jean Roy", "Jean Roy", "fr"),
]


@pytest.mark.parametrize(("phrase", "name", "language"), THEIRS)
def test_whom_the_speaker_belongs_to_does_not_speak(phrase: str, name: str, language: str) -> None:
    assert owned(phrase, name, language)
    assert not heads(phrase, name, language)


@pytest.mark.parametrize(("phrase", "name", "language"), OWN)
def test_who_heads_the_words_speaks(phrase: str, name: str, language: str) -> None:
    assert heads(phrase, name, language)
    assert not owned(phrase, name, language)


@pytest.mark.parametrize(("phrase", "name", "language"), DOUBTFUL)
def test_nobody_surely_speaks_where_several_are_named_or_a_thing_is(phrase: str, name: str, language: str) -> None:
    assert not heads(phrase, name, language)
