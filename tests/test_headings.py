"""Headings of the embedded writer: which there are, what stands under them, and where they begin."""

from collections.abc import Callable, Sequence

import pytest

from story.lines import read
from story.notes import take
from story.values import Fact
from writers.embedded.blocks import blocks
from writers.embedded.grammar import grammar
from writers.embedded.heading import Heading, dressed
from writers.embedded.headings import Headings
from writers.embedded.heard import heard
from writers.embedded.material import Material, from_notes
from writers.embedded.measured import Measured, under
from writers.embedded.narrowing import cuts, halved, headlines, predicated
from writers.embedded.news import news
from writers.embedded.prose import sectioned
from writers.embedded.runs import Parting, Run, runs
from writers.embedded.speech import parts
from writers.embedded.stated import stated
from writers.embedded.straying import strays
from writers.embedded.uttered import uttered
from writers.embedded.wording import untied
from writers.embedded.worth import scenic_cost

STORY = """La halle de Brévan fermera le 3 mai pour des travaux de charpente.
Le chantier durera onze semaines, a précisé la mairie.
« Nous avons attendu trop longtemps », a déclaré le maire, Paul Ménez, devant les marchands de la halle réunis mardi.
Le maire a promis de loger les vingt marchands sur la place du Marché pendant toute la durée des travaux.
« Mes clients ne traverseront pas la place sous la pluie », a répondu Maud Keravel, la doyenne des marchands.
Elle demande une aide de deux mille euros par étal et un toit de toile au-dessus de la place du Marché.
La région paiera la moitié des travaux, selon la préfecture, et la ville empruntera le reste à la banque du port.
"""


def material(text: str) -> Material:
    return from_notes(take(read(text, "A", language="fr")), "fr")


def parted(text: str, keyphrase: str = "halle de Brévan") -> list[Run]:
    story = material(text)
    return runs(blocks(story.facts, story), Headings(story, keyphrase), story, lead=True)


def test_every_fact_stands_in_one_run_in_the_story_s_order() -> None:
    told = [fact.id for run in parted(STORY) for fact in run.facts]
    assert told == [fact.id for fact in material(STORY).facts]


def test_no_heading_is_the_sentence_below_it_where_there_are_others() -> None:
    for run in parted(STORY):
        assert run.heading.text != run.facts[0].text.rstrip(".")


@pytest.mark.parametrize(
    "aside",
    ["Un pêcheur de 54 ans a été hospitalisé jeudi.", "Le club de Brévan a battu celui de Kerlo 3 à 1 dimanche."],
)
def test_what_has_nothing_to_do_with_the_rest_heads_nothing(aside: str) -> None:
    """Above the story's own facts it would say that these have to do with it."""
    text = STORY.replace("La région paiera", f"{aside}\nLa région paiera")
    story = material(text)
    fact = next(fact for fact in story.facts if fact.text == aside)
    assert strays(fact, story)
    assert not Headings(story, "halle de Brévan").of([fact])
    assert all(not strays(run.facts[0], story) for run in parted(text))
    assert [fact.text for fact in story.facts if strays(fact, story)] == [aside]
    told = material(text + "Le club de Kerlo a perdu un pêcheur.\n")
    assert not any(strays(fact, told) for fact in told.facts)


def test_two_headings_do_not_say_the_same() -> None:
    story = material(STORY)
    headings = Headings(story, "halle de Brévan")
    assert headings.alike("Le chantier durera onze semaines", ["Selon la mairie, le chantier durera onze semaines"])
    assert not headings.alike("La halle de Brévan rouvre", ["La halle de Brévan est vendue"])


def test_what_the_source_heads_its_paragraphs_with_heads_them() -> None:
    text = STORY.replace("« Mes clients", "\nUne place ouverte à tous les vents\n\n« Mes clients")
    story = material(text)
    assert any(fact.under for fact in story.facts)
    assert "Une place ouverte à tous les vents" in [run.heading.text for run in parted(text)]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        (
            "À la suite du vote de lundi, la nouvelle présidente régionale Maud Keravel a dévoilé la liste de son "
            "équipe de douze membres (cinq hommes et sept femmes), composée surtout d’élus du littoral.",
            "Maud Keravel a dévoilé la liste de son équipe de douze membres",
        ),
        (
            "Le poste a été confié à l’architecte Maud Keravel qui sera aidée par dix charpentiers de la région.",
            "Le poste a été confié à l’architecte Maud Keravel",
        ),
        ("Alors que la nef est fermée, la tour a accueilli mille visiteurs.", "La tour a accueilli mille visiteurs"),
    ],
)
def test_a_long_sentence_is_told_in_short(text: str, heading: str) -> None:
    story = material(f"{text}\nMaud Keravel dirige la région.")
    assert heading in [made for _, made in headlines(text.rstrip("."), story)]


@pytest.mark.parametrize(
    "text",
    [
        "Alors que la nef est fermée depuis mars, le diocèse cherche des fonds",
        "L’agence a relevé, grâce aux indications de dix témoins, l’existence de trois dépôts",
        "Le soutien de la ville est apparu lorsqu’en juillet, elle a payé la moitié",
        "La ville est connue pour avoir sauvé les vitraux de la nef et pour avoir perdu la tour",
        "Les étals de la halle venaient de la rade ; aujourd’hui, ils viennent du plateau",
    ],
)
def test_nothing_is_cut_off_from_its_verb_or_in_the_middle(text: str) -> None:
    made = list(cuts(text, grammar("fr")))
    assert not any(one.endswith((" et", "juillet", "mars", "témoins", "hui")) for one in made)


def test_whom_a_closure_is_for_is_not_cut_off_behind_its_hour() -> None:
    """Open to walkers and closed to cars is not closed."""
    made = list(cuts("Le bac de Kerlo est fermé depuis mardi, 18 heures, à tous les camions", grammar("fr")))
    assert made == []
    assert list(cuts("Le bac de Kerlo est fermé depuis mardi, 18 heures, par arrêté", grammar("fr"))) != []


def test_a_second_purpose_goes_with_the_word_that_adds_it() -> None:
    text = "La ville est connue pour avoir sauvé les vitraux de la nef et pour avoir perdu la tour"
    assert "La ville est connue pour avoir sauvé les vitraux de la nef" in list(cuts(text, grammar("fr")))


def test_what_opens_a_sentence_stays_where_the_sentence_denies_or_compares() -> None:
    for text in (
        "Depuis la mort du dernier grutier, aucune grue n’avait été montée sur le port",
        "En 2009, la ville a connu la plus forte crue de son histoire",
    ):
        assert [made for _, made in headlines(text, material(STORY)) if not made.startswith(("Depuis", "En"))] == []


def test_what_a_pronoun_says_is_nobody_s_heading() -> None:
    """ "Blessé par le mot de Maud Keravel, il lança …" is not hers to say."""
    text = (
        "Paul Ménez, maire de Brévan, a quitté le parti de la région mardi après douze ans dans ses rangs.\n"
        "Blessé par le mot de la présidente Maud Keravel, il lança : « Aucun parti ne m’apprend à vendre la halle. »\n"
    )
    assert not any("Keravel" in run.heading.text for run in parted(text, "parti"))


def test_a_quotation_that_stands_alone_is_nobody_s_heading() -> None:
    """Whose words it is was gathered from the sentences around it, and may be wrong."""
    text = (
        "« La halle fermera en mai, et personne ne le regrette ici », a déclaré Paul Ménez, maire de Brévan.\n"
        "« Vous avez vendu la place aux marchands de la côte sans nous le dire. »\n"
        "Maud Keravel, la doyenne des marchands, a quitté la salle.\n"
    )
    assert not any("vendu la place" in run.heading.text for run in parted(text))


def test_what_the_source_heads_much_with_heads_it_still() -> None:
    """Two runs under one heading of the source's: the first has it, and it is not lost to both."""
    text = (
        "La halle de Brévan a fermé mardi.\n\nUne place ouverte à tous les vents\n\n"
        "La bouchère a perdu le tiers de ses clients depuis que les portes de la rue du Puits sont closes, et elle a "
        "renvoyé deux vendeurs qui travaillaient avec elle depuis l’ouverture de son étal près du quai aux huîtres.\n"
        "Un fromager du Ponant a monté une tente de toile blanche au pied du clocher, où la pluie de novembre a noyé "
        "ses caisses de bois et gâté douze meules de tomme que ses voisins avaient pourtant couvertes de paille.\n"
        "Deux maraîchers de la rade ont loué un camion frigorifique pour garder leurs salades au frais, mais le moteur "
        "a réveillé pendant une semaine les malades de la clinique qui donne sur le jardin des Carmes.\n"
        "Une fleuriste a vendu ses derniers bouquets devant la gare, loin des habitués qui venaient chaque samedi "
        "choisir avec elle des dahlias, des asters et des branches de houx pour les tables du dimanche.\n"
        "Les poissonniers ont gagné le port de commerce, où les grues ont couvert leurs voix et où personne n’a trouvé "
        "de glace en poudre avant midi pour les bars et les soles que les bateaux avaient débarqués à l’aube.\n"
        "Des restaurateurs ont fait venir leurs légumes de la ville voisine, dont le marché couvert a ouvert au mois "
        "de mai avec quarante étals, un parc de stationnement gratuit et une salle où les cuisiniers se retrouvent.\n"
    )
    found = [run.heading.text for run in parted(text)]
    assert len(found) > 2
    assert found.count("Une place ouverte à tous les vents") == 1


class Quiet(Headings):
    """Minds nothing."""

    def __init__(self) -> None:
        super().__init__(material(STORY), "halle de Brévan")

    def above(self, facts: Sequence[Fact]) -> Callable[[Heading], float]:
        return lambda heading: 0.0


def test_a_long_stretch_stands_under_no_heading_only_where_there_is_none() -> None:
    """What a stretch without a heading costs grows with it: a poor heading in the middle parts one of 240 words."""
    heading = Heading("Carte des étals", 4.4)
    facts = [material(STORY).facts[0].model_copy(update={"paragraph": n}) for n in range(8)]
    every = [Measured([fact], 40, options=(heading,) if fact.paragraph == 4 else ()) for fact in facts]
    assert [(run.heading.text, len(run.blocks)) for run in Parting(every, True, Quiet()).cheapest()] == [
        ("", 4),
        ("Carte des étals", 4),
    ]


def test_what_somebody_says_of_people_at_large_can_be_their_heading() -> None:
    """ "On" in a quotation is nobody named before."""
    story = material(
        "« On a vendu nos étals sans nous prévenir », s’est emportée Maud Keravel, la doyenne des marchands.\n"
        "« Elle a vendu nos étals », a répondu Paul Ménez, le maire de Brévan.\n"
    )
    quoted = [heading.text for heading in heard(story.facts, [], set(), story)]
    assert quoted == [
        "Maud Keravel, doyenne des marchands\u00a0: «\u00a0On a vendu nos étals sans nous prévenir\u00a0»"
    ]


def test_what_nothing_of_its_own_can_head_goes_on_from_the_standfirst() -> None:
    story = material(
        "La halle de Brévan a fermé mardi.\nElle y avait ouvert en mai, la halle de Brévan, sous la pluie.\n"
    )
    made = sectioned(runs([[story.facts[1]]], Headings(story, "halle de Brévan"), story, lead=True), story)
    assert [plan.heading for plan in made] == [""]


def test_a_quotation_that_a_list_has_heads_only_what_nothing_else_can_head() -> None:
    story = material(STORY)
    before, after = (
        {heading.text: heading.cost for heading in heard(story.facts, [], pointed, story)}
        for pointed in (set(), {quote.id for quote in story.quotes})
    )
    assert before.keys() == after.keys() != set()
    assert all(after[text] > before[text] for text in before)


def test_what_a_pronoun_says_far_from_its_name_is_nobody_s_heading() -> None:
    """Between the lawyer and "a-t-elle raconté" somebody else may have come in."""
    text = (
        "« Mon client rendra les dix mille euros à la halle », a déclaré son avocate, Maud Keravel.\n"
        "Les faits avaient été découverts par une stagiaire chargée de classer les papiers de la halle. "
        "« J’ai vu trois fois le même achat de balances », a-t-elle raconté à l’audience de la cour.\n"
    )
    story = material(text)
    assert not any("balances" in each.text for each in heard(story.facts, ["Maud Keravel"], set(), story))
    near = material(text.replace("par une stagiaire chargée", "par Maud Keravel, chargée"))
    assert any("balances" in each.text for each in heard(near.facts, ["Maud Keravel"], set(), near))


STRANGERS = (
    "La halle de Brévan a perdu deux portes dans la nuit de mardi.\n"
    "« Nous les remplacerons avant la foire de mai », a promis le maire de Brévan, Paul Ménez.\n"
    "Le syndic des marchands, Yann Corlay, a assuré que la foire serait maintenue.\n"
    "« On a dormi trois nuits dans nos camions pour garder les étals et les balances », a raconté Maud "
    "Keravel, éleveuse de chèvres à Lunel et présidente de l’amicale de la foire.\n"
    "« Nous avons vu passer une grue, deux remorques et quatre hommes que nul ne connaissait », a dit Jean Lestrat.\n"
)


def headed(text: str, above: str = "") -> list[str]:
    """Every heading that could quote one of the facts, and every wording of it for a title, as far as it is cleared."""
    story = material(text)
    headings = Headings(story, "halle de Brévan")
    found: list[str] = []
    for fact in story.facts:
        made = [dressed(each, story.grammar) for _, each in news(fact, story)]
        made += [each.text for each in heard([fact], [above], set(), story)]
        found += [each.replace("\u00a0", " ") for each in made if headings.stands(each, [fact])]
    return found


def test_a_heading_tells_what_somebody_is_whom_the_reader_has_not_met() -> None:
    """By name and office, by a trade where the rest is too long."""
    found = headed(STRANGERS)
    assert "Paul Ménez, maire de Brévan : « Nous les remplacerons avant la foire de mai »" in found
    assert any(text.startswith("Une éleveuse : « On a dormi") for text in found)
    assert not any(text.startswith("Maud Keravel :") for text in found)


def test_who_stands_above_needs_no_introduction() -> None:
    found = headed(STRANGERS, "Paul Ménez remplacera deux portes")
    assert "Paul Ménez : « Nous les remplacerons avant la foire de mai »" in found


def test_nobody_is_quoted_of_whom_nothing_says_what_they_are() -> None:
    """Nor without a name: the words would be of whoever stands below them."""
    assert not any("passer une grue" in text for text in headed(STRANGERS))


def test_no_heading_takes_what_is_told_of_a_subject_for_that_subject() -> None:
    """ "Sollicité, le verrier, la société Corlay, n’a …" has its subject behind the first comma."""
    found = headed("La halle a fermé.\nSollicité, le verrier de Lunel, la société Corlay, n’a pas répondu mardi.\n")
    assert not any(text.startswith("Sollicité n") for text in found)


def test_the_words_of_somebody_end_without_a_stop_in_a_heading() -> None:
    text = (
        "La halle de Brévan a fermé.\n"
        "« Le conseil a voté un emprunt de deux millions. Nous le rendrons en dix ans », a dit Paul Ménez, le maire.\n"
        "Le directeur du port, Yann Corlay, estime que « la halle est devenue le vrai marché de la côte ».\n"
    )
    found = headed(text)
    assert any("millions »" in one or "millions, " in one for one in found)
    assert not any("., " in one or ". »" in one or "que « La" in one for one in found)


@pytest.mark.parametrize(
    ("text", "no"),
    [
        (
            "Le vernis, mis au point par l’atelier Corlay, réduit l’usure de 84 %, a indiqué son patron, Yann Corlay.",
            "Le vernis a indiqué…",
        ),
        (
            "Au plus fort de la crue, jusqu’à 160 maisons avaient été privées d’eau, selon le syndic de Lunel, qui "
            "espère en servir 90 % d’ici samedi.",
            "Au plus fort de la crue, selon…",
        ),
        (
            "Le conseil de la halle a adopté lundi soir, par douze voix contre huit et quatre abstentions, une hausse "
            "du prix des étals.",
            "Le conseil de la halle a adopté lundi soir",
        ),
        (
            "Les comptes de la halle étaient faux depuis 2019, a reconnu le syndic, Yann Corlay.",
            "Les comptes de la halle étaient faux depuis 2019, selon…",
        ),
    ],
)
def test_no_heading_keeps_the_half_of_a_statement_that_says_something_else(text: str, no: str) -> None:
    """Of whom a thing was said, when something was, what was adopted, what was owned up to."""
    found = headed(f"La halle de Brévan a fermé mardi.\n{text}\nLa ville regarde.\n")
    assert not any(one.startswith(no[:-1]) if no.endswith("…") else one == no for one in found)


def test_a_heading_is_printed_as_the_language_prints_it() -> None:
    """Between its own marks, without a stop behind somebody's words, and no "de" before a vowel."""
    text = (
        "La halle de Brévan a fermé.\n"
        'La brigade de Lunel a ouvert une enquête à la halle pour "mise en danger des marchands".\n'
        "Une cliente de Lunel, plus sèche : « La balance ment. »\n"
        "Le syndic Yves Corlay a vendu deux portes.\nL’avocat de M. Corlay a salué « une décision de bon sens ».\n"
    )
    found = headed(text)
    assert any("« mise en danger des marchands »" in one for one in found)
    assert not any('"' in one or ". »" in one or "de Yves" in one for one in found)


def test_to_begin_in_the_middle_of_a_source_s_paragraph_costs_a_stretch_more() -> None:
    heading = Heading("Prix des étals", 2.0)

    def cost(paragraph: int) -> float:
        first = material(STORY).facts[0]
        facts = [first.model_copy(update={"paragraph": n}) for n in (1, paragraph)]
        every = [Measured([fact], 60, options=(heading,)) for fact in facts]
        return Parting(every, True, Quiet())._run(1, 2)[0]

    assert cost(1) > cost(2)


@pytest.mark.parametrize(
    ("text", "no"),
    [
        ("D’entrée, la syndique, Maud Keravel, a voulu rassurer les marchands.", "D’entrée a voulu"),
        (
            "Dès la sixième minute, le facteur Jean Brun, d’un geste, a offert la clé à la ville.",
            "Dès la sixième minute a",
        ),
    ],
)
def test_no_heading_has_lost_its_subject_or_begins_in_the_middle(text: str, no: str) -> None:
    found = headed(f"La halle de Brévan a fermé mardi, et la ville regarde.\n{text}\nLa halle est vide.\n")
    assert not any(one.startswith(no) and not one.startswith(f"{no}, un car") for one in found)


def test_a_share_is_not_told_without_the_place_it_is_of() -> None:
    text = "Le prix de la glace a baissé de 38 % dans la halle de Brévan"
    assert text.partition(" dans")[0] not in list(cuts(text, grammar("fr")))


def test_what_somebody_is_tried_for_stays() -> None:
    text = "Le syndic de 46 ans était jugé pour avoir vendu à dix marchands des étals de la halle qui n’existaient pas"
    assert "Le syndic de 46 ans était jugé" not in [made for _, made in headlines(text, material(STORY))]


def test_what_is_not_printed_is_named_by_no_heading() -> None:
    """A sentence that is left out of the section leaves its things out of the heading."""
    text = "La halle du marché ferme mardi.\nLes étals du marché dorment.\nVoici les prix de la halle :\n"
    story = material(text)
    assert Headings(story, "halle").stands("Les étals du marché dorment", story.facts)
    assert not Headings(story, "halle").stands("Les prix", story.facts)


def test_a_contradiction_is_headed_with_what_it_says() -> None:
    story = material("Le syndic de la halle nie avoir vendu deux portes.\nLes deux portes de la halle ont disparu.\n")
    headings = Headings(story, "halle")
    assert headings.denial(story.facts[:1]).text == "Le syndic de la halle nie avoir vendu deux portes"


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        (
            "Les marchands de la halle demandent une prime de cent euros par mois et par étal. La mairie propose "
            "soixante euros.",
            "La mairie propose soixante euros",
        ),
        (
            "Le tribunal de Brévan a prononcé une amende de deux mille euros et une interdiction de vendre cinq ans.",
            "Le tribunal de Brévan a prononcé une amende de deux mille euros",
        ),
        ("Pendant les travaux, les cars partiront de Lunel, situé à 64 kilomètres.", "Les cars partiront de Lunel"),
    ],
)
def test_a_heading_states_what_a_sentence_tells(text: str, heading: str) -> None:
    """A noun of it said nothing, or said that there was what somebody proposed, asked for or denied."""
    assert heading in headed(f"La halle de Brévan a fermé mardi, et la ville regarde.\n{text}\nLa halle dort.\n")


@pytest.mark.parametrize(
    "text",
    [
        "La syndique, Maud Keravel, a regretté que le prix des étals n’ait pas été débattu.",
        "Douze étals ont brûlé dans la halle. Cinq seulement ont été reconnus par leurs marchands de Brévan.",
    ],
)
def test_nothing_heads_that_its_own_verb_or_another_sentence_must_say(text: str) -> None:
    """ "Le prix n'ait pas été débattu, d'après la syndique" is neither French nor what she said."""
    found = headed(f"La halle de Brévan a fermé mardi.\n{text}\nLa ville regarde.\n")
    assert not any(one.startswith(("Le prix des étals", "Cinq seulement")) for one in found)


def test_a_sentence_keeps_its_remission_and_loses_its_occasion() -> None:
    """ "Dont deux avec sursis" is whole without a verb; "lors de", "à la suite d'" only accompany."""
    text = "Paul Ménez a été condamné à trois ans de prison, dont deux avec sursis, pour la vente de la halle"
    assert text.rpartition(", ")[0] in list(cuts(text, grammar("fr")))
    for occasion in ("lors du conseil de lundi", "à la suite d’une panne", "au titre de son exercice 2031"):
        assert "La halle a perdu deux portes" in list(cuts(f"La halle a perdu deux portes {occasion}", grammar("fr")))


def test_what_somebody_contests_is_a_statement() -> None:
    """The verbs that news tell in the present are known, behind what somebody is too."""
    assert predicated("Le syndic, un ancien boucher, conteste les faits", grammar("fr"))


def test_no_heading_waits_for_what_its_verb_is_of() -> None:
    text = "La syndique réclame, outre le remboursement de la halle, trois mille euros de dédommagement."
    assert not any(one.endswith("outre le remboursement de la halle") for one in cuts(text, grammar("fr")))


def test_a_stretch_stands_under_a_statement_of_it_and_under_no_mere_thing() -> None:
    """ "La somme de deux mille euros", "le port de Lunel" say nothing of what is told below them."""
    told = (
        "Sa grille avait été forcée dans la nuit de samedi, et ses étals portaient des traces de pince dont nul ne "
        "veut répondre ici.\nLes marchands ont porté plainte contre la ville de Brévan.\nElle leur demande un loyer de "
        "deux mille euros pour des étals qu’ils n’ont pas vus depuis la fin du mois de mai, selon eux.\n"
    )
    made = parted(f"La halle de Brévan a fermé mardi.\n{told}")
    assert "Les marchands ont porté plainte contre la ville de Brévan" in [run.heading.text for run in made]


def test_two_headings_of_the_source_itself_may_be_alike() -> None:
    """Of a live page: under the first alone stood that two were missing, and that two were found."""
    headings = Headings(material("La halle de Brévan a fermé mardi.\n"), "fuite à Brévan")
    headings.take(Heading("14 h 20 - Deux dockers portés disparus", 0.0, own=True))
    found = "14 h 40 - Les deux dockers disparus ont reparu"
    assert headings.free(Heading(found, 0.0, own=True))
    assert not headings.free(Heading(found, 0.0))


def test_a_heading_costs_more_in_the_very_words_that_stand_below_it() -> None:
    """The reader reads them twice in two lines."""
    story = material("Deux portes de la halle ont été brûlées dans la nuit de mardi à Brévan.\nLa halle dort.\n")
    every = list(stated(story.facts[:1], [], story))
    same = {each.again for each in every if each.text.startswith("Deux portes de la halle ont été brûlées dans")}
    other = {each.again for each in every if each.text.startswith("Deux portes de la halle brûlées")}
    assert min(same) > max(other)


def test_a_heading_costs_more_for_what_stands_before_what_it_states() -> None:
    heading = Heading("Deux portes de la halle brûlées", 1.0, states=True)
    fact = material(STORY).facts[0]
    one, other = (
        under(heading, [Measured([fact], words), Measured([fact], 30, options=(heading,))], 1) for words in (20, 80)
    )
    assert one < other


def test_an_ordinal_alone_is_nobody() -> None:
    text = "Trois marchands ont visité la halle de Brévan mardi matin.\nLe quatrième n’a jamais rappelé la mairie.\n"
    assert not any(one.startswith("Le quatrième") for one in headed(f"La halle de Brévan a fermé.\n{text}"))


def test_what_somebody_admits_as_a_thing_is_no_statement() -> None:
    """ "A breach of the law at court on Monday, the firm admitted" has the breach happen at court."""
    text = "The hall closed. The Brock firm admitted a breach of hall law in court on Monday."
    story = from_notes(take(read(text, "A", language="en")), "en")
    assert parts(story.facts[-1], story).shape == "plain"


def test_what_goes_may_speak_of_all() -> None:
    text = "Le tribunal de Brévan a prononcé une amende de deux mille euros et une interdiction de toute vente"
    assert halved(text, grammar("fr")) == "Le tribunal de Brévan a prononcé une amende de deux mille euros"


@pytest.mark.parametrize(
    ("sentence", "torn"),
    [
        ("Casquette vissée sur le crâne, le maire, Paul Ménez, a dormi là.", "Casquette vissée sur le crâne a"),
        ("Derrière, la doyenne, Maud Keravel, a fait le reste en deux heures.", "Derrière a fait"),
        ("La semaine dernière, le maire, Paul Ménez, a demandé un toit de toile.", "La semaine dernière a demandé"),
        (
            "Les dix marchands blessés, âgés de 21 à 55 ans, souffrent de contusions.",
            "Les dix marchands blessés, âgés de 21 à 55 ans",
        ),
    ],
)
def test_no_heading_has_the_verb_of_another_subject_or_none(sentence: str, torn: str) -> None:
    every = headed(f"La halle de Brévan a fermé.\n{sentence}\n")
    assert not any(f"{one} ".startswith(f"{torn} ") for one in every)


@pytest.mark.parametrize(
    "sentence",
    [
        "Rien ne la destinait à la charpente de marine.",
        "Le signal d’un second phare a guidé les bateaux de pêche.",
        "Un précédent bilan faisait état de trois marchands blessés.",
        "C. O. : Les marchands ont parlé d’un coup de communication.",
        "Mon père m’a appris le métier de charpentier.",
    ],
)
def test_no_heading_points_at_what_only_the_text_tells(sentence: str) -> None:
    story = material(f"La halle de Brévan a fermé.\n{sentence}\n")
    assert not list(stated(story.facts[1:], [], story))


@pytest.mark.parametrize("own", ["Votre devis gratuit ! Cliquez ici", "Maud Keravel"])
def test_neither_an_advertisement_nor_a_byline_heads_what_stands_under_it(own: str) -> None:
    fact = material(STORY).facts[1].model_copy(update={"under": own})
    assert not any(each.own for each in Headings(material(STORY), "").of([fact]))


def test_a_heading_costs_more_that_may_be_mere_colour() -> None:
    story = material("La halle de Brévan a fermé.\nLa doyenne feuillette le dossier.\nLa mairie a vendu le dossier.\n")
    colour, deed = (scenic_cost(fact, story) for fact in story.facts[1:])
    assert colour > deed == 0


def test_a_bare_plural_is_a_subject() -> None:
    text = "The hall of Brock closed on Monday.\nOpening hours, cut in 2019, will not change before the summer.\n"
    story = from_notes(take(read(text, "A", language="en")), "en")
    assert "Opening hours will not change before the summer" in [one for _, one in news(story.facts[1], story)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("La cour a en revanche relaxé le maire de Brévan des faits de favoritisme.", "La cour a relaxé le maire de"),
        ("Au total, 416 étals de la halle de Brévan sont concernés par la mesure.", "416 étals de la halle de"),
    ],
)
def test_what_ties_a_sentence_to_the_one_before_is_in_no_heading(text: str, told: str) -> None:
    story = material(f"La halle de Brévan ferme mardi, selon la mairie.\n{text}\n")
    made = [each.text.replace("\u00a0", " ") for each in stated(story.facts[1:], (), story)]
    assert made
    assert all(each.startswith(told) for each in made if "selon" not in each)


@pytest.mark.parametrize(
    "text",
    [
        "Les dix autres marchands de Brévan devraient pouvoir quitter la halle en mars.",
        "La ville n'avait auparavant élu qu'un seul marchand à la mairie de Brévan, en 1997.",
        "Marchands et clients peuvent encore l'emprunter.",
        "Le parquet général n'envisagerait pas d'en former un contre la mairie de Brévan.",
    ],
)
def test_what_means_nothing_without_the_sentence_before_heads_nothing(text: str) -> None:
    story = material(f"La halle de Brévan ferme mardi, selon la mairie.\n{text}\n")
    assert not [*stated(story.facts[1:], (), story)]


def test_a_heading_of_the_source_stays_above_the_paragraph_that_leans_on_it() -> None:
    text = STORY.replace(
        "La région paiera",
        "\nChacun veut séduire les clients\n\nTout en comptant ses étals, la mairie suit cette voie. La région paiera",
    )
    [run] = [run for run in parted(text) if run.heading.text == "Chacun veut séduire les clients"]
    assert run.facts[0].text == "Tout en comptant ses étals, la mairie suit cette voie."


def test_a_long_quotation_heads_behind_whose_it_is() -> None:
    """A short one may head: it is heard as somebody's."""
    said = (
        "La halle de Brévan a deux ans de retard",
        "La mairie de Brévan a promis le changement à la halle de la ville",
    )
    story = material("".join(f"« {each} », a dit Maud Keravel, la doyenne des marchands.\n" for each in said))
    every = [*uttered(story.facts, (), set(), story)]
    short, long = every[0], next(each for each in every if "promis" in each.text)
    assert short.text.startswith("«")
    assert long.text.startswith("La doyenne des marchands\u00a0: «")


def test_a_sum_is_no_tie() -> None:
    """« Les pièces, qui pèsent 11 kilos » were eleven kilos each."""
    assert untied("Les cloches pèsent au total 11 tonnes.", grammar("fr")) == "Les cloches pèsent au total 11 tonnes."
