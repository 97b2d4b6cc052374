"""Dates, as much of them as a text gives."""

import pytest

from story.dates import dates


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("vendredi 5 janvier 2024", {"year": 2024, "month": 1, "day": 5, "weekday": 4}),
        ("le 1er mai", {"month": 5, "day": 1}),
        ("12/03/2024", {"year": 2024, "month": 3, "day": 12}),
        ("2024-01-05", {"year": 2024, "month": 1, "day": 5}),
        ("en septembre", {"month": 9}),
        ("en Février", {"month": 2}),
        ("depuis 2019", {"year": 2019}),
        ("les années 90", {"decade": 1990}),
        ("au XXIe siècle", {"century": 21}),
        ("vendredi soir", {"weekday": 4, "part": "evening"}),
        ("hier", {"relative": "yesterday"}),
        ("il y a trois jours", {"relative": "il y a 3 jours"}),
        ("à 20 heures", {"hour": 20}),
        ("8 h 30", {"hour": 8, "minute": 30}),
        ("l'été 2023", {"season": "summer", "year": 2023}),
    ],
)
def test_a_french_date_says_what_it_says(text: str, parts: dict[str, int | str]) -> None:
    (date,) = dates(text, "fr")
    assert date.parts == parts
    assert text[date.start : date.end] == date.text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Friday, January 5, 2024", {"year": 2024, "month": 1, "day": 5, "weekday": 4}),
        ("on 5 January", {"month": 1, "day": 5}),
        ("at 5 p.m.", {"hour": 5, "part": "pm"}),
        ("the 1990s", {"decade": 1990}),
        ("three days ago", {"relative": "3 days ago"}),
    ],
)
def test_an_english_date_has_its_own_order(text: str, parts: dict[str, int | str]) -> None:
    assert [date.parts for date in dates(text, "en")] == [parts]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2000 personnes", "fr"),
        ("deux heures de route", "fr"),
        ("la planète Mars", "fr"),
        ("he may march", "en"),
        # names that hold a word for a day
        ("Paul Riou, chef de file du groupe Kerlo Demain, a voté contre.", "fr"),
        ("Selon le quotidien Aujourd’hui en France, le maire cède.", "fr"),
        ("La liste Kerlo-Demain a voté contre.", "fr"),
        ("Le magasin Casa Lundi a fermé.", "fr"),
        ("Le maire a présenté le livre Hier Kerlo.", "fr"),
        ("Le lundi de Pâques, la foire a rouvert.", "fr"),
        ("The Black Friday sales disappointed the shops.", "en"),
        ("Both parties signed the Good Friday Agreement.", "en"),
        ("He told the BBC's Today programme that he would not resign.", "en"),
        ("She spoke to USA Today.", "en"),
        ("The Sunday Times named him.", "en"),
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str, language: str) -> None:
    assert dates(text, language) == ()


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("Hier, le maire a cédé.", "fr", "Hier"),
        ("KERLO (AFP) – Hier, le maire a cédé.", "fr", "Hier"),
        ("Le maire a cédé. Demain, il partira.", "fr", "Demain"),
        ("« C’est fini. » Demain, il partira.", "fr", "Demain"),
        ("Le préfet tranche : « Demain, tout ferme. »", "fr", "Demain"),
        ("Le marché du Mardi a fermé.", "fr", "Mardi"),
        ("Le maire a cédé le Mardi 3 mai.", "fr", "Mardi 3 mai"),
        ("LE MAIRE PARTIRA DEMAIN", "fr", "DEMAIN"),
        ("Mayor Quits Council Today", "en", "Today"),
        ("The mayor resigned on Friday.", "en", "Friday"),
        ("On Sunday Reid said he would go.", "en", "Sunday"),
    ],
)
def test_a_day_with_a_capital_is_one_where_no_name_can_have_it(text: str, language: str, said: str) -> None:
    assert [date.text for date in dates(text, language)] == [said]
