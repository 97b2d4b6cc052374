"""Words, sentences, connectives and the passive voice as the measures see them."""

import pytest

from story.seo.connectives import connected
from story.seo.passive import is_passive
from story.seo.text import sentences, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’eau monte — vite !", 3),
        ("8 % des gens", 4),
        ("1\u202f000 km²", 3),
        ("a-t-il dit", 2),
        ("« Oui », dit-il.", 2),
        ("", 0),
    ],
)
def test_words(text: str, expected: int) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("Il part. Elle reste.", "fr", 2),
        ("Il part… elle reste.", "fr", 1),
        ("Il part ! elle reste.", "fr", 2),
        ("Il cite le Dr. Keravel.", "fr", 1),
        ("Mr. Smith left. He ran.", "en", 2),
        ("Selon J. R. elle dort.", "fr", 1),
        ("Il dit : « Oui. Non. » Elle rit.", "fr", 3),
        ("Coût : 3.5 euros.", "fr", 1),
        ("Alpha.Beta", "fr", 1),
        ("Sans point", "fr", 1),
        ("", "fr", 0),
    ],
)
def test_sentences(text: str, language: str, count: int) -> None:
    found = sentences(text, language)
    assert len(found) == count
    assert all(text[start:].startswith(sentence) for start, sentence in found)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Elle dort, mais il veille.", "fr", True),
        ("D’après la mairie, le pont ferme.", "fr", True),
        ("Soit il part, soit il reste.", "fr", True),
        ("Elle dort près du pont.", "fr", False),
        ("Le mais pousse.", "en", False),
        ("However, the bridge is closed.", "en", True),
        ("Neither the mayor nor the council came.", "en", True),
        ("The bridge is closed.", "en", False),
        ("Il ponte però è chiuso.", "it", False),
    ],
)
def test_connectives(text: str, language: str, expected: bool) -> None:
    assert connected(text, language) is expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Le pont a été fermé mardi.", "fr", True),
        ("Les digues seront rapidement reconstruites.", "fr", True),
        ("Il n’est pas encore connu.", "fr", True),
        ("Le bilan est cependant revu.", "fr", True),
        ("Elle est arrivée mardi.", "fr", False),
        ("Deux hommes sont morts.", "fr", False),
        ("Elles se sont réunies.", "fr", False),
        ("Elle s’est assise.", "fr", False),
        ("Il est député.", "fr", True),
        ("Il est un député.", "fr", False),
        ("Le maire a fermé le pont.", "fr", False),
        ("La saison d’été perdue.", "fr", False),
        ("The bridge was closed.", "en", True),
        ("The bill has not yet been written.", "en", True),
        ("She was quickly promoted.", "en", True),
        ("The council closed it.", "en", False),
        ("They are united.", "en", False),
    ],
)
def test_passive_voice(text: str, language: str, expected: bool) -> None:
    """Told without a parser: a noun in -é right after the verb is taken for a participle, as in WordPress."""
    assert is_passive(text, language) is expected
