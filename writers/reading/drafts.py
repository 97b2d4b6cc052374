"""What a model wrote of a section, quotations set in from the source, and what it changed there."""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from story import drafts, languages, ties
from story.languages.writing import Writing
from story.leaning import leans
from story.patterns import any_of
from story.respelt import respelt
from story.values import (
    Draft,
    Paragraph,
    Quote,
    SectionTask,
    Sentence,
)
from story.words import fold
from writers import setting
from writers.answers import (
    ReviseAnswer,
    SentenceAnswer,
    WriteAnswer,
)
from writers.reading.tongue import elsewhere, whole
from writers.reading.usable import NotUsableError, ids, tidy

_ENDS = "!?…"
_MARKER = re.compile(r"[«“\"]?[ \u00a0\u202f]*\[\[?([A-Z][\w.-]*)\]\]?[ \u00a0\u202f]*[»”\"]?")


def draft(answer: WriteAnswer, task: SectionTask) -> Draft:
    """The section as written, quotations set in from the source.

    Raises `NotUsableError` where it is empty, in another language or cites no line of the task.
    """
    whole((given.text for paragraph in answer.paragraphs for given in paragraph.sentences), task.language)
    headings = {fold(part.heading): part.heading for part in task.plan.parts}
    paragraphs = []
    for paragraph in answer.paragraphs:
        sentences = tuple(filter(None, (sentence(given, task) for given in paragraph.sentences)))
        heading = headings.pop(fold(paragraph.heading or ""), None)
        if sentences:
            paragraphs.append(Paragraph(sentences=sentences, heading=heading))
    made = Draft(paragraphs=tuple(paragraphs))
    if not any(each.lines for each in made.sentences):
        raise NotUsableError("no sentence has a text and cites an id of the lines given")
    return made


def revised(
    answer: ReviseAnswer,
    old: Draft,
    task: SectionTask,
    refused: Collection[int],
    grow: bool,
    minor: Collection[int] = (),
) -> Draft:
    """The draft with its refused sentences exchanged or deleted; where it may grow, with what is added.

    What leans on a deleted sentence goes with it, and nothing is set between a sentence and one that leans on it.
    minor: those of the refused that only read badly; none of them is deleted.
    """
    changes: dict[int, Sentence | None] = {}
    for change in answer.changed:
        if change.number - 1 in refused:
            new = sentence(SentenceAnswer(text=change.text, lines=change.lines), task)
            if new or change.number - 1 not in minor:
                changes.setdefault(change.number - 1, new)
    added: dict[int, list[Sentence]] = {}
    last = len(old.sentences) - 1
    for addition in answer.added if grow else ():
        new_one = sentence(SentenceAnswer(text=addition.text, lines=addition.lines), task)
        if new_one and new_one.lines:
            after = _behind_leaning(max(0, min(addition.after - 1, last)), old.sentences, task.language)
            added.setdefault(after, []).append(new_one)
    return _merged(old, changes, added, task.language)


def _behind_leaning(at: int, sentences: Sequence[Sentence], language: str) -> int:
    while at + 1 < len(sentences) and leans(sentences[at + 1].text, language):
        at += 1
    return at


def _merged(
    old: Draft,
    changes: Mapping[int, Sentence | None],
    added: Mapping[int, Sequence[Sentence]],
    language: str,
) -> Draft:
    gone = Sentence(text="")
    number, paragraphs = 0, []
    for paragraph in old.paragraphs:
        kept: list[Sentence] = []
        for each in paragraph.sentences:
            kept += [changes.get(number, each) or gone, *added.get(number, ())]
            number += 1
        paragraphs.append(paragraph.model_copy(update={"sentences": tuple(kept)}))
    if not number and added:
        paragraphs.append(Paragraph(sentences=tuple(added[0])))
    whole = Draft(paragraphs=tuple(paragraphs))
    deleted = {n for n, each in enumerate(whole.sentences) if not each.text}
    return drafts.without(whole, drafts.and_leaning(whole, deleted, language))


def sentence(given: SentenceAnswer, task: SectionTask) -> Sentence | None:
    """The sentence with its quotations set in; None where it is empty or asks for one that does not exist."""
    quotes = {quote.id: quote for quote in task.quotes}
    used = dict.fromkeys(_MARKER.findall(given.text))
    text = tidy(_set_in(given.text, quotes, task.language))
    if not text or not used.keys() <= quotes.keys() or elsewhere(text, task.language):
        return None
    text = respelt(setting.ended(setting.paired(text, task.quotes)), task.spellings)
    used |= {quote.id: None for quote in task.quotes if quote.text in text}
    quoted = [line.id for marker in used for line in task.lines if quotes[marker].stands_in(line)]
    cited = ids([*given.lines, *quoted], {line.id for line in task.lines})
    if not task.translated:
        text = ties.untied(text, (line.text for line in task.lines if line.id in cited), task.language)
    return Sentence(text=setting.dressed(text, task.language), lines=cited, quotes=tuple(used))


def _set_in(text: str, quotes: Mapping[str, Quote], language: str) -> str:
    """The text with each marker exchanged for the source's own characters between the language's marks."""
    covered = language in languages.codes()
    opening, closing = languages.load(language).quotation if covered else ("“", "”")

    def words(marker: re.Match[str]) -> str:
        quote = quotes.get(marker[1])
        if quote is None:
            return marker[0]
        follows = text[marker.end() :].lstrip()
        # « … doute. », dit-elle: where the sentence goes on, the quotation's own full stop is not printed.
        own = quote.text.removesuffix(".") if follows else quote.text
        # “I will not,”, she said: the sentence's comma is enough.
        own = own if follows[:1].isalnum() else own.removesuffix(",")
        if not text[: marker.start()].strip():
            own = own[:1].upper() + own[1:]  # The one letter of a quotation that print sets its own way.
        # “I will not,” she said: in English the comma stands within.
        own += "," if own[-1:] not in f"{_ENDS},—" and _said_in(language).match(follows) else ""
        told = "," if own[-1:] not in _ENDS and _saying(language).match(follows) else ""
        around = (" " if marker[0][0] == " " else "", " " if marker[0][-1] == " " else "")
        return f"{around[0]}{opening}{own}{closing}{told}{around[1]}"

    return _MARKER.sub(words, text)


@cache
def _saying(language: str) -> re.Pattern[str]:
    """What tells behind a quotation who says it, and has a comma before it: "a-t-il dit", "a déclaré", "explique"."""
    known = languages.load(language).writing if language in languages.codes() else Writing()
    told = rf"{any_of(known.auxiliaries)}\s{any_of(known.said)}"
    return re.compile(rf"{known.inverted}(?!\w)|{told}|{any_of(known.says)}" if known.auxiliaries else "(?!)")


@cache
def _said_in(language: str) -> re.Pattern[str]:
    """The same where the comma stands within the quotation: "she said", "Joan Petrie said", "said Joan Petrie"."""
    known = languages.load(language).writing if language in languages.codes() else Writing()
    verb = any_of((*known.said, *known.says))
    who = rf"(?:{known.inverted}|[A-Z][\w'’.-]*(?:\s[A-Z][\w'’.-]*)*)"
    return re.compile("(?!)" if known.auxiliaries or not known.said else rf"(?:{who}\s)?{verb}(?!\w)")
