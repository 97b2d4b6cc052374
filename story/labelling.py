"""Headings that name what the article is about often enough and over the whole of it, by labels that claim nothing."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from story import languages
from story.article import Article
from story.front import Front, front, stands
from story.patterns import fixed
from story.seo import lights, of_article
from story.seo.phrase import function_words, phrase
from story.seo.structure import FEWEST_HEADINGS, MOST_HEADINGS
from story.subheads import LONGEST
from story.values import Light, Notes, Sentence
from story.words import BLANKS, fold

Lights = Mapping[str, Light]
MOST = 1
"""Labels that an article is given at most."""
SHORT = 5
"""Words of a heading at most that a label goes before: before more it is a sentence with a stammer."""
OPENING = '«“"„'
MANY = 60
"""Percent of the headings with the keyphrase from which on no further one is labelled for it to stand everywhere."""


class Place(NamedTuple):
    """A heading: of a section, or of the paragraph of it that an H3 stands above."""

    section: int
    paragraph: int | None = None


def labelled(article: Article, notes: Notes, kept: Collection[str] = ()) -> Article:
    """The article with its keyphrase before as many headings as it takes, and before no more than that.

    That is 30 to 75 % of them, and no stretch of the text without it that a heading in the stretch could end; but one
    label at most, before a short H2 of one thing, not beside a heading that has it: a page that stammers is worse than
    an amber light.
    A label ("Fleuve Ombelle : la crue") says what is told of: it goes before no question, above no lines that have
    neither it nor a synonym, is no person's name, who would seem to speak, and stays only where the rules have nothing
    to say of it and no light goes out. kept: headings that an editor has worded.
    """
    refused = {place for place, heading in _every(article) if heading in kept or not _told_of(article, place, notes)}
    claims: Front | None = None
    labels = 0
    shine = _lights(article)
    while (wanted := _wanted(article, shine)) and (place := _best(article, refused, shine, shorter=wanted < 0)):
        if wanted > 0 and labels == MOST:
            break
        claims = claims or front(article, notes)
        text = _unlabelled(article, place) if wanted < 0 else _label(article, place)
        made = _placed(article, place, text)
        if stands(claims, text, place.section, place.paragraph) and not _dimmer(new := _lights(made), shine):
            article, shine = made, new
            labels += wanted > 0
        refused.add(place)
    return article


def _wanted(article: Article, found: Lights) -> int:
    """1 where a heading more is to have the keyphrase, -1 where one less, 0 where none."""
    share, spread = found["subheadingsKeyword"], found["keyphraseDistribution"]
    if not article.keyphrase or share.colour == spread.colour == "green":
        return 0
    if share.figure > MOST_HEADINGS:
        return -1
    return int(share.figure < FEWEST_HEADINGS or (spread.colour != "green" and share.figure < MANY))


def _lights(article: Article) -> Lights:
    return {light.name: light for light in lights(of_article(article))}


def _best(article: Article, refused: set[Place], shine: Lights, *, shorter: bool) -> Place | None:
    """The heading to change next: the one nearest to the middle of the longest stretch without the keyphrase."""
    change = _unlabelled if shorter else _label
    open_to = [place for place in _places(article) if shorter or _apart(article, place)]
    able = [place for place in open_to if place not in refused and change(article, place)]
    spots = [spot for spot in shine["keyphraseDistribution"].spots if spot.place == "heading"]
    far = [spot.text for spot in spots] or [heading for _, heading in _every(article) if not _names(article, heading)]
    middle = len(far) / 2
    # A topic gives way to the keyphrase where nothing else can: "Rapports : ce que dit …" says more than a label.
    inside = [
        (":" in text and not shorter, abs(far.index(text) + 0.5 - middle), place)
        for place in able
        if (text := _text(article, place)) in far
    ]
    return min(inside, key=lambda each: each[:2])[2] if inside else (able[-1] if able else None)


def _apart(article: Article, place: Place) -> bool:
    """Whether it is an H2, and no heading before or behind it has the keyphrase."""
    every = list(_every(article))
    at = next(n for n, (each, _) in enumerate(every) if each == place)
    beside = (*every[max(0, at - 1) : at], *every[at + 1 : at + 2])
    return place.paragraph is None and not any(_names(article, heading) for _, heading in beside)


def _places(article: Article) -> Iterator[Place]:
    yield from (place for place, _ in _every(article))


def _every(article: Article) -> Iterator[tuple[Place, str]]:
    for n, section in enumerate(article.sections):
        if section.heading:
            yield Place(n), section.heading
        yield from ((Place(n, m), each.heading) for m, each in enumerate(section.paragraphs) if each.heading)


def _told_of(article: Article, place: Place, notes: Notes) -> bool:
    """Whether a heading there may be labelled at all: it has the label already, or its lines speak of what it names."""
    if _unlabelled(article, place):
        return True
    if fold(article.keyphrase) not in fold(article.title):
        return False  # "Tabouret libre : la patronne n'a pas trouvé de repreneur" is what no story is of
    person = any(fold(article.keyphrase) in fold(person.name) for person in notes.people)
    ids = {id for sentence in _below(article, place) for id in sentence.lines}
    lines = [line.text for source in article.sources for line in source.story if line.id in ids]
    topics = [phrase(topic, article.language) for topic in (article.keyphrase, *article.synonyms) if topic]
    return not person and any(topic.share(line) == 1 for topic in topics for line in lines)


def _below(article: Article, place: Place) -> Iterator[Sentence]:
    """The sentences that stand under the heading."""
    first = place.paragraph or 0
    paragraphs = article.sections[place.section].paragraphs
    for n, paragraph in enumerate(paragraphs[first:]):
        if n and place.paragraph is not None and paragraph.heading:
            return
        yield from paragraph.sentences


def _text(article: Article, place: Place) -> str:
    section = article.sections[place.section]
    return section.heading if place.paragraph is None else section.paragraphs[place.paragraph].heading or ""


def _names(article: Article, heading: str) -> bool:
    topics = (article.keyphrase, *article.synonyms)
    return any(phrase(topic, article.language).share(heading) > 0.5 for topic in topics)


def _label(article: Article, place: Place) -> str:
    """The heading behind the keyphrase; "" where it cannot stand there."""
    heading = _text(article, place)
    if _names(article, heading) or "?" in heading or article.language not in languages.codes():
        return ""
    if heading[:1] in OPENING:
        return ""  # "Fleuve Ombelle : « Nous irons au tribunal »" would have the river say it
    what, topic = _spoken(heading, article.language), article.keyphrase.replace("'", "’")
    joins = languages.load(article.language).writing.coordinators
    several = {",", ":", *joins}.intersection(fixed(r"[\w'’-]+|[,:]").findall(heading)) or len(heading.split()) > SHORT
    what = what or ("" if several else _lowered(heading, article))
    known = languages.load(article.language)
    label = known.writing.frames["label"][0].replace(" :", "\u00a0:" if known.page.spaced else ":")
    text = label.format(topic=topic[0].upper() + topic[1:], what=what)
    return text if what and len(text) <= LONGEST else ""


def _spoken(heading: str, language: str) -> str:
    """Of "Rapports : ce que dit Jeanne Auclair" what is as true under another label; "" of any other heading."""
    frames = languages.load(language).writing.frames.get("says", ())
    tail = heading.rpartition(":")[2].strip(BLANKS)
    says = (frame.partition("{")[0] for frame in frames)
    return tail if ":" in heading and any(fold(tail).startswith(fold(each)) for each in says) else ""


def _lowered(heading: str, article: Article) -> str:
    """The heading fit to stand behind a colon: its first word small where it is no name; "" where that is not known."""
    first = fixed(r"[^\W\d_]+").match(heading)
    if first is None or heading[0].islower():
        return heading
    small = first[0].lower()
    if small in function_words(article.language):
        return small + heading[first.end() :]
    known = re.search(rf"(?<!\w){re.escape(small)}(?!\w)", article.body)
    named = re.search(rf"(?<=[\w,] ){re.escape(first[0])}(?!\w)", article.body)
    return heading if named else small + heading[first.end() :] if known else ""


def _unlabelled(article: Article, place: Place) -> str:
    """The heading without the keyphrase set before it; "" where none is."""
    label, colon, rest = _text(article, place).partition(":")
    rest = rest.strip(BLANKS)
    return rest[:1].upper() + rest[1:] if colon and rest and fold(label.strip()) == fold(article.keyphrase) else ""


def _placed(article: Article, place: Place, heading: str) -> Article:
    sections = list(article.sections)
    section = sections[place.section]
    if place.paragraph is None:
        sections[place.section] = section.model_copy(update={"heading": heading})
    else:
        paragraphs = list(section.paragraphs)
        paragraphs[place.paragraph] = paragraphs[place.paragraph].model_copy(update={"heading": heading})
        sections[place.section] = section.model_copy(update={"paragraphs": tuple(paragraphs)})
    return article.model_copy(update={"sections": tuple(sections)})


def _dimmer(new: Lights, old: Lights) -> bool:
    """Whether a light that was green is not any more."""
    return any(new[name].colour != "green" for name, light in old.items() if light.colour == "green")
