"""Every rule of the checker by a table of its own: a lie it refuses, one it at least does not clear, an honest
rewording it does not accuse. `refused` is unsupported, `open` is unsupported or unsure, `fair` is not unsupported,
`clear` is no finding at all."""

import pytest

from story.checks import Ground, check_claim, check_sentences
from story.lines import read
from story.notes import take
from story.values import Sentence

SOURCE = """Lormeville : la fonderie Astrel suspend son projet de four électrique

LORMEVILLE, 4 mars - La fonderie Astrel a annoncé mardi qu'elle suspendait la construction d'un four électrique de 36 millions d'euros, prévue depuis avril 2023.
Le four devait produire 42 000 tonnes d'acier par an et remplacer deux fours à gaz mis en service en 1988.
« Nous n'abandonnerons pas ce projet si l'État tient ses engagements », a déclaré la directrice générale, Maud Berthelin.
« Le prix de l'électricité, a-t-elle ajouté, n'est pas tenable. »
Le délégué syndical Ruben Castagne, qui représente les ouvriers, a dénoncé « un chantage "cousu de fil blanc" ». Plus de 1 000 personnes travaillent sur le site.
– Personne ne nous a prévenus, a confié un fondeur, devant la grille.
Selon le cabinet Ortalis, l'arrêt du chantier pourrait coûter entre 4 et 6 millions d'euros à la région. Plusieurs dizaines de sous-traitants seraient concernés.
Le maire de Lormeville, Damien Aurousseau, n'exclut pas un recours devant le tribunal de Nancy. Il a rencontré le préfet lundi soir.
Un ancien cadre, soupçonné d'avoir falsifié des devis, a été mis en examen le 12 janvier. Il nie les faits.
Astrel avait perdu 1,5 million d'euros en 2024, soit 12 % de son chiffre d'affaires. La fonderie voisine de Morange, elle, a embauché 80 salariés.
Le ministère allemand de l'Économie soutient un projet semblable à Duisbourg.
« Le sursis d'Astrel va durer », a réagi Maud Berthelin mercredi sur le réseau X.
@RubenCastagne : « Rendez-vous vendredi à 9 heures devant la mairie. » 5 mars 2025
"""  # noqa: E501


def fits(text: str, want: str, ground: Ground) -> bool:
    verdicts = {one.verdict for one in check_claim(text, ground, place="body")}
    return {
        "refused": "unsupported" in verdicts,
        "open": bool(verdicts),
        "fair": "unsupported" not in verdicts,
        "clear": not verdicts,
    }[want]


QUOTES = [
    ("« Nous n'abandonnerons pas ce projet si l'État tient ses engagements », a déclaré Maud Berthelin.", "clear"),
    ("“Nous n’abandonnerons pas ce projet si l’État tient ses engagements”, a déclaré Maud Berthelin.", "clear"),
    ("« Nous n'abandonnerons jamais ce projet si l'État tient ses engagements », a dit Maud Berthelin.", "refused"),
    ("« Nous n'abandonnerons pas ce projet », a déclaré Maud Berthelin.", "refused"),
    ("Astrel veut « abandonner » ce projet, selon Maud Berthelin.", "refused"),
    ("« Nous n'abandonnerons pas ce projet […] engagements », a déclaré Maud Berthelin.", "refused"),
    ("« Nous n'abandonnerons pas ce projet si l'État tient ses engagements, a déclaré Maud Berthelin.", "open"),
    ("Ruben Castagne dénonce « un chantage “cousu de fil blanc” ».", "clear"),
    ("Ruben Castagne dénonce un chantage « cousu de fil blanc ».", "fair"),
    ("« La fonderie a perdu 1,5 million d'euros en 2024 », a reconnu Maud Berthelin.", "refused"),
    ("« Le four devait produire 42 000 tonnes d'acier par an », selon Astrel.", "refused"),
    ("« Personne ne nous a prévenus », a confié un fondeur.", "fair"),
    ("Un fondeur assure qu'il avait été prévenu.", "open"),
    ("« Rendez-vous vendredi à 9 heures devant la mairie », a écrit Ruben Castagne.", "fair"),
    ("« Rendez-vous samedi à 9 heures devant la mairie », a écrit Ruben Castagne.", "refused"),
]
SPEAKERS = [
    ("« Le sursis d'Astrel va durer », a réagi la directrice générale.", "fair"),
    ("« Le sursis d'Astrel va durer », a réagi Damien Aurousseau.", "refused"),
    ("« Nous n'abandonnerons pas ce projet si l'État tient ses engagements », a-t-elle déclaré.", "fair"),
    ("Damien Aurousseau l'assure : « Le sursis d'Astrel va durer ».", "refused"),
    ("Maud Berthelin a dénoncé « un chantage ».", "refused"),
    ("Le délégué syndical, qui représente les ouvriers, a dénoncé « un chantage ».", "fair"),
    ("Le maire a déclaré : « Nous n'abandonnerons pas ce projet si l'État tient ses engagements ».", "open"),
]
FIGURES = [
    ("Plus de mille personnes travaillent sur le site.", "clear"),
    ("Moins de 1 000 personnes travaillent sur le site.", "refused"),
    ("Un million de personnes travaillent sur le site.", "refused"),
    ("Le four devait produire 42 000 kilos d'acier par an.", "refused"),
    ("Le four devait produire 42 000 tonnes d'acier par mois.", "refused"),
    ("Le four devait produire quarante-deux mille tonnes d'acier chaque année.", "fair"),
    ("L'arrêt du chantier pourrait coûter de 4 à 6 millions d'euros à la région, selon Ortalis.", "fair"),
    ("L'arrêt du chantier pourrait coûter entre 4 et 8 millions d'euros à la région, selon Ortalis.", "refused"),
    ("Plusieurs centaines de sous-traitants seraient concernés.", "open"),
    ("Plusieurs dizaines de sous-traitants seraient concernés, selon Ortalis.", "fair"),
    ("Astrel avait perdu 1,5 milliard d'euros en 2024.", "refused"),
    ("Astrel avait perdu un million et demi d'euros en 2024.", "fair"),
    ("Astrel avait perdu 12 millions d'euros en 2024.", "refused"),
    ("La fonderie Astrel a embauché 80 salariés.", "open"),
    ("Trois fours à gaz avaient été mis en service en 1988.", "refused"),
]
DATES = [
    ("La fonderie Astrel a annoncé jeudi la suspension du four électrique.", "refused"),
    ("La construction du four électrique était prévue depuis avril 2022.", "refused"),
    ("Un ancien cadre a été mis en examen le 12 février.", "refused"),
    ("Damien Aurousseau a rencontré le préfet le 3 mars.", "refused"),
    ("Damien Aurousseau a rencontré le préfet lundi soir.", "fair"),
    ("Damien Aurousseau a rencontré le préfet mardi soir.", "refused"),
    ("Deux fours à gaz avaient été mis en service en 2023.", "refused"),
]
NAMES = [
    ("Le maire de Lormeville, Kevin Darsonval, n'exclut pas un recours.", "refused"),
    ("Le maire de Lormeville, Ruben Castagne, n'exclut pas un recours.", "refused"),
    ("Le délégué syndical Damien Aurousseau a dénoncé un chantage.", "refused"),
    ("Damien Aurousseau, directeur général d'Astrel, n'exclut pas un recours.", "open"),
    ("La fonderie de Morange suspend la construction d'un four électrique.", "open"),
    ("Un recours devant le tribunal de Metz n'est pas exclu par le maire de Lormeville.", "refused"),
    ("L'Allemagne soutient un projet semblable à Duisbourg.", "fair"),
    ("Berlin soutient un projet semblable à Duisbourg.", "fair"),
    ("Le ministère espagnol de l'Économie soutient un projet semblable à Duisbourg.", "refused"),
    ("Selon le cabinet Ortalis et la banque Fortune, l'arrêt pourrait coûter 4 à 6 millions d'euros.", "refused"),
]
HEDGES = [
    ("L'arrêt du chantier coûtera entre 4 et 6 millions d'euros à la région.", "refused"),
    ("L'arrêt du chantier pourrait coûter entre 4 et 6 millions d'euros à la région.", "fair"),
    ("Plusieurs dizaines de sous-traitants sont concernés.", "open"),
    ("Un ancien cadre a falsifié des devis.", "refused"),
    ("L'ancien cadre, coupable d'avoir falsifié des devis, a été mis en examen le 12 janvier.", "refused"),
    ("Le faussaire a été mis en examen le 12 janvier.", "open"),
    ("Un ancien cadre est soupçonné d'avoir falsifié des devis, ce qu'il nie.", "fair"),
    ("Le four produit 42 000 tonnes d'acier par an.", "open"),
    ("L'arrêt du chantier va coûter entre 4 et 6 millions d'euros à la région.", "refused"),
]
POLARITY = [
    ("Le maire de Lormeville exclut un recours devant le tribunal de Nancy.", "open"),
    ("L'ancien cadre reconnaît les faits.", "open"),
    ("L'ancien cadre ne nie pas les faits.", "open"),
    ("Astrel abandonnera ce projet si l'État tient ses engagements.", "open"),
    ("La fonderie de Morange a licencié 80 salariés.", "open"),
    ("La fonderie Astrel ne suspend pas la construction du four électrique.", "open"),
    ("Le prix de l'électricité est tenable, a ajouté Maud Berthelin.", "open"),
    ("Le prix de l'électricité n'est pas tenable, selon Maud Berthelin.", "fair"),
]
SUPERLATIVES = [
    ("Le four devait être le plus puissant d'Europe.", "refused"),
    ("Astrel est la seule fonderie à suspendre la construction d'un four électrique.", "refused"),
    ("Pour la première fois, la fonderie Astrel suspend un chantier.", "refused"),
    ("La fonderie Astrel n'avait jamais suspendu un chantier.", "open"),
    ("Le premier magistrat de Lormeville n'exclut pas un recours.", "fair"),
]
TIES = [
    ("La fonderie a suspendu le four parce qu'elle avait perdu 1,5 million d'euros en 2024.", "open"),
    ("La fonderie Astrel suspend son four électrique à cause du prix de l'électricité.", "refused"),
    ("Un ancien cadre a été mis en examen après que la fonderie a suspendu le four.", "open"),
    ("La fonderie de Morange a embauché 80 salariés en échange d'un four électrique.", "open"),
    ("Astrel suspend son four, donc la fonderie de Morange embauche.", "open"),
]
FUSED = [
    ("Maud Berthelin, mise en examen le 12 janvier, a déclaré que le projet ne serait pas abandonné.", "open"),
    ("Damien Aurousseau, qui représente les ouvriers, n'exclut pas un recours.", "open"),
    ("Le four de 36 millions d'euros a été mis en service en 1988.", "open"),
    ("Le cabinet Ortalis soutient un projet semblable à Duisbourg.", "open"),
]


@pytest.mark.parametrize(
    ("text", "want"),
    [*QUOTES, *SPEAKERS, *FIGURES, *DATES, *NAMES, *HEDGES, *POLARITY, *SUPERLATIVES, *TIES, *FUSED],
)
def test_what_a_rule_makes_of_a_sentence(text: str, want: str, ground: Ground) -> None:
    assert fits(text, want, ground), [
        (one.check, one.verdict, one.reason) for one in check_claim(text, ground, place="body")
    ]


def test_a_refusal_keeps_what_a_cut_negation_said() -> None:
    source = read('"I will not sign away the old town hall," said Ann Reed, the mayor.', "A", language="en")
    said = Ground.of_sources([source])
    assert fits('Ann Reed refused to "sign away the old town hall".', "fair", said)
    assert fits('Ann Reed plans to "sign away the old town hall".', "refused", said)


def test_a_first_word_that_no_line_has_may_be_a_name_and_is_not_cleared() -> None:
    source = read("Harwick council put off its vote on the tram depot until 4 March.", "A", language="en")
    said = Ground.of_sources([source])
    assert fits("Leeds council put off its vote on the tram depot until 4 March.", "open", said)
    assert fits("Harwick council put off its vote on the tram depot until 4 March.", "clear", said)


def test_a_name_that_goes_on_otherwise_is_not_cleared() -> None:
    said = Ground.of_sources([read("Le Crédit de Kerlann, la banque du port, n’a pas répondu.", "A", language="fr")])
    assert fits("Le Crédit maritime, la banque du port, n’a pas répondu.", "open", said)


def test_figures_of_one_line_vouch_for_one_another() -> None:
    source = read(
        "La Nancéienne Ana Ruel a remporté samedi la 9e édition du Tour des Crêtes, longue de 42 kilomètres, "
        "en 3 heures 12 minutes. Elle devance de six minutes Léa Prat.",
        "A",
        language="fr",
    )
    said = Ground.of_sources([source])
    assert fits("Ana Ruel s’est imposée samedi en 3 heures 12 minutes sur les 42 kilomètres du parcours.", "fair", said)


def test_a_stretch_of_a_line_that_keeps_its_denial_denies_nothing_else() -> None:
    """ "X nie avoir vendu …" is the source's word, though it says elsewhere that nothing was ever sold."""
    source = (
        "La compagnie nie avoir vendu des grues à Brock et assure n’en avoir aucunement l’intention.\n"
        "« Nous n’avons jamais vendu de grues à Brock », a déclaré un porte-parole.\n"
    )
    ground = Ground.of_sources([read(source, "A", language="fr")])
    assert fits("La compagnie nie avoir vendu des grues à Brock", "clear", ground)
    assert fits("La compagnie a vendu des grues à Brock", "open", ground)


def test_what_a_headline_says_behind_its_rubric_is_the_source_s_own() -> None:
    source = (
        "Élection de 2031 : Morel et Keravel s’affrontent sur l’eau\n\n"
        "Ada Morel et Paul Keravel étaient vendredi à Brock, dont le vote pèsera.\nLa ville regarde.\n"
    )
    ground = Ground.of_sources([read(source, "A", language="fr")])
    assert fits("Morel et Keravel s’affrontent sur l’eau", "clear", ground)


def test_a_quotation_is_not_given_to_whoever_the_line_names_beside_a_pronoun() -> None:
    source = read(
        "Le Parti des dunes a exclu hier Antoine Pascal, député-maire de Malleray.\n"
        "Surpris par la politique du président Jorge Bauda, il déclara : « Je ne pensais pas qu'on irait si loin. »\n"
    )
    notes = take(source)
    said = [Sentence(text=f"« Je ne pensais pas qu'on irait si loin », a déclaré {who}.", lines=("A1", "A2"))
            for who in ("Antoine Pascal", "Jorge Bauda")]  # fmt: skip

    def checks(speaker: str | None) -> list[tuple[int | None, str]]:
        quotes = [quote.model_copy(update={"speaker": speaker, "role": None}) for quote in notes.quotes]
        ground = Ground.of(source.lines, quotes, notes.people, notes.aliases)
        return [(one.sentence, one.check) for one in check_sentences(said, ground)]

    assert checks("Antoine Pascal") == [(1, "speaker")]
    assert checks(None) == [(0, "speaker"), (1, "speaker")]


def test_a_promise_is_kept_in_the_passive_and_what_an_accusation_follows_is_nobodys_word() -> None:
    source = read(
        "Le département a promis une réponse avant la fin du mois.\n"
        "L'accusation de la ville intervient après un sommet organisé en mai par Ilian Rost avec le préfet.\n"
    )
    ground = Ground.of(source.lines)

    def checks(text: str, line: str) -> list[str]:
        return [one.check for one in check_sentences([Sentence(text=text, lines=(line,))], ground)]

    assert checks("Une réponse a été promise par le département avant la fin du mois.", "A1") == []
    assert checks("Une réponse sera donnée par le département avant la fin du mois.", "A1") != []
    assert checks("Ilian Rost a organisé en mai un sommet avec le préfet.", "A2") == []


def test_half_a_quotation_is_refused_in_a_sentence_that_cites_its_line(ground: Ground) -> None:
    """It is one sentence of ours then; a text from outside may open in it what it closes in the next."""
    text = "« Le prix de l'électricité n'est pas tenable, a-t-elle ajouté."
    line = next(id for id, line in ground.lines.items() if "n'est pas tenable" in line.text)
    (found,) = (f for f in check_sentences([Sentence(text=text, lines=(line,))], ground) if "closed" in f.reason)
    assert found.verdict == "unsupported"
    outside = check_claim(text, ground, place="body")
    assert "unsupported" not in {finding.verdict for finding in outside if "closed" in finding.reason}


@pytest.mark.parametrize(
    ("text", "checks"),
    [
        ("The next counts will begin on Monday 3 March.", ["language"]),
        ("The fences cost more than 6,000 euros per pond, Rive Sauvage said.", ["language"]),
        ("The next counts will begin on Monday 4 March.", ["date"]),
        ("The fences cost more than 9,000 euros per pond, Rive Sauvage said.", ["figure"]),
        ("The fences cost more than 6,000 euros per pond, Ada Lund said.", ["language", "name"]),
        ("“We saw nothing”, Rive Sauvage said.", ["quote"]),
    ],
)
def test_a_translation_keeps_figures_dates_and_quotations_and_the_judge_sees_to_the_rest(
    text: str, checks: list[str]
) -> None:
    source = read(
        "Les prochains comptages commenceront le lundi 3 mars.\n"
        "Les clôtures coûtent plus de 6 000 euros par étang, selon l'association Rive Sauvage.\n"
    )
    ground = Ground.of_sources([source])
    said = Sentence(text=text, lines=("A1" if "counts" in text else "A2",))
    assert [one.check for one in check_sentences([said], ground, language="en")] == checks


@pytest.mark.parametrize(
    ("text", "lines", "tied"),
    [
        ("Le four devait produire 42 000 tonnes, alors que 80 salariés ont été embauchés.", ("A3", "A16"), True),
        ("Le maire a rencontré le préfet, mais le ministère soutient un projet à Duisbourg.", ("A12", "A17"), True),
        ("Le four devait produire 42 000 tonnes et 80 salariés ont été embauchés.", ("A3", "A16"), False),
        ("Le maire a rencontré le préfet, mais un ancien cadre nie les faits.", ("A12", "A14"), False),
        ("La plainte a été refusée, mais le maire a rencontré le préfet.", ("A12", "A17"), False),
    ],
)
def test_a_contrast_between_two_lines_that_no_line_makes_is_noticed(
    text: str, lines: tuple[str, ...], tied: bool
) -> None:
    found = check_sentences([Sentence(text=text, lines=lines)], Ground.of(read(SOURCE, "A").lines))
    assert any("ties what the source does not tie" in one.reason for one in found) is tied, found
