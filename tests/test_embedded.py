"""The embedded writer: whole articles from dispatches of our own, in the source's words only."""

import re
from collections import Counter
from pathlib import Path

import pytest

from graph import run_graph
from story import examine, plan
from story.errors import WriterUnavailable
from story.intake import intake
from story.notes import merge
from story.values import Brief, Draft, Finding, Notes, Outline, Paragraph, SectionTask, Sentence
from story.weightiest import FACTS
from story.words import count, fold
from tests.dispatches import dispatch
from writers.embedded import EmbeddedWriter

EXAMPLES = Path(__file__).parent.parent / "examples"
WRITER = EmbeddedWriter()


class Written:
    """An article as the graph would have it written, without the graph."""

    def __init__(self, notes: Notes, outline: Outline, tasks: tuple[SectionTask, ...], drafts: list[Draft]) -> None:
        self.notes, self.outline, self.tasks, self.drafts = notes, outline, tasks, drafts

    @property
    def sentences(self) -> list[Sentence]:
        return [*self.outline.standfirst, *(sentence for draft in self.drafts for sentence in draft.sentences)]


async def written(*names: str, brief: Brief | None = None) -> Written:
    texts = [(EXAMPLES / name).read_text("utf-8") for name in names]
    filled, sources = intake(texts[0], brief or Brief(), texts[1:])
    notes = merge([await WRITER.extract(source) for source in sources])
    outline = plan.settle(await WRITER.outline(notes, filled), notes)
    tasks = plan.tasks(outline, notes, sources, filled)
    return Written(notes, outline, tasks, [await WRITER.write(task) for task in tasks])


QUOTED = re.compile("[«“]([^»”]{12,})[»”]")
ROLE = re.compile("[^«“:]+\u00a0?: [^«“:]+")
"""Who somebody is, and no more."""
STORIES = [("port.txt",), ("loutres.txt",), ("library.txt",), ("port.txt", "port-riverains.txt")]


@pytest.mark.parametrize("names", STORIES)
async def test_every_sentence_stands_on_its_lines(names: tuple[str, ...]) -> None:
    article = await written(*names)
    found = [f for task, draft in zip(article.tasks, article.drafts, strict=True) for f in examine.rules(task, draft)]
    assert [(f.check, f.text) for f in found if f.verdict == "unsupported"] == []


async def test_a_source_far_longer_than_any_article_is_planned_from_its_first_facts() -> None:
    brief, sources = intake(dispatch(0, 6000), Brief())
    notes = merge([await WRITER.extract(source) for source in sources])
    asked = await WRITER.outline(notes, brief)
    longer = await WRITER.outline(notes, brief.model_copy(update={"min_words": 4 * (FACTS + 40)}))
    places = {fact.id: n for n, fact in enumerate(notes.facts)}
    last, further = (max(places[id] for each in made.sections for id in each.facts) for made in (asked, longer))
    assert last < FACTS <= further < FACTS + 40 < len(notes.facts)


@pytest.mark.parametrize("names", STORIES)
async def test_nothing_is_said_twice(names: tuple[str, ...]) -> None:
    article = await written(*names)
    texts = [fold(sentence.text) for sentence in article.sentences]
    assert len(texts) == len(set(texts))
    told = [sentence for sentence in article.sentences if not ROLE.fullmatch(sentence.text)]
    halves = zip((None, *told), told, strict=False)
    turns = Counter(one.lines[0] for before, one in halves if not before or before.lines[0] != one.lines[0])
    assert max(turns.values()) <= 2


@pytest.mark.parametrize("names", STORIES)
async def test_sections_have_headings_of_their_own(names: tuple[str, ...]) -> None:
    article = await written(*names)
    headings = [task.plan.heading for task in article.tasks]
    headings += [p.heading for draft in article.drafts for p in draft.paragraphs if p.heading]
    assert len(headings) == len(set(headings)) >= 4


async def test_an_article_carries_more_words_than_its_source_and_is_the_same_every_time() -> None:
    one, two = await written("barrage.txt"), await written("barrage.txt")
    assert one.outline == two.outline
    assert one.drafts == two.drafts
    words = sum(count(sentence.text) for sentence in one.sentences)
    assert words > 1.2 * sum(count(fact.text) for fact in one.notes.facts)


async def test_the_plan_promises_the_words_the_section_has() -> None:
    article = await written("port.txt")
    for task, draft in zip(article.tasks, article.drafts, strict=True):
        assert sum(count(sentence.text) for sentence in draft.sentences) >= 0.8 * task.plan.words


async def test_another_language_is_refused_with_what_to_do() -> None:
    with pytest.raises(WriterUnavailable, match="set a model"):
        await written("port.txt", brief=Brief(language="en"))


async def test_a_refused_sentence_is_replaced_by_the_source_s_own() -> None:
    article = await written("port.txt")
    task = next(task for task in article.tasks if task.plan.form == "prose")
    fact = task.facts[0]
    wrong = Draft(paragraphs=(Paragraph(sentences=(Sentence(text="Le port a brûlé.", lines=fact.lines),)),))
    finding = Finding(check="name", verdict="unsupported", reason="", sentence=0)
    mended = await WRITER.revise(task, wrong, [finding])
    assert "brûlé" not in mended.sentences[0].text
    assert mended.sentences[0].lines[0] == fact.lines[0]


async def test_a_short_section_is_filled_from_facts_it_has_not_told() -> None:
    article = await written("port.txt")
    task, draft = next(
        (task, draft)
        for task, draft in zip(article.tasks, article.drafts, strict=True)
        if len(draft.sentences) > 3 and task.plan.form == "prose"
    )
    first = Draft(paragraphs=(draft.paragraphs[0].model_copy(update={"sentences": draft.sentences[:1]}),))
    filled = await WRITER.revise(task, first, [Finding(check="length", verdict="unsure", reason="")])
    assert len(filled.sentences) > 1
    assert len({sentence.text for sentence in filled.sentences}) == len(filled.sentences)


async def test_what_title_and_standfirst_say_together_is_not_told_again_at_the_head_of_the_prose() -> None:
    article = await written("loutres.txt")
    summary = "La loutre est revenue sur onze rivières du Val-d’Aubrie."
    assert article.outline.title == summary.rstrip(".")
    told = [sentence.text for draft in article.drafts for sentence in draft.sentences]
    assert summary not in told
    prose = next(task for task in article.tasks if task.plan.form == "prose" and task.spare)
    first = next(fact for fact in article.notes.facts if fact.text == summary)
    task = prose.model_copy(
        update={"spare": (first, *prose.spare), "plan": prose.plan.model_copy(update={"words": 900})}
    )
    filled = await WRITER.revise(task, Draft(paragraphs=()), [Finding(check="length", verdict="unsure", reason="")])
    assert filled.sentences
    assert summary not in [sentence.text for sentence in filled.sentences]


async def test_it_judges_nothing() -> None:
    article = await written("port.txt")
    assert await WRITER.judge(article.tasks[0], list(article.drafts[0].sentences)) == []


async def test_a_draft_of_another_writer_is_filled_in_the_source_s_words_and_keeps_its_subheadings() -> None:
    article = await written("barrage.txt")
    task = next(task for task in article.tasks if task.plan.form == "prose" and len(task.facts) > 4)
    worded = [fact.model_copy(update={"text": "Reformulé par un modèle."}) for fact in task.facts]
    first, last = task.facts[0], task.facts[-1]
    told = [Sentence(text="Un fait.", lines=first.lines), Sentence(text="Un autre fait.", lines=last.lines)]
    draft = Draft(
        paragraphs=(
            Paragraph(sentences=(told[0],), heading="Un intertitre"),
            Paragraph(sentences=(told[1],), heading="Un second intertitre"),
        )
    )
    short = Finding(check="length", verdict="unsure", reason="")
    filled = await WRITER.revise(task.model_copy(update={"facts": tuple(worded)}), draft, [short])
    assert len(filled.sentences) > 2
    assert not any("modèle" in sentence.text for sentence in filled.sentences)
    assert [p.heading for p in filled.paragraphs if p.heading] == ["Un intertitre", "Un second intertitre"]
    assert not examine.rules(task, Draft(paragraphs=(Paragraph(sentences=filled.sentences[1:-1]),)))


async def test_no_telling_is_handed_in_that_the_rules_could_not_clear() -> None:
    article = await written("barrage.txt")
    for task, draft in zip(article.tasks, article.drafts, strict=True):
        assert examine.rules(task, draft) == ()


async def test_dates_stand_in_the_order_of_time_and_weekdays_beside_days_of_a_month_are_left_out() -> None:
    article = await written("barrage.txt")
    told = next(d for t, d in zip(article.tasks, article.drafts, strict=True) if t.plan.form == "chronology")
    labels = [sentence.text.split("\u00a0:")[0] for sentence in told.sentences]
    day = "À partir du lundi 15 septembre"
    assert labels == ["En 1987", "Le 26 août", "Jeudi 11 septembre", day, "En novembre"]
    assert not any("1958" in sentence.text for sentence in told.sentences)


async def test_a_summary_of_which_the_standfirst_tells_a_line_is_not_told_anew_behind_it() -> None:
    article = await written("port.txt")
    prose = [d for t, d in zip(article.tasks, article.drafts, strict=True) if t.plan.form == "prose"]
    assert "Nous ne jouerons pas" in article.outline.standfirst[-1].text
    assert "fissures ont été repérées" in prose[0].sentences[0].text
    assert not any("travaux coûteront" in sentence.text for draft in prose for sentence in draft.sentences)


async def test_everybody_with_a_role_is_introduced_once() -> None:
    article = await written("barrage.txt")
    told = next(d for t, d in zip(article.tasks, article.drafts, strict=True) if t.plan.form == "people")
    names = [p.sentences[0].text.replace(",", "\u00a0").split("\u00a0")[0] for p in told.paragraphs]
    assert names[:3] == ["Bertrand Lescure", "Nadège Ferrand", "Théo Garrigue"]
    assert len(names) == len(set(names)) == 7
    assert "Jeanne Auclair" in names  # "sa porte-parole": of the association that the sentence before is about
    assert names[-1].startswith("L’association")


async def test_no_quotation_stands_without_anybody_who_says_it() -> None:
    article = await written("port-riverains.txt")
    assert not any("Quai Ouvert attend" in sentence.text for sentence in article.sentences)
    for draft in article.drafts:
        for paragraph in draft.paragraphs:
            for before, sentence in zip((None, *paragraph.sentences), paragraph.sentences, strict=False):
                alone = sentence.text.startswith("«") and sentence.text.rstrip(".").endswith("»")
                assert not alone or (before and "«" in before.text)


async def test_what_leans_on_a_merged_fact_stays_behind_it() -> None:
    article = await written("loutres.txt")
    texts = [sentence.text for sentence in article.sentences]
    proof = next(n for n, text in enumerate(texts) if text.startswith("C’est la première preuve"))
    assert "e 9 novembre 2024, une caméra" in texts[proof - 1]


async def test_who_speaks_for_somebody_is_told_right_behind_what_the_source_tells_before() -> None:
    article = await written("laiterie.txt", "laiterie-eleveurs.txt")
    texts = [sentence.text for sentence in article.sentences]
    assert not any("l’avocate Jeanne" in text for text in texts)
    told = [place for place, text in enumerate(texts) if "a soutenu son avocate, " in text]
    assert all("Le préjudice dépasserait 2,3 millions" in texts[place - 1] for place in told)
    opening = [part.sentences[0].text for draft in article.drafts for part in draft.paragraphs]
    assert all(any("a soutenu son avocate, " in text for text in opening) for _ in told)
    kept = await written("barrage.txt")
    assert any("a assuré sa porte-parole, Jeanne Auclair" in sentence.text for sentence in kept.sentences)


async def test_no_joint_stands_before_a_sentence_that_its_source_has_not() -> None:
    article = await written("laiterie.txt", "laiterie-eleveurs.txt")
    texts = [sentence.text for sentence in article.sentences]
    assert any(text.startswith("L’expert nommé par le juge") for text in texts)
    assert not [text for text in texts if text.startswith(("Par ailleurs", "En outre"))]


async def test_no_tense_of_reported_speech_stands_without_its_verb_of_saying() -> None:
    article = await written("barrage.txt")
    told = [sentence.text for sentence in article.sentences if "ne présentait aucun danger" in sentence.text]
    assert told
    assert all("a affirmé que" in text for text in told)
    headed = [part.heading for task in article.tasks for part in (task.plan, *task.plan.parts)]
    assert not any("présentait" in heading and "a affirmé que" not in heading for heading in headed)


async def test_a_role_that_says_nothing_without_its_owner_is_left_out() -> None:
    article = await written("laiterie.txt", "laiterie-eleveurs.txt")
    told = next(d for t, d in zip(article.tasks, article.drafts, strict=True) if t.plan.form == "people")
    roles = [sentence.text.rstrip(".").split("\u00a0: ")[-1] for sentence in told.sentences]
    assert not {"avocate", "avocat", "porte-parole"} & set(roles)
    assert "beau-frère du prévenu" in roles


SUMMARY = """- Le pont de Kerlo sera fermé à partir du lundi 15 septembre.
- Près de 4 200 automobilistes devront faire un détour, selon la préfecture.
- Les commerçants du quai demandent des indemnités à la région.
Le pont de Kerlo, qui relie les deux rives de la baie, sera fermé à partir du lundi 15 septembre, a annoncé le préfet, Paul Ménez.
« Nous préférons un automne difficile à une catastrophe », a déclaré Paul Ménez lors d'une conférence de presse.
Le chantier doit durer vingt-trois jours et coûtera 3 millions d'euros, a précisé la préfecture dans un communiqué.
Les commerçants du quai craignent une perte de 30 % de leurs ventes, d'après leur association. Ils demandent à la région des indemnités rapides.
Le pont de Kerlo a été construit en 1958 par la société Morvan. « Il a bien vécu », a souri Ana Riou, la doyenne du quai, devant la chapelle.
"""  # noqa: E501


async def test_the_source_s_own_summary_makes_the_key_points_and_no_line_of_it_stands_among_others_words() -> None:
    _, sources = intake(SUMMARY, Brief(), obey=False)
    notes = merge([await WRITER.extract(sources[0])])
    facts = {fact.id: fact.text for fact in notes.facts}
    sections = (await WRITER.outline(notes, Brief())).sections
    points = [facts[id] for section in sections if section.form == "points" for id in section.facts]
    told = [facts[id] for section in sections if section.form == "prose" for id in section.facts]
    assert {text.split()[0] for text in points[1:3]} == {"Près", "Les"}, "behind the news"
    assert not any("commerçants du quai demandent" in text for text in told)


async def test_what_the_summary_alone_tells_stands_in_the_prose_too_and_behind_the_first_words() -> None:
    _, sources = intake(SUMMARY, Brief(), obey=False)
    notes = merge([await WRITER.extract(sources[0])])
    facts = {fact.id: fact.text for fact in notes.facts}
    prose = [section for section in (await WRITER.outline(notes, Brief())).sections if section.form == "prose"]
    told = [facts[id] for section in prose for id in section.facts]
    said, detour = (next(n for n, text in enumerate(told) if word in text) for word in ("chantier", "détour"))
    assert said < detour


@pytest.mark.parametrize("name", ["port.txt", "laiterie.txt", "loutres.txt", "library.txt"])
async def test_an_article_that_falls_short_anyway_hears_nobody_twice_to_get_longer(name: str) -> None:
    article = await written(name)
    assert not any(task.plan.form in ("people", "questions") for task in article.tasks)
    heads = [task.plan.heading for task in article.tasks] + [
        p.heading for task in article.tasks for p in task.plan.parts
    ]
    points = [d for t, d in zip(article.tasks, article.drafts, strict=True) if t.plan.form == "points"]
    quoted = [words for draft in points for each in draft.sentences for words in QUOTED.findall(each.text)]
    assert points or name == "library.txt"  # of which too little can be told in other words
    assert not [words for words in quoted if any(words in head for head in heads)]


async def test_who_is_who_stands_where_the_words_asked_for_are_reached_with_it_and_only_there() -> None:
    forms = {}
    for words in (300, 700, 900):
        article = await written("barrage.txt", brief=Brief(min_words=words))
        forms[words] = "people" in [task.plan.form for task in article.tasks]
    assert forms == {300: False, 700: True, 900: False}


async def test_the_day_that_the_news_announces_stands_among_the_dates() -> None:
    article = await written("port.txt")
    assert "le lundi 7 avril" in article.outline.standfirst[0].text
    [dates] = [d for t, d in zip(article.tasks, article.drafts, strict=True) if t.plan.form == "chronology"]
    assert any("lundi 7 avril" in sentence.text for sentence in dates.sentences)


async def test_a_list_of_which_one_item_is_left_is_none() -> None:
    article = await written("barrage.txt")
    task = next(task for task in article.tasks if task.plan.form == "chronology")
    alone = task.model_copy(update={"plan": task.plan.model_copy(update={"facts": task.plan.facts[:1]})})
    assert (await WRITER.write(task)).paragraphs
    assert (await WRITER.write(alone)).paragraphs == ()


def test_a_short_text_is_planned_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """All the forms that can be told are in the first plan: a second would read and plan it all for nothing."""
    asked: list[Brief] = []
    plans = EmbeddedWriter.outline

    async def outline(self: EmbeddedWriter, notes: Notes, brief: Brief) -> Outline:
        asked.append(brief)
        return await plans(self, notes, brief)

    monkeypatch.setattr(EmbeddedWriter, "outline", outline)
    article = run_graph("Le pont de Kerlo a fermé mardi. Le maire y voit un risque.", writer="embedded")
    assert article.outcome == "too_thin"
    assert len(asked) == 1
