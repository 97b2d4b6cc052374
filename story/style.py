"""Which sections a review sends back for how they read, and with what.

Below faithfulness in rank: such a finding holds nothing, and a section is asked once, where the whole article falls
short.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import ceil

from story import languages
from story.article import Article
from story.checks.lexicon import lexicon
from story.drafts import keys
from story.leaning import finite_verbs
from story.marks import without_quoted
from story.overlap import overlap
from story.seo import lights, of_article
from story.seo.findability import THINNEST
from story.seo.passive import is_passive, participles
from story.seo.phrase import phrase
from story.seo.reading import LONG_SHARE, PASSIVE_SHARE
from story.values import PROSE, Finding, Light, Section, SectionTask, Sentence, Spot
from story.words import count, fold

SHORTEST = 200
"""Words of an article below which a sentence more or less turns a light."""
MOST_SECTIONS = 2
"""Sections asked for the lights' sake in one article: each costs a question, and one more where a judge is needed."""
MOST_FINDINGS = 6
"""Of one section; a longer list is answered worse."""
APART = 3
"""Sentences between two that name the subject, below which the second spreads nothing."""
SPARE = 1.5
"""More sentences are asked for than it takes, since some new wordings will be dropped."""
OWN_WORDS = 18
"""Words outside quotations that a long sentence has at least where there is anything to part: with fewer, one of the
two would only announce the quotation ("the minister has made a statement")."""
_SAY = {
    "textSentenceLength": ("too long: {words} words", "two sentences, both in text, each with something to tell"),
    "passiveVoice": ("passive voice", "say it in the active voice, where the lines name who acts"),
    "sentenceBeginnings": ("begins like the two before it", "begin it with its day, its place or who says it"),
    "keyphraseDistribution": ("the subject goes unnamed", "name it ({keyphrase}) where the line is about it"),
    "keyphraseDensity": ("the subject goes unnamed", "name it ({keyphrase}) where the line is about it"),
}
"""What is wrong and what to do about it, by light, in the order they are seen to.

Nothing for want of connectives: asked for "however" and "also", a writer sets against one another, and adds to one
another, what the source only tells. That light may stay amber."""
Flaws = Mapping[str, Sequence[Finding]]


def wanted(article: Article, tasks: Sequence[SectionTask]) -> dict[str, tuple[Finding, ...]]:
    """The sections to reword, by id, each with its findings; none where the lights are green and nothing is copied.

    Sections that copy a source in too long a run are all sent back; of the others, as few as can turn a light.
    """
    prose = {task.plan.id: task for task in tasks if task.plan.form == PROSE}
    sections = {section.id: section for section in article.sections if section.id in prose}
    chosen = {id: found for id, section in sections.items() if (found := list(_copied(section, article)))}
    long_enough = count(article.body) >= SHORTEST
    dim = {light.name: light for light in lights(of_article(article)) if long_enough and _wants_more(light)}
    for name in filter(dim.__contains__, _SAY):
        flaws = _flaws(dim[name], article, sections, prose)
        _choose(chosen, flaws, ceil(SPARE * _need(dim[name])))
    return {id: tuple(findings) for id, findings in chosen.items()}


def _wants_more(light: Light) -> bool:
    """Whether it is dim, and not for naming the subject too often: no word is taken out for that."""
    return light.colour != "green" and not (light.name == "keyphraseDensity" and light.figure > THINNEST)


def _choose(chosen: dict[str, list[Finding]], flaws: Flaws, missing: int) -> None:
    """Adds as many flaws as are missing, from sections chosen already, then from those that have most."""
    for id in sorted(flaws, key=lambda id: (id not in chosen, -len(flaws[id]))):
        if missing > 0 and (id in chosen or len(chosen) < MOST_SECTIONS):
            taken = flaws[id][: min(missing, MOST_FINDINGS - len(chosen.get(id, ())))]
            missing -= len(taken)
            if taken:
                chosen[id] = [*chosen.get(id, ()), *taken]


def _copied(section: Section, article: Article) -> Iterator[Finding]:
    sources, most = [source.text for source in article.sources], article.brief.longest_copy
    for n, sentence in enumerate(section.sentences):
        run = overlap([sentence.text], sources).longest
        if run > most:
            reason = f"{run} words in a row are a source's, {most} may be"
            yield _finding("copied", section.id, n, sentence, reason, "rebuild the sentence in other words")


def _flaws(light: Light, article: Article, sections: Mapping[str, Section], tasks: Mapping[str, SectionTask]) -> Flaws:
    """The sentences of prose that a light means and that can be worded otherwise, by section."""
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    reason, advice = _SAY[light.name]
    fits = _FITS.get(light.name)
    for id, n in dict.fromkeys(_meant(light, sections)):
        sentence, task = sections[id].sentences[n], tasks[id]
        near = sections[id].sentences[max(0, n - APART) : n + APART + 1]
        if light.name == "keyphraseDistribution" and any(_named(one, task) for one in near):
            continue  # Named once more beside that, the subject is spread no better.
        if fits is None or fits(sentence, task):
            said = reason.format(words=count(sentence.text))
            found[id].append(_finding("style", id, n, sentence, said, advice.format(keyphrase=article.keyphrase)))
    return found


def _meant(light: Light, sections: Mapping[str, Section]) -> Iterator[tuple[str, int]]:
    """Section and sentence of each spot; every sentence where the light means no one place."""
    every = (Spot(place="body", text="", section=id, sentence=n) for id in sections for n in _indexes(sections[id]))
    for spot in _foremost(light) if light.spots else every:
        if spot.section and spot.section in sections and spot.sentence is not None:
            yield spot.section, spot.sentence


def _foremost(light: Light) -> Sequence[Spot]:
    """The longest of long sentences first; of those that begin alike the third, where its section has all three."""
    match light.name:
        case "textSentenceLength":
            return sorted(light.spots, key=lambda spot: -count(spot.text))
        case "sentenceBeginnings":
            return [spot for spot in light.spots[2::3] if (spot.sentence or 0) >= 2]
        case _:
            return light.spots


def _indexes(section: Section) -> range:
    return range(len(section.sentences))


def _has_two_to_tell(sentence: Sentence, task: SectionTask) -> bool:
    """Whether it has the words and, beside the verb that reports it, the verbs of two sentences with news of their own.

    Of one, two are made by announcing it: "She has spoken on Friday. She has mentioned the bridge."
    """
    own = without_quoted(sentence.text)
    if count(own) < OWN_WORDS or task.language not in languages.codes():
        return False
    reported = lexicon(task.language).patterns["reporting"].search(own)
    return len(finite_verbs(task.language).findall(own)) - bool(reported) > 1


def _could_be_active(sentence: Sentence, task: SectionTask) -> bool:
    """Whether it is passive outside its quotations, which stay, and names who acts, or retells a line that does.

    A line that has the participle itself does not: "attendu sur place" says of nobody that he waits.
    """
    own, line = without_quoted(sentence.text), _retold(sentence, task)
    if not is_passive(own, task.language) or _by_whom(own, task.language):
        return is_passive(own, task.language)
    done = participles(own, task.language)
    return not is_passive(line, task.language) and not any(word in done for word in participles(line, task.language))


def _by_whom(text: str, language: str) -> bool:
    """Whether a passive text says who acts: "interdite dès jeudi par le préfet"; "par précaution" is nobody."""
    known = lexicon(language)
    named = (match[1].split()[0] for match in known.agent.finditer(known.linking.sub(" ", text)))
    return any(not word[0].islower() or fold(word.partition("'")[0]) in known.idle for word in named)


def _retold(sentence: Sentence, task: SectionTask) -> str:
    """Of its lines the one with most of its words, quotations aside; others only say whom it speaks of."""
    wanted = keys(sentence.text)
    cited = (without_quoted(line.text) for line in task.lines if line.id in sentence.lines)
    return max(cited, key=lambda text: len(keys(text) & wanted), default="")


def _could_name_it(sentence: Sentence, task: SectionTask) -> bool:
    """Whether the sentence does not name the article's subject and the line it retells does."""
    line = sentence.model_copy(update={"text": _retold(sentence, task)})
    return _named(line, task) and not _named(sentence, task)


def _named(sentence: Sentence, task: SectionTask) -> bool:
    topics = (phrase(topic, task.language) for topic in (task.keyphrase, *task.synonyms))
    return any(topic.share(sentence.text) == 1 for topic in topics)


_FITS: Mapping[str, Callable[[Sentence, SectionTask], bool]] = {
    "textSentenceLength": _has_two_to_tell,
    "passiveVoice": _could_be_active,
    "keyphraseDistribution": _could_name_it,
    "keyphraseDensity": _could_name_it,
}


def _need(light: Light) -> int:
    """How many sentences must change for the light to be green, about."""
    spots = len(light.spots)
    match light.name:
        case "textSentenceLength":
            return ceil(spots * (1 - LONG_SHARE / light.figure))
        case "passiveVoice":
            return ceil(spots * (1 - PASSIVE_SHARE / light.figure))
        case "sentenceBeginnings":
            return ceil(spots / 3)
        case _:
            return 1


def _finding(check: str, section: str, n: int, sentence: Sentence, reason: str, advice: str) -> Finding:
    return Finding(
        check=check,
        verdict="style",
        reason=reason,
        advice=advice,
        text=sentence.text,
        section=section,
        sentence=n,
    )
