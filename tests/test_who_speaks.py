"""Whom a quotation is given to, where a wrong name would be printed under somebody's words."""

import pytest

from story.lines import read
from story.quotes import quotations


def told(text: str) -> list[tuple[str | None, str | None]]:
    return [(quote.speaker, quote.role) for quote in quotations(read(text, language="fr"))]


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        ("« Il est innocent », a réagi l'avocat de M. Sorel, Me Ivan Brun.", "Ivan Brun", "avocat de M. Sorel"),
        ("« Il ment », a dit l'avocat du vétérinaire Jean Brou, Me Yves Bris.", "Yves Bris", None),
        ("L'avocat de la maire Anne Riou a dénoncé « une cabale ».", "L'avocat de la maire Anne Riou", None),
        ("Selon l'avocat de M. Sorel, « le dossier est vide ».", "l'avocat de M. Sorel", None),
        ("« On me l'a rendue », a dit le mari d'une victime, Sandra Colin.", "le mari d'une victime", None),
        ("Le cabinet de Mme Le Bihan conteste : « C'est faux. »", "Le cabinet de Mme Le Bihan", None),
        ("L'entourage de Mme Riou précise qu'elle « restera ».", "L'entourage de Mme Riou", None),
        ("« Elle tient », a dit la mère de Lucas, Nathalie Perrin.", "Nathalie Perrin", "mère de Lucas"),
    ],
)
def test_whose_lawyer_or_kin_speaks_says_nothing(text: str, speaker: str, role: str | None) -> None:
    found = told(f"Le tribunal de Sauldre a relaxé Anne Riou et Yvonne Le Bihan mardi. {text}")
    assert [who for who, _ in found] == [speaker]
    assert role in (None, found[0][1])


def test_an_english_possessive_heads_no_designation() -> None:
    source = read('The review begins today. "No ward will close," said Ms Boyd\'s spokesman, Neil Hart.', language="en")
    assert [quote.speaker for quote in quotations(source)] == ["Neil Hart"]


def test_what_nobody_in_particular_says_is_nobodys() -> None:
    text = "Anne Riou, maire, salue « un bel effort collectif ».\n\nAu comptoir, ça parle fort. « On nous a menti. »"
    assert [who for who, _ in told(text)] == ["Anne Riou", None]


def test_a_thing_before_a_colon_says_nothing() -> None:
    text = (
        "« J'ai trouvé la caisse devant ma porte », dit Luc Sorel. La caisse portait un mot : « Prenez soin d'elle. »"
    )
    assert "La caisse" not in [who for who, _ in told(text)]


def test_a_noun_of_another_trade_takes_up_nobody() -> None:
    text = "« Nous enquêtons », a dit Paul Brun, procureur de Sauldre. « J'ai tout vu », assure le serveur."
    assert [who for who, _ in told(text)] == ["Paul Brun", "le serveur"]


def test_a_noun_that_no_list_holds_takes_up_whoever_it_fits() -> None:
    text = (
        "« Ils signeraient n'importe quoi », lâche Gérald Pons, délégué CGT. Vincent Oriol, directeur général, défend "
        "« un choix vital ». « On verra bien vendredi », balaie le cégétiste."
    )
    assert [who for who, _ in told(text)] == ["Gérald Pons", "Vincent Oriol", "Gérald Pons"]


def test_a_trade_takes_up_nobody_without_one_who_is_further_off() -> None:
    far = "Les cordes cassent par grand froid, et le bois travaille plus vite que les doigts. " * 8
    heard = "« Le piano chantait enfin », dit Claire Brun, marraine du festival."
    text = f"{heard}\n\n{far}« Il écoute mon frigo », sourit la boulangère."
    assert [who for who, _ in told(text)] == ["Claire Brun", "la boulangère"]


def test_hearsay_is_whose_who_told_it() -> None:
    text = "Selon le parquet, « le vol a été préparé ».\n\nLes voleurs auraient remarqué « une porte mal fermée »."
    assert [who for who, _ in told(text)] == ["le parquet", "le parquet"]
