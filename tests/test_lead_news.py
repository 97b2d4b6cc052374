"""The standfirst of a story that opens with a scene: the first sentence that tells what its headline tells."""

from story.lines import read
from story.notes import take
from writers.embedded.lead import standfirst, with_title
from writers.embedded.material import from_notes

SHUFFLE = """Le suspense aura duré jusqu'à l'aube. Les torches brûlaient encore devant le palais de Klow quand la liste \
fut lue.
« Nous travaillerons », a dit le chancelier, Paul Keravel.
La surprise vient d'Adèle Morel, 58 ans, ancienne présidente du sénat de Syldavie, nommée aux finances. Elle avait quitté \
le palais il y a six ans.
Remerciée après un an, l'ancienne ministre des ports Lise Hamon dit avoir appris la nouvelle dans un bac.
"""  # noqa: E501


def led(text: str, headline: str) -> str:
    notes = take(read(f"{headline}\n\n{text}", language="fr"))
    material = from_notes(notes, "fr")
    return " ".join(one.text for one in standfirst(material.facts, "", (), material, notes.headline or ""))


def test_the_sentence_nearest_to_the_headline_leads_and_no_scene() -> None:
    made = led(SHUFFLE, "Remplacements : Adèle Morel revient, deux ministres sur le départ")
    assert "Adèle Morel" in made.split(".")[0]
    assert "bac" not in made


def test_what_the_story_opens_with_leads_where_it_tells_what_the_headline_does() -> None:
    text = "Le quai de Klow, long de 200 mètres, fermera lundi aux bacs de la rive droite pour trois mois.\n"
    more = "Le quai de Klow fermera lundi, et les bacs de la rive droite partiront de Brock.\n"
    assert led(text + more, "Klow : le quai fermera lundi").startswith("Le quai de Klow, long")


def test_nobody_whom_nothing_names_leads() -> None:
    text = (
        "Le suspect, un homme de 51 ans, conteste tout depuis trois jours devant les juges de Klow et de Brock.\n"
        "Un marchand de Klow a été arrêté mardi avec les douze cloches que trois villages avaient perdues en mai.\n"
    )
    assert led(text, "Klow : un marchand et douze cloches").startswith("Un marchand")


HEARD = """La chancelière de Syldavie a dû supplier le Ponant de lui vendre des grues, a déclaré mardi le ministre \
des Ports, Paul Keravel.
Le port de Klow ne répond pas. La mer est grise.
La capitainerie de Brock a affirmé lundi que le Ponant avait livré à la Syldavie douze grues mobiles et leurs câbles.
"""


def test_a_title_of_another_fact_than_the_lead_s_is_told_behind_it() -> None:
    notes = take(read(HEARD, language="fr"))
    material = from_notes(notes, "fr")
    opening = standfirst(material.facts, "", (), material)
    made = with_title(opening, "Le Ponant aurait livré à la Syldavie des grues mobiles", material.facts, material)
    assert [sentence.lines[0] for sentence in made] == ["A1", "A4"]
    same = with_title(opening, "La Syldavie a dû supplier le Ponant de lui vendre des grues", material.facts, material)
    assert same == opening


def test_a_first_line_that_is_the_title_is_no_standfirst() -> None:
    line = "Tempête Ursule : la côte de Klow balayée par des rafales à 158 km/h."
    text = (
        f"{line}\nLa tempête Ursule a traversé la côte de Klow dans la nuit de mardi à mercredi.\n"
        "Elle a privé de courant 74 000 foyers et fait un mort, a indiqué la préfecture.\nIl pleut.\n"
    )
    material = from_notes(take(read(text, language="fr")), "fr")
    made = standfirst(material.facts, line.rstrip("."), (), material)
    assert made[0].text.startswith("La tempête Ursule a traversé")


def test_a_scene_before_the_news_gives_way_to_it_where_the_headline_tells_that() -> None:
    text = (
        "Il y a deux ans, on les disait mortes et enterrées pour de bon. Samedi soir, 2 300 spectateurs se pressaient "
        "dans la cour du château de Klow pour l'ouverture des Nuits de sable.\nLa pluie menaçait. Il a plu.\n"
    )
    assert led(text, "À Klow, les Nuits de sable retrouvent 2 300 spectateurs").startswith("Samedi soir")


TRIED = """Le tribunal de Klow a examiné mardi le dossier du capitaine de la drague, Paul Ménez, jugé pour faux. Il \
conteste les faits.
À la barre, son ancien second, Yann Riou, 38 ans, jugé pour complicité, a reconnu avoir signé trois bons. « Le patron \
me l'a demandé », a-t-il affirmé.
"""


def test_a_trial_is_led_by_who_is_tried_not_by_who_accuses_him() -> None:
    """The rubric of the headline tells what the first sentence does: that is no scene."""
    made = led(TRIED, "Procès du capitaine de Klow : l'ancien second charge son patron")
    assert made.startswith("Le tribunal de Klow")


def test_nobody_leads_who_is_told_by_whose_they_are() -> None:
    scene = "Les mouettes criaient depuis l'aube autour des grues, et la mer était grise.\n"
    made = led(scene + TRIED, "L'ancien second charge son patron")
    assert not made.startswith("À la barre, son ancien second")
