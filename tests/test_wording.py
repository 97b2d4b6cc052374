"""Sentences that stay true when they move."""

import pytest

from writers.embedded.grammar import grammar
from writers.embedded.wording import halves, leans, lowered, moved, recounted, shorter, undated, unfolded, unowned

FR = grammar("fr")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("le pont a été fermé lors de la tempête de mars", "le pont a été fermé"),
        ("la ville a vendu le pont et a promis de le garder", "la ville a vendu le pont"),
        ("le pont a été fermé, forçant les camions à un détour", "le pont a été fermé"),
        ("le pont a fermé, notamment, lors de la tempête de mars", "le pont a fermé"),
        ("une crue éclate au pont, forçant les camions à un détour", "une crue éclate au pont"),
    ],
)
def test_a_statement_loses_what_only_accompanies_it(text: str, kept: str) -> None:
    assert shorter(text, FR) == kept


@pytest.mark.parametrize(
    "text",
    [
        "le pont n’a pas été fermé lors de la tempête de mars",
        "la ville a vendu le pont et a promis de le garder si la région paie",
        "les commerçants du quartier, qui vivent des passants, demandent une aide",
        "Ana Riou est connue pour avoir sauvé le pont",
        "deux marins qui pêchaient dans le cadre d’une sortie en mer ont disparu",
        "les amendes ont baissé de 31 % entre mars et juin par rapport à l’an passé",
        "la ville de Kerlo a sollicité le préfet afin d’obtenir une visite du pont",
        "le pont a été fermé, selon la région",
        "la halle sera vendue à la région, sous réserve de l’accord du préfet",
        "le pont a été fermé, et le maire, qui a porté plainte, demande une aide",
        "les concerts sont gratuits et le village, qui les fuyait, est revenu",
        "trente dockers ont cessé le travail ou se sont déclarés grévistes tout en étant réquisitionnés",
    ],
)
def test_nothing_is_cut_that_would_change_the_statement(text: str) -> None:
    assert shorter(text, FR) == text


def test_who_is_told_as_one_more_stays_so_where_the_sentence_moves() -> None:
    assert moved("Le pilote Ana Riou a lui aussi été relaxé.", FR) == "Le pilote Ana Riou a lui aussi été relaxé."
    assert moved("Le port a aussi été fermé.", FR) == "Le port a été fermé."


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("En France, il a réuni un million de spectateurs.", True),
        ("Quand Ana Riou a parlé, elle a cité le pont.", False),
        ("En mai, le pont fermera.", False),
        ("Il était 2 heures passées quand le conseil a voté.", False),
        ("Il faisait nuit quand la halle a fermé.", False),
        ("Il était ivre.", True),
        ("Il faisait ses comptes.", True),
        ("Le pilote Ana Riou a lui aussi été relaxé.", True),
        ("Le port, de son côté, a compté 30 grévistes.", True),
        ("Le port n’envisagerait pas d’en former un, selon la région.", True),
        ("Le port espère en vendre un grand nombre.", False),
    ],
)
def test_a_pronoun_behind_a_circumstance_leans_unless_a_clause_names_it(text: str, yes: bool) -> None:
    assert leans(text, FR) is yes


def test_a_quotation_cut_inside_is_closed_again() -> None:
    text = "la ville a voulu « garder le vieux pont de la rive nord, aux côtés de la région »"
    assert shorter(text, FR) == "la ville a voulu « garder le vieux pont de la rive nord… »"


@pytest.mark.parametrize(
    "text",
    [
        "Une vingtaine d’entre eux ont voté.",
        "L’un d’eux souffre.",
        "Brest a connu la même chose.",
        "Les règles d’une telle vente changent.",
        "Il fermera en mai.",
        "Cette décision surprend.",
        "Mais ces travaux coûtent cher.",
        "« Cela suffit », a dit Ana.",
    ],
)
def test_a_sentence_that_points_back_leans_on_the_one_before(text: str) -> None:
    assert leans(text, FR)


@pytest.mark.parametrize(
    "text", ["Il s’agit d’un vieux pont.", "Mais la ville hésite.", "Cette semaine, le pont ferme."]
)
def test_a_sentence_that_points_at_nothing_stands_alone(text: str) -> None:
    assert not leans(text, FR)


def test_a_moved_sentence_leaves_its_connectives_behind() -> None:
    assert moved("Mais la ville a également fermé le pont.", FR) == "La ville a fermé le pont."


@pytest.mark.parametrize(
    "text",
    [
        "Quarante agents étaient présents alors que 75 étaient attendus.",
        "La ville ainsi que le port ont fermé.",
        "Le pont n’a jamais été aussi vite réparé.",
    ],
)
def test_an_adverb_that_is_part_of_a_conjunction_stays(text: str) -> None:
    assert moved(text, FR) == text


def test_only_small_words_lose_their_capital() -> None:
    assert lowered("Le pont", FR) == "le pont"
    assert lowered("Brest a voté", FR) == "Brest a voté"


@pytest.mark.parametrize(
    ("text", "rest", "label"),
    [
        ("En octobre, la ville a fermé le pont", "La ville a fermé le pont", "En octobre"),
        ("La ville a été bloquée le 3 mai 2021", "La ville a été bloquée", "le 3 mai 2021"),
        ("Le pont est fermé depuis le 3 mai 2021", "Le pont est fermé depuis le 3 mai 2021", ""),
        ("La note publiée le 3 mai 2021 surprend", "La note publiée le 3 mai 2021 surprend", ""),
        ("Construit en 1974, le pont ferme", "Construit en 1974, le pont ferme", ""),
        ("Le pont est fermé à partir du 3 mai 2021", "Le pont est fermé", "à partir du 3 mai 2021"),
    ],
)
def test_a_date_comes_loose_only_where_nothing_hangs_on_it(text: str, rest: str, label: str) -> None:
    assert undated(text, FR, strict=True) == (rest, label)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Le pont coûtera 2 millions, selon la ville, et les travaux commenceront en mai",
            ["Le pont coûtera 2 millions, selon la ville", "Les travaux commenceront en mai"],
        ),
        ("Le pont et la route sont fermés", ["Le pont et la route sont fermés"]),
        ("La ville dit que le pont et la rue fermaient", ["La ville dit que le pont et la rue fermaient"]),
        ("Le pont ferme si l’eau monte et la rue est à sec", ["Le pont ferme si l’eau monte et la rue est à sec"]),
        ("Le pont est fermé et il sera vendu", ["Le pont est fermé et il sera vendu"]),
    ],
)
def test_two_statements_come_apart_where_each_has_its_own_subject_and_verb(text: str, parts: list[str]) -> None:
    assert halves(text, FR) == parts


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("« Le pont tient », a soutenu son avocate, Ana Riou, qui y vit.", ""),
        ("« Le pont tient », a soutenu sa voisine, Ana Riou.", "« Le pont tient », a soutenu Ana Riou."),
        (
            "« Le pont tient », a soutenu sa directrice, Ana Riou.",
            "« Le pont tient », a soutenu la directrice Ana Riou.",
        ),
        ("« Le pont tient », a confié sa femme, Ana Riou.", "« Le pont tient », a confié Ana Riou."),
        ("« Le pont tient », a soutenu son avocate.", ""),
        (
            "La coopérative recrutera cent personnes, a indiqué son directeur, Paul Ménez.",
            "La coopérative recrutera cent personnes, a indiqué son directeur, Paul Ménez.",
        ),
        ("« Le pont tient », a soutenu la maire, Ana Riou.", "« Le pont tient », a soutenu la maire, Ana Riou."),
    ],
)
def test_a_speaker_told_by_whose_they_are_keeps_an_office_and_the_name(text: str, alone: str) -> None:
    assert unowned(text, FR) == alone


def test_a_quotation_keeps_its_second_predicate() -> None:
    text = "l’usine a fermé pendant deux mois et a sauvé les marges du groupe aux côtés de la région"
    assert shorter(text, FR, whole=True) == "l’usine a fermé pendant deux mois et a sauvé les marges du groupe"


def test_a_noun_that_looks_like_a_verb_is_no_second_predicate() -> None:
    text = "l’usine a resserré les liens entre offre et demande"
    assert shorter(text, FR) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Le pont avait déjà été fermé, après une crue.", "Le pont a été fermé, après une crue."),
        ("Le pont avait cédé.", "Le pont a cédé."),
        ("Le pont était déjà fermé.", ""),
        ("Ana Riou a dit : « Il avait déjà été fermé ».", "Ana Riou a dit : « Il avait déjà été fermé »."),
    ],
)
def test_under_its_own_date_nothing_had_been_before(text: str, told: str) -> None:
    assert recounted(text, FR) == told


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "Une réunion est prévue le 21 mars, à 18 h 30, à la mairie.",
            "Une réunion est prévue à 18 h 30, à la mairie.",
        ),
        ("Le chiffre a reculé de 8 % en 2024, à 310 millions.", "Le chiffre a reculé de 8 %, à 310 millions."),
        ("Le quai a été fermé trois mois en 2009, après une crue.", "Le quai a été fermé trois mois, après une crue."),
    ],
)
def test_a_date_leaves_no_comma_behind_a_participle_before_an_hour_or_a_place(text: str, left: str) -> None:
    assert undated(text, FR)[0] == left


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Une expérience menée dans 140 collèges en 2024 a convaincu le ministre.", "fr"),
        ("Le contrat, signé avec le port en 2022, court jusqu’à l’été.", "fr"),
        ("La ministre, qui avait promis un fonds en 2023, n’a pas réagi.", "fr"),
        ("A review of vetting, ordered by the Speaker in March, will report soon.", "en"),
        ("Trois personnes sont mortes dans la nuit de mercredi à jeudi dans la crue.", "fr"),
        ("La mairie renonce à la vente de la halle, qui avait déclenché le mouvement le 14 septembre.", "fr"),
        ("The town drops the sale of the hall, which had set off the strike on 14 September.", "en"),
    ],
)
def test_a_date_that_a_participle_or_a_clause_between_commas_has_stays(text: str, code: str) -> None:
    assert undated(text, grammar(code), strict=True) == (text, "")


def test_a_date_of_the_main_clause_comes_loose_beside_one_that_does_not() -> None:
    assert undated("Le quai, fermé au public, a rouvert en 2022 aux ferries.", FR, strict=True)[1] == "en 2022"
    assert undated("Une maison située sur le quai a brûlé mardi.", FR, strict=True)[1] == "mardi"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Le tribunal rendra sa décision le 12 octobre ou le 3 novembre.", "fr"),
        ("Le salon se tiendra du 8 au 10 juillet à Brest.", "fr"),
        ("Le salon se tiendra le 8 ou le 9 juillet à Brest.", "fr"),
        ("La halle de Brest sera fermée du 2 février au 31 juillet.", "fr"),
        ("The hall in Brock will be closed from 2 February to 31 July.", "en"),
        ("Le musée a reçu 84 000 visiteurs, contre 91 000 en 2024.", "fr"),
        ("Le musée a reçu 84 000 visiteurs, contre 91 000 visiteurs en 2024.", "fr"),
        ("The hearing will take place on July 8 and 9.", "en"),
        ("Une enquête publique se tiendra du 14 septembre au 16 octobre 2031.", "fr"),
        ("La halle sera fermée au public du 2 février au 31 juillet.", "fr"),
        ("La halle sera fermée entre le 2 février et le 31 juillet.", "fr"),
        ("The hall will be closed from 2 February to 31 July.", "en"),
        ("The museum had 84,000 visitors, against 91,000 in 2024.", "en"),
    ],
)
def test_no_date_comes_loose_that_goes_on_or_that_says_what_a_figure_is_of(text: str, code: str) -> None:
    assert undated(text, grammar(code), strict=True) == (text, "")


def test_a_clause_between_commas_ends_where_the_statement_goes_on_with_a_verb() -> None:
    text = "Le musée, qui a reçu 84 000 visiteurs, contre 91 000 en 2024, se dit confiant pour son budget"
    assert unfolded(text, FR) == (text, "")


def test_what_only_opens_a_statement_is_never_all_that_is_left_of_it() -> None:
    text = "Au plus fort de la tempête, jusqu’à 160 000 foyers avaient été privés de courant"
    assert shorter(text, FR) == text


def test_a_filler_goes_beside_a_quotation_too() -> None:
    assert (
        moved("Le « plan blanc » n’a d’ailleurs pas été déclenché.", FR) == "Le « plan blanc » n’a pas été déclenché."
    )
    assert moved("« Il a d’ailleurs tort », dit-il.", FR) == "« Il a d’ailleurs tort », dit-il."


def test_a_thing_that_is_only_told_of_leans_on_what_stands_before() -> None:
    """ "Un rythme que Paul Brun qualifie de rapide." opened an article: it has no verb of its own."""
    assert leans("Un rythme que Paul Brun, qui a daté la tourbe, qualifie de rapide.", grammar("fr"))
    assert not leans("Un homme qui dormait a été sauvé.", grammar("fr"))
