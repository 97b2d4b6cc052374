"""One fact told in each of its forms, from a small source of our own."""

import pytest

from story.lines import read
from story.notes import take
from story.values import Fact, Sentence
from writers.embedded import forms
from writers.embedded.grammar import grammar
from writers.embedded.material import Material, from_notes
from writers.embedded.news import news
from writers.embedded.wording import unowned

SOURCE = """Le maire de Kerlo, Paul Ménez, a annoncé jeudi que le marché couvert fermerait en mai.
« Nous avons tout essayé pour garder ce marché, mais la charpente menace », a déclaré Paul Ménez lors d’un conseil.
« Les commerçants auront une halle provisoire », a-t-il ajouté.
En octobre, la région a versé 40 000 euros à la commune.
Les commerçants du quartier, qui paient chacun 90 euros par mois, demandent une aide.
Mais cette aide n’est pas décidée, selon la région.
Quelle histoire que ce marché de Kerlo !
"""


@pytest.fixture(scope="module")
def material() -> Material:
    return from_notes(take(read(SOURCE, "A")), "fr")


def fact(material: Material, words: str) -> Fact:
    return next(fact for fact in material.facts if words in fact.text)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def of(*paragraphs: str) -> Material:
    return from_notes(take(read("\n".join(paragraphs), "A")), "fr")


def short(material: Material, words: str) -> str:
    found = forms.short(fact(material, words), material)
    return plain(found.text) if found else ""


def test_what_will_be_is_reported_behind_its_verb_lest_it_sound_like_hearsay(material: Material) -> None:
    told = "Paul Ménez a annoncé que le marché couvert fermerait en mai."
    assert short(material, "marché couvert") == told
    assert {"Le marché couvert fermerait en mai, a annoncé Paul Ménez"}.isdisjoint(headlines_of(material, "couvert"))


def test_a_tense_of_reported_speech_stands_in_a_key_point_behind_its_verb_and_who_says_it() -> None:
    own = of(
        "La directrice du port de Kerlo, Ana Riou, a présenté le chantier du quai aux élus.",
        "Mme Riou a assuré que la criée ne fermerait pas pendant les travaux du quai.",
    )
    found = forms.point(fact(own, "criée"), own)
    told = "Ana Riou, directrice du port de Kerlo, a assuré que la criée ne fermerait pas pendant les travaux du quai."
    assert found
    assert plain(found.text) == told


def test_what_is_told_of_a_speaker_between_commas_ends_with_one() -> None:
    own = of(
        "Le procès de Paul Ménez s’est ouvert lundi à Kerlo devant le tribunal correctionnel.",
        "Ana Riou, qui défend Paul Ménez, a estimé que les sommes en litige ne dépassaient pas 900 000 euros.",
    )
    found = forms.point(fact(own, "900 000"), own)
    assert found is None or plain(found.text).startswith("Ana Riou, qui défend Paul Ménez, a estimé que les sommes")
    assert not [text for text in headlines_of(own, "900 000") if "Ménez a estimé" in text]


def test_what_somebody_else_denies_in_the_same_breath_stays_behind_who_says_it() -> None:
    own = of(
        "L’association Canal vif affirme que l’usine de Kerlo rejette des solvants, ce que la direction dément.",
        "Le syndicat affirme que le four de Kerlo sera éteint avant mai, alors que la région conteste la date.",
    )
    for one in own.facts:
        found = forms.point(one, own)
        made = [*headlines_of(own, one.text), *([plain(found.text)] if found else [])]
        assert made
        assert not any(text.startswith(("L’usine", "Le four", "Selon")) for text in made), made


def test_what_was_before_the_saying_is_told_in_the_tense_it_has_by_itself() -> None:
    own = of(
        "La mairie de Kerlo a indiqué jeudi que la région avait « déjà versé 40 000 euros » pour le toit du marché."
    )
    found = short(own, "40 000")
    assert found.startswith("La région a « déjà versé 40 000 euros » pour le toit du marché, ")
    assert found.endswith(" la mairie de Kerlo.")


def headlines_of(material: Material, words: str) -> list[str]:
    return [plain(text) for _, text in news(fact(material, words), material)]


def test_a_statement_that_says_whose_something_is_keeps_its_speaker_before_it() -> None:
    own = of("La ligue de Kerlo a estimé mardi que Paul Ménez a commis une faute qui justifie sa décision.")
    told = "La ligue de Kerlo a estimé que Paul Ménez a commis une faute qui justifie sa décision."
    assert short(own, "faute") == told


def test_a_quotation_that_the_cut_would_take_away_is_kept() -> None:
    own = of(
        "Les voleurs ont fouillé la halle du marché de Kerlo avant de « mettre le feu aux étals », selon la police."
    )
    assert "mettre le feu" in short(own, "étals") or not short(own, "étals")


def test_a_quotation_whose_pronoun_stands_for_what_it_does_not_name_is_told_in_its_place_only() -> None:
    own = of(
        "La huppe niche de nouveau dans les haies de Kerlo, ont annoncé les naturalistes du bocage.",
        "« Nous ne pensions pas la revoir avant vingt ans », a déclaré la naturaliste Anne Riou.",
        "« Je n’ai rien contre la huppe, mais je ne veux pas la nourrir », a déclaré le fermier Paul Ménez.",
    )
    assert short(own, "revoir") == ""
    assert "la nourrir" in short(own, "nourrir")


def test_who_is_told_by_whose_they_are_opens_no_statement() -> None:
    own = of(
        "Le département de Kerlo a promis une réponse avant la fin du mois de mars.",
        "Une déviation de la route coûterait 1,2 million d’euros, selon ses services.",
    )
    assert short(own, "déviation") == ""
    assert forms.full(fact(own, "déviation"), own) is None


def test_a_bare_subject_leans_on_the_sentence_that_tells_it_for_the_first_time() -> None:
    own = of(
        "La mairie de Kerlo cherche des camions frigorifiques, a déclaré Paul Ménez.",
        "Les camions pourraient arriver avant le printemps et serviront aussi à la criée.",
    )
    camions = fact(own, "printemps")
    assert forms.full(camions, own) is None
    assert forms.full(camions, own, after=fact(own, "cherche")) is not None


def test_a_body_named_for_short_leans_on_the_sentence_that_says_which_one_it_is() -> None:
    own = of(
        "La plage sera fermée en mai, a annoncé l’association des pêcheurs de Kerlo.",
        "« Nous perdrons le printemps », a dit Anne Le Roy, qui préside l’association des hôteliers.",
        "L’association compte 31 établissements dans la baie.",
        "Le collectif des riverains compte 40 foyers.",
    )
    counted = fact(own, "31")
    assert forms.full(counted, own) is None
    assert forms.full(counted, own, after=fact(own, "préside")) is not None
    assert forms.full(fact(own, "40 foyers"), own) is not None


def test_a_quotation_with_a_second_that_keeps_the_verb_it_hangs_on() -> None:
    own = of(
        "La criée sera fermée en mai.",
        "Le maire de Kerlo, Paul Ménez, a répondu à la criée que “les travaux sont pour l’été et que rien ne presse.”",
    )
    answered = forms.answer(fact(own, "presse"), own)
    told = [short(own, "presse"), plain(answered.text) if answered else ""]
    assert all("que « les travaux sont" in text for text in told if text)
    assert any(told)


def test_an_elided_that_stays_at_the_word_it_is_elided_before() -> None:
    own = of("La mairie a estimé qu'Ada Morel avait rompu son contrat de pêche.", "Ada Morel a quitté Kerlo.")
    assert short(own, "rompu") == "La mairie a estimé qu’Ada Morel avait rompu son contrat de pêche."


def test_a_few_words_that_add_to_the_sentence_before_stand_behind_it_only() -> None:
    own = of(
        "Deux syndicats de pêcheurs ont appelé à un rassemblement vendredi à midi sur le quai de Kerlo. "
        "La préfecture attend environ 300 personnes."
    )
    added = fact(own, "300 personnes")
    assert forms.full(added, own) is None
    assert forms.full(added, own, after=fact(own, "syndicats")) is not None


def test_a_quotation_without_its_closing_mark_is_closed_before_its_attribution() -> None:
    own = of(
        "L’affaire est partie du signalement d’une comptable, Nadia Le Goff, embauchée en mai.",
        "« Deux factures portaient la même date, a-t-elle raconté au tribunal.",
    )
    told = forms.full(fact(own, "factures"), own, after=fact(own, "signalement"))
    assert told is not None
    assert plain(told.text) == "« Deux factures portaient la même date », a-t-elle raconté au tribunal."
    assert own.clears(told)


def test_a_quotation_answers_behind_the_name_that_it_is_asked_of_and_cites_where_the_name_stands(
    material: Material,
) -> None:
    own = fact(material, "halle provisoire")
    sentence = forms.answer(own, material)
    assert sentence is not None
    assert plain(sentence.text) == "Paul Ménez : « Les commerçants auront une halle provisoire »."
    assert set(sentence.lines) > set(own.lines)


def test_what_nobody_is_said_to_say_answers_in_short(material: Material) -> None:
    sentence = forms.answer(fact(material, "90 euros"), material)
    assert sentence is not None
    assert plain(sentence.text) == "Les commerçants du quartier demandent une aide."


def test_a_clause_about_the_subject_is_left_out_or_told_for_its_figure(material: Material) -> None:
    traders = fact(material, "90 euros")
    short, counted = forms.short(traders, material), forms.counted(traders, material)
    assert short is not None
    assert short.text == "Les commerçants du quartier demandent une aide."
    assert counted is not None
    assert counted.text == "Les commerçants du quartier paient chacun 90 euros par mois."


def test_a_sentence_that_leans_is_told_after_its_neighbour_only(material: Material) -> None:
    leaning, before = fact(material, "n’est pas décidée"), fact(material, "90 euros")
    assert forms.full(leaning, material) is None
    told = forms.full(leaning, material, after=before)
    assert told is not None
    assert told.text.startswith("Mais cette aide")


def test_an_exclamation_nobody_makes_is_left_out(material: Material) -> None:
    assert forms.full(fact(material, "Quelle histoire"), material) is None


def test_a_tense_that_a_past_verb_of_saying_asked_for_keeps_that_verb() -> None:
    told = from_notes(
        take(read("Ana Riou a affirmé mardi que le pont de Kerlo ne présentait aucun danger.\n", "A")), "fr"
    )
    sentence = forms.short(told.facts[0], told)
    assert sentence is not None
    assert plain(sentence.text) == "Ana Riou a affirmé que le pont de Kerlo ne présentait aucun danger."


@pytest.mark.parametrize(
    "quote",
    [
        "« On pompe, et cela revient par les caves, soupire le lieutenant Marc Riou. Il faut attendre la décrue. »",
        "« On pompe, et cela revient, a soupiré le lieutenant Marc Riou, qui dirige les secours. Il faut attendre. »",
    ],
)
def test_a_quotation_that_tells_inside_who_says_it_is_not_signed_again(quote: str) -> None:
    own = of(f"Dimanche, l’eau baissait à Kerlo, mais lentement, selon la mairie. {quote}")
    [said] = [one for one in own.facts if "pompe" in one.text]
    told = forms.full(said, own, after=own.facts[0])
    assert told is None or plain(told.text).startswith("« On pompe")
    assert forms.quoted_by(said, own) is None
    assert not (point := forms.point(said, own)) or not point.text.startswith("Marc")


def test_somebody_told_by_whose_they_are_makes_no_statement_where_nobody_is_named() -> None:
    own = of(
        "Le procès de Paul Ménez s’est ouvert lundi devant le tribunal de Kerlo.",
        "D’après le greffe, 147 virements auraient été faits vers trois sociétés, dont deux étaient à son beau-frère.",
    )
    virements = fact(own, "147")
    assert forms.counted(virements, own) is None
    assert forms.answer(virements, own) is None


def test_a_speaker_behind_the_place_where_they_speak_is_heard() -> None:
    own = of(
        "Le procès de l’ancien maire de Kerlo, Paul Ménez, s’est ouvert lundi devant le tribunal de Brest.",
        "« Je n’ai pas touché un centime », a déclaré à la barre le prévenu, qui encourt cinq ans de prison.",
    )
    assert short(own, "centime") == "Le prévenu : « Je n’ai pas touché un centime »."


def test_a_statement_behind_a_semicolon_that_somebody_else_says_is_left_out() -> None:
    own = of(
        "Selon le syndicat de Kerlo, 40 agents seulement étaient présents ; la mairie affirme que 68 agents l’étaient."
    )
    for told in (forms.answer(own.facts[0], own), forms.counted(own.facts[0], own)):
        assert told is not None
        assert plain(told.text).endswith("le syndicat de Kerlo, 40 agents seulement étaient présents.")


def test_a_title_of_address_keeps_its_capital_inside_a_sentence() -> None:
    story = of(
        "Paul Debain, opposant au maire, avait porté plainte. Il me l’a dit.",
        "M. Debain avait saisi le préfet en 2022, avant d’en parler au conseil de la ville.",
    )
    found = forms.dated(fact(story, "M. Debain"), story)
    assert found
    assert "Debain avait saisi" in found[1].text
    assert "m. Debain" not in found[1].text
    assert story.lowered("Me Dupont a dix jours pour faire appel") == "Me Dupont a dix jours pour faire appel"


def test_nobody_is_told_by_whose_they_are_where_their_owner_does_not_stand_before() -> None:
    story = of(
        "Un docker de 40 ans est mort mardi dans le port de Kerlo après une chute de vingt mètres dans une cale.",
        "Sept de ses collègues ont été intoxiqués dans la cale par des fumées, selon le Samu de la région.",
        "Le docker et ses collègues avaient signalé le danger à la direction du port, selon le syndicat.",
    )
    assert forms.short(fact(story, "Sept de ses"), story) is None
    assert forms.short(fact(story, "Le docker et"), story) is not None


def test_no_statement_stands_alone_whose_speaker_is_a_pronoun_behind_it() -> None:
    story = of(
        "Le directeur, Paul Mahé, a répondu jeudi aux questions de la presse.",
        "L’entrepôt, construit en 1998, a été mis aux normes en 2022, a-t-il assuré.",
    )
    assert forms.dated(fact(story, "entrepôt"), story) is None


@pytest.mark.parametrize(
    ("words", "kept", "shown"),
    [
        ("Le pays tourne le dos, forçant à vendre", "Le pays tourne le dos", "Le pays tourne le dos…"),
        ("Nous garderons le marché. Nous le paierons.", "Nous garderons le marché", "Nous garderons le marché"),
        ("Nous garderons le marché", "Nous garderons le marché", "Nous garderons le marché"),
        ("Le pont ferme et la rue rouvre", "Le pont ferme", "Le pont ferme…"),
    ],
)  # fmt: skip
def test_a_quotation_cut_inside_its_sentence_shows_that_it_goes_on(words: str, kept: str, shown: str) -> None:
    assert forms.elided(words, kept) == shown


def test_nothing_is_done_to_what_stands_in_another_sentence() -> None:
    own = of(
        "Un lot de vis de Kerlo pourrait être en cause. Le laboratoire Medalis, qui le fabrique, l'a rappelé mardi."
    )
    told = fact(own, "Medalis")
    assert [made(told, own) for made in (forms.short, forms.point, forms.dated, forms.answer)] == [None] * 4


def test_a_name_that_two_people_or_a_firm_bear_stays_as_it_is() -> None:
    own = of(
        "La brasserie Morel, à Kerlo, a fermé vendredi. « Tout est vendu », a dit la gérante, Ada Morel.",
        "Son oncle, Paul Morel, garde les murs. Une fête a été donnée en l'honneur de Morel.",
    )
    assert own.named("La brasserie Morel a fermé.") == "La brasserie Morel a fermé."
    assert own.named("La fête de Morel est finie.") == "La fête de Morel est finie."


def test_the_relative_of_somebody_who_does_not_stand_before_is_told_by_name_alone() -> None:
    assert unowned("« Nous tenons », a confié sa femme, Ana Riou.", grammar("fr")) == (
        "« Nous tenons », a confié Ana Riou."
    )
    assert "le directeur Paul Ménez" in unowned("« Nous tenons », a dit son directeur, Paul Ménez.", grammar("fr"))


def test_who_speaks_for_somebody_keeps_the_source_s_own_words_behind_whose_they_are() -> None:
    assert unowned("« Nous tenons », a soutenu son avocate, Ana Riou.", grammar("fr")) == ""
    own = of(
        "Paul Ménez est jugé pour faux depuis lundi avec deux autres agents de la commune de Kerlo.",
        "« Ces sommes ont payé le toit », a soutenu son avocate, Ana Riou.",
    )
    told = fact(own, "toit")
    assert forms.full(told, own) is None
    kept = forms.full(told, own, after=own.facts[0])
    assert kept
    assert "a soutenu son avocate, Ana Riou" in plain(kept.text)


def test_a_role_of_somebody_who_is_not_told_says_nothing() -> None:
    story = of(
        "La coopérative de Kerlo ferme. Son secrétaire, Paul Mahé, dénonce un abandon des éleveurs de la région.",
        "Le maire de Kerlo, Yves Brun, demande une aide. Sa directrice des ventes, Ana Riou, est partie en mai.",
    )
    known = {person.name: story.ownerless(person) for person in story.main_people}
    assert known == {"Paul Mahé": True, "Yves Brun": False, "Ana Riou": False}


@pytest.mark.parametrize(
    ("role", "clear"),
    [
        ("directrice de la coopérative", True),
        ("directrice de la préfecture", False),
        ("directrice de la coopérative de Brest", False),
    ],
)
def test_a_role_is_that_of_the_body_that_the_sentence_before_is_about(role: str, clear: bool) -> None:
    story = of("La coopérative a fermé son atelier. « Nous le regrettons tous », a écrit sa directrice, Ana Riou.")
    told = f"Ana Riou, {role} : « Nous le regrettons tous »."
    quotes = tuple(quote.id for quote in story.quotes)
    assert story.clears(Sentence(text=told, lines=("A2", "A1"), quotes=quotes)) is clear
    assert not story.clears(Sentence(text=told, lines=("A2",), quotes=quotes))


def test_what_had_been_before_is_no_key_point_whoever_says_so() -> None:
    own = of("Le pont de Kerlo a cédé.", "La région avait promis son appui au pont en mai, selon Radio Armor.")
    assert forms.point(fact(own, "appui"), own) is None


def test_what_somebody_admits_is_never_told_as_what_is_so_according_to_them() -> None:
    own = of(
        "Le pont de Kerlo a fermé.",
        "Une panne de 90 minutes a été cachée aux usagers, a reconnu mardi la directrice du pont, Ana Riou.",
        "Le maire, Luc Roy, a admis que 12 rapports dormaient dans un tiroir.",
    )
    for words, verb in (("panne", "a reconnu"), ("rapports", "a admis")):
        one = fact(own, words)
        made = [forms.point(one, own), forms.short(one, own), forms.answer(one, own), forms.counted(one, own)]
        texts = [each.text for each in made if each] + [text for _, text in news(one, own)]
        assert texts
        assert all(verb in text for text in texts), texts
