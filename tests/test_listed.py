"""The sections that are lists."""

from story.lines import read
from story.notes import merge, take
from story.values import Outline, Plan, Sentence
from writers.embedded import forms
from writers.embedded.chronology import coming
from writers.embedded.listed import Listed
from writers.embedded.material import from_notes
from writers.embedded.repetition import Ledger
from writers.embedded.sections import compose

SOURCE = """Le pont de Kerlo fermera bientôt, a annoncé mardi le maire, Paul Ménez.
Environ 60 habitants du quai seront relogés, a précisé la région dans un communiqué.
La réparation coûtera 3 millions d'euros, selon la région, et la rue du port sera élargie.
"""


def _listed(source: str, *said: Sentence) -> Listed:
    material = from_notes(take(read(source, "A")), "fr")
    ledger = Ledger()
    for sentence in said:
        ledger.takes(sentence)
    return Listed(material, ledger, material.facts, ())


def _headings(plans: list[Plan]) -> list[str]:
    return [part.heading.replace("\u202f", " ") for plan in plans for part in plan.parts]


def test_an_answer_stands_under_a_question_of_its_own() -> None:
    assert _headings(list(_listed(SOURCE).questions())) == [
        "Combien d’habitants du quai seront relogés ?",
        "Combien coûtera la réparation ?",
    ]


def test_one_question_alone_is_no_block() -> None:
    assert list(_listed(SOURCE.replace("coûtera", "demandera")).questions()) == []


def test_what_was_told_twice_answers_nothing() -> None:
    texts = ("Quelque 60 habitants du quai seront relogés.", "Environ 60 : tant d’habitants du quai seront relogés.")
    told = [Sentence(text=text, lines=("A2",)) for text in texts]
    assert list(_listed(SOURCE, *told).questions()) == []


def test_a_list_that_is_too_short_to_be_one_has_told_nothing() -> None:
    listed = _listed(f"{SOURCE}Le chantier commencera le 3 mai, en présence du préfet.\n")
    assert list(listed.dates()) == []
    assert listed.ledger.times("A4", ["chantier", "commencera"]) == 0


def test_what_has_nothing_to_do_with_the_rest_is_no_date_to_remember() -> None:
    text = (
        "Le pont de Kerlo a fermé le 3 mai 2024.\nLe pont de Kerlo rouvrira le 5 juin 2025.\n"
        "Un skieur a été hospitalisé le 7 mai 2024.\nLe pont sera repeint le 9 juillet 2025.\n"
    )
    (told,) = _listed(text).dates()
    assert told.facts == ("F1", "F2", "F4")


POINTS = """Le pont de Kerlo fermera lundi, a annoncé mardi le maire, Paul Ménez.
« Nous sommes tristes pour le quartier », a déclaré Paul Ménez.
« Je resterai ici », a déclaré Ana Riou, boulangère.
Le pont n'a plus que trois piles, selon la région.
La ville de Brest construira une passerelle, selon la région.
"""


def test_key_points_are_no_moods_and_no_words_of_whom_who_is_who_hears_better() -> None:
    front = Outline(title="Kerlo", slug="kerlo", meta_description="", keyphrase="pont", synonyms=(), sections=())
    [plan] = _listed(POINTS).points(front, [])
    assert plan.facts == ("F3", "F1", "F4", "F5") or set(plan.facts) >= {"F4", "F5"}
    quoted = POINTS.replace("Ana Riou, boulangère", "Paul Ménez")
    [plan] = _listed(quoted).points(front, [])
    assert not {"F2", "F3"} & set(plan.facts)


def test_one_fact_and_moods_are_no_key_points() -> None:
    front = Outline(title="Kerlo", slug="kerlo", meta_description="", keyphrase="pont", synonyms=(), sections=())
    assert list(_listed("\n".join(POINTS.splitlines()[1:4])).points(front, [])) == []


ROLES = """Marc Delval a été condamné lundi à six mois de prison à Kerlo, a annoncé le parquet.
La présidente du tribunal de Kerlo, Ada Morel, a lu le jugement pendant deux heures devant une salle comble.
Le procureur de Kerlo, Paul Ménez, avait requis un an. Le maire de Kerlo, Yann Riou, était là.
La directrice du port de Kerlo, Lise Hamon, aussi.
"""


def test_a_list_of_who_is_who_without_whom_the_news_names_is_none() -> None:
    listed = _listed(ROLES)
    assert len(list(listed.people())) == 1
    assert list(listed.people([Sentence(text="Marc Delval a été condamné.", lines=("A1",))])) == []


def test_a_promise_is_no_key_point_without_who_made_it() -> None:
    promised = "Les billets de Kerlo seront remboursés en mai, a promis le trésorier, Yann Riou.\n"
    listed = _listed(f"La fête de Kerlo est annulée.\n{promised}")
    made = forms.point(listed.main[1], listed.material)
    assert made is None or "trésorier" in made.text


VOICES = """Le quai de Kerlo fermera, a annoncé la maire de Kerlo, Anne Le Gall.
« Nous ne laisserons personne marcher sur une dalle fendue », a déclaré Anne Le Gall. « Les commerces resteront ouverts. »
« Nous avons prévenu tout le monde au printemps », a assuré Anne Le Gall.
« Le report nous coûtera la saison », a répondu le président de l'union des commerçants du quai, Yann Riou.
« Les clients ne reviendront pas de sitôt », a prévenu Yann Riou.
La directrice du bureau d'études de la ville, Lise Hamon, a visité le quai.
"""  # noqa: E501


def _who_is_who(voices: int, wanted: int) -> list[str]:
    listed = _listed(VOICES)
    listed.voices, listed.wanted = voices, wanted
    return [sentence.text for plan in listed.people() for sentence in compose(plan, listed.material).sentences]


def test_who_is_who_hears_nobody_where_roles_are_enough() -> None:
    roles = _who_is_who(0, 0)
    assert len(roles) == 3
    assert not [text for text in roles if "«" in text]


def test_who_is_who_hears_everybody_once_and_a_second_time_as_few_as_the_words_asked_for_take() -> None:
    once, more, most = (_who_is_who(1, wanted) for wanted in (0, 45, 500))
    assert sum("«" in text for text in once) == 2
    assert sum("Yann Riou" in text for text in more) == 1
    assert sum("«" in text for text in once) < sum("«" in text for text in more) < sum("«" in text for text in most)


def test_a_quotation_that_goes_on_stands_behind_the_first_without_its_speaker_s_name_again() -> None:
    [told] = [text for text in _who_is_who(1, 500) if "resteront ouverts" in text]
    assert told.replace("\u00a0", " ").startswith("« Les commerces resteront ouverts »")


TOLD = """Le pont de Kerlo fermera, a annoncé la maire de Kerlo, Anne Le Gall. « Rien ne presse », a-t-elle dit.
L'ingénieur Yann Riou a assuré que le pont « tiendrait encore un hiver » si les camions faisaient un détour.
« Nous perdrons un client sur trois avant la fin de l'été », a prévenu Luc Mahé, boulanger du quai.
"""


def test_who_reports_with_words_of_their_own_is_heard_with_the_verb() -> None:
    """Without it "tiendrait" would be a rumour."""
    listed = _listed(TOLD)
    told = [sentence.text for plan in listed.people() for sentence in compose(plan, listed.material).sentences]
    assert any(text.startswith("Yann Riou, ingénieur, a assuré que le pont «") for text in told)


OWNED = """La halle de Kerlo fermera, a annoncé la maire de Kerlo, Anne Le Gall.
« Nous ne laisserons personne marcher sur une dalle fendue », a déclaré Anne Le Gall.
Le directeur de la halle, Marc Delval, est en congé.
L’association Kerlo vivant a réclamé dimanche la publication des rapports. « Le dernier date de 2019 et il signalait des fissures », a assuré sa porte-parole, Jeanne Riou.
Nous demandons une réunion publique avant la fermeture de la halle. Les habitants ont le droit de savoir.
– Association Kerlo vivant (@kerlovivant) 2 septembre 2025
"""  # noqa: E501


def _who_says_what(voices: int, wanted: int) -> list[str]:
    listed = _listed(OWNED)
    listed.voices, listed.wanted = voices, wanted
    drafts = [compose(plan, listed.material) for plan in listed.people()]
    items = [" ".join(each.text for each in item.sentences) for draft in drafts for item in draft.paragraphs]
    return [item.replace("\u00a0", " ") for item in items]


def test_nobody_is_who_says_nothing_among_people_who_are_heard() -> None:
    assert not [item for item in _who_says_what(1, 0) if "Marc Delval" in item]


def test_whoever_is_of_a_body_is_told_with_it() -> None:
    [told] = [item for item in _who_says_what(1, 0) if "Jeanne Riou" in item]
    assert told.startswith("Jeanne Riou, porte-parole de l’association Kerlo vivant : « Le dernier")


def test_the_second_sentence_of_a_post_stands_behind_the_first_without_its_signer_again() -> None:
    [post] = [item for item in _who_says_what(2, 500) if "réunion publique" in item]
    assert post.endswith("avant la fermeture de la halle ». « Les habitants ont le droit de savoir. »")


def test_a_list_of_dates_without_the_day_that_the_news_announces_is_left_out() -> None:
    text = (
        "Le pont de Kerlo a fermé le 3 mai 2024.\nLe pont de Kerlo rouvrira le 5 juin 2025.\n"
        "Long de 40 mètres, le pont de Kerlo a été ouvert le 2 avril 1958.\n"
    )
    (plan,) = _listed(text).dates("Le pont a fermé le 3 mai.")
    [first, *_] = compose(plan, _listed(text).material).sentences
    assert first.text.endswith("1958\u00a0: le pont de Kerlo a été ouvert.")
    assert not list(_listed(text.rpartition("Long")[0]).dates("Le pont a fermé le 3 mai."))  # two are no list
    assert not list(_listed(text).dates("Le pont sera repeint le 9 juillet."))


COMING = """10 janvier 2031. - La tempête a privé de courant 48 000 foyers de Kerlo vendredi matin, selon la mairie.
Un homme de 71 ans est mort jeudi soir à Brest, écrasé par un arbre.
Le trafic des trains est interrompu entre Kerlo et Brest jusqu'à dimanche.
La ministre, Ana Riou, est attendue samedi 11 janvier à Kerlo.
Les écoles de Kerlo, fermées par la tempête, devraient rouvrir lundi, selon le rectorat.
"""


def test_dates_stand_in_the_order_of_the_calendar_whatever_their_verb_and_share_their_year() -> None:
    source = read(COMING, "A")
    material = from_notes(merge([take(source)], [source]), "fr")
    listed = Listed(material, Ledger(), material.facts, ())
    [plan] = listed.dates()
    texts = [sentence.text for sentence in compose(plan, material).sentences]
    heads = [text.partition("\u00a0:")[0].replace("\u00a0", " ") for text in texts]
    assert heads == [
        "Jeudi 9 janvier 2031 au soir",
        "Vendredi 10 janvier 2031 au matin",
        "Samedi 11 janvier 2031",
        "Jusqu’à dimanche 12 janvier 2031",
        "Lundi 13 janvier 2031",
    ]


def test_dates_to_come_are_a_list_without_those_past_where_they_are_enough() -> None:
    source = read(COMING, "A")
    material = from_notes(merge([take(source)], [source]), "fr")
    [plan] = Listed(material, Ledger(), material.facts, ()).dates()
    assert coming(plan, material).facts == plan.facts[2:]
    few = read(COMING.replace("La ministre, Ana Riou, est attendue", "Le maire, Ana Riou, est arrivée"), "A")
    material = from_notes(merge([take(few)], [few]), "fr")
    [plan] = Listed(material, Ledger(), material.facts, ()).dates()
    assert coming(plan, material) == plan
