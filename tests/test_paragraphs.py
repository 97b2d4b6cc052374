"""Where a paragraph begins and ends, on small sources of our own."""

from story.lines import read
from story.notes import take
from story.values import Plan
from writers.embedded import forms
from writers.embedded.material import from_notes
from writers.embedded.sections import compose


def paragraphs(*source: str) -> list[str]:
    """The source told in one section, a text for each of its paragraphs."""
    material = from_notes(take(read("\n\n".join(source), "A")), "fr")
    plan = Plan(id="S1", heading="La halle", facts=tuple(fact.id for fact in material.facts))
    made = compose(plan, material).paragraphs
    return [" ".join(sentence.text for sentence in each.sentences).replace("\u00a0", " ") for each in made]


HALL = (
    "La halle de Kerlo a été construite en 1903 par l’architecte Yann Kerdrel, à la demande des marchands de poisson.",
    "Le conseil municipal a voté mardi sa rénovation par dix-neuf voix contre huit, au terme de six heures de débats.",
    "La charpente de chêne sera démontée pièce par pièce et mise à l’abri dans un hangar du port de commerce voisin.",
    "La mairie a interdit la même année la vente à la criée dans les rues du bourg, sauf le jour du marché.",
)


def test_what_leans_on_the_last_sentence_of_a_long_paragraph_takes_it_along() -> None:
    told = paragraphs(" ".join((*HALL, "Ce fut notamment le cas de la vente des huîtres, qui se tenait sur le quai.")))
    assert len(told) > 1
    assert told[-1].startswith("La mairie a interdit")
    assert told[-1].endswith("se tenait sur le quai.")


def test_the_source_s_own_break_stands_before_what_leans_on_the_paragraph_above() -> None:
    told = paragraphs(
        " ".join(HALL[1:3]),
        "Les pêcheurs du bourg se disent étonnés à la suite de ces annonces, que personne n’attendait avant l’été.",
    )
    assert told[1].startswith("Les pêcheurs du bourg")


def test_a_quotation_that_goes_on_stays_in_the_paragraph_of_its_speaker() -> None:
    told = paragraphs(
        HALL[0],
        "« Nous garderons chaque poutre et chaque ferrure de cette halle », a promis la maire, Anne Le Gall.",
        "« Personne ne la reconnaîtra pourtant. »",
    )
    assert told[-1].endswith("reconnaîtra pourtant. »")
    assert "a promis la maire" in told[-1]


def test_a_sentence_that_opposes_the_last_one_is_never_told_without_it() -> None:
    source = (
        "La halle de Kerlo compte vingt-sept étals, répartis sur les deux travées qui donnent vers le quai du Ponant.",
        "Cependant, la mairie précise que le nombre des étals occupés est beaucoup plus élevé les jours de marché.",
    )
    material = from_notes(take(read("\n\n".join(source), "A")), "fr")
    _, opposed = material.facts
    assert forms.full(opposed, material) is None
    assert forms.full(opposed, material, after=material.facts[0]) is not None


def test_a_paragraph_joins_no_two_of_the_source_that_are_about_different_things() -> None:
    told = paragraphs(
        "Le quai de Kerlo rouvrira en mars 2031, selon la région.",
        "Chez les marins, la colère monte. « Nous perdrons une saison », a prévenu leur porte-parole, Yann Riou.",
        "Les écoles de Kerlo resteront ouvertes, a précisé Yann Riou.",
        "Les commerçants du front de mer demandent une aide.",
    )
    assert [text.partition(" ")[0] for text in told] == ["Le", "Chez", "Les"]
    assert "écoles" in told[1]
    assert told[2].startswith("Les commerçants")


def test_a_paragraph_goes_on_with_the_subject_that_it_told_of() -> None:
    told = paragraphs("La halle de Kerlo sera repeinte en vert.", "La halle a été bâtie en 1903.")
    assert len(told) == 1


def test_a_paragraph_goes_on_with_a_person_by_any_of_their_names() -> None:
    told = paragraphs(
        "Le dirigeant syldave Kim Dal Ro a ouvert le port de Kerlo au trafic.",
        "« Ce port est le vôtre », avait alors déclaré Kim.",
    )
    assert len(told) == 1


POST = (
    "« Nous avons attendu le rapport des experts avant de prendre cette décision pour la commune, ses écoles et ses "
    "commerces », a écrit Ada Morel sur X.",
    "Nous avons attendu le rapport des experts avant de prendre cette décision pour la commune, ses écoles et ses "
    "commerces.",
    "La commune paiera la moitié des travaux du pont, et elle demandera le reste à la région ainsi qu’à l’État, qui le "
    "lui a promis voilà deux ans, puis une autre fois à l’automne, par lettre.",
    "Cela doit cesser maintenant.",
    "– Ada Morel (@adamorel) 5 janvier 2031",
)


def test_no_line_of_a_post_is_cut_off_from_the_rest_of_it() -> None:
    [own] = [text for text in paragraphs(*POST) if "Cela doit cesser" in text]
    assert own.startswith(("« La commune paiera", "« Nous avons attendu"))


def test_somebody_who_answers_below_begins_a_paragraph_of_their_own() -> None:
    told = paragraphs(
        "Le procureur a requis mardi trois mois de prison. « C’est un vol au grand jour », a-t-il dit.",
        "« On vous demande de juger une farce », rétorque Me Anna Riou, avocate du gardien.",
    )
    assert len(told) == 2
    assert told[1].startswith("« On vous demande")


def test_a_quotation_between_sentences_about_its_speaker_needs_no_label() -> None:
    told = paragraphs(
        "« On vous demande de juger une farce », rétorque Me Anna Riou. Le conseil du gardien rappelle que son client "
        "est malade depuis mai. « Il a demandé lui-même à être soigné. »",
    )
    assert told[0].endswith("depuis mai. « Il a demandé lui-même à être soigné. »")


def test_a_quotation_behind_what_its_speaker_told_goes_on_without_a_label() -> None:
    told = paragraphs(
        "Ada Morel, 67 ans, tient la halle. « Deux marchands sont venus », raconte-t-elle. Le troisième n’a jamais "
        "rappelé. « Il avait pourtant une belle barque. »",
    )
    assert told[-1].endswith("rappelé. « Il avait pourtant une belle barque. »")


def test_a_quotation_that_tells_within_who_says_it_needs_no_label() -> None:
    told = paragraphs(
        "Yann Riou, 54 ans, a roulé jusqu’à la halle.",
        "« C’était un salon de coiffure, raconte le marchand. La patronne m’a offert un café. »",
    )
    assert not any("Riou : «" in text for text in told)


def test_a_quotation_below_a_sentence_about_its_speaker_is_told_as_the_source_tells_it() -> None:
    told = paragraphs(
        "La présidente du tribunal, Ada Morel, feuillette le dossier. « Il y avait neuf lanternes », dit-elle.",
        "Dans la salle, quelques rires. La magistrate n’a pas envie de sourire. « Est-ce que vous vous en rendez "
        "compte ? » L’homme baisse la tête : « Aujourd’hui, oui. »",
    )
    assert any("sourire. « Est-ce que" in text for text in told)


TOLD = "Née en 1938 à Kerlo, Ada Morel avait débuté en 1957 sur le quai. Le parolier Yann Riou est mort en 1991."


def test_a_paragraph_of_some_sentences_ends_where_the_source_ends_it() -> None:
    told = paragraphs(
        TOLD,
        "« Maman n’aimait pas cette chanson », a confié Paul Morel.",
        "Son fils, Yves, n’a pas voulu reprendre la halle de Kerlo.",
    )
    assert [text.split()[0] for text in told] == ["Née", "«", "Son"]


def test_a_quotation_without_a_speaker_stays_with_what_is_above_it() -> None:
    told = paragraphs(TOLD + " « Je chanterai encore », disait-elle.", "« Personne ne me croira pourtant. »")
    assert told[-1].endswith("disait-elle. « Personne ne me croira pourtant. »")


def test_a_sentence_is_told_up_to_the_clause_in_which_a_quotation_begins_that_nothing_closes() -> None:
    told = paragraphs(
        "L’alerte a été donnée par une marchande, Ada Morel, qui a senti une odeur « âcre, comme du goudron près de "
        "l’étal. Elle a fait sortir les 64 personnes présentes.",
        "La halle a été fermée pour la journée, a indiqué la mairie de Kerlo.",
    )
    assert told[0].startswith("L’alerte a été donnée par une marchande, Ada Morel. Elle a fait sortir")


def test_a_quotation_above_who_says_it_begins_their_paragraph() -> None:
    told = paragraphs(
        "« Nous avons perdu les pères », a dit une source proche de la maire. « Tous », a ajouté la source.",
        "« Personne ne m’a appelée. » Les lampes de la halle étaient éteintes. Janine Riou, bénévole, rangeait.",
    )
    assert not any("la source. « Personne" in text for text in told)


def test_a_sentence_that_begins_with_and_stays_behind_the_one_it_goes_on_from() -> None:
    told = paragraphs("Une voisine s’est plainte, raconte Ada Morel. Et l’inspectrice de conclure que la halle plaît.")
    assert "Et l’inspectrice de conclure" in told[0]


def test_what_leans_on_a_line_of_its_own_stands_in_one_paragraph_with_it() -> None:
    """Where each sentence of the source has a line of its own, a new one says nothing of what belongs together."""
    source = (
        "Le chef de l'opposition, Luc Arvor, a rappelé que son groupe demandait un audit.",
        "Selon lui, les travaux coûteraient aujourd'hui un tiers de moins.",
        "Le club de natation, qui compte 310 licenciés, n'a pas de solution.",
        "Son président, venu avec des parents, a demandé la parole.",
        "Le prochain conseil aura lieu le 23 juin.",
    )
    assert [text.split()[0] for text in paragraphs(*source)] == ["Le", "Le", "Le"]
