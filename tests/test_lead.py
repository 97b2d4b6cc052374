"""The standfirst: the news first."""

from graph import run_graph
from story.lines import read
from story.notes import merge, take
from tests.samples import material
from writers.embedded.lead import in_full, introduced, standfirst, yeared
from writers.embedded.material import from_notes


def opening(text: str, title: str = "", topic: str = "port de Brock") -> list[str]:
    story = material(text)
    return [sentence.text for sentence in standfirst(story.facts, title, (topic,), story)]


LONG = (
    "À la suite du vote de lundi, la nouvelle présidente régionale Maud Keravel a dévoilé le plan du port de Brock "
    "(six quais, deux grues et un phare), composé surtout de chantiers que la ville attend depuis vingt ans, qui "
    "occupera trois cents ouvriers de la côte pendant quatre étés, et soutenu par les pêcheurs de la rade, les "
    "mareyeurs, les douze communes du littoral, la chambre de commerce et les deux syndicats de dockers."
)


def test_what_the_story_opens_with_opens_the_article_however_long_its_sentence() -> None:
    text = f"{LONG}\nLe quai du Ponant du port de Brock ouvrira en mai et le phare en juin, si le temps le permet."
    [lead] = opening(text)
    assert "Maud Keravel a dévoilé le plan du port de Brock" in lead
    assert lead.endswith("les deux syndicats de dockers.")


def test_what_is_told_in_short_above_is_told_in_full_below() -> None:
    far = (
        LONG[:-1]
        + ", mais combattu par les riverains de la rade, les plaisanciers, une partie des élus et le parc marin."
    )
    story = material(f"{far}\nLe quai du Ponant ouvrira en mai.")
    assert in_full(standfirst(story.facts, "", ("port de Brock",), story), story.facts, story) == set()
    short = material("Le port de Brock fermera mardi ses deux quais, a annoncé la mairie.\nLe phare reste allumé.")
    assert in_full(standfirst(short.facts, "", ("port de Brock",), short), short.facts, short) == {"A1"}


def test_a_first_paragraph_of_which_each_sentence_leans_on_the_last_is_better_than_no_lead() -> None:
    text = (
        "Le port de Brock a changé de mains.\n"
        "Il appartient depuis mardi à la région. Elle compte y bâtir deux quais. Ils serviront aux ferries.\n"
    ).replace("\n", " ", 1)
    assert len(opening(text)) == 4


def test_nothing_that_was_said_before_is_needed_to_understand_it() -> None:
    text = (
        "« Nous vendrons le port », a dit Maud Keravel.\n"
        "Maud Keravel l’avait annoncé dès le mois de mai aux pêcheurs de la rade et aux dockers du port de Brock.\n"
        "Les pêcheurs de la rade ont appris mardi que le port de Brock serait vendu à une compagnie du Ponant.\n"
    )
    assert opening(text)[0].startswith("Les pêcheurs")


def test_a_later_statement_that_others_lean_on_is_told_in_short_rather_than_not_at_all() -> None:
    text = (
        "Les dockers parlent d’une année.\n"
        "Les travaux du port de Brock dureront quatorze mois et non onze, affirme le collectif Quai Ouvert, qui "
        "s’appuie sur une note de la région.\n"
        "Il la publiera. Elle est datée de mai. Il y voit un aveu.\n"
    )
    [lead] = opening(text)
    assert lead.startswith("Les travaux du port de Brock dureront quatorze mois et non onze, ")
    assert lead.endswith("le collectif Quai Ouvert.")


def test_two_sentences_that_lean_on_the_news_go_with_it() -> None:
    text = (
        "Deux marins du port de Brock portés disparus depuis dimanche ont été retrouvés sains et saufs mardi matin, a "
        "annoncé la gendarmerie.\n"
        "Ils s’étaient abrités d’un orage. Ils avaient deux barres de céréales et une lampe.\n"
        "Soixante-dix secouristes, deux hélicoptères et six équipes du port de Brock ont été mobilisés."
    )
    lead = opening(text)
    assert len(lead) == 3
    assert lead[1].startswith("Ils s’étaient abrités")


def test_the_news_opens_the_article_and_not_the_first_line_of_the_source_s_summary() -> None:
    text = (
        "Le conseil de Brock a voté la fermeture du port de Brock.\nLa ville économisera 40 000 euros.\n"
        "Par 19 voix contre 14, le conseil de Brock a voté lundi soir la fermeture du port de Brock, ouvert en 1971.\n"
    )
    [lead] = opening(text)
    assert lead.startswith("Par 19 voix contre 14")


def test_the_news_is_the_lead_though_the_title_tells_it_and_what_leans_on_it_comes_along() -> None:
    text = (
        "Le maire de Brock, Paul Ménez, a démissionné lundi.\n« C’est un aveu », a dit Ada Morel, son adversaire.\n"
        "Il était maire depuis 2012 et comptait le rester.\nLe juge de Brock reproche une faute à la ville de Brock.\n"
    )
    told = opening(text, "Le maire de Brock a démissionné")
    assert [each.split()[0] for each in told] == ["Le", "«", "Il"]


CLOSED = (
    "Le port de Brock fermera ses deux quais, a déclaré jeudi la ministre de la Mer.\n"
    "« Les quais menacent », a dit mercredi Maud Keravel sur la radio du port.\n"
    "Ces travaux seront longs, a déclaré la ministre de la Mer, Maud Keravel.\n"
)


def test_the_first_sentence_names_whose_office_it_tells() -> None:
    story = material(CLOSED)
    [first] = introduced(standfirst(story.facts, "", ("port de Brock",), story), story)
    assert first.text.endswith("a déclaré jeudi la ministre de la Mer, Maud Keravel.")
    assert material(CLOSED).clears(first)
    two = material(CLOSED + "Le port est sûr, a répondu la ministre de la Mer, Ada Riou.\n")
    opened = standfirst(two.facts, "", ("port de Brock",), two)
    assert introduced(opened, two) == opened


def test_the_first_day_of_an_article_has_its_year() -> None:
    dated = read(f"BROCK, 14 mars 2025 (Agence Armor) - {CLOSED}", "A", language="fr")
    story = from_notes(merge([take(dated)], [dated]), "fr")
    [first] = yeared(standfirst(story.facts, "", ("port de Brock",), story), story)
    assert "a déclaré jeudi 13 mars 2025 la ministre" in first.text
    assert story.clears(first)
    own = material(CLOSED)
    opened = standfirst(own.facts, "", ("port de Brock",), own)
    assert yeared(opened, own) == opened


def test_a_story_that_opens_with_somebody_s_words_opens_with_them() -> None:
    """Not with what stands far behind them, which would be the news then: "Ada Morel est mise en examen"."""
    story = material(
        "« La vente de la halle de Brévan est morte », a déclaré jeudi le syndic de Lunel, Yann Corlay.\n"
        "« Nous irons au tribunal », a dit Maud Keravel. « C’est faux », a dit Jean Ménez. "
        "« Ils mentent », a répondu Jean Brun.\n"
        "Ada Morel, qui voulait la halle, est mise en examen pour corruption depuis 2024.\n"
    )
    made = standfirst(story.facts, "La vente est morte", ("halle",), story)
    assert "La vente" in made[0].text


def test_a_short_first_sentence_takes_the_news_behind_it_along() -> None:
    text = (
        "Le dossier devait prendre dix minutes, il en a pris cent. Lundi soir, les élus du port de Brock se sont "
        "disputés sur le phare, chiffré à 186 000 euros.\n\nLe phare du port de Brock date de 1903.\n"
    )
    assert [each[:9] for each in opening(text)] == ["Le dossie", "Lundi soi"]
    apart = text.replace("cent. Lundi", "cent.\n\nLundi")
    assert len(opening(apart)) == 1


def test_the_lead_is_the_standfirst_whatever_the_title_says_and_what_takes_it_up_begins_the_text() -> None:
    """Without a headline the title is made of the lead: the standfirst had fled to a later sentence."""
    long = "dans les quatre provinces où la flotte du Ponant emploie encore des marins et des mareyeurs, " * 4
    text = (
        "Une courte sieste sur le pont est associée à une chute des accidents chez les marins du Ponant, selon une "
        "étude publiée lundi par des médecins de Brock dans la revue du port.\n"
        f"Menée pendant trois ans auprès de 418 marins, elle montre qu'on dort mal {long}et ailleurs. "
        "« C'est modeste », a expliqué la "
        "doctoresse Ada Lund, qui a coordonné les travaux.\n"
        "Le bénéfice s'efface en revanche en hiver. Les syndicats demandent des hamacs sur les barges.\n"
    )
    made = run_graph(text, writer="embedded")
    assert made.standfirst[0].text.endswith("par des médecins de Brock dans la revue du port.")
    told = [one.text for section in made.sections for one in section.sentences]
    assert any(one.startswith("Menée pendant trois ans") for one in told)
    assert made.meta_description.startswith("Une courte sieste sur le pont est associée")
