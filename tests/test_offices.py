"""Whether a line surely gives a name its role."""

import pytest

from story.offices import sure, whole

PEOPLE = ("Hélène Duprès", "Jean Quesnel", "Ann Lys", "Anne Guérande", "Camara")
WRONG = [
    ("Jean Quesnel", "avocat du vétérinaire", "« Non », a dit l'avocat du vétérinaire Jean Quesnel, Me Yves Brel."),
    ("Hélène Duprès", "avocat de la maire", "« Oui », a dit l'avocat de la maire Hélène Duprès, Me Igor Valois."),
    (
        "Pays de la Loire",
        "présidente de la région",
        "La présidente de la région Pays de la Loire, Anne Guérande, part.",
    ),
    ("Moussa Camara", "avocat de la famille", "L'avocat de la famille Camara, Me Vincent Brun, a salué la décision."),
    ("La Voix de Brest", "adjointe Ann Lys", "Selon La Voix de Brest, l'adjointe Ann Lys est favorite."),
    ("Laurent Roy", "députée Ann Lys", "Pour la sœur de Laurent Roy, la députée Ann Lys, l'État doit agir."),
    ("André Barre", "conseillère municipale", "La fille d'André Barre, conseillère municipale, est partie."),
    ("Philippe Danel", "infirmière à Pau", "L'épouse de Philippe Danel, infirmière à Pau, a remercié les secours."),
    ("Sandrine Colin", "mari de l'une des victimes", "Le mari de l'une des victimes, Sandrine Colin, a porté plainte."),
    ("Odette Caron", "veuve de son prédécesseur", "« Adieu », a dit la veuve de son prédécesseur, Odette Caron."),
    ("Karl Hofer", "teur de l'étude", "L'Autrichien Karl Hofer, auteur de l'étude, doute."),
]
RIGHT = [
    ("Jean Quesnel", "vétérinaire", "« Non », a dit l'avocat du vétérinaire Jean Quesnel, Me Yves Brel."),
    ("Yves Brel", "avocat du vétérinaire Jean Quesnel", "A réagi l'avocat du vétérinaire Jean Quesnel, Me Yves Brel."),
    ("Anne Guérande", "présidente de la région", "La présidente de la région, Anne Guérande, a annoncé une baisse."),
    ("Jean Fabre", "maire de Bron", "Le maire de Bron Jean Fabre a signé."),
    ("Luc Blain", "porte-parole d'Anne Guérande", "Luc Blain, porte-parole d'Anne Guérande, se tait."),
    ("Monique Belan", "fille d'une cliente", "La fille d'une cliente, Monique Belan, a pleuré."),
    ("Lucette Faivre", "présidente de l'association", "A dit Lucette Faivre, présidente de l'association, mardi."),
    ("Ada Turon", "mathématicienne", "La communauté scientifique fête le centenaire d'Ada Turon, mathématicienne."),
    ("Arthur Penn", "gardien", "Le chien d'Arthur Penn, gardien, a aboyé."),
]


@pytest.mark.parametrize(("name", "role", "line"), WRONG)
def test_a_role_that_may_be_another_s_is_in_doubt(name: str, role: str, line: str) -> None:
    assert not sure(name, role, line, PEOPLE, "fr")


@pytest.mark.parametrize(("name", "role", "line"), RIGHT)
def test_a_role_beside_its_own_name_is_sure(name: str, role: str, line: str) -> None:
    assert sure(name, role, line, PEOPLE, "fr")


def test_a_role_may_lack_no_word_before_it() -> None:
    assert not whole("parlementaire", "Son attachée parlementaire, Clara Denis, dément.", "fr")
    assert not whole("secretary", "The union's regional secretary, Mary Coyle, said so.", "en")
    assert whole("attachée parlementaire", "Son attachée parlementaire, Clara Denis, dément.", "fr")
    assert whole("maire de Bron", "Le maire de Bron, Jean Fabre, a signé.", "fr")
    assert whole("avocat", "A réagi l'avocat Yves Brel.", "fr")
    assert whole("vétérinaire", "A dit l'avocat du vétérinaire Jean Quesnel.", "fr")
