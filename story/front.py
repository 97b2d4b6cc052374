"""Title, meta description, standfirst and headings: claims like any other, checked against the whole source."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import takewhile

from story import examine
from story.article import Article
from story.checks import align, check_claim, check_sentences
from story.drafts import keys, refused
from story.sentences import cut
from story.subheads import fits, repeats
from story.values import (
    Draft,
    Finding,
    Line,
    Notes,
    Paragraph,
    Place,
    Plan,
    Section,
    SectionTask,
    Sentence,
    Value,
)
from story.words import BLANKS, count, fold

ID = "front"
NEAREST = 3
"""Lines, beside those it is aligned to, that a judge holds a title or a description to."""
ALIKE = 0.8
"""Share of the telling words of a heading and the title that both have, from which they say the same."""
TELLING = 4
"""Words of a piece of a title or a description from which on it is a statement that may stand on a line of its own."""
_OPENING = tuple('«“"')
_JOINTS = re.compile(r"[,;:](?=\s)")


class Claim(Value):
    """One text of the front matter, and where it stands."""

    place: Place
    sentence: Sentence
    section: int | None = None
    """Index of the section it is a heading of."""
    paragraph: int | None = None
    """Index of the paragraph an H3 stands above."""


class Front(Value):
    """The front matter laid out as a section: a task and a draft that rules and judge can be put to."""

    task: SectionTask
    claims: tuple[Claim, ...]

    @property
    def draft(self) -> Draft:
        return Draft(paragraphs=(Paragraph(sentences=tuple(claim.sentence for claim in self.claims)),))


def front(article: Article, notes: Notes) -> Front:
    """The claims of an article's front matter, each with the lines code aligned it to."""
    task = _task(article, notes)
    ground = examine.ground(task)

    def aligned(place: Place, text: str) -> Claim:
        lines = [line for piece in _pieces(text) for line in align(piece, ground)]
        lines += _nearest(text, task.lines)
        return Claim(place=place, sentence=Sentence(text=text, lines=tuple(dict.fromkeys(lines))))

    meta = article.meta_description
    claims = [aligned("title", article.title)]
    claims += [aligned("meta description", meta[start:end]) for start, end in cut(meta, article.language)]
    claims += [Claim(place="standfirst", sentence=sentence) for sentence in article.standfirst]
    for n, section in enumerate(article.sections):
        claims += (_unlabelled(claim, task) for claim in headings(n, section))
    return Front(task=task, claims=tuple(claims))


def _nearest(text: str, lines: Iterable[Line]) -> list[str]:
    """The lines that share most words with a text that cites none: what it tells may stand on several."""
    wanted = keys(text)
    shared = [(len(wanted & keys(line.text)), line.id) for line in lines]
    return [id for often, id in sorted(shared, key=lambda each: -each[0])[:NEAREST] if often > 1]


def _pieces(text: str) -> tuple[str, ...]:
    """The text and what stands between its commas and colons, if that tells anything: each may have its own line."""
    return (text, *(piece for piece in _JOINTS.split(text) if count(piece) >= TELLING))


def headings(n: int, section: Section) -> Iterator[Claim]:
    """A section's H2 and H3, each standing on the lines of all that it heads."""
    if section.heading or n:  # the first may go on from the standfirst
        yield Claim(place="heading", sentence=_heading(section.heading, section.paragraphs), section=n)
    for m, paragraph in enumerate(section.paragraphs):
        if paragraph.heading:
            below = takewhile(lambda later: not later.heading, section.paragraphs[m + 1 :])
            sentence = _heading(paragraph.heading, (paragraph, *below))
            yield Claim(place="heading", sentence=sentence, section=n, paragraph=m)


def _unlabelled(claim: Claim, task: SectionTask) -> Claim:
    """The heading without the keyphrase set before it ("Fleuve Ombelle : la crue").

    Such a label names the article's subject and asserts nothing of its own, as long as the sources have the name.
    """
    label, colon, rest = claim.sentence.text.partition(":")
    named = fold(label.strip()) == fold(task.keyphrase.strip())
    if rest.strip()[:1] in _OPENING and any(quote.by_editor for quote in task.quotes):
        return claim  # Before a quotation the name says who speaks, and that was not read right.
    if not (colon and rest.strip() and named and any(fold(task.keyphrase) in fold(line.text) for line in task.lines)):
        return claim
    return claim.model_copy(update={"sentence": claim.sentence.model_copy(update={"text": rest.strip()})})


def _heading(text: str, paragraphs: Iterable[Paragraph]) -> Sentence:
    lines = (id for paragraph in paragraphs for sentence in paragraph.sentences for id in sentence.lines)
    return Sentence(text=text, lines=tuple(dict.fromkeys(lines)))


def rules(front: Front) -> tuple[Finding, ...]:
    """What the rules find in the front matter; `sentence` is the index of the claim."""
    found: list[Finding] = []
    for n, claim in enumerate(front.claims):
        update = {"sentence": n, "place": claim.place, "section": ID}
        found += [finding.model_copy(update=update) for finding in _ruled(claim, front)]
    return tuple(found)


def _ruled(claim: Claim, front: Front) -> Sequence[Finding]:
    ground, language = examine.ground(front.task), front.task.language
    if claim.place == "standfirst":
        return check_sentences([claim.sentence], ground, language=language)
    own, text = (claim.sentence.lines if claim.place == "heading" else ()), claim.sentence.text
    # With its capital a heading behind a label is what was checked before there was one.
    return check_claim(text[:1].upper() + text[1:], ground, place=claim.place, lines=own, language=language)


def echoes(front: Front, own: Collection[str] = ()) -> tuple[Finding, ...]:
    """The headings that only say what the title says: below it they tell a reader nothing.

    own: what an editor has worded, which stays.
    """
    title = next(claim.sentence.text for claim in front.claims if claim.place == "title")
    return tuple(
        Finding(check="style", verdict="style", reason="it says what the title says", text=claim.sentence.text,
                advice="tell what else stands under it", sentence=n, place="heading", section=ID)
        for n, claim in enumerate(front.claims)
        if claim.place == "heading" and claim.sentence.text not in own and _alike(claim.sentence.text, title)
    )  # fmt: skip


def _alike(heading: str, title: str) -> bool:
    one, other = keys(heading), keys(title)
    return len(one & other) >= ALIKE * len(one | other)


def refusals(front: Front, standing: Sequence[Finding], own: Collection[str] = ()) -> list[Finding]:
    """What was refused, and what echoes the title, with the form that other words for it must have.

    own: what an editor has worded, which nobody rewords.
    """
    told_twice = echoes(front, own)
    kept = (*own, front.task.brief.title)
    wrong = refused(standing) | {finding.sentence for finding in told_twice}
    kinds = {
        n: claim.place
        for n, claim in enumerate(front.claims)
        if n in wrong and claim.place in _FORMS and claim.sentence.text not in kept
    }
    every = (*standing, *told_twice)
    found = ((finding, kinds[finding.sentence]) for finding in every if finding.sentence in kinds)
    asked = ((finding, _FORMS[place].format(keyphrase=front.task.keyphrase)) for finding, place in found)
    return [f.model_copy(update={"verdict": "style", "advice": f"{f.advice}; {form}".strip("; ")}) for f, form in asked]


_FORMS = {
    "title": "a title of at most 60 characters that begins with {keyphrase}, an article before it at most",
    "meta description": "a meta description; with {keyphrase}, as long as it is now",
    "standfirst": "the standfirst; with {keyphrase} where it is there now",
    "heading": "a heading of 3 to 8 words",
}


def misshapen(front: Front, own: Collection[str] = ()) -> frozenset[int]:
    """Indexes of the headings that no page should print, true or not: empty, too long, or what is printed already.

    own: what an editor has worded, which stays.
    """
    printed: list[str] = []
    found = {finding.sentence for finding in echoes(front, own) if finding.sentence is not None}
    for n, claim in enumerate(front.claims):
        text = claim.sentence.text
        if claim.place == "heading" and text not in own and not fits(text, printed):
            found.add(n)
        elif claim.place == "heading" and n not in found:
            printed.append(text)
    return frozenset(found)


def chosen(offered: Iterable[str], front: Front, section: int, others: Sequence[str]) -> str:
    """The first of the headings offered for a section that fits beside the others and the title, and is cleared.

    Where there is none, the section's own, if the rules clear that, or the first that fits: what is left is found.
    None at all is "", where its own is empty or stands elsewhere.
    """
    claim = next(claim for claim in front.claims if claim.section == section and claim.paragraph is None)
    own, title = claim.sentence.text, front.claims[0].sentence.text
    fitting = [each for each in offered if fits(each, others) and not _alike(each, title)]
    able = [*fitting, *([own] if own and not repeats(own, others) else [])]
    cleared = (each for each in able if not _ruled(_worded(claim, each, front.task), front))
    return next(cleared, next(iter(able), ""))


def bare(heading: str) -> str:
    """The heading without its label: "L’essentiel" of "Port de Lisle : l’essentiel"; "" where that is somebody's."""
    rest = heading.partition(":")[2].strip(BLANKS)
    return "" if rest[:1] in _OPENING else rest[:1].upper() + rest[1:]


def stands(front: Front, text: str, section: int, paragraph: int | None) -> bool:
    """Whether the rules have nothing to say of the text as the heading of that section, or above that paragraph."""
    claim = next(each for each in front.claims if (each.section, each.paragraph) == (section, paragraph))
    return not _ruled(_worded(claim, text, front.task), front)


def clears(front: Front, meta: str) -> bool:
    """Whether the rules have nothing to say of the text as a meta description."""
    language, ground = front.task.language, examine.ground(front.task)
    texts = (meta[start:end] for start, end in cut(meta, language))
    return not any(check_claim(text, ground, place="meta description", language=language) for text in texts)


def _worded(claim: Claim, text: str, task: SectionTask) -> Claim:
    sentence = claim.sentence.model_copy(update={"text": text})
    return _unlabelled(claim.model_copy(update={"sentence": sentence}), task)


def _task(article: Article, notes: Notes) -> SectionTask:
    return SectionTask(
        plan=Plan(id=ID, heading=article.title),
        brief=article.brief,
        language=article.language,
        source_language=article.sources[0].language,
        title=article.title,
        keyphrase=article.keyphrase,
        quotes=notes.quotes,
        people=notes.people,
        aliases=notes.aliases,
        lines=tuple(line for source in article.sources for line in source.story),
        written=notes.written,
    )
