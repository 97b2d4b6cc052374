"""An outsider's article taken apart into its claims."""

from story.passages import passages

ARTICLE = """---
title: "Une darse \\"nord\\" ferme"
description: 'Ce qu''il faut savoir'
draft: true
---

# Le titre

Une **première** phrase. Une [seconde](https://example.org/a_b) phrase
sur deux lignes.

<!-- note -->
## Ce que dit le port

- Un point.
> Une citation.

```
du code
```

Source : Agence
"""


def test_every_claim_has_its_place_and_its_heading() -> None:
    told = [(one.place, one.text, one.section) for one in passages(ARTICLE, "fr")]
    assert told[:6] == [
        ("title", 'Une darse "nord" ferme', None),
        ("meta description", "Ce qu'il faut savoir", None),
        ("title", "Le titre", None),
        ("body", "Une première phrase.", None),
        ("body", "Une seconde phrase sur deux lignes.", None),
        ("heading", "Ce que dit le port", "Ce que dit le port"),
    ]
    assert told[6:] == [
        ("body", "Un point.", "Ce que dit le port"),
        ("body", "Une citation.", "Ce que dit le port"),
    ]


PASTED = """Une darse ferme au nord
Le port a fermé une darse, soupçonnée d'être polluée. Elle mesure 90 mètres.
Ce que dit le port
« Nous avons fermé », a dit le capitaine, Marc Roy.
- Un point sans arrêt
"""


def test_the_headings_of_a_text_from_a_browser_are_not_run_into_its_sentences() -> None:
    assert [(one.place, one.text) for one in passages(PASTED, "fr")] == [
        ("heading", "Une darse ferme au nord"),
        ("body", "Le port a fermé une darse, soupçonnée d'être polluée."),
        ("body", "Elle mesure 90 mètres."),
        ("heading", "Ce que dit le port"),
        ("body", "« Nous avons fermé », a dit le capitaine, Marc Roy."),
        ("body", "Un point sans arrêt"),
    ]


def test_lines_that_were_broken_at_a_column_are_joined() -> None:
    text = "Le port a fermé une darse, a dit le capitaine\nMarc Roy, qui y voit\nun danger.\n"
    assert [one.text for one in passages(text, "fr")] == [" ".join(text.split())]


def test_plain_text_is_all_body() -> None:
    assert [one.place for one in passages("Une phrase. Une autre.", "fr")] == ["body", "body"]
