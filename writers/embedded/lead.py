"""The standfirst: the news in a sentence or two, as the story opens with it."""

from collections.abc import Iterator, Sequence

from story.dates import dates
from story.restated import stems
from story.seo.phrase import phrase
from story.values import Fact, Sentence
from story.words import count
from writers.embedded import forms
from writers.embedded.abridged import abridged
from writers.embedded.dating import with_year
from writers.embedded.material import Material
from writers.embedded.narrowing import CUT, headlines, rubric
from writers.embedded.repetition import Ledger, tells, words_of
from writers.embedded.scenic import led, nearest
from writers.embedded.speech import announces, is_voice, leans_on, parts
from writers.embedded.summary import summed
from writers.embedded.typography import dress
from writers.embedded.unnamed import unnamed
from writers.embedded.wording import unquoted

LONGEST, NEWS = 60, 75
"""Words of a standfirst at most, and of one that is what the story opens with."""
FIRST_OF_ALL, TOGETHER = 90, 4
"""Words of what the story opens with, and its sentences, that are not too many: in short it would be told again."""
LEAD = 65
"""Words of the first paragraph at most, where what leans on it begins the next one."""
SCENE = 16
"""Words of a story's first sentence below which the news may stand behind it."""
FEWEST = 9
"""Words of its first sentence at least."""
BEST = 32
"""Words of a standfirst that says enough and no more."""
LATER, AGAIN, SILENT, SUMMED = 8, 40, 24, 8
"""What a standfirst costs, in words too many or too few, for each fact before the one it tells, for telling the title
again, for not holding what the article is to be found by, and for being a line of the source's own summary."""
SCENIC, TOLD = 300, 2
"""And for each share of the headline's words that another sentence has and it has not, where the story opens with none
of them; words of the headline that one of its first sentences has at least."""
AGAIN_TOLD = 0.4
"""Share of the title's words that the sentence behind it has where it tells the same, and that behind a scene."""
QUOTED = 10
"""And for beginning with somebody's words, which only what the story itself opens with may."""
PARAGRAPH = (5, 110)
"""Sentences and words at most of a first paragraph that is the standfirst where nothing shorter can be."""
TITLED = 0.7
"""Share of the title's words that a standfirst has at least that tells what it does."""
NAMED = 6
"""Words at least of one that begins with somebody's full name."""
HINGE = 8
"""Words at most of a sentence that only leads from one paragraph to the next: "Tous ne sont pas de cet avis"."""
FIRST = 12
"""Facts that it is looked for among."""


def standfirst(
    main: Sequence[Fact], title: str, topics: Sequence[str], material: Material, headline: str = ""
) -> tuple[Sentence, ...]:
    """What the story opens with, in full, and what leans on it; or else the weightiest of its first sentences.

    title: what it is not to repeat; "" where the title is the source's own `headline`. Where the story opens with a
    scene, of which that tells nothing, the sentence that is nearest to it.
    """
    shares = _shares(main, headline)
    wanted = [phrase(topic, material.grammar.code) for topic in topics]
    found: list[tuple[float, int, list[Sentence]]] = []
    lines = summed(main)
    lines += _is_title(main, lines, title)
    first = _run(main, lines, material, TOGETHER)
    news = _with_news(first, main, lines, material)
    if len(first) < len(news) and _is_scene(news, headline):
        lines, news = lines + 1, news[1:]
    if told := _behind_scene(main, lines, headline, material):
        return told
    if not shares and _opens(news, material, FIRST_OF_ALL) and all(map(material.clears, news)):
        return tuple(news)
    if not shares and (whole := _paragraph(main, lines, material)):
        return tuple(whole)
    for place in range(min(FIRST, len(main))):
        nearest = bool(shares) and shares[place] == max(shares)
        whole = _run(main, place, material, TOGETHER if nearest else 2, hinged=not nearest)
        usable = _words(whole) <= (FIRST_OF_ALL if nearest else LONGEST) and all(map(material.clears, whole))
        found += [(_words(whole) - BEST, 0, whole)] if not place and LONGEST < _words(whole) <= NEWS else []
        for sentences in [whole] if whole and usable else _condensed(main[place], place, material):
            words = _words(sentences)
            spoken = QUOTED * bool(sentences and sentences[0].text[0] in "«“")
            opens = _opens(sentences, material, FIRST_OF_ALL if nearest else LONGEST)
            named = not (opens and unnamed(sentences[0].text, title or headline, material.grammar.code))
            able = (opens and named) or (spoken and place == lines and _words(sentences) >= FEWEST)
            if able and all(map(material.clears, sentences)):
                again = bool(title and not spoken) and words < 25 and tells(sentences[0], [Sentence(text=title)])
                silent = not any(topic.share(sentence.text) == 1 for topic in wanted for sentence in sentences)
                far = SCENIC * (max(shares) - shares[place]) if shares else 0.0
                late = LATER * abs(place - lines) + SUMMED * (place < lines) + far
                cost = abs(words - BEST) + late + AGAIN * again + SILENT * silent + spoken
                found.append((cost, len(found), sentences))
    if found:
        chosen = min(found, key=lambda each: each[:2])[2]
        return tuple(_with_followers(chosen, main, material) or chosen)
    whole = _run(main, 0, material, PARAGRAPH[0])
    if _words(whole) <= PARAGRAPH[1] and all(map(material.clears, whole)):
        return tuple(whole)
    shortened = (forms.short(fact, material) for fact in main[:4])
    return tuple(sentence for sentence in shortened if sentence and sentence.text[0] not in "«“")[:1]


def _paragraph(main: Sequence[Fact], place: int, material: Material) -> list[Sentence]:
    """What the story opens with and what of its paragraph leans on it; what a new paragraph goes on with stands below.

    The first sentence is the news, whatever else follows from it; nothing where that would be torn from it.
    """
    every = _run(main, place, material, len(main))
    own = sum(fact.paragraph == main[place].paragraph for fact in main[place : place + len(every)])
    told = every[:own]
    return told if _opens(told, material, LEAD) and all(map(material.clears, told)) else []


def _behind_scene(main: Sequence[Fact], place: int, headline: str, material: Material) -> tuple[Sentence, ...]:
    """What the headline announces, from behind the scene that the story opens with; nothing where that is no scene."""
    found = nearest(main, place, headline, material)
    if found is None:
        return ()
    facts = led(main, found, material)
    told = [forms.full(fact, material, after=last) for fact, last in zip(facts, [None, *facts], strict=False)]
    whole = [sentence for sentence in told if sentence]
    after = next(iter(main[found + len(facts) :]), None)
    every = [whole] if facts and len(whole) == len(facts) else []
    if not facts or (after and _is_torn(facts[-1], after, material)):
        every = [*abridged(main[found], material), *(every if after and is_voice(after, material) else ())]
    return tuple(next((made for made in every if _leads(made, material)), ()))


def _is_torn(last: Fact, after: Fact, material: Material) -> bool:
    """Whether what comes after would have lost what it leans on."""
    return leans_on(after, material) and not (last.paragraph != after.paragraph and announces(after, material))


def _leads(made: Sequence[Sentence], material: Material) -> bool:
    named = made and material.grammar.full_name.match(made[0].text) and count(made[0].text) >= NAMED
    return bool(named or _opens(made, material, FIRST_OF_ALL)) and all(map(material.clears, made))


def _share(text: str, title: str) -> float:
    """The share of the title's telling words that the text has."""
    wanted = stems(title)
    return len(stems(text) & wanted) / max(1, len(wanted))


def _is_scene(news: Sequence[Sentence], headline: str) -> bool:
    """Whether the first sentence has no word of the headline, and the second, which stands by itself, has some."""
    one, two = (len(stems(each.text) & stems(headline)) for each in news[:2])
    return not one and two >= TOLD and two >= AGAIN_TOLD * len(stems(headline))


def _is_title(main: Sequence[Fact], place: int, title: str) -> bool:
    """Whether the sentence at that place is the title, word for word, and the next one tells of the same."""
    one, *after = [fact.text for fact in main[place : place + 2]] or [""]
    return bool(title and after) and words_of(one) == words_of(title) and _share(after[0], title) >= AGAIN_TOLD


def _shares(main: Sequence[Fact], headline: str) -> list[float]:
    """What share of the headline's words each of the first facts has, where the story's first paragraph has none.

    None at all where that tells what the headline does, or a noun of its rubric, or where hardly anything else does.
    """
    wanted = stems(rubric(headline)[1])
    shared = [len(stems(fact.text) & wanted) for fact in main[:FIRST]]
    common = stems(" ".join(word for word in headline.split() if word[0].islower()))
    scene = any(stems(fact.text) & (wanted | common) for fact in main if fact.paragraph == main[0].paragraph)
    return [many / len(wanted) for many in shared] if wanted and not scene and max(shared) >= TOLD else []


def _with_news(news: list[Sentence], main: Sequence[Fact], place: int, material: Material) -> list[Sentence]:
    """A story's first sentence, and the next of its paragraph where it is short: it sets a scene, that has the news."""
    after = main[place + 1 : place + 2]
    if len(news) != 1 or count(news[0].text) >= SCENE or not after or after[0].paragraph != main[place].paragraph:
        return news
    more = _run(main, place + 1, material, 1)
    return [*news, *more] if _words(news) + _words(more) <= LONGEST else news


def _with_followers(chosen: Sequence[Sentence], main: Sequence[Fact], material: Material) -> list[Sentence]:
    """What the story opens with and both sentences that lean on it, where only its first was chosen, in short.

    They could be told nowhere else: below, the first sentence would be said twice. None where that is too long.
    """
    whole = _run(main, 0, material, 3)
    told = len(whole) == 3 and len(chosen) == 1 and chosen[0].lines[:1] == whole[0].lines[:1]
    return whole if told and _words(whole) <= NEWS and all(map(material.clears, whole)) else []


def with_title(
    opening: Sequence[Sentence], title: str, main: Sequence[Fact], material: Material
) -> tuple[Sentence, ...]:
    """The standfirst and behind it the fact that the title tells, where that is another: both are the news.

    As it is where it has most of the title's words, where that would be too long, or nobody else tells them.
    """
    wanted, told = stems(title), " ".join(each.text for each in opening)
    if len(stems(told) & wanted) >= TITLED * len(wanted) or not opening:
        return tuple(opening)
    shares = sorted(main, key=lambda fact: -len(stems(fact.text) & wanted))
    best = next((fact for fact in shares[:1] if len(stems(fact.text) & wanted) > TITLED * len(wanted)), None)
    own = best and words_of(best.text) != words_of(title)
    more = _run(main, main.index(best), material, 1) if best and own else []
    able = more and _words([*opening, *more]) <= NEWS and all(map(material.clears, more))
    return (*opening, *more) if able else tuple(opening)


def introduced(opening: Sequence[Sentence], material: Material) -> tuple[Sentence, ...]:
    """The standfirst with the name of whoever it tells by office alone, where one person alone has that office."""
    fact = next((fact for fact in material.facts if opening and fact.lines[:1] == opening[0].lines[:1]), None)
    who = dress(parts(fact, material).who, material.grammar.code) if fact else ""
    before, found, after = opening[0].text.rpartition(who) if who else ("", "", "")
    named = material.with_name(who) if found else who
    if fact is None or named == who or not before:
        return tuple(opening)
    made = forms.finished(before + (named.rstrip(",") if after[:1] in ".,;" else named) + after, fact, material)
    return (made, *opening[1:]) if material.clears(made) else tuple(opening)


def yeared(opening: Sequence[Sentence], material: Material) -> tuple[Sentence, ...]:
    """The standfirst with the year of the first day that the day of writing settles; as it is where it tells a year."""
    code = material.grammar.code
    if any(one.year for each in opening for one in dates(each.text, code)):
        return tuple(opening)
    for place, sentence in enumerate(opening):
        text = with_year(sentence.text, material.meant(sentence.lines[:1]), material.grammar)
        made = sentence.model_copy(update={"text": text})
        if text != sentence.text and material.clears(made):
            return (*opening[:place], made, *opening[place + 1 :])
    return tuple(opening)


def in_full(sentences: Sequence[Sentence], main: Sequence[Fact], material: Material) -> set[str]:
    """The lines that the standfirst tells in full: the article need not tell them again."""
    told = {sentence.text for sentence in sentences}
    facts = (fact for fact in main for full in [forms.full(fact, material)] if full and full.text in told)
    leaning = {line for sentence in sentences[1:] for line in sentence.lines[:1]}
    return leaning | {line for fact in facts for line in fact.lines[:1]}


def _words(sentences: Sequence[Sentence]) -> int:
    return sum(count(sentence.text) for sentence in sentences)


def _opens(sentences: Sequence[Sentence], material: Material, most: int = LONGEST) -> bool:
    """Whether the sentences can be an article's first: no quotation, not short or long, of nothing said before."""
    if not sentences or sentences[0].text[0] in "«“" or _words(sentences) > most:
        return False
    return count(sentences[0].text) >= FEWEST and not material.grammar.harking.search(unquoted(sentences[0].text))


def _condensed(fact: Fact, place: int, material: Material) -> Iterator[list[Sentence]]:
    """A fact that cannot be told whole in fewer words; the first one, which opens the story, the most first."""
    told = parts(fact, material)
    if place or leans_on(fact, material) or told.shape != "plain":
        able = told.shape != "quoted" and not (place and leans_on(fact, material))
        short = forms.short(fact, material) if able else None
        yield [short] if short else []
        return
    less = (text for cost, text in headlines(told.what, material) if cost < CUT)
    texts = sorted(dict.fromkeys(less), key=lambda text: -count(text))
    for text in texts:
        sentence = forms.finished(text, fact, material)
        said = Ledger()
        if text[0].isupper() and said.takes(sentence.model_copy(update={"text": fact.text})) and said.takes(sentence):
            yield [sentence]


def _run(main: Sequence[Fact], place: int, material: Material, most: int = 2, *, hinged: bool = True) -> list[Sentence]:
    """The fact at that place of the main source with those that lean on it; none where it leans itself.

    hinged: whether a few words that lead from its paragraph to the next are one of those.
    """
    facts = list(main[place : place + 1])
    while place + len(facts) < len(main) and leans_on(after := main[place + len(facts)], material):
        if not hinged and after.paragraph != facts[-1].paragraph and count(after.text) <= HINGE:
            break
        facts.append(after)
    told = [forms.full(fact, material, after=last) for fact, last in zip(facts, [None, *facts], strict=False)]
    sentences = [sentence for sentence in told if sentence]
    return sentences if len(sentences) == len(facts) <= most else []
