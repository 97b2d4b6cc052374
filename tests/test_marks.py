"""Quotation marks paired as a reader pairs them."""

import pytest

from story.marks import spans, without_quoted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il dit « oui » puis « non ».", ["oui", "non"]),
        ('Il dit : "Nous partons." Elle reste.', ["Nous partons."]),
        ("Il dit “oui” et ‘non’ aussi.", ["oui", "non"]),
        ("« Il m'a dit “va” hier », dit-elle.", ["Il m'a dit “va” hier", "va"]),
        ("« Il m'a dit « va » hier », dit-elle.", ["Il m'a dit « va » hier", "va"]),
        ("Il dit « je pars. Puis rien.", ["je pars. Puis rien."]),
        ("Il a plu. Le toit a cédé », dit-elle.", ["Le toit a cédé"]),
        ('Il a plu. Le toit a cédé", dit-elle.', ["Le toit a cédé"]),
        ('Il dénonce « un chantage "cousu" ».', ['un chantage "cousu"', "cousu"]),
        ("« Un hiver.\n\nDeux hivers. »", ["Un hiver.\n\nDeux hivers."]),
        ("L'été d'hier n'est plus, c'est l'aujourd'hui.", []),
        ("Il mesure 12\" de long et 3' de large.", []),
        ("Il se tait. « Un hiver.\n\nDeux hivers », dit-il.", ["Un hiver.\n\nDeux hivers"]),
        ("« Un hiver.\n\nIl a dit “non”. Puis rien », dit-elle.", ["Un hiver.\n\nIl a dit “non”. Puis rien", "non"]),
        ("Il dit : « Un hiver.\n\n« Non », dit-elle.\n\nElle part », dit-on.", ["Un hiver.", "Non", "Elle part"]),
        ("« Un hiver.\nDeux hivers.\nTrois hivers », dit-il.", ["Un hiver.\nDeux hivers.\nTrois hivers"]),
    ],
)
def test_spans_are_what_stands_between_the_marks(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in spans(text)] == found


def test_a_missing_half_is_told_by_an_empty_mark() -> None:
    lost = spans("Il dit « je pars demain.\n\nElle reste », dit-il.")
    assert [(span.opening, span.closing) for span in lost] == [("«", ""), ("", "»")]


def test_depth_counts_the_quotations_around() -> None:
    assert [span.depth for span in spans("« Il dit “va” », dit-elle.")] == [0, 1]


def test_what_stands_behind_a_quotation_within_a_quotation_is_no_part_of_it() -> None:
    assert without_quoted("Il dit « qu’il a “promis” hier » et part. « Non ! »") == "Il dit «  » et part. «  »"
