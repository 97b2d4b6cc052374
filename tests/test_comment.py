"""What ends or comments on the standfirst is told with it, and no line of a summary takes the news back."""

from graph import run_graph
from story.article import Article

REST = (
    "Les étals seront rangés dans le hangar du port, dont la mairie a fait vider les deux chambres froides en mars.",
    "Les marchands de Kerlo, qui sont vingt-sept, ont jusqu'au mois de juin pour dire s'ils veulent y tenir un étal.",
    "Bâtie en 1903 par les frères Arvor, la halle avait déjà fermé un hiver, en 1962, quand la charpente a cédé.",
)
LEAD = "La halle aux poissons de Kerlo sera démolie en mars, a annoncé lundi la maire de la ville, Ada Morel."
SAID = "« Nous préférons un hiver sous la toile à un accident », a déclaré Ada Morel devant les marchands du port."
HINTED = (
    "- Le port de Kerlo pourrait livrer du fioul à la halle aux poissons.",
    "- Mais ces livraisons de fioul n'ont pas été simples, a déclaré la maire de la ville, Ada Morel.",
    "- Morel a déclaré que la halle devait les demander « à genoux » pour tenir l'hiver.",
    "Le gardien de la halle de Kerlo a dû mendier du fioul au port pour tenir l'hiver, a déclaré vendredi la maire.",
    "« Le département nous a tourné le dos, et nous voilà réduits à mendier chez nos voisins », a écrit Ada Morel.",
    "Le port de Kerlo a déclaré jeudi qu'il avait « livré à la halle aux poissons douze cuves de fioul ».",
    "« Il s'agit d'un geste rare et inquiétant du port », a déclaré le préfet de la côte, Yann Riou, devant la presse.",
)


def written(*source: str) -> tuple[Article, str, str]:
    """The article, its standfirst and its prose."""
    article = run_graph("\n\n".join((*source, *REST)), writer="embedded")
    prose = (section for section in article.sections if section.paragraphs[0].form != "item")
    texts = [" ".join(each.text for each in article.standfirst), " ".join(s.text for x in prose for s in x.sentences)]
    return article, *(text.replace("\u00a0", " ").replace("’", "'") for text in texts)


def test_what_whoever_announces_says_of_it_stands_with_the_news() -> None:
    _, opening, prose = written(LEAD, SAID)
    assert opening.endswith(SAID)
    assert "hiver sous la toile" not in prose


def test_what_somebody_else_says_stands_below() -> None:
    _, opening, prose = written(LEAD, SAID.replace("Ada Morel", "le préfet, Yann Riou,"))
    assert opening == LEAD
    assert "hiver sous la toile" in prose


def test_a_quotation_that_goes_on_is_not_parted_from_what_goes_on_with_it() -> None:
    _, opening, prose = written(LEAD, f"{SAID} « Personne ne le regrettera », a-t-elle ajouté.")
    assert opening == LEAD
    assert "« Personne ne le regrettera », a-t-elle ajouté" in prose


def test_a_line_that_only_may_be_so_is_told_nowhere_where_the_news_says_that_it_is() -> None:
    article, opening, prose = written(*HINTED)
    assert "avait « livré à la halle aux poissons douze cuves de fioul »" in opening
    assert not [each for each in article.markdown.splitlines() if "pourrait" in each]
    assert prose.startswith("Ces livraisons de fioul n'ont pas été simples, a déclaré la maire de la ville, Ada Morel.")


def test_what_comments_on_the_news_of_another_day_stands_behind_that() -> None:
    _, opening, _ = written(*HINTED)
    assert "douze cuves de fioul ». « Il s'agit d'un geste rare et inquiétant du port », a déclaré le préfet" in opening


def test_the_few_words_that_end_the_lead_s_paragraph_are_told_with_it() -> None:
    _, opening, prose = written(f"{LEAD} Quatre marchands sont partis dès lundi soir.")
    assert opening.endswith("Ada Morel. Quatre marchands sont partis dès lundi soir.")
    assert "Quatre marchands" not in prose


def test_what_goes_on_behind_the_lead_stands_below() -> None:
    more = "Quatre marchands sont partis dès lundi soir. Deux autres ont pris un étal dans la ville voisine."
    _, opening, prose = written(f"{LEAD} {more}")
    assert opening == LEAD
    assert prose.startswith(more)


def test_what_counts_what_the_news_names_stands_with_it() -> None:
    lead = (
        "La maire de Kerlo, Ada Morel, a annoncé lundi la création d'un fonds de 60 000 euros pour aider les pêcheurs "
        "du port à rénover et à louer des cabanes de bois vides depuis plus de deux ans sur le quai du Ponant."
    )
    aim = "L'objectif est d'en remettre 120 à l'eau d'ici à la fin de l'année 2028 dans les douze ports de la côte."
    _, opening, prose = written(f"{lead} {aim}")
    assert opening.replace("\u202f", " ") == f"{lead} {aim}"
    assert aim not in prose
