"""What an earlier article says that the story has overtaken is not told beside it."""

from graph import run_graph

NOW = """KERLO, 9 janvier 2026 (Agence Armor) - L'explosion de la conserverie de Kerlo a fait quatre morts jeudi, a annoncé la préfète, Anne Riou.
Le gardien de la conserverie, Paul Ménez, a été remis en liberté sans charge.
La conserverie de Kerlo emploie 210 salariés. Le feu a été maîtrisé à 23 heures.
"""  # noqa: E501
BEFORE = """KERLO, 8 janvier 2026 (Agence Ponant) - L'explosion de la conserverie de Kerlo a fait deux morts, selon les pompiers.
La conserverie de Kerlo emploie 180 salariés et exporte vers onze pays.
Le suspect, Paul Ménez, conteste les faits. Un acte criminel est privilégié par les enquêteurs.
La conserverie de Kerlo a été bâtie en 1931 par la famille Morvan, sur une ancienne cale de carénage du port.
La maire de Kerlo, Lise Hamon, a parlé d'une catastrophe pour toute la ville et pour le port.
"""  # noqa: E501


def _told(now: str, before: str) -> str:
    return run_graph(now, background=[before], writer="embedded").markdown.replace("\u00a0", " ")


def test_what_an_older_article_counts_or_alleges_is_not_told_beside_the_story() -> None:
    told = _told(NOW, BEFORE)
    assert "bâtie en 1931" in told
    assert not [words for words in ("suspect", "criminel", "deux morts", "180 salariés") if words in told]


def test_what_a_later_article_counts_is_told() -> None:
    told = _told(NOW, BEFORE.replace("8 janvier 2026", "12 janvier 2026"))
    assert "180 salariés" in told


def test_nobody_s_case_is_told_from_an_article_without_a_day() -> None:
    told = _told(NOW, BEFORE.replace("KERLO, 8 janvier 2026 (Agence Ponant) - ", ""))
    assert "suspect" not in told
    assert "180 salariés" in told


def test_what_had_not_happened_yet_is_not_told_beside_what_has() -> None:
    """Whenever it was written: « rien n'a encore été livré » behind « a livré » takes the story back."""
    late = BEFORE.replace("8 janvier 2026", "12 janvier 2026")
    told = _told(NOW, late.replace("a été bâtie en 1931", "n'a pas encore été rasée et a été bâtie en 1931"))
    assert "pas encore" not in told
    assert "180 salariés" in told
