"""Where sentences end: each rule that keeps a stop from ending one, and each that ends one against appearances."""

import pytest

from story.sentences import LONGEST_QUOTE, cut


def pieces(text: str, language: str = "fr") -> list[str]:
    return [text[start:end] for start, end in cut(text, language)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Le pont a fermé. Il rouvrira.", 2),
        ("Le pont a fermé ! Quand rouvrira-t-il ? Nul ne sait… Le maire se tait.", 4),
        ("M. Riou a signé hier.", 1),
        ("L'art. 12 le permet.", 1),
        ("A. Riou a signé hier.", 1),
        ("Le pont coûte 3.5 millions.", 1),
        ("Il a hésité… puis signé.", 1),
        ("Il a signé.Le maire aussi.", 2),
        ("Le pont a fermé en juin.« Enfin », dit-il.", 2),
        ("Le pont a fermé[1]. **Trois cents** dockers partent.", 2),
        ("Le tél. Rouge a sonné le 3 févr. Il a fermé l'éd. Riou.", 1),
        ("Voir www.larmor.Bzh pour la suite.", 2),
        ("Voir pont.fr pour la suite.", 1),
        ("Voir col.Bzh pour la suite.", 1),
    ],
)
def test_a_stop_ends_a_sentence_unless_it_shortens_a_word_or_stands_inside_one(text: str, sentences: int) -> None:
    assert len(pieces(text)) == sentences


def test_a_quotation_is_one_piece_until_it_is_very_long() -> None:
    assert len(pieces("Il dit : « Je pars. Je reviens. » Puis rien.")) == 2
    long = "Je pars. " * (LONGEST_QUOTE // 9 + 1)
    assert len(pieces(f"Il dit : « {long}» Puis rien.")) > 2


def test_an_unclosed_quotation_is_cut() -> None:
    assert len(pieces("Il dit : « Je pars. Je reviens.")) == 2


def test_a_dateline_ends_nothing() -> None:
    assert pieces("21 juin 2012. - Le pont a fermé.") == ["21 juin 2012. - Le pont a fermé."]


@pytest.mark.parametrize(("text", "sentences"), [("He left the U.S. The bridge closed.", 2), ("U.S. Steel left.", 1)])
def test_the_last_stop_of_an_acronym_ends_a_sentence_before_a_small_word(text: str, sentences: int) -> None:
    assert len(pieces(text, "en")) == sentences


def test_abbreviations_of_every_language_count_where_the_language_is_not_known() -> None:
    assert len(pieces("Mme. Riou met Mr. Reed.", "und")) == 1


def test_the_spaces_around_a_sentence_are_left_out() -> None:
    assert pieces("  Le pont a fermé.   Il rouvrira.  ") == ["Le pont a fermé.", "Il rouvrira."]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Le maire, Luc Arvor.Le conseil a voté.", ["Le maire, Luc Arvor.", "Le conseil a voté."]),
        ("« Dix places. »Autre sujet : le port.", ["« Dix places. »", "Autre sujet : le port."]),
        ("Le site Arvor.Com a fermé.", ["Le site Arvor.Com a fermé."]),
    ],
    ids=["behind a name", "behind a quotation", "an address"],
)
def test_a_lost_space_between_sentences_parts_them_all_the_same(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in cut(text, "fr")] == sentences
